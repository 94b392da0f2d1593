import { describe, expect, it } from 'vitest';
import type { Board } from '../../../../../fairway/domain/board.ts';
import type { Stamp } from '../../../../../fairway/domain/record.ts';
import { blockTask, changeStatus, type DropTask, dropTask, finishTask, reopenTask } from '../../../../../fairway/domain/task/records/status-changed.ts';
import {
  blocked,
  by,
  claimed,
  claimId,
  commit,
  defined,
  dropped,
  finished,
  handedOver,
  judged,
  lenient,
  moved,
  policy,
  proven,
  released,
  states,
  waived,
} from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';
import { naming } from '../../../../support/naming.ts';

const bob = { id: 'bob', session: 's-1' };
const held = [defined('FW-1', { role: 'backend' }), ...by(bob, claimed('FW-1', { owner: 'other' }))];

describe('changing the state of a task', () => {
  it('records where from and where to, under the claim of its holder', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review' }, board, stamp))
      .thenExactly('status-changed', { from: states.in_progress, to: states.review, claim: claimId(1) })
      .thenTask('FW-1', { state: states.review, since: minutes(60), claim: { id: claimId(1) } })
      .thenSays(['in_progress', 'review']);
  });

  it('says why', () => {
    given(defined())
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review', reason: 'done elsewhere' }, board, stamp))
      .thenRecords({ data: { reason: 'done elsewhere' } })
      .thenSays(['todo', 'review', 'done elsewhere']);
  });

  it('puts a task that goes back to the queue in nobody’s hands', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'todo' }, board, stamp))
      .thenTask('FW-1', { claim: undefined, owner: 'backend' });
  });

  it('is refused for a task that does not exist', () => {
    given()
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review' }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-1' });
  });

  it('is refused for a state that does not exist', () => {
    given(defined())
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'in-progress' }, board, stamp))
      .thenRefused('UNKNOWN_STATE', { state: 'in-progress', near: 'in_progress', known: ['todo', 'in_progress', 'blocked', 'review', 'done', 'dropped'] });
  });

  it('is refused where it would change nothing', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'in_progress' }, board, stamp))
      .thenRefused('ALREADY_THERE', { task: 'FW-1', state: 'in_progress' });
  });

  it('is refused where it would change nothing, though an obstacle is named', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'in_progress', blocked: { by: 'no quota' } }, board, stamp))
      .thenRefused('ALREADY_THERE');
  });

  it('is refused to others than the holder', () => {
    given(held)
      .as('eve')
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review' }, board, stamp))
      .thenRefused('NOT_HOLDER', { claim: claimId(1), since: '2026-11-20T08:01:00.000Z', claimant: 'bob', session: 's-1', task: 'FW-1', actor: 'eve' });
  });

  it('is done by force, and the record says which rule was broken', () => {
    given(held)
      .as('eve')
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review', force: true, reason: 'bob is away' }, board, stamp))
      .thenExactly(
        'status-changed',
        {
          from: states.in_progress,
          to: states.review,
          reason: 'bob is away',
        },
        [{ rule: 'NOT_HOLDER', reason: 'bob is away' }],
      )
      .thenSays(['in_progress', 'review', 'bob is away']);
  });

  it.each([undefined, '', '\t'])('takes %j for no reason to use force', (reason) => {
    given(held)
      .as('eve')
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review', force: true, reason }, board, stamp))
      .thenRefused('REASON_NEEDED', { what: 'override a rule on', task: 'FW-1' });
  });

  it('is done by a coordinator without force', () => {
    given(held)
      .under(policy({ roles: { orchestrator: { coordinator: true }, backend: null } }))
      .as({ id: 'mona', role: 'orchestrator' })
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review' }, board, stamp))
      .thenExactly('status-changed', { from: states.in_progress, to: states.review });
  });
});

