/** The queue: open, unclaimed tasks by urgency. Source: the order documented for `ready`. */
import { isFinished, type TaskBrief } from './state.ts';

/** Whether a task belongs in the queue. */
const isQueued = ({ state, claim }: TaskBrief): boolean => state.class === 'open' && claim === undefined;

/** The fields that determine the order of the queue. */
interface Urgency extends Pick<TaskBrief, 'id' | 'created_at' | 'position'> {
  readonly definition: Pick<TaskBrief['definition'], 'priority' | 'sequence'>;
}

/** Compares by priority and sequence (absent ones last), creation, position in the imported file, and id. A total order. */
export function byUrgency(a: Urgency, b: Urgency): number {
  return (
    (a.definition.priority ?? Number.MAX_SAFE_INTEGER) - (b.definition.priority ?? Number.MAX_SAFE_INTEGER) ||
    (a.definition.sequence ?? Number.MAX_SAFE_INTEGER) - (b.definition.sequence ?? Number.MAX_SAFE_INTEGER) ||
    compare(a.created_at, b.created_at) ||
    a.position - b.position ||
    compare(a.id, b.id)
  );
}

/** The order of lists, trees, boards and pages: unfinished tasks by urgency, then finished ones, the latest first. A total order. */
export function byListOrder(a: ListPlace, b: ListPlace): number {
  const finished = Number(isFinished(a)) - Number(isFinished(b));
  if (finished !== 0) return finished;
  return isFinished(a) ? compare(b.since, a.since) || compare(a.id, b.id) : byUrgency(a, b);
}

/** The fields that determine the order of lists. */
export type ListPlace = Urgency & Pick<TaskBrief, 'state' | 'since'>;

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Selects the queued tasks and sorts them by urgency. */
export const queueOf = (tasks: Iterable<TaskBrief>): TaskBrief[] => [...tasks].filter(isQueued).sort(byUrgency);
