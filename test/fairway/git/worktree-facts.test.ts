import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChangedFiles, readGitFacts, readRevision, readSource } from '../../../fairway/git/worktree-facts.ts';
import { type TempRepo, tempDir, tempRepo } from '../../support/temp-repo.ts';
import { watchedGit } from '../../support/watched-git.ts';

const withLane = () => {
  const repo = tempRepo();
  const base = repo.commit('one', { 'a.txt': 'one\n' });
  const lane = join(repo.dir, '..', 'lane');
  repo.git('worktree', 'add', '--quiet', '-b', 'lane/backend/FW-1', lane);
  repo.write({ '../lane/b.txt': 'two\n' });
  repo.gitIn(lane, 'add', '.');
  repo.gitIn(lane, 'commit', '--quiet', '-m', 'two');
  const commit = repo.gitIn(lane, 'rev-parse', 'HEAD');
  return { repo, lane, base, commit, laneGit: { ...repo.asGit, worktree: lane } };
};

/** Two branches that were merged into each other, so that they have two best common ancestors. */
const crissCross = () => {
  const repo = tempRepo();
  repo.commit('root', { a: '1' });
  repo.git('branch', 'lane');
  const onMain = repo.commit('main one', { b: '1' });
  repo.git('checkout', '--quiet', 'lane');
  const onLane = repo.commit('lane one', { c: '1' });
  repo.git('merge', '--quiet', '--no-edit', onMain);
  repo.git('checkout', '--quiet', 'main');
  repo.git('merge', '--quiet', '--no-edit', onLane);
  repo.commit('main two', { e: '1' });
  repo.git('checkout', '--quiet', 'lane');
  repo.commit('lane two', { d: '1' });
  return repo;
};

/** The patch id, as a shell computes it. */
const patchIdOf = (repo: TempRepo, base: string | undefined, commit: string): string =>
  execFileSync('sh', ['-c', 'git diff-tree -p "$0" "$1" | git patch-id --stable | cut -d " " -f 1', `${base}`, commit], {
    cwd: repo.dir,
    env: repo.env,
    encoding: 'utf8',
  }).trim();

/** The tree of a commit of everything, made in a copy of the repository. */
const treeOf = (repo: TempRepo): string => {
  const copy = join(tempDir(), 'copy');
  cpSync(repo.dir, copy, { recursive: true });
  repo.gitIn(copy, 'add', '--all');
  return repo.gitIn(copy, 'write-tree');
};

describe('the source of a record', () => {
  const integrationBranch = 'main';

  it('is commit, tree and branch of a clean worktree', async () => {
    const repo = tempRepo();
    const commit = repo.commit('one', { 'a.txt': 'one\n' });
    const revision = { commit, tree: repo.git('rev-parse', 'HEAD^{tree}'), branch: 'main' };
    expect(await readSource(repo.asGit, { integrationBranch })).toEqual({ revision, dirty: false });
  });

  it('is dirty with an untracked file, and has no branch when HEAD is detached', async () => {
    const repo = tempRepo();
    const commit = repo.commit('one');
    repo.git('checkout', '--quiet', '--detach');
    repo.write({ 'new.txt': '' });
    const revision = { commit, tree: repo.git('rev-parse', 'HEAD^{tree}') };
    expect(await readSource(repo.asGit, { integrationBranch })).toEqual({ revision, dirty: true, worktree_tree: treeOf(repo) });
  });

  it('has no revision before the first commit', async () => {
    const repo = tempRepo();
    expect(await readSource(repo.asGit, { integrationBranch })).toEqual({ dirty: false });
    repo.write({ 'new.txt': 'x' });
    expect(await readSource(repo.asGit, { integrationBranch })).toEqual({ dirty: true, worktree_tree: treeOf(repo) });
  });

  it('has base and patch id where the integration branch does not contain the commit', async () => {
    const { repo, laneGit, base, commit } = withLane();
    const revision = await readRevision(laneGit, 'HEAD', 'main');
    expect(revision).toMatchObject({ commit, base, patch_id: expect.any(String) });
    expect(await readSource(laneGit, { integrationBranch: Promise.resolve('main') })).toEqual({ revision, dirty: false });
    const { patch_id: _, base: __, ...plain } = revision ?? {};
    expect(await readSource(laneGit, { integrationBranch: 'trunk' })).toEqual({ revision: plain, dirty: false });
    repo.git('merge', '--quiet', '--no-ff', '--no-edit', 'lane/backend/FW-1');
    expect(await readSource(laneGit, { integrationBranch })).toEqual({ revision: plain, dirty: false });
  });

  it('has the patch id of its change where there are several common ancestors', async () => {
    const repo = crissCross();
    repo.git('checkout', '--quiet', 'lane');
    const { revision } = await readSource(repo.asGit, { integrationBranch });
    expect(revision).toEqual(await readRevision(repo.asGit, 'lane', 'main'));
    expect(revision?.patch_id).toBe(patchIdOf(repo, revision?.base, 'lane'));
  });

  it('needs two processes in a clean worktree on the integration branch, and none for a revision that is known', async () => {
    const { repo, lane } = withLane();
    const watch = watchedGit(join(repo.dir, '..'), repo.env);
    const here = { ...repo.asGit, env: watch.env };
    const commandsOf = async <T>(doing: () => Promise<T>) => {
      const before = watch.started();
      const answer = await doing();
      return {
        answer,
        commands: watch
          .commands()
          .slice(before)
          .map((line) => line.split(' ')[0]),
      };
    };
    const clean = await commandsOf(() => readSource(here, { integrationBranch }));
    expect(clean.commands.sort()).toEqual(['cat-file', 'status']);
    const again = await commandsOf(() => readSource(here, { integrationBranch, known: clean.answer.revision }));
    expect(again).toEqual({ answer: clean.answer, commands: ['status'] });
    const ahead = await commandsOf(() => readSource({ ...here, worktree: lane }, { integrationBranch }));
    expect(ahead.commands.filter((name) => name !== 'cat-file').sort()).toEqual(['diff-tree', 'merge-base', 'patch-id', 'status']);
    repo.write({ 'new.txt': 'x' });
    const dirty = await commandsOf(() => readSource(here, { integrationBranch, known: clean.answer.revision }));
    expect(dirty.commands).toEqual(['status', 'config', 'add', 'write-tree']);
  });

  it('is that of the worktree, whatever a hook has put into the environment', async () => {
    const [repo, other] = [tempRepo(), tempRepo()];
    const commit = repo.commit('one');
    other.commit('other');
    const env = { ...repo.env, GIT_DIR: other.commonDir, GIT_INDEX_FILE: join(other.commonDir, 'index') };
    expect((await readSource({ ...repo.asGit, env }, { integrationBranch })).revision?.commit).toBe(commit);
  });
});