describe('fencing', () => {
  const takenOver = [...held, released(), ...by('eve', claimed('FW-1', { claim: claimId(2) }))];

  it('refuses a worker whose claim was lost, and says who holds the task now', () => {
    given(takenOver)
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review', claim: claimId(1) }, board, stamp))
      .thenRefused('CLAIM_LOST', { task: 'FW-1', claimant: 'eve', claim: claimId(1), since: '2026-11-20T08:03:00.000Z' });
  });

  it('refuses it before it looks at gates or transitions, and by force as well', () => {
    given(held, released())
      .as(bob)
      .when((board, stamp) => finishTask({ task: 'FW-1', claim: claimId(1) }, board, stamp))
      .thenRefused('CLAIM_LOST', { task: 'FW-1', claim: claimId(1) });
    given(takenOver)
      .as(bob)
      .when((board, stamp) => finishTask({ task: 'FW-1', claim: claimId(1), force: true, reason: 'mine' }, board, stamp))
      .thenRefused('CLAIM_LOST');
  });

  it('tells two workers of one name apart by the claim they cite', () => {
    given(defined(), by('bot', claimed()), released(), by('bot', claimed('FW-1', { claim: claimId(2) })))
      .as('bot')
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review', claim: claimId(1) }, board, stamp))
      .thenRefused('CLAIM_LOST');
  });
});

describe('the list of transitions', () => {
  const listed = lenient({ transitions: ['todo -> in_progress', 'in_progress -> review', '* -> blocked', 'review -> *'] });

  it('refuses what it does not list, and says what it lists', () => {
    given(held)
      .under(listed)
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'done' }, board, stamp))
      .thenRefused('TRANSITION_REFUSED', { task: 'FW-1', from: 'in_progress', to: 'done', allowed: ['blocked', 'review'] });
  });

  it('takes a star on either side for any state', () => {
    for (const to of ['todo', 'in_progress', 'done']) {
      given(defined('FW-1', {}, { state: states.review }))
        .under(listed)
        .when((board, stamp) => changeStatus({ task: 'FW-1', to }, board, stamp))
        .thenRecords({ data: { to: { name: to } } });
    }
    given(defined())
      .under(listed)
      .when((board, stamp) => blockTask({ task: 'FW-1', reason: 'no quota' }, board, stamp))
      .thenRecords({ data: { to: states.blocked } });
  });

  it('is overridden by force', () => {
    given(defined())
      .under(listed)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'done', force: true, reason: 'obsolete' }, board, stamp))
      .thenRecords({ overrides: [{ rule: 'TRANSITION_REFUSED' }] });
  });

  it('keeps nobody from naming another obstacle of a blocked task', () => {
    given(defined(), blocked())
      .under(lenient({ transitions: ['todo -> in_progress', 'todo -> blocked'] }))
      .when((board, stamp) => blockTask({ task: 'FW-1', blocked: { by: 'no budget' } }, board, stamp))
      .thenRecords({ data: { from: states.blocked, to: states.blocked, blocked: { by: 'no budget' } } });
  });

  it('holds for reopening too', () => {
    given(defined(), finished())
      .under(listed)
      .when((board, stamp) => reopenTask({ task: 'FW-1', reason: 'it broke' }, board, stamp))
      .thenRefused('TRANSITION_REFUSED', { task: 'FW-1', from: 'done', to: 'todo', allowed: ['blocked'] });
  });
});

