/** Rules that several commands share: which task is meant, who may act on it, which claim a record is made under. */
import { problem, type Refusal } from '../../errors.ts';
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

/** The holder of a claim, as the details of a refusal: the same words as in a task's summary. */
export const holderOf = ({ id, at, actor }: Claim): { claim: string; since: string; claimant: string; session: string | undefined } => ({
  claim: id,
  since: at,
  claimant: actor.id,
  session: actor.session,
});

const isCoordinator = (actor: Actor, policy: Policy): boolean => policy.roles.some((role) => role.name === actor.role && role.coordinator);

/**
 * The claim that a record cites: the one named, which has to be the current one; else the current one where the actor holds it.
 * Throws CLAIM_LOST. Source: design, "Claims are fenced".
 */
export function citedClaim(task: Task, actor: Actor, named: string | undefined): string | undefined {
  if (named === undefined) return task.claim && holds(task.claim, actor) ? task.claim.id : undefined;
  if (task.claim?.id === named) return named;
  throw claimLost(named, task.id, task.claim);
}

/** `current` is the claim that the task is under now, if any. */
export const claimLost = (claim: string, task: string, current: Claim | undefined): Refusal =>
  problem('CLAIM_LOST', { task, claimant: undefined, session: undefined, ...(current && holderOf(current)), claim });

/** Refuses to touch what somebody else has claimed, unless in a coordinating role or by force. Returns the rule that was overridden. */
export function requireHold(task: Task, actor: Actor, policy: Policy, override: Override): string | undefined {
  if (!task.claim || holds(task.claim, actor) || isCoordinator(actor, policy)) return undefined;
  if (override.force && override.reason !== undefined) return 'NOT_HOLDER';
  throw notHolder(task.id, task.claim, actor);
}

function notHolder(task: string, claim: Claim, actor: Actor): Refusal {
  const holder = holderOf(claim);
  if (holder.session !== undefined && actor.session === undefined && actor.id === holder.claimant) {
    return problem('SESSION_NEEDED', { ...holder, task, session: holder.session });
  }
  // Without sessions, two workers of one name are told apart by their hosts.
  const byHost = holder.session === undefined && actor.session === undefined && actor.id === holder.claimant;
  const hosts = { host: byHost ? claim.actor.host : undefined, your_host: byHost ? actor.host : undefined };
  return problem('NOT_HOLDER', { ...holder, ...hosts, task, actor: actor.id, your_session: actor.session });
}

/** The override that a record carries for one rule: what was forced then is forced again. */
export const forcedAgain = (forced: Force | undefined, rule: string): Override => (forced?.rules.includes(rule) ? { force: true, reason: forced.reason } : {});

/** Refuses a change that leads from a state which the task is not in any more. */
export function requireSameState(task: Task, from: State): void {
  if (task.state.name !== from.name) throw problem('STATE_CHANGED', { task: task.id, state: task.state.name, from: from.name });
}

/** The record's note of the rules that were overridden; empty when there were none. */
export function forcedBy(rules: readonly (string | undefined)[], override: Override, about: Pick<Force, 'tasks' | 'gates'> = {}): { forced?: Force } {
  const broken = rules.filter((rule) => rule !== undefined);
  if (broken.length === 0 || override.reason === undefined) return {};
  const { tasks = [], gates = [] } = about;
  return { forced: { reason: override.reason, rules: broken, ...(tasks.length > 0 ? { tasks } : {}), ...(gates.length > 0 ? { gates } : {}) } };
}

/** What each overridden rule is called in a summary. */
const ruleNames: Readonly<Record<string, string>> = {
  NOT_HOLDER: 'the claim',
  NOT_CLAIMABLE: 'the state',
  OPEN_DEPENDENCIES: 'dependencies',
  WRONG_ROLE: 'the role',
  TRANSITION_REFUSED: 'the transitions',
  GATES_CLOSED: 'gates',
};

/** The overridden rules as a part of a summary: `overriding evidence: the site was down`. Empty when none was overridden. */
export function overriding(forced: Force | undefined, separator = ', '): string {
  if (forced === undefined) return '';
  const names = forced.rules.flatMap((rule) => (rule === 'GATES_CLOSED' && forced.gates !== undefined ? forced.gates : [ruleNames[rule] ?? rule]));
  return `${separator}overriding ${names.join(', ')}: ${forced.reason}`;
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
  return { illegal: `it cites the claim ${claim}, which is not the current one` };
}

/** Why a task that is finished may not be taken or moved. */
export const whyFinished = (task: Task): Illegal | undefined => (isFinished(task) ? { illegal: 'the task is finished and was not reopened' } : undefined);

/** Why no record but a definition may stand in front of the definition. */
export const whyUndefined = (task: Task): Illegal | undefined => (task.created_at === '' ? { illegal: 'no record before it defines the task' } : undefined);
