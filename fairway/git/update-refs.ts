/** Moving refs: one transaction of `git update-ref`, which compares under git's own locks. All of the refs move, or none. */
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import { plainName, type Signature, secondsOf, writeSettings } from './fast-import.ts';
import { type Git, reasonOf, requireGitVersion, runGit, startGit } from './git.ts';
import { type HeldRefLock, type MoveOutcome, movingRefs, type Started } from './ref-locks.ts';
import { readRef } from './refs.ts';

export interface RefUpdate {
  readonly ref: string;
  readonly to: string;
  /** Where it has to stand; null where there must be no such ref, undefined where anything will do. */
  readonly from?: string | null;
}

export interface MoveReason {
  /** For the reflog, one line. */
  readonly why: string;
  /** Who the reflog names; who git names by itself when left out. */
  readonly by?: Signature;
  /** Whether a reflog is begun also where git would begin none. */
  readonly beginsLog?: boolean;
}

/**
 * Moves refs. `moved` where one of them stands elsewhere than it has to; none was moved then. Refuses with WRITE_FAILED. Where git was killed, where the
 * refs stand tells what became of it.
 */
export async function updateRefs(git: Git, updates: readonly RefUpdate[], reason: MoveReason): Promise<'done' | 'moved'> {
  const move = { refs: updates.map(({ ref }) => ref), ids: updates.map(({ to }) => to) };
  for (let tried = 1; ; tried += 1) {
    fault('move ref');
    const outcome = await movingRefs(git.commonDir, move, (started) => transact(git, updates, reason, started));
    fault('ref moved');
    if (outcome.code === 0) return 'done';
    const states = await Promise.all(updates.map((update) => stateOf(git, update)));
    // it was killed behind its last step
    if (states.every((state) => state === 'done')) return 'done';
    if (states.includes('moved')) return 'moved';
    if (outcome.code >= 0 || tried > 1) throw await writeFailed(git, outcome);
  }
}

/** What became of an update of a git that failed. Others may have gone on from where it moved the ref to. */
async function stateOf(git: Git, { ref, to, from }: RefUpdate): Promise<'done' | 'moved' | 'unmoved'> {
  const standing = await readRef(git, ref);
  if (standing === to) return 'done';
  if (from === undefined || standing === from) return 'unmoved';
  return standing !== null && (await isBehind(git, to, standing)) ? 'done' : 'moved';
}

/** Whether a commit is behind another. One that was never stored is not: that is exit code 128. */
async function isBehind(git: Git, commit: string, head: string): Promise<boolean> {
  const { code } = await runGit(git, ['merge-base', '--is-ancestor', commit, head], { allowExit: [1, 128] });
  return code === 0;
}

/** Deletes a ref that stands at an object. Refuses with WRITE_FAILED. */
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
  // what is not committed by a line of its own is not done: this process may end while it writes
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

/** The refusal for a git that could not write: its age when that is the likelier reason, else its own words, and whose lock was in its way. */
export async function writeFailed(git: Git, { code, stderr, lock }: MoveOutcome & { readonly lock?: HeldRefLock }): Promise<Error> {
  await requireGitVersion(git);
  const why = reasonOf(stderr, code);
  return problem('WRITE_FAILED', { dir: git.commonDir, why: lock === undefined ? why : `${why}; ${lock.file} is held by ${lock.owner}` });
}
