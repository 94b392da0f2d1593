import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBranch, findPacked, hasRefFiles, isRefName, readHead, readRef, readRemoteBranches } from '../../../fairway/git/refs.ts';
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts';
import { watchedGit } from '../../support/watched-git.ts';

const one = '1'.repeat(40);
const two = '2'.repeat(40);

const refFile = (repo: TempRepo, ref: string, text: string, dir = repo.commonDir) => {
  mkdirSync(dirname(join(dir, ref)), { recursive: true });
  writeFileSync(join(dir, ref), text);
};

const linkedTo = (repo: TempRepo) => {
  repo.commit('one');
  const linked = join(repo.dir, '..', 'linked');
  repo.git('worktree', 'add', '--quiet', '-b', 'side', linked);
  return { ...repo.asGit, worktree: linked };
};

describe('a ref', () => {
  it('stands where its file says, else where packed-refs says, and is null where neither does', async () => {
    const repo = tempRepo();
    refFile(
      repo,
      'packed-refs',
      `# pack-refs with: peeled fully-peeled sorted \n${one} refs/heads/both\n${one} refs/heads/packed\n${one} refs/tags/t\n^${two}\n`,
    );
    refFile(repo, 'refs/heads/both', `${two}\n`);
    const refs = ['refs/heads/both', 'refs/heads/packed', 'refs/tags/t', 'refs/heads/none', 'refs/heads/pack', 'refs/heads'];
    expect(await Promise.all(refs.map((ref) => readRef(repo.asGit, ref)))).toEqual([two, one, one, null, null, null]);
  });

  it('is read without a process', async () => {
    const repo = tempRepo();
    const commit = repo.commit('one');
    repo.git('branch', 'packed');
    repo.git('pack-refs', '--all');
    const watched = watchedGit(join(repo.dir, '..'), repo.env);
    const git = { ...repo.asGit, env: watched.env };
    expect([await readRef(git, 'refs/heads/packed'), await readRef(git, 'refs/heads/none'), readHead(git).commit]).toEqual([commit, null, commit]);
    expect(watched.started()).toBe(0);
  });

  it('that is symbolic leads on, also to one that is packed or not there yet', async () => {
    const repo = tempRepo();
    refFile(repo, 'packed-refs', `${one} refs/heads/packed\n`);
    for (const [ref, to] of [
      ['refs/heads/first', 'refs/heads/second'],
      ['refs/heads/second', 'refs/heads/packed'],
      ['refs/heads/unborn', 'refs/heads/none'],
    ])
      refFile(repo, ref as string, `ref: ${to}\n`);
    expect([await readRef(repo.asGit, 'refs/heads/first'), await readRef(repo.asGit, 'refs/heads/unborn')]).toEqual([one, null]);
  });

  it.each([
    ['torn', one.slice(0, 17)],
    ['empty', ''],
    ['all zeros of a disk that was full', '\0'.repeat(41)],
    ['a way out of the directory of refs', 'ref: ../../config'],
    ['itself', 'ref: refs/heads/main'],
  ])('whose file is %s is refused, not taken for absent', async (_, text) => {
    const repo = tempRepo();
    refFile(repo, 'refs/heads/main', text);
    refFile(repo, 'packed-refs', `${one} refs/heads/main\n`);
    await expect(readRef(repo.asGit, 'refs/heads/main')).rejects.toMatchObject({ code: 'REF_DAMAGED', details: { ref: 'refs/heads/main' } });
  });

  it('of the kinds that each worktree has for itself is that of the worktree', async () => {
    const repo = tempRepo();
    const linked = linkedTo(repo);
    const own = join(repo.commonDir, 'worktrees', 'linked');
    refFile(repo, 'refs/worktree/x', `${one}\n`);
    refFile(repo, 'refs/worktree/x', `${two}\n`, own);
    refFile(repo, 'refs/bisect/bad', `${two}\n`, own);
    const refs = ['refs/worktree/x', 'refs/bisect/bad', 'refs/heads/side'];
    const side = repo.git('rev-parse', 'side');
    expect(await Promise.all(refs.map((ref) => readRef(repo.asGit, ref)))).toEqual([one, null, side]);
    expect(await Promise.all(refs.map((ref) => readRef(linked, ref)))).toEqual([two, two, side]);
  });

  it('is asked of git where refs are not kept in files', async () => {
    const repo = tempRepo();
    expect(hasRefFiles(repo.commonDir)).toBe(true);
    const commit = repo.commit('one');
    mkdirSync(join(repo.commonDir, 'reftable'));
    expect(hasRefFiles(repo.commonDir)).toBe(false);
    // this git finds the file all the same: what counts is that it was asked
    const watched = watchedGit(join(repo.dir, '..'), repo.env);
    expect([await readRef({ ...repo.asGit, env: watched.env }, 'refs/heads/elsewhere'), watched.started()]).toEqual([null, 1]);
    expect([readHead(repo.asGit), repo.git('rev-parse', 'HEAD')]).toEqual([{ commit: null, branch: null }, commit]);
    rmSync(join(repo.commonDir, 'reftable'), { recursive: true });
    repo.git('config', 'extensions.refStorage', 'files');
    expect(hasRefFiles(repo.commonDir)).toBe(true);
    repo.git('config', '--file', join(repo.commonDir, 'config'), 'extensions.refStorage', 'reftable:///elsewhere');
    expect(hasRefFiles(repo.commonDir)).toBe(false);
  });

  it.each([
    ['refs/heads/main', true],
    ['refs/heads/a/b-c.d', true],
    ['refs/heads', true],
    ['refs', false],
    ['HEAD', false],
    ['refs/heads/', false],
    ['refs/heads/../../config', false],
    ['refs/heads/a.lock', false],
    ['refs/heads/a b', false],
    ['refs/heads/a~1', false],
    ['refs/heads/a@{1}', false],
    ['refs/heads/.hidden', false],
  ])('may be called %j: %s', (name, may) => {
    expect(isRefName(name)).toBe(may);
  });

  it('is not found in packed-refs by a part of its name', () => {
    const packed = `${one} refs/heads/feature/x\n${two} refs/heads/x\n`;
    expect([findPacked(packed, 'refs/heads/x'), findPacked(packed, 'heads/x'), findPacked(packed, 'refs/heads/feature')]).toEqual([two, undefined, undefined]);
  });
});

