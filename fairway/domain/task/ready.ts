/** The tasks that can be claimed now, by urgency, and what blocks the others. Source: the order and the blocker categories documented for `ready`. */
import { type Board, openDependencies } from '../board.ts';
import { taskStream } from '../record.ts';
import type { Standing } from '../stream.ts';
import type { TaskBrief } from './state.ts';
import { summaryOf, type TaskSummary } from './summary.ts';

export interface ReadyFilter {
  readonly role?: string | undefined;
  /** Only descendants of this task. */
  readonly in?: string | undefined;
  readonly lane?: string | undefined;
  /** Only tasks of this priority or a more urgent one. */
  readonly priority?: number | undefined;
}

/** Claimable tasks that match the filter, by urgency. Lazy, because `claim` needs only the first one. */
export function* readyTasks(board: Board, filter: ReadyFilter = {}): Generator<TaskBrief> {
  for (const task of board.queue()) if (fits(task, board, filter) && openDependencies(task.definition.dependencies, board).length === 0) yield task;
}

/** The queue, split into ready tasks and waiting ones. */
function split(board: Board, filter: ReadyFilter): { readonly ready: TaskBrief[]; readonly waiting: TaskBrief[] } {
  const ready: TaskBrief[] = [];
  const waiting: TaskBrief[] = [];
  for (const task of board.queue())
    if (fits(task, board, filter)) (openDependencies(task.definition.dependencies, board).length === 0 ? ready : waiting).push(task);
  return { ready, waiting };
}

function fits(task: TaskBrief, board: Board, filter: ReadyFilter): boolean {
  const { role, lane, priority } = task.definition;
  if (filter.role !== undefined && role !== undefined && role !== filter.role) return false;
  if (filter.lane !== undefined && lane !== filter.lane) return false;
  if (filter.priority !== undefined && (priority === undefined || priority > filter.priority)) return false;
  return filter.in === undefined || isDescendant(task, filter.in, board);
}

/** Whether a task is a descendant of another one. The search ends at a finished parent that is not on the board. */
export function isDescendant(task: TaskBrief, ancestor: string, board: Board): boolean {
  const seen = new Set<string>([task.id]);
  for (let parent = task.definition.parent; parent !== undefined && !seen.has(parent); parent = board.task(parent)?.definition.parent) {
    if (parent === ancestor) return true;
    seen.add(parent);
  }
  return false;
}

export type BlockerCategory = 'dependency-blocked' | 'missing-dependency' | 'dropped-dependency' | 'blocked';

export interface Blocker {
  readonly category: BlockerCategory;
  readonly count: number;
  readonly task_ids: readonly string[];
  /** The tasks that the blocked ones wait for. */
  readonly blocker_task_ids: readonly string[];
  readonly suggested_next_command: string;
}

/** The output of `ready --json`. */
export interface ReadyReport {
  readonly tasks: readonly TaskSummary[];
  readonly claimable_count: number;
  /** Open tasks that cannot be claimed yet. */
  readonly non_ready_todo_count: number;
  readonly blocker_categories: readonly Blocker[];
}

export function readyReport(board: Board, filter: ReadyFilter, limit = Number.POSITIVE_INFINITY): ReadyReport {
  const { ready, waiting } = split(board, filter);
  return {
    tasks: ready.slice(0, limit).map((task) => summaryOf(task, board)),
    claimable_count: ready.length,
    non_ready_todo_count: waiting.length,
    blocker_categories: blockers(waiting, blockedTasks(board, filter), board),
  };
}

const blockedTasks = (board: Board, filter: ReadyFilter) => board.tasks('blocked').filter((task) => fits(task, board, filter));

/** Categories by size, then by name. A task may be in several. */
function blockers(waiting: readonly TaskBrief[], blocked: readonly TaskBrief[], board: Board): Blocker[] {
  const by = (standing: Standing) => (task: TaskBrief) =>
    openDependencies(task.definition.dependencies, board).filter((id) => board.standing(taskStream(id)) === standing);
  const rows = [
    blocker('dependency-blocked', waiting, by('open'), (first) => `fairway show ${first}`),
    blocker('missing-dependency', waiting, by('missing'), (_first, task) => `fairway update ${task} --depends-on ...`),
    blocker('dropped-dependency', waiting, by('dropped'), (first, task) => `fairway update ${task} --remove-dependency ${first}`),
    blocker(
      'blocked',
      blocked,
      (task) => task.blocked?.tasks ?? [],
      (first, task) => `fairway show ${first ?? task}`,
      true,
    ),
  ];
  return rows.filter((row) => row.count > 0).sort((a, b) => b.count - a.count || (a.category < b.category ? -1 : 1));
}

function blocker<T extends { readonly id: string }>(
  category: BlockerCategory,
  tasks: readonly T[],
  causes: (task: T) => readonly string[],
  command: (first: string | undefined, task: string) => string,
  withoutCause = false,
): Blocker {
  const affected = tasks.filter((task) => withoutCause || causes(task).length > 0).map((task) => task.id);
  const causing = [...new Set(tasks.flatMap(causes))].sort();
  return {
    category,
    count: affected.length,
    task_ids: affected.sort(),
    blocker_task_ids: causing,
    suggested_next_command: affected[0] === undefined ? '' : command(causing[0], affected[0]),
  };
}
