import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { nearest } from '../../did-you-mean.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import type { Policy } from '../../policy.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { ReviewRequestedData } from '../../types.gen.ts';
import { citedClaim, whyClaimIsLost } from '../claims.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import type { Task } from '../state.ts';
import { entryOf } from '../state.ts';

export interface RequestReview {
  readonly task: string;
  readonly claim?: string | undefined;
  /** Empty `domains` mean all domains of the task. */
  readonly data: Omit<ReviewRequestedData, 'claim'>;
}

/** Requests reviews. Throws TASK_NOT_FOUND, REVIEW_DOMAIN_NEEDED, UNKNOWN_VALUE, SELF_REVIEW, CLAIM_LOST. */
export function requestReview(command: RequestReview, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  const domains = [...new Set(command.data.domains.length > 0 ? command.data.domains : task.definition.review_domains)];
  if (domains.length === 0) throw problem('REVIEW_DOMAIN_NEEDED', { task: task.id, required: [] });
  for (const domain of domains) requireDomain(domain, board.policy);
  requireIndependent(task, command.data.reviewer, domains);
  const data = omitUndefined({ ...command.data, domains, claim: citedClaim(task, stamp.actor, command.claim) }) as ReviewRequestedData;
  return [{ stream: taskStream(task.id), type: 'review-requested', data }];
}

function requireIndependent(task: Task, reviewer: string | undefined, domains: readonly string[]): void {
  const worked = reviewer !== undefined && task.workers.some((worker) => worker.actor === reviewer);
  if (worked) throw problem('SELF_REVIEW', { task: task.id, reviewer, domain: domains[0] });
}

export function requireDomain(domain: string, policy: Policy): void {
  const known = policy.reviewDomains;
  if (known.length > 0 && !known.includes(domain))
    throw problem('UNKNOWN_VALUE', { field: 'review domain', value: domain, known, near: nearest(domain, known) });
}

export const reviewRequested: RecordDefinition<'review-requested', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { domains, reviewer, revision, respond_by, claim } = record.data;
    const entry = { ...entryOf(record), domains, ...omitUndefined({ reviewer, revision, respond_by }) };
    return whyUndefined(task) ?? whyClaimIsLost(task, claim) ?? { ...task, requests: [...task.requests, entry] };
  },
  redecide: ({ data }, task) => task && requireIndependent(task, data.reviewer, data.domains),
  summarize: ({ data }) => `review requested: ${data.domains.join(', ')}${data.reviewer === undefined ? '' : ` from ${data.reviewer}`}`,
};
