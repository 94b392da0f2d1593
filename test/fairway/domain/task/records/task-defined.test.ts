import { describe, expect, it } from 'vitest';
import { defineTask } from '../../../../../fairway/domain/task/records/task-defined.ts';
import { defined, finished, policy, states } from '../../../../support/builders.ts';
import { given, minutes } from '../../../../support/given.ts';
import { naming } from '../../../../support/naming.ts';

const strict = policy({
  tasks: { kinds: ['task', 'epic'], risk_levels: ['low', 'high'], profiles: ['release'], default_priority: 100 },
  roles: { backend: null, frontend: null },
  lanes: { billing: { paths: ['services/billing/**'], review_domains: ['architecture'] }, web: { paths: ['web/**'] } },
  review: { domains: ['architecture', 'security'], routes: [{ paths: ['**/auth/**'], domains: ['security'] }] },
});

describe('defining a task', () => {
  it('puts it into the queue with what follows from the policy', () => {
    given()
      .under(strict)
      .as('ann')
      .when((board) =>
        defineTask({ task: 'FW-1', definition: { title: 'Rotate the keys', role: 'backend', target_paths: ['services/billing/auth/keys.ts'] } }, board),
      )
      .thenExactly('task-defined', {
        declared: { title: 'Rotate the keys', role: 'backend', target_paths: ['services/billing/auth/keys.ts'] },
        resolved: {
          lane: { value: 'billing', why: 'target_paths' },
          review_domains: [
            { value: 'architecture', why: 'lane' },
            { value: 'security', why: 'route' },
          ],
          kind: { value: 'task', why: 'default' },
          priority: { value: 100, why: 'default' },
        },
        state: states.todo,
        origin: { kind: 'command' },
      })
      .thenTask('FW-1', {
        created_at: minutes(60),
        created_by: { id: 'ann' },
        definition: { kind: 'task', priority: 100, lane: 'billing', review_domains: ['architecture', 'security'] },
        owner: 'backend',
        state: states.todo,
        since: minutes(60),
        workers: [],
        position: 0,
      })
      .thenSays(['Rotate the keys']);
  });

  it('takes what is said over what would follow, an empty list of reviews too', () => {
    given()
      .under(strict)
      .when((board) => defineTask({ task: 'FW-1', definition: { title: 't', kind: 'epic', priority: 1, lane: 'web', review_domains: ['security'] } }, board))
      .thenExactly('task-defined', {
        declared: { title: 't', kind: 'epic', priority: 1, lane: 'web', review_domains: ['security'] },
        state: states.todo,
        origin: { kind: 'command' },
      });
    given()
      .under(strict)
      .when((board) => defineTask({ task: 'FW-1', definition: { title: 't', lane: 'billing', review_domains: [] } }, board))
      .thenTask('FW-1', (task) => {
        expect(task.definition.review_domains).toEqual([]);
        expect(task.resolved).not.toHaveProperty('review_domains');
      });
  });

  it('remembers the task in whose course it was found', () => {
    given(defined('FW-1'))
      .when((board) => defineTask({ task: 'FW-2', definition: { title: 't', parent: 'FW-1' }, origin: { kind: 'spawn', task: 'FW-1' } }, board))
      .thenTask('FW-2', { origin: { kind: 'spawn', task: 'FW-1' }, definition: { title: 't', kind: 'task', parent: 'FW-1' } });
  });

  it('may depend on a finished task', () => {
    given(defined('FW-1'), finished('FW-1'))
      .when((board) => defineTask({ task: 'FW-2', definition: { title: 't', dependencies: ['FW-1'] } }, board))
      .thenRecords({ data: { declared: { dependencies: ['FW-1'] } } });
  });

  it.each([
    ['', []],
    ['fw-1', ['^[A-Z][A-Z0-9-]*$']],
    ['../../etc', []],
    ['A..B', []],
    ['A/B', []],
    ['A\nB', []],
    [`A${'B'.repeat(200)}`, [201]],
  ])('is refused the id %j', (id, named) => {
    given()
      .when((board) => defineTask({ task: id, definition: { title: 't' } }, board))
      .thenRefused('TASK_ID_INVALID', { why: naming(...named), pattern: '^[A-Z][A-Z0-9-]*$' });
  });

  it('is refused an id that is safe in itself and does not fit the project', () => {
    given()
      .under(policy({ tasks: { id_pattern: '^[A-Z]+-[0-9]+$' } }))
      .when((board) => defineTask({ task: 'KIND-UAT', definition: { title: 't' } }, board))
      .thenRefused('TASK_ID_INVALID', { task: 'KIND-UAT', why: naming('^[A-Z]+-[0-9]+$'), pattern: '^[A-Z]+-[0-9]+$' });
  });

  it('is refused an unsafe id however wide the project’s own pattern is', () => {
    for (const id of ['../x', '.hidden', 'a b', 'con/aux', '-rf']) {
      given()
        .under(policy({ tasks: { id_pattern: '.*' } }))
        .when((board) => defineTask({ task: id, definition: { title: 't' } }, board))
        .thenRefused('TASK_ID_INVALID');
    }
  });

  it('is refused twice, also when the first is finished', () => {
    for (const facts of [[defined()], [defined(), finished()]]) {
      given(facts)
        .when((board) => defineTask({ task: 'FW-1', definition: { title: 't' } }, board))
        .thenRefused('TASK_EXISTS', { task: 'FW-1' });
    }
  });

  it('is refused names that the policy does not know, with the one that was meant', () => {
    const refusals = [
      { definition: { role: 'backnd' }, code: 'UNKNOWN_ROLE', details: { role: 'backnd', near: 'backend', known: ['backend', 'frontend'] } },
      { definition: { lane: 'biling' }, code: 'UNKNOWN_LANE', details: { lane: 'biling', near: 'billing', known: ['billing', 'web'] } },
      { definition: { kind: 'epik' }, code: 'UNKNOWN_VALUE', details: { field: 'kind', value: 'epik', near: 'epic', known: ['task', 'epic'] } },
      { definition: { risk_level: 'medium' }, code: 'UNKNOWN_VALUE', details: { value: 'medium', near: undefined, known: ['low', 'high'] } },
      { definition: { profile: 'x' }, code: 'UNKNOWN_VALUE', details: { value: 'x', known: ['release'] } },
      { definition: { review_domains: ['security', 'legal'] }, code: 'UNKNOWN_VALUE', details: { value: 'legal', known: ['architecture', 'security'] } },
    ] as const;
    for (const { definition, code, details } of refusals) {
      const { review_domains, ...rest } = definition as { review_domains?: readonly string[] };
      given()
        .under(strict)
        .when((board) =>
          defineTask({ task: 'FW-1', definition: { title: 't', ...rest, ...(review_domains ? { review_domains: [...review_domains] } : {}) } }, board),
        )
        .thenRefused(code, details);
    }
  });

  it('may use any name where the policy lists none', () => {
    given()
      .when((board) =>
        defineTask({ task: 'FW-1', definition: { title: 't', role: 'r', lane: 'l', kind: 'k', risk_level: 'x', profile: 'p', review_domains: ['d'] } }, board),
      )
      .thenRecords({ data: { declared: { role: 'r', lane: 'l', kind: 'k' } } });
  });

  it('is refused a parent or a dependency that does not exist', () => {
    given(defined('FW-2'))
      .when((board) => defineTask({ task: 'FW-1', definition: { title: 't', parent: 'FW-9' } }, board))
      .thenRefused('TASK_INVALID', { task: 'FW-1', why: 'its parent FW-9 does not exist' });
    given(defined('FW-2'))
      .when((board) => defineTask({ task: 'FW-1', definition: { title: 't', dependencies: ['FW-8', 'FW-2', 'FW-9'] } }, board))
      .thenRefused('TASK_INVALID', { task: 'FW-1', why: 'it depends on FW-8, FW-9, which do not exist' });
  });

  it('is refused to depend on itself or to be its own parent', () => {
    given()
      .when((board) => defineTask({ task: 'FW-1', definition: { title: 't', dependencies: ['FW-1'] } }, board))
      .thenRefused('DEPENDENCY_CYCLE', { cycle: 'FW-1 -> FW-1' });
    given()
      .when((board) => defineTask({ task: 'FW-1', definition: { title: 't', parent: 'FW-1' } }, board))
      .thenRefused('PARENT_CYCLE', { cycle: 'FW-1 -> FW-1' });
  });
});

describe('a definition on the log', () => {
  it('is illegal the second time, and the first one stays', () => {
    given(defined('FW-1', { title: 'first' }), defined('FW-1', { title: 'second' }))
      .thenFindings('FW-1', ['illegal'])
      .thenTask('FW-1', { definition: { title: 'first', kind: 'task' } });
  });

  it('carries the state that was taken over from an older system', () => {
    given(
      defined('FW-1', { role: 'backend' }, { state: states.done, seeded: { source: 'queue.yaml', owner: 'Ann', completed_at: '2026-01-02T03:04:05.000Z' } }),
    ).thenTask('FW-1', {
      state: states.done,
      since: '2026-01-02T03:04:05.000Z',
      completed: { at: '2026-01-02T03:04:05.000Z', actor: { id: 'scribe' } },
      owner: 'Ann',
      seeded: { source: 'queue.yaml' },
    });
  });

  it('is finished when it was defined, where the older system did not say when', () => {
    given(defined('FW-1', {}, { state: states.done, seeded: { source: 'queue.yaml' } })).thenTask('FW-1', { completed: { at: minutes(0) } });
  });
});
