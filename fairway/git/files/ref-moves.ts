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
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  truncateSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { onExit } from '../../exit-hooks.ts';
import { fault } from '../../faults.ts';
import { steadyNow } from '../../steady-clock.ts';
import type { Git } from '../git.ts';
import { formatProcess, isProvenDead, ownProcess, parseProcess } from '../processes.ts';
import { readText } from '../refs.ts';
import { gitDirOf, readRefFile } from './refs.ts';
import { openNew, writeWhole } from './write-whole.ts';

export interface RefMove {
  /** The ref that holds the id: no symbolic one. */
  readonly ref: string;
  /** Whether it may be moved from where it stands; null where there is no such ref. */
  readonly allowed: (current: string | null) => boolean;
  readonly to: string;
  /** Who moves it, and when, as in a commit: `Name <mail> 1760000000 +0000`. */
  readonly by: string;
  /** For the reflog, one line. */
  readonly why: string;
  /** Whether a log is begun where there is none: see `logsBegin`. */
  readonly beginsLog: boolean;
}

/** done: it stands there now. moved: it stands elsewhere than allowed, or is kept in a way that is not known here. Else the lock that is in the way. */
export type RefMoved = 'done' | 'moved' | { readonly lock: string };

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
  const file = join(movesOf(commonDir), `${formatProcess(ownProcess())}.${randomBytes(6).toString('hex')}`);
  fault('stage ref');
  const forget = onExit(() => takeAway(file));
  const descriptor = orForget(forget, () => openNew(file));
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
    unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

const movesOf = (commonDir: string): string => join(commonDir, 'fairway', 'moves');

/**
 * Moves a ref to a value that was staged and synced. `prepare` runs under the lock, when nothing but the move itself is left to do. Throws what the
 * file system throws; the ref is where it was then.
 */
export async function moveRef(git: Git, move: RefMove, staged: StagedMove, prepare: () => void = () => undefined): Promise<RefMoved> {
  const file = join(git.commonDir, move.ref);
  const lock = `${file}.lock`;
  clearLeftMoves(git.commonDir, move.ref);
  if (!(await takeLock(lock, staged, move.to))) return { lock };
  let isMoved = false;
  try {
    const current = readRefFile(git.commonDir, move.ref);
    if (current === 'ask git' || !move.allowed(current)) return 'moved';
    if (current === null) refuseNested(git.commonDir, move.ref);
    prepare();
    addToLogs(git, move, current);
    // git tells by this time whether it has read a file already
    const now = new Date();
    utimesSync(lock, now, now);
    fault('move ref');
    replaceFile(lock, file);
    isMoved = true;
    fault('ref moved');
    return 'done';
  } catch (error) {
    // what comes after the move must not be told as a failure of it
    if (!isMoved || (error as NodeJS.ErrnoException).code === undefined) throw error;
    return 'done';
  } finally {
    // after the move the lock may be another's already
    if (!isMoved) takeAway(lock);
  }
}

/** A ref cannot lie below another: files tell by themselves, packed refs have to be looked at. */
function refuseNested(commonDir: string, ref: string): void {
  const names = (readText(join(commonDir, 'packed-refs')) ?? '').split('\n').map((line) => line.slice(line.indexOf(' ') + 1));
  const other = names.find((name) => name.startsWith(`${ref}/`) || (name.startsWith('refs/') && ref.startsWith(`${name}/`)));
  if (other !== undefined) throw Object.assign(new Error(`${other} exists, and ${ref} cannot exist beside it`), { code: 'EEXIST' });
}

function replaceFile(lock: string, file: string): void {
  try {
    renameSync(lock, file);
  } catch (error) {
    // refs that lay below this name may have left empty directories behind
    if (!['EISDIR', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '') || !removeEmpty(file)) throw error;
    renameSync(lock, file);
  }
}

/** Takes away directories with nothing but directories in them; false when there is a file, or no directory at all. */
function removeEmpty(directory: string): boolean {
  try {
    for (const name of readdirSync(directory)) if (!removeEmpty(join(directory, name))) return false;
    rmdirSync(directory);
    return true;
  } catch {
    return false;
  }
}

/** As long as git waits for a lock of a ref, ms. */
const patience = 100;

/** How often the directory of a lock is made: git takes empty ones away, and may take one between the two steps. */
const attempts = 3;

/** Makes the lock; false where another keeps it. Throws what the file system throws where it cannot be made. */
async function takeLock(lock: string, staged: StagedMove, value: string): Promise<boolean> {
  const deadline = steadyNow() + patience;
  for (let made = 0; ; ) {
    try {
      fault('lock ref');
      makeLock(lock, staged, value);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' && made < attempts) {
        // a ref that is packed has no directory
        mkdirSync(dirname(lock), { recursive: true });
        made += 1;
      } else if (code !== 'EEXIST') {
        throw error;
      } else if (steadyNow() > deadline) {
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

/**
 * Removes what writers left that are proven dead: their files, and the lock of this ref where it is another name of one. Whoever removes it first
 * takes the file over, under a name of their own, which only one can: a lock is never removed twice, and so never one that came after it.
 * Whether it removed a lock.
 */
export function clearLeftMoves(commonDir: string, ref: string): boolean {
  const directory = movesOf(commonDir);
  const own = `${formatProcess(ownProcess())}.`;
  const left = namesIn(directory).filter((name) => !name.startsWith(own) && isLeft(name));
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

/** Whether a ref's log is begun where there is none. Source: git-config(1), core.logAllRefUpdates. */
export function logsBegin(ref: string, setting: string | undefined, isBare: boolean): boolean {
  const value = setting?.toLowerCase();
  if (value === 'always') return true;
  const isOn = value === undefined ? !isBare : /^(?:true|yes|on|[1-9]\d*)$/.test(value);
  return isOn && /^refs\/(?:heads|remotes|notes)\//.test(ref);
}

/** As git does by itself: the log of the ref, and that of HEAD where it is this ref. */
function addToLogs(git: Git, { ref, to, by, why, beginsLog }: RefMove, from: string | null): void {
  const line = `${from ?? '0'.repeat(to.length)} ${to} ${by}\t${why.replaceAll(/\s+/g, ' ').trim()}\n`;
  addToLog(join(git.commonDir, 'logs', ref), line, beginsLog);
  const gitDir = gitDirOf(git);
  if (readText(join(gitDir, 'HEAD'))?.trim() === `ref: ${ref}`) addToLog(join(gitDir, 'logs', 'HEAD'), line, beginsLog);
}

function addToLog(log: string, line: string, begins: boolean): void {
  if (!existsSync(log)) {
    if (!begins) return;
    mkdirSync(dirname(log), { recursive: true });
  }
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  try {
    fault('write reflog');
    appendFileSync(log, line);
  } catch (error) {
    // a part of a line would spoil the next one
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > size) truncateSync(log, size);
    throw error;
  }
}
