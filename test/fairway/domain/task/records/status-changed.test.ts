import { describe, expect, it } from 'vitest';
import { blockTask, changeStatus, finishTask, reopenTask } from '../../../../../fairway/domain/task/records/status-changed.ts';
import {
  blocked,
  by,
  claimed,
  claimId,
  commit,
  defined,
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

const bob = { id: 'bob', session: 's-1' };
const held = [defined('FW-1', { role: 'backend' }), ...by(bob, claimed('FW-1', { owner: 'other' }))];

describe('changing the state of a task', () => {
  it('records where from and where to, under the claim of its holder', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review' }, board, stamp))
      .thenExactly('status-changed', { from: states.in_progress, to: states.review, claim: claimId(1) })
      .thenTask('FW-1', { state: states.review, since: minutes(60), claim: { id: claimId(1) } })
      .thenSays('in_progress to review');
  });

  it('says why', () => {
    given(defined())
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review', reason: 'done elsewhere' }, board, stamp))
      .thenRecords({ data: { reason: 'done elsewhere' } })
      .thenSays('todo to review: done elsewhere');
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
      .thenRefused('TASK_NOT_FOUND', { message: /There is no task FW-1/, hint: /^See the tasks/ });
  });

  it('is refused for a state that does not exist', () => {
    given(defined())
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'in-progress' }, board, stamp))
      .thenRefused('UNKNOWN_STATE', {
        message: /There is no state in-progress\./,
        hint: /Did you mean in_progress\? The states are: todo, in_progress, blocked, review, done/,
      });
  });

  it('is refused where it would change nothing', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'in_progress' }, board, stamp))
      .thenRefused('ALREADY_THERE', { message: /FW-1 is in_progress already/, hint: /nothing to do/ });
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
      .thenRefused('NOT_HOLDER', { message: /claimed by other\/bob \(s-1\)/, hint: /--force --reason WHY/ });
  });

  it('is done by force, and the record says which rule was broken', () => {
    given(held)
      .as('eve')
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review', force: true, reason: 'bob is away' }, board, stamp))
      .thenExactly('status-changed', {
        from: states.in_progress,
        to: states.review,
        reason: 'bob is away',
        forced: { reason: 'bob is away', rules: ['NOT_HOLDER'] },
      })
      .thenSays('in_progress to review: bob is away, forced: bob is away');
  });

  it.each([undefined, '', '\t'])('takes %j for no reason to use force', (reason) => {
    given(held)
      .as('eve')
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'review', force: true, reason }, board, stamp))
      .thenRefused('REASON_NEEDED', { message: /override a rule on FW-1/, hint: /--reason WHY/ });
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
      .thenRefused('CLAIM_LOST', { message: /is over: eve holds it now/, hint: /fairway show FW-1, and claim it anew/ });
  });

  it('refuses it before it looks at gates or transitions, and by force as well', () => {
    given(held, released())
      .as(bob)
      .when((board, stamp) => finishTask({ task: 'FW-1', claim: claimId(1) }, board, stamp))
      .thenRefused('CLAIM_LOST', { message: /on FW-1 is over\.$/ });
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
      .thenRefused('TRANSITION_REFUSED', { message: /FW-1 cannot go from in_progress to done/, hint: /From in_progress it can go to: blocked, review/ });
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
      .thenRecords({ data: { forced: { rules: ['TRANSITION_REFUSED'] } } });
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
      .thenRefused('TRANSITION_REFUSED', { message: /from done to todo/ });
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
      .thenSays('in_progress to blocked: no quota');
  });

  it('takes the reason for the obstacle', () => {
    given(defined())
      .when((board, stamp) => blockTask({ task: 'FW-1', reason: 'no quota' }, board, stamp))
      .thenRecords({ data: { reason: 'no quota', blocked: { by: 'no quota' } } });
  });

  it.each([undefined, '', '   '])('takes %j for no reason', (reason) => {
    given(defined())
      .when((board, stamp) => blockTask({ task: 'FW-1', reason }, board, stamp))
      .thenRefused('REASON_NEEDED', { message: /A reason is needed to block FW-1/, hint: /--reason WHY/ });
  });

  it('needs no reason where the policy asks for none', () => {
    given(defined())
      .under(policy({ gates: { blocked_reason: false } }))
      .when((board, stamp) => blockTask({ task: 'FW-1' }, board, stamp))
      .thenExactly('status-changed', { from: states.todo, to: states.blocked })
      .thenTask('FW-1', { blocked: { by: 'no reason was given' } });
  });

  it('names the tasks that have to move first, which have to exist', () => {
    given(defined(), defined('FW-2'))
      .when((board, stamp) => blockTask({ task: 'FW-1', blocked: { by: 'order', tasks: ['FW-2'] } }, board, stamp))
      .thenRecords({ data: { blocked: { tasks: ['FW-2'] } } });
    given(defined(), defined('FW-2'))
      .when((board, stamp) => blockTask({ task: 'FW-1', blocked: { by: 'order', tasks: ['FW-3'] } }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { message: /FW-3/ });
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
      .thenRefused('GATES_CLOSED', {
        message: /FW-1 cannot be finished yet: evidence \(no evidence\)/,
        hint: /Prove it with: fairway run --task FW-1 -- COMMAND, or override with --force --reason WHY/,
      });
  });

  it('is refused when the only proof failed', () => {
    given(defined(), proven('FW-1', { result: 'fail' }))
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', { message: /evidence \(none of 1 passed\)/ });
  });

  it('is refused while a review domain is open, asks for changes or was rejected', () => {
    const reviewed = (verdict: 'approve' | 'changes' | 'reject') => judged('FW-1', { domain: 'security', verdict });
    const proof = [defined('FW-1', { review_domains: ['security'] }), proven()];
    const refusals = [
      { facts: proof, message: /review \(security missing\)/ },
      { facts: [...proof, reviewed('approve'), reviewed('changes')], message: /review \(security asks for changes\)/ },
      { facts: [...proof, reviewed('reject')], message: /review \(security rejected\)/ },
    ];
    for (const { facts, message } of refusals) {
      given(facts)
        .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
        .thenRefused('GATES_CLOSED', { message, hint: /Ask for the reviews with: fairway review request FW-1/ });
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
      .thenRefused('GATES_CLOSED', { message: /security missing/ });
  });

  it('names every gate that is closed, and the step that opens the first', () => {
    given(defined('FW-1', { review_domains: ['security'], acceptance_checks: [{ id: 'AC-1', text: 'it works' }] }))
      .under(policy({ gates: { done: { evidence: 'off', acceptance: 'required', handoff: 'required' } } }))
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', {
        message: /acceptance \(not proven: AC-1\), review \(security missing\), handoff \(no handoff\)/,
        hint: /fairway run --task FW-1 --check ID -- COMMAND/,
      });
    given(defined())
      .under(lenient({ gates: { done: { handoff: 'required' } } }))
      .when((board, stamp) => finishTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('GATES_CLOSED', { hint: /fairway handoff create FW-1 --to ROLE --summary TEXT/ });
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
      .thenRefused('GATES_CLOSED', { message: /clean_worktree \(not looked at/, hint: /See: fairway merge-ready FW-1, or override/ });
    given(defined())
      .under(strict)
      .when((board, stamp) => finishTask({ task: 'FW-1', git: facts }, board, stamp))
      .thenRecords({ type: 'status-changed' });
    given(defined())
      .under(strict)
      .when((board, stamp) => finishTask({ task: 'FW-1', git: { ...facts, dirty: ['a.ts'] } }, board, stamp))
      .thenRefused('GATES_CLOSED', { message: /uncommitted: a\.ts/ });
  });

  it('is done by force, and the record says so', () => {
    given(defined())
      .when((board, stamp) => finishTask({ task: 'FW-1', force: true, reason: 'obsolete' }, board, stamp))
      .thenRecords({ data: { forced: { reason: 'obsolete', rules: ['GATES_CLOSED'] } } });
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
      .thenRefused('TASK_FINISHED', { message: /FW-1 is finished \(done\)/, hint: /fairway reopen FW-1 --reason WHY/ });
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
      .thenRefused('REASON_NEEDED', { message: /reopen FW-1/, hint: /--reason WHY/ });
  });

  it('is refused for a task that is not finished', () => {
    given(held)
      .as(bob)
      .when((board, stamp) => reopenTask({ task: 'FW-1', reason: 'again' }, board, stamp))
      .thenRefused('NOT_FINISHED', { message: /FW-1 is not finished; it is in_progress/, hint: /fairway set-status FW-1 STATE/ });
  });

  it('may go from one finished state straight to another', () => {
    const two = lenient({ states: { todo: 'open', doing: 'active', stuck: 'blocked', done: 'terminal', dropped: 'terminal' } });
    given(defined(), finished())
      .under(two)
      .when((board, stamp) => changeStatus({ task: 'FW-1', to: 'dropped', reopen: true, reason: 'it was never merged' }, board, stamp))
      .thenTask('FW-1', { state: { name: 'dropped', class: 'terminal' }, completed: { at: minutes(60) } });
  });
});

describe('a change of state on the log', () => {
  it('is illegal in front of the definition, under a lost claim, and behind the end', () => {
    given(finished()).thenFindings('FW-1', ['illegal: the task is not defined in front of it']);
    given(held, finished('FW-1', { claim: claimId(2) })).thenFindings('FW-1', [/^illegal: it was made under the claim/]);
    given(defined(), finished(), moved('FW-1', states.review))
      .thenFindings('FW-1', ['illegal: the task was finished and nobody reopened it'])
      .thenTask('FW-1', { state: states.done });
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
      .thenRefused('GATES_CLOSED', { message: /evidence \(1 passed.*; who signed it was not looked at\)/ });
  });

  it('is allowed where what proves it is well signed', () => {
    const signers = { mode: 'require', records: { 1: good, 2: good }, work: [], definitions: [1] } as const;
    given(proof)
      .under(strict)
      .when((board, stamp) => finishTask({ task: 'FW-1', signers }, board, stamp))
      .thenRecords({ type: 'status-changed', data: { to: states.done } });
  });
});
