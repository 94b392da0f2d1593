import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordType } from '../../../fairway/domain/record.ts';
import { recordTypes } from '../../../fairway/domain/record-types.ts';
import { isRefusal } from '../../../fairway/errors.ts';
import { initStore } from '../../../fairway/store/init.ts';
import { nativeBackend } from '../../../fairway/store/native.ts';
import { openStore } from '../../../fairway/store/open.ts';
import { verifyStore } from '../../../fairway/store/verify/verify.ts';
import { bundleWriter, letWrite, writtenTasks } from '../../support/append-writers.ts';
import { claimed, defined, finished, proven, samples } from '../../support/builders.ts';
import { contested, countingIds, gitBench, optionsFor, recording, stateRef } from '../../support/stores.ts';
import { readTask } from '../../support/tasks.ts';
import { tempDir, tempRepo } from '../../support/temp-repo.ts';
import { watchedGit } from '../../support/watched-git.ts';

const codeOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.then(
    () => 'no refusal',
    (reason: unknown) => reason,
  );
  return isRefusal(thrown) ? thrown.code : thrown;
};

const titles = async (store: Awaited<ReturnType<typeof openStore>>) =>
  (await store.read()).board
    .tasks()
    .map((task) => task.id)
    .sort();

describe('many streams at once', () => {
  it('are found as one by one', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1'), defined('FW-2'), proven('FW-2'), defined('FW-700')));
    const backend = nativeBackend({ commonDir: repo.commonDir, worktree: repo.dir, env: repo.env }, stateRef);
    const commit = (await backend.head())?.commit ?? '';
    const streams = Array.from({ length: 800 }, (_, index) => `tasks/FW-${index}`);
    const found = await backend.readStreams(commit, [...streams, 'tasks/../x', 'lanes/none']);
    expect([...found].flatMap(([stream, files]) => (files.length > 0 ? [stream] : [])).sort()).toEqual(['tasks/FW-1', 'tasks/FW-2', 'tasks/FW-700']);
    const read = await backend.readStreams(commit, streams);
    expect(read.get('tasks/FW-2')).toEqual((await backend.readStreams(commit, ['tasks/FW-2'])).get('tasks/FW-2'));
    expect([read.get('tasks/FW-2')?.length, read.get('tasks/FW-3')]).toEqual([2, []]);
  });
});

