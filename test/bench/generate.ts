/**
 * Stores of any size with a realistic mix, the same for the same seed: most tasks finished, some never touched, a few with streams of hundreds
 * of records, artifacts here and there, and a history of many commits in which the records of many tasks alternate. All of it goes through
 * one `git fast-import`.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, Draft, PolicyRef } from '../../fairway/domain/record.ts';
import { criticalTypes, recordSchemas } from '../../fairway/domain/types.gen.ts';
import { initStore } from '../../fairway/index.ts';
import { loadSchemaText, schemaDigests } from '../../fairway/store/codec/schemas.ts';
import { digest, serializeRecord } from '../../fairway/store/codec/serialize.ts';
import { artifactPath, manifestPath, policyPath, recordPath, schemaPath } from '../../fairway/store/layout.ts';

export interface Shape {
  readonly tasks: number;
  /** On average, over tasks that somebody worked on. */
  readonly recordsPerTask: number;
  /** The share of tasks that are not finished. */
  readonly open: number;
  readonly recordsPerCommit: number;
  readonly seed: number;
}

export const usualShape = { recordsPerTask: 10, open: 0.1, recordsPerCommit: 10, seed: 1 } as const;

/** What a generated store holds. */
export interface Made {
  readonly records: number;
  readonly commits: number;
  readonly artifacts: number;
}

export const stateRef = 'refs/heads/fairway/state';

const policyText = 'schema: fairway/config@1\nproject: bench\nintegration_branch: main\n';

const base64url = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const lanes = ['platform-iam', 'platform-ops', 'provider-runtime', 'app-runtime', 'billing-audit', 'frontend-portal', 'release-env', 'security-compliance'];
const roles = ['A-backend', 'B-ui', 'C-ops', 'D-arch', 'E-governance'];
const actor: Actor = { id: 'bench', role: 'A-backend', session: 'bench-0' };

/** How many tasks are worked on at the same time. */
const inFlight = 60;

/** One task in this many has a long history. */
const longEvery = 100;

/** When the first record was made, and how long it takes to the next, in ms. */
const beginning = Date.parse('2025-01-01T00:00:00Z');
const pace = 30_000;

const closedEnv = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
  GIT_COMMITTER_NAME: 'bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
};

/** Makes a repository with a store of this shape. */
export async function generateStore(dir: string, shape: Shape): Promise<Made> {
  await emptyStore(dir);
  const git = spawn('git', ['fast-import', '--quiet', '--done', '--date-format=raw'], { cwd: dir, env: closedEnv, stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = once(git, 'close');
  const history = historyOf(shape, await originOf(dir));
  const counted = { records: 0, commits: 0, artifacts: 0 };
  for (const text of inLargePieces(formatHistory(history, shape.recordsPerCommit, counted))) if (!git.stdin.write(text)) await once(git.stdin, 'drain');
  git.stdin.end();
  const [code] = await ended;
  if (code !== 0) throw new Error(`git fast-import ended with ${code}`);
  writeCommitGraph(dir);
  return counted;
}

/** What the records of a store begin from: the digest of its manifest, and its policy. */
interface Origin {
  readonly root: string;
  readonly policy: PolicyRef;
  /** The schemas of the records, by their digests. */
  readonly schemas: ReadonlyMap<string, string>;
}

async function originOf(dir: string): Promise<Origin> {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, env: closedEnv });
  const root = digest(git('cat-file', 'blob', `${stateRef}:${manifestPath}`));
  const schemas = new Map<string, string>();
  for (const type of ['task-defined', 'claimed', 'evidence', 'checkpoint', 'status-changed'] as const)
    schemas.set(schemaDigests[type], await loadSchemaText(type));
  return { schemas, root, policy: { sha256: digest(policyText), from: 'branch', commit: git('rev-parse', 'main').toString('latin1').trim() } };
}

/** The commit-graph that Fairway's maintenance writes. It is written here because maintenance would run beside the commands that are measured. */
function writeCommitGraph(dir: string): void {
  const args = ['commit-graph', 'write', '--stdin-commits', '--changed-paths', '--no-progress'];
  const input = execFileSync('git', ['rev-parse', stateRef], { cwd: dir, env: closedEnv });
  execFileSync('git', args, { cwd: dir, env: closedEnv, input, stdio: ['pipe', 'ignore', 'ignore'] });
}

