import { problem } from '../errors.ts';
import type { Board } from './board.ts';
import { type Draft, streamKind, streamSubject } from './record.ts';
import type { RecordDefinition } from './record-definition.ts';
import type { StreamState } from './stream.ts';
import { requireTask } from './task/require-task.ts';

export interface Comment {
  /** Any stream that exists. */
  readonly stream: string;
  readonly text: string;
}

/** Adds a note to a stream. Throws TASK_NOT_FOUND, or STREAM_NOT_FOUND for a stream of another kind. */
export function addComment({ stream, text }: Comment, board: Board): Draft[] {
  if (streamKind(stream) === 'tasks') requireTask(board, streamSubject(stream));
  else if (board.standing(stream) === 'missing') throw problem('STREAM_NOT_FOUND', { stream });
  return [{ stream, type: 'commented', data: { text } }];
}

export const commented: RecordDefinition<'commented', StreamState> = {
  kinds: 'any',
  evolve: (state) => (state.head.seq === 0 ? { illegal: 'no record comes before it' } : state),
  redecide: () => undefined,
  summarize: ({ data }) => `comment: ${data.text}`,
};
