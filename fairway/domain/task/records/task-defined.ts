import { problem } from '../../../errors.ts';
import { type Board, hasTask } from '../../board.ts';
import { type Mutable, omitUndefined } from '../../omit-undefined.ts';
import { isClosedClass } from '../../policy.ts';
import { type Draft, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { Resolved, State, TaskDefinedData, TaskDefinition } from '../../types.gen.ts';
import { requireKnownNames, requireNoCycles, requireNoTaskCycles, requireReferences, requireTaskId } from '../definition.ts';
import { definitionOf, resolve } from '../resolved.ts';
import { type Task, tasksReferredTo } from '../state.ts';
import { requireStateOfClass } from '../transitions.ts';

export interface DefineTask {
  readonly task: string;
  readonly definition: TaskDefinition & { readonly title: string };
  readonly origin?: TaskDefinedData['origin'];
}

/** Defines a new task. Throws TASK_ID_INVALID, TASK_EXISTS, UNKNOWN_ROLE, UNKNOWN_LANE, UNKNOWN_VALUE, TASK_INVALID, DEPENDENCY_CYCLE, PARENT_CYCLE. */
export function defineTask(command: DefineTask, board: Board): Draft[] {
  const { task } = command;
  requireTaskId(task, board.policy);
  if (hasTask(board, task)) throw problem('TASK_EXISTS', { task });
  const declared = command.definition;
  const resolved = resolve(declared, board.policy);
  requireKnownNames(definitionOf(declared, resolved).definition, board.policy);
  requireReferences(task, declared, board, new Set([task]));
  requireNoCycles([task], new Map([[task, declared]]), board);
  return [taskDefinedDraft(task, declared, resolved, requireStateOfClass(board.policy, 'open'), command.origin ?? { kind: 'command' })];
}

export function taskDefinedDraft(
  task: string,
  declared: TaskDefinition & { readonly title: string },
  resolved: Resolved,
  state: State,
  origin: TaskDefinedData['origin'],
  seeded?: TaskDefinedData['seeded'],
): Draft {
  return {
    stream: taskStream(task),
    type: 'task-defined',
    data: omitUndefined({ declared, resolved: someResolved(resolved), state, seeded, origin }) as TaskDefinedData,
  };
}

const someResolved = (resolved: Resolved): Resolved | undefined => (Object.keys(resolved).length > 0 ? resolved : undefined);

export const taskDefined: RecordDefinition<'task-defined', Task> = {
  kinds: ['tasks'],
  opens: true,
  requireConsistent: requireNoTaskCycles,
  references: ({ data }) => tasksReferredTo(data.declared).map(taskStream),
  evolve: (task, record) => {
    if (task.created_at !== '') return { illegal: 'the task is already defined' };
    const { declared, resolved, state, seeded, origin } = record.data;
    const since = seeded?.completed_at ?? record.at;
    const owner = seeded?.owner ?? declared.role;
    const defined: Mutable<Task> = {
      ...task,
      ...definitionOf(declared, resolved),
      created_at: record.at,
      created_by: record.actor,
      position: origin?.position ?? 0,
      state,
      since,
    };
    if (origin !== undefined) defined.origin = origin;
    if (seeded !== undefined) defined.seeded = seeded;
    if (owner !== undefined) defined.owner = owner;
    if (isClosedClass(state.class)) defined.completed = { at: since, actor: record.actor };
    return defined;
  },
  redecide: (_record, task) => {
    if (task !== undefined) throw problem('TASK_EXISTS', { task: task.id });
  },
  summarize: (record) => `defined: ${record.data.declared.title}`,
};
