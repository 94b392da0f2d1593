import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../../../fairway/domain/record.ts';
import { claimNext, claimTask } from '../../../../../fairway/domain/task/records/claimed.ts';
import {
  at,
  blocked,
  by,
  claimed,
  claimId,
  defined,
  dropped,
  finished,
  freshId,
  moved,
  policy,
  proven,
  released,
  states,
  updated,
} from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';

const agent: Actor = { id: 'agent-7', role: 'backend', session: 's-1' };
const roles = { backend: null, frontend: null, orchestrator: { coordinator: true } };

describe('claiming a task', () => {
  it('records who holds it, where and under which claim', () => {
    given(defined())
      .as(agent)
      .when((board, stamp) =>
        claimTask({ task: 'FW-1', place: { branch: 'lane/backend/FW-1', worktree: 'demo-backend-FW-1', base: 'a'.repeat(40) } }, board, stamp),
      )
      .thenExactly('claimed', {
        claim: freshId(1),
        from: states.todo,
        to: states.in_progress,
        owner: 'backend',
        branch: 'lane/backend/FW-1',
        worktree: 'demo-backend-FW-1',
        base: 'a'.repeat(40),
      })
      .thenTask('FW-1', {
        state: states.in_progress,
        since: minutes(60),
        owner: 'backend',
        claim: { id: freshId(1), at: minutes(60), actor: agent, branch: 'lane/backend/FW-1' },
        workers: [{ actor: 'agent-7', session: 's-1' }],
      })
      .thenSays(['lane/backend/FW-1', 'agent-7']);
  });

  it('leaves out what is not known', () => {
    given(defined())
      .when((board, stamp) => claimTask({ task: 'FW-1', place: { branch: undefined } }, board, stamp))
      .thenExactly('claimed', { claim: freshId(1), from: states.todo, to: states.in_progress })
      .thenTask('FW-1', { owner: undefined })
      .thenSays(['ann']);
  });

  it('is owned by the role of the definition where the actor names none', () => {
    given(defined('FW-1', { role: 'frontend' }))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ type: 'claimed', data: { owner: 'frontend' } });
  });

  it('is refused for a task that does not exist, with the name that was meant', () => {
    given(defined('FW-12'))
      .when((board, stamp) => claimTask({ task: 'FW-21' }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-21', near: 'FW-12' });
  });

  it('is refused while somebody else holds it, and names the holder', () => {
    given(defined(), by({ id: 'bob', role: 'backend', session: 's-9' }, claimed('FW-1', { owner: 'backend' })))
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('ALREADY_CLAIMED', { claim: claimId(1), since: '2026-11-20T08:01:00.000Z', claimant: 'bob', session: 's-9', task: 'FW-1' });
  });

  it('is refused while somebody else holds it, by force and with a reason as well', () => {
    given(defined(), by('bob', claimed()))
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'I want it' }, board, stamp))
      .thenRefused('ALREADY_CLAIMED');
  });

  it('is refused once it is finished, by force as well', () => {
    given(defined(), finished())
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'again' }, board, stamp))
      .thenRefused('TASK_FINISHED', { task: 'FW-1', state: 'done' });
  });

  it('is refused for a role that the policy does not know', () => {
    given(defined())
      .under(policy({ roles }))
      .as({ id: 'ann', role: 'backen' })
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('UNKNOWN_ROLE', { role: 'backen', known: ['backend', 'frontend', 'orchestrator'], near: 'backend' });
  });

  it('can be taken from an active state that nobody holds it in', () => {
    given(defined('FW-1', {}, { state: states.in_progress }))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ type: 'claimed', data: { from: states.in_progress, to: states.in_progress } })
      .thenTask('FW-1', { since: minutes(0) });
  });

  it.each(['  ', '', undefined])('takes %j for no reason to use force', (reason) => {
    given(defined())
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason }, board, stamp))
      .thenRefused('REASON_NEEDED', { what: 'override a rule on', task: 'FW-1' });
  });

  it('notes no force where no rule stood in the way', () => {
    given(defined())
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'to be sure' }, board, stamp))
      .thenExactly('claimed', { claim: freshId(1), from: states.todo, to: states.in_progress });
  });
});

