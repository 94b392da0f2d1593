/** Writing commits of the store: their objects first, then the state ref, which moves only if it still stands where it was read. */
import type { Git } from '../git/git.ts';
import { readRef } from '../git/refs.ts';
import { readSettings, type Settings } from '../git/settings.ts';
import { isToBeSigned } from '../git/signing.ts';
import { updateRefs } from '../git/update-refs.ts';
import { type UnwrittenCommit, writeCommits } from '../git/write-commits.ts';
import type { NewCommit, NewFile } from './backend.ts';

/** A commit of the store, whose files may come in one after the other. */
export interface StoreCommit extends Omit<NewCommit, 'files'> {
  readonly files: Iterable<NewFile> | AsyncIterable<NewFile>;
}

/** Writes a commit and moves the ref to it from where it has to stand, null where it must not be there. Refuses as `writeCommits` and `updateRefs` do. */
export async function append(git: Git, ref: string, from: string | null, commit: StoreCommit, settings: Promise<Settings>): Promise<string | 'moved'> {
  // git compares under its lock; this only saves the work
  if ((await readRef(git, ref)) !== from) return 'moved';
  const [made = ''] = await writeCommits(git, commit.parent, [unwritten(commit)], settings);
  const [subject = ''] = commit.message.split('\n', 1);
  const moved = await updateRefs(git, [{ ref, to: made, from }], { why: subject, by: commit.committer });
  return moved === 'done' ? made : 'moved';
}

const unwritten = ({ signing, author, committer, message, files }: StoreCommit): UnwrittenCommit => ({
  author,
  committer,
  message,
  files,
  signing: async () => signing,
});

/** Signs such a commit without files, and moves no ref. */
export async function rehearse(git: Git, commit: Omit<NewCommit, 'files'>): Promise<void> {
  const settings = readSettings(git);
  if (await isToBeSigned(git, commit.signing, settings)) await writeCommits(git, commit.parent, [unwritten({ ...commit, files: [] })], settings);
}
