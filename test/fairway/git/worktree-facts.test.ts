import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChangedFiles, readGitFacts, readRevision, readSource } from '../../../fairway/git/worktree-facts.ts';
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts';

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

describe('the source of a record', () => {
  it('is commit, tree and branch of a clean worktree', async () => {
    const repo = tempRepo();
    const commit = repo.commit('one', { 'a.txt': 'one\n' });
    expect(await readSource(repo.asGit)).toEqual({ commit, tree: repo.git('rev-parse', 'HEAD^{tree}'), branch: 'main', dirty: false });
  });

  it('is dirty with an untracked file, and has no branch when HEAD is detached', async () => {
    const repo = tempRepo();
    const commit = repo.commit('one');
    repo.git('checkout', '--quiet', '--detach');
    repo.write({ 'new.txt': '' });
    expect(await readSource(repo.asGit)).toEqual({ commit, tree: repo.git('rev-parse', 'HEAD^{tree}'), dirty: true });
  });

  it('has no commit before the first one', async () => {
    expect(await readSource(tempRepo().asGit)).toEqual({ commit: null, branch: 'main', dirty: false });
  });

  it('is that of the worktree, whatever a hook has put into the environment', async () => {
    const [repo, other] = [tempRepo(), tempRepo()];
    const commit = repo.commit('one');
    other.commit('other');
    const env = { ...repo.env, GIT_DIR: other.commonDir, GIT_INDEX_FILE: join(other.commonDir, 'index') };
    expect((await readSource({ ...repo.asGit, env })).commit).toBe(commit);
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
