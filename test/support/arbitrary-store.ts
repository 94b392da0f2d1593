/** Arbitrary stores for property tests: tasks with facts in any order, and files that were added by hand. */
import fc from 'fast-check';
import { asked, blocked, checkpointed, claimed, defined, type Fact, finished, judged, proven, released, updated, waived } from './builders.ts';

export interface SomeStore {
  /** The recorded facts, one list for each commit. */
  readonly commits: readonly (readonly Fact[])[];
  /** Files added to the ref without any check. */
  readonly byHand: Readonly<Record<string, string>>;
}

const ids = ['FW-1', 'FW-1-A', 'FW-10', 'A', 'ZZ-9.b'];

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((said) => said.replaceAll(/\p{C}/gu, '·'));
const hard = fc.constantFrom(
  '- no',
  'total: 1',
  ': x',
  '"',
  "it's",
  'null',
  '1e3',
  '2026-01-01',
  '#',
  'a: b',
  '\\',
  '  ',
  '…\u2028…',
  '\ufeffx',
  '🚢 ahoi',
  '%',
  '@at',
);
const said = fc.oneof(text, hard);

/** Facts that may follow a definition. Some of them are illegal at their position, as in a real store. */
const fact = (task: string): fc.Arbitrary<Fact> =>
  fc.oneof(
    said.map((summary) => proven(task, { summary })),
    said.map((notes) => updated(task, { set: { notes }, add: { tags: [] } })),
    said.map((summary) => checkpointed(task, { summary })),
    said.map((reason) => waived(task, { reason })),
    fc.constantFrom(claimed(task), released(task), finished(task), judged(task), blocked(task), asked(task, ['security', 'ops'])),
  );

const commits = fc
  .tuple(fc.array(fc.tuple(fc.constantFrom(...ids), fc.integer({ min: 0, max: 3 })), { maxLength: 8 }), fc.infiniteStream(fc.nat()))
  .chain(([plan]) => {
    const known = new Set<string>();
    return fc.tuple(
      ...plan.map(([id, count]) => {
        const first = known.has(id) ? [] : [fc.constant(defined(id))];
        known.add(id);
        return fc.tuple(...first, ...Array.from({ length: count }, () => fact(id)));
      }),
    );
  })
  .map((lists) => lists.filter((list) => list.length > 0));

const content = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.json(),
  fc.json().map((json) => `${JSON.stringify(JSON.parse(json), null, 2)}\n`),
  fc
    .dictionary(fc.oneof(fc.string(), fc.constantFrom('__proto__', '<<', '1', 'constructor', '? x', 'a: b')), fc.jsonValue())
    .map((value) => `${JSON.stringify(value, null, 2)}\n`),
  fc.constantFrom('{}\n', '{', '{\n  "a": "\\ud800"\n}\n', '{\n  "a": -0\n}\n', '{\n  "a": 1e+21\n}\n', '\ufeff{}\n', 'total:\n- x\n', ''),
);

const path = fc.constantFrom(
  'notes.txt',
  'tasks/notes.json',
  'lanes/x.json',
  'tasks/00/FW-1/000001-task-defined.json',
  'zz top/ü/file.json',
  'sessions/aa/odd "name".json',
);

export const someStore: fc.Arbitrary<SomeStore> = fc.record({ commits, byHand: fc.dictionary(path, content, { maxKeys: 4 }) });