describe('claiming a task that waits for others', () => {
  const waiting = [defined('FW-2'), defined('FW-3'), defined('FW-4'), finished('FW-4'), defined('FW-1', { dependencies: ['FW-2', 'FW-4', 'FW-3'] })];

  it('is refused and names the open ones only', () => {
    given(waiting)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('OPEN_DEPENDENCIES', { task: 'FW-1', dependencies: ['FW-2', 'FW-3'] });
  });

  it('is done by force, and the record names rule, reason and tasks', () => {
    given(waiting)
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'they are nearly done' }, board, stamp))
      .thenRecords({ overrides: [{ rule: 'OPEN_DEPENDENCIES', reason: 'they are nearly done', refs: ['tasks/FW-2', 'tasks/FW-3'] }] })
      .thenSays(['they are nearly done', 'ann']);
  });

  it('is refused for a dependency that was dropped, and an override names it', () => {
    const facts = [defined('FW-2'), dropped('FW-2'), defined('FW-1', { dependencies: ['FW-2'] })];
    given(facts)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('OPEN_DEPENDENCIES', { task: 'FW-1', dependencies: ['FW-2'], dropped: ['FW-2'] });
    given(facts)
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'not needed for this' }, board, stamp))
      .thenRecords({ overrides: [{ rule: 'OPEN_DEPENDENCIES', refs: ['tasks/FW-2'] }] });
  });

  it('is refused for a dependency that was never defined', () => {
    given(defined('FW-1', { dependencies: ['GONE-1'] }))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('OPEN_DEPENDENCIES', { task: 'FW-1', dependencies: ['GONE-1'] });
  });
});

describe('claiming a task of another role', () => {
  it('is refused, and points to what is there for the acting role', () => {
    given(defined('FW-1', { role: 'frontend' }))
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('WRONG_ROLE', { task: 'FW-1', role: 'frontend', acting: 'backend' });
  });

  it('is done by force', () => {
    given(defined('FW-1', { role: 'frontend' }))
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'they are on leave' }, board, stamp))
      .thenRecords({ data: { owner: 'backend' }, overrides: [{ rule: 'WRONG_ROLE' }] });
  });

  it('is open to whoever acts in no role, and to any role where the task names none', () => {
    given(defined('FW-1', { role: 'frontend' }))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ type: 'claimed' });
    given(defined())
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ type: 'claimed' });
  });
});

describe('claiming a blocked task', () => {
  it('is refused with the obstacle', () => {
    given(defined(), blocked('FW-1', 'no quota'))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('NOT_CLAIMABLE', { task: 'FW-1', state: 'blocked', since: '2026-11-20T08:01:00.000Z', obstacle: 'no quota' });
  });

  it('takes the obstacle away when forced', () => {
    given(defined(), blocked())
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'quota is there' }, board, stamp))
      .thenRecords({ data: { from: states.blocked, to: states.in_progress }, overrides: [{ rule: 'NOT_CLAIMABLE' }] })
      .thenTask('FW-1', { blocked: undefined, state: states.in_progress });
  });

  it('is refused to its own holder too, and resumes the same claim when forced', () => {
    const held = [defined(), ...by(agent, claimed(), blocked())];
    given(held)
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('NOT_CLAIMABLE');
    given(held)
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'quota is there' }, board, stamp))
      .thenRecords({ data: { claim: claimId(1), from: states.blocked, to: states.in_progress } })
      .thenTask('FW-1', { blocked: undefined, claim: { id: claimId(1), at: minutes(1) } });
  });

  it('is refused in a review state that nobody holds it in', () => {
    given(defined(), moved('FW-1', states.review))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('NOT_CLAIMABLE', { task: 'FW-1', state: 'review' });
  });
});

describe('claiming what one holds already', () => {
  it('records nothing for the same session', () => {
    given(defined(), by(agent, claimed()))
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenNothing();
  });

  it('records nothing for the same session while the task is in review', () => {
    given(defined(), by(agent, claimed(), moved('FW-1', states.review, { claim: claimId(1) })))
      .as(agent)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenNothing();
  });

  it('is refused without a session: two workers of one name are still two', () => {
    given(defined(), by('ann', claimed()))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('ALREADY_CLAIMED', { claim: claimId(1), since: '2026-11-20T08:01:00.000Z', claimant: 'ann', task: 'FW-1' });
  });

  it('is refused to another session of the same name, and to that name without a session', () => {
    for (const other of [
      { ...agent, session: 's-2' },
      { id: 'agent-7', role: 'backend' },
    ]) {
      given(defined(), by(agent, claimed()))
        .as(other)
        .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
        .thenRefused('ALREADY_CLAIMED');
    }
  });
});

