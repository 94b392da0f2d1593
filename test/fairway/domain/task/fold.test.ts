import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../../fairway/domain/board-of.ts';
import { evaluateGates } from '../../../../fairway/domain/gates/gates.ts';
import type { Actor, FairwayRecord, RecordType } from '../../../../fairway/domain/record.ts';
import { recordTypes } from '../../../../fairway/domain/record-types.ts';
import type { StreamFile } from '../../../../fairway/domain/stream.ts';
import { readyReport } from '../../../../fairway/domain/task/ready.ts';
import type { Task } from '../../../../fairway/domain/task/state.ts';
import { isDefined, unopened } from '../../../../fairway/domain/task/state.ts';
import { viewOf } from '../../../../fairway/domain/task/views.ts';
import type { State } from '../../../../fairway/domain/types.gen.ts';
import {
  cited,
  claimed,
  claimId,
  defined,
  digest,
  envelope,
  type Facts,
  policy,
  proven,
  ran,
  recordId,
  root,
  samples,
  states,
} from '../../../support/builders.ts';
import { fileOf, given, hashOf, minutes, whyInvalid } from '../../../support/given.ts';
import { naming } from '../../../support/naming.ts';
import { foldTask } from '../../../support/tasks.ts';

const stream = (...facts: Facts): StreamFile[] => [
  ...(given(...facts)
    .world()
    .files.get('tasks/FW-1') ?? []),
];
const findings = (files: readonly StreamFile[]) => foldTask('FW-1', files)?.findings.map(({ kind, seq, message }) => `${seq} ${kind}: ${message}`);

describe('folding a stream', () => {
  it('gives nothing for nothing', () => {
    expect(foldTask('FW-1', [])).toBeUndefined();
  });

  it('ends at the last file', () => {
    const files = stream(defined(), proven());
    expect(foldTask('FW-1', files)).toMatchObject({ head: { seq: 2, hash: files[1]?.hash, at: minutes(1) }, updated_at: minutes(1), findings: [] });
  });

  it('goes on behind a file that could not be read, and ends at it all the same', () => {
    const [first, second, third] = stream(defined(), claimed(), proven());
    const torn = { ...second, content: { unreadable: 'UNREADABLE' } } as StreamFile;
    const task = foldTask('FW-1', [first, torn, third] as StreamFile[]);
    expect(task?.findings).toEqual([{ kind: 'unreadable', seq: 2, path: 'tasks/FW-1/000002-claimed.json', message: 'UNREADABLE' }]);
    expect(task).toMatchObject({ evidence: [{ seq: 3 }], head: { seq: 3, hash: third?.hash }, state: states.todo });
    expect(task).not.toHaveProperty('claim');
    expect(foldTask('FW-1', [first, torn] as StreamFile[])).toMatchObject({ head: { seq: 2, hash: second?.hash, at: minutes(0) }, updated_at: minutes(0) });
  });

  it('does not take a record that stands in the wrong place', () => {
    const [first, second] = stream(defined(), claimed());
    const task = foldTask('FW-1', [first, { ...second, content: { misplaced: 'MISPLACED' } }] as StreamFile[]);
    expect(task?.findings).toMatchObject([{ kind: 'misplaced', message: 'MISPLACED' }]);
    expect(task).not.toHaveProperty('claim');
  });

  it('tells of a gap, and that the link over it does not hold', () => {
    const [first, , third] = stream(defined(), proven(), proven());
    expect(findings([first, third] as StreamFile[])).toEqual([naming('3 misplaced', 2), naming('3 unlinked', hashOf(recordId(2)), hashOf(recordId(1)))]);
  });

  it('tells of a second file for the same number', () => {
    const [first, second] = stream(defined(), proven());
    const twin = { ...second, path: 'tasks/FW-1/000002-x.json' } as StreamFile;
    expect(findings([first, second, twin] as StreamFile[])).toEqual([naming('2 misplaced', 2), naming('2 unlinked')]);
  });

  it('tells of a link that does not hold, and takes the record', () => {
    const [first, second] = stream(defined(), proven());
    const record = second && 'record' in second.content ? second.content.record : expect.fail('no record');
    const relinked = (prev: string | null) => ({ ...second, content: { record: { ...record, prev } } }) as StreamFile;
    expect(findings([first as StreamFile, relinked(digest('9'))])).toEqual([naming('2 unlinked', digest('9'), hashOf(recordId(1)))]);
    expect(findings([first as StreamFile, relinked(null)])).toEqual([naming('2 unlinked', hashOf(recordId(1)))]);
    expect(foldTask('FW-1', [first as StreamFile, relinked(null)])?.evidence).toHaveLength(1);
  });

  it('tells of a first record that names one before it', () => {
    const [, second] = stream(defined(), proven());
    expect(findings([{ ...second, seq: 1 } as StreamFile])).toEqual([naming('1 unlinked'), naming('1 illegal')]);
  });

  it('keeps an illegal record out of everything but the head', () => {
    const files = stream(defined(), proven('FW-1', { claim: claimId(1) }));
    const task = foldTask('FW-1', files);
    expect(task).toMatchObject({ evidence: [], updated_at: minutes(0), head: { seq: 2, at: minutes(1) } });
    expect(task && isDefined(task)).toBe(true);
  });

  it('leaves a task that nothing defines blocked: nobody can take it', () => {
    const task = foldTask('FW-1', stream(proven())) ?? expect.fail('no task');
    expect(isDefined(task)).toBe(false);
    expect(task).toEqual({ ...unopened('FW-1'), findings: task.findings, head: task.head });
    expect(readyReport(boardOf(policy(), [task]), {}).claimable_count).toBe(0);
  });
});

