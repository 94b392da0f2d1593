/** Real git in a temporary directory, isolated from the settings of the user. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Git } from '../../fairway/git/git.ts';

export interface TempRepo {
  readonly dir: string;
  /** The repository's common directory. */
  readonly commonDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The argument for the library's git functions. */
  readonly asGit: Git;
  /** Runs git and returns its output without the final line break. */
  git(...args: readonly string[]): string;
  gitIn(dir: string, ...args: readonly string[]): string;
  /** Writes files into the worktree. */
  write(files: Readonly<Record<string, string>>): void;
  /** Writes files, commits everything, and returns the commit. */
  commit(message: string, files?: Readonly<Record<string, string>>): string;
  /** Puts files on a ref without Fairway's checks; null removes one. Returns the commit. */
  tamper(ref: string, files: Readonly<Record<string, string | Uint8Array | null>>): string;
}

/** A directory that is removed after the test. */
export function tempDir(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-test-')));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }));
  return dir;
}

/** The environment of git in tests: no external settings, a fixed identity and time. */
export function closedGitEnv(home: string): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    HOME: home,
    TMPDIR: process.env.TMPDIR,
    GIT_CONFIG_GLOBAL: join(home, 'no-such-file'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Ann Author',
    GIT_AUTHOR_EMAIL: 'ann@example.org',
    GIT_AUTHOR_DATE: '2026-11-20T10:00:00Z',
    GIT_COMMITTER_NAME: 'Carl Committer',
    GIT_COMMITTER_EMAIL: 'carl@example.org',
    GIT_COMMITTER_DATE: '2026-11-20T10:00:00Z',
    TZ: 'UTC',
    LC_ALL: 'C',
  };
}

interface TempRepoOptions {
  readonly bare?: boolean;
  readonly in?: string;
  /** The repository to copy. Default: one without a commit. */
  readonly template?: string;
}

export function tempRepo({ bare = false, in: within = tempDir(), template = emptyRepo(bare) }: TempRepoOptions = {}): TempRepo {
  const dir = join(within, bare ? 'repo.git' : 'repo');
  const env = closedGitEnv(within);
  mkdirSync(dir, { recursive: true });
  const gitIn = (where: string, ...args: readonly string[]) =>
    execFileSync('git', args, { cwd: where, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).replace(/\n$/, '');
  const git = (...args: readonly string[]) => gitIn(dir, ...args);
  cpSync(template, dir, { recursive: true });
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      writeFileSync(join(dir, path), content);
    }
  };
  const commonDir = bare ? dir : join(dir, '.git');
  return {
    dir,
    commonDir,
    env,
    asGit: { worktree: bare ? null : dir, commonDir, env },
    git,
    gitIn,
    write,
    commit: (message, files = {}) => {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    tamper: (ref, files) => tamper({ dir, env, index: join(within, 'tampered.index') }, ref, files),
  };
}

const settings = [
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['protocol.allow', 'never'],
  ['protocol.file.allow', 'always'],
  ['commit.gpgSign', 'false'],
] as const;

/** A directory that is removed after a test file, for repositories that its tests copy. */
export function tempDirForFile(): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-file-')));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

const empty = new Map<boolean, string>();

/** A repository without a commit, to be copied. git makes it once for each test file, because making it takes six processes. */
function emptyRepo(bare: boolean): string {
  const found = empty.get(bare);
  if (found !== undefined) return found;
  const home = tempDirForFile();
  const dir = join(home, 'repo');
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: home, env: closedGitEnv(home) });
  git('init', '--quiet', '--initial-branch=main', ...(bare ? ['--bare'] : []), dir);
  for (const [name, value] of settings) git('-C', dir, 'config', name, value);
  const hooks = join(dir, ...(bare ? [] : ['.git']), 'hooks');
  // Example hooks, which git does not run.
  for (const sample of readdirSync(hooks)) rmSync(join(hooks, sample));
  empty.set(bare, dir);
  return dir;
}

interface Place {
  readonly dir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly index: string;
}

function tamper({ dir, env, index }: Place, ref: string, files: Readonly<Record<string, string | Uint8Array | null>>): string {
  const git = (args: readonly string[], input?: string | Uint8Array) =>
    execFileSync('git', args, { cwd: dir, env: { ...env, GIT_INDEX_FILE: index }, encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'pipe'] }).trim();
  git(['read-tree', '--empty']);
  git(['read-tree', ref]);
  for (const [path, content] of Object.entries(files)) {
    if (content === null) git(['rm', '--cached', '--quiet', '--', path]);
    else git(['update-index', '--add', '--cacheinfo', `100644,${git(['hash-object', '-w', '--stdin'], content)},${path}`]);
  }
  const commit = git(['commit-tree', git(['write-tree']), '-p', ref, '-m', 'by hand']);
  git(['update-ref', ref, commit]);
  return commit;
}
