/**
 * Moving a ref by git's own protocol, in process: `<ref>.lock` is made, which only one can; under it the ref is read again and compared; the new
 * value is renamed over the ref. Whoever follows the protocol, git or another Fairway, sees the ref before or after, never between.
 * Source: git's lockfile and refs/files-backend.
 *
 * A writer that is killed leaves its `<ref>.lock`, and that file does not say whose it is. So the value is first written to a file of our own,
 * `fairway/moves/<process>.<random>`, and the lock is made as a second name of that file: as long as the first name is there, whose lock it is can
 * be proven, and when that process is dead the lock is removed at once. Where a file can have only one name the lock is made as git makes it,
 * and what is left of it is treated as git's.
 */
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  truncateSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fault } from '../faults.ts';
import { whenEnding } from './endings.ts';
import type { Git } from './git.ts';
import { writeWhole } from './loose-objects.ts';
import { formatProcess, isProvenDead, ownProcess, parseProcess } from './processes.ts';
import { readRefFile } from './refs.ts';

export interface RefMove {
  readonly ref: string;
  /** Where it has to stand. */
  readonly from: string;
  readonly to: string;
  /** Who moves it, and when, as in a commit: `Name <mail> 1760000000 +0000`. */
  readonly by: string;
  /** For the reflog, one line. */
  readonly why: string;
}

/** A ref's new value in a file of our own. */
export interface StagedMove {
  readonly file: string;
  /** Open; to be synced before the ref moves. */
  readonly descriptor: number;
  /** Closes the file and takes it away. */
  close(): void;
}

/** Writes the new value of a ref to a file of our own. Throws what the file system throws. */
export function stageMove(commonDir: string, to: string): StagedMove {
  const directory = movesOf(commonDir);
  const file = join(directory, `${formatProcess(ownProcess())}.${randomBytes(6).toString('hex')}`);
  fault('stage ref');
  const forget = whenEnding(() => takeAway(file));
  const descriptor = orForget(forget, () => openIn(directory, file));
  const close = () => {
    forget();
    closeSync(descriptor);
    takeAway(file);
  };
  try {
    writeWhole(descriptor, Buffer.from(`${to}\n`, 'latin1'));
  } catch (error) {
    close();
    throw error;
  }
  return { file, descriptor, close };
}

function orForget<T>(forget: () => void, open: () => T): T {
  try {
    return open();
  } catch (error) {
    forget();
    throw error;
  }
}

