/** All tasks as far as a decision or a view needs them. The store makes one; nothing in the core knows how. */
import type { StateClass } from '../records/types.gen.ts';
import type { Policy } from './policy.ts';
import { isFinished, type Task, type TaskBrief } from './task.ts';

export interface Board {
  readonly policy: Policy;
  /** A task that is not finished, or one that was asked for when the board was read. */
  task(id: string): Task | undefined;
  /** Whether a task is still to be done, is finished, or was never defined. */
  standing(id: string): 'open' | 'finished' | 'missing';
  /** Every task that is not finished, or those in states of a class; ask for one by its id to see its proofs. */
  open(inClass?: StateClass): Iterable<TaskBrief>;
}

/** A board over tasks at hand; those not given are missing. */
export function boardOf(policy: Policy, tasks: Iterable<Task>): Board {
  const byId = new Map([...tasks].map((task) => [task.id, task]));
  return {
    policy,
    task: (id) => byId.get(id),
    standing: (id) => {
      const task = byId.get(id);
      return task === undefined ? 'missing' : isFinished(task) ? 'finished' : 'open';
    },
    open: (inClass) => [...byId.values()].filter((task) => !isFinished(task) && (inClass ?? task.state.class) === task.state.class),
  };
}

/** The dependencies of a task that are not finished. */
export const openDependencies = (task: TaskBrief, board: Board): string[] =>
  (task.definition.dependencies ?? []).filter((id) => board.standing(id) !== 'finished');
