import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { day, minute, openedCli } from '../support/run-cli.ts';

const ann = { actor: 'ann', role: 'backend', session: 's-ann' };
const ben = { actor: 'ben', role: 'backend', session: 's-ben' };

const roles = 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\nroles:\n  backend: {}\n  ops: {}\n  lead: { coordinator: true }\n';

describe('ready', () => {
  test('sorts by priority, sequence, creation and id, and gives the documented shape', async () => {
    const cli = await openedCli({
      tasks: [
        'D Last',
        'A First --priority 1',
        'B Second --priority 1 --sequence 10',
        'C Urgent --priority 0 --role backend --lane billing',
        'E Later --priority 1',
      ],
    });
    const { json, err } = await cli.ok('ready --json');
    expect(json.tasks.map((task: { id: string }) => task.id)).toEqual(['C', 'B', 'A', 'E', 'D']);
    expect(err).toBe('');
    expect(json).toMatchObject({ claimable_count: 5, non_ready_todo_count: 0, blocker_categories: [] });
    expect(json.tasks[0]).toEqual({
      id: 'C',
      title: 'Urgent',
      kind: 'task',
      status: 'todo',
      class: 'open',
      role: 'backend',
      lane: 'billing',
      owner: 'backend',
      claimant: null,
      session: null,
      branch: null,
      priority: 0,
      sequence: null,
      parent: null,
      dependencies: [],
      open_dependencies: [],
      dropped_dependencies: [],
      review_domains: [],
      risk_level: null,
      tags: [],
      blocked_by: null,
      created_at: expect.stringMatching(/^2026-11-20T10:00:00\.\d{3}Z$/),
      claimed_at: null,
      completed_at: null,
      since: expect.any(String),
      updated_at: expect.any(String),
      findings_count: 0,
    });
    expect((await cli.ok('ready')).out).toBe(
      [
        'ID  P  STATE  LANE     ROLE     TITLE',
        'C   0  todo   billing  backend  Urgent',
        'B   1  todo                     Second',
        'A   1  todo                     First',
        'E   1  todo                     Later',
        'D      todo                     Last',
        '',
      ].join('\n'),
    );
  });

  test('shows the first fifty on a terminal, and says how to see the rest; a pipe gets all', async () => {
    const cli = await openedCli({ tasks: Array.from({ length: 52 }, (_, n) => `T-${n} One`) });
    const lines = async (words: string, typed = {}) => (await cli.ok(words, typed)).out.trimEnd().split('\n');
    const shown = await lines('ready', { columns: 80, env: { NO_COLOR: '1' } });
    expect(shown).toHaveLength(52);
    expect(shown.at(-1)).toEqual(mentioning('fairway ready --limit 52'));
    expect(await lines('ready --limit 52', { columns: 80 })).toHaveLength(53);
    const three = await lines('ready --limit 3', { columns: 80 });
    expect([three.length, three.at(-1)]).toEqual([5, mentioning('49', 'fairway ready --limit 52')]);
    expect(await lines('ready')).toHaveLength(53);
    expect(JSON.parse((await lines('ready --json', { columns: 80 })).join('')).tasks).toHaveLength(52);
  });

  test('filters by role, lane, priority, ancestor and number', async () => {
    const cli = await openedCli({
      policy: `${roles}lanes: { billing: {}, runtime: {} }\n`,
      tasks: [
        'EP Epic --kind epic',
        'A One --role backend --parent EP --priority 5',
        'B Two --role ops --lane billing --parent A',
        'C Three --priority 2',
        'D Four --lane runtime',
      ],
    });
    const ids = async (words: string) => (await cli.ok(`ready --json ${words}`)).json.tasks.map((task: { id: string }) => task.id);
    expect(await ids('--as backend')).toEqual(['C', 'A', 'EP', 'D']);
    expect(await ids('--as ops --lane billing')).toEqual(['B']);
    expect(await ids('--in EP')).toEqual(['A', 'B']);
    expect(await ids('--priority 2')).toEqual(['C']);
    expect(await ids('--limit 1')).toEqual(['C']);
    expect((await cli.ok('ready --limit 1 --json')).json.claimable_count).toBe(5);
    expect(await cli.refused('UNKNOWN_LANE', 'ready --lane bilings')).toMatchObject({
      details: { lane: 'bilings', known: ['billing', 'runtime'], near: 'billing' },
    });
    expect(await cli.refused('TASK_NOT_FOUND', 'ready --in EPIC')).toMatchObject({ details: { task: 'EPIC' } });
  });

  test('says what the rest waits for, when nothing is ready', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two --depends-on A', 'C Three --depends-on A --depends-on B', 'D Four'] });
    await cli.ok('claim A', ann);
    await cli.ok('block D --reason "waits for a key" --by A');
    const { json } = await cli.ok('ready --json');
    expect(json).toEqual({
      tasks: [],
      claimable_count: 0,
      non_ready_todo_count: 2,
      blocker_categories: [
        { category: 'dependency-blocked', count: 2, task_ids: ['B', 'C'], blocker_task_ids: ['A', 'B'], suggested_next_command: 'fairway show A' },
        { category: 'blocked', count: 1, task_ids: ['D'], blocker_task_ids: ['A'], suggested_next_command: 'fairway show A' },
      ],
    });
    expect((await cli.ok('ready --as x')).out).toEqual(mentioning('blocked', 'A', 'B'));
    await cli.refused('NOTHING_READY', 'claim --next --as x');
  });
});

