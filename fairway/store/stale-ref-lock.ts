/**
 * A `<ref>.lock` that a killed writer left would stop every writer after it. git itself never removes one, and is right: it does not say whose
 * it is. It may be removed only where all of this holds together:
 *
 * - we hold the store lock, so no other Fairway of this machine writes;
 * - its writer is known to be gone: we took the store lock over from a dead owner that had taken it before the file was made, or the file is
 *   from before this boot of the machine;
 * - no git runs on this machine. A git that outlived the Fairway that started it may still be about to rename that file into place, and would
 *   rename ours instead. Only Linux tells; elsewhere the file stays;
 * - the file stayed as it was while we watched.
 *
 * Age alone proves nothing. Where any of this is unknown the file stays, and the command fails with git's reason, which names the file.
 */
import { readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { uptime } from 'node:os';
import type { HeldLock } from './lock.ts';

const watchMs = 1_000;
const git = /^(?:git|git-.*)$/;

/** Removes the file if it is provably stale; whether it did. `isGitRunning` looks at the processes of this machine. */
export async function removeStaleRefLock(file: string, held: HeldLock, isGitRunning: () => boolean = seesGit): Promise<boolean> {
  const before = statSync(file, { throwIfNoEntry: false });
  if (before === undefined || process.platform !== 'linux') return false;
  if (!isAbandoned(before.mtimeMs, held) || isGitRunning()) return false;
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  const after = statSync(file, { throwIfNoEntry: false });
  if (after === undefined || after.ino !== before.ino || after.mtimeMs !== before.mtimeMs || after.size !== before.size || isGitRunning()) return false;
  unlinkSync(file);
  return true;
}

const isAbandoned = (mtimeMs: number, held: HeldLock): boolean =>
  mtimeMs < Date.now() - uptime() * 1000 || held.dead.some((owner) => Date.parse(owner.at) <= mtimeMs);

function seesGit(): boolean {
  return readdirSync('/proc').some((name) => /^\d+$/.test(name) && git.test(nameOfProcess(name)));
}

function nameOfProcess(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return ''; // it ended while we looked
  }
}
