/** What every store promises, whatever holds its commits. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FairwayRecord } from '../../fairway/domain/record.ts';
import { taskStream } from '../../fairway/domain/record.ts';
import { isFinished } from '../../fairway/domain/task/state.ts';
import { isRefusal } from '../../fairway/errors.ts';
import { schemaDigests } from '../../fairway/store/codec/schemas.ts';
import { digest, serializeRecord } from '../../fairway/store/codec/serialize.ts';
import { recordPath, streamDirectory } from '../../fairway/store/layout.ts';
import type { Store } from '../../fairway/store/store.ts';
import { version } from '../../fairway/version.ts';
import { claimed, defined, type Fact, finished, proven, updated } from '../support/builders.ts';
import { mentioning } from '../support/naming.ts';
import { backEnds, contested, recording, stateRef } from '../support/stores.ts';
import { finishedCounts, readFinished, readTask, standingOf, taskStreams } from '../support/tasks.ts';

const refusalOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isRefusal(thrown)) throw new Error(`expected a refusal and got ${String(thrown)}`);
  return { code: thrown.code, details: thrown.details };
};

const openIds = async (store: Store) =>
  (await store.read()).board
    .tasks()
    .map((task) => task.id)
    .sort();

describe.each(backEnds)('a store over $name', ({ make }) => {
  it('gives back what was appended', async () => {
    const bench = await make();
    const appended = await (await bench.open()).run(recording(defined('FW-1', { title: 'Rotate the keys' }), proven('FW-1')));
    const read = await readTask(await bench.open(), 'FW-1');
    expect(read?.records.map((view) => view.record)).toEqual(appended.records);
    expect(read?.records.map((view) => [view.path, view.commit])).toEqual([
      [recordPath('tasks/FW-1', 1, 'task-defined'), appended.commit],
      [recordPath('tasks/FW-1', 2, 'evidence'), appended.commit],
    ]);
    expect(read?.task).toEqual(appended.board.task('FW-1'));
    expect(read?.task.definition.title).toBe('Rotate the keys');
  });

  it('numbers and chains the records of one stream', async () => {
    const bench = await make();
    const store = await bench.open();
    const first = await store.run(recording(defined('FW-1'), proven('FW-1')));
    const second = await store.run(recording(proven('FW-1')));
    const records = [...first.records, ...second.records];
    expect(records.map((record) => record.seq)).toEqual([1, 2, 3]);
    expect(new Set(records.map((record) => record.prev)).size).toBe(3);
    // The first record of every stream is chained to the store.
    const other = await store.run(recording(defined('FW-2')));
    expect(other.records[0]?.prev).toBe(records[0]?.prev);
    expect((await readTask(store, 'FW-1'))?.task.findings).toEqual([]);
  });

  it('makes no commit when nothing was decided', async () => {
    const bench = await make();
    const store = await bench.open();
    const before = (await store.read()).commit;
    const appended = await store.run({ name: 'nothing', decide: () => ({ subject: 'nothing', drafts: [] }) });
    expect([appended.commit, appended.records, (await store.read()).commit]).toEqual([null, [], before]);
  });

  it('passes on what decide refuses and writes nothing', async () => {
    const bench = await make();
    const store = await bench.open();
    const before = (await store.read()).commit;
    const refuse = () => {
      throw new Error('not today');
    };
    await expect(store.run({ name: 'no', decide: refuse })).rejects.toThrow('not today');
    expect((await store.read()).commit).toBe(before);
  });

  it('shows open tasks, and finished ones only when they are asked for', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1'), defined('FW-2'), finished('FW-2')));
    const { board, closed } = await store.read();
    const counts = finishedCounts({ closed });
    expect(board.tasks().map((task) => task.id)).toEqual(['FW-1']);
    expect([board.task('FW-2'), standingOf(board, 'FW-2')]).toEqual([undefined, 'closed']);
    expect(counts).toEqual({ total: 1, by_state: { done: 1 }, by_class: { done: 1 }, by_lane: { '': { done: 1 } }, by_role: { '': { done: 1 } } });
    expect((await store.read(['tasks/FW-2'])).board.task('FW-2')?.state.name).toBe('done');
    expect([...(await readFinished(store)).keys()]).toEqual(['FW-2']);
  });

  it('tells an id that was never defined from one that is finished', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1', { dependencies: ['FW-8', 'FW-9'] }), defined('FW-9'), finished('FW-9')));
    const { board } = await store.read();
    expect([standingOf(board, 'FW-1'), standingOf(board, 'FW-8'), standingOf(board, 'FW-9')]).toEqual(['open', 'missing', 'closed']);
    expect(standingOf((await store.read(['tasks/FW-77'])).board, 'FW-77')).toBe('missing');
    await store.run(recording(defined('FW-8')));
    expect(standingOf((await store.read()).board, 'FW-8')).toBe('open');
  });

  it('takes a finished task up again', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1', { lane: 'backend' }), finished('FW-1')));
    await store.run(recording(finished('FW-1', { from: { name: 'done', class: 'done' }, to: { name: 'todo', class: 'open' }, reopened: true })));
    const { board, closed } = await store.read();
    const counts = finishedCounts({ closed });
    expect([standingOf(board, 'FW-1'), counts.total, counts.by_lane]).toEqual(['open', 0, {}]);
    expect((await readFinished(store)).size).toBe(0);
  });

  it('decides again when another writer was faster', async () => {
    const bench = await make();
    const other = await bench.open();
    const seen: string[][] = [];
    const store = await bench.open({ backend: contested(bench.backend, () => other.run(recording(defined('FW-1'))), 1) });
    const appended = await store.run({
      name: 'add',
      streams: ['tasks/FW-2'],
      decide: (board) => {
        seen.push(board.tasks().map((task) => task.id));
        return { subject: 'add FW-2', drafts: [defined('FW-2').draft] };
      },
    });
    expect(seen).toEqual([[], ['FW-1']]);
    expect((await other.read()).commit).toBe(appended.commit);
    expect(await openIds(other)).toEqual(['FW-1', 'FW-2']);
  });

  it('gives up with STORE_MOVED when others keep being faster', async () => {
    const bench = await make();
    const other = await bench.open();
    let count = 0;
    const intrude = () => other.run(recording(defined(`FW-1${count++}`)));
    const store = await bench.open({ backend: contested(bench.backend, intrude, 99), attempts: 3 });
    expect(await refusalOf(store.run(recording(defined('FW-2'))))).toEqual({ code: 'STORE_MOVED', details: { ref: stateRef, attempts: 3 } });
    expect(await openIds(other)).toEqual(['FW-10', 'FW-11', 'FW-12']);
  });

  it('keeps the time of the clock as it is, and needs a reason where the clock is more than five minutes behind the stream', async () => {
    const bench = await make();
    const open = (time: string, overrides = {}) => bench.open({ clock: () => new Date(time), overrides });
    await (await open('2026-11-20T12:00:00.000Z')).run(recording(defined('FW-1')));
    const near = await (await open('2026-11-20T11:55:00.000Z')).run(recording(proven('FW-1')));
    const early = await open('2026-11-20T11:49:59.999Z');
    expect(await refusalOf(early.run(recording(proven('FW-1'))))).toEqual({
      code: 'CLOCK_BEHIND',
      details: { now: '2026-11-20T11:49:59.999Z', stream: 'tasks/FW-1', last: '2026-11-20T11:55:00.000Z' },
    });
    const overridden = await (await open('2026-11-20T08:00:00.000Z', { CLOCK_BEHIND: 'the clock there was wrong' })).run(recording(proven('FW-1')));
    expect([...near.records, ...overridden.records].map(({ at, overrides }) => ({ at, overrides }))).toEqual([
      { at: '2026-11-20T11:55:00.000Z', overrides: undefined },
      { at: '2026-11-20T08:00:00.000Z', overrides: [{ rule: 'CLOCK_BEHIND', reason: 'the clock there was wrong' }] },
    ]);
    // Another stream has another head.
    await early.run(recording(defined('FW-2')));
  });

  it('says by which command, under which policy and by which program a record was made', async () => {
    const bench = await make();
    const store = await bench.open();
    const { records } = await store.run({ ...recording(defined('FW-1'), proven('FW-1')), name: 'evidence add' });
    const [first, second] = records;
    expect(first).toMatchObject({
      command: { id: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/), name: 'evidence add' },
      policy: { sha256: digest('project: "demo"\nintegration_branch: "main"\n'), from: 'default' },
      writer: { tool: `fairway/${version}`, via: 'cli', schema: schemaDigests['task-defined'] },
      critical: true,
    });
    expect(second?.command).toEqual(first?.command);
    expect(second?.salt).not.toBe(first?.salt);
    bench.setPolicy('project: demo\n');
    const { records: later } = await (await bench.open()).run(recording(proven('FW-1')));
    expect(later[0]?.policy).toEqual({ sha256: digest('project: demo\n'), from: 'branch', commit: expect.stringMatching(/^[0-9a-f]{40}$/) });
    expect(later[0]?.command.id).not.toBe(first?.command.id);
    expect((await store.readStream('tasks/FW-1'))?.state.findings).toEqual([]);
  });

  it('refuses a record that its schema does not allow, and names the place', async () => {
    const bench = await make();
    const store = await bench.open();
    const refused = await refusalOf(store.run(recording(defined('FW-1', { priority: -1 }))));
    expect(refused).toEqual({
      code: 'RECORD_INVALID',
      details: { path: recordPath('tasks/FW-1', 1, 'task-defined'), why: '/data/declared/priority must be >= 0' },
    });
    expect(await openIds(store)).toEqual([]);
  });

  it('refuses half of a surrogate pair', async () => {
    const bench = await make();
    const refused = await refusalOf((await bench.open()).run(recording(defined('FW-1', { title: 'half \ud83d of it' }))));
    expect([refused.code, refused.details.why]).toEqual([
      'RECORD_INVALID',
      '/data/declared/title is not well-formed Unicode: it holds half of a surrogate pair',
    ]);
  });

  it('keeps an artifact beside its record', async () => {
    const bench = await make();
    const store = await bench.open();
    const content = Buffer.from([0, 255, 10, 13, 0]);
    const sha256 = 'sha256:68c9fff3e8bc06ac46adc7dde67b6b17e0e3e0dc5e1b0d4de1fbb4ef5b6a3d1e';
    const { digest } = await import('../../fairway/store/codec/serialize.ts');
    const name = digest(content);
    await store.run({ name: 'evidence', decide: () => ({ subject: 'x', drafts: [defined('FW-1').draft], artifacts: [{ sha256: name, content }] }) });
    expect(Buffer.from((await store.readArtifact(name)) ?? [])).toEqual(content);
    expect([await store.readArtifact(sha256), await store.readArtifact('../fairway.json')]).toEqual([undefined, undefined]);
  });

  it('reads on around a record that is no JSON, and writes to every other stream', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1'), defined('FW-2')));
    const path = recordPath('tasks/FW-1', 2, 'evidence');
    bench.tamper({ [path]: '{ "torn": ' });
    const read = await readTask(store, 'FW-1');
    const head = (await store.read()).commit;
    expect(read?.task.findings.map(({ kind, path: at, commit }) => ({ kind, at, commit }))).toEqual([{ kind: 'unreadable', at: path, commit: head }]);
    expect(read?.records.map((view) => view.record.type)).toEqual(['task-defined']);
    expect((await refusalOf(store.run(recording(proven('FW-1'))))).code).toBe('STREAM_BROKEN');
    expect((await store.run(recording(proven('FW-2')))).records.map((record) => record.seq)).toEqual([2]);
  });

  it.each([
    ['a later version of a known type', 'evidence', 'fairway/evidence@2', false],
    ['an unknown critical type', 'inspected', 'fairway/inspected@1', true],
  ])('carries %s, and decides nothing on its stream', async (_what, type, schema, critical) => {
    const bench = await make();
    const store = await bench.open();
    const [record] = (await store.run(recording(defined('FW-1'), defined('FW-2')))).records;
    const path = recordPath('tasks/FW-1', 2, type);
    const prev = digest(serializeRecord(record as FairwayRecord));
    bench.tamper({ [path]: serializeRecord({ ...record, id: '0ZZZZZZZZZZZZZZZZZZZZZZZZZ', seq: 2, prev, type, schema, critical, data: {} } as never) });
    const read = await readTask(store, 'FW-1');
    expect(read?.task).toMatchObject({ findings: [], unknown: [{ seq: 2, path, schema, critical: true }], head: { seq: 2 } });
    expect(await refusalOf(store.run(recording(proven('FW-1'))))).toEqual({
      code: 'STREAM_TOO_NEW',
      details: { stream: 'tasks/FW-1', task: 'FW-1', path, schema },
    });
    await store.run(recording(proven('FW-2')));
  });

  it('carries a record of an unknown type that is not critical, and goes on behind it', async () => {
    const bench = await make();
    const store = await bench.open();
    const [record] = (await store.run(recording(defined('FW-1')))).records;
    const [type, schema] = ['inspected', 'fairway/inspected@1'];
    const prev = digest(serializeRecord(record as FairwayRecord));
    const content = serializeRecord({ ...record, id: '0ZZZZZZZZZZZZZZZZZZZZZZZZZ', seq: 2, prev, type, schema, critical: false, data: {} } as never);
    bench.tamper({ [recordPath('tasks/FW-1', 2, type)]: content });
    const { records } = await store.run(recording(proven('FW-1')));
    expect(records[0]).toMatchObject({ seq: 3, prev: digest(content) });
    expect((await readTask(store, 'FW-1'))?.task).toMatchObject({ findings: [], unknown: [{ seq: 2, schema, critical: false }], evidence: [{ seq: 3 }] });
  });

  it('finds a record that lies in the place of another', async () => {
    const bench = await make();
    const store = await bench.open();
    const [record] = (await store.run(recording(defined('FW-1'), defined('FW-2')))).records;
    bench.tamper({ [recordPath('tasks/FW-2', 2, 'task-defined')]: serializeRecord(record as never) });
    const findings = (await readTask(store, 'FW-2'))?.task.findings.map(({ kind, message }) => ({ kind, message }));
    expect(findings).toEqual([{ kind: 'misplaced', message: 'its path says stream tasks/FW-2, and it says tasks/FW-1' }]);
    expect((await refusalOf(store.run(recording(proven('FW-2'))))).code).toBe('STREAM_BROKEN');
  });

  it('does not write to a stream with a gap', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1'), proven('FW-1'), proven('FW-1')));
    bench.tamper({ [recordPath('tasks/FW-1', 2, 'evidence')]: null });
    expect((await readTask(store, 'FW-1'))?.task.findings.map(({ kind }) => kind)).toEqual(['misplaced', 'unlinked']);
    expect((await refusalOf(store.run(recording(proven('FW-1'))))).code).toBe('STREAM_BROKEN');
  });

  it('shows what was changed by hand once it is as it was', async () => {
    const bench = await make();
    const store = await bench.open();
    const path = recordPath('tasks/FW-1', 2, 'evidence');
    const [, record] = (await store.run(recording(defined('FW-1'), proven('FW-1')))).records;
    bench.tamper({ [path]: 'gone' });
    await store.read();
    bench.tamper({ [path]: serializeRecord(record as never) });
    expect((await store.run(recording(proven('FW-1')))).records.map(({ seq }) => seq)).toEqual([3]);
    expect((await readTask(store, 'FW-1'))?.task.findings).toEqual([]);
  });

  it.each([
    ['no manifest', { 'fairway.json': null }, 'NOT_A_STORE'],
    ['a manifest that is no JSON', { 'fairway.json': 'hello' }, 'NOT_A_STORE'],
    ['a manifest of a later version', { 'fairway.json': '{"schema":"fairway/store@2"}' }, 'STORE_TOO_NEW'],
  ] as const)('neither reads nor writes a ref with %s', async (_, files, code) => {
    const bench = await make();
    bench.tamper(files);
    const store = await bench.open();
    expect((await refusalOf(store.read())).code).toBe(code);
    expect((await refusalOf(store.run(recording(defined('FW-1'))))).code).toBe(code);
  });

  it('takes the policy from the tip of the integration branch', async () => {
    const bench = await make();
    bench.setPolicy('project: demo\nlanes: { backend: {} }\n');
    const store = await bench.open();
    const { board, policySource } = await store.read();
    expect([board.policy.lanes.map((lane) => lane.name), policySource.kind]).toEqual([['backend'], 'branch']);
    bench.setPolicy('project: demo\nlanes: { portal: {} }\n');
    expect((await store.read()).board.policy.lanes.map((lane) => lane.name)).toEqual(['portal']);
  });

  it('refuses to work under a policy that is not valid', async () => {
    const bench = await make();
    bench.setPolicy('project: demo\nlanes: []\n');
    const store = await bench.open();
    const expected = { code: 'CONFIG_INVALID', details: { file: 'main:fairway.yaml', line: 2, key: 'lanes', why: mentioning('object') } };
    expect(await refusalOf(store.read())).toEqual(expected);
    expect(await refusalOf(store.run(recording(defined('FW-1'))))).toEqual(expected);
  });

  it('reads under a policy that requires an unknown feature, and records nothing', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1')));
    bench.setPolicy('project: demo\nrequires: [landing]\nlans: {}\n');
    const before = await store.read([taskStream('FW-1')]);
    expect(before.board.policy.unknownFeatures).toEqual(['landing']);
    const expected = { code: 'POLICY_TOO_NEW', details: { features: 'landing' } };
    expect(await refusalOf(store.run(recording(proven('FW-1'))))).toEqual(expected);
    expect((await store.read()).commit).toBe(before.commit);
    bench.setPolicy('project: demo\n');
    expect((await store.run(recording(proven('FW-1')))).records).toHaveLength(1);
  });

  it('logs records in the order they were added', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1')));
    await store.run(recording(defined('FW-2')));
    await store.run(recording(proven('FW-1')));
    const names = (await store.log()).map(({ record }) => `${record.stream} ${record.seq}`);
    expect(names).toEqual(['tasks/FW-1 1', 'tasks/FW-2 1', 'tasks/FW-1 2']);
    expect((await store.log({ stream: 'tasks/FW-1', limit: 1 })).map(({ record }) => record.seq)).toEqual([2]);
    expect(await store.log({ stream: 'tasks/FW-9' })).toEqual([]);
  });

  it('reads everything at once, as of one commit', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1'), defined('FW-2'), finished('FW-2')));
    const last = await store.run(recording(proven('FW-1')));
    const progress: [number, number][] = [];
    const all = await store.readAll((done, total) => progress.push([done, total]));
    expect([all.commit, all.ref, all.tasks.map((task) => task.id).sort()]).toEqual([last.commit, stateRef, ['FW-1', 'FW-2']]);
    expect(all.at).toBe(`${last.records[0]?.at.slice(0, 19)}.000Z`);
    expect(all.records.get('tasks/FW-1')?.map((view) => view.commit)).toEqual([(await store.log())[0]?.commit, last.commit]);
    expect([standingOf(all.board, 'FW-2'), standingOf(all.board, 'FW-9')]).toEqual(['closed', 'missing']);
    expect(progress.at(-1)).toEqual([4, 4]);
  });

  it('writes streams that are no tasks', async () => {
    const bench = await make();
    const store = await bench.open();
    const draft = { ...proven('x').draft, stream: 'lanes/backend' };
    await store.run({ name: 'lane', decide: () => ({ subject: 'lane', drafts: [draft] }) });
    const second = await store.run({ name: 'lane', decide: () => ({ subject: 'lane', drafts: [draft, draft] }) });
    expect(second.records.map(({ seq, stream }) => `${stream} ${seq}`)).toEqual(['lanes/backend 2', 'lanes/backend 3']);
    expect(streamDirectory('lanes/backend')).toMatch(/^lanes\/[0-9a-f]{2}\/backend$/);
  });

  it('looks up a finished task that a command writes to without naming it', async () => {
    const bench = await make();
    const store = await bench.open();
    await store.run(recording(defined('FW-1'), finished('FW-1')));
    const { records } = await store.run({ name: 'late', decide: () => ({ subject: 'late', drafts: [proven('FW-1').draft] }) });
    expect(records.map(({ seq }) => seq)).toEqual([3]);
    expect(finishedCounts(await store.read()).total).toBe(1);
  });

  describe('takes a great many records at once', () => {
    const ids = Array.from({ length: 520 }, (_, index) => `FW-${index + 1}`);
    const many = (...more: Fact[]) => recording(...ids.map((id) => defined(id, { dependencies: ['FW-1', 'FW-9999'] })), ...more);

    it('and gives them back, with what follows from them', async () => {
      const bench = await make();
      const store = await bench.open();
      await store.run(recording(defined('OLD-1'), defined('OLD-2')));
      const told: [number, number][] = [];
      const command = many(proven('FW-7'), finished('FW-7'), proven('OLD-1'), finished('OLD-2'));
      const appended = await store.run({ ...command, progress: (done, total) => void told.push([done, total]) });
      expect(appended.records.length).toBe(524);
      expect(told).toEqual([...[100, 200, 300, 400, 500].map((done) => [done, 524]), [524, 524]]);
      const read = await readTask(await bench.open(), 'FW-7');
      expect(read?.records.map(({ record, commit }) => [record.seq, record.type, commit])).toEqual([
        [1, 'task-defined', appended.commit],
        [2, 'evidence', appended.commit],
        [3, 'status-changed', appended.commit],
      ]);
      expect([read?.task, read?.task.findings]).toEqual([appended.board.task('FW-7'), []]);
      expect(read?.records.map(({ record }) => record)).toEqual(appended.records.filter(({ stream }) => stream === 'tasks/FW-7'));
      const kept = await store.read();
      const everything = await store.readAll();
      expect([kept.commit, finishedCounts(kept).total, kept.board.tasks().length]).toEqual([appended.commit, 2, 520]);
      expect([standingOf(kept.board, 'FW-9999'), standingOf(kept.board, 'FW-7'), standingOf(kept.board, 'OLD-2')]).toEqual(['missing', 'closed', 'closed']);
      expect(ids.map((id) => kept.board.task(id)).filter((task) => task !== undefined)).toEqual(
        ids.map((id) => everything.board.task(id)).filter((task) => task?.id !== 'FW-7'),
      );
      expect([...(await readFinished(store)).keys()].sort()).toEqual(['FW-7', 'OLD-2']);
    });

    it('or none of them, where one is not valid', async () => {
      const bench = await make();
      const store = await bench.open();
      await store.run(recording(defined('OLD-1')));
      const before = (await store.read()).commit;
      const refused = await refusalOf(store.run(many(defined('FW-0', { priority: -1 }))));
      expect(refused).toEqual({
        code: 'RECORD_INVALID',
        details: { path: recordPath('tasks/FW-0', 1, 'task-defined'), why: '/data/declared/priority must be >= 0' },
      });
      expect([(await store.read()).commit, await openIds(store)]).toEqual([before, ['OLD-1']]);
      await store.run(many());
      expect((await openIds(await bench.open())).length).toBe(521);
    });

    it('and decides again when another writer was faster', async () => {
      const bench = await make();
      const other = await bench.open();
      const store = await bench.open({ backend: contested(bench.backend, () => other.run(recording(defined('OLD-1'), finished('OLD-1'))), 1) });
      const appended = await store.run(many(finished('FW-7')));
      expect((await other.read()).commit).toBe(appended.commit);
      expect([(await openIds(other)).length, [...(await readFinished(other)).keys()].sort()]).toEqual([519, ['FW-7', 'OLD-1']]);
    });

    it('and what they change is what all of it comes to', async () => {
      const bench = await make();
      const store = await bench.open();
      await store.run(recording(defined('OLD-1', { dependencies: ['FW-9999'] }), defined('OLD-2'), defined('OLD-3'), finished('OLD-3')));
      const more = [proven('OLD-1'), proven('OLD-1'), finished('OLD-2'), proven('OLD-3'), defined('FW-9999', {}), finished('FW-9999')];
      const drafts = [...ids.map((id) => defined(id, { dependencies: ['FW-1', 'FW-8888', 'OLD-3'] })), ...more].map(({ draft }) => draft);
      const named = [...ids, 'OLD-1', 'OLD-2', 'OLD-3', 'FW-9999', 'FW-8888'];
      const appended = await store.run({ name: 'many', streams: taskStreams(named), decide: () => ({ subject: 'many', drafts }) });
      const standings = ['OLD-1', 'OLD-2', 'OLD-3', 'FW-1', 'FW-8888', 'FW-9999'].map((id) => standingOf(appended.board, id));
      expect(standings).toEqual(['open', 'closed', 'closed', 'open', 'missing', 'closed']);
      const next = await store.run(recording(claimed('FW-520')));
      // what was kept meanwhile is what all of it comes to
      const seen = await bench.open();
      const { board, commit, closed } = await seen.read();
      const counts = finishedCounts({ closed });
      const { tasks } = await seen.readAll();
      expect([commit, counts.total]).toEqual([next.commit, 3]);
      expect(['OLD-1', 'OLD-2', 'OLD-3', 'FW-1', 'FW-8888', 'FW-9999'].map((id) => standingOf(board, id))).toEqual(standings);
      const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
      const kept = board
        .tasks()
        .map(({ id }) => board.task(id))
        .filter((task) => task !== undefined);
      expect(kept.sort(byId)).toEqual(tasks.filter((task) => !isFinished(task)).sort(byId));
      expect(tasks.flatMap(({ findings }) => findings)).toEqual([]);
      expect([...(await readFinished(seen)).keys()].sort()).toEqual(['FW-9999', 'OLD-2', 'OLD-3']);
    });

    it('under a policy that looks at signatures', async () => {
      const bench = await make();
      bench.setPolicy('schema: fairway/config@1\nproject: demo\npolicy:\n  signatures: warn\n');
      const appended = await (await bench.open()).run(many());
      expect(appended.records.length).toBe(520);
    });
  });

  it('folds what was brought forward as it folds the whole', async () => {
    const facts = fc.constantFrom('define', 'claim', 'prove', 'finish', 'update');
    const ids = fc.constantFrom('FW-1', 'FW-2', 'FW-3');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(facts, ids), { minLength: 1, maxLength: 12 }), async (steps) => {
        const bench = await make();
        const writer = await bench.open();
        const make1 = {
          define: defined,
          claim: claimed,
          prove: proven,
          finish: finished,
          update: (id: string) => updated(id, { add: { dependencies: ['FW-3', 'FW-9'] } }),
        };
        for (const [fact, id] of steps) await writer.run(recording(make1[fact as keyof typeof make1](id)));
        const { tasks } = await writer.readAll();
        const { board, closed } = await writer.readSummaries();
        const counts = finishedCounts({ closed });
        const finishedTasks = await readFinished(writer);
        const open = tasks.filter((task) => !isFinished(task));
        const seen = board
          .tasks()
          .map(({ id }) => board.task(id))
          .filter((task) => task !== undefined);
        expect(seen.sort((a, b) => (a.id < b.id ? -1 : 1)).map(withoutCommits)).toEqual(open.sort((a, b) => (a.id < b.id ? -1 : 1)).map(withoutCommits));
        expect([...finishedTasks.keys()].sort()).toEqual(
          tasks
            .filter(isFinished)
            .map((task) => task.id)
            .sort(),
        );
        expect(counts.total).toBe(finishedTasks.size);
      }),
      { numRuns: 6 },
    );
  });
});

const withoutCommits = (task: { findings: readonly { commit?: string }[] }) => ({
  ...task,
  findings: task.findings.map(({ commit: _, ...finding }) => finding),
});
