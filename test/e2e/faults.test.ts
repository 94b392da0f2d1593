/**
 * A writer that is killed, gets a signal, or cannot write, at every step of an append. The bundle with faults reports its steps while it runs, so that
 * a new step is tested without a change here.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { allow, type SshKey, signWith, sshKey } from '../support/keys.ts';
import { builtCli } from '../support/programs.ts';
import { spawnCli } from '../support/run-cli.ts';
import { onSmallDisk } from '../support/small-disk.ts';
import { closedGitEnv, type TempRepo, tempDir, tempRepo } from '../support/temp-repo.ts';

const built = builtCli('faults');
const ref = 'refs/heads/fairway/state';
const taking = 'claim A --json';

interface Place {
  readonly dir: string;
  readonly commonDir: string;
  readonly env: NodeJS.ProcessEnv;
}

/** A store with the tasks A and B and a warm cache; optionally one that accepts only signed commits. */
function store(repo: TempRepo = tempRepo(), env: NodeJS.ProcessEnv = {}, signs = false): Place {
  const place = { dir: repo.dir, commonDir: repo.commonDir, env: { ...repo.env, FAIRWAY_SESSION: 's0', ...env } as NodeJS.ProcessEnv };
  const files = { 'fairway.yaml': `schema: fairway/config@1\nproject: demo\nintegration_branch: main\n${signs ? 'policy: { signatures: require }\n' : ''}` };
  repo.commit('first', signs ? { ...files, allowed_signers: allow('ann', keyOf(repo)) } : files);
  repo.write({ 'q.json': JSON.stringify(['A', 'B'].map((id) => ({ id, title: id }))) });
  for (const words of [['init', '--project', 'demo'], ['import', 'q.json'], ['ready']]) expect(run(place, words).status).toBe(0);
  return place;
}

function keyOf(repo: TempRepo): SshKey {
  const key = sshKey(repo, 'ann');
  signWith(repo, key);
  return key;
}

function copy(place: Place): Place {
  const home = tempDir();
  const dir = join(home, 'repo');
  cpSync(place.dir, dir, { recursive: true });
  return { dir, commonDir: join(dir, '.git'), env: { ...place.env, ...closedGitEnv(home) } as NodeJS.ProcessEnv };
}

