/** A store is the same in every kind of repository, read with the git program and without it. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal, type Refusal } from '../../../fairway/errors.ts';
import type { HistoryCommit } from '../../../fairway/git/history.ts';
import { initStore } from '../../../fairway/store/init.ts';
import { nativeBackend } from '../../../fairway/store/native.ts';
import { openStore } from '../../../fairway/store/open.ts';
import { defined, proven } from '../../support/builders.ts';
import { countingIds, gitBench, gitlessBackendOf, optionsFor, recording, stateRef, withoutGit } from '../../support/stores.ts';
import { readTask } from '../../support/tasks.ts';
import { type TempRepo, tempDir, tempRepo } from '../../support/temp-repo.ts';

const refusalOf = async (promise: Promise<unknown>): Promise<Refusal> => {
  const thrown: unknown = await promise.then(
    () => 'no refusal',
    (reason: unknown) => reason,
  );
  if (!isRefusal(thrown)) throw new Error(`expected a refusal and got ${String(thrown)}`, { cause: thrown });
  return thrown;
};

const titles = async (store: Awaited<ReturnType<typeof openStore>>) =>
  (await store.read()).board
    .tasks()
    .map((task) => task.id)
    .sort();

/** The open tasks, which have to be the same with git and without, from nothing but the commits. */
async function titlesSeen(repo: TempRepo, cwd = repo.dir): Promise<string[]> {
  const seen = [];
  for (const env of [repo.env, withoutGit(repo).env]) {
    rmSync(join(repo.commonDir, 'fairway'), { recursive: true, force: true });
    seen.push(await titles(await openStore(optionsFor(repo, { cwd, env }))));
  }
  expect(seen[1]).toEqual(seen[0]);
  return seen[0] ?? [];
}

/** Everything, from nothing but the commits. */
const wholeOf = async (repo: TempRepo, cwd = repo.dir) => {
  rmSync(join(repo.commonDir, 'fairway'), { recursive: true, force: true });
  const { records, ...rest } = await (await openStore(optionsFor(repo, { cwd }))).readAll();
  return { ...rest, board: undefined, policySource: undefined, records: [...records] };
};

