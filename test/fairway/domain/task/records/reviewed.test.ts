import { describe, it } from 'vitest';
import { requestReview } from '../../../../../fairway/domain/task/records/review-requested.ts';
import { waiveReview } from '../../../../../fairway/domain/task/records/review-waived.ts';
import { recordReview } from '../../../../../fairway/domain/task/records/reviewed.ts';
import { asked, by, claimed, claimId, commit, defined, judged, policy, proven, recordId, released, samples, waived } from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';

const domains = policy({
  review: { domains: ['security', 'architecture'] },
  roles: { sec: { review_domains: ['security'] }, arch: { review_domains: ['architecture'] }, dev: null },
});
const worked = [defined('FW-1', { review_domains: ['security', 'architecture'] }), ...by({ id: 'bob', session: 's-1' }, claimed()), released()];

describe('asking for reviews', () => {
  it('asks for the domains named, under the claim of the holder', () => {
    const revision = { commit: commit('b') };
    given(defined(), by('ann', claimed()))
      .when((board, stamp) => requestReview({ task: 'FW-1', data: { domains: ['security'], reviewer: 'rita', revision, note: 'mind the keys' } }, board, stamp))
      .thenExactly('review-requested', { domains: ['security'], reviewer: 'rita', revision, note: 'mind the keys', claim: claimId(1) })
      .thenTask('FW-1', { requests: [{ domains: ['security'], reviewer: 'rita', revision, at: minutes(60) }] })
      .thenSays(['security', 'rita']);
  });

  it('asks for all domains of the task when none is named', () => {
    given(worked)
      .when((board, stamp) => requestReview({ task: 'FW-1', data: { domains: [] } }, board, stamp))
      .thenExactly('review-requested', { domains: ['security', 'architecture'] })
      .thenSays(['security', 'architecture']);
  });

  it('asks once for a domain that is named twice', () => {
    given(worked)
      .when((board, stamp) => requestReview({ task: 'FW-1', data: { domains: ['security', 'security'] } }, board, stamp))
      .thenExactly('review-requested', { domains: ['security'] });
  });

  it('is refused where no domain is known', () => {
    given(defined())
      .when((board, stamp) => requestReview({ task: 'FW-1', data: { domains: [] } }, board, stamp))
      .thenRefused('REVIEW_DOMAIN_NEEDED', { task: 'FW-1', required: [] });
  });

  it('is refused for a domain or a task that does not exist', () => {
    given(defined())
      .under(domains)
      .when((board, stamp) => requestReview({ task: 'FW-1', data: { domains: ['securty'] } }, board, stamp))
      .thenRefused('UNKNOWN_VALUE', { field: 'review domain', value: 'securty', known: ['security', 'architecture'], near: 'security' });
    given()
      .when((board, stamp) => requestReview({ task: 'FW-1', data: { domains: ['security'] } }, board, stamp))
      .thenRefused('TASK_NOT_FOUND');
  });

  it('is refused of somebody who worked on the task', () => {
    given(worked)
      .when((board, stamp) => requestReview({ task: 'FW-1', data: { domains: ['security'], reviewer: 'bob' } }, board, stamp))
      .thenRefused('SELF_REVIEW', { task: 'FW-1', reviewer: 'bob', domain: 'security' });
  });

  it('is refused under a claim that was lost', () => {
    given(worked)
      .when((board, stamp) => requestReview({ task: 'FW-1', claim: claimId(1), data: { domains: ['security'] } }, board, stamp))
      .thenRefused('CLAIM_LOST');
  });

  it('is illegal in front of the definition and under a lost claim', () => {
    given(asked('FW-1', ['security'])).thenFindings('FW-1', ['illegal']);
    given(worked, asked('FW-1', ['security'], { claim: claimId(1) })).thenFindings('FW-1', [['illegal', claimId(1)]]);
  });
});