describe('blocking a task', () => {
  it('says what is in the way, who can move it and until when, and keeps the claim', () => {
    const obstacle = { by: 'no quota', category: 'external' as const, who: 'cloud team', until: minutes(600) };
    given(held)
      .as(bob)
      .when((board, stamp) => blockTask({ task: 'FW-1', blocked: obstacle }, board, stamp))
      .thenExactly('status-changed', { from: states.in_progress, to: states.blocked, claim: claimId(1), blocked: obstacle })
      .thenTask('FW-1', { blocked: { ...obstacle, at: minutes(60), actor: bob }, claim: { id: claimId(1) } })
      .thenSays(['in_progress', 'blocked', 'no quota']);
  });

  it('takes the reason for the obstacle', () => {
    given(defined())
      .when((board, stamp) => blockTask({ task: 'FW-1', reason: 'no quota' }, board, stamp))
      .thenRecords({ data: { reason: 'no quota', blocked: { by: 'no quota' } } });
  });

  it.each([undefined, '', '   '])('takes %j for no reason', (reason) => {
    given(defined())
      .when((board, stamp) => blockTask({ task: 'FW-1', reason }, board, stamp))
      .thenRefused('REASON_NEEDED', { what: 'block', task: 'FW-1' });
  });

  it('needs no reason where the policy asks for none', () => {
    given(defined())
      .under(policy({ gates: { blocked_reason: false } }))
      .when((board, stamp) => blockTask({ task: 'FW-1' }, board, stamp))
      .thenExactly('status-changed', { from: states.todo, to: states.blocked })
      .thenTask('FW-1', { blocked: { by: expect.any(String) } });
  });

  it('names the tasks that have to move first, which have to exist', () => {
    given(defined(), defined('FW-2'))
      .when((board, stamp) => blockTask({ task: 'FW-1', blocked: { by: 'order', tasks: ['FW-2'] } }, board, stamp))
      .thenRecords({ data: { blocked: { tasks: ['FW-2'] } } });
    given(defined(), defined('FW-2'))
      .when((board, stamp) => blockTask({ task: 'FW-1', blocked: { by: 'order', tasks: ['FW-3'] } }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-3', near: 'FW-1' });
  });

  it('keeps the time since when it is blocked when the obstacle changes', () => {
    given(defined(), blocked())
      .when((board, stamp) => blockTask({ task: 'FW-1', blocked: { by: 'no budget' } }, board, stamp))
      .thenTask('FW-1', { since: minutes(1), blocked: { by: 'no budget', at: minutes(60) } });
  });

  it('is over with the next state', () => {
    given(held, by(bob, blocked('FW-1', 'no quota', { claim: claimId(1) })))
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'in_progress' }, board, stamp))
      .thenTask('FW-1', { blocked: undefined, claim: { id: claimId(1) } });
  });
});

describe('finishing a task', () => {
  it('records with which content, and lets go of the claim', () => {
    const revision = { commit: commit('b'), tree: commit('c'), branch: 'lane/backend/FW-1' };
    given(held, proven())
      .as(bob)
      .when((board, stamp) => finishTask({ task: 'FW-1', revision, reason: 'merged' }, board, stamp))
      .thenExactly('status-changed', { from: states.in_progress, to: states.done, reason: 'merged', claim: claimId(1), revision })
      .thenTask('FW-1', { claim: undefined, owner: 'other', completed: { at: minutes(60), actor: bob, revision, reason: 'merged' }, blocked: undefined });
  });

  it('is refused without a proof', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', { task: 'FW-1', unmet: ['evidence'], next: expect.stringContaining('fairway run --task FW-1 -- COMMAND') });
  });

  it('is refused when the only proof failed', () => {
    given(defined(), proven('FW-1', { result: 'fail' }))
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', { task: 'FW-1', unmet: ['evidence'], next: expect.stringContaining('fairway run --task FW-1 -- COMMAND') });
  });

  it('is refused while a review domain is open, asks for changes or was rejected', () => {
    const reviewed = (verdict: 'approve' | 'changes' | 'reject') => judged('FW-1', { domain: 'security', verdict });
    const proof = [defined('FW-1', { review_domains: ['security'] }), proven()];
    const refusals = [
      { facts: proof, found: 'missing' },
      { facts: [...proof, reviewed('approve'), reviewed('changes')], found: 'changes' },
      { facts: [...proof, reviewed('reject')], found: 'rejected' },
    ];
    for (const { facts, found } of refusals) {
      given(facts)
        .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
        .thenRefused('GATES_CLOSED', {
          task: 'FW-1',
          unmet: ['review'],
          gates: [naming('review', 'security', found)],
          next: naming('fairway review request FW-1'),
        });
    }
    for (const fact of [reviewed('approve'), waived('FW-1')]) {
      given(proof, fact)
        .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
        .thenRecords({ type: 'status-changed' });
    }
  });

  it('is refused again once a waiver has run out', () => {
    given(defined('FW-1', { review_domains: ['security'] }), proven(), waived('FW-1', { until: minutes(60) }))
      .at(minutes(60))
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', { task: 'FW-1', unmet: ['review'], next: expect.stringContaining('fairway review request FW-1') });
  });

  it('names every gate that is closed, and the step that opens the first', () => {
    given(defined('FW-1', { review_domains: ['security'], acceptance_checks: [{ id: 'AC-1', text: 'it works' }] }))
      .under(policy({ gates: { done: { evidence: 'off', acceptance: 'required', handoff: 'required' } } }))
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', {
        task: 'FW-1',
        unmet: ['acceptance', 'review', 'handoff'],
        next: expect.stringContaining('fairway run --task FW-1 --check ID -- COMMAND'),
      });
    given(defined())
      .under(lenient({ gates: { done: { handoff: 'required' } } }))
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', { task: 'FW-1', unmet: ['handoff'], next: expect.stringContaining('fairway handoff create FW-1 --to ROLE --summary TEXT') });
    given(defined(), handedOver())
      .under(lenient({ gates: { done: { handoff: 'required' } } }))
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ type: 'status-changed' });
  });

  it('looks at the worktree where the policy asks for it and somebody looked', () => {
    const strict = lenient({ gates: { done: { clean_worktree: 'required' } } });
    const facts = { branch: 'b', commit: null, dirty: [], integration_branch: 'main', based_on_integration: true };
    given(defined())
      .under(strict)
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', { task: 'FW-1', unmet: ['clean_worktree'], next: expect.stringContaining('fairway merge-ready FW-1') });
    given(defined())
      .under(strict)
      .when((board, stamp) => finishTask({ task: 'FW-1', git: facts }, board, stamp))
      .thenRecords({ type: 'status-changed' });
    given(defined())
      .under(strict)
      .when((board, stamp) => finishTask({ task: 'FW-1', git: { ...facts, dirty: ['a.ts'] } }, board, stamp))
      .thenRefused('GATES_CLOSED', { task: 'FW-1', unmet: ['clean_worktree'], next: expect.stringContaining('fairway merge-ready FW-1') });
  });

  it('is done by force, and the record says so', () => {
    given(defined())
      .when((board, stamp) => finishTask({ task: 'FW-1', force: true, reason: 'obsolete' }, board, stamp))
      .thenRecords({ overrides: [{ rule: 'GATES_CLOSED', reason: 'obsolete' }] });
  });

  it('lets an advisory gate pass', () => {
    given(defined('FW-1', { acceptance_checks: [{ id: 'AC-1', text: 'it works' }] }), proven())
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ type: 'status-changed' });
  });

  it('is refused once it is finished', () => {
    given(defined(), finished())
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('ALREADY_THERE');
  });
});

