/** The project's policy: its configuration with all defaults. */
import { problem } from '../errors.ts';
import type { Config, State, StateClass } from './types.gen.ts';

export type GateMode = 'required' | 'advisory' | 'off';

/** All gates, in display order. Source: schemas/config.schema.json. */
export const gateNames = ['evidence', 'acceptance', 'review', 'handoff', 'clean_worktree', 'based_on_integration'] as const;
export type GateName = (typeof gateNames)[number];
export type GateModes = Readonly<Record<GateName, GateMode>>;

export interface Role {
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly coordinator: boolean;
  readonly review_domains: readonly string[];
}

export interface Lane {
  readonly name: string;
  readonly title?: string;
  readonly role?: string;
  readonly paths: readonly string[];
  readonly typical_work?: string;
  readonly review_domains: readonly string[];
  readonly review_when: readonly { readonly domain: string; readonly when: string; readonly paths: readonly string[]; readonly tags: readonly string[] }[];
  readonly branch: string;
  readonly worktree: string;
  readonly wip_limit?: number;
}

/** The signatures that records need. Source: schemas/config.schema.json, "policy". */
export interface SignaturePolicy {
  readonly mode: 'off' | 'warn' | 'require';
  /** The allowed-signers file of the integration branch. */
  readonly allowedSigners: string;
  /** Principals of OpenPGP keys by fingerprint. */
  readonly openpgpKeys: Readonly<Record<string, string>>;
  /** Actors by the principal that may sign for them. */
  readonly signers: Readonly<Record<string, readonly string[]>>;
  /** The commit up to which no signature is required. */
  readonly signedAfter?: string;
}

export interface Policy {
  /** The features that the policy requires and this version does not know. While there are any, nothing may be decided under the policy. */
  readonly unknownFeatures: readonly string[];
  readonly project: string;
  readonly integrationBranch: string;
  readonly stateRef: string;
  readonly store: {
    /** Whether commands sync automatically. */
    readonly sync: 'manual' | 'auto';
    /** The remote to sync with; undefined: origin, or the only one. */
    readonly remote?: string;
    /** What an exclusive command does when the remote is unreachable. */
    readonly offline: 'refuse' | 'allow';
    /** How long the remote may stay silent, ms. */
    readonly remoteTimeoutMs: number;
    /** Whether a command that cannot write to the store is enqueued in the outbox by default. */
    readonly outbox: 'off' | 'auto';
  };
  readonly gitHost: { readonly commit?: string; readonly file?: string };
  readonly idPattern: string;
  readonly kinds: readonly string[];
  readonly riskLevels: readonly string[];
  readonly profiles: readonly string[];
  readonly defaultPriority?: number;
  readonly roles: readonly Role[];
  readonly lanes: readonly Lane[];
  readonly states: readonly State[];
  /** Undefined allows every transition. */
  readonly transitions?: readonly { readonly from: string; readonly to: string }[];
  readonly leaseMinutes?: number;
  readonly reviewDomains: readonly string[];
  readonly reviewRoutes: readonly {
    readonly name?: string;
    readonly paths: readonly string[];
    readonly domains: readonly string[];
    readonly reviewer?: string;
  }[];
  readonly blockedReason: boolean;
  readonly gates: { readonly done: GateModes; readonly mergeReady: GateModes };
  readonly signatures: SignaturePolicy;
  readonly portal: { readonly title?: string; readonly tagline?: string };
}

export const defaultStateRef = 'refs/heads/fairway/state';
export const defaultIdPattern = '^[A-Z][A-Z0-9-]*$';

/**
 * The features that a policy may name in `requires`. A name is added with the first key or value that changes what a gate means: a version without it
 * would ignore that key, and decide wrongly.
 */
export const knownFeatures: ReadonlySet<string> = new Set();

/** The features of a list that this version does not know. */
export const unknownFeatures = (requires: readonly string[] = [], known: ReadonlySet<string> = knownFeatures): string[] =>
  requires.filter((feature) => !known.has(feature));

