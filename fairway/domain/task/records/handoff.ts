import type { Board } from '../../board.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { HandoffData } from '../../types.gen.ts';
import { citedClaim, whyClaimIsLost } from '../claims.ts';
import { requireRole } from '../definition.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import { entryOf, type Task } from '../state.ts';
import { requireEvidence } from './evidence.ts';

export interface CreateHandoff {
  readonly task: string;
  readonly claim?: string | undefined;
  readonly data: Omit<HandoffData, 'claim'>;
}

/** Hands work to another role. Throws TASK_NOT_FOUND, UNKNOWN_ROLE, UNKNOWN_RECORD, CLAIM_LOST. */
export function createHandoff(command: CreateHandoff, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  requireRole(command.data.to_role, board.policy);
  requireRole(command.data.from_role, board.policy);
  requireEvidence(task, command.data.evidence ?? []);
  const data = omitUndefined({
    ...command.data,
    from_role: command.data.from_role ?? stamp.actor.role ?? task.claim?.owner ?? task.definition.role,
    claim: citedClaim(task, stamp.actor, command.claim),
  }) as HandoffData;
  return [{ stream: taskStream(task.id), type: 'handoff', data }];
}

export const handoff: RecordDefinition<'handoff', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { from_role, to_role, to_actor, summary, next_step, revision, claim } = record.data;
    const entry = { ...entryOf(record), to_role, summary, ...omitUndefined({ from_role, to_actor, next_step, revision }) };
    return whyUndefined(task) ?? whyClaimIsLost(task, claim) ?? { ...task, handoffs: [...task.handoffs, entry] };
  },
  redecide: () => undefined,
  summarize: ({ data }) => `handed off ${data.from_role === undefined ? '' : `from ${data.from_role} `}to ${data.to_role}: ${data.summary}`,
};