describe('reopening a task', () => {
  it('is the only way out of a finished state', () => {
    given(defined(), finished())
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'todo' }, board, stamp))
      .thenRefused('TASK_FINISHED', { task: 'FW-1', state: 'done' });
    given(defined(), finished())
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'todo', force: true, reason: 'please' }, board, stamp))
      .thenRefused('TASK_FINISHED');
  });

  it('says why, and brings the task back to the queue', () => {
    given(held, by(bob, finished('FW-1', { claim: claimId(1) })))
      .as('eve')
      .when((board, stamp) => reopenTask({ task: 'FW-1', reason: 'it broke' }, board, stamp))
      .thenExactly('status-changed', { from: states.done, to: states.todo, reason: 'it broke', reopened: true })
      .thenTask('FW-1', { completed: undefined, claim: undefined, state: states.todo, owner: 'backend', workers: [{ actor: 'bob', session: 's-1' }] });
  });

  it.each([undefined, '', '  '])('takes %j for no reason', (reason) => {
    given(defined(), finished())
      .when((board, stamp) => reopenTask({ task: 'FW-1', reason }, board, stamp))
      .thenRefused('REASON_NEEDED', { what: 'reopen', task: 'FW-1' });
  });

  it('is refused for a task that is not finished', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => reopenTask({ task: 'FW-1', reason: 'again' }, board, stamp))
      .thenRefused('NOT_FINISHED', { task: 'FW-1', state: 'in_progress' });
  });

  it('may go from one finished state straight to another', () => {
    const two = lenient({ states: { todo: 'open', doing: 'active', stuck: 'blocked', done: 'done', dropped: 'dropped' } });
    given(defined(), finished())
      .under(two)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'dropped', reopen: true, reason: 'it was never merged' }, board, stamp))
      .thenTask('FW-1', { state: states.dropped, completed: { at: minutes(60) } });
  });
});

