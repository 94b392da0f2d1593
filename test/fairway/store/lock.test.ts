import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { formatProcess, hasEnded, isProvenDead, ownProcess, parseProcess, parseStat, readStartTime } from '../../../fairway/git/processes.ts';
import { acquireLock, type LockOwner, readOwner } from '../../../fairway/store/lock.ts';
import { tempDir } from '../../support/temp-repo.ts';

const options = { command: 'claim', at: '2026-11-20T10:00:00.000Z', timeoutMs: 300 };
const lockFile = () => join(tempDir(), 'fairway', 'store.lock');

/** What our own lock says, as a start for others. */
async function owned(changes: Partial<LockOwner> = {}): Promise<LockOwner> {
  const held = await acquireLock(lockFile(), options);
  held.release();
  return { ...held.owner, nonce: 'a'.repeat(24), ...changes };
}

async function running(): Promise<ChildProcess & { pid: number }> {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)'], { stdio: 'ignore' });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child, 'spawn');
  return child as ChildProcess & { pid: number };
}

async function ended(): Promise<number> {
  const child = await running();
  child.kill('SIGKILL');
  await once(child, 'exit');
  return child.pid;
}

async function prepared(owner: LockOwner): Promise<string> {
  const file = lockFile();
  (await acquireLock(file, options)).release();
  writeFileSync(file, JSON.stringify(owner));
  return file;
}

const refusalOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.catch((reason: unknown) => reason);
  return isRefusal(thrown) ? { code: thrown.code, ...thrown.details } : thrown;
};

describe('a lock', () => {
  it('names its owner while it is held, and is gone after', async () => {
    const file = lockFile();
    const held = await acquireLock(file, options);
    expect(readOwner(file)).toMatchObject({ pid: process.pid, host: hostname(), command: 'claim', at: options.at });
    held.release();
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('is waited for, and never broken while its owner lives', async () => {
    const file = await prepared(await owned({ pid: (await running()).pid, start_time: null }));
    const before = readFileSync(file, 'utf8');
    const refused = await refusalOf(acquireLock(file, options));
    expect(refused).toMatchObject({ code: 'LOCK_TIMEOUT', owner: expect.stringMatching(/^process \d+ on .* \(claim, since 2026-11-20T10:00:00.000Z\)$/) });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('goes to whoever waits once it is released', async () => {
    const file = lockFile();
    const first = await acquireLock(file, options);
    setTimeout(first.release, 50);
    const second = await acquireLock(file, options);
    expect(readOwner(file)?.nonce).toBe(second.owner.nonce);
    second.release();
  });

  it('is taken over from an owner that is gone', async () => {
    const dead = await owned({ pid: await ended() });
    const file = await prepared(dead);
    const held = await acquireLock(file, options);
    expect(readOwner(file)).toEqual(held.owner);
    held.release();
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('is taken over when its process id belongs to another process by now, or is from before this boot', async () => {
    const pid = (await running()).pid;
    for (const dead of [await owned({ pid, start_time: '1' }), await owned({ pid, boot_id: 'another' })]) {
      const file = await prepared(dead);
      const held = await acquireLock(file, options);
      expect(readOwner(file)).toEqual(held.owner);
      held.release();
    }
  });

  it.each([
    ['another host', { host: 'elsewhere', pid: 1 }],
    ['another namespace of processes', { pid_namespace: 'pid:[1]' }],
  ])('of %s is not taken over, since nobody can know', async (_, changes) => {
    const owner = await owned({ pid: await ended(), ...changes });
    expect(isProvenDead(owner)).toBe(false);
    expect(await refusalOf(acquireLock(await prepared(owner), options))).toMatchObject({ code: 'LOCK_TIMEOUT' });
  });

  it('that does not say whose it is is not taken over', async () => {
    const file = await prepared(await owned());
    writeFileSync(file, '{ torn');
    expect(await refusalOf(acquireLock(file, options))).toMatchObject({ code: 'LOCK_TIMEOUT', owner: 'an unknown owner' });
    expect(existsSync(file)).toBe(true);
  });

  it('is taken over by one of many, and by all of them in turn', async () => {
    const dead = await owned({ pid: await ended() });
    const file = await prepared(dead);
    let inside = 0;
    const takers = Array.from({ length: 6 }, async () => {
      const held = await acquireLock(file, { ...options, timeoutMs: 5000 });
      inside += 1;
      expect(inside).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      inside -= 1;
      held.release();
    });
    await Promise.all(takers);
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('is taken over past somebody who died while taking it over', async () => {
    const dead = await owned({ pid: await ended() });
    const file = await prepared(dead);
    writeFileSync(`${file}.${dead.nonce}`, JSON.stringify({ ...dead, nonce: 'b'.repeat(24) }));
    const held = await acquireLock(file, options);
    expect(readOwner(file)).toEqual(held.owner);
    held.release();
  });

  it('that was lost is left to its new owner', async () => {
    const file = lockFile();
    const held = await acquireLock(file, options);
    const other = await owned();
    writeFileSync(file, JSON.stringify(other));
    held.release();
    expect(readOwner(file)).toEqual(other);
  });

  it('is given back when a signal ends the process', async () => {
    const file = lockFile();
    const script = `import(${JSON.stringify(new URL('../../support/lock-holder.ts', import.meta.url).href)})`;
    const child = spawn(process.execPath, ['--import', 'tsx', '-e', script], {
      env: { ...process.env, LOCK_FILE: file },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    expect(readOwner(file)?.pid).toBe(child.pid);
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[1]).toBe('SIGTERM');
    expect(existsSync(file)).toBe(false);
  });

  it('counts the fields of a process behind its name, whatever that holds', () => {
    expect(parseStat(`7 (a) b) R ${Array.from({ length: 30 }, (_, index) => index + 4).join(' ')}`)).toBe('22');
    expect(readStartTime(process.pid)).toMatch(/^\d+$/);
    expect(readStartTime(2 ** 22 + 1)).toBeNull();
  });
});

describe('a process', () => {
  it('that has ended is dead, even while its parent does not look', async () => {
    // the shell becomes a program that never asks for its child
    const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const [said] = await once(parent.stdout as NodeJS.ReadableStream, 'data');
    const pid = Number(String(said));
    await expect.poll(() => hasEnded(pid)).toBe(true);
    expect(isProvenDead({ ...(await owned()), pid, start_time: readStartTime(pid) })).toBe(true);
    expect(isProvenDead(await owned())).toBe(false);
  });

  it('is told by its name as it is by its parts', () => {
    const odd = { pid: 7, start_time: null, boot_id: 'a-b', pid_namespace: 'pid:[1]', host: 'a,b.c/d%e' };
    for (const one of [ownProcess(), odd]) expect(parseProcess(formatProcess(one))).toEqual(one);
    for (const name of ['', 'x', '1,2,3,4', 'x,1,2,3,4', '1,%,,,']) expect(parseProcess(name)).toBeUndefined();
    expect(formatProcess(odd)).not.toMatch(/[/.]/);
  });
});
