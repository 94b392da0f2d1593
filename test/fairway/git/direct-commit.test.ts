import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitDirectly } from '../../../fairway/git/direct-commit.ts';
import { type ImportedCommit, importCommit } from '../../../fairway/git/fast-import.ts';
import { nativeBackend } from '../../../fairway/store/native.ts';
import { type TempRepo, tempDir, tempRepo } from '../../support/temp-repo.ts';

const ref = 'refs/heads/state';
const signature = { name: 'Ann <Author>', email: 'ann@example.org', at: '2026-11-20T10:00:00.500Z' };

const commitOn = (
  parent: string | null,
  files: readonly { path: string; content: string | Uint8Array }[],
  message = 'what happened\n\nTrailer: x\n',
): ImportedCommit => ({
  ref,
  parent,
  author: signature,
  committer: signature,
  message,
  files,
});

/** A ref with a first commit on it. */
async function started(repo: TempRepo = tempRepo()): Promise<{ repo: TempRepo; head: string }> {
  const outcome = await importCommit(
    repo.asGit,
    commitOn(null, [
      { path: 'fairway.json', content: '{}' },
      { path: 'tasks/aa/FW-1/000001-x.json', content: '1' },
    ]),
  );
  return { repo, head: outcome.commit ?? '' };
}

const path = fc
  .array(
    fc.stringMatching(/^[A-Za-z0-9._ü-]{1,6}$/).filter((name) => !/^\.{1,2}$|^\.git$/i.test(name)),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => ['tasks', ...parts].join('/'));

