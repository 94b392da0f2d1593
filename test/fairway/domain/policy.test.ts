import { describe, expect, it } from 'vitest';
import { policyOf, policyProblems, requireDecidable, stateOfClass, unknownFeatures } from '../../../fairway/domain/policy.ts';
import type { Config } from '../../../fairway/domain/types.gen.ts';
import { loadValidators } from '../../../fairway/store/codec/parse.ts';
import { naming } from '../../support/naming.ts';

const { config: validConfig } = await loadValidators(['config']);

/** The configuration, which has to be valid against its schema. */
const config = (fields: Partial<Config>): Config => {
  const whole = { project: 'demo', ...fields };
  expect(validConfig?.(whole), JSON.stringify(validConfig?.errors)).toBe(true);
  return whole;
};

const problems = (fields: Partial<Config>) => policyProblems(config(fields)).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a policy that says nothing but its name', () => {
  it('has every default', () => {
    const required = { evidence: 'required', acceptance: 'advisory', review: 'required', handoff: 'off' };
    expect(policyOf(config({}))).toEqual({
      unknownFeatures: [],
      project: 'demo',
      integrationBranch: 'main',
      stateRef: 'refs/heads/fairway/state',
      store: { sync: 'manual', offline: 'refuse', remoteTimeoutMs: 60_000, outbox: 'off' },
      gitHost: {},
      idPattern: '^[A-Z][A-Z0-9-]*$',
      kinds: [],
      riskLevels: [],
      profiles: [],
      roles: [],
      lanes: [],
      states: [
        { name: 'todo', class: 'open' },
        { name: 'in_progress', class: 'active' },
        { name: 'blocked', class: 'blocked' },
        { name: 'review', class: 'review' },
        { name: 'done', class: 'done' },
        { name: 'dropped', class: 'dropped' },
      ],
      reviewDomains: [],
      reviewRoutes: [],
      blockedReason: true,
      gates: {
        done: { ...required, clean_worktree: 'off', based_on_integration: 'off' },
        mergeReady: { ...required, clean_worktree: 'required', based_on_integration: 'required' },
      },
      signatures: { mode: 'off', allowedSigners: 'allowed_signers', openpgpKeys: {}, signers: {} },
      portal: {},
    });
  });

  it('has no problems', () => {
    expect(problems({})).toEqual([]);
  });
});

describe('a policy', () => {
  it('fills in what a role, a lane, a condition and a route leave out', () => {
    const policy = policyOf(
      config({
        roles: { backend: null, lead: { coordinator: true, title: 'Lead' } },
        lanes: { billing: { review_when: [{ domain: 'security', when: 'keys change' }] }, web: { branch: 'web/{task}', worktree: 'w-{task}', wip_limit: 2 } },
        review: { routes: [{ paths: ['**'] }] },
      }),
    );
    expect(policy.roles).toEqual([
      { name: 'backend', coordinator: false, review_domains: [] },
      { name: 'lead', title: 'Lead', coordinator: true, review_domains: [] },
    ]);
    expect(policy.lanes).toEqual([
      {
        name: 'billing',
        paths: [],
        review_domains: [],
        branch: 'lane/{lane}/{task}',
        worktree: '{project}-{lane}-{task}',
        review_when: [{ domain: 'security', when: 'keys change', paths: [], tags: [] }],
      },
      { name: 'web', paths: [], review_domains: [], branch: 'web/{task}', worktree: 'w-{task}', wip_limit: 2, review_when: [] },
    ]);
    expect(policy.reviewRoutes).toEqual([{ paths: ['**'], domains: [] }]);
  });

  it('keeps the defaults of the gates that it does not name', () => {
    const { gates } = policyOf(config({ gates: { done: { review: 'off' }, merge_ready: { handoff: 'required' } } }));
    expect(gates.done).toMatchObject({ evidence: 'required', review: 'off' });
    expect(gates.mergeReady).toMatchObject({ evidence: 'required', review: 'required', handoff: 'required' });
  });

  it('reads transitions, the lease and the default priority', () => {
    const policy = policyOf(config({ transitions: ['todo -> in_progress', '* -> blocked'], claims: { lease_minutes: 30 }, tasks: { default_priority: 0 } }));
    expect(policy.transitions).toEqual([
      { from: 'todo', to: 'in_progress' },
      { from: '*', to: 'blocked' },
    ]);
    expect(policy).toMatchObject({ leaseMinutes: 30, defaultPriority: 0 });
  });

  it('chooses the first state of a class', () => {
    const policy = policyOf(config({ states: { later: 'open', next: 'open', doing: 'active', stuck: 'blocked', done: 'done' } }));
    expect(stateOfClass(policy, 'open')).toEqual({ name: 'later', class: 'open' });
    expect(stateOfClass(policy, 'review')).toBeUndefined();
  });
});

describe('what is wrong with a policy', () => {
  it('is a class that commands need and no state has; review is no such class', () => {
    expect(problems({ states: { a: 'open', b: 'review' } })).toEqual(['active', 'blocked', 'done'].map((name) => naming('states', name)));
    expect(problems({ states: { a: 'open', b: 'active', c: 'blocked', d: 'done' } })).toEqual([]);
  });

  it('is a name that nothing defines', () => {
    expect(
      problems({
        roles: { backend: { review_domains: ['legal'] } },
        lanes: { billing: { role: 'ops', review_domains: ['security', 'style'], review_when: [{ domain: 'law', when: 'always' }] } },
        review: { domains: ['security'], routes: [{ paths: ['**'], domains: ['taste'] }] },
        transitions: ['todo -> doen', '* -> done', 'nowhere -> *'],
      }),
    ).toEqual([
      naming('lanes.billing.role', 'ops'),
      naming('lanes.billing.review_domains.1', 'style'),
      naming('lanes.billing.review_when.0.domain', 'law'),
      naming('roles.backend.review_domains.0', 'legal'),
      naming('review.routes.0.domains.0', 'taste'),
      naming('transitions.0', 'doen'),
      naming('transitions.2', 'nowhere'),
      naming('transitions', 'todo', 'in_progress'),
    ]);
  });

  it('is no name where the policy lists none', () => {
    expect(problems({ lanes: { billing: { role: 'anybody', review_domains: ['anything'] } } })).toEqual([]);
  });

  it('is a pattern that is none', () => {
    expect(problems({ tasks: { id_pattern: '^[A-Z' } })).toEqual([naming('tasks.id_pattern')]);
  });
});

describe('what a policy requires', () => {
  it('is compared with the features that this version knows', () => {
    const known = new Set(['landing']);
    expect([unknownFeatures(undefined, known), unknownFeatures(['landing'], known), unknownFeatures(['teams', 'landing', 'anchors'], known)]).toEqual([
      [],
      [],
      ['teams', 'anchors'],
    ]);
  });

  it('refuses decisions while a feature is unknown', () => {
    expect(() => requireDecidable(policyOf(config({})))).not.toThrow();
    const newer = policyOf(config({ requires: ['landing', 'teams'] }));
    expect(newer.unknownFeatures).toEqual(['landing', 'teams']);
    expect(() => requireDecidable(newer)).toThrow(expect.objectContaining({ code: 'POLICY_TOO_NEW', details: { features: 'landing, teams' } }));
  });
});
