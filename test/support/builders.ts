/** Facts with defaults, so that a test states only what matters to it. */

import { digestOfCheck } from '../../fairway/domain/gates/acceptance.ts';
import { type Policy, policyOf } from '../../fairway/domain/policy.ts';
import type { Actor, Draft, FairwayRecord, Override, RecordOf, RecordType } from '../../fairway/domain/record.ts';
import { taskStream } from '../../fairway/domain/record.ts';
import {
  type AcceptanceCheck,
  type CitedCheck,
  type Config,
  criticalTypes,
  type RecordData,
  recordSchemas,
  type State,
  type TaskDefinition,
} from '../../fairway/domain/types.gen.ts';
import { schemaDigests } from '../../fairway/store/schemas/index.gen.ts';

/** A policy with all defaults. */
export const policy = (config: Partial<Config> = {}): Policy => policyOf({ project: 'demo', ...config });

/** A policy whose `done` requires nothing, for tests about other rules. */
export const lenient = (config: Partial<Config> = {}): Policy =>
  policy({ ...config, gates: { ...config.gates, done: { evidence: 'off', acceptance: 'off', review: 'off', ...config.gates?.done } } });

/** The default states by name. */
export const states = {
  todo: { name: 'todo', class: 'open' },
  in_progress: { name: 'in_progress', class: 'active' },
  blocked: { name: 'blocked', class: 'blocked' },
  review: { name: 'review', class: 'review' },
  done: { name: 'done', class: 'done' },
  dropped: { name: 'dropped', class: 'dropped' },
} as const satisfies Record<string, State>;

/** Sequential ULIDs of the given records, from 1. */
export const recordId = (n: number): string => `0R${String(n).padStart(24, '0')}`;
/** Sequential ULIDs of the records that a command makes, from 1. */
export const freshId = (n: number): string => `0F${String(n).padStart(24, '0')}`;
/** ULIDs of claims that a test makes itself. */
export const claimId = (n: number): string => `0C${String(n).padStart(24, '0')}`;

export const commit = (digit: string): string => digit.repeat(40);
export const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

/** The digest of the fairway.json of a store that a test makes up. */
export const root = digest('0');

/** What the records of a test have beside what matters to it. */
export const envelope = <T extends RecordType>(type: T): Pick<FairwayRecord, 'schema' | 'type' | 'command' | 'policy' | 'writer' | 'critical' | 'salt'> => ({
  schema: recordSchemas[type],
  type,
  command: { id: `0D${'0'.repeat(24)}`, name: 'claim' },
  policy: { sha256: digest('5'), from: 'branch', commit: commit('9') },
  writer: { tool: 'fairway/0.1.0', via: 'cli', schema: schemaDigests[type] },
  critical: criticalTypes[type],
  salt: 'AAAAAAAAAAAAAAAAAAAAAA',
});

/** A fact in a test: a draft, with actor and time if they matter. */
export interface Fact {
  readonly draft: Draft;
  readonly actor?: Actor;
  readonly at?: string;
}

const fact = <T extends RecordType>(task: string, type: T, data: RecordData[T]): Fact => ({ draft: { stream: taskStream(task), type, data } as Draft });

/** A sequence of facts; facts that belong together may be a list. */
export type Facts = readonly (Fact | readonly Fact[])[];

/** The same facts, by an actor. */
export const by = (actor: string | Actor, ...facts: readonly Fact[]): Fact[] =>
  facts.map((said) => ({ ...said, actor: typeof actor === 'string' ? { id: actor } : actor }));

/** The same facts, at a time. */
export const at = (time: string, ...facts: Facts): Fact[] => facts.flat().map((said) => ({ ...said, at: time }));

/** The same fact, with these rules overridden. */
export const overriding = (said: Fact, ...overrides: readonly Override[]): Fact => ({ ...said, draft: { ...said.draft, overrides } as Draft });

export const defined = (task = 'FW-1', definition: TaskDefinition = {}, data: Partial<RecordData['task-defined']> = {}): Fact =>
  fact(task, 'task-defined', { declared: { title: `Title of ${task}`, kind: 'task', ...definition }, state: states.todo, ...data });

export const updated = (task: string, data: RecordData['task-updated']): Fact => fact(task, 'task-updated', data);

export const claimed = (task = 'FW-1', data: Partial<RecordData['claimed']> = {}): Fact =>
  fact(task, 'claimed', { claim: claimId(1), from: states.todo, to: states.in_progress, ...data });

export const released = (task = 'FW-1', data: Partial<RecordData['released']> = {}): Fact =>
  fact(task, 'released', { claim: claimId(1), from: states.in_progress, to: states.todo, ...data });

export const moved = (task: string, to: State, data: Partial<RecordData['status-changed']> = {}): Fact =>
  fact(task, 'status-changed', { from: states.in_progress, to, ...data });

export const finished = (task = 'FW-1', data: Partial<RecordData['status-changed']> = {}): Fact => moved(task, states.done, data);

export const dropped = (task = 'FW-1', data: Partial<RecordData['status-changed']> = {}): Fact =>
  moved(task, states.dropped, { from: states.todo, reason: 'not needed any more', ...data });