const run = (place: Place, words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(built.file, [...words], { cwd: place.dir, env: { ...place.env, ...env }, encoding: 'utf8' });

const spawned = (place: Place, fault: string) => spawnCli(built.file, taking, { cwd: place.dir, env: { ...place.env, FAIRWAY_FAULT: fault } }).ended;

const gitIn = (place: Place, ...args: string[]) =>
  execFileSync('git', args, { cwd: place.dir, env: place.env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

const recordsOf = (place: Place, task: string) => JSON.parse(run(place, ['show', task, '--json']).stdout).records.length as number;

/** Files that a writer leaves which are neither state nor cache, and which git does not clean up. */
function leftIn({ commonDir }: Place): string[] {
  const fairway = join(commonDir, 'fairway');
  return [
    ...(existsSync(join(commonDir, `${ref}.lock`)) ? [`${ref}.lock`] : []),
    ...readdirSync(fairway).filter((name) => !['index', 'moves', 'maintenance', 'verified'].includes(name)),
    ...(existsSync(join(fairway, 'moves')) ? readdirSync(join(fairway, 'moves')).map((name) => `moves/${name}`) : []),
    ...readdirSync(join(commonDir, 'objects'), { recursive: true }).filter((name) => String(name).includes('tmp_')),
  ].map(String);
}

/** The store is intact, A has the expected state, and the next command works without help. */
function expectSound(place: Place, recorded: boolean, step: string): void {
  expect(recordsOf(place, 'A'), step).toBe(recorded ? 2 : 1);
  expect(run(place, ['claim', 'B', '--json']), step).toMatchObject({ status: 0 });
  expect(run(place, ['evidence', 'add', 'B', '--kind', 'test', '--result', 'pass', '--summary', 'works']), step).toMatchObject({ status: 0 });
  expect(gitIn(place, 'fsck', '--strict', '--no-dangling'), step).toBe('');
  const seen = run(place, ['export']).stdout;
  rmSync(join(place.commonDir, 'fairway', 'index'), { recursive: true, force: true });
  expect(run(place, ['export']).stdout, step).toBe(seen);
  const { records, findings } = JSON.parse(run(place, ['show', 'B', '--json']).stdout);
  expect([records.length, findings], step).toEqual([3, []]);
}

/**
 * A signal at a step ends the writer after it has cleaned up; acknowledged records are in the store. A git that it has started runs to its end, and
 * the next writer removes the note for it.
 */
async function expectEnded(place: Place, step: string, signal: NodeJS.Signals, published: boolean): Promise<void> {
  const { code, signal: by, out } = await spawned(place, `${step}=${signal}`);
  // After its last wait, the writer runs to its normal end.
  expect(
    [
      [null, signal],
      [0, null],
    ],
    step,
  ).toContainEqual([code, by]);
  // A git whose parent is gone leaves incomplete files, which git prunes.
  const left = () => leftIn(place).filter((name) => !name.includes('tmp_'));
  expect(
    left().filter((name) => !name.startsWith('moves/')),
    step,
  ).toEqual([]);
  expect(left().length, step).toBeLessThanOrEqual(1);
  const records = recordsOf(place, 'A');
  if (code === 0 || out !== '' || published) expect(records, step).toBe(2);
  expect(gitIn(place, 'fsck', '--strict', '--no-dangling'), step).toBe('');
  expect(run(place, ['claim', 'B']).status, step).toBe(0);
  expect(left(), step).toEqual([]);
}

/** Runs several at once, because each of them mostly waits for processes. */
async function forAll<T>(items: readonly T[], check: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const next = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await check(item);
  };
  await Promise.all([next(), next(), next()]);
}

/** A store to copy, and the steps of an append to it. */
function tried(name: string, env: NodeJS.ProcessEnv = {}, signs = false): { readonly template: Place; readonly steps: readonly string[] } {
  const home = realpathSync(mkdtempSync(join(tmpdir(), `fairway-faults-${name}-`)));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const template = store(tempRepo({ in: home }), env, signs);
  const log = join(home, 'steps');
  expect(run(copyInto(template, join(home, 'tried')), taking.split(' '), { FAIRWAY_FAULT_LOG: log }).status).toBe(0);
  return { template, steps: readFileSync(log, 'utf8').trim().split('\n') };
}

describe('a writer', () => {
  let template: Place;
  let steps: readonly string[];
  beforeAll(() => {
    ({ template, steps } = tried('template'));
  });

  test('passes every step there is', () => {
    const all = ['write lock', 'make lock', 'lock taken', 'store objects', 'objects stored', 'move ref', 'note refs', 'git noted', 'ref moved'];
    expect(steps).toEqual(expect.arrayContaining([...all, 'add to index', 'release lock']));
  });

  const published = (step: string) => steps.indexOf(step) >= steps.indexOf('ref moved');

  test('that is killed at any step leaves everything or nothing, and nobody has to help', async () => {
    await forAll(steps, async (step) => {
      const place = copy(template);
      expect(await spawned(place, `${step}=SIGKILL`), step).toMatchObject({ code: null, signal: 'SIGKILL', out: '' });
      expectSound(place, published(step), step);
      const young = /^(write|make) lock$/.test(step) ? 1 : 0;
      const tmp = leftIn(place).filter((name) => !name.includes('tmp_'));
      expect(
        tmp.filter((name) => !(young && name.endsWith('.new'))),
        step,
      ).toEqual([]);
    });
  }, 180_000);

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'that gets a %s at any step ends by it, and has put everything away',
    async (signal) => {
      await forAll(steps, async (step) => {
        await expectEnded(copy(template), step, signal, published(step));
      });
    },
    180_000,
  );

  test.each(['ENOSPC', 'EACCES'])(
    'that gets %s at any step is refused or goes on, and leaves nothing behind',
    async (code) => {
      // System calls of git fail inside git, as on the full disk below.
      const own = steps.filter((step) => /lock|note refs|index/.test(step));
      await forAll(own, async (step) => {
        const place = copy(template);
        const before = gitIn(place, 'rev-parse', ref);
        const { code: exit, out } = await spawned(place, `${step}=${code}`);
        if (/lock$|^lock taken$|^note refs$/.test(step) && step !== 'release lock') {
          expect([exit, JSON.parse(out).error.code, gitIn(place, 'rev-parse', ref)], step).toEqual([1, 'WRITE_FAILED', before]);
        } else {
          // Failing to write the index or to remove the lock does not fail the command.
          expect([exit, JSON.parse(out).task.status], step).toEqual([0, 'in_progress']);
          expect(recordsOf(place, 'A'), step).toBe(2);
        }
        const left = leftIn(place).filter((name) => !(step === 'release lock' && name === 'store.lock'));
        expect(left, step).toEqual([]);
        expect(run(place, ['claim', 'B']).status, step).toBe(0);
      });
    },
    180_000,
  );

  test('whose disk fills up in the middle is refused with the ref where it was, or recorded', () => {
    onSmallDisk(3, (mount) => {
      const place = store(tempRepo({ in: mount }));
      const filler = join(mount, 'filler');
      // Incompressible content takes several pages, so it fills the disk.
      const text = Buffer.from(Array.from({ length: 24_000 }, (_, at) => (at * 2_654_435_761) % 251)).toString('base64');
      const outcomes = new Set<string>();
      for (let pages = 0; pages <= 32; pages += 4) {
        const id = `P-${pages}`;
        writeFileSync(join(place.dir, 'more.json'), JSON.stringify([{ id, title: id, description: text }]));
        const before = gitIn(place, 'rev-parse', ref);
        spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k', 'count=768']);
        spawnSync('truncate', ['-s', `-${pages * 4096}`, filler]);
        const { status, stdout } = run(place, ['import', 'more.json', '--json']);
        rmSync(filler);
        outcomes.add(status === 0 ? 'recorded' : JSON.parse(stdout).error.code);
        expect(gitIn(place, 'rev-parse', ref) === before, id).toBe(status !== 0);
        expect(gitIn(place, 'fsck', '--strict', '--no-dangling'), id).toBe('');
        expect(
          leftIn(place).filter((name) => !name.includes('tmp_')),
          id,
        ).toEqual([]);
        if (status !== 0) expect(run(place, ['import', 'more.json']).status, id).toBe(0);
      }
      expect(outcomes).toEqual(new Set(['WRITE_FAILED', 'recorded']));
    });
  });

  test('that may not write a part of the git directory is refused, with the ref where it was', () => {
    for (const part of ['objects', 'refs/heads/fairway', 'fairway', '.']) {
      const place = copy(template);
      const before = gitIn(place, 'rev-parse', ref);
      // Permissions do not restrict the superuser, so the test changes its user.
      const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : undefined;
      const home = dirname(place.dir);
      if (nobody !== undefined)
        for (const name of ['', ...readdirSync(home, { recursive: true }).map(String)]) chownSync(join(home, name), nobody.uid, nobody.gid);
      const copied = join(home, 'program');
      copyFileSync(built.file, copied);
      const locked = part === 'objects' ? ['objects', ...readdirSync(join(place.commonDir, 'objects')).map((name) => `objects/${name}`)] : [part];
      const claim = () => spawnSync(copied, ['claim', 'A', '--json'], { cwd: place.dir, env: { ...place.env, HOME: home }, encoding: 'utf8', ...nobody });
      for (const dir of locked) chmodSync(join(place.commonDir, dir), 0o555);
      const { status, stdout } = claim();
      for (const dir of locked) chmodSync(join(place.commonDir, dir), 0o755);
      if (part === '.') expect(status, part).toBe(0);
      else expect([status, JSON.parse(stdout).error.code], `${part} ${stdout}`).toEqual([1, 'WRITE_FAILED']);
      if (part !== '.') expect(execFileSync('cat', [join(place.commonDir, ref)], { encoding: 'utf8' }), part).toBe(before);
      expect(leftIn(place), part).toEqual([]);
      if (part !== '.') expect(claim().status, part).toBe(0);
    }
  });
});

/** A program that git starts: once, it kills git, Fairway, or both. */
const killing = (place: Place, victims: string) => {
  const flag = join(place.dir, '..', 'to be killed');
  writeFileSync(flag, '');
  return `if rm '${flag}' 2>/dev/null; then
  read -r _ _ _ fairway _ < /proc/$PPID/stat
  git=$PPID
  kill -9 ${victims}
fi`;
};
const program = (file: string, ...lines: readonly string[]) => {
  writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'));
  chmodSync(file, 0o755);
  return file;
};
const claiming = (place: Place) => spawnCli(built.file, taking, { cwd: place.dir, env: place.env }).ended;

describe('a writer that signs', () => {
  let template: Place;
  let steps: readonly string[];
  beforeAll(() => {
    ({ template, steps } = tried('signing', { FAIRWAY_ACTOR: 'ann' }, true));
  });

  const published = (step: string) => steps.indexOf(step) >= steps.indexOf('ref moved');
  const unfinished = (place: Place) => leftIn(place).filter((name) => !name.includes('tmp_') && !name.endsWith('.new'));

  /** The store is intact and usable, and each of its commits is signed by an allowed signer. */
  function expectSigned(place: Place, recorded: boolean, step: string): void {
    expectSound(place, recorded, step);
    const { status, stdout } = run(place, ['verify', '--json']);
    expect([status, JSON.parse(stdout).ok], `${step} ${stdout}`).toEqual([0, true]);
    const history = gitIn(place, 'log', '--format=raw', ref);
    // The first commit contains only the manifest.
    expect(history.match(/^gpgsig /gm)?.length, step).toBe((history.match(/^commit /gm)?.length ?? 0) - 1);
  }

  test.each(['$fairway', '$git $fairway'])('that is killed while git signs leaves nothing, and nobody has to help: %s', async (victims) => {
    const place = copy(template);
    const signing = program(join(place.dir, '..', 'signing'), killing(place, victims), 'exec ssh-keygen "$@"');
    gitIn(place, 'config', 'gpg.ssh.program', signing);
    expect(await claiming(place)).toMatchObject({ code: null, signal: 'SIGKILL', out: '' });
    expectSigned(place, false, victims);
    expect(unfinished(place)).toEqual([]);
  });

  test('passes every step there is', () => {
    const all = ['write lock', 'make lock', 'lock taken', 'store objects', 'objects stored', 'sign commit', 'check signature', 'move ref', 'ref moved'];
    expect(steps).toEqual(expect.arrayContaining([...all, 'add to index', 'release lock']));
  });

  /** The steps between taking the store lock and having moved the ref; all other steps are the same without a signature. */
  const own = () => steps.slice(steps.indexOf('lock taken') + 1, steps.indexOf('ref moved') + 1);

  test('that is killed at any of its steps leaves everything or nothing, and nobody has to help', async () => {
    await forAll(own(), async (step) => {
      const place = copy(template);
      expect(await spawned(place, `${step}=SIGKILL`), step).toMatchObject({ code: null, signal: 'SIGKILL', out: '' });
      expectSigned(place, published(step), step);
      expect(unfinished(place), step).toEqual([]);
    });
  }, 180_000);

  test('that gets a SIGTERM at any of its steps ends by it, and has put everything away', async () => {
    await forAll(own(), async (step) => {
      await expectEnded(copy(template), step, 'SIGTERM', published(step));
    });
  }, 180_000);
});

/**
 * Puts a wrapper before the real git. Once, for a given git command, it creates the lock of a ref, as git does before it moves the ref, and is then
 * killed, alone or together with the Fairway that started it.
 */
function killedAtLock(place: Place, command: string, locked: string, victims: 'git' | 'both'): Place {
  const bin = mkdtempSync(join(dirname(place.dir), 'bin-'));
  const flag = join(bin, 'once');
  writeFileSync(flag, '');
  const lock = join(place.commonDir, `${locked}.lock`);
  program(
    join(bin, 'git'),
    `PATH='${place.env.PATH}'`,
    `case "$*" in *" ${command} "*) if grep -qs '"${locked}"' '${place.commonDir}/fairway/moves'/* && rm '${flag}' 2>/dev/null; then mkdir -p '${dirname(lock)}'; : > '${lock}'; kill -9 ${victims === 'both' ? '$PPID ' : ''}$$; fi;; esac`,
    'exec git "$@"',
  );
  return { ...place, env: { ...place.env, PATH: `${bin}:${place.env.PATH}` } };
}

/** Another clone of the store, and the hub between the two. Each clone has something that the other does not have. */
function parted(place: Place): void {
  const home = dirname(place.dir);
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', join(home, 'hub.git')], { env: place.env });
  gitIn(place, 'remote', 'add', 'origin', join(home, 'hub.git'));
  gitIn(place, 'push', '--quiet', 'origin', 'main');
  expect(run(place, ['sync']).status).toBe(0);
  gitIn(place, 'clone', '--quiet', join(home, 'hub.git'), join(home, 'other'));
  for (const words of [['sync'], ['claim', 'B'], ['sync']]) expect(run({ ...place, dir: join(home, 'other') }, words).status).toBe(0);
  expect(run(place, ['claim', 'A']).status).toBe(0);
}

describe('a lock of a ref that a killed git left stops nobody', () => {
  let template: Place;
  beforeAll(() => {
    ({ template } = tried('locks'));
  });

  const fresh = (): Place => {
    const repo = tempRepo();
    repo.commit('first', { 'fairway.yaml': 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n' });
    return { dir: repo.dir, commonDir: repo.commonDir, env: { ...repo.env, FAIRWAY_SESSION: 's0' } as NodeJS.ProcessEnv };
  };
  const locksIn = ({ commonDir }: Place) =>
    readdirSync(commonDir, { recursive: true })
      .map(String)
      .filter((name) => name.startsWith('refs/') && name.endsWith('.lock'));

  /** The command to run, the git command in it to kill, the ref that it locks, and the repository. */
  const cases: readonly [words: string, command: string, locked: string, place: () => Place][] = [
    ['claim A', 'update-ref', ref, () => copy(template)],
    ['init --project demo', 'update-ref', ref, fresh],
    [
      'restore ../snapshot.json',
      'update-ref',
      ref,
      () => {
        const place = fresh();
        writeFileSync(join(dirname(place.dir), 'snapshot.json'), run(template, ['snapshot']).stdout);
        return place;
      },
    ],
    ...(
      [
        ['fetch', 'refs/fairway/incoming/origin'],
        ['update-ref', ref],
        ['push', 'refs/remotes/origin/fairway/state'],
      ] as const
    ).map(([command, locked]): (typeof cases)[number] => [
      'sync',
      command,
      locked,
      () => {
        const place = copy(template);
        parted(place);
        return place;
      },
    ]),
    ['anchor create', 'tag', 'refs/tags/fairway/anchor/1', () => copy(template)],
  ];

  test.each(cases)('%s, killed at %s with its git: %s', (words, command, locked, made) => {
    const place = made();
    const killed = run(killedAtLock(place, command, locked, 'both'), words.split(' '));
    expect([killed.signal, locksIn(place)], killed.stderr).toEqual(['SIGKILL', [`${locked}.lock`]]);
    const again = run(place, words.split(' '));
    expect([again.status, locksIn(place)], again.stderr).toEqual([0, []]);
    expect(readdirSync(join(place.commonDir, 'fairway', 'moves'))).toEqual([]);
    expect(gitIn(place, 'fsck', '--strict', '--no-dangling')).toBe('');
  });

  test.each([
    ['signed', true],
    ['other', false],
  ])('when git alone is killed, whose command goes on: of %s commits', (_, signs) => {
    const place = store(tempRepo(), { FAIRWAY_ACTOR: 'ann' }, signs);
    expect(run(killedAtLock(place, 'update-ref', ref, 'git'), taking.split(' '))).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('"in_progress"'),
    });
    expectSound(place, true, 'git was killed');
    expect(leftIn(place).filter((name) => !name.includes('tmp_'))).toEqual([]);
  });

  test('but one of a git that nobody of Fairway started does, and is named', () => {
    const place = copy(template);
    const lock = join(place.commonDir, `${ref}.lock`);
    writeFileSync(lock, '');
    const { status, stdout } = run(place, taking.split(' '));
    expect([status, JSON.parse(stdout).error.code, existsSync(lock)]).toEqual([1, 'WRITE_FAILED', true]);
    expect(JSON.parse(stdout).error.details.why).toContain(lock);
    expect(leftIn(place)).toEqual([`${ref}.lock`]);
  });
});

test('a git that goes on when its Fairway was killed may move the ref unheard, and nobody has to help', async () => {
  const place = store();
  const before = gitIn(place, 'rev-parse', ref);
  const bin = join(dirname(place.dir), 'bin');
  execFileSync('mkdir', [bin]);
  program(join(bin, 'git'), `PATH='${place.env.PATH}'`, 'case "$*" in *" update-ref "*) kill -9 $PPID;; esac', 'exec git "$@"');
  expect(run({ ...place, env: { ...place.env, PATH: `${bin}:${place.env.PATH}` } }, taking.split(' '))).toMatchObject({ signal: 'SIGKILL' });
  // Either the note exists and git received its input, or neither.
  await expect.poll(() => recordsOf(place, 'A'), { timeout: 5_000 }).toBeGreaterThan(0);
  await new Promise((next) => setTimeout(next, 500));
  expectSound(place, gitIn(place, 'rev-parse', ref) !== before, 'git went on');
  expect(leftIn(place).filter((name) => !name.includes('tmp_'))).toEqual([]);
});

function copyInto(place: Place, dir: string): Place {
  cpSync(place.dir, dir, { recursive: true });
  return { dir, commonDir: join(dir, '.git'), env: place.env };
}
