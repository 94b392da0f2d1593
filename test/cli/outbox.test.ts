import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allow, signingProgram, signWith, sshKey } from '../support/keys.ts';
import { mentioning, naming } from '../support/naming.ts';
import { builtCli } from '../support/programs.ts';
import { readOnly } from '../support/read-only.ts';
import { type Cli, cliIn, openedCli, spawnCli, type Typed } from '../support/run-cli.ts';
import { stateRef } from '../support/stores.ts';
import { tempDir, tempRepo } from '../support/temp-repo.ts';

const built = builtCli();
const lenient = 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\ngates: { done: { evidence: required, acceptance: off, review: off } }\n';
const agent = { actor: 'agent-7', session: 's7' };

/** A repository whose git directory nobody can write, with a linked worktree where an agent works. */
async function sandbox(policy = lenient): Promise<{ cli: Cli; worktree: string; free: () => void; head: () => string }> {
  const cli = await openedCli({ policy, tasks: ['A One', 'B Two'] });
  const worktree = join(cli.repo.dir, '..', 'lane');
  cli.repo.git('worktree', 'add', '--quiet', '-b', 'lane/a', worktree);
  const free = readOnly(cli.repo.commonDir);
  return { cli, worktree, free, head: () => cli.repo.git('rev-parse', stateRef) };
}

/** What a command is refused with: the message names a file that is another each time. */
async function unwritable(
  cli: Cli,
  words: string | readonly string[],
  typed?: Typed,
  behind: readonly string[] = [],
): Promise<{ message: string; hint: string }> {
  const { code, json } = await cli.run([...(typeof words === 'string' ? words.split(' ') : words), '--json', ...behind], typed);
  expect([code, json.error.code]).toEqual([1, 'WRITE_FAILED']);
  return json.error;
}

