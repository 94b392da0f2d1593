import { describe, it } from 'vitest';
import { recordCheckpoint } from '../../../../../fairway/domain/task/records/checkpoint.ts';
import { by, checkpointed, claimed, claimId, defined, proven, recordId, released, samples } from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';

const half = { state: 'active', summary: 'half way there' } as const;

describe('recording a checkpoint', () => {
  it('is the current word on where the task stands', () => {
    const { claim: _claim, evidence: _evidence, ...whole } = samples.checkpoint;
    given(defined(), by('ann', claimed()), checkpointed())
      .when((board, stamp) => recordCheckpoint({ task: 'FW-1', data: whole }, board, stamp))
      .thenExactly('checkpoint', { ...whole, claim: claimId(1) })
      .thenTask('FW-1', { checkpoint: { state: 'awaiting_input', owner: 'cloud team', waiting_for: 'quota', at: minutes(60), seq: 4 } })
      .thenSays(['awaiting_input', 'waiting for the quota']);
  });

  it('rests on proofs of the task', () => {
    given(defined(), proven())
      .when((board, stamp) => recordCheckpoint({ task: 'FW-1', data: { ...half, evidence: [recordId(2)] } }, board, stamp))
      .thenExactly('checkpoint', { ...half, evidence: [recordId(2)] });
    given(defined(), proven())
      .when((board, stamp) => recordCheckpoint({ task: 'FW-1', data: { ...half, evidence: [recordId(1)] } }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { task: 'FW-1', what: 'evidence', id: recordId(1) });
  });

  it('is refused for a task that does not exist and under a claim that was lost', () => {
    given()
      .when((board, stamp) => recordCheckpoint({ task: 'FW-1', data: { ...half } }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-1' });
    given(defined(), by('ann', claimed()), released())
      .when((board, stamp) => recordCheckpoint({ task: 'FW-1', claim: claimId(1), data: { ...half } }, board, stamp))
      .thenRefused('CLAIM_LOST', { task: 'FW-1', claim: claimId(1) });
  });

  it('is illegal in front of the definition and under a lost claim', () => {
    given(checkpointed()).thenFindings('FW-1', ['illegal']);
    given(defined(), checkpointed('FW-1', { claim: claimId(1) }))
      .thenFindings('FW-1', [['illegal', claimId(1)]])
      .thenTask('FW-1', { checkpoint: undefined });
  });
});
