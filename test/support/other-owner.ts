/** Directories of somebody else: only root may give what is its own to another. */
import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** A user id that nobody who runs the tests has. */
export const otherUid = 54_321;

/** Gives a directory to somebody else, with what is in it when `whole`, until the test ends. */
export function giveAway(dir: string, { whole = true }: { readonly whole?: boolean } = {}): void {
  const own = `${process.getuid?.()}`;
  const change = (owner: string) => {
    const args = [...(whole ? ['-R'] : []), owner, dir];
    const made = [['chown', ...args] as const, ['sudo', '-n', 'chown', ...args] as const].find(([program, ...rest]) => spawnSync(program, rest).status === 0);
    if (made === undefined) throw new Error('This test gives a directory to another user, as root or with sudo.');
  };
  change(String(otherUid));
  onTestFinished(() => change(own));
}
