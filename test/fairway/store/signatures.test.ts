import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { policyOf, type SignaturePolicy } from '../../../fairway/domain/policy.ts';
import { isRefusal } from '../../../fairway/errors.ts';
import { nativeBackend } from '../../../fairway/store/native.ts';
import { type CheckedCommit, checkSignatures, readSignatureRules, readSigners, SignatureChecker } from '../../../fairway/store/signatures.ts';
import type { Store } from '../../../fairway/store/store.ts';
import { bundleWriter } from '../../support/append-writers.ts';
import { claimed, defined, judged, proven, waived } from '../../support/builders.ts';
import { allow, openpgpKey, signingProgram, signWith, sshKey } from '../../support/keys.ts';
import { countingIds, gitBench, memoryBench, recording, stateRef } from '../../support/stores.ts';
import { readTask } from '../../support/tasks.ts';
import { tempRepo } from '../../support/temp-repo.ts';

const refusalOf = async (promise: Promise<unknown>) => {
  const thrown: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!isRefusal(thrown)) throw new Error(`expected a refusal and got ${String(thrown)}`);
  return { code: thrown.code, details: thrown.details };
};

type Config = NonNullable<Parameters<typeof policyOf>[0]['policy']>;

/** A store with a policy on signatures, and keys of ann and bob beside it. */
async function signedBench(config: Config = { signatures: 'require' }) {
  const bench = await gitBench();
  const { repo } = bench;
  const keys = { ann: sshKey(repo, 'ann'), bob: sshKey(repo, 'bob'), eve: sshKey(repo, 'eve') };
  const allowed = allow('ann,ann@example.org', keys.ann) + allow('bob', keys.bob);
  const setPolicy = (policy: Config, signers: string | null = allowed) =>
    repo.commit('policy', {
      'fairway.yaml': `project: demo\npolicy: ${JSON.stringify(policy)}\n`,
      ...(signers === null ? {} : { allowed_signers: signers }),
    });
  setPolicy(config);
  const as = (actor: string, more = {}) => bench.open({ actor: { id: actor }, ...more });
  return { ...bench, keys, allowed, setPolicy, as, use: (name: keyof typeof keys | null) => signWith(repo, name === null ? null : keys[name]) };
}

type SignedBench = Awaited<ReturnType<typeof signedBench>>;

/** Every commit of the state ref with the records it added, as somebody who verifies it sees them. */
async function commitsOf({ repo, open }: SignedBench): Promise<CheckedCommit[]> {
  const all = await (await open()).readAll();
  const records = [...all.records.values()].flat();
  const commits = repo.git('rev-list', '--reverse', stateRef).split('\n');
  return commits.map((commit) => ({
    commit,
    records: records.filter((view) => view.commit === commit).map(({ path, record }) => ({ path, actor: record.actor.id })),
  }));
}

async function findings(bench: SignedBench, policy: Partial<SignaturePolicy> = {}) {
  const backend = nativeBackend(bench.repo.asGit, stateRef);
  const { board } = await (await bench.open()).read();
  const rules = await readSignatureRules(backend, 'main', { ...board.policy.signatures, ...policy });
  const commits = await commitsOf(bench);
  return (await checkSignatures(backend, rules, commits)).map(({ commit, path, level, state }) => {
    const place = commits.findIndex((one) => one.commit === commit);
    return `${level} ${place} ${path?.split('/').at(-1) ?? 'no record'}: ${state}`;
  });
}

const head = ({ repo }: SignedBench) => repo.git('rev-parse', stateRef);

