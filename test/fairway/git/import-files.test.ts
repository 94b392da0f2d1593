import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCommit } from '../../../fairway/git/commits.ts';
import { importCommits } from '../../../fairway/git/import-commits.ts';
import { importFiles } from '../../../fairway/git/import-files.ts';
import { tempRepo } from '../../support/temp-repo.ts';

const ref = 'refs/heads/made';
const signature = { name: 'Ann', email: 'ann@example.org', at: '2026-11-20T10:00:00.000Z' };
const commit = { ref, author: signature, committer: signature, message: 'made\n\nSome-Trailer: x y\n' };

async function* files(count: number, end?: Error) {
  for (let n = 0; n < count; n += 1) yield { path: `dir/ü "${n}".txt`, content: Buffer.alloc(10_000, n % 256) };
  if (end !== undefined) throw end;
}

describe('a first commit of files that come in', () => {
  it('is made when all of them are there', async () => {
    const repo = tempRepo();
    const outcome = await importFiles(repo.asGit, commit, files(300));
    expect(outcome).toEqual({ commit: repo.git('rev-parse', ref), failure: null });
    expect(repo.git('ls-tree', '-r', '--name-only', '-z', ref).split('\0').filter(Boolean)).toHaveLength(300);
    expect(repo.git('fsck', '--strict')).toBe('');
    expect(await readCommit(repo.asGit, ref)).toEqual({ commit: outcome.commit, at: signature.at, trailers: new Map([['Some-Trailer', 'x y']]) });
  });

  it('is not made when their source fails, and what it failed with is passed on', async () => {
    const repo = tempRepo();
    const end = new Error('the source is gone');
    await expect(importFiles(repo.asGit, commit, files(300, end))).rejects.toBe(end);
    expect(repo.git('for-each-ref')).toBe('');
    expect(readdirSync(repo.commonDir).filter((name) => name.startsWith('fast_import_crash'))).toEqual([]);
  });

  it('is not made where the ref exists', async () => {
    const repo = tempRepo();
    const before = repo.commit('first', { a: 'x' });
    repo.git('update-ref', ref, before);
    const { failure } = await importFiles(repo.asGit, commit, files(2));
    expect(failure).not.toBeNull();
    expect(repo.git('rev-parse', ref)).toBe(before);
  });
});

describe('several commits at once', () => {
  const stack = (...names: string[]) => names.map((name) => ({ ...commit, message: name, files: [{ path: `${name}.txt`, content: name }] }));

  it('are one on top of the other', async () => {
    const repo = tempRepo();
    const parent = repo.commit('first', { a: 'x' });
    repo.git('update-ref', ref, parent);
    const { commits } = await importCommits(repo.asGit, ref, parent, stack('one', 'two', 'three'));
    expect(commits).toEqual(repo.git('rev-list', '--reverse', `${parent}..${ref}`).split('\n'));
    expect(repo.git('log', '--reverse', '--format=%s', `${parent}..${ref}`)).toBe('one\ntwo\nthree');
    expect(repo.git('ls-tree', '--name-only', ref)).toBe('a\none.txt\nthree.txt\ntwo.txt');
  });

  it('are none where the ref has moved on', async () => {
    const repo = tempRepo();
    const parent = repo.commit('first', { a: 'x' });
    const faster = repo.commit('faster', { b: 'x' });
    repo.git('update-ref', ref, faster);
    expect(await importCommits(repo.asGit, ref, parent, stack('one', 'two'))).toMatchObject({ commits: null, failure: expect.any(String) });
    expect(repo.git('rev-parse', ref)).toBe(faster);
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
