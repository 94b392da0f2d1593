/** Where git says a repository is, for the rare layouts that its files alone do not tell. */
import { problem } from '../errors.ts';
import { type Git, gitFailure, reasonOf, runGit } from './git.ts';

export interface RepositoryPaths {
  readonly commonDir: string;
  readonly gitDir: string;
  readonly worktree: string | null;
  readonly bare: boolean;
}

const args = ['rev-parse', '--path-format=absolute', '--is-bare-repository', '--git-common-dir', '--absolute-git-dir', '--show-toplevel'];

/** Undefined when git finds none from that directory. Refuses with DUBIOUS_OWNERSHIP, and with GIT_FAILED for one that git cannot use. */
export async function askRepository(cwd: string, env: Git['env']): Promise<RepositoryPaths | undefined> {
  const git: Git = { worktree: cwd, commonDir: cwd, env };
  // without a worktree it prints the other lines and then fails
  const { stdout, stderr, code } = await runGit(git, args, { allowExit: 'any' });
  const found = parseRepository(stdout.toString('utf8'));
  if (found !== undefined || /not a git repository|invalid gitfile format/.test(stderr)) return found;
  if (/dubious ownership/.test(stderr)) throw problem('DUBIOUS_OWNERSHIP', { dir: cwd, why: reasonOf(stderr, code) });
  throw await gitFailure(git, args, code, stderr);
}

/** git stops at --show-toplevel where there is no worktree: the last line is then missing. */
export function parseRepository(text: string): RepositoryPaths | undefined {
  const [bare, commonDir, gitDir, worktree] = text.split('\n');
  if (!commonDir || !gitDir) return undefined;
  return { commonDir, gitDir, worktree: worktree || null, bare: bare === 'true' };
}
