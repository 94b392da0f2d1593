/** Moves refs in one transaction of `git update-ref`, which compares under git's own locks: either all refs move, or none. */
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import { plainName, type Signature, secondsOf, writeSettings } from './fast-import.ts';
import { type Git, reasonOf, requireGitVersion, runGit, startGit } from './git.ts';
import { type HeldRefLock, type MoveOutcome, movingRefs, type Started } from './ref-locks.ts';
import { readRef } from './refs.ts';

export interface RefUpdate {
  readonly ref: string;
  readonly to: string;
  /** The expected old id; null if the ref must not exist, undefined if it does not matter. */
  readonly from?: string | null;
}

export interface MoveReason {
  /** The message for the reflog, one line. */
  readonly why: string;
  /** The identity for the reflog. Default: git's committer. */
  readonly by?: Signature;
  /** Whether to create a reflog even if git would not. */
  readonly beginsLog?: boolean;
}

/**
 * Moves refs. Returns `moved`, without moving any, when a ref does not have its expected id. Refuses with WRITE_FAILED. If git was killed, the refs
 * show whether it succeeded.
 */
export async function updateRefs(git: Git, updates: readonly RefUpdate[], reason: MoveReason): Promise<'done' | 'moved'> {
  const move = { refs: updates.map(({ ref }) => ref), ids: updates.map(({ to }) => to) };
  for (let tried = 1; ; tried += 1) {
    fault('move ref');
    const outcome = await movingRefs(git.commonDir, move, (started) => transact(git, updates, reason, started));
    fault('ref moved');
    if (outcome.code === 0) return 'done';
    const states = await Promise.all(updates.map((update) => stateOf(git, update)));
    // git was killed after the transaction.
    if (states.every((state) => state === 'done')) return 'done';
    if (states.includes('moved')) return 'moved';
    if (outcome.code >= 0 || tried > 1) throw await writeFailed(git, outcome);
  }
}

/** Whether the update of a failed git took effect. Other writers may have moved the ref further since. */
async function stateOf(git: Git, { ref, to, from }: RefUpdate): Promise<'done' | 'moved' | 'unmoved'> {
  const current = await readRef(git, ref);
  if (current === to) return 'done';
  if (from === undefined || current === from) return 'unmoved';
  return current !== null && (await isAncestor(git, to, current)) ? 'done' : 'moved';
}

/** Exit code 128 means that the commit was never stored. */
async function isAncestor(git: Git, commit: string, head: string): Promise<boolean> {
  const { code } = await runGit(git, ['merge-base', '--is-ancestor', commit, head], { allowExit: [1, 128] });
  return code === 0;
}

/** Deletes a ref if it has the id `from`. Refuses with WRITE_FAILED. */
export async function deleteRef(git: Git, ref: string, from: string): Promise<void> {
  const move = { refs: [ref, 'packed-refs'] };
  const outcome = await movingRefs(git.commonDir, move, (started) => startTransaction(git, [`delete ${ref} ${from}`], [], started));
  if (outcome.code !== 0 && (await readRef(git, ref)) !== null) throw await writeFailed(git, outcome);
}

function transact(git: Git, updates: readonly RefUpdate[], { why, by, beginsLog }: MoveReason, started: Started): Promise<MoveOutcome> {
  const args = [...(beginsLog ? ['--create-reflog'] : []), '-m', why.replaceAll(/\s+/g, ' ').trim()];
  return startTransaction({ ...git, env: { ...git.env, ...(by && committer(by)) } }, updates.map(formatUpdate), args, started);
}

function startTransaction(git: Git, lines: readonly string[], args: readonly string[], started: Started): Promise<MoveOutcome> {
  const { child, ended } = startGit(git, [...writeSettings, 'update-ref', ...args, '--stdin'], true);
  started(child);
  fault('git noted');
  child.stdout.resume();
  // Without the line `commit`, git does nothing, so this process may be killed while it writes.
  child.stdin.end(['start', ...lines, 'prepare', 'commit', ''].join('\n'));
  return ended;
}

const formatUpdate = ({ ref, to, from }: RefUpdate): string =>
  from === null ? `create ${ref} ${to}` : from === undefined ? `update ${ref} ${to}` : `update ${ref} ${to} ${from}`;

const committer = ({ name, email, at }: Signature) => ({
  GIT_COMMITTER_NAME: plainName(name) || 'fairway',
  GIT_COMMITTER_EMAIL: plainName(email),
  GIT_COMMITTER_DATE: `${secondsOf(at)} +0000`,
});

/** The refusal for a git that could not write: GIT_TOO_OLD if its version is the likely reason, otherwise its message and the owner of the lock. */
export async function writeFailed(git: Git, { code, stderr, lock }: MoveOutcome & { readonly lock?: HeldRefLock }): Promise<Error> {
  await requireGitVersion(git);
  const why = reasonOf(stderr, code);
  return problem('WRITE_FAILED', { dir: git.commonDir, why: lock === undefined ? why : `${why}; ${lock.file} is held by ${lock.owner}` });
}