describe('a store', () => {
  it('is the same from a subfolder, a linked worktree and a detached HEAD', async () => {
    const { repo, open } = await gitBench();
    repo.commit('one', { 'deep/down/a.txt': '' });
    await (await open()).run(recording(defined('FW-1')));
    const linked = join(repo.dir, '..', 'linked');
    repo.git('worktree', 'add', '--quiet', '--detach', linked);
    await (await open({ cwd: linked })).run(recording(defined('FW-2')));
    await (await open({ cwd: join(repo.dir, 'deep', 'down') })).run(recording(defined('FW-3')));
    for (const cwd of [linked, repo.dir, join(repo.dir, 'deep')]) expect(await titlesSeen(repo, cwd)).toEqual(['FW-1', 'FW-2', 'FW-3']);
    for (const part of ['refs/heads', 'fairway']) expect(existsSync(join(repo.commonDir, 'worktrees', 'linked', part)), part).toBe(false);
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  it('is the same when its refs are packed', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1')));
    repo.git('pack-refs', '--all', '--prune');
    expect(existsSync(join(repo.commonDir, stateRef))).toBe(false);
    expect(await titlesSeen(repo)).toEqual(['FW-1']);
    await (await open()).run(recording(defined('FW-2')));
    expect(await titlesSeen(repo)).toEqual(['FW-1', 'FW-2']);
    expect(repo.git('rev-list', '--count', stateRef)).toBe('3');
  });

  it('is the same before the first commit of the code, in a bare repository, and where .git is a file', async () => {
    for (const repo of [tempRepo(), tempRepo({ bare: true })]) {
      const { open } = await gitBench(repo);
      await (await open()).run(recording(defined('FW-1')));
      const { policySource } = await (await open()).read();
      expect([await titlesSeen(repo), policySource.kind]).toEqual([['FW-1'], 'default']);
    }
    const repo = tempRepo();
    const elsewhere = join(repo.dir, '..', 'elsewhere.git');
    repo.git('init', '--quiet', '--separate-git-dir', elsewhere);
    const { open } = await gitBench(repo);
    await (await open()).run(recording(defined('FW-1')));
    expect([await titlesSeen({ ...repo, commonDir: elsewhere }), repo.git('rev-list', '--count', stateRef)]).toEqual([['FW-1'], '2']);
  });

  it('follows a symbolic ref to where it leads', async () => {
    const { repo, open } = await gitBench();
    repo.git('update-ref', 'refs/heads/other', stateRef);
    repo.git('symbolic-ref', stateRef, 'refs/heads/other');
    await (await open()).run(recording(defined('FW-1')));
    expect([repo.git('symbolic-ref', stateRef), repo.git('rev-list', '--count', 'refs/heads/other')]).toEqual(['refs/heads/other', '2']);
    expect(await titlesSeen(repo)).toEqual(['FW-1']);
  });

  it('is read to the last byte from packs, however these were made', async () => {
    const { repo, open } = await gitBench();
    const store = await open();
    for (let round = 0; round < 3; round += 1) {
      await store.run(
        recording(
          Array.from({ length: 30 }, (_, n) => defined(`FW-${round}${n}`, { notes: 'The same words again and again, with a difference. '.repeat(n + 1) })),
        ),
      );
      if (round === 0) repo.git('repack', '-q', '-d');
      for (let n = 0; n < 10; n += 1) await store.run(recording(proven(`FW-${round}${n}`)));
    }
    const loose = await wholeOf(repo);
    expect(await wholeOf(withoutGit(repo))).toEqual(loose);
    const deltas = () => Number(/chain length = \d+: (\d+)/.exec(repo.git('verify-pack', '--stat-only', ...packs(repo)))?.[1] ?? 0);
    for (const how of [
      ['-c', 'pack.indexVersion=2', 'repack', '-q', '-a', '-d', '-f', '--depth=50', '--window=50'],
      ['-c', 'pack.indexVersion=1', 'repack', '-q', '-a', '-d', '-f'],
      ['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-q', '-a', '-d', '-f', '--depth=20'],
      ['repack', '-q', '-a', '-d', '-f', '--write-midx', '--write-bitmap-index'],
    ]) {
      repo.git(...how);
      expect(deltas()).toBeGreaterThan(10);
      expect(readdirSync(join(repo.commonDir, 'objects')).filter((name) => name.length === 2)).toEqual([]);
      expect(await wholeOf(repo)).toEqual(loose);
      if (how.includes('pack.indexVersion=1')) expect((await refusalOf(wholeOf(withoutGit(repo)))).code).toBe('FORMAT_NEEDS_GIT');
      else expect(await wholeOf(withoutGit(repo))).toEqual(loose);
    }
    const artifact = Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7919) % 251));
    const { digest } = await import('../../../fairway/store/codec/serialize.ts');
    await store.run({
      name: 'x',
      decide: () => ({ subject: 'x', drafts: [defined('FW-9').draft], artifacts: [{ sha256: digest(artifact), content: artifact }] }),
    });
    repo.git('repack', '-q', '-a', '-d');
    for (const env of [repo.env, withoutGit(repo).env])
      expect(Buffer.from((await (await open({ env })).readArtifact(digest(artifact))) ?? []).equals(artifact)).toBe(true);
  });

  it('is read from the objects of another repository that this one borrows', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1')));
    repo.git('repack', '-q', '-a', '-d');
    await (await open()).run(recording(defined('FW-2')));
    const clone = join(repo.dir, '..', 'borrowing');
    repo.git('clone', '--quiet', '--shared', repo.dir, clone);
    repo.gitIn(clone, 'branch', '--quiet', 'fairway/state', 'origin/fairway/state');
    const again = join(repo.dir, '..', 'borrowing from who borrows');
    repo.git('clone', '--quiet', '--shared', '--branch=fairway/state', clone, again);
    for (const cwd of [clone, again]) {
      const store = await open({ cwd });
      await store.run(recording(defined('FW-3')));
      expect(await titles(store)).toEqual(['FW-1', 'FW-2', 'FW-3']);
      expect(repo.gitIn(cwd, 'fsck', '--strict', '--no-dangling')).toBe('');
      const refusal = await refusalOf(open({ cwd, env: withoutGit(repo).env }));
      expect([refusal.code, refusal.details.format]).toEqual(['FORMAT_NEEDS_GIT', 'objects borrowed from another repository (alternates)']);
    }
  });

  it('is read in a shallow clone, whose history ends', async () => {
    const { repo, open } = await gitBench();
    for (const id of ['FW-1', 'FW-2', 'FW-3']) await (await open()).run(recording(defined(id)));
    const clone = join(repo.dir, '..', 'shallow');
    repo.git('clone', '--quiet', '--depth=2', '--branch=fairway/state', `file://${repo.dir}`, clone);
    const store = await open({ cwd: clone });
    expect(await titlesSeen(repo, clone)).toEqual(['FW-1', 'FW-2', 'FW-3']);
    const commitsOf = async (env: TempRepo['env']) => (await (await open({ cwd: clone, env })).log()).map(({ record, commit }) => `${record.stream} ${commit}`);
    expect(await commitsOf(repo.env)).toHaveLength(3);
    expect(await commitsOf(withoutGit(repo).env)).toEqual(await commitsOf(repo.env));
    await store.run(recording(proven('FW-1')));
    expect(repo.gitIn(clone, 'rev-list', '--count', 'HEAD')).toBe('3');
  });

  it('shows the history of two sides that were merged', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1')));
    const base = repo.git('rev-parse', stateRef);
    await (await open()).run(recording(defined('FW-2')));
    const one = repo.git('rev-parse', stateRef);
    repo.git('update-ref', stateRef, base);
    await (await open({ newId: countingIds(5000) })).run(recording(defined('FW-3')));
    const other = repo.git('rev-parse', stateRef);
    const tree = repo.git('merge-tree', '--write-tree', one, other);
    repo.git('update-ref', stateRef, repo.git('commit-tree', tree, '-p', one, '-p', other, '-m', 'both'));
    const told: HistoryCommit[][] = [];
    for (const backend of [nativeBackend(repo.asGit, stateRef), gitlessBackendOf(repo)]) {
      const commits: HistoryCommit[] = [];
      for await (const commit of backend.walk(repo.git('rev-parse', stateRef))) commits.push(commit);
      told.push(commits);
    }
    expect(told[1]).toEqual(told[0]);
    expect(told[0]?.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['both', 'init demo']));
    expect(await titlesSeen(repo)).toEqual(['FW-1', 'FW-2', 'FW-3']);
  });

  it('goes on from the store of the remote', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1')));
    const clone = join(repo.dir, '..', 'clone');
    repo.git('clone', '--quiet', repo.dir, clone);
    expect(await titlesSeen(repo, clone)).toEqual(['FW-1']);
    const adopted = await initStore({ ...optionsFor(repo, { cwd: clone }), project: 'demo', integrationBranch: 'main' });
    expect([adopted.outcome, repo.gitIn(clone, 'rev-parse', stateRef)]).toEqual(['adopted', repo.git('rev-parse', stateRef)]);
    await (await open({ cwd: clone })).run(recording(defined('FW-2')));
    expect([await titlesSeen(repo, clone), await titlesSeen(repo)]).toEqual([['FW-1', 'FW-2'], ['FW-1']]);
  });

  it('is on another ref when one is named, and the repository remembers it', async () => {
    const repo = tempRepo();
    await initStore({ ...optionsFor(repo), project: 'demo', integrationBranch: 'main', stateRef: 'refs/fairway/state' });
    await (await openStore(optionsFor(repo, { newId: countingIds(50) }))).run(recording(defined('FW-1')));
    expect(await titlesSeen(repo)).toEqual(['FW-1']);
    expect([repo.git('config', 'fairway.stateRef'), repo.git('for-each-ref', '--format=%(refname)')]).toEqual(['refs/fairway/state', 'refs/fairway/state']);
    expect(
      repo
        .git('config', '--list', '--local')
        .split('\n')
        .filter((line) => line.startsWith('gc.')),
    ).toEqual(['gc.auto=0']);
  });

  it('is not read from a ref whose file is torn', async () => {
    const repo = tempRepo();
    await gitBench(repo);
    writeFileSync(join(repo.commonDir, stateRef), 'torn');
    for (const env of [repo.env, withoutGit(repo).env])
      expect((await refusalOf(openStore(optionsFor(repo, { env })).then((store) => store.read()))).code).toMatch(/^(NOT_A_STORE|REF_DAMAGED)$/);
    expect((await refusalOf(openStore(optionsFor(repo, { cwd: tempDir() })))).code).toBe('NOT_A_REPOSITORY');
  });

  it('has one winner among many that make it at once', async () => {
    const repo = tempRepo();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => initStore({ ...optionsFor(repo), project: 'demo', integrationBranch: 'main' })));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['created', 'existing', 'existing', 'existing']);
    expect(new Set(outcomes.map(({ commit }) => commit)).size).toBe(1);
  });
});

