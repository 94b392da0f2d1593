/** The program as a process, compiled and on Node: races, signals, streams, disks, and the current directory. */
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { measured } from '../support/measured.ts';
import { bothBuilds } from '../support/programs.ts';
import { spawnCli } from '../support/run-cli.ts';
import { onSmallDisk } from '../support/small-disk.ts';
import { type TempRepo, tempDir, tempRepo } from '../support/temp-repo.ts';

interface Place {
  readonly repo: TempRepo;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly fairway: (words: readonly string[], input?: string) => { readonly code: number | null; readonly out: string; readonly err: string };
}

describe.each(bothBuilds())('$name', (built) => {
  const isFirst = built.name === bothBuilds()[0].name;
  function opened(...tasks: readonly string[]): Place {
    const repo = tempRepo();
    repo.commit('first', { 'README.md': 'demo\n', 'fairway.yaml': 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n' });
    const env = { ...repo.env, FAIRWAY_SESSION: 's0' } as NodeJS.ProcessEnv;
    const fairway: Place['fairway'] = (words, input = '') => {
      const { status, stdout, stderr } = spawnSync(built.file, [...words], {
        cwd: repo.dir,
        env,
        input,
        encoding: 'utf8',
        maxBuffer: 1024 ** 3,
      });
      return { code: status, out: stdout, err: stderr };
    };
    const ok = (...words: string[]) => expect(fairway(words)).toMatchObject({ code: 0 });
    ok('init', '--project', 'demo');
    if (tasks.length > 0) repo.write({ 'q.json': JSON.stringify(tasks.map((id) => ({ id, title: id }))) });
    if (tasks.length > 0) ok('import', 'q.json');
    return { repo, cwd: repo.dir, env, fairway };
  }

  const lastRecord = (place: Place) => JSON.parse(place.fairway(['log', 'A', '--limit', '1', '--json']).out)[0];

  const describeRaces = () =>
    describe('writers that race', () => {
      test('fifty processes claim one task: one wins, forty-nine are told who did', async () => {
        const { cwd, env, fairway } = opened('A');
        const all = await Promise.all(
          Array.from(
            { length: 50 },
            (_, n) => spawnCli(built.file, 'claim A --json', { cwd, env: { ...env, FAIRWAY_ACTOR: `agent-${n}`, FAIRWAY_SESSION: `s-${n}` } }).ended,
          ),
        );
        const winners = all.filter(({ code }) => code === 0);
        expect(winners).toHaveLength(1);
        const { claimant } = JSON.parse(winners[0]?.out ?? '').task;
        for (const { code, out } of all.filter((one) => one !== winners[0])) {
          expect(code).toBe(4);
          expect(JSON.parse(out).error).toMatchObject({ code: 'ALREADY_CLAIMED', details: { claimant } });
        }
        expect(JSON.parse(fairway(['show', 'A', '--json']).out)).toMatchObject({ task: { claimant }, records: { length: 2 }, findings: [] });
        expect(fairway(['verify'])).toMatchObject({ code: 0, out: expect.any(String) });
      });

      test('fifty processes take the next task: fifty different ones', async () => {
        const { cwd, env } = opened(...Array.from({ length: 52 }, (_, n) => `T-${n}`));
        const all = await Promise.all(
          Array.from({ length: 50 }, (_, n) => spawnCli(built.file, 'claim --next --json', { cwd, env: { ...env, FAIRWAY_SESSION: `s-${n}` } }).ended),
        );
        expect(all.map(({ code }) => code)).toEqual(Array(50).fill(0));
        expect(new Set(all.map(({ out }) => JSON.parse(out).task.id)).size).toBe(50);
      });
    });

  // The lock and git decide who wins, whichever runtime waits for them: fifty processes of Node take four times as long to show the same.
  if (isFirst) describeRaces();

  describe('signals', () => {
    const waiting = `process.on('SIGINT', () => { console.log('closing'); setTimeout(() => process.exit(9), 100) }); console.log('started'); setTimeout(() => {}, 30000)`;

    test.each([
      ['the process', (one: ReturnType<typeof spawnCli>) => one.kill('SIGINT')],
      ['the process group', (one: ReturnType<typeof spawnCli>) => one.killGroup('SIGINT')],
    ])('SIGINT to %s reaches the command and is recorded', async (_what, interrupt) => {
      const place = opened('A');
      const one = spawnCli(built.file, ['run', '--task', 'A', '--', process.execPath, '-e', waiting], place);
      await one.said('started');
      interrupt(one);
      expect(await one.ended).toMatchObject({ code: 9, out: expect.stringContaining('closing') });
      expect(lastRecord(place).data).toMatchObject({ exit_code: 9, signal: 'SIGINT', result: 'fail' });
    });

    test('SIGTERM ends a command that does not listen, and is recorded', async () => {
      const place = opened('A');
      const one = spawnCli(built.file, ['run', '--task', 'A', '--', 'sh', '-c', 'echo started; exec sleep 30'], place);
      await one.said('started');
      one.kill('SIGTERM');
      expect((await one.ended).code).toBe(143);
      expect(lastRecord(place).data).toMatchObject({ exit_code: 143, signal: 'SIGTERM' });
    });

    test('a second Ctrl-C does not lose what the command showed', async () => {
      const place = opened('A');
      const one = spawnCli(built.file, ['run', '--task', 'A', '--', 'sh', '-c', 'echo started; exec sleep 30'], place);
      await one.said('started');
      const again = setInterval(() => one.kill('SIGINT'), 15);
      await one.ended;
      clearInterval(again);
      expect(lastRecord(place).data).toMatchObject({ exit_code: 130, signal: 'SIGINT' });
    });

    test('SIGINT at any moment of a claim leaves it recorded whole or not at all, and the next command works', async () => {
      const tasks = Array.from({ length: 8 }, (_, n) => `T-${n}`);
      const place = opened('MEASURE', ...tasks);
      // The same fractions of the life of a claim in each run.
      let seed = 42;
      const random = () => {
        seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
        return seed / 2 ** 31;
      };
      const started = performance.now();
      expect(place.fairway(['claim', 'MEASURE']).code).toBe(0);
      const life = performance.now() - started;
      let interrupted = 0;
      for (const task of tasks) {
        const one = spawnCli(built.file, ['claim', task, '--json'], place);
        const timer = setTimeout(() => one.killGroup('SIGINT'), random() * life);
        const { code, out } = await one.ended;
        clearTimeout(timer);
        if (code !== 0) interrupted += 1;
        const { task: view, records, findings } = JSON.parse(place.fairway(['show', task, '--json']).out);
        expect([view.status, records.length, findings]).toEqual(view.status === 'todo' ? ['todo', 1, []] : ['in_progress', 2, []]);
        if (code === 0) expect([JSON.parse(out).task.id, view.status]).toEqual([task, 'in_progress']);
        expect(place.fairway(['claim', task]).code).toBe(0);
      }
      expect(interrupted).toBeGreaterThan(0);
      expect(place.repo.git('fsck', '--no-dangling')).toBe('');
    }, 60_000);
  });

  describe('streams', () => {
    test('a hundred megabytes of output go through in bounded memory', async () => {
      const place = opened('A');
      const noisy = `const chunk = Buffer.alloc(1 << 20, 120); let left = 100; const more = () => { while (left-- > 0) if (!process.stdout.write(chunk)) return process.stdout.once('drain', more); }; more()`;
      const { code, bytes, peak } = await measured([built.file, 'run', '--task', 'A', '--', process.execPath, '-e', noisy], place);
      expect([code, bytes]).toEqual([0, 100 * 1024 * 1024]);
      expect(peak).toBeLessThan(250);
      expect(lastRecord(place).data.artifacts).toMatchObject([{ size: 65_536, omitted_bytes: 100 * 1024 * 1024 - 65_536 }]);
    });

    test('a large import goes through in bounded memory', async () => {
      const { repo, cwd, env, fairway } = opened();
      const tasks = Array.from({ length: 10_000 }, (_, n) => ({
        id: `T-${n}`,
        title: `Task ${n}`,
        notes: 'Background that somebody wrote down. '.repeat(32),
        ...(n % 3 === 1 && { dependencies: [`T-${n - 1}`] }),
      }));
      repo.write({ 'q.json': JSON.stringify({ tasks }) });
      const { code, err, peak } = await measured([built.file, 'import', 'q.json', '--json'], { cwd, env });
      expect([code, err]).toEqual([0, '']);
      expect(peak).toBeLessThan(300);
      expect(JSON.parse(fairway(['ready', '--limit', '1', '--json']).out)).toMatchObject({ tasks: [{ id: 'T-0' }] });
      expect(fairway(['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('10000 records') });
    });

    test('what is piped into run is for the command', () => {
      const place = opened('A');
      expect(place.fairway(['run', '--task', 'A', '--', 'cat'], 'from a pipe\n')).toMatchObject({ code: 0, out: 'from a pipe\n' });
    });

    test('a reader that has seen enough loses neither the command nor its record', () => {
      const place = opened('A');
      const run = `"${built.file}" run --task A -- sh -c 'seq 1 200000; echo done >&2' | head -1`;
      const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', run], { cwd: place.cwd, env: place.env, encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, '1\n']);
      expect(stderr).toContain('done');
      expect(lastRecord(place).data).toMatchObject({ exit_code: 0, result: 'pass' });
      const list = spawnSync('bash', ['-o', 'pipefail', '-c', `"${built.file}" export | head -c 1`], {
        cwd: place.cwd,
        env: place.env,
        encoding: 'utf8',
      });
      expect(list).toMatchObject({ status: 0, stdout: '{', stderr: '' });
    });
  });

  describe('a disk', () => {
    /** A repository with one task on a separate small disk. */
    const withTask = (check: (disk: { mount: string; repo: TempRepo; fairway: (...words: string[]) => SpawnSyncReturns<string> }) => void): void =>
      onSmallDisk(2, (mount) => {
        const repo = tempRepo({ in: mount });
        const env = { ...repo.env, FAIRWAY_SESSION: 's0' } as NodeJS.ProcessEnv;
        const fairway = (...words: string[]) => spawnSync(built.file, [...words], { cwd: repo.dir, env, encoding: 'utf8' });
        expect(fairway('init', '--project', 'demo').status).toBe(0);
        expect(fairway('add', 'A', 'One').status).toBe(0);
        check({ mount, repo, fairway });
      });

    const nothingRecorded = { code: 'WRITE_FAILED', message: expect.any(String), hint: expect.any(String) };

    test('that is full refuses an append and leaves the ref where it was', () => {
      withTask(({ mount, repo, fairway }) => {
        const before = repo.git('rev-parse', 'fairway/state');
        spawnSync('dd', ['if=/dev/zero', `of=${join(mount, 'filler')}`, 'bs=1k', 'count=4096']);
        const { status, stdout } = fairway('claim', 'A', '--json');
        expect(status).toBe(1);
        expect(JSON.parse(stdout).error).toMatchObject(nothingRecorded);
        expect(repo.git('rev-parse', 'fairway/state')).toBe(before);
        execFileSync('rm', [join(mount, 'filler')]);
        expect(fairway('claim', 'A').status).toBe(0);
      });
    });

    test('that can only be read serves readers, and refuses an append with the ref where it was', () => {
      withTask(({ mount, repo, fairway }) => {
        const before = repo.git('rev-parse', 'fairway/state');
        // There is no cache from an earlier run either.
        rmSync(join(repo.commonDir, 'fairway'), { recursive: true });
        execFileSync('mount', ['-o', 'remount,ro', mount]);
        const { status, stdout } = fairway('claim', 'A', '--json');
        expect(status).toBe(1);
        expect(JSON.parse(stdout).error).toMatchObject(nothingRecorded);
        expect(fairway('ready').stdout).toContain('One');
        expect(fairway('show', 'A').status).toBe(0);
        expect(fairway('verify')).toMatchObject({ status: 0, stderr: expect.stringMatching(/\S/) });
        execFileSync('mount', ['-o', 'remount,rw', mount]);
        expect(repo.git('rev-parse', 'fairway/state')).toBe(before);
        expect(fairway('claim', 'A').status).toBe(0);
      });
    });
  });

  describe('the program', () => {
    test('has every command in it', async () => {
      const cwd = tempDir();
      for (const { path } of commands) {
        const { stdout, status } = spawnSync(built.file, [...path.split(' '), '--help'], { cwd, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: cwd } });
        expect({ path, status, stdout }).toEqual({ path, status: 0, stdout: expect.stringContaining(`fairway ${path}`) });
      }
    });

    test('takes no setting and runs no code from the files of a runtime in the directory that it is started in', () => {
      const { repo, fairway } = opened('A');
      const settings =
        'FAIRWAY_ACTOR=mallory\nFAIRWAY_ROLE=orchestrator\nFAIRWAY_SESSION=theirs\nFAIRWAY_NOW=2001-01-01T00:00:00Z\nGIT_AUTHOR_NAME=Mallory\nNODE_OPTIONS=--require=./evil.js\n';
      for (const name of ['.env', '.env.local', '.env.production', '.env.development', '.env.test']) repo.write({ [name]: settings });
      repo.write({
        'bunfig.toml': 'preload = ["./evil.js"]\nenv = true\n[run]\npreload = ["./evil.js"]\n[test]\npreload = ["./evil.js"]\n',
        'evil.js': 'require("node:fs").writeFileSync("evil", "ran")\n',
        'package.json': '{ "type": "module", "imports": { "#main": "./evil.js" } }\n',
        'tsconfig.json': '{ "compilerOptions": { "paths": { "*": ["./evil.js"] } } }\n',
      });
      expect(fairway(['claim', 'A', '--json']).code).toBe(0);
      const [record] = JSON.parse(fairway(['log', 'A', '--limit', '1', '--json']).out);
      expect(record).toMatchObject({ type: 'claimed', actor: { id: 'carl@example.org', session: 's0' } });
      expect(record.actor.role).toBeUndefined();
      expect(Date.parse(record.at)).toBeGreaterThan(Date.parse('2020-01-01T00:00:00Z'));
      expect(repo.git('log', '-1', '--format=%an', 'fairway/state')).not.toContain('Mallory');
      expect(existsSync(join(repo.dir, 'evil'))).toBe(false);
    });
  });
});
