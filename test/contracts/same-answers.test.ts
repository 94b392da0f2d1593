/** The three back ends give the same answers about the same commits, however a repository is kept, or refuse by name. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../fairway/errors.ts';
import type { Backend } from '../../fairway/store/backend.ts';
import { manifestPath } from '../../fairway/store/layout.ts';
import { nativeBackend } from '../../fairway/store/native.ts';
import { openStore } from '../../fairway/store/open.ts';
import type { Store } from '../../fairway/store/store.ts';
import { readHeads } from '../../fairway/store/verify/root.ts';
import { someStore } from '../support/arbitrary-store.ts';
import { defined } from '../support/builders.ts';
import { countingIds, gitBench, gitlessBackendOf, memoryBench, optionsFor, recording, stateRef, withoutGit } from '../support/stores.ts';
import type { TempRepo } from '../support/temp-repo.ts';

/** What git, or somebody with git, may do to a repository between two commits of the store. */
const chores: Readonly<Record<string, (repo: TempRepo) => void>> = {
  'leaves it': () => undefined,
  packs: (repo) => repo.git('repack', '-q', '-d'),
  'packs with long deltas': (repo) => repo.git('repack', '-q', '-a', '-d', '-f', '--depth=50', '--window=50'),
  'packs with deltas by name': (repo) => repo.git('-c', 'repack.useDeltaBaseOffset=false', 'repack', '-q', '-a', '-d', '-f', '--depth=20'),
  'tidies up': (repo) => repo.git('gc', '--quiet'),
  'packs refs': (repo) => repo.git('pack-refs', '--all', '--prune'),
  tags: (repo) => repo.git('tag', '--annotate', '--message', 'a tag', `fairway/anchor/${tagCount(repo) + 1}`, stateRef),
  'tags lightly': (repo) => repo.git('tag', `fairway/anchor/${tagCount(repo) + 1}`, stateRef),
  'fetched it': (repo) => repo.git('update-ref', 'refs/remotes/origin/fairway/state', stateRef),
  merges: (repo) => {
    const [head, tree] = [repo.git('rev-parse', stateRef), repo.git('rev-parse', `${stateRef}^{tree}`)];
    const root = repo.git('rev-list', '--max-parents=0', stateRef).split('\n')[0] as string;
    const side = repo.git('commit-tree', `${root}^{tree}`, '-p', root, '-m', 'beside\nof it\n\nbody');
    repo.git('update-ref', stateRef, repo.git('commit-tree', tree, '-p', head, '-p', side, '-m', 'both'));
  },
};

const tagCount = (repo: TempRepo): number => repo.git('tag', '--list').split('\n').filter(Boolean).length;

const chore = fc.constantFrom(...Object.keys(chores));

async function all<T>(parts: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = [];
  for await (const some of parts) found.push(...some);
  return found;
}

const digestOf = (content: Uint8Array | undefined): string | undefined => content && createHash('sha1').update(content).digest('hex');

/** What a back end tells of the content of a commit. */
async function contentOf(backend: Backend, commit: string, streams: readonly string[]) {
  const files = await all(backend.readAll(commit));
  const paths = [...files.map(({ path }) => path), 'tasks', 'nothing/here', 'fairway.json/below'];
  return {
    files,
    streams: [...(await backend.readStreams(commit, streams))],
    some: (await all(backend.readAll(commit, { directory: 'tasks', wanted: (path) => path.includes('1') }))).map(({ path }) => path),
    byPath: await backend.readFiles(commit, paths),
    heads: [...(await readHeads(backend, commit))].sort(),
  };
}

/** Two stores are not made in the same second. */
const withoutManifest = ({ files, byPath, ...rest }: Awaited<ReturnType<typeof contentOf>>) => {
  const isOther = (file: { readonly path: string } | undefined) => file?.path !== manifestPath;
  return { ...rest, files: files.filter(isOther), byPath: byPath.filter(isOther) };
};

