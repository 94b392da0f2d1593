import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readUnmet, requireRoot } from '../../../../fairway/store/load.ts';
import { overlayOn } from '../../../../fairway/store/outbox/overlay.ts';
import { someStore } from '../../../support/arbitrary-store.ts';
import { memoryBench, recording } from '../../../support/stores.ts';

async function all<T>(items: AsyncIterable<readonly T[]> | AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const some of items) found.push(...(Array.isArray(some) ? (some as T[]) : [some as T]));
  return found;
}

describe('commits in front of a back end', () => {
  it('are read as if they had been written, from every commit', async () => {
    await fc.assert(
      fc.asyncProperty(someStore, fc.nat({ max: 8 }), async ({ commits }, split) => {
        const written = await memoryBench();
        const under = await memoryBench();
        const ids = () => {
          let count = 0;
          return () => String(++count).padStart(26, '0');
        };
        const [newId, sameId] = [ids(), ids()];
        const newSalt = () => 'A'.repeat(22);
        const heads: [string, string][] = [];
        const direct = await written.open({ newId, newSalt });
        const before = await under.open({ newId: sameId, newSalt });
        const at = Math.min(split, commits.length);
        for (const facts of commits.slice(0, at)) {
          await direct.run(recording(facts));
          await before.run(recording(facts));
        }
        const base = await under.backend.head();
        const start = await written.backend.head();
        if (base === null || start === null) throw new Error('there is no store');
        const overlay = overlayOn(under.backend, base);
        const { root } = await requireRoot(written.backend, start.commit);
        heads.push([start.commit, base.commit]);
        const front = await under.open({ newId: sameId, newSalt, backend: overlay });
        for (const facts of commits.slice(at)) {
          const one = await direct.run(recording(facts));
          const other = await front.run(recording(facts));
          heads.push([one.commit as string, other.commit as string]);
          expect(other.records).toEqual(one.records);
        }
        expect(await under.backend.head()).toEqual(base);
        const streams = ['tasks/FW-1', 'tasks/A', 'tasks/NONE'];
        for (const [one, other] of heads) {
          const files = await all(written.backend.readAll(one));
          expect(await all(overlay.readAll(other))).toEqual(files);
          expect(await all(overlay.readAll(other, { directory: 'tasks' }))).toEqual(await all(written.backend.readAll(one, { directory: 'tasks' })));
          const wanted = (path: string) => path.endsWith('1-task-defined.json');
          expect(await all(overlay.readAll(other, { wanted }))).toEqual(files.filter(({ path }) => wanted(path)));
          expect(await overlay.readStreams(other, streams)).toEqual(await written.backend.readStreams(one, streams));
          expect(await readUnmet(overlay, other, root, streams)).toEqual(await readUnmet(written.backend, one, root, streams));
          const paths = [...files.map(({ path }) => path), 'tasks/none'];
          expect(await overlay.readFiles(other, paths)).toEqual(await written.backend.readFiles(one, paths));
          const history = (commits: { subject: string; at: string; paths: readonly string[] }[]) =>
            commits.map(({ subject, at: time, paths: touched }) => ({ subject, time, touched }));
          expect(history(await all(overlay.walk(other)))).toEqual(history(await all(written.backend.walk(one))));
          for (const [from, fromOther] of heads.slice(0, heads.findIndex(([known]) => known === one) + 1)) {
            const sorted = (found: readonly { path: string }[] | null) => found?.map(({ path }) => path).sort();
            expect(sorted(await overlay.readChanges(fromOther, other))).toEqual(sorted(await written.backend.readChanges(from, one)));
          }
        }
        const [last] = heads.at(-1) as [string, string];
        expect((await overlay.head())?.commit).toBe(heads.at(-1)?.[1]);
        expect(last).toBe((await written.backend.head())?.commit);
        const signature = { name: 'x', email: 'x', at: '2026-01-01T00:00:00.000Z' };
        expect(await overlay.commit({ parent: 'elsewhere', author: signature, committer: signature, message: '', files: [] })).toBe('moved');
      }),
      { numRuns: 20 },
    );
  });
});
