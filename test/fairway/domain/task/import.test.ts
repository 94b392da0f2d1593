import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../../fairway/domain/policy.ts';
import { parseImport } from '../../../../fairway/domain/task/import/parse.ts';
import { type ImportPlan, importedIds, planImport } from '../../../../fairway/domain/task/import/plan.ts';
import { isRefusal } from '../../../../fairway/errors.ts';
import { blocked, by, claimed, defined, type Facts, finished, policy, released, states, updated } from '../../../support/builders.ts';
import { cpuOf } from '../../../support/cpu.ts';
import { given, minutes } from '../../../support/given.ts';
import { naming } from '../../../support/naming.ts';

const parsed = (tasks: unknown, under: Policy = policy()) => parseImport(tasks, under);
const problems = (...tasks: readonly unknown[]) => parsed(tasks).problems;
const read = (task: object) => {
  const { items, problems: wrong } = parsed([{ id: 'FW-1', title: 't', ...task }]);
  expect(wrong).toEqual([]);
  return items[0];
};

/** What importing a file decides on a board, as `given` would tell it. */
const importing = (tasks: unknown, options: { facts?: Facts; under?: Policy; stateOnce?: boolean } = {}) => {
  const under = options.under ?? policy();
  let plan: ImportPlan | undefined;
  const decided = given(...(options.facts ?? []))
    .under(under)
    .when((board) => {
      plan = planImport({ file: 'queue.yaml', parsed: parseImport(tasks, under), stateOnce: options.stateOnce ?? false }, board);
      return plan.drafts;
    });
  return { decided, changes: plan?.changes ?? [] };
};