describe('a store is the same', () => {
  it('when a hook has set where another repository is', async () => {
    const [bench, other] = [await gitBench(), tempRepo()];
    other.commit('other');
    const env = {
      ...bench.repo.env,
      GIT_DIR: other.commonDir,
      GIT_WORK_TREE: other.dir,
      GIT_INDEX_FILE: join(other.commonDir, 'index'),
      GIT_OBJECT_DIRECTORY: join(other.commonDir, 'objects'),
    };
    await (await bench.open({ env })).run(recording(defined('FW-1')));
    expect(await titles(await bench.open())).toEqual(['FW-1']);
    expect(other.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  it('in a fresh clone, which writes to a branch of its own', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1')));
    const clone = join(repo.dir, '..', 'clone');
    repo.git('clone', '--quiet', repo.dir, clone);
    const store = await open({ cwd: clone });
    expect(await titles(store)).toEqual(['FW-1']);
    await store.run(recording(defined('FW-2')));
    expect(repo.gitIn(clone, 'rev-parse', `${stateRef}~1`)).toBe(repo.git('rev-parse', stateRef));
    expect(await titles(await open())).toEqual(['FW-1']);
  });

  it('on another ref when one is named', async () => {
    const repo = tempRepo();
    await initStore({ ...optionsFor(repo), project: 'demo', integrationBranch: 'main', stateRef: 'refs/fairway/state' });
    await (await openStore(optionsFor(repo, { newId: countingIds(50) }))).run(recording(defined('FW-1')));
    expect(repo.git('config', 'fairway.stateRef')).toBe('refs/fairway/state');
    expect(repo.git('for-each-ref', '--format=%(refname)')).toBe('refs/fairway/state');
    const env = { ...repo.env, FAIRWAY_STATE_REF: 'refs/fairway/other' };
    expect(await codeOf((await openStore(optionsFor(repo, { env }))).read())).toBe('NO_STORE');
  });
});

describe('a store is not found', () => {
  it('outside of a repository', async () => {
    const repo = tempRepo();
    expect(await codeOf(openStore(optionsFor(repo, { cwd: tempDir() })))).toBe('NOT_A_REPOSITORY');
    expect(await codeOf(openStore(optionsFor(repo, { cwd: '/no/such/place' })))).toBe('NOT_A_REPOSITORY');
  });

  it('before it was made, and nothing is left behind by looking', async () => {
    const repo = tempRepo();
    const store = await openStore(optionsFor(repo));
    expect([await codeOf(store.read()), await codeOf(store.run(recording(defined('FW-1'))))]).toEqual(['NO_STORE', 'NO_STORE']);
    expect(existsSync(join(repo.commonDir, 'fairway'))).toBe(false);
  });

  it('on a branch of code', async () => {
    const repo = tempRepo();
    repo.commit('one', { 'a.txt': '' });
    repo.git('branch', 'fairway/state');
    expect(await codeOf((await openStore(optionsFor(repo))).read())).toBe('NOT_A_STORE');
  });

  it('under a name that leads out of the refs', async () => {
    const repo = tempRepo();
    expect(await codeOf(openStore(optionsFor(repo, { env: { ...repo.env, FAIRWAY_STATE_REF: 'refs/../HEAD' } })))).toBe('NOT_A_STORE');
  });

  it('without git on the PATH, where nothing else may take its place', async () => {
    const { open } = await gitBench();
    const store = await open({ env: { PATH: '/nowhere', FAIRWAY_GIT: 'native' } });
    expect(await codeOf(store.read())).toBe('GIT_MISSING');
  });

  it('with a git that is too old, which is asked about only when it has to be', async () => {
    const { repo, open } = await gitBench();
    const bin = join(repo.dir, '..', 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'git'), '#!/bin/sh\necho "git version 2.20.1"\n');
    chmodSync(join(bin, 'git'), 0o755);
    const env = { ...repo.env, PATH: `${bin}:${repo.env.PATH}` };
    expect(await codeOf((await open({ env })).read())).toBe('GIT_TOO_OLD');
  });
});

describe('making a store', () => {
  const init = (repo: ReturnType<typeof tempRepo>, project = 'demo') => initStore({ ...optionsFor(repo), project, integrationBranch: 'main' });

  it('leaves a branch that says what it is', async () => {
    const repo = tempRepo();
    const made = await init(repo);
    expect([made.outcome, repo.git('rev-parse', stateRef), repo.git('ls-tree', '--name-only', stateRef)]).toEqual([
      'created',
      made.commit,
      'README.md\nfairway.json',
    ]);
    expect(JSON.parse(repo.git('show', `${stateRef}:fairway.json`))).toEqual(made.manifest);
    expect(repo.git('status', '--porcelain')).toBe('');
  });

  it('takes the store that is there, unless it is another project', async () => {
    const repo = tempRepo();
    const made = await init(repo);
    expect(await init(repo)).toEqual({ ...made, outcome: 'existing' });
    expect(await codeOf(init(repo, 'other'))).toBe('STORE_EXISTS');
  });

  it('goes on from the store of the remote', async () => {
    const repo = tempRepo();
    const made = await init(repo);
    const clone = join(repo.dir, '..', 'clone');
    repo.git('clone', '--quiet', repo.dir, clone);
    const adopted = await initStore({ ...optionsFor(repo, { cwd: clone }), project: 'demo', integrationBranch: 'main' });
    expect([adopted.outcome, adopted.commit, repo.gitIn(clone, 'rev-parse', stateRef)]).toEqual(['adopted', made.commit, made.commit]);
  });

  it('has one winner among many at once', async () => {
    const repo = tempRepo();
    const outcomes = await Promise.all([1, 2, 3, 4].map(() => init(repo)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['created', 'existing', 'existing', 'existing']);
    expect(new Set(outcomes.map(({ commit }) => commit)).size).toBe(1);
    expect(repo.git('rev-list', '--count', stateRef)).toBe('1');
  });
});

describe('a commit of the store', () => {
  it('says what happened, for people and programs, and only adds files', async () => {
    const { repo, open } = await gitBench();
    const { records } = await (await open()).run({
      ...recording(defined('FW-1'), proven('FW-1')),
      name: 'add',
      decide: () => ({ subject: 'add FW-1:\n\nFairway-Command: forged', drafts: [defined('FW-1').draft, proven('FW-1').draft] }),
    });
    expect(repo.git('log', '-1', '--format=%s|%(trailers)|%cn <%ce>|%an|%cI', stateRef)).toBe(
      `add FW-1: Fairway-Command: forged|Fairway-Command: add\nFairway-Stream: tasks/FW-1\nFairway-Record: ${records[0]?.id}\nFairway-Record: ${records[1]?.id}\n|Carl Committer <carl@example.org>|Carl Committer|2026-11-20T10:00:01+00:00`,
    );
    expect(repo.git('diff-tree', '-r', '--name-status', '--no-commit-id', stateRef).match(/^./gm)).toEqual(['A', 'A', 'A', 'A', 'A']);
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
  });

  it('counts its records where there are many', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(Array.from({ length: 60 }, (_, index) => defined(`FW-${index}`))));
    expect(repo.git('log', '-1', '--format=%(trailers)', stateRef)).toBe('Fairway-Command: record\nFairway-Streams: 60\nFairway-Records: 60\n');
  });

  it('is made by the actor when git knows nobody', async () => {
    const { repo, open } = await gitBench();
    const { GIT_COMMITTER_NAME: _name, GIT_COMMITTER_EMAIL: _email, ...env } = repo.env;
    repo.git('config', 'user.useConfigOnly', 'true');
    await (await open({ env, actor: { id: 'backend/agent 7' } })).run(recording(defined('FW-1')));
    expect(repo.git('log', '-1', '--format=%an <%ae>', stateRef)).toBe('backend/agent 7 <backend-agent-7@fairway.invalid>');
  });

  it('names who git says is at work to whoever decides who acts', async () => {
    const { open } = await gitBench();
    const store = await open({ actor: async (policy, identity) => ({ id: `${policy.project} ${identity}` }) });
    expect((await store.run(recording(defined('FW-1')))).records.map((record) => record.actor)).toEqual([{ id: 'demo carl@example.org' }]);
    expect(await store.identity()).toBe('carl@example.org');
  });
});

