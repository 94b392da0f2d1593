/**
 * What a store is at one commit, as far as commands need it: open tasks as queues see them, and whole on demand; finished ones counted. It
 * follows from the commit alone; the cache keeps it, and whatever is added brings it forward.
 */

import { joinQueue, type Queued } from '../domain/task/queue.ts';
import { briefOf, isFinished, type Task, type TaskBrief } from '../domain/task/state.ts';
import type { Store as Manifest, StateClass } from '../domain/types.gen.ts';
import type { RowLayout, Rows } from './rows.ts';

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

export interface Hot {
  readonly commit: string;
  readonly manifest: Manifest;
  readonly policy: CachedPolicy | null;
  /** Ids that tasks refer to and nothing ever defined. */
  readonly missing: Set<string>;
  readonly finished: FinishedCounts;
  readonly open: OpenTasks;
  /** Tasks that were finished since the view was kept, or all of them where it never was; reduced to what lists show. */
  readonly closed: ClosedTasks;
  /** Where the cache has it; undefined where it has not. */
  readonly kept?: KeptView;
  /** Where the cache has put what is in it, while it is not kept yet. */
  readonly placed?: PlacedView;
}

/** The files that the tasks of a view are in. */
interface ViewFiles {
  /** Of open tasks whole, and of finished tasks. */
  readonly tasksFile: string;
  readonly closedFile: string;
  /** How long the first of them has to be, in bytes. */
  readonly tasksSize: number;
  readonly rowsFile: string;
}

/** What the cache knows of a view whose tasks are in their files, and that no index speaks of. */
export interface PlacedView extends ViewFiles {
  readonly layout: RowLayout;
  readonly rowsSize: number;
  /** Lines of finished tasks that are not in their file yet. */
  readonly closed: readonly Buffer[];
  /** The files of the view that it follows and that are left: whoever has just read the old index still reads from them. */
  readonly before: readonly string[];
}

/** What the cache knows of a view that it keeps. */
export interface KeptView extends ViewFiles {
  readonly commit: string;
  readonly policy: CachedPolicy | null;
  readonly missing: readonly string[];
  readonly finished: FinishedCounts;
  /** Each open task as the index has it. */
  readonly rows: Rows;
  /** The size of the index as it was written whole, of the file of rows, and of what came behind the first, in bytes. */
  readonly size: { readonly base: number; readonly rows: number; readonly journal: number };
  /** Whether it was read to its end; what comes behind a torn line is lost. */
  readonly whole: boolean;
}

/** Tasks that are not finished: all of them as queues see them, and whole when they are asked for. */
export class OpenTasks {
  readonly #kept: Rows | undefined;
  readonly #load: (id: string) => Task;
  /** What came or changed since; null stands for a task that went. */
  readonly #briefs = new Map<string, TaskBrief | null>();
  readonly #whole = new Map<string, Task>();
  readonly #changed = new Set<string>();

  /** `load` gives a task whole that is known by its row only. */
  constructor(kept?: Rows, load: (id: string) => Task = unloadable) {
    this.#kept = kept;
    this.#load = load;
  }

  has(id: string): boolean {
    const brief = this.#briefs.get(id);
    return brief === undefined ? this.#kept?.has(id) === true : brief !== null;
  }

  get(id: string): Task | undefined {
    if (!this.has(id)) return undefined;
    const known = this.#whole.get(id);
    if (known !== undefined) return known;
    const task = this.#load(id);
    this.#whole.set(id, task);
    return task;
  }

  set(id: string, task: Task): void {
    this.#briefs.set(id, briefOf(task));
    this.#whole.set(id, task);
    this.#changed.add(id);
  }

  delete(id: string): void {
    if (this.has(id)) this.#changed.add(id);
    this.#briefs.set(id, null);
    this.#whole.delete(id);
  }

