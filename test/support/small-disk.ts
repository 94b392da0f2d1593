/** A disk that fills up soon. Needs root or a user namespace. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './temp-repo.ts';

/** Calls a function with a disk of so many megabytes, which is removed afterwards. */
export function onSmallDisk(megabytes: number, act: (mount: string) => void): void {
  const mount = join(tempDir(), 'small');
  mkdirSync(mount);
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', mount], { encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`This test makes a small disk, as root or in a namespace of its own (unshare --map-root-user --mount): ${made.stderr}`);
  try {
    act(mount);
  } finally {
    execFileSync('umount', ['-l', mount]);
  }
}
