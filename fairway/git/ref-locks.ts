/**
 * Ref locks that killed processes left. git makes `<ref>.lock` before it moves a ref. A git that is killed leaves that file, which says nothing of its
 * owner, and every later move of the ref fails. So each git that moves a ref is noted in `<common dir>/fairway/moves`: the name of the note holds the
 * Fairway that starts it, the first line the refs, the second line, once git runs, the process of git. A lock is removed where
 *
 * - a note names its ref, and every process in that note has ended or is of an earlier boot;
 * - no other note that names the ref is of a process that may still run;
 * - the lock is no older than the note, and holds nothing but what the noted git was to write: a lock of somebody else's git stays.
 *
 * Whoever removes a lock first renames the note to a name of their own, which only one can do: nobody removes a lock that was made after the one
 * they judged.
 */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import { steadyNow } from '../steady-clock.ts';
import { formatProcess, isGroupProvenDead, isProvenDead, ownProcess, type ProcessId, parseProcess, processOf } from './processes.ts';

/** What a git is about to do. */
export interface NotedMove {
  /** The full names of the refs. `packed-refs` stands for that file, which a git that deletes a ref locks too. */
  readonly refs: readonly string[];
  /** The ids that it writes to them; left out where git alone knows. */
  readonly ids?: readonly string[];
}

/** How a git ended. */
export interface MoveOutcome {
  readonly code: number;
  readonly stderr: string;
}

/** A lock that was in the way to the end. */
export interface HeldRefLock {
  readonly file: string;
  /** In words, for the middle of a sentence. */
  readonly owner: string;
}

/** To be called as soon as git runs. `leads` when it is at the head of a process group of its own. */
export type Started = (child: ChildProcess, leads?: boolean) => void;

/** How long a lock of a process that may still run is waited for, ms. */
const lockWaitMs = 1_000;

/**
 * Runs a git that moves refs, and runs it again while a lock is in its way and can be removed or may go away. git must not get its lock before
 * `started` was called. Refuses with WRITE_FAILED where the note cannot be written.
 */
export async function movingRefs<T extends MoveOutcome>(
  commonDir: string,
  move: NotedMove,
  run: (started: Started) => Promise<T>,
): Promise<T & { readonly lock?: HeldRefLock }> {
  let deadline: number | undefined;
  for (;;) {
    removeLeftLocks(commonDir);
    const note = writeNote(commonDir, move);
    const outcome = await run(note.started).finally(note.over);
    // a git that ended by itself took its locks away
    if (outcome.code >= 0) note.remove();
    if (!/\.lock': File exists/.test(outcome.stderr)) return outcome;
    deadline ??= steadyNow() + lockWaitMs;
    if (steadyNow() >= deadline) {
      const lock = findLock(commonDir, move.refs);
      return lock === undefined ? outcome : { ...outcome, lock };
    }
    await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * 20));
  }
}

/** Removes the locks that processes left which are proven to have ended, and their notes. */
export function removeLeftLocks(commonDir: string): void {
  for (const name of namesIn(notesOf(commonDir))) {
    const note = readNote(commonDir, name);
    if (note !== undefined && isOver(note)) removeLeft(commonDir, note);
  }
}

interface Note extends NotedMove {
  readonly name: string;
  readonly owner: ProcessId;
  /** Undefined where its owner ended before git ran: such a git was given nothing to do. */
  readonly git?: ProcessId & { readonly leads: boolean };
  readonly file: Stats;
}

const notesOf = (commonDir: string): string => join(commonDir, 'fairway', 'moves');

const newName = (): string => `${formatProcess(ownProcess())}.${randomBytes(6).toString('hex')}`;

/** The notes of this process that still stand for something. */
const current = new Set<string>();

