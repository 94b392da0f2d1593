import { type Board, createBoard } from './board.ts';
import { isClosed, kindOf, standingOf } from './kinds.ts';
import type { Policy } from './policy.ts';
import { streamKind, taskStream } from './record.ts';
import type { StreamState } from './stream.ts';
import type { Task } from './task/state.ts';

/** A board that contains exactly the given tasks. */
export const boardOf = (policy: Policy, tasks: Iterable<Task>): Board => boardOfStreams(policy, new Map([...tasks].map((task) => [taskStream(task.id), task])));

/** A board that contains exactly the given streams. */
export function boardOfStreams(policy: Policy, states: ReadonlyMap<string, StreamState>): Board {
  return createBoard(policy, {
    stream: (name) => states.get(name),
    standing: (name) => {
      const state = states.get(name);
      return state === undefined ? 'missing' : standingOf(name, state);
    },
    open: (kind) =>
      [...states].filter(([name, state]) => streamKind(name) === kind && !isClosed(name, state)).map(([name, state]) => kindOf(name).brief(state)),
  });
}