describe('reading a list of tasks', () => {
  it('takes a list, or tasks: with one', () => {
    const tasks = [{ id: 'FW-1', title: 'First' }];
    expect(parsed(tasks).items).toEqual([{ id: 'FW-1', set: { title: 'First' }, unset: [] }]);
    expect(parsed({ version: 2, tasks })).toEqual(parsed(tasks));
    expect(parsed([])).toEqual({ items: [], problems: [], warnings: [] });
  });

  it.each([undefined, null, 'tasks', 7, {}, { tasks: {} }, { tasks: 'none' }, new Date(0)])('finds no list in %j', (content) => {
    expect(parsed(content)).toEqual({ items: [], problems: [expect.any(String)], warnings: [] });
  });

  it('reads every field there is', () => {
    const whole = {
      title: 'Rotate',
      kind: 'bug',
      role: 'backend',
      lane: 'billing',
      parent: 'FW-2',
      profile: 'release',
      owning_domain: 'payments, cards',
      owning_layer: 'api',
      risk_level: 'high',
      migration_type: 'online schema change',
      notes: 'first\nsecond',
      input_contract: 'in',
      output_contract: 'out',
      priority: 3,
      sequence: 4,
      dependencies: ['FW-3'],
      source_paths: ['a/**'],
      target_paths: ['b/**'],
      review_domains: ['security'],
      tags: ['area:billing', 'urgent'],
      acceptance_checks: [{ id: 'KEYS', text: 'keys are new', command: ['make', 'check'] }],
      links: [{ url: 'https://tracker.example/1', title: 'Ticket', rel: 'tracker' }],
    };
    expect(read(whole)?.set).toEqual(whole);
    expect(parsed([{ id: 'FW-1', ...whole }]).warnings).toEqual([]);
  });

  it('knows other names of fields, and lets them give way to the name they stand for', () => {
    expect(read({ parent_id: 'FW-2', depends_on: ['FW-3'], acceptance_criteria: ['it works'] })?.set).toMatchObject({
      parent: 'FW-2',
      dependencies: ['FW-3'],
      acceptance_checks: [{ id: 'AC-1', text: 'it works' }],
    });
    expect(read({ acceptance: 'it works', state: 'done', commit_sha: 'ABC1234' })).toMatchObject({
      set: { acceptance_checks: [{ id: 'AC-1' }] },
      seed: { status: 'done', commit: 'abc1234' },
    });
    expect(read({ dependencies: [], depends_on: ['FW-3'] })?.set.dependencies).toEqual(['FW-3']);
    expect(read({ dependencies: ['FW-2'], depends_on: ['FW-3'] })?.set.dependencies).toEqual(['FW-2']);
  });

  it('is kind to how people write: single values as lists, numbers as text, blanks around and behind', () => {
    expect(
      read({ title: '  t ', priority: ' 7 ', tags: 'urgent', dependencies: ['FW-2', ' FW-2 ', ''], notes: 'n\n\n', role: '', owning_domain: 12 })?.set,
    ).toEqual({
      title: 't',
      priority: 7,
      tags: ['urgent'],
      dependencies: ['FW-2'],
      notes: 'n',
      owning_domain: '12',
    });
  });

  it('numbers checks that have no id', () => {
    expect(read({ acceptance_checks: ['a', { text: 'b' }, { id: 'X', text: 'c' }, { id: null, text: 'd', command: null }] })?.set.acceptance_checks).toEqual([
      { id: 'AC-1', text: 'a' },
      { id: 'AC-2', text: 'b' },
      { id: 'X', text: 'c' },
      { id: 'AC-4', text: 'd' },
    ]);
  });

  it('finds contracts in the notes of older queues, unless they are given', () => {
    const notes = 'Background.\nInput contract: the keys exist\noutput contract:  the keys are new \n';
    expect(read({ notes })?.set).toMatchObject({ input_contract: 'the keys exist', output_contract: 'the keys are new' });
    expect(read({ notes, input_contract: 'given' })?.set.input_contract).toBe('given');
    expect(read({ notes: 'input contract:' })?.set).not.toHaveProperty('input_contract');
  });

  it('takes null for an emptied field', () => {
    expect(read({ priority: null, tags: null })).toMatchObject({ set: { title: 't' }, unset: ['priority', 'tags'] });
  });

  it('leaves out what it does not know, says so, and names what was probably meant', () => {
    const { items, warnings } = parsed([{ id: 'FW-1', title: 't', prioritty: 1, dependancies: [], 'estimate (h)': 3, constructor: 1, toString: null }]);
    expect([...items]).toEqual([{ id: 'FW-1', set: { title: 't' }, unset: [] }]);
    expect(warnings).toEqual([
      naming('FW-1', 'prioritty', 'priority'),
      naming('FW-1', 'dependancies', 'dependencies'),
      naming('FW-1', 'estimate (h)'),
      naming('FW-1', 'constructor'),
      naming('FW-1', 'toString'),
    ]);
  });

  it('names every id that the store has to be asked for, once', () => {
    expect(
      importedIds(
        parsed([
          { id: 'A', title: 'a', parent: 'E', dependencies: ['B', 'C'] },
          { id: 'B', title: 'b', dependencies: ['C'] },
        ]),
      ),
    ).toEqual(['A', 'B', 'C', 'E']);
  });
});

