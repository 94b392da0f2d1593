import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../../../fairway/domain/task/state.ts';
import { storeIndex } from '../../../../fairway/store/index/store-index.ts';
import { claimed, defined, dropped, finished, proven, states } from '../../../support/builders.ts';
import { type GitBench, gitBench, recording, stateRef } from '../../../support/stores.ts';
import { finishedCounts, readFinished, standingOf } from '../../../support/tasks.ts';

const indexDir = ({ repo }: GitBench): string => {
  const index = join(repo.commonDir, 'fairway', 'index');
  return join(index, readdirSync(index).find((name) => /^refs%2F.*@\d+-[0-9a-f]{8}$/.test(name)) ?? '');
};

const files = ['open', 'closed'] as const;
const fileOf = (bench: GitBench, name: (typeof files)[number]) => join(indexDir(bench), name);

/** A store with open and finished tasks, and an index with changes in its journals. */
async function warm(): Promise<GitBench> {
  const bench = await gitBench();
  const store = await bench.open();
  await store.readSummaries();
  await store.run(recording(defined('FW-1', { dependencies: ['FW-2', 'FW-9'] }), defined('FW-2'), finished('FW-2'), defined('FW-3', { title: 'übrig' })));
  await store.readSummaries();
  return bench;
}

/** The same, with documents that hold all of it. */
async function rebuilt(): Promise<GitBench> {
  const bench = await warm();
  rmSync(join(bench.repo.commonDir, 'fairway', 'index'), { recursive: true });
  await (await bench.open()).readSummaries();
  return bench;
}

const seen = async (bench: GitBench) => {
  const store = await bench.open();
  const { board, closed, commit } = await store.read();
  const counts = finishedCounts({ closed });
  const finishedTasks = await readFinished(store);
  const standings = ['FW-1', 'FW-2', 'FW-3', 'FW-9'].map((id) => standingOf(board, id));
  const open = board
    .tasks()
    .map(({ id }) => board.task(id))
    .filter((task) => task !== undefined);
  const byId = (one: { readonly id: string }, other: { readonly id: string }) => (one.id < other.id ? -1 : 1);
  return { commit, open: open.sort(byId), counts, finished: [...finishedTasks.values()].sort(byId), standings };
};

