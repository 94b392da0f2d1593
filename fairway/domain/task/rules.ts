/** Rules that several commands share: which task is meant, who may act on it, which claim a record is made under. */
import { problem } from '../../errors.ts';
import type { Board } from '../board.ts';
import { nearest } from '../did-you-mean.ts';
import type { Policy } from '../policy.ts';
import { stateOfClass } from '../policy.ts';
import type { Actor, FairwayRecord } from '../record.ts';
import type { Force, State, StateClass } from '../types.gen.ts';
import type { Illegal } from './record-definition.ts';
import { type Claim, type Entry, isFinished, type Task } from './state.ts';

/** A rule overridden on purpose; refused without a reason. */
export interface Override {
  readonly force?: boolean | undefined;
  readonly reason?: string | undefined;
}

/** Whether a text says anything: a blank one is no reason. */
export const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

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

/** Whether an actor is the one that holds a claim. A session tells two workers of one name apart; without one on both sides, name and host have to do. */
export function holds(claim: Claim, actor: Actor): boolean {
  if (claim.actor.session !== undefined || actor.session !== undefined) return claim.actor.session === actor.session;
  return claim.actor.id === actor.id && claim.actor.host === actor.host;
}

/** Whether the lease of a claim has run out. */
export const hasLapsed = (claim: Claim, now: string): boolean => claim.until !== undefined && claim.until <= now;

/** How a holder is named to others: `backend/agent-7`. */
export const holderName = (claim: Claim): string => {
  const name = claim.owner === undefined ? claim.actor.id : `${claim.owner}/${claim.actor.id}`;
  return claim.actor.session === undefined ? name : `${name} (${claim.actor.session})`;
};

const isCoordinator = (actor: Actor, policy: Policy): boolean => policy.roles.some((role) => role.name === actor.role && role.coordinator);

/**
 * The claim that a record cites: the one named, which has to be the current one; else the current one where the actor holds it.
 * Throws CLAIM_LOST. Source: design, "Claims are fenced".
 */
export function citedClaim(task: Task, actor: Actor, named: string | undefined): string | undefined {
  if (named === undefined) return task.claim && holds(task.claim, actor) ? task.claim.id : undefined;
  if (task.claim?.id === named) return named;
  throw problem('CLAIM_LOST', { claim: named, task: task.id, holder: task.claim && holderName(task.claim) });
}

/** Refuses to touch what somebody else has claimed, unless in a coordinating role or by force. Returns the rule that was overridden. */
export function requireHold(task: Task, actor: Actor, policy: Policy, override: Override): string | undefined {
  if (!task.claim || holds(task.claim, actor) || isCoordinator(actor, policy)) return undefined;
  if (override.force && override.reason !== undefined) return 'NOT_HOLDER';
  throw problem('NOT_HOLDER', { task: task.id, owner: holderName(task.claim), claim: task.claim.id });
}

/** The override that a record carries for one rule: what was forced then is forced again. */
export const forcedAgain = (forced: Force | undefined, rule: string): Override => (forced?.rules.includes(rule) ? { force: true, reason: forced.reason } : {});

/** Refuses a change that leads from a state which the task is not in any more. */
export function requireSameState(task: Task, from: State): void {
  if (task.state.name !== from.name) throw problem('STATE_CHANGED', { task: task.id, state: task.state.name, from: from.name });
}

/** The record's note of the rules that were overridden; empty when there were none. */
export function forcedBy(rules: readonly (string | undefined)[], override: Override, tasks: readonly string[] = []): { forced?: Force } {
  const broken = rules.filter((rule) => rule !== undefined);
  if (broken.length === 0 || override.reason === undefined) return {};
  return { forced: { reason: override.reason, rules: broken, ...(tasks.length > 0 ? { tasks: [...tasks] } : {}) } };
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

/** Where a record stands, for the lists of a task. */
export const entryOf = (record: FairwayRecord): Entry => ({ id: record.id, seq: record.seq, at: record.at, actor: record.actor });

/** Leaves out what is undefined: in a record, absent is the only way to say nothing. */
export function omitUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) said[key] = fields[key];
  return said as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** What an `evolve` sets one by one: to spread into the middle of an object, or to leave out what is not there, takes several times as long. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A task that is neither blocked nor finished. */
export function withoutEndings(task: Task): Task {
  if (task.blocked === undefined && task.completed === undefined) return task;
  const { blocked: _blocked, completed: _completed, ...rest } = task;
  return rest;
}

/** Why a record may not stand behind these: it cites a claim that is not the current one. */
export function whyClaimIsLost(task: Task, claim: string | undefined): Illegal | undefined {
  if (claim === undefined || task.claim?.id === claim) return undefined;
  return { illegal: `it was made under the claim ${claim}, which had been lost` };
}

/** Why a task that is finished may not be taken or moved. */
export const whyFinished = (task: Task): Illegal | undefined => (isFinished(task) ? { illegal: 'the task was finished and nobody reopened it' } : undefined);

/** Why no record but a definition may stand in front of the definition. */
export const whyUndefined = (task: Task): Illegal | undefined => (task.created_at === '' ? { illegal: 'the task is not defined in front of it' } : undefined);
