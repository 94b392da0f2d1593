import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasChangedSubmodule, readSource } from '../../../fairway/git/worktree-facts.ts';
import { readWorktreeTree } from '../../../fairway/git/worktree-tree.ts';
import { type TempRepo, tempDir, tempRepo } from '../../support/temp-repo.ts';

/** Every file below a directory with its content, to see whether anything was written. */
const contentOf = (dir: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((name) => lstatSync(join(dir, name)).isFile())
      .map((name) => [name, readFileSync(join(dir, name)).toString('base64')]),
  );

/** The tree of a commit of everything, made in a copy of the repository. */
const committed = (repo: TempRepo, dir = repo.dir): string => {
  const copy = join(tempDir(), 'copy');
  cpSync(dir, copy, { recursive: true, verbatimSymlinks: true });
  repo.gitIn(copy, 'add', '--all');
  return repo.gitIn(copy, 'write-tree');
};

/** Git with a temporary directory of its own, to see what is left there. */
const withTemporary = (repo: TempRepo, worktree = repo.dir) => {
  const temporary = tempDir();
  return { temporary, git: { ...repo.asGit, worktree, env: { ...repo.env, TMPDIR: temporary } } };
};

describe('the tree of a dirty worktree', () => {
  it('is that of a commit of everything that is not ignored', async () => {
    const repo = tempRepo();
    repo.commit('one', { '.gitignore': '*.log\n', 'same.txt': '1', 'changed.txt': '1', 'gone.txt': '1', 'staged.txt': '1', 'dir/kept.txt': '1' });
    repo.write({ 'changed.txt': '2', 'staged.txt': '2', 'new.txt': 'n', 'dir/deep/new.txt': 'n', 'a.log': 'ignored', 'line feed\n.txt': 'n' });
    repo.git('add', 'staged.txt');
    repo.git('rm', '--quiet', 'gone.txt');
    repo.write({ 'staged.txt': '3' });
    chmodSync(join(repo.dir, 'same.txt'), 0o755);
    symlinkSync('same.txt', join(repo.dir, 'link'));
    expect(await readWorktreeTree(repo.asGit)).toBe(committed(repo));
  });

  it('leaves the repository as it is: its index, its objects, everything', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'a.txt': '1' });
    repo.write({ '.env': 'TOKEN=untracked-secret\n', 'a.txt': '2' });
    const before = contentOf(repo.commonDir);
    const objects = repo.git('count-objects', '-v');
    const { git, temporary } = withTemporary(repo);
    expect(await readWorktreeTree(git)).toMatch(/^[0-9a-f]{40}$/);
    expect(contentOf(repo.commonDir)).toEqual(before);
    expect(repo.git('count-objects', '-v')).toBe(objects);
    const blob = repo.git('hash-object', '.env');
    expect(() => repo.git('cat-file', '-e', blob)).toThrow();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is that of a linked worktree, with its own index', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'a.txt': '1' });
    const lane = join(repo.dir, '..', 'lane');
    repo.git('worktree', 'add', '--quiet', '-b', 'lane', lane);
    repo.write({ '../lane/b.txt': 'of the lane', 'c.txt': 'of the first worktree' });
    repo.gitIn(lane, 'add', 'b.txt');
    const before = contentOf(repo.commonDir);
    const { git } = withTemporary(repo, lane);
    const tree = await readWorktreeTree(git);
    expect(contentOf(repo.commonDir)).toEqual(before);
    repo.gitIn(lane, 'commit', '--quiet', '-m', 'two');
    expect(tree).toBe(repo.gitIn(lane, 'rev-parse', 'HEAD^{tree}'));
  });

  it('sees a change of the same size in the second in which the index was written', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'a.txt': '1' });
    const index = join(repo.commonDir, 'index');
    const time = Math.floor(Date.now() / 1000) - 60;
    utimesSync(join(repo.dir, 'a.txt'), time, time);
    repo.git('update-index', '--refresh');
    repo.write({ 'a.txt': '2' });
    utimesSync(join(repo.dir, 'a.txt'), time, time);
    utimesSync(index, time, time);
    expect(await readWorktreeTree(repo.asGit)).toBe(committed(repo));
  });

  it('is in a path with letters that separate and quote paths', async () => {
    const repo = tempRepo({ in: join(tempDir(), 'a:b "c\\d;e') });
    repo.commit('one', { 'dir/a.txt': '1' });
    repo.write({ 'b.txt': '2' });
    expect(await readWorktreeTree(repo.asGit)).toBe(committed(repo));
  });

  it('runs no hook, no file system monitor and no filter program', async () => {
    const repo = tempRepo();
    const ran = join(repo.dir, '..', 'ran');
    const program = join(repo.dir, '..', 'program');
    writeFileSync(program, `#!/bin/sh\ntouch '${ran}'\ncat\n`, { mode: 0o755 });
    repo.commit('one', { '.gitattributes': '*.big filter=lfs\n', 'a.txt': '1', 'b.big': '1' });
    const settings: Readonly<Record<string, string>> = {
      'filter.lfs.clean': program,
      'filter.lfs.process': program,
      'core.fsmonitor': program,
      'core.splitIndex': 'true',
      'core.safecrlf': 'true',
    };
    // What is as new as the index may have changed, so git would read it.
    utimesSync(join(repo.dir, 'b.big'), 1e9, 1e9);
    repo.git('update-index', '--refresh');
    mkdirSync(join(repo.commonDir, 'hooks'), { recursive: true });
    cpSync(program, join(repo.commonDir, 'hooks', 'post-index-change'));
    for (const [name, value] of Object.entries(settings)) repo.git('config', name, value);
    repo.write({ 'a.txt': '2\r\n' });
    expect(await readWorktreeTree(repo.asGit)).toMatch(/^[0-9a-f]{40}$/);
    repo.write({ 'new.big': '2' });
    expect(await readWorktreeTree(repo.asGit)).toBeUndefined();
    expect(existsSync(ran)).toBe(false);
  });

  it('has line endings as git commits them', async () => {
    const repo = tempRepo();
    repo.commit('one', { '.gitattributes': '* text=auto\n', 'a.txt': 'one\n' });
    repo.write({ 'a.txt': 'one\r\ntwo\r\n' });
    expect(await readWorktreeTree(repo.asGit)).toBe(committed(repo));
  });

  it('has the files outside of a sparse checkout, those that were written there too', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'in/a.txt': '1', 'out/b.txt': '1' });
    repo.git('sparse-checkout', 'set', 'in');
    repo.write({ 'in/a.txt': '2', 'out/new.txt': '3' });
    const tree = await readWorktreeTree(repo.asGit);
    repo.git('add', '--all', '--sparse');
    expect(tree).toBe(repo.git('write-tree'));
    expect(repo.git('ls-tree', '-r', '--name-only', `${tree}`)).toBe('in/a.txt\nout/b.txt\nout/new.txt');
  });

  it('has the checked out commit of a submodule', async () => {
    const { repo, sub } = withSubmodule();
    repo.gitIn(sub, 'commit', '--quiet', '--allow-empty', '--message', 'more');
    const source = await readSource(repo.asGit, { integrationBranch: 'main' });
    expect(source).toMatchObject({ dirty: true, worktree_tree: committed(repo) });
    expect(repo.git('ls-files', '--stage', 'sub')).not.toContain(repo.gitIn(sub, 'rev-parse', 'HEAD'));
  });
});

