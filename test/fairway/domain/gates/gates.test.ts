import { describe, expect, it } from 'vitest';
import { closedGates, evaluateGates, evaluateMergeGates, type GitFacts, reviewMatrix } from '../../../../fairway/domain/gates/gates.ts';
import { isSelfReview } from '../../../../fairway/domain/gates/self-review.ts';
import type { GateModes, GateName } from '../../../../fairway/domain/policy.ts';
import type { Task } from '../../../../fairway/domain/task/state.ts';
import {
  acknowledged,
  asked,
  by,
  cited,
  claimed,
  claimId,
  defined,
  type Fact,
  type Facts,
  handedOver,
  judged,
  policy,
  proven,
  ran,
  recordId,
  released,
  updated,
  waived,
} from '../../../support/builders.ts';
import { given, minutes } from '../../../support/given.ts';
import { naming } from '../../../support/naming.ts';

const off: GateModes = { evidence: 'off', acceptance: 'off', review: 'off', handoff: 'off', clean_worktree: 'off', based_on_integration: 'off' };
const git: GitFacts = { branch: 'lane/a/FW-1', commit: 'a'.repeat(40), dirty: [], integration_branch: 'main', based_on_integration: true };

const task = (...facts: Facts): Task => given(...facts).task('FW-1');
const gate = (name: GateName, of: Task, facts?: GitFacts, now = minutes(60)) => evaluateGates(of, { ...off, [name]: 'required' }, now, facts)[0];
const matrix = (of: Task, now = minutes(60)) => reviewMatrix(of, now).map(({ domain, status }) => `${domain} ${status}`);

const secured = (...facts: readonly Fact[]) => task(defined('FW-1', { review_domains: ['security'] }), ...facts);

describe('the review matrix', () => {
  it('has a row for each domain that is required, was asked for or was reviewed, in that order', () => {
    const of = task(
      defined('FW-1', { review_domains: ['security', 'architecture'] }),
      judged('FW-1', { domain: 'style' }),
      asked('FW-1', ['ops', 'security'], { reviewer: 'otto' }),
    );
    expect(reviewMatrix(of, minutes(60))).toEqual([
      { domain: 'security', required: true, status: 'requested', by: 'otto', at: minutes(2) },
      { domain: 'architecture', required: true, status: 'missing', by: null, at: null },
      { domain: 'ops', required: false, status: 'requested', by: 'otto', at: minutes(2) },
      { domain: 'style', required: false, status: 'approved', by: 'rita', at: minutes(1) },
    ]);
  });

  it.each([
    ['nothing happened', [], 'missing'],
    ['it was approved', [judged('FW-1')], 'approved'],
    ['changes were asked for', [judged('FW-1', { verdict: 'changes' })], 'changes'],
    ['it was rejected', [judged('FW-1', { verdict: 'reject' })], 'rejected'],
    ['an approval came after a rejection', [judged('FW-1', { verdict: 'reject' }), judged('FW-1')], 'approved'],
    ['a rejection came after an approval', [judged('FW-1'), judged('FW-1', { verdict: 'reject', reviewer: { id: 'otto' } })], 'rejected'],
    ['another domain was approved', [judged('FW-1', { domain: 'style' })], 'missing'],
    ['it was asked for again after an approval', [judged('FW-1'), asked('FW-1', ['security'])], 'requested'],
    ['it was waived', [waived('FW-1')], 'waived'],
    ['it was waived after a rejection', [judged('FW-1', { verdict: 'reject' }), waived('FW-1')], 'waived'],
    ['it was rejected after a waiver', [waived('FW-1'), judged('FW-1', { verdict: 'reject' })], 'rejected'],
    ['another domain was waived', [waived('FW-1', { domain: 'style' })], 'missing'],
    ['the waiver still holds', [waived('FW-1', { until: minutes(61) })], 'waived'],
    ['the waiver has just run out', [waived('FW-1', { until: minutes(60) })], 'missing'],
    ['a later waiver has run out and an earlier one lasts', [waived('FW-1'), waived('FW-1', { until: minutes(3) })], 'waived'],
    [
      'the waiver ran out, and the rejection before it counts again',
      [judged('FW-1', { verdict: 'reject' }), waived('FW-1', { until: minutes(3) })],
      'rejected',
    ],
  ] as const)('says where a domain stands when %s', (_situation, facts, status) => {
    expect(matrix(secured(...facts))).toContain(`security ${status}`);
  });

  it('does not count what somebody said who took the task later on', () => {
    const approved = secured(...by('bob', judged('FW-1', { reviewer: { id: 'bob' } })), ...by('bob', claimed()), released());
    expect(matrix(approved)).toEqual(['security missing']);
    const waivedEarly = secured(...by('bob', waived('FW-1', { waived_by: 'bob' })), ...by('bob', claimed()), released());
    expect(matrix(waivedEarly)).toEqual(['security missing']);
    const another = secured(
      judged('FW-1', { reviewer: { id: 'otto' } }),
      ...by('bob', judged('FW-1', { verdict: 'reject', reviewer: { id: 'bob' } })),
      ...by('bob', claimed()),
    );
    expect(matrix(another)).toEqual(['security approved']);
  });
});

