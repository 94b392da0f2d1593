import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../fairway/domain/did-you-mean.ts';
import { cpuOf } from '../../support/cpu.ts';

describe('the nearest known name', () => {
  it.each([
    ['in-progress', 'in_progress'],
    ['donne', 'done'],
    ['TODO', 'todo'],
    ['tood', 'todo'],
    ['revie', 'review'],
  ])('of %s is %s', (name, known) => {
    expect(nearest(name, ['todo', 'in_progress', 'done', 'review'])).toBe(known);
  });

  it('is none where nothing is near', () => {
    expect(nearest('quarterly', ['todo', 'done'])).toBeUndefined();
    expect(nearest('x', [])).toBeUndefined();
    expect(didYouMean('quarterly', ['todo'])).toBe('');
  });

  it('is the first of several that are equally near', () => {
    expect(nearest('FW-13', ['FW-12', 'FW-14'])).toBe('FW-12');
    expect(didYouMean('FW-13', ['FW-12'])).toBe('Did you mean FW-12? ');
  });

  it('is the name itself where it is known', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, selector: (name) => name.toLowerCase() });
    fc.assert(fc.property(names, fc.nat(), (known, at) => nearest(known[at % known.length] ?? '', known) === known[at % known.length]));
  });

  it('is found among 100,000 names of any length without delay', async () => {
    const known = Array.from({ length: 100_000 }, (_, n) => `TASK-${n}`);
    const finding = () => {
      expect(nearest('TSAK-99099', known)).toBe('TASK-99099');
      expect(nearest('X'.repeat(1_000_000), known)).toBeUndefined();
    };
    expect(await cpuOf(finding)).toBeLessThan(2000);
  });
});
