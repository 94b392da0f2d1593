/** What is particular to the store without the git program: that it writes what git writes, and moves refs as git does. */
import { execFile, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft, RecordType } from '../../../fairway/domain/record.ts';
import type { Task } from '../../../fairway/domain/task/state.ts';
import { isRefusal } from '../../../fairway/errors.ts';
import { chosenGit } from '../../../fairway/git/choice.ts';
import { logsBegin } from '../../../fairway/git/files/ref-moves.ts';
import { readIdentity, readSetting } from '../../../fairway/git/settings.ts';
import type { NewCommit } from '../../../fairway/store/backend.ts';
import { isomorphicBackend } from '../../../fairway/store/isomorphic.ts';
import { nativeBackend } from '../../../fairway/store/native.ts';
import { openStore } from '../../../fairway/store/open.ts';
import type { Store } from '../../../fairway/store/store.ts';
import { bundleWriter, writtenTasks } from '../../support/append-writers.ts';
import { defined, proven, samples } from '../../support/builders.ts';
import { contested, countingIds, gitBench, isomorphicBench, memoryBench, optionsFor, recording, stateRef, withoutGit } from '../../support/stores.ts';
import { type TempRepo, tempDir, tempRepo } from '../../support/temp-repo.ts';

const codeOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.then(
    () => 'no refusal',
    (reason: unknown) => reason,
  );
  return isRefusal(thrown) ? thrown.code : thrown;
};

const signature = { name: 'ann', email: 'ann@example.org', at: '2026-11-20T12:00:00.000Z' };
const commitOf = (parent: string | null, path = 'x.json', more: Partial<NewCommit> = {}): NewCommit => ({
  parent,
  author: signature,
  committer: signature,
  message: 'x\n',
  files: [{ path, content: path }],
  ...more,
});

describe('which git answers', () => {
  const dirWith = (mode: number | null) => {
    const dir = tempDir();
    if (mode !== null) {
      writeFileSync(join(dir, 'git'), '');
      chmodSync(join(dir, 'git'), mode);
    }
    return dir;
  };

  it('is the program, where the path has one that can be started', () => {
    const [none, dead, live] = [dirWith(null), dirWith(0o644), dirWith(0o755)];
    expect(chosenGit({ PATH: [none, dead, live].join(':') })).toBe('native');
    expect(chosenGit({ PATH: [none, dead, '/no/such/place', '/etc/passwd'].join(':') })).toBe('isomorphic');
    expect(chosenGit({ PATH: '' })).toBe('isomorphic');
  });

  it('is what FAIRWAY_GIT says, whatever there is', async () => {
    const { PATH } = process.env;
    expect([chosenGit({ PATH, FAIRWAY_GIT: 'isomorphic' }), chosenGit({ PATH: '/nowhere', FAIRWAY_GIT: 'native' })]).toEqual(['isomorphic', 'native']);
    expect(chosenGit({ PATH, FAIRWAY_GIT: '' })).toBe('native');
    const { repo } = await gitBench();
    expect(await codeOf(openStore(optionsFor(repo, { env: { ...repo.env, FAIRWAY_GIT: 'libgit2' } })))).toBe('UNKNOWN_VALUE');
  });
});

const byPath = (one: { readonly path: string }, other: { readonly path: string }) => (one.path < other.path ? -1 : 1);

