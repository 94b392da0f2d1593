/**
 * A `<ref>.lock` that a killed writer left would stop every writer after it. git itself never removes one, and is right: it does not say whose
 * it is. A Fairway that moved the ref in process can be proven to have made it: see git/files/ref-moves.ts, which removes it at once. Any other may be
 * removed only where all of this holds together:
 *
 * - we hold the store lock, so no other Fairway of this machine writes;
 * - its writer is known to be gone: we took the store lock over from a dead owner that had taken it before the file was made, or a git of our own was
 *   killed and the file was made since we took the store lock, or the file is from before this boot of the machine;
 * - no git is at work in this repository. A git that outlived the Fairway that started it may still be about to rename that file into place, and
 *   would rename ours instead. Only Linux tells; elsewhere the file stays;
 * - the file stayed as it was while we watched.
 *
 * Age alone proves nothing. Where any of this is unknown the file stays, and the command fails with git's reason, which names the file.
 */
import { statSync, unlinkSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';
import type { Git } from '../git/git.ts';
import { isGitAtWork } from '../git/repository-processes.ts';
import type { HeldLock } from './lock.ts';

/** The writers that are known to be gone. */
export interface GoneWriters extends Pick<HeldLock, 'dead'> {
  /** When we took the store lock, where a git that we started since was killed, by the clock of the file system, ms. */
  readonly since?: number | undefined;
}

const watchMs = 1_000;

/** Removes the lock of a ref if it is provably stale; whether it did. */
export async function removeStaleRefLock(
  { commonDir, worktree }: Git,
  ref: string,
  gone: GoneWriters,
  isAtWork: () => boolean = () => isGitAtWork(commonDir, worktree),
): Promise<boolean> {
  const file = join(commonDir, `${ref}.lock`);
  const before = statSync(file, { throwIfNoEntry: false });
  if (before === undefined || process.platform !== 'linux') return false;
  if (!isAbandoned(before.mtimeMs, gone) || isAtWork()) return false;
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  const after = statSync(file, { throwIfNoEntry: false });
  if (after === undefined || after.ino !== before.ino || after.mtimeMs !== before.mtimeMs || after.size !== before.size || isAtWork()) return false;
  unlinkSync(file);
  return true;
}

const isAbandoned = (mtimeMs: number, { dead, since }: GoneWriters): boolean =>
  mtimeMs < Date.now() - uptime() * 1000 || dead.some(({ taken }) => taken <= mtimeMs) || (since !== undefined && since <= mtimeMs);
