/** The streams that a decision or a view may read. The store implements `Streams`. */
import type { Policy } from './policy.ts';
import { streamKind, taskStream } from './record.ts';
import type { Standing, StreamState } from './stream.ts';
import { queueOf } from './task/queue.ts';
import type { Task, TaskBrief } from './task/state.ts';
import type { StateClass } from './types.gen.ts';

/** Streams of every kind, by name. */
export interface Streams {
  /** The state of a stream that is open, or that was asked for when the board was read. */
  stream(name: string): StreamState | undefined;
  standing(name: string): Standing;
  /** The open streams of a kind, as briefs. */
  open(kind: string): Iterable<{ readonly id: string }>;
}

export interface Board extends Streams {
  readonly policy: Policy;
  /** The task of this id, as `stream` finds it. */
  task(id: string): Task | undefined;
  /** Tasks that are not closed, or those in states of one class, as briefs. */
  tasks(inClass?: StateClass): TaskBrief[];
  /** Open, unclaimed tasks by urgency. */
  queue(): readonly TaskBrief[];
}

export function createBoard(policy: Policy, streams: Streams): Board {
  const open = () => streams.open('tasks') as Iterable<TaskBrief>;
  return {
    policy,
    ...streams,
    task: (id) => streams.stream(taskStream(id)) as Task | undefined,
    tasks: (inClass) => [...open()].filter(({ state }) => (inClass ?? state.class) === state.class),
    queue: () => queueOf(open()),
  };
}

/** Whether a task exists. */
export const hasTask = (board: Board, id: string): boolean => board.standing(taskStream(id)) !== 'missing';

/** The dependencies that are not done: unfinished, dropped or missing. */
export const openDependencies = (dependencies: readonly string[] | undefined, board: Board): readonly string[] =>
  dependencies === undefined || dependencies.length === 0 ? none : dependencies.filter((id) => board.standing(taskStream(id)) !== 'closed');

/** Those of the dependencies that were dropped, so that they will never be done. */
export const droppedDependencies = (dependencies: readonly string[], board: Board): readonly string[] =>
  dependencies.filter((id) => board.standing(taskStream(id)) === 'dropped');

const none: readonly string[] = [];

/** The tasks among briefs of streams. */
export const tasksAmong = (briefs: ReadonlyMap<string, { readonly id: string }>): TaskBrief[] =>
  [...briefs].flatMap(([stream, brief]) => (streamKind(stream) === 'tasks' ? [brief as TaskBrief] : []));
