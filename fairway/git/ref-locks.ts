/**
 * Removes ref locks that killed processes left behind. git creates `<ref>.lock` before it moves a ref. A killed git leaves that file, which does not
 * name its owner, and every later move of the ref fails. So Fairway writes a note in `<common dir>/fairway/moves` before it starts a git that moves
 * refs. The name of the note identifies the Fairway process, the first line lists the refs, and the second line, added once git runs, identifies the
 * git process. A lock is removed if
 *
 * - a note names its ref, and every process in that note has certainly ended;
 * - no other note for the ref belongs to a process that may still run;
 * - the lock is not older than the note, and contains nothing or an id that the noted git was to write, so that a lock of another git stays.
 *
 * Before a process removes a lock, it renames the note to a new name. Only one process can do that, so nobody removes a newer lock than the
 * one it checked.
 */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import { steadyNow } from '../steady-clock.ts';
import { formatProcess, isGroupProvenDead, isProvenDead, ownProcess, type ProcessId, parseProcess, processOf } from './processes.ts';

/** The refs that a git is about to move. */
export interface NotedMove {
  /** The full names of the refs. `packed-refs` means that file, which git locks too when it deletes a ref. */
  readonly refs: readonly string[];
  /** The ids that it writes to them; undefined when only git knows them. */
  readonly ids?: readonly string[];
}

/** How a git ended. */
export interface MoveOutcome {
  readonly code: number;
  readonly stderr: string;
}

/** A lock that was still held when the wait ended. */
export interface HeldRefLock {
  readonly file: string;
  /** A description of the owner, for messages. */
  readonly owner: string;
}

/** Must be called as soon as git runs. `leads` tells whether it leads its own process group. */
export type Started = (child: ChildProcess, leads?: boolean) => void;

/** How long to wait for the lock of a process that may still run, ms. */
const lockWaitMs = 1_000;

/**
 * Runs a git that moves refs, and repeats it while a lock blocks it, until the lock is gone or the wait ends. git must not take its lock before
 * `started` is called. Refuses with WRITE_FAILED when the note cannot be written.
 */
export async function movingRefs<T extends MoveOutcome>(
  commonDir: string,
  move: NotedMove,
  run: (started: Started) => Promise<T>,
): Promise<T & { readonly lock?: HeldRefLock }> {
  let deadline: number | undefined;
  for (;;) {
    removeStaleLocks(commonDir);
    const note = writeNote(commonDir, move);
    const outcome = await run(note.started).finally(note.over);
    // A git that was not killed has removed its locks.
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

/** Removes the locks and notes of processes that have certainly ended. */
export function removeStaleLocks(commonDir: string): void {
  for (const name of namesIn(notesOf(commonDir))) {
    const note = readNote(commonDir, name);
    if (note !== undefined && isOver(note)) removeStale(commonDir, note);
  }
}

interface Note extends NotedMove {
  readonly name: string;
  readonly owner: ProcessId;
  /** Undefined if its owner ended before git ran; such a git never received any input. */
  readonly git?: ProcessId & { readonly leads: boolean };
  readonly file: Stats;
}

const notesOf = (commonDir: string): string => join(commonDir, 'fairway', 'moves');

const newName = (): string => `${formatProcess(ownProcess())}.${randomBytes(6).toString('hex')}`;

/** The notes of this process that are in use. */
const current = new Set<string>();

function writeNote(commonDir: string, { refs, ids }: NotedMove): { readonly started: Started; over(): void; remove(): void } {
  const directory = notesOf(commonDir);
  const name = newName();
  const file = join(directory, name);
  let noted: number;
  current.add(name);
  try {
    fault('note refs');
    mkdirSync(directory, { recursive: true });
    const descriptor = openSync(file, 'wx', 0o666);
    try {
      writeSync(descriptor, `${JSON.stringify({ refs, ids })}\n`);
      // After a power cut, the note must exist if the lock does.
      fsyncSync(descriptor);
      // Rounded down, because setting it is less exact than reading it.
      noted = Math.floor(fstatSync(descriptor).mtimeMs) / 1000;
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
        // A fast git may have its lock already, which must not look older than the note.
        utimesSync(file, noted, noted);
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
    // An incomplete line is ignored: the step that it announces did not happen.
    const [move, git] = lines.slice(0, -1).map((line) => JSON.parse(line) as unknown) as [NotedMove?, Note['git']?];
    return { name, owner, file, refs: [], ...move, ...(git && { git }) };
  } catch {
    return undefined; // removed meanwhile, or not a note
  }
}

const isOwn = ({ owner }: Note): boolean => formatProcess(owner) === formatProcess(ownProcess());

function isOver(note: Note): boolean {
  const { name, owner, git } = note;
  if (isOwn(note) ? current.has(name) : !isProvenDead(owner)) return false;
  return git === undefined || (isProvenDead(git) && (!git.leads || isGroupProvenDead(git)));
}

/** Removes the locks of a move that is over, then its note. */
function removeStale(commonDir: string, note: Note): void {
  const directory = notesOf(commonDir);
  const name = newName();
  current.add(name);
  try {
    renameSync(join(directory, note.name), join(directory, name));
    const others = namesIn(directory).flatMap((other) => (other === name ? [] : (readNote(commonDir, other) ?? [])));
    const blocked = note.refs.filter((ref) => isStale(lockOf(commonDir, ref), note));
    if (others.some((other) => other.refs.some((ref) => blocked.includes(ref)) && !isOver(other))) {
      // Another process moves the ref, or is about to remove its lock.
      renameSync(join(directory, name), join(directory, note.name));
      return;
    }
    for (const ref of blocked) unlinkOrLeave(lockOf(commonDir, ref));
    unlinkOrLeave(join(directory, name));
  } catch (error) {
    // Another process was faster, or the lock cannot be removed; in that case git reports the lock.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  } finally {
    current.delete(name);
  }
}

const lockOf = (commonDir: string, ref: string): string => join(commonDir, `${ref}.lock`);

function isStale(lock: string, { file, ids }: Note): boolean {
  const found = statSync(lock, { throwIfNoEntry: false });
  if (found === undefined || found.mtimeMs < file.mtimeMs) return false;
  const text = ids === undefined ? '' : readFileSync(lock, 'latin1').trim();
  return text === '' || ids === undefined || ids.includes(text);
}

/** The first existing lock of the refs, with its owner. */
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

// A failed unlink is ignored: the next move tries again.
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
    return []; // no ref was moved here yet
  }
}