describe('whether somebody reviews their own work', () => {
  const worked = task(defined(), ...by({ id: 'bob', session: 's-1' }, claimed()), released(), ...by('eve', claimed('FW-1', { claim: claimId(2) })));

  it.each([
    [{ reviewer: { id: 'bob' }, actor: { id: 'x' } }, true],
    [{ reviewer: { id: 'x' }, actor: { id: 'bob' } }, true],
    [{ reviewer: { id: 'x' }, actor: { id: 'x', session: 's-1' } }, true],
    [{ reviewer: { id: 'eve' }, actor: { id: 'x' } }, true],
    [{ reviewer: { id: 'x' }, actor: { id: 'x' } }, false],
    [{ reviewer: { id: 'x' }, actor: { id: 'x', session: 's-2' } }, false],
  ])('%j: %s', (review, self) => {
    expect(isSelfReview(worked, review)).toBe(self);
  });
});

describe('gates', () => {
  it('come in one order, without those that are off, and say how strictly they are kept', () => {
    const all: GateModes = { ...off, review: 'advisory', evidence: 'required', based_on_integration: 'required', clean_worktree: 'advisory' };
    expect(evaluateGates(task(defined()), all, minutes(60)).map(({ gate, mode, status }) => `${gate} ${mode} ${status}`)).toEqual([
      'evidence required missing',
      'review advisory met',
      'clean_worktree advisory unknown',
      'based_on_integration required unknown',
    ]);
  });

  it('are closed when they are required and not met; what was not looked at is not met', () => {
    const views = evaluateGates(task(defined()), { ...off, evidence: 'required', handoff: 'advisory', clean_worktree: 'required' }, minutes(60));
    expect(closedGates(views).map((view) => view.gate)).toEqual(['evidence', 'clean_worktree']);
  });
});

describe('the evidence gate', () => {
  it('needs one proof that passed and that nothing took the place of', () => {
    expect(gate('evidence', task(defined()))).toMatchObject({ status: 'missing' });
    for (const result of ['fail', 'partial', 'skipped', 'blocked'] as const)
      expect(gate('evidence', task(defined(), proven('FW-1', { result })))).toMatchObject({ status: 'missing', detail: naming(1) });
    const superseded = task(defined(), proven(), proven('FW-1', { result: 'fail', supersedes: [recordId(2)] }));
    expect(gate('evidence', superseded)).toMatchObject({ status: 'missing', detail: naming(2) });
  });

  it('says how much of it Fairway saw itself', () => {
    const executed = proven('FW-1', ran);
    expect(gate('evidence', task(defined(), proven(), executed))).toMatchObject({ status: 'met', detail: naming(2, 1) });
  });
});

describe('the acceptance gate', () => {
  const one = { id: 'AC-1', text: 'a' };
  const two = { id: 'AC-2', text: 'b' };
  const checked = (...facts: readonly Fact[]) => gate('acceptance', task(defined('FW-1', { acceptance_checks: [one, two] }), ...facts));

  it('needs a proof that passed for every check', () => {
    expect(gate('acceptance', task(defined()))).toMatchObject({ status: 'met' });
    expect(checked()).toMatchObject({ status: 'missing', detail: naming('AC-1', 'AC-2') });
    expect(checked(proven('FW-1', { acceptance_checks: cited(one) }), proven('FW-1', { acceptance_checks: cited(two), result: 'partial' }))).toMatchObject({
      detail: expect.not.stringContaining('AC-1'),
    });
    expect(checked(proven('FW-1', { acceptance_checks: cited(two, one) }))).toMatchObject({ status: 'met', detail: naming(2) });
  });

  it('needs a new proof for a check that was reworded, and says so', () => {
    const reworded = updated('FW-1', { add: { acceptance_checks: [{ id: 'AC-1', text: 'a, twice' }, two] } });
    const both = proven('FW-1', { acceptance_checks: cited(one, two) });
    expect(checked(both, reworded)).toMatchObject({ status: 'missing', detail: naming('AC-1', 'stale') });
    expect(checked(both, reworded)?.detail).not.toContain('AC-2');
    expect(checked(both, reworded, proven('FW-1', { acceptance_checks: cited({ id: 'AC-1', text: 'a, twice' }) }))).toMatchObject({ status: 'met' });
    const back = updated('FW-1', { add: { acceptance_checks: [one, two] } });
    expect(checked(both, reworded, back)).toMatchObject({ status: 'met' });
  });

  it('counts a proof only for the check that has both its id and its text', () => {
    const [{ digest: ofTwo } = { digest: '' }] = cited(two);
    expect(checked(proven('FW-1', { acceptance_checks: [{ id: 'AC-1', digest: ofTwo }] }))).toMatchObject({
      status: 'missing',
      detail: naming('AC-1', 'AC-2'),
    });
  });
});

