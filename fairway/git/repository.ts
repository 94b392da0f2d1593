/** Locates a repository by starting git, for rare layouts that cannot be resolved from files. */
import { problem } from '../errors.ts';
import { type Git, gitFailure, reasonOf, runGit } from './git.ts';

export interface RepositoryPaths {
  readonly commonDir: string;
  readonly gitDir: string;
  readonly worktree: string | null;
  readonly bare: boolean;
}

const args = ['rev-parse', '--path-format=absolute', '--is-bare-repository', '--git-common-dir', '--absolute-git-dir', '--show-toplevel'];

/** Undefined when git finds no repository from that directory. Refuses with DUBIOUS_OWNERSHIP, and with GIT_FAILED if git cannot use it. */
export async function askRepository(cwd: string, env: Git['env']): Promise<RepositoryPaths | undefined> {
  const git: Git = { worktree: cwd, commonDir: cwd, env };
  // Without a worktree, git prints the other lines and then fails.
  const { stdout, stderr, code } = await runGit(git, args, { allowExit: 'any' });
  const found = parseRepository(stdout.toString('utf8'));
  if (found !== undefined || /not a git repository|invalid gitfile format/.test(stderr)) return found;
  if (/dubious ownership/.test(stderr)) throw problem('DUBIOUS_OWNERSHIP', { dir: cwd, why: reasonOf(stderr, code) });
  throw await gitFailure(git, args, code, stderr);
}

/** Without a worktree, the last line is missing. */
export function parseRepository(text: string): RepositoryPaths | undefined {
  const [bare, commonDir, gitDir, worktree] = text.split('\n');
  if (!commonDir || !gitDir) return undefined;
  return { commonDir, gitDir, worktree: worktree || null, bare: bare === 'true' };
}
