/** Directories of another user. Only root can give its files to somebody else. */
import { spawnSync } from 'node:child_process';
import { onTestFinished } from 'vitest';

/** A user id that no user of the tests has. */
export const otherUid = 54_321;

/** Changes the owner of a directory, and of its content if `whole`, until the test ends. */
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
