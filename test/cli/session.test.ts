import { describe, expect, test } from 'vitest';
import { cliClones } from '../support/cli-clones.ts';
import { mentioning } from '../support/naming.ts';
import { minute, openedCli } from '../support/run-cli.ts';

const ann = { actor: 'ann', session: 'agent-7' };

describe('session', () => {
  test('is started, listed, shown with its claims, and ended', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    const { json } = await cli.ok('session start --provider codex --task A --surface "tmux agents:3" --purpose "rotate the keys" --json', ann);
    expect(json).toMatchObject({
      session: { id: 'agent-7', status: 'running', provider: 'codex', actor: 'ann', task: 'A', branch: 'main', surface: 'tmux agents:3' },
      commit: expect.any(String),
      records: [{ type: 'session-started', seq: 1 }],
    });
    await cli.ok('claim A', ann);
    await cli.ok('session start --provider ci', { actor: 'ci', session: 'ci-1' });
    expect((await cli.ok('session list --json')).json).toMatchObject({ count: 2, sessions: [{ id: 'ci-1' }, { id: 'agent-7' }] });
    expect((await cli.ok('session list --task A')).out).toEqual(mentioning('agent-7', 'running', 'codex', 'A'));
    const shown = (await cli.ok('session status --json', ann)).json;
    expect(shown).toMatchObject({ session: { id: 'agent-7' }, claims: [{ id: 'A' }], findings: [] });
    expect(shown.records).toMatchObject([{ type: 'session-started', stream: 'sessions/agent-7', commit: expect.any(String), blob: expect.any(String) }]);
    expect((await cli.ok('session status agent-7')).out).toEqual(mentioning('rotate the keys', 'tmux agents:3', 'One'));
    cli.later(5 * minute);
    expect((await cli.ok('session end --outcome failed --exit-code 3 --reason "out of quota" --json', ann)).json.session).toMatchObject({
      status: 'failed',
      exit_code: 3,
      reason: 'out of quota',
    });
    expect((await cli.ok('session list --json')).json.sessions.map(({ id }: { id: string }) => id)).toEqual(['ci-1']);
    expect((await cli.ok('session list --all --json')).json.sessions.map(({ id, status }: { id: string; status: string }) => [id, status])).toEqual([
      ['ci-1', 'running'],
      ['agent-7', 'failed'],
    ]);
    // a claim is not given back by the end of a session
    expect((await cli.ok('show A --json')).json.task.session).toBe('agent-7');
    expect(cli.history().slice(0, 2)).toEqual(['session agent-7 ended: failed', 'session ci-1 started: ci']);
    expect((await cli.ok('verify --json')).json).toMatchObject({ ok: true });
  });

  test('is refused without an id, with one that was used, and for one that is not there', async () => {
    const cli = await openedCli();
    await cli.refused('USAGE', 'session start --provider ci');
    await cli.refused('SESSION_ID_INVALID', 'session start --provider ci --session a/b');
    await cli.ok('session start --provider ci --session ci-1');
    expect((await cli.refused('SESSION_EXISTS', 'session start --provider ci --session ci-1')).details).toMatchObject({ session: 'ci-1' });
    expect((await cli.refused('SESSION_NOT_FOUND', 'session status ci-2')).details).toMatchObject({ near: 'ci-1' });
    await cli.refused('SESSION_NOT_FOUND', 'session end ci-2');
    await cli.ok('session end ci-1');
    await cli.refused('SESSION_ENDED', 'session end ci-1');
    await cli.ok('session start --provider shell --session mine', { actor: 'ann' });
    expect((await cli.refused('NOT_SESSION_OWNER', 'session end mine', { actor: 'bob' })).details).toMatchObject({ owner: 'ann', actor: 'bob' });
  });

  test('is kept in the log, the events, the snapshot and what is restored from it', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.ok('session start --provider codex --task A', ann);
    const { out } = await cli.ok('log --all');
    expect(out).toEqual(mentioning('agent-7', 'codex'));
    expect((await cli.ok('log sessions/agent-7 --json')).json).toMatchObject([{ type: 'session-started', stream: 'sessions/agent-7' }]);
    expect((await cli.refused('STREAM_NOT_FOUND', 'log sessions/agent-8')).details).toEqual({ stream: 'sessions/agent-8' });
    const events = (await cli.ok('log --format cloudevents')).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(events.map(({ subject }) => subject)).toContain('sessions/agent-7');
    await cli.ok('snapshot --output state.json');
    expect(JSON.parse((await cli.ok('verify --snapshot state.json --json')).out)).toMatchObject({ ok: true, streams: 2 });
  });
});

describe('comment', () => {
  test('is shown with the task or the session that it is about, and changes nothing else', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const before = (await cli.ok('show A --json')).json.task;
    expect((await cli.ok('comment A "the quota is raised"')).out).toEqual(mentioning('A', 'the quota is raised'));
    const { task, records } = (await cli.ok('show A --json')).json;
    expect({ ...task, updated_at: '' }).toEqual({ ...before, updated_at: '' });
    expect(records.at(-1)).toMatchObject({ type: 'commented', data: { text: 'the quota is raised' } });
    expect((await cli.ok('show A')).out).toEqual(mentioning('the quota is raised'));
    await cli.ok('session start --provider ci --session ci-1');
    expect((await cli.ok('comment sessions/ci-1 restarted --json')).json).toMatchObject({ stream: 'sessions/ci-1', records: [{ type: 'commented', seq: 2 }] });
    await cli.refused('TASK_NOT_FOUND', 'comment B x');
    await cli.refused('STREAM_NOT_FOUND', 'comment lanes/x x');
    expect((await cli.ok('verify --json')).json).toMatchObject({ ok: true });
  });
});

describe('sessions of two clones', () => {
  test('are merged, and one that both started is kept by the first that published', async () => {
    const { clone, first } = await cliClones();
    const second = clone('second');
    await first.ok('session start --provider codex --session shared', { actor: 'ann' });
    await first.ok('session start --provider codex --session one', { actor: 'ann' });
    await second.ok('session start --provider claude --session shared', { actor: 'bob' });
    await second.ok('session end shared --reason done', { actor: 'bob' });
    await second.ok('session start --provider claude --session two', { actor: 'bob' });
    await first.ok('sync');
    const { code, json } = await second.run('sync --json');
    expect(code).toBe(4);
    expect(json.superseded.map(({ command, code: why, by }: { command: string; code: string; by: { id: string } | null }) => [command, why, by?.id])).toEqual([
      ['session start', 'SESSION_EXISTS', 'ann'],
      ['session end', 'DEFINITION_LOST', 'ann'],
    ]);
    await first.ok('sync');
    expect(first.head()).toBe(second.head());
    const { session, records, findings } = (await first.ok('session status shared --json')).json;
    expect([session.provider, session.status, findings]).toEqual(['codex', 'running', []]);
    expect(records.map(({ type }: { type: string }) => type)).toEqual(['session-started', 'superseded', 'superseded']);
    expect((await first.ok('session list --json')).json.count).toBe(3);
    expect((await second.ok('verify --full --json')).json).toMatchObject({ ok: true });
  });
});
