/**
 * Whether git would work in a repository. git refuses one that belongs to somebody else, since its settings and hooks may start programs. Fairway reads
 * HEAD and refs from their files, and must not be laxer than git: where `stat` shows another owner, git is asked, and its refusal is every command's.
 */
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import type { Git } from './git.ts';
import type { RepositoryPaths } from './repository.ts';

/** Who runs this process, as git sees it. */
export interface User {
  /** The effective user id. */
  readonly uid: number;
  /** Whom root acts for; null when it acts for nobody else. */
  readonly sudoUid: number | null;
}

/** Undefined where the system has no user ids: there git itself looks, each time that it is started. */
export function currentUser(env: Git['env']): User | undefined {
  const uid = process.geteuid?.();
  if (uid === undefined) return undefined;
  return { uid, sudoUid: /^\d+$/.test(env.SUDO_UID ?? '') ? Number(env.SUDO_UID) : null };
}

/** Whether git takes what has this owner for the user's own. Root owns what is root's, and else what is of the one it acts for. Source: git-config(1), safe.directory. */
export const isOwn = (owner: number, { uid, sudoUid }: User): boolean => owner === uid || (uid === 0 && owner === sudoUid);

/** Refuses with DUBIOUS_OWNERSHIP a repository of somebody else, unless git's setting safe.directory names it. No process where the owner is plain. */
export async function requireTrusted(repository: RepositoryPaths, env: Git['env']): Promise<void> {
  const user = currentUser(env);
  if (user === undefined || ownedPaths(repository).every((path) => isOwnPath(path, user))) return;
  const { gitDir, worktree } = repository;
  const { reasonOf, runGit } = await import('./git.ts');
  // found from where it is, since git trusts a repository that is named; a bare one it may be told not to look for
  const args = ['-c', 'safe.bareRepository=all', 'rev-parse', '--git-dir'];
  const { code, stderr } = await runGit({ worktree: worktree ?? gitDir, commonDir: gitDir, env }, args, { allowExit: 'any' });
  if (code !== 0) throw problem('DUBIOUS_OWNERSHIP', { dir: worktree ?? gitDir, why: reasonOf(stderr, code) });
}

/** Those that git looks at: the worktree, its `.git`, and the git directory. */
const ownedPaths = ({ gitDir, worktree }: RepositoryPaths): string[] => [
  ...new Set([gitDir, ...(worktree === null ? [] : [worktree, join(worktree, '.git')])]),
];

function isOwnPath(path: string, user: User): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && isOwn(stats.uid, user);
}
