/**
 * Checks whether git trusts a repository. git refuses repositories of other users, because their settings and hooks may start programs. Fairway reads
 * HEAD and refs from files and must not be laxer: if `stat` shows another owner, git decides, and every command refuses what git refuses.
 */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import type { Git } from './git.ts';
import type { RepositoryPaths } from './repository.ts';

/** The user of this process, as git sees it. */
export interface User {
  /** The effective user id. */
  readonly uid: number;
  /** The user who called sudo; null without sudo. */
  readonly sudoUid: number | null;
}

/** Undefined when the system has no user ids. There, git itself checks the owner at each start. */
export function currentUser(env: Git['env']): User | undefined {
  const uid = process.geteuid?.();
  if (uid === undefined) return undefined;
  return { uid, sudoUid: /^\d+$/.test(env.SUDO_UID ?? '') ? Number(env.SUDO_UID) : null };
}

/** Whether git accepts this owner. For root, the user who called sudo is accepted too. Source: git-config(1), safe.directory. */
export const isOwn = (owner: number, { uid, sudoUid }: User): boolean => owner === uid || (uid === 0 && owner === sudoUid);

/** Refuses a repository of another user with DUBIOUS_OWNERSHIP, unless safe.directory names it. Starts git only if the owner differs. */
export async function requireTrusted(repository: RepositoryPaths, env: Git['env']): Promise<void> {
  const user = currentUser(env);
  if (user === undefined || ownedPaths(repository).every((path) => isOwnPath(path, user))) return;
  const { gitDir, worktree } = repository;
  const { reasonOf, runGit } = await import('./git.ts');
  // git must find the repository from its directory, because it does not check one that is named; safe.bareRepository must not prevent that.
  const args = ['-c', 'safe.bareRepository=all', 'rev-parse', '--git-dir'];
  const { code, stderr } = await runGit({ worktree: worktree ?? gitDir, commonDir: gitDir, env }, args, { allowExit: 'any' });
  if (code !== 0) throw problem('DUBIOUS_OWNERSHIP', { dir: worktree ?? gitDir, why: reasonOf(stderr, code) });
}

/** The paths whose owner git checks: the worktree, its `.git`, and the git directory. */
const ownedPaths = ({ gitDir, worktree }: RepositoryPaths): string[] => [
  ...new Set([gitDir, ...(worktree === null ? [] : [worktree, join(worktree, '.git')])]),
];

function isOwnPath(path: string, user: User): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && isOwn(stats.uid, user);
}
