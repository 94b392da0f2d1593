import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedGates, evaluateGates, reviewMatrix } from '../../../../fairway/domain/gates/gates.ts';
import { type GivenReview, isSelfReview } from '../../../../fairway/domain/gates/self-review.ts';
import type { RecordSignature, SignatureState, SignerFacts } from '../../../../fairway/domain/gates/signers.ts';
import type { GateModes } from '../../../../fairway/domain/policy.ts';
import type { Task } from '../../../../fairway/domain/task/state.ts';
import { by, claimed, claimId, defined, type Facts, handedOver, judged, policy, proven, released, updated, waived } from '../../../support/builders.ts';
import { given, minutes } from '../../../support/given.ts';
import { naming } from '../../../support/naming.ts';

const signed = (who: string, state: SignatureState = 'good'): RecordSignature => ({ state, principals: [`${who}@example.org`], key: `SHA256:${who}` });
const not: RecordSignature = { state: 'unsigned', principals: [], key: null };

/** Who signed the records of a task, in their order; `work` are those of the worker. */
const facts = (
  mode: 'warn' | 'require',
  records: readonly RecordSignature[],
  work: SignerFacts['work'] = [],
  definitions: readonly number[] = [1],
): SignerFacts => ({
  mode,
  records: Object.fromEntries(records.map((signature, index) => [index + 1, signature])),
  work,
  definitions,
});

const task = (...said: Facts): Task => given(...said).task('FW-1');
const secured = defined('FW-1', { review_domains: ['security'] });
const matrix = (of: Task, signers?: SignerFacts) => reviewMatrix(of, minutes(60), signers).map(({ domain, status }) => `${domain} ${status}`);
const off: GateModes = { evidence: 'off', acceptance: 'off', review: 'off', handoff: 'off', clean_worktree: 'off', based_on_integration: 'off' };
const gate = (name: 'evidence' | 'acceptance' | 'review' | 'handoff', of: Task, signers?: SignerFacts | 'unseen') =>
  evaluateGates(of, { ...off, [name]: 'required' }, minutes(60), undefined, signers)[0];

describe('a review of what the reviewer worked on, by who signed', () => {
  // 1 defined, 2 claimed by ann, 3 reviewed
  const worked = task(secured, ...by('ann', claimed()));
  const work = [{ seq: 2, actor: 'ann' }];
  const review = (actor: string, more: Partial<GivenReview> = {}): GivenReview => ({ actor: { id: actor }, reviewer: { id: actor }, seq: 3, ...more });

  it.each([
    ['the same key under another name', review('rita'), [not, signed('ann'), signed('ann')], true],
    ['another key under another name', review('rita'), [not, signed('ann'), signed('rita')], false],
    ['another key under the same name', review('ann'), [not, signed('ann'), signed('rita')], false],
    ['the same name, and the work is not signed', review('ann'), [not, not, signed('rita')], true],
    ['another name, and the work is not signed', review('rita'), [not, not, signed('rita')], false],
    ['the same name, and the review is not signed', review('ann'), [not, signed('ann'), not], true],
    ['the same name, and the review is forged', review('ann'), [not, signed('ann'), signed('rita', 'forged')], true],
    ['the same key, and the work is forged', review('rita'), [not, signed('ann', 'forged'), signed('ann')], true],
    ['the same key, which nobody knows', review('rita'), [not, { ...not, state: 'unknown_key', key: 'k' }, { ...not, state: 'unknown_key', key: 'k' }], true],
    ['neither is signed, under another name', review('rita'), [not, not, not], false],
    ['a worker is named as the reviewer', review('rita', { reviewer: { id: 'ann' } }), [not, signed('ann'), signed('rita')], true],
  ] as const)('%s: %s %s', (_what, given, records, self) => {
    expect(isSelfReview(worked, given, facts('require', records, work))).toBe(self);
    expect(isSelfReview(worked, given, facts('warn', records, work))).toBe(self);
  });

  it('is one from the same session, whoever signed', () => {
    const inSession = task(secured, ...by({ id: 'ann', session: 's-1' }, claimed()));
    const given = review('rita', { actor: { id: 'rita', session: 's-1' } });
    expect(isSelfReview(inSession, given, facts('require', [not, signed('ann'), signed('rita')], work))).toBe(true);
  });

  it('takes evidence under a claim for work, and all that was done under a name', () => {
    const both = [
      { seq: 2, actor: 'ann' },
      { seq: 4, actor: 'ann' },
    ];
    const of = task(secured, ...by('ann', claimed(), proven('FW-1', { claim: claimId(1) })));
    expect(isSelfReview(of, review('rita'), facts('require', [not, signed('ann'), signed('rita'), signed('rita')], both))).toBe(true);
    // one piece of work that nobody signed leaves only the name to go by
    expect(isSelfReview(of, review('ann'), facts('require', [not, signed('ann'), signed('rita'), not], both))).toBe(true);
  });
});

