import type { Board } from '../../board.ts';
import { isSelfReview } from '../../gates/self-review.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { ReviewWaivedData } from '../../types.gen.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import { entryOf, type Task } from '../state.ts';
import { requireDomain } from './review-requested.ts';
import { requireIndependentReview } from './reviewed.ts';

export interface WaiveReview {
  readonly task: string;
  readonly by?: string | undefined;
  readonly data: Omit<ReviewWaivedData, 'waived_by'>;
}

/** Waives a required review. Nobody waives the review of their own work. Throws TASK_NOT_FOUND, UNKNOWN_VALUE, SELF_REVIEW. */
export function waiveReview(command: WaiveReview, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  const { domain } = command.data;
  requireDomain(domain, board.policy);
  const by = command.by ?? stamp.actor.id;
  requireIndependentReview(task, { reviewer: { id: by }, actor: stamp.actor }, domain);
  const data = omitUndefined({ ...command.data, waived_by: by }) as ReviewWaivedData;
  return [{ stream: taskStream(task.id), type: 'review-waived', data }];
}

export const reviewWaived: RecordDefinition<'review-waived', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { domain, reason, waived_by, until } = record.data;
    if (isSelfReview(task, { reviewer: { id: waived_by }, actor: record.actor })) return { illegal: `${waived_by} worked on the task and waived its review` };
    const entry = { ...entryOf(record), domain, reason, waived_by, ...omitUndefined({ until }) };
    return whyUndefined(task) ?? { ...task, waivers: [...task.waivers, entry] };
  },
  redecide: ({ data, actor }, task) => task && requireIndependentReview(task, { reviewer: { id: data.waived_by }, actor }, data.domain),
  summarize: ({ data }) => `${data.domain} review waived by ${data.waived_by}: ${data.reason}`,
};