export const blocked = (task = 'FW-1', byWhat = 'no quota', data: Partial<RecordData['status-changed']> = {}): Fact =>
  moved(task, states.blocked, { blocked: { by: byWhat }, ...data });

export const proven = (task = 'FW-1', data: Partial<RecordData['evidence']> = {}): Fact =>
  fact(task, 'evidence', { kind: 'test', provenance: 'declared', result: 'pass', summary: 'unit tests', ...data });

/** What executed evidence must have, besides its result. */
export const ran = {
  provenance: 'executed',
  command: ['make', 'test'],
  exit_code: 0,
  started_at: '2026-11-20T08:00:00.000Z',
  duration_ms: 1200,
  source: { revision: { commit: commit('d') }, dirty: false },
} as const satisfies Partial<RecordData['evidence']>;

/** Acceptance checks as evidence cites them while they have these texts. */
export const cited = (...checks: readonly AcceptanceCheck[]): CitedCheck[] => checks.map((check) => ({ id: check.id, digest: digestOfCheck(check) }));

export const handedOver = (task = 'FW-1', data: Partial<RecordData['handoff']> = {}): Fact =>
  fact(task, 'handoff', { to_role: 'reviewer', summary: 'ready to look at', ...data });

export const acknowledged = (task: string, data: Partial<RecordData['handoff-acknowledged']> = {}): Fact =>
  fact(task, 'handoff-acknowledged', { handoff: recordId(2), response: 'accepted', ...data });

export const asked = (task: string, domains: string[], data: Partial<RecordData['review-requested']> = {}): Fact =>
  fact(task, 'review-requested', { domains, ...data });

export const judged = (task: string, data: Partial<RecordData['reviewed']> = {}): Fact =>
  fact(task, 'reviewed', { domain: 'security', verdict: 'approve', reviewer: { id: 'rita' }, ...data });

export const waived = (task: string, data: Partial<RecordData['review-waived']> = {}): Fact =>
  fact(task, 'review-waived', { domain: 'security', reason: 'no code changed', waived_by: 'mona', ...data });

export const checkpointed = (task = 'FW-1', data: Partial<RecordData['checkpoint']> = {}): Fact =>
  fact(task, 'checkpoint', { state: 'active', summary: 'half way there', ...data });

const onSession = <T extends RecordType>(session: string, type: T, data: RecordData[T]): Fact => ({
  draft: { stream: `sessions/${session}`, type, data } as Draft,
});

export const sessionStarted = (session = 's-1', data: Partial<RecordData['session-started']> = {}): Fact =>
  onSession(session, 'session-started', { provider: 'codex', ...data });

export const sessionEnded = (session = 's-1', data: Partial<RecordData['session-ended']> = {}): Fact =>
  onSession(session, 'session-ended', { outcome: 'finished', ...data });

export const commentedOn = (stream: string, text = 'noted'): Fact => ({ draft: { stream, type: 'commented', data: { text } } });