/** A repository with a policy on main, and a store with nothing in it. */
export async function emptyStore(dir: string): Promise<void> {
  mkdirSync(dir, { recursive: true });
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, env: closedEnv, stdio: 'ignore' });
  git('init', '-q', '-b', 'main');
  git('config', 'gc.auto', '0');
  git('config', 'maintenance.auto', 'false');
  writeFileSync(join(dir, 'fairway.yaml'), policyText);
  git('add', '-A');
  git('commit', '-q', '-m', 'policy');
  const options = { cwd: dir, env: closedEnv, clock: () => new Date(), newId: () => ulidAt(Date.now(), 0), actor };
  await initStore({ ...options, project: 'bench', integrationBranch: 'main' });
}

interface MadeFile {
  readonly path: string;
  readonly content: string;
  readonly at: number;
  readonly subject: string;
  readonly artifact: boolean;
}

function* formatHistory(
  files: Iterable<MadeFile>,
  recordsPerCommit: number,
  counted: { records: number; commits: number; artifacts: number },
): Generator<string> {
  yield 'feature done\n';
  let waiting: MadeFile[] = [];
  let records = 0;
  const commit = function* () {
    const last = waiting.at(-1);
    if (last === undefined) return;
    const from = counted.commits === 0 ? `from ${stateRef}^0\n` : '';
    const signature = `bench <bench@example.com> ${Math.floor(last.at / 1000)} +0000`;
    yield `commit ${stateRef}\nauthor ${signature}\ncommitter ${signature}\n${formatData(last.subject)}${from}`;
    for (const { path, content } of waiting) yield `M 100644 inline ${path}\n${formatData(content)}`;
    counted.commits += 1;
    counted.records += records;
    counted.artifacts += waiting.length - records;
    waiting = [];
    records = 0;
  };
  for (const file of files) {
    waiting.push(file);
    if (!file.artifact) records += 1;
    if (records === recordsPerCommit) yield* commit();
  }
  yield* commit();
  yield 'done\n';
}

const formatData = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;

function* inLargePieces(texts: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let size = 0;
  for (const text of texts) {
    waiting.push(text);
    size += text.length;
    if (size < 1 << 18) continue;
    yield waiting.join('');
    waiting = [];
    size = 0;
  }
  yield waiting.join('');
}

interface Worked {
  readonly stream: string;
  readonly plan: Iterator<Draft & { readonly artifact?: string }>;
  seq: number;
  prev: string;
}

/** Every file in the order in which it came to be. */
function* historyOf(shape: Shape, { root, policy, schemas }: Origin): Generator<MadeFile> {
  const random = mulberry32(shape.seed);
  yield { path: policyPath(policy.sha256), content: policyText, at: beginning, subject: '', artifact: true };
  for (const [sha256, content] of schemas) yield { path: schemaPath(sha256), content, at: beginning, subject: '', artifact: true };
  const tasks: Worked[] = [];
  let next = 0;
  for (let step = 0; next < shape.tasks || tasks.length > 0; step++) {
    while (tasks.length < inFlight && next < shape.tasks) {
      const index = next++;
      tasks.push({ stream: `tasks/${taskId(index)}`, plan: planOf(index, shape, random), seq: 0, prev: root });
    }
    const place = Math.floor(random() * tasks.length);
    const task = tasks[place] as Worked;
    const { value, done } = task.plan.next();
    if (done) {
      tasks[place] = tasks.at(-1) as Worked;
      tasks.pop();
      continue;
    }
    const at = beginning + step * pace;
    const draft = value as Draft & { readonly artifact?: string };
    if (draft.artifact !== undefined) {
      yield { path: artifactPath(digest(draft.artifact)), content: draft.artifact, at, subject: '', artifact: true };
    }
    const record = {
      schema: recordSchemas[draft.type],
      type: draft.type,
      id: ulidAt(at, step),
      stream: task.stream,
      seq: ++task.seq,
      prev: task.prev,
      at: new Date(at).toISOString(),
      actor,
      command: { id: ulidAt(at, shape.tasks + step), name: 'run' },
      policy,
      writer: { tool: 'fairway/0.1.0', via: 'cli', schema: schemaDigests[draft.type] },
      critical: criticalTypes[draft.type],
      salt: Array.from({ length: 22 }, () => base64url[Math.floor(random() * 64)]).join(''),
      data: draft.data,
    };
    const content = serializeRecord(record as Parameters<typeof serializeRecord>[0]);
    task.prev = digest(content);
    yield { path: recordPath(task.stream, record.seq, record.type), content, at, subject: `${draft.type} ${task.stream}`, artifact: false };
  }
}

