/** Writing commits of the store where there is a git program: in process where that is plain, else by git. */
import { problem } from '../errors.ts';
import { commitDirectly } from '../git/direct-commit.ts';
import { type ImportedCommit, type ImportOutcome, importCommit } from '../git/fast-import.ts';
import { type Git, requireGitVersion, runGit } from '../git/git.ts';
import { readRef } from '../git/refs.ts';
import type { Settings } from '../git/settings.ts';
import { isToBeSigned } from '../git/signing.ts';
import type { NewCommit, NewFile } from './backend.ts';
import type { Unblock } from './native.ts';

/** An everyday append is written in process; whatever is out of the ordinary, such as a ref that others moved, is git's. */
export async function append(git: Git, ref: string, commit: NewCommit, unblock: Unblock, settings: Promise<Settings>): Promise<string | 'moved'> {
  const signed = await signerFor(git, commit, settings);
  const direct = signed === undefined ? await commitDirectly(git, { ...commit, ref }) : null;
  return direct ?? appendByGit(git, ref, commit, signed ?? ((unsigned) => importCommit(git, unsigned)), unblock);
}

/**
 * git compares under the ref's lock, and refuses what is no fast-forward. When it fails, where the ref stands tells why: the commit may have
 * been published after all, others may have been faster, or git could not write.
 */
async function appendByGit(git: Git, ref: string, commit: NewCommit, write: Write, unblock: Unblock): Promise<string | 'moved'> {
  for (let tried = 0; ; tried += 1) {
    const outcome = await write({ ...commit, ref });
    if (outcome.failure === null && outcome.commit !== null) return outcome.commit;
    if (outcome.commit !== null && (await isPublished(git, ref, outcome.commit))) return outcome.commit;
    if (await hasMoved(git, ref, commit.parent)) return 'moved';
    if (tried > 0 || !(await unblock(outcome.killed === true))) throw await writeFailure(git, outcome);
  }
}

/** The first commit of a ref. */
export async function begin(git: Git, ref: string, commit: Omit<NewCommit, 'files' | 'parent'>, files: AsyncIterable<NewFile>): Promise<string | 'moved'> {
  const { importFiles } = await import('../git/import-files.ts');
  const outcome = await importFiles(git, { ...commit, ref }, files, commit.signing);
  if (outcome.commit !== null && outcome.failure === null) return outcome.commit;
  if ((await readRef(git, ref)) !== null) return 'moved';
  throw await writeFailure(git, outcome);
}

type Write = (commit: ImportedCommit) => Promise<ImportOutcome>;

/** What writes a commit that is to be signed; undefined for one that is not. Refuses with SIGNATURE_NEEDED. */
async function signerFor(git: Git, { signing }: NewCommit, settings: Promise<Settings>): Promise<Write | undefined> {
  if (!(await isToBeSigned(git, signing, settings))) return undefined;
  const { writeSignedCommit } = await import('../git/signed-commit.ts');
  return (commit) => writeSignedCommit(git, { ...commit, check: signing?.check });
}

export async function rehearse(git: Git, commit: Omit<NewCommit, 'files'>): Promise<void> {
  if (!(await isToBeSigned(git, commit.signing))) return;
  const { makeSignedCommit } = await import('../git/signed-commit.ts');
  const made = await makeSignedCommit(git, { ...commit, files: [], check: commit.signing?.check });
  if (made.failure !== null) throw await writeFailure(git, made);
}

/** The refusal for a commit that git could not write: its age when that is the likelier reason. */
async function writeFailure(git: Git, outcome: ImportOutcome): Promise<Error> {
  await requireGitVersion(git);
  return problem('WRITE_FAILED', { dir: git.commonDir, why: outcome.failure });
}

async function isPublished(git: Git, ref: string, commit: string): Promise<boolean> {
  const head = await readRef(git, ref);
  if (head === null || head === commit) return head === commit;
  // 128: the commit itself was never stored
  const { code } = await runGit(git, ['merge-base', '--is-ancestor', commit, head], { allowExit: [1, 128] });
  return code === 0;
}

// A ref that did not exist, while the state was read from a remote's branch, still has not moved when it does not exist.
const hasMoved = async (git: Git, ref: string, parent: string | null): Promise<boolean> => {
  const head = await readRef(git, ref);
  return head !== null && head !== parent;
};