describe('where the policy requires signatures', () => {
  it('a record is signed, and its signature is found to be good', async () => {
    const bench = await signedBench();
    bench.use('ann');
    const store = await bench.as('ann');
    await store.run(recording(defined('FW-1'), defined('FW-2')));
    await store.run(recording(claimed('FW-1')));
    expect(await findings(bench)).toEqual([]);
    const read = await readTask(store, 'FW-1');
    expect(read?.signers?.records).toEqual(
      Object.fromEntries([1, 2].map((seq) => [seq, { state: 'good', principals: ['ann', 'ann@example.org'], key: bench.keys.ann.fingerprint }])),
    );
    expect(read?.records.map((view) => view.signature?.state)).toEqual(['good', 'good']);
    expect((await store.log({ signatures: true })).map((view) => view.signature?.state)).toEqual(['good', 'good', 'good']);
    expect((await store.log()).map((view) => view.signature)).toEqual([undefined, undefined, undefined]);
  });

  it('nothing is written without a key, and one by hand is found', async () => {
    const bench = await signedBench();
    const before = head(bench);
    const objects = bench.repo.git('count-objects');
    const store = await bench.as('ann');
    expect((await refusalOf(store.run(recording(defined('FW-1'))))).code).toBe('SIGNATURE_NEEDED');
    expect((await refusalOf(store.rehearse())).code).toBe('SIGNATURE_NEEDED');
    expect([head(bench), bench.repo.git('count-objects')]).toEqual([before, objects]);
    // past Fairway: the policy of a file somewhere else asks for nothing
    bench.repo.write({ 'other.yaml': 'project: demo\n' });
    await (await bench.as('ann', { configFile: join(bench.repo.dir, 'other.yaml'), overrides: { POLICY_FILE: 'tested' } })).run(recording(defined('FW-1')));
    expect(await findings(bench)).toEqual(['error 1 000001-task-defined.json: unsigned']);
    expect(await findings(bench, { mode: 'warn' })).toEqual(['warning 1 000001-task-defined.json: unsigned']);
    expect(await findings(bench, { mode: 'off' })).toEqual([]);
  });

  it('a signature that would not count is refused before it is published', async () => {
    const bench = await signedBench();
    const before = head(bench);
    const attempt = async (key: 'ann' | 'bob' | 'eve', actor: string) => {
      bench.use(key);
      const { code, details } = await refusalOf((await bench.as(actor)).run(recording(defined('FW-1'))));
      return `${code} ${details.state}`;
    };
    expect(await attempt('eve', 'eve')).toBe('SIGNATURE_REFUSED unknown_key');
    expect(await attempt('bob', 'ann')).toBe('SIGNATURE_REFUSED forged');
    bench.setPolicy({ signatures: 'require' }, allow('ann', bench.keys.ann, 'valid-before="20260101"'));
    expect(await attempt('ann', 'ann')).toBe('SIGNATURE_REFUSED expired');
    expect(head(bench)).toBe(before);
  });

  it('a key that a lane adds for itself is none', async () => {
    const bench = await signedBench();
    bench.use('eve');
    bench.repo.git('checkout', '-q', '-b', 'lane');
    const mine = { allowed_signers: allow('eve', bench.keys.eve) };
    bench.repo.write(mine);
    expect((await refusalOf((await bench.as('eve')).run(recording(defined('FW-1'))))).code).toBe('SIGNATURE_REFUSED');
    bench.repo.commit('let me in', mine);
    expect((await refusalOf((await bench.as('eve')).run(recording(defined('FW-1'))))).code).toBe('SIGNATURE_REFUSED');
  });

  it('there has to be a file that says who may sign, or an OpenPGP key in the policy', async () => {
    const bench = await signedBench({ signatures: 'require', allowed_signers: 'keys/who' });
    bench.use('ann');
    const store = await bench.as('ann');
    expect(await refusalOf(store.run(recording(defined('FW-1'))))).toMatchObject({ code: 'SIGNERS_MISSING', details: { branch: 'main', file: 'keys/who' } });
    expect((await refusalOf(findings(bench))).code).toBe('SIGNERS_MISSING');
    bench.repo.commit('keys', { 'keys/who': bench.allowed });
    await store.run(recording(defined('FW-1')));
    expect(await findings(bench)).toEqual([]);
  });

  it('a program that cannot sign leaves everything as it was', async () => {
    const bench = await signedBench();
    bench.use('ann');
    const store = await bench.as('ann');
    await store.run(recording(defined('FW-1')));
    const before = head(bench);
    bench.repo.git('config', 'gpg.ssh.program', signingProgram(bench.repo, 'locked', "echo 'agent refused operation' >&2; exit 1"));
    expect(await refusalOf(store.run(recording(proven('FW-1'))))).toMatchObject({
      code: 'SIGNING_FAILED',
      details: { why: expect.stringContaining('agent refused operation') },
    });
    expect((await refusalOf(store.rehearse())).code).toBe('SIGNING_FAILED');
    expect(head(bench)).toBe(before);
    bench.repo.git('config', '--unset', 'gpg.ssh.program');
    expect((await store.run(recording(proven('FW-1')))).records.map(({ seq }) => seq)).toEqual([2]);
  });

  it('a rehearsal finds what the record would be refused for, and moves nothing', async () => {
    const bench = await signedBench();
    const before = head(bench);
    bench.use('ann');
    await (await bench.as('ann')).rehearse();
    expect((await refusalOf((await bench.as('bob')).rehearse())).code).toBe('SIGNATURE_REFUSED');
    expect(head(bench)).toBe(before);
  });
});