/** One valid record of each type, for tests of the schemas to change. */
export const samples: { readonly [T in RecordType]: RecordData[T] } = {
  'task-defined': {
    declared: {
      title: 'Rotate the keys',
      kind: 'task',
      role: 'A-backend',
      acceptance_checks: [{ id: 'AC-1', text: 'keys are new', command: ['make', 'check'] }],
      dependencies: ['FW-2'],
      priority: 3,
      target_paths: ['services/keys/**'],
      links: [{ url: 'https://tracker.example/FW-1', title: 'The ticket', rel: 'tracker' }],
    },
    resolved: {
      lane: { value: 'backend', why: 'target_paths' },
      review_domains: [{ value: 'security', why: 'route' }],
      kind: { value: 'task', why: 'default' },
      priority: { value: 3, why: 'default' },
    },
    state: states.todo,
    seeded: { source: 'queue.yaml', owner: 'Ann', commit: 'abc1234', completed_at: '2026-11-20T08:00:00.000Z' },
    origin: { kind: 'import', file: 'queue.yaml', position: 3 },
  },
  'task-updated': {
    set: { priority: 1 },
    unset: ['notes'],
    add: { tags: ['urgent'], links: [{ url: 'https://tracker.example/FW-2' }] },
    remove: { acceptance_checks: ['AC-1'] },
    resolved: { lane: { value: 'billing', why: 'tags' } },
    reason: 'it became urgent',
    origin: { kind: 'command' },
  },
  claimed: {
    claim: claimId(1),
    from: states.todo,
    to: states.in_progress,
    owner: 'A-backend',
    branch: 'lane/backend/FW-1',
    worktree: 'demo-backend-FW-1',
    base: commit('a'),
    lease: { until: '2026-11-20T12:00:00.000Z' },
    takes_over: claimId(2),
  },
  released: { claim: claimId(1), from: states.in_progress, to: states.todo, reason: 'going home' },
  'status-changed': {
    from: states.in_progress,
    to: states.dropped,
    reason: 'no quota',
    claim: claimId(1),
    revision: { commit: commit('b'), tree: commit('c'), branch: 'lane/backend/FW-1' },
    blocked: { by: 'no quota', category: 'external', tasks: ['FW-2'], who: 'cloud team', until: '2026-11-21T08:00:00.000Z' },
    reopened: false,
  },
  evidence: {
    kind: 'test',
    provenance: 'executed',
    result: 'pass',
    summary: 'unit tests',
    command: ['npm', 'test'],
    cwd: '',
    exit_code: 0,
    started_at: '2026-11-20T08:00:00.000Z',
    duration_ms: 1200,
    source: {
      revision: { commit: commit('d'), tree: commit('e'), patch_id: commit('1'), base: commit('a'), branch: 'lane/backend/FW-1' },
      dirty: true,
      worktree_tree: commit('2'),
    },
    source_after: { revision: { commit: commit('d') }, dirty: false },
    artifacts: [
      { name: 'out.txt', digest: digest('f'), size: 12, media_type: 'text/plain', stored: 'state', role: 'output' },
      { name: 'report.html', digest: digest('e'), stored: 'external', uri: 'https://ci.example/7/report.html' },
    ],
    links: [{ url: 'https://ci.example/7' }],
    acceptance_checks: [{ id: 'AC-1', digest: digest('c') }],
    subjects: [{ name: 'ledger:1.4', digest: digest('b') }],
    predicate: { type: 'test-counts', body: { passed: 12, suites: ['unit'] } },
    environment: 'kind',
    claim: claimId(1),
  },
  handoff: {
    from_role: 'A-backend',
    to_role: 'reviewer',
    to_actor: 'rita',
    summary: 'ready to look at',
    revision: { commit: commit('b') },
    changed_files: ['a.ts'],
    commands: ['npm test'],
    results: ['all green'],
    risks: ['none known'],
    blockers: [],
    next_step: 'review it',
    evidence: [recordId(1)],
    claim: claimId(1),
  },
  'handoff-acknowledged': { handoff: recordId(1), response: 'accepted', note: 'thanks', claim: claimId(1) },
  'review-requested': {
    domains: ['security'],
    reviewer: 'rita',
    revision: { commit: commit('b') },
    note: 'mind the keys',
    respond_by: '2026-11-21T08:00:00.000Z',
  },
  reviewed: {
    domain: 'security',
    verdict: 'changes',
    reviewed: { commit: commit('b') },
    reviewer: { id: 'rita', role: 'security' },
    findings: [{ id: 'F-1', severity: 'major', path: 'a.ts', line: 3, text: 'the key is logged' }],
    notes: 'nearly there',
    request: recordId(1),
    evidence: [recordId(2)],
  },
  'review-waived': { domain: 'security', reason: 'no code changed', waived_by: 'mona', until: '2026-12-01T00:00:00.000Z' },
  checkpoint: {
    state: 'awaiting_input',
    summary: 'waiting for the quota',
    owner: 'cloud team',
    target_close_by: '2026-11-25',
    next_step: 'ask again',
    waiting_for: 'quota',
    evidence: [recordId(1)],
    claim: claimId(1),
  },
  commented: { text: 'the vendor answered:\nthe quota is raised' },
  'session-started': {
    provider: 'codex',
    surface: 'tmux agents:3',
    task: 'FW-1',
    lane: 'backend',
    branch: 'lane/backend--FW-1',
    worktree: 'backend',
    purpose: 'rotate the keys',
  },
  'session-ended': { outcome: 'failed', exit_code: 3, reason: 'out of quota' },
  superseded: {
    command: 'claim',
    subject: 'claim FW-1: A-backend/ann',
    commit: commit('c'),
    code: 'ALREADY_CLAIMED',
    why: 'FW-1 is already claimed by bob since 2026-11-20T08:00:00.000Z.',
    lost_to: { record: recordId(2), claim: claimId(1), actor: { id: 'bob', role: 'A-backend', session: 's-2' }, at: '2026-11-20T08:00:00.000Z' },
    after: [recordId(3)],
    records: [
      {
        schema: 'fairway/claimed@1',
        type: 'claimed',
        id: recordId(4),
        stream: 'tasks/FW-1',
        at: '2026-11-20T08:30:00.000Z',
        actor: { id: 'ann', role: 'A-backend', session: 's-1' },
        data: { claim: claimId(2), from: states.todo, to: states.in_progress },
      },
    ],
  },
};

/** The sample of a type as a complete record. */
export const sampleRecord = <T extends RecordType>(type: T): RecordOf<T> =>
  ({
    ...envelope(type),
    id: recordId(7),
    stream: 'tasks/FW-1',
    seq: 7,
    at: '2026-11-20T09:00:00.000Z',
    actor: { id: 'ann', kind: 'agent', role: 'A-backend', session: 's-1', on_behalf_of: 'lead' },
    overrides: [{ rule: 'OPEN_DEPENDENCIES', reason: 'agreed on the phone', refs: ['tasks/FW-2'] }],
    prev: digest('a'),
    data: samples[type],
  }) as unknown as RecordOf<T>;
