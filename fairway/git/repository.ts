/** Where git says a repository is, for the rare layouts that its files alone do not tell. */
import { startGit } from './git.ts';

export interface RepositoryPaths {
  readonly commonDir: string;
  readonly gitDir: string;
  readonly worktree: string | null;
  readonly bare: boolean;
}

/** Undefined when git finds none from that directory. */
export async function askRepository(cwd: string, env: Readonly<Record<string, string | undefined>>): Promise<RepositoryPaths | undefined> {
  const args = ['rev-parse', '--path-format=absolute', '--is-bare-repository', '--git-common-dir', '--absolute-git-dir', '--show-toplevel'];
  const { child, ended } = startGit({ worktree: cwd, commonDir: cwd, env }, args);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('utf8');
  });
  await ended;
  return parseRepository(text);
}

/** git stops at --show-toplevel where there is no worktree: the last line is then missing. */
export function parseRepository(text: string): RepositoryPaths | undefined {
  const [bare, commonDir, gitDir, worktree] = text.split('\n');
  if (!commonDir || !gitDir) return undefined;
  return { commonDir, gitDir, worktree: worktree || null, bare: bare === 'true' };
}