describe('one key for several actors', () => {
  it('signs for those that its principal may sign for', async () => {
    const bench = await signedBench({ signatures: 'require', signers: { ann: ['agent-*'] } });
    bench.use('ann');
    await (await bench.as('agent-1')).run(recording(defined('FW-1')));
    await (await bench.as('agent-2')).run(recording(proven('FW-1')));
    expect((await refusalOf((await bench.as('robot-1')).run(recording(proven('FW-1'))))).code).toBe('SIGNATURE_REFUSED');
    expect(await findings(bench)).toEqual([]);
    // the mapping is taken away: what it covered is not covered any more
    expect(await findings(bench, { signers: {} })).toEqual(['error 1 000001-task-defined.json: forged', 'error 2 000002-evidence.json: forged']);
  });

  it('does not let one of them review the work of another', async () => {
    const bench = await signedBench({ signatures: 'require', signers: { ann: ['agent-*'] } });
    bench.use('ann');
    await (await bench.as('agent-1')).run(recording(defined('FW-1'), claimed('FW-1')));
    const before = head(bench);
    const reviewer = await bench.as('agent-2');
    for (const fact of [judged('FW-1', { reviewer: { id: 'agent-2' } }), waived('FW-1', { waived_by: 'agent-2' })]) {
      expect(await refusalOf(reviewer.run(recording(fact)))).toMatchObject({
        code: 'SELF_REVIEW',
        details: { task: 'FW-1', reviewer: expect.stringContaining('ann') },
      });
    }
    expect(head(bench)).toBe(before);
    bench.use('bob');
    await (await bench.as('bob')).run(recording(judged('FW-1', { reviewer: { id: 'bob' } })));
    expect(await findings(bench)).toEqual([]);
  });
});

describe('keys that change', () => {
  it('leave good what was signed while they were in force, and nothing after', async () => {
    const bench = await signedBench();
    bench.use('ann');
    const at = (time: string) => ({ clock: () => new Date(time) });
    await (await bench.as('ann', at('2026-11-20T12:00:00.000Z'))).run(recording(defined('FW-1')));
    bench.setPolicy({ signatures: 'warn' });
    await (await bench.as('ann', at('2026-12-24T12:00:00.000Z'))).run(recording(proven('FW-1')));
    expect(await findings(bench, { mode: 'require' })).toEqual([]);
    bench.setPolicy({ signatures: 'require' }, allow('ann', bench.keys.ann, 'valid-before="20261201"'));
    expect(await findings(bench)).toEqual(['error 2 000002-evidence.json: expired']);
    bench.setPolicy({ signatures: 'require' }, allow('ann', bench.keys.ann, 'valid-after="20261201"'));
    expect(await findings(bench)).toEqual(['error 1 000001-task-defined.json: expired']);
    bench.setPolicy({ signatures: 'require' }, allow('bob', bench.keys.bob));
    expect(await findings(bench)).toEqual(['error 1 000001-task-defined.json: unknown_key', 'error 2 000002-evidence.json: unknown_key']);
  });

  it('do not ask for signatures on what was there before', async () => {
    const bench = await signedBench({ signatures: 'off' });
    await (await bench.as('ann')).run(recording(defined('FW-1'), proven('FW-1')));
    const signed_after = head(bench);
    bench.setPolicy({ signatures: 'require', signed_after });
    bench.use('ann');
    const store = await bench.as('ann');
    await store.run(recording(proven('FW-1')));
    expect(await findings(bench)).toEqual([]);
    expect(Object.values((await readTask(store, 'FW-1'))?.signers?.records ?? {}).map(({ state }) => state)).toEqual(['exempt', 'exempt', 'good']);
    bench.setPolicy({ signatures: 'require' });
    expect(await findings(bench)).toEqual(['error 1 000001-task-defined.json: unsigned']);
    bench.setPolicy({ signatures: 'require', signed_after: 'd'.repeat(40) });
    expect((await refusalOf(findings(bench))).code).toBe('UNKNOWN_REVISION');
  });
});

