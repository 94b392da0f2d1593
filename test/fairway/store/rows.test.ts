import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Queued, queueOf } from '../../../fairway/domain/task/queue.ts';
import { type IndexRow, packRow, Rows, unpackRow } from '../../../fairway/store/rows.ts';
import { RowsToBe } from '../../../fairway/store/rows-to-be.ts';

const text = fc.string({ maxLength: 12, unit: 'grapheme' });
const instant = fc.constantFrom('2026-11-20T10:00:00.000Z', '2026-11-21T10:00:00.000Z', '2026-11-22T10:00:00.000Z');
const actor = fc.record({ id: text, role: text }, { requiredKeys: ['id'] });

const anyRow = fc.record(
  {
    id: fc.stringMatching(/^[A-Z]{1,3}-\d{1,4}$/),
    definition: fc.record(
      {
        title: text,
        kind: text,
        role: fc.constantFrom('A-backend', 'B-ui'),
        lane: text,
        parent: text,
        dependencies: fc.array(text, { maxLength: 3 }),
        priority: fc.nat(4),
        sequence: fc.nat(),
        risk_level: fc.constant('high'),
        tags: fc.array(text, { maxLength: 2 }),
        review_domains: fc.array(text, { maxLength: 2 }),
      },
      { requiredKeys: ['title', 'kind'] },
    ),
    created_at: instant,
    position: fc.nat(),
    state: fc.record({ name: text, class: fc.constantFrom('open', 'active', 'blocked') }),
    since: instant,
    updated_at: instant,
    owner: fc.constantFrom('A-backend', 'B-ui'),
    claim: fc.record({ id: text, at: instant, actor }),
    blocked: fc.record({ by: text, at: instant, actor }),
    completed: fc.record({ at: instant, actor }),
    findings: fc.array(fc.record({ kind: fc.constant('illegal'), seq: fc.nat(), path: text, message: text }), { maxLength: 2 }),
    $: fc.tuple(fc.nat(), fc.nat(), fc.nat()),
  },
  { requiredKeys: ['id', 'definition', 'created_at', 'position', 'state', 'since', 'updated_at', 'findings', '$'] },
) as unknown as fc.Arbitrary<IndexRow>;

/** Rows as they lie in their file: half of them as they come from tasks, the others as they stood in a file before. */
function laidOut(rows: readonly IndexRow[]) {
  const toBe = new RowsToBe();
  for (const [index, row] of rows.entries()) {
    if (index % 2 === 0) toBe.add(row, row.$);
    else toBe.addText(row.state.class, row.id, Buffer.from(JSON.stringify(packRow(row, row.$)), 'utf8'));
  }
  const { layout, pieces } = toBe.end();
  return { layout, bytes: Buffer.concat([...pieces]) };
}

describe('a row of the cache', () => {
  it('comes back from how it is kept as it was', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        expect(unpackRow(JSON.parse(JSON.stringify(packRow(row, row.$))), row.state.class)).toStrictEqual(JSON.parse(JSON.stringify(row)));
      }),
    );
  });

  it('is found by its id, and with those of its class', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { maxLength: 12, selector: ({ id }) => id }), (rows) => {
        const { bytes, layout } = laidOut(rows);
        const damaged = () => new Error('damaged');
        const open = () => new Rows(layout, { read: (from, to) => bytes.subarray(from, to), careful: true, damaged });
        const plain = (some: Iterable<IndexRow>) => [...some].map((row) => JSON.parse(JSON.stringify(row))).sort((a, b) => (a.id < b.id ? -1 : 1));
        for (const row of rows) expect(plain([open().get(row.id) as IndexRow])).toEqual(plain([row]));
        const asked = open();
        // more questions than are answered one by one
        for (let round = 0; round < 3; round += 1) for (const row of rows) expect(asked.has(row.id)).toBe(true);
        for (const row of rows) expect(plain([asked.get(row.id) as IndexRow])).toEqual(plain([row]));
        expect(asked.has('NONE-1')).toBe(false);
        for (const name of ['open', 'active', 'blocked'] as const)
          expect(plain(open().of(name))).toEqual(plain(rows.filter((row) => row.state.class === name)));
        expect(plain(open().of())).toEqual(plain(rows));
        expect(open().get('NONE-1')).toBeUndefined();
      }),
    );
  });

  it('stands in the queue where its task does, whether it was kept or came later', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyRow, { maxLength: 16, selector: ({ id }) => id }), fc.nat(16), fc.nat(4), (all, some, fewer) => {
        const { bytes, layout } = laidOut(all.slice(0, some));
        const source = { read: (from: number, to: number) => bytes.subarray(from, to), careful: true, damaged: () => new Error('damaged') };
        const gone = all.slice(0, Math.min(some, fewer)).map(({ id }) => id);
        const rows = new Rows(layout, source).with([...all.slice(some).map((row) => [row.id, row] as const), ...gone.map((id) => [id, null] as const)]);
        const seen = (queue: readonly Queued[]) => queue.map(({ brief, ...rest }) => ({ ...rest, row: JSON.parse(JSON.stringify(brief())) }));
        expect(seen(rows.queue())).toEqual(seen(queueOf(all.filter(({ id }) => !gone.includes(id)))));
      }),
    );
  });
});
