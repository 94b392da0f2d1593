import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileCache, formatHot, parseHot } from '../../../fairway/store/cache.ts';
import { defined, finished, proven } from '../../support/builders.ts';
import { type GitBench, gitBench, recording, stateRef } from '../../support/stores.ts';

const cacheDir = ({ repo }: GitBench): string => {
  const cache = join(repo.commonDir, 'fairway', 'cache');
  return join(cache, readdirSync(cache).find((name) => name.startsWith('refs%2F')) ?? '');
};

const hotFile = (bench: GitBench) => join(cacheDir(bench), 'hot.fairway');

/** A store with open and finished tasks and a warm cache. */
async function warm(): Promise<GitBench> {
  const bench = await gitBench();
  const store = await bench.open();
  await store.run(recording(defined('FW-1', { dependencies: ['FW-2', 'FW-9'] }), defined('FW-2'), finished('FW-2'), defined('FW-3', { title: 'übrig' })));
  return bench;
}

const seen = async (bench: GitBench) => {
  const store = await bench.open();
  const { board, finished: counts, commit } = await store.read();
  const { finishedTasks } = await store.readSummaries();
  const standings = ['FW-1', 'FW-2', 'FW-3', 'FW-9'].map((id) => board.standing(id));
  const open = [...board.open()].map(({ id }) => board.task(id)).filter((task) => task !== undefined);
  return { commit, open: open.sort((one, other) => (one.id < other.id ? -1 : 1)), counts, finished: [...finishedTasks.values()], standings };
};

