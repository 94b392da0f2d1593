/**
 * Moving a ref by git's own protocol, in process: `<ref>.lock` is made, which only one can; under it the ref is read again and compared; the new
 * value is synced and renamed over the ref. Whoever follows the protocol, git or another Fairway, sees the ref before or after, never between.
 * Source: git's lockfile and refs/files-backend.
 */
import { appendFileSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Git } from './git.ts';
import { readRefFile } from './refs.ts';

export interface RefMove {
  readonly ref: string;
  /** Where it has to stand. */
  readonly from: string;
  readonly to: string;
  /** Who moves it, and when, as in a commit: `Name <mail> 1760000000 +0000`. */
  readonly by: string;
  /** For the reflog, one line. */
  readonly why: string;
}

/**
 * Moves a ref that exists; false when nothing was done: it stands elsewhere, somebody else is at it, it is kept in a way that is not known here, or
 * the file system refuses. git then finds out which, and what follows from it.
 */
export function moveRef(git: Git, move: RefMove): boolean {
  const file = join(git.commonDir, move.ref);
  const lock = `${file}.lock`;
  const descriptor = takeLock(lock);
  if (descriptor === undefined) return false;
  const moved = moveLocked(git, move, descriptor, () => renameSync(lock, file));
  // after the move the lock may be another's already
  if (!moved) unlinkSync(lock);
  return moved;
}

function moveLocked(git: Git, move: RefMove, descriptor: number, publish: () => void): boolean {
  try {
    if (readRefFile(git.commonDir, move.ref) !== move.from) return false;
    writeSync(descriptor, `${move.to}\n`);
    fsyncSync(descriptor);
    addToReflog(git, move);
    publish();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false;
  } finally {
    closeSync(descriptor);
  }
}

/** The lock, open for writing; undefined where another has it, or it cannot be made. */
function takeLock(lock: string): number | undefined {
  for (const prepare of [() => undefined, () => mkdirSync(dirname(lock), { recursive: true })]) {
    try {
      prepare();
      return openSync(lock, 'wx', 0o666);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      // a ref that is packed has no directory
      if (code !== 'ENOENT') return undefined;
    }
  }
  return undefined;
}

/** As git does by itself: branches of a repository with a worktree have a log, and what has one goes on with it. */
function addToReflog(git: Git, { ref, from, to, by, why }: RefMove): void {
  const log = join(git.commonDir, 'logs', ref);
  if (!existsSync(log)) {
    if (git.worktree === null || !ref.startsWith('refs/heads/')) return;
    mkdirSync(dirname(log), { recursive: true });
  }
  appendFileSync(log, `${from} ${to} ${by}\t${why}\n`);
}
