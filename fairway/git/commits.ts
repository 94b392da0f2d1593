/** Commits by any name that git knows. */
import { isWithoutGit } from './choice.ts';
import { parseCommit, timeOfSeconds } from './commit-object.ts';
import type { Git } from './git.ts';
import { objectReader } from './objects.ts';

export interface CommitFacts {
  readonly commit: string;
  /** The committer's time, ISO 8601, UTC. */
  readonly at: string;
  /** The trailers of its message, by name; the last one counts. */
  readonly trailers: ReadonlyMap<string, string>;
}

/** A commit, an annotated tag's included; undefined when the name stands for none. */
export async function readCommit(git: Git, rev: string): Promise<CommitFacts | undefined> {
  if (/[\n\0]/.test(rev) || rev.startsWith('-')) return undefined;
  if (isWithoutGit(git.env)) return readCommitFile(git, rev);
  const [object] = await objectReader(git).read([`${rev}^{commit}`]);
  return object?.type === 'commit' ? factsOf(object.id, object.content) : undefined;
}

async function readCommitFile(git: Git, rev: string): Promise<CommitFacts | undefined> {
  const [{ findCommit }, { ObjectFiles }] = await Promise.all([import('./files/worktree-facts.ts'), import('./files/objects.ts')]);
  const commit = await findCommit(git, rev);
  if (commit === null) return undefined;
  const objects = new ObjectFiles(git.commonDir);
  try {
    return factsOf(commit, objects.require(commit, 'a commit').content);
  } finally {
    objects.close();
  }
}

function factsOf(commit: string, content: Buffer): CommitFacts {
  const { seconds, message } = parseCommit(content);
  const last = message.trimEnd().split('\n\n').at(-1) ?? '';
  const trailers = new Map([...last.matchAll(/^([A-Za-z][A-Za-z-]*): (.*)$/gm)].map(([, name, value]) => [name as string, value as string]));
  return { commit, at: timeOfSeconds(seconds), trailers };
}