describe('claim', () => {
  test('takes a task and says so as text and as data', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One', 'FW-2 Two'] });
    const { out } = await cli.ok('claim FW-1', ann);
    expect(out).toEqual(mentioning('fairway run --task FW-1 -- COMMAND', 'FW-1', 'backend/ann', 'main', 'in_progress', 'done'));
    const { json } = await cli.ok('claim FW-2 --json', ann);
    expect(json).toMatchObject({ task: { id: 'FW-2', status: 'in_progress', owner: 'backend', claimant: 'ann', session: 's-ann', branch: 'main' } });
    expect(json.commit).toBe(cli.repo.git('rev-parse', 'fairway/state'));
    expect(json.records).toEqual([{ id: expect.any(String), type: 'claimed', seq: 2, summary: mentioning('backend/ann', 'main') }]);
    expect(cli.history()[0]).toBe('claim FW-2: backend/ann');
    expect((await cli.ok('show FW-2')).out).toEqual(mentioning('backend/ann', 'ann', 'main'));
  });

  test('names the session in its next step where one was typed', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One'] });
    const { out } = await cli.ok('claim FW-1 --session s1');
    expect(out).toEqual(mentioning('fairway run --task FW-1 --session s1 -- COMMAND', 'fairway done FW-1 --session s1'));
  });

  test('is done once for one session, however often it is asked for', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One'] });
    const first = await cli.ok('claim FW-1 --json', ann);
    const commits = cli.history().length;
    const again = await cli.ok('claim FW-1 --json', ann);
    expect(again.json).toMatchObject({ commit: null, records: [], task: { claimant: 'ann', claimed_at: first.json.task.claimed_at } });
    expect((await cli.ok('claim FW-1', ann)).out).toEqual(mentioning('FW-1', first.json.task.claimed_at));
    expect(cli.history()).toHaveLength(commits);
  });

  test('is refused to everybody else, with who holds it since when, even under the holder’s name', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One', 'FW-2 Two'] });
    const since = (await cli.ok('claim FW-1 --json', ann)).json.task.claimed_at;
    for (const who of [ben, { ...ann, session: 's-other' }, { ...ann, actor: 'eve' }, { actor: 'ann', role: 'backend' }]) {
      const { details } = await cli.refused('ALREADY_CLAIMED', 'claim FW-1', who);
      expect(details).toMatchObject({ claimant: 'ann', session: 's-ann', task: 'FW-1' });
      expect(details).toMatchObject({ task: 'FW-1', since, claimant: 'ann', claim: expect.any(String) });
    }
    // without any session two calls are two workers
    await cli.ok('claim FW-2', { actor: 'ann' });
    await cli.refused('ALREADY_CLAIMED', 'claim FW-2', { actor: 'ann' });
  });

  test('asks its holder for the session that was left out', async () => {
    const cli = await openedCli({ tasks: ['FW-1 One'] });
    await cli.ok('claim FW-1', ann);
    const commits = cli.history().length;
    for (const words of ['release FW-1', 'set-status FW-1 review', 'done FW-1']) {
      const { hint, details } = await cli.refused('SESSION_NEEDED', words, { actor: 'ann', role: 'backend' });
      expect(details).toMatchObject({ task: 'FW-1', claimant: 'ann', session: 's-ann' });
      expect(hint).toEqual(mentioning('--session s-ann'));
    }
    expect(cli.history()).toHaveLength(commits);
    await cli.ok('release FW-1 --session s-ann', { actor: 'ann', role: 'backend' });
  });

  test('takes the most urgent task that is ready, or the next one below an epic', async () => {
    const cli = await openedCli({
      policy: roles,
      tasks: ['EP Epic --role lead', 'A One --parent EP --role backend --priority 9', 'B Two --role backend --priority 1', 'C Three --role ops --priority 0'],
    });
    expect((await cli.ok('claim --in EP --json', ann)).json.task.id).toBe('A');
    expect((await cli.ok('claim --next --json', ben)).json.task.id).toBe('B');
    expect(await cli.refused('NOTHING_READY', 'claim --next', ben)).toMatchObject({ details: { role: 'backend' } });
    expect((await cli.refused('NOTHING_READY', 'claim --in EP', ben)).message).toEqual(mentioning('backend'));
    await cli.refused('TASK_NOT_FOUND', 'claim --in NO', ben);
  });

  test('is refused for a task that there is not, and the one that was meant is named', async () => {
    const cli = await openedCli({ tasks: ['FW-12 One'] });
    expect(await cli.refused('TASK_NOT_FOUND', 'claim FW-21', ann)).toMatchObject({ details: { task: 'FW-21', near: 'FW-12' } });
    expect(await cli.refused('TASK_NOT_FOUND', 'claim ../../etc/passwd', ann)).toMatchObject({ details: { task: '../../etc/passwd' } });
  });

  test('is refused while dependencies are open, unless by force with a reason that is recorded', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two', 'C Three --depends-on A --depends-on B'] });
    const refusal = await cli.refused('OPEN_DEPENDENCIES', 'claim C', ann);
    expect(refusal).toMatchObject({ details: { task: 'C', dependencies: ['A', 'B'] } });
    await cli.ok('done A --force --reason "not needed"', ann);
    expect((await cli.refused('OPEN_DEPENDENCIES', 'claim C', ann)).details).toMatchObject({ task: 'C', dependencies: ['B'] });
    expect((await cli.refused('REASON_NEEDED', 'claim C --force', ann)).message).toEqual(mentioning('C'));
    await cli.ok(['claim', 'C', '--force', '--reason', 'the interface is settled'], ann);
    const { records } = (await cli.ok('show C --json')).json;
    expect(records.at(-1).overrides).toEqual([{ rule: 'OPEN_DEPENDENCIES', reason: 'the interface is settled', refs: ['tasks/B'] }]);
    expect((await cli.ok('log C')).out).toContain('the interface is settled');
  });

  test('is refused in another role, when the task is finished, and when it is blocked', async () => {
    const cli = await openedCli({ policy: roles, tasks: ['A One --role backend', 'B Two', 'C Three'] });
    expect(await cli.refused('WRONG_ROLE', 'claim A --as ops')).toMatchObject({ details: { task: 'A', role: 'backend', acting: 'ops' } });
    await cli.ok('done B --force --reason x');
    expect((await cli.refused('TASK_FINISHED', 'claim B')).hint).toContain('fairway reopen B --reason WHY');
    await cli.ok('block C --reason "no key"');
    const { message, hint } = await cli.refused('NOT_CLAIMABLE', 'claim C');
    expect(message).toEqual(mentioning('C', 'blocked'));
    expect(hint).toContain('fairway set-status C STATE');
    await cli.ok('claim C --force --reason "the key came"');
  });

  test('lapses with its lease, is renewed by its holder, and is lost to who came after', async () => {
    const cli = await openedCli({ policy: `${roles}claims: { lease_minutes: 60 }\n`, tasks: ['A One'] });
    const first = (await cli.ok('claim A --json', ann)).json.task;
    const claim = (await cli.ok('show A --json')).json.task.claim.id;
    cli.later(50 * minute);
    expect((await cli.ok('claim A --json', ann)).json.task.claimed_at).toBe(first.claimed_at);
    cli.later(50 * minute);
    await cli.refused('ALREADY_CLAIMED', 'claim A', ben);
    cli.later(day);
    await cli.ok('claim A', ben);
    const lost = await cli.refused('CLAIM_LOST', `evidence add A --result pass --summary late --claim ${claim}`, ann);
    expect(lost).toMatchObject({ details: { task: 'A', claimant: 'ben', session: 's-ben' } });
  });
});
