/**
 * The lock that queues the writers of one machine, so that they do not burn retries against each other. It guards nothing: what makes an append
 * safe is the compare-and-swap on the ref, and a lock that is lost costs time only.
 *
 * The lock is a file that comes into being with its whole content: written under another name and linked into place, which fails when there is
 * one already. It is taken over only from an owner that is proven dead: on this host, and from before this boot, or with no process of its id,
 * or with one that started at another time. Whoever takes over first takes a lock of the same kind on the dead lock's nonce, reads it again
 * and only then removes it: two that find the same dead owner cannot both go on, and a new owner's lock is never removed.
 */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, linkSync, mkdirSync, openSync, readFileSync, readlinkSync, unlinkSync, writeFileSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { problem } from '../errors.ts';

/** Who holds a lock. Times and ids are null where the system does not tell them. */
export interface LockOwner {
  readonly nonce: string;
  readonly pid: number;
  readonly start_time: string | null;
  readonly boot_id: string | null;
  /** The process namespace that the pid counts in: a sandbox has its own, under the same host name. */
  readonly pid_namespace: string | null;
  readonly host: string;
  readonly command: string;
  readonly at: string;
}

export interface HeldLock {
  readonly owner: LockOwner;
  /** The dead owners it was taken over from, the last one last. */
  readonly dead: readonly LockOwner[];
  release(): void;
}

export interface LockOptions {
  readonly command: string;
  readonly at: string;
  readonly timeoutMs?: number;
}

/** Takes the lock, or waits for it. Refuses with LOCK_TIMEOUT naming the owner, or WRITE_FAILED where no file can be made. */
export async function acquireLock(file: string, options: LockOptions): Promise<HeldLock> {
  const owner = describeSelf(options);
  const timeoutMs = options.timeoutMs ?? 30_000;
  const deadline = now() + timeoutMs;
  const dead: LockOwner[] = [];
  mustWrite(file, () => mkdirSync(dirname(file), { recursive: true }));
  for (;;) {
    if (mustWrite(file, () => tryCreate(file, owner))) return holdLock(file, owner, dead);
    const found = readOwner(file);
    if (found !== undefined && isProvenDead(found) && takeOver(file, found, owner)) {
      dead.push(found);
      continue;
    }
    if (now() >= deadline) throw problem('LOCK_TIMEOUT', { owner: describeOwner(found), seconds: Math.round(timeoutMs / 1000) });
    await pause(5 + Math.random() * 15);
  }
}

/** Makes the lock file with its whole content; false when there is one. */
function tryCreate(file: string, owner: LockOwner): boolean {
  const temporary = `${file}.${owner.nonce}.new`;
  const text = JSON.stringify(owner);
  writeFileSync(temporary, text, { flag: 'wx' });
  try {
    linkSync(temporary, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS' || code === 'EMLINK') return tryOpen(file, text);
    throw error;
  } finally {
    unlinkSync(temporary);
  }
}

// For file systems without links. A reader may see the file before its content: it then takes the owner for unknown, and waits.
function tryOpen(file: string, text: string): boolean {
  try {
    const descriptor = openSync(file, 'wx');
    writeSync(descriptor, text);
    closeSync(descriptor);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the lock of a dead owner; false when somebody else is at it, or it is another's by now. */
function takeOver(file: string, found: LockOwner, self: LockOwner): boolean {
  const guard = `${file}.${found.nonce}`;
  if (!mustWrite(file, () => tryCreate(guard, self))) {
    const other = readOwner(guard);
    // whoever took it over may have died on the way: the same proof, one level down
    if (other !== undefined && isProvenDead(other)) takeOver(guard, other, self);
    return false;
  }
  try {
    if (readOwner(file)?.nonce !== found.nonce) return false;
    unlinkSync(file);
    return true;
  } finally {
    removeOwn(guard, self);
  }
}

function holdLock(file: string, owner: LockOwner, dead: readonly LockOwner[]): HeldLock {
  const release = () => {
    process.off('exit', release);
    for (const signal of endings) process.off(signal, onSignal);
    removeOwn(file, owner);
  };
  // A signal is handed on once the lock is gone, unless the program has a plan of its own for it.
  const onSignal = (signal: NodeJS.Signals) => {
    release();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', release);
  for (const signal of endings) process.once(signal, onSignal);
  return { owner, dead, release };
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// A lock that is no longer ours was taken over while we were thought dead: it is another's, and stays.
function removeOwn(file: string, owner: LockOwner): void {
  try {
    if (readOwner(file)?.nonce === owner.nonce) unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** The owner of a lock; undefined when there is none, or its file does not tell. */
export function readOwner(file: string): LockOwner | undefined {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as LockOwner;
    return typeof owner.nonce === 'string' && typeof owner.pid === 'number' ? owner : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether it is certain that an owner does not run any more. What cannot be known counts as alive. */
export function isProvenDead(owner: LockOwner): boolean {
  if (owner.host !== hostname()) return false;
  const boot = readBootId();
  if (boot !== null && owner.boot_id !== null && boot !== owner.boot_id) return true;
  if (owner.pid_namespace !== readPidNamespace()) return false;
  if (!isRunning(owner.pid)) return true;
  const start = readStartTime(owner.pid);
  return start !== null && owner.start_time !== null && start !== owner.start_time;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function describeSelf({ command, at }: LockOptions): LockOwner {
  const nonce = randomBytes(12).toString('hex');
  return {
    nonce,
    pid: process.pid,
    start_time: readStartTime(process.pid),
    boot_id: readBootId(),
    pid_namespace: readPidNamespace(),
    host: hostname(),
    command,
    at,
  };
}

const describeOwner = (owner: LockOwner | undefined): string =>
  owner === undefined ? 'an unknown owner' : `process ${owner.pid} on ${owner.host} (${owner.command}, since ${owner.at})`;

/** An id of this run of the system; null where there is none. */
function readBootId(): string | null {
  return process.platform === 'linux' ? readProc('/proc/sys/kernel/random/boot_id') : null;
}

function readPidNamespace(): string | null {
  try {
    return process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : null;
  } catch {
    return null; // the system keeps this to itself
  }
}

/** When a process was started, in the system's own words; null where that cannot be known. */
export function readStartTime(pid: number): string | null {
  if (process.platform === 'linux') return parseStat(readProc(`/proc/${pid}/stat`) ?? '');
  if (process.platform === 'win32') return null;
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return status === 0 ? stdout.trim() || null : null;
}

/** Field 22 of /proc/<pid>/stat. The name in field 2 may hold blanks and brackets: what follows its last bracket is counted. */
export const parseStat = (text: string): string | null => text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;

function readProc(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null; // the process ended, or the system keeps this to itself: unknown
  }
}

function mustWrite<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw problem('WRITE_FAILED', { dir: dirname(file), why: message }, { cause: error });
  }
}

/** Milliseconds of a clock that nobody sets. */
const now = (): number => Number(process.hrtime.bigint() / 1_000_000n);

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
