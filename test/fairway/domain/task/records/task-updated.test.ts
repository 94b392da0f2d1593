import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changed, difference } from '../../../../../fairway/domain/task/definition-change.ts';
import { updateTask } from '../../../../../fairway/domain/task/records/task-updated.ts';
import type { Task } from '../../../../../fairway/domain/task/state.ts';
import type { TaskDefinition } from '../../../../../fairway/domain/types.gen.ts';
import { by, claimed, claimId, defined, finished, policy, released, states, updated } from '../../../../support/builders.ts';
import { given } from '../../../../support/given.ts';

const lanes = policy({ lanes: { billing: { paths: ['services/billing/**'] }, web: { paths: ['web/**'] } } });

describe('changing a definition', () => {
  it('records just what changes, and why', () => {
    given(defined('FW-1', { priority: 3, notes: 'old', tags: ['a'] }))
      .when((board) => updateTask({ task: 'FW-1', set: { priority: 1, tags: ['a'] }, unset: ['notes'], reason: 'it became urgent' }, board))
      .thenExactly('task-updated', { set: { priority: 1 }, unset: ['notes'], reason: 'it became urgent' })
      .thenTask('FW-1', (task) => expect(task.definition).toEqual({ title: 'Title of FW-1', kind: 'task', priority: 1, tags: ['a'] }))
      .thenSays(['1', 'notes']);
  });

  it('records nothing when nothing changes', () => {
    given(defined('FW-1', { priority: 3, tags: ['a', 'b'] }))
      .when((board) => updateTask({ task: 'FW-1', set: { priority: 3, tags: ['a', 'b'] }, unset: ['notes'] }, board))
      .thenNothing();
  });

  it('is refused when nothing is named', () => {
    given(defined())
      .when((board) => updateTask({ task: 'FW-1', set: {}, unset: [] }, board))
      .thenRefused('NOTHING_TO_CHANGE', { task: 'FW-1' });
  });

  it('is refused for a task that does not exist', () => {
    given(defined('FW-1'))
      .when((board) => updateTask({ task: 'FW-11', set: { title: 't' } }, board))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-11', near: 'FW-1' });
  });

  it('is refused unknown names and references', () => {
    given(defined())
      .under(lanes)
      .when((board) => updateTask({ task: 'FW-1', set: { lane: 'wbe' } }, board))
      .thenRefused('UNKNOWN_LANE', { lane: 'wbe', known: ['billing', 'web'], near: 'web' });
    given(defined())
      .when((board) => updateTask({ task: 'FW-1', set: { dependencies: ['FW-2'] } }, board))
      .thenRefused('TASK_INVALID', { task: 'FW-1', why: 'it depends on FW-2, which does not exist' });
  });

  it('does not stumble over a name that the policy has dropped meanwhile', () => {
    given(defined('FW-1', { role: 'gone' }))
      .under(policy({ roles: { backend: null } }))
      .when((board) => updateTask({ task: 'FW-1', set: { priority: 1 } }, board))
      .thenExactly('task-updated', { set: { priority: 1 } });
  });

  it('is refused where it closes a circle, and names the circle in full', () => {
    given(defined('FW-3'), defined('FW-2', { dependencies: ['FW-3'] }), defined('FW-1', { dependencies: ['FW-2'] }))
      .when((board) => updateTask({ task: 'FW-3', set: { dependencies: ['FW-1'] } }, board))
      .thenRefused('DEPENDENCY_CYCLE', { cycle: 'FW-3 -> FW-1 -> FW-2 -> FW-3' });
    given(defined('FW-1'), defined('FW-2', { parent: 'FW-1' }))
      .when((board) => updateTask({ task: 'FW-1', set: { parent: 'FW-2' } }, board))
      .thenRefused('PARENT_CYCLE', { cycle: 'FW-1 -> FW-2 -> FW-1' });
    given(defined('FW-1'))
      .when((board) => updateTask({ task: 'FW-1', set: { dependencies: ['FW-1'] } }, board))
      .thenRefused('DEPENDENCY_CYCLE', { cycle: 'FW-1 -> FW-1' });
  });

  it('may turn a dependency round in one step', () => {
    given(defined('FW-2'), defined('FW-1', { dependencies: ['FW-2'] }), updated('FW-1', { unset: ['dependencies'] }))
      .when((board) => updateTask({ task: 'FW-2', set: { dependencies: ['FW-1'] } }, board))
      .thenRecords({ data: { add: { dependencies: ['FW-1'] } } });
  });

  it('may change a finished task', () => {
    given(defined(), finished())
      .when((board) => updateTask({ task: 'FW-1', set: { tags: ['late'] } }, board))
      .thenTask('FW-1', { state: states.done });
  });
});

