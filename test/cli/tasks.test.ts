import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mentioning, naming } from '../support/naming.ts';
import { openedCli } from '../support/run-cli.ts';

const base = `schema: fairway/config@1
project: demo
integration_branch: main
tasks: { kinds: [task, epic], risk_levels: [low, high], default_priority: 50 }
roles: { backend: {}, ops: {} }
lanes:
  billing: { role: backend, paths: [packages/billing/**], review_domains: [ledger] }
  runtime: { role: ops }
review: { domains: [ledger, ops] }
`;

describe('add', () => {
  test('defines a task with everything that is known of it', async () => {
    const cli = await openedCli({ policy: base, tasks: ['P One', 'D Two'] });
    const { out } = await cli.ok(
      'add A "A title" --kind epic --role backend --target-path packages/billing/a.ts --source-path docs --parent P --depends-on D --priority 1 --sequence 2 --risk high --tag a --tag a --notes "some notes" --input-contract in --output-contract out --check "works=it works" --check "it is fast" --owning-domain money --link https://example.org/1',
    );
    expect(out).toEqual(mentioning('A', 'todo'));
    expect(cli.history()[0]).toBe('add A: A title');
    expect((await cli.ok('show A --json')).json.task.definition).toEqual({
      title: 'A title',
      kind: 'epic',
      role: 'backend',
      lane: 'billing',
      parent: 'P',
      notes: 'some notes',
      input_contract: 'in',
      output_contract: 'out',
      acceptance_checks: [
        { id: 'works', text: 'it works' },
        { id: 'AC-2', text: expect.any(String) },
      ],
      dependencies: ['D'],
      priority: 1,
      sequence: 2,
      owning_domain: 'money',
      risk_level: 'high',
      source_paths: ['docs'],
      target_paths: ['packages/billing/a.ts'],
      review_domains: ['ledger'],
      tags: ['a'],
      links: [{ url: 'https://example.org/1' }],
    });
    expect((await cli.ok('show P --json')).json.task.priority).toBe(50);
    expect(await cli.refused('TASK_EXISTS', 'add A again')).toMatchObject({ details: { task: 'A' } });
  });

  test('refuses what cannot be, and records nothing', async () => {
    const cli = await openedCli({ policy: base });
    const ids = {
      '../x': 'letters, digits',
      'A/B': 'letters, digits',
      'A..B': 'two dots',
      a: 'does not match',
      'A\u001b[2J': 'letters, digits',
      [`A${'B'.repeat(299)}`]: '300 characters',
      '': 'it is empty',
    };
    for (const [id, why] of Object.entries(ids)) {
      const { message, hint } = await cli.refused('TASK_ID_INVALID', ['add', id, 'One']);
      expect(message).toContain(why);
      expect(message).not.toContain('\u001b');
      expect(hint).toContain('^[A-Z][A-Z0-9-]*$');
    }
    expect(await cli.refused('UNKNOWN_ROLE', 'add A One --role bakend')).toMatchObject({
      details: { role: 'bakend', known: ['backend', 'ops'], near: 'backend' },
    });
    expect(await cli.refused('UNKNOWN_LANE', 'add A One --lane biling')).toMatchObject({
      details: { lane: 'biling', known: ['billing', 'runtime'], near: 'billing' },
    });
    expect(await cli.refused('UNKNOWN_VALUE', 'add A One --risk hihg')).toMatchObject({
      details: { field: 'risk level', value: 'hihg', known: ['low', 'high'], near: 'high' },
    });
    expect(await cli.refused('UNKNOWN_VALUE', 'add A One --kind epc')).toMatchObject({
      details: { field: 'kind', value: 'epc', known: ['task', 'epic'], near: 'epic' },
    });
    expect(await cli.refused('TASK_INVALID', 'add A One --depends-on NO --depends-on NOPE')).toMatchObject({ details: { task: 'A' } });
    expect((await cli.refused('TASK_INVALID', 'add A One --parent NO')).message).toEqual(mentioning('A'));
    expect((await cli.refused('DEPENDENCY_CYCLE', 'add A One --depends-on A')).message).toEqual(mentioning('A'));
    expect((await cli.refused('RECORD_INVALID', ['add', 'A', 'two\nlines'])).message).toContain('title');
    await cli.refused('RECORD_INVALID', ['add', 'A', '']);
    await cli.refused('RECORD_INVALID', ['add', 'A', 'x'.repeat(501)]);
    expect(cli.history()).toHaveLength(1);
  });
});

