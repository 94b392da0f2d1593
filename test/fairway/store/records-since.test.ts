import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { ulid } from 'ulid';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { RecordView } from '../../../fairway/domain/task/views.ts';
import { refStamp } from '../../../fairway/git/watch-ref.ts';
import { eventOf } from '../../../fairway/interop/cloud-event.ts';
import { followRecords, readRecordsSince } from '../../../fairway/store/records-since.ts';
import { readSchemas } from '../../../schemas/generate.ts';
import { defined, proven } from '../../support/builders.ts';
import { type GitBench, gitBench, memoryBench, optionsFor, recording, stateRef } from '../../support/stores.ts';
import { tempDir, tempRepo } from '../../support/temp-repo.ts';

const idsOf = (records: readonly RecordView[]) => records.map(({ record }) => record.id);

async function collected(stream: { records: AsyncIterable<readonly RecordView[]> }): Promise<RecordView[]> {
  const all: RecordView[] = [];
  for await (const some of stream.records) all.push(...some);
  return all;
}

/** A follower that runs beside the test. */
async function following(bench: GitBench, options: { since?: string; stream?: string; cwd?: string } = {}) {
  const { cwd = bench.repo.dir, ...since } = options;
  const end = new AbortController();
  const told: string[] = [];
  const seen: RecordView[] = [];
  const stream = await followRecords({ ...optionsFor(bench.repo), cwd }, { ...since, signal: end.signal, pollMs: 20, onNotice: (text) => told.push(text) });
  const done = (async () => {
    for await (const some of stream.records) seen.push(...some);
  })();
  const stop = async () => {
    end.abort();
    await done;
  };
  onTestFinished(stop);
  const until = async (count: number) => {
    for (const start = Date.now(); seen.length < count; ) {
      if (Date.now() - start > 20_000) throw new Error(`${seen.length} of ${count} records came`);
      await new Promise((next) => setTimeout(next, 10));
    }
  };
  return { seen, told, until, stop };
}

/** Every record of the ref as git has it, oldest first. */
async function everything(bench: GitBench): Promise<RecordView[]> {
  return collected(await readRecordsSince(optionsFor(bench.repo), { onNotice: () => undefined }));
}

const settle = () => new Promise((next) => setTimeout(next, 150));

describe('records since', () => {
  it('are those behind a record or a commit, in their order, also within a commit', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 8 }), fc.nat(), async (sizes, pick) => {
        const bench = await memoryBench();
        let count = 0;
        const store = await bench.open({ newId: () => String(++count).padStart(26, '0') });
        const ids: string[] = [];
        const commits: { commit: string; count: number }[] = [];
        for (const [n, size] of sizes.entries()) {
          const facts = [...(n === 0 ? [defined('A'), defined('B')] : []), ...Array.from({ length: size }, (_, k) => proven(k % 2 === 0 ? 'A' : 'B'))];
          const { records, commit } = await store.run(recording(facts));
          ids.push(...records.map(({ id }) => id));
          commits.push({ commit: commit as string, count: ids.length });
        }
        const open = { ...optionsFor({ dir: '/', env: {} } as never), backend: bench.backend };
        const read = async (since?: string) => idsOf(await collected(await readRecordsSince(open, { since, onNotice: () => undefined })));
        const all = await read();
        expect([...all].sort()).toEqual([...ids].sort());
        const at = pick % all.length;
        expect(await read(all[at])).toEqual(all.slice(at + 1));
        const { commit, count: upTo } = commits[pick % commits.length] as (typeof commits)[number];
        expect(await read(commit)).toEqual(all.slice(upTo));
        expect(await read(commit.slice(0, 12))).toEqual(all.slice(upTo));
      }),
      { numRuns: 60 },
    );
  });

  it('tell how far the search and the reading are, and always that both are over', async () => {
    const bench = await memoryBench();
    const hour = 3_600_000;
    let now = Date.parse('2026-11-20T00:00:00.000Z');
    const store = await bench.open({ newId: () => ulid(now), clock: () => new Date(now) });
    const first: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const { records } = await store.run(recording(...(round === 0 ? [defined('A')] : []), ...Array.from({ length: 600 }, () => proven('A'))));
      first.push(records[0]?.id as string);
      now += hour;
    }
    const open = { ...optionsFor({ dir: '/', env: {} } as never), backend: bench.backend };
    const read = async (since: string) => {
      const told: string[] = [];
      const say = (what: string) => (done: number, total: number) => told.push(`${what} ${done}/${total}`);
      const stream = readRecordsSince(open, { since, onNotice: () => undefined, searching: say('searching'), reading: say('reading') });
      const records = await stream.then(collected, () => undefined);
      return { told, records };
    };
    // the ends of three rounds, an hour from one another; the fourth is where it was found
    const { told, records } = await read(first[0] as string);
    expect(records?.length).toBe(2400);
    expect(told).toEqual([
      ...['searching 0/100', 'searching 33/100', 'searching 66/100', 'searching 99/100', 'searching 100/100'],
      ...['reading 0/2400', 'reading 1000/2400', 'reading 2000/2400', 'reading 2400/2400'],
    ]);
    expect((await read(ulid(now))).told.at(-1)).toBe('searching 100/100');
  });

  it('are refused behind what is not there', async () => {
    const bench = await gitBench();
    for (const since of ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '0123456789', 'main', '']) {
      await expect(readRecordsSince(optionsFor(bench.repo), { since, onNotice: () => undefined })).rejects.toMatchObject({ code: 'UNKNOWN_POSITION' });
    }
  });
});

