import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byListOrder, byUrgency } from '../../../../fairway/domain/task/queue.ts';
import { isDescendant, readyReport, readyTasks } from '../../../../fairway/domain/task/ready.ts';
import { summaryOf } from '../../../../fairway/domain/task/summary.ts';
import { treeOf } from '../../../../fairway/domain/task/tree.ts';
import { siteOf } from '../../../../fairway/portal/site.ts';
import { at, blocked, by, claimed, defined, dropped, finished, moved, released, states } from '../../../support/builders.ts';
import { cpuOf } from '../../../support/cpu.ts';
import { given, minutes, start } from '../../../support/given.ts';

const ids = (tasks: Iterable<{ readonly id: string }>) => [...tasks].map((task) => task.id);
const imported = (position: number) => ({ origin: { kind: 'import' as const, file: 'queue.yaml', position } });

describe('the order of what is ready', () => {
  it('goes by priority, then sequence, and none comes last', () => {
    const board = given(
      defined('A', { priority: 1 }),
      defined('B', { priority: 1, sequence: 10 }),
      defined('C', { priority: 0 }),
      defined('D'),
      defined('E', { sequence: 1 }),
    ).board();
    expect(ids(readyTasks(board))).toEqual(['C', 'B', 'A', 'E', 'D']);
  });

  it('goes by creation, then place in the import, then id where all else is equal', () => {
    const board = given(
      at(minutes(5), defined('LATE')),
      at(start, defined('B', {}, imported(2)), defined('C', {}, imported(1)), defined('D', {}, imported(1)), defined('A', {}, imported(3))),
    ).board();
    expect(ids(readyTasks(board))).toEqual(['C', 'D', 'B', 'A', 'LATE']);
  });

  it('is total: however the tasks come in, they come out alike', () => {
    const tasks = given(
      ...Array.from({ length: 12 }, (_, n) => at(minutes(n % 3), defined(`T-${n}`, n % 2 ? { priority: n % 4 } : { sequence: n % 3 }, imported(n % 2)))),
    )
      .world()
      .tasks();
    const expected = ids([...tasks].sort(byUrgency));
    fc.assert(
      fc.property(fc.shuffledSubarray([...tasks], { minLength: tasks.length }), (shuffled) => {
        expect(ids(shuffled.sort(byUrgency))).toEqual(expected);
      }),
    );
  });
});

describe('the order of lists', () => {
  const world = given(
    defined('DONE-FIRST', { priority: 0 }),
    defined('DONE-LAST', { priority: 9 }),
    defined('B', { priority: 2 }, imported(1)),
    defined('A', { priority: 2 }, imported(2)),
    defined('HELD', { priority: 1 }),
    by('bob', claimed('HELD')),
    at(minutes(5), finished('DONE-FIRST')),
    at(minutes(6), finished('DONE-LAST')),
  );

  it('is urgency, then what is finished, the latest first', () => {
    expect(ids([...world.world().tasks()].sort(byListOrder))).toEqual(['HELD', 'B', 'A', 'DONE-LAST', 'DONE-FIRST']);
  });

  it('is the same for the queue, the tree and the pages of the portal', () => {
    const board = world.board();
    const tasks = [...world.world().tasks()];
    const expected = ids(tasks.toSorted(byListOrder));
    const site = siteOf({
      board,
      commit: '0'.repeat(40),
      at: minutes(9),
      ref: 'refs/heads/fairway/state',
      policySource: { kind: 'default', name: '' },
      tasks,
      records: new Map(),
    });
    expect(ids(site.summaries)).toEqual(expected);
    expect(site.lanes.map(({ tasks: inLane }) => ids(inLane))).toEqual([expected]);
    expect(ids(treeOf(site.summaries))).toEqual(expected);
    expect(ids(board.queue())).toEqual(expected.filter((id) => ['A', 'B'].includes(id)));
  });
});

