import { describe, expect, test } from 'vitest';
import { mentioning } from '../support/naming.ts';
import { openedCli } from '../support/run-cli.ts';

const ann = { actor: 'ann', role: 'backend', session: 's-ann' };
const ben = { actor: 'ben', role: 'backend', session: 's-ben' };
const lead = { actor: 'lea', role: 'lead', session: 's-lea' };
const base = 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\nroles:\n  backend: {}\n  lead: { coordinator: true }\n';

describe('release', () => {
  test('is for the holder, a coordinator, or anybody by force', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One --role backend'] });
    expect(await cli.refused('NOT_CLAIMED', 'release A', ann)).toMatchObject({ details: { task: 'A' } });
    await cli.ok('claim A', ann);
    const { message, hint } = await cli.refused('NOT_HOLDER', 'release A', ben);
    expect(message).toEqual(mentioning('A', 'ann', 's-ann'));
    expect(hint).toContain('--as ROLE');
    expect((await cli.ok('release A --reason "waits for the contract" --json', ann)).json.task).toMatchObject({
      status: 'todo',
      claimant: null,
      owner: 'backend',
    });
    expect(cli.history()[0]).toBe('release A');
    await cli.ok('claim A', ben);
    await cli.ok('release A', lead);
    await cli.ok('claim A', ben);
    await cli.refused('REASON_NEEDED', 'release A --force', ann);
    expect((await cli.ok('release A --force --reason "ben is away"', ann)).out).toEqual(mentioning('A', 'ben', 'todo'));
  });
});

describe('block and set-status', () => {
  test('block asks for a reason, and keeps who can help until when', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    expect(await cli.refused('REASON_NEEDED', 'block A')).toMatchObject({ details: { task: 'A' } });
    await cli.refused('REASON_NEEDED', ['block', 'A', '--reason', '  ']);
    await cli.ok('block A --reason "the realm is locked" --who C-ops --until 2026-12-01 --by B --category approval');
    const { blocked, status } = (await cli.ok('show A --json')).json.task;
    expect(status).toBe('blocked');
    expect(blocked).toMatchObject({ by: 'the realm is locked', who: 'C-ops', until: '2026-12-01T23:59:59.999Z', category: 'approval', tasks: ['B'] });
    expect((await cli.ok('show A')).out).toEqual(mentioning('blocked', 'C', 'ops', '2026-12-01'));
    await cli.refused('TASK_NOT_FOUND', 'block A --reason x --by NO');
    expect((await cli.ok('set-status A todo --json')).json.task).toMatchObject({ status: 'todo', blocked_by: null });
  });

  test('set-status moves along the states of the policy', async () => {
    const cli = await openedCli({
      policy: `${base}states: { todo: open, doing: active, stuck: blocked, review: review, done: done, shipped: done, dropped: dropped }\ntransitions: [todo -> doing, doing -> review, "* -> stuck", "* -> shipped", "* -> dropped"]\n`,
      tasks: ['A One'],
    });
    expect((await cli.ok('claim A --json', ann)).json.task.status).toBe('doing');
    expect(await cli.refused('TRANSITION_REFUSED', 'set-status A todo', ann)).toMatchObject({
      details: { task: 'A', from: 'doing', to: 'todo', allowed: ['stuck', 'review', 'shipped', 'dropped'] },
    });
    expect(await cli.refused('UNKNOWN_STATE', 'set-status A reviw', ann)).toMatchObject({
      message: expect.any(String),
      hint: mentioning('todo'),
    });
    expect(await cli.refused('ALREADY_THERE', 'set-status A doing', ann)).toMatchObject({ message: mentioning('A'), hint: expect.any(String) });
    await cli.refused('NOT_HOLDER', 'set-status A review', ben);
    expect((await cli.ok('set-status A review', ann)).out).toEqual(mentioning('A'));
    await cli.ok('set-status A doing --force --reason "sent back"', ann);
    expect((await cli.ok('show A --json')).json.records.at(-1).overrides).toEqual([{ rule: 'TRANSITION_REFUSED', reason: 'sent back' }]);
    await cli.refused('REASON_NEEDED', 'set-status A todo --force', ann);
    expect((await cli.refused('GATES_CLOSED', 'set-status A shipped', ann)).message).toEqual(mentioning('A'));
    await cli.refused('REASON_NEEDED', 'set-status A dropped', ann);
    expect((await cli.refused('UNKNOWN_STATE', 'list --status nope')).hint).toEqual(mentioning('todo'));
  });
});

