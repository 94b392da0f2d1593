import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycle, requireNoCycles, requireReferences, whyNoTaskId } from '../../../../fairway/domain/task/definition.ts';
import { isRefusal } from '../../../../fairway/errors.ts';
import { loadValidators } from '../../../../fairway/store/codec/parse.ts';
import { defined, policy, sampleRecord } from '../../../support/builders.ts';
import { given } from '../../../support/given.ts';

const { record: validEnvelope } = await loadValidators(['record']);

describe('task ids', () => {
  it('are taken exactly where a stream of that name is valid and the project’s pattern fits', () => {
    const any = policy({ tasks: { id_pattern: '.*' } });
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: fc.constantFrom('A', '1', '.', '-', '_', '/', ' ', '\n'), maxLength: 140 }),
    );
    fc.assert(
      fc.property(hostile, (id) => {
        const stream = { ...sampleRecord('checkpoint'), stream: `tasks/${id}` };
        expect(whyNoTaskId(id, any) === undefined).toBe(validEnvelope?.(stream));
      }),
    );
  });

  it.each(['FW-12', 'PSSM-KIND-UAT-001', 'A'])('takes %s by default', (id) => {
    expect(whyNoTaskId(id, policy())).toBeUndefined();
  });
});

describe('a circle', () => {
  const graph =
    (edges: Record<string, readonly string[]>) =>
    (id: string): readonly string[] =>
      edges[id] ?? [];

  it('is named in full and closed', () => {
    expect(findCycle(['A'], graph({ A: ['B'], B: ['C'], C: ['A'] }))).toEqual(['A', 'B', 'C', 'A']);
    expect(findCycle(['A'], graph({ A: ['A'] }))).toEqual(['A', 'A']);
  });

  it('is named without the way that leads to it', () => {
    expect(findCycle(['A'], graph({ A: ['B'], B: ['C'], C: ['D'], D: ['C'] }))).toEqual(['C', 'D', 'C']);
  });

  it('is not seen where ways only meet', () => {
    expect(findCycle(['A'], graph({ A: ['B', 'C'], B: ['D'], C: ['D'] }))).toBeUndefined();
  });

  it('is found in a chain of 100,000', () => {
    const long = (id: string) => [String((Number(id) + 1) % 100_000)];
    expect(findCycle(['0'], long)).toHaveLength(100_001);
  });

  it('is found exactly where there is one', () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 14 });
    fc.assert(
      fc.property(edges, (pairs) => {
        const next = (id: string) => pairs.filter(([from]) => String(from) === id).map(([, to]) => String(to));
        const cycle = findCycle(['0', '1', '2', '3', '4', '5', '6', '7'], next);
        if (cycle === undefined) expect(hasCycle(next)).toBe(false);
        else {
          expect(cycle[0]).toBe(cycle.at(-1));
          for (const [index, id] of cycle.slice(1).entries()) expect(next(cycle[index] ?? '')).toContain(id);
        }
      }),
    );
  });

  // Take away what leads nowhere until nothing changes: what is left lies on or in front of a circle.
  function hasCycle(next: (id: string) => string[]): boolean {
    const left = new Set(Array.from({ length: 8 }, (_, n) => String(n)));
    for (let size = -1; size !== left.size; ) {
      size = left.size;
      for (const id of left) if (!next(id).some((to) => left.has(to))) left.delete(id);
    }
    return left.size > 0;
  }
});

describe('references', () => {
  it('may go to what the same command defines', () => {
    expect(() => requireReferences('A', { parent: 'B', dependencies: ['C'] }, given(defined('C')).board(), new Set(['B']))).not.toThrow();
  });

  it('may run through what the board says of other tasks', () => {
    const board = given(defined('B', { dependencies: ['C'] }), defined('C')).board();
    try {
      requireNoCycles(['C'], new Map([['C', { dependencies: ['B'] }]]), board);
      expect.fail('it was not refused');
    } catch (error) {
      expect(isRefusal(error, 'DEPENDENCY_CYCLE')).toBe(true);
    }
  });
});
