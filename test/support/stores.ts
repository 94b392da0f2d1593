/** Stores to try things on, over git and over memory alike. */
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

/** Ids that count. */
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

/** A clock that goes on by a second at each look. */
export function tickingClock(from = '2026-11-20T10:00:00.000Z'): () => Date {
  let now = Date.parse(from);
  return () => {
    now += 1000;
    return new Date(now - 1000);
  };
}

/** A place that holds a store, whichever back end it is on. */
export interface Bench {
  readonly name: string;
  open(options?: Partial<OpenOptions>): Promise<Store>;
  /** Puts files on the state ref past all checks. */
  tamper(files: Readonly<Record<string, string | null>>): void;
  /** Sets what the integration branch's fairway.yaml says. */
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
  actor: { id: 'ann' },
  ...options,
});

const initDemo = (repo: TempRepo) => initStore({ ...optionsFor(repo), project: 'demo', integrationBranch: 'main' });

let template: string | undefined;

/** A fresh repository with a store. Git initializes one for each file of tests, and the others are copies of it. */
async function repoWithStore(): Promise<TempRepo> {
  if (template !== undefined) return tempRepo({ template });
  const repo = tempRepo();
  await initDemo(repo);
  const copy = join(tempDirForFile(), 'repo');
  cpSync(repo.dir, copy, { recursive: true });
  template = copy;
  return repo;
}

/** A store in this repository, or in a fresh one. */
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

/** The same repository, where nothing that is given its environment finds git. Tests themselves go on using it. */
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
  const manifest = { schema: 'fairway/store@1', store: countingIds()(), project: 'demo', created_at: signature.at, integration_branch: 'main' } as const;
  await backend.commit({ parent: null, author: signature, committer: signature, message: 'init demo', files: await firstFiles(manifest) });
  const newId = countingIds(1000);
  const clock = tickingClock();
  return {
    name: 'memory',
    backend,
    open: (options) => openStore({ cwd: '/', env: {}, clock, newId, actor: { id: 'ann' }, backend: options?.backend ?? backend, ...options }),
    tamper: (files) => backend.tamper(files),
    setPolicy: (text) => backend.setBranch('main', { 'fairway.yaml': text }),
  };
}

export interface BackendBench extends Bench {
  readonly backend: Backend;
}

/** A store over each back end that writes, and the back end itself: what the contract of writing is tried on. */
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
  /** The store over the back end that is tried; `open` gives one that can be written to. */
  read(): Promise<Store>;
}

/** A store over each back end that reads: what the contract of reading is tried on. */
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

/** A command that records facts, whatever the board says. */
export const recording = (...facts: readonly (Fact | readonly Fact[])[]): Command => {
  const drafts: Draft[] = facts.flat().map((fact) => fact.draft);
  return {
    name: 'record',
    tasks: [...new Set(drafts.filter((draft) => draft.stream.startsWith('tasks/')).map((draft) => draft.stream.slice('tasks/'.length)))],
    decide: () => ({ subject: 'record some facts', drafts }),
  };
};

/** A back end that others write to just before this one does, as often as told. */
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