describe('done and reopen', () => {
  test('done waits for its gates, one after the other, and keeps the commit', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One --review-domain security'] });
    await cli.ok('claim A', ann);
    const closed = await cli.refused('GATES_CLOSED', 'done A', ann);
    expect(closed).toMatchObject({ details: { task: 'A', unmet: ['evidence', 'review'], next: expect.stringContaining('fairway run --task A -- COMMAND') } });
    await cli.ok('evidence add A --result fail --summary broken', ann);
    await cli.refused('GATES_CLOSED', 'done A', ann);
    await cli.ok('evidence add A --result pass --summary works', ann);
    const review = await cli.refused('GATES_CLOSED', 'done A', ann);
    expect([review.message, review.hint]).toEqual([mentioning('A', 'review', 'security'), mentioning('fairway review request A')]);
    await cli.ok('review record A --domain security --verdict approve', ben);
    await cli.refused('UNKNOWN_REVISION', 'done A --commit nowhere', ann);
    await cli.refused('NOT_HOLDER', 'done A', ben);
    const { json } = await cli.ok('done A --reason "landed" --json', ann);
    expect(json.task).toMatchObject({ status: 'done', class: 'done', claimant: null });
    expect((await cli.ok('show A --json')).json.task.completed).toMatchObject({ reason: 'landed', revision: { commit: cli.repo.git('rev-parse', 'HEAD') } });
    expect((await cli.refused('ALREADY_THERE', 'done A', ann)).message).toEqual(mentioning('A', 'done'));
    expect((await cli.refused('TASK_FINISHED', 'claim A', ann)).details).toMatchObject({ task: 'A', state: 'done' });
  });

  test('done by force records the gates that were closed', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    await cli.refused('REASON_NEEDED', 'done A --force');
    await cli.ok('done A --force --reason "decided elsewhere"');
    expect((await cli.ok('show A --json')).json.records.at(-1).overrides).toEqual([{ rule: 'GATES_CLOSED', reason: 'decided elsewhere', gates: ['evidence'] }]);
  });

  test('a finished task stays finished until somebody reopens it with a reason', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two --depends-on A'] });
    await cli.refused('ALREADY_THERE', 'reopen A --reason x');
    await cli.ok('claim A', ann);
    expect(await cli.refused('NOT_FINISHED', 'reopen A --reason x')).toMatchObject({ details: { task: 'A', state: 'in_progress' } });
    await cli.ok('done A --force --reason x', ann);
    expect((await cli.ok('ready --json')).json.tasks.map((task: { id: string }) => task.id)).toEqual(['B']);
    await cli.refused('TASK_FINISHED', 'set-status A todo');
    await cli.refused('TASK_FINISHED', 'block A --reason x');
    await cli.refused('REASON_NEEDED', 'reopen A');
    expect((await cli.ok('reopen A --reason "fails again" --json')).json.task).toMatchObject({ status: 'todo', completed_at: null });
    expect((await cli.ok('log A --json')).json[0]).toMatchObject({ type: 'status-changed', data: { reopened: true, reason: 'fails again' } });
    expect((await cli.ok('ready --json')).json.tasks.map((task: { id: string }) => task.id)).toEqual(['A']);
  });

  test('drop needs a reason and no proof; what depends on the task is flagged, and not ready', async () => {
    const cli = await openedCli({ tasks: ['A One --review-domain security', 'B Two --depends-on A', 'C Three'] });
    await cli.refused('REASON_NEEDED', 'drop A');
    expect((await cli.ok('drop A --reason "fixed upstream" --json', ann)).json.task).toMatchObject({ status: 'dropped', class: 'dropped', completed_at: null });
    expect((await cli.ok('show A')).out).toEqual(mentioning('dropped', 'fixed upstream'));
    const ready = (await cli.ok('ready --json')).json;
    expect([ready.tasks.map((task: { id: string }) => task.id), ready.blocker_categories[0]]).toMatchObject([
      ['C'],
      { category: 'dropped-dependency', task_ids: ['B'], blocker_task_ids: ['A'], suggested_next_command: 'fairway update B --remove-dependency A' },
    ]);
    expect((await cli.ok('ready')).out).toEqual(mentioning('dropped', 'A', 'B'));
    expect((await cli.ok('list')).out).toEqual(mentioning('B depends on A', 'dropped'));
    expect((await cli.ok('list --json')).json.tasks.find((task: { id: string }) => task.id === 'B')).toMatchObject({ dropped_dependencies: ['A'] });
    expect((await cli.refused('OPEN_DEPENDENCIES', 'claim B', ann)).details).toMatchObject({ dependencies: ['A'], dropped: ['A'] });
    expect((await cli.ok('list --class dropped --json')).json.tasks.map((task: { id: string }) => task.id)).toEqual(['A']);
    expect((await cli.ok('report status --json')).json.by_class).toEqual({ open: 2, dropped: 1 });
    expect((await cli.ok('tree --all --json')).json.tasks).toHaveLength(3);
    await cli.ok('reopen A --reason "needed after all"');
    expect((await cli.ok('show A --json')).json.task).toMatchObject({ class: 'open', completed: null });
  });

  test('drop says which key is missing where the project has no such state', async () => {
    const cli = await openedCli({ policy: `${base}states: { todo: open, doing: active, stuck: blocked, done: done }\n`, tasks: ['A One'] });
    expect((await cli.refused('NO_DROPPED_STATE', 'drop A --reason x')).hint).toEqual(mentioning('states', 'dropped: dropped'));
  });

  test('gates that the policy turns off are not looked at', async () => {
    const cli = await openedCli({ policy: `${base}gates: { done: { evidence: off, review: off } }\n`, tasks: ['A One --review-domain x'] });
    await cli.ok('done A');
  });

  test('gates over git look at the task’s own branch', async () => {
    const cli = await openedCli({ policy: `${base}gates: { done: { evidence: off, review: off, clean_worktree: required } }\n`, tasks: ['A One'] });
    cli.repo.git('worktree', 'add', '-q', '-b', 'lane-a', '../lane-a');
    const cwd = `${cli.repo.dir}/../lane-a`;
    await cli.ok('claim A', { ...ann, cwd });
    cli.repo.write({ '../lane-a/dirty.txt': 'x' });
    expect(await cli.refused('GATES_CLOSED', 'done A', ann)).toMatchObject({
      details: { task: 'A', unmet: ['clean_worktree'], next: expect.stringContaining('fairway merge-ready A') },
    });
    cli.repo.gitIn(cwd, 'add', '-A');
    cli.repo.gitIn(cwd, 'commit', '-q', '-m', 'work');
    await cli.ok('done A', ann);
  });
});
