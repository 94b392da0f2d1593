import { describe, expect, test } from 'vitest';
import { cpuOf } from '../support/cpu.ts';
import { mentioning, naming } from '../support/naming.ts';
import { openedCli } from '../support/run-cli.ts';

const queue = `tasks:
  - id: EP-1
    title: The epic
    kind: epic
    role: backend
  - id: EP-1-A
    title: First
    role: backend
    parent_id: EP-1
    priority: 5
    tags: [one, two]
    acceptance_checks: [it works, { id: fast, text: it is fast }]
    links: [https://example.org/1]
  - id: EP-1-B
    title: Second
    role: backend
    depends_on: [EP-1-A]
`;

describe('import', () => {
  test('takes YAML and JSON, a list or tasks: with one', async () => {
    const forms = {
      'a.yaml': queue,
      'b.yml': queue.replace('tasks:\n', ''),
      'c.json': JSON.stringify([{ id: 'EP-1', title: 'The epic', kind: 'epic', role: 'backend' }]),
      'd.json': JSON.stringify({ tasks: [{ id: 'EP-2', title: 'Another' }] }),
    };
    const cli = await openedCli();
    cli.repo.write(forms);
    const { json: first, err } = await cli.ok('import a.yaml --json');
    expect(err).toBe('');
    expect(first).toMatchObject({
      file: 'a.yaml',
      dry_run: false,
      new: 3,
      updated: 0,
      unchanged: 0,
      seeded: 0,
      warnings: [],
      commit: cli.repo.git('rev-parse', 'fairway/state'),
    });
    expect(first.tasks.map((task: { id: string; change: string }) => `${task.id} ${task.change}`)).toEqual(['EP-1 new', 'EP-1-A new', 'EP-1-B new']);
    expect(cli.history()[0]).toEqual(mentioning('a.yaml'));
    expect((await cli.ok('import b.yml --json')).json).toMatchObject({ commit: null, new: 0, updated: 0, unchanged: 3 });
    expect((await cli.ok('import c.json --json')).json).toMatchObject({ commit: null, unchanged: 1 });
    expect((await cli.ok('import d.json')).out).toEqual(mentioning('EP-2'));
    const { task } = (await cli.ok('show EP-1-A --json')).json;
    expect(task).toMatchObject({ parent: 'EP-1', priority: 5, tags: ['one', 'two'] });
    expect(task.definition.acceptance_checks).toEqual([
      { id: 'AC-1', text: 'it works' },
      { id: 'fast', text: expect.any(String) },
    ]);
    expect((await cli.ok('show EP-1-B --json')).json.task.dependencies).toEqual(['EP-1-A']);
    expect(cli.history()).toHaveLength(3);
  });

  test('says with --dry-run what would change, and changes nothing', async () => {
    const cli = await openedCli({ tasks: ['EP-1 "The epic" --kind epic --role backend', 'EP-1-A Old --role backend'] });
    cli.repo.write({ 'q.yaml': queue });
    const commits = cli.history().length;
    const { out } = await cli.ok('import q.yaml --dry-run');
    expect(out).toEqual(mentioning('EP-1-A', 'EP-1-B'));
    expect((await cli.ok('import q.yaml --dry-run --json')).json).toMatchObject({ dry_run: true, commit: null, new: 1, updated: 1, unchanged: 1 });
    expect(cli.history()).toHaveLength(commits);
  });

  test('changes only the fields that the file gives, and never what was done with a task', async () => {
    const cli = await openedCli({ tasks: ['A One --priority 3 --notes kept --tag old'] });
    await cli.ok('claim A --session s1');
    await cli.ok('evidence add A --result pass --summary works --session s1');
    cli.repo.write({ 'q.yaml': '- { id: A, title: New, tags: [new], status: todo, owner: nobody }\n' });
    await cli.ok('import q.yaml');
    await cli.ok('import q.yaml --state-once');
    const { task } = (await cli.ok('show A --json')).json;
    expect(task).toMatchObject({ title: 'New', priority: 3, tags: ['new'], status: 'in_progress', session: 's1' });
    expect([task.definition.notes, task.evidence.length]).toEqual(['kept', 1]);
    cli.repo.write({ 'q.yaml': '- { id: A, title: New, priority: null }\n' });
    expect((await cli.ok('import q.yaml')).out).toContain('A  updated priority');
    expect((await cli.ok('show A --json')).json.task.priority).toBe(null);
  });

  test('seeds states of an older tool once', async () => {
    const cli = await openedCli({ tasks: ['A One', 'B Two'] });
    await cli.ok('claim B --session s1');
    await cli.ok('release B --session s1');
    cli.repo.write({
      'q.yaml':
        '- { id: A, title: One, status: done }\n- { id: B, title: Two, status: done }\n- { id: C, title: Three, status: blocked, owner: ops }\n- { id: D, title: Four, status: done, completed_at: 2026-01-02, commit: abc123 }\n',
    });
    expect((await cli.ok('import q.yaml --state-once --json')).json).toMatchObject({ new: 2, seeded: 3 });
    const status = async (id: string) => (await cli.ok(`show ${id} --json`)).json.task.status;
    expect([await status('A'), await status('B'), await status('C'), await status('D')]).toEqual(['done', 'todo', 'blocked', 'done']);
    expect((await cli.ok('show D --json')).json.task.completed_at).toBe('2026-01-02T00:00:00.000Z');
    await cli.ok('reopen A --reason "not yet"');
    expect((await cli.ok('import q.yaml --state-once --json')).json).toMatchObject({ commit: null, seeded: 0 });
    expect(await status('A')).toBe('todo');
  });

  test('warns of keys that it does not know, with the one that was meant', async () => {
    const cli = await openedCli();
    cli.repo.write({ 'q.yaml': '- { id: A, title: One, prioritty: 3, colour: red }\n' });
    const { json, err } = await cli.ok('import q.yaml --json');
    expect(json.warnings).toEqual([naming('A', 'prioritty', 'priority'), naming('A', 'colour')]);
    expect(err).toEqual(naming('A', 'prioritty', 'priority', 'A', 'colour'));
  });

  test('takes references to tasks that the store has', async () => {
    const cli = await openedCli({ tasks: ['OLD One', 'DONE Two'] });
    await cli.ok('done DONE --force --reason x');
    cli.repo.write({ 'q.yaml': '- { id: A, title: One, depends_on: [OLD, DONE], parent: DONE }\n' });
    await cli.ok('import q.yaml');
    expect((await cli.ok('show A --json')).json.task.open_dependencies).toEqual(['OLD']);
  });

  test.each([
    ['a task twice', '- { id: A, title: x }\n- { id: A, title: y }\n', ['A', 2]],
    ['no title', '- { id: A }\n', ['A']],
    ['no id', '- { title: x }\n', [1]],
    ['no mapping', '- 7\n', [1]],
    ['no list', 'tasks: 7\n', []],
    ['an empty file', '', []],
    ['a missing dependency', '- { id: A, title: x, depends_on: [NO, NOPE] }\n', ['A', 'NO', 'NOPE']],
    ['a missing parent', '- { id: A, title: x, parent: NO }\n', ['A', 'NO']],
    [
      'a circle',
      '- { id: A, title: x, depends_on: [C] }\n- { id: B, title: x, depends_on: [A] }\n- { id: C, title: x, depends_on: [B] }\n',
      ['A -> C -> B -> A'],
    ],
    ['a circle of parents', '- { id: A, title: x, parent: B }\n- { id: B, title: x, parent: A }\n', ['A -> B -> A']],
    ['an id with a path', '- { id: ../../x, title: x }\n', ['../../x']],
    ['an id with a control character', '- { id: "A\\u001b[2J", title: x }\n', ['A']],
    ['an id of 300 letters', `- { id: ${'A'.repeat(300)}, title: x }\n`, [300]],
    ['a title over two lines', '- { id: A, title: "x\\ny" }\n', ['A', 'title']],
    ['a priority that is none', '- { id: A, title: x, priority: high }\n', ['A', 'priority']],
  ])('refuses %s, and takes nothing of the file', async (_what, text, named) => {
    const cli = await openedCli();
    cli.repo.write({ 'q.yaml': `${text}${text.startsWith('-') ? '- { id: GOOD, title: fine }\n' : ''}` });
    expect(await cli.refused('IMPORT_INVALID', 'import q.yaml')).toMatchObject({ details: { file: 'q.yaml', problems: mentioning(...named) } });
    expect(cli.history()).toHaveLength(1);
  });

  test('tells everything that is wrong at once', async () => {
    const cli = await openedCli();
    cli.repo.write({ 'q.yaml': '- { id: A, priority: x }\n- { id: b c, title: x }\n- { id: C, title: x, parent: D }\n' });
    const { message } = await cli.refused('IMPORT_INVALID', 'import q.yaml');
    expect(message.match(/^ {2}- /gm)?.length).toBeGreaterThanOrEqual(4);
  });

  test('refuses names that the policy does not know', async () => {
    const cli = await openedCli({ policy: 'schema: fairway/config@1\nproject: demo\nroles: { backend: {} }\nlanes: { billing: {} }\n' });
    cli.repo.write({ 'q.yaml': '- { id: A, title: x, role: bakend, lane: biling }\n- { id: B, title: x }\n' });
    expect(await cli.refused('IMPORT_INVALID', 'import q.yaml')).toMatchObject({ details: { file: 'q.yaml', count: 3 } });
  });
});

