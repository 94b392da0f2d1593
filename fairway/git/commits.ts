/** Reads commits by any revision that git resolves. */
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

/** The commit of a revision, following annotated tags; undefined when there is none. */
export async function readCommit(git: Git, rev: string): Promise<CommitFacts | undefined> {
  if (/[\n\0]/.test(rev) || rev.startsWith('-')) return undefined;
  const [object] = await objectReader(git).read([`${rev}^{commit}`]);
  return object?.type === 'commit' ? parseFacts(object.id, object.content) : undefined;
}

/** The facts in a commit object. */
export function parseFacts(commit: string, content: Buffer): CommitFacts {
  const { seconds, message } = parseCommit(content);
  return factsOf(commit, timeOfSeconds(seconds), message);
}

/** The trailers are the last paragraph of the message. */
export function factsOf(commit: string, at: string, message: string): CommitFacts {
  const last = message.trimEnd().split('\n\n').at(-1) ?? '';
  const trailers = new Map([...last.matchAll(/^([A-Za-z][A-Za-z-]*): (.*)$/gm)].map(([, name, value]) => [name as string, value as string]));
  return { commit, at, trailers };
}