describe('two implementations of git', () => {
  const drafts = fc.array(
    fc.oneof(
      fc
        .record({ stream: fc.constantFrom('tasks/FW-1', 'tasks/FW-2', 'lanes/a'), text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) })
        .map(({ stream, text }): Draft => ({ ...proven('x', { summary: text.replaceAll('\0', ' ') }).draft, stream })),
      fc.constantFrom(...(Object.keys(samples) as RecordType[])).map((type) => ({ stream: 'tasks/FW-3', type, data: samples[type] }) as Draft),
    ),
    { minLength: 1, maxLength: 5 },
  );

  it('write the same objects from the same records', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ drafts, subject: text, artifact: fc.uint8Array({ maxLength: 300 }) }), { minLength: 1, maxLength: 4 }),
        text,
        async (steps, name) => {
          const benches = await Promise.all([gitBench(), isomorphicBench(), memoryBench()]);
          const { digest } = await import('../../../fairway/store/codec/serialize.ts');
          const outcomes = [];
          for (const bench of benches) {
            const commits: (string | null)[] = [];
            const store = await bench.open({
              newId: countingIds(),
              clock: () => new Date(Date.parse('2026-11-20T12:00:00.000Z') + 1000 * commits.length),
              ...('repo' in bench ? { env: { ...bench.repo.env, GIT_COMMITTER_NAME: `${name.replaceAll('\0', '')}.` } } : {}),
            });
            for (const { drafts: decided, subject, artifact } of steps) {
              const artifacts = [{ sha256: digest(artifact), content: artifact }];
              commits.push((await store.run({ name: 'x', decide: () => ({ subject, drafts: decided, artifacts }) })).commit);
            }
            const { head } = 'repo' in bench ? { head: bench.repo.git('rev-parse', stateRef) } : { head: undefined };
            outcomes.push({ commits, head, files: (await store.log()).map(({ record, path, blob }) => ({ record, path, blob })).sort(byPath) });
          }
          const [native, isomorphic, memory] = outcomes;
          expect(isomorphic).toEqual(native);
          expect(memory?.files).toEqual(native?.files);
          expect((benches[1] as { repo: TempRepo }).repo.git('fsck', '--strict', '--no-dangling')).toBe('');
        },
      ),
      { numRuns: 8 },
    );
  });

  it('write the same tree beside entries of every kind', async () => {
    const ids = [];
    for (const make of [nativeBackend, isomorphicBackend]) {
      const { repo } = await gitBench();
      repo.write({ 'a/link to': '', 'a.b/c': '', a0: '', 'run.sh': '', 'ünïcode/é': '', 'a/x': '' });
      chmodSync(join(repo.dir, 'run.sh'), 0o755);
      repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},submodule`);
      repo.git('add', '--all', '--', 'a', 'a.b', 'a0', 'run.sh', 'ünïcode');
      const parent = repo.git('commit-tree', repo.git('write-tree'), '-p', stateRef, '-m', 'by hand');
      repo.git('update-ref', stateRef, parent);
      const files = ['a/y', 'a.b', 'a-', 'ünïcode/è', 'new/deep/er', 'a0/is a directory now'].map((path) => ({ path, content: path }));
      ids.push(await make(repo.asGit, stateRef).commit(commitOf(parent, '', { files })));
      expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    }
    expect(ids[1]).toBe(ids[0]);
  });

  it('write the same commit in bulk, as a pack that git takes for its own', async () => {
    const files = Array.from({ length: 400 }, (_, n) => ({
      path: `d${n % 20}/f${n}`,
      content: n === 7 ? Buffer.alloc(3_000_000, 'ab') : `file ${n % 100}`.repeat(n % 9),
    }));
    const ids = [];
    for (const make of [nativeBackend, isomorphicBackend]) {
      const { repo } = await gitBench();
      const parent = repo.git('rev-parse', stateRef);
      const backend = make(repo.asGit, stateRef);
      const made = (await backend.commit(commitOf(parent, '', { files }))) as string;
      ids.push(made);
      expect(repo.git('fsck', '--strict', '--full', '--no-dangling')).toBe('');
      const read = await backend.readFiles(
        made,
        files.map(({ path }) => path),
      );
      expect(read.every((file, n) => file?.content.equals(Buffer.from(files[n]?.content ?? '')))).toBe(true);
      if (make === isomorphicBackend) {
        const packs = readdirSync(join(repo.commonDir, 'objects', 'pack'));
        expect(packs.map((name) => name.replace(/^pack-[0-9a-f]{40}/, 'pack')).sort()).toEqual(['pack.idx', 'pack.pack']);
        expect(repo.git('verify-pack', join(repo.commonDir, 'objects', 'pack', packs.find((name) => name.endsWith('.idx')) ?? ''))).toBe('');
      }
    }
    expect(ids[1]).toBe(ids[0]);
  });
});

describe('the compare-and-swap without git', () => {
  it('refuses a commit on what is no longer the head, packed or not', async () => {
    const { repo } = await isomorphicBench();
    const backend = isomorphicBackend(repo.asGit, stateRef);
    const parent = repo.git('rev-parse', stateRef);
    const first = (await backend.commit(commitOf(parent, 'one.json'))) as string;
    expect([await backend.commit(commitOf(parent, 'two.json')), await backend.commit(commitOf(null))]).toEqual(['moved', 'moved']);
    repo.git('pack-refs', '--all', '--prune');
    expect([await backend.commit(commitOf(parent, 'two.json')), await backend.commit(commitOf(null))]).toEqual(['moved', 'moved']);
    expect(repo.git('rev-parse', stateRef)).toBe(first);
    expect(await backend.commit(commitOf(first, 'two.json'))).toMatch(/^[0-9a-f]{40}$/);
  });

  it('leads on from its parent when the ref was deleted meanwhile', async () => {
    const { repo } = await isomorphicBench();
    const parent = repo.git('rev-parse', stateRef);
    repo.git('update-ref', '-d', stateRef);
    const next = await isomorphicBackend(repo.asGit, stateRef).commit(commitOf(parent));
    expect(repo.git('rev-list', stateRef).split('\n')).toEqual([next, parent]);
  });

  it('lets one of many at once win at a time, and loses nothing without the lock', async () => {
    const { repo, open } = await isomorphicBench();
    await Promise.all(
      [1, 2, 3, 4].map(async (n) => {
        const store = await open({ backend: isomorphicBackend(repo.asGit, stateRef), attempts: 50, newId: countingIds(n * 1000) });
        for (const k of [1, 2, 3]) await store.run(recording(defined(`FW-${n}${k}`)));
      }),
    );
    expect([...(await (await open()).read()).board.open()]).toHaveLength(12);
    expect(repo.git('rev-list', '--count', stateRef)).toBe('13');
  });

  it('writes the log of the ref as git does, where there is one or one is due', async () => {
    const { repo, open } = await isomorphicBench();
    const { commit } = await (await open()).run(recording(defined('FW-1')));
    const before = repo.git('rev-parse', `${stateRef}~1`);
    expect(readFileSync(join(repo.commonDir, 'logs', stateRef), 'utf8').split('\n')).toEqual([
      expect.stringMatching(new RegExp(`^0{40} ${before} Carl Committer <carl@example\\.org> \\d+ \\+0000\tfairway: init demo$`)),
      expect.stringMatching(new RegExp(`^${before} ${commit} Carl Committer <carl@example\\.org> \\d+ \\+0000\tfairway: record some facts$`)),
      '',
    ]);
    expect(repo.git('reflog', 'show', '--format=%gs', stateRef)).toBe('fairway: record some facts\nfairway: init demo');
    repo.git('symbolic-ref', 'HEAD', stateRef);
    await (await open()).run(recording(defined('FW-2')));
    expect(repo.git('reflog', 'show', '--format=%gs', 'HEAD').split('\n')[0]).toBe('fairway: record some facts');
  });

  it.each([
    ['refs/heads/x', undefined, false, true],
    ['refs/heads/x', undefined, true, false],
    ['refs/heads/x', 'false', false, false],
    ['refs/heads/x', 'TRUE', true, true],
    ['refs/fairway/x', undefined, false, false],
    ['refs/fairway/x', 'always', true, true],
    ['refs/notes/x', '1', false, true],
    ['refs/heads/x', '0', false, false],
  ])('begins a log for %s where core.logAllRefUpdates is %s, bare: %s', (ref, setting, isBare, begins) => {
    expect(logsBegin(ref, setting, isBare)).toBe(begins);
  });

  it('refuses a name that lies below another ref, or above one', async () => {
    const repo = withoutGit(tempRepo());
    const head = repo.commit('one');
    repo.git('update-ref', 'refs/heads/fairway', head);
    const deep = isomorphicBackend(repo.asGit, 'refs/heads/fairway/state');
    expect(await codeOf(deep.commit(commitOf(null)))).toBe('WRITE_FAILED');
    repo.git('pack-refs', '--all', '--prune');
    expect(await codeOf(deep.commit(commitOf(null)))).toBe('WRITE_FAILED');
    repo.git('update-ref', '-d', 'refs/heads/fairway');
    repo.git('update-ref', 'refs/heads/fairway/state/x', head);
    expect(await codeOf(deep.commit(commitOf(null)))).toBe('WRITE_FAILED');
    repo.git('update-ref', '-d', 'refs/heads/fairway/state/x');
    mkdirSync(join(repo.commonDir, 'refs/heads/fairway/state/left/over'), { recursive: true });
    expect(await deep.commit(commitOf(null))).toMatch(/^[0-9a-f]{40}$/);
    expect(repo.git('for-each-ref', '--format=%(refname)', 'refs/heads/fairway')).toBe(stateRef);
  });
});

describe('a write without git', () => {
  it('that cannot be made leaves the ref where it is and says why', async () => {
    const { repo, open } = await isomorphicBench();
    const before = repo.git('rev-parse', stateRef);
    await (await open()).read();
    const objects = join(repo.commonDir, 'objects');
    const blocked = contested(
      isomorphicBackend(repo.asGit, stateRef),
      async () => {
        for (let byte = 0; byte < 256; byte += 1) {
          const folder = join(objects, byte.toString(16).padStart(2, '0'));
          if (!existsSync(folder)) writeFileSync(folder, '');
        }
      },
      1,
    );
    const refusal = await (await open({ backend: blocked })).run(recording(defined('FW-1'), defined('FW-2'))).catch((thrown: unknown) => thrown);
    if (!isRefusal(refusal)) throw refusal;
    expect([refusal.code, refusal.details.dir]).toEqual(['WRITE_FAILED', repo.commonDir]);
    expect(refusal.message).toMatch(/ENOTDIR|EEXIST/);
    expect(repo.git('rev-parse', stateRef)).toBe(before);
  });

  it('keeps to a lock of the ref that may still be somebody s', async () => {
    const { repo, open } = await isomorphicBench();
    const lock = join(repo.commonDir, `${stateRef}.lock`);
    writeFileSync(lock, '');
    const refusal = await (await open()).run(recording(defined('FW-1'))).catch((thrown: unknown) => thrown);
    if (!isRefusal(refusal, 'WRITE_FAILED')) throw refusal;
    expect(refusal.message).toContain(`Unable to create '${lock}': File exists`);
    expect(existsSync(lock)).toBe(true);
  });

  it('leaves nothing behind but the objects, as hard to change as git s own', async () => {
    const { repo, open } = await isomorphicBench();
    await (await open()).run(recording(defined('FW-1')));
    const all = readdirSync(repo.commonDir, { recursive: true }).map(String);
    expect(all.filter((name) => /tmp_|\.lock$/.test(name))).toEqual([]);
    const objects = all.filter((name) => /^objects\/[0-9a-f]{2}\/[0-9a-f]{38}$/.test(name));
    expect(objects.length).toBeGreaterThan(5);
    expect(new Set(objects.map((name) => (statSync(join(repo.commonDir, name)).mode & 0o777).toString(8)))).toEqual(new Set(['444']));
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('makes directories as open as the repository is to a group', async () => {
    const repo = tempRepo();
    rmSync(repo.commonDir, { recursive: true });
    repo.git('init', '--quiet', '--initial-branch=main', '--shared=group');
    await isomorphicBench(withoutGit(repo));
    const folders = readdirSync(join(repo.commonDir, 'objects')).filter((name) => name.length === 2);
    expect(new Set(folders.map((name) => (statSync(join(repo.commonDir, 'objects', name)).mode & 0o2070).toString(8)))).toEqual(new Set(['2070']));
  });
});

describe('signatures without git', () => {
  it('are not made: a commit that needs one is refused, one that may have one goes without', async () => {
    const { repo } = await isomorphicBench();
    const backend = isomorphicBackend(repo.asGit, stateRef);
    const head = repo.git('rev-parse', stateRef);
    const { files: _, ...rest } = commitOf(head, 'x.json', { signing: { demand: 'required' } });
    expect(await codeOf(backend.rehearse(rest))).toBe('SIGNATURE_NEEDED');
    expect(await codeOf(backend.commit(commitOf(head, 'x.json', rest)))).toBe('SIGNATURE_NEEDED');
    expect(repo.git('rev-parse', stateRef)).toBe(head);
    let told = 0;
    const onUnsigned = () => {
      told += 1;
    };
    const signing = { demand: 'asked', onUnsigned } as const;
    expect(await backend.commit(commitOf(head, 'x.json', { signing }))).toBe(repo.git('rev-parse', stateRef));
    expect(told).toBe(1);
  });

  it('are seen where there are none, and not judged where there are', async () => {
    const repo = tempRepo();
    const [one, two] = [repo.commit('one'), repo.commit('two')];
    const backend = isomorphicBackend(withoutGit(repo).asGit, stateRef);
    const asked = [one, two, one];
    const program = nativeBackend(repo.asGit, stateRef);
    for (const question of [{ allowedSigners: '' }, { allowedSigners: '', after: one }, { allowedSigners: '', after: two }])
      expect(await backend.readSignatures(asked, question)).toEqual(await program.readSignatures(asked, question));
    expect(await codeOf(backend.readSignatures([one], { allowedSigners: '', after: '1'.repeat(40) }))).toBe('UNKNOWN_REVISION');
    expect(await backend.readSignatures([], { allowedSigners: '' })).toEqual(new Map());
    const text = repo.git('cat-file', 'commit', two).replace('\n\n', '\ngpgsig -----BEGIN SSH SIGNATURE-----\n -----END SSH SIGNATURE-----\n\n');
    const file = join(repo.dir, '..', 'signed');
    writeFileSync(file, `${text}\n`);
    const signed = repo.git('hash-object', '-t', 'commit', '-w', file);
    const refusal = await backend.readSignatures([one, signed], { allowedSigners: '' }).catch((thrown: unknown) => thrown);
    if (!isRefusal(refusal, 'SIGNATURES_UNCHECKED')) throw refusal;
    expect(refusal.message).toContain(`commit ${signed.slice(0, 12)} is signed, and there is no git program`);
  });
});

describe('git s settings without git', () => {
  const settingsRepo = () => {
    const repo = tempRepo();
    const home = join(repo.dir, '..', 'home');
    mkdirSync(join(home, '.config', 'git'), { recursive: true });
    const { GIT_CONFIG_GLOBAL: _, GIT_COMMITTER_NAME: _name, GIT_COMMITTER_EMAIL: _email, ...env } = repo.env;
    const asGit = { ...repo.asGit, env: { ...env, HOME: home } };
    const ask = { program: asGit, files: { ...asGit, env: { ...asGit.env, FAIRWAY_GIT: 'isomorphic' } } };
    const write = (file: string, text: string) => writeFileSync(join(home, file), text);
    return { repo, home, ask, write };
  };

  it.each([
    ['the user s', (s: ReturnType<typeof settingsRepo>) => s.write('.gitconfig', '[user]\n\tname = Una\n\temail = una@example.org\n'), 'Una <una@example.org>'],
    [
      'the repository s before the user s',
      (s: ReturnType<typeof settingsRepo>) => {
        s.write('.gitconfig', '[user]\n name = "Una # \\"U\\" User" ; why\n email = una@example.org\n');
        s.repo.git('config', 'user.email', 'una@work.example');
      },
      'Una # "U" User <una@work.example>',
    ],
    [
      'a committer s before a user s',
      (s: ReturnType<typeof settingsRepo>) => s.write('.config/git/config', '[USER] name = Una\n[user]\nemail=u@e\n[committer]\n\tname = C\\\nC\n'),
      'CC <u@e>',
    ],
    [
      'one that is drawn in, where it is drawn in',
      (s: ReturnType<typeof settingsRepo>) => {
        s.write('.gitconfig', '[include]\n\tpath = first\n[user]\n\temail = own@example.org\n[include]\n\tpath = "~/last"\n');
        s.write('first', '[user]\n\tname = First\n\temail = first@example.org\n');
        s.write('last', '[user]\n\tname = Last\n');
      },
      'Last <own@example.org>',
    ],
    [
      'one that is meant for repositories in a place',
      (s: ReturnType<typeof settingsRepo>) => {
        const place = join(s.repo.dir, '..');
        s.write(
          '.gitconfig',
          `[user]\n\tname = U\n\temail = u@e\n[includeIf "gitdir:${place}/"]\n\tpath = here\n[includeIf "gitdir:/elsewhere/"]\n\tpath = there\n`,
        );
        s.write('here', '[user]\n\tname = Here\n');
        s.write('there', '[user]\n\temail = there@example.org\n');
      },
      'Here <u@e>',
    ],
    [
      'one that is meant for a branch',
      (s: ReturnType<typeof settingsRepo>) => {
        s.write('.gitconfig', '[user]\n\tname = U\n\temail = u@e\n[includeIf "onbranch:ma*"]\n\tpath = here\n[includeIf "onbranch:lane/"]\n\tpath = there\n');
        s.write('here', '[user]\n\tname = Here\n');
        s.write('there', '[user]\n\tname = There\n');
      },
      'Here <u@e>',
    ],
  ] as const)('say who is at work: %s', async (_, make, expected) => {
    const settings = settingsRepo();
    make(settings);
    const said = async (git: typeof settings.ask.program) => {
      const identity = await readIdentity(git);
      return identity && `${identity.name} <${identity.email}>`;
    };
    expect([await said(settings.ask.program), await said(settings.ask.files)]).toEqual([expected, expected]);
  });

  it('know nobody where git would have to guess', async () => {
    const { repo, ask } = settingsRepo();
    repo.git('config', 'user.useConfigOnly', 'true');
    expect([await readIdentity(ask.program), await readIdentity(ask.files)]).toEqual([undefined, undefined]);
  });

  it('are read with the worktree s own', async () => {
    const { repo, ask } = settingsRepo();
    repo.commit('one');
    const linked = join(repo.dir, '..', 'linked');
    repo.git('worktree', 'add', '--quiet', linked);
    repo.git('config', 'extensions.worktreeConfig', 'true');
    repo.git('config', 'fairway.some.Thing', 'repository');
    repo.gitIn(linked, 'config', '--worktree', 'fairway.some.Thing', 'worktree');
    const said = (git: typeof ask.program) => Promise.all([repo.dir, linked].map((worktree) => readSetting({ ...git, worktree }, 'fairway.some.Thing')));
    expect([await said(ask.program), await said(ask.files)]).toEqual([
      ['repository', 'worktree'],
      ['repository', 'worktree'],
    ]);
  });
});

describe('many processes, with git and without, on one repository', () => {
  const workers = async (dir: string, env: (n: number) => NodeJS.ProcessEnv, count: number) => {
    const bundle = await bundleWriter(join(dir, '..'));
    return Array.from({ length: count }, (_, n) => promisify(execFile)(process.execPath, [bundle, dir, String(n)], { env: env(n) }));
  };

  it('lose nothing while git packs and prunes', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(writtenTasks.map((id) => defined(id))));
    const runs = await workers(repo.dir, (n) => ({ ...repo.env, FAIRWAY_GIT: n % 2 === 0 ? 'native' : 'isomorphic' }) as NodeJS.ProcessEnv, 6);
    let isOver = false;
    let packed = 0;
    const packing = (async () => {
      for (let round = 0; !isOver; round += 1) {
        const args = round % 2 === 0 ? ['pack-refs', '--all', '--prune'] : ['gc', '--quiet'];
        // git gives up on a ref that is locked for too long, which is its right
        const outcome = promisify(execFile)('git', args, { cwd: repo.dir, env: repo.env as NodeJS.ProcessEnv });
        packed += await outcome.then(
          () => 1,
          () => 0,
        );
      }
    })();
    try {
      await Promise.all(runs);
    } finally {
      isOver = true;
      await packing;
    }
    expect(packed).toBeGreaterThan(0);
    for (const env of [repo.env, withoutGit(repo).env]) {
      const tasks = await writtenIn(await open({ env }));
      expect(tasks.flatMap(({ findings }) => findings)).toEqual([]);
      expect(summariesOf(tasks).sort()).toEqual(
        Array.from({ length: 6 }, (_, n) => Array.from({ length: 10 }, (_unused, k) => `${n}-${k}`))
          .flat()
          .sort(),
      );
    }
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    expect(repo.git('rev-list', '--count', stateRef)).toBe('62');
  });

  it('keep what was acknowledged when they are killed', async () => {
    const { repo, open } = await isomorphicBench();
    await (await open()).run(recording(writtenTasks.map((id) => defined(id))));
    const bundle = await bundleWriter(join(repo.dir, '..'));
    const said = (await Promise.all([0, 1, 2, 3].map((n) => killedWriter(bundle, repo, n, 250 + 90 * n)))).flat();
    expect(summariesOf(await writtenIn(await open()))).toEqual(expect.arrayContaining(said));
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    await (await open()).run(recording(proven('FW-1', { summary: 'after all' })));
    expect((await writtenIn(await open())).flatMap(({ findings }) => findings)).toEqual([]);
  });
});

const writtenIn = async (store: Store) => (await store.readAll()).tasks;

const summariesOf = (tasks: readonly Task[]) => tasks.flatMap(({ evidence }) => evidence.map(({ summary }) => summary));

/** What a writer acknowledged before it was killed. */
function killedWriter(bundle: string, repo: TempRepo, number: number, after: number): Promise<string[]> {
  const child = spawn(process.execPath, [bundle, repo.dir, String(number)], { env: repo.env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'inherit'] });
  let out = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  setTimeout(() => child.kill('SIGKILL'), after);
  return new Promise((done) => child.once('close', () => done(out.split('\n').filter((line) => /^\d+-\d+$/.test(line)))));
}