describe('claiming under a lease', () => {
  const leased = policy({ claims: { lease_minutes: 30 } });
  const held = [
    defined(),
    ...by(agent, claimed('FW-1', { lease: { until: minutes(31) }, owner: 'backend', branch: 'b', worktree: 'w', base: 'a'.repeat(40) })),
  ];

  it('says until when', () => {
    given(defined())
      .under(leased)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { lease: { until: minutes(90) } } })
      .thenTask('FW-1', { claim: { until: minutes(90) } });
  });

  it('renews the claim of the same session: same id, same beginning, same place', () => {
    given(held)
      .under(leased)
      .as({ ...agent, role: 'backend' })
      .at(minutes(20))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { claim: claimId(1), from: states.in_progress, to: states.in_progress, lease: { until: minutes(50) } } })
      .thenTask('FW-1', (task) => {
        expect(task.claim).toEqual({
          id: claimId(1),
          at: minutes(1),
          actor: agent,
          owner: 'backend',
          branch: 'b',
          worktree: 'w',
          base: 'a'.repeat(40),
          until: minutes(50),
        });
        expect(task.since).toBe(minutes(1));
        expect(task.workers).toHaveLength(1);
      });
  });

  it('keeps the owner when it is renewed in no role', () => {
    given(held)
      .under(leased)
      .as({ id: 'agent-7', session: 's-1' })
      .at(minutes(20))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenTask('FW-1', { owner: 'backend' });
  });

  it('renews a claim that had lapsed while nobody else wanted it', () => {
    given(held)
      .under(leased)
      .as(agent)
      .at(minutes(120))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { claim: claimId(1), lease: { until: minutes(150) } } });
  });

  it('needs no transition, dependency or role to be renewed', () => {
    given(defined('FW-2'), held, updated('FW-1', { add: { dependencies: ['FW-2'] }, set: { role: 'frontend' } }))
      .under(policy({ claims: { lease_minutes: 30 }, transitions: ['todo -> in_progress'] }))
      .as(agent)
      .at(minutes(20))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { claim: claimId(1) } });
  });

  it('ends a lease that the policy no longer asks for', () => {
    given(held)
      .as(agent)
      .at(minutes(20))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { claim: claimId(1) } })
      .thenTask('FW-1', (task) => expect(task.claim).not.toHaveProperty('until'));
  });

  it('keeps others away until it has run out, to the millisecond', () => {
    given(held)
      .under(leased)
      .as('bob')
      .at('2026-11-20T08:30:59.999Z')
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('ALREADY_CLAIMED');
    given(held)
      .under(leased)
      .as('bob')
      .at(minutes(31))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { claim: freshId(1), takes_over: claimId(1), from: states.in_progress, to: states.in_progress } })
      .thenTask('FW-1', { claim: { actor: { id: 'bob' } }, workers: [{ actor: 'agent-7' }, { actor: 'bob' }] });
  });

  it('takes over a lapsed claim from review back into work', () => {
    given(held, by(agent, moved('FW-1', states.review, { claim: claimId(1) })))
      .under(leased)
      .as('bob')
      .at(minutes(60))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { from: states.review, to: states.in_progress, takes_over: claimId(1) } });
  });

  it('does not take a lapsed claim on a blocked task over without force', () => {
    given(held, by(agent, blocked('FW-1', 'no quota', { claim: claimId(1) })))
      .under(leased)
      .as('bob')
      .at(minutes(60))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('NOT_CLAIMABLE');
  });
});

describe('claiming under a list of transitions', () => {
  const listed = policy({ transitions: ['blocked -> todo', 'todo -> blocked'] });

  it('is refused where the list does not lead to work, and says what it leads to', () => {
    given(defined())
      .under(listed)
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRefused('TRANSITION_REFUSED', { task: 'FW-1', from: 'todo', to: 'in_progress', allowed: ['blocked'] });
  });

  it('is done by force', () => {
    given(defined())
      .under(listed)
      .when((board, stamp) => claimTask({ task: 'FW-1', force: true, reason: 'fire' }, board, stamp))
      .thenRecords({ overrides: [{ rule: 'TRANSITION_REFUSED' }] });
  });

  it('follows a star', () => {
    given(defined())
      .under(policy({ transitions: ['* -> in_progress'] }))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ type: 'claimed' });
  });

  it("goes to the project's own active state", () => {
    given(defined('FW-1', {}, { state: { name: 'ready', class: 'open' } }))
      .under(policy({ states: { ready: 'open', coding: 'active', testing: 'active', stuck: 'blocked', shipped: 'done' } }))
      .when((board, stamp) => claimTask({ task: 'FW-1' }, board, stamp))
      .thenRecords({ data: { from: { name: 'ready', class: 'open' }, to: { name: 'coding', class: 'active' } } });
  });
});

