import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allow, signingProgram, signWith, sshKey } from '../support/keys.ts';
import { mentioning, naming } from '../support/naming.ts';
import { openedCli, setPolicy } from '../support/run-cli.ts';

const ann = { actor: 'ann', session: 's-ann' };
const ben = { actor: 'ben', session: 's-ben' };

const policyOf = (policy: string) => `schema: fairway/config@1
project: demo
integration_branch: main
review: { domains: [security] }
gates: { merge_ready: { clean_worktree: off, based_on_integration: off } }
policy: ${policy}
`;

/** A store whose policy asks for signatures, and keys of ann and ben that may sign. */
async function signingCli(policy: string) {
  const cli = await openedCli({ policy: policyOf(policy) });
  const keys = { ann: sshKey(cli.repo, 'ann'), ben: sshKey(cli.repo, 'ben') };
  const allowed = allow('ann', keys.ann) + allow('ben', keys.ben);
  cli.repo.write({ allowed_signers: allowed });
  cli.repo.git('add', 'allowed_signers');
  cli.repo.git('commit', '-q', '-m', 'who may sign');
  const as = async (who: 'ann' | 'ben') => signWith(cli.repo, keys[who]);
  return { ...cli, keys, as };
}

describe('a record that cannot be signed', () => {
  test('is not written where the policy requires it, and an hour of work is not begun', async () => {
    const cli = await signingCli('{ signatures: require }');
    await cli.refused('SIGNATURE_NEEDED', 'add A One', ann);
    await cli.as('ann');
    await cli.ok('add A One', ann);
    cli.repo.git('config', 'gpg.ssh.program', signingProgram(cli.repo, 'locked', "echo 'agent refused operation' >&2; exit 1"));
    const failed = await cli.refused('SIGNING_FAILED', 'claim A', ann);
    expect(failed.details).toMatchObject({ why: expect.stringContaining('agent refused operation') });
    await cli.refused('SIGNING_FAILED', 'run --task A -- touch began', ann);
    expect(existsSync(join(cli.repo.dir, 'began'))).toBe(false);
    cli.repo.git('config', '--unset', 'gpg.ssh.program');
    await cli.ok('run --task A -- touch began', ann);
    expect(existsSync(join(cli.repo.dir, 'began'))).toBe(true);
    expect(cli.history()).toEqual(['run A: pass, touch began', 'add A: One', 'init demo']);
  });

  test('is not written under a name that the key may not sign for', async () => {
    const cli = await signingCli('{ signatures: require }');
    await cli.as('ann');
    const refusal = await cli.refused('SIGNATURE_REFUSED', 'add A One', ben);
    expect(refusal).toMatchObject({
      message: mentioning('ann', 'ben'),
      hint: mentioning('main'),
    });
    setPolicy(cli.repo, policyOf('{ signatures: require, signers: { ann: [ben] } }'));
    await cli.ok('add A One', ben);
  });

  test('is not written while nothing says who may sign', async () => {
    const cli = await signingCli('{ signatures: require, allowed_signers: keys/signers }');
    await cli.as('ann');
    const refusal = await cli.refused('SIGNERS_MISSING', 'add A One', ann);
    expect(refusal).toMatchObject({
      message: mentioning('main', 'keys/signers'),
      hint: expect.stringContaining('PRINCIPAL KEYTYPE KEY'),
    });
  });

  test('is written where the policy warns, and that is told', async () => {
    const cli = await signingCli('{ signatures: warn }');
    const { err } = await cli.ok('add A One', ann);
    expect(err).toEqual(mentioning('git config user'));
    const { json } = await cli.run('merge-ready A --json');
    expect(json.warnings).toEqual([mentioning('signatures', 'record 1')]);
    expect((await cli.run('merge-ready A')).out).toMatch(/^! signatures: record 1 /m);
  });
});

