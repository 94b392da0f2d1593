import { describe, expect, it } from 'vitest';
import { laneOfWorktree, resolveLane, resolveReviewDomains } from '../../../../fairway/domain/lane/lane.ts';
import { policy } from '../../../support/builders.ts';

const lanes = policy({
  project: 'demo',
  lanes: {
    billing: {
      paths: ['services/billing/**', 'libs/money/**'],
      review_domains: ['architecture'],
      review_when: [
        { domain: 'security', when: 'keys change', paths: ['**/keys/**'], tags: ['crypto'] },
        { domain: 'legal', when: 'contracts change' },
      ],
    },
    web: { paths: ['web/**'], branch: 'web/{task}' },
    'web-admin': { paths: ['web/admin/**'] },
  },
  review: {
    routes: [
      { paths: ['**/*.sql'], domains: ['data', 'architecture'] },
      { paths: ['web/**'], domains: ['design'] },
    ],
  },
});

describe('the lane of a task', () => {
  it('follows from the owning domain, then the target paths, then the tags', () => {
    const all = { owning_domain: 'billing', target_paths: ['web/x.ts'], tags: ['web'] };
    expect(resolveLane(all, lanes)).toEqual({ value: 'billing', why: 'owning_domain' });
    expect(resolveLane({ ...all, owning_domain: 'elsewhere' }, lanes)).toEqual({ value: 'web', why: 'target_paths' });
    expect(resolveLane({ target_paths: ['docs/x.md'], tags: ['urgent', 'web', 'billing'] }, lanes)).toEqual({ value: 'web', why: 'tags' });
  });

  it('is the one whose paths cover every path', () => {
    expect(resolveLane({ target_paths: ['services/billing/api.ts', 'libs/money/**'] }, lanes)).toMatchObject({ value: 'billing' });
    expect(resolveLane({ target_paths: ['services/billing/api.ts', 'web/x.ts'] }, lanes)).toBeUndefined();
  });

  it('is left open where several lanes could be meant: somebody has to decide', () => {
    expect(resolveLane({ target_paths: ['web/admin/users.ts'] }, lanes)).toBeUndefined();
    expect(resolveLane({}, lanes)).toBeUndefined();
  });
});

const domainsOf = (...asked: Parameters<typeof resolveReviewDomains>) => resolveReviewDomains(...asked).map(({ value }) => value);

describe('the review domains of a task', () => {
  it('each have the first reason that asks for them', () => {
    expect(resolveReviewDomains({ lane: 'billing', target_paths: ['services/billing/keys/a.sql'] }, lanes)).toEqual([
      { value: 'architecture', why: 'lane' },
      { value: 'security', why: 'condition' },
      { value: 'data', why: 'route' },
    ]);
  });

  it('are those of its lane, of the conditions that it shows and of the routes it touches, each once', () => {
    expect(domainsOf({ lane: 'billing' }, lanes)).toEqual(['architecture']);
    expect(domainsOf({ lane: 'billing', target_paths: ['services/billing/keys/a.sql'] }, lanes)).toEqual(['architecture', 'security', 'data']);
    expect(domainsOf({ lane: 'billing', tags: ['crypto'] }, lanes)).toEqual(['architecture', 'security']);
    expect(domainsOf({ target_paths: ['web/x.sql'] }, lanes)).toEqual(['data', 'architecture', 'design']);
    expect(domainsOf({ tags: ['crypto'] }, lanes)).toEqual([]);
  });

  it('leave a condition that only people can judge to people', () => {
    expect(domainsOf({ lane: 'billing', target_paths: ['services/billing/contract.ts'] }, lanes)).not.toContain('legal');
  });
});

describe('the lane of a worktree', () => {
  it('is told by its branch or its name', () => {
    expect(laneOfWorktree({ branch: 'lane/billing/FW-1' }, lanes)?.name).toBe('billing');
    expect(laneOfWorktree({ worktree: 'demo-billing-FW-1' }, lanes)?.name).toBe('billing');
    expect(laneOfWorktree({ branch: 'web/FW-1' }, lanes)?.name).toBe('web');
    expect(laneOfWorktree({ branch: 'main', worktree: 'demo' }, lanes)).toBeUndefined();
    expect(laneOfWorktree({}, lanes)).toBeUndefined();
  });

  it('needs the whole name', () => {
    expect(laneOfWorktree({ branch: 'lane/billing/' }, lanes)).toBeUndefined();
    expect(laneOfWorktree({ branch: 'x/lane/billing/FW-1' }, lanes)).toBeUndefined();
  });

  it('is the lane with the longer name where one lane’s name begins another’s', () => {
    expect(laneOfWorktree({ worktree: 'demo-web-admin-FW-1' }, lanes)?.name).toBe('web-admin');
    expect(laneOfWorktree({ worktree: 'demo-web-FW-1' }, lanes)?.name).toBe('web');
  });

  it('takes every letter of a template but the place-holders as it stands', () => {
    const odd = policy({ lanes: { a: { branch: 'x.(y)+[{lane}]/{task}' } } });
    expect(laneOfWorktree({ branch: 'x.(y)+[a]/FW-1' }, odd)?.name).toBe('a');
    expect(laneOfWorktree({ branch: 'xx(y)+[a]/FW-1' }, odd)).toBeUndefined();
  });

  it('takes a place-holder that nothing is known of for anything', () => {
    const odd = policy({ lanes: { a: { branch: '{constructor}/{task}' } } });
    expect(laneOfWorktree({ branch: 'what/ever' }, odd)?.name).toBe('a');
  });
});