describe('the lane of a changed definition', () => {
  it('is declared when somebody names it', () => {
    given(defined('FW-1', { tags: ['web'] }, { resolved: { lane: { value: 'web', why: 'tags' } } }))
      .under(lanes)
      .when((board) => updateTask({ task: 'FW-1', set: { lane: 'billing' } }, board))
      .thenTask('FW-1', (task) => {
        expect(task.definition).toMatchObject({ lane: 'billing' });
        expect(task.resolved).toEqual({});
      });
  });

  it('follows from the paths where there was none, and says so', () => {
    given(defined())
      .under(lanes)
      .when((board) => updateTask({ task: 'FW-1', set: { target_paths: ['web/app.ts'] } }, board))
      .thenExactly('task-updated', { add: { target_paths: ['web/app.ts'] }, resolved: { lane: { value: 'web', why: 'target_paths' } } })
      .thenTask('FW-1', (task) => expect(task.definition).toMatchObject({ lane: 'web' }));
  });

  it('leaves nothing behind when it is emptied', () => {
    given(defined('FW-1', { lane: 'web' }))
      .under(lanes)
      .when((board) => updateTask({ task: 'FW-1', set: {}, unset: ['lane'] }, board))
      .thenExactly('task-updated', { unset: ['lane'] })
      .thenTask('FW-1', (task) => expect(task.definition).toEqual({ title: 'Title of FW-1', kind: 'task' }));
  });
});

describe('the lists of a definition', () => {
  const tagged = defined('FW-1', { tags: ['a', 'b'], links: [{ url: 'https://x.example' }], acceptance_checks: [{ id: 'AC-1', text: 'old' }] });

  it('are recorded by what was added and removed, also where the whole list was given', () => {
    given(tagged)
      .when((board) => updateTask({ task: 'FW-1', set: { tags: ['c', 'a'], acceptance_checks: [{ id: 'AC-1', text: 'new' }] } }, board))
      .thenExactly('task-updated', { add: { tags: ['c'], acceptance_checks: [{ id: 'AC-1', text: 'new' }] }, remove: { tags: ['b'] } })
      .thenTask('FW-1', { definition: { tags: ['a', 'c'], acceptance_checks: [{ id: 'AC-1', text: 'new' }] } });
    given(tagged)
      .when((board) => updateTask({ task: 'FW-1', set: {}, add: { tags: ['a', 'c'] }, remove: { links: ['https://x.example'], tags: ['none'] } }, board))
      .thenExactly('task-updated', { add: { tags: ['c'] }, remove: { links: ['https://x.example'] } })
      .thenTask('FW-1', { definition: { tags: ['a', 'b', 'c'], links: [] } });
  });

  it('tell an empty list from none', () => {
    const declared = (of: Task) => of.definition.review_domains;
    given(defined())
      .when((board) => updateTask({ task: 'FW-1', set: { review_domains: [] } }, board))
      .thenExactly('task-updated', { add: { review_domains: [] } })
      .thenTask('FW-1', (task) => expect(declared(task)).toEqual([]));
    given(defined('FW-1', { review_domains: ['ops'] }))
      .when((board) => updateTask({ task: 'FW-1', set: {}, unset: ['review_domains'] }, board))
      .thenExactly('task-updated', { unset: ['review_domains'] })
      .thenTask('FW-1', (task) => expect(declared(task)).toBeUndefined());
  });

  it('keep the review domains that the policy asks for when one is added', () => {
    given(defined('FW-1', { lane: 'web' }, { resolved: { review_domains: [{ value: 'design', why: 'lane' }] } }))
      .when((board) => updateTask({ task: 'FW-1', set: {}, add: { review_domains: ['ops'] } }, board))
      .thenExactly('task-updated', { add: { review_domains: ['design', 'ops'] }, resolved: {} })
      .thenTask('FW-1', (task) => expect([task.definition.review_domains, task.resolved]).toEqual([['design', 'ops'], {}]));
  });

  it('come out the same for any two definitions: the difference leads from one to the other', () => {
    const list = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 4 });
    const checks = fc.uniqueArray(fc.record({ id: fc.constantFrom('AC-1', 'AC-2'), text: fc.constantFrom('x', 'y') }), { selector: ({ id }) => id });
    const definition = fc.record(
      { notes: fc.constantFrom('one', 'two'), priority: fc.nat(2), tags: list, dependencies: list, acceptance_checks: checks },
      { requiredKeys: [] },
    );
    const sorted = (of: TaskDefinition) =>
      Object.fromEntries(Object.entries(of).map(([field, value]) => [field, Array.isArray(value) ? value.map((item) => JSON.stringify(item)).sort() : value]));
    fc.assert(fc.property(definition, definition, (from, to) => void expect(sorted(changed(from, difference(from, to)))).toEqual(sorted(to))));
  });
});