describe('where the git directory cannot be written', () => {
  test('a command fails as ever, and the hint names the outbox', async () => {
    const { cli, worktree, head } = await sandbox();
    const before = head();
    const { hint } = await unwritable(cli, 'claim A', { cwd: worktree, ...agent });
    expect(hint).toContain('--outbox');
    expect(existsSync(join(worktree, '.fairway'))).toBe(false);
    // an hour of work is not begun that could not be recorded
    expect((await unwritable(cli, 'run --task A', { cwd: worktree, ...agent }, ['--', 'touch', 'ran'])).hint).toContain('--outbox');
    expect(existsSync(join(worktree, 'ran'))).toBe(false);
    expect(head()).toBe(before);
    // init makes a store: that waits for nobody
    await unwritable(cli, 'init --outbox', { cwd: worktree });
  });

  test('what is to be signed is signed by who flushes, and who signed what is looked up then', async () => {
    const cli = await openedCli({ policy: `${lenient}policy: { signatures: require }\n` });
    const key = sshKey(cli.repo, 'ann');
    cli.repo.write({ allowed_signers: allow('ann', key) });
    cli.repo.git('add', 'allowed_signers');
    cli.repo.git('commit', '-q', '-m', 'who may sign');
    const here = { actor: 'ann', session: 's', env: { FAIRWAY_OUTBOX: '1' } };
    const free = readOnly(cli.repo.commonDir);
    await cli.ok('add C Three', here);
    await cli.ok('claim C', here);
    await cli.ok('run --task C -- true', here);
    free();
    await cli.refused('SIGNATURE_NEEDED', 'outbox flush', here);
    signWith(cli.repo, key);
    // its agent is locked after the first signature: what was recorded is told, and the rest waits on
    const signed = join(tempDir(), 'signed');
    const once = `[ "$2" = sign ] && { [ -e ${signed} ] && { echo locked >&2; exit 1; }; touch ${signed}; }; exec ssh-keygen "$@"`;
    cli.repo.git('config', 'gpg.ssh.program', signingProgram(cli.repo, 'once', once));
    const stopped = await cli.run('outbox flush', here);
    expect([stopped.code, stopped.out]).toEqual([1, '']);
    expect(stopped.err).toEqual(mentioning('C'));
    const { error } = (await cli.run('outbox flush --json', here)).json;
    expect([error.code, error.details.flushed]).toEqual(['SIGNING_FAILED', { recorded: 0, known: 0, unchanged: 0, refused: 0, unreadable: 0 }]);
    cli.repo.git('config', '--unset', 'gpg.ssh.program');
    expect((await cli.ok('outbox flush --json', here)).json.intents.map((one: { outcome: string }) => one.outcome)).toEqual(['recorded', 'recorded']);
    for (const commit of cli.repo.git('log', '-3', '--format=%H', stateRef).split('\n')) expect(cli.repo.git('cat-file', '-p', commit)).toContain('gpgsig');
    const again = readOnly(cli.repo.commonDir);
    await cli.ok('done C', here);
    again();
    const box = join(cli.repo.dir, '.fairway', 'outbox');
    const [file = ''] = readdirSync(box).filter((name) => name.endsWith('.json'));
    const intent = JSON.parse(readFileSync(join(box, file), 'utf8'));
    // whoever writes an intent cannot vouch for who signed
    writeFileSync(
      join(box, file),
      JSON.stringify({ ...intent, input: { ...intent.input, signers: { mode: 'require', records: {}, work: [], definitions: [] } } }),
    );
    expect((await cli.ok('outbox flush --json', here)).json.intents[0].outcome).toBe('recorded');
  });

  test('an agent works on through the outbox, and what it did is recorded from elsewhere, in order, as it was', async () => {
    const { cli, worktree, free, head } = await sandbox();
    const before = head();
    const here = { cwd: worktree, ...agent, env: { FAIRWAY_OUTBOX: '1' } };
    const { out } = await cli.ok('claim --next', here);
    expect(out).toEqual(mentioning('fairway outbox flush', 'fairway run', 'A', 'agent-7', 'lane/a'));
    writeFileSync(join(worktree, 'report.xml'), '<ok/>\n');
    const ran = await cli.ok('run --task A --artifact report.xml --json -- echo hello', here);
    expect(ran.json).toMatchObject({
      commit: null,
      intent: expect.stringMatching(/^\w{26}$/),
      evidence: { type: 'evidence', data: { result: 'pass', claim: expect.any(String) } },
    });
    await cli.ok('evidence add A --result pass --summary "looked at it" --outbox', { cwd: worktree, ...agent });
    await cli.ok('handoff create A --to ops --summary "take it on"', here);
    await cli.ok('done A', here);
    // what is not allowed is refused at once, with what waits counted in
    await cli.refused('TASK_FINISHED', 'claim A', { ...here, actor: 'agent-8', session: 's8' });
    const shown = await cli.ok('list --all --json', here);
    expect(shown.json.tasks.map((task: { id: string; status: string }) => [task.id, task.status])).toEqual([
      ['B', 'todo'],
      ['A', 'done'],
    ]);
    expect(shown.err).toEqual(mentioning('fairway outbox list'));
    expect((await cli.ok('show A', { cwd: worktree })).out).toContain('state       todo');
    const listed = await cli.ok('outbox list --json', { cwd: worktree });
    expect(
      listed.json.outboxes[0].waiting.map((one: { command: string; actor: { id: string }; made_in: unknown }) => [one.command, one.actor.id, one.made_in]),
    ).toEqual(['claim', 'run', 'evidence add', 'handoff create', 'done'].map((command) => [command, 'agent-7', { worktree: 'lane', branch: 'lane/a' }]));
    expect((await cli.ok('outbox list', { cwd: worktree })).out).toMatch(/ID .*WHAT\n\w{26} {2}queued .*claim A: agent-7\n/);
    expect(cli.repo.gitIn(worktree, 'status', '--porcelain')).toBe('?? report.xml');
    expect(readFileSync(join(worktree, '.fairway', '.gitignore'), 'utf8')).toBe('*\n');
    expect(head()).toBe(before);
    await unwritable(cli, ['outbox', 'flush', '--from', worktree]);

    free();
    cli.later(60_000);
    const flushed = await cli.ok(['outbox', 'flush', '--from', worktree], { actor: 'orchestrator' });
    expect(flushed.out).toEqual(mentioning('A', 'agent-7', 'ops', 'done'));
    const { records } = (await cli.ok('show A --json')).json;
    expect((await cli.ok('show A')).out).toContain('state       done');
    expect(records.map(({ type, actor }: { type: string; actor: { id: string; session?: string } }) => [type, actor.session])).toEqual([
      ['task-defined', undefined],
      ['claimed', 's7'],
      ['evidence', 's7'],
      ['evidence', 's7'],
      ['handoff', 's7'],
      ['status-changed', 's7'],
    ]);
    expect(records[2].id).toBe(ran.json.evidence.id);
    expect(records[2].data).toMatchObject({
      command: ['echo', 'hello'],
      // Anybody may write an intent: it does not prove that Fairway ran the command.
      provenance: 'declared',
      source: { revision: { branch: 'lane/a' } },
      claim: ran.json.evidence.data.claim,
    });
    const [, report] = records[2].data.artifacts;
    expect(cli.repo.git('cat-file', 'blob', `${stateRef}:artifacts/${report.digest.slice(7, 9)}/${report.digest.slice(7)}`)).toBe('<ok/>');
    expect((await cli.ok(['outbox', 'flush', '--from', worktree, '--json'])).json).toMatchObject({ ok: true, recorded: 0, intents: [] });
    expect((await cli.ok(['outbox', 'list', '--from', worktree, '--json'])).json).toEqual({ outboxes: [{ worktree, waiting: [], refused: [] }] });
    const empty = await Promise.all(['flush', 'list'].map(async (verb) => (await cli.ok(['outbox', verb, '--from', worktree])).out.split('\n')));
    expect(empty).toEqual([
      [expect.stringMatching(/./), ''],
      [expect.stringMatching(/./), ''],
    ]);
    expect((await cli.ok('snapshot --json')).json.total.records).toBe(7);
  });

  test('what others did meanwhile decides: the loser is told, and kept with its reason', async () => {
    const { cli, worktree, free } = await sandbox();
    const here = { cwd: worktree, ...agent, env: { FAIRWAY_OUTBOX: '1' } };
    await cli.ok('claim A', here);
    await cli.ok('evidence add B --result pass --summary fine', here);
    free();
    await cli.ok('claim A', { actor: 'ann', session: 'desk' });
    const { code, out } = await cli.run('outbox flush --all', { actor: 'orchestrator' });
    expect(code).toBe(1);
    expect(out).toEqual(mentioning('A', 'agent-7', 'ann', 'desk', 'B', '.fairway/outbox/refused'));
    const { json } = await cli.ok('outbox list --all --json');
    expect(
      json.outboxes.map(({ refused }: { refused: { command: string; refusal: { code: string } }[] }) =>
        refused.map(({ command, refusal }) => [command, refusal.code]),
      ),
    ).toEqual([[], [['claim', 'ALREADY_CLAIMED']]]);
    expect((await cli.ok('outbox list --all')).out).toEqual(mentioning('A', 'agent-7', 'ann'));
    const again = await cli.run('outbox flush --all --refused --json');
    expect(again.code).toBe(1);
    expect(again.json).toMatchObject({
      ok: false,
      recorded: 0,
      refused: 1,
      intents: [{ outcome: 'refused', refusal: { code: 'ALREADY_CLAIMED', hint: expect.any(String) } }],
    });
  });

  test('the policy may ask for the outbox; then exit code 0 needs no option', async () => {
    const { cli, worktree, free } = await sandbox(`${lenient}store: { outbox: auto }\n`);
    await cli.ok('claim A', { cwd: worktree, ...agent });
    expect((await cli.ok('evidence add A --result pass --summary works --json', { cwd: worktree, ...agent })).json).toMatchObject({
      commit: null,
      task: { claimant: 'agent-7' },
    });
    free();
    // the store can be written again, and something waits still: the order is kept
    const { json } = await cli.ok('done A --json', { cwd: worktree, ...agent });
    expect(json.intent).toMatch(/^\w{26}$/);
    expect((await cli.ok('outbox flush --json', { cwd: worktree })).json).toMatchObject({ ok: true, recorded: 3 });
    expect((await cli.ok('reopen A --reason again --json', { cwd: worktree, ...agent })).json.commit).toMatch(/^\w{40}$/);
  });

  test('an import is kept, too', async () => {
    const { cli, worktree, free } = await sandbox();
    writeFileSync(join(worktree, 'queue.yaml'), 'tasks:\n  - { id: C, title: Three, role: ops }\n');
    const { json } = await cli.ok('import queue.yaml --outbox --json', { cwd: worktree, ...agent });
    expect(json).toMatchObject({ commit: null, intent: expect.any(String), new: 1 });
    expect((await cli.ok('import queue.yaml --outbox', { cwd: worktree, ...agent })).out).not.toContain('in the outbox');
    free();
    await cli.ok('outbox flush', { cwd: worktree });
    expect((await cli.ok('show C')).out).toContain('C  Three');
  });

  test('nor the worktree: then nothing is kept, and it says so', async () => {
    const { cli, worktree, head } = await sandbox();
    const before = head();
    readOnly(worktree);
    const { details } = await cli.refused('OUTBOX_FAILED', 'claim A --outbox', { cwd: worktree, ...agent });
    expect(details.dir).toContain(worktree);
    expect(head()).toBe(before);
  });

  test("a .gitignore of the user's is left as it is", async () => {
    const { cli, worktree } = await sandbox();
    mkdirSync(join(worktree, '.fairway'));
    writeFileSync(join(worktree, '.fairway', '.gitignore'), 'outbox/\n');
    await cli.ok('claim A --outbox', { cwd: worktree, ...agent });
    expect(readFileSync(join(worktree, '.fairway', '.gitignore'), 'utf8')).toBe('outbox/\n');
  });
});