describe('following', () => {
  it('misses nothing, doubles nothing and keeps the order while other processes write', async () => {
    const bench = await gitBench();
    const store = await bench.open();
    await store.run(recording(defined('FW-1')));
    const follower = await following(bench);
    const worker = new URL('../../support/append-worker.ts', import.meta.url).pathname;
    const ended = [1, 2, 3].map(
      (number) =>
        new Promise<number | null>((done) => {
          const child = spawn(process.execPath, ['--import', 'tsx', worker, bench.repo.dir, String(number), '10', '1'], {
            env: bench.repo.env as NodeJS.ProcessEnv,
            stdio: ['ignore', 'ignore', 'inherit'],
          });
          child.on('close', done);
        }),
    );
    for (let k = 0; k < 34; k += 1) await store.run(recording(Array.from({ length: 5 }, (_, n) => proven('FW-1', { summary: `${k} ${n}` }))));
    expect(await Promise.all(ended)).toEqual([0, 0, 0]);
    await follower.until(200);
    await settle();
    expect(idsOf(follower.seen)).toEqual(idsOf(await everything(bench)).slice(1));
    expect(follower.seen.map(({ record }) => record.seq)).toEqual(Array.from({ length: 200 }, (_, n) => n + 2));
    expect(follower.told).toEqual([]);
    const [{ record, commit }] = follower.seen as [RecordView];
    expect(bench.repo.git('show', '-s', '--format=%B', commit as string)).toContain(record.id);
  });

  it('begins behind a position, and shows only the task that is asked for', async () => {
    const bench = await gitBench();
    const store = await bench.open();
    const { commit } = await store.run(recording(defined('A'), defined('B')));
    await store.run(recording(proven('A'), proven('B')));
    const follower = await following(bench, { since: commit as string, stream: 'tasks/B' });
    await store.run(recording(proven('A'), proven('B', { summary: 'later' })));
    await follower.until(2);
    await settle();
    expect(follower.seen.map(({ record }) => [record.stream, record.seq])).toEqual([
      ['tasks/B', 2],
      ['tasks/B', 3],
    ]);
  });

  it('goes on when refs are packed, in a linked worktree, and over a fetch in a clone', async () => {
    const bench = await gitBench();
    bench.repo.commit('code');
    const store = await bench.open();
    await store.run(recording(defined('A')));
    const linked = join(tempDir(), 'linked');
    bench.repo.git('worktree', 'add', '--quiet', '--detach', linked);
    const clone = join(tempDir(), 'clone');
    bench.repo.git('clone', '--quiet', bench.repo.dir, clone);
    const here = await following(bench, { cwd: linked });
    const there = await following(bench, { cwd: clone });
    await store.run(recording(proven('A')));
    await here.until(1);
    bench.repo.git('pack-refs', '--all');
    await store.run(recording(proven('A')));
    await here.until(2);
    bench.repo.git('pack-refs', '--all');
    expect(there.seen).toHaveLength(0);
    bench.repo.gitIn(clone, 'fetch', '--quiet');
    await there.until(2);
    await settle();
    expect(here.seen).toHaveLength(2);
    expect(idsOf(there.seen)).toEqual(idsOf(here.seen));
  });

  it('says that history was rewritten, and shows what is new in it, each record once', async () => {
    const bench = await gitBench();
    const store = await bench.open();
    const { commit: base } = await store.run(recording(defined('A')));
    const follower = await following(bench);
    await store.run(recording(proven('A', { summary: 'mine' })));
    await follower.until(1);
    // as a sync does: the record of somebody else comes in between, and mine moves behind it with its id
    const [mine] = follower.seen as [RecordView];
    const other = await gitBench(tempRepo({ in: tempDir() }));
    other.repo.git('fetch', '--quiet', bench.repo.dir, `+${base}:${stateRef}`);
    const elsewhere = await other.open({ newId: () => '7ZZZZZZZZZZZZZZZZZZZZZZZZZ' });
    await elsewhere.run(recording(proven('A', { summary: 'theirs' })));
    const again = await other.open({ newId: () => mine.record.id });
    await again.run(recording(proven('A', { summary: 'mine' })));
    bench.repo.git('fetch', '--quiet', other.repo.dir, `+${stateRef}:${stateRef}`);
    await follower.until(2);
    await store.run(recording(proven('A', { summary: 'after' })));
    await follower.until(3);
    await settle();
    expect(follower.seen.map(({ record }) => (record.type === 'evidence' ? record.data.summary : record.type))).toEqual(['mine', 'theirs', 'after']);
    expect(follower.told).toEqual([expect.stringMatching(/rewritten.*\w{12}/)]);
  });

  it('goes on when history was rewound, when the ref is gone for a while, and past a record that cannot be read', async () => {
    const bench = await gitBench();
    const store = await bench.open();
    const { commit: base } = await store.run(recording(defined('A')));
    await store.run(recording(proven('A')));
    const follower = await following(bench);
    bench.repo.git('update-ref', stateRef, base as string);
    await settle();
    await settle();
    expect(follower.told).toEqual([expect.stringContaining('rewritten')]);
    bench.repo.git('update-ref', '-d', stateRef);
    await settle();
    bench.repo.git('update-ref', stateRef, base as string);
    const { stream } = defined('A').draft;
    const path = bench.repo
      .git('ls-tree', '-r', '--name-only', stateRef)
      .split('\n')
      .find((name) => name.includes('/A/')) as string;
    expect(stream).toBe('tasks/A');
    bench.repo.tamper(stateRef, { [path.replace('000001-task-defined', '000002-evidence')]: 'broken' });
    bench.repo.tamper(stateRef, {
      [path]: execFileSync('git', ['cat-file', 'blob', `${stateRef}:${path}`], { cwd: bench.repo.dir })
        .toString()
        .replace('Title', 'Titel'),
    });
    await store.run(recording(defined('B')));
    await follower.until(1);
    await settle();
    expect(follower.seen.map(({ record }) => record.stream)).toEqual(['tasks/B']);
    expect(follower.told.slice(1)).toEqual([expect.stringContaining('000002-evidence.json')]);
  });
});

