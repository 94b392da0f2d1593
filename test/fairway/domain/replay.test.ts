import { describe, expect, it } from 'vitest';
import { summarize } from '../../../fairway/domain/record-types.ts';
import {
  acknowledged,
  asked,
  at,
  blocked,
  by,
  checkpointed,
  claimed,
  claimId,
  defined,
  finished,
  handedOver,
  judged,
  lenient,
  moved,
  overriding,
  policy,
  proven,
  recordId,
  released,
  states,
  updated,
  waived,
} from '../../support/builders.ts';
import { minutes } from '../../support/given.ts';
import { naming } from '../../support/naming.ts';
import { localId, lossId, otherId, parted } from '../../support/parted.ts';

const ann = { id: 'ann', session: 'a' };
const bob = { id: 'bob', role: 'backend', session: 'b' };
const lead = { id: 'lea', role: 'lead' };
const withLead = lenient({ roles: { lead: { coordinator: true }, backend: null } });
const theirs = (data = {}) => by(bob, claimed('FW-1', { claim: claimId(1), owner: 'backend', ...data }));
const mine = (data = {}) => by(ann, claimed('FW-1', { claim: claimId(2), ...data }));
const held = [defined(), ...by(ann, claimed('FW-1', { claim: claimId(1) }))];

describe('defining a task', () => {
  it('stands under an id that nobody else took', () => {
    parted(defined('FW-1'))
      .others(defined('FW-3'))
      .here(defined('FW-2'))
      .become('kept')
      .thenTask('FW-2', { definition: { title: 'Title of FW-2' } });
  });

  it('does not stand under an id that exists now, and is kept on that task', () => {
    const outcome = parted()
      .others(...by(bob, defined('FW-1', { title: 'Theirs' })))
      .here(defined('FW-1', { title: 'Mine' }))
      .become('TASK_EXISTS')
      .thenLost({
        stream: 'tasks/FW-1',
        code: 'TASK_EXISTS',
        why: naming('FW-1'),
        records: [localId(1)],
        lost_to: { record: otherId(1), actor: bob },
      })
      .thenTask('FW-1', { definition: { title: 'Theirs' } });
    expect(outcome.records('FW-1').map(summarize).at(-1)).toEqual(naming('scribe', 'FW-1'));
  });

  it('takes everything with it that this clone said of its own task, and nothing of others', () => {
    parted(defined('FW-9'))
      .others(defined('FW-1'))
      .here(defined('FW-1'), proven('FW-1'), ...[mine()], proven('FW-9'))
      .become('TASK_EXISTS', 'DEFINITION_LOST', 'DEFINITION_LOST', 'kept')
      .thenLost({}, { stream: 'tasks/FW-1', after: [lossId(1)] }, { stream: 'tasks/FW-1', after: [lossId(1)] });
  });

  it('is lost as a whole: what came to nothing is kept where the command was refused', () => {
    parted()
      .others(defined('FW-2'))
      .here([defined('FW-1'), defined('FW-2'), defined('FW-3', { parent: 'FW-1' })])
      .become('TASK_EXISTS')
      .thenLost({ stream: 'tasks/FW-2', records: [localId(1), localId(2), localId(3)] });
  });

  it('is kept on each of the tasks that exist', () => {
    parted()
      .others(defined('FW-1'), defined('FW-2'))
      .here([defined('FW-1'), defined('FW-2'), defined('FW-3')])
      .become('TASK_EXISTS')
      .thenLost({ stream: 'tasks/FW-1', records: [localId(1), localId(3)] }, { stream: 'tasks/FW-2', records: [localId(2)] });
  });

  it('is lost when it names a task that came to nothing, and so is what is said of it', () => {
    parted()
      .others(defined('FW-1'))
      .here([defined('FW-1'), defined('FW-2')], defined('FW-3', { dependencies: ['FW-2'] }), proven('FW-3'), proven('FW-2'))
      .become('TASK_EXISTS', 'RECORD_LOST', 'DEFINITION_LOST', 'DEFINITION_LOST')
      .thenLost(
        {},
        { stream: 'tasks/FW-1', records: [localId(3)], after: [lossId(1)] },
        { stream: 'tasks/FW-1', records: [localId(4)], after: [lossId(2)] },
        { stream: 'tasks/FW-1', records: [localId(5)], after: [lossId(1)] },
      );
  });

  it('stands when it names a task that others defined under that id', () => {
    parted()
      .others(defined('FW-1'))
      .here(defined('FW-1'), defined('FW-2', { parent: 'FW-1' }))
      .become('TASK_EXISTS', 'kept');
  });

  it('may name what nothing ever defined, as an import may', () => {
    parted()
      .others(defined('FW-1'))
      .here(defined('FW-2', { dependencies: ['FW-77'] }))
      .become('kept');
  });

  it('closes no circle, also through a task that was waited for before it existed', () => {
    parted(defined('FW-1', { dependencies: ['FW-2'] }))
      .others(updated('FW-1', { set: { priority: 1 } }))
      .here(defined('FW-2', { dependencies: ['FW-1'] }))
      .become('DEPENDENCY_CYCLE')
      .thenLost({ stream: 'tasks/FW-1', records: [localId(1)] });
  });
});

