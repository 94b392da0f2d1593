/** Stores of any size with a realistic mix, the same for the same seed. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { type Draft, initStore, openStore } from '../../fairway/index.ts';
import { loadValidators } from '../../fairway/store/parse.ts';
import { formatMessage, sealDrafts } from '../../fairway/store/seal.ts';
import type { Head } from '../../fairway/task/task.ts';

export interface Shape {
  readonly tasks: number;
  readonly recordsPerTask: number;
  /** The share of tasks that are not finished. */
  readonly open: number;
  readonly seed: number;
}

const lanes = ['platform-iam', 'platform-ops', 'provider-runtime', 'app-runtime', 'billing-audit', 'frontend-portal', 'release-env', 'security-compliance'];
const roles = ['A-backend', 'B-ui', 'C-ops', 'D-arch', 'E-governance'];

/** Makes a repository with a store of this shape in one commit. Returns how many records it has. */
export async function generateStore(dir: string, shape: Shape): Promise<number> {
  const env = await initBench(dir);
  const newUlid = monotonicFactory();
  const drafts = draftsOf(shape, newUlid);
  const store = await openStore({ ...world(dir, env), newId: () => newUlid() });
  await store.run({ name: 'generate', decide: () => ({ subject: `generate ${shape.tasks} tasks`, drafts }) });
  // What a store looks like once git has packed it.
  execFileSync('git', ['repack', '-adq'], { cwd: dir, env, stdio: 'ignore' });
  return drafts.length;
}

