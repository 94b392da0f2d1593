/**
 * The projection: the state of a store at one commit as far as everyday commands need it. Open tasks are there in brief, and whole on demand;
 * finished ones are counted. It follows from the commit alone, except for the policy that rides along.
 */
import { byUrgency } from '../../domain/task/queue.ts';
import { briefOf, isFinished, type Task, type TaskBrief } from '../../domain/task/state.ts';
import type { Store as Manifest } from '../../domain/types.gen.ts';
import type { JournaledSize } from './journaled-file.ts';

export interface Projection {
  readonly commit: string;
  readonly manifest: Manifest;
  readonly policy: CachedPolicy | null;
  /** Ids that tasks refer to and nothing ever defined. */
  readonly missing: ReadonlySet<string>;
  readonly finished: FinishedCounts;
  readonly open: OpenTasks;
  /** What the index on disk holds of it; undefined where it holds nothing. */
  readonly stored?: StoredProjection;
}

/** A projection as the index on disk has it. */
export interface StoredProjection extends Pick<Projection, 'commit' | 'policy' | 'missing' | 'finished'> {
  readonly size: JournaledSize;
}

/** The configuration as it was last read, and what it was read from. */
export interface CachedPolicy {
  /** The branch's tip, or the file, with the digest of the text. */
  readonly key: string;
  /** The digest of the text; null when there was none. */
  readonly digest: string | null;
  /** The configuration that the text stands for. */
  readonly config: unknown;
}

/** Finished tasks, counted. */
export interface FinishedCounts {
  readonly total: number;
  readonly by_state: StateCounts;
  /** By lane, then by state; tasks without one are counted under the empty name. */
  readonly by_lane: Readonly<Record<string, StateCounts>>;
  /** By role, alike. */
  readonly by_role: Readonly<Record<string, StateCounts>>;
}

/** How many tasks are in each state, by its configured name. */
export type StateCounts = Readonly<Record<string, number>>;

/** Tasks whole, as lines of JSON that are read on demand. */
export interface TaskLines {
  get(id: string): Buffer | undefined;
}

const noLines: TaskLines = { get: () => undefined };

/** Tasks that are not finished. Immutable: a change makes another one. */
export class OpenTasks {
  readonly #briefs: ReadonlyMap<string, TaskBrief>;
  readonly #lines: TaskLines;
  /** Tasks that are known whole: those that changed since the lines were written, and those that were asked for. */
  readonly #whole: Map<string, Task>;
  /** The ids of tasks that came, changed or went since the index was saved. */
  readonly unsaved: ReadonlySet<string>;

  constructor(
    briefs: ReadonlyMap<string, TaskBrief> = new Map(),
    lines: TaskLines = noLines,
    whole: Map<string, Task> = new Map(),
    unsaved: ReadonlySet<string> = new Set(),
  ) {
    this.#briefs = briefs;
    this.#lines = lines;
    this.#whole = whole;
    this.unsaved = unsaved;
  }

  get size(): number {
    return this.#briefs.size;
  }

  has(id: string): boolean {
    return this.#briefs.has(id);
  }