function writeNote(commonDir: string, { refs, ids }: NotedMove): { readonly started: Started; over(): void; remove(): void } {
  const directory = notesOf(commonDir);
  const name = newName();
  const file = join(directory, name);
  current.add(name);
  try {
    fault('note refs');
    mkdirSync(directory, { recursive: true });
    const descriptor = openSync(file, 'wx', 0o666);
    try {
      writeSync(descriptor, `${JSON.stringify({ refs, ids })}\n`);
      // a power cut must not leave the lock and lose the note
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    current.delete(name);
    unlinkOrLeave(file);
    throw problem('WRITE_FAILED', { dir: directory, why: (error as Error).message }, { cause: error });
  }
  return {
    started: (child, leads = false) => {
      if (child.pid === undefined) return;
      try {
        appendFileSync(file, `${JSON.stringify({ ...processOf(child.pid), leads })}\n`);
      } catch (error) {
        child.kill('SIGKILL');
        throw problem('WRITE_FAILED', { dir: directory, why: (error as Error).message }, { cause: error });
      }
    },
    over: () => void current.delete(name),
    remove: () => unlinkOrLeave(file),
  };
}

function readNote(commonDir: string, name: string): Note | undefined {
  const owner = parseProcess(name.slice(0, name.lastIndexOf('.')));
  if (owner === undefined) return undefined;
  const path = join(notesOf(commonDir), name);
  try {
    const file = statSync(path);
    const lines = readFileSync(path, 'utf8').split('\n');
    // a line that is not whole: what it was written for was not done
    const [move, git] = lines.slice(0, -1).map((line) => JSON.parse(line) as unknown) as [NotedMove?, Note['git']?];
    return { name, owner, file, refs: [], ...move, ...(git && { git }) };
  } catch {
    return undefined; // taken away meanwhile, or no note
  }
}

const isOwn = ({ owner }: Note): boolean => formatProcess(owner) === formatProcess(ownProcess());

function isOver(note: Note): boolean {
  const { name, owner, git } = note;
  if (isOwn(note) ? current.has(name) : !isProvenDead(owner)) return false;
  return git === undefined || (isProvenDead(git) && (!git.leads || isGroupProvenDead(git)));
}

/** Removes what is left of a move that is over: its locks, then its note. */
function removeLeft(commonDir: string, note: Note): void {
  const directory = notesOf(commonDir);
  const name = newName();
  current.add(name);
  try {
    renameSync(join(directory, note.name), join(directory, name));
    const others = namesIn(directory).flatMap((other) => (other === name ? [] : (readNote(commonDir, other) ?? [])));
    const blocked = note.refs.filter((ref) => isLeft(lockOf(commonDir, ref), note));
    if (others.some((other) => other.refs.some((ref) => blocked.includes(ref)) && !isOver(other))) {
      // somebody else moves the ref, or is about to remove its lock
      renameSync(join(directory, name), join(directory, note.name));
      return;
    }
    for (const ref of blocked) unlinkOrLeave(lockOf(commonDir, ref));
    unlinkOrLeave(join(directory, name));
  } catch (error) {
    // another was faster, or nothing may be removed here: then git says that the lock is in its way
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  } finally {
    current.delete(name);
  }
}

const lockOf = (commonDir: string, ref: string): string => join(commonDir, `${ref}.lock`);

function isLeft(lock: string, { file, ids }: Note): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  if (found === undefined || found.mtimeMs < file.mtimeMs) return false;
  const text = ids === undefined ? '' : readFileSync(lock, 'latin1').trim();
  return text === '' || ids === undefined || ids.includes(text);
}

/** The first of the refs' locks that is there, and whose it is. */
function findLock(commonDir: string, refs: readonly string[]): HeldRefLock | undefined {
  for (const ref of refs) {
    const file = lockOf(commonDir, ref);
    if (statSync(file, { throwIfNoEntry: false }) === undefined) continue;
    const note = namesIn(notesOf(commonDir))
      .map((name) => readNote(commonDir, name))
      .find((one) => one?.refs.includes(ref));
    const process = note?.git ?? note?.owner;
    return { file, owner: process === undefined ? 'a process that Fairway did not start' : `process ${process.pid} on ${process.host}` };
  }
  return undefined;
}

// What cannot be removed stays, and its process is proven to have ended the next time too.
function unlinkOrLeave(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return []; // nobody moved a ref here yet
  }
}
