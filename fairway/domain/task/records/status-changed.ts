import { problem } from '../../../errors.ts';
import { type Board, hasTask } from '../../board.ts';
import { nearest } from '../../did-you-mean.ts';
import { closedGates, evaluateGates, type GateView, type GitFacts } from '../../gates/gates.ts';
import { type SignerFacts, unseenSigners } from '../../gates/signers.ts';
import { type Mutable, omitUndefined } from '../../omit-undefined.ts';
import { isClosedClass, type Policy, stateOfClass } from '../../policy.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { Revision, State, StatusChangedData } from '../../types.gen.ts';
import { citedClaim, requireHold, whyClaimIsLost } from '../claims.ts';
import { type ForceOption, forcedAgain, isGiven, overridden } from '../overrides.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import { isFinished, type Task } from '../state.ts';
import { requireSameState, requireStateOfClass, requireTransition, whyFinished, withoutEndings } from '../transitions.ts';

export type Blocked = NonNullable<StatusChangedData['blocked']>;

export interface ChangeStatus extends ForceOption {
  readonly task: string;
  /** The name of the state. */
  readonly to: string;
  readonly claim?: string | undefined;
  readonly revision?: Revision | undefined;
  readonly blocked?: Blocked | undefined;
  readonly reopen?: boolean | undefined;
  /** Facts about the worktree, for the gates over git; undefined if they were not read. */
  readonly git?: GitFacts | undefined;
  /** Who signed the task's records; undefined if signatures were not checked, which keeps gates closed if the policy requires them. */
  readonly signers?: SignerFacts | undefined;
}

/**
 * Moves a task to another state. Throws TASK_NOT_FOUND, UNKNOWN_STATE, ALREADY_THERE, TASK_FINISHED, NOT_FINISHED, TRANSITION_REFUSED, NOT_HOLDER,
 * SESSION_NEEDED, CLAIM_LOST, REASON_NEEDED, GATES_CLOSED.
 */
export function changeStatus(command: ChangeStatus, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  const to = requireState(board, command.to);
  if (command.force && !isGiven(command.reason)) throw problem('REASON_NEEDED', { what: 'override a rule on', task: task.id });
  if (to.name === task.state.name && !(to.class === 'blocked' && command.blocked)) throw problem('ALREADY_THERE', { task: task.id, state: to.name });
  requireReopening(task, command);
  const claim = citedClaim(task, stamp.actor, command.claim);
  const blocked = to.class === 'blocked' ? requireObstacle(command, board) : undefined;
  if (to.class === 'dropped' && !isGiven(command.reason)) throw problem('REASON_NEEDED', { what: 'drop', task: task.id });
  const gates = to.class === 'done' ? unmetGates(task, board, stamp, command) : [];
  const rules = [
    requireHold(task, stamp.actor, board.policy, command),
    requireTransition(task, to, board.policy, command),
    gates.length > 0 ? requireForce(task, gates, command) : undefined,
  ];
  const data = omitUndefined({
    from: task.state,
    to,
    reason: command.reason,
    claim,
    revision: command.revision,
    blocked,
    reopened: command.reopen === true ? true : undefined,
  }) as StatusChangedData;
  return [{ stream: taskStream(task.id), type: 'status-changed', data, ...overridden(rules, command, { gates: gates.map(({ gate }) => gate) }) }];
}

/** Blocks a task, with the obstacle, who can remove it and when that is expected. */
export function blockTask(command: Omit<ChangeStatus, 'to' | 'reopen'>, board: Board, stamp: Stamp): Draft[] {
  return changeStatus({ ...command, to: requireStateOfClass(board.policy, 'blocked').name }, board, stamp);
}

export function finishTask(command: Omit<ChangeStatus, 'to' | 'reopen' | 'blocked'>, board: Board, stamp: Stamp): Draft[] {
  return changeStatus({ ...command, to: requireStateOfClass(board.policy, 'done').name }, board, stamp);
}

export type DropTask = Pick<ChangeStatus, 'task' | 'reason' | 'claim' | 'force'>;

/** Drops a task, which needs a reason and no proof. Throws NO_DROPPED_STATE, REASON_NEEDED and what `changeStatus` throws. */
export function dropTask(command: DropTask, board: Board, stamp: Stamp): Draft[] {
  const state = stateOfClass(board.policy, 'dropped');
  if (state === undefined) throw problem('NO_DROPPED_STATE', { task: command.task, known: board.policy.states.map(({ name }) => name) });
  return changeStatus({ ...command, to: state.name }, board, stamp);
}

/** Reopens a closed task, done or dropped. Throws NOT_FINISHED, REASON_NEEDED. */
export function reopenTask(command: { readonly task: string; readonly reason?: string | undefined }, board: Board, stamp: Stamp): Draft[] {
  if (!isGiven(command.reason)) throw problem('REASON_NEEDED', { what: 'reopen', task: command.task });
  return changeStatus({ ...command, to: requireStateOfClass(board.policy, 'open').name, reopen: true }, board, stamp);
}

