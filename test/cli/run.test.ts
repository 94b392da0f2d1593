import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { builtCli } from '../support/programs.ts';
import { openedCli } from '../support/run-cli.ts';

const sha256 = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const node = (script: string) => [process.execPath, '-e', script];
const evidenceOf = async (cli: Awaited<ReturnType<typeof openedCli>>) => (await cli.ok('show A --json')).json.task.evidence.at(-1);
const artifactOf = (cli: Awaited<ReturnType<typeof openedCli>>, sha256: string) => {
  const digest = sha256.slice('sha256:'.length);
  return cli.repo.git('cat-file', 'blob', `fairway/state:artifacts/${digest.slice(0, 2)}/${digest}`);
};

describe('run', () => {
  test('passes the output on and records what the command showed', async () => {
    const cli = await openedCli({ tasks: ['A One --check "works=it works"'] });
    const { code, out, err } = await cli.run([
      'run',
      '--task',
      'A',
      '--check',
      'works',
      '--kind',
      'unit',
      '--environment',
      'kind',
      '--',
      ...node('console.log("to out"); console.error("to err")'),
    ]);
    expect([code, out]).toEqual([0, 'to out\n']);
    expect(err).toEqual(mentioning('A', 'todo'));
    const evidence = await evidenceOf(cli);
    expect(evidence).toMatchObject({
      kind: 'unit',
      provenance: 'executed',
      result: 'pass',
      exit_code: 0,
      duration_ms: expect.any(Number),
      command: node('console.log("to out"); console.error("to err")'),
      source: { revision: { commit: cli.repo.git('rev-parse', 'HEAD'), branch: 'main' }, dirty: false },
      acceptance_checks: [{ id: 'works', digest: sha256('it works') }],
      environment: 'kind',
    });
    expect(evidence.artifacts).toMatchObject([{ name: 'output.txt', stored: 'state', role: 'output', media_type: 'text/plain' }]);
    expect(artifactOf(cli, evidence.artifacts[0].digest).split('\n').sort()).toEqual(['to err', 'to out']);
  });

  test('ends as the command ends, and records a failure as one', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    expect((await cli.run(['run', '--task', 'A', '--', ...node('process.exit(7)')])).code).toBe(7);
    expect(await evidenceOf(cli)).toMatchObject({ result: 'fail', exit_code: 7, artifacts: [] });
    expect((await cli.run(['run', '--task', 'A', '--', 'sh', '-c', 'kill -TERM $$'])).code).toBe(143);
    expect(await evidenceOf(cli)).toMatchObject({ result: 'fail', exit_code: 143 });
  });

  test('records a command that could not be started', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    cli.repo.write({ 'not-executable': 'x' });
    const missing = await cli.run('run --task A -- no-such-command-anywhere');
    expect(missing.code).toBe(127);
    expect(missing.err).toMatch(/^error no-such-command-anywhere /m);
    expect(missing.err).toMatch(/^hint {2}/m);
    expect(await evidenceOf(cli)).toMatchObject({ result: 'fail', exit_code: 127, summary: expect.stringContaining('no-such-command-anywhere') });
    expect((await cli.run('run --task A -- ./not-executable')).code).toBe(126);
    expect(await evidenceOf(cli)).toMatchObject({ result: 'fail', exit_code: 126 });
  });

  test('keeps stdout one document with --json', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const { code, json, err } = await cli.run(['run', '--task', 'A', '--json', '--', ...node('console.log("talk"); process.exit(3)')]);
    expect([code, err]).toEqual([3, 'talk\n']);
    expect(json).toMatchObject({
      task: { id: 'A' },
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      evidence: { type: 'evidence', data: { exit_code: 3, result: 'fail' } },
    });
  });

  test('leaves everything behind -- to the command', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const { out } = await cli.ok([
      'run',
      '--task',
      'A',
      '--',
      process.execPath,
      '-p',
      'process.argv.slice(1).join(" ")',
      '--',
      '--json',
      '--help',
      '--task',
      'B',
    ]);
    expect(out).toBe('--json --help --task B\n');
  });

  test('keeps the last 64 KiB of the output and says how much came before', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok(['run', '--task', 'A', '--', ...node('process.stdout.write("x".repeat(100000) + "end")')]);
    const [artifact] = (await evidenceOf(cli)).artifacts;
    expect(artifact).toMatchObject({ size: 65_536, omitted_bytes: 100_003 - 65_536 });
    expect(artifactOf(cli, artifact.digest)).toMatch(/^x+end$/);
  });

  test('keeps binary output as it is', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok(['run', '--task', 'A', '--', ...node('process.stdout.write(Buffer.from([0,255,27,91,50,74,200]))')]);
    const [artifact] = (await evidenceOf(cli)).artifacts;
    expect(artifact.size).toBe(7);
  });

  test('keeps the files that the command wrote, and fails the run when one is missing', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok(['run', '--task', 'A', '--artifact', 'report.xml', '--', ...node('require("fs").writeFileSync("report.xml", "<ok/>")')]);
    expect((await evidenceOf(cli)).artifacts).toMatchObject([{ name: 'report.xml', size: 5 }]);
    const { code, err } = await cli.run(['run', '--task', 'A', '--artifact', 'gone.xml', '--', 'true']);
    expect(code).toBe(1);
    expect(err).toEqual(mentioning('gone.xml'));
    expect(await evidenceOf(cli)).toMatchObject({ result: 'fail', exit_code: 0, summary: expect.stringContaining('gone.xml') });
  });

  test('says what the worktree was, with its uncommitted files, and what the command made of it', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const last = async () => (await cli.ok('log A --json')).json[0].data;
    const treeNow = () => {
      cli.repo.git('add', '--all');
      const tree = cli.repo.git('write-tree');
      cli.repo.git('reset', '--quiet');
      return tree;
    };
    cli.repo.write({ 'new.txt': 'x' });
    const before = treeNow();
    await cli.ok('run --task A -- true');
    expect(await last()).toMatchObject({ source: { dirty: true, worktree_tree: before } });
    expect(await last()).not.toHaveProperty('source_after');
    await cli.ok(['run', '--task', 'A', '--', ...node('require("fs").writeFileSync("new.txt", "y")')]);
    expect(await last()).toMatchObject({ source: { worktree_tree: before }, source_after: { dirty: true, worktree_tree: treeNow() } });
    const commit = cli.repo.git('rev-parse', 'HEAD');
    await cli.ok('run --task A -- git commit -q --allow-empty -m more');
    expect(await last()).toMatchObject({ source: { revision: { commit } }, source_after: { revision: { commit: cli.repo.git('rev-parse', 'HEAD') } } });
  });

  test('names the change that a branch makes, however the integration branch goes on', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const base = cli.repo.git('rev-parse', 'HEAD');
    cli.repo.git('checkout', '--quiet', '-b', 'lane');
    const commit = cli.repo.commit('work', { 'a.txt': 'work' });
    await cli.ok('run --task A -- git branch -f main HEAD');
    const [{ data }] = (await cli.ok('log A --json')).json;
    expect(data.source).toMatchObject({ revision: { commit, base, patch_id: expect.stringMatching(/^[0-9a-f]{40}$/), branch: 'lane' }, dirty: false });
    expect(data).not.toHaveProperty('source_after');
  });

  test('records a result for programs that the command wrote, and fails the run without it', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const writing = (text: string) => [
      'run',
      '--task',
      'A',
      '--predicate',
      'counts=counts.json',
      '--',
      ...node(`require("fs").writeFileSync("counts.json", ${JSON.stringify(text)})`),
    ];
    await cli.ok(writing('{"passed":3}'));
    expect((await cli.ok('log A --json')).json[0].data).toMatchObject({ result: 'pass', predicate: { type: 'counts', body: { passed: 3 } } });
    for (const text of ['no', '[]', JSON.stringify({ text: 'x'.repeat(17_000) })]) {
      expect((await cli.run(writing(text))).code).toBe(1);
      const [{ data }] = (await cli.ok('log A --json')).json;
      expect(data).toMatchObject({ result: 'fail', exit_code: 0, summary: mentioning('counts') });
      expect(data).not.toHaveProperty('predicate');
    }
  });

  test('proves the check as it was worded when the run began', async () => {
    const cli = await openedCli({ tasks: ['A One --check "works=it works"'] });
    const reword = [builtCli().file, 'update', 'A', '--check', 'works=it works twice'];
    await cli.ok(['run', '--task', 'A', '--check', 'works', '--', ...reword], { env: { FAIRWAY_NOW: '2026-11-20T10:00:00.000Z' } });
    expect((await evidenceOf(cli)).acceptance_checks).toEqual([{ id: 'works', digest: sha256('it works') }]);
    expect((await cli.ok('show A --json')).json.gates.find(({ gate }: { gate: string }) => gate === 'acceptance')).toMatchObject({
      status: 'missing',
      detail: mentioning('works', 'stale'),
    });
  });

  test('refuses what cannot be recorded before the command is run', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    const touch = ['--', 'touch', 'ran'];
    await cli.refused('TASK_NOT_FOUND', ['run', '--task', 'NO', ...touch]);
    await cli.refused('UNKNOWN_CHECK', ['run', '--task', 'A', '--check', 'x', ...touch]);
    expect(await cli.refused('NO_TASK_GIVEN', ['run', ...touch])).toMatchObject({
      message: expect.any(String),
      hint: mentioning('--task', 'FAIRWAY_TASK_ID'),
    });
    expect((await cli.refused('USAGE', ['run', '--task', 'A', '--kind', 'two words', ...touch])).message).toEqual(mentioning('--kind'));
    await cli.refused('USAGE', ['run', '--task', 'A', '--environment', 'a\nb', ...touch]);
    await cli.refused('CLAIM_LOST', ['run', '--task', 'A', '--claim', '00000000000000000000000099', ...touch]);
    const env = { GIT_COMMITTER_NAME: undefined, GIT_COMMITTER_EMAIL: undefined };
    cli.repo.git('config', 'user.useConfigOnly', 'true');
    await cli.refused('NO_IDENTITY', ['run', '--task', 'A', ...touch], { env });
    expect(cli.repo.git('status', '--porcelain')).toBe('');
  });

  test('finds the task by FAIRWAY_TASK_ID, by session, or by branch', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two', 'C Three'] });
    const json = async (typed: object) => (await cli.ok('run --json -- true', typed)).json.task.id;
    expect(await json({ env: { FAIRWAY_TASK_ID: 'B' } })).toBe('B');
    await cli.ok('claim C --session s1');
    await cli.ok('claim B --session s2 --branch other');
    expect(await json({ session: 's2' })).toBe('B');
    expect(await json({})).toBe('C');
    await cli.ok('claim A --session s3');
    await cli.refused('NO_TASK_GIVEN', 'run -- true');
  });

  test('hands signals to the command, and records what it made of them', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    // a shell listens sooner than Node does
    const waits = (on: string) => ['sh', '-c', `trap 'echo closing; exit ${on}' TERM; while :; do sleep 0.05; done`];
    const graceful = await cli.run(['run', '--task', 'A', '--', ...waits('5')], { signals: [[600, 'SIGTERM']] });
    expect([graceful.code, graceful.out]).toEqual([5, 'closing\n']);
    expect((await cli.ok('log A --json')).json[0].data).toMatchObject({ exit_code: 5, signal: 'SIGTERM', result: 'fail' });
    const killed = await cli.run(['run', '--task', 'A', '--', 'sleep', '20'], { signals: [[300, 'SIGINT']] });
    expect(killed.code).toBe(130);
    expect((await cli.ok('log A --json')).json[0].data).toMatchObject({ exit_code: 130, signal: 'SIGINT', result: 'fail' });
  });

  test('records a command with a very long word', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok(['run', '--task', 'A', '--', 'true', 'x'.repeat(100_000)]);
    expect((await evidenceOf(cli)).command[1]).toMatch(/^x{32767}…$/);
  });

  test('cites the claim it is made under, and is refused under one that was lost', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok('claim A --session s1');
    const claim = (await cli.ok('show A --json')).json.task.claim.id;
    await cli.ok('run --task A --session s1 -- true');
    expect((await evidenceOf(cli)).claim).toBe(claim);
    await cli.ok('release A --session s1');
    await cli.refused('CLAIM_LOST', `run --task A --claim ${claim} -- true`);
  });
});
