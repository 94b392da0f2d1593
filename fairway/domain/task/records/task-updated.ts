import { problem } from '../../../errors.ts';
import type { Board } from '../../board.ts';
import { laneFor } from '../../lane/lane.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import { type Draft, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { TaskDefinition, TaskUpdatedData } from '../../types.gen.ts';
import { requireKnownNames, requireNoCycles, requireNoTaskCycles, requireReferences } from '../definition.ts';
import { requireTask, whyUndefined } from '../require-task.ts';
import { type Task, tasksReferredTo } from '../state.ts';

export type UnsettableField = NonNullable<TaskUpdatedData['unset']>[number];

/** The fields that can be emptied: all but title and kind. */
export const unsettableFields = [
  'role',
  'lane',
  'lane_source',
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

export interface UpdateTask {
  readonly task: string;
  readonly set: TaskDefinition;
  readonly unset?: readonly UnsettableField[];
  readonly reason?: string | undefined;
  readonly origin?: TaskUpdatedData['origin'];
}

/** Changes the definition; no record if all values stay the same. Throws like `defineTask`, and NOTHING_TO_CHANGE, TASK_NOT_FOUND. */
export function updateTask(command: UpdateTask, board: Board): Draft[] {
  const task = requireTask(board, command.task);
  if (Object.keys(command.set).length === 0 && (command.unset ?? []).length === 0) throw problem('NOTHING_TO_CHANGE', { task: task.id });
  const next = applied(task.definition, command.set, command.unset ?? []);
  requireKnownNames(command.set, board.policy);
  requireReferences(task.id, command.set, board);
  requireNoCycles([task.id], new Map([[task.id, next]]), board);
  const withLane = { ...next, ...(next.lane === undefined ? laneFor(next, board.policy) : {}) };
  return updateDraft(task.id, difference(task.definition, withLane), command);
}

/** A definition with some fields set and others removed. */
export const applied = (definition: TaskDefinition, set: TaskDefinition, unset: readonly string[]): TaskDefinition => {
  // `lane_source` describes the old lane.
  const emptied = unset.includes('lane') || set.lane !== undefined ? [...unset, 'lane_source'] : unset;
  const kept = Object.fromEntries(Object.entries(definition).filter(([field]) => !emptied.includes(field)));
  return { ...kept, ...(set.lane === undefined ? {} : { lane_source: 'declared' as const }), ...set };
};

export interface DefinitionChange {
  readonly set: TaskDefinition;
  readonly unset: readonly UnsettableField[];
}

/** The fields to set and to unset to change one definition into another. */
export function difference(from: TaskDefinition, to: TaskDefinition): DefinitionChange {
  const before = from as Record<string, unknown>;
  const after = to as Record<string, unknown>;
  const set = Object.entries(after).filter(([field, value]) => !same(before[field], value));
  const unset = Object.keys(before).filter((field) => after[field] === undefined);
  return { set: Object.fromEntries(set) as TaskDefinition, unset: unset as UnsettableField[] };
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export function updateDraft(task: string, change: DefinitionChange, why: Pick<UpdateTask, 'reason' | 'origin'>): Draft[] {
  const set = Object.keys(change.set).length > 0 ? change.set : undefined;
  const unset = change.unset.length > 0 ? [...change.unset] : undefined;
  if (set === undefined && unset === undefined) return [];
  return [{ stream: taskStream(task), type: 'task-updated', data: omitUndefined({ set, unset, reason: why.reason, origin: why.origin }) as TaskUpdatedData }];
}

export const taskUpdated: RecordDefinition<'task-updated', Task> = {
  kinds: ['tasks'],
  requireConsistent: requireNoTaskCycles,
  references: ({ data }) => tasksReferredTo(data.set ?? {}).map(taskStream),
  evolve: (task, record) => {
    const { set = {}, unset = [] } = record.data;
    const definition = applied(task.definition, set, unset) as typeof task.definition;
    const { owner: _owner, ...rest } = task;
    const reassigned = !task.claim && (set.role !== undefined || unset.includes('role'));
    const owner = reassigned ? definition.role : task.owner;
    return whyUndefined(task) ?? { ...rest, definition, ...omitUndefined({ owner }) };
  },
  redecide: () => undefined,
  summarize: (record) => {
    const set = Object.entries(record.data.set ?? {}).map(([field, value]) => `${field} = ${shown(value)}`);
    const unset = (record.data.unset ?? []).map((field) => `${field} removed`);
    return `updated: ${[...set, ...unset].join('; ')}`;
  },
};

const shown = (value: unknown): string => {
  const text = Array.isArray(value)
    ? value.map((item) => (typeof item === 'object' ? (item.id ?? JSON.stringify(item)) : String(item))).join(', ')
    : String(value);
  return text.length > 80 ? `${text.slice(0, 79).replace(/\s+/g, ' ')}…` : text.replace(/\s+/g, ' ');
};