describe('updating a task', () => {
  it('stands beside the updates of others, and the later one has the last word', () => {
    parted(defined())
      .others(updated('FW-1', { set: { title: 'Theirs', priority: 1 } }))
      .here(updated('FW-1', { set: { title: 'Mine' } }))
      .become('kept')
      .thenTask('FW-1', { definition: { title: 'Mine', priority: 1 } });
  });

  it('loses neither of two tags that two clones add at once, nor what one removes', () => {
    parted(defined('FW-1', { tags: ['old', 'kept'] }))
      .others(updated('FW-1', { add: { tags: ['theirs'] }, remove: { tags: ['old'] } }))
      .here(updated('FW-1', { add: { tags: ['mine'] } }))
      .become('kept')
      .thenTask('FW-1', { definition: { tags: ['kept', 'theirs', 'mine'] } });
  });

  it('does not stand where the two together make a circle', () => {
    parted(defined('FW-1'), defined('FW-2'))
      .others(updated('FW-1', { add: { dependencies: ['FW-2'] } }))
      .here(updated('FW-2', { add: { dependencies: ['FW-1'] } }))
      .become('DEPENDENCY_CYCLE')
      .thenLost({ stream: 'tasks/FW-2', why: naming('FW-2 -> FW-1 -> FW-2') });
    parted(defined('FW-1'), defined('FW-2'))
      .others(updated('FW-1', { set: { parent: 'FW-2' } }))
      .here(updated('FW-2', { set: { parent: 'FW-1' } }))
      .become('PARENT_CYCLE');
  });

  it('is lost when it names a task that came to nothing', () => {
    parted(defined('FW-9'))
      .others(defined('FW-1'))
      .here([defined('FW-1'), defined('FW-2')], updated('FW-9', { set: { parent: 'FW-2' } }), updated('FW-9', { set: { priority: 1 } }))
      .become('TASK_EXISTS', 'RECORD_LOST', 'kept')
      .thenLost({}, { stream: 'tasks/FW-9', after: [lossId(1)] });
  });
});

