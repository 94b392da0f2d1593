/** The tasks that a decision or a view may read. The store implements it. */

import type { Policy } from './policy.ts';
import { queueOf } from './task/queue.ts';
import { isFinished, type Task, type TaskBrief } from './task/state.ts';
import type { StateClass } from './types.gen.ts';

export interface Board {
  readonly policy: Policy;
  /** An unfinished task, or one that was requested when the board was read. */
  task(id: string): Task | undefined;
  /** open: not finished. missing: never defined. */
  standing(id: string): 'open' | 'finished' | 'missing';
  /** Every unfinished task, or those in states of one class, as briefs: `task(id)` has the evidence. */
  open(inClass?: StateClass): Iterable<TaskBrief>;
  /** Open, unclaimed tasks by urgency. */
  queue(): readonly TaskBrief[];
}

/** A board with the given tasks; all others are missing. */
export function boardOf(policy: Policy, tasks: Iterable<Task>): Board {
  const byId = new Map([...tasks].map((task) => [task.id, task]));
  const unfinished = [...byId.values()].filter((task) => !isFinished(task));
  return {
    policy,
    task: (id) => byId.get(id),
    standing: (id) => {
      const task = byId.get(id);
      return task === undefined ? 'missing' : isFinished(task) ? 'finished' : 'open';
    },
    open: (inClass) => unfinished.filter(({ state }) => (inClass ?? state.class) === state.class),
    queue: () => queueOf(unfinished),
  };
}

/** The dependencies that are not finished. */
export const openDependencies = (dependencies: readonly string[] | undefined, board: Board): readonly string[] =>
  dependencies === undefined || dependencies.length === 0 ? none : dependencies.filter((id) => board.standing(id) !== 'finished');

const none: readonly string[] = [];