/** A repository with an empty store. Returns the environment that git is run in there. */
async function initBench(dir: string): Promise<NodeJS.ProcessEnv> {
  mkdirSync(dir, { recursive: true });
  const env = {
    ...process.env,
    FAIRWAY_GIT: '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'bench',
    GIT_AUTHOR_EMAIL: 'bench@example.com',
    GIT_COMMITTER_NAME: 'bench',
    GIT_COMMITTER_EMAIL: 'bench@example.com',
  };
  const git = (...args: string[]) => execFileSync('git', args, { cwd: dir, env, stdio: 'ignore' });
  git('init', '-q', '-b', 'main');
  writeFileSync(join(dir, 'fairway.yaml'), 'schema: fairway/config@1\nproject: bench\nintegration_branch: main\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'policy');
  const newUlid = monotonicFactory();
  await initStore({ ...world(dir, env), newId: () => newUlid(), project: 'bench', integrationBranch: 'main' });
  return env;
}

const world = (cwd: string, env: NodeJS.ProcessEnv) => ({ cwd, env, clock: () => new Date(), actor: { id: 'bench', role: 'A-backend', session: 'bench-1' } });

const todo = { name: 'todo', class: 'open' } as const;
const active = { name: 'in_progress', class: 'active' } as const;
const done = { name: 'done', class: 'terminal' } as const;

export function draftsOf(shape: Shape, newId: () => string): Draft[] {
  const random = mulberry32(shape.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const drafts: Draft[] = [];
  const finished = Math.floor(shape.tasks * (1 - shape.open));
  for (let index = 0; index < shape.tasks; index++) {
    const stream = `tasks/${taskId(index)}`;
    const isFinished = index < finished;
    const dependencies = !isFinished && index % 3 === 0 && index > 0 ? [taskId(Math.floor(random() * index))] : [];
    drafts.push({
      stream,
      type: 'task-defined',
      data: {
        definition: {
          title: `Task ${index} of the ${pick(lanes)} lane, with a title of ordinary length`,
          kind: 'task',
          role: pick(roles),
          lane: pick(lanes),
          lane_source: 'declared',
          priority: Math.floor(random() * 5),
          notes: 'Background that somebody wrote down for whoever takes this on. '.repeat(3),
          review_domains: ['backend', 'ops'],
          ...(dependencies.length > 0 ? { dependencies } : {}),
        },
        state: todo,
        origin: { kind: 'import', position: index },
      },
    });
    // An open task that nobody has touched has one record; most have a history, as finished ones do.
    if (!isFinished && index % 2 === 0) continue;
    const claim = newId();
    drafts.push({ stream, type: 'claimed', data: { claim, from: todo, to: active, owner: 'A-backend', branch: `lane/${index}` } });
    for (let proof = 0; proof < shape.recordsPerTask - 4; proof++) {
      drafts.push({
        stream,
        type: 'evidence',
        data: {
          kind: 'test',
          provenance: 'executed',
          result: random() < 0.8 ? 'pass' : 'fail',
          command: ['npm', 'test'],
          exit_code: 0,
          duration_ms: Math.floor(random() * 60_000),
          claim,
          source: { commit: '0'.repeat(40), dirty: false },
        },
      });
    }
    drafts.push({ stream, type: 'checkpoint', data: { state: 'active', summary: 'where it stands', claim } });
    if (isFinished) drafts.push({ stream, type: 'status-changed', data: { from: active, to: done, claim, reason: 'landed' } });
    else drafts.push({ stream, type: 'evidence', data: { kind: 'note', provenance: 'declared', result: 'partial', claim } });
  }
  return drafts;
}

export const taskId = (index: number): string => `T-${String(index).padStart(6, '0')}`;

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

/**
 * Makes a repository with a store of this shape whose history is one commit for every few records, as commands write it: many tasks are worked on
 * at a time. Returns how many records it has.
 */
export async function generateHistory(dir: string, shape: Shape, { atATime = 50, perCommit = 1 } = {}): Promise<number> {
  const env = await initBench(dir);
  const newUlid = monotonicFactory();
  const validators = await loadValidators();
  const heads = new Map<string, Head>();
  const child = spawn('git', ['fast-import', '--quiet', '--done'], { cwd: dir, env, stdio: ['pipe', 'ignore', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const write = async (text: string) => {
    if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  };
  const ref = 'refs/heads/fairway/state';
  const from = execFileSync('git', ['rev-parse', ref], { cwd: dir, env, encoding: 'utf8' }).trim();
  let now = Date.parse('2026-01-01T00:00:00.000Z');
  let count = 0;
  await write('feature done\n');
  for (const draft of interleaved(draftsOf(shape, newUlid), atATime)) {
    const stamp = { at: new Date(now).toISOString(), actor: { id: 'bench', role: 'A-backend', session: 'bench-1' }, newId: () => newUlid() };
    now += 1000;
    const head = heads.get(draft.stream);
    const [sealed] = sealDrafts([draft], new Map(head && [[draft.stream, head]]), stamp, validators);
    if (sealed === undefined) continue;
    heads.set(draft.stream, { seq: sealed.record.seq, hash: sealed.streamFile.hash, at: sealed.record.at });
    const data = (content: string) => `data ${Buffer.byteLength(content)}\n${content}\n`;
    if (count % perCommit === 0) {
      const message = formatMessage(`record on ${draft.stream}`, 'generate', [sealed]);
      const parent = count === 0 ? `from ${from}\n` : '';
      await write(`commit ${ref}\ncommitter bench <bench@example.com> ${Math.floor(now / 1000)} +0000\n${data(message)}${parent}`);
    }
    await write(`M 100644 inline ${sealed.file.path}\n${data(sealed.file.content)}`);
    count += 1;
  }
  child.stdin.end('done\n');
  await ended;
  execFileSync('git', ['repack', '-adq'], { cwd: dir, env, stdio: 'ignore' });
  return count;
}

/** Drafts of so many streams at a time in turns, each stream in its order. */
function* interleaved(drafts: readonly Draft[], atATime: number): Generator<Draft> {
  const byStream = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const known = byStream.get(draft.stream);
    if (known === undefined) byStream.set(draft.stream, [draft]);
    else known.push(draft);
  }
  const streams = [...byStream.values()].reverse();
  let working: Draft[][] = [];
  for (;;) {
    while (working.length < atATime && streams.length > 0) working.push((streams.pop() as Draft[]).reverse());
    if (working.length === 0) return;
    for (const stream of working) yield stream.pop() as Draft;
    working = working.filter((stream) => stream.length > 0);
  }
}