describe('recording a review', () => {
  it('records the verdict of the reviewer for one domain, and the request it answers', () => {
    given(worked, asked('FW-1', ['architecture']), asked('FW-1', ['security']))
      .as({ id: 'rita', role: 'sec' })
      .when((board, stamp) => recordReview({ task: 'FW-1', domain: 'security', data: { verdict: 'approve', reviewed: { commit: commit('b') } } }, board, stamp))
      .thenExactly('reviewed', {
        domain: 'security',
        verdict: 'approve',
        reviewer: { id: 'rita', role: 'sec' },
        reviewed: { commit: commit('b') },
        request: recordId(5),
      })
      .thenTask('FW-1', {
        reviews: [{ domain: 'security', verdict: 'approve', reviewer: { id: 'rita', role: 'sec' }, findings: [], reviewed: { commit: commit('b') } }],
      })
      .thenSays(['approve', 'security', 'rita']);
  });

  it('says how much was found', () => {
    const { domain: _domain, reviewer: _reviewer, request: _request, evidence: _evidence, ...verdict } = samples.reviewed;
    given(worked)
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', domain: 'security', data: verdict }, board, stamp))
      .thenSays(['changes', 'security', 'rita']);
    given(worked)
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', domain: 'security', data: { verdict: 'reject' } }, board, stamp))
      .thenSays(['reject', 'security', 'rita']);
  });

  it('takes the domain that the role answers for, else the only one there is', () => {
    given(worked)
      .under(domains)
      .as({ id: 'rita', role: 'arch' })
      .when((board, stamp) => recordReview({ task: 'FW-1', data: { verdict: 'approve' } }, board, stamp))
      .thenRecords({ data: { domain: 'architecture' } });
    given(defined(), asked('FW-1', ['security']))
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', data: { verdict: 'approve' } }, board, stamp))
      .thenRecords({ data: { domain: 'security' } });
  });

  it('is refused where several domains are meant, or none', () => {
    given(worked)
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', data: { verdict: 'approve' } }, board, stamp))
      .thenRefused('REVIEW_DOMAIN_NEEDED', { task: 'FW-1', required: ['security', 'architecture'] });
    given(defined())
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', data: { verdict: 'approve' } }, board, stamp))
      .thenRefused('REVIEW_DOMAIN_NEEDED', { task: 'FW-1', required: [] });
  });

  it('is refused for a domain, a task, a proof or a request that does not exist', () => {
    given(worked)
      .under(domains)
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', domain: 'legal', data: { verdict: 'approve' } }, board, stamp))
      .thenRefused('UNKNOWN_VALUE', { field: 'review domain', value: 'legal', known: ['security', 'architecture'] });
    given()
      .when((board, stamp) => recordReview({ task: 'FW-1', domain: 'security', data: { verdict: 'approve' } }, board, stamp))
      .thenRefused('TASK_NOT_FOUND');
    given(worked)
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', domain: 'security', data: { verdict: 'approve', evidence: [recordId(9)] } }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { task: 'FW-1', what: 'evidence', id: recordId(9) });
    given(worked)
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', domain: 'security', data: { verdict: 'approve', request: recordId(9) } }, board, stamp))
      .thenRefused('UNKNOWN_RECORD', { task: 'FW-1', what: 'review request', id: recordId(9) });
  });

  it('relies on proofs of the task', () => {
    given(worked, proven())
      .as('rita')
      .when((board, stamp) => recordReview({ task: 'FW-1', domain: 'security', data: { verdict: 'approve', evidence: [recordId(4)] } }, board, stamp))
      .thenRecords({ data: { evidence: [recordId(4)] } });
  });
});

