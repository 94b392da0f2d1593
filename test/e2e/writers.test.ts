/** Writers as users run them: killed at any moment, during git's maintenance, and with clocks that jump. Every acknowledged record is in the store exactly once. */
import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { startMaintenance } from '../../fairway/git/maintenance.ts';
import { bundleWriter, letWrite, writtenTasks } from '../support/append-writers.ts';
import { defined, proven } from '../support/builders.ts';
import { bothBuilds, builtCli } from '../support/programs.ts';
import { spawnCli } from '../support/run-cli.ts';
import { gitBench, recording, stateRef } from '../support/stores.ts';
import { type TempRepo, tempRepo } from '../support/temp-repo.ts';
import { watchedGit } from '../support/watched-git.ts';

const built = builtCli();

/** A store with the tasks T-0 and so on. */
function opened(tasks: number): { repo: TempRepo; env: NodeJS.ProcessEnv; fairway: (words: readonly string[], env?: NodeJS.ProcessEnv) => Said } {
  const repo = tempRepo();
  repo.commit('first', { 'fairway.yaml': 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n' });
  const env = { ...repo.env, FAIRWAY_SESSION: 's0' } as NodeJS.ProcessEnv;
  const fairway = (words: readonly string[], more: NodeJS.ProcessEnv = {}) => {
    const { status, stdout, stderr } = spawnSync(built.file, [...words], { cwd: repo.dir, env: { ...env, ...more }, encoding: 'utf8' });
    return { status, out: stdout, err: stderr };
  };
  repo.write({ 'q.json': JSON.stringify(Array.from({ length: tasks }, (_, n) => ({ id: `T-${n}`, title: `T-${n}` }))) });
  for (const words of [
    ['init', '--project', 'demo'],
    ['import', 'q.json'],
  ])
    expect(fairway(words).status).toBe(0);
  return { repo, env, fairway };
}

interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** The same pseudo-random numbers from 0 to 1 in each run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** The commands of each writer, in turn. It releases and blocks what it has claimed before. */
const turns = ['evidence', 'claim', 'release', 'add', 'evidence', 'claim', 'block', 'import', 'evidence', 'sync', 'evidence'] as const;

interface Turn {
  readonly kind: (typeof turns)[number];
  readonly words: readonly string[];
  /** The record that it leaves in the log, as formatted by `keyOf`. */
  readonly leaves: readonly string[];
}

/** A key that is unique among the records of this test. */
const keyOf = ({ type, stream, data }: { type: string; stream: string; data: { summary?: string } }) =>
  `${type} ${type === 'evidence' ? data.summary : stream.slice('tasks/'.length)}`;

function turnOf(repo: TempRepo, writer: number, round: number, k: number): Turn {
  const kind = turns[(k + 2 * writer) % turns.length] as Turn['kind'];
  const name = `${writer}-${round}-${k}`;
  const claimed = `P-${writer}-${round}-${kind === 'claim' ? k : k - 1}`;
  switch (kind) {
    case 'evidence':
      return { kind, words: ['evidence', 'add', `T-${writer}`, '--kind', 'test', '--result', 'pass', '--summary', name], leaves: [`evidence ${name}`] };
    case 'claim':
      return { kind, words: ['claim', claimed], leaves: [`claimed ${claimed}`] };
    case 'release':
      return { kind, words: ['release', claimed], leaves: [`released ${claimed}`] };
    case 'block':
      return { kind, words: ['block', claimed, '--reason', 'waiting'], leaves: [`status-changed ${claimed}`] };
    case 'add':
      return { kind, words: ['add', `A-${name}`, 'Added'], leaves: [`task-defined A-${name}`] };
    case 'import': {
      const ids = [1, 2, 3].map((n) => `I-${name}-${n}`);
      const file = join(repo.dir, '..', `${name}.json`);
      writeFileSync(file, JSON.stringify(ids.map((id) => ({ id, title: id }))));
      return { kind, words: ['import', file], leaves: ids.map((id) => `task-defined ${id}`) };
    }
    case 'sync':
      return { kind, words: ['sync'], leaves: [] };
  }
}

describe('writers that are killed', () => {
  test('at 150 random moments of seven kinds of commands lose nothing that was acknowledged, and do nothing twice', async () => {
    const { repo, env, fairway } = opened(4);
    const other = sharedWith(repo, fairway);
    const random = randomFrom(20_261_121);
    const asked: Turn[] = [];
    const acknowledged = new Set<string>();
    const lives = new Map<string, number>();
    const kills = new Map<string, number>();
    const killed = () => [...kills.values()].reduce((sum, count) => sum + count, 0);
    const writer = async (number: number, round: number) => {
      for (let k = 0; k < 25; k += 1) {
        const turn = turnOf(repo, number, round, k);
        const { kind, words, leaves } = turn;
        // Nothing is claimed before the first turn.
        if (k === 0 && (kind === 'release' || kind === 'block')) continue;
        asked.push(turn);
        // The first one of its kind is not killed, and gives the duration of the others.
        const life = lives.get(kind);
        const started = performance.now();
        const one = spawnCli(built.file, [...words, '--json'], { cwd: repo.dir, env });
        const timer = life === undefined ? undefined : setTimeout(() => one.kill('SIGKILL'), random() * life * 1.2);
        const { code, signal, out, err } = await one.ended;
        clearTimeout(timer);
        const lived = performance.now() - started;
        if (code === 0) lives.set(kind, life === undefined ? lived : life * 0.9 + lived * 0.1);
        const claim = `claimed ${words[1]}`;
        if (signal === 'SIGKILL') kills.set(kind, (kills.get(kind) ?? 0) + 1);
        // A writer that is not killed succeeds at once, whatever earlier ones left; only a task that was never claimed cannot be released.
        else if (!(kind === 'release' || kind === 'block') || acknowledged.has(claim)) expect([code, words, out, err]).toEqual([0, words, out, err]);
        if (out.endsWith('}\n') && !out.startsWith('{"error"')) for (const key of leaves) acknowledged.add(key);
      }
    };
    const prepared = new Set(['T-0', 'T-1', 'T-2', 'T-3'].map((id) => `task-defined ${id}`));
    for (let round = 1; killed() < 150; round += 1) {
      const pool = [0, 1, 2, 3].flatMap((number) =>
        Array.from({ length: 25 }, (_, k) => turnOf(repo, number, round, k)).filter(({ kind }) => kind === 'claim'),
      );
      repo.write({ 'pool.json': JSON.stringify(pool.map(({ words: [, id] }) => ({ id, title: id }))) });
      expect(fairway(['import', 'pool.json'])).toMatchObject({ status: 0 });
      for (const { words } of pool) prepared.add(`task-defined ${words[1]}`);
      other(`other-${round}`);
      prepared.add(`evidence other-${round}`);
      await Promise.all([0, 1, 2, 3].map((number) => writer(number, round)));
      expect(fairway(['sync'])).toMatchObject({ status: 0 });
      const there = keysIn(fairway);
      const counts = new Map([...new Set(there)].map((key) => [key, there.filter((one) => one === key).length]));
      expect([...acknowledged, ...prepared].filter((key) => counts.get(key) !== 1)).toEqual([]);
      expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
      // An import is complete or absent.
      expect(asked.filter(({ leaves }) => new Set(leaves.map((key) => counts.has(key))).size > 1)).toEqual([]);
      const known = new Set([...prepared, ...asked.flatMap(({ leaves }) => leaves)]);
      expect([...counts.keys()].filter((key) => !known.has(key))).toEqual([]);
      expect(round).toBeLessThan(20);
    }
    expect([...kills.keys()].sort()).toEqual([...new Set(turns)].sort());
    for (const kind of new Set(turns)) expect(kills.get(kind), kind).toBeGreaterThan(4);
    expect(acknowledged.size).toBeGreaterThan(20);
    expect(JSON.parse(fairway(['verify', '--json']).out)).toMatchObject({ ok: true });
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    expect(repo.git('ls-remote', 'origin', stateRef)).toContain(repo.git('rev-parse', stateRef));
  }, 300_000);
});

/** Gives a repository a remote that another clone shares. The returned function records a proof in that clone and publishes it. */
function sharedWith(repo: TempRepo, fairway: (words: readonly string[]) => Said): (summary: string) => void {
  const home = join(repo.dir, '..');
  repo.gitIn(home, 'init', '--quiet', '--bare', '--initial-branch=main', 'hub.git');
  repo.git('remote', 'add', 'origin', join(home, 'hub.git'));
  repo.git('push', '--quiet', 'origin', 'main');
  expect(fairway(['sync'])).toMatchObject({ status: 0 });
  repo.gitIn(home, 'clone', '--quiet', 'hub.git', 'other');
  return (summary) => {
    const proof = ['evidence', 'add', 'T-0', '--kind', 'test', '--result', 'pass', '--summary', summary];
    for (const words of [['sync'], proof, ['sync']]) expect(fairway(['-C', join(home, 'other'), ...words])).toMatchObject({ status: 0 });
  };
}

const keysIn = (fairway: (words: readonly string[]) => Said): string[] => JSON.parse(fairway(['log', '--all', '--json']).out).map(keyOf);

describe('while git cleans up', () => {
  test('nothing fails and nothing is lost', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(writtenTasks.map((id) => defined(id))));
    const bundled = await bundleWriter(join(repo.dir, '..'));
    const git = (...args: string[]) => promisify(execFile)('git', args, { cwd: repo.dir, env: repo.env as NodeJS.ProcessEnv });
    repo.gitIn(join(repo.dir, '..'), 'clone', '--quiet', repo.dir, 'clone');
    let writing = true;
    const writers = letWrite(bundled, repo.dir, repo.env as NodeJS.ProcessEnv, { processes: 4, each: 16 }).finally(() => {
      writing = false;
    });
    const chores: readonly (readonly string[])[] = [
      ['gc', '--quiet'],
      ['pack-refs', '--all'],
      ['repack', '-adq'],
      ['prune', '--expire=1.hour.ago'],
      ['fetch', '--quiet', join(repo.dir, '..', 'clone'), '+refs/heads/*:refs/remotes/other/*'],
      ['commit', '--quiet', '--allow-empty', '-m', 'code'],
    ];
    let done = 0;
    const reader = (async () => {
      while (writing) expect((await (await open()).readAll()).tasks.flatMap(({ findings }) => findings)).toEqual([]);
    })();
    while (writing) {
      await git(...(chores[done % chores.length] as string[]));
      done += 1;
    }
    await Promise.all([writers, reader]);
    expect(done).toBeGreaterThan(chores.length);
    const { tasks } = await (await open()).readAll();
    expect(tasks.map(({ findings, evidence }) => [findings, evidence.length])).toEqual(writtenTasks.map(() => [[], 8]));
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  }, 180_000);
});