describe('the compare-and-swap', () => {
  const signature = { name: 'ann', email: 'ann@example.org', at: '2026-11-20T12:00:00.000Z' };
  const commit = (parent: string | null, path = 'x.json') => ({
    parent,
    author: signature,
    committer: signature,
    message: 'x',
    files: [{ path, content: path }],
  });

  it('refuses a commit on what is no longer the head', async () => {
    const { repo } = await gitBench();
    const backend = nativeBackend(repo.asGit, stateRef);
    const parent = repo.git('rev-parse', stateRef);
    const first = await backend.commit(commit(parent, 'one.json'));
    expect(await backend.commit(commit(parent, 'two.json'))).toBe('moved');
    expect(repo.git('rev-parse', stateRef)).toBe(first);
  });

  it('refuses a first commit where another was made meanwhile', async () => {
    const { repo } = await gitBench();
    const head = repo.git('rev-parse', stateRef);
    expect(await nativeBackend(repo.asGit, stateRef).commit(commit(null))).toBe('moved');
    expect(repo.git('rev-parse', stateRef)).toBe(head);
  });

  it('refuses a ref that was deleted or wound back meanwhile', async () => {
    const { repo } = await gitBench();
    const backend = nativeBackend(repo.asGit, stateRef);
    const root = repo.git('rev-parse', stateRef);
    const parent = (await backend.commit(commit(root, 'one.json'))) as string;
    repo.git('update-ref', stateRef, root);
    expect([await backend.commit(commit(parent, 'two.json')), repo.git('rev-parse', stateRef)]).toEqual(['moved', root]);
    repo.git('update-ref', '-d', stateRef);
    expect([await backend.commit(commit(root, 'three.json')), repo.git('for-each-ref')]).toEqual(['moved', '']);
  });

  it('makes the ref where the state was read from the remote, if it still is not there', async () => {
    const { repo } = await gitBench();
    const root = repo.git('rev-parse', stateRef);
    repo.git('update-ref', 'refs/remotes/origin/fairway/state', root);
    repo.git('update-ref', '-d', stateRef);
    const backend = nativeBackend(repo.asGit, stateRef);
    expect(await backend.head()).toEqual({ ref: 'refs/remotes/origin/fairway/state', commit: root });
    const made = await backend.commit(commit(root, 'one.json'));
    expect(repo.git('rev-parse', stateRef, `${stateRef}^`)).toBe(`${made}\n${root}`);
    expect(await backend.commit(commit(root, 'two.json'))).toBe('moved');
  });

  it('refuses a ref that was replaced by another history', async () => {
    const { repo } = await gitBench();
    const parent = repo.git('rev-parse', stateRef);
    const other = repo.commit('code');
    repo.git('update-ref', stateRef, other);
    expect(await nativeBackend(repo.asGit, stateRef).commit(commit(parent))).toBe('moved');
    expect(repo.git('rev-parse', stateRef)).toBe(other);
  });

  it('lets one of many at once win at a time, and loses nothing without the lock', async () => {
    const { repo, open } = await gitBench();
    await Promise.all(
      [1, 2, 3, 4].map(async (n) => {
        const backend = nativeBackend(repo.asGit, stateRef);
        const store = await open({ backend, attempts: 50, newId: countingIds(n * 1000) });
        for (const k of [1, 2, 3]) await store.run(recording(defined(`FW-${n}${k}`)));
      }),
    );
    expect((await titles(await open())).length).toBe(12);
    expect(repo.git('rev-list', '--count', stateRef)).toBe('13');
  });
});