describe('an OpenPGP key', () => {
  it('signs for the principal that the policy gives it', async () => {
    const key = openpgpKey('Paula <paula@example.org>');
    const bench = await signedBench({ signatures: 'require', openpgp_keys: { [key.fingerprint]: 'paula' } });
    bench.repo.git('config', 'user.signingKey', key.fingerprint);
    const env = { ...bench.repo.env, ...key.env };
    const store = await bench.as('paula', { env });
    await store.run(recording(defined('FW-1')));
    expect((await readTask(store, 'FW-1'))?.signers?.records[1]).toEqual({ state: 'good', principals: ['paula'], key: key.fingerprint });
    bench.setPolicy({ signatures: 'require' });
    expect(await refusalOf(store.run(recording(proven('FW-1'))))).toMatchObject({
      code: 'SIGNATURE_REFUSED',
      details: { state: 'unknown_key', why: expect.stringContaining(key.fingerprint) },
    });
  });
});

describe('where the policy warns', () => {
  it('a record is signed if there is a key, and somebody is told if there is none', async () => {
    const bench = await signedBench({ signatures: 'warn' });
    const told: string[] = [];
    const store = await bench.as('ann', { onUnsigned: () => told.push('not signed') });
    await store.run(recording(defined('FW-1')));
    bench.use('bob');
    await store.run(recording(proven('FW-1')));
    expect(told).toEqual(['not signed']);
    expect(await findings(bench)).toEqual(['warning 1 000001-task-defined.json: unsigned', 'warning 2 000002-evidence.json: forged']);
    expect((await readTask(store, 'FW-1'))?.signers).toMatchObject({ mode: 'warn', records: { 1: { state: 'unsigned' }, 2: { state: 'forged' } } });
  });
});

describe('where the policy does not look at signatures', () => {
  it('git s own setting signs, and nobody reads it', async () => {
    const bench = await signedBench({ signatures: 'off' });
    bench.use('ann');
    const store = await bench.as('ann');
    await store.run(recording(defined('FW-1')));
    bench.repo.git('config', 'commit.gpgSign', 'true');
    await store.run(recording(proven('FW-1')));
    expect((await readTask(store, 'FW-1'))?.signers).toBeUndefined();
    expect(await findings(bench, { mode: 'require' })).toEqual(['error 1 000001-task-defined.json: unsigned']);
  });

  it('in memory there is no key, and none is asked for', async () => {
    const bench = await memoryBench();
    const store = await bench.open();
    await store.run(recording(defined('FW-1')));
    await store.rehearse();
    bench.setPolicy('project: demo\npolicy: { signatures: require }\n');
    expect((await refusalOf(store.run(recording(defined('FW-2'))))).code).toBe('SIGNERS_MISSING');
    bench.setPolicy(`project: demo\npolicy: { signatures: require, openpgp_keys: { ${'A'.repeat(40)}: ann } }\n`);
    expect((await refusalOf(store.run(recording(defined('FW-2'))))).code).toBe('SIGNATURE_NEEDED');
    expect((await refusalOf(store.rehearse())).code).toBe('SIGNATURE_NEEDED');
    const rules = await readSignatureRules(bench.backend, 'main', policyOf({ project: 'demo', policy: { signatures: 'warn' } }).signatures);
    const records = (await readTask(store, 'FW-1'))?.records ?? [];
    expect((await readSigners(bench.backend, rules, records)).records[1]?.state).toBe('unsigned');
  });
});

