/** Keys in files: as right as a Set, and never right about what was torn. */
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyFiles, type KeyRun, KeysTorn, keepKeys, removeRuns } from '../../../../fairway/store/verify/key-files.ts';
import { type Key, KeySet, textKey } from '../../../../fairway/store/verify/key-set.ts';

let directory: string;
beforeEach(() => {
  directory = join(realpathSync(mkdtempSync(join(tmpdir(), 'fairway-keys-'))), 'seen');
});
afterEach(() => rmSync(join(directory, '..'), { recursive: true, force: true }));

const keyOf = (number: number): Key => (number === 0 ? new Uint32Array(4) : textKey(String(number)));
const setOf = (numbers: Iterable<number>): KeySet => {
  const set = new KeySet();
  for (const number of numbers) set.add(keyOf(number));
  return set;
};
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

/** Which of the numbers are known. */
function known(runs: readonly KeyRun[], numbers: readonly number[]): number[] {
  const files = new KeyFiles(directory, runs);
  try {
    return numbers.filter((number) => files.has(keyOf(number)));
  } finally {
    files.close();
  }
}

describe('keys in files', () => {
  it('are all that were ever kept, and no others', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 5, 254, 255, 256, 600), { minLength: 1, maxLength: 12 }), (rounds) => {
        let runs: readonly KeyRun[] = [];
        let next = 0;
        for (const count of rounds) {
          runs = keepKeys(directory, runs, setOf(range(next, next + count)));
          next += count;
          removeRuns(directory, runs);
          expect(readdirSync(directory).sort()).toEqual(runs.map(({ name }) => name).sort());
        }
        expect(known(runs, range(0, next + 50))).toEqual(range(0, next));
        expect(runs.reduce((sum, { keys }) => sum + keys, 0)).toBe(next);
      }),
      { numRuns: 25 },
    );
  });

  it('are in few files, however often something comes, and the large ones are left alone', () => {
    let runs = keepKeys(directory, [], setOf(range(0, 5000)));
    const [large] = runs;
    for (let round = 0; round < 60; round += 1) {
      runs = keepKeys(directory, runs, setOf([5000 + round]));
      expect(runs.length).toBeLessThanOrEqual(5);
      expect(runs[0]).toEqual(large);
    }
    expect(known(runs, range(4990, 5100))).toEqual(range(4990, 5060));
  });

  it('are torn when a byte is another, wherever', () => {
    const runs = keepKeys(directory, [], setOf(range(0, 600)));
    const file = join(directory, runs[0]?.name as string);
    const whole = readFileSync(file);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const torn = Buffer.from(whole);
        torn[at] = (torn[at] as number) ^ mask;
        writeFileSync(file, torn);
        expect(() => known(runs, range(0, 600))).toThrow(KeysTorn);
        expect(() => keepKeys(directory, runs, setOf(range(600, 1200)))).toThrow(KeysTorn);
      }),
      { numRuns: 40 },
    );
  });

  it('are torn when blocks change places, the file is cut off, or is gone', () => {
    const runs = keepKeys(directory, [], setOf(range(0, 600)));
    const file = join(directory, runs[0]?.name as string);
    const whole = readFileSync(file);
    const tears = [Buffer.concat([whole.subarray(4096, 8192), whole.subarray(0, 4096), whole.subarray(8192)]), whole.subarray(0, 4096), Buffer.alloc(0)];
    for (const tear of tears) {
      writeFileSync(file, tear);
      expect(() => known(runs, range(0, 600))).toThrow(KeysTorn);
    }
    rmSync(file);
    expect(() => known(runs, [1])).toThrow(KeysTorn);
  });
});
