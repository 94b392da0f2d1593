import { type Appended, type Board, summarize, summaryOf, type Task, visibleLine } from '../fairway/index.ts';
import type { Answer } from './command.ts';
import type { Style } from './output/style.ts';

/** The answer of a command that records something on one task: the new state of the task, and the commit. */
export function recorded(
  appended: Appended,
  id: string,
  more: { readonly notes?: readonly string[]; readonly unchanged?: string; readonly next?: string } = {},
): Answer {
  const task = requireOnBoard(appended.board, id);
  return {
    json: { task: summaryOf(task, appended.board), commit: appended.commit, ...keptIn(appended), records: recordRows(appended) },
    text: (style) =>
      [
        ...lines(appended, task, style, more.unchanged ?? 'has nothing to change'),
        ...(more.next === undefined ? [] : [style.quiet(`next  ${more.next}`)]),
      ].join('\n'),
    ...(more.notes === undefined ? {} : { notes: more.notes }),
  };
}

/** The records of a command, as its JSON answer lists them. */
export const recordRows = ({ records }: Appended) =>
  records.map((record) => ({ id: record.id, type: record.type, seq: record.seq, summary: summarize(record) }));

/** The id of the intent, if the command was kept in the outbox. */
export const keptIn = ({ intent }: Appended): { readonly intent?: string } => (intent === undefined ? {} : { intent });

/** The text for a command that was kept in the outbox. */
export const keptText = (intent: string, style: Style): string =>
  `${style.warn('queued')} in the outbox as ${intent}; record it from outside the sandbox with: fairway outbox flush`;

function lines(appended: Appended, task: Task, style: Style, unchanged: string): string[] {
  if (appended.commit === null && appended.intent === undefined) return [`${style.strong(task.id)} ${unchanged}`];
  const summaries = appended.records.map((record) => `${style.strong(task.id)} ${visibleLine(summarize(record))}`);
  if (appended.intent !== undefined) return [...summaries, keptText(appended.intent, style)];
  return [...summaries, style.quiet(`${task.state.name}, record ${appended.records.at(-1)?.seq ?? ''}, commit ${appended.commit?.slice(0, 12)}`)];
}

function requireOnBoard(board: Board, id: string): Task {
  const task = board.task(id);
  if (task === undefined) throw new Error(`${id} is not on the board after a command on it`);
  return task;
}
