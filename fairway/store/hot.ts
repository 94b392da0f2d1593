/**
 * What a store is at one commit, as far as commands need it: open tasks whole, finished ones as a line each. It follows from the commit alone;
 * the cache keeps it, and whatever is added brings it forward.
 */
import type { Store as Manifest } from '../records/types.gen.ts';
import { isFinished, type Task, type TaskBrief } from '../task/task.ts';

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

/** The configuration as it was last read, and what it was read from. */
export interface CachedPolicy {
  /** The branch's tip, or the file, with the digest of the text. */
  readonly key: string;
  /** The digest of the text; null when there was none. */
  readonly digest: string | null;
  /** The configuration that the text stands for. */
  readonly config: unknown;
}

/** The immutable file of the tasks that were finished when it was written. */
export interface ColdFile {
  readonly name: string;
  readonly count: number;
}

export interface Hot {
  readonly commit: string;
  readonly manifest: Manifest;
  readonly policy: CachedPolicy | null;
  /** Ids that tasks refer to and nothing ever defined. */
  readonly missing: Set<string>;
  readonly finished: FinishedCounts;
  readonly cold: ColdFile | null;
  /** Tasks that were finished since the cold file was written, reduced. They stand before those of the cold file with the same id. */
  readonly recent: TaskLines;
  readonly open: TaskLines;
}

/**
 * Tasks by id, each as the line it is kept as until somebody asks for it. A line nobody asked for is written back as it came.
 */
export class TaskLines {
  readonly #lines: Map<string, Buffer | Task>;
  /** Of lines that were read in part. A line changes only by becoming a task, which is looked at first. */
  readonly #briefs = new Map<string, TaskBrief>();

  constructor(lines: Iterable<readonly [string, Buffer | Task]> = []) {
    this.#lines = new Map(lines);
  }

  get size(): number {
    return this.#lines.size;
  }

  has(id: string): boolean {
    return this.#lines.has(id);
  }

  get(id: string): Task | undefined {
    const line = this.#lines.get(id);
    if (!Buffer.isBuffer(line)) return line;
    const task = { ...parsePart(line, 'brief'), ...parsePart(line, 'proofs') };
    this.#lines.set(id, task);
    return task;
  }

  set(id: string, task: Task): void {
    this.#lines.set(id, task);
  }

  delete(id: string): void {
    this.#lines.delete(id);
    this.#briefs.delete(id);
  }

  ids(): IterableIterator<string> {
    return this.#lines.keys();
  }

