import type { TaskSummary } from '../../fairway/index.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** The table of tasks in `ready` and `list`. */
export function taskTable(tasks: readonly TaskSummary[], style: Style): string {
  return table(
    tasks,
    // The minimum widths of all columns just fit into 80 columns.
    [
      { head: 'ID', cell: (task) => task.id, style: style.strong, min: 16, cut: 'middle' },
      { head: 'P', cell: (task) => String(task.priority ?? ''), align: 'right' },
      { head: 'STATE', cell: (task) => task.status, style: (text, task) => ofClass(task.class, style)(text) },
      { head: 'LANE', cell: (task) => task.lane ?? '', min: 8 },
      { head: 'ROLE', cell: (task) => task.role ?? '', min: 8 },
      { head: 'CLAIMED BY', cell: (task) => task.claimant ?? '', min: 10 },
      { head: 'TITLE', cell: (task) => task.title, min: 14 },
    ],
    style,
  );
}

/** A line for each task that waits for dropped ones, because it will wait forever unless somebody changes it. */
export const droppedNotes = (tasks: readonly TaskSummary[], style: Style): string =>
  tasks
    .filter((task) => task.dropped_dependencies.length > 0)
    .map((task) => `${style.warn('warning')} ${task.id} depends on ${task.dropped_dependencies.join(', ')}, which will not be done: dropped\n`)
    .join('');

export const ofClass = (stateClass: TaskSummary['class'], style: Style): ((text: string) => string) =>
  ({ open: (text: string) => text, active: style.accent, blocked: style.bad, review: style.warn, done: style.good, dropped: style.quiet })[stateClass];