describe('the review matrix, where signatures are looked at', () => {
  it('counts no approval by the key that did the work, under whatever name', () => {
    const of = task(secured, ...by('ann', claimed()), ...by('rita', judged('FW-1')));
    const work = [{ seq: 2, actor: 'ann' }];
    expect(matrix(of)).toEqual(['security approved']);
    expect(matrix(of, facts('warn', [not, signed('ann'), signed('ann')], work))).toEqual(['security missing']);
    expect(matrix(of, facts('require', [not, signed('ann'), signed('ann')], work))).toEqual(['security missing']);
    expect(matrix(of, facts('require', [not, signed('ann'), signed('rita')], work))).toEqual(['security approved']);
  });

  it('counts the approval of one who only shares a name with a later worker', () => {
    const of = task(secured, ...by('agent', judged('FW-1', { reviewer: { id: 'agent' } })), ...by('agent', claimed()), released());
    const work = [{ seq: 3, actor: 'agent' }];
    expect(matrix(of)).toEqual(['security missing']);
    expect(matrix(of, facts('require', [not, signed('rita'), signed('ann'), not], work))).toEqual(['security approved']);
  });

  it('counts no waiver by the key that did the work', () => {
    const of = task(secured, ...by('ann', claimed()), ...by('mona', waived('FW-1')));
    const work = [{ seq: 2, actor: 'ann' }];
    expect(matrix(of, facts('warn', [not, signed('ann'), signed('ann')], work))).toEqual(['security missing']);
    expect(matrix(of, facts('warn', [not, signed('ann'), signed('mona')], work))).toEqual(['security waived']);
  });
});

