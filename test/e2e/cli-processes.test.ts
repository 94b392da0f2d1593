/** The bundle as a process of its own: signals, races, pipes, and a package without its dependencies. */
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../cli/commands.ts';
import { mentioning } from '../support/naming.ts';
import { bundle, spawnCli } from '../support/run-cli.ts';
import { onSmallDisk } from '../support/small-disk.ts';
import { closedGitEnv, type TempRepo, tempDir, tempRepo } from '../support/temp-repo.ts';

const built = bundle();

interface Place {
  readonly repo: TempRepo;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly fairway: (words: readonly string[], input?: string) => { readonly code: number | null; readonly out: string; readonly err: string };
}

function opened(...tasks: readonly string[]): Place {
  const repo = tempRepo();
  repo.commit('first', { 'README.md': 'demo\n', 'fairway.yaml': 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n' });
  const env = { ...repo.env, FAIRWAY_SESSION: 's0' } as NodeJS.ProcessEnv;
  const fairway: Place['fairway'] = (words, input = '') => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [built.file, ...words], {
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
    expect(fairway(['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('in order') });
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
    // the same shares at each run, spread over the life of a claim
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
  test('a hundred megabytes of output go through in bounded memory', () => {
    const place = opened('A');
    const peak = join(place.cwd, '..', 'peak');
    const noisy = `const chunk = Buffer.alloc(1 << 20, 120); let left = 100; const more = () => { while (left-- > 0) if (!process.stdout.write(chunk)) return process.stdout.once('drain', more); }; more()`;
    const watch = join(place.cwd, '..', 'watch.cjs');
    place.repo.write({
      '../watch.cjs': `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)))`,
    });
    const result = spawnSync(process.execPath, ['--require', watch, built.file, 'run', '--task', 'A', '--', process.execPath, '-e', noisy], {
      cwd: place.cwd,
      env: place.env,
      maxBuffer: 1024 ** 3,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect([result.status, result.stdout.byteLength]).toEqual([0, 100 * 1024 * 1024]);
    expect(Number(readFileSync(peak, 'utf8')) / 1024).toBeLessThan(250);
    expect(lastRecord(place).data.artifacts).toMatchObject([{ size: 65_536, omitted_bytes: 100 * 1024 * 1024 - 65_536 }]);
  });

  test('a large import goes through in bounded memory', () => {
    const { repo, cwd, env, fairway } = opened();
    const tasks = Array.from({ length: 10_000 }, (_, n) => ({
      id: `T-${n}`,
      title: `Task ${n}`,
      notes: 'Background that somebody wrote down. '.repeat(32),
      ...(n % 3 === 1 && { dependencies: [`T-${n - 1}`] }),
    }));
    repo.write({ 'q.json': JSON.stringify({ tasks }) });
    // more than the tasks take as text, and far less than all of them take once they are read
    const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=24', built.file, 'import', 'q.json', '--json'], {
      cwd,
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(fairway(['ready', '--limit', '1', '--json']).out)).toMatchObject({ tasks: [{ id: 'T-0' }] });
    expect(fairway(['verify'])).toMatchObject({ code: 0, out: expect.stringContaining('10000 records') });
  });

  test('what is piped into run is for the command', () => {
    const place = opened('A');
    expect(place.fairway(['run', '--task', 'A', '--', 'cat'], 'from a pipe\n')).toMatchObject({ code: 0, out: 'from a pipe\n' });
  });

  test('a reader that has seen enough loses neither the command nor its record', () => {
    const place = opened('A');
    const run = `"${process.execPath}" "${built.file}" run --task A -- sh -c 'seq 1 200000; echo done >&2' | head -1`;
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', run], { cwd: place.cwd, env: place.env, encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '1\n']);
    expect(stderr).toContain('done');
    expect(lastRecord(place).data).toMatchObject({ exit_code: 0, result: 'pass' });
    const list = spawnSync('bash', ['-o', 'pipefail', '-c', `"${process.execPath}" "${built.file}" export | head -c 1`], {
      cwd: place.cwd,
      env: place.env,
      encoding: 'utf8',
    });
    expect(list).toMatchObject({ status: 0, stdout: '{', stderr: '' });
  });
});

describe('a disk', () => {
  /** A repository with one task on a small disk of its own. */
  const withTask = (check: (disk: { mount: string; repo: TempRepo; fairway: (...words: string[]) => SpawnSyncReturns<string> }) => void): void =>
    onSmallDisk(2, (mount) => {
      const repo = tempRepo({ in: mount });
      const env = { ...repo.env, FAIRWAY_SESSION: 's0' } as NodeJS.ProcessEnv;
      const fairway = (...words: string[]) => spawnSync(process.execPath, [built.file, ...words], { cwd: repo.dir, env, encoding: 'utf8' });
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
      // nor has anybody been there before who left a cache
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

describe('the package', () => {
  test('has every command in its bundle', async () => {
    const cwd = tempDir();
    for (const { path } of commands) {
      const { stdout, status } = spawnSync(process.execPath, [built.file, ...path.split(' '), '--help'], { cwd, encoding: 'utf8', env: { HOME: cwd } });
      expect({ path, status, stdout }).toEqual({ path, status: 0, stdout: expect.stringContaining(`fairway ${path}`) });
    }
  });

  test('keeps what V8 compiled, and takes away what builds of long ago left of that', () => {
    const cwd = tempDir();
    const cache = join(cwd, '.cache', 'fairway');
    const long = Date.now() / 1000 - 40 * 86_400;
    for (const name of ['0123456789abcdef-v20.0.0-x64', '0123456789abcdef-v22.0.0-x64', 'mine']) mkdirSync(join(cache, name), { recursive: true });
    for (const name of ['0123456789abcdef-v20.0.0-x64', 'mine']) utimesSync(join(cache, name), long, long);
    const run = () => execFileSync(process.execPath, [built.file, '--version'], { cwd, env: { HOME: cwd }, encoding: 'utf8' });
    const first = run();
    const left = readdirSync(cache);
    expect(left).toHaveLength(3);
    expect(left).toEqual(expect.arrayContaining(['0123456789abcdef-v22.0.0-x64', 'mine']));
    expect(left).not.toContain('0123456789abcdef-v20.0.0-x64');
    expect(run()).toBe(first);
  });

  test('takes in what a command needs at once, wherever its options stand, and keeps the code for its two ways to answer', () => {
    const { cwd, env } = opened('A');
    const cache = tempDir();
    for (const words of [['ready'], ['-C', '.', '--as=x', '--session', 'list', 'ready', '--json']])
      expect(spawnSync(process.execPath, [built.file, ...words], { cwd, env: { ...env, XDG_CACHE_HOME: cache } }).status).toBe(0);
    const [build = ''] = readdirSync(join(cache, 'fairway'));
    expect(readdirSync(join(cache, 'fairway', build)).sort()).toEqual(['ready', 'ready.json']);
  });

  test('works from its bundle alone, without node_modules', () => {
    const root = new URL('../..', import.meta.url).pathname;
    const dir = tempDir();
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', dir], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    execFileSync('tar', ['-xzf', join(dir, packed.filename), '-C', dir]);
    const cli = join(dir, 'package/dist/fairway.js');
    // the sources may have gone on since the last build: what is packed is the bundle of now
    mkdirSync(join(dir, 'package/dist'), { recursive: true });
    for (const name of ['fairway.js', 'fairway.chunks', 'package.json']) copyFileSync(join(built.file, '..', name), join(dir, 'package/dist', name));
    expect(packed.files.map((file: { path: string }) => file.path)).not.toContainEqual(expect.stringMatching(/^(test|node_modules|cli\/demo)\//));
    expect(readdirSync(join(dir, 'package'))).not.toContain('node_modules');
    const cwd = join(dir, 'empty');
    mkdirSync(cwd);
    const env = closedGitEnv(dir) as NodeJS.ProcessEnv;
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd, env });
    const fairway = (...words: string[]) => execFileSync(process.execPath, [cli, ...words], { cwd, env, encoding: 'utf8' });
    expect(fairway('--version')).toBe(`${JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version}\n`);
    expect(fairway('--help')).toContain('claim');
    expect(fairway('init', '--project', 'demo')).toEqual(mentioning('demo'));
    expect(existsSync(join(cwd, 'fairway.yaml'))).toBe(true);
    fairway('add', 'A', 'One');
    expect(fairway('ready')).toContain('One');
    expect(fairway('completion', 'bash')).toContain('complete -o default');
    expect(fairway('export', '--format', 'yaml')).toContain('fairway/export@1');
    expect(fairway('run', '--task', 'A', '--', 'echo', 'hello')).toBe('hello\n');
  });
});
