import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { readCommit } from '../../../fairway/git/commits.ts';
import { type ImportedFile, importCommits, quotePath } from '../../../fairway/git/fast-import.ts';
import { writeCommits } from '../../../fairway/git/write-commits.ts';
import { type TempRepo, tempDir, tempRepo } from '../../support/temp-repo.ts';

const signature = { name: 'Ann', email: 'ann@example.org', at: '2026-11-20T10:00:00.000Z' };
const commitOf = (files: Iterable<ImportedFile> | AsyncIterable<ImportedFile>, message = 'made\n\nSome-Trailer: x y\n') => ({
  author: signature,
  committer: signature,
  message,
  files,
});
const named = (...names: string[]) => names.map((name) => commitOf([{ path: `${name}.txt`, content: name }], name));

async function* coming(count: number, end?: Error) {
  for (let n = 0; n < count; n += 1) yield { path: `dir/ü "${n}".txt`, content: Buffer.alloc(10_000, n % 256) };
  if (end !== undefined) throw end;
}

const refusalOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.catch((reason: unknown) => reason);
  return isRefusal(thrown) ? { code: thrown.code, ...thrown.details } : thrown;
};

const idOf = (content: string | Uint8Array) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0`)
    .update(content)
    .digest('hex');

/** What an import may leave in a repository beside objects. */
const left = (repo: TempRepo) => [repo.git('for-each-ref'), ...readdirSync(repo.commonDir).filter((name) => name.startsWith('fast_import_crash'))];

describe('commits that git imports', () => {
  it('are one on top of the other, and no ref leads to them', async () => {
    const repo = tempRepo();
    const parent = repo.commit('first', { a: 'x' });
    const refs = repo.git('for-each-ref');
    const made = await importCommits(repo.asGit, parent, named('one', 'two', 'three'));
    const last = made.at(-1) as string;
    expect(made).toEqual(repo.git('rev-list', '--reverse', `${parent}..${last}`).split('\n'));
    expect(repo.git('log', '--reverse', '--format=%s', `${parent}..${last}`)).toBe('one\ntwo\nthree');
    expect(repo.git('ls-tree', '--name-only', last)).toBe('a\none.txt\nthree.txt\ntwo.txt');
    expect([repo.git('for-each-ref'), repo.git('fsck', '--strict', '--no-dangling')]).toEqual([refs, '']);
    expect(readdirSync(repo.commonDir, { recursive: true }).filter((name) => String(name).includes('gathering'))).toEqual([]);
  });

  it('may be the first, of files that come in', async () => {
    const repo = tempRepo();
    const [made = ''] = await importCommits(repo.asGit, null, [commitOf(coming(300))]);
    expect(repo.git('ls-tree', '-r', '--name-only', '-z', made).split('\0').filter(Boolean)).toHaveLength(300);
    expect(await readCommit(repo.asGit, made)).toEqual({ commit: made, at: signature.at, trailers: new Map([['Some-Trailer', 'x y']]) });
    expect([...left(repo), repo.git('fsck', '--strict', '--no-dangling')]).toEqual(['', '']);
  });

  it('are none where there are none to write', async () => {
    const repo = tempRepo();
    expect([await importCommits(repo.asGit, null, []), await writeCommits(repo.asGit, null, [])]).toEqual([[], []]);
  });

  it('may hold what is here already', async () => {
    const repo = tempRepo();
    const parent = repo.commit('first', { a: 'x' });
    const blob = repo.git('rev-parse', `${parent}:a`);
    const [made = ''] = await importCommits(repo.asGit, parent, [commitOf([{ path: 'deep/b', content: 'x' }])]);
    expect(repo.git('ls-tree', '-r', '--format=%(objectname) %(path)', made)).toBe(`${blob} a\n${blob} deep/b`);
  });

  it('hold any path and any bytes', async () => {
    const repo = tempRepo();
    const name = fc.stringMatching(/^[A-Za-z0-9._ü" \\-]{1,6}$/).filter((text) => !/^\.{1,2}$|^\.git|~|\\/i.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => ['tasks', ...parts].join('/'));
    const content = fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ path, content }), { minLength: 1, maxLength: 8 }), async (some) => {
        // one path may not lie within another: git would drop one of them
        const files = some.filter(({ path: one }, at) => !some.some((other, index) => other.path.startsWith(`${one}/`) || (index > at && other.path === one)));
        const [made = ''] = await importCommits(repo.asGit, null, [commitOf(files)]);
        const blobs = new Map(
          repo
            .git('ls-tree', '-r', '-z', made)
            .split('\0')
            .filter(Boolean)
            .map((line) => [line.slice(line.indexOf('\t') + 1), line.split(/[ \t]/)[2]]),
        );
        expect(blobs).toEqual(new Map(files.map((file) => [file.path, idOf(file.content)])));
      }),
      { numRuns: 15 },
    );
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  it('hold text and bytes of any size, in their order', async () => {
    const repo = tempRepo();
    const contents = ['', 'é\n', Buffer.alloc(200_000, 7), 'ü'.repeat(50_000), Buffer.from([0, 10]), 'end'];
    const [made = ''] = await importCommits(repo.asGit, null, [commitOf(contents.map((content, index) => ({ path: `many/${index}`, content })))]);
    for (const [index, content] of contents.entries()) {
      writeFileSync(join(repo.dir, 'content'), content);
      expect(repo.git('rev-parse', `${made}:many/${index}`)).toBe(repo.git('hash-object', 'content'));
    }
  });

  it('may be in a repository of SHA-256', async () => {
    const within = tempDir();
    const { gitIn, env } = tempRepo({ in: within });
    const dir = join(within, 'sha256');
    gitIn(within, 'init', '--quiet', '--object-format=sha256', dir);
    const git = { worktree: dir, commonDir: join(dir, '.git'), env };
    const [first = ''] = await importCommits(git, null, named('one'));
    const [second = ''] = await importCommits(git, first, named('two'));
    expect([first.length, gitIn(dir, 'ls-tree', '--name-only', second), gitIn(dir, 'fsck', '--strict', '--no-dangling')]).toEqual([64, 'one.txt\ntwo.txt', '']);
  });

  it('come to nothing when their source fails, and what it failed with is passed on', async () => {
    const repo = tempRepo();
    const end = new Error('the source is gone');
    await expect(importCommits(repo.asGit, null, [commitOf(coming(300, end))])).rejects.toBe(end);
    async function* commits() {
      yield* named('one');
      throw end;
    }
    await expect(writeCommits(repo.asGit, null, commits())).rejects.toBe(end);
    expect(left(repo)).toEqual(['']);
  });

  it('are refused with git s own reason when git cannot write them', async () => {
    const repo = tempRepo();
    expect(await refusalOf(importCommits(repo.asGit, '1'.repeat(40), named('one')))).toMatchObject({
      code: 'WRITE_FAILED',
      dir: repo.commonDir,
      why: expect.stringContaining('1111'),
    });
    rmSync(join(repo.commonDir, 'objects', 'pack'), { recursive: true });
    writeFileSync(join(repo.commonDir, 'objects', 'pack'), 'in the way');
    expect(await refusalOf(importCommits(repo.asGit, null, [commitOf(coming(300))]))).toMatchObject({ code: 'WRITE_FAILED' });
    expect(left(repo)).toEqual(['']);
  });

  it('keep what they write once more from being taken for rubbish', async () => {
    const repo = tempRepo();
    const blob = repo.git('hash-object', '-w', join(repo.commonDir, 'config'));
    const file = join(repo.commonDir, 'objects', blob.slice(0, 2), blob.slice(2));
    utimesSync(file, new Date(0), new Date(0));
    await importCommits(repo.asGit, null, [commitOf([{ path: 'config', content: readFileSync(join(repo.commonDir, 'config')) }])]);
    expect(statSync(file).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  });

  it('come without any hook of the repository', async () => {
    const repo = tempRepo();
    const ran = join(repo.dir, '..', 'ran');
    mkdirSync(join(repo.commonDir, 'hooks'), { recursive: true });
    for (const name of ['reference-transaction', 'post-commit', 'pre-commit']) {
      writeFileSync(join(repo.commonDir, 'hooks', name), `#!/bin/sh\n: > '${ran}'\nexit 1\n`);
      chmodSync(join(repo.commonDir, 'hooks', name), 0o755);
    }
    await importCommits(repo.asGit, null, named('one'));
    expect(existsSync(ran)).toBe(false);
  });

  it('quote what is not plain in a path', () => {
    expect(quotePath('tasks/a-b_c.json')).toBe('tasks/a-b_c.json');
    expect(quotePath('a "b"\\ü\n')).toBe('"a \\"b\\"\\\\\\303\\274\\012"');
  });
});

describe('a commit by a name', () => {
  it('is none where there is none, or where the name is no name', async () => {
    const repo = tempRepo();
    repo.commit('first', { a: 'x' });
    repo.git('tag', '-a', '-m', 'marked', 'v1');
    expect((await readCommit(repo.asGit, 'v1'))?.commit).toBe(repo.git('rev-parse', 'main'));
    for (const name of ['nowhere', '-h', 'main\nmain', 'HEAD:a', '']) expect(await readCommit(repo.asGit, name), name).toBeUndefined();
  });
});