describe('reviewing what one worked on', () => {
  const approve = { task: 'FW-1', domain: 'security', data: { verdict: 'approve' } } as const;

  it('is refused to everybody who ever held the task, also after the release', () => {
    given(worked)
      .as('bob')
      .when((board, stamp) => recordReview(approve, board, stamp))
      .thenRefused('SELF_REVIEW', { task: 'FW-1', reviewer: 'bob', domain: 'security' });
  });

  it('is refused under another name from the same session, and in the name of a worker', () => {
    given(worked)
      .as({ id: 'totally-not-bob', session: 's-1' })
      .when((board, stamp) => recordReview(approve, board, stamp))
      .thenRefused('SELF_REVIEW');
    given(worked)
      .as('rita')
      .when((board, stamp) => recordReview({ ...approve, reviewer: 'bob' }, board, stamp))
      .thenRefused('SELF_REVIEW', { task: 'FW-1', reviewer: 'bob', domain: 'security' });
    given(worked)
      .as('bob')
      .when((board, stamp) => recordReview({ ...approve, reviewer: 'rita' }, board, stamp))
      .thenRefused('SELF_REVIEW', { task: 'FW-1', reviewer: 'rita', domain: 'security' });
  });

  it('does not take two workers without a session for one', () => {
    given(defined(), by('bob', claimed()), released())
      .as('rita')
      .when((board, stamp) => recordReview(approve, board, stamp))
      .thenRecords({ type: 'reviewed' });
  });

  it('is illegal on the log', () => {
    given(worked, judged('FW-1', { reviewer: { id: 'bob' } })).thenFindings('FW-1', [['illegal', 'bob']]);
    given(worked, by({ id: 'x', session: 's-1' }, judged('FW-1'))).thenFindings('FW-1', [['illegal', 'rita']]);
    given(judged('FW-1')).thenFindings('FW-1', ['illegal']);
  });
});

describe('waiving a review', () => {
  const waiver = { task: 'FW-1', data: { domain: 'security', reason: 'no code changed' } } as const;

  it('says who decided so, why and until when', () => {
    given(worked)
      .as('mona')
      .when((board, stamp) => waiveReview({ ...waiver, data: { ...waiver.data, until: minutes(600) } }, board, stamp))
      .thenExactly('review-waived', { domain: 'security', reason: 'no code changed', until: minutes(600), waived_by: 'mona' })
      .thenTask('FW-1', { waivers: [{ domain: 'security', waived_by: 'mona', until: minutes(600) }] })
      .thenSays(['security', 'no code changed', 'mona']);
    given(worked)
      .as('mona')
      .when((board, stamp) => waiveReview({ ...waiver, by: 'the board' }, board, stamp))
      .thenRecords({ data: { waived_by: 'the board' } });
  });

  it('is refused for a task or a domain that does not exist', () => {
    given()
      .when((board, stamp) => waiveReview(waiver, board, stamp))
      .thenRefused('TASK_NOT_FOUND');
    given(worked)
      .under(domains)
      .as('mona')
      .when((board, stamp) => waiveReview({ ...waiver, data: { domain: 'legal', reason: 'none' } }, board, stamp))
      .thenRefused('UNKNOWN_VALUE', { field: 'review domain', value: 'legal', known: ['security', 'architecture'] });
  });

  it('is refused to whoever worked on the task, under another name as well', () => {
    given(worked)
      .as('bob')
      .when((board, stamp) => waiveReview(waiver, board, stamp))
      .thenRefused('SELF_REVIEW', { task: 'FW-1', reviewer: 'bob', domain: 'security' });
    given(worked)
      .as('bob')
      .when((board, stamp) => waiveReview({ ...waiver, by: 'mona' }, board, stamp))
      .thenRefused('SELF_REVIEW');
    given(worked)
      .as('mona')
      .when((board, stamp) => waiveReview({ ...waiver, by: 'bob' }, board, stamp))
      .thenRefused('SELF_REVIEW');
    given(worked)
      .as({ id: 'boss', session: 's-1' })
      .when((board, stamp) => waiveReview(waiver, board, stamp))
      .thenRefused('SELF_REVIEW');
  });

  it('is illegal on the log', () => {
    given(worked, waived('FW-1', { waived_by: 'bob' })).thenFindings('FW-1', [['illegal', 'bob']]);
    given(worked, by({ id: 'x', session: 's-1' }, waived('FW-1'))).thenFindings('FW-1', [['illegal', 'mona']]);
    given(waived('FW-1')).thenFindings('FW-1', ['illegal']);
  });
});
