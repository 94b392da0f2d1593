import type { Board } from '../../board.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { type Draft, type Stamp, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { CheckpointData } from '../../types.gen.ts';
import { citedClaim, whyClaimIsLost } from '../claims.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import { entryOf, type Task } from '../state.ts';
import { requireEvidence } from './evidence.ts';

export interface RecordCheckpoint {
  readonly task: string;
  readonly claim?: string | undefined;
  readonly data: Omit<CheckpointData, 'claim'>;
}

/** Records the progress of a task. Throws TASK_NOT_FOUND, UNKNOWN_RECORD, CLAIM_LOST. */
export function recordCheckpoint(command: RecordCheckpoint, board: Board, stamp: Stamp): Draft[] {
  const task = requireTask(board, command.task);
  requireEvidence(task, command.data.evidence ?? []);
  const data = omitUndefined({ ...command.data, claim: citedClaim(task, stamp.actor, command.claim) }) as CheckpointData;
  return [{ stream: taskStream(task.id), type: 'checkpoint', data }];
}

export const checkpoint: RecordDefinition<'checkpoint', Task> = {
  kinds: ['tasks'],
  evolve: (task, record) => {
    const { state, summary, owner, target_close_by, next_step, waiting_for, claim } = record.data;
    const entry = { ...entryOf(record), state, summary, ...omitUndefined({ owner, target_close_by, next_step, waiting_for }) };
    return whyUndefined(task) ?? whyClaimIsLost(task, claim) ?? { ...task, checkpoint: entry };
  },
  redecide: () => undefined,
  summarize: ({ data }) => `checkpoint (${data.state}): ${data.summary}`,
};
