/** The tree of a worktree with uncommitted changes, computed without writing anything to the repository. */
import { copyFile, mkdir, mkdtemp, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Scratch } from './environment.ts';
import { type Git, runGit } from './git.ts';
import { gitDirOf } from './refs.ts';

/**
 * The id of the tree that a commit of everything in the worktree would have: changed and untracked files, without ignored ones. Undefined if it cannot
 * be known: a file cannot be read, or needs a filter program such as that of Git LFS, or there is no space for the temporary objects.
 *
 * An untracked file may be a secret. So git writes index and objects to a temporary directory, which only this user may read and which is removed.
 */
export async function readWorktreeTree(git: Git): Promise<string | undefined> {
  const filters = await readFilters(git);
  if (filters.some((name) => name.includes('='))) return undefined; // -c cannot express it
  let dir: string | undefined;
  try {
    dir = await mkdtemp(join(git.env.TMPDIR || tmpdir(), 'fairway-tree-'));
    const scratch = await scratchIn(dir, git);
    return await writeTree({ ...git, scratch }, filters);
  } catch (error) {
    if (typeof (error as NodeJS.ErrnoException).syscall === 'string') return undefined;
    throw error;
  } finally {
    if (dir !== undefined) await rm(dir, { recursive: true, force: true });
  }
}

/** The names of the filter programs that git is configured with. */
async function readFilters(git: Git): Promise<string[]> {
  const { stdout } = await runGit(git, ['config', '--null', '--name-only', '--get-regexp', '^filter\\..*\\.(clean|process)$'], { allowExit: [1] });
  const keys = stdout
    .toString('utf8')
    .split('\0')
    .filter((key) => key !== '');
  return [...new Set(keys.map((key) => key.slice('filter.'.length, key.lastIndexOf('.'))))];
}

async function scratchIn(dir: string, git: Git): Promise<Scratch> {
  const scratch = { index: join(dir, 'index'), objects: join(dir, 'objects'), repositoryObjects: join(git.commonDir, 'objects') };
  await Promise.all([mkdir(scratch.objects), copyIndex(join(gitDirOf(git), 'index'), scratch.index)]);
  return scratch;
}

/** Copies the index, whose stat data spares git from reading files that have not changed. */
async function copyIndex(from: string, to: string): Promise<void> {
  try {
    const { mtimeMs } = await stat(from);
    await copyFile(from, to);
    // git takes files that are as new as the index for possibly changed. A newer copy would make it miss changes; an older one only costs time.
    const time = Math.floor(mtimeMs / 1000);
    await utimes(to, time, time);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error; // a repository without an index has nothing staged
  }
}

/** Settings of the user that would run programs, write to the repository or refuse what a commit takes. */
const settings = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.splitIndex=false',
  'core.safecrlf=false',
  // The objects are thrown away.
  'core.looseCompression=0',
  'core.fsync=none',
];

async function writeTree(git: Git, filters: readonly string[]): Promise<string | undefined> {
  // Without a program, a required filter fails. `git add` must not run it: that of Git LFS copies files into the repository.
  const withoutPrograms = filters.flatMap((name) => [`filter.${name}.clean=`, `filter.${name}.process=`, `filter.${name}.required=true`]);
  const configured = [...settings, ...withoutPrograms].flatMap((setting) => ['-c', setting]);
  const added = await runGit(git, [...configured, 'add', '--all', '--sparse'], { allowExit: 'any' });
  if (added.code !== 0) return undefined;
  const { stdout, code } = await runGit(git, [...configured, 'write-tree', '--missing-ok'], { allowExit: 'any' });
  return code === 0 ? stdout.toString('latin1').trim() : undefined;
}
