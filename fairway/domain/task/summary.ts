/** Summaries of tasks for lists. */
import { type Board, droppedDependencies, openDependencies } from '../board.ts';
import { isDropped, isFinished, type Task, type TaskBrief } from './state.ts';

/** A task in `ready`, `list` and boards. Absent values are null in JSON. */
export interface TaskSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly class: Task['state']['class'];
  readonly role: string | null;
  readonly lane: string | null;
  readonly owner: string | null;
  /** The actor that holds the task. */
  readonly claimant: string | null;
  readonly session: string | null;
  readonly branch: string | null;
  readonly priority: number | null;
  readonly sequence: number | null;
  readonly parent: string | null;
  readonly dependencies: readonly string[];
  /** Dependencies that are not done, dropped ones included. */
  readonly open_dependencies: readonly string[];
  /** Dependencies that were dropped: the task waits until it no longer depends on them. */
  readonly dropped_dependencies: readonly string[];
  readonly review_domains: readonly string[];
  readonly risk_level: string | null;
  readonly tags: readonly string[];
  readonly blocked_by: string | null;
  readonly created_at: string;
  readonly claimed_at: string | null;
  /** When it was done; null for a dropped task. */
  readonly completed_at: string | null;
  /** When it entered its state. */
  readonly since: string;
  readonly updated_at: string;
  readonly findings_count: number;
}

export function summaryOf(task: TaskBrief, board: Board): TaskSummary {
  const { definition, claim } = task;
  const waitsFor = isFinished(task) ? [] : openDependencies(definition.dependencies, board);
  return {
    id: task.id,
    title: definition.title,
    kind: definition.kind,
    status: task.state.name,
    class: task.state.class,
    role: definition.role ?? null,
    lane: definition.lane ?? null,
    owner: task.owner ?? null,
    claimant: claim?.actor.id ?? null,
    session: claim?.actor.session ?? null,
    branch: claim?.branch ?? null,
    priority: definition.priority ?? null,
    sequence: definition.sequence ?? null,
    parent: definition.parent ?? null,
    dependencies: definition.dependencies ?? [],
    open_dependencies: waitsFor,
    dropped_dependencies: droppedDependencies(waitsFor, board),
    review_domains: definition.review_domains ?? [],
    risk_level: definition.risk_level ?? null,
    tags: definition.tags ?? [],
    blocked_by: task.blocked?.by ?? null,
    created_at: task.created_at,
    claimed_at: claim?.at ?? null,
    completed_at: (!isDropped(task) && task.completed?.at) || null,
    since: task.since,
    updated_at: task.updated_at,
    findings_count: task.findings.length,
  };
}
