import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHeads } from '../../../fairway/store/verify/root.ts';
import { defined, proven } from '../../support/builders.ts';
import { gitBench, gitlessBackendOf, recording } from '../../support/stores.ts';
import { type TempRepo, tempRepo } from '../../support/temp-repo.ts';

/** A history with every kind of change, and a merge; the last of it is checked out. */
const variedRepo = () => {
  const repo = tempRepo();
  repo.commit('one\n\nof them', { 'a.txt': '1', 'b/c.txt': '1', 'b.txt': '1', 'gone.txt': '1', 'file or directory': '1' });
  repo.git('branch', 'side');
  repo.git('rm', '--quiet', 'gone.txt', 'file or directory');
  repo.write({ 'a.txt': '2', 'new/ünï "code".txt': '1', 'file or directory/inside': '1' });
  chmodSync(join(repo.dir, 'b.txt'), 0o755);
  symlinkSync('a.txt', join(repo.dir, 'link'));
  repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},submodule`);
  repo.git('add', '--all', '--', 'a.txt', 'new', 'file or directory', 'b.txt', 'link');
  repo.git('commit', '--quiet', '--message', 'two');
  repo.git('rm', '--quiet', '--cached', 'submodule');
  repo.git('commit', '--quiet', '--message', 'three');
  repo.git('checkout', '--quiet', 'side');
  repo.commit('beside', { 'side.txt': '1' });
  repo.git('checkout', '--quiet', 'main');
  repo.git('merge', '--quiet', '--no-ff', '--message', 'both', 'side');
  repo.git('commit', '--quiet', '--allow-empty', '--message', 'nothing');
  repo.commit('many', Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`many/${n}`, String(n)])));
  return repo;
};

/** What git itself says of the same commits. */
const toldByGit = (repo: TempRepo, ...revisions: readonly string[]) =>
  repo
    .git('rev-list', '--first-parent', '--reverse', ...revisions)
    .split('\n')
    .filter((id) => id !== '')
    .map((id) => {
      const parents = repo
        .git('log', '-1', '--format=%P', id)
        .split(' ')
        .filter((parent) => parent !== '');
      const between = parents[0] === undefined ? ['--root', '--no-commit-id', id] : [parents[0], id];
      const raw = repo.git('diff-tree', '-r', '--raw', '-z', '--no-abbrev', '--no-renames', ...between).split('\0');
      const changes = [];
      for (let at = 0; at + 1 < raw.length; at += 2) {
        const [, mode, , blob, status] = (raw[at] as string).split(' ');
        changes.push({ path: raw[at + 1], mode, blob, status });
      }
      return {
        id,
        parents,
        at: new Date(Number(repo.git('log', '-1', '--format=%ct', id)) * 1000).toISOString(),
        message: repo.git('log', '-1', '--format=%B', id).trimEnd(),
        changes,
      };
    });

const walked = async (repo: TempRepo, to: string, from?: string) => {
  let total = 0;
  const found: { id: string; parents: readonly string[]; at: string; message: string; changes: object[] }[] = [];
  const contents = new Map<string, string | undefined>();
  const listed = (count: number) => {
    total = count;
  };
  for await (const parts of gitlessBackendOf(repo).readHistory(to, { from, listed })) {
    for (const { commit, changes } of parts) {
      const { author: _, message, ...rest } = commit;
      if (found.at(-1)?.id !== commit.id) found.push({ ...rest, message: message.trimEnd(), changes: [] });
      for (const { content, ...change } of changes) {
        found.at(-1)?.changes.push(change);
        if (change.status === 'A') contents.set(change.path, content?.toString('utf8'));
      }
      expect(changes.length).toBeLessThanOrEqual(256);
    }
  }
  return { found, contents, total };
};

describe('a history read without git', () => {
  it('is what git tells of it, along first parents, with what was added', async () => {
    const repo = variedRepo();
    const head = repo.git('rev-parse', 'main');
    const { found, contents, total } = await walked(repo, head);
    expect(found).toEqual(toldByGit(repo, 'main'));
    expect(found.map(({ message }) => message)).toEqual(['one\n\nof them', 'two', 'three', 'both', 'nothing', 'many']);
    expect([contents.get('new/ünï "code".txt'), contents.get('link'), contents.get('submodule'), contents.get('many/299')]).toEqual([
      '1',
      'a.txt',
      undefined,
      '299',
    ]);
    expect(total).toBe(repo.git('ls-tree', '-r', '--name-only', 'main').split('\n').length);
  });

  it('goes on from behind any commit', async () => {
    const repo = variedRepo();
    for (const from of ['main~1', 'main~4', 'side', 'main']) {
      const { found } = await walked(repo, repo.git('rev-parse', 'main'), repo.git('rev-parse', from));
      expect(found, from).toEqual(toldByGit(repo, 'main', `^${from}`));
    }
  });

  it('knows which commits it does not lead to', async () => {
    const repo = variedRepo();
    const side = repo.commit('later');
    const head = repo.git('rev-parse', 'main~1');
    const asked = [head, side, '1'.repeat(40), repo.git('rev-parse', 'side'), repo.git('rev-parse', 'main:a.txt')];
    const backend = gitlessBackendOf(repo);
    expect([...(await backend.findUnreachable(head, asked))]).toEqual([side, '1'.repeat(40), repo.git('rev-parse', 'main:a.txt')]);
    expect(await backend.findUnreachable(head, [])).toEqual(new Set());
  });

  it('has tags, loose and packed, annotated and not, signed and not', async () => {
    const repo = tempRepo();
    const commit = repo.commit('one', { 'a.txt': '1' });
    repo.git('tag', '--annotate', '--cleanup=verbatim', '--message', 'records 3\nroot abc\n', 'fairway/anchor/1');
    repo.git('pack-refs', '--all', '--prune');
    repo.git('tag', 'fairway/anchor/2');
    repo.git('tag', 'fairway/anchor/3', repo.git('rev-parse', 'HEAD:a.txt'));
    repo.git(
      'tag',
      '--annotate',
      '--cleanup=verbatim',
      '--message',
      'held\n-----BEGIN SSH SIGNATURE-----\nxyz\n-----END SSH SIGNATURE-----\n',
      'fairway/anchor/4',
    );
    repo.git('tag', 'v1');
    const tags = await gitlessBackendOf(repo).readAnchorTags();
    expect(tags.map(({ object, ...tag }) => ({ ...tag, isObject: object === repo.git('rev-parse', tag.ref) }))).toEqual([
      { ref: 'refs/tags/fairway/anchor/1', annotated: true, commit, message: 'records 3\nroot abc\n', signed: false, isObject: true },
      { ref: 'refs/tags/fairway/anchor/2', annotated: false, commit, message: '', signed: false, isObject: true },
      { ref: 'refs/tags/fairway/anchor/3', annotated: false, commit: null, message: '', signed: false, isObject: true },
      { ref: 'refs/tags/fairway/anchor/4', annotated: true, commit, message: 'held\n', signed: true, isObject: true },
    ]);
  });

  it('has the last record of every stream, and where remotes had the state', async () => {
    const { repo, open } = await gitBench();
    const store = await open();
    await store.run(recording(defined('FW-1'), proven('FW-1'), defined('FW-2')));
    const { commit } = await store.run(recording(proven('FW-1')));
    repo.git('update-ref', 'refs/remotes/origin/fairway/state', commit ?? '');
    const backend = gitlessBackendOf(repo);
    const heads = await readHeads(backend, commit ?? '');
    expect([...heads].map(([stream, { seq }]) => `${stream} ${seq}`).sort()).toEqual(['tasks/FW-1 3', 'tasks/FW-2 1']);
    expect(await backend.readRemoteHeads()).toEqual([{ ref: 'refs/remotes/origin/fairway/state', commit }]);
  });
});
