import { describe, it } from 'vitest';
import { createHandoff } from '../../../../../fairway/domain/task/records/handoff.ts';
import { acknowledgeHandoff } from '../../../../../fairway/domain/task/records/handoff-acknowledged.ts';
import { acknowledged, by, claimed, claimId, defined, handedOver, policy, proven, recordId, released, samples } from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';

const roles = { backend: null, reviewer: null };
const done = { to_role: 'reviewer', summary: 'ready to look at' };

describe('handing work over', () => {
  it('says from which role to which, under the claim of its holder', () => {
    given(defined(), by('ann', claimed('FW-1', { owner: 'backend' })))
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done } }, board, stamp))
      .thenExactly('handoff', { ...done, from_role: 'backend', claim: claimId(1) })
      .thenTask('FW-1', { handoffs: [{ from_role: 'backend', to_role: 'reviewer', summary: 'ready to look at', at: minutes(60) }] })
      .thenSays(['reviewer', 'ready to look at', 'backend']);
  });

  it('comes from the acting role first, and from nobody where nothing is known', () => {
    given(defined('FW-1', { role: 'frontend' }))
      .as({ id: 'ann', role: 'backend' })
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done } }, board, stamp))
      .thenRecords({ data: { from_role: 'backend' } });
    given(defined())
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done } }, board, stamp))
      .thenExactly('handoff', { ...done })
      .thenSays(['reviewer', 'ready to look at']);
  });

  it('does not take the owner of an older system for a role', () => {
    given(defined('FW-1', {}, { seeded: { source: 'queue.yaml', owner: 'Ann of the night shift' } }))
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done } }, board, stamp))
      .thenExactly('handoff', { ...done });
  });

  it('keeps files, commands, results, risks and the next step', () => {
    const { claim: _claim, ...whole } = samples.handoff;
    given(defined(), proven())
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...whole, evidence: [recordId(2)] } }, board, stamp))
      .thenExactly('handoff', { ...whole, evidence: [recordId(2)] });
  });

  it('is refused for a task, a role or a proof that does not exist', () => {
    given()
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done } }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-1' });
    given(defined())
      .under(policy({ roles }))
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done, to_role: 'reviewr' } }, board, stamp))
      .thenRefused('UNKNOWN_ROLE', { role: 'reviewr', known: ['backend', 'reviewer'], near: 'reviewer' });
    given(defined())
      .under(policy({ roles }))
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done, from_role: 'ghost' } }, board, stamp))
      .thenRefused('UNKNOWN_ROLE', { role: 'ghost', known: ['backend', 'reviewer'] });
    given(defined())
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done, evidence: [recordId(8)] } }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { task: 'FW-1', what: 'evidence', id: recordId(8) });
  });

  it('is refused under a claim that was lost', () => {
    given(defined(), by('ann', claimed()), released())
      .when((board, stamp) => createHandoff({ task: 'FW-1', claim: claimId(1), data: { ...done } }, board, stamp))
      .thenRefused('CLAIM_LOST', { task: 'FW-1', claim: claimId(1) });
  });

  it('is illegal in front of the definition and under a lost claim', () => {
    given(handedOver()).thenFindings('FW-1', ['illegal']);
    given(defined(), handedOver('FW-1', { claim: claimId(1) })).thenFindings('FW-1', [['illegal', claimId(1)]]);
  });
});

describe('answering a handoff', () => {
  it('takes the last one that waits for the acting role', () => {
    given(defined(), handedOver(), handedOver('FW-1', { to_role: 'ops' }), handedOver('FW-1', { to_role: 'reviewer' }), handedOver('FW-1', { to_role: 'ops' }))
      .as({ id: 'rita', role: 'reviewer' })
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'accepted', note: 'on it' }, board, stamp))
      .thenExactly('handoff-acknowledged', { handoff: recordId(4), response: 'accepted', note: 'on it' })
      .thenTask('FW-1', {
        handoffs: [{}, {}, { acknowledged: { response: 'accepted', note: 'on it', at: minutes(60), actor: { id: 'rita', role: 'reviewer' } } }, {}],
      })
      .thenSays(['accepted', 'on it']);
  });

  it('takes the last one that waits for anybody where no role acts', () => {
    given(defined(), handedOver(), handedOver('FW-1', { to_role: 'ops' }))
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'declined' }, board, stamp))
      .thenExactly('handoff-acknowledged', { handoff: recordId(3), response: 'declined' })
      .thenSays(['declined']);
  });

  it('passes over those that were answered', () => {
    given(defined(), handedOver(), handedOver(), acknowledged('FW-1', { handoff: recordId(3) }))
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'accepted' }, board, stamp))
      .thenRecords({ data: { handoff: recordId(2) } });
  });

  it('takes the one that is named', () => {
    given(defined(), handedOver(), handedOver())
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', handoff: recordId(2), response: 'accepted' }, board, stamp))
      .thenRecords({ data: { handoff: recordId(2) } });
  });

  it('is refused where there is none', () => {
    given()
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'accepted' }, board, stamp))
      .thenRefused('TASK_NOT_FOUND');
    given(defined())
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'accepted' }, board, stamp))
      .thenRefused('NO_HANDOFF', { task: 'FW-1' });
    given(defined(), handedOver())
      .as({ id: 'ann', role: 'ops' })
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'accepted' }, board, stamp))
      .thenRefused('NO_HANDOFF', { task: 'FW-1', role: 'ops' });
    given(defined(), handedOver())
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', handoff: recordId(1), response: 'accepted' }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { task: 'FW-1', what: 'handoff', id: recordId(1) });
  });

  it('is refused the second time, and says who was first', () => {
    given(defined(), handedOver(), by('rita', acknowledged('FW-1')))
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', handoff: recordId(2), response: 'declined' }, board, stamp))
      .thenRefused('ALREADY_ACKNOWLEDGED', { task: 'FW-1', id: recordId(2), response: 'accepted', by: 'rita' });
  });

  it('is refused under a claim that was lost', () => {
    given(defined(), handedOver())
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'accepted', claim: claimId(1) }, board, stamp))
      .thenRefused('CLAIM_LOST');
  });

  it('is illegal without a handoff, the second time, and under a lost claim', () => {
    given(acknowledged('FW-1')).thenFindings('FW-1', ['illegal']);
    given(defined(), acknowledged('FW-1')).thenFindings('FW-1', [['illegal', recordId(2)]]);
    given(defined(), handedOver(), acknowledged('FW-1'), acknowledged('FW-1')).thenFindings('FW-1', [['illegal', recordId(2)]]);
    given(defined(), handedOver(), acknowledged('FW-1', { claim: claimId(1) })).thenFindings('FW-1', [['illegal', claimId(1)]]);
  });
});