// What cannot be taken away is left over, and does no harm: by then the ref may have moved, which must not be told as a failure.
function takeAway(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

const movesOf = (commonDir: string): string => join(commonDir, 'fairway', 'moves');

function openIn(directory: string, file: string): number {
  for (const prepare of [() => undefined, () => mkdirSync(directory, { recursive: true })]) {
    try {
      prepare();
      return openSync(file, 'wx', 0o666);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw Object.assign(new Error(`${directory} went away`), { code: 'ENOENT' });
}

/**
 * Moves a ref that exists to a value that was staged and synced; false when nothing was done: it stands elsewhere, somebody else is at it, it is
 * kept in a way that is not known here, or the file system refuses. git then finds out which, and what follows from it. `prepare` runs under
 * the lock, when nothing but the move itself is left to do.
 */
export async function moveRef(git: Git, move: RefMove, staged: StagedMove, prepare: () => void): Promise<boolean> {
  const file = join(git.commonDir, move.ref);
  const lock = `${file}.lock`;
  clearLeftMoves(git.commonDir, move.ref);
  if (!(await takeLock(lock, staged, move.to))) return false;
  let moved = false;
  try {
    if (readRefFile(git.commonDir, move.ref) === move.from) {
      prepare();
      addToReflog(git, move);
      // git tells by this time whether it has read a file already
      const now = new Date();
      utimesSync(lock, now, now);
      fault('move ref');
      renameSync(lock, file);
      moved = true;
      fault('ref moved');
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  } finally {
    // after the move the lock may be another's already
    if (!moved) takeAway(lock);
  }
  return moved;
}

/** As long as git waits for a lock of a ref, ms. */
const patience = 100;

/** Makes the lock; false where another keeps it, or it cannot be made. */
async function takeLock(lock: string, staged: StagedMove, value: string): Promise<boolean> {
  const deadline = performance.now() + patience;
  let made = false;
  for (;;) {
    try {
      fault('lock ref');
      makeLock(lock, staged, value);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      if (code === 'ENOENT' && !made) {
        // a ref that is packed has no directory
        made = makeDirectory(dirname(lock));
      } else if (code !== 'EEXIST' || performance.now() > deadline) {
        return false;
      } else {
        await new Promise((resolve) => setTimeout(resolve, 2 + Math.random() * 8));
      }
    }
  }
}

function makeLock(lock: string, staged: StagedMove, value: string): void {
  try {
    linkSync(staged.file, lock);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOENT') throw error;
    makeLoneLock(lock, value);
  }
}

// For file systems without second names, and repositories that are spread over several.
function makeLoneLock(lock: string, value: string): void {
  const descriptor = openSync(lock, 'wx', 0o666);
  try {
    writeWhole(descriptor, Buffer.from(`${value}\n`, 'latin1'));
    fsyncSync(descriptor);
  } catch (error) {
    rmSync(lock, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
}

function makeDirectory(directory: string): true {
  try {
    mkdirSync(directory, { recursive: true });
  } catch {
    // the next attempt says why
  }
  return true;
}

/**
 * Removes what writers left that are proven dead: their files, and the lock of this ref where it is another name of one. Whoever removes it first
 * takes the file over, under a name of their own, which only one can: a lock is never removed twice, and so never one that came after it.
 * Whether it removed a lock.
 */
export function clearLeftMoves(commonDir: string, ref: string): boolean {
  const directory = movesOf(commonDir);
  const left = namesIn(directory).filter((name) => isLeft(name));
  return left.map((name) => clearLeftMove(directory, name, join(commonDir, ref))).includes(true);
}

function isLeft(name: string): boolean {
  const owner = parseProcess(name.slice(0, name.lastIndexOf('.')));
  return owner !== undefined && isProvenDead(owner);
}

function clearLeftMove(directory: string, name: string, ref: string): boolean {
  const taken = join(directory, `${formatProcess(ownProcess())}.${randomBytes(6).toString('hex')}`);
  try {
    renameSync(join(directory, name), taken);
    const file = statSync(taken);
    const isLock = isSame(file, `${ref}.lock`);
    if (isLock) unlinkSync(`${ref}.lock`);
    // it may be the lock of another ref: then it has to stay the proof of whose that is
    if (isLock || file.nlink === 1 || isSame(file, ref)) unlinkSync(taken);
    else renameSync(taken, join(directory, name));
    return isLock;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false; // another was first, or nothing may be removed here
  }
}

function isSame(file: Stats, path: string): boolean {
  const other = statSync(path, { throwIfNoEntry: false });
  return other !== undefined && other.ino === file.ino && other.dev === file.dev;
}

function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return []; // nobody moved a ref here yet
  }
}

/** As git does by itself: branches of a repository with a worktree have a log, and what has one goes on with it. */
function addToReflog(git: Git, { ref, from, to, by, why }: RefMove): void {
  const log = join(git.commonDir, 'logs', ref);
  if (!existsSync(log)) {
    if (git.worktree === null || !ref.startsWith('refs/heads/')) return;
    mkdirSync(dirname(log), { recursive: true });
  }
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  try {
    fault('write reflog');
    appendFileSync(log, `${from} ${to} ${by}\t${why}\n`);
  } catch (error) {
    // a part of a line would spoil the next one
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > size) truncateSync(log, size);
    throw error;
  }
}
