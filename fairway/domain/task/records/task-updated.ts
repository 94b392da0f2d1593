import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import type { Policy } from '../../policy.ts';
import { type Draft, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { TaskDefinition, TaskUpdatedData } from '../../types.gen.ts';
import { requireKnownNames, requireNoCycles, requireNoTaskCycles, requireReferences } from '../definition.ts';
import { changed, changedFields, difference, type UnsettableField } from '../definition-change.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import { declaredOf, definitionOf, resolve } from '../resolved.ts';
import { type Task, tasksReferredTo } from '../state.ts';

/** The fields that can be emptied: all but the title. */
export const unsettableFields = [
  'kind',
  'role',
  'lane',
  'parent',
  'notes',
  'input_contract',
  'output_contract',
  'acceptance_checks',
  'dependencies',
  'priority',
  'sequence',
  'profile',
  'owning_domain',
  'owning_layer',
  'risk_level',
  'migration_type',
  'source_paths',
  'target_paths',
  'review_domains',
  'tags',
  'links',
] as const satisfies readonly UnsettableField[];

/** `set` may hold whole lists: what is recorded is how they differ. */
export interface UpdateTask extends Pick<TaskUpdatedData, 'unset' | 'add' | 'remove' | 'origin'> {
  readonly task: string;
  readonly set: TaskDefinition;
  readonly reason?: string | undefined;
}

/** Changes the definition; no record if all values stay the same. Throws like `defineTask`, and NOTHING_TO_CHANGE, TASK_NOT_FOUND. */
export function updateTask(command: UpdateTask, board: Board): Draft[] {
  const task = requireTask(board, command.task);
  if (changedFields(command).length === 0) throw problem('NOTHING_TO_CHANGE', { task: task.id });
  const next = changed(withListsToChange(task, command), command);
  const named = changed({}, { set: command.set, ...(command.add && { add: command.add }) });
  requireKnownNames(named, board.policy);
  requireReferences(task.id, named, board);
  requireNoCycles([task.id], new Map([[task.id, next]]), board);
  return updateDraft(task, next, board.policy, command);
}

/** The declared definition. Concluded review domains of which some are added or removed count as declared, so that the others are not lost. */
function withListsToChange(task: Task, { add, remove }: Pick<UpdateTask, 'add' | 'remove'>): TaskDefinition {
  const touched = add?.review_domains !== undefined || remove?.review_domains !== undefined;
  const { review_domains } = task.definition;
  return { ...(touched && review_domains && { review_domains }), ...declaredOf(task) };
}

/** The record that leads to another declared definition; none if that is the same. */
export function updateDraft(task: Task, declared: TaskDefinition, policy: Policy, { reason, origin }: Pick<UpdateTask, 'reason' | 'origin'>): Draft[] {
  const change = difference(declaredOf(task), declared);
  if (changedFields(change).length === 0) return [];
  const resolved = resolve(declared, policy);
  const same = JSON.stringify(resolved) === JSON.stringify(task.resolved);
  const data = omitUndefined({ ...change, resolved: same ? undefined : resolved, reason, origin }) as TaskUpdatedData;
  return [{ stream: taskStream(task.id), type: 'task-updated', data }];
}

export const taskUpdated: RecordDefinition<'task-updated', Task> = {
  kinds: ['tasks'],
  requireConsistent: requireNoTaskCycles,
  references: ({ data }) => tasksReferredTo(changed({}, { set: data.set ?? {}, add: data.add ?? {} })).map(taskStream),
  evolve: (task, record) => {
    const { set = {}, unset = [], resolved = task.resolved } = record.data;
    const next = definitionOf(changed(declaredOf(task), record.data), resolved);
    const { owner: _owner, ...rest } = task;
    const reassigned = !task.claim && (set.role !== undefined || unset.includes('role'));
    const owner = reassigned ? next.definition.role : task.owner;
    return whyUndefined(task) ?? { ...rest, ...next, ...omitUndefined({ owner }) };
  },
  redecide: () => undefined,
  summarize: ({ data: { set = {}, unset = [], add = {}, remove = {} } }) => {
    const parts = [
      ...Object.entries(set).map(([field, value]) => `${field} = ${shown(value)}`),
      ...unset.map((field) => `${field} removed`),
      ...Object.entries(remove).map(([field, items]) => `${field} - ${shown(items)}`),
      ...Object.entries(add).map(([field, items]) => `${field} + ${shown(items)}`),
    ];
    return `updated: ${parts.join('; ')}`;
  },
};

const shown = (value: unknown): string => {
  const text = Array.isArray(value)
    ? value.map((item) => (typeof item === 'object' ? (item.id ?? JSON.stringify(item)) : String(item))).join(', ')
    : String(value);
  return text.length > 80 ? `${text.slice(0, 79).replace(/\s+/g, ' ')}…` : text.replace(/\s+/g, ' ');
};