const todo = { name: 'todo', class: 'open' } as const;
const active = { name: 'in_progress', class: 'active' } as const;
const done = { name: 'done', class: 'done' } as const;

/** How many of the tasks are finished: the first ones. */
export const finishedOf = ({ tasks, open }: Shape): number => Math.floor(tasks * (1 - open));

/** Whether an open task is one that nobody has touched, and one that waits for others. */
export const isUntouched = (index: number): boolean => index % 2 === 0;
export const isWaiting = (index: number): boolean => index % 3 === 0;

/** The records of one task, one after the other. */
function* planOf(index: number, shape: Shape, random: () => number): Generator<Draft & { readonly artifact?: string }> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const stream = `tasks/${taskId(index)}`;
  const isFinished = index < finishedOf(shape);
  const dependencies = !isFinished && isWaiting(index) && index > 0 ? [taskId(Math.floor(random() * index))] : [];
  const definition = {
    title: `Task ${index} of the ${pick(lanes)} lane, with a title of ordinary length`,
    kind: 'task',
    role: pick(roles),
    lane: pick(lanes),
    priority: Math.floor(random() * 5),
    notes: 'Background that somebody wrote down for whoever takes this on. '.repeat(3),
    review_domains: ['backend', 'ops'],
    ...(dependencies.length > 0 ? { dependencies } : {}),
  };
  yield { stream, type: 'task-defined', data: { declared: definition, state: todo, origin: { kind: 'import', position: index } } };
  if (!isFinished && isUntouched(index)) return;
  const claim = ulidAt(beginning, index);
  yield { stream, type: 'claimed', data: { claim, from: todo, to: active, owner: 'A-backend', branch: `lane/${index}` } };
  const usual = shape.recordsPerTask - 5 + Math.floor(random() * 5);
  const proofs = index % longEvery === 1 ? 100 + Math.floor(random() * 200) : Math.max(usual - 2, 0);
  for (let proof = 0; proof < proofs; proof++) {
    const passed = random() < 0.8;
    const artifact = random() < 0.01 ? logOf(index, proof, random) : undefined;
    const artifacts =
      artifact === undefined ? [] : [{ name: 'gate.log', digest: digest(artifact), size: artifact.length, media_type: 'text/plain', stored: 'state' as const }];
    yield {
      stream,
      type: 'evidence',
      data: {
        kind: 'test',
        provenance: 'executed',
        result: passed ? 'pass' : 'fail',
        command: ['npm', 'test'],
        exit_code: passed ? 0 : 1,
        started_at: '2026-01-01T00:00:00.000Z',
        duration_ms: Math.floor(random() * 60_000),
        claim,
        source: { revision: { commit: '0'.repeat(40) }, dirty: false },
        ...(artifacts.length > 0 ? { artifacts } : {}),
      },
      ...(artifact === undefined ? {} : { artifact }),
    };
  }
  yield { stream, type: 'checkpoint', data: { state: 'active', summary: 'where it stands', claim } };
  if (isFinished) yield { stream, type: 'status-changed', data: { from: active, to: done, claim, reason: 'landed' } };
  else yield { stream, type: 'evidence', data: { kind: 'note', provenance: 'declared', result: 'partial', summary: 'half of it', claim } };
}

function logOf(index: number, proof: number, random: () => number): string {
  const lines = Array.from({ length: 20 + Math.floor(random() * 200) }, (_, line) => `${line} ok ${Math.floor(random() * 1e9)} of task ${index}`);
  return `run ${proof}\n${lines.join('\n')}\n`;
}

export const taskId = (index: number): string => `T-${String(index).padStart(6, '0')}`;

/** A ULID of a time, told from others by a number instead of by chance. */
function ulidAt(at: number, number: number): string {
  return `${inBase32(at, 10)}${inBase32(number, 16)}`;
}

function inBase32(value: number, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / 32)) text = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[rest % 32] + text;
  return text;
}

/** A small generator with a seed. Source: Tommy Ettinger's Mulberry32. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}
