import { isRefusal, problem } from '../../../errors.ts';
import { type Board, droppedDependencies, openDependencies } from '../../board.ts';
import { type Mutable, omitUndefined } from '../../omit-undefined.ts';
import { type Actor, type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { Claim } from '../../stream.ts';
import type { ClaimedData } from '../../types.gen.ts';
import { hasLapsed, holderOf, holds } from '../claims.ts';
import { requireRole } from '../definition.ts';
import { type ForceOption, forcedAgain, isGiven, overridden } from '../overrides.ts';
import { readyTasks } from '../ready.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import { isFinished, type Task } from '../state.ts';
import { requireSameState, requireStateOfClass, requireTransition, whyFinished, withoutEndings } from '../transitions.ts';

/** Where the work will be done, as far as it is known. */
export interface ClaimPlace {
  readonly branch?: string | undefined;
  readonly worktree?: string | undefined;
  readonly base?: string | undefined;
}

export interface ClaimTask extends ForceOption {
  readonly task: string;
  readonly place?: ClaimPlace;
}

/**
 * Claims a task. If the same session already holds it, nothing is recorded, except to renew a lease.
 * Throws TASK_NOT_FOUND, ALREADY_CLAIMED, NOT_CLAIMABLE, TASK_FINISHED, OPEN_DEPENDENCIES, WRONG_ROLE, REASON_NEEDED.
 */
export function claimTask(command: ClaimTask, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  const { policy } = board;
  requireRole(stamp.actor.role, policy);
  if (command.force && !isGiven(command.reason)) throw problem('REASON_NEEDED', { what: 'override a rule on', task: task.id });
  const held = currentHold(task, stamp);
  const mine = held === 'mine';
  const renewing = policy.leaseMinutes !== undefined || task.claim?.until !== undefined;
  if (mine && task.state.class !== 'blocked' && !renewing) return [];
  const to = mine && task.state.class !== 'blocked' ? task.state : requireStateOfClass(policy, 'active');
  const open = mine ? [] : openDependencies(task.definition.dependencies, board);
  const rules = [
    requireClaimable(task, mine, command),
    requireDependencies(task, open, board, command),
    mine ? undefined : requireRoleFits(task, stamp.actor, command),
  ];
  rules.push(requireTransition(task, to, policy, command));
  const data = omitUndefined({
    claim: mine ? task.claim?.id : stamp.newId(),
    from: task.state,
    to,
    owner: stamp.actor.role ?? (mine ? task.claim?.owner : undefined) ?? task.definition.role,
    ...command.place,
    lease: leaseOf(policy.leaseMinutes, stamp.at),
    takes_over: held === 'lapsed' ? task.claim?.id : undefined,
  }) as ClaimedData;
  return [{ stream: taskStream(task.id), type: 'claimed', data, ...overridden(rules, command, { refs: open.map(taskStream) }) }];
}

export interface ClaimNext {
  readonly in?: string | undefined;
  readonly place?: ClaimPlace;
}

/** Claims the most urgent ready task. Throws NOTHING_READY. */
export function claimNext(command: ClaimNext, board: Board, stamp: Stamp): Draft[] {
  requireRole(stamp.actor.role, board.policy);
  if (command.in !== undefined) requireTask(board, command.in);
  const place = command.place ? { place: command.place } : {};
  for (const { id } of readyTasks(board, { role: stamp.actor.role, in: command.in })) {
    try {
      return claimTask({ task: id, ...place }, board, stamp);
    } catch (error) {
      // The policy allows no transition to an active state from here; try the next task.
      if (!isRefusal(error, 'TRANSITION_REFUSED')) throw error;
    }
  }
  throw problem('NOTHING_READY', { in: command.in, role: stamp.actor.role });
}

function currentHold(task: Task, stamp: Stamp): 'mine' | 'lapsed' | 'no' {
  const { claim } = task;
  if (!claim) return 'no';
  // Only a session identifies a worker: without one, two workers may share an id.
  if (claim.actor.session !== undefined && holds(claim, stamp.actor)) return 'mine';
  if (hasLapsed(claim, stamp.at)) return 'lapsed';
  throw alreadyClaimed(task.id, claim);
}

const alreadyClaimed = (task: string, claim: Claim) => problem('ALREADY_CLAIMED', { ...holderOf(claim), task });

function requireClaimable(task: Task, mine: boolean, option: ForceOption): string | undefined {
  const { state } = task;
  if (isFinished(task)) throw problem('TASK_FINISHED', { task: task.id, state: state.name });
  const free = state.class === 'open' || (state.class === 'active' && task.claim === undefined);
  if (free || (state.class !== 'blocked' && (mine || task.claim !== undefined))) return undefined;
  if (option.force) return 'NOT_CLAIMABLE';
  throw notClaimable(task);
}

const notClaimable = (task: Task) =>
  problem('NOT_CLAIMABLE', { task: task.id, state: task.state.name, since: task.blocked && task.since, obstacle: task.blocked?.by });

function requireDependencies(task: Task, open: readonly string[], board: Board, option: ForceOption): string | undefined {
  if (open.length === 0) return undefined;
  if (option.force) return 'OPEN_DEPENDENCIES';
  const dropped = droppedDependencies(open, board);
  throw problem('OPEN_DEPENDENCIES', { task: task.id, dependencies: open, dropped: dropped.length > 0 ? dropped : undefined });
}

function requireRoleFits(task: Task, actor: Actor, option: ForceOption): string | undefined {
  const { role } = task.definition;
  const acting = actor.role;
  if (role === undefined || acting === undefined || acting === role) return undefined;
  if (option.force) return 'WRONG_ROLE';
  throw problem('WRONG_ROLE', { task: task.id, role, acting });
}

const leaseOf = (minutes: number | undefined, now: string) =>
  minutes === undefined ? undefined : { until: new Date(Date.parse(now) + minutes * 60_000).toISOString() };

export const claimed: RecordDefinition<'claimed', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { data, actor, at } = record;
    const renewed = task.claim?.id === data.claim;
    const wrong = whyUndefined(task) ?? whyFinished(task);
    if (wrong) return wrong;
    if (task.claim && !renewed && !hasLapsed(task.claim, at)) {
      return { illegal: `${task.claim.actor.id} holds the task under the claim ${task.claim.id}` };
    }
    // A renewal without a place keeps the earlier place.
    const before = renewed ? task.claim : undefined;
    const claim: Claim = {
      id: data.claim,
      at: before?.at ?? at,
      actor,
      ...omitUndefined({
        owner: data.owner,
        branch: data.branch ?? before?.branch,
        worktree: data.worktree ?? before?.worktree,
        base: data.base ?? before?.base,
        until: data.lease?.until,
      }),
    };
    const known = task.workers.some((worker) => worker.actor === actor.id && worker.session === actor.session);
    const workers = known ? task.workers : [...task.workers, { actor: actor.id, ...omitUndefined({ session: actor.session }) }];
    const since = task.state.name === data.to.name ? task.since : at;
    const held: Mutable<Task> = { ...withoutEndings(task), claim, state: data.to, since, workers };
    if (data.owner !== undefined) held.owner = data.owner;
    return held;
  },
  redecide: (record, task, board) => {
    if (!task) return;
    const { data, actor, at } = record;
    const { policy } = board;
    const mine = task.claim?.id === data.claim;
    if (task.claim && !mine && !hasLapsed(task.claim, at)) throw alreadyClaimed(task.id, task.claim);
    requireClaimable(task, mine, forcedAgain(record, 'NOT_CLAIMABLE'));
    requireSameState(task, data.from);
    requireDependencies(task, mine ? [] : openDependencies(task.definition.dependencies, board), board, forcedAgain(record, 'OPEN_DEPENDENCIES'));
    if (!mine) requireRoleFits(task, actor, forcedAgain(record, 'WRONG_ROLE'));
    requireTransition(task, data.to, policy, forcedAgain(record, 'TRANSITION_REFUSED'));
  },
  summarize: ({ data, actor }) => {
    const who = data.owner === undefined ? actor.id : `${data.owner}/${actor.id}`;
    return `claimed by ${who}${data.branch === undefined ? '' : ` on ${data.branch}`}`;
  },
};
