/** Stores of any size with a realistic mix, the same for the same seed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monotonicFactory } from 'ulid';
import { type Draft, initStore, openStore } from '../../fairway/index.ts';

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
  const options = { cwd: dir, env, clock: () => new Date(), newId: () => newUlid(), actor: { id: 'bench', role: 'A-backend', session: 'bench-1' } };
  await initStore({ ...options, project: 'bench', integrationBranch: 'main' });
  const drafts = draftsOf(shape, newUlid);
  const store = await openStore(options);
  await store.run({ name: 'generate', decide: () => ({ subject: `generate ${shape.tasks} tasks`, drafts }) });
  // What a store looks like once git has packed it.
  git('repack', '-adq');
  return drafts.length;
}

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
