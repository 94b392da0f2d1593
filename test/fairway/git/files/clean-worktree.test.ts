import { appendFileSync, chmodSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSurelyClean } from '../../../../fairway/git/files/clean-worktree.ts';
import { parseIndex } from '../../../../fairway/git/files/index-file.ts';
import { type TempRepo, tempRepo } from '../../../support/temp-repo.ts';

const treeOf = (repo: TempRepo) => repo.git('rev-parse', 'HEAD^{tree}');
const seenClean = (repo: TempRepo, worktree = repo.dir) => isSurelyClean({ ...repo.asGit, worktree }, treeOf(repo));
const isClean = (repo: TempRepo) => repo.git('status', '--porcelain', '--untracked-files=normal') === '';

/** What was noted in the last second is in doubt. This makes all of it older, as time does. */
function settle(repo: TempRepo, worktree = repo.dir): void {
  const past = new Date(Date.now() - 60_000);
  for (const path of repo.gitIn(worktree, 'ls-files', '-z').split('\0')) if (path !== '') utimesSync(join(worktree, path), past, past);
  repo.gitIn(worktree, 'update-index', '-q', '--refresh');
}

function withFiles(): TempRepo {
  const repo = tempRepo();
  repo.commit('one', { 'a.txt': 'one\n', 'src/b.ts': 'two\n', 'src/deep/c.ts': '', 'src.txt': 'beside\n', '.gitignore': '*.log\n/dist/\n' });
  return repo;
}

describe('a worktree is seen to be clean', () => {
  it('when git has just written it, and when that was long ago', () => {
    const repo = withFiles();
    expect(seenClean(repo)).toBe(true);
    settle(repo);
    expect(seenClean(repo)).toBe(true);
  });

  it('also a linked one, and one of SHA-256', () => {
    const repo = withFiles();
    const lane = join(repo.dir, '..', 'lane');
    repo.git('worktree', 'add', '--quiet', lane);
    expect([seenClean(repo, lane), seenClean(repo)]).toEqual([true, true]);
    const other = tempRepo();
    rmSync(other.commonDir, { recursive: true });
    other.git('init', '--quiet', '--object-format=sha256');
    other.commit('one', { 'a.txt': 'one\n' });
    expect(seenClean(other)).toBe(true);
  });

  it('with whatever is ignored, by the files of any directory, the repository or the user', () => {
    const repo = withFiles();
    repo.commit('two', { 'src/.gitignore': 'made/\n*.tmp\n' });
    appendFileSync(join(repo.commonDir, 'info', 'exclude'), '/.fairway/\n');
    mkdirSync(join(repo.dir, '..', '.config', 'git'), { recursive: true });
    writeFileSync(join(repo.dir, '..', '.config', 'git', 'ignore'), '.idea\n');
    repo.write({ 'x.log': '', 'src/deep/y.log': '', 'dist/z': '', 'src/made/a': '', 'src/deep/b.tmp': '', '.fairway/outbox/1': '', '.idea/x': '' });
    expect([isClean(repo), seenClean(repo)]).toEqual([true, true]);
    repo.write({ 'src/dist/z': '' });
    expect([isClean(repo), seenClean(repo)]).toEqual([false, false]);
  });
});

