/**
 * The index of a store: `<git common dir>/fairway/index/<ref>@<format>/`. Derived and disposable: whatever is missing, damaged, foreign or
 * unwritable is treated as absent, and what is absent is computed from the commits again.
 *
 * - `open`: the projection of one commit. The first line of the document is a header with everything but the tasks whole, then comes a line for
 *   each open task in the order of the header's briefs. `ready` parses the header, `claim` a line of it more.
 * - `finished`: the finished tasks of one commit, reduced to what lists show, a line each. Commands about open tasks never open it, and its commit
 *   may be older: whoever reads it brings it forward.
 *
 * The journal of each holds changes that lead from one commit to another. A change that starts from another commit than the one reached so far is
 * skipped, so that readers and writers need no lock between them: two may append the same change, and one may be late.
 */
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { briefOf, type Task, type TaskBrief } from '../../domain/task/state.ts';
import { appendChange, type JournaledSize, readJournaled, replaceDocument } from './journaled-file.ts';
import { type FinishedTasks, OpenTasks, type Projection, type StoredProjection, type TaskLines } from './projection.ts';

/** Part of the name of the directory and of the files' first bytes. Raise it whenever a folded task, its brief or the files change. */
const formatNumber = 8;
const format = `fairway-index/${formatNumber}`;

export interface StoreIndex {
  /** The projection that was saved last; undefined where there is none that can be believed. */
  load(): Projection | undefined;
  /** Saves a projection and gives it as it is stored. What cannot be written is dropped silently: the next command computes it again. */
  save(projection: Projection): Projection;
  /** The finished tasks that were saved last, alike. */
  loadFinished(): FinishedTasks | undefined;
  saveFinished(finished: FinishedTasks): void;
}

/** For stores that are read once, or live in memory. */
export const noIndex: StoreIndex = {
  load: () => undefined,
  save: (projection) => projection,
  loadFinished: () => undefined,
  saveFinished: () => undefined,
};

export function storeIndex(commonDir: string, ref: string): StoreIndex {
  const directory = join(commonDir, 'fairway', 'index', `${encodeURIComponent(ref)}@${formatNumber}`);
  const open = join(directory, 'open');
  const finished = join(directory, 'finished');
  return {
    load: () => loadOpen(open),
    save: (projection) =>
      unlessFailed(projection, () => {
        const stored = appendOpen(open, projection) ?? replaceOpen(open, projection);
        return { ...projection, open: projection.open.saved(), stored };
      }),
    loadFinished: () => loadFinished(finished),
    saveFinished: (tasks) => unlessFailed(undefined, () => saveFinished(finished, tasks)),
  };
}

/** What both journals say of tasks. */
interface Change {
  readonly from: string;
  readonly to: string;
  /** Tasks that came or changed. */
  readonly tasks: readonly Task[];
  /** The ids of those that went. */
  readonly gone: readonly string[];
}

/** The changes of a journal that follow one another from a commit on. */
function* following<C extends Change>(commit: string, changes: readonly unknown[]): Generator<C> {
  let reached = commit;
  for (const change of changes as readonly C[]) {
    if (change.from !== reached) continue;
    yield change;
    reached = change.to;
  }
}

/** A change is appended while reading all of the journal costs little beside reading the document. */
const mayAppend = (size: JournaledSize, changed: number): boolean => size.intact && size.journal < 65_536 + size.document / 16 && changed <= mostInChange;

const mostInChange = 500;

// Open tasks

type OpenHeader = Pick<Projection, 'commit' | 'manifest' | 'policy' | 'finished'> & {
  readonly missing: readonly string[];
  readonly briefs: readonly TaskBrief[];
};

/** What stayed as it was is left out. */
type OpenChange = Change & Partial<Pick<OpenHeader, 'policy' | 'missing' | 'finished'>>;

function loadOpen(file: string): Projection | undefined {
  const read = readJournaled(file, format);
  if (read === undefined) return undefined;
  const { header, lines } = splitDocument<OpenHeader>(read.document);
  const briefs = new Map(header.briefs.map((brief) => [brief.id, brief]));
  const whole = new Map<string, Task>();
  let { commit, policy, missing, finished } = header;
  for (const change of following<OpenChange>(commit, read.changes)) {
    for (const task of change.tasks) {
      briefs.set(task.id, briefOf(task));
      whole.set(task.id, task);
    }
    for (const id of change.gone) briefs.delete(id);
    ({ to: commit, policy = policy, missing = missing, finished = finished } = change);
  }
  const stored = { commit, policy, missing: new Set(missing), finished, size: read.size };
  const ids = header.briefs.map(({ id }) => id);
  return { ...stored, manifest: header.manifest, open: new OpenTasks(briefs, linesById(ids, lines), whole), stored };
}