describe('objects', () => {
  /** A repository in which `git gc --auto` would pack objects. */
  function crowded(): TempRepo {
    const repo = tempRepo();
    // git counts the objects that begin with 17.
    const found: string[] = [];
    for (let n = 0; found.length < 28; n += 1) if (idOfBlob(`number ${n}`).startsWith('17')) found.push(`number ${n}`);
    repo.commit('more', Object.fromEntries(found.map((text) => [`more/${text}`, text])));
    // Set only now, because a commit would start gc itself.
    repo.git('config', '--unset', 'gc.auto');
    repo.git('config', '--unset', 'maintenance.auto');
    repo.git('config', 'gc.autoDetach', 'false');
    return repo;
  }
  const idOfBlob = (text: string) => createHash('sha1').update(`blob ${text.length}\0${text}`).digest('hex');

  test('are packed by git’s own maintenance, without anybody waiting for it', async () => {
    const repo = crowded();
    expect(startMaintenance(repo.asGit, stateRef)).toBe(true);
    await expect.poll(() => [packsIn(repo).length, existsSync(join(repo.commonDir, 'objects', '17'))], { timeout: 30_000 }).toEqual([1, false]);
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('that cannot be packed are not tried again and again', () => {
    const repo = crowded();
    repo.git('config', 'gc.auto', '0');
    expect([startMaintenance(repo.asGit, stateRef), startMaintenance(repo.asGit, stateRef)]).toEqual([true, false]);
    const note = join(repo.commonDir, 'fairway', 'maintenance');
    for (const other of [new Date(0), new Date(Date.now() + 365 * 86_400_000)]) {
      utimesSync(note, other, other);
      expect([startMaintenance(repo.asGit, stateRef), startMaintenance(repo.asGit, stateRef)]).toEqual([true, false]);
    }
  });

  test('of bulk commands are packs, which are joined when there are many', async () => {
    const repo = tempRepo();
    const commits = Array.from(
      { length: 51 },
      (_, n) => `commit refs/heads/bulk\ncommitter A <a@b.c> ${n} +0000\ndata 0\nM 100644 inline n\ndata <<E\n${n}\nE\n`,
    );
    // git closes a pack at each checkpoint.
    const input = commits.map((commit) => `${commit}checkpoint\n`).join('');
    execFileSync('git', ['-c', 'fastimport.unpackLimit=0', 'fast-import', '--quiet'], { cwd: repo.dir, env: repo.env as NodeJS.ProcessEnv, input });
    expect(packsIn(repo).length).toBe(51);
    repo.git('config', '--unset', 'gc.auto');
    repo.git('config', '--unset', 'maintenance.auto');
    repo.git('config', 'gc.autoDetach', 'false');
    expect(startMaintenance(repo.asGit, stateRef)).toBe(true);
    await expect.poll(() => packsIn(repo).length, { timeout: 30_000 }).toBe(1);
  });

  test.each([
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
  ])('are left as they are where %s is %s', async (name, value) => {
    const repo = crowded();
    repo.git('config', name, value);
    const git = watchedGit(join(repo.dir, '..'), repo.env);
    expect(startMaintenance({ ...repo.asGit, env: git.env }, stateRef)).toBe(true);
    await expect.poll(git.ended, { timeout: 30_000 }).toBe(1);
    expect(packsIn(repo)).toEqual([]);
  });

  test('are not looked at where there are few, and without git nothing happens', async () => {
    const repo = tempRepo();
    repo.commit('first', { a: '1' });
    expect(startMaintenance(repo.asGit, stateRef)).toBe(false);
    expect(existsSync(join(repo.commonDir, 'fairway'))).toBe(false);
    const full = crowded();
    expect(startMaintenance({ ...full.asGit, env: { PATH: '/nowhere' } }, stateRef)).toBe(true);
    await new Promise((next) => setTimeout(next, 100));
    rmSync(join(full.commonDir, 'fairway'), { recursive: true });
    writeFileSync(join(full.commonDir, 'fairway'), 'in the way');
    expect(startMaintenance(full.asGit, stateRef)).toBe(false);
  });
});

const packsIn = (repo: TempRepo): string[] => readdirSync(join(repo.commonDir, 'objects', 'pack')).filter((name) => name.endsWith('.pack'));

test('a release cannot be made to fail', () => {
  for (const { file } of bothBuilds()) expect(readFileSync(file.replace('fairway.cjs', 'main.cjs'), 'latin1').includes('FAIRWAY_FAULT')).toBe(false);
});

describe('clocks', () => {
  test('that jump back a year, or are a year apart on two hosts, need a reason, and never turn the order around', () => {
    const { repo, fairway } = opened(2);
    const [now, past, future] = ['2026-12-20T10:00:00Z', '2025-12-20T10:00:00Z', '2027-12-20T10:00:00Z'];
    const add = (at: string, host: string, ...more: string[]) =>
      fairway(['evidence', 'add', 'T-0', '--kind', 'test', '--result', 'pass', '--summary', 'green', ...more], { FAIRWAY_NOW: at, FAIRWAY_ACTOR: host });
    expect(add(now, 'one').status).toBe(0);
    expect(add(past, 'one')).toMatchObject({ status: 1 });
    expect(add(future, 'two').status).toBe(0);
    expect(add(now, 'one', '--override', 'CLOCK_BEHIND=the clock of two was wrong').status).toBe(0);
    const { records, findings } = JSON.parse(fairway(['show', 'T-0', '--json']).out);
    const times = records.map(({ at }: { at: string }) => at.slice(0, 4));
    expect([findings, times.slice(-3)]).toEqual([[], ['2026', '2027', '2026']]);
    expect(records.at(-1).overrides).toEqual([{ rule: 'CLOCK_BEHIND', reason: 'the clock of two was wrong' }]);
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  test('have no say in whose lock it is', async () => {
    const { repo, open } = await gitBench();
    await (await open({ clock: () => new Date('1999-01-01T00:00:00Z') })).run(recording(defined('FW-1')));
    // A very old store lock, and a ref lock of an unknown process: both stay.
    const lock = join(repo.commonDir, `${stateRef}.lock`);
    writeFileSync(lock, '');
    utimesSync(lock, new Date(), new Date());
    for (const at of ['1999-01-01T00:00:00Z', '2999-01-01T00:00:00Z']) {
      const writing = (await open({ clock: () => new Date(at) })).run(recording(proven('FW-1')));
      await expect(writing).rejects.toMatchObject({ code: 'WRITE_FAILED' });
      expect(existsSync(lock)).toBe(true);
    }
  });
});