describe('HEAD', () => {
  it('is a branch, one that is not born yet, or a commit', () => {
    const repo = tempRepo();
    expect(readHead(repo.asGit)).toEqual({ commit: null, branch: 'main' });
    const commit = repo.commit('one');
    expect(readHead(repo.asGit)).toEqual({ commit, branch: 'main' });
    repo.git('checkout', '--quiet', '--detach');
    expect(readHead(repo.asGit)).toEqual({ commit, branch: null });
  });

  it('is that of the worktree', () => {
    const repo = tempRepo();
    const linked = linkedTo(repo);
    expect([readHead(repo.asGit).branch, readHead(linked).branch]).toEqual(['main', 'side']);
  });
});

describe('a branch', () => {
  it('is found here first, then as origin has it, and on every remote', async () => {
    const repo = tempRepo();
    refFile(repo, 'packed-refs', `${one} refs/remotes/far/main\n${one} refs/remotes/origin/main\n`);
    refFile(repo, 'refs/remotes/near/main', `${two}\n`);
    const there = { ref: 'refs/remotes/origin/main', commit: one };
    expect(await findBranch(repo.asGit, 'main')).toEqual(there);
    expect(await readRemoteBranches(repo.asGit, 'main')).toEqual([
      { ref: 'refs/remotes/far/main', commit: one },
      { ref: 'refs/remotes/near/main', commit: two },
      there,
    ]);
    refFile(repo, 'refs/heads/main', `${two}\n`);
    expect(await findBranch(repo.asGit, 'main')).toEqual({ ref: 'refs/heads/main', commit: two });
    expect(await findBranch(repo.asGit, 'none')).toBeNull();
  });
});
