/**
 * The lock that queues the writers of one machine, so that they do not burn retries against each other. It guards nothing: what makes an append
 * safe is the compare-and-swap on the ref, and a lock that is lost costs time only.
 *
 * The lock is a file that comes into being with its whole content: written under another name and linked into place, which fails when there is
 * one already. It is taken over only from an owner that is proven dead: on this host, and from before this boot, or with no process of its id,
 * or with one that started at another time. Whoever takes over first takes a lock of the same kind on the dead lock's nonce, reads it again
 * and only then removes it: two that find the same dead owner cannot both go on, and a new owner's lock is never removed.
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
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { problem } from '../errors.ts';
import { onExit } from '../exit-hooks.ts';
import { fault } from '../faults.ts';
import { isProvenDead, ownProcess, type ProcessId } from '../git/processes.ts';
import { steadyNow } from '../steady-clock.ts';

/** Who holds a lock. */
export interface LockOwner extends ProcessId {
  readonly nonce: string;
  readonly command: string;
  /** As the owner's clock told, for people. */
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
  const putAway = () => {
    rmSync(candidate, { force: true });
    removeOwn(file, owner);
  };
  // in place before there is anything to put away: a signal may come at any time
  const forget = onExit(() => orLeave(putAway));
  try {
    mustWrite(file, () => writeCandidate(candidate, owner));
    await waitForLock(file, candidate, owner, options.timeoutMs ?? 30_000);
    mustWrite(file, () => unlinkSync(candidate));
    removeLeft(file);
    mustWrite(file, () => fault('lock taken'));
    const release = () => {
      // what was recorded is recorded: a lock that stays is that of a dead process soon
      orLeave(() => {
        fault('release lock');
        removeOwn(file, owner);
      });
      forget();
    };
    return { owner, release };
  } catch (error) {
    forget();
    orLeave(putAway);
    throw error;
  }
}

/** Begins with the time, so that those who wait stand in line by their names. */
const newNonce = (): string => Date.now().toString(16).padStart(12, '0') + randomBytes(8).toString('hex');

/** The lock as it will be, under another name. */
function writeCandidate(candidate: string, owner: LockOwner): void {
  fault('write lock');
  writeOwner(candidate, owner);
}

function writeOwner(file: string, owner: LockOwner): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(owner), { flag: 'wx' });
}

/** How long an owner is taken to live on once it was looked at, ms. */
const ownerCheckIntervalMs = 50;

/** Ends when the lock is ours. */
async function waitForLock(file: string, candidate: string, owner: LockOwner, timeoutMs: number): Promise<void> {
  const deadline = steadyNow() + timeoutMs;
  let nextLook = 0;
  for (;;) {
    if (!existsSync(file) && mustWrite(file, () => tryTake(file, candidate))) return;
    if (steadyNow() >= nextLook) {
      if (removeDead(file, owner)) continue;
      nextLook = steadyNow() + ownerCheckIntervalMs;
    }
    if (steadyNow() >= deadline) throw problem('LOCK_TIMEOUT', { owner: describeOwner(readOwner(file)), seconds: Math.round(timeoutMs / 1000) });
    const place = queuePosition(file, candidate);
    if (place === 0) await watch(file);
    else await pause(pollIntervalMs(place));
  }
}

/** What the first in line does: it looks all the time, so that a hand-over takes a fraction of a millisecond, and lets the rest of its process live. */
async function watch(file: string): Promise<void> {
  for (let looked = 0; looked < 5 && existsSync(file); looked += 1) nap(0.2);
  await new Promise((resolve) => setImmediate(resolve));
}

/** Sleeps for less than a timer can, which is a millisecond, and takes no time of the processor. */
const nap = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** Takes the lock from an owner that is proven dead; false where it stays. */
function removeDead(file: string, self: LockOwner): boolean {
  const found = readOwner(file);
  return found !== undefined && isProvenDead(found) && takeOver(file, found, self);
}

/** How many have waited for longer. */
const queuePosition = (file: string, candidate: string): number =>
  namesBeside(file).filter((name) => name.endsWith('.new') && name < basename(candidate)).length;

/**
 * How long to wait before the next look, ms, of those that are not first: the one behind it has moved up before it is its turn, and the others leave
 * the processor to whoever holds the lock. The place is no right: if the first one was stopped, the next that looks takes the lock.
 */
const pollIntervalMs = (place: number): number => (0.5 + Math.random()) * Math.min(1 + 3 * place, 50);

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

/** Makes the lock file with its whole content; false when there is one. */
function tryCreate(file: string, owner: LockOwner): boolean {
  const candidate = `${file}.${owner.nonce}.new`;
  writeOwner(candidate, owner);
  try {
    return tryTake(file, candidate);
  } finally {
    unlinkSync(candidate);
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

/** Removes what others left beside the lock when they died waiting for it, or taking it over. What is young is not looked at: most of it is in use. */
function removeLeft(file: string): void {
  for (const name of namesBeside(file)) {
    const left = join(dirname(file), name);
    if (Date.now() - (statSync(left, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 60_000) continue;
    const owner = readOwner(left);
    if (owner !== undefined && isProvenDead(owner)) orLeave(() => removeOwn(left, owner));
  }
}

const namesBeside = (file: string): string[] => readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`));

// What cannot be removed does no harm.
function orLeave(remove: () => void): void {
  try {
    remove();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}

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

const describeOwner = (owner: LockOwner | undefined): string =>
  owner === undefined ? 'an unknown owner' : `process ${owner.pid} on ${owner.host} (${owner.command}, since ${owner.at})`;

function mustWrite<T>(file: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw problem('WRITE_FAILED', { dir: dirname(file), why: message }, { cause: error });
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