  get(id: string): Task | undefined {
    if (!this.#briefs.has(id)) return undefined;
    const known = this.#whole.get(id);
    if (known !== undefined) return known;
    const task = JSON.parse((this.#lines.get(id) as Buffer).toString('utf8')) as Task;
    this.#whole.set(id, task);
    return task;
  }

  briefs(): Iterable<TaskBrief> {
    return this.#briefs.values();
  }

  /**
   * Those of the ids that are open, or all: each in brief, and whole as a line of JSON. They come in the order of the queue, so that the next to sort it
   * finds it sorted.
   */
  toStore(ids: Iterable<string> = this.#briefs.keys()): { readonly briefs: readonly TaskBrief[]; readonly lines: readonly Buffer[] } {
    const briefs = [...ids].map((id) => this.#briefs.get(id)).filter((brief) => brief !== undefined);
    briefs.sort(byUrgency);
    const lines = briefs.map(({ id }) => {
      const whole = this.#whole.get(id);
      return whole === undefined ? (this.#lines.get(id) as Buffer) : Buffer.from(`${JSON.stringify(whole)}\n`, 'utf8');
    });
    return { briefs, lines };
  }

  /** These tasks with others in their place; null stands for a task that is not open any more. */
  with(changes: Iterable<readonly [id: string, task: Task | null]>): OpenTasks {
    const [briefs, whole, unsaved] = [new Map(this.#briefs), new Map(this.#whole), new Set(this.unsaved)];
    for (const [id, task] of changes) {
      if (task !== null || briefs.has(id)) unsaved.add(id);
      if (task === null) {
        briefs.delete(id);
        whole.delete(id);
      } else {
        briefs.set(id, briefOf(task));
        whole.set(id, task);
      }
    }
    return new OpenTasks(briefs, this.#lines, whole, unsaved);
  }

  /** The same tasks, with nothing left to save. */
  saved(): OpenTasks {
    return new OpenTasks(this.#briefs, this.#lines, this.#whole);
  }
}

/**
 * A change of one task. `before` is undefined in front of its first record, and may be left out for a task that was open: then the references that
 * it has kept are looked up once more, and nothing else comes of it.
 */
export interface TaskChange {
  readonly before: Task | undefined;
  readonly after: Task;
}

/** The projection of a later commit. `missing` are ids that the changed tasks newly refer to and nothing defines. */
export function applyChanges(projection: Projection, commit: string, changes: readonly TaskChange[], missing: readonly string[]): Projection {
  return {
    ...projection,
    commit,
    missing: missingAfter(projection.missing, changes, missing),
    finished: countFinished(changes, projection.finished),
    open: projection.open.with(changes.map(({ after }) => [after.id, isFinished(after) ? null : after] as const)),
  };
}

function missingAfter(before: ReadonlySet<string>, changes: readonly TaskChange[], more: readonly string[]): ReadonlySet<string> {
  const defined = changes.filter(({ after }) => before.has(after.id));
  if (defined.length === 0 && more.every((id) => before.has(id))) return before;
  const missing = new Set(before);
  for (const { after } of defined) missing.delete(after.id);
  for (const id of more) missing.add(id);
  return missing;
}

/** The ids that a task refers to. */
export const referencesOf = ({ definition: { dependencies = [], parent } }: Task): readonly string[] =>
  parent === undefined ? dependencies : [...dependencies, parent];

/** The ids that changed tasks newly refer to, and of which the projection cannot tell whether they are finished or missing. */
export function unresolvedReferences({ open, missing }: Projection, changes: readonly TaskChange[]): string[] {
  const changed = new Set(changes.map(({ after }) => after.id));
  const unresolved = new Set<string>();
  for (const { before, after } of changes) {
    const resolved = before === undefined || isFinished(before) ? [] : referencesOf(before);
    for (const id of referencesOf(after)) if (!resolved.includes(id) && !changed.has(id) && !open.has(id) && !missing.has(id)) unresolved.add(id);
  }
  return [...unresolved];
}

const noneFinished: FinishedCounts = { total: 0, by_state: {}, by_lane: {}, by_role: {} };

/** The counts behind changes: what is finished by one and was not is added, and the other way round. */
export function countFinished(changes: readonly TaskChange[], counts: FinishedCounts = noneFinished): FinishedCounts {
  if (!changes.some(({ before, after }) => isFinished(after) || (before !== undefined && isFinished(before)))) return counts;
  const counters = structuredClone(counts) as Counters;
  for (const { before, after } of changes) {
    if (before !== undefined && isFinished(before)) count(counters, before, -1);
    if (isFinished(after)) count(counters, after, 1);
  }
  return counters;
}

interface Counters {
  total: number;
  by_state: Record<string, number>;
  by_lane: Record<string, Record<string, number>>;
  by_role: Record<string, Record<string, number>>;
}

function count(counters: Counters, task: Task, by: 1 | -1): void {
  counters.total += by;
  add(counters.by_state, task.state.name, by);
  addBelow(counters.by_lane, task.definition.lane ?? '', task.state.name, by);
  addBelow(counters.by_role, task.definition.role ?? '', task.state.name, by);
}

function addBelow(rows: Record<string, Record<string, number>>, name: string, state: string, by: number): void {
  // a lane may be called constructor
  const states = Object.hasOwn(rows, name) ? (rows[name] ?? {}) : {};
  add(states, state, by);
  if (Object.keys(states).length > 0) rows[name] = states;
  else delete rows[name];
}

function add(counts: Record<string, number>, key: string, by: number): void {
  const sum = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + by;
  if (sum === 0) delete counts[key];
  else counts[key] = sum;
}

/** Every finished task at one commit, reduced to what lists show. */
export interface FinishedTasks {
  readonly commit: string;
  readonly tasks: ReadonlyMap<string, Task>;
  /** What the index on disk holds of them, and the ids that changed since; undefined where it holds nothing. */
  readonly stored?: { readonly commit: string; readonly size: JournaledSize; readonly unsaved: ReadonlySet<string> };
}

/** The finished tasks of a later commit; null stands for a task that is open or was never defined. */
export function withFinished({ tasks, stored }: FinishedTasks, commit: string, changes: ReadonlyMap<string, Task | null>): FinishedTasks {
  const after = new Map(tasks);
  const unsaved = new Set(stored?.unsaved);
  for (const [id, task] of changes) {
    const finished = task !== null && isFinished(task);
    if (finished || after.has(id)) unsaved.add(id);
    if (finished) after.set(id, reduceFinished(task));
    else after.delete(id);
  }
  return { commit, tasks: after, ...(stored && { stored: { ...stored, unsaved } }) };
}

const unlisted: ReadonlySet<string> = new Set(['notes', 'input_contract', 'output_contract', 'acceptance_checks', 'source_paths', 'target_paths', 'links']);

/** A finished task as far as lists, trees and counts show it. Its evidence and its long texts stay in git until somebody asks for the task. */
export function reduceFinished(task: Task): Task {
  const definition: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(task.definition)) if (!unlisted.has(field)) definition[field] = value;
  return { ...task, definition: definition as unknown as Task['definition'], evidence: [], handoffs: [], requests: [], reviews: [], waivers: [] };
}