  *tasks(): Generator<Task> {
    for (const id of this.#lines.keys()) yield this.get(id) as Task;
  }

  /** Every task without its proofs, which are most of a line: queues and lists do not look at them. */
  *briefs(): Generator<TaskBrief> {
    for (const [id, line] of this.#lines) {
      if (!Buffer.isBuffer(line)) {
        yield line;
        continue;
      }
      const brief = this.#briefs.get(id) ?? parsePart(line, 'brief');
      this.#briefs.set(id, brief);
      yield brief;
    }
  }

  /** A line for each. A task that was parsed is not a line any more, and is written anew. */
  *lines(): Generator<Buffer> {
    for (const [id, line] of this.#lines) yield Buffer.isBuffer(line) ? line : formatLine(id, line);
  }

  /** Turns every task back into its line, which takes less memory. */
  pack(): void {
    this.#briefs.clear();
    for (const [id, line] of this.#lines) if (!Buffer.isBuffer(line)) this.#lines.set(id, formatLine(id, line));
  }
}

/** `<id>\t<json of what queues look at>\t<json of the proofs>\n`. JSON has no tab of its own. */
export function formatLine(id: string, task: Task): Buffer {
  const { evidence, handoffs, requests, reviews, waivers, ...brief } = task;
  return Buffer.from(`${id}\t${JSON.stringify(brief)}\t${JSON.stringify({ evidence, handoffs, requests, reviews, waivers })}\n`, 'utf8');
}

interface Parts {
  readonly brief: TaskBrief;
  readonly proofs: Omit<Task, keyof TaskBrief>;
}

function parsePart<Part extends keyof Parts>(line: Buffer, part: Part): Parts[Part] {
  const start = line.indexOf(0x09) + 1;
  const end = line.indexOf(0x09, start);
  return JSON.parse(part === 'brief' ? line.toString('utf8', start, end) : line.toString('utf8', end + 1)) as Parts[Part];
}

export const noneFinished: FinishedCounts = { total: 0, by_state: {}, by_lane: {}, by_role: {} };

/** A hot view with nothing in it, to be filled. */
export const emptyHot = (commit: string, manifest: Manifest): Hot => ({
  commit,
  manifest,
  policy: null,
  missing: new Set(),
  finished: noneFinished,
  cold: null,
  recent: new TaskLines(),
  open: new TaskLines(),
});

/** A change of one task: undefined before its first record. */
export interface TaskChange {
  readonly before: Task | undefined;
  readonly after: Task;
}

/** The view with changes on it; `missing` are the ids they newly refer to that nothing defines. The view that is given is not used any more: its lines go over into the new one. */
export function withChanges(hot: Hot, commit: string, changes: Iterable<TaskChange>, missing: Iterable<string> = []): Hot {
  const counts = countersOf(hot.finished);
  for (const { before, after } of changes) {
    if (before !== undefined && isFinished(before)) count(counts, before, -1);
    hot.missing.delete(after.id);
    if (isFinished(after)) {
      count(counts, after, 1);
      hot.open.delete(after.id);
      hot.recent.set(after.id, reduceFinished(after));
    } else {
      hot.recent.delete(after.id);
      hot.open.set(after.id, after);
    }
  }
  for (const id of missing) hot.missing.add(id);
  return { ...hot, commit, finished: counts };
}

/** The ids that a task refers to. */
export const referencesOf = (task: Task | undefined): readonly string[] =>
  task === undefined ? [] : [...(task.definition.dependencies ?? []), ...(task.definition.parent === undefined ? [] : [task.definition.parent])];

/** Ids that tasks refer to since their change, of which the view cannot tell whether they are finished or missing. */
export function unclearReferences(hot: Hot, changes: readonly TaskChange[]): string[] {
  const unclear = new Set<string>();
  const changed = new Set(changes.map(({ after }) => after.id));
  for (const { before, after } of changes) {
    const settled = before === undefined || isFinished(before) ? [] : referencesOf(before);
    for (const id of referencesOf(after)) if (!settled.includes(id) && !changed.has(id) && !isKnown(hot, id)) unclear.add(id);
  }
  return [...unclear];
}

const isKnown = (hot: Hot, id: string) => hot.open.has(id) || hot.recent.has(id) || hot.missing.has(id);

/** A finished task as far as lists, trees and counts show it. Its evidence and its long texts stay in git until somebody asks for the task. */
export function reduceFinished(task: Task): Task {
  const {
    notes: _notes,
    input_contract: _input,
    output_contract: _output,
    acceptance_checks: _checks,
    source_paths: _source,
    target_paths: _target,
    links: _links,
    ...definition
  } = task.definition;
  return { ...task, definition, evidence: [], handoffs: [], requests: [], reviews: [], waivers: [] };
}

interface Counters {
  total: number;
  by_state: Record<string, number>;
  by_lane: Record<string, Record<string, number>>;
  by_role: Record<string, Record<string, number>>;
}

const countersOf = (counts: FinishedCounts): Counters => ({
  total: counts.total,
  by_state: { ...counts.by_state },
  by_lane: copied(counts.by_lane),
  by_role: copied(counts.by_role),
});

const copied = (rows: Readonly<Record<string, StateCounts>>) => Object.fromEntries(Object.entries(rows).map(([name, states]) => [name, { ...states }]));

function count(counts: Counters, task: Task, by: 1 | -1): void {
  counts.total += by;
  add(counts.by_state, task.state.name, by);
  addBelow(counts.by_lane, task.definition.lane ?? '', task.state.name, by);
  addBelow(counts.by_role, task.definition.role ?? '', task.state.name, by);
}

function addBelow(rows: Record<string, Record<string, number>>, name: string, state: string, by: number): void {
  // A lane may be called constructor.
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
