import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configTemplate } from '../../cli/config-template.ts';
import { policyOf } from '../../fairway/domain/policy.ts';
import { digest } from '../../fairway/store/codec/serialize.ts';
import { parseConfig } from '../../fairway/store/config.ts';
import { policyPath } from '../../fairway/store/layout.ts';
import { mentioning } from '../support/naming.ts';
import { cliIn, openedCli, setPolicy } from '../support/run-cli.ts';
import { tempDir, tempRepo } from '../support/temp-repo.ts';

const stateRef = 'refs/heads/fairway/state';

describe('init', () => {
  test('makes a store and a commented policy, and leaves branches, index and files alone', async () => {
    const cli = cliIn();
    const head = cli.repo.commit('first', { 'README.md': 'demo\n' });
    const { out } = await cli.ok('init --project demo');
    expect(out).toEqual(mentioning('demo', stateRef, 'fairway.yaml', 'main'));
    expect(cli.repo.git('rev-parse', 'HEAD')).toBe(head);
    expect(cli.repo.git('status', '--porcelain')).toBe('?? fairway.yaml');
    expect(cli.repo.git('ls-tree', '--name-only', 'fairway/state').split('\n').sort()).toEqual(['README.md', 'fairway.json']);
    expect(cli.history()).toEqual(['init demo']);
  });

  test('is done once: the second time it says what there is', async () => {
    const cli = cliIn();
    const first = (await cli.ok('init --project demo --json')).json;
    expect(first).toMatchObject({
      project: 'demo',
      ref: stateRef,
      outcome: 'created',
      integration_branch: 'main',
      config: 'written',
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
    cli.repo.write({ 'fairway.yaml': '# mine\nproject: demo\n' });
    expect((await cli.ok('init --project demo --json')).json).toEqual({ ...first, outcome: 'existing', config: 'kept' });
    expect((await cli.ok('init --project demo')).out).toEqual(mentioning('demo', stateRef));
    expect(readFileSync(join(cli.repo.dir, 'fairway.yaml'), 'utf8')).toBe('# mine\nproject: demo\n');
    expect(await cli.refused('STORE_EXISTS', 'init --project another')).toMatchObject({
      message: mentioning(stateRef, 'demo'),
      hint: expect.stringContaining('fairway list'),
    });
    expect(cli.history()).toHaveLength(1);
  });

  test('takes project and branch from a policy that somebody wrote already', async () => {
    const cli = cliIn();
    cli.repo.write({ 'fairway.yaml': 'project: theirs\nintegration_branch: trunk\n' });
    expect((await cli.ok('init --json')).json).toMatchObject({ project: 'theirs', integration_branch: 'trunk', config: 'kept' });
  });

  test('writes a policy that says exactly what holds without one', async () => {
    const cli = await openedCli({ policy: null });
    const facts = { project: 'demo', integrationBranch: 'main', stateRef };
    const text = readFileSync(join(cli.repo.dir, 'fairway.yaml'), 'utf8');
    expect(text).toBe(configTemplate(facts));
    const { config, warnings } = await parseConfig(Buffer.from(text), 'fairway.yaml');
    expect([policyOf(config), warnings]).toEqual([policyOf({ project: 'demo' }), []]);
  });

  test('writes comments that are valid where they are uncommented', async () => {
    const text = configTemplate({ project: 'demo', integrationBranch: 'main', stateRef }).replaceAll(/^#(?=\S| {2})/gm, '');
    const { config, warnings } = await parseConfig(Buffer.from(text), 'fairway.yaml');
    expect(warnings).toEqual([]);
    const policy = policyOf(config);
    expect(policy.roles.map((role) => role.name)).toEqual(['backend', 'ops', 'orchestrator']);
    expect(policy.lanes[0]?.review_when).toHaveLength(1);
    expect(policy.leaseMinutes).toBe(480);
  });

  test('takes names of its own, and finds the store by them', async () => {
    const cli = cliIn();
    await cli.ok('init --project demo --integration-branch trunk --state-ref refs/fairway/mine');
    await cli.ok('add A One');
    expect(cli.repo.git('for-each-ref', '--format=%(refname)')).toBe('refs/fairway/mine');
    expect((await cli.ok('init --project demo --json')).json).toMatchObject({ ref: 'refs/fairway/mine', outcome: 'existing' });
    await cli.refused('NOT_A_STORE', 'init --state-ref "no ref"');
  });

  test('works in a bare repository and in a linked worktree', async () => {
    const bare = cliIn(tempRepo({ bare: true }));
    expect((await bare.ok('init --json')).json).toMatchObject({ project: 'repo.git', config: 'kept' });
    await bare.ok('add A One');
    expect((await bare.ok('run --task A -- true')).code).toBe(0);
    const cli = await openedCli({ tasks: ['A One'] });
    cli.repo.git('worktree', 'add', '-q', '-b', 'side', '../side');
    const cwd = join(cli.repo.dir, '..', 'side');
    await cli.ok('claim A', { cwd });
    expect((await cli.ok('list --json', { cwd })).json.tasks).toMatchObject([{ id: 'A', status: 'in_progress', branch: 'side' }]);
  });

  test('takes over the store of the remote in a clone', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const clone = join(tempDir(), 'clone');
    cli.repo.git('clone', '-q', cli.repo.dir, clone);
    expect((await cli.ok('list --json', { cwd: clone })).json.count).toBe(1);
    expect((await cli.ok('init --project demo --json', { cwd: clone })).json.outcome).toBe('adopted');
    await cli.ok('add B Two', { cwd: clone });
    expect((await cli.ok('list --json', { cwd: clone })).json.count).toBe(2);
  });
});

describe('the policy', () => {
  const strict = 'schema: fairway/config@1\nproject: demo\ngates:\n  done: { evidence: required }\n';
  const loose = strict.replace('required', 'off');

  test('comes from the integration branch: a lane cannot loosen it by editing its file', async () => {
    const cli = await openedCli({ policy: strict, tasks: ['A One'] });
    cli.repo.git('worktree', 'add', '-q', '-b', 'lane', '../lane');
    const cwd = join(cli.repo.dir, '..', 'lane');
    (await import('node:fs')).writeFileSync(join(cwd, 'fairway.yaml'), loose);
    await cli.refused('GATES_CLOSED', 'done A', { cwd });
    cli.repo.gitIn(cwd, 'commit', '-q', '-am', 'loosen');
    await cli.refused('GATES_CLOSED', 'done A', { cwd });
    setPolicy(cli.repo, loose);
    await cli.ok('done A', { cwd });
  });

  test('is the working file before there is one on the branch, and the defaults before that', async () => {
    const cli = await openedCli({ policy: null, tasks: ['A One', 'B Two'] });
    await cli.refused('GATES_CLOSED', 'done A');
    cli.repo.write({ 'fairway.yaml': loose });
    expect((await cli.ok('done A')).err).toEqual(mentioning('fairway.yaml'));
    rmSync(join(cli.repo.dir, 'fairway.yaml'));
    await cli.refused('GATES_CLOSED', 'done B');
  });

  test('is the file of --config where one is named', async () => {
    const cli = await openedCli({ policy: strict, tasks: ['A One'] });
    cli.repo.write({ 'other/loose.yaml': loose });
    await cli.refused('GATES_CLOSED', 'done A');
    expect((await cli.refused('CONFIG_MISSING', 'done A --config gone.yaml')).message).toContain('gone.yaml');
    await cli.refused('FILE_UNREADABLE', 'done A --config other');
    expect((await cli.refused('POLICY_FILE', 'done A --config other/loose.yaml')).details).toEqual({ file: join(cli.repo.dir, 'other/loose.yaml') });
    const { json } = await cli.ok(['done', 'A', '--config', 'other/loose.yaml', '--override', 'POLICY_FILE=the strict one is being rewritten', '--json']);
    expect(json.task.status).toBe('done');
    const { records } = (await cli.ok('show A --json')).json;
    expect(records.at(-1)).toMatchObject({
      policy: { sha256: digest(loose), from: 'file' },
      overrides: [{ rule: 'POLICY_FILE', reason: 'the strict one is being rewritten' }],
    });
    expect(cli.repo.git('show', `${stateRef}:${policyPath(digest(loose))}`)).toBe(loose.trim());
    expect((await cli.run('ready --override SOMETHING=else')).code).toBe(2);
  });

  test.each([
    ['no YAML', 'project: demo\nroles: @x\n', 2, 'the file', ''],
    ['a wrong value', 'project: demo\ngates:\n  done:\n    evidence: maybe\n', 4, 'gates.done.evidence', ''],
    ['a wrong type', 'project: demo\nroles:\n  backend: yes please\n', 3, 'roles.backend', ''],
    ['a name that nothing defines', 'project: demo\nroles: { a: {} }\nlanes:\n  one:\n    role: b\n', 5, 'lanes.one.role', ''],
    ['a pattern that is none', 'project: demo\ntasks:\n  id_pattern: "["\n', 3, 'tasks.id_pattern', ''],
    ['states without an end', 'project: demo\nstates: { a: open, b: active, c: blocked }\n', 2, 'states', 'done'],
    ['a key twice', 'project: demo\nproject: demo\n', 2, 'the file', ''],
    ['no project', 'roles: {}\n', 1, 'the file', 'project'],
  ])('names file, line and key of %s', async (_what, text, line, key, why) => {
    const cli = await openedCli({ policy: text });
    const { message, hint, details } = await cli.refused('CONFIG_INVALID', 'ready');
    expect(details).toMatchObject({ file: 'main:fairway.yaml', line, key });
    expect(message).toMatch(/^main:fairway\.yaml:\d+: /);
    expect(message).toContain(why);
    expect(hint).toContain('docs/reference/configuration');
    await cli.refused('CONFIG_INVALID', 'add A One');
    expect(cli.history()).toHaveLength(1);
  });
});