describe('a write that git cannot make', () => {
  it('leaves the ref where it is and says why', async () => {
    const { repo, open } = await gitBench();
    const before = repo.git('rev-parse', stateRef);
    const store = await open();
    await store.read();
    const objects = join(repo.commonDir, 'objects');
    // permissions do not stop the superuser; a file where a directory has to be made stops everybody
    const blocked = contested(
      nativeBackend(repo.asGit, stateRef),
      async () => {
        renameSync(objects, `${objects}.away`);
        mkdirSync(objects);
        writeFileSync(join(objects, 'pack'), '');
        for (let byte = 0; byte < 256; byte += 1) writeFileSync(join(objects, byte.toString(16).padStart(2, '0')), '');
        writeFileSync(join(objects, 'info'), '');
      },
      1,
    );
    expect(await codeOf((await open({ backend: blocked })).run(recording(defined('FW-1'))))).toBe('WRITE_FAILED');
    rmSync(objects, { recursive: true });
    renameSync(`${objects}.away`, objects);
    expect(repo.git('rev-parse', stateRef)).toBe(before);
    expect((await store.run(recording(defined('FW-1')))).records.length).toBe(1);
  });

  it('is told when no lock can be made', async () => {
    const { repo, open } = await gitBench();
    await (await open()).read();
    rmSync(join(repo.commonDir, 'fairway'), { recursive: true });
    writeFileSync(join(repo.commonDir, 'fairway'), 'in the way');
    const store = await open();
    expect(await codeOf(store.run(recording(defined('FW-1'))))).toBe('WRITE_FAILED');
    expect(await titles(store)).toEqual([]);
  });

  it('keeps to a lock of the ref that may still be somebody s', async () => {
    const { repo, open } = await gitBench();
    writeFileSync(join(repo.commonDir, `${stateRef}.lock`), '');
    expect(await codeOf((await open()).run(recording(defined('FW-1'))))).toBe('WRITE_FAILED');
    expect(existsSync(join(repo.commonDir, `${stateRef}.lock`))).toBe(true);
  });
});

