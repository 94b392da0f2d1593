/** A directory that nobody can write to, not even root: a read-only bind mount. */
import { execFileSync, spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** Mounts it until the returned function is called, or the test ends. */
export function readOnly(dir: string): () => void {
  const made = spawnSync('mount', ['--bind', dir, dir], { encoding: 'utf8' });
  if (made.status !== 0)
    throw new Error(`This test makes a directory read-only, as root or in a namespace of its own (unshare --map-root-user --mount): ${made.stderr}`);
  let mounted = true;
  const undo = () => {
    if (mounted) execFileSync('umount', ['-l', dir]);
    mounted = false;
  };
  onTestFinished(undo);
  execFileSync('mount', ['-o', 'remount,ro,bind', dir]);
  return undo;
}
