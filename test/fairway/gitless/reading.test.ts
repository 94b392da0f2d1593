/** What is particular to a store without the git program: when that is, what is refused, and what can be seen of signatures, settings and revisions. */
import { chmodSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { chosenGit } from '../../../fairway/git/choice.ts';
import { createAnchor } from '../../../fairway/store/anchors.ts';
import { restoreStore } from '../../../fairway/store/archive/index.ts';
import { initStore } from '../../../fairway/store/init.ts';
import { nativeBackend } from '../../../fairway/store/native.ts';
import { openStore } from '../../../fairway/store/open.ts';
import { requireRecordable } from '../../../fairway/store/outbox/fallback.ts';
import { flushOutboxes } from '../../../fairway/store/outbox/flush.ts';
import { installServerHook } from '../../../fairway/store/server-hook.ts';
import { openCurrentWorktree } from '../../../fairway/worktree/current-worktree.ts';
import { defined, policy } from '../../support/builders.ts';
import { gitBench, gitlessBackendOf, optionsFor, recording, stateRef, withoutGit } from '../../support/stores.ts';
import { tempDir, tempRepo } from '../../support/temp-repo.ts';

const codeOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.then(
    () => 'no refusal',
    (reason: unknown) => reason,
  );
  return isRefusal(thrown) ? thrown.code : thrown;
};

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

describe('writing without git', () => {
  it('is refused before anything is written, whatever writes', async () => {
    const { repo, open } = await gitBench();
    await (await open()).run(recording(defined('FW-1')));
    rmSync(join(repo.commonDir, 'fairway'), { recursive: true });
    const everything = () => readdirSync(repo.commonDir, { recursive: true }).map(String).sort();
    const before = everything();
    const options = optionsFor(withoutGit(repo));
    const { env } = options;
    const store = await openStore(options);
    const backend = gitlessBackendOf(repo);
    const signature = { name: 'ann', email: 'ann@example.org', at: '2026-11-20T12:00:00.000Z' };
    const commit = { parent: null, author: signature, committer: signature, message: 'x\n' };
    const here = await openCurrentWorktree(repo.dir, env);
    const writers: Record<string, () => Promise<unknown>> = {
      run: () => store.run(recording(defined('FW-2'))),
      rehearse: () => store.rehearse(),
      sync: () => store.sync(),
      init: () => initStore({ ...options, project: 'demo', integrationBranch: 'main' }),
      'init of another': () => initStore({ ...options, project: 'demo', integrationBranch: 'main', stateRef: 'refs/heads/other' }),
      restore: () => restoreStore({ ...options, path: '/none', named: 'none', asIs: false }),
      anchor: () => createAnchor(options),
      hook: () => installServerHook({ dir: repo.dir, env, program: ['fairway'] }),
      flush: () => flushOutboxes(options, { all: false, refused: false }),
      'an outbox': () => requireRecordable(options, true),
      commit: () => backend.commit({ ...commit, files: [{ path: 'x', content: 'x' }] }),
      begin: () => backend.commit({ ...commit, parent: null, files: (async function* () {})() }),
      'a rehearsed commit': () => backend.rehearse(commit),
      'the state of the worktree': () => here.source(policy()),
      'a revision': () => here.revision(undefined, policy()),
      'changed files': () => here.changedFiles(undefined, policy()),
      'facts for gates': () => here.facts(undefined, policy()),
    };
    for (const [name, write] of Object.entries(writers)) expect(await codeOf(write()), name).toBe('GIT_MISSING');
    expect(everything()).toEqual(before);
    expect(existsSync(join(repo.commonDir, 'fairway'))).toBe(false);
  });

  it('says why: there is no git, or FAIRWAY_GIT rules it out', async () => {
    const { repo } = await gitBench();
    const whyOf = async (env: object) => {
      const store = await openStore(optionsFor(repo, { env: { ...repo.env, ...env } }));
      const thrown: unknown = await store.run(recording(defined('FW-1'))).catch((error: unknown) => error);
      if (!isRefusal(thrown, 'GIT_MISSING')) throw thrown;
      return thrown.details.why;
    };
    const [missing, ruledOut] = [await whyOf({ PATH: '/nowhere' }), await whyOf({ FAIRWAY_GIT: 'isomorphic' })];
    expect(missing).not.toBe(ruledOut);
    expect([missing, ruledOut]).toEqual([expect.stringContaining('PATH'), expect.stringContaining('FAIRWAY_GIT')]);
  });
});