describe('where the store can be written', () => {
  test('--outbox changes nothing', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    expect((await cli.ok('claim A --outbox --json', agent)).json.commit).toMatch(/^\w{40}$/);
    expect(existsSync(join(cli.repo.dir, '.fairway'))).toBe(false);
  });

  test('outbox commands say what is not there', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    expect((await cli.ok('outbox list --json')).json).toEqual({ outboxes: [{ worktree: cli.repo.dir, waiting: [], refused: [] }] });
    expect((await cli.ok('outbox flush --json')).json).toEqual({ ok: true, recorded: 0, known: 0, unchanged: 0, refused: 0, unreadable: 0, intents: [] });
    expect(await cli.refused('OUTBOX_NOWHERE', ['outbox', 'list', '--from', cli.repo.commonDir])).toMatchObject({
      hint: mentioning('--from', '--all'),
    });
    await cli.refused('NOT_A_REPOSITORY', ['outbox', 'flush', '--from', tempDir()]);
    await cliIn(tempRepo({ in: tempDir() })).refused('NO_STORE', 'outbox flush');
    writeFileSync(join(cli.repo.dir, '.fairway'), 'mine');
    expect((await cli.refused('OUTBOX_UNSAFE', 'outbox list')).message).toEqual(mentioning(join(cli.repo.dir, '.fairway')));
  });

  test('a file that is no intent is told and left', async () => {
    const { cli, worktree, free } = await sandbox();
    await cli.ok('claim A --outbox', { cwd: worktree, ...agent });
    free();
    const dir = join(worktree, '.fairway', 'outbox');
    const [name = ''] = readdirSync(dir).filter((file) => file.endsWith('.json'));
    writeFileSync(join(dir, name), 'torn');
    const { code, out } = await cli.run('outbox flush', { cwd: worktree });
    expect([code, out]).toEqual([1, naming(name.slice(0, -5), 'JSON', '1 unreadable')]);
    expect((await cli.run('outbox flush --json', { cwd: worktree })).json).toMatchObject({ ok: false, recorded: 0, unreadable: 1 });
    const [{ waiting }] = (await cli.ok('outbox list --json', { cwd: worktree })).json.outboxes;
    expect(waiting).toEqual([{ id: name.slice(0, -5), path: join(dir, name), unreadable: mentioning('JSON') }]);
    expect((await cli.ok('outbox list', { cwd: worktree })).out).toEqual(naming(name.slice(0, -5), 'unreadable', 'JSON'));
    expect(readFileSync(join(dir, name), 'utf8')).toBe('torn');
  });
});