describe('what is dirty', () => {
  const dirty = async (repo: TempRepo, worktree = repo.dir) => (await readGitFacts({ ...repo.asGit, worktree }, { integrationBranch: 'main' })).dirty;

  it('is what git s status names, a directory of new files by its own name', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'same.txt': '1', 'changed.txt': '1', 'gone.txt': '1', 'staged.txt': '1', 'kept/a.txt': '1', 'line feed\n.txt': '1' });
    repo.write({ 'changed.txt': '2', 'staged.txt': '2', 'new.txt': '', 'kept/new.txt': '', 'fresh/deep/a.txt': '', 'fresh/b.txt': '', 'added.txt': '' });
    repo.git('add', 'staged.txt', 'added.txt');
    repo.git('rm', '--quiet', 'gone.txt');
    expect([...((await dirty(repo)) ?? [])].sort()).toEqual(['added.txt', 'changed.txt', 'fresh/', 'gone.txt', 'kept/new.txt', 'new.txt', 'staged.txt']);
  });

  it('is nothing that is ignored, by the worktree, the repository or the user', async () => {
    const repo = tempRepo();
    repo.commit('one', { '.gitignore': '/build/\n*.log\n', 'tracked.log.txt': '1' });
    mkdirSync(join(repo.commonDir, 'info'), { recursive: true });
    writeFileSync(join(repo.commonDir, 'info', 'exclude'), 'private\n');
    writeFileSync(join(repo.dir, '..', 'ignored everywhere'), '*~\n');
    repo.git('config', 'core.excludesFile', join(repo.dir, '..', 'ignored everywhere'));
    const linked = join(repo.dir, '..', 'linked');
    repo.git('worktree', 'add', '--quiet', '-b', 'side', linked);
    for (const root of ['', '../linked/']) repo.write({ [`${root}build/x`]: '', [`${root}a.log`]: '', [`${root}private`]: '', [`${root}a.txt~`]: '' });
    expect([await dirty(repo), await dirty(repo, linked)]).toEqual([[], []]);
    repo.write({ '../linked/seen.txt': '' });
    expect([await dirty(repo), await dirty(repo, linked)]).toEqual([[], ['seen.txt']]);
  });

  it('leaves the index as it is', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'a.txt': '1' });
    repo.write({ 'a.txt': '1' });
    const index = () => readFileSync(join(repo.commonDir, 'index'));
    const before = index();
    expect(await dirty(repo)).toEqual([]);
    expect(index()).toEqual(before);
  });
});

