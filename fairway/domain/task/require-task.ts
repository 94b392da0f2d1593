/** The task that a command names: it has to exist, and its definition has to be readable. */
import { problem } from '../../errors.ts';
import type { Board } from '../board.ts';
import { nearest } from '../did-you-mean.ts';
import type { Illegal } from './record-definition.ts';
import type { Task } from './state.ts';

/** The task, or TASK_NOT_FOUND with the name that was probably meant. */
export function requireTask(board: Board, id: string): Task {
  const task = board.task(id);
  if (task !== undefined && task.created_at === '') throw unreadableTask(task);
  if (task !== undefined) return task;
  const known = [...board.open()].map((open) => open.id);
  throw problem('TASK_NOT_FOUND', { task: id, near: nearest(id, known) });
}

/** The first record says what a task is. Where it cannot be read, nothing can be decided on the task. */
function unreadableTask(task: Task) {
  const [first] = task.findings;
  return problem('STREAM_BROKEN', {
    stream: `tasks/${task.id}`,
    task: task.id,
    path: first?.path ?? 'its first record',
    why: first?.message ?? 'it is missing',
  });
}

/** Why no record but a definition may stand in front of the definition. */
export const whyUndefined = (task: Task): Illegal | undefined => (task.created_at === '' ? { illegal: 'no record before it defines the task' } : undefined);
