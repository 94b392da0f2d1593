/** How many tasks stand where. Source: the status report, by state, role and lane. */
import type { TaskSummary } from '../task/view.ts';

export interface StatusReport {
  readonly total: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly by_class: Readonly<Record<string, number>>;
  readonly by_role: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly by_lane: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Tasks that wait on somebody, the longest first. */
  readonly blocked: readonly { readonly id: string; readonly since: string; readonly by: string | null }[];
  readonly claimed: readonly { readonly id: string; readonly claimant: string; readonly since: string }[];
}

/** Counts of tasks at one place of the queue. */
export interface Count {
  readonly status: string;
  readonly class: TaskSummary['class'];
  readonly role: string | null;
  readonly lane: string | null;
  readonly count: number;
}

/** `finished` are counts: the report costs what is open, not what ever was. */
export function statusReport(open: readonly TaskSummary[], finished: readonly Count[]): StatusReport {
  const counts = [...open.map((task): Count => ({ status: task.status, class: task.class, role: task.role, lane: task.lane, count: 1 })), ...finished];
  const blocked = open.filter((task) => task.class === 'blocked').toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return {
    total: counts.reduce((sum, row) => sum + row.count, 0),
    by_status: tally(counts, (row) => row.status),
    by_class: tally(counts, (row) => row.class),
    by_role: nested(counts, (row) => row.role ?? 'none'),
    by_lane: nested(counts, (row) => row.lane ?? 'none'),
    blocked: blocked.map((task) => ({ id: task.id, since: task.since, by: task.blocked_by })),
    claimed: open.flatMap((task) => (task.claimant === null ? [] : [{ id: task.id, claimant: task.claimant, since: task.claimed_at ?? task.since }])),
  };
}

function tally(rows: readonly Count[], key: (row: Count) => string): Record<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.count);
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function nested(rows: readonly Count[], key: (row: Count) => string): Record<string, Record<string, number>> {
  const names = [...new Set(rows.map(key))].sort();
  return Object.fromEntries(
    names.map((name) => [
      name,
      tally(
        rows.filter((row) => key(row) === name),
        (row) => row.status,
      ),
    ]),
  );
}