/** The commits of a history, whatever parts they came in. */
async function historyOf(backend: Backend, to: string, from?: string) {
  const found: { id: string; at: string; parents: number; message: string; author: object; changes: object[] }[] = [];
  for (const { commit, changes } of await all(backend.readHistory(to, { from }))) {
    const { id, at, parents, message, author } = commit;
    if (found.at(-1)?.id !== id) found.push({ id, at, parents: parents.length, message, author, changes: [] });
    found.at(-1)?.changes.push(...changes.map(({ content, ...change }) => ({ ...change, content: digestOf(content) })));
  }
  return found;
}

/** What a back end tells of commits, which are given from the newest to the first, and of refs. */
async function commitsOf(backend: Backend, commits: readonly string[], revisions: readonly string[]) {
  const [first = '', last = ''] = [commits.at(-1), commits[0]];
  const walked = async (directory?: string) => {
    const found = [];
    for await (const { commit, parents, at, author, subject, paths } of backend.walk(last, directory))
      found.push({ commit, parents, at, author, subject, paths });
    return found;
  };
  const gone = '1'.repeat(40);
  // each question costs git a process or two
  const some = [...commits.slice(0, 2), first];
  return {
    changed: await Promise.all([...some, gone].map((from) => backend.readChanges(from, last))),
    walked: await walked(),
    below: await Promise.all(['tasks', 'lanes', 'nothing'].map(walked)),
    times: await Promise.all(commits.map(async (commit) => (await backend.findCommit(commit))?.at)),
    history: [await historyOf(backend, last), await historyOf(backend, last, first)],
    unreachable: await Promise.all(some.map(async (commit) => [...(await backend.findUnreachable(commit, [...commits, gone]))].sort())),
    found: await Promise.all(revisions.map((revision) => backend.findCommit(revision))),
    signatures: await backend.readSignatures(commits, { allowedSigners: '', after: first }),
    refs: [await backend.head(), await backend.findBranch('main'), await backend.findBranch('none'), await backend.readRemoteHeads()],
    identity: await backend.readIdentity(),
    tags: await backend.readAnchorTags(),
  };
}

