/** Writing commits of the store: their objects first, then the state ref, which moves only if it still stands where it was read. */
import type { Git } from '../git/git.ts';
import { readRef } from '../git/refs.ts';
import { isToBeSigned } from '../git/signing.ts';
import { updateRefs } from '../git/update-refs.ts';
import { type UnwrittenCommit, writeCommits } from '../git/write-commits.ts';
import type { NewCommit, NewFile } from './backend.ts';

type NewFiles = Iterable<NewFile> | AsyncIterable<NewFile>;

/** A commit of the store, whose files may come in one after the other. What it follows is told apart. */
export interface Appended extends Omit<NewCommit, 'files' | 'parent'> {
  readonly files: NewFiles;
}

/** Where the state ref has to stand, null where it must not be there, and the commit to go on from: the same, unless that is kept under another ref. */
export interface Onto {
  readonly from: string | null;
  readonly parent: string | null;
}

/** Writes commits that follow one another and moves the ref to the last of them. Refuses as `writeCommits` and `updateRefs` do. */
export async function append(git: Git, ref: string, { from, parent }: Onto, commits: readonly Appended[]): Promise<readonly string[] | 'moved'> {
  const last = commits.at(-1);
  if (last === undefined) return [];
  // git compares under its lock; this only saves the work
  if ((await readRef(git, ref)) !== from) return 'moved';
  const made = await writeCommits(git, parent, commits.map(unwritten));
  const update = { ref, to: made.at(-1) as string, from };
  const moved = await updateRefs(git, [update], { why: last.message.split('\n', 1)[0] ?? '', by: last.committer });
  return moved === 'done' ? made : 'moved';
}

const unwritten = ({ signing, ...commit }: Appended): UnwrittenCommit => ({ ...commit, signing: async () => signing });

/** Signs such a commit without files, and moves no ref. */
export async function rehearse(git: Git, commit: Omit<NewCommit, 'files'>): Promise<void> {
  if (await isToBeSigned(git, commit.signing)) await writeCommits(git, commit.parent, [unwritten({ ...commit, files: [] })]);
}