  *ids(): Generator<string> {
    for (const id of this.#kept?.ids() ?? []) if (!this.#briefs.has(id)) yield id;
    for (const [id, brief] of this.#briefs) if (brief !== null) yield id;
  }

  /** All of them, or those in states of a class. */
  briefs(inClass?: StateClass): TaskBrief[] {
    const kept: readonly TaskBrief[] = this.#kept?.of(inClass) ?? [];
    const found = this.#briefs.size === 0 ? [...kept] : kept.filter(({ id }) => !this.#briefs.has(id));
    for (const brief of this.#briefs.values()) if (brief !== null && (inClass ?? brief.state.class) === brief.state.class) found.push(brief);
    return found;
  }

  /** Those that nobody has taken, the most urgent first. */
  queue(): readonly Queued[] {
    const kept = this.#kept?.queue() ?? [];
    if (this.#briefs.size === 0) return kept;
    return joinQueue(
      kept.filter(({ id }) => !this.#briefs.has(id)),
      [...this.#briefs.values()].filter((brief) => brief !== null),
    );
  }

  brief(id: string): TaskBrief | undefined {
    const brief = this.#briefs.get(id);
    return brief === undefined ? this.#kept?.get(id) : (brief ?? undefined);
  }

  /** The ids of tasks that came, changed or went since the view was made. */
  changed(): ReadonlySet<string> {
    return this.#changed;
  }

  /** From here on nothing counts as changed. */
  settle(): void {
    this.#changed.clear();
  }
}

function unloadable(id: string): never {
  throw new Error(`nothing holds ${id} whole`);
}

/** Reduced tasks by id, each as a line of JSON until it is asked for: that takes less memory. */
export class ClosedTasks {
  readonly #lines = new Map<string, Buffer>();

  get size(): number {
    return this.#lines.size;
  }

  has(id: string): boolean {
    return this.#lines.has(id);
  }

  set(task: Task): void {
    this.#lines.set(task.id, Buffer.from(formatClosed(task), 'utf8'));
  }

  delete(id: string): void {
    this.#lines.delete(id);
  }

  /** `<id>\t<json>\n` for each; JSON has no tab of its own. */
  lines(): Iterable<Buffer> {
    return this.#lines.values();
  }

  tasks(): Task[] {
    return [...this.#lines.values()].map(parseClosedLine);
  }
}

export const formatClosed = (task: Task): string => `${task.id}\t${JSON.stringify(reduceFinished(task))}\n`;

export const parseClosedLine = (line: Buffer): Task => JSON.parse(line.toString('utf8', line.indexOf(0x09) + 1)) as Task;

export const noneFinished: FinishedCounts = { total: 0, by_state: {}, by_lane: {}, by_role: {} };

/** Where the tasks of a view go while it is built: a store does not fit into memory as tasks. */
export interface Shelf {
  add(task: Task): void;
  /** The view of all that was added; undefined where it could not be kept. */
  keep(what: Pick<Hot, 'commit' | 'manifest' | 'missing' | 'finished'>): Hot | undefined;
}

/** Changes that go onto a view one by one: a great many do not fit into memory as tasks. */
export interface Growth {
  /** The ids of the tasks that changed so far. */
  readonly changed: Set<string>;
  add(change: TaskChange): void;
  /** The view with all of them, of the commit that it was of before; undefined where they could not be kept. Whoever makes a commit of them saves it as of that one. */
  end(missing: Iterable<string>): Hot | undefined;
}

/** Keeps every changed task in memory. */
export function memoryGrowth(hot: Hot): Growth {
  const changes: TaskChange[] = [];
  const changed = new Set<string>();
  return {
    changed,
    add: (change) => {
      changed.add(change.after.id);
      changes.push(change);
    },
    end: (missing) => withChanges(hot, hot.commit, changes, missing),
  };
}

/** Keeps every task in the view itself. */
export function memoryShelf(): Shelf & { keep(what: Pick<Hot, 'commit' | 'manifest' | 'missing' | 'finished'>): Hot } {
  const open = new OpenTasks();
  const closed = new ClosedTasks();
  return {
    add: (task) => (isFinished(task) ? closed.set(task) : open.set(task.id, task)),
    keep: (what) => ({ ...what, policy: null, open, closed }),
  };
}

/** Finished tasks are counted as they come, and as they go. */
export class FinishedCounter {
  readonly counts: FinishedCounts;
  readonly #counters: Counters;

  constructor(before: FinishedCounts = noneFinished) {
    this.#counters = countersOf(before);
    this.counts = this.#counters;
  }

  add(task: Task): void {
    count(this.#counters, task, 1);
  }

  /** What is finished by a change that was not, and the other way round. */
  change({ before, after }: TaskChange): void {
    if (before !== undefined && isFinished(before)) count(this.#counters, before, -1);
    if (isFinished(after)) this.add(after);
  }
}

/**
 * A change of one task. It was undefined before its first record; a task that was open may be left out, too: then the references that it has kept
 * are looked up once more, and nothing else comes of it.
 */
export interface TaskChange {
  readonly before: Task | undefined;
  readonly after: Task;
}

/** The view with changes on it; `missing` are the ids they newly refer to that nothing defines. The view that is given is not used any more: its tasks go over into the new one. */
export function withChanges(hot: Hot, commit: string, changes: Iterable<TaskChange>, missing: Iterable<string> = []): Hot {
  let finished: FinishedCounter | undefined;
  for (const change of changes) {
    const { before, after } = change;
    if (isFinished(after) || (before !== undefined && isFinished(before))) {
      finished ??= new FinishedCounter(hot.finished);
      finished.change(change);
    }
    hot.missing.delete(after.id);
    if (isFinished(after)) {
      hot.open.delete(after.id);
      hot.closed.set(after);
    } else {
      hot.closed.delete(after.id);
      hot.open.set(after.id, after);
    }
  }
  for (const id of missing) hot.missing.add(id);
  return { ...hot, commit, finished: finished?.counts ?? hot.finished };
}

/** The ids that a task refers to. */
export const referencesOf = (task: Task | undefined): readonly string[] =>
  task === undefined ? [] : [...(task.definition.dependencies ?? []), ...(task.definition.parent === undefined ? [] : [task.definition.parent])];

/** Ids that tasks refer to since their change, of which the view cannot tell whether they are finished or missing. */
export class UnclearReferences {
  readonly #hot: Hot;
  readonly #changed: Set<string>;
  readonly #unclear = new Set<string>();

  /** `changed` are ids that somebody keeps anyway: of a great many, one set will do. */
  constructor(hot: Hot, changes: Iterable<TaskChange> = [], changed = new Set<string>()) {
    this.#hot = hot;
    this.#changed = changed;
    for (const change of changes) this.add(change);
  }

  add({ before, after }: TaskChange): void {
    this.#changed.add(after.id);
    const settled = before === undefined || isFinished(before) ? [] : referencesOf(before);
    for (const id of referencesOf(after)) if (!settled.includes(id) && !isKnown(this.#hot, id)) this.#unclear.add(id);
  }

  /** Whether a task is one of those that changed. */
  has(id: string): boolean {
    return this.#changed.has(id);
  }

  /** What another of the changes is about is clear. */
  ids(): string[] {
    return [...this.#unclear].filter((id) => !this.#changed.has(id));
  }
}

const isKnown = (hot: Hot, id: string) => hot.open.has(id) || hot.closed.has(id) || hot.missing.has(id);

const unlisted: ReadonlySet<string> = new Set(['notes', 'input_contract', 'output_contract', 'acceptance_checks', 'source_paths', 'target_paths', 'links']);

/** A finished task as far as lists, trees and counts show it. Its evidence and its long texts stay in git until somebody asks for the task. */
export function reduceFinished(task: Task): Task {
  const definition: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(task.definition)) if (!unlisted.has(field)) definition[field] = value;
  return { ...task, definition: definition as unknown as Task['definition'], evidence: [], handoffs: [], requests: [], reviews: [], waivers: [] };
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