describe('claiming a task', () => {
  it('stands where nobody else took it', () => {
    parted(defined())
      .others(proven())
      .here(mine())
      .become('kept')
      .thenTask('FW-1', { claim: { id: claimId(2), actor: ann } });
  });

  it('is lost to whoever was first, who is named', () => {
    parted(defined())
      .others(...theirs())
      .here(mine())
      .become('ALREADY_CLAIMED')
      .thenLost({
        lost_to: { record: otherId(1), claim: claimId(1), actor: bob, at: minutes(100) },
        why: naming('bob', 'b'),
      })
      .thenTask('FW-1', { claim: { id: claimId(1), actor: bob } });
  });

  it('stands behind a claim that was given back', () => {
    parted(defined())
      .others(...theirs(), ...by(bob, released()))
      .here(mine())
      .become('kept');
  });

  it('takes all that was recorded under it with it', () => {
    parted(defined())
      .others(...theirs())
      .here(
        mine(),
        by(ann, proven('FW-1', { claim: claimId(2) })),
        by(ann, checkpointed('FW-1', { claim: claimId(2) })),
        by(ann, handedOver('FW-1', { claim: claimId(2) })),
        by(ann, asked('FW-1', ['ops'], { claim: claimId(2) })),
        by(ann, released('FW-1', { claim: claimId(2) })),
        by(ann, finished('FW-1', { claim: claimId(2) })),
        proven('FW-1'),
      )
      .become('ALREADY_CLAIMED', ...Array(6).fill('CLAIM_LOST'), 'kept')
      .thenLost({}, { after: [lossId(1)], lost_to: { claim: claimId(1) }, why: naming(claimId(2), 'FW-1', 'bob') }, {}, {}, {}, {}, {});
  });

  it('stands where the lease of the other had run out, and not where it was renewed', () => {
    const leased = { lease: { until: minutes(50) } };
    const shared = [defined(), ...theirs(leased)];
    const takingOver = mine({ takes_over: claimId(1), from: states.in_progress });
    parted(shared)
      .others(proven())
      .here(at(minutes(60), ...takingOver))
      .become('kept');
    parted(shared)
      .others(...theirs({ from: states.in_progress, lease: { until: minutes(400) } }))
      .here(at(minutes(60), ...takingOver))
      .become('ALREADY_CLAIMED');
  });

  it('renews no claim that is over', () => {
    const renewal = by(ann, claimed('FW-1', { claim: claimId(1), from: states.in_progress }));
    parted(held).others(proven()).here(renewal).become('kept');
    parted(held)
      .others(...by(lead, released('FW-1', { claim: claimId(1) })))
      .here(renewal)
      .become('CLAIM_LOST')
      .thenTask('FW-1', { state: states.todo })
      .thenLost({ lost_to: { record: otherId(1), actor: lead } });
  });

  it('leaves its claim alone when only the renewal is lost', () => {
    parted(held)
      .others(...by(lead, moved('FW-1', states.review, { claim: claimId(1) })))
      .here(by(ann, claimed('FW-1', { claim: claimId(1), from: states.in_progress })), by(ann, proven('FW-1', { claim: claimId(1) })))
      .become('STATE_CHANGED', 'kept')
      .thenTask('FW-1', { claim: { id: claimId(1) }, evidence: [{ id: localId(2) }] });
  });

  it.each([
    ['is finished', finished('FW-1', { from: states.todo }), 'NOT_CLAIMABLE'],
    ['is blocked', blocked('FW-1', 'no quota', { from: states.todo }), 'NOT_CLAIMABLE'],
    ['waits for another one', updated('FW-1', { add: { dependencies: ['FW-2'] } }), 'OPEN_DEPENDENCIES'],
    ['is for another role', updated('FW-1', { set: { role: 'backend' } }), 'WRONG_ROLE'],
  ])('is lost when the task %s by now', (_what, fact, code) => {
    parted(defined('FW-1'), defined('FW-2'))
      .others(fact)
      .here(by({ ...ann, role: 'ops' }, claimed('FW-1', { claim: claimId(2) })))
      .become(code === 'NOT_CLAIMABLE' && fact.draft.type === 'status-changed' && fact.draft.data.to.class === 'done' ? 'TASK_FINISHED' : code);
  });

  it('stands against a rule that was overridden then', () => {
    const urgent = { rule: 'OPEN_DEPENDENCIES', reason: 'urgent', refs: ['tasks/FW-2'] };
    parted(defined('FW-1'), defined('FW-2'))
      .others(updated('FW-1', { add: { dependencies: ['FW-2'] } }))
      .here(mine().map((said) => overriding(said, urgent)))
      .become('kept');
  });

  it('rests on the tasks that it waited for: when their end is lost, so is the claim', () => {
    parted(defined('FW-1', { dependencies: ['FW-2'] }), defined('FW-2'))
      .others(...by(bob, claimed('FW-2', { claim: claimId(1) })))
      .here(by(ann, finished('FW-2', { from: states.todo })), mine())
      .under(lenient())
      .become('STATE_CHANGED', 'OPEN_DEPENDENCIES');
  });
});

