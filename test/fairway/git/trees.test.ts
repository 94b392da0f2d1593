import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInTree, formatTree, parseTree, putIntoTree, type TreeEntry } from '../../../fairway/git/trees.ts';

const name = fc.stringMatching(/^[a.é0/-]{1,3}$/).map((text) => text.replaceAll('/', '_'));
const entry = fc
  .tuple(name, fc.constantFrom('40000', '100644', '100755', '120000'), fc.nat(1000))
  .map(([text, mode, n]): TreeEntry => ({ name: text, mode, id: createHash('sha1').update(String(n)).digest('hex') }));
const entries = fc.uniqueArray(entry, { maxLength: 12, selector: (one) => one.name });

describe('a raw tree', () => {
  it('has entries put into it as if all of it were made anew', () => {
    fc.assert(
      fc.property(entries, entries, (before, added) => {
        const merged = new Map([...before, ...added].map((one) => [one.name, one]));
        expect(putIntoTree(formatTree(before), added, 20).toString('hex')).toBe(formatTree(merged.values()).toString('hex'));
      }),
    );
  });

  it('has other entries put in the place of those of their names', () => {
    fc.assert(
      fc.property(entries, fc.nat(), (before, n) => {
        const changed = before.map((one) => ({ ...one, id: createHash('sha1').update(`${n} ${one.name}`).digest('hex') }));
        expect(putIntoTree(formatTree(before), changed.toReversed(), 20)).toEqual(formatTree(changed));
      }),
    );
  });

  it('is searched for a name, whatever its ids hold', () => {
    // an id that looks like an entry of its own
    const misleading = { name: 'aa', mode: '100644', id: Buffer.from('100644 a\0xxxxxxxxxxx', 'latin1').toString('hex') };
    fc.assert(
      fc.property(entries, name, (some, wanted) => {
        const all = [...some.filter((one) => one.name !== 'aa'), misleading];
        expect(findInTree(formatTree(all), wanted, 20)).toEqual(all.find((one) => one.name === wanted));
      }),
    );
  });

  it('is searched although a mode in it is not as git writes it', () => {
    const odd = Buffer.concat([Buffer.from('040000 a\0', 'latin1'), Buffer.alloc(20, 7), formatTree([{ name: 'b', mode: '100644', id: '08'.repeat(20) }])]);
    expect([findInTree(odd, 'a', 20)?.mode, findInTree(odd, 'b', 20)?.id, findInTree(odd, 'c', 20)]).toEqual(['040000', '08'.repeat(20), undefined]);
    const put = putIntoTree(odd, [{ name: 'b', mode: '100644', id: '09'.repeat(20) }], 20);
    expect(parseTree(put, 20).map(({ id }) => id)).toEqual(['07'.repeat(20), '09'.repeat(20)]);
  });
});
