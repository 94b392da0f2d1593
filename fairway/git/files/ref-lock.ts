/**
 * Moves a ref as git does: `<ref>.lock` is made, which nobody else can do meanwhile, the value is compared, the log gets its line, and the lock is
 * renamed into place. The new value is written and synced under a name of our own first, and the lock made as a second name of that: between
 * making the lock and its end nothing waits, for a signal or for the disk. What a kill just then leaves is for `stale-ref-lock.ts`, as with git's own.
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
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { plainName, type Signature } from '../fast-import.ts';
import { readText } from '../refs.ts';
import { syncDirectory } from './durable.ts';
import { followRef, packedRef } from './refs.ts';

export interface RefMove {
  readonly commonDir: string;
  /** The git directory of the worktree: when its HEAD is this ref, its log gets the line too. */
  readonly gitDir: string;
  readonly ref: string;
  readonly to: string;
  /** Whether the ref may be moved from where it stands; null where it does not exist. */
  readonly allowed: (current: string | null) => boolean;
  readonly who: Signature;
  /** One line for the log. */
  readonly message: string;
  /** Whether a log is begun where there is none yet. */
  readonly beginsLog: boolean;
}

/** done: it stands there now. moved: it stood elsewhere than allowed. Else the lock that is in the way. */
export type RefMoved = 'done' | 'moved' | { readonly lock: string };

/** How long git waits for the lock of a ref, ms. Source: core.filesRefLockTimeout. */
const patience = 100;

/** Moves a ref if it stands where it may be moved from. Throws what the file system says when it cannot be written. */
export async function moveRef(move: RefMove): Promise<RefMoved> {
  const { ref } = followRef(move.commonDir, move.ref);
  const file = join(move.commonDir, ref);
  const lock = `${file}.lock`;
  const staged = stage(move);
  try {
    for (const until = performance.now() + patience; ; await pause(5 + Math.random() * 10)) {
      if (tryLock(lock, staged, move.to)) return moveLocked({ ...move, ref }, file, lock);
      if (performance.now() >= until) return { lock };
    }
  } finally {
    takeAway(staged);
  }
}

/** The new value in a file that no ref is named by. */
function stage({ commonDir, to }: RefMove): string {
  const directory = join(commonDir, 'fairway');
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `move.${process.pid}.${randomBytes(6).toString('hex')}`);
  writeSynced(file, to);
  return file;
}

function writeSynced(file: string, value: string): void {
  const descriptor = openSync(file, 'wx', 0o666);
  try {
    writeSync(descriptor, `${value}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

// The ref may have moved by then: what cannot be taken away is left over, and is no failure.
function takeAway(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

/** Makes the lock; false when there is one. */
function tryLock(lock: string, staged: string, value: string): boolean {
  for (let tried = 0; ; tried += 1) {
    try {
      mkdirSync(dirname(lock), { recursive: true });
      makeLock(lock, staged, value);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST' && existsSync(lock)) return false;
      // git takes empty directories of refs away: it may have taken this one between the two steps
      if ((code !== 'ENOENT' && code !== 'EEXIST') || tried >= 3) throw error;
    }
  }
}

function makeLock(lock: string, staged: string, value: string): void {
  try {
    linkSync(staged, lock);
  } catch (error) {
    // for file systems without second names
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK', 'EXDEV'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    writeSynced(lock, value);
  }
}

function moveLocked(move: RefMove, file: string, lock: string): 'done' | 'moved' {
  let isRenamed = false;
  try {
    const current = readText(file)?.trim() ?? packedRef(move.commonDir, move.ref) ?? null;
    if (!move.allowed(current)) return 'moved';
    if (current === null) refuseNested(move.commonDir, move.ref);
    writeLogs(move, current);
    replaceFile(lock, file);
    isRenamed = true;
    syncDirectory(dirname(file));
    return 'done';
  } finally {
    if (!isRenamed) unlinkSync(lock);
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

function writeLogs(move: RefMove, from: string | null): void {
  const { name, email, at } = move.who;
  const message = move.message.replaceAll(/\s+/g, ' ').trim();
  const who = `${plainName(name)} <${plainName(email)}> ${Math.floor(Date.parse(at) / 1000)} +0000`;
  const line = `${from ?? '0'.repeat(40)} ${move.to} ${who}\t${message}\n`;
  appendLog(join(move.commonDir, 'logs', move.ref), line, move.beginsLog);
  if (readText(join(move.gitDir, 'HEAD'))?.trim() === `ref: ${move.ref}`) appendLog(join(move.gitDir, 'logs', 'HEAD'), line, move.beginsLog);
}

function appendLog(file: string, line: string, begins: boolean): void {
  if (!existsSync(file)) {
    if (!begins) return;
    mkdirSync(dirname(file), { recursive: true });
  }
  appendFileSync(file, line);
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