const packs = (repo: TempRepo): string[] =>
  readdirSync(join(repo.commonDir, 'objects', 'pack'))
    .filter((name) => name.endsWith('.idx'))
    .map((name) => join(repo.commonDir, 'objects', 'pack', name));

describe('a partial clone', () => {
  const partialClone = async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1')));
    repo.git('config', 'uploadpack.allowFilter', 'true');
    repo.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    const clone = join(repo.dir, '..', 'partial');
    repo.git('clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${repo.dir}`, clone);
    return { repo, open, clone };
  };

  it('gets what it lacks by the git program', async () => {
    const { repo, open, clone } = await partialClone();
    const missing = () => repo.gitIn(clone, 'rev-list', '--objects', '--all', '--missing=print').match(/^\?/gm)?.length ?? 0;
    expect(missing()).toBeGreaterThan(0);
    const store = await open({ cwd: clone });
    expect(await titles(store)).toEqual(['FW-1']);
    await store.run(recording(defined('FW-2')));
    expect(await titles(store)).toEqual(['FW-1', 'FW-2']);
  });

  it('is refused without it', async () => {
    const { repo, open, clone } = await partialClone();
    const refusal = await refusalOf(open({ cwd: clone, env: withoutGit(repo).env }));
    expect([refusal.code, refusal.details.format]).toEqual(['FORMAT_NEEDS_GIT', expect.stringContaining('partial clone')]);
  });
});