describe('the tree is unknown', () => {
  it('where a submodule has changes of its own', async () => {
    const { repo, sub } = withSubmodule();
    writeFileSync(join(sub, 'a.txt'), 'changed');
    expect(await readSource(repo.asGit, { integrationBranch: 'main' })).toEqual({ revision: expect.any(Object), dirty: true });
    repo.gitIn(sub, 'checkout', '--quiet', '--', 'a.txt');
    writeFileSync(join(sub, 'new.txt'), 'untracked');
    expect(await readSource(repo.asGit, { integrationBranch: 'main' })).toEqual({ revision: expect.any(Object), dirty: true });
  });

  it('where git cannot read what is there, and nothing is left behind', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'a.txt': '1' });
    // A repository without a commit inside of the worktree, which git refuses to add for every user.
    mkdirSync(join(repo.dir, 'inner'));
    repo.gitIn(join(repo.dir, 'inner'), 'init', '--quiet');
    writeFileSync(join(repo.dir, 'inner', 'x'), 'x');
    const { git, temporary } = withTemporary(repo);
    expect(await readWorktreeTree(git)).toBeUndefined();
    expect(await readSource(git, { integrationBranch: 'main' })).toEqual({ revision: expect.any(Object), dirty: true });
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('where there is no temporary directory', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'a.txt': '1' });
    repo.write({ 'a.txt': '2' });
    expect(await readWorktreeTree({ ...repo.asGit, env: { ...repo.env, TMPDIR: join(repo.dir, 'none') } })).toBeUndefined();
  });
});

describe('a status', () => {
  it('tells the changes of a submodule from its commit', () => {
    const entry = (sub: string) => `# branch.oid x\x001 .M ${sub} 160000 160000 160000 1 2 sub\x00? new\x00`;
    expect(['SC..', 'N...', 'S.M.', 'SCMU', 'S..U'].map((sub) => hasChangedSubmodule(entry(sub)))).toEqual([false, false, true, true, true]);
  });
});

function withSubmodule() {
  const repo = tempRepo();
  const other = tempRepo();
  other.commit('of the submodule', { 'a.txt': '1' });
  repo.commit('one', { 'a.txt': '1' });
  execFileSync('git', ['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', other.dir, 'sub'], { cwd: repo.dir, env: repo.env });
  repo.git('commit', '--quiet', '--message', 'with a submodule');
  return { repo, sub: join(repo.dir, 'sub') };
}