describe('what is wrong with a list of tasks', () => {
  it('is told for all of them at once, by id or by place', () => {
    expect(problems('FW-1', null, { title: 'no id' }, { id: 7, title: 't' }, { id: 'FW-2', title: {} }, { id: 'FW-3', priority: -1 })).toEqual([
      naming('task number', 1),
      naming('task number', 2),
      naming('task number', 3, 'id'),
      naming('task number', 4, 'id'),
      naming('FW-2', 'title'),
      naming('FW-3', 'priority', 0, 1000000),
    ]);
  });

  it.each([
    ['../../etc/passwd', []],
    ['fw-1', ['^[A-Z]']],
    ['', []],
    ['A'.repeat(129), [129]],
    ['A\u0000', []],
  ])('is the id %j', (id, named) => {
    expect(problems({ id, title: 't' })).toEqual([naming(...named)]);
  });

  it('is an id that is there more than once', () => {
    expect(problems({ id: 'A', title: '1' }, { id: 'B', title: '2' }, { id: 'A', title: '3' }, { id: 'A', title: '4' })).toEqual([naming('A', 3)]);
  });

  it.each([
    ['title', ['a'], []],
    ['title', 'a\nb', []],
    ['title', 'a\u001b[31m', []],
    ['title', 'x'.repeat(501), [500]],
    ['title', '\ud800', []],
    ['title', null, []],
    ['role', 'the backend team', []],
    ['kind', '-rf', []],
    ['lane', { name: 'x' }, []],
    ['notes', ['a'], []],
    ['notes', 'a\u0000b', []],
    ['notes', 'x'.repeat(65_537), [65536]],
    ['priority', 1.5, []],
    ['priority', 'high', []],
    ['priority', '', []],
    ['priority', true, []],
    ['priority', 1e9, [1_000_000]],
    ['sequence', Number.NaN, []],
    ['tags', { a: 1 }, []],
    ['tags', ['a', { b: 1 }], []],
    ['tags', ['a\nb'], []],
    ['tags', Array.from({ length: 257 }, (_, n) => `t${n}`), [256]],
    ['review_domains', ['not a name'], []],
    ['target_paths', ['x'.repeat(1025)], [1024]],
    ['dependencies', [['FW-2']], []],
    ['acceptance_checks', [{ id: 'A' }], []],
    ['acceptance_checks', { id: 'A', text: 'a' }, []],
    ['acceptance_checks', [''], []],
    ['acceptance_checks', [{ id: 'a b', text: 'a' }], []],
    ['acceptance_checks', [{ text: 'a', command: 'make check' }], []],
    ['acceptance_checks', [{ text: 'a', command: [{}] }], []],
    [
      'acceptance_checks',
      [
        { id: 'A', text: 'a' },
        { id: 'A', text: 'b' },
      ],
      ['A'],
    ],
    ['acceptance_checks', ['a', { id: 'AC-1', text: 'b' }], ['AC-1']],
    ['links', 'https://x.example', []],
    ['links', [{ url: 'javascript:alert(1)' }], []],
    ['links', [{ url: 'https://x.example', onclick: 'x' }], []],
    ['links', [{ title: 'no address' }], []],
    ['owner', { name: 'Ann' }, []],
    ['branch', 'a\nb', []],
  ])('is %s: %j', (field, value, named) => {
    expect(problems({ id: 'FW-1', title: 't', [field]: value })).toEqual([naming('FW-1', field, ...named)]);
  });

  it('is told in full before anything is recorded', () => {
    const strict = policy({ roles: { backend: null }, lanes: { billing: {} }, review: { domains: ['security'] } });
    const tasks = [
      { id: 'A', role: 'backend' },
      { id: 'B', title: 'b', role: 'backnd', lane: 'biling', review_domains: ['security', 'style', 'taste'] },
      { id: 'C', title: 'c', role: 'backend', parent: 'GONE', dependencies: ['GONE-1', 'A', 'GONE-2'] },
      { id: 'D', title: 'd' },
    ];
    importing(tasks, { under: strict }).decided.thenRefused('IMPORT_INVALID', {
      file: 'queue.yaml',
      count: 8,
      problems: naming(
        'A: ',
        'B: ',
        'backnd',
        'backend',
        'B: ',
        'biling',
        'billing',
        'B: ',
        'style',
        'B: ',
        'taste',
        'C: ',
        'GONE',
        'C: ',
        'GONE-1',
        'GONE-2',
        'D: ',
      ),
    });
    importing([{ id: 'A', title: 'a', dependencies: ['B'] }]).decided.thenRefused('IMPORT_INVALID', { count: 1, problems: naming('A', 'B') });
  });

  it('is a circle, named in full', () => {
    importing([
      { id: 'A', title: 'a', dependencies: ['B'] },
      { id: 'B', title: 'b', dependencies: ['C'], parent: 'D' },
      { id: 'C', title: 'c', dependencies: ['A'] },
      { id: 'D', title: 'd', parent: 'B' },
    ]).decided.thenRefused('IMPORT_INVALID', { problems: naming('A -> B -> C -> A', 'B -> D -> B') });
    importing([{ id: 'A', title: 'a', dependencies: ['A'] }]).decided.thenRefused('IMPORT_INVALID', { problems: naming('A -> A') });
  });

  it('is a circle that closes through the store', () => {
    importing([{ id: 'A', title: 'a', dependencies: ['B'] }], { facts: [defined('A'), defined('B', { dependencies: ['A'] })] }).decided.thenRefused(
      'IMPORT_INVALID',
      { problems: naming('A -> B -> A') },
    );
  });

  it('shows what would move the cursor of a terminal', () => {
    importing([{ id: 'A', title: 'a', dependencies: ['\u001b[2J'] }]).decided.thenRefused('IMPORT_INVALID', { problems: naming('A', '\u001b[2J') });
  });
});

