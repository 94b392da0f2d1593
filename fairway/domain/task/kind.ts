/** Tasks as a kind of stream. */
import { taskStream } from '../record.ts';
import { evolve } from '../record-types.ts';
import type { Illegal, Kind } from '../stream.ts';
import { byUrgency } from './queue.ts';
import { briefOf, isDropped, isFinished, type Task, type TaskBrief, tasksReferredTo, unopened } from './state.ts';

export const taskKind: Kind<Task, TaskBrief> = {
  initial: unopened,
  evolve: (task, record) => evolve(task, record) as Task | Illegal,
  isClosed: isFinished,
  isDropped,
  brief: briefOf,
  order: byUrgency,
  references: ({ definition }) => tasksReferredTo(definition).map(taskStream),
  tally: ({ state, definition }) => ({ state: state.name, class: state.class, lane: definition.lane, role: definition.role }),
};