/** Refuses with POLICY_TOO_NEW where the policy requires features that this version does not know. To be called before anything is decided or judged. */
export function requireDecidable({ unknownFeatures: features }: Pick<Policy, 'unknownFeatures'>): void {
  if (features.length > 0) throw policyTooNew(features);
}

export const policyTooNew = (features: readonly string[]) => problem('POLICY_TOO_NEW', { features: features.join(', ') });

const defaultStates: Record<string, StateClass> = {
  todo: 'open',
  in_progress: 'active',
  blocked: 'blocked',
  review: 'review',
  done: 'done',
  dropped: 'dropped',
};

const defaultGates: Policy['gates'] = {
  done: { evidence: 'required', acceptance: 'advisory', review: 'required', handoff: 'off', clean_worktree: 'off', based_on_integration: 'off' },
  mergeReady: {
    evidence: 'required',
    acceptance: 'advisory',
    review: 'required',
    handoff: 'off',
    clean_worktree: 'required',
    based_on_integration: 'required',
  },
};

/** The policy of a configuration, which must be valid against its schema. `policyProblems` checks what the schema cannot express. */
export function policyOf(config: Config): Policy {
  return {
    unknownFeatures: unknownFeatures(config.requires),
    project: config.project,
    integrationBranch: config.integration_branch ?? 'main',
    stateRef: config.state_ref ?? defaultStateRef,
    store: {
      sync: config.store?.sync ?? 'manual',
      ...(config.store?.remote === undefined ? {} : { remote: config.store.remote }),
      offline: config.store?.offline ?? 'refuse',
      remoteTimeoutMs: (config.store?.timeout_seconds ?? 60) * 1000,
      outbox: config.store?.outbox ?? 'off',
    },
    gitHost: config.git_host ?? {},
    idPattern: config.tasks?.id_pattern ?? defaultIdPattern,
    kinds: config.tasks?.kinds ?? [],
    riskLevels: config.tasks?.risk_levels ?? [],
    profiles: config.tasks?.profiles ?? [],
    ...(config.tasks?.default_priority === undefined ? {} : { defaultPriority: config.tasks.default_priority }),
    roles: Object.entries(config.roles ?? {}).map(([name, role]) => ({ coordinator: false, review_domains: [], ...role, name })),
    lanes: Object.entries(config.lanes ?? {}).map(([name, lane]) => ({
      paths: [],
      review_domains: [],
      branch: 'lane/{lane}/{task}',
      worktree: '{project}-{lane}-{task}',
      ...lane,
      review_when: (lane.review_when ?? []).map((condition) => ({ paths: [], tags: [], ...condition })),
      name,
    })),
    states: Object.entries(config.states ?? defaultStates).map(([name, stateClass]) => ({ name, class: stateClass })),
    ...(config.transitions === undefined ? {} : { transitions: config.transitions.map(parseTransition) }),
    ...(config.claims?.lease_minutes === undefined ? {} : { leaseMinutes: config.claims.lease_minutes }),
    reviewDomains: config.review?.domains ?? [],
    reviewRoutes: (config.review?.routes ?? []).map((route) => ({ domains: [], ...route })),
    blockedReason: config.gates?.blocked_reason ?? true,
    gates: { done: { ...defaultGates.done, ...config.gates?.done }, mergeReady: { ...defaultGates.mergeReady, ...config.gates?.merge_ready } },
    signatures: signaturesOf(config.policy ?? {}),
    portal: config.portal ?? {},
  };
}

const signaturesOf = (config: NonNullable<Config['policy']>): SignaturePolicy => ({
  mode: config.signatures ?? 'off',
  allowedSigners: config.allowed_signers ?? 'allowed_signers',
  openpgpKeys: config.openpgp_keys ?? {},
  signers: config.signers ?? {},
  ...(config.signed_after === undefined ? {} : { signedAfter: config.signed_after }),
});

function parseTransition(text: string): { from: string; to: string } {
  const [from = '', to = ''] = text.split(' -> ');
  return { from, to };
}

