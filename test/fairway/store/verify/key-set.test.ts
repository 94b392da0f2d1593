/** The set of record ids, and the rows of heads: compact, and as right as a Set and a Map. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../../../fairway/store/codec/serialize.ts';
import { Heads } from '../../../../fairway/store/verify/heads.ts';
import { compareKeys, type Key, KeySet, textKey, ulidKey } from '../../../../fairway/store/verify/key-set.ts';

const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const digit = fc.constantFrom(...digits);
const ulid = fc.tuple(fc.constantFrom(...'01234567'), fc.array(digit, { minLength: 25, maxLength: 25 })).map(([first, rest]) => first + rest.join(''));
/** Some whose ends are alike, so that they have one home. */
const alike = fc.array(digit, { minLength: 3, maxLength: 3 }).map((three) => `01KB3${three.join('')}${'0'.repeat(18)}`);
const extreme = fc.constantFrom('0'.repeat(26), `${'0'.repeat(25)}1`, `7${'Z'.repeat(25)}`);

const textOf = (key: Key): string => [...key].join(' ');

describe('a set of keys', () => {
  it('knows what was added to it, as a plain set does', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ulid, alike, extreme), { maxLength: 400 }), (ids) => {
        const [plain, compact] = [new Set<string>(), new KeySet()];
        for (const id of ids) {
          expect(compact.add(ulidKey(id))).toBe(!plain.has(id));
          plain.add(id);
        }
        expect(compact.size).toBe(plain.size);
      }),
    );
  });

  it('grows, and tells ids apart that differ in any one digit', () => {
    const ids = new KeySet();
    for (let count = 0; count < 20_000; count += 1) expect(ids.add(ulidKey(`0${String(count).padStart(25, '0')}`))).toBe(true);
    const base = '01KB3W9Q0ZJ8X5T6M2N4P7R1SV';
    expect(ids.add(ulidKey(base))).toBe(true);
    for (let at = 1; at < 26; at += 1) expect(ids.add(ulidKey(`${base.slice(0, at)}${base[at] === 'A' ? 'B' : 'A'}${base.slice(at + 1)}`))).toBe(true);
    expect(ids.add(ulidKey(base))).toBe(false);
  });

  it('tells its keys in their order, each once', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(ulid, alike, extreme), { maxLength: 400 }), (ids) => {
        const set = new KeySet();
        for (const id of ids) set.add(ulidKey(id));
        const told: Key[] = [];
        for (const key of set.inOrder()) told.push(key.slice());
        const expected = [...new Map(ids.map((id) => [id, ulidKey(id)])).values()].sort((one, other) => compareKeys(one, 0, other, 0));
        expect(told.map(textOf)).toEqual(expected.map(textOf));
      }),
    );
  });

  it('has another key for another text', () => {
    const set = new KeySet();
    expect(['tasks/aa/fw-1', 'tasks/aa/fw-2', 'tasks/aa/fw-1'].map((text) => set.add(textKey(text)))).toEqual([true, true, false]);
  });
});

describe('the heads of streams', () => {
  it('are what was set last, for each stream', () => {
    const time = fc.oneof(
      fc.constant(''),
      fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString()),
    );
    const head = fc.record({ seq: fc.integer({ min: 1, max: 999_999 }), hash: fc.string().map(digest), at: time });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(20), head), { maxLength: 100 }), (set) => {
        const [plain, compact] = [new Map<string, object>(), new Heads()];
        for (const [number, one] of set) {
          plain.set(`tasks/T-${number}`, one);
          compact.set(`tasks/T-${number}`, one);
        }
        expect([...compact.keys()].map((stream) => [stream, compact.get(stream)])).toEqual([...plain]);
        expect(compact.size).toBe(plain.size);
        expect([compact.has('tasks/none'), compact.get('tasks/none')]).toEqual([false, { seq: 0, hash: null, at: '' }]);
      }),
    );
  });

  it('stay apart when there are many', () => {
    const heads = new Heads();
    const of = (number: number) => ({ seq: number + 1, hash: digest(String(number)), at: '2026-11-20T10:00:00.000Z' });
    for (let number = 0; number < 10_000; number += 1) heads.set(`tasks/T-${number}`, of(number));
    for (const number of [0, 4095, 4096, 8191, 9999]) expect(heads.get(`tasks/T-${number}`)).toEqual(of(number));
  });
});