describe('the facts that gates judge', () => {
  it('are those of the worktree that has the branch', async () => {
    const { repo, commit } = withLane();
    repo.write({ '../lane/left over.txt': '', 'not of the lane.txt': '' });
    expect(await readGitFacts(repo.asGit, { branch: 'lane/backend/FW-1', integrationBranch: 'main' })).toEqual({
      branch: 'lane/backend/FW-1',
      commit,
      dirty: ['left over.txt'],
      integration_branch: 'main',
      based_on_integration: true,
    });
  });

  it('see that the integration branch went on', async () => {
    const { repo, lane, commit } = withLane();
    repo.commit('three', { 'c.txt': 'three\n' });
    repo.git('worktree', 'remove', lane);
    expect(await readGitFacts(repo.asGit, { branch: 'lane/backend/FW-1', integrationBranch: 'main' })).toEqual({
      branch: 'lane/backend/FW-1',
      commit,
      dirty: [],
      integration_branch: 'main',
      based_on_integration: false,
    });
  });

  it('are those of the worktree at hand when no branch is named', async () => {
    const { laneGit, commit } = withLane();
    expect(await readGitFacts(laneGit, { integrationBranch: 'main' })).toEqual({
      branch: 'lane/backend/FW-1',
      commit,
      dirty: [],
      integration_branch: 'main',
      based_on_integration: true,
    });
  });

  it('leave open what cannot be compared', async () => {
    const { repo } = withLane();
    const unknownBranch = await readGitFacts(repo.asGit, { branch: 'nowhere', integrationBranch: 'main' });
    const unknownIntegration = await readGitFacts(repo.asGit, { branch: 'lane/backend/FW-1', integrationBranch: 'trunk' });
    expect([unknownBranch.commit, unknownBranch.based_on_integration, unknownIntegration.based_on_integration]).toEqual([null, null, null]);
  });
});

describe('a revision', () => {
  it('names commit, tree, base, branch and the id of its change', async () => {
    const { repo, laneGit, base, commit } = withLane();
    const revision = await readRevision(laneGit, 'HEAD', 'main');
    expect(revision).toEqual({
      commit,
      tree: repo.git('rev-parse', `${commit}^{tree}`),
      base,
      branch: 'lane/backend/FW-1',
      patch_id: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    expect(await readRevision(repo.asGit, 'lane/backend/FW-1', 'main')).toEqual(revision);
  });

  it('keeps the id of its change when it is rebased', async () => {
    const { repo, lane, laneGit } = withLane();
    const before = await readRevision(laneGit, 'HEAD', 'main');
    repo.commit('three', { 'c.txt': 'three\n' });
    repo.gitIn(lane, 'rebase', '--quiet', 'main');
    const after = await readRevision(laneGit, 'HEAD', 'main');
    expect(after?.commit).not.toBe(before?.commit);
    expect(after?.patch_id).toBe(before?.patch_id);
  });

  it('has no change on the integration branch itself, and no base without one', async () => {
    const { repo, base } = withLane();
    const tree = repo.git('rev-parse', `${base}^{tree}`);
    expect(await readRevision(repo.asGit, base, 'main')).toEqual({ commit: base, tree, base });
    expect(await readRevision(repo.asGit, base, 'trunk')).toEqual({ commit: base, tree });
  });

  it('is found by tags, short ids, remote branches and steps back', async () => {
    const { repo, base, commit } = withLane();
    repo.git('tag', '--annotate', '--message', 'v1', 'v1', 'lane/backend/FW-1');
    repo.git('update-ref', 'refs/remotes/origin/far', base);
    const found = async (rev: string) => (await readRevision(repo.asGit, rev, 'main'))?.commit;
    const here = ['v1', 'v1^{}', 'v1^{commit}', 'tags/v1', commit, commit.slice(0, 9), 'heads/lane/backend/FW-1', 'lane/backend/FW-1^0'];
    const before = ['v1~1', 'v1^', 'v1~', 'origin/far', '@', 'HEAD', 'main'];
    expect(await Promise.all(here.map(found))).toEqual(here.map(() => commit));
    expect(await Promise.all(before.map(found))).toEqual(before.map(() => base));
    expect(await Promise.all(['v1~2', 'v1^2', 'v1~99', base.slice(0, 3), `${commit.slice(0, 8)}zz`, '@{1}'].map(found))).toEqual(Array(6).fill(undefined));
  });

  it('has the latest of several common ancestors as its base', async () => {
    const repo = tempRepo();
    repo.commit('root', { a: '1' });
    repo.git('branch', 'lane');
    repo.commit('main one', { b: '1' });
    repo.git('checkout', '--quiet', 'lane');
    repo.commit('lane one', { c: '1' });
    repo.git('merge', '--quiet', '--no-edit', 'main');
    repo.commit('lane two', { d: '1' });
    repo.git('checkout', '--quiet', 'main');
    repo.commit('main two', { e: '1' });
    expect((await readRevision(repo.asGit, 'lane', 'main'))?.base).toBe(repo.git('merge-base', 'main', 'lane'));
    expect((await readChangedFiles(repo.asGit, { rev: 'lane', integrationBranch: 'main' }))?.join()).toBe('c,d');
  });

  it.each(['no-such-branch', '--all', ''])('is undefined for %j', async (rev) => {
    expect(await readRevision(withLane().repo.asGit, rev, 'main')).toBeUndefined();
  });
});

describe('the files that were changed', () => {
  it('are those since the integration branch was left', async () => {
    const { repo, laneGit } = withLane();
    repo.commit('three', { 'c.txt': 'three\n' });
    expect(await readChangedFiles(laneGit, { integrationBranch: 'main' })).toEqual(['b.txt']);
    expect(await readChangedFiles(repo.asGit, { rev: 'lane/backend/FW-1', integrationBranch: 'main' })).toEqual(['b.txt']);
  });

  it('are unknown without an integration branch', async () => {
    expect(await readChangedFiles(withLane().laneGit, { integrationBranch: 'trunk' })).toBeUndefined();
  });
});
