/** Who holds a task, and which claim a record is made under. */
import { problem, type Refusal } from '../../errors.ts';
import type { Policy } from '../policy.ts';
import type { Actor } from '../record.ts';
import type { Override } from './overrides.ts';
import type { Illegal } from './record-definition.ts';
import type { Claim, Task } from './state.ts';

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

/** Why a record may not stand behind these: it cites a claim that is not the current one. */
export function whyClaimIsLost(task: Task, claim: string | undefined): Illegal | undefined {
  if (claim === undefined || task.claim?.id === claim) return undefined;
  return { illegal: `it cites the claim ${claim}, which is not the current one` };
}
