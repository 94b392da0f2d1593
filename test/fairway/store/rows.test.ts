import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type IndexRow, packRow, Rows, RowsToBe, unpackRow } from '../../../fairway/store/rows.ts';

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
        const toBe = new RowsToBe();
        for (const row of rows) toBe.add(row, row.$);
        const { groups, pieces } = toBe.end();
        const bytes = Buffer.concat(pieces);
        const damaged = () => new Error('damaged');
        const open = () => new Rows(groups, { read: (from, to) => bytes.subarray(from, to), careful: true, damaged });
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
});