describe('a file that means harm', () => {
  const bomb = [
    'a0: &a0 [x, x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`),
    'tasks: *a9',
  ].join('\n');

  test.each([
    ['that unfolds without end', bomb, ''],
    ['that is no YAML', 'tasks: [a, {b\n', ''],
    ['that names a key twice', 'tasks: []\ntasks: []\n', 'unique'],
    ['with ten thousand levels', `tasks: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, ''],
  ])('is refused: YAML %s', async (_what, text, why) => {
    const cli = await openedCli();
    cli.repo.write({ 'q.yaml': text });
    let ran: Awaited<ReturnType<typeof cli.run>> | undefined;
    const cpu = await cpuOf(async () => {
      ran = await cli.run('import q.yaml --json');
    });
    const { code, json } = ran ?? expect.fail('it was run');
    expect(code).toBe(1);
    expect(json.error.code).toMatch(/^IMPORT_(UNREADABLE|INVALID)$/);
    expect(json.error.message).toContain(why);
    expect(cpu).toBeLessThan(10_000);
    expect(cli.history()).toHaveLength(1);
  });

  test('is refused unread when it is too large, missing, a folder, or no JSON', async () => {
    const cli = await openedCli();
    cli.repo.write({ 'q.json': '{"tasks": [', 'huge.yaml': '' });
    (await import('node:fs')).truncateSync(`${cli.repo.dir}/huge.yaml`, 100 * 1024 * 1024);
    expect(await cli.refused('IMPORT_UNREADABLE', 'import huge.yaml')).toMatchObject({ details: { file: 'huge.yaml', limit: '16 MiB' } });
    expect(await cli.refused('IMPORT_UNREADABLE', 'import gone.yaml')).toMatchObject({ details: { file: 'gone.yaml', limit: '16 MiB' } });
    expect(await cli.refused('IMPORT_UNREADABLE', 'import .')).toMatchObject({ details: { file: '.', limit: '16 MiB' } });
    expect(await cli.refused('IMPORT_UNREADABLE', 'import q.json')).toMatchObject({ details: { file: 'q.json', limit: '64 MiB' } });
  });
});
