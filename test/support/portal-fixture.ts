/**
 * A store for the portal's tests, folded from records: eight lanes, every type of record, and text that tries to be markup. The variable
 * `FAIRWAY_FIXTURE_TASKS` sets the number of tasks. The same number gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { boardOf } from '../../fairway/domain/board-of.ts';
import { policyOf } from '../../fairway/domain/policy.ts';
import type { Actor, FairwayRecord, Override, RecordType } from '../../fairway/domain/record.ts';
import { summarize } from '../../fairway/domain/record-types.ts';
import type { StreamFile } from '../../fairway/domain/stream.ts';
import type { Task } from '../../fairway/domain/task/state.ts';
import type { RecordView } from '../../fairway/domain/task/views.ts';
import type { AcceptanceCheck, RecordData, State, TaskDefinition } from '../../fairway/domain/types.gen.ts';
import type { PortalData } from '../../fairway/portal/site.ts';
import type { PortalSource } from '../../src/engine/source.ts';
import { cited, envelope, root } from './builders.ts';
import { foldTask } from './tasks.ts';

export const hostileTitles = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it has to stay as it is
  '{1+1} ${7*7} <!-- @@ fairway body @@ -->',
  'right-to-left \u202Egnirts desrever\u202C and zero\u200Bwidth',
  "$& $1 $` $' \\u003c &lt;b&gt; \"quoted\" 'single'",
  '[link](javascript:alert(1)) **bold** `code` import x from "y"',
];

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
const sha256 = (content: string | Uint8Array) => `sha256:${createHash('sha256').update(content).digest('hex')}`;

export const fixturePolicy = policyOf({
  project: 'gpuaas',
  integration_branch: 'master',
  git_host: { commit: 'https://git.example.test/gpuaas/commit/{commit}' },
  portal: { title: 'GPUaaS', tagline: 'Shared services, worked on in lanes' },
  roles: { orchestrator: { coordinator: true }, 'A-backend': null, 'B-ui': null, 'C-ops': null, 'D-arch': null, 'E-governance': null },
  lanes: {
    'platform-iam': {
      title: 'Identity and access',
      paths: ['packages/platform/iam/**', 'infra/keycloak/**'],
      typical_work: 'MFA, RBAC, service accounts, auth context, session posture',
      review_domains: ['security', 'backend'],
      review_when: [
        { domain: 'architecture', when: 'policy or provider-flow decisions' },
        { domain: 'ops', when: 'live identity provider or proxy changes' },
      ],
    },
    'platform-ops': {
      paths: ['packages/platform/statusops/**', 'scripts/ops/**'],
      typical_work: 'status, evidence, diagnostics, runbook automation',
      review_domains: ['ops', 'governance'],
      role: 'C-ops',
    },
    'provider-runtime': {
      paths: ['cmd/node-agent/**', 'packages/provider/**'],
      typical_work: 'node lifecycle, bootstrap, self-update, recovery, task signing',
      review_domains: ['ops', 'backend'],
      wip_limit: 2,
    },
    'app-runtime': {
      paths: ['packages/products/appplatform/**'],
      typical_work: 'app launch, workload state, route readiness',
      review_domains: ['backend', 'ops'],
    },
    'billing-audit': {
      paths: ['packages/platform/billing/**', 'contracts/ledger/**'],
      typical_work: 'billing attribution, usage records, immutable ledger',
      review_domains: ['backend', 'governance'],
    },
    'frontend-portal': {
      paths: ['packages/web/**'],
      typical_work: 'account and security pages, operator pages, docs portal',
      review_domains: ['frontend', 'architecture'],
      role: 'B-ui',
    },
    'release-env': {
      paths: ['scripts/ci/**', 'infra/k8s/**'],
      typical_work: 'CI/CD, deploys, artifact freshness, environment profiles',
      review_domains: ['ops', 'governance'],
    },
    'security-compliance': {
      paths: ['doc/security/**', 'tests/isolation/**'],
      typical_work: 'security review, waivers, scan gates, tenant isolation',
      review_domains: ['security', 'architecture', 'governance'],
    },
  },
});

const states = Object.fromEntries(fixturePolicy.states.map((state) => [state.name, state])) as Record<
  'todo' | 'in_progress' | 'blocked' | 'review' | 'done',
  State
>;

const words = [
  'Node agent reports runtime approval in its status read-back',
  'Self-update survives an interrupted download',
  'Route mismatch behind managed ingress',
  'Workload waits for route readiness before connect',
  'Replace direct diagnostics by a read model',
  'Decide the browser flow of MFA',
  'Ledger rows refuse update and delete',
  'Usage records carry the project they are billed to',
  'Account page shows active sessions',
  'CI runner exports its evidence bundle',
  'Certificate renewal proven on kind',
  'Tenant isolation test of the ledger API',
];

const junit = `<?xml version="1.0"?>
<testsuites><testsuite name="ledger" tests="4" failures="1" skipped="1">
  <testcase classname="ledger.rows" name="refuses update &amp; delete" time="0.213"/>
  <testcase classname="ledger.rows" name="&lt;script&gt;alert(1)&lt;/script&gt;" time="0.010"><failure message="expected 3, got &quot;4&quot;">at row 7</failure></testcase>
  <testcase classname="ledger.rows" name="needs a cluster" time="0"><skipped message="no cluster here"/></testcase>
  <testcase classname="ledger.rows" name="keeps order" time="1.5"/>
</testsuite></testsuites>`;

const output = `$ make test-ledger\n\u001b[32mok\u001b[0m ledger/rows 0.213s\n<script>alert('output')</script>\n${'line of output that goes on for a while, as outputs do, far beyond the width of a phone\n'.repeat(12)}PASS\n`;

const artifacts = new Map<string, Uint8Array>([output, junit].map((text) => [sha256(text), Buffer.from(text)]));
const picture = png(48, 32);
artifacts.set(sha256(picture), picture);

/** The records of one task, added in order. */
class Stream {
  readonly id: string;
  readonly views: RecordView[] = [];
  readonly #files: StreamFile[] = [];
  #at: number;