describe('releasing a task', () => {
  it('stands as long as the claim does', () => {
    parted(held).others(proven()).here(by(ann, released())).become('kept');
  });

  it('is lost with the claim, and where the task was moved', () => {
    parted(held)
      .others(...by(lead, released()))
      .here(by(ann, released()))
      .become('CLAIM_LOST')
      .thenLost({ lost_to: { record: otherId(1), actor: lead } });
    parted(held)
      .others(...by(lead, blocked('FW-1', 'stop', { claim: claimId(1) })))
      .here(by(ann, released()))
      .become('STATE_CHANGED')
      .thenTask('FW-1', { state: states.blocked, claim: { id: claimId(1) } });
  });

  it('of a coordinator stands over the holder', () => {
    parted(held).others(proven()).here(by(lead, released())).under(withLead).become('kept');
    parted(held).others(proven()).here(by(bob, released())).under(withLead).become('NOT_HOLDER');
    parted(held)
      .others(proven())
      .here(by(bob, overriding(released(), { rule: 'NOT_HOLDER', reason: 'gone' })))
      .under(withLead)
      .become('kept');
  });
});

describe('moving a task', () => {
  const from = { from: states.todo };

  it('stands where nobody else moved it', () => {
    parted(defined())
      .others(proven())
      .here(moved('FW-1', states.review, from))
      .become('kept')
      .thenTask('FW-1', { state: states.review });
  });

  it('is lost where others moved it: it leads from a state that it is not in any more', () => {
    parted(defined())
      .others(moved('FW-1', states.review, from))
      .here(blocked('FW-1', 'no quota', from))
      .become('STATE_CHANGED')
      .thenLost({ lost_to: { record: otherId(1) }, why: naming('FW-1', 'review', 'todo') })
      .thenTask('FW-1', { state: states.review });
  });

  it('is lost where others moved it to the same state', () => {
    parted(defined())
      .others(moved('FW-1', states.review, from))
      .here(moved('FW-1', states.review, from))
      .become('STATE_CHANGED');
  });

  it('is fenced: whoever does not hold the task does not move it', () => {
    parted(defined())
      .others(...theirs({ to: states.todo }))
      .here(by(ann, moved('FW-1', states.review, from)))
      .become('NOT_HOLDER')
      .thenLost({ lost_to: { record: otherId(1), claim: claimId(1), actor: bob } });
    parted(defined())
      .others(...theirs({ to: states.todo }))
      .here(by(lead, moved('FW-1', states.review, from)))
      .under(withLead)
      .become('kept');
  });

  it('keeps to the transitions that are allowed, unless it was forced', () => {
    const narrow = policy({ transitions: ['todo -> in_progress'] });
    parted(defined())
      .others(proven())
      .here(moved('FW-1', states.review, from))
      .under(narrow)
      .become('TRANSITION_REFUSED');
    parted(defined())
      .others(proven())
      .here(overriding(moved('FW-1', states.review, from), { rule: 'TRANSITION_REFUSED', reason: 'so' }))
      .under(narrow)
      .become('kept');
  });

  it('to done stands once', () => {
    parted(defined())
      .others(finished('FW-1', from))
      .here(finished('FW-1', from))
      .under(lenient())
      .become('TASK_FINISHED')
      .thenLost({ lost_to: { record: otherId(1) } });
  });

  it('to done does not stand against a review that asks for more', () => {
    const reviewed = defined('FW-1', { review_domains: ['security'] });
    const approved = judged('FW-1', { verdict: 'approve' });
    const finishing = finished('FW-1', from);
    parted(reviewed, proven(), approved).others(proven()).here(finishing).become('kept');
    parted(reviewed, proven(), approved)
      .others(...by('rita', judged('FW-1', { verdict: 'reject' })))
      .here(finishing)
      .become('GATES_CLOSED')
      .thenLost({ lost_to: { record: otherId(1), actor: { id: 'rita' } } })
      .thenTask('FW-1', { state: states.todo });
    parted(reviewed, proven(), approved)
      .others(...by('rita', judged('FW-1', { verdict: 'reject' })))
      .here(overriding(finished('FW-1', from), { rule: 'GATES_CLOSED', reason: 'shipped' }))
      .become('kept');
  });

  it('to done rests on the proof that opened its gate', () => {
    parted(defined())
      .others(...theirs({ to: states.todo }))
      .here(by(bob, proven()), by(bob, finished('FW-1', from)))
      .become('kept', 'kept');
    parted(defined())
      .others(...theirs())
      .here(mine(), by(ann, proven('FW-1', { claim: claimId(2) })), by(lead, finished('FW-1', { from: states.in_progress })))
      .under(policy({ roles: { lead: { coordinator: true } } }))
      .become('ALREADY_CLAIMED', 'CLAIM_LOST', 'GATES_CLOSED');
  });

  it('looks at no gate anew where nobody touched the task: what the policy asks now was not asked then', () => {
    parted(defined('FW-1'), defined('FW-2')).others(proven('FW-2')).here(finished('FW-1', from)).become('kept');
  });

  it('out of done stands once', () => {
    const reopening = moved('FW-1', states.todo, { from: states.done, reopened: true, reason: 'again' });
    parted(defined(), finished('FW-1', from)).others(proven()).here(reopening).become('kept').thenTask('FW-1', { state: states.todo });
    parted(defined(), finished('FW-1', from)).others(reopening).here(reopening).become('STATE_CHANGED');
  });

  it('is lost when it waits for a task that came to nothing', () => {
    parted(defined('FW-9'))
      .others(defined('FW-1'))
      .here([defined('FW-1'), defined('FW-2')], blocked('FW-9', 'the other one', { ...from, blocked: { by: 'the other one', tasks: ['FW-2'] } }))
      .become('TASK_EXISTS', 'RECORD_LOST');
  });
});

