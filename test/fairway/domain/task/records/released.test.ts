import { describe, it } from 'vitest';
import { releaseTask } from '../../../../../fairway/domain/task/records/released.ts';
import { blocked, by, claimed, claimId, defined, finished, moved, policy, released, states } from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';

const roles = { backend: null, orchestrator: { coordinator: true } };
const held = [defined('FW-1', { role: 'backend' }), ...by({ id: 'bob', session: 's-1' }, claimed('FW-1', { owner: 'other' }))];
const bob = { id: 'bob', session: 's-1' };

describe('releasing a task', () => {
  it('lets others take it again', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => releaseTask({ task: 'FW-1', reason: 'going home' }, board, stamp))
      .thenExactly('released', { claim: claimId(1), from: states.in_progress, to: states.todo, reason: 'going home' })
      .thenTask('FW-1', { claim: undefined, state: states.todo, owner: 'backend', since: minutes(60), workers: [{ actor: 'bob', session: 's-1' }] })
      .thenSays(['going home']);
  });

  it('needs no reason', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenSays([]);
  });

  it('leaves a blocked task blocked', () => {
    given(held, by(bob, blocked('FW-1', 'no quota', { claim: claimId(1) })))
      .under(policy({ transitions: ['todo -> in_progress'] }))
      .as(bob)
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { from: states.blocked, to: states.blocked } })
      .thenTask('FW-1', { claim: undefined, state: states.blocked, blocked: { by: 'no quota' }, since: minutes(2) });
  });

  it('takes a task in review back to the queue', () => {
    given(held, by(bob, moved('FW-1', states.review, { claim: claimId(1) })))
      .as(bob)
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { from: states.review, to: states.todo } });
  });

  it('is refused when there is no such task', () => {
    given()
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-1' });
  });

  it('is refused when nobody holds it', () => {
    given(defined())
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('NOT_CLAIMED', { task: 'FW-1' });
    given(held, finished())
      .as(bob)
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('NOT_CLAIMED');
  });

  it('is refused to others', () => {
    given(held)
      .as('eve')
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('NOT_HOLDER', { claim: claimId(1), since: '2026-11-20T08:01:00.000Z', claimant: 'bob', session: 's-1', task: 'FW-1', actor: 'eve' });
  });

  it('tells others that they do not hold it before it tells them of transitions', () => {
    given(held)
      .under(policy({ transitions: ['todo -> in_progress'] }))
      .as('eve')
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('NOT_HOLDER');
  });

  it('is open to a coordinator, without force', () => {
    given(held)
      .under(policy({ roles }))
      .as({ id: 'mona', role: 'orchestrator' })
      .when((board, stamp) => releaseTask({ task: 'FW-1', reason: 'bob is away' }, board, stamp))
      .thenExactly('released', { claim: claimId(1), from: states.in_progress, to: states.todo, reason: 'bob is away' });
  });

  it('is open to anybody by force, with a reason', () => {
    given(held)
      .as('eve')
      .when((board, stamp) => releaseTask({ task: 'FW-1', force: true, reason: 'bob left the team' }, board, stamp))
      .thenRecords({ data: { reason: 'bob left the team' }, overrides: [{ rule: 'NOT_HOLDER', reason: 'bob left the team' }] });
  });

  it.each([undefined, '', ' \n'])('takes %j for no reason to use force', (reason) => {
    given(held)
      .as('eve')
      .when((board, stamp) => releaseTask({ task: 'FW-1', force: true, reason }, board, stamp))
      .thenRefused('REASON_NEEDED', { what: 'override a rule on', task: 'FW-1' });
  });

  it('is refused under a claim that was lost meanwhile', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => releaseTask({ task: 'FW-1', claim: claimId(9) }, board, stamp))
      .thenRefused('CLAIM_LOST', { task: 'FW-1', claimant: 'bob', session: 's-1', claim: claimId(9), since: '2026-11-20T08:01:00.000Z' });
  });

  it('follows the list of transitions, and can be forced past it', () => {
    const strict = policy({ transitions: ['todo -> in_progress'] });
    given(held)
      .under(strict)
      .as(bob)
      .when((board, stamp) => releaseTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('TRANSITION_REFUSED', { task: 'FW-1', from: 'in_progress', to: 'todo', allowed: 'nothing' });
    given(held)
      .under(strict)
      .as(bob)
      .when((board, stamp) => releaseTask({ task: 'FW-1', force: true, reason: 'stuck' }, board, stamp))
      .thenRecords({ overrides: [{ rule: 'TRANSITION_REFUSED' }] });
  });
});

describe('a release on the log', () => {
  it('is illegal when it ends a claim that is not the current one', () => {
    given(held, released('FW-1', { claim: claimId(2) }))
      .thenFindings('FW-1', [['illegal', claimId(2)]])
      .thenTask('FW-1', { claim: { id: claimId(1) } });
    given(defined(), released()).thenFindings('FW-1', [['illegal', claimId(1)]]);
  });
});
