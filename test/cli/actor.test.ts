import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { openedCli } from '../support/run-cli.ts';

const policy = `schema: fairway/config@1
project: demo
integration_branch: main
roles:
  backend: {}
  ops: {}
lanes:
  billing: { role: backend, paths: [packages/billing/**] }
  runtime: { role: ops, branch: "work/{task}-{lane}", worktree: "{project}_{lane}_{task}" }
`;

const actorOf = async (cli: Awaited<ReturnType<typeof openedCli>>, task: string) => (await cli.ok(`show ${task} --json`)).json.task.claim.actor;

describe('who acts', () => {
  test('is git’s user unless FAIRWAY_ACTOR says otherwise', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One', 'FW-2 Two'] });
    await cli.ok('claim FW-1');
    expect(await actorOf(cli, 'FW-1')).toEqual({ id: 'carl@example.org' });
    await cli.ok('claim FW-2', { actor: 'agent-7' });
    expect(await actorOf(cli, 'FW-2')).toEqual({ id: 'agent-7' });
  });

  test('has to be known', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One'] });
    cli.repo.git('config', 'user.useConfigOnly', 'true');
    const env = { GIT_COMMITTER_NAME: undefined, GIT_COMMITTER_EMAIL: undefined, GIT_AUTHOR_NAME: undefined, GIT_AUTHOR_EMAIL: undefined };
    const { hint } = await cli.refused('NO_IDENTITY', 'claim FW-1', { env });
    expect(hint).toEqual(mentioning('git config user', 'FAIRWAY_ACTOR'));
    // who only reads need not say who they are
    expect((await cli.ok('ready --json', { env })).json.claimable_count).toBe(1);
    await cli.ok('claim FW-1', { env, actor: 'agent-7' });
  });

  test('has the role of --as, else of FAIRWAY_ROLE, else of the lane whose worktree or branch it is', async () => {
    const cli = await openedCli({ policy, tasks: ['FW-1 One --role ops', 'FW-2 Two --role ops', 'FW-3 Three --role backend', 'FW-4 Four --role ops'] });
    await cli.ok('claim FW-1 --as ops', { role: 'backend' });
    expect((await actorOf(cli, 'FW-1')).role).toBe('ops');
    await cli.ok('claim FW-2', { role: 'ops' });
    expect((await actorOf(cli, 'FW-2')).role).toBe('ops');
    cli.repo.git('worktree', 'add', '-q', '-b', 'lane/billing/FW-3', '../anything');
    await cli.ok('claim FW-3', { cwd: `${cli.repo.dir}/../anything` });
    expect((await actorOf(cli, 'FW-3')).role).toBe('backend');
    expect((await cli.ok('show FW-3 --json')).json.task.claim).toMatchObject({ branch: 'lane/billing/FW-3', worktree: 'anything' });
    cli.repo.git('worktree', 'add', '-q', '-b', 'unnamed', '../demo_runtime_FW-4');
    await cli.ok('claim FW-4', { cwd: `${cli.repo.dir}/../demo_runtime_FW-4` });
    expect((await actorOf(cli, 'FW-4')).role).toBe('ops');
  });

  test('is only ever in a role that there is', async () => {
    const cli = await openedCli({ policy, tasks: ['FW-1 One'] });
    const refusal = { message: 'There is no role bakend.', hint: 'Did you mean backend? The roles are: backend, ops' };
    expect(await cli.refused('UNKNOWN_ROLE', 'claim FW-1 --as bakend')).toMatchObject(refusal);
    expect(await cli.refused('UNKNOWN_ROLE', 'ready --as bakend')).toMatchObject(refusal);
    expect(await cli.refused('UNKNOWN_ROLE', 'ready', { role: 'bakend' })).toMatchObject(refusal);
  });

  test('works in the session of --session, else of FAIRWAY_SESSION; blank ones are none', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One', 'FW-2 Two', 'FW-3 Three'] });
    await cli.ok('claim FW-1 --session typed', { session: 'set' });
    expect((await actorOf(cli, 'FW-1')).session).toBe('typed');
    await cli.ok('claim FW-2', { session: 'set' });
    expect((await actorOf(cli, 'FW-2')).session).toBe('set');
    await cli.ok('claim FW-3', { session: ' ', role: '', actor: ' ' });
    expect(await actorOf(cli, 'FW-3')).toEqual({ id: 'carl@example.org' });
  });
});