describe('update', () => {
  test('records each change, and takes fields away', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One --priority 3 --sequence 4 --tag old', 'B Two --depends-on A', 'C Three'] });
    const { out } = await cli.ok('update A --priority 0 --tag new --title "New title" --reason "blocks the release"');
    expect(out).toEqual(mentioning('A'));
    await cli.ok('update A --unset sequence --unset review-domains');
    const { task, records } = (await cli.ok('show A --json')).json;
    expect(task).toMatchObject({ title: 'New title', priority: 0, sequence: null, tags: ['new'] });
    expect(records[1].data.reason).toBe('blocks the release');
    expect((await cli.ok('update A --priority 0 --json')).json.commit).toBe(null);
    expect((await cli.ok('update A --priority 0')).out).toEqual(mentioning('A'));
    await cli.ok('update A --add-tag more --remove-tag new --add-check "fast=it is fast" --add-dependency C');
    await cli.ok('update A --remove-dependency C --empty source-paths');
    const changed = (await cli.ok('show A --json')).json;
    expect(changed.task.definition).toMatchObject({
      tags: ['more'],
      dependencies: [],
      source_paths: [],
      acceptance_checks: [{ id: 'fast', text: 'it is fast' }],
    });
    expect(changed.records.at(-2).data).toMatchObject({ add: { tags: ['more'], dependencies: ['C'] }, remove: { tags: ['new'] } });
    expect((await cli.run('update A --add-check "without an id"')).code).toBe(2);
    expect((await cli.refused('NOTHING_TO_CHANGE', 'update A')).hint).toContain('fairway update --help');
    expect((await cli.refused('DEPENDENCY_CYCLE', 'update A --depends-on B')).message).toEqual(mentioning('A', 'B'));
    await cli.ok('update B --parent A');
    expect((await cli.refused('PARENT_CYCLE', 'update A --parent B')).message).toEqual(mentioning('A', 'B'));
    await cli.refused('TASK_NOT_FOUND', 'update NO --priority 1');
    await cli.refused('UNKNOWN_ROLE', 'update A --role nobody');
  });
});

describe('list and tree', () => {
  test('list filters by state, class, lane, role and holder, in the order of the queue', async () => {
    const cli = await openedCli({
      policy: base,
      tasks: ['A One --lane billing --role backend --priority 9', 'B Two --lane runtime --role ops', 'C Three --priority 1', 'D Four'],
    });
    await cli.ok('claim A', { actor: 'ann', role: 'backend', session: 's1' });
    await cli.ok('claim C', { actor: 'ben' });
    await cli.ok('done D --force --reason x');
    const ids = async (words: string, typed = {}) => (await cli.ok(`list --json ${words}`, typed)).json.tasks.map((task: { id: string }) => task.id);
    expect(await ids('')).toEqual(['C', 'A', 'B']);
    expect(await ids('--all')).toEqual(['C', 'A', 'B', 'D']);
    expect(await ids('--lane billing')).toEqual(['A']);
    expect(await ids('--role ops')).toEqual(['B']);
    expect(await ids('--class active')).toEqual(['C', 'A']);
    expect(await ids('--status done')).toEqual(['D']);
    expect(await ids('--class done')).toEqual(['D']);
    expect(await ids('--mine', { actor: 'someone', session: 's1' })).toEqual(['A']);
    expect(await ids('--mine', { actor: 'ben' })).toEqual(['C']);
    expect((await cli.ok('list --status review')).out).toEqual(expect.stringMatching(/^\S.*\n$/));
    await cli.refused('UNKNOWN_LANE', 'list --lane biling');
    await cli.refused('UNKNOWN_ROLE', 'list --role x');
  });

  test('tree shows what lies below what, and how much of it is finished', async () => {
    const cli = await openedCli({ tasks: ['E Epic', 'E-1 First --parent E --priority 1', 'E-2 Second --parent E', 'E-2-A Deep --parent E-2', 'OTHER Alone'] });
    await cli.ok('done E-2-A --force --reason x');
    expect((await cli.ok('tree')).out).toBe(['E todo 1/3  Epic', '├─ E-1 todo  First', '└─ E-2 todo 1/1  Second', 'OTHER todo  Alone', ''].join('\n'));
    expect((await cli.ok('tree --all')).out).toContain('   └─ E-2-A done  Deep');
    expect((await cli.ok('tree E-2')).out).toBe('E-2 todo 1/1  Second\n└─ E-2-A done  Deep\n');
    const { tasks } = (await cli.ok('tree --json')).json;
    expect(tasks[0]).toMatchObject({ id: 'E', descendants: 3, finished_descendants: 1, children: [{ id: 'E-1' }, { id: 'E-2', children: [] }] });
    expect(await cli.refused('TASK_NOT_FOUND', 'tree OTHRE')).toMatchObject({ details: { task: 'OTHRE', near: 'OTHER' } });
    expect((await (await openedCli()).ok('tree')).out).toEqual(expect.stringMatching(/^\S.*\n$/));
  });
});