describe('importing new tasks', () => {
  it('defines them with file, place and what follows from the policy', () => {
    const under = policy({ tasks: { default_priority: 1000 }, lanes: { billing: { paths: ['services/billing/**'], review_domains: ['security'] } } });
    const { decided, changes } = importing(
      [
        { id: 'A', title: 'a' },
        { id: 'B', title: 'b', priority: 1, dependencies: ['A'], target_paths: ['services/billing/x.ts'] },
      ],
      { under },
    );
    decided.thenRecords(
      {
        stream: 'tasks/A',
        type: 'task-defined',
        data: {
          declared: { title: 'a' },
          resolved: { kind: { value: 'task' }, priority: { value: 1000 } },
          state: states.todo,
          origin: { kind: 'import', file: 'queue.yaml', position: 0 },
        },
      },
      {
        stream: 'tasks/B',
        type: 'task-defined',
        data: { resolved: { lane: { value: 'billing', why: 'target_paths' }, review_domains: [{ value: 'security', why: 'lane' }] }, origin: { position: 1 } },
      },
    );
    decided.thenTask('B', { position: 1, state: states.todo });
    expect(changes).toEqual([
      { id: 'A', change: 'new', fields: ['title'], seeded: null },
      { id: 'B', change: 'new', fields: expect.arrayContaining(['title', 'dependencies', 'target_paths']), seeded: null },
    ]);
  });

  it('may refer to tasks of the same file in any order, and to tasks of the store, finished ones too', () => {
    const facts = [defined('S'), defined('F'), finished('F')];
    const { changes } = importing(
      [
        { id: 'A', title: 'a', dependencies: ['B', 'S', 'F'], parent: 'E' },
        { id: 'B', title: 'b' },
        { id: 'E', title: 'e', kind: 'epic' },
      ],
      { facts },
    );
    expect(changes.map((change) => change.change)).toEqual(['new', 'new', 'new']);
  });

  it('leaves execution state alone unless it is asked for', () => {
    importing([{ id: 'A', title: 'a', status: 'done', owner: 'Ann' }])
      .decided.thenRecords({ data: { state: states.todo } })
      .thenTask('A', (task) => {
        expect(task).not.toHaveProperty('seeded');
        expect(task).not.toHaveProperty('owner');
      });
  });

  it('is a plan: to make it twice gives the same and changes nothing', () => {
    const board = given(defined('A')).board();
    const command = {
      file: 'q',
      parsed: parsed([
        { id: 'A', title: 'changed' },
        { id: 'B', title: 'b' },
      ]),
      stateOnce: false,
    };
    const before = JSON.stringify(board.tasks());
    expect(planImport(command, board)).toEqual(planImport(command, board));
    expect(JSON.stringify(board.tasks())).toBe(before);
  });
});