describe('the review gate', () => {
  it('is met where nothing is required', () => {
    expect(gate('review', task(defined()))).toMatchObject({ status: 'met' });
    expect(gate('review', task(defined(), asked('FW-1', ['style'])))).toMatchObject({ status: 'met' });
  });

  it('names what is open and what speaks against it, in domains that nobody required too', () => {
    const of = task(
      defined('FW-1', { review_domains: ['security', 'ops'] }),
      judged('FW-1', { domain: 'style', verdict: 'changes' }),
      judged('FW-1', { domain: 'ops', verdict: 'reject' }),
    );
    expect(gate('review', of)).toMatchObject({ status: 'missing', detail: naming('ops rejected', 'style changes', 'security missing') });
  });

  it('says by what it is met', () => {
    const of = task(defined('FW-1', { review_domains: ['security', 'ops'] }), judged('FW-1'), waived('FW-1', { domain: 'ops' }));
    expect(gate('review', of)).toMatchObject({ status: 'met', detail: naming('security approved', 'ops waived') });
  });

  it('is not opened by asking again, in a domain that nobody required either', () => {
    const again = task(defined(), judged('FW-1', { domain: 'style', verdict: 'reject' }), asked('FW-1', ['style']));
    expect(gate('review', again)).toMatchObject({ status: 'missing', detail: naming('style') });
    const approvedBefore = task(defined(), judged('FW-1', { domain: 'style' }), asked('FW-1', ['style']));
    expect(gate('review', approvedBefore)).toMatchObject({ status: 'met' });
  });
});

describe('the handoff gate', () => {
  it('needs a handoff', () => {
    expect(gate('handoff', task(defined()))).toMatchObject({ status: 'missing' });
    expect(gate('handoff', task(defined(), handedOver(), acknowledged('FW-1')))).toMatchObject({ status: 'met', detail: naming('reviewer') });
  });
});

describe('the gates over git', () => {
  it('name the first five files that are not committed', () => {
    const dirty = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(gate('clean_worktree', task(defined()), { ...git, dirty })).toMatchObject({ status: 'missing', detail: naming('a, b, c, d, e', 2) });
    expect(gate('clean_worktree', task(defined()), git)).toMatchObject({ status: 'met', detail: naming('lane/a/FW-1') });
    expect(gate('clean_worktree', task(defined()), { ...git, branch: null })).toMatchObject({ status: 'met' });
  });

  it('judge the branch of the task, and say which', () => {
    expect(gate('based_on_integration', task(defined()), git)).toMatchObject({ status: 'met', detail: naming('lane/a/FW-1', 'main') });
    expect(gate('based_on_integration', task(defined()), { ...git, based_on_integration: false })).toMatchObject({
      status: 'missing',
      detail: naming('lane/a/FW-1', 'main'),
    });
    expect(gate('based_on_integration', task(defined()), { ...git, based_on_integration: null })).toMatchObject({
      status: 'unknown',
      detail: naming('main'),
    });
  });

  it('are unknown where nobody looked', () => {
    expect(gate('clean_worktree', task(defined()))).toMatchObject({ status: 'unknown' });
    expect(gate('based_on_integration', task(defined()))).toMatchObject({
      status: 'unknown',
    });
  });
});

describe('the gates before merging', () => {
  const done = task(defined('FW-1'), proven('FW-1'));

  it('are those of the policy', () => {
    const { gates } = policy();
    expect(evaluateMergeGates(done, policy(), minutes(60), git)).toEqual(evaluateGates(done, gates.mergeReady, minutes(60), git));
  });

  it('are unknown, never met, under a policy that requires an unknown feature', () => {
    const met = evaluateMergeGates(done, policy(), minutes(60), git);
    const newer = evaluateMergeGates(done, policy({ requires: ['landing'] }), minutes(60), git);
    expect(met.map(({ status }) => status)).toContain('met');
    expect(newer.map(({ gate, mode }) => [gate, mode])).toEqual(met.map(({ gate, mode }) => [gate, mode]));
    expect(newer.every(({ status, detail }) => status === 'unknown' && detail.includes('landing'))).toBe(true);
    expect(closedGates(newer).map((closed) => closed.gate)).toEqual(met.filter(({ mode }) => mode === 'required').map((required) => required.gate));
  });
});
