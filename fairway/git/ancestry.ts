/** How commits lie to each other in the history. */
import { type Git, runGit } from './git.ts';

/** The newest commit that both have; null when they have none in common. */
export async function readMergeBase(git: Git, one: string, other: string): Promise<string | null> {
  const { stdout, code } = await runGit(git, ['merge-base', one, other], { allowExit: [1] });
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

/** Whether a commit is another, or in front of it. A commit that is not here is in front of none. */
export async function isAncestor(git: Git, commit: string, head: string): Promise<boolean> {
  if (commit === head) return true;
  const { code } = await runGit(git, ['merge-base', '--is-ancestor', commit, head], { allowExit: [1, 128] });
  return code === 0;
}

/** How many commits `head` has that `base` has not; all of them when base is null. */
export async function countCommits(git: Git, base: string | null, head: string): Promise<number> {
  const { stdout } = await runGit(git, ['rev-list', '--count', head, ...(base === null ? [] : [`^${base}`])]);
  return Number(stdout.toString('latin1'));
}

/** A merge among the commits that `head` has and `base` has not; null when there is none. */
export async function findMerge(git: Git, base: string, head: string): Promise<string | null> {
  const { stdout } = await runGit(git, ['rev-list', '--merges', '--max-count=1', head, `^${base}`]);
  return stdout.toString('latin1').trim() || null;
}
