import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readTaskFile } from '../../../fairway/interop/task-file.ts';

const tasks = [{ id: 'T-1', title: 'Nº 1 😀' }, { id: 'T-2' }];

describe('a file of tasks', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fairway-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const read = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return readTaskFile(join(folder, name), name);
  };

  it('is JSON or YAML by its name', async () => {
    expect(await read('queue.json', JSON.stringify({ tasks }))).toEqual({ tasks });
    expect(await read('queue.yaml', '- { id: T-1, title: Nº 1 😀 }\n- id: T-2\n')).toEqual(tasks);
  });

  it('may be a pipe', async () => {
    const path = join(folder, 'pipe.json');
    execFileSync('mkfifo', [path]);
    const writing = writeFile(path, JSON.stringify({ tasks }));
    expect(await readTaskFile(path, 'pipe.json')).toEqual({ tasks });
    await writing;
  });

  it.each([
    ['cut JSON', 'queue.json', '[1, 2'],
    ['JSON of 65 MiB', 'queue.json', Buffer.alloc(65 << 20, ' ')],
    ['YAML of 17 MiB', 'queue.yaml', Buffer.alloc(17 << 20, ' ')],
    ['a key that is there twice', 'queue.yaml', 'tasks: []\ntasks: []\n'],
    [
      'aliases that unfold without end',
      'queue.yaml',
      `a: &a [x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b]\ntasks: [${'*c, '.repeat(20)}*c]\n`,
    ],
  ])('is refused for %s', async (_what, name, content) => {
    await expect(read(name, content)).rejects.toMatchObject({ code: 'IMPORT_UNREADABLE' });
  });

  it('is refused when it is not there', async () => {
    await expect(readTaskFile(join(folder, 'none.json'), 'none.json')).rejects.toMatchObject({ code: 'IMPORT_UNREADABLE' });
  });
});