describe('proofs', () => {
  it('stand whatever others did, also on a task that they took or finished', () => {
    parted(defined())
      .others(...theirs(), ...by(bob, finished('FW-1', { claim: claimId(1) })))
      .here(by(ann, proven()))
      .become('kept')
      .thenTask('FW-1', { evidence: [{ id: localId(1), actor: ann }] });
  });

  it('under a claim that is over are lost', () => {
    parted(held)
      .others(...by(lead, released()), ...theirs({ claim: claimId(3) }))
      .here(by(ann, proven('FW-1', { claim: claimId(1) })))
      .become('CLAIM_LOST')
      .thenLost({ lost_to: { record: otherId(2), claim: claimId(3), actor: bob } });
  });

  it('that take the place of a lost proof are lost with it; of one that stands they stand', () => {
    parted(held)
      .others(...by(lead, released()))
      .here(by(ann, proven('FW-1', { claim: claimId(1) })), proven('FW-1', { supersedes: [localId(1)] }), proven('FW-1', { supersedes: [localId(2)] }))
      .become('CLAIM_LOST', 'RECORD_LOST', 'RECORD_LOST')
      .thenLost({}, { after: [lossId(1)] }, { after: [lossId(2)] });
    parted(defined(), proven())
      .others(proven())
      .here(proven('FW-1', { supersedes: [recordId(2)] }))
      .become('kept')
      .thenTask('FW-1', { evidence: [{ superseded_by: localId(1) }, {}, {}] });
  });
});

describe('handoffs', () => {
  it('stand beside others, unless they rest on a proof that was lost', () => {
    parted(held)
      .others(handedOver(), ...by(lead, released()))
      .here(handedOver(), by(ann, proven('FW-1', { claim: claimId(1) })), handedOver('FW-1', { evidence: [localId(2)] }))
      .become('kept', 'CLAIM_LOST', 'RECORD_LOST');
  });

  it('are answered once', () => {
    parted(defined(), handedOver())
      .others(...by(bob, acknowledged('FW-1', { handoff: recordId(2) })))
      .here(by(ann, acknowledged('FW-1', { handoff: recordId(2), response: 'declined' })))
      .become('ALREADY_ACKNOWLEDGED')
      .thenLost({ lost_to: { record: otherId(1), actor: bob } })
      .thenTask('FW-1', { handoffs: [{ acknowledged: { response: 'accepted', actor: bob } }] });
  });

  it('that were lost take their answer with them', () => {
    parted(held)
      .others(...by(lead, released()))
      .here(by(ann, handedOver('FW-1', { claim: claimId(1) })), acknowledged('FW-1', { handoff: localId(1) }))
      .become('CLAIM_LOST', 'RECORD_LOST');
  });
});

