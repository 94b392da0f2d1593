import { chmodSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../../fairway/errors.ts';
import { ObjectFiles } from '../../../../fairway/git/files/objects.ts';
import { type TempRepo, tempDir, tempRepo } from '../../../support/temp-repo.ts';

/** A long text that changes a little from commit to commit, which git packs as differences. */
const text = (version: number) => Array.from({ length: 400 }, (_, line) => `line ${line} ${line % 40 === version % 40 ? `changed ${version}` : ''}\n`).join('');

function filled(repo: TempRepo): TempRepo {
  for (let version = 0; version < 12; version++) {
    repo.commit(`version ${version}`, { 'a/long.txt': text(version), 'a/b/short.txt': `${version}`, [`many/${version}.txt`]: 'x'.repeat(version), empty: '' });
  }
  return repo;
}

/** What git says of every object there is: id, type, size. */
const objectsOf = (repo: TempRepo) =>
  repo
    .git('cat-file', '--batch-all-objects', '--batch-check')
    .split('\n')
    .map((line) => line.split(' ') as [string, string, string]);

/** Every object, read from files alone, against git's own words. */
function expectAllRead(repo: TempRepo): void {
  const files = new ObjectFiles(repo.commonDir);
  const listed = objectsOf(repo);
  expect(listed.length).toBeGreaterThan(50);
  for (const [id, type, size] of listed) {
    const object = files.read(id);
    expect([object?.type, String(object?.content.length)], id).toEqual([type, size]);
    expect(repo.gitIn(repo.dir, 'rev-parse', id)).toBe(id);
  }
  expect(files.read(listed[0]?.[0].replace(/^..../, 'dead') ?? '')).toBeUndefined();
  files.close();
}

function readOrDamaged(files: ObjectFiles, id: string): string | undefined {
  try {
    return files.read(id)?.content.toString('hex');
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

describe('objects read from git’s files', () => {
  it('are what git says, loose', () => expectAllRead(filled(tempRepo())));

  it.each([
    ['as differences to what stands in front', ['repack', '-adfq', '--depth=50', '--window=50']],
    ['as differences to what is named', ['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq', '--depth=50', '--window=50']],
    ['whole', ['repack', '-adfq', '--depth=0']],
  ])('are what git says, packed %s', (_, command) => {
    const repo = filled(tempRepo());
    repo.git(...command);
    expect(readdirSync(join(repo.commonDir, 'objects')).sort()).toEqual(['info', 'pack']);
    expectAllRead(repo);
  });

  it('are found in several packs, and in a repository of SHA-256', () => {
    const within = tempDir();
    const repo = tempRepo({ in: within });
    const other = join(within, 'sha256');
    repo.gitIn(within, 'init', '--quiet', '--object-format=sha256', other);
    const long = { ...repo, dir: other, commonDir: join(other, '.git'), git: (...args: readonly string[]) => repo.gitIn(other, ...args) };
    for (const each of [repo, long]) {
      for (let version = 0; version < 12; version++) {
        for (const name of ['one', 'two']) writeFileSync(join(each.dir, `${name}.txt`), text(version) + name);
        each.git('add', '-A');
        each.git('commit', '-qm', `version ${version}`);
        each.git('repack', '-dq');
      }
      for (let version = 0; version < 12; version++) each.git('commit', '-qm', 'loose', '--allow-empty');
      expectAllRead(each);
    }
  });

  it('have the content that git gives', async () => {
    const repo = filled(tempRepo());
    repo.git('repack', '-adfq', '--depth=50', '--window=50');
    const files = new ObjectFiles(repo.commonDir);
    for (let back = 0; back < 12; back++) {
      const id = repo.git('rev-parse', `HEAD~${back}:a/long.txt`);
      expect(files.read(id)?.content.toString()).toBe(text(11 - back));
    }
    files.close();
  });

  it('are not made up where a pack is damaged', () => {
    const repo = filled(tempRepo());
    repo.git('repack', '-adfq');
    const directory = join(repo.commonDir, 'objects', 'pack');
    const pack = readdirSync(directory).find((name) => name.endsWith('.pack')) ?? '';
    const ids = objectsOf(repo).map(([id]) => id);
    const whole = ids.map((id) => new ObjectFiles(repo.commonDir).read(id)?.content.toString('hex'));
    renameSync(join(directory, pack), join(directory, 'kept'));
    writeFileSync(join(directory, pack), Buffer.alloc(20_000, 0x93));
    chmodSync(join(directory, pack), 0o444);
    const files = new ObjectFiles(repo.commonDir);
    const damaged = ids.filter((id, index) => readOrDamaged(files, id) !== whole[index]);
    expect(damaged.map((id) => readOrDamaged(files, id))).toEqual(damaged.map(() => 'OBJECT_DAMAGED'));
    expect(damaged.length).toBeGreaterThan(0);
    files.close();
  });
});