describe('many processes at once', () => {
  it('lose nothing: 8 processes of 25 appends each', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(writtenTasks.map((id) => defined(id))));
    const bundle = await bundleWriter(join(repo.dir, '..'));
    await letWrite(bundle, repo.dir, repo.env as NodeJS.ProcessEnv, { processes: 8, each: 25 });
    const { tasks } = await (await open()).readAll();
    const summaries = tasks.flatMap((task) => task.evidence.map(({ summary }) => summary));
    expect(summaries.sort()).toEqual(Array.from({ length: 200 }, (_, at) => `${Math.floor(at / 25)}-${at % 25}`).sort());
    expect(tasks.map(({ findings, head }) => [findings, head.seq])).toEqual(writtenTasks.map(() => [[], 26]));
    expect(repo.git('rev-list', '--count', stateRef)).toBe('202');
    expect(repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    // how many objects were written, and so whether git's maintenance was due, hangs on how often they met
    expect(
      readdirSync(join(repo.commonDir, 'fairway'))
        .filter((name) => name !== 'maintenance')
        .sort(),
    ).toEqual(['index', 'moves']);
    expect(readdirSync(join(repo.commonDir, 'fairway', 'moves'))).toEqual([]);
    expect(await verifyStore({ ...optionsFor(repo), full: true })).toMatchObject({ ok: true, began: 'first', walked: { commits: 202, records: 208 } });
  }, 300_000);
});

describe('any record', () => {
  it('survives being written and read', async () => {
    const { open } = await gitBench();
    const store = await open();
    await store.run(recording(defined('FW-1')));
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }).map((value) => value.replaceAll('\0', ' '));
    await fc.assert(
      fc.asyncProperty(text, async (summary) => {
        const appended = await store.run(recording(proven('FW-1', { summary })));
        const read = await readTask(store, 'FW-1');
        expect(read?.records.at(-1)?.record).toEqual(appended.records[0]);
      }),
      { numRuns: 15 },
    );
  });

  it.each(Object.keys(samples) as RecordType[])('of type %s is read back as it was written', async (type) => {
    const { open } = await gitBench();
    const store = await open();
    const { kinds } = recordTypes[type];
    const draft = { stream: `${kinds === 'any' ? 'tasks' : kinds[0]}/FW-1`, type, data: samples[type] } as never;
    const { records } = await store.run({ name: type, decide: () => ({ subject: type, drafts: [draft] }) });
    expect((await store.log()).map(({ record }) => record)).toEqual(records);
  });
});

describe('a command', () => {
  it('starts git to read its settings, to write the objects and to move the ref, and reading with an index starts none', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1'), defined('FW-2'), finished('FW-2')));
    repo.git('config', 'user.name', 'Ann Author');
    repo.git('config', 'user.email', 'ann@example.org');
    const { GIT_COMMITTER_NAME: _name, GIT_COMMITTER_EMAIL: _email, ...env } = repo.env;
    const git = watchedGit(join(repo.dir, '..'), env);
    const store = await open({ env: git.env });
    await store.read();
    expect(git.commands()).toEqual([]);
    await store.run(recording(claimed('FW-1')));
    expect(git.commands()).toEqual(['config --list -z', expect.stringMatching(/^fast-import /), expect.stringMatching(/^update-ref /)]);
  });
});