describe('the index', () => {
  it('answers as the store does without it', async () => {
    for (const make of [warm, rebuilt]) {
      const bench = await make();
      const withIndex = await seen(bench);
      rmSync(join(bench.repo.commonDir, 'fairway'), { recursive: true });
      expect(await seen(bench)).toEqual(withIndex);
      expect(withIndex.standings).toEqual(['open', 'closed', 'open', 'missing']);
    }
  });

  const damages: [string, (file: string) => void][] = [
    ['missing', (file) => rmSync(file)],
    ['empty', (file) => truncateSync(file, 0)],
    ['cut short', (file) => truncateSync(file, readFileSync(file).length - 10)],
    ['full of zeros', (file) => writeFileSync(file, Buffer.alloc(readFileSync(file).length))],
    ['of another program', (file) => writeFileSync(file, '\x89PNG\n\x1a\n')],
    ['of a later format', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('fairway-index/', 'fairway-index/9'), 'latin1')],
    [
      'a directory',
      (file) => {
        rmSync(file);
        mkdirSync(file);
      },
    ],
  ];
  it.each(damages)('is built again when a file of it is %s', async (_, damage) => {
    for (const make of [warm, rebuilt]) {
      for (const name of files) {
        const bench = await make();
        const before = await seen(bench);
        damage(fileOf(bench, name));
        expect(await seen(bench)).toEqual(before);
        const { records } = await (await bench.open()).run(recording(proven('FW-1')));
        expect(records.map(({ seq }) => seq)).toEqual([2]);
      }
    }
  });

  it('is built again when it is of another history', async () => {
    const [bench, other] = [await warm(), await gitBench()];
    await (await other.open()).run(recording(defined('FW-77'), finished('FW-77')));
    await (await other.open()).readSummaries();
    const before = await seen(bench);
    for (const name of files) writeFileSync(fileOf(bench, name), readFileSync(fileOf(other, name)));
    expect(await seen(bench)).toEqual(before);
  });

  it('is not missed when it cannot be written', async () => {
    const bench = await warm();
    const before = await seen(bench);
    rmSync(join(bench.repo.commonDir, 'fairway', 'index'), { recursive: true });
    writeFileSync(join(bench.repo.commonDir, 'fairway', 'index'), 'in the way');
    expect(await seen(bench)).toEqual(before);
    expect((await (await bench.open()).run(recording(proven('FW-1')))).records.length).toBe(1);
  });

  it('is brought forward by what others added', async () => {
    const bench = await warm();
    const kept = files.map((name) => readFileSync(fileOf(bench, name)));
    const store = await bench.open();
    await store.run(recording(finished('FW-1'), defined('FW-4', { parent: 'FW-50' }), proven('FW-2')));
    const before = await seen(bench);
    for (const [at, name] of files.entries()) writeFileSync(fileOf(bench, name), kept[at] as Buffer);
    expect(await seen(bench)).toEqual(before);
    expect(before.counts.total).toBe(2);
    expect(standingOf((await store.read()).board, 'FW-50')).toBe('missing');
  });

  it('tells a dropped dependency from a finished one, built whole and brought forward', async () => {
    const bench = await gitBench();
    const store = await bench.open();
    const standings = async () => {
      const { board } = await (await bench.open()).read();
      return ['FW-1', 'FW-2', 'FW-3', 'FW-4'].map((id) => standingOf(board, id));
    };
    const same = async (expected: readonly string[]) => {
      expect(await standings()).toEqual(expected);
      rmSync(join(bench.repo.commonDir, 'fairway'), { recursive: true });
      expect(await standings()).toEqual(expected);
    };
    // dropped before it is referred to, and after
    await store.run(recording(defined('FW-2'), dropped('FW-2'), defined('FW-3'), defined('FW-4'), finished('FW-4')));
    await store.run(recording(defined('FW-1', { dependencies: ['FW-2', 'FW-3', 'FW-4'] })));
    await same(['open', 'dropped', 'open', 'closed']);
    await store.run(recording(dropped('FW-3')));
    await same(['open', 'dropped', 'dropped', 'closed']);
    await store.run(recording(dropped('FW-2', { from: states.dropped, to: states.todo, reopened: true }), proven('FW-3')));
    await same(['open', 'open', 'dropped', 'closed']);
    const { closedBriefs, board } = await store.readSummaries();
    expect([[...closedBriefs.keys()].sort(), standingOf(board, 'FW-3')]).toEqual([['tasks/FW-3', 'tasks/FW-4'], 'dropped']);
    expect(finishedCounts(await store.read()).by_class).toEqual({ done: 1, dropped: 1 });
  });

  it('follows a ref that was wound back', async () => {
    const bench = await warm();
    const before = await seen(bench);
    await (await bench.open()).run(recording(proven('FW-1'), finished('FW-3')));
    await seen(bench);
    bench.repo.git('update-ref', stateRef, before.commit);
    expect(await seen(bench)).toEqual(before);
  });

  it('gives the tasks of a class, as they are now', async () => {
    const bench = await rebuilt();
    await (await bench.open()).run(recording(claimed('FW-3'), defined('FW-7')));
    const { board } = await (await bench.open()).read();
    const ids = (tasks: Iterable<{ readonly id: string }>) => [...tasks].map(({ id }) => id).sort();
    expect([ids(board.tasks('open')), ids(board.tasks('active')), ids(board.tasks())]).toEqual([['FW-1', 'FW-7'], ['FW-3'], ['FW-1', 'FW-3', 'FW-7']]);
  });

  it('grows by what changed, and its document is replaced before the journal gets long', async () => {
    const bench = await warm();
    const store = await bench.open();
    await store.run(recording(proven('FW-1')));
    const before = readFileSync(fileOf(bench, 'open'));
    await store.run(recording(proven('FW-1')));
    expect(readFileSync(fileOf(bench, 'open')).subarray(0, before.length).equals(before)).toBe(true);
    expect(readFileSync(fileOf(bench, 'open')).length - before.length).toBeLessThan(5_000);
    const sizes: number[] = [];
    for (let round = 0; round < 60; round++) {
      await store.run(recording(proven('FW-1')));
      sizes.push(readFileSync(fileOf(bench, 'open')).length);
    }
    expect(sizes.some((size, at) => at > 0 && size < (sizes[at - 1] as number))).toBe(true);
    expect(Math.max(...sizes)).toBeLessThan(150_000);
  });

  it('is not touched by commands that leave finished tasks alone, and by those about open tasks in its finished part', async () => {
    const bench = await warm();
    const before = readFileSync(fileOf(bench, 'closed'));
    rmSync(fileOf(bench, 'closed'));
    await (await bench.open()).run(recording(claimed('FW-3'), finished('FW-1')));
    await (await bench.open()).read();
    expect(existsSync(fileOf(bench, 'closed'))).toBe(false);
    writeFileSync(fileOf(bench, 'closed'), before);
    expect([...(await readFinished(await bench.open())).keys()].sort()).toEqual(['FW-1', 'FW-2']);
  });

  it('takes a change of a great many tasks into its document', async () => {
    const bench = await warm();
    const ids = Array.from({ length: 1100 }, (_, index) => `FW-${1000 + index}`);
    await (await bench.open()).run(recording(...ids.map((id) => defined(id, { title: `the task ${id}` }))));
    const stored = storeIndex(bench.repo.commonDir, stateRef).load();
    expect(stored?.commit).toBe(bench.repo.git('rev-parse', stateRef));
    expect(stored?.stored?.size.journal).toBe(0);
    expect(ids.map((id) => (stored?.open.get(`tasks/${id}`) as Task | undefined)?.definition.title)).toEqual(ids.map((id) => `the task ${id}`));
  });

  it('takes them in as well where they came from elsewhere', async () => {
    const bench = await warm();
    const saved = join(bench.repo.dir, '..', 'saved');
    cpSync(indexDir(bench), saved, { recursive: true });
    await (await bench.open()).run(recording(...Array.from({ length: 1100 }, (_, n) => defined(`MANY-${n}`))));
    // as in a clone that knows nothing of it yet
    const there = indexDir(bench);
    rmSync(there, { recursive: true });
    cpSync(saved, there, { recursive: true });
    const { board } = await (await bench.open()).read();
    expect(board.tasks()).toHaveLength(1102);
    expect(storeIndex(bench.repo.commonDir, stateRef).load()?.stored?.size.journal).toBe(0);
  });

  it('goes on behind a line that was torn', async () => {
    const bench = await warm();
    await (await bench.open()).run(recording(proven('FW-1')));
    truncateSync(fileOf(bench, 'open'), readFileSync(fileOf(bench, 'open')).length - 20);
    await (await bench.open()).run(recording(defined('FW-5')));
    const after = await seen(bench);
    expect(after.open.map((task) => [task.id, task.head.seq])).toEqual([
      ['FW-1', 2],
      ['FW-3', 1],
      ['FW-5', 1],
    ]);
    expect(storeIndex(bench.repo.commonDir, stateRef).load()?.stored?.size.intact).toBe(true);
    rmSync(join(bench.repo.commonDir, 'fairway'), { recursive: true });
    expect(await seen(bench)).toEqual(after);
  });

  it('skips changes that start from elsewhere, and those that are there twice', async () => {
    const bench = await warm();
    const before = readFileSync(fileOf(bench, 'open'));
    await (await bench.open()).run(recording(proven('FW-1')));
    const added = readFileSync(fileOf(bench, 'open')).subarray(before.length);
    await (await bench.open()).run(recording(finished('FW-3')));
    const wanted = await seen(bench);
    // two readers bring the same projection forward, and one of them is late
    const now = readFileSync(fileOf(bench, 'open'));
    for (const journal of [
      [now.subarray(before.length), added, added],
      [added, now.subarray(before.length)],
    ]) {
      writeFileSync(fileOf(bench, 'open'), Buffer.concat([before, ...journal]));
      expect(await seen(bench)).toEqual(wanted);
    }
  });

  it('tells finished tasks as they are now: reopened, and finished again', async () => {
    const bench = await gitBench();
    const store = await bench.open();
    const some = Array.from({ length: 50 }, (_, index) => `FW-${1000 + index}`).flatMap((id) => [defined(id), finished(id)]);
    await store.run(recording(some));
    await store.readSummaries();
    const reopened = finished('FW-1000', { from: { name: 'done', class: 'done' }, to: { name: 'todo', class: 'open' }, reopened: true });
    await store.run(recording(reopened));
    const { board, closed } = await store.readSummaries();
    const counts = finishedCounts({ closed });
    const finishedTasks = await readFinished(store);
    expect([finishedTasks.size, counts.total, finishedTasks.has('FW-1000'), standingOf(board, 'FW-1000')]).toEqual([49, 49, false, 'open']);
    await store.run(recording(finished('FW-1000', { reason: 'again' })));
    const again = await readFinished(store);
    expect([again.size, again.get('FW-1000')?.completed?.reason]).toEqual([50, 'again']);
  });

  it('of another format stays while somebody uses it, and goes once nobody does', async () => {
    const bench = await warm();
    const [ref] = indexDir(bench).split('@');
    const others = [`${ref}@998`, `${ref}@999`].map((dir, days) => ({ dir, written: Date.now() / 1000 - days * 10 * 86_400 }));
    for (const { dir, written } of others) {
      mkdirSync(dir);
      writeFileSync(join(dir, 'open'), '');
      for (const path of [join(dir, 'open'), dir]) utimesSync(path, written, written);
    }
    rmSync(indexDir(bench), { recursive: true });
    await (await bench.open()).read();
    expect(others.map(({ dir }) => existsSync(dir))).toEqual([true, false]);
  });

  it('leaves no temporary file behind, nor what a process that died left', async () => {
    const bench = await rebuilt();
    expect(readdirSync(indexDir(bench)).sort()).toEqual(['closed', 'open']);
    const [young, old] = ['open.aa.new', 'open.bb.new'].map((name) => join(indexDir(bench), name)) as [string, string];
    for (const file of [young, old]) writeFileSync(file, 'half of a document');
    utimesSync(old, 1, 1);
    rmSync(fileOf(bench, 'open'));
    await (await bench.open()).read();
    expect([existsSync(young), existsSync(old)]).toEqual([true, false]);
    expect(storeIndex(bench.repo.commonDir, 'refs/heads/other').load()).toBeUndefined();
  });

  it('is not made by appending to what is not there', async () => {
    const bench = await warm();
    const index = storeIndex(bench.repo.commonDir, stateRef);
    const projection = index.load();
    const directory = dirname(indexDir(bench));
    rmSync(directory, { recursive: true });
    expect(projection && index.save({ ...projection, commit: '0'.repeat(40) }).stored?.commit).toBe(projection?.commit);
    expect(existsSync(directory)).toBe(false);
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