describe('the owner of a changed task', () => {
  it('follows the role of the definition', () => {
    given(defined('FW-1', { role: 'backend' }))
      .when((board) => updateTask({ task: 'FW-1', set: { role: 'frontend' } }, board))
      .thenTask('FW-1', { owner: 'frontend' });
    given(defined('FW-1', { role: 'backend' }))
      .when((board) => updateTask({ task: 'FW-1', set: {}, unset: ['role'] }, board))
      .thenTask('FW-1', { owner: undefined });
  });

  it('stays who holds the claim', () => {
    given(defined('FW-1', { role: 'backend' }), by('ann', claimed('FW-1', { owner: 'ops' })))
      .when((board) => updateTask({ task: 'FW-1', set: { role: 'frontend' } }, board))
      .thenTask('FW-1', { owner: 'ops', claim: { id: claimId(1) } });
  });

  it('is who finished it, and who owned it in the older system, until another role is named', () => {
    given(defined('FW-1', { role: 'backend' }), claimed('FW-1', { owner: 'ops' }), finished())
      .when((board) => updateTask({ task: 'FW-1', set: { tags: ['late'] } }, board))
      .thenTask('FW-1', { owner: 'ops' });
    given(defined('FW-1', { role: 'backend' }, { seeded: { source: 'queue.yaml', owner: 'Ann' } }))
      .when((board) => updateTask({ task: 'FW-1', set: { priority: 1 } }, board))
      .thenTask('FW-1', { owner: 'Ann' });
  });
});

describe('an update on the log', () => {
  it('is illegal in front of the definition', () => {
    given(updated('FW-1', { set: { title: 't' } })).thenFindings('FW-1', ['illegal']);
  });

  it('is told in one line, however long the value', () => {
    given(
      defined(),
      updated('FW-1', {
        set: { notes: `one\ntwo ${'x'.repeat(200)}` },
        add: { acceptance_checks: [{ id: 'AC-1', text: 'a' }], links: [{ url: 'https://x.example' }], tags: [] },
      }),
    ).thenSays(['AC-1', 'https://x.example']);
  });

  it('goes on behind a release', () => {
    given(defined('FW-1', { role: 'backend' }), claimed(), released(), updated('FW-1', { set: { role: 'ops' } })).thenTask('FW-1', { owner: 'ops' });
  });
});