/** Undefined where the document has to be replaced. */
function appendOpen(file: string, { commit, policy, missing, finished, open, stored }: Projection): StoredProjection | undefined {
  if (stored === undefined || !mayAppend(stored.size, open.unsaved.size)) return undefined;
  const ids = [...open.unsaved];
  const change: OpenChange = {
    from: stored.commit,
    to: commit,
    ...(policy === stored.policy ? {} : { policy }),
    ...(missing === stored.missing ? {} : { missing: [...missing] }),
    ...(finished === stored.finished ? {} : { finished }),
    tasks: ids.map((id) => open.get(id)).filter((task) => task !== undefined),
    gone: ids.filter((id) => !open.has(id)),
  };
  const size = { ...stored.size, journal: stored.size.journal + appendChange(file, change) };
  return { commit, policy, missing, finished, size };
}

function replaceOpen(file: string, { commit, manifest, policy, missing, finished, open }: Projection): StoredProjection {
  const briefs: TaskBrief[] = [];
  const lines: Buffer[] = [];
  for (const { brief, line } of open.toStore()) {
    briefs.push(brief);
    lines.push(lineBreak, line);
  }
  const header: OpenHeader = { commit, manifest, policy, missing: [...missing], finished, briefs };
  const size = replaceDocument(file, format, [Buffer.from(JSON.stringify(header), 'utf8'), ...lines]);
  unlessFailed(undefined, () => removeLeftovers(dirname(file)));
  return { commit, policy, missing, finished, size };
}

// Finished tasks

function loadFinished(file: string): FinishedTasks | undefined {
  const read = readJournaled(file, format);
  if (read === undefined) return undefined;
  const { header, lines } = splitDocument<{ readonly commit: string }>(read.document);
  const tasks = new Map<string, Task>();
  for (const line of split(lines)) {
    const task = JSON.parse(line.toString('utf8')) as Task;
    tasks.set(task.id, task);
  }
  let { commit } = header;
  for (const { to, tasks: changed, gone } of following<Change>(commit, read.changes)) {
    for (const task of changed) tasks.set(task.id, task);
    for (const id of gone) tasks.delete(id);
    commit = to;
  }
  return { commit, tasks, stored: { commit, size: read.size, unsaved: new Set() } };
}

function saveFinished(file: string, { commit, tasks, stored }: FinishedTasks): void {
  if (stored !== undefined && mayAppend(stored.size, stored.unsaved.size)) {
    const ids = [...stored.unsaved];
    const change: Change = {
      from: stored.commit,
      to: commit,
      tasks: ids.map((id) => tasks.get(id)).filter((task) => task !== undefined),
      gone: ids.filter((id) => !tasks.has(id)),
    };
    appendChange(file, change);
    return;
  }
  const lines = Array.from(tasks.values(), (task) => Buffer.from(`\n${JSON.stringify(task)}`, 'utf8'));
  replaceDocument(file, format, [Buffer.from(JSON.stringify({ commit }), 'utf8'), ...lines]);
}

// Documents: a header in the first line, then a line for each task

const lineBreak = Buffer.from('\n', 'latin1');

function splitDocument<H>(document: Buffer): { readonly header: H; readonly lines: Buffer } {
  const end = document.indexOf(lineBreak);
  const header = end < 0 ? document : document.subarray(0, end);
  return { header: JSON.parse(header.toString('utf8')) as H, lines: end < 0 ? document.subarray(document.length) : document.subarray(end + 1) };
}

function* split(lines: Buffer): Generator<Buffer> {
  for (let at = 0; at < lines.length; ) {
    const next = lines.indexOf(lineBreak, at);
    const end = next < 0 ? lines.length : next;
    yield lines.subarray(at, end);
    at = end + 1;
  }
}

/** Lines by the ids of their tasks, looked for when the first is asked for. */
function linesById(ids: readonly string[], lines: Buffer): TaskLines {
  let byId: Map<string, Buffer> | undefined;
  return {
    get: (id) => {
      byId ??= new Map(Array.from(split(lines), (line, index) => [ids[index] as string, line]));
      return byId.get(id);
    },
  };
}

// Files

/** How long files that a process left half-written stay, and the index of another format that nobody writes to, in ms. */
const leftAfter = { halfWritten: 60_000, otherFormat: 7 * 24 * 60 * 60_000 };

function removeLeftovers(directory: string): void {
  const now = Date.now();
  const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    if (name.endsWith('.new') && now - changedAt(path) > leftAfter.halfWritten) rmSync(path, { force: true });
  }
  const [ref] = basename(directory).split('@');
  for (const name of readdirSync(dirname(directory))) {
    const other = join(dirname(directory), name);
    if (name.split('@')[0] !== ref || other === directory) continue;
    const newest = Math.max(changedAt(other), ...readdirSync(other).map((file) => changedAt(join(other, file))));
    if (now - newest > leftAfter.otherFormat) rmSync(other, { recursive: true, force: true });
  }
}

// A full disk or a directory that may not be written to slows the next command down, and is no reason to fail this one.
function unlessFailed<T>(otherwise: T, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return otherwise;
  }
}
