import type { TaskSummary } from '../../fairway/index.ts';
import type { Style } from './style.ts';
import { table } from './table.ts';

/** Tasks in a table, as `ready` and `list` print them. */
export function taskTable(tasks: readonly TaskSummary[], style: Style): string {
  return table(
    tasks,
    [
      { head: 'ID', cell: (task) => task.id, style: style.strong },
      { head: 'P', cell: (task) => String(task.priority ?? ''), align: 'right' },
      { head: 'STATE', cell: (task) => task.status, style: (text, task) => ofClass(task.class, style)(text) },
      { head: 'LANE', cell: (task) => task.lane ?? '' },
      { head: 'ROLE', cell: (task) => task.role ?? '' },
      { head: 'CLAIMED BY', cell: (task) => task.claimant ?? '' },
      { head: 'TITLE', cell: (task) => task.title, shrinks: true },
    ],
    style,
  );
}

export const ofClass = (stateClass: TaskSummary['class'], style: Style): ((text: string) => string) =>
  ({ open: (text: string) => text, active: style.accent, blocked: style.bad, review: style.warn, terminal: style.good })[stateClass];
