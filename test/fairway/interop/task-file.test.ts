import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { readTaskFile } from '../../../fairway/interop/task-file.ts';

const tasks = Array.from({ length: 3000 }, (_, n) => ({ id: `T-${n}`, title: `Nº ${n} 😀`, notes: 'x'.repeat(n === 1500 ? 1_500_000 : 2900 + (n % 7)) }));

const whyRefused = (read: () => unknown) => {
  try {
    read();
  } catch (error) {
    if (isRefusal(error)) return [error.code, error.message];
    throw error;
  }
  return undefined;
};

describe('a large file of tasks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-test-'));
  const path = join(folder, 'queue.json');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const written = () => {
    writeFileSync(path, JSON.stringify({ tasks }));
    return readTaskFile(path, 'queue.json') as Promise<Iterable<unknown>>;
  };

  it('gives its tasks whenever it is gone through, also those that are larger than what is read at once', async () => {
    const list = await written();
    expect(Array.isArray(list)).toBe(false);
    expect([...list]).toEqual(tasks);
    expect([...list]).toEqual(tasks);
  });

  it.each([
    ['changed in its place', () => writeFileSync(path, JSON.stringify({ tasks: tasks.toReversed() }))],
    ['cut', () => writeFileSync(path, '[]')],
    ['touched', () => utimesSync(path, 1, 1)],
    ['taken away', () => rmSync(path)],
  ])('is refused when it was %s meanwhile', async (_how, change) => {
    const list = await written();
    change();
    expect(whyRefused(() => [...list])).toEqual(['IMPORT_UNREADABLE', expect.stringMatching(/it was changed while it was read|ENOENT/)]);
  });

  it('may come from a pipe, and is read whole then', async () => {
    rmSync(path, { force: true });
    execFileSync('mkfifo', [path]);
    const writing = import('node:fs/promises').then(({ writeFile }) => writeFile(path, JSON.stringify({ tasks })));
    expect(await readTaskFile(path, 'queue.json')).toEqual({ tasks });
    await writing;
  });
});
