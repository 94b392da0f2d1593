/** The rules for transitions between states. */
import { problem } from '../../errors.ts';
import { type Policy, stateOfClass } from '../policy.ts';
import type { Illegal } from '../stream.ts';
import type { State, StateClass } from '../types.gen.ts';
import type { ForceOption } from './overrides.ts';
import { isFinished, type Task } from './state.ts';

/** Refuses a transition from a state that the task has left. */
export function requireSameState(task: Task, from: State): void {
  if (task.state.name !== from.name) throw problem('STATE_CHANGED', { task: task.id, state: task.state.name, from: from.name });
}

/** The project's state of a class. `policyProblems` ensures that it exists. */
export function requireStateOfClass(policy: Policy, stateClass: StateClass): State {
  const state = stateOfClass(policy, stateClass);
  if (state === undefined) throw problem('UNKNOWN_STATE', { state: stateClass, near: undefined, known: policy.states.map((known) => known.name) });
  return state;
}

/** Refuses a transition that the policy does not list. Returns the overridden rule. */
export function requireTransition(task: Task, to: State, policy: Policy, option: ForceOption): string | undefined {
  const fits = (pattern: string, name: string) => pattern === '*' || pattern === name;
  const from = task.state.name;
  if (from === to.name) return undefined;
  if (policy.transitions === undefined || policy.transitions.some((allowed) => fits(allowed.from, from) && fits(allowed.to, to.name))) return undefined;
  if (option.force && option.reason !== undefined) return 'TRANSITION_REFUSED';
  const allowed = policy.states.map((state) => state.name).filter((name) => policy.transitions?.some((pair) => fits(pair.from, from) && fits(pair.to, name)));
  throw problem('TRANSITION_REFUSED', { task: task.id, from, to: to.name, allowed: allowed.length > 0 ? allowed : 'nothing' });
}

/** Removes the fields of blocked and closed tasks. */
export function withoutEndings(task: Task): Task {
  if (task.blocked === undefined && task.completed === undefined) return task;
  const { blocked: _blocked, completed: _completed, ...rest } = task;
  return rest;
}

/** Why a record is illegal on a closed task. */
export const whyFinished = (task: Task): Illegal | undefined => (isFinished(task) ? { illegal: 'the task is closed and was not reopened' } : undefined);