describe('git is asked', () => {
  const changes: readonly [string, (repo: TempRepo) => void][] = [
    ['a file has other content of the same length', ({ dir }) => writeFileSync(join(dir, 'a.txt'), 'eno\n')],
    ['a file is gone', ({ dir }) => rmSync(join(dir, 'src/b.ts'))],
    ['a directory is gone', ({ dir }) => rmSync(join(dir, 'src/deep'), { recursive: true })],
    ['a file may be run', ({ dir }) => chmodSync(join(dir, 'a.txt'), 0o755)],
    [
      'a file is a directory',
      ({ dir }) => {
        rmSync(join(dir, 'a.txt'));
        mkdirSync(join(dir, 'a.txt'));
      },
    ],
    [
      'a directory is a link to what it was',
      ({ dir }) => {
        renameSync(join(dir, 'src'), join(dir, 'dist'));
        symlinkSync('dist', join(dir, 'src'));
      },
    ],
    [
      'a file is a link to what it was',
      ({ dir }) => {
        renameSync(join(dir, 'a.txt'), join(dir, 'a.log'));
        symlinkSync('a.log', join(dir, 'a.txt'));
      },
    ],
    ['there is a new file', ({ dir }) => writeFileSync(join(dir, 'src/deep/new.ts'), '')],
    [
      'something is staged',
      (repo) => {
        repo.write({ 'a.txt': 'eno\n' });
        repo.git('add', 'a.txt');
      },
    ],
    ['something is staged to be taken away', (repo) => void repo.git('rm', '--quiet', '--cached', 'a.txt')],
    [
      'a file is to be added later',
      (repo) => {
        repo.write({ 'new.txt': '' });
        repo.git('add', '--intent-to-add', 'new.txt');
      },
    ],
    ['a merge waits', (repo) => conflict(repo)],
  ];

  it.each(changes)('when %s', (_, change) => {
    for (const first of [() => undefined, settle]) {
      const repo = withFiles();
      first(repo);
      change(repo);
      expect([isClean(repo), seenClean(repo)]).toEqual([false, false]);
    }
  });

  function conflict(repo: TempRepo): void {
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.commit('theirs', { 'a.txt': 'theirs\n' });
    repo.git('checkout', '--quiet', 'main');
    repo.commit('ours', { 'a.txt': 'ours\n' });
    expect(() => repo.git('merge', '--quiet', 'other')).toThrow();
  }

  const unusual: readonly [string, (repo: TempRepo) => void][] = [
    ['permissions do not count', (repo) => void repo.git('config', 'core.fileMode', 'false')],
    ['git was told to overlook a file', (repo) => void repo.git('update-index', '--assume-unchanged', 'a.txt')],
    ['a file is not checked out on purpose', (repo) => void repo.git('update-index', '--skip-worktree', 'a.txt')],
    ['a monitor of files has a say', (repo) => void repo.git('config', 'core.fsmonitor', '/bin/true')],
    ['the index is of another version', (repo) => void repo.git('update-index', '--index-version', '4')],
    ['the index is in two parts', (repo) => void repo.git('update-index', '--split-index')],
    ['git has not noted the tree', (repo) => void repo.git('update-index', '--add', '--cacheinfo', `100644,${repo.git('rev-parse', 'HEAD:a.txt')},a.txt`)],
    ['the index cannot be read', ({ commonDir }) => writeFileSync(join(commonDir, 'index'), 'no index at all, and still long enough to be one')],
    ['there is no index', ({ commonDir }) => rmSync(join(commonDir, 'index'))],
    [
      'there is another repository inside',
      (repo) => {
        mkdirSync(join(repo.dir, 'src', '.git'));
        writeFileSync(join(repo.dir, 'src', '.git', 'HEAD'), '');
      },
    ],
    [
      'the list of what is ignored is a link',
      (repo) => {
        repo.write({ 'x.tmp': '', list: '*.tmp\n' });
        symlinkSync('../list', join(repo.dir, 'src', '.gitignore'));
      },
    ],
  ];

  it.each(unusual)('when %s', (_, make) => {
    const repo = withFiles();
    settle(repo);
    expect(seenClean(repo)).toBe(true);
    make(repo);
    expect(seenClean(repo)).toBe(false);
  });

  it('whenever it would not say that the worktree is clean, whatever was done to it', () => {
    const names = ['a.txt', 'b/c.txt', 'b/d', 'b/e.log', 'e', 'out/x', '.gitignore'];
    const name = fc.constantFrom(...names);
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({ kind: fc.constant('write' as const), name, text: fc.constantFrom('', 'one\n', 'two\n', '*.log\nout/\n', '!e.log\n') }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), name }) },
      { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('add' as const, 'commit' as const, 'settle' as const, 'reset' as const) }) },
    );
    let seen = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const repo = tempRepo();
        repo.commit('one', { 'a.txt': 'one\n', '.gitignore': '*.log\nout/\n' });
        for (const one of steps) {
          take(repo, one);
          const seenHere = seenClean(repo);
          if (seenHere) seen += 1;
          expect(seenHere && !isClean(repo)).toBe(false);
        }
      }),
      { numRuns: 15 },
    );
    expect(seen).toBeGreaterThan(10);
  });

  type Step =
    | { readonly kind: 'write'; readonly name: string; readonly text: string }
    | { readonly kind: 'remove'; readonly name: string }
    | { readonly kind: string };

  function take(repo: TempRepo, step: Step): void {
    if ('text' in step) {
      mkdirSync(dirname(join(repo.dir, step.name)), { recursive: true });
      writeFileSync(join(repo.dir, step.name), step.text);
    } else if ('name' in step) rmSync(join(repo.dir, step.name), { force: true });
    else if (step.kind === 'add') repo.git('add', '--all');
    else if (step.kind === 'commit') repo.commit('more');
    else if (step.kind === 'reset') repo.git('reset', '--quiet', '--hard');
    else if (repo.git('ls-files', '--deleted') === '') settle(repo);
  }
});

describe('what git noted in its index', () => {
  it('is read as git lists it', () => {
    const repo = withFiles();
    const index = parseIndex(readFileSync(join(repo.commonDir, 'index')));
    const listed = index?.entries.map(({ path, mode, id }) => `${mode.toString(8)} ${id} 0\t${path}`).join('\n');
    expect([listed, index?.tree]).toEqual([repo.git('ls-files', '--stage'), treeOf(repo)]);
  });

  it('is not told where it is cut off, but for a cut that leaves the files and not the tree', () => {
    const whole = readFileSync(join(withFiles().commonDir, 'index'));
    const told = Array.from({ length: whole.length }, (_, length) => parseIndex(whole.subarray(0, length))).filter((index) => index !== undefined);
    expect(told.map(({ entries, tree }) => [entries.length, tree])).toEqual([[5, undefined]]);
  });
});
