/** Stores for tests, over git and in memory. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Draft } from '../../fairway/domain/record.ts';
import { gitlessBackend } from '../../fairway/gitless/backend.ts';
import type { Backend } from '../../fairway/store/backend.ts';
import type { OpenOptions } from '../../fairway/store/context.ts';
import { firstFiles, initStore } from '../../fairway/store/init.ts';
import { nativeBackend } from '../../fairway/store/native.ts';
import { openStore } from '../../fairway/store/open.ts';
import type { Command, Store } from '../../fairway/store/store.ts';
import type { Fact } from './builders.ts';
import { type MemoryBackend, memoryBackend } from './memory-backend.ts';
import { type TempRepo, tempDirForFile, tempRepo } from './temp-repo.ts';

export const stateRef = 'refs/heads/fairway/state';

/** Sequential ids. */
export function countingIds(start = 0): () => string {
  let count = start;
  return () => {
    count += 1;
    return `0${count
      .toString(32)
      .replaceAll(/[a-v]/g, (digit) => 'ABCDEFGHJKMNPQRSTVWXYZ'[digit.charCodeAt(0) - 97] ?? '')
      .padStart(25, '0')}`;
  };
}

/** Sequential salts. */
export function countingSalts(): () => string {
  let count = 0;
  return () => String(++count).padStart(22, 'A');
}

/** A clock that advances by a second at each reading. */
export function tickingClock(from = '2026-11-20T10:00:00.000Z'): () => Date {
  let now = Date.parse(from);
  return () => {
    now += 1000;
    return new Date(now - 1000);
  };
}

/** A place with a store on any back end. */
export interface Bench {
  readonly name: string;
  open(options?: Partial<OpenOptions>): Promise<Store>;
  /** Adds files to the state ref without any check. */
  tamper(files: Readonly<Record<string, string | null>>): void;
  /** Sets fairway.yaml on the integration branch. */
  setPolicy(text: string): void;
}

export interface GitBench extends Bench {
  readonly repo: TempRepo;
}

export const optionsFor = (repo: TempRepo, options: Partial<OpenOptions> = {}): OpenOptions => ({
  cwd: repo.dir,
  env: repo.env,
  clock: tickingClock(),
  newId: countingIds(),
  newSalt: countingSalts(),
  actor: { id: 'ann' },
  ...options,
});

const initDemo = (repo: TempRepo) => initStore({ ...optionsFor(repo), project: 'demo', integrationBranch: 'main' });

let template: string | undefined;

/** A new repository with a store. Git initializes one for each test file, and the others are copies of it. */
async function repoWithStore(): Promise<TempRepo> {
  if (template !== undefined) return tempRepo({ template });
  const repo = tempRepo();
  await initDemo(repo);
  const copy = join(tempDirForFile(), 'repo');
  cpSync(repo.dir, copy, { recursive: true });
  template = copy;
  return repo;
}

/** A store in this repository, or in a new one. */
export async function gitBench(given?: TempRepo): Promise<GitBench> {
  const repo = given ?? (await repoWithStore());
  if (given !== undefined) await initDemo(given);
  const newId = countingIds(1000);
  const clock = tickingClock();
  return {
    name: 'git',
    repo,
    open: (options) => openStore(optionsFor(repo, { newId, clock, ...options })),
    tamper: (files) => void repo.tamper(stateRef, files),
    setPolicy: (text) => void repo.commit('policy', { 'fairway.yaml': text }),
  };
}

/** The same repository with an environment in which git is not found. The tests themselves still use git. */
export const withoutGit = (repo: TempRepo): TempRepo => {
  const env = { ...repo.env, PATH: '/nowhere' };
  return { ...repo, env, asGit: { ...repo.asGit, env } };
};

export interface MemoryBench extends Bench {
  readonly backend: MemoryBackend;
}

export async function memoryBench(): Promise<MemoryBench> {
  const backend = memoryBackend(stateRef);
  const signature = { name: 'ann', email: 'ann@example.org', at: '2026-11-20T09:00:00.000Z' };
  const manifest = {
    schema: 'fairway/store@1',
    store: countingIds()(),
    project: 'demo',
    created_at: '2026-11-20T10:00:01.000Z',
    integration_branch: 'main',
  } as const;
  await backend.commit({ parent: null, author: signature, committer: signature, message: 'init demo', files: await firstFiles(manifest) });
  const newId = countingIds(1000);
  const clock = tickingClock();
  return {
    name: 'memory',
    backend,
    open: (options) =>
      openStore({ cwd: '/', env: {}, clock, newId, newSalt: countingSalts(), actor: { id: 'ann' }, backend: options?.backend ?? backend, ...options }),
    tamper: (files) => backend.tamper(files),
    setPolicy: (text) => backend.setBranch('main', { 'fairway.yaml': text }),
  };
}

export interface BackendBench extends Bench {
  readonly backend: Backend;
}

/** A store over each back end that can write, with the back end, for the contract of writing. */
export const backEnds: readonly { readonly name: string; readonly make: () => Promise<BackendBench> }[] = [
  { name: 'memory', make: memoryBench },
  {
    name: 'git',
    make: async () => {
      const bench = await gitBench();
      return { ...bench, backend: nativeBackend(bench.repo.asGit, stateRef) };
    },
  },
];

export interface ReadingBench extends BackendBench {
  /** The store over the tested back end; `open` returns one that can be written to. */
  read(): Promise<Store>;
}

/** A store over each back end that can read, for the contract of reading. */
export const readers: readonly { readonly name: string; readonly make: () => Promise<ReadingBench> }[] = [
  ...backEnds.map(({ name, make }) => ({
    name,
    make: async () => {
      const bench = await make();
      return { ...bench, read: () => bench.open() };
    },
  })),
  {
    name: 'isomorphic-git',
    make: async () => {
      const bench = await gitBench();
      const { repo } = bench;
      return { ...bench, backend: gitlessBackendOf(repo), read: () => openStore(optionsFor(withoutGit(repo))) };
    },
  },
];

export const gitlessBackendOf = (repo: TempRepo, ref = stateRef): Backend => gitlessBackend(withoutGit(repo).asGit, ref);

/** A command that records facts without looking at the board. */
export const recording = (...facts: readonly (Fact | readonly Fact[])[]): Command => {
  const drafts: Draft[] = facts.flat().map((fact) => fact.draft);
  return {
    name: 'record',
    streams: [...new Set(drafts.map((draft) => draft.stream))],
    decide: () => ({ subject: 'record some facts', drafts }),
  };
};

/** A back end to which others write just before this one, a given number of times. */
export function contested(backend: Backend, intrude: () => Promise<unknown>, times: number): Backend {
  let left = times;
  return {
    ...backend,
    commit: async (commit) => {
      if (left > 0) {
        left -= 1;
        await intrude();
      }
      return backend.commit(commit);
    },
  };
}
