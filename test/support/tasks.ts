/** Tasks of a store by their ids, for tests that are about tasks. */
import type { Board } from '../../fairway/domain/board.ts';
import { tasksAmong } from '../../fairway/domain/board.ts';
import { foldStream } from '../../fairway/domain/kinds.ts';
import { taskStream } from '../../fairway/domain/record.ts';
import type { StreamFile } from '../../fairway/domain/stream.ts';
import type { Task, TaskBrief } from '../../fairway/domain/task/state.ts';
import type { Counts } from '../../fairway/store/index/projection.ts';
import type { Store, StoreView } from '../../fairway/store/store.ts';
import { root } from './builders.ts';

export const foldTask = (id: string, files: Iterable<StreamFile>, task?: Task, from = root): Task | undefined =>
  foldStream(taskStream(id), files, from, task) as Task | undefined;

export async function readTask(store: Store, id: string) {
  const read = await store.readStream<Task>(taskStream(id));
  return read && { ...read, task: read.state };
}

/** The finished tasks by id, as lists show them. */
export const readFinished = async (store: Store): Promise<Map<string, TaskBrief>> =>
  new Map(tasksAmong((await store.readSummaries()).closedBriefs).map((brief) => [brief.id, brief]));

export const standingOf = (board: Board, id: string): ReturnType<Board['standing']> => board.standing(taskStream(id));

/** The counts of finished tasks. */
export const finishedCounts = ({ closed }: Pick<StoreView, 'closed'>): Counts =>
  closed.tasks ?? { total: 0, by_state: {}, by_class: {}, by_lane: {}, by_role: {} };

export const taskStreams = (ids: readonly string[]): string[] => ids.map(taskStream);