describe('importing again', () => {
  const under = policy({
    tasks: { default_priority: 100 },
    lanes: { billing: { paths: ['services/billing/**'], review_domains: ['security'] } },
  });
  const file = [
    { id: 'A', title: 'a', tags: [], dependencies: [], review_domains: [], notes: 'Input contract: x', acceptance_checks: ['it works'] },
    { id: 'B', title: 'b', target_paths: ['services/billing/x.ts'], depends_on: ['A'], links: [{ url: 'https://x.example' }] },
    { id: 'C', title: 'c', kind: null, lane: null, priority: null, review_domains: null, target_paths: ['services/billing/y.ts'] },
    { id: 'D', title: 'd', lane: 'billing', priority: '7', role: '', status: 'done', completed_at: '2026-01-02', owner: 'Ann' },
  ];

  it.each([false, true])('changes nothing where the file says what it said (with state: %s)', (stateOnce) => {
    const first = importing(file, { under, stateOnce }).decided.drafts();
    const facts = first.map((draft) => ({ draft, at: minutes(0) }));
    const second = importing(file, { facts, under, stateOnce });
    second.decided.thenNothing();
    expect(second.changes).toEqual(['A', 'B', 'C', 'D'].map((id) => ({ id, change: 'unchanged', fields: [], seeded: null })));
  });

  it('changes what the file says otherwise, and keeps what it does not mention', () => {
    const facts = [defined('A', { title: 'a', notes: 'kept', priority: 5, tags: ['x'] })];
    const { decided, changes } = importing([{ id: 'A', title: 'b', priority: null, tags: ['x'] }], { facts });
    decided.thenExactly('task-updated', { set: { title: 'b' }, unset: ['priority'], origin: { kind: 'import', file: 'queue.yaml', position: 0 } });
    decided.thenTask('A', (task) => expect(task.definition).toEqual({ title: 'b', kind: 'task', notes: 'kept', tags: ['x'] }));
    expect(changes).toEqual([{ id: 'A', change: 'updated', fields: ['title', 'priority'], seeded: null }]);
  });

  it('may leave out the title of a task that is known', () => {
    importing([{ id: 'A', priority: 3 }], { facts: [defined('A')] }).decided.thenRecords({ type: 'task-updated', data: { set: { priority: 3 } } });
  });

  it('never touches state, claim or owner', () => {
    const facts = [defined('A', { role: 'backend' }), ...by('bob', claimed('A', { owner: 'ops' }))];
    importing([{ id: 'A', title: 'b', role: 'frontend', status: 'done', owner: 'Ann' }], { facts, stateOnce: true })
      .decided.thenRecords({ type: 'task-updated' })
      .thenTask('A', { state: states.in_progress, owner: 'ops', claim: { actor: { id: 'bob' } } });
  });

  it('puts in place of an emptied field what a new task would have there', () => {
    const facts = [defined('A', { kind: 'bug', lane: 'web', priority: 1, review_domains: ['style'], target_paths: ['services/billing/x.ts'] })];
    importing([{ id: 'A', title: 'Title of A', kind: null, lane: null, priority: null, review_domains: null }], { facts, under }).decided.thenExactly(
      'task-updated',
      {
        unset: ['kind', 'lane', 'priority', 'review_domains'],
        resolved: {
          lane: { value: 'billing', why: 'target_paths' },
          review_domains: [{ value: 'security', why: 'lane' }],
          kind: { value: 'task', why: 'default' },
          priority: { value: 100, why: 'default' },
        },
        origin: { kind: 'import', file: 'queue.yaml', position: 0 },
      },
    );
  });

  it('keeps an empty list of review domains apart from none', () => {
    importing([{ id: 'A', title: 'Title of A', review_domains: [] }], { facts: [defined('A', { review_domains: ['style'] })] }).decided.thenRecords({
      type: 'task-updated',
      data: { remove: { review_domains: ['style'] } },
    });
  });

  it('leaves nothing of a lane behind', () => {
    importing([{ id: 'A', title: 'Title of A', lane: null }], { facts: [defined('A', { lane: 'web' })] }).decided.thenRecords({
      data: { unset: ['lane'] },
    });
  });

  it('does not stumble over a name of the store that the policy has dropped, only over one of the file', () => {
    const facts = [defined('A', { role: 'gone' })];
    const now = policy({ roles: { backend: null } });
    importing([{ id: 'A', priority: 1 }], { facts, under: now }).decided.thenRecords({ type: 'task-updated' });
    importing([{ id: 'A', role: 'gone' }], { facts, under: now }).decided.thenRefused('IMPORT_INVALID', { problems: naming('A', 'gone') });
  });
});