describe('many writers that sign', () => {
  it('win one at a time without a lock, and lose nothing', async () => {
    const bench = await signedBench();
    bench.use('ann');
    await (await bench.as('ann')).run(recording(defined('FW-0')));
    await Promise.all(
      [1, 2, 3].map(async (n) => {
        const backend = nativeBackend(bench.repo.asGit, stateRef);
        const store: Store = await bench.as('ann', { backend, attempts: 50, newId: countingIds(n * 1000) });
        for (const k of [1, 2]) await store.run(recording(defined(`FW-${n}${k}`)));
      }),
    );
    const { board } = await (await bench.open()).read();
    expect(board.tasks()).toHaveLength(7);
    expect(bench.repo.git('rev-list', '--count', stateRef)).toBe('8');
    expect(await findings(bench)).toEqual([]);
  });

  it('do so as processes of their own', async () => {
    const bench = await signedBench({ signatures: 'require', signers: { ann: ['writer *'] } });
    bench.use('ann');
    await (await bench.as('ann')).run(recording(defined('FW-1')));
    const worker = await bundleWriter(join(bench.repo.dir, '..'));
    const env = bench.repo.env as NodeJS.ProcessEnv;
    await Promise.all([0, 1].map((n) => promisify(execFile)(process.execPath, [worker, bench.repo.dir, String(n), '10', '1'], { env })));
    const task = await readTask(await bench.open(), 'FW-1');
    expect([task?.task.findings, task?.task.head.seq, task?.task.evidence.length]).toEqual([[], 21, 20]);
    expect(await findings(bench)).toEqual([]);
  });
});

describe('a history that is checked as it comes', () => {
  it('has the findings that it has as a whole, however its commits are cut into parts', async () => {
    const bench = await signedBench({ signatures: 'off' });
    const store = await bench.as('ann');
    for (let n = 1; n <= 3; n += 1) {
      bench.use(n === 2 ? 'bob' : 'ann');
      bench.repo.git('config', 'commit.gpgSign', String(n !== 3));
      await store.run(recording(defined(`FW-${n}`), proven(`FW-${n}`)));
    }
    const backend = nativeBackend(bench.repo.asGit, stateRef);
    const { board } = await store.read();
    const rules = await readSignatureRules(backend, 'main', { ...board.policy.signatures, mode: 'require' });
    const commits = await commitsOf(bench);
    const whole = await checkSignatures(backend, rules, commits);
    expect(whole.map(({ state }) => state)).toEqual(['forged', 'forged', 'unsigned']);
    const checker = new SignatureChecker(backend, rules);
    const found = [];
    for (const { commit, records } of commits) {
      for (const record of records.length === 0 ? [undefined] : records) {
        found.push(...(await checker.add({ commit, records: record === undefined ? [] : [record] })));
      }
    }
    expect([...found, ...(await checker.end())]).toEqual(whole);
    expect(await checker.end()).toEqual([]);
  });
});

describe('the first commit of a store', () => {
  it('needs no signature as long as it holds no record', async () => {
    const bench = await signedBench();
    const backend = nativeBackend(bench.repo.asGit, stateRef);
    const rules = await readSignatureRules(backend, 'main', (await (await bench.open()).read()).board.policy.signatures);
    const commit = head(bench);
    expect(await checkSignatures(backend, rules, [{ commit, records: [] }])).toEqual([]);
    expect(await checkSignatures(backend, rules, [{ commit, records: [{ path: 'tasks/x', actor: 'ann' }] }])).toMatchObject([
      { path: 'tasks/x', state: 'unsigned' },
    ]);
  });

  it('is signed where git signs all', async () => {
    const repo = tempRepo();
    const key = sshKey(repo, 'ann');
    signWith(repo, key);
    repo.git('config', 'commit.gpgSign', 'true');
    await gitBench(repo);
    expect(repo.git('cat-file', 'commit', stateRef)).toContain('-----BEGIN SSH SIGNATURE-----');
  });
});
