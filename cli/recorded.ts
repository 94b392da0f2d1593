import { type Appended, type Board, summarize, summaryOf, type Task, visibleLine } from '../fairway/index.ts';
import type { Answer } from './command.ts';
import type { Style } from './output/style.ts';

/** The answer of a command that records something on one task: the task as it is now, and the commit. */
export function recorded(
  appended: Appended,
  id: string,
  more: { readonly notes?: readonly string[]; readonly unchanged?: string; readonly next?: string } = {},
): Answer {
  const task = requireOnBoard(appended.board, id);
  const records = appended.records.map((record) => ({ id: record.id, type: record.type, seq: record.seq, summary: summarize(record) }));
  return {
    json: { task: summaryOf(task, appended.board), commit: appended.commit, records },
    text: (style) =>
      [...lines(appended, task, style, more.unchanged ?? 'nothing to change'), ...(more.next === undefined ? [] : [style.quiet(`next  ${more.next}`)])].join(
        '\n',
      ),
    ...(more.notes === undefined ? {} : { notes: more.notes }),
  };
}

function lines(appended: Appended, task: Task, style: Style, unchanged: string): string[] {
  if (appended.commit === null) return [`${style.strong(task.id)} ${unchanged}`];
  const said = appended.records.map((record) => `${style.strong(task.id)} ${visibleLine(summarize(record))}`);
  return [...said, style.quiet(`${task.state.name}, record ${appended.records.at(-1)?.seq ?? ''}, commit ${appended.commit.slice(0, 12)}`)];
}

function requireOnBoard(board: Board, id: string): Task {
  const task = board.task(id);
  if (task === undefined) throw new Error(`the board lost ${id} after a command on it`);
  return task;
}