describe('a clone without the state, read without git', () => {
  it('has none to fetch where there is no remote', async () => {
    const repo = tempRepo();
    repo.commit('one');
    expect(await codeOf((await openStore(optionsFor(withoutGit(repo)))).read())).toBe('NO_STORE');
  });

  it('may have been made without it where there is one', async () => {
    const { repo } = await gitBench();
    repo.commit('one');
    const clone = join(repo.dir, '..', 'clone');
    repo.git('clone', '--quiet', '--single-branch', '--branch=main', repo.dir, clone);
    const thrown: unknown = await (await openStore(optionsFor(withoutGit(repo), { cwd: clone }))).read().catch((error: unknown) => error);
    if (!isRefusal(thrown, 'STATE_NOT_FETCHED')) throw thrown;
    expect(thrown.details).toMatchObject({ ref: stateRef, remote: 'origin', tracking: 'refs/remotes/origin/fairway/state' });
  });

  it('reads what a sync saw of a ref that is no branch', async () => {
    const { repo } = await gitBench();
    repo.git('update-ref', 'refs/fairway/remotes/origin/fairway/state', stateRef);
    repo.git('update-ref', '-d', stateRef);
    const env = { ...withoutGit(repo).env, FAIRWAY_STATE_REF: 'refs/fairway/state' };
    const { commit } = await (await openStore(optionsFor(repo, { env }))).read();
    expect(commit).toBe(repo.git('rev-parse', 'refs/fairway/remotes/origin/fairway/state'));
  });

  it('is not misled by a tag that is called like a branch', async () => {
    const repo = tempRepo();
    repo.commit('one');
    repo.git('update-ref', `refs/tags/${stateRef}`, 'HEAD');
    repo.git('update-ref', `refs/${stateRef}`, 'HEAD');
    const backend = gitlessBackendOf(repo);
    expect([await backend.head(), await backend.findBranch('nowhere')]).toEqual([null, null]);
  });
});

describe('signatures without git', () => {
  it('are seen where there are none, and unchecked where there are', async () => {
    const repo = tempRepo();
    const [one, two] = [repo.commit('one'), repo.commit('two')];
    const [backend, program] = [gitlessBackendOf(repo), nativeBackend(repo.asGit, stateRef)];
    const asked = [one, two, one];
    for (const question of [{ allowedSigners: '' }, { allowedSigners: '', after: one }, { allowedSigners: '', after: two }])
      expect(await backend.readSignatures(asked, question)).toEqual(await program.readSignatures(asked, question));
    expect(await codeOf(backend.readSignatures([one], { allowedSigners: '', after: '1'.repeat(40) }))).toBe('UNKNOWN_REVISION');
    expect(await backend.readSignatures([], { allowedSigners: '' })).toEqual(new Map());
    const text = repo.git('cat-file', 'commit', two).replace('\n\n', '\ngpgsig -----BEGIN SSH SIGNATURE-----\n -----END SSH SIGNATURE-----\n\n');
    const file = join(repo.dir, '..', 'signed');
    writeFileSync(file, `${text}\n`);
    const signed = repo.git('hash-object', '-t', 'commit', '-w', file);
    const seen = await backend.readSignatures([one, signed], { allowedSigners: '' });
    expect([seen.get(one)?.verdict, seen.get(signed)]).toEqual(['N', expect.objectContaining({ commit: signed, verdict: 'unchecked', signer: '', key: '' })]);
  });
});

describe('who is at work without git', () => {
  it('is told by the environment and by the repository, and by nobody else', async () => {
    const repo = tempRepo();
    const { GIT_COMMITTER_NAME: _name, GIT_COMMITTER_EMAIL: _email, ...env } = withoutGit(repo).env;
    const ofRepo = async (more = {}) => (await openCurrentWorktree(repo.dir, { ...env, ...more })).identity();
    expect([await ofRepo(), await ofRepo({ GIT_COMMITTER_NAME: 'Una', GIT_COMMITTER_EMAIL: 'una@example.org' })]).toEqual([undefined, 'una@example.org']);
    repo.git('config', 'user.name', 'Una "U" #1');
    repo.git('config', 'user.email', 'una@work.example');
    expect(await ofRepo()).toBe('una@work.example');
    repo.git('config', 'committer.email', 'committer@work.example');
    expect(await ofRepo()).toBe('committer@work.example');
    repo.git('config', 'include.path', 'elsewhere');
    expect(await ofRepo()).toBeUndefined();
  });
});

describe('a revision without git', () => {
  it('is found by what git finds it by, in a linked worktree too', async () => {
    const repo = tempRepo();
    const [one, two] = [repo.commit('one'), repo.commit('two')];
    const linked = join(repo.dir, '..', 'linked');
    repo.git('worktree', 'add', '--quiet', '--detach', linked, one);
    const open = async (cwd: string) => (await openCurrentWorktree(cwd, withoutGit(repo).env)).repository;
    const { gitlessBackend } = await import('../../../fairway/gitless/backend.ts');
    const find = async (cwd: string, revision: string) => {
      const { commonDir, worktree } = await open(cwd);
      return (await gitlessBackend({ ...withoutGit(repo).asGit, commonDir, worktree }, stateRef).findCommit(revision))?.commit;
    };
    expect([await find(repo.dir, 'HEAD'), await find(linked, 'HEAD'), await find(linked, 'main^0'), await find(repo.dir, 'main~')]).toEqual([
      two,
      one,
      two,
      one,
    ]);
  });

  it.each(['HEAD@{1}', 'main@{yesterday}', ':/two', 'HEAD^{/two}', 'main:README.md', 'ORIG_HEAD', '@{-1}'])(
    'is git s to tell where it is %s',
    async (revision) => {
      const repo = tempRepo();
      repo.commit('one');
      expect(await codeOf(gitlessBackendOf(repo).findCommit(revision))).toBe('GIT_MISSING');
    },
  );
});
