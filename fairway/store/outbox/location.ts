/** The outbox of a worktree: its directory, and a cheap look at what is in it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Outbox {
  readonly worktree: string;
  /** The directory of the intents that wait. */
  readonly dir: string;
  /** The directory of the intents that were refused. */
  readonly refusedDir: string;
}

export function outboxOf(worktree: string): Outbox {
  const dir = join(worktree, '.fairway', 'outbox');
  return { worktree, dir, refusedDir: join(dir, 'refused') };
}

/** Whether any intent waits. */
export const hasWaiting = ({ dir }: Outbox): boolean => intentIds(dir).length > 0;

const fileNamePattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}\.json$/;

/** The ids of the intents in a directory, in order; none where there is no such directory. */
export function intentIds(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => fileNamePattern.test(name))
      .map((name) => name.slice(0, -'.json'.length))
      .sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
