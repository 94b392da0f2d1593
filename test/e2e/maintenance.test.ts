/** git's own maintenance packs objects. A writer starts it in the background, and it never delays other writers. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtCli } from '../support/programs.ts';
import { spawnCli } from '../support/run-cli.ts';
import { tempRepo } from '../support/temp-repo.ts';

const built = builtCli();

/** Enough loose objects for git to pack them. git counts only those that begin with 17. */
function crowd(repo: ReturnType<typeof tempRepo>): void {
  const found: Record<string, string> = {};
  for (let n = 0; Object.keys(found).length < 28; n += 1) {
    const text = `number ${n}`;
    if (createHash('sha1').update(`blob ${text.length}\0${text}`).digest('hex').startsWith('17')) found[`more/${n}`] = text;
  }
  repo.commit('more', found);
}

test('a command that wrote starts it, without the lock of the store, and waits for none of it', async () => {
  const repo = tempRepo();
  repo.commit('first', { 'fairway.yaml': 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n' });
  const seen = join(repo.dir, '..', 'seen');
  const go = join(repo.dir, '..', 'go');
  // The real git, except for maintenance: that reports whether the store is locked, and waits until the test continues it.
  mkdirSync(join(repo.dir, '..', 'bin'));
  writeFileSync(
    join(repo.dir, '..', 'bin', 'git'),
    `#!/bin/sh
PATH="${repo.env.PATH}"
case "$*" in *fairway-maintenance*)
  test -e "${repo.commonDir}/fairway/store.lock" && echo locked >> "${seen}" || echo free >> "${seen}"
  while ! test -e "${go}"; do sleep 0.05; done ;;
esac
exec git "$@"
`,
    { mode: 0o755 },
  );
  const env = { ...repo.env, PATH: `${join(repo.dir, '..', 'bin')}:${repo.env.PATH}`, FAIRWAY_SESSION: 's' } as NodeJS.ProcessEnv;
  const type = async (words: string) => {
    const { code, err } = await spawnCli(built.file, words, { cwd: repo.dir, env }).ended;
    expect([code, err]).toEqual([0, '']);
  };
  await type('init --project demo');
  await type('add A One');
  expect(existsSync(seen)).toBe(false);
  crowd(repo);
  for (const name of ['gc.auto', 'maintenance.auto']) repo.git('config', '--unset', name);
  repo.git('config', 'gc.autoDetach', 'false');
  // Reading starts no maintenance. Writing starts it once, and returns while it still runs.
  await type('ready');
  expect(existsSync(seen)).toBe(false);
  await type('claim A');
  await expect.poll(() => existsSync(seen), { timeout: 30_000 }).toBe(true);
  await type('evidence add A --kind test --result pass --summary works');
  expect(packs(repo.commonDir)).toBe(0);
  writeFileSync(go, '');
  await expect.poll(() => packs(repo.commonDir), { timeout: 30_000 }).toBe(1);
  expect(readFileSync(seen, 'utf8')).toBe('free\n');
  await type('verify');
  expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
}, 90_000);

const packs = (commonDir: string): number => readdirSync(join(commonDir, 'objects', 'pack')).filter((name) => name.endsWith('.pack')).length;