describe('what is not well signed', () => {
  test('opens no gate, and is shown as what it is', async () => {
    const cli = await signingCli('{ signatures: require }');
    await cli.as('ann');
    await cli.ok('add A One --review-domain security', ann);
    await cli.ok('claim A', ann);
    await cli.ok('evidence add A --result pass --summary fine', ann);
    // past the policy, as somebody who pushes by hand
    cli.repo.write({ 'lax.yaml': 'project: demo\n' });
    signWith(cli.repo, null);
    await cli.ok('review record A --domain security --verdict approve --config lax.yaml --override POLICY_FILE=tested', ben);
    const closed = await cli.run('merge-ready A --json');
    expect([closed.code, closed.json]).toMatchObject([
      1,
      {
        ok: false,
        gates: [
          { gate: 'evidence', status: 'met' },
          { gate: 'acceptance', mode: 'advisory' },
          { gate: 'review', status: 'missing', detail: mentioning('security', '1 not counted') },
        ],
        issues: [mentioning('review', 'security')],
        warnings: [mentioning('signatures', 'record 4')],
        missing_review_domains: ['security'],
      },
    ]);
    const lines = (await cli.run('merge-ready A')).out.split('\n');
    expect(lines).toEqual([naming('✓ evidence'), naming('✓ acceptance'), naming('✗ review', 'security'), naming('! signatures', 'record 4'), naming('A'), '']);
    await cli.as('ann');
    expect((await cli.refused('GATES_CLOSED', 'done A', ann)).message).toEqual(mentioning('security'));
    await cli.refused('GATES_CLOSED', 'set-status A done', ann);
    const shown = (await cli.ok('show A')).out;
    expect(shown).toMatch(/^#.* SIGNED BY {2}COMMIT\n1 .* ann {8}\w{12}\n2 .* ann {8}\w{12}\n3 .* ann {8}\w{12}\n4 .* unsigned {3}\w{12}$/m);
    expect(shown).toEqual(mentioning('security'));
    const { records, task } = (await cli.ok('show A --json')).json;
    expect(records.map((record: { signature: { state: string } }) => record.signature.state)).toEqual(['good', 'good', 'good', 'unsigned']);
    expect(records[0].signature).toEqual({ state: 'good', principals: ['ann'], key: cli.keys.ann.fingerprint });
    expect(task.review_matrix).toMatchObject([{ domain: 'security', status: 'missing' }]);
    const log = (await cli.ok('log --json --signatures --limit 2')).json;
    expect(log.map((record: { signature: { state: string } }) => record.signature.state)).toEqual(['unsigned', 'good']);
    expect((await cli.ok('log --json')).json[0].signature).toBeUndefined();
    // a reviewer with a key of their own opens it
    await cli.as('ben');
    await cli.ok('review record A --domain security --verdict approve', ben);
    await cli.ok('merge-ready A');
    await cli.as('ann');
    await cli.ok('done A', ann);
    expect((await cli.ok('export --json')).json.tasks).toEqual([(await cli.ok('show A --json')).json]);
  });

  test('cannot be told where there is no program that checks', async () => {
    const cli = await signingCli('{ signatures: require }');
    await cli.as('ann');
    await cli.ok('add A One', ann);
    cli.repo.git('config', 'gpg.ssh.program', '/no/such/ssh-keygen');
    await cli.refused('SIGNATURES_UNCHECKED', 'merge-ready A');
  });
});

describe('verify', () => {
  const withUnsigned = async (policy: string) => {
    const cli = await signingCli(policy);
    await cli.as('ann');
    await cli.ok('add A One', ann);
    cli.repo.write({ 'lax.yaml': 'project: demo\n' });
    signWith(cli.repo, null);
    await cli.ok('evidence add A --result pass --summary works --config lax.yaml --override POLICY_FILE=tested', ann);
    await cli.as('ann');
    await cli.ok('add B Two --config lax.yaml --override POLICY_FILE=tested', ann);
    cli.repo.git('config', 'commit.gpgSign', 'true');
    await cli.ok('add C Three --config lax.yaml --override POLICY_FILE=tested', ben);
    return cli;
  };

  test('proves who signed, where the policy requires it', async () => {
    const cli = await withUnsigned('{ signatures: require }');
    const { code, out } = await cli.run('verify');
    const { json } = await cli.run('verify --json');
    expect([code, json.ok, json.findings_total, json.warnings_total]).toEqual([1, false, 3, 0]);
    expect(
      json.findings.map(({ check, commit, path, message }: Record<string, string>) => [
        check,
        cli.repo.git('log', '-1', '--format=%s', commit ?? ''),
        path?.split('/').at(-1),
        message,
      ]),
    ).toEqual([
      ['signatures', 'evidence A: note pass', '000002-evidence.json', 'the commit is not signed'],
      ['signatures', 'add B: Two', '000001-task-defined.json', 'the commit is not signed'],
      ['signatures', 'add C: Three', '000001-task-defined.json', 'the commit is signed by ann, who may not sign for ben'],
    ]);
    expect(out).toMatch(/^✗ {2}signatures +4 +3 {2}/m);
    expect(out).toMatch(/^3 findings? /m);
  });

  test('warns where the policy only asks, and looks at nothing where it does not', async () => {
    const cli = await withUnsigned('{ signatures: warn }');
    const { code, out } = await cli.run('verify');
    expect([code, out.match(/^! signatures/gm)?.length]).toEqual([0, 3]);
    expect((await cli.ok('verify --full --json')).json).toMatchObject({
      ok: true,
      findings: [],
      warnings_total: 3,
      warnings: [{ check: 'signatures' }, {}, {}],
    });
    setPolicy(cli.repo, policyOf('{ signatures: off }'));
    expect((await cli.ok('verify --full --json')).json.checks.map((row: { check: string }) => row.check)).not.toContain('signatures');
  });

  test('looks again at what it verified by other rules, and only then', async () => {
    const cli = await signingCli('{ signatures: off }');
    await cli.ok('add A One', ann);
    const came = async () => {
      const { code, json } = await cli.run('verify --json');
      return [code, json.began, json.findings_total];
    };
    expect([await came(), await came()]).toEqual([
      [0, 'first', 0],
      [0, 'last', 0],
    ]);
    // what was never looked at is not in order because it was verified
    setPolicy(cli.repo, policyOf('{ signatures: require }'));
    expect([await came(), await came()]).toEqual([
      [1, 'first', 1],
      [1, 'first', 1],
    ]);
    setPolicy(cli.repo, policyOf(`{ signatures: require, signed_after: ${cli.repo.git('rev-parse', 'fairway/state')} }`));
    await cli.as('ben');
    await cli.ok('add B Two', ben);
    expect([await came(), await came()]).toEqual([
      [0, 'first', 0],
      [0, 'last', 0],
    ]);
    // ben's key is taken away: all that it ever signed is unknown
    cli.repo.commit('ben goes', { allowed_signers: allow('ann', cli.keys.ann) });
    expect(await came()).toEqual([1, 'first', 1]);
    setPolicy(cli.repo, policyOf('{ signatures: off }'));
    expect(await came()).toEqual([0, 'last', 0]);
  });

  test('is in order where all is well signed', async () => {
    const cli = await signingCli('{ signatures: require }');
    await cli.as('ann');
    await cli.ok('add A One', ann);
    expect((await cli.ok('verify --json')).json).toMatchObject({ ok: true, findings_total: 0 });
  });
});

describe('a review', () => {
  test('is not given by the key that did the work, under whatever name', async () => {
    const cli = await signingCli('{ signatures: require, signers: { ann: [agent-7] } }');
    await cli.as('ann');
    await cli.ok('add A One --review-domain security', ann);
    await cli.ok('claim A', ann);
    const agent = { actor: 'agent-7', session: 's-7' };
    const refusal = await cli.refused('SELF_REVIEW', 'review record A --domain security --verdict approve', agent);
    expect(refusal).toMatchObject({ details: { task: 'A', reviewer: 'ann, who signs for agent-7,', domain: 'security' } });
    await cli.refused('SELF_REVIEW', 'review waive A --domain security --reason why', agent);
  });

  test('does not count where the policy warns, and was signed by the key that did the work', async () => {
    const cli = await signingCli('{ signatures: warn, signers: { ann: [agent-7] } }');
    await cli.as('ann');
    await cli.ok('add A One --review-domain security', ann);
    await cli.ok('claim A', ann);
    await cli.ok('review record A --domain security --verdict approve', { actor: 'agent-7', session: 's-7' });
    expect((await cli.run('merge-ready A --json')).json).toMatchObject({ ok: false, missing_review_domains: ['security'], warnings: expect.any(Array) });
  });
});
