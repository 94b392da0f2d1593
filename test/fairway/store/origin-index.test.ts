import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HistoryCommit } from '../../../fairway/git/history.ts';
import { originIndex } from '../../../fairway/store/origin-index.ts';
import { tempDir } from '../../support/temp-repo.ts';

const ref = 'refs/heads/fairway/state';
const idOf = (name: string) => createHash('sha1').update(name).digest('hex');

/** A history that a test writes commit by commit, and that counts how much of it is read. */
class History {
  readonly #commits: HistoryCommit[] = [];
  read = 0;

  add(paths: readonly string[], name = `commit ${this.#commits.length}`, parents = this.#commits.slice(-1).map(({ commit }) => commit)): string {
    this.#commits.push({ commit: idOf(name), parents, at: '2026-01-01T00:00:00.000Z', author: 'a', subject: 's', paths });
    return this.head;
  }

  /** Takes the last commits away, as somebody does who winds a branch back. */
  rewind(count: number): void {
    this.#commits.splice(this.#commits.length - count);
  }

  get head(): string {
    return this.#commits.at(-1)?.commit ?? '';
  }

  async *walk(): AsyncGenerator<HistoryCommit> {
    for (const commit of this.#commits.toReversed()) {
      this.read += 1;
      yield commit;
    }
  }

  /** What a walk finds: the newest commit of each file. */
  origins(): Map<string, string> {
    return new Map(this.#commits.flatMap(({ commit, paths }) => paths.map((path) => [path, commit] as const)));
  }
}

const directoryOf = (path: string) => path.slice(0, path.lastIndexOf('/'));

/** Where an index is made at the next question. */
async function asked(history = new History()): Promise<string> {
  const commonDir = tempDir();
  for (let time = 0; time < 8; time += 1) expect(await originIndex(commonDir, ref).find(history.head, 'tasks/3f/A', [], () => history.walk())).toBeUndefined();
  expect(history.read).toBe(0);
  return commonDir;
}

/** Asks for every directory of a history at once. */
async function findAll(commonDir: string, history: History): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const paths = [...history.origins().keys()];
  for (const directory of new Set(paths.map(directoryOf))) {
    const wanted = paths.filter((path) => directoryOf(path) === directory);
    const some = await originIndex(commonDir, ref).find(history.head, directory, wanted, () => history.walk());
    for (const [path, commit] of some ?? []) found.set(path, commit);
  }
  return found;
}

const files = (commonDir: string) => join(commonDir, 'fairway', 'cache', 'origins', `${encodeURIComponent(ref)}@1`);

const anyPaths = fc.uniqueArray(
  fc.tuple(fc.constantFrom('tasks/3f/A', 'tasks/9c/B', 'lanes/00/L'), fc.constantFrom('1', '2', '3', '4')).map((parts) => parts.join('/')),
  { minLength: 1, maxLength: 4 },
);