describe('importing with the state, once', () => {
  const old = { id: 'A', title: 'a', status: 'done', owner: 'Ann of nights', branch: 'lane/a', commit: 'ABC1234', completed_at: '2026-01-02 03:04:05' };
  const seeding = (tasks: unknown, ...facts: Facts) => importing(tasks, { facts, stateOnce: true });

  it('defines a new task in its state, with what the older system knew', () => {
    const { decided, changes } = seeding([old]);
    decided
      .thenRecords({
        type: 'task-defined',
        data: {
          state: states.done,
          seeded: { source: 'queue.yaml', owner: 'Ann of nights', branch: 'lane/a', commit: 'abc1234', completed_at: '2026-01-02T03:04:05.000Z' },
        },
      })
      .thenTask('A', { state: states.done, completed: { at: '2026-01-02T03:04:05.000Z' }, owner: 'Ann of nights', claim: undefined });
    expect(changes).toMatchObject([{ seeded: 'done' }]);
  });

  it('seeds a task that was defined and never touched', () => {
    const { decided, changes } = seeding([old], defined('A', { title: 'a' }));
    decided.thenExactly(
      'status-changed',
      {
        from: states.todo,
        to: states.done,
        reason: 'state imported from queue.yaml',
      },
      [{ rule: 'GATES_CLOSED', reason: 'state imported from queue.yaml' }],
    );
    expect(changes).toEqual([{ id: 'A', change: 'unchanged', fields: [], seeded: 'done' }]);
  });

  it.each([
    ['is claimed', [...by('bob', claimed('A'))]],
    ['was claimed once', [...by('bob', claimed('A')), released('A')]],
    ['is blocked', [blocked('A')]],
    ['is finished', [finished('A')]],
    [
      'was reopened',
      [finished('A'), { draft: { stream: 'tasks/A', type: 'status-changed' as const, data: { from: states.done, to: states.todo, reopened: true } } }],
    ],
  ])('leaves a task alone that %s', (_why, facts) => {
    const { decided, changes } = seeding([{ ...old, status: 'review' }], defined('A', { title: 'a' }), facts);
    decided.thenNothing();
    expect(changes).toMatchObject([{ change: 'unchanged', seeded: null }]);
  });

  it('seeds a task whose definition alone was edited', () => {
    seeding([old], defined('A', { title: 'x' }), updated('A', { set: { title: 'a' } })).decided.thenRecords({ type: 'status-changed' });
  });

  it('seeds nothing the second time', () => {
    const first = seeding([old], defined('A', { title: 'a' })).decided.drafts();
    seeding([old], defined('A', { title: 'a' }), ...first.map((draft) => ({ draft }))).decided.thenNothing();
    const fresh = seeding([{ ...old, status: 'in_progress' }]).decided.drafts();
    seeding([{ ...old, status: 'review' }], ...fresh.map((draft) => ({ draft }))).decided.thenNothing();
  });

  it('is refused for a state that the project does not have', () => {
    seeding([{ ...old, status: 'shipped' }]).decided.thenRefused('IMPORT_INVALID', {
      problems: naming('A', 'shipped', 'todo, in_progress, blocked, review, done'),
    });
    importing([{ ...old, status: 'shipped' }]).decided.thenRecords({ type: 'task-defined' });
  });

  it('takes times as they are written, in UTC where no zone is named', () => {
    const time = (completed_at: unknown) => read({ completed_at })?.seed?.completed_at;
    expect(time('2026-01-02')).toBe('2026-01-02T00:00:00.000Z');
    expect(time('2026-01-02T03:04')).toBe('2026-01-02T03:04:00.000Z');
    expect(time('2026-01-02 03:04:05.123456')).toBe('2026-01-02T03:04:05.123Z');
    expect(time('2026-01-02T03:04:05Z')).toBe('2026-01-02T03:04:05.000Z');
    expect(time('2026-01-02T03:04:05+02:00')).toBe('2026-01-02T01:04:05.000Z');
    expect(time('2026-01-02T03:04:05-0230')).toBe('2026-01-02T05:34:05.000Z');
    expect(time(new Date(0))).toBe('1970-01-01T00:00:00.000Z');
  });

  it.each(['yesterday', '2026-13-45', 7, '+275760-01-01T00:00:00Z', new Date(Number.NaN)])('leaves out %j, which is no time, and says so', (completed_at) => {
    const { items, warnings, problems: wrong } = parsed([{ id: 'A', title: 'a', completed_at }]);
    expect(wrong).toEqual([]);
    expect(items[0]?.seed?.completed_at).toBeUndefined();
    if (!(completed_at instanceof Date)) expect(warnings).toEqual([naming('A', 'completed_at')]);
  });

  it('leaves out a commit that is none, and says so', () => {
    expect(parsed([{ id: 'A', title: 'a', commit: 'HEAD~1' }])).toMatchObject({ items: [{ id: 'A' }], warnings: [naming('A', 'commit')] });
  });
});

