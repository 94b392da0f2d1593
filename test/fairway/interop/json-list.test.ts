import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOf } from '../../../fairway/interop/json-list.ts';

let open = 0;

const listIn = (text: string | Buffer) => {
  const bytes = Buffer.from(text);
  return listOf(bytes, 'tasks', () => {
    open += 1;
    return {
      read: (from, to) => bytes.subarray(from, to),
      close: () => {
        open -= 1;
      },
    };
  });
};

const read = (text: string | Buffer) => {
  const list = listIn(text);
  return list && [...list];
};

describe('the list of a JSON document', () => {
  it.each([
    ['a list', ' [1, {"a": [2, "]"]} , "x,y", null,true,-1.5e3,[]]\n', [1, { a: [2, ']'] }, 'x,y', null, true, -1500, []]],
    ['an empty list', '[ ]', []],
    ['a mapping with one', '{"version": {"tasks": [7]}, "tasks": [{"id": "A"}], "n": 1}', [{ id: 'A' }]],
    ['a key that is written with escapes', '{"t\\u0061sks": ["a\\\\", "\\"b"]}', ['a\\', '"b']],
    ['what is not ASCII', '["übrig", "\\ud83d\\ude00", "😀"]', ['übrig', '😀', '😀']],
  ])('is found in %s', (_what, text, entries) => {
    expect(read(text)).toEqual(entries);
    expect(listIn(text)).toHaveLength(entries.length);
  });

  it.each([
    ['holds none', '{"task": [1]}'],
    ['holds something else there', '{"tasks": {"a": 1}}'],
    ['is a text', '"tasks"'],
    ['names it twice', '{"tasks": [1], "tasks": [2]}'],
    ['ends early', '[1, 2'],
    ['ends in a text', '["a'],
    ['ends in an escape', '["a\\'],
    ['goes on', '[1] 2'],
    ['goes on behind a mapping', '{"tasks": [1]}]'],
    ['has a comma too many', '[1,]'],
    ['lacks a comma', '[1 2]'],
    ['lacks a comma between mappings', '[{}{}]'],
    ['has an entry that is no JSON', '[{"a": 01}]'],
    ['has another member that is no JSON', '{"tasks": [1], "b": x}'],
    ['has a key that is none', '{tasks: [1]}'],
    ['closes what it did not open', '[}]'],
    ['begins with a byte order mark', '\ufeff[1]'],
    ['is empty', ''],
  ])('is left to whoever reads it as a whole where the document %s', (_what, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('is that of the whole document, and no other document has one', () => {
    const document = fc.oneof(
      fc.array(fc.jsonValue()),
      fc.record({ before: fc.jsonValue(), tasks: fc.array(fc.jsonValue()), after: fc.jsonValue() }, { requiredKeys: ['tasks'] }),
    );
    const spoilt = fc.tuple(document, fc.nat(), fc.constantFrom('', '"', ',', ']', '}', '[', '{', '\\', ':', ' ', '0', 'é'));
    const expected = (text: string): unknown => {
      try {
        const parsed = JSON.parse(text);
        return Array.isArray(parsed) ? parsed : parsed?.tasks;
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(spoilt, fc.boolean(), ([value, at, piece], spoil) => {
        const whole = JSON.stringify(value, null, at % 3);
        const place = at % (whole.length + 1);
        const text = spoil ? `${whole.slice(0, place)}${piece}${whole.slice(place + 1)}` : whole;
        const found = read(text);
        if (!spoil || found !== undefined) expect(found).toEqual(expected(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is read anew each time, with bytes that are no text as any reader would show them', () => {
    const bytes = Buffer.concat([Buffer.from('["a'), Buffer.from([0xc3]), Buffer.from('", 2]')]);
    const list = listIn(bytes);
    expect([[...(list ?? [])], [...(list ?? [])]]).toEqual([JSON.parse(bytes.toString('utf8')), JSON.parse(bytes.toString('utf8'))]);
  });

  it('lets go of what it reads from, also where somebody stops early', () => {
    for (const entry of listIn('[1, 2, 3]') ?? []) if (entry === 2) break;
    listIn('[1]')?.[Symbol.iterator]();
    expect(open).toBe(0);
  });
});