describe('a commit written in process', () => {
  it('is the commit that git makes, bit by bit, whatever is in it', async () => {
    const { repo, head } = await started();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ path, content: fc.oneof(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 300 })) }), { minLength: 1, maxLength: 8 }),
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0')),
        async (some, message) => {
          // one path may not lie within another: git would drop one of them
          const files = some.filter(
            ({ path: one }, at) => !some.some(({ path: other }, index) => other.startsWith(`${one}/`) || (index > at && other === one)),
          );
          repo.git('update-ref', ref, head);
          const direct = await commitDirectly(repo.asGit, commitOn(head, files, message));
          expect(repo.git('rev-parse', ref)).toBe(direct);
          repo.git('update-ref', ref, head);
          expect((await importCommit(repo.asGit, commitOn(head, files, message))).commit).toBe(direct);
        },
      ),
      { numRuns: 25 },
    );
    expect(repo.git('fsck', '--strict', '--full')).toBe('');
  });

  it('is the same in a repository of SHA-256, and on trees that are packed', async () => {
    const within = tempDir();
    const repo = tempRepo({ in: within });
    const dir = join(within, 'sha256');
    repo.gitIn(within, 'init', '--quiet', '--object-format=sha256', dir);
    const git = { worktree: dir, commonDir: join(dir, '.git'), env: repo.env };
    const head = (await importCommit(git, commitOn(null, [{ path: 'tasks/aa/FW-1/1', content: '1' }]))).commit ?? '';
    repo.gitIn(dir, 'repack', '-adq');
    repo.gitIn(dir, 'pack-refs', '--all');
    const direct = await commitDirectly(
      git,
      commitOn(head, [
        { path: 'tasks/aa/FW-1/2', content: '2' },
        { path: 'tasks/bb/FW-2/1', content: '3' },
      ]),
    );
    expect(repo.gitIn(dir, 'ls-tree', '-r', '--name-only', String(direct)).split('\n')).toEqual(['tasks/aa/FW-1/1', 'tasks/aa/FW-1/2', 'tasks/bb/FW-2/1']);
    expect([direct?.length, repo.gitIn(dir, 'rev-parse', ref), repo.gitIn(dir, 'fsck', '--strict')]).toEqual([64, direct, '']);
  });

  it('is made only on what it was decided on', async () => {
    const { repo, head } = await started();
    const first = await commitDirectly(repo.asGit, commitOn(head, [{ path: 'a', content: 'a' }]));
    expect(await commitDirectly(repo.asGit, commitOn(head, [{ path: 'b', content: 'b' }]))).toBeNull();
    expect(repo.git('rev-parse', ref)).toBe(first);
    expect(existsSync(join(repo.commonDir, `${ref}.lock`))).toBe(false);
  });

  it('leaves to git what only git knows how to do, and publishes nothing', async () => {
    const cases: [string, (repo: TempRepo) => unknown][] = [
      ['a hook on refs', (repo) => writeFileSync(join(repo.commonDir, 'hooks', 'reference-transaction'), '#!/bin/sh\n')],
      ['hooks elsewhere', (repo) => repo.git('config', 'core.hooksPath', '/somewhere')],
      ['shared permissions', (repo) => repo.git('config', 'core.sharedRepository', 'group')],
      [
        'settings that are drawn in',
        (repo) => {
          repo.git('config', 'include.path', '../more');
          repo.write({ more: '[core]\n\thooksPath = /somewhere\n' });
        },
      ],
      ['a ref that somebody is at', (repo) => writeFileSync(join(repo.commonDir, `${ref}.lock`), '')],
      ['a symbolic ref', (repo) => writeFileSync(join(repo.commonDir, ref), 'ref: refs/heads/main\n')],
      ['a place that cannot be written to', (repo) => writeFileSync(join(repo.commonDir, 'objects', 'xx'), '')],
    ];
    for (const [why, arrange] of cases.slice(0, -1)) {
      const { repo, head } = await started();
      mkdirSync(join(repo.commonDir, 'hooks'), { recursive: true });
      arrange(repo);
      const stood = readFileSync(join(repo.commonDir, ref), 'utf8');
      expect(await commitDirectly(repo.asGit, commitOn(head, [{ path: 'a', content: 'a' }])), why).toBeNull();
      expect(readFileSync(join(repo.commonDir, ref), 'utf8'), why).toBe(stood);
    }
    const { repo, head } = await started();
    expect(await commitDirectly(repo.asGit, commitOn(null, [{ path: 'a', content: 'a' }]))).toBeNull();
    const large = [{ path: 'a', content: 'x'.repeat(5 << 20) }];
    expect(await commitDirectly(repo.asGit, commitOn(head, large))).toBeNull();
    expect(repo.git('rev-parse', ref)).toBe(head);
  });

  it('goes on with the reflog as git does', async () => {
    const { repo, head } = await started();
    const made = await commitDirectly(repo.asGit, commitOn(head, [{ path: 'a', content: 'a' }], 'claim FW-1: ann\n\nmore\n'));
    expect(repo.git('reflog', 'show', '--format=%H %gs %gn %ge', ref).split('\n')[0]).toBe(`${made} claim FW-1: ann Ann  Author ann@example.org`);
    repo.git('symbolic-ref', 'HEAD', ref);
    const next = await commitDirectly(repo.asGit, commitOn(made, [{ path: 'b', content: 'b' }], 'claim  FW-2:\tann\n'));
    for (const log of [ref, 'HEAD']) expect(repo.git('reflog', 'show', '--format=%H %gs', log).split('\n')[0]).toBe(`${next} claim FW-2: ann`);
    const bare = tempRepo({ bare: true });
    const { head: first } = await started(bare);
    expect(await commitDirectly(bare.asGit, commitOn(first, [{ path: 'a', content: 'a' }]))).toBe(bare.git('rev-parse', ref));
    expect(existsSync(join(bare.commonDir, 'logs', ref))).toBe(false);
  });

  const places = [true, false].flatMap((bare) =>
    [undefined, 'true', 'on', '1', 'false', '0', 'always'].flatMap((setting) =>
      ['refs/heads/state', 'refs/fairway/state'].map((ref) => ({ bare, setting, ref })),
    ),
  );
  const backEnds = { native: nativeBackend };

  it.each(places)('begins and goes on with a log wherever git does: %j', async ({ bare, setting, ref }) => {
    for (const log of ['none', 'there'] as const) {
      const repo = tempRepo({ bare });
      const head = (await importCommit(repo.asGit, { ...commitOn(null, [{ path: 'a', content: 'a' }]), ref })).commit as string;
      if (setting !== undefined) repo.git('config', 'core.logAllRefUpdates', setting);
      else if (!bare) repo.git('config', '--unset', 'core.logAllRefUpdates');
      const file = join(repo.commonDir, 'logs', ref);
      const lines = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n').length - 1 : 'none');
      const again = () => {
        repo.git('update-ref', '--no-deref', ref, head);
        rmSync(file, { force: true });
        if (log === 'there') {
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, '');
        }
      };
      again();
      repo.git('update-ref', '-m', 'by git', ref, repo.git('commit-tree', `${head}^{tree}`, '-p', head, '-m', 'x'));
      const expected = lines();
      for (const [name, backEnd] of Object.entries(backEnds)) {
        again();
        const commit = { ...commitOn(head, []), files: [{ path: 'b', content: 'b' }] };
        expect(await backEnd(repo.asGit, ref).commit(commit)).toBe(repo.git('rev-parse', ref));
        expect(lines(), `${name}, ${log}`).toBe(expected);
      }
    }
  });

  it('keeps what it writes from being taken for rubbish', async () => {
    const { repo, head } = await started();
    const blob = repo.git('hash-object', '-w', join(repo.commonDir, 'config'));
    const file = join(repo.commonDir, 'objects', blob.slice(0, 2), blob.slice(2));
    repo.git('gc', '--quiet', '--prune=never');
    const content = readFileSync(join(repo.commonDir, 'config'));
    const { utimesSync } = await import('node:fs');
    utimesSync(file, new Date(0), new Date(0));
    await commitDirectly(repo.asGit, commitOn(head, [{ path: 'config', content }]));
    expect(statSync(file).mtimeMs).toBeGreaterThan(Date.now() - 60_000);
  });
});
