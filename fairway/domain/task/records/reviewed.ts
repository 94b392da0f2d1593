import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { isSelfReview } from '../../gates/self-review.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import type { Policy } from '../../policy.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { ReviewedData } from '../../types.gen.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import type { ReviewEntry, Task } from '../state.ts';
import { entryOf } from '../state.ts';
import { requireEvidence } from './evidence.ts';
import { requireDomain } from './review-requested.ts';

export interface RecordReview {
  readonly task: string;
  /** Default: the only required or requested domain that the reviewer's role covers. */
  readonly domain?: string | undefined;
  readonly reviewer?: string | undefined;
  readonly data: Omit<ReviewedData, 'domain' | 'reviewer'>;
}

/** Records a verdict for one domain. Throws TASK_NOT_FOUND, REVIEW_DOMAIN_NEEDED, UNKNOWN_VALUE, SELF_REVIEW, UNKNOWN_RECORD. */
export function recordReview(command: RecordReview, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  const { actor } = stamp;
  const domain = command.domain ?? impliedDomain(task, actor.role, board.policy);
  requireDomain(domain, board.policy);
  requireEvidence(task, command.data.evidence ?? []);
  const reviewer = omitUndefined({ id: command.reviewer ?? actor.id, role: actor.role });
  requireIndependentReview(task, { reviewer, actor }, domain);
  requireRequest(task, command.data.request);
  const request = command.data.request ?? task.requests.findLast((entry) => entry.domains.includes(domain))?.id;
  const data = omitUndefined({ ...command.data, domain, reviewer, request }) as ReviewedData;
  return [{ stream: taskStream(task.id), type: 'reviewed', data }];
}

/** Refuses a verdict on the reviewer's own work. Throws SELF_REVIEW. */
export function requireIndependentReview(task: Task, review: Pick<ReviewEntry, 'reviewer' | 'actor'>, domain: string): void {
  if (isSelfReview(task, review)) throw problem('SELF_REVIEW', { task: task.id, reviewer: review.reviewer.id, domain });
}

function requireRequest(task: Task, id: string | undefined): void {
  if (id !== undefined && !task.requests.some((entry) => entry.id === id)) throw problem('UNKNOWN_RECORD', { task: task.id, what: 'review request', id });
}

function impliedDomain(task: Task, role: string | undefined, policy: Policy): string {
  const wanted = [...new Set([...(task.definition.review_domains ?? []), ...task.requests.flatMap((request) => request.domains)])];
  const covered = policy.roles.find((entry) => entry.name === role)?.review_domains ?? [];
  const matching = covered.filter((domain) => wanted.includes(domain));
  const [only, second] = matching.length > 0 ? matching : wanted;
  if (only !== undefined && second === undefined) return only;
  throw problem('REVIEW_DOMAIN_NEEDED', { task: task.id, required: wanted });
}

export const reviewed: RecordDefinition<'reviewed', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { domain, verdict, reviewer, reviewed: revision, findings, notes } = record.data;
    if (isSelfReview(task, { reviewer, actor: record.actor })) return { illegal: `${reviewer.id} worked on the task and reviewed it` };
    const entry = { ...entryOf(record), domain, verdict, reviewer, findings: findings ?? [], ...omitUndefined({ reviewed: revision, notes }) };
    return whyUndefined(task) ?? { ...task, reviews: [...task.reviews, entry] };
  },
  redecide: ({ data, actor }, task) => task && requireIndependentReview(task, { reviewer: data.reviewer, actor }, data.domain),
  summarize: ({ data }) => {
    const verdict = { approve: 'approved', changes: 'changes requested', reject: 'rejected' }[data.verdict];
    const count = data.findings?.length ?? 0;
    return `${data.domain} review by ${data.reviewer.id}: ${verdict}${count === 0 ? '' : `, ${count} ${count === 1 ? 'finding' : 'findings'}`}`;
  },
};