describe('an object', () => {
  const blobOf = (repo: TempRepo, path: string) => repo.git('rev-parse', `${stateRef}:${path}`);
  const fileOf = (repo: TempRepo, id: string) => join(repo.commonDir, 'objects', id.slice(0, 2), id.slice(2));

  it.each([
    ['gone', 'OBJECT_MISSING', (file: string) => rmSync(file)],
    ['empty', 'OBJECT_DAMAGED', (file: string) => writeAnew(file, '')],
    ['no object', 'OBJECT_DAMAGED', (file: string) => writeAnew(file, 'hello')],
    ['another', 'OBJECT_DAMAGED', (file: string, repo: TempRepo) => cpSync(fileOf(repo, blobOf(repo, 'README.md')), file, { force: true })],
  ] as const)('that is %s stops reading without the git program', async (_, code, harm) => {
    const { repo, open } = await gitBench();
    const id = blobOf(repo, 'fairway.json');
    chmodSync(fileOf(repo, id), 0o644);
    harm(fileOf(repo, id), repo);
    const refusal = await refusalOf((await open({ env: withoutGit(repo).env })).read());
    expect([refusal.code, refusal.details.object]).toEqual([code, id]);
  });

  it.each(['', 'half'])('that a crash left as %j keeps a record from being acknowledged, until it is gone', async (left) => {
    const { repo, open } = await gitBench();
    const content = Buffer.from('kept twice\n');
    const { digest } = await import('../../../fairway/store/codec/serialize.ts');
    const id = spawnSync('git', ['hash-object', '--stdin'], { input: content, encoding: 'utf8' }).stdout.trim();
    mkdirSync(join(repo.commonDir, 'objects', id.slice(0, 2)), { recursive: true });
    writeFileSync(fileOf(repo, id), left);
    const keeping = { name: 'x', decide: () => ({ subject: 'x', drafts: [defined('FW-1').draft], artifacts: [{ sha256: digest(content), content }] }) };
    const before = repo.git('rev-parse', stateRef);
    expect((await refusalOf((await open()).run(keeping))).code).toBe('OBJECT_DAMAGED');
    expect(repo.git('rev-parse', stateRef)).toBe(before);
    rmSync(fileOf(repo, id));
    const store = await open();
    await store.run(keeping);
    expect(Buffer.from((await store.readArtifact(digest(content))) ?? [])).toEqual(content);
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });
});

function writeAnew(file: string, content: string): void {
  rmSync(file);
  writeFileSync(file, content);
}

