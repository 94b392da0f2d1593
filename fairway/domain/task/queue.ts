/** The queue: open tasks that nobody has taken, in the order in which they should be. Source: the queue's order, as documented for `ready`. */
import { isFinished, type TaskBrief } from './state.ts';

/** A task in the queue, as far as it is chosen by. The store may keep thousands of them without the rest. */
export interface Queued {
  readonly id: string;
  readonly role: string | undefined;
  readonly lane: string | undefined;
  readonly priority: number | undefined;
  readonly dependencies: readonly string[];
  /** All that lists show of it. */
  brief(): TaskBrief;
}

export function queuedOf(task: TaskBrief): Queued {
  const { role, lane, priority, dependencies = [] } = task.definition;
  return { id: task.id, role, lane, priority, dependencies, brief: () => task };
}

/** Whether a task stands in the queue. */
export const isQueued = ({ state, claim }: TaskBrief): boolean => state.class === 'open' && claim === undefined;

/** What the order of the queue follows from. */
export interface Urgency extends Pick<TaskBrief, 'id' | 'created_at' | 'position'> {
  readonly definition: Pick<TaskBrief['definition'], 'priority' | 'sequence'>;
}

/** By priority, sequence (those without come last), creation, place in the imported file, id. A total order. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return (
    (a.definition.priority ?? Number.MAX_SAFE_INTEGER) - (b.definition.priority ?? Number.MAX_SAFE_INTEGER) ||
    (a.definition.sequence ?? Number.MAX_SAFE_INTEGER) - (b.definition.sequence ?? Number.MAX_SAFE_INTEGER) ||
    compare(a.created_at, b.created_at) ||
    a.position - b.position ||
    compare(a.id, b.id)
  );
}

/** The order of lists, trees, boards and pages: what is not finished by urgency, then what is, the latest first. A total order. */
export function byListOrder(a: ListPlace, b: ListPlace): number {
  const finished = Number(isFinished(a)) - Number(isFinished(b));
  if (finished !== 0) return finished;
  return isFinished(a) ? compare(b.since, a.since) || compare(a.id, b.id) : byUrgency(a, b);
}

/** What the order of lists follows from. */
export type ListPlace = Urgency & Pick<TaskBrief, 'state' | 'since'>;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The queue of some tasks, of which others need not stand in it. */
export const queueOf = (tasks: Iterable<TaskBrief>): Queued[] => [...tasks].filter(isQueued).sort(byUrgency).map(queuedOf);

/** A queue, in its order, with tasks that come to it: looked at are only those that these stand between. */
export function joinQueue(queue: readonly Queued[], coming: Iterable<TaskBrief>): readonly Queued[] {
  const tasks = [...coming].filter(isQueued).sort(byUrgency);
  if (tasks.length === 0) return queue;
  const joined: Queued[] = [];
  let from = 0;
  for (const task of tasks) {
    const to = placeOf(task, queue, from);
    for (; from < to; from += 1) joined.push(queue[from] as Queued);
    joined.push(queuedOf(task));
  }
  for (; from < queue.length; from += 1) joined.push(queue[from] as Queued);
  return joined;
}

/** How many of a queue stand in front of a task; the first of them are known to. */
function placeOf(task: TaskBrief, queue: readonly Queued[], known: number): number {
  let [low, high] = [known, queue.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (byUrgency((queue[middle] as Queued).brief(), task) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