describe('what is ready', () => {
  it('is open, not claimed, and waits for nothing', () => {
    const board = given(
      defined('OPEN'),
      defined('HELD'),
      by('bob', claimed('HELD')),
      defined('FREE-AGAIN'),
      by('bob', claimed('FREE-AGAIN')),
      released('FREE-AGAIN'),
      defined('STUCK'),
      blocked('STUCK'),
      defined('OVER'),
      finished('OVER'),
      defined('REVIEW'),
      moved('REVIEW', states.review),
      defined('WAITS', { dependencies: ['OPEN', 'OVER'] }),
      defined('WAITED', { dependencies: ['OVER'] }),
      defined('LOST', { dependencies: ['GONE'] }),
    ).board();
    expect(ids(readyTasks(board))).toEqual(['OPEN', 'FREE-AGAIN', 'WAITED']);
  });

  it('fits role, lane and priority; a task without a role is for anybody', () => {
    const board = given(
      defined('A', { role: 'backend', lane: 'billing', priority: 1 }),
      defined('B', { role: 'frontend', lane: 'web', priority: 2 }),
      defined('C', { lane: 'web' }),
    ).board();
    expect(ids(readyTasks(board, { role: 'backend' }))).toEqual(['A', 'C']);
    expect(ids(readyTasks(board, { lane: 'web' }))).toEqual(['B', 'C']);
    expect(ids(readyTasks(board, { priority: 1 }))).toEqual(['A']);
    expect(ids(readyTasks(board, { priority: 0 }))).toEqual([]);
  });

  it('lies strictly below a parent', () => {
    const board = given(defined('E'), defined('M', { parent: 'E' }), defined('L', { parent: 'M' }), defined('X')).board();
    expect(ids(readyTasks(board, { in: 'E' }))).toEqual(['M', 'L']);
    expect(ids(readyTasks(board, { in: 'L' }))).toEqual([]);
  });

  it('comes to an end where parents run in a circle', () => {
    const board = given(defined('A', { parent: 'B' }), defined('B', { parent: 'A' })).board();
    const [a] = readyTasks(board);
    expect(a && isDescendant(a, 'X', board)).toBe(false);
    expect(a && isDescendant(a, 'B', board)).toBe(true);
  });

  it('is found among 10,000 tasks without delay', async () => {
    const facts = Array.from({ length: 10_000 }, (_, n) => defined(`T-${n}`, { priority: n % 7, dependencies: n > 0 && n % 3 === 0 ? [`T-${n - 1}`] : [] }));
    const board = given(facts).board();
    expect(await cpuOf(() => expect(readyReport(board, {}, 10).claimable_count).toBe(6667))).toBeLessThan(1000);
  });
});

describe('the report of what is ready', () => {
  const board = given(
    defined('A', { title: 'First', role: 'backend', priority: 1, tags: ['x'] }),
    defined('B'),
    defined('C', { dependencies: ['B', 'GONE'] }),
    defined('D', { dependencies: ['B'] }),
    defined('E'),
    blocked('E', 'order', { blocked: { by: 'order', tasks: ['B'] } }),
    defined('F'),
    blocked('F'),
    defined('G'),
    blocked('G'),
  ).board();

  it('holds the first tasks and counts them all', () => {
    const report = readyReport(board, {}, 1);
    expect(ids(report.tasks)).toEqual(['A']);
    expect(report.claimable_count).toBe(2);
    expect(report.non_ready_todo_count).toBe(2);
    expect(report.tasks[0]).toMatchObject({
      title: 'First',
      status: 'todo',
      class: 'open',
      role: 'backend',
      owner: 'backend',
      claimant: null,
      priority: 1,
      tags: ['x'],
    });
  });

  it('says what the rest waits for, the largest group first', () => {
    expect(readyReport(board, {}).blocker_categories).toEqual([
      { category: 'blocked', count: 3, task_ids: ['E', 'F', 'G'], blocker_task_ids: ['B'], suggested_next_command: 'fairway show B' },
      { category: 'dependency-blocked', count: 2, task_ids: ['C', 'D'], blocker_task_ids: ['B'], suggested_next_command: 'fairway show B' },
      { category: 'missing-dependency', count: 1, task_ids: ['C'], blocker_task_ids: ['GONE'], suggested_next_command: 'fairway update C --depends-on ...' },
    ]);
  });

  it('flags what waits for dropped tasks, which is never ready', () => {
    const board = given(defined('A'), dropped('A'), defined('B', { dependencies: ['A'] }), defined('C', { dependencies: ['B'] })).board();
    const report = readyReport(board, {});
    expect(report.claimable_count).toBe(0);
    expect(report.blocker_categories).toEqual([
      { category: 'dependency-blocked', count: 1, task_ids: ['C'], blocker_task_ids: ['B'], suggested_next_command: 'fairway show B' },
      {
        category: 'dropped-dependency',
        count: 1,
        task_ids: ['B'],
        blocker_task_ids: ['A'],
        suggested_next_command: 'fairway update B --remove-dependency A',
      },
    ]);
    const [b] = board.tasks().map((task) => summaryOf(task, board));
    expect(b).toMatchObject({ id: 'B', open_dependencies: ['A'], dropped_dependencies: ['A'] });
  });

  it('names the tasks that were never defined', () => {
    const { blocker_categories: categories, claimable_count: count } = readyReport(given(defined('A', { dependencies: ['GONE'] })).board(), {});
    expect(count).toBe(0);
    expect(categories).toMatchObject([{ category: 'missing-dependency', task_ids: ['A'], blocker_task_ids: ['GONE'] }]);
  });

  it('points to the blocked task itself where no other is in the way', () => {
    expect(readyReport(given(defined('F'), blocked('F')).board(), {}).blocker_categories).toMatchObject([{ suggested_next_command: 'fairway show F' }]);
  });

  it('is empty for an empty board', () => {
    expect(readyReport(given().board(), {})).toEqual({ tasks: [], claimable_count: 0, non_ready_todo_count: 0, blocker_categories: [] });
  });
});
