/** Tasks that are set aside while a great many are worked on. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unopened } from '../../../fairway/domain/task/fold.ts';
import type { Task } from '../../../fairway/domain/task/state.ts';
import { TasksAside } from '../../../fairway/store/tasks-aside.ts';
import { states } from '../../support/builders.ts';
import { tempDir } from '../../support/temp-repo.ts';

const task = (id: string, notes = '', state: Task['state'] = states.todo): Task => ({
  ...unopened(id),
  state,
  definition: { title: `Title of ${id}`, kind: 'task', notes },
});

/** How many bytes this process has in files without a name. */
function bytesWithoutName(): number {
  return readdirSync('/proc/self/fd')
    .map((name) => statSync(join('/proc/self/fd', name), { throwIfNoEntry: false }))
    .reduce((sum, stat) => sum + (stat?.isFile() && stat.nlink === 0 ? stat.size : 0), 0);
}

describe('tasks aside', () => {
  it('are what they were last, whatever is at hand', () => {
    const changes = fc.array(fc.record({ id: fc.nat(20), length: fc.nat(5_000), kind: fc.constantFrom('open', 'finished', 'missing', 'read') }), {
      minLength: 1,
      maxLength: 200,
    });
    fc.assert(
      fc.property(changes, (all) => {
        const aside = new TasksAside(tempDir(), 4_000);
        const expected = new Map<string, Task | null>();
        for (const { id: number, length, kind } of all) {
          const id = `T-${number}`;
          if (kind === 'read') {
            expect(aside.get(id)).toEqual(expected.get(id) ?? undefined);
            continue;
          }
          const next = kind === 'missing' ? null : task(id, 'ü'.repeat(length), kind === 'open' ? states.todo : states.done);
          aside.set(id, next);
          expected.set(id, next);
          expect(aside.standing(id)).toBe(kind);
        }
        expect([...aside.ids()].toSorted()).toEqual([...expected.keys()].toSorted());
        for (const [id, last] of expected) expect(aside.get(id)).toEqual(last ?? undefined);
        aside.close();
      }),
      { numRuns: 50 },
    );
  });

  it('are unknown until they are set', () => {
    const aside = new TasksAside(tempDir());
    expect([aside.has('T-1'), aside.get('T-1'), aside.standing('T-1')]).toEqual([false, undefined, undefined]);
  });

  it('take the room of what they were, in a file that has no name', () => {
    const directory = tempDir();
    const before = bytesWithoutName();
    const aside = new TasksAside(directory, 1);
    for (let change = 0; change < 100; change += 1) for (let at = 0; at < 10; at += 1) aside.set(`T-${at}`, task(`T-${at}`, 'x'.repeat(change * 20)));
    expect(readdirSync(directory)).toEqual([]);
    const held = bytesWithoutName() - before;
    expect(held).toBeGreaterThan(10 * 1_000);
    expect(held).toBeLessThan(10 * 10_000);
    aside.close();
    expect(bytesWithoutName()).toBe(before);
  });

  it('stay in memory where nothing can be written', () => {
    const file = join(tempDir(), 'file');
    writeFileSync(file, '');
    for (const place of [undefined, join(file, 'cache')]) {
      const aside = new TasksAside(place, 1);
      for (let at = 0; at < 10; at += 1) aside.set(`T-${at}`, task(`T-${at}`));
      for (let at = 0; at < 10; at += 1) expect(aside.get(`T-${at}`)).toEqual(task(`T-${at}`));
      aside.close();
    }
  });
});
