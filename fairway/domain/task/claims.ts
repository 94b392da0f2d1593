/** Who holds a task, and which claim a record cites. */
import { problem, type Refusal } from '../../errors.ts';
import type { Policy } from '../policy.ts';
import type { Actor } from '../record.ts';
import type { Claim, Illegal } from '../stream.ts';
import type { ForceOption } from './overrides.ts';
import type { Task } from './state.ts';

/** Whether an actor holds a claim: it is the same actor, in the same session. */
export const holds = (claim: Claim, actor: Actor): boolean => claim.actor.id === actor.id && claim.actor.session === actor.session;

/** Whether the lease of a claim has expired. */
export const hasLapsed = (claim: Claim, now: string): boolean => claim.until !== undefined && claim.until <= now;

/** The holder of a claim, as details of a refusal, with the same names as in a task's summary. */
export const holderOf = ({ id, at, actor }: Claim): { claim: string; since: string; claimant: string; session: string | undefined } => ({
  claim: id,
  since: at,
  claimant: actor.id,
  session: actor.session,
});

/** Whether an actor acts in a coordinating role. */
export const isCoordinator = (actor: Actor, policy: Policy): boolean => policy.roles.some((role) => role.name === actor.role && role.coordinator);

/**
 * The claim that a record cites: the named one, which must be the current claim; otherwise the current claim if the actor holds it.
 * Throws CLAIM_LOST. Source: design, "Claims are fenced".
 */
export function citedClaim(task: Task, actor: Actor, named: string | undefined): string | undefined {
  if (named === undefined) return task.claim && holds(task.claim, actor) ? task.claim.id : undefined;
  if (task.claim?.id === named) return named;
  throw claimLost(named, task.id, task.claim);
}

/** `current` is the current claim of the task, if any. */
export const claimLost = (claim: string, task: string, current: Claim | undefined): Refusal =>
  problem('CLAIM_LOST', { task, claimant: undefined, session: undefined, ...(current && holderOf(current)), claim });

/** Refuses to change a task that somebody else holds, except in a coordinating role or by force. Returns the overridden rule. */
export function requireHold(task: Task, actor: Actor, policy: Policy, option: ForceOption): string | undefined {
  if (!task.claim || holds(task.claim, actor) || isCoordinator(actor, policy)) return undefined;
  if (option.force && option.reason !== undefined) return 'NOT_HOLDER';
  throw notHolder(task.id, task.claim, actor);
}

function notHolder(task: string, claim: Claim, actor: Actor): Refusal {
  const holder = holderOf(claim);
  if (holder.session !== undefined && actor.session === undefined && actor.id === holder.claimant) {
    return problem('SESSION_NEEDED', { ...holder, task, session: holder.session });
  }
  return problem('NOT_HOLDER', { ...holder, task, actor: actor.id, your_session: actor.session });
}

/** Why a record is illegal if it cites a claim that is not the current one. */
export function whyClaimIsLost(task: Task, claim: string | undefined): Illegal | undefined {
  if (claim === undefined || task.claim?.id === claim) return undefined;
  return { illegal: `it cites the claim ${claim}, which is not the current one` };
}
