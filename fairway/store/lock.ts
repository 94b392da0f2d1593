/**
 * The lock that queues the writers of one machine, so that they do not burn retries against each other. It guards nothing: what makes an append
 * safe is the compare-and-swap on the ref, and a lock that is lost costs only time.
 *
 * The lock is a file that appears with its whole content: it is written under another name and linked into place, which fails when there is a lock
 * already. It is taken only from an owner that is proven dead: one on this host that ran before this boot, or whose process id is gone or belongs
 * to a process that started at another time.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isRefusal, problem } from '../errors.ts';
import { onExit } from '../exit-hooks.ts';
import { fault } from '../faults.ts';
import { isProvenDead, ownProcess, type ProcessId } from '../git/processes.ts';
import { steadyNow } from '../steady-clock.ts';

/** Who holds a lock. */
export interface LockOwner extends ProcessId {
  readonly nonce: string;
  readonly command: string;
  /** By the owner's clock, for people. */
  readonly at: string;
}

export interface HeldLock {
  readonly owner: LockOwner;
  release(): void;
}

export interface LockOptions {
  readonly command: string;
  readonly at: string;
  /** 30 s when left out. */
  readonly timeoutMs?: number | undefined;
}

/** Takes the lock, or waits for it. Refuses with LOCK_TIMEOUT naming the owner, or WRITE_FAILED where no file can be made. */
export async function acquireLock(file: string, options: LockOptions): Promise<HeldLock> {
  const owner: LockOwner = { nonce: newNonce(), ...ownProcess(), command: options.command, at: options.at };
  const candidate = `${file}.${owner.nonce}.new`;
  const removeAll = () => {
    rmSync(candidate, { force: true });
    removeOwn(file, owner);
  };
  // registered before there is a file: a signal may come at any time
  const forget = onExit(() => ignoreFailure(removeAll));
  try {
    fault('write lock');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(candidate, JSON.stringify(owner), { flag: 'wx' });
    await waitForLock(file, candidate, options.timeoutMs ?? 30_000);
    unlinkSync(candidate);
    removeLeftovers(file);
    fault('lock taken');
    const release = () => {
      // the work is done: a lock that cannot be removed is a dead process's soon
      ignoreFailure(() => {
        fault('release lock');
        removeOwn(file, owner);
      });
      forget();
    };
    return { owner, release };
  } catch (error) {
    forget();
    ignoreFailure(removeAll);
    const { code, message } = error as NodeJS.ErrnoException;
    if (isRefusal(error) || code === undefined) throw error;
    throw problem('WRITE_FAILED', { dir: dirname(file), why: message }, { cause: error });
  }
}

/** Begins with the time, so that those who wait are queued by their names. */
const newNonce = (): string => Date.now().toString(16).padStart(12, '0') + randomBytes(8).toString('hex');

/** How long an owner is taken to be alive after it was checked, ms. */
const ownerCheckIntervalMs = 50;

/** Returns when the candidate has the lock. */
async function waitForLock(file: string, candidate: string, timeoutMs: number): Promise<void> {
  const deadline = steadyNow() + timeoutMs;
  let nextCheck = 0;
  for (;;) {
    if (!existsSync(file) && tryTake(file, candidate)) return;
    if (steadyNow() >= nextCheck) {
      if (removeDead(file, candidate)) continue;
      nextCheck = steadyNow() + ownerCheckIntervalMs;
    }
    if (steadyNow() >= deadline) throw problem('LOCK_TIMEOUT', { owner: describeOwner(readOwner(file)), seconds: Math.round(timeoutMs / 1000) });
    const position = queuePosition(file, candidate);
    if (position === 0) await watch(file);
    else await pause(pollIntervalMs(position));
  }
}

/** The first in the queue looks all the time, so that a hand-over takes a fraction of a millisecond, and lets the rest of its process run in between. */
async function watch(file: string): Promise<void> {
  for (let looked = 0; looked < 5 && existsSync(file); looked += 1) nap(0.2);
  await new Promise((resolve) => setImmediate(resolve));
}

/** Sleeps for less than a millisecond, which no timer can, without using the processor. */
const nap = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** How many have waited for longer. */
const queuePosition = (file: string, candidate: string): number =>
  namesBeside(file).filter((name) => name.endsWith('.new') && name < basename(candidate)).length;

/**
 * How long those that are not first wait before the next look, ms. The one behind the first has moved up before it is its turn, and the others leave the
 * processor to the owner. A position is no right: if the first process was stopped, the next one that looks takes the lock.
 */
const pollIntervalMs = (position: number): number => (0.5 + Math.random()) * Math.min(1 + 3 * position, 50);

/** Gives the candidate the lock's name; false when somebody has it. */
function tryTake(file: string, candidate: string): boolean {
  try {
    fault('make lock');
    linkSync(candidate, file);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS' || code === 'EMLINK') return tryOpen(file, readFileSync(candidate, 'utf8'));
    throw error;
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

/** Removes the lock of an owner that is proven dead; false where it stays. */
function removeDead(file: string, candidate: string): boolean {
  const found = readOwner(file);
  if (found === undefined || !isProvenDead(found)) return false;
  const aside = `${candidate}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return true; // another process was faster
  }
  // another process was faster, and this is a new owner's lock: it goes back
  if (readOwner(aside)?.nonce !== found.nonce) tryTake(file, aside);
  unlinkSync(aside);
  return true;
}

/** Removes what others left beside the lock when they died while they waited for it. Young files are most likely in use. */
function removeLeftovers(file: string): void {
  for (const name of namesBeside(file)) {
    const left = join(dirname(file), name);
    if (Date.now() - (statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 60_000) continue;
    const owner = readOwner(left);
    if (owner !== undefined && isProvenDead(owner)) ignoreFailure(() => removeOwn(left, owner));
  }
}

const namesBeside = (file: string): string[] => readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`));

// A file that cannot be removed does no harm.
function ignoreFailure(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

// A lock of another owner stays: ours was taken from us.
function removeOwn(file: string, owner: LockOwner): void {
  try {
    if (readOwner(file)?.nonce === owner.nonce) unlinkSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** The owner of a lock; undefined when there is none, or its file is torn. */
export function readOwner(file: string): LockOwner | undefined {
  try {
    const owner = JSON.parse(readFileSync(file, 'utf8')) as LockOwner;
    return typeof owner.nonce === 'string' && typeof owner.pid === 'number' ? owner : undefined;
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

const describeOwner = (owner: LockOwner | undefined): string =>
  owner === undefined ? 'an unknown owner' : `process ${owner.pid} on ${owner.host} (${owner.command}, since ${owner.at})`;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
