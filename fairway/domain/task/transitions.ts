/** The states that a task may move between. */
import { problem } from '../../errors.ts';
import { type Policy, stateOfClass } from '../policy.ts';
import type { State, StateClass } from '../types.gen.ts';
import type { Override } from './overrides.ts';
import type { Illegal } from './record-definition.ts';
import { isFinished, type Task } from './state.ts';

/** Refuses a change that leads from a state which the task is not in any more. */
export function requireSameState(task: Task, from: State): void {
  if (task.state.name !== from.name) throw problem('STATE_CHANGED', { task: task.id, state: task.state.name, from: from.name });
}

/** The state that the project has for a class. The policy's own check has seen to it that there is one. */
export function requireStateOfClass(policy: Policy, stateClass: StateClass): State {
  const state = stateOfClass(policy, stateClass);
  if (state === undefined) throw problem('UNKNOWN_STATE', { state: stateClass, near: undefined, known: policy.states.map((known) => known.name) });
  return state;
}

/** Refuses a change of state that the policy does not list; to stay is no change. Returns the rule that was overridden. */
export function requireTransition(task: Task, to: State, policy: Policy, override: Override): string | undefined {
  const fits = (pattern: string, name: string) => pattern === '*' || pattern === name;
  const from = task.state.name;
  if (from === to.name) return undefined;
  if (policy.transitions === undefined || policy.transitions.some((allowed) => fits(allowed.from, from) && fits(allowed.to, to.name))) return undefined;
  if (override.force && override.reason !== undefined) return 'TRANSITION_REFUSED';
  const allowed = policy.states.map((state) => state.name).filter((name) => policy.transitions?.some((pair) => fits(pair.from, from) && fits(pair.to, name)));
  throw problem('TRANSITION_REFUSED', { task: task.id, from, to: to.name, allowed: allowed.length > 0 ? allowed : 'nothing' });
}

/** A task that is neither blocked nor finished. */
export function withoutEndings(task: Task): Task {
  if (task.blocked === undefined && task.completed === undefined) return task;
  const { blocked: _blocked, completed: _completed, ...rest } = task;
  return rest;
}

/** Why a task that is finished may not be taken or moved. */
export const whyFinished = (task: Task): Illegal | undefined => (isFinished(task) ? { illegal: 'the task is finished and was not reopened' } : undefined);