describe('show, log, report and export', () => {
  test('show gives the task, its records with commits, its gates and findings', async () => {
    const cli = await openedCli({ tasks: ['A One'] });
    const { commit } = (await cli.ok('claim A --session s1 --json')).json;
    const { json } = await cli.ok('show A --json');
    expect(Object.keys(json)).toEqual(['task', 'records', 'gates', 'findings', 'unknown']);
    expect(json.records.map((view: { commit: string }) => view.commit)).toEqual([cli.repo.git('rev-parse', 'fairway/state~1'), commit]);
    expect(json.records[1]).toMatchObject({
      path: expect.stringMatching(/^tasks\/[0-9a-f]{2}\/A\/000002-claimed\.json$/),
      schema: 'fairway/claimed@1',
      type: 'claimed',
      stream: 'tasks/A',
      seq: 2,
      summary: expect.stringContaining('claimed by'),
    });
    expect(json.gates.map((gate: { gate: string }) => gate.gate)).toEqual(['evidence', 'acceptance', 'review', 'clean_worktree', 'based_on_integration']);
    expect(json.findings).toEqual([]);
    expect(await cli.refused('TASK_NOT_FOUND', 'show B')).toMatchObject({ details: { task: 'B', near: 'A' } });
  });

  test('log lists the newest records first, each with its commit', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two', 'C Three'] });
    await cli.ok('claim A');
    const { json } = await cli.ok('log --json');
    expect(json.map((record: { type: string; stream: string }) => `${record.stream} ${record.type}`)).toEqual([
      'tasks/A claimed',
      'tasks/C task-defined',
      'tasks/B task-defined',
      'tasks/A task-defined',
    ]);
    expect(json[0]).toMatchObject({
      commit: cli.repo.git('rev-parse', 'fairway/state'),
      summary: mentioning('carl', 'main'),
      actor: { id: 'carl@example.org' },
    });
    expect((await cli.ok('log --limit 2 --json')).json).toHaveLength(2);
    expect((await cli.ok('log A --all --json')).json).toHaveLength(2);
    expect((await cli.ok('log A')).out).toEqual(naming('A', 'carl', json[0].commit.slice(0, 12)));
    await cli.refused('TASK_NOT_FOUND', 'log NO');
    expect((await (await openedCli()).ok('log')).out).toEqual(expect.stringMatching(/^\S.*\n$/));
  });

  test('report status counts what is open and what is finished', async () => {
    const cli = await openedCli({ policy: base, tasks: ['A One --lane billing --role backend', 'B Two --role ops', 'C Three', 'D Four --lane billing'] });
    await cli.ok('claim A --as backend --session s1');
    await cli.ok('block B --reason "no key"');
    await cli.ok('done D --force --reason x');
    const { json } = await cli.ok('report status --json');
    expect(json).toMatchObject({
      total: 4,
      by_status: { todo: 1, in_progress: 1, blocked: 1, done: 1 },
      by_class: { open: 1, active: 1, blocked: 1, done: 1 },
      by_lane: { billing: { in_progress: 1, done: 1 }, none: { todo: 1, blocked: 1 } },
      by_role: { backend: { in_progress: 1 }, ops: { blocked: 1 }, none: { todo: 1, done: 1 } },
      blocked: [{ id: 'B', by: 'no key' }],
      claimed: [{ id: 'A', claimant: 'carl@example.org' }],
    });
    const { out } = await cli.ok('report status');
    expect(out).toMatch(
      /^4 tasks: 1 todo, 1 in_progress, 1 blocked, 1 done\n\nLANE {5}todo {2}in_progress {2}blocked {2}done\nbilling {18}1 {14}1\nnone {8}1 {21}1\n/,
    );
    expect(out).toContain('Blocked\nID  FOR     BY\nB   <1 min  no key\n');
    expect((await (await openedCli()).ok('report status')).out).toBe('0 tasks\n');
  });

  test('export is the same document for the same commit, as JSON and as YAML', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B "Two: {x} #1" --depends-on A'] });
    await cli.ok('claim A');
    await cli.ok('done A --force --reason x');
    const json = (await cli.ok('export')).out;
    cli.later(1_000_000_000);
    expect((await cli.ok('export')).out).toBe(json);
    const document = JSON.parse(json);
    expect(document).toMatchObject({
      schema: 'fairway/export@1',
      manifest: { project: 'demo' },
      ref: 'refs/heads/fairway/state',
      commit: cli.repo.git('rev-parse', 'fairway/state'),
    });
    expect(document.tasks.map((page: { task: { id: string }; records: unknown[] }) => [page.task.id, page.records.length])).toEqual([
      ['A', 3],
      ['B', 1],
    ]);
    const yaml = (await cli.ok('export --format yaml')).out;
    expect(parse(yaml)).toEqual(document);
    expect((await cli.ok('export --format yaml')).out).toBe(yaml);
    expect((await cli.ok('export --json')).json).toEqual(document);
  });
});