describe('what holds for any records in any order', () => {
  const ids = [recordId(1), recordId(2), recordId(3)];
  const claims = [claimId(1), claimId(2)];
  const actors: Actor[] = [{ id: 'ann' }, { id: 'bob', session: 's-1' }, { id: 'eve', role: 'backend', session: 's-2' }];
  const state = fc.constantFrom<State>(...Object.values(states));
  const claim = fc.constantFrom(...claims);
  const id = fc.constantFrom(...ids);
  const maybe = <T extends object>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record(fields, { requiredKeys: [] });
  const merged = (...parts: fc.Arbitrary<object>[]) => fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

  const data: { readonly [T in RecordType]: fc.Arbitrary<object> } = {
    'task-defined': merged(
      fc.record({ declared: fc.constant(samples['task-defined'].declared), state }),
      maybe({ seeded: fc.constant(samples['task-defined'].seeded) }),
    ),
    'task-updated': merged(
      maybe({
        set: fc.constantFrom({ role: 'ops' }, { lane: 'web' }),
        unset: fc.constantFrom(['role'], ['lane'], ['notes']),
        add: fc.constant({ tags: ['x'] }),
        remove: fc.constant({ tags: ['x'] }),
      }),
    ),
    claimed: merged(
      fc.record({ claim, from: state, to: state }),
      maybe({ takes_over: claim, lease: fc.nat(40).map((n) => ({ until: minutes(n) })), owner: fc.constant('backend') }),
    ),
    released: fc.record({ claim, from: state, to: state }),
    'status-changed': merged(
      // a record that drops a task is valid with a reason only
      fc.record({ from: state, to: state, reason: fc.constant('so') }),
      maybe({ claim, reopened: fc.boolean(), blocked: fc.constant({ by: 'no quota' }) }),
    ),
    evidence: merged(
      fc.constantFrom({ provenance: 'declared', summary: 'unit tests' }, ran),
      fc.record({ kind: fc.constant('test'), result: fc.constantFrom('pass', 'fail') }),
      maybe({ claim, supersedes: id.map((one) => [one]), acceptance_checks: fc.constant(cited({ id: 'AC-1', text: 'it works' })) }),
    ),
    handoff: merged(fc.record({ to_role: fc.constant('ops'), summary: fc.constant('there') }), maybe({ claim })),
    'handoff-acknowledged': merged(fc.record({ handoff: id, response: fc.constantFrom('accepted', 'declined') }), maybe({ claim })),
    'review-requested': merged(fc.record({ domains: fc.constantFrom(['security'], ['style', 'security']) }), maybe({ claim, reviewer: fc.constant('bob') })),
    reviewed: fc.record({
      domain: fc.constant('security'),
      verdict: fc.constantFrom('approve', 'changes', 'reject'),
      reviewer: fc.constantFrom({ id: 'ann' }, { id: 'zoe' }),
    }),
    'review-waived': merged(
      fc.record({ domain: fc.constant('security'), reason: fc.constant('so'), waived_by: fc.constantFrom('ann', 'zoe') }),
      maybe({ until: fc.constant(minutes(9)) }),
    ),
    // Types of another kind of stream: illegal here, and never a reason to throw.
    'session-started': fc.constant(samples['session-started']),
    'session-ended': fc.constant(samples['session-ended']),
    commented: fc.constant(samples.commented),
    superseded: fc.constant(samples.superseded),
    checkpoint: merged(fc.record({ state: fc.constantFrom('active', 'done'), summary: fc.constant('half way') }), maybe({ claim })),
  };
  const types = Object.keys(recordTypes) as RecordType[];
  const said = fc.constantFrom(...types).chain((type) => fc.record({ type: fc.constant(type), data: data[type], actor: fc.constantFrom(...actors) }));
  const broken = fc.constantFrom(
    'sound' as const,
    'sound' as const,
    'sound' as const,
    'unreadable' as const,
    'misplaced' as const,
    'unlinked' as const,
    'gap' as const,
  );
  // Half of the streams begin as they should.
  const opening = said.filter(({ type }) => type === 'task-defined');
  const sequences = fc.tuple(fc.option(opening, { nil: undefined }), fc.array(fc.tuple(said, broken), { maxLength: 25 }));

  const filesOf = ([first, rest]: [
    { type: RecordType; data: object; actor: Actor } | undefined,
    [{ type: RecordType; data: object; actor: Actor }, string][],
  ]): StreamFile[] => {
    const files: StreamFile[] = [];
    let seq = 0;
    for (const [{ type, data, actor }, damage] of [...(first ? [[first, 'sound'] as const] : []), ...rest]) {
      seq += damage === 'gap' ? 2 : 1;
      const record = {
        ...envelope(type),
        id: recordId(seq),
        stream: 'tasks/FW-1',
        seq,
        at: minutes(seq),
        actor,
        prev: damage === 'unlinked' ? digest('f') : (files.at(-1)?.hash ?? root),
        data,
      } as FairwayRecord;
      expect(whyInvalid(record)).toEqual([]);
      const file = fileOf(record);
      files.push(damage === 'unreadable' || damage === 'misplaced' ? { ...file, content: { [damage]: 'damaged' } as never } : file);
    }
    return files;
  };

  const streams = sequences.map((sequence) => filesOf(sequence as Parameters<typeof filesOf>[0]));

  it('folding never throws, and what it gives can be shown and judged', () => {
    fc.assert(
      fc.property(streams, (files) => {
        const task = foldTask('FW-1', files);
        if (task === undefined) {
          expect(files).toEqual([]);
          return;
        }
        const board = boardOf(policy(), [task]);
        viewOf(task, board, minutes(30));
        readyReport(board, {});
        evaluateGates(task, policy().gates.mergeReady, minutes(30));
        expect(task.head).toMatchObject({ seq: files.at(-1)?.seq, hash: files.at(-1)?.hash });
      }),
      { numRuns: 500 },
    );
  });

  it('folding in batches is folding at once', () => {
    fc.assert(
      fc.property(streams, fc.array(fc.nat(25)), (files, cuts) => {
        const ends = [...new Set([0, ...cuts.filter((cut) => cut < files.length), files.length])].sort((a, b) => a - b);
        let task: Task | undefined;
        for (const [index, end] of ends.entries()) task = foldTask('FW-1', files.slice(ends[index - 1] ?? 0, end), task);
        expect(task).toEqual(foldTask('FW-1', files));
      }),
      { numRuns: 500 },
    );
  });

  it('a fold survives being written and read, as the cache does', () => {
    fc.assert(
      fc.property(streams, fc.nat(25), (files, cut) => {
        const half = foldTask('FW-1', files.slice(0, cut));
        const restored = half && (JSON.parse(JSON.stringify(half)) as Task);
        expect(foldTask('FW-1', files.slice(cut), restored)).toEqual(foldTask('FW-1', files));
      }),
      { numRuns: 300 },
    );
  });

  it('every file that counts for nothing has a finding, and findings come in the order of the files', () => {
    fc.assert(
      fc.property(streams, (files) => {
        const found = foldTask('FW-1', files)?.findings ?? [];
        expect(found.map((finding) => finding.seq)).toEqual(found.map((finding) => finding.seq).sort((a, b) => a - b));
        for (const file of files.filter((one) => !('record' in one.content))) expect(found.some((finding) => finding.seq === file.seq)).toBe(true);
      }),
    );
  });

  it('a claim passes to another one by nothing but a claim', () => {
    fc.assert(
      fc.property(streams, (files) => {
        let task: Task | undefined;
        for (const file of files) {
          const before = task;
          task = foldTask('FW-1', [file], task);
          const changed = before?.claim && task?.claim && before.claim.id !== task.claim.id ? file : undefined;
          if (changed && 'record' in changed.content) expect(changed.content.record.type).toBe('claimed');
        }
      }),
    );
  });
});
