/** Commits by any name that git knows. */
import { isWithoutGit } from './choice.ts';
import type { Git } from './git.ts';
import { openObjects } from './objects.ts';

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
  const objects = openObjects(git);
  try {
    const [object] = await objects.read([`${rev}^{commit}`]);
    return object?.type === 'commit' ? parseCommit(object.id, object.content.toString('utf8')) : undefined;
  } finally {
    await objects.close();
  }
}

async function readCommitFile(git: Git, rev: string): Promise<CommitFacts | undefined> {
  const [{ findCommit }, { ObjectFiles }] = await Promise.all([import('./files/worktree-facts.ts'), import('./files/objects.ts')]);
  const commit = await findCommit(git, rev);
  if (commit === null) return undefined;
  const objects = new ObjectFiles(git.commonDir);
  try {
    return parseCommit(commit, objects.require(commit, 'a commit').content.toString('utf8'));
  } finally {
    objects.close();
  }
}

export function parseCommit(commit: string, text: string): CommitFacts {
  const end = text.indexOf('\n\n');
  const seconds = Number(/^committer .* (\d+) [+-]\d{4}$/m.exec(text.slice(0, end))?.[1] ?? 0);
  const last =
    text
      .slice(end + 2)
      .trimEnd()
      .split('\n\n')
      .at(-1) ?? '';
  const trailers = new Map([...last.matchAll(/^([A-Za-z][A-Za-z-]*): (.*)$/gm)].map(([, name, value]) => [name as string, value as string]));
  return { commit, at: new Date(seconds * 1000).toISOString(), trailers };
}