/** What a store tells, apart from the ids of commits. */
async function toldBy(store: Store) {
  const { tasks, records } = await store.readAll();
  const { board, closed } = await store.read();
  return {
    tasks: tasks.map(({ findings, ...task }) => ({ ...task, findings: findings.map(({ commit: _, ...finding }) => finding) })),
    records: [...records].map(([id, views]) => [id, views.map(({ commit: _, ...view }) => view)]),
    open: board
      .tasks()
      .map(({ id }) => id)
      .sort(),
    closed,
    log: (await store.log()).map(({ path, blob }) => ({ path, blob })).sort((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

describe('the same commits', () => {
  it('are told alike by git, by isomorphic-git and by memory', async () => {
    await fc.assert(
      fc.asyncProperty(someStore, fc.array(chore, { minLength: 1, maxLength: 6 }), async ({ commits, byHand }, chosen) => {
        const [memory, git] = [await memoryBench(), await gitBench()];
        const { repo } = git;
        repo.commit('the code', { 'README.md': 'code' });
        for (const bench of [memory, git]) {
          let now = 0;
          // the lock of a repository looks at the clock too: time goes on from commit to commit
          const store = await bench.open({ newId: countingIds(), clock: () => new Date(Date.parse('2026-11-20T12:00:00.000Z') + 1000 * now) });
          for (const [at, facts] of commits.entries()) {
            now = at;
            await store.run(recording(...facts));
            if (bench === git) chores[chosen[at] ?? '']?.(repo);
          }
          bench.tamper(byHand);
        }
        for (const one of chosen.slice(commits.length)) chores[one]?.(repo);

        const ids = repo.git('rev-list', stateRef).split('\n');
        const [head = ''] = ids;
        const streams = ['tasks/FW-1', 'tasks/A', 'tasks/ZZ-9.b', 'lanes/x', 'tasks/none', 'no stream'];
        const revisions = ['fairway/state~1', 'fairway/state^2', 'fairway/anchor/1', head.slice(0, 10)];
        const [byProgram, byFiles] = [nativeBackend(repo.asGit, stateRef), gitlessBackendOf(repo)];
        expect(await commitsOf(byFiles, ids, revisions)).toEqual(await commitsOf(byProgram, ids, revisions));
        const content = await contentOf(byProgram, head, streams);
        expect(await contentOf(byFiles, head, streams)).toEqual(content);
        const inMemory = (await memory.backend.head())?.commit ?? '';
        expect(withoutManifest(await contentOf(memory.backend, inMemory, streams))).toEqual(withoutManifest(content));
        const changesOf = (commits: Awaited<ReturnType<typeof historyOf>>) =>
          commits.slice(1).map(({ message, changes }) => ({ message: message.trim(), changes }));

        const [byGit, without] = [repo, withoutGit(repo)].map(async (place) => toldBy(await openStore(optionsFor(place))));
        expect(await without).toEqual(await byGit);
        expect(await toldBy(await memory.open())).toEqual(await byGit);
        if (chosen.includes('merges')) return;
        expect(changesOf(await historyOf(memory.backend, inMemory))).toEqual(changesOf(await historyOf(byProgram, head)));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 240_000);

  it('are found by the same names', async () => {
    const { repo, open } = await gitBench();
    const head = repo.commit('the code', { 'README.md': 'code' });
    await (await open()).run(recording(defined('FW-1')));
    for (const name of ['tags', 'merges', 'fetched it', 'packs refs']) chores[name]?.(repo);
    repo.git('tag', 'main', stateRef);
    const refs = [
      stateRef,
      'fairway/state',
      'heads/fairway/state',
      'HEAD',
      'main',
      'heads/main',
      'fairway/anchor/1',
      'origin/fairway/state',
      'origin',
      'nowhere',
      '-h',
    ];
    const steps = ['fairway/state~1', 'fairway/state^', 'fairway/state~99', 'fairway/state^2', 'fairway/state^0~1', `${head}^{commit}`, 'fairway/anchor/1^{}'];
    const ids = [head, head.slice(0, 10), '1'.repeat(40), repo.git('rev-parse', 'HEAD:README.md'), repo.git('rev-parse', 'fairway/anchor/1')];
    const [byProgram, byFiles] = [nativeBackend(repo.asGit, stateRef), gitlessBackendOf(repo)];
    for (const name of [...refs, ...steps, ...ids]) expect(await byFiles.findCommit(name), name).toEqual(await byProgram.findCommit(name));
  });

  it.each([
    ['objects that are borrowed', (repo: TempRepo) => writeFileSync(join(repo.commonDir, 'objects/info/alternates'), '/elsewhere/objects\n')],
    ['a partial clone', (repo: TempRepo) => void repo.git('config', 'extensions.partialClone', 'origin')],
    ['a promisor', (repo: TempRepo) => writeFileSync(join(repo.commonDir, 'objects/pack/pack-1.promisor'), '')],
    ['a pack index of version 1', (repo: TempRepo) => void repo.git('-c', 'pack.indexVersion=1', 'repack', '-q', '-a', '-d')],
    ['reftable', (repo: TempRepo) => void repo.git('config', 'extensions.refStorage', 'reftable')],
    ['SHA-256', (repo: TempRepo) => void repo.git('config', 'extensions.objectFormat', 'sha256')],
    ['an unknown extension', (repo: TempRepo) => void repo.git('config', 'extensions.later', 'true')],
  ])('are refused by name without git where there is %s', async (_, change) => {
    const { repo } = await gitBench();
    change(repo);
    const thrown: unknown = await openStore(optionsFor(withoutGit(repo))).catch((error: unknown) => error);
    if (!isRefusal(thrown, 'FORMAT_NEEDS_GIT')) throw thrown;
    expect(thrown.details).toEqual({ dir: repo.commonDir, format: expect.any(String), needed: '2.39' });
  });
});
