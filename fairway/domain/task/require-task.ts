/** Finds the task that a command names. It must exist and have a readable definition. */
import { problem } from '../../errors.ts';
import type { Board } from '../board.ts';
import { nearest } from '../did-you-mean.ts';
import type { Illegal } from '../stream.ts';
import type { Task } from './state.ts';

/** Throws STREAM_BROKEN, and TASK_NOT_FOUND with a suggestion for the name. */
export function requireTask(board: Board, id: string): Task {
  const task = board.task(id);
  if (task !== undefined && task.created_at === '') throw unreadableTask(task);
  if (task !== undefined) return task;
  const known = board.tasks().map((open) => open.id);
  throw problem('TASK_NOT_FOUND', { task: id, near: nearest(id, known) });
}

/** Nothing can be decided on a task whose first record, the definition, cannot be read. */
function unreadableTask(task: Task) {
  const [first] = task.findings;
  return problem('STREAM_BROKEN', {
    stream: `tasks/${task.id}`,
    task: task.id,
    path: first?.path ?? 'its first record',
    why: first?.message ?? 'it is missing',
  });
}

/** Why a record is illegal before the definition of the task. */
export const whyUndefined = (task: Task): Illegal | undefined => (task.created_at === '' ? { illegal: 'no record before it defines the task' } : undefined);