describe('claiming the next task', () => {
  const queue = [
    defined('FW-1', { priority: 2 }),
    defined('FW-2', { priority: 1, role: 'frontend' }),
    defined('FW-3', { priority: 0, dependencies: ['FW-1'] }),
  ];

  it('takes the first that is ready for the acting role', () => {
    given(queue)
      .as(agent)
      .when((board, stamp) => claimNext({ place: { branch: 'b' } }, board, stamp))
      .thenRecords({ stream: 'tasks/FW-1', data: { branch: 'b' } });
    given(queue)
      .when((board, stamp) => claimNext({}, board, stamp))
      .thenRecords({ stream: 'tasks/FW-2' });
  });

  it('stays below a parent', () => {
    given(defined('EPIC-1', { kind: 'epic' }), defined('FW-1'), defined('FW-2', { parent: 'EPIC-1' }))
      .when((board, stamp) => claimNext({ in: 'EPIC-1' }, board, stamp))
      .thenRecords({ stream: 'tasks/FW-2' });
  });

  it('is refused when nothing is ready, and says where it looked', () => {
    given(defined('EPIC-1', { kind: 'epic' }))
      .as(agent)
      .when((board, stamp) => claimNext({ in: 'EPIC-1' }, board, stamp))
      .thenRefused('NOTHING_READY', { in: 'EPIC-1', role: 'backend' });
    given()
      .when((board, stamp) => claimNext({}, board, stamp))
      .thenRefused('NOTHING_READY', {});
  });

  it('is refused below a parent that does not exist', () => {
    given(defined())
      .when((board, stamp) => claimNext({ in: 'EPIC-9' }, board, stamp))
      .thenRefused('TASK_NOT_FOUND', { task: 'EPIC-9' });
  });

  it('is refused in a role that does not exist', () => {
    given(defined())
      .under(policy({ roles }))
      .as({ id: 'ann', role: 'nobody' })
      .when((board, stamp) => claimNext({}, board, stamp))
      .thenRefused('UNKNOWN_ROLE');
  });
});

describe('a claim on the log', () => {
  it('is illegal in front of the definition', () => {
    given(claimed()).thenFindings('FW-1', ['illegal']);
  });

  it('is illegal while another one holds, and changes nothing', () => {
    given(defined(), by('bob', claimed()), by('eve', claimed('FW-1', { claim: claimId(2) })))
      .thenFindings('FW-1', [['illegal', 'bob', claimId(1)]])
      .thenTask('FW-1', { claim: { id: claimId(1), actor: { id: 'bob' } }, workers: [{ actor: 'bob' }], updated_at: minutes(1) });
  });

  it('is legal behind one whose lease had run out by then', () => {
    given(
      defined(),
      by('bob', claimed('FW-1', { lease: { until: minutes(5) } })),
      at(minutes(5), ...by('eve', claimed('FW-1', { claim: claimId(2), takes_over: claimId(1) }))),
    )
      .thenFindings('FW-1', [])
      .thenTask('FW-1', { claim: { id: claimId(2) } });
  });

  it('is illegal once the task is finished: nobody reopened it', () => {
    given(defined(), finished(), by('eve', claimed()))
      .thenFindings('FW-1', ['illegal'])
      .thenTask('FW-1', { state: states.done, claim: undefined, completed: { at: minutes(1) } });
  });

  it('makes everybody who ever held the task a worker of it, each once', () => {
    given(
      defined(),
      by({ id: 'bob', session: 's-1' }, claimed()),
      released(),
      by({ id: 'bob', session: 's-2' }, claimed('FW-1', { claim: claimId(2) })),
      released('FW-1', { claim: claimId(2) }),
      by({ id: 'bob', session: 's-1' }, claimed('FW-1', { claim: claimId(3) })),
      proven(),
    ).thenTask('FW-1', {
      workers: [
        { actor: 'bob', session: 's-1' },
        { actor: 'bob', session: 's-2' },
      ],
    });
  });
});
