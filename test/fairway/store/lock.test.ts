import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { formatProcess, hasEnded, isProvenDead, ownProcess, parseProcess, parseStat, readStartTime } from '../../../fairway/git/processes.ts';
import { isGitAtWork } from '../../../fairway/git/repository-processes.ts';
import { acquireLock, type DeadOwner, type LockOwner, readOwner } from '../../../fairway/store/lock.ts';
import { removeStaleRefLock } from '../../../fairway/store/stale-ref-lock.ts';
import { type TempRepo, tempDir, tempRepo } from '../../support/temp-repo.ts';

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

  it('is taken over from an owner that is gone, which the new owner knows', async () => {
    const dead = await owned({ pid: await ended() });
    const file = await prepared(dead);
    const held = await acquireLock(file, options);
    expect(held.dead).toEqual([{ ...dead, taken: expect.any(Number) }]);
    held.release();
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('is taken over when its process id belongs to another process by now, or is from before this boot', async () => {
    const pid = (await running()).pid;
    for (const dead of [await owned({ pid, start_time: '1' }), await owned({ pid, boot_id: 'another' })]) {
      const held = await acquireLock(await prepared(dead), options);
      expect(held.dead).toEqual([{ ...dead, taken: expect.any(Number) }]);
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
      return held.dead.length;
    });
    expect((await Promise.all(takers)).reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('is taken over past somebody who died while taking it over', async () => {
    const dead = await owned({ pid: await ended() });
    const file = await prepared(dead);
    writeFileSync(`${file}.${dead.nonce}`, JSON.stringify({ ...dead, nonce: 'b'.repeat(24) }));
    const held = await acquireLock(file, options);
    expect(held.dead).toEqual([{ ...dead, taken: expect.any(Number) }]);
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

describe('a lock of the ref that git left behind', () => {
  const ref = 'refs/heads/state';

  /** A lock of the ref in a repository, as a git leaves it that was killed. */
  function left() {
    const repo = tempRepo();
    const file = join(repo.commonDir, `${ref}.lock`);
    writeFileSync(file, '');
    return { git: repo.asGit, file, made: statSync(file).mtimeMs };
  }
  const held = async (taken?: number): Promise<{ dead: DeadOwner[] }> => ({ dead: taken === undefined ? [] : [{ ...(await owned()), taken }] });
  const nobody = () => false;

  it('stays where its writer is not known to be gone', async () => {
    const { git, file } = left();
    expect(await removeStaleRefLock(git, ref, await held(), nobody)).toBe(false);
    expect(existsSync(file)).toBe(true);
  });

  it('stays when it was made before the dead owner took the store lock, however old it is', async () => {
    const { git, file, made } = left();
    expect(await removeStaleRefLock(git, ref, await held(made + 1), nobody)).toBe(false);
    expect(existsSync(file)).toBe(true);
  });

  it('is removed when its writer died with the store lock and no git is at work here', async () => {
    const { git, file, made } = left();
    expect(await removeStaleRefLock(git, ref, await held(made - 1), () => true)).toBe(false);
    expect(existsSync(file)).toBe(true);
    expect(await removeStaleRefLock(git, ref, await held(made - 1), nobody)).toBe(true);
    expect(existsSync(file)).toBe(false);
  });

  it('is removed when a git of ours was killed that may have made it, since we hold the store lock', async () => {
    const { git, file, made } = left();
    expect(await removeStaleRefLock(git, ref, { dead: [], since: made + 1 }, nobody)).toBe(false);
    expect(await removeStaleRefLock(git, ref, { dead: [], since: made - 1 }, () => true)).toBe(false);
    expect(existsSync(file)).toBe(true);
    expect(await removeStaleRefLock(git, ref, { dead: [], since: made - 1 }, nobody)).toBe(true);
    expect(existsSync(file)).toBe(false);
  });

  it('stays when somebody touches it while it is watched', async () => {
    const { git, file, made } = left();
    const removal = removeStaleRefLock(git, ref, await held(made - 1), nobody);
    setTimeout(() => writeFileSync(file, 'new'), 200);
    expect(await removal).toBe(false);
    expect(existsSync(file)).toBe(true);
  });

  it('is no reason to do anything where there is none', async () => {
    expect(await removeStaleRefLock(tempRepo().asGit, ref, await held(0), nobody)).toBe(false);
  });
});

describe('a git at work', () => {
  /** A git that reads from a pipe that stays open. */
  async function waitingGit(cwd: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<void> {
    const child = spawn('git', [...args, 'cat-file', '--batch'], { cwd, env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stdin?.write('HEAD\n');
    await once(child.stdout as NodeJS.ReadableStream, 'data');
  }
  const atWork = ({ asGit: { commonDir, worktree } }: TempRepo) => isGitAtWork(commonDir, worktree);

  it('is one whose directory, arguments or environment lead to the repository', async () => {
    const starts: readonly ((repo: TempRepo) => Promise<void>)[] = [
      (repo) => waitingGit(repo.dir),
      (repo) => waitingGit(join(repo.commonDir, 'objects')),
      (repo) => waitingGit(tempDir(), [`--git-dir=${repo.commonDir}`]),
      (repo) => waitingGit(tempDir(), [], { GIT_DIR: repo.commonDir }),
      async (repo) => {
        const linked = join(repo.dir, '..', 'linked');
        repo.git('worktree', 'add', '--quiet', '--detach', linked);
        await waitingGit(linked);
      },
    ];
    for (const start of starts) {
      const repo = tempRepo();
      repo.commit('one');
      expect(atWork(repo)).toBe(false);
      await start(repo);
      expect(atWork(repo)).toBe(true);
    }
  });

  it('is none that works elsewhere', async () => {
    const [repo, other] = [tempRepo(), tempRepo()];
    await waitingGit(other.dir);
    expect([atWork(repo), atWork(other)]).toEqual([false, true]);
  });

  it('is one that keeps to itself where it is', () => {
    const proc = tempDir();
    mkdirSync(join(proc, '1234567'));
    writeFileSync(join(proc, '1234567', 'comm'), 'git\n');
    expect(isGitAtWork('/r/.git', '/r', proc)).toBe(true);
    writeFileSync(join(proc, '1234567', 'comm'), 'gitk\n');
    expect(isGitAtWork('/r/.git', '/r', proc)).toBe(false);
  });

  it('is none that is just about to end, and tells nothing of itself any more', () => {
    const proc = tempDir();
    mkdirSync(join(proc, '1234567'));
    writeFileSync(join(proc, '1234567', 'comm'), 'git\n');
    let looks = 0;
    const pause = () => {
      looks += 1;
      if (looks === 3) rmSync(join(proc, '1234567'), { recursive: true });
    };
    expect(isGitAtWork('/r/.git', '/r', proc, pause)).toBe(false);
    expect(looks).toBe(3);
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