describe('whatever a file holds', () => {
  const keys = fc.constantFrom(
    'title', 'kind', 'role', 'lane', 'parent', 'parent_id', 'notes', 'priority', 'sequence', 'dependencies', 'depends_on', 'tags', 'links', 'target_paths',
    'review_domains', 'acceptance_checks', 'acceptance', 'status', 'owner', 'branch', 'commit', 'completed_at', 'profile', 'risk_level', 'owning_domain',
    '__proto__', 'constructor', 'unknown',
  ); // biome-ignore format: one list of names
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }),
    fc.constantFrom('', ' ', 'done', 'FW-1', 'FW-2', 'a b', '\ud800', '2026-01-02', 'x'.repeat(600)),
  );
  const scalar = fc.oneof(text, fc.integer({ min: -2, max: 2_000_000 }), fc.double(), fc.boolean(), fc.constant(null), fc.date());
  const check = fc.record({ id: scalar, text: scalar, command: fc.oneof(scalar, fc.array(scalar, { maxLength: 3 })) }, { requiredKeys: [] });
  const link = fc.record({ url: fc.oneof(scalar, fc.webUrl()), title: scalar, rel: scalar }, { requiredKeys: [] });
  const value = fc.oneof(scalar, fc.array(fc.oneof(scalar, check, link), { maxLength: 4 }), check, fc.anything({ maxDepth: 2 }));
  const item = fc
    .tuple(fc.constantFrom('FW-1', 'FW-2', 'FW-3'), fc.array(fc.tuple(keys, value), { maxLength: 3 }))
    .map(([id, fields]) => ({ title: 't', ...Object.fromEntries(fields), id }));

  it('is refused as a whole, or gives nothing but valid and legal records', () => {
    let imported = 0;
    fc.assert(
      fc.property(fc.uniqueArray(item, { maxLength: 3, selector: ({ id }) => id }), fc.boolean(), (tasks, stateOnce) => {
        for (const facts of [[], [defined('FW-1', { role: 'r', review_domains: ['security'] }), defined('FW-2')]]) {
          const { decided } = importing(tasks, { facts, stateOnce });
          try {
            imported += decided.drafts().length;
          } catch {
            decided.thenRefused('IMPORT_INVALID');
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(imported).toBeGreaterThan(300);
  });

  it('is read without a throw', () => {
    fc.assert(fc.property(fc.anything(), (content) => void parseImport(content, policy())));
  });
});

describe('importing 10,000 tasks', () => {
  const under = policy({
    lanes: Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`lane-${n}`, { paths: [`services/s${n}/**`, `**/s${n}/*.{ts,sql}`], review_domains: ['architecture'] }]),
    ),
    review: { routes: [{ paths: ['**/auth/**', '**/*.sql'], domains: ['security'] }] },
  });
  const tasks = Array.from({ length: 10_000 }, (_, n) => ({
    id: `T-${n}`,
    title: `Task ${n}`,
    dependencies: n > 1 ? [`T-${n - 1}`, `T-${n >> 1}`] : [],
    target_paths: [`services/s${n % 12}/a.ts`, `services/s${n % 12}/b/c.sql`],
    acceptance_checks: ['it works', 'it is fast'],
    notes: 'Background. '.repeat(20),
  }));

  it('takes seconds, the second time too', async () => {
    const board = given().under(under).board();
    let plan: ImportPlan = { changes: [], drafts: [] };
    const planning = () => {
      plan = planImport({ file: 'q', parsed: parseImport(tasks, under), stateOnce: false }, board);
    };
    expect(await cpuOf(planning)).toBeLessThan(4000);
    expect(plan.drafts).toHaveLength(10_000);
    const again = given([...plan.drafts].slice(0, 500).map((draft) => ({ draft })))
      .under(under)
      .when((known) => [...planImport({ file: 'q', parsed: parseImport(tasks.slice(0, 500), under), stateOnce: false }, known).drafts]);
    again.thenNothing();
  });

  it('names a circle through all of them', () => {
    const circle = tasks.map((task, n) => ({ ...task, dependencies: [`T-${(n + 1) % 10_000}`] }));
    try {
      planImport({ file: 'q', parsed: parseImport(circle, under), stateOnce: false }, given().board());
      expect.fail('it was imported');
    } catch (error) {
      expect(isRefusal(error, 'IMPORT_INVALID') && error.message).toMatch(/T-0 -> T-1 -> .* -> T-9999 -> T-0/);
    }
  });
});