describe('dropping a task', () => {
  const drop =
    (data: Partial<DropTask> = {}) =>
    (board: Board, stamp: Stamp) =>
      dropTask({ task: 'FW-1', reason: 'fixed upstream', ...data }, board, stamp);

  it('needs a reason and no proof, and ends the claim', () => {
    given(held)
      .as(bob)
      .when(drop())
      .thenExactly('status-changed', { from: states.in_progress, to: states.dropped, reason: 'fixed upstream', claim: claimId(1) })
      .thenTask('FW-1', (task) => {
        expect(task).toMatchObject({ state: states.dropped, completed: { reason: 'fixed upstream' } });
        expect(task.claim).toBeUndefined();
      });
    for (const reason of [undefined, ' ']) given(defined()).when(drop({ reason })).thenRefused('REASON_NEEDED');
    given(defined())
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'dropped' }, board, stamp))
      .thenRefused('REASON_NEEDED');
  });

  it('is refused to others than the holder, and where no transition allows it', () => {
    given(held).as('carol').when(drop()).thenRefused('NOT_HOLDER');
    given(held)
      .as('carol')
      .when(drop({ force: true }))
      .thenRecords({ overrides: [{ rule: 'NOT_HOLDER', reason: 'fixed upstream' }] });
    given(defined())
      .under(policy({ transitions: ['todo -> in_progress'] }))
      .when(drop())
      .thenRefused('TRANSITION_REFUSED', { from: 'todo', to: 'dropped' });
  });

  it('is refused where the project has no such state', () => {
    given(defined())
      .under(policy({ states: { todo: 'open', doing: 'active', stuck: 'blocked', done: 'done' } }))
      .when(drop())
      .thenRefused('NO_DROPPED_STATE', { task: 'FW-1', known: ['todo', 'doing', 'stuck', 'done'] });
  });

  it('is refused for a closed task; a dropped one can be reopened', () => {
    given(defined(), finished()).when(drop()).thenRefused('TASK_FINISHED', { state: 'done' });
    given(defined(), dropped()).when(drop()).thenRefused('ALREADY_THERE', { state: 'dropped' });
    given(defined(), dropped())
      .when((board, stamp) => reopenTask({ task: 'FW-1', reason: 'needed after all' }, board, stamp))
      .thenTask('FW-1', (task) => {
        expect(task.state).toEqual(states.todo);
        expect(task.completed).toBeUndefined();
      });
  });
});

describe('a change of state on the log', () => {
  it('is illegal in front of the definition, under a lost claim, and behind the end', () => {
    given(finished()).thenFindings('FW-1', ['illegal']);
    given(held, finished('FW-1', { claim: claimId(2) })).thenFindings('FW-1', [['illegal', claimId(2)]]);
    given(defined(), finished(), moved('FW-1', states.review)).thenFindings('FW-1', ['illegal']).thenTask('FW-1', { state: states.done });
  });

  it('keeps what a project that renamed its states meant by them', () => {
    given(
      defined('FW-1', {}, { state: { name: 'later', class: 'open' } }),
      moved('FW-1', { name: 'wip', class: 'active' }, { from: { name: 'later', class: 'open' } }),
    ).thenTask('FW-1', (task) => expect(task.state).toEqual({ name: 'wip', class: 'active' }));
  });
});

describe('finishing a task, where signatures are required', () => {
  const strict = policy({ policy: { signatures: 'require' } });
  const proof = [defined(), proven()];
  const good = { state: 'good', principals: ['ann@example.org'], key: 'SHA256:ann' } as const;

  it('is refused where nobody looked who signed', () => {
    given(proof)
      .under(strict)
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', { task: 'FW-1', unmet: ['evidence', 'review'], next: expect.stringContaining('fairway run --task FW-1 -- COMMAND') });
  });

  it('is allowed where what proves it is well signed', () => {
    const signers = { mode: 'require', records: { 1: good, 2: good }, work: [], definitions: [1] } as const;
    given(proof)
      .under(strict)
      .when((board, stamp) => finishTask({ task: 'FW-1', signers }, board, stamp))
      .thenRecords({ type: 'status-changed', data: { to: states.done } });
  });
});
