import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyDelta, Bases } from '../../../../fairway/git/files/pack.ts';
import { PackIndex } from '../../../../fairway/git/files/pack-index.ts';
import { formatIndex } from '../../../../fairway/git/files/pack-writer.ts';

const idOf = (text: string) => createHash('sha1').update(text).digest();
const indexOf = (bytes: Buffer) => new PackIndex({ length: bytes.length, read: (at, length) => bytes.subarray(at, at + length) });
const byId = (one: { id: Buffer }, other: { id: Buffer }) => Buffer.compare(one.id, other.id);

describe('the index of a pack', () => {
  it('finds every object that is in it and no other, also beyond two gigabytes', () => {
    const offsets = fc.uniqueArray(fc.oneof(fc.nat(1_000_000), fc.integer({ min: 2 ** 31 - 2, max: 2 ** 40 })), { maxLength: 60 });
    fc.assert(
      fc.property(offsets, (places) => {
        const packed = places.map((offset) => ({ id: idOf(String(offset)), offset, crc: 7 })).sort(byId);
        const index = indexOf(formatIndex(packed, Buffer.alloc(20)));
        expect(packed.map(({ id }) => index.find(id))).toEqual(packed.map(({ offset }) => offset));
        expect([index.size, index.find(idOf('another')), index.find(Buffer.alloc(20)), index.find(Buffer.alloc(20, 255))]).toEqual([
          places.length,
          undefined,
          undefined,
          undefined,
        ]);
        for (const { id } of packed.slice(0, 3)) expect(index.findPrefix(id.toString('hex').slice(0, 12))).toEqual([id.toString('hex')]);
      }),
    );
  });

  /** As ids are, or many of them in the same places. */
  const clumped = (number: number, spread: number) => {
    const id = idOf(String(number));
    id[0] = 0x5a;
    id[1] = (id[1] as number) % spread;
    return id;
  };

  it.each([
    ['evenly', 256],
    ['in clumps', 3],
  ])('finds what is asked for first as it finds the rest, with ids spread %s', (_, spread) => {
    const packed = Array.from({ length: 5_000 }, (_, number) => ({ id: clumped(number, spread), offset: 12 + number, crc: 7 })).sort(byId);
    const bytes = formatIndex(packed, Buffer.alloc(20));
    fc.assert(
      fc.property(fc.array(fc.nat(5_999), { minLength: 1, maxLength: 40 }), (asked) => {
        const index = indexOf(bytes);
        const found = asked.map((number) => index.find(clumped(number, spread)));
        expect(found).toEqual(asked.map((number) => (number < 5_000 ? 12 + number : undefined)));
      }),
    );
  });

  it('reads a few ids for the first questions, not all that begin alike', () => {
    const packed = Array.from({ length: 50_000 }, (_, number) => ({ id: clumped(number, 256), offset: 12 + number, crc: 7 })).sort(byId);
    const bytes = formatIndex(packed, Buffer.alloc(20));
    let read = 0;
    const index = new PackIndex({
      length: bytes.length,
      read: (at, length) => {
        read += length;
        return bytes.subarray(at, at + length);
      },
    });
    for (let number = 0; number < 10; number += 1) expect(index.find(clumped(number, 256))).toBe(12 + number);
    expect(read).toBeLessThan((bytes.length / 50) * 10);
  });

  it('that is cut off, or of an unknown version, is told', () => {
    const whole = formatIndex([{ id: idOf('a'), offset: 12, crc: 1 }], Buffer.alloc(20));
    expect(() => indexOf(whole.subarray(0, 900))).toThrow('cut off');
    expect(() => indexOf(whole.subarray(0, 8 + 1024 + 10))).toThrow('cut off');
    expect(() => indexOf(Buffer.concat([whole.subarray(0, 4), Buffer.from([0, 0, 0, 3]), whole.subarray(8)]))).toThrow('version 3');
  });
});

describe('a delta', () => {
  const base = Buffer.from('the quick brown fox');
  const delta = (...bytes: number[]) => Buffer.from([base.length, ...bytes]);

  it('copies from its base and brings what is new', () => {
    // four bytes from the beginning, 'new ', then three from place 16
    expect(applyDelta(base, delta(11, 0x90, 4, 4, ...Buffer.from('new '), 0x91, 16, 3)).toString()).toBe('the new fox');
  });

  it.each([
    ['is for another base', Buffer.from([3, 1, 1, 0x61]), 'does not fit'],
    ['reaches beyond its base', delta(9, 0x91, 15, 9), 'beyond its base'],
    ['makes more than it says', delta(1, 2, 0x61, 0x62), 'damaged'],
    ['makes less than it says', delta(3, 1, 0x61), 'cut off'],
    ['ends in the middle of a word', delta(3, 3, 0x61), 'damaged'],
    ['ends in the middle of a place', delta(3, 0x93, 1), 'cut off'],
    ['does nothing at all', delta(1, 0), 'damaged'],
  ])('that %s is told', (_, bytes, why) => {
    expect(() => applyDelta(base, bytes)).toThrow(why);
  });
});

describe('the bases that are kept', () => {
  it('are the last ones, within bounds, each under its own pack', () => {
    const bases = new Bases(1000);
    const [one, other] = [bases.nextPack(), bases.nextPack()];
    const object = (text: string) => ({ type: 'blob', content: Buffer.from(text.repeat(100)) });
    bases.keep(one, 1, object('a'));
    bases.keep(other, 1, object('b'));
    expect([bases.get(one, 1)?.content[0], bases.get(other, 1)?.content[0], bases.get(one, 2)]).toEqual([97, 98, undefined]);
    bases.keep(one, 2, { type: 'blob', content: Buffer.alloc(900) });
    expect(bases.get(one, 2)).toBeUndefined();
    for (let place = 10; place < 40; place += 1) bases.keep(one, place, object('c'));
    expect([bases.get(one, 1), bases.get(one, 39)?.content[0]]).toEqual([undefined, 99]);
  });
});