/** A problem in a configuration that its schema cannot express. */
export interface PolicyProblem {
  /** The keys from the top, such as `['lanes', 'billing-audit', 'role']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Something in a policy that this version of Fairway does not know and passes over. */
export interface PolicyWarning {
  /** The file as it is shown: a path, or `main:fairway.yaml`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Such as `lanes.backend.titel`. */
  readonly key: string;
  /** In the middle of a sentence. */
  readonly why: string;
}

/** The problems of a configuration that is valid against its schema, such as classes without a state and undefined names. */
export function policyProblems(config: Config): PolicyProblem[] {
  const policy = policyOf(config);
  return [...missingClasses(config), ...unknownNames(config, policy), ...missingClaimTransition(policy), ...invalidPattern(policy)];
}

function missingClasses(config: Config): PolicyProblem[] {
  if (!config.states) return [];
  const classes = new Set(Object.values(config.states));
  const needed: StateClass[] = ['open', 'active', 'blocked', 'done'];
  return needed.filter((name) => !classes.has(name)).map((name) => ({ path: ['states'], message: `no state has the class ${name}; at least one is required` }));
}

function unknownNames(config: Config, policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const roles = new Set(policy.roles.map((role) => role.name));
  const states = new Set(policy.states.map((state) => state.name));
  const domains = new Set(policy.reviewDomains);
  const expect = (known: Set<string>, what: string, value: string | undefined, path: (string | number)[]) => {
    if (value !== undefined && known.size > 0 && !known.has(value))
      problems.push({ path, message: `there is no ${what} ${value}; use one of ${[...known].join(', ')}` });
  };
  const expectDomains = (names: readonly string[] | undefined, path: (string | number)[]) => {
    for (const [index, domain] of (names ?? []).entries()) expect(domains, 'review domain', domain, [...path, index]);
  };
  for (const [name, lane] of Object.entries(config.lanes ?? {})) {
    expect(roles, 'role', lane.role, ['lanes', name, 'role']);
    expectDomains(lane.review_domains, ['lanes', name, 'review_domains']);
    for (const [index, condition] of (lane.review_when ?? []).entries())
      expect(domains, 'review domain', condition.domain, ['lanes', name, 'review_when', index, 'domain']);
  }
  for (const [name, role] of Object.entries(config.roles ?? {})) expectDomains(role?.review_domains, ['roles', name, 'review_domains']);
  for (const [index, route] of (config.review?.routes ?? []).entries()) expectDomains(route.domains, ['review', 'routes', index, 'domains']);
  for (const [index, { from, to }] of (policy.transitions ?? []).entries()) {
    if (from !== '*') expect(states, 'state', from, ['transitions', index]);
    if (to !== '*') expect(states, 'state', to, ['transitions', index]);
  }
  return problems;
}

/** Reports transitions that would prevent every claim. */
function missingClaimTransition(policy: Policy): PolicyProblem[] {
  const open = stateOfClass(policy, 'open')?.name;
  const active = stateOfClass(policy, 'active')?.name;
  const fits = (pattern: string, name: string | undefined) => pattern === '*' || pattern === name;
  if (policy.transitions === undefined || policy.transitions.some(({ from, to }) => fits(from, open) && fits(to, active))) return [];
  return [{ path: ['transitions'], message: `no transition leads from ${open} to ${active}, so no task could be claimed` }];
}

function invalidPattern(policy: Policy): PolicyProblem[] {
  try {
    new RegExp(policy.idPattern, 'u');
    return [];
  } catch (error) {
    return [{ path: ['tasks', 'id_pattern'], message: `is not a regular expression: ${(error as Error).message}` }];
  }
}

/** The classes of closed states. A closed task is done, or was dropped. */
export const isClosedClass = (stateClass: StateClass): boolean => stateClass === 'done' || stateClass === 'dropped';

/** The state that commands use for a class: the first one in the configuration. Undefined when the class has none. */
export function stateOfClass(policy: Policy, stateClass: StateClass): State | undefined {
  return policy.states.find((state) => state.class === stateClass);
}
