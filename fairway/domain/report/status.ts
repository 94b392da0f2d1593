/** The status report: counts of tasks by state, role and lane. */
import type { TaskSummary } from '../task/summary.ts';

export interface StatusReport {
  readonly total: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly by_class: Readonly<Record<string, number>>;
  readonly by_role: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly by_lane: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Blocked tasks, the longest blocked first. */
  readonly blocked: readonly { readonly id: string; readonly since: string; readonly by: string | null }[];
  readonly claimed: readonly { readonly id: string; readonly claimant: string; readonly since: string }[];
}

/** Counts of closed tasks by state, by its class, and by lane and role, then state. The empty name counts tasks without a lane or role. */
export interface FinishedCounts {
  readonly by_state: Readonly<Record<string, number>>;
  readonly by_class: Readonly<Record<string, number>>;
  readonly by_lane: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly by_role: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const noneFinished: FinishedCounts = { by_state: {}, by_class: {}, by_lane: {}, by_role: {} };

/** `finished` has only counts, so that the cost of a report depends on the open tasks alone. */
export function statusReport(open: readonly TaskSummary[], finished: FinishedCounts = noneFinished): StatusReport {
  const closed = Object.values(finished.by_state).reduce((sum, count) => sum + count, 0);
  const blocked = open.filter((task) => task.class === 'blocked').toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return {
    total: open.length + closed,
    by_status: tally([...open.map((task) => [task.status, 1] as const), ...Object.entries(finished.by_state)]),
    by_class: tally([...open.map((task) => [task.class, 1] as const), ...Object.entries(finished.by_class)]),
    by_role: nested(open, (task) => task.role, finished.by_role),
    by_lane: nested(open, (task) => task.lane, finished.by_lane),
    blocked: blocked.map((task) => ({ id: task.id, since: task.since, by: task.blocked_by })),
    claimed: open.flatMap((task) => (task.claimant === null ? [] : [{ id: task.id, claimant: task.claimant, since: task.claimed_at ?? task.since }])),
  };
}

/** Sums by name, sorted by name. */
function tally(counts: Iterable<readonly [string, number]>): Record<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of counts) sums.set(name, (sums.get(name) ?? 0) + count);
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nested(open: readonly TaskSummary[], key: (task: TaskSummary) => string | null, finished: FinishedCounts['by_lane']): StatusReport['by_lane'] {
  const groups = new Map<string, [string, number][]>();
  const add = (name: string, counts: readonly [string, number][]) => groups.set(name, [...(groups.get(name) ?? []), ...counts]);
  for (const task of open) add(key(task) ?? 'none', [[task.status, 1]]);
  for (const [name, counts] of Object.entries(finished)) add(name === '' ? 'none' : name, Object.entries(counts));
  return Object.fromEntries([...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, counts]) => [name, tally(counts)]));
}