describe('gates, where signatures are required', () => {
  const good = signed('x');

  it('count what is well signed, and tell what they left out', () => {
    const of = task(secured, proven(), proven(), judged('FW-1'), handedOver());
    const all = facts('require', [good, good, good, signed('rita'), good]);
    expect(gate('evidence', of, all)).toMatchObject({ status: 'met', detail: naming(2, 0) });
    const some = facts('require', [good, good, not, signed('rita', 'forged'), { ...good, state: 'bad' }]);
    expect(gate('evidence', of, some)).toMatchObject({
      status: 'met',
      detail: naming(1, 0, 1),
    });
    expect(gate('review', of, some)).toMatchObject({ status: 'missing', detail: naming('security missing', 1) });
    expect(gate('handoff', of, some)).toMatchObject({ status: 'missing', detail: naming(1) });
  });

  it('count all of it where the policy only warns', () => {
    const of = task(secured, proven(), judged('FW-1'));
    const none = facts('warn', [not, not, not]);
    expect([gate('evidence', of, none)?.status, gate('review', of, none)?.status]).toEqual(['met', 'met']);
  });

  it('count what stands before signatures were asked for', () => {
    const of = task(secured, proven(), judged('FW-1'));
    const exempt: RecordSignature = { ...not, state: 'exempt' };
    expect(gate('review', of, facts('require', [exempt, exempt, exempt]))).toMatchObject({ status: 'met', detail: 'security approved' });
  });

  it('let what speaks against a task count in any case', () => {
    const of = task(secured, judged('FW-1'), judged('FW-1', { verdict: 'reject' }));
    expect(gate('review', of, facts('require', [good, signed('rita'), not]))).toMatchObject({ status: 'missing', detail: 'security rejected' });
  });

  it('trust no change of what the task is that is not well signed', () => {
    const of = task(
      secured,
      updated('FW-1', { add: { review_domains: ['style'] }, remove: { review_domains: ['security'] } }),
      judged('FW-1', { domain: 'style' }),
    );
    const changed = facts('require', [good, not, signed('rita')], [], [1, 2]);
    const detail = naming('record', 2);
    expect([gate('review', of, changed), gate('acceptance', of, changed)]).toMatchObject([
      { status: 'missing', detail },
      { status: 'missing', detail },
    ]);
    expect(gate('review', of, { ...changed, mode: 'warn' })).toMatchObject({ status: 'met' });
  });

  it('trust no review of work that is not well signed', () => {
    const of = task(secured, ...by('ann', claimed()), ...by('rita', judged('FW-1')));
    const work = [{ seq: 2, actor: 'ann' }];
    expect(gate('review', of, facts('require', [good, not, signed('rita')], work))).toMatchObject({
      status: 'missing',
      detail: naming(2),
    });
    expect(gate('review', of, facts('warn', [good, not, signed('rita')], work))?.status).toBe('met');
  });

  it('are never opened by a signature that is missing', () => {
    const people = ['ann', 'rita', 'otto'] as const;
    const step = fc.record({
      what: fc.constantFrom('claim', 'prove', 'approve', 'hand over'),
      name: fc.constantFrom(...people),
      key: fc.constantFrom(...people),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), fc.nat(8), (steps, chosen) => {
        const said = steps.flatMap(({ what, name }, index) => {
          const id = claimId(index + 1);
          // whoever held it gives it back, so that the next one can take it
          if (what === 'claim') return by(name, claimed('FW-1', { claim: id }), released('FW-1', { claim: id }));
          if (what === 'prove') return by(name, proven());
          return what === 'approve' ? by(name, judged('FW-1', { reviewer: { id: name } })) : by(name, handedOver());
        });
        const of = task(secured, ...said);
        const keys = steps.flatMap(({ what, key }) => (what === 'claim' ? [key, key] : [key]));
        const records = [good, ...keys.map((key) => signed(key))];
        const claims = said.flatMap((fact, index) => (fact.draft.type === 'claimed' ? [{ seq: index + 2, actor: fact.actor?.id ?? '' }] : []));
        const missing = records.map((signature, index) => (index === chosen % records.length ? not : signature));
        const closed = (of_: readonly RecordSignature[]) =>
          closedGates(
            evaluateGates(of, { ...off, evidence: 'required', review: 'required', handoff: 'required' }, minutes(60), undefined, facts('require', of_, claims)),
          ).map((view) => view.gate);
        expect(closed(missing)).toEqual(expect.arrayContaining(closed(records)));
      }),
      { numRuns: 300 },
    );
  });

  it('are closed where nobody looked', () => {
    const of = task(secured, proven(), judged('FW-1'));
    const views = evaluateGates(of, policy().gates.done, minutes(60), undefined, 'unseen');
    expect(closedGates(views).map(({ gate, status }) => `${gate} ${status}`)).toEqual(['evidence unknown', 'review unknown']);
    expect(gate('review', of, 'unseen')).toMatchObject({ status: 'unknown', detail: naming('security approved') });
    expect(gate('evidence', task(defined()), 'unseen')).toMatchObject({ status: 'missing' });
  });
});
