import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadValidators } from '../../fairway/store/codec/parse.ts';
import { sampleRecord } from '../support/builders.ts';

const { record: validator } = await loadValidators();

const isTime = (at: string) => validator?.({ ...sampleRecord('commented'), at }) === true;

/** Whether a text is the ISO form of an instant, by the calendar of JavaScript. */
const exists = (text: string) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

const pad = (value: number, length: number) => String(value).padStart(length, '0');

describe('the time of a record', () => {
  it('is an instant that exists, from 1970 on', () => {
    const part = (max: number, length = 2) => fc.nat(max).map((value) => pad(value, length));
    const year = fc.oneof(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 9999 })).map((value) => pad(value, 4));
    fc.assert(
      fc.property(year, part(13), part(32), part(25), part(61), part(61), part(999, 3), (y, month, day, hour, minute, second, ms) => {
        const text = `${y}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`;
        expect(isTime(text), text).toBe(Number(y) >= 1970 && exists(text));
      }),
      { numRuns: 5_000 },
    );
  });

  it('knows leap years', () => {
    for (let year = 1970; year <= 9999; year += 1) {
      const text = `${year}-02-29T00:00:00.000Z`;
      if (isTime(text) !== exists(text)) expect.fail(text);
    }
    expect([isTime('2000-02-29T00:00:00.000Z'), isTime('2100-02-29T00:00:00.000Z')]).toEqual([true, false]);
  });

  it.each([
    ['a leap second', '2016-12-31T23:59:60.000Z'],
    ['a day that does not exist', '2026-02-30T10:00:00.000Z'],
    ['a time before 1970, which git refuses', '1969-12-31T23:59:59.999Z'],
    ['another zone', '2026-11-20T10:00:00.000+01:00'],
    ['no milliseconds', '2026-11-20T10:00:00Z'],
  ])('is not %s', (_what, at) => {
    expect(isTime(at)).toBe(false);
  });
});