describe('the index of origins', () => {
  it('says of each file what a walk would, however the history went on', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ add: anyPaths }) },
      fc.record({ rewind: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ merge: anyPaths }),
      fc.constant({ ask: true }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
        const commonDir = await asked();
        const history = new History();
        history.add(['tasks/3f/A/1'], 'first');
        for (const [index, one] of [...steps, { ask: true }].entries()) {
          if ('add' in one) history.add(one.add, `step ${index}`);
          else if ('merge' in one) history.add(one.merge, `merge ${index}`, [history.head, idOf('elsewhere')]);
          else if ('rewind' in one) {
            history.rewind(one.rewind);
            if (history.head === '') history.add(['tasks/3f/A/1'], `first again ${index}`);
          } else expect(await findAll(commonDir, history)).toEqual(history.origins());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('reads the history once, and from then on what is new', async () => {
    const commonDir = await asked();
    const history = new History();
    for (let n = 0; n < 50; n += 1) history.add([`tasks/3f/A/${n}`]);
    const ask = async (paths: readonly string[]) => {
      history.read = 0;
      const found = await originIndex(commonDir, ref).find(history.head, 'tasks/3f/A', paths, () => history.walk());
      expect([...(found ?? [])]).toEqual(paths.map((path) => [path, history.origins().get(path)]));
      return history.read;
    };
    expect(await ask(['tasks/3f/A/0', 'tasks/3f/A/49'])).toBe(50);
    expect(await ask(['tasks/3f/A/7'])).toBe(0);
    for (let n = 50; n < 53; n += 1) history.add([`tasks/3f/A/${n}`]);
    // the commit that is known already ends the walk
    expect(await ask(['tasks/3f/A/51', 'tasks/3f/A/0'])).toBe(4);
    expect(await ask(['tasks/3f/A/52'])).toBe(0);
  });

  it('is written anew when much has come, and forgets nothing', async () => {
    const commonDir = await asked();
    const history = new History();
    const names = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `tasks/3f/A/${from + n}`);
    history.add(names(0, 10));
    await findAll(commonDir, history);
    const base = () => readdirSync(files(commonDir)).filter((name) => name.startsWith('base-'));
    const [first] = base();
    history.add(names(10, 4000));
    expect(await findAll(commonDir, history)).toEqual(history.origins());
    expect(base()).toEqual([first]);
    // the second one came with a file that had been there, as only a damaged history has it
    history.add([...names(4000, 5000), 'tasks/3f/A/5']);
    expect(await findAll(commonDir, history)).toEqual(history.origins());
    expect(base()).toHaveLength(2);
  });

  it('takes nothing from files that are torn, foreign or not to be read', async () => {
    const commonDir = await asked();
    const history = new History();
    for (let n = 0; n < 40; n += 1) history.add([`tasks/${n % 7}/T-${n % 7}/${n}`]);
    await findAll(commonDir, history);
    history.add(['tasks/0/T-0/later']);
    await findAll(commonDir, history);
    const [base = '', head = ''] = readdirSync(files(commonDir))
      .filter((name) => name !== 'asked')
      .sort()
      .map((name) => join(files(commonDir), name));
    const whole = new Map([base, head].map((file) => [file, readFileSync(file)]));
    const harms: (() => void)[] = [
      () => truncateSync(base, 30),
      () => truncateSync(head, 150),
      () => truncateSync(head, 0),
      () => writeFileSync(base, Buffer.alloc(whole.get(base)?.length ?? 0)),
      () => writeFileSync(base, Buffer.alloc(whole.get(base)?.length ?? 0, 0xff)),
      () => writeFileSync(head, Buffer.concat([readFileSync(head).subarray(0, -10), Buffer.alloc(10)])),
      () => writeFileSync(head, readFileSync(head, 'latin1').replace('fairway-origins/1', 'fairway-origins/2'), 'latin1'),
      () => writeFileSync(head, readFileSync(head, 'latin1').replace('"idBytes":20', '"idBytes":32'), 'latin1'),
    ];
    for (const [index, harm] of harms.entries()) {
      for (const [file, content] of whole) writeFileSync(file, content);
      harm();
      const found = await findAll(commonDir, history);
      // what it cannot tell is left to a walk, and never told wrongly; the next time all is well
      for (const [path, commit] of found) expect([index, path, commit]).toEqual([index, path, history.origins().get(path)]);
      expect([index, await findAll(commonDir, history)]).toEqual([index, history.origins()]);
    }
  });

  it('leaves it to a walk where nothing can be kept', async () => {
    const commonDir = tempDir();
    writeFileSync(join(commonDir, 'fairway'), 'a file where the directory should be');
    const history = new History();
    history.add(['tasks/3f/A/1']);
    for (let time = 0; time < 10; time += 1)
      expect(await originIndex(commonDir, ref).find(history.head, 'tasks/3f/A', ['tasks/3f/A/1'], () => history.walk())).toBeUndefined();
    expect(existsSync(files(commonDir))).toBe(false);
  });
});
