import { problem } from '../../../errors.ts';
import { type Board, hasTask } from '../../board.ts';
import { laneFor, reviewDomainsFor } from '../../lane/lane.ts';
import { type Mutable, omitUndefined } from '../../omit-undefined.ts';
import { isClosedClass, type Policy } from '../../policy.ts';
import { type Draft, taskStream } from '../../record.ts';
import type { RecordDefinition } from '../../record-definition.ts';
import type { State, TaskDefinedData, TaskDefinition } from '../../types.gen.ts';
import { requireKnownNames, requireNoCycles, requireNoTaskCycles, requireReferences, requireTaskId } from '../definition.ts';
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
  const definition = completed(command.definition, board.policy);
  requireKnownNames(definition, board.policy);
  requireReferences(task, definition, board, new Set([task]));
  requireNoCycles([task], new Map([[task, definition]]), board);
  return [taskDefinedDraft(task, definition, requireStateOfClass(board.policy, 'open'), command.origin ?? { kind: 'command' })];
}

/** Adds the defaults of the policy to a definition: kind, priority, lane and review domains. */
export function completed(definition: TaskDefinition & { readonly title: string }, policy: Policy): TaskDefinition & { title: string; kind: string } {
  const laned = { ...definition, ...laneFor(definition, policy) };
  const domains = definition.review_domains ?? reviewDomainsFor(laned, policy);
  return omitUndefined({
    ...laned,
    kind: definition.kind ?? defaultKind(policy),
    priority: definition.priority ?? policy.defaultPriority,
    review_domains: domains.length > 0 ? domains : undefined,
  }) as TaskDefinition & { title: string; kind: string };
}

/** `task` if the project has that kind or none, otherwise its first kind. */
const defaultKind = ({ kinds }: Policy): string => (kinds.length === 0 || kinds.includes('task') ? 'task' : (kinds[0] ?? 'task'));

export function taskDefinedDraft(
  task: string,
  definition: TaskDefinition & { title: string; kind: string },
  state: State,
  origin: TaskDefinedData['origin'],
  seeded?: TaskDefinedData['seeded'],
): Draft {
  return { stream: taskStream(task), type: 'task-defined', data: omitUndefined({ definition, state, seeded, origin }) as TaskDefinedData };
}

export const taskDefined: RecordDefinition<'task-defined', Task> = {
  kinds: ['tasks'],
  opens: true,
  requireConsistent: requireNoTaskCycles,
  references: ({ data }) => tasksReferredTo(data.definition).map(taskStream),
  evolve: (task, record) => {
    if (task.created_at !== '') return { illegal: 'the task is already defined' };
    const { definition, state, seeded, origin } = record.data;
    const since = seeded?.completed_at ?? record.at;
    const owner = seeded?.owner ?? definition.role;
    const defined: Mutable<Task> = {
      ...task,
      definition: definition as Task['definition'],
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
  summarize: (record) => `defined: ${record.data.definition.title ?? ''}`,
};