describe('reviews', () => {
  it('stand by whoever did not work on the task', () => {
    parted(defined())
      .others(...theirs())
      .here(asked('FW-1', ['security']), judged('FW-1', { request: localId(1) }), waived('FW-1', { domain: 'ops' }))
      .become('kept', 'kept', 'kept');
  });

  it('are lost by whoever took the task meanwhile', () => {
    const self = by({ id: 'rita' }, claimed('FW-1', { claim: claimId(1) }));
    parted(defined())
      .others(...self)
      .here(judged('FW-1', { reviewer: { id: 'rita' } }))
      .become('SELF_REVIEW')
      .thenLost({ lost_to: { record: otherId(1), actor: { id: 'rita' } } });
    parted(defined())
      .others(...self)
      .here(waived('FW-1', { waived_by: 'rita' }))
      .become('SELF_REVIEW');
    parted(defined())
      .others(...self)
      .here(asked('FW-1', ['security'], { reviewer: 'rita' }))
      .become('SELF_REVIEW');
  });

  it('that rest on what was lost are lost', () => {
    parted(held)
      .others(...by(lead, released()))
      .here(by(ann, asked('FW-1', ['security'], { claim: claimId(1) })), judged('FW-1', { request: localId(1) }), judged('FW-1', { evidence: [localId(1)] }))
      .become('CLAIM_LOST', 'RECORD_LOST', 'RECORD_LOST');
  });
});

describe('checkpoints', () => {
  it('stand, unless their claim or their proof was lost', () => {
    parted(held)
      .others(...by(lead, released()))
      .here(
        checkpointed(),
        by(ann, checkpointed('FW-1', { claim: claimId(1) })),
        by(ann, proven('FW-1', { claim: claimId(1) })),
        checkpointed('FW-1', { evidence: [localId(3)] }),
      )
      .become('kept', 'CLAIM_LOST', 'CLAIM_LOST', 'RECORD_LOST');
  });
});

describe('a superseded record', () => {
  it('stands again when it was not published yet', () => {
    const data = { command: 'claim', subject: 'claim', commit: 'c'.repeat(40), code: 'ALREADY_CLAIMED', why: 'so', records: [] as never[] };
    const kept = {
      schema: 'fairway/claimed@1',
      type: 'claimed',
      id: otherId(9),
      stream: 'tasks/FW-1',
      at: minutes(1),
      actor: ann,
      data: {},
    };
    const fact = { draft: { stream: 'tasks/FW-1', type: 'superseded' as const, data: { ...data, records: [kept] } } };
    parted(defined()).others(proven()).here(fact).become('kept').thenTask('FW-1', { findings: [] });
  });
});

describe('a command', () => {
  it('is left out when all of it is published, whichever way it came there', () => {
    parted(defined())
      .others(proven())
      .here([proven(), checkpointed()], proven())
      .knowing({ [localId(1)]: {}, [localId(2)]: {} })
      .become('published', 'kept');
  });

  it('of which a part is published is not taken apart', () => {
    parted(defined())
      .others(proven())
      .here([proven(), checkpointed()])
      .knowing({ [localId(1)]: {} })
      .become('RECORD_EXISTS')
      .thenLost({ records: [localId(1), localId(2)] });
  });

  it('is not taken for published because something else is under its id', () => {
    parted(defined())
      .others(proven())
      .here(proven())
      .knowing({ [localId(1)]: { data: { kind: 'test', provenance: 'declared', result: 'fail' } } })
      .become('RECORD_EXISTS')
      .thenLost({ records: [localId(1)] });
  });

  it('stands or falls as a whole', () => {
    parted(defined('FW-1'), defined('FW-2'))
      .others(...theirs())
      .here([proven('FW-2'), ...mine()])
      .become('ALREADY_CLAIMED')
      .thenLost({ stream: 'tasks/FW-2', records: [localId(1)] }, { stream: 'tasks/FW-1', records: [localId(2)] })
      .thenTask('FW-2', { evidence: [] });
  });

  it('keeps its time, also where the record before it is later', () => {
    const early = minutes(50);
    const outcome = parted(defined())
      .others(proven())
      .here(at(early, proven()), at(minutes(150), proven()))
      .become('kept', 'kept');
    expect(outcome.records('FW-1').slice(2)).toMatchObject([
      { seq: 3, at: early },
      { seq: 4, at: minutes(150) },
    ]);
  });

  it('that nothing explains falls on what the fold has against it', () => {
    parted(held, defined('FW-2'))
      .others(proven('FW-2'))
      .here(by(ann, judged('FW-1', { reviewer: { id: 'ann' } })))
      .become('RECORD_ILLEGAL')
      .thenLost({ why: naming('FW-1', 'ann') });
  });

  it('that was never legal has nowhere to be kept, and is told apart', () => {
    parted(defined()).others(proven()).here(proven('FW-2')).become('RECORD_ILLEGAL', 'and against nothing');
  });
});