describe('what tells that a ref may have moved', () => {
  it('is its file, packed-refs and the list of reftables', () => {
    const dir = tempDir();
    const stamps = [refStamp(dir, stateRef)];
    const look = (file: string, text: string) => {
      mkdirSync(join(dir, file, '..'), { recursive: true });
      writeFileSync(join(dir, file), text);
      stamps.push(refStamp(dir, stateRef));
    };
    look(stateRef, 'a');
    look(stateRef, 'b');
    look('packed-refs', 'x');
    look('reftable/tables.list', '1');
    look('reftable/tables.list', '2');
    expect(new Set(stamps).size).toBe(stamps.length);
    expect(refStamp(dir, stateRef)).toBe(stamps.at(-1));
  });
});

describe('an event', () => {
  it('fits its schema and holds the whole record', async () => {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true });
    for (const schema of readSchemas().values()) ajv.addSchema(schema);
    const validate = ajv.getSchema('event.schema.json');
    const bench = await gitBench();
    await (await bench.open()).run(recording(defined('A'), proven('A')));
    const stream = await readRecordsSince(optionsFor(bench.repo), { onNotice: () => undefined });
    const records = await collected(stream);
    const events = records.map((record) => eventOf(record, stream.store));
    for (const event of events) expect(validate?.(event), JSON.stringify(validate?.errors)).toBe(true);
    expect(events.map(({ type, subject, seq }) => [type, subject, seq])).toEqual([
      ['fairway.task-defined.v1', 'tasks/A', 1],
      ['fairway.evidence.v1', 'tasks/A', 2],
    ]);
    expect(events[0]).toMatchObject({ prev: records[0]?.record.prev });
    expect(events[1]).toMatchObject({ data: records[1]?.record, prev: records[1]?.record.prev, commit: bench.repo.git('rev-parse', stateRef) });
  });
});
