/** The models of the wall, which shows all lanes, and of the board of one lane. */

import { type ReviewCell, reviewMatrix } from '../domain/gates/gates.ts';
import { isClosedClass, type Lane } from '../domain/policy.ts';
import type { TaskSummary } from '../domain/task/summary.ts';
import type { StateClass } from '../domain/types.gen.ts';
import { compare, type EventRow, type LaneEntry, missingGates, type Site, signersOf, stateClasses } from './site.ts';

export type ClassCounts = Readonly<Record<StateClass, number>>;

export interface WallRow {
  readonly name: string | null;
  readonly title?: string;
  readonly role?: string;
  readonly counts: ClassCounts;
  readonly total: number;
  readonly wipLimit?: number;
  /** Whether more tasks are active than the lane's limit allows. */
  readonly overLimit: boolean;
  /** The number of active tasks that nobody has claimed. */
  readonly unattended: number;
  readonly oldestBlocked?: { readonly id: string; readonly title: string; readonly since: string; readonly by: string | null };
  readonly lastEvent?: EventRow;
}

export function wallRows(site: Site): WallRow[] {
  const last = new Map<string | null, EventRow>();
  for (const event of site.events) if (!last.has(event.lane)) last.set(event.lane, event);
  return site.lanes.map((entry) => wallRow(entry, last.get(entry.name)));
}

function wallRow({ name, lane, tasks }: LaneEntry, lastEvent: EventRow | undefined): WallRow {
  const counts = countClasses(tasks);
  const blocked = tasks.filter((task) => task.class === 'blocked').sort((a, b) => compare(a.since, b.since))[0];
  return {
    name,
    ...(lane?.title === undefined ? {} : { title: lane.title }),
    ...(lane?.role === undefined ? {} : { role: lane.role }),
    counts,
    total: tasks.length,
    ...(lane?.wip_limit === undefined ? {} : { wipLimit: lane.wip_limit }),
    overLimit: lane?.wip_limit !== undefined && counts.active > lane.wip_limit,
    unattended: tasks.filter((task) => task.class === 'active' && task.claimant === null).length,
    ...(blocked ? { oldestBlocked: { id: blocked.id, title: blocked.title, since: blocked.since, by: blocked.blocked_by } } : {}),
    ...(lastEvent ? { lastEvent } : {}),
  };
}

export function countClasses(tasks: Iterable<TaskSummary>): ClassCounts {
  const counts: Record<StateClass, number> = { open: 0, active: 0, review: 0, blocked: 0, done: 0, dropped: 0 };
  for (const task of tasks) counts[task.class] += 1;
  return counts;
}

export interface BoardCard {
  readonly task: TaskSummary;
  /** Required gates that are closed, with the reason. */
  readonly gates: readonly { readonly gate: string; readonly detail: string }[];
  readonly reviews: readonly ReviewCell[];
}

export interface BoardColumn {
  readonly state: string;
  readonly class: StateClass;
  readonly count: number;
  readonly cards: readonly BoardCard[];
  /** The number of tasks without a card. */
  readonly more: number;
}

export interface BoardModel {
  readonly name: string | null;
  readonly lane?: Lane;
  readonly total: number;
  readonly counts: ClassCounts;
  readonly columns: readonly BoardColumn[];
}

/** Only the newest closed tasks are shown, because their number only grows. */
export const finishedOnBoard = 30;
const openOnBoard = 60;

export function boardModel(site: Site, entry: LaneEntry): BoardModel {
  const states = site.policy.states.map((state) => ({ name: state.name, class: state.class }));
  for (const task of entry.tasks) {
    if (!states.some((state) => state.name === task.status)) states.push({ name: task.status, class: task.class });
  }
  const columns = stateClasses.flatMap((stateClass) => states.filter((state) => state.class === stateClass)).map((state) => boardColumn(site, entry, state));
  return {
    name: entry.name,
    ...(entry.lane ? { lane: entry.lane } : {}),
    total: entry.tasks.length,
    counts: countClasses(entry.tasks),
    columns,
  };
}

function boardColumn(site: Site, entry: LaneEntry, state: { name: string; class: StateClass }): BoardColumn {
  const tasks = entry.tasks.filter((task) => task.status === state.name);
  const cards = tasks.slice(0, isClosedClass(state.class) ? finishedOnBoard : openOnBoard).map((task) => boardCard(site, task));
  return { state: state.name, class: state.class, count: tasks.length, cards, more: tasks.length - cards.length };
}

function boardCard(site: Site, task: TaskSummary): BoardCard {
  const full = site.tasks.get(task.id);
  if (!full || isClosedClass(task.class)) return { task, gates: [], reviews: [] };
  const gates = missingGates(site, task.id).map(({ gate, detail }) => ({ gate, detail }));
  return { task, gates, reviews: reviewMatrix(full, site.at, signersOf(site.data, task.id)) };
}
