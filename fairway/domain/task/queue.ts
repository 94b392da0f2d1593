/** The queue: open tasks that nobody has taken, in the order in which they should be. Source: the queue's order, as documented for `ready`. */
import { isFinished, type TaskBrief } from './state.ts';

/** Whether a task stands in the queue. */
const isQueued = ({ state, claim }: TaskBrief): boolean => state.class === 'open' && claim === undefined;

/** What the order of the queue follows from. */
interface Urgency extends Pick<TaskBrief, 'id' | 'created_at' | 'position'> {
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
export const queueOf = (tasks: Iterable<TaskBrief>): TaskBrief[] => [...tasks].filter(isQueued).sort(byUrgency);