  constructor(id: string, at: number) {
    this.id = id;
    this.#at = at;
  }

  add<T extends RecordType>(type: T, actor: Actor, data: RecordData[T], minutes = 37, overrides?: readonly Override[]): FairwayRecord {
    const seq = this.#files.length + 1;
    this.#at += minutes * 60_000;
    const record = {
      ...envelope(type),
      id: ulid(`${this.id} ${seq}`),
      stream: `tasks/${this.id}`,
      seq,
      at: new Date(this.#at).toISOString(),
      actor,
      prev: this.#files.at(-1)?.hash ?? root,
      ...(overrides && { overrides }),
      data,
    } as unknown as FairwayRecord;
    const text = JSON.stringify(record);
    const path = `tasks/${sha256(`tasks/${this.id}`).slice(7, 9)}/${this.id}/${String(seq).padStart(6, '0')}-${type}.json`;
    this.#files.push({ seq, path, hash: sha256(text), content: { record } });
    this.views.push({ record, summary: summarize(record), path, blob: sha1(`blob ${text}`), commit: sha1(`commit ${text}`) });
    return record;
  }

  /** A file that is not a record, which becomes a finding. */
  addBroken(): void {
    const seq = this.#files.length + 1;
    const path = `tasks/xx/${this.id}/${String(seq).padStart(6, '0')}-evidence.json`;
    this.#files.push({ seq, path, hash: sha256(path), content: { unreadable: 'data.result must be one of pass, fail <b>' } });
  }

  fold(): Task {
    const task = foldTask(this.id, this.#files);
    if (!task) throw new Error(`${this.id} has no records`);
    return task;
  }
}

const start = Date.parse('2026-09-01T08:00:00.000Z');
const agents: readonly Actor[] = [
  { id: 'agent-7', role: 'A-backend', session: 'tmux-3' },
  { id: 'rosa@example.test', role: 'C-ops' },
  { id: 'agent-2', role: 'B-ui', session: 'codex-9' },
];
const boss: Actor = { id: 'mona@example.test', role: 'orchestrator' };
const reviewer: Actor = { id: 'rita@example.test', role: 'D-arch' };

export function fixtureData(size: number): PortalData {
  const streams = Array.from({ length: size }, (_, index) => taskStream(index, size));
  const tasks = streams.map((stream) => stream.fold());
  const at = '2026-11-20T10:00:00.000Z';
  return {
    board: boardOf(fixturePolicy, tasks),
    commit: sha1(`head ${size}`),
    at,
    ref: 'refs/heads/fairway/state',
    policySource: { kind: 'branch', name: 'master' },
    tasks,
    records: new Map(streams.map((stream) => [`tasks/${stream.id}`, stream.views])),
  };
}

/** One id is as long as those of some teams. */
export const fixtureId = (index: number): string => (index === 35 ? 'FW-36-OCI-STATUS-RUNTIME-APPROVAL-ON-KIND-20260609-001' : `FW-${index + 1}`);

function taskStream(index: number, size: number): Stream {
  const lanes = fixturePolicy.lanes;
  const lane = index % 23 === 22 ? undefined : lanes[index % lanes.length];
  const stream = new Stream(fixtureId(index), start + index * Math.floor((70 * 24 * 3_600_000) / Math.max(size, 40)));
  const definition: TaskDefinition = {
    title: index < hostileTitles.length ? (hostileTitles[index] as string) : `${words[index % words.length]} (${index + 1})`,
    kind: index % 11 === 3 ? 'bug' : index % 17 === 5 ? 'spike' : 'task',
    role: ['A-backend', 'C-ops', 'B-ui', 'D-arch'][index % 4] as string,
    priority: (index % 3) + 1,
    sequence: index * 10,
    risk_level: (['low', 'medium', 'high', 'critical'] as const)[index % 4] as string,
    ...(lane ? { lane: lane.name, review_domains: [...lane.review_domains], target_paths: [...lane.paths] } : {}),
    ...(index > 3 && index % 5 === 0 ? { dependencies: [fixtureId(index - 3), fixtureId(index - 4)] } : {}),
    ...(index === 8 ? { dependencies: ['GONE-1'] } : {}),
    ...(index > 2 && index % 7 === 0 ? { parent: fixtureId(2) } : {}),
    notes:
      index === 0
        ? `${hostileTitles.join('\n')}\n\n${'A long note about what is assumed and agreed. '.repeat(60)}\n${'x'.repeat(400)}`
        : 'Input is the signed envelope.\nThe status read model is the output.',
    input_contract: 'signed task envelope v2',
    output_contract: 'status read model field runtime_approval',
    acceptance_checks: checksOf(index),
    tags: lane ? [lane.name, 'environment:kind'] : ['unsorted'],
    links: [
      { url: 'https://tracker.example.test/1', title: 'The ticket' },
      { url: 'javascript:alert(1)', title: 'Not a link' },
    ],
  };
  stream.add('task-defined', boss, { declared: definition, state: states.todo, origin: { kind: 'import', file: 'queue.yaml', position: index } });
  const stage = index < 10 ? (index * 3 + 5) % 10 : (index * 7) % 10;
  if (stage === 0) return stream;
  work(stream, index, stage);
  return stream;
}

function work(stream: Stream, index: number, stage: number): void {
  const worker = agents[index % agents.length] as Actor;
  const claim = ulid(`claim ${index}`);
  const domains = fixturePolicy.lanes[index % fixturePolicy.lanes.length]?.review_domains ?? ['backend'];
  stream.add(
    'claimed',
    worker,
    {
      claim,
      from: states.todo,
      to: states.in_progress,
      owner: worker.role as string,
      branch: `lane/work/${stream.id}`,
      worktree: `gpuaas-work-${stream.id}`,
      base: sha1(`base ${index}`),
      ...(stage === 1 ? { lease: { until: '2026-11-19T00:00:00.000Z' } } : {}),
    },
    undefined,
    stage === 9 ? [{ rule: 'OPEN_DEPENDENCIES', reason: 'agreed in the stand-up <b>today</b>' }] : undefined,
  );
  if (stage === 1) return;
  if (stage === 2) {
    stream.add('released', worker, { claim, from: states.in_progress, to: states.todo, reason: 'somebody else knows this better' });
    stream.add('task-updated', boss, { set: { priority: 1 }, reason: 'it became urgent' });
    const other = agents[(index + 1) % agents.length] as Actor;
    stream.add('claimed', other, { claim: ulid(`second claim ${index}`), from: states.todo, to: states.in_progress, owner: other.role as string });
    return;
  }
  stream.add('checkpoint', worker, {
    state: stage === 3 ? 'awaiting_input' : 'active',
    summary: 'The read model is there, the probe is not.',
    next_step: 'Write the probe',
    ...(stage === 3 ? { waiting_for: 'a decision on the heartbeat' } : {}),
    owner: 'mona@example.test',
    claim,
  });
  if (stage === 3) return;
  if (stage === 4) {
    stream.add('status-changed', worker, {
      from: states.in_progress,
      to: states.blocked,
      reason: 'no quota',
      claim,
      blocked: {
        by: 'The kind cluster has no GPU quota left, and nobody answers',
        category: 'environment',
        who: 'cloud team',
        tasks: [fixtureId(1)],
        until: '2026-11-25T00:00:00.000Z',
      },
    });
    return;
  }
  prove(stream, index, worker, claim);
  const handoff = stream.add('handoff', worker, {
    from_role: worker.role as string,
    to_role: 'orchestrator',
    summary: 'Done and proven.\nReview next.',
    next_step: 'Ask the domains',
    revision: { commit: sha1(`work ${index}`) },
    claim,
  });
  if (stage === 5) return;
  stream.add('handoff-acknowledged', boss, { handoff: handoff.id, response: 'accepted', note: 'taking it' });
  stream.add('review-requested', boss, { domains: [...domains], reviewer: reviewer.id });
  stream.add('status-changed', boss, { from: states.in_progress, to: states.review });
  if (stage === 6) return;
  const [first = 'backend', ...rest] = domains;
  stream.add('reviewed', reviewer, {
    domain: first,
    verdict: stage === 7 ? 'changes' : 'approve',
    reviewer: { id: reviewer.id, role: 'D-arch' },
    reviewed: { commit: sha1(`work ${index}`) },
    findings: [
      {
        id: 'F-1',
        severity: stage === 7 ? 'major' : 'note',
        path: 'cmd/node-agent/status.go',
        line: 88,
        text: 'The field is set before the envelope is checked.',
      },
    ],
    notes: 'Read in full.',
  });
  if (stage === 7) {
    if (index === 11) stream.addBroken();
    return;
  }
  for (const domain of rest) stream.add('review-waived', boss, { domain, reason: 'no change in this domain', waived_by: boss.id });
  stream.add('status-changed', boss, { from: states.review, to: states.done, reason: 'landed', revision: { commit: sha1(`landed ${index}`) } });
}

const checksOf = (index: number): [AcceptanceCheck, AcceptanceCheck] => [
  { id: 'AC-1', text: 'status shows the approval within one heartbeat', command: ['make', 'probe', 'NAME=a b'] },
  { id: 'AC-2', text: index === 0 ? (hostileTitles[0] as string) : 'functional probe passes twice in a row' },
];

function prove(stream: Stream, index: number, worker: Actor, claim: string): void {
  const source = { revision: { commit: sha1(`work ${index}`), branch: `lane/work/${stream.id}` }, dirty: false };
  const [first, second] = checksOf(index);
  const failed = stream.add('evidence', worker, {
    kind: 'test',
    provenance: 'executed',
    result: 'fail',
    summary: 'one test failed',
    command: ['make', 'test-ledger'],
    exit_code: 2,
    started_at: '2026-11-20T08:00:00.000Z',
    duration_ms: 4210,
    source: { ...source, dirty: true, worktree_tree: sha1(`tree ${index}`) },
    source_after: { ...source, dirty: true },
    claim,
  });
  stream.add('evidence', worker, {
    kind: 'test',
    provenance: 'executed',
    result: 'pass',
    summary: 'unit tests of the ledger',
    command: ['make', 'test-ledger', `NAME=<b>${index}</b>`],
    exit_code: 0,
    started_at: '2026-11-20T08:00:00.000Z',
    duration_ms: 61_250,
    source,
    acceptance_checks: cited(first),
    predicate: { type: 'test-counts', body: { passed: 3, note: '<b>all</b>' } },
    artifacts: [artifact('out/stdout.txt', output, 'text/plain', 'output'), artifact('report/junit.xml', junit, 'application/xml')],
    supersedes: [failed.id],
    claim,
  });
  stream.add('evidence', worker, {
    kind: 'screenshot',
    provenance: 'declared',
    result: 'pass',
    summary: 'The approval is shown on the node page.',
    acceptance_checks: cited(second),
    subjects: [{ name: 'ghcr.io/example/ledger:1.4', digest: `sha256:${'7'.repeat(64)}` }],
    links: [{ url: 'https://ci.example/jobs/7', title: 'The job' }],
    environment: 'kind',
    artifacts: [
      artifact('shots/node "page".png', picture, 'image/png'),
      { name: 'lost.bin', digest: `sha256:${'0'.repeat(64)}`, size: 10, media_type: 'application/octet-stream', stored: 'state' },
      { name: 'page.html', digest: sha256(output), size: output.length, media_type: 'text/html', stored: 'state' },
      { name: 'video.mp4', digest: `sha256:${'8'.repeat(64)}`, stored: 'external', uri: 's3://evidence/video.mp4' },
    ],
    claim,
  });
}

const artifact = (name: string, content: string | Uint8Array, media_type: string, role: 'file' | 'output' = 'file') => ({
  name,
  digest: sha256(content),
  size: content.length,
  media_type,
  stored: 'state' as const,
  role,
});

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulid = (seed: string) => `01K${[...createHash('sha256').update(seed).digest().subarray(0, 23)].map((byte) => alphabet[byte % 32]).join('')}`;

/** A picture of two colours, generated so that the tests need no binary file. */
function png(width: number, height: number): Uint8Array {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x5a)]);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const checksum = Buffer.alloc(4);
    checksum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, checksum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array(height).fill(row)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(data: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A source module of the portal: see `LoadPortal`. */
export const load = async (): Promise<PortalSource> => ({
  data: fixtureData(Number(process.env.FAIRWAY_FIXTURE_TASKS ?? 40)),
  readArtifact: async (digest) => artifacts.get(digest),
});