describe('the cache', () => {
  it('answers as the store does without it', async () => {
    const bench = await warm();
    const withCache = await seen(bench);
    rmSync(join(bench.repo.commonDir, 'fairway'), { recursive: true });
    expect(await seen(bench)).toEqual(withCache);
    expect(withCache.standings).toEqual(['open', 'finished', 'open', 'missing']);
  });

  const damages: [string, (file: string) => void][] = [
    ['missing', (file) => rmSync(file)],
    ['empty', (file) => truncateSync(file, 0)],
    ['cut short', (file) => truncateSync(file, readFileSync(file).length - 10)],
    ['full of zeros', (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
    ['changed in one place', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('übrig', 'ubrig '))],
    ['of another program', (file) => writeFileSync(file, '\x89PNG\n\x1a\n')],
    ['of a later format', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('fairway-cache/1', 'fairway-cache/9'))],
    [
      'a directory',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ];
  it.each(damages)('is built again when it is %s', async (_, damage) => {
    const bench = await warm();
    const before = await seen(bench);
    damage(hotFile(bench));
    expect(await seen(bench)).toEqual(before);
    const { records } = await (await bench.open()).run(recording(proven('FW-1')));
    expect(records.map(({ seq }) => seq)).toEqual([2]);
  });

  it('is built again when it is of another history', async () => {
    const [bench, other] = [await warm(), await gitBench()];
    await (await other.open()).run(recording(defined('FW-77')));
    const before = await seen(bench);
    writeFileSync(hotFile(bench), readFileSync(hotFile(other)));
    expect(await seen(bench)).toEqual(before);
  });

  it('is not missed when it cannot be written', async () => {
    const bench = await warm();
    const before = await seen(bench);
    rmSync(join(bench.repo.commonDir, 'fairway', 'cache'), { recursive: true });
    writeFileSync(join(bench.repo.commonDir, 'fairway', 'cache'), 'in the way');
    expect(await seen(bench)).toEqual(before);
    expect((await (await bench.open()).run(recording(proven('FW-1')))).records.length).toBe(1);
  });

  it('is brought forward by what others added', async () => {
    const bench = await warm();
    const kept = readFileSync(hotFile(bench));
    const store = await bench.open();
    await store.run(recording(finished('FW-1'), defined('FW-4', { parent: 'FW-50' }), proven('FW-2')));
    const before = await seen(bench);
    writeFileSync(hotFile(bench), kept);
    expect(await seen(bench)).toEqual(before);
    expect(before.counts.total).toBe(2);
    expect((await store.read()).board.standing('FW-50')).toBe('missing');
  });

  it('follows a ref that was wound back', async () => {
    const bench = await warm();
    const before = await seen(bench);
    await (await bench.open()).run(recording(proven('FW-1'), finished('FW-3')));
    bench.repo.git('update-ref', stateRef, before.commit);
    expect(await seen(bench)).toEqual(before);
  });

  it('keeps finished tasks in a file of their own once there are many, and starts another when that grows old', async () => {
    const bench = await gitBench();
    const store = await bench.open();
    const some = (from: number) => Array.from({ length: 201 }, (_, index) => `FW-${from + index}`).flatMap((id) => [defined(id), finished(id)]);
    for (const from of [1000, 2000, 3000]) {
      await store.run(recording(some(from)));
      expect((await store.readSummaries()).finishedTasks.size).toBe((from / 1000) * 201);
    }
    const files = () => readdirSync(cacheDir(bench)).filter((name) => name.startsWith('closed-'));
    expect(files().length).toBe(2);
    await store.run(recording(finished('FW-1000', { from: { name: 'done', class: 'terminal' }, to: { name: 'todo', class: 'open' }, reopened: true })));
    const { board, finishedTasks, finished: counts } = await store.readSummaries();
    expect([finishedTasks.size, counts.total, finishedTasks.has('FW-1000'), board.standing('FW-1000')]).toEqual([602, 602, false, 'open']);
    for (const name of files()) rmSync(join(cacheDir(bench), name));
    expect((await store.readSummaries()).finishedTasks.size).toBe(602);
  });

  it('keeps the lines that nobody asked for as they are', async () => {
    const bench = await warm();
    const bytes = readFileSync(hotFile(bench));
    const hot = parseHot(bytes);
    expect(hot && formatHot(hot).equals(bytes)).toBe(true);
    expect(hot?.open.get('FW-3')?.definition.title).toBe('übrig');
    expect(hot && formatHot(hot).equals(bytes)).toBe(true);
  });

  it('leaves no temporary file behind', async () => {
    const bench = await warm();
    expect(readdirSync(cacheDir(bench)).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(fileCache(bench.repo.commonDir, 'refs/heads/other').load()).toBeUndefined();
  });

  it('does not take a working policy for that of the branch', async () => {
    const bench = await warm();
    bench.repo.write({ 'fairway.yaml': 'project: demo\nlanes: { working: {} }\n' });
    const lanes = async () => {
      const { board, policySource } = await (await bench.open()).read();
      return [policySource.kind, ...board.policy.lanes.map((lane) => lane.name)];
    };
    expect([await lanes(), await lanes()]).toEqual([
      ['file', 'working'],
      ['file', 'working'],
    ]);
    bench.repo.write({ 'fairway.yaml': 'project: demo\nlanes: { edited: {} }\n' });
    expect(await lanes()).toEqual(['file', 'edited']);
    bench.setPolicy('project: demo\nlanes: { landed: {} }\n');
    bench.repo.write({ 'fairway.yaml': 'project: demo\nlanes: { loosened: {} }\n' });
    expect([await lanes(), await lanes()]).toEqual([
      ['branch', 'landed'],
      ['branch', 'landed'],
    ]);
    const asked = await (await bench.open({ configFile: join(bench.repo.dir, 'fairway.yaml') })).read();
    expect([asked.policySource.kind, asked.board.policy.lanes[0]?.name]).toEqual(['file', 'loosened']);
    expect(await lanes()).toEqual(['branch', 'landed']);
  });

  it('remembers which git was looked at', async () => {
    const bench = await warm();
    rmSync(hotFile(bench));
    await seen(bench);
    const file = join(bench.repo.commonDir, 'fairway', 'cache', 'git.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ needed: '2.39', program: expect.stringMatching(/git \d/) });
  });
});