describe('a flush that is killed', () => {
  test('at any moment loses nothing and records nothing twice', async () => {
    const { cli, worktree, free } = await sandbox();
    const here = { cwd: worktree, ...agent, env: { FAIRWAY_OUTBOX: '1' } };
    await cli.ok('claim A', here);
    for (let n = 0; n < 12; n += 1) await cli.ok(['evidence', 'add', 'A', '--result', 'pass', '--summary', `proof ${n}`], here);
    free();
    const env = { ...cli.repo.env } as NodeJS.ProcessEnv;
    const waiting = () => readdirSync(join(worktree, '.fairway', 'outbox')).filter((name) => name.endsWith('.json')).length;
    const alone = spawnSync(built.file, ['outbox', 'list'], { cwd: worktree, env });
    expect(alone.status).toBe(0);
    for (let killed = 0; waiting() > 0 && killed < 40; killed += 1) {
      const spawned = spawnCli(built.file, 'outbox flush', { cwd: worktree, env });
      // from before it does anything to long after it is done
      const timer = setTimeout(() => spawned.killGroup('SIGKILL'), 40 + killed * 45);
      await spawned.ended;
      clearTimeout(timer);
    }
    expect(waiting()).toBe(0);
    const { records, findings } = (await cli.ok('show A --json')).json;
    expect(records.slice(2).map(({ type, data }: { type: string; data: { summary: string } }) => [type, data.summary])).toEqual(
      Array.from({ length: 12 }, (_, n) => ['evidence', `proof ${n}`]),
    );
    expect(findings).toEqual([]);
    expect(cli.repo.git('fsck', '--strict', '--no-dangling')).toBe('');
    await cli.ok('outbox flush', { cwd: worktree });
  });
});