describe('a repository of another format', () => {
  const repoOf = (...args: readonly string[]) => {
    const repo = tempRepo();
    rmSync(repo.commonDir, { recursive: true });
    repo.git('init', '--quiet', '--initial-branch=main', ...args);
    return repo;
  };

  it('with SHA-256 is served by the git program, packed, borrowed and in bulk alike', async () => {
    const repo = repoOf('--object-format=sha256');
    const { open } = await gitBench(repo);
    await (await open()).run(recording(Array.from({ length: 120 }, (_, n) => defined(`FW-${n}`))));
    repo.git('pack-refs', '--all');
    repo.git('gc', '--quiet');
    const { commit } = await (await open()).run(recording(proven('FW-1')));
    expect(commit).toMatch(/^[0-9a-f]{64}$/);
    const clone = join(repo.dir, '..', 'borrowing');
    repo.git('clone', '--quiet', '--shared', '--branch=fairway/state', repo.dir, clone);
    expect((await titles(await open({ cwd: clone }))).length).toBe(120);
    expect((await readTask(await open({ cwd: clone }), 'FW-1'))?.records.length).toBe(2);
  });

  const refused = async (repo: TempRepo, format: string) => {
    const refusal = await refusalOf(openStore(optionsFor(withoutGit(repo))));
    expect([refusal.code, refusal.details]).toEqual(['FORMAT_NEEDS_GIT', { dir: repo.commonDir, format, needed: '2.39' }]);
  };

  it('with SHA-256 is refused without it, and nothing is written', async () => {
    const repo = repoOf('--object-format=sha256');
    await gitBench(repo);
    const before = repo.git('count-objects');
    await refused(repo, 'the object format sha256');
    expect(repo.git('count-objects')).toBe(before);
  });

  it('with reftable is served by a git that knows it, and refused by all else', async () => {
    const knows = spawnSync('git', ['init', '--quiet', '--ref-format=reftable', tempDir()]).status === 0;
    const repo = knows ? repoOf('--ref-format=reftable') : withReftable(tempRepo());
    if (knows) {
      const { open } = await gitBench(repo);
      await (await open()).run(recording(defined('FW-1')));
      expect([await titles(await open()), existsSync(join(repo.commonDir, stateRef))]).toEqual([['FW-1'], false]);
    } else {
      const refusal = await refusalOf(gitBench(repo));
      expect([refusal.code, refusal.message]).toEqual(['GIT_FAILED', expect.stringContaining('unknown repository extension found: refstorage')]);
    }
    await refused(repo, 'the ref storage reftable');
  });

  it('with grafts is refused without the git program', async () => {
    const repo = tempRepo();
    await gitBench(repo);
    mkdirSync(join(repo.commonDir, 'info'), { recursive: true });
    writeFileSync(join(repo.commonDir, 'info', 'grafts'), `${repo.git('rev-parse', stateRef)}\n`);
    await refused(repo, 'a history changed by grafts');
  });

  it('whose settings lie in included files is refused without the git program, until the ref is named', async () => {
    const repo = tempRepo();
    await gitBench(repo);
    repo.git('config', 'include.path', 'other');
    expect((await refusalOf(openStore(optionsFor(withoutGit(repo))))).details).toMatchObject({ otherwise: expect.stringContaining('FAIRWAY_STATE_REF') });
    const named = { ...withoutGit(repo).env, FAIRWAY_STATE_REF: stateRef };
    expect(await titles(await openStore(optionsFor(repo, { env: named })))).toEqual([]);
  });

  it('with an extension that is not known is refused without the git program', async () => {
    const repo = tempRepo();
    repo.git('config', 'core.repositoryFormatVersion', '1');
    repo.git('config', 'extensions.worktreeConfig', 'true');
    const { open } = await gitBench(repo);
    expect(await titles(await open({ env: withoutGit(repo).env }))).toEqual([]);
    repo.git('config', '--file', join(repo.commonDir, 'config'), 'extensions.objectsInTheCloud', 'true');
    await refused(repo, 'a format with the extension objectsinthecloud');
  });
});

/** As a git that knows reftable would have made it. */
function withReftable(repo: TempRepo): TempRepo {
  repo.git('config', 'core.repositoryFormatVersion', '1');
  repo.git('config', 'extensions.refStorage', 'reftable');
  mkdirSync(join(repo.commonDir, 'reftable'));
  writeFileSync(join(repo.commonDir, 'reftable', 'tables.list'), '');
  return repo;
}
