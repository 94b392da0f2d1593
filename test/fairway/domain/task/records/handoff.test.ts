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
      .thenSays('handed from backend to reviewer: ready to look at');
  });

  it('comes from the acting role first, and from nobody where nothing is known', () => {
    given(defined('FW-1', { role: 'frontend' }))
      .as({ id: 'ann', role: 'backend' })
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done } }, board, stamp))
      .thenRecords({ data: { from_role: 'backend' } });
    given(defined())
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done } }, board, stamp))
      .thenExactly('handoff', { ...done })
      .thenSays('handed to reviewer: ready to look at');
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
      .thenRefused('TASK_NOT_FOUND', { hint: /fairway list --all/ });
    given(defined())
      .under(policy({ roles }))
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done, to_role: 'reviewr' } }, board, stamp))
      .thenRefused('UNKNOWN_ROLE', { message: /There is no role reviewr/, hint: /Did you mean reviewer\? The roles are: backend, reviewer/ });
    given(defined())
      .under(policy({ roles }))
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done, from_role: 'ghost' } }, board, stamp))
      .thenRefused('UNKNOWN_ROLE', { message: /ghost/ });
    given(defined())
      .when((board, stamp) => createHandoff({ task: 'FW-1', data: { ...done, evidence: [recordId(8)] } }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { message: /has no evidence/, hint: /fairway show FW-1/ });
  });

  it('is refused under a claim that was lost', () => {
    given(defined(), by('ann', claimed()), released())
      .when((board, stamp) => createHandoff({ task: 'FW-1', claim: claimId(1), data: { ...done } }, board, stamp))
      .thenRefused('CLAIM_LOST', { hint: /fairway show FW-1/ });
  });

  it('is illegal in front of the definition and under a lost claim', () => {
    given(handedOver()).thenFindings('FW-1', ['illegal: the task is not defined in front of it']);
    given(defined(), handedOver('FW-1', { claim: claimId(1) })).thenFindings('FW-1', [/^illegal: it was made under the claim/]);
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
      .thenSays('handoff accepted: on it');
  });

  it('takes the last one that waits for anybody where no role acts', () => {
    given(defined(), handedOver(), handedOver('FW-1', { to_role: 'ops' }))
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'declined' }, board, stamp))
      .thenExactly('handoff-acknowledged', { handoff: recordId(3), response: 'declined' })
      .thenSays('handoff declined');
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
      .thenRefused('NO_HANDOFF', { message: /^FW-1 has no handoff that waits for an answer\.$/, hint: /fairway show FW-1/ });
    given(defined(), handedOver())
      .as({ id: 'ann', role: 'ops' })
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'accepted' }, board, stamp))
      .thenRefused('NO_HANDOFF', { message: /waits for an answer from ops\.$/ });
    given(defined(), handedOver())
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', handoff: recordId(1), response: 'accepted' }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { message: new RegExp(`FW-1 has no handoff ${recordId(1)}`) });
  });

  it('is refused the second time, and says who was first', () => {
    given(defined(), handedOver(), by('rita', acknowledged('FW-1')))
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', handoff: recordId(2), response: 'declined' }, board, stamp))
      .thenRefused('ALREADY_ACKNOWLEDGED', { message: new RegExp(`The handoff ${recordId(2)} of FW-1 was already accepted by rita`), hint: /nothing to do/ });
  });

  it('is refused under a claim that was lost', () => {
    given(defined(), handedOver())
      .when((board, stamp) => acknowledgeHandoff({ task: 'FW-1', response: 'accepted', claim: claimId(1) }, board, stamp))
      .thenRefused('CLAIM_LOST');
  });

  it('is illegal without a handoff, the second time, and under a lost claim', () => {
    given(acknowledged('FW-1')).thenFindings('FW-1', ['illegal: the task is not defined in front of it']);
    given(defined(), acknowledged('FW-1')).thenFindings('FW-1', [`illegal: the task has no handoff ${recordId(2)}`]);
    given(defined(), handedOver(), acknowledged('FW-1'), acknowledged('FW-1')).thenFindings('FW-1', [
      `illegal: the handoff ${recordId(2)} was answered already`,
    ]);
    given(defined(), handedOver(), acknowledged('FW-1', { claim: claimId(1) })).thenFindings('FW-1', [/^illegal: it was made under the claim/]);
  });
});