/** The state of this name. Throws UNKNOWN_STATE. */
export function requireState(board: Board, name: string): State {
  const { states } = board.policy;
  const state = states.find((known) => known.name === name);
  const known = states.map((entry) => entry.name);
  if (state === undefined) throw problem('UNKNOWN_STATE', { state: name, near: nearest(name, known), known });
  return state;
}

function requireReopening(task: Task, command: ChangeStatus): void {
  if (isFinished(task) && command.reopen !== true) throw problem('TASK_FINISHED', { task: task.id, state: task.state.name });
  if (!isFinished(task) && command.reopen === true) throw problem('NOT_FINISHED', { task: task.id, state: task.state.name });
}

function requireObstacle(command: ChangeStatus, board: Board): Blocked | undefined {
  const by = [command.blocked?.by, command.reason].find(isGiven);
  if (by === undefined && board.policy.blockedReason) throw problem('REASON_NEEDED', { what: 'block', task: command.task });
  for (const id of command.blocked?.tasks ?? []) if (!hasTask(board, id)) requireTask(board, id);
  return by === undefined ? undefined : { ...command.blocked, by };
}

const unmetGates = (task: Task, { policy }: Board, stamp: Stamp, command: ChangeStatus): GateView[] =>
  closedGates(evaluateGates(task, policy.gates.done, stamp.at, command.git, command.signers ?? unseenSigners(policy)));

function requireForce(task: Task, unmet: readonly GateView[], command: ChangeStatus): string {
  if (command.force) return 'GATES_CLOSED';
  throw gatesClosed(task, unmet);
}

const gatesClosed = (task: Task, closed: readonly GateView[]) =>
  problem('GATES_CLOSED', {
    task: task.id,
    gates: closed.map((gate) => `${gate.gate} (${gate.detail})`),
    unmet: closed.map(({ gate }) => gate),
    next: nextStep(task, closed),
  });

/** Checks the gates that depend only on records. Gates over git were checked in the worktree when the command ran. */
function requireGatesAgain(task: Task, policy: Policy, at: string, option: ForceOption): void {
  const closed = closedGates(evaluateGates(task, policy.gates.done, at)).filter((gate) => gate.status === 'missing');
  if (closed.length > 0 && !option.force) throw gatesClosed(task, closed);
}

/** How to meet the first unmet gate. */
const nextStep = (task: Task, closed: readonly GateView[]): string => {
  const steps: Partial<Record<GateView['gate'], string>> = {
    evidence: `Record evidence with: fairway run --task ${task.id} -- COMMAND`,
    acceptance: `Prove the checks with: fairway run --task ${task.id} --check ID -- COMMAND`,
    review: `Request the reviews with: fairway review request ${task.id}`,
    handoff: `Hand the task over with: fairway handoff create ${task.id} --to ROLE --summary TEXT`,
  };
  return steps[closed[0]?.gate ?? 'evidence'] ?? `See all gates with: fairway merge-ready ${task.id}`;
};

/** Ends the claim on an open or closed task; an open task goes back to its role. */
function withoutClaim(task: Task, to: State): Task {
  if (isClosedClass(to.class) && task.claim !== undefined) {
    const { claim: _claim, ...rest } = task;
    return rest;
  }
  if (to.class !== 'open') return task;
  const { claim: _claim, owner: _owner, ...rest } = task;
  return { ...rest, ...omitUndefined({ owner: task.definition.role }) };
}

export const statusChanged: RecordDefinition<'status-changed', Task> = {
  kinds: ['tasks'],
  references: ({ data }) => (data.blocked?.tasks ?? []).map(taskStream),
  evolve: (task, record) => {
    const { data, at, actor } = record;
    const wrong = whyUndefined(task) ?? whyClaimIsLost(task, data.claim) ?? (data.reopened === true ? undefined : whyFinished(task));
    if (wrong) return wrong;
    const since = task.state.name === data.to.name ? task.since : at;
    const changed: Mutable<Task> = { ...withoutEndings(withoutClaim(task, data.to)), state: data.to, since };
    if (data.to.class === 'blocked') changed.blocked = { by: data.reason ?? 'no reason given', ...data.blocked, at, actor };
    if (isClosedClass(data.to.class)) changed.completed = { at, actor, ...omitUndefined({ revision: data.revision, reason: data.reason }) };
    return changed;
  },
  redecide: (record, task, board) => {
    if (!task) return;
    const { data, actor, at } = record;
    const { policy } = board;
    if (isFinished(task) && data.reopened !== true) throw problem('TASK_FINISHED', { task: task.id, state: task.state.name });
    requireSameState(task, data.from);
    requireHold(task, actor, policy, forcedAgain(record, 'NOT_HOLDER'));
    requireTransition(task, data.to, policy, forcedAgain(record, 'TRANSITION_REFUSED'));
    if (data.to.class === 'done') requireGatesAgain(task, policy, at, forcedAgain(record, 'GATES_CLOSED'));
  },
  summarize: ({ data, overrides = [] }) => {
    const stated = data.blocked?.by ?? data.reason;
    const why = stated === undefined || overrides.some(({ reason }) => reason === stated) ? '' : `: ${stated}`;
    return `${data.from.name} → ${data.to.name}${why}`;
  },
};
