import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileCache } from '../../../fairway/store/cache.ts';
import { claimed, defined, finished, proven } from '../../support/builders.ts';
import { type GitBench, gitBench, recording, stateRef } from '../../support/stores.ts';

const cacheDir = ({ repo }: GitBench): string => {
  const cache = join(repo.commonDir, 'fairway', 'cache');
  return join(cache, readdirSync(cache).find((name) => /^refs%2F.*@\d$/.test(name)) ?? '');
};

const indexFile = (bench: GitBench) => join(cacheDir(bench), 'index.fairway');

const fileOf = (bench: GitBench, kind: 'tasks' | 'closed' | 'rows') =>
  join(cacheDir(bench), readdirSync(cacheDir(bench)).find((name) => name.startsWith(`${kind}-`)) ?? '');

/** A store with open and finished tasks and a warm cache. */
async function warm(): Promise<GitBench> {
  const bench = await gitBench();
  const store = await bench.open();
  await store.run(recording(defined('FW-1', { dependencies: ['FW-2', 'FW-9'] }), defined('FW-2'), finished('FW-2'), defined('FW-3', { title: 'übrig' })));
  return bench;
}

/** The same, with a cache that was written whole. */
async function rebuilt(): Promise<GitBench> {
  const bench = await warm();
  rmSync(join(bench.repo.commonDir, 'fairway', 'cache'), { recursive: true });
  await (await bench.open()).read();
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
  it('is written whole where a great many tasks came from elsewhere', async () => {
    const bench = await warm();
    const saved = join(bench.repo.dir, '..', 'saved');
    cpSync(cacheDir(bench), saved, { recursive: true });
    const many = Array.from({ length: 600 }, (_, n) => defined(`MANY-${n}`));
    await (await bench.open()).run(recording(...many));
    // as in a clone that knows nothing of it yet
    const there = cacheDir(bench);
    rmSync(there, { recursive: true });
    cpSync(saved, there, { recursive: true });
    const { board } = await (await bench.open()).read();
    expect([...board.open()]).toHaveLength(602);
    expect(readFileSync(indexFile(bench), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  it('of another format stays while somebody uses it, and goes once nobody does', async () => {
    const bench = await warm();
    const [ref] = cacheDir(bench).split('@');
    const others = [`${ref}`, `${ref}@999`].map((dir, days) => ({ dir, written: Date.now() / 1000 - days * 10 * 86_400 }));
    for (const { dir, written } of others) {
      mkdirSync(dir);
      writeFileSync(join(dir, 'index.fairway'), '');
      for (const path of [join(dir, 'index.fairway'), dir]) utimesSync(path, written, written);
    }
    rmSync(cacheDir(bench), { recursive: true });
    await (await bench.open()).read();
    expect(others.map(({ dir }) => existsSync(dir))).toEqual([true, false]);
  });

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
    ['of another program', (file) => writeFileSync(file, '\x89PNG\n\x1a\n')],
    ['of a later format', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('fairway-cache/', 'fairway-cache/9'))],
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
    damage(indexFile(bench));
    expect(await seen(bench)).toEqual(before);
    const { records } = await (await bench.open()).run(recording(proven('FW-1')));
    expect(records.map(({ seq }) => seq)).toEqual([2]);
  });

  it('is built again when it is of another history', async () => {
    const [bench, other] = [await warm(), await gitBench()];
    await (await other.open()).run(recording(defined('FW-77')));
    const before = await seen(bench);
    writeFileSync(indexFile(bench), readFileSync(indexFile(other)));
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
    const kept = readFileSync(indexFile(bench));
    const store = await bench.open();
    await store.run(recording(finished('FW-1'), defined('FW-4', { parent: 'FW-50' }), proven('FW-2')));
    const before = await seen(bench);
    writeFileSync(indexFile(bench), kept);
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

  it('is built again when the files it leads to are gone or cut short', async () => {
    for (const kind of ['tasks', 'closed', 'rows'] as const) {
      for (const damage of [rmSync, (file: string) => truncateSync(file, 3), (file: string) => writeFileSync(file, '')]) {
        const bench = await rebuilt();
        const before = await seen(bench);
        damage(fileOf(bench, kind));
        expect(await seen(bench)).toEqual(before);
      }
    }
  });

  it('is built again when a byte of it changed, before anything is decided on it', async () => {
    const change = (file: string) => writeFileSync(file, readFileSync(file, 'utf8').replace('übrig', 'ubrig '));
    for (const fileOfBench of [indexFile, (bench: GitBench) => fileOf(bench, 'tasks')]) {
      const bench = await warm();
      change(fileOfBench(bench));
      const { records, board } = await (await bench.open()).run({ ...recording(proven('FW-3')), tasks: ['FW-3'] });
      expect([records[0]?.seq, board.task('FW-3')?.definition.title]).toEqual([2, 'übrig']);
      expect([...(await (await bench.open()).read()).board.open()].map((task) => task.definition.title)).toContain('übrig');
    }
  });

  it('is built again when rows of the queue changed, before anything is decided on them', async () => {
    const bench = await rebuilt();
    writeFileSync(fileOf(bench, 'rows'), readFileSync(fileOf(bench, 'rows'), 'utf8').replace('übrig', 'ubrig '));
    const titles: string[][] = [];
    const looked = recording(proven('FW-3'));
    const decide: typeof looked.decide = (board, stamp) => {
      titles.push([...board.open('open')].map((task) => task.definition.title).filter((title) => /brig/.test(title)));
      return looked.decide(board, stamp);
    };
    await (await bench.open()).run({ ...looked, decide });
    expect(titles.at(-1)).toEqual(['übrig']);
  });

  it('tells a reader of the queue that it is damaged, once', async () => {
    const bench = await rebuilt();
    writeFileSync(fileOf(bench, 'rows'), Buffer.alloc(readFileSync(fileOf(bench, 'rows')).length));
    const { board } = await (await bench.open()).read();
    expect(() => [...board.open()]).toThrow(expect.objectContaining({ code: 'CACHE_DAMAGED' }));
    expect([...(await (await bench.open()).read()).board.open()].map(({ id }) => id).sort()).toEqual(['FW-1', 'FW-3']);
  });

  it('gives the tasks of a class, as they are now', async () => {
    const bench = await rebuilt();
    await (await bench.open()).run(recording(claimed('FW-3'), defined('FW-7')));
    const { board } = await (await bench.open()).read();
    const ids = (tasks: Iterable<{ readonly id: string }>) => [...tasks].map(({ id }) => id).sort();
    expect([ids(board.open('open')), ids(board.open('active')), ids(board.open())]).toEqual([['FW-1', 'FW-7'], ['FW-3'], ['FW-1', 'FW-3', 'FW-7']]);
  });

  it('tells a reader of a task that it is damaged, once', async () => {
    const bench = await warm();
    writeFileSync(fileOf(bench, 'tasks'), readFileSync(fileOf(bench, 'tasks'), 'utf8').replace('übrig', 'ubrig '));
    const { board } = await (await bench.open()).read();
    expect(() => board.task('FW-3')).toThrow(expect.objectContaining({ code: 'CACHE_DAMAGED', hint: expect.stringContaining('run again') }));
    expect((await (await bench.open()).read()).board.task('FW-3')?.definition.title).toBe('übrig');
  });

  it('grows by what changed, and is written whole again before that gets long', async () => {
    const bench = await warm();
    const store = await bench.open();
    await store.run(recording(proven('FW-1')));
    const [index, tasks] = [readFileSync(indexFile(bench)), readFileSync(fileOf(bench, 'tasks'))];
    await store.run(recording(proven('FW-1')));
    expect(readFileSync(indexFile(bench)).subarray(0, index.length).equals(index)).toBe(true);
    expect(readFileSync(fileOf(bench, 'tasks')).subarray(0, tasks.length).equals(tasks)).toBe(true);
    expect(readFileSync(fileOf(bench, 'tasks')).subarray(tasks.length).toString()).toMatch(/^{"id":"FW-1".*}\n$/);
    const sizes: number[] = [];
    for (let round = 0; round < 150; round++) {
      await store.run(recording(proven('FW-1')));
      sizes.push(readFileSync(indexFile(bench)).length);
    }
    expect(sizes.some((size, at) => at > 0 && size < (sizes[at - 1] as number))).toBe(true);
    expect(Math.max(...sizes)).toBeLessThan(100_000);
  });

  it('goes on behind a line that was torn', async () => {
    const bench = await warm();
    await (await bench.open()).run(recording(proven('FW-1')));
    truncateSync(indexFile(bench), readFileSync(indexFile(bench)).length - 20);
    await (await bench.open()).run(recording(defined('FW-5')));
    const after = await seen(bench);
    expect(after.open.map((task) => [task.id, task.head.seq])).toEqual([
      ['FW-1', 2],
      ['FW-3', 1],
      ['FW-5', 1],
    ]);
    rmSync(join(bench.repo.commonDir, 'fairway'), { recursive: true });
    expect(await seen(bench)).toEqual(after);
  });

  it('passes over a change that leads from elsewhere', async () => {
    const bench = await warm();
    const before = readFileSync(indexFile(bench));
    await (await bench.open()).run(recording(proven('FW-1')));
    const added = readFileSync(indexFile(bench)).subarray(before.length);
    await (await bench.open()).run(recording(finished('FW-3')));
    const wanted = await seen(bench);
    // two readers bring the same view forward, and one of them is late
    writeFileSync(indexFile(bench), Buffer.concat([readFileSync(indexFile(bench)), added, added]));
    expect(await seen(bench)).toEqual(wanted);
  });

  it('is never decided on when a file it leads to is of another store, or full of zeros', async () => {
    const other = await gitBench();
    await (await other.open()).run(recording(defined('FW-77', { title: 'a title that makes it longer' }), defined('FW-78'), defined('FW-79')));
    const foreign = readFileSync(fileOf(other, 'tasks'));
    for (const content of [foreign, Buffer.concat([foreign, foreign, foreign]), Buffer.alloc(100_000)]) {
      const bench = await warm();
      writeFileSync(fileOf(bench, 'tasks'), content);
      const { records, board } = await (await bench.open()).run({ ...recording(proven('FW-3')), tasks: ['FW-3'] });
      expect([records[0]?.seq, board.task('FW-3')?.definition.title]).toEqual([2, 'übrig']);
    }
  });

  it('passes over a change whose rows lead into another file than the index', async () => {
    const bench = await warm();
    const before = readFileSync(indexFile(bench));
    await (await bench.open()).run(recording(proven('FW-1')));
    const wanted = await seen(bench);
    const added = readFileSync(indexFile(bench)).subarray(before.length).toString();
    // a writer added it just after another one had written the index whole, with a file of its own
    const change = JSON.parse(added.slice(added.indexOf('{'), added.indexOf('\n')));
    const json = JSON.stringify({ ...change, tasks: 'tasks-0123456789ab.ndjson', rows: change.rows.map((row: object) => ({ ...row, $: [0, 9, 1] })) });
    writeFileSync(indexFile(bench), Buffer.concat([before, Buffer.from(`${Buffer.byteLength(json)} ${crc32(json)} ${json}\n`)]));
    expect(await seen(bench)).toEqual(wanted);
  });

  it('keeps finished tasks as lines, the last of which counts', async () => {
    const bench = await gitBench();
    const store = await bench.open();
    const some = Array.from({ length: 50 }, (_, index) => `FW-${1000 + index}`).flatMap((id) => [defined(id), finished(id)]);
    await store.run(recording(some));
    const reopened = finished('FW-1000', { from: { name: 'done', class: 'terminal' }, to: { name: 'todo', class: 'open' }, reopened: true });
    await store.run(recording(reopened));
    const { board, finishedTasks, finished: counts } = await store.readSummaries();
    expect([finishedTasks.size, counts.total, finishedTasks.has('FW-1000'), board.standing('FW-1000')]).toEqual([49, 49, false, 'open']);
    await store.run(recording(finished('FW-1000', { reason: 'again' })));
    const again = await store.readSummaries();
    expect([again.finishedTasks.size, again.finishedTasks.get('FW-1000')?.completed?.reason]).toEqual([50, 'again']);
  });

  it('holds more tasks than are added to it in one piece', async () => {
    const bench = await gitBench();
    const ids = Array.from({ length: 1100 }, (_, index) => `FW-${index}`);
    await (await bench.open()).run(recording(...ids.map((id) => defined(id, { title: `the task ${id}` }))));
    const kept = fileCache(bench.repo.commonDir, stateRef).load(true);
    expect(kept?.commit).toBe(bench.repo.git('rev-parse', stateRef));
    expect(ids.map((id) => kept?.open.get(id)?.definition.title)).toEqual(ids.map((id) => `the task ${id}`));
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
});
