/** Where the outbox of a worktree is, and whether anything is in it. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Outbox {
  readonly worktree: string;
  /** Where its files are. */
  readonly dir: string;
}

export const outboxOf = (worktree: string): Outbox => ({ worktree, dir: join(worktree, '.fairway', 'outbox') });

/** Whether anything waits; a look that costs next to nothing. */
export const isWaiting = ({ dir }: Outbox): boolean => namesIn(dir).length > 0;

const namePattern = /^[0-7][0-9A-HJKMNP-TV-Z]{25}\.json$/;

/** The files of intents in a directory, in their order. */
export function namesIn(dir: string): string[] {
  try {
    return readdirSync(dir)
      .filter((name) => namePattern.test(name))
      .sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
