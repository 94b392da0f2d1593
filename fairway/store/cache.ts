/**
 * The hot view on disk: `<git common dir>/fairway/cache/<ref>@<format>/`. Derived and disposable: whatever is missing, torn, foreign, or not to be
 * written is as if it were not there. Versions of Fairway with different formats, side by side in one repository, leave each other's alone. Readers write it too, without a lock: everything in it follows from the commits that it names.
 *
 * - `index.fairway`: a line for the format, a line with the view (the ids of open tasks by the class of their state), and then a line for each
 *   change since. A change names the commit it leads from: one that does not fit is passed over, and the next command makes good what is missing.
 *   A line is `<size> <checksum> <json>`; what comes behind a torn one is lost, and the index is written whole again.
 * - `rows-<n>.json`: a row for each task that was open when the index was written whole; those of one class stand together, and behind all of them
 *   what the queue is chosen by. Never written again.
 * - `tasks-<n>.ndjson`: open tasks whole. It is only added to; rows say where a task is. So a command costs what it asks for.
 * - `closed-<n>.ndjson`: finished tasks, reduced, as `<id>\t<json>`; the last line of an id counts, unless it is open again.
 */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { isFinished, type Task, type TaskBrief } from '../domain/task/state.ts';
import type { Store as Manifest, StateClass } from '../domain/types.gen.ts';
import { problem } from '../errors.ts';
import { fault } from '../faults.ts';
import {
  type CachedPolicy,
  ClosedTasks,
  FinishedCounter,
  type FinishedCounts,
  formatClosed,
  type Growth,
  type Hot,
  type KeptView,
  OpenTasks,
  type PlacedView,
  parseClosedLine,
  type Shelf,
} from './hot.ts';
import { type IndexRow, type PackedRow, packRow, type RowLayout, type RowSource, Rows, unpackRow } from './rows.ts';
import { RowsToBe } from './rows-to-be.ts';

/** What is in a file of this name and number is what this code writes. Raise it whenever a folded task or its brief changes. */
const formatNumber = 7;
const format = `fairway-cache/${formatNumber}`;

const indexName = 'index.fairway';

export interface Cache {
  /** Where its files are; undefined where it has none. */
  readonly directory: string | undefined;
  /**
   * The view that was kept last; undefined when there is none that can be used. `careful` checks the sums as well as the shape: whatever is
   * decided on the view is for ever.
   */
  load(careful?: boolean): Hot | undefined;
  /** Keeps a view, and gives it as it is kept. What cannot be kept is lost without a word: the next command builds it again. */
  save(hot: Hot): Hot;
  /**
   * Takes changes to a view one by one, straight to where tasks are kept; undefined where nothing can be. Until the view that comes of it is saved,
   * nobody reads them.
   */
  grow(hot: Hot): Growth | undefined;
  /** Takes the tasks of a view that is built whole, straight to where they are kept; undefined where nothing can be. */
  shelve(): Shelf | undefined;
  /** The finished tasks of the view, reduced; undefined when the file they were kept in is gone. */
  readFinished(hot: Hot): Task[] | undefined;
  /** Forgets what is kept. */
  drop(): void;
}

/** For stores that are read once, or live in memory: nothing is kept, and every finished task stays in the view itself. */
export const noCache: Cache = {
  directory: undefined,
  load: () => undefined,
  save: (hot) => hot,
  grow: () => undefined,
  shelve: () => undefined,
  readFinished: (hot) => hot.closed.tasks(),
  drop: () => undefined,
};

/** The index as it is written whole. */
interface Base {
  readonly commit: string;
  readonly manifest: Manifest;
  readonly policy: CachedPolicy | null;
  readonly missing: readonly string[];
  readonly finished: FinishedCounts;
  readonly tasks: string;
  /** How long that file was, in bytes. */
  readonly size: number;
  readonly closed: string;
  /** The file of rows, what stands where in it, and how long it is, in bytes. */
  readonly rows: string;
  readonly layout: RowLayout;
  readonly rowsSize: number;
}

/** What changed from one commit to another. */
interface Change {
  readonly from: string;
  readonly to: string;
  /** These are left out where they stayed as they were. */
  readonly policy?: CachedPolicy | null;
  readonly missing?: readonly string[];
  readonly finished?: FinishedCounts;
  /** The file that its rows lead into: the index may have been written whole, with another, just before this was added. */
  readonly tasks: string;
  readonly size: number;
  readonly rows: readonly (readonly [StateClass, PackedRow])[];
  /** Ids that are not open any more. */
  readonly gone: readonly string[];
}

export function fileCache(commonDir: string, ref: string): Cache {
  const directory = join(commonDir, 'fairway', 'cache', `${encodeURIComponent(ref)}@${formatNumber}`);
  const indexFile = join(directory, indexName);
  return {
    directory,
    load: (careful = false) => {
      const bytes = readBytes(indexFile);
      return bytes === undefined ? undefined : readIndex(directory, bytes, careful);
    },
    save: (hot) =>
      orElse(hot, () => {
        if (hot.placed !== undefined) return savePlaced(directory, indexFile, hot, hot.placed);
        return mayBeContinued(hot, hot.kept) ? addChange(directory, indexFile, hot, hot.kept) : writeWhole(directory, indexFile, hot);
      }),
    grow: (hot) => (hot.kept?.commit === hot.commit && hot.open.changed().size === 0 ? growthOf(directory, hot, hot.kept) : undefined),
    shelve: () => orElse(undefined, () => new FileShelf(directory, indexFile)),
    readFinished: (hot) => readFinished(directory, hot),
    drop: () => orElse(undefined, () => unlinkSync(indexFile)),
  };
}

// Reading

function readIndex(directory: string, bytes: Buffer, careful: boolean): Hot | undefined {
  const start = format.length + 1;
  if (bytes.toString('latin1', 0, start) !== `${format}\n`) return undefined;
  const first = readLine(bytes, start, careful);
  if (first === undefined) return undefined;
  const base = first.document as Base;
  const changed = new Map<string, IndexRow | null>();
  let { commit, policy, missing, finished, size } = base;
  let at = first.end;
  for (let line = readLine(bytes, at, careful); line !== undefined; line = readLine(bytes, at, careful)) {
    const change = line.document as Change;
    if (change.from === commit && change.tasks === base.tasks) {
      for (const id of change.gone) changed.set(id, null);
      for (const [inClass, packed] of change.rows) changed.set(packed[0] as string, unpackRow(packed, inClass));
      ({ to: commit, policy = policy, missing = missing, finished = finished, size } = change);
    }
    at = line.end;
  }
  // its files may have been taken away, or may have lost their ends
  if (sizeOf(join(directory, base.tasks)) < size || sizeOf(join(directory, base.rows)) < base.rowsSize) return undefined;
  const kept: KeptView = {
    commit,
    policy,
    missing,
    finished,
    tasksFile: base.tasks,
    tasksSize: size,
    closedFile: base.closed,
    rowsFile: base.rows,
    rows: new Rows(base.layout, rowSource(directory, base.rows, careful), changed),
    size: { base: first.end, rows: base.rowsSize, journal: at - first.end },
    whole: at === bytes.length,
  };
  const open = new OpenTasks(kept.rows, taskLoader(directory, kept));
  return { commit, manifest: base.manifest, policy, missing: new Set(missing), finished, open, closed: new ClosedTasks(), kept };
}

/** The line at a place; undefined where there is none, or it is torn. */
function readLine(bytes: Buffer, start: number, careful: boolean): { readonly document: unknown; readonly end: number } | undefined {
  const words = /^(\d{1,12}) (\d{1,10}) /.exec(bytes.toString('latin1', start, start + 26));
  if (words === null) return undefined;
  const from = start + words[0].length;
  const to = from + Number(words[1]);
  if (bytes[to] !== 0x0a) return undefined;
  if (careful && crc32(bytes.subarray(from, to)) !== Number(words[2])) return undefined;
  try {
    return { document: JSON.parse(bytes.toString('utf8', from, to)), end: to + 1 };
  } catch {
    return undefined; // its blocks never reached the disk
  }
}

const rowSource = (directory: string, name: string, careful: boolean): RowSource => ({
  read: (from, to) => readPiece(join(directory, name), from, to - from),
  careful,
  damaged: () => damagedIndex(directory, name),
});

/** The refusal for an index that leads nowhere; it is gone the next time. */
function damagedIndex(directory: string, name: string): Error {
  orElse(undefined, () => unlinkSync(join(directory, indexName)));
  return problem('CACHE_DAMAGED', { file: join(directory, name) });
}

/** Reads a task from where its row says. Refuses with CACHE_DAMAGED when that is not there, as after a power cut. */
function taskLoader(directory: string, { tasksFile, rows }: Pick<KeptView, 'tasksFile' | 'rows'>): (id: string) => Task {
  return (id) => {
    const row = rows.get(id);
    const line = row && readPlace(join(directory, tasksFile), row);
    if (line === undefined) throw damagedIndex(directory, tasksFile);
    return JSON.parse(line.toString('utf8')) as Task;
  };
}

function readPlace(file: string, { $: [offset, length, crc] }: IndexRow): Buffer | undefined {
  const line = readPiece(file, offset, length);
  return line !== undefined && crc32(line) === crc ? line : undefined;
}

/** So many bytes from a place on; undefined where there are not as many. */
function readPiece(file: string, offset: number, length: number): Buffer | undefined {
  const piece = Buffer.allocUnsafe(length);
  try {
    const descriptor = openSync(file, 'r');
    try {
      return readSync(descriptor, piece, 0, length, offset) === length ? piece : undefined;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined;
  }
}

function readFinished(directory: string, hot: Hot): Task[] | undefined {
  const lines = new Map<string, Buffer>();
  if (hot.kept !== undefined) {
    const bytes = readBytes(join(directory, hot.kept.closedFile));
    if (bytes === undefined) return undefined;
    for (const line of splitLines(bytes)) lines.set(idOfLine(line), line);
  }
  for (const line of hot.closed.lines()) lines.set(idOfLine(line), line);
  const closed = [...lines].filter(([id]) => !hot.open.has(id));
  // counted apart, when they were finished: a line that is missing does not go unnoticed
  return closed.length === hot.finished.total ? closed.map(([, line]) => parseClosedLine(line)) : undefined;
}

const idOfLine = (line: Buffer): string => line.toString('latin1', 0, line.indexOf(0x09));

function* splitLines(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at) + 1;
    if (end === 0) return;
    yield bytes.subarray(at, end);
    at = end;
  }
}

// Writing

/** A change is added until reading all of them takes longer than writing the index anew once in a while. */
const mayBeContinued = (hot: Hot, kept: KeptView | undefined): kept is KeptView =>
  kept?.whole === true && kept.size.journal < 12_288 + kept.size.rows / 128 && hot.open.changed().size <= mostInChange;

/** What brings more than that, such as a large import that came from elsewhere, would be read as one line by every command that follows. */
const mostInChange = 500;

function addChange(directory: string, indexFile: string, hot: Hot, kept: KeptView): Hot {
  const changed = [...hot.open.changed()];
  const added = addTasks(
    join(directory, kept.tasksFile),
    hot,
    changed.filter((id) => hot.open.has(id)),
  );
  const gone = changed.filter((id) => !hot.open.has(id));
  const rows = kept.rows.with([...added.rows, ...gone.map((id) => [id, null] as const)]);
  const tasksSize = Math.max(kept.tasksSize, added.end);
  addLines(join(directory, kept.closedFile), [...hot.closed.lines()]);
  const { commit, policy, finished } = hot;
  const missing = isSameSet(hot.missing, kept.missing) ? kept.missing : [...hot.missing];
  const line = formatLine({
    from: kept.commit,
    to: commit,
    ...(policy === kept.policy ? {} : { policy }),
    ...(missing === kept.missing ? {} : { missing }),
    ...(finished === kept.finished ? {} : { finished }),
    tasks: kept.tasksFile,
    size: tasksSize,
    rows: [...added.rows.values()].map((row) => [row.state.class, packRow(row, row.$)]),
    gone,
  });
  const at = addLines(indexFile, [line]);
  return keptAs(hot, { ...kept, commit, policy, missing, finished, tasksSize, rows, size: { ...kept.size, journal: at + line.length - kept.size.base } });
}

const isSameSet = (one: ReadonlySet<string>, other: readonly string[]): boolean => one.size === other.length && other.every((id) => one.has(id));

function writeWhole(directory: string, indexFile: string, hot: Hot): Hot {
  const files = new ViewToBe(directory, hot.kept);
  const changed = hot.open.changed();
  for (const id of files.reuses ? changed : hot.open.ids()) if (hot.open.has(id)) files.addOpen(hot.open.get(id) as Task);
  for (const line of hot.closed.lines()) files.addClosed(line);
  return savePlaced(directory, indexFile, hot, files.end(changed));
}

/** Writes the index of a view whose tasks are in their files. */
function savePlaced(directory: string, indexFile: string, hot: Hot, placed: PlacedView): Hot {
  // finished tasks are counted by their lines: those of a commit that came to nothing would be too many
  addLines(join(directory, placed.closedFile), placed.closed);
  for (const name of placed.before) makeYoung(join(directory, name));
  const { placed: _, ...view } = hot;
  return keptAs(view, writeIndex(directory, indexFile, { ...hot, missing: [...hot.missing] }, placed));
}

/** The files of a view to be: those of the one before it, as far as they will do, and behind them what is new. Nobody reads that before an index leads there. */
class ViewToBe {
  /** Whether the tasks of the view before it stay where they are. */
  readonly reuses: boolean;
  readonly #directory: string;
  readonly #kept: KeptView | undefined;
  readonly #tasksFile: string;
  readonly #rows = new RowsToBe();
  readonly #closed = new Lines();
  #tasksSize: number;
  #waiting: Task[] = [];
  #lines: string[] = [];
  #waitingSize = 0;

  constructor(directory: string, kept: KeptView | undefined) {
    mkdirSync(directory, { recursive: true });
    this.#directory = directory;
    this.#kept = kept;
    this.reuses = kept !== undefined && !isMostlyOld(kept);
    this.#tasksFile = kept !== undefined && this.reuses ? kept.tasksFile : `tasks-${newName()}.ndjson`;
    this.#tasksSize = kept !== undefined && this.reuses ? kept.tasksSize : 0;
  }

  addOpen(task: Task): void {
    const line = taskLine(task);
    this.#waiting.push(task);
    this.#lines.push(line);
    this.#waitingSize += line.length;
    // few at a time: what waits for long is moved to where V8 seldom looks for what is not used any more
    if (this.#waitingSize > 1 << 15) this.#write();
  }

  /** A finished task, as a line of its own. */
  addClosed(line: Buffer | string): void {
    this.#closed.add(line);
  }

  /** `changed` are the tasks that are not as the view before it had them. */
  end(changed: ReadonlySet<string>): PlacedView {
    this.#write();
    if (this.#kept !== undefined && this.reuses) {
      const { rows } = this.#kept;
      for (const { class: inClass, id, text } of rows.texts(changed)) this.#rows.addText(inClass, id, text);
      for (const row of rows.changed()) if (!changed.has(row.id)) this.#rows.add(row, row.$);
    }
    const before = this.#kept === undefined ? [] : [this.#kept.rowsFile, ...(this.reuses ? [] : [this.#kept.tasksFile])];
    const closedFile = this.#kept?.closedFile ?? `closed-${newName()}.ndjson`;
    return {
      tasksFile: this.#tasksFile,
      tasksSize: this.#tasksSize,
      closedFile,
      closed: this.#closed.end(),
      before,
      ...writeRows(this.#directory, this.#rows),
    };
  }

  #write(): void {
    if (this.#lines.length === 0) return;
    const bytes = Buffer.from(this.#lines.join(''), 'utf8');
    let offset = addLines(join(this.#directory, this.#tasksFile), [bytes]);
    this.#tasksSize = Math.max(this.#tasksSize, offset + bytes.length);
    let at = 0;
    for (const [index, task] of this.#waiting.entries()) {
      const length = Buffer.byteLength(this.#lines[index] as string);
      this.#rows.add(task, [offset, length, crc32(bytes.subarray(at, at + length))]);
      offset += length;
      at += length;
    }
    this.#waiting = [];
    this.#lines = [];
    this.#waitingSize = 0;
  }
}

/** Lines that come one by one, in few pieces. */
class Lines {
  readonly #pieces: Buffer[] = [];
  #text = '';

  add(line: Buffer | string): void {
    this.#text += typeof line === 'string' ? line : line.toString('utf8');
    if (this.#text.length > 1 << 16) this.#settle();
  }

  end(): readonly Buffer[] {
    if (this.#text !== '') this.#settle();
    return this.#pieces;
  }

  #settle(): void {
    this.#pieces.push(Buffer.from(this.#text, 'utf8'));
    this.#text = '';
  }
}

/** What cannot be kept is lost without a word: the next command reads it again. */
function growthOf(directory: string, before: Hot, kept: KeptView): Growth | undefined {
  let files = orElse(undefined, () => new ViewToBe(directory, kept));
  if (files === undefined) return undefined;
  const changed = new Set<string>();
  const missing = new Set(before.missing);
  const finished = new FinishedCounter(before.finished);
  const unlessFailed = <T>(write: (files: ViewToBe) => T): T | undefined => {
    const target = files;
    files = undefined;
    if (target === undefined) return undefined;
    return orElse(undefined, () => {
      const done = write(target);
      files = target;
      return done;
    });
  };
  // those that were to stay in a file that is left are moved when all others are known
  const moveOthers = (target: ViewToBe) => {
    if (!target.reuses) for (const id of kept.rows.ids()) if (!changed.has(id)) target.addOpen(before.open.get(id) as Task);
  };
  return {
    changed,
    add: (change) => {
      const { after } = change;
      changed.add(after.id);
      missing.delete(after.id);
      finished.change(change);
      unlessFailed((target) => (isFinished(after) ? target.addClosed(formatClosed(after)) : target.addOpen(after)));
    },
    end: (more) =>
      unlessFailed((target) => {
        moveOthers(target);
        for (const id of more) missing.add(id);
        const placed = target.end(changed);
        const rows = new Rows(placed.layout, rowSource(directory, placed.rowsFile, true));
        const open = new OpenTasks(rows, taskLoader(directory, { tasksFile: placed.tasksFile, rows }));
        const { kept: _, ...view } = before;
        return { ...view, missing, finished: finished.counts, open, closed: new ClosedTasks(), placed };
      }),
  };
}

/** Where rows were written. */
type PlacedRows = Pick<PlacedView, 'rowsFile' | 'layout' | 'rowsSize'>;

function writeRows(directory: string, rows: RowsToBe): PlacedRows {
  const { layout, pieces, size } = rows.end();
  const name = `rows-${newName()}.json`;
  replaceFile(join(directory, name), join(directory, `${name}.new`), pieces);
  return { rowsFile: name, layout, rowsSize: size };
}

/** Whoever just read the index that this one follows is about to read the files that it names: they stay for now. */
function writeIndex(
  directory: string,
  indexFile: string,
  what: Pick<Base, 'commit' | 'manifest' | 'policy' | 'missing' | 'finished'>,
  placed: PlacedView,
): KeptView {
  const { commit, manifest, policy, missing, finished } = what;
  const { tasksFile, tasksSize, closedFile, rowsFile, layout, rowsSize, before } = placed;
  const base: Base = { commit, manifest, policy, missing, finished, tasks: tasksFile, size: tasksSize, closed: closedFile, rows: rowsFile, layout, rowsSize };
  const index = Buffer.concat([Buffer.from(`${format}\n`, 'latin1'), formatLine(base)]);
  replaceFile(indexFile, `${indexFile}.${newName()}.new`, [index]);
  removeOthers(directory, [tasksFile, closedFile, rowsFile, ...before]);
  const rows = new Rows(layout, rowSource(directory, rowsFile, true));
  const size = { base: index.length, rows: rowsSize, journal: 0 };
  return { commit, policy, missing, finished, tasksFile, tasksSize, closedFile, rowsFile, rows, size, whole: true };
}

/** Takes a view that is built whole: files of its own, which nobody reads before an index names them. */
class FileShelf implements Shelf {
  readonly #directory: string;
  readonly #indexFile: string;
  readonly #tasks: NewFile;
  readonly #closed: NewFile;
  readonly #rows = new RowsToBe();
  #failed = false;

  constructor(directory: string, indexFile: string) {
    mkdirSync(directory, { recursive: true });
    this.#directory = directory;
    this.#indexFile = indexFile;
    const name = newName();
    this.#tasks = new NewFile(directory, `tasks-${name}.ndjson`);
    this.#closed = new NewFile(directory, `closed-${name}.ndjson`);
  }

  add(task: Task): void {
    this.#unlessFailed(() => {
      if (isFinished(task)) this.#closed.add(formatClosed(task));
      else this.#addOpen(task);
    });
  }

  #addOpen(task: Task): void {
    const line = taskLine(task);
    const offset = this.#tasks.size;
    this.#rows.add(task, [offset, this.#tasks.add(line), crc32(line)]);
  }

  keep({ commit, manifest, missing, finished }: Pick<Hot, 'commit' | 'manifest' | 'missing' | 'finished'>): Hot | undefined {
    return this.#unlessFailed(() => {
      this.#tasks.end();
      this.#closed.end();
      const files = { tasksFile: this.#tasks.name, tasksSize: this.#tasks.size, closedFile: this.#closed.name, closed: [], before: [] };
      const what = { commit, manifest, policy: null, missing: [...missing], finished };
      orElse(undefined, () => removeOutdated(this.#directory));
      const kept = writeIndex(this.#directory, this.#indexFile, what, { ...files, ...writeRows(this.#directory, this.#rows) });
      const open = new OpenTasks(kept.rows, taskLoader(this.#directory, kept));
      return { commit, manifest, policy: null, missing, finished, open, closed: new ClosedTasks(), kept };
    });
  }

  #unlessFailed<T>(write: () => T): T | undefined {
    if (this.#failed) return undefined;
    this.#failed = true;
    const made = orElse(undefined, () => {
      const done = write();
      this.#failed = false;
      return done;
    });
    if (this.#failed) for (const file of [this.#tasks, this.#closed]) file.remove();
    return made;
  }
}

/** A file that nobody else writes, in large pieces. */
class NewFile {
  readonly name: string;
  /** In bytes, with what is not written yet. */
  size = 0;
  readonly #path: string;
  #descriptor: number | undefined;
  #text = '';

  constructor(directory: string, name: string) {
    this.name = name;
    this.#path = join(directory, name);
    this.#descriptor = openSync(this.#path, 'wx');
  }

  /** Gives how long the line is, in bytes. */
  add(line: string): number {
    const length = Buffer.byteLength(line);
    this.#text += line;
    this.size += length;
    if (this.#text.length > 1 << 18) this.#write();
    return length;
  }

  end(): void {
    this.#write();
    this.#close();
  }

  remove(): void {
    orElse(undefined, () => this.#close());
    orElse(undefined, () => unlinkSync(this.#path));
  }

  #close(): void {
    const descriptor = this.#descriptor;
    this.#descriptor = undefined;
    if (descriptor !== undefined) closeSync(descriptor);
  }

  #write(): void {
    const bytes = Buffer.from(this.#text, 'utf8');
    if (writeSync(this.#descriptor as number, bytes) !== bytes.length) throw noSpace();
    this.#text = '';
  }
}

const newName = (): string => randomBytes(6).toString('hex');

const taskLine = (task: Task): string => `${JSON.stringify(task)}\n`;

/** Whether most of a file of tasks is lines that no row leads to any more. */
function isMostlyOld({ rows, tasksSize }: KeptView): boolean {
  let used = 0;
  for (const row of rows.of()) used += row.$[1];
  return tasksSize > 1_000_000 + used * 2;
}

function keptAs(hot: Hot, kept: KeptView): Hot {
  hot.open.settle();
  return { ...hot, closed: new ClosedTasks(), kept };
}

function formatLine(document: Base | Change): Buffer {
  const json = Buffer.from(JSON.stringify(document), 'utf8');
  return Buffer.concat([Buffer.from(`${json.length} ${crc32(json)} `, 'latin1'), json, Buffer.from('\n', 'latin1')]);
}

/** Adds tasks whole to their file: their rows, and where the last of them ends. */
function addTasks(file: string, hot: Hot, ids: readonly string[]): { readonly rows: Map<string, IndexRow>; readonly end: number } {
  const lines = ids.map((id) => Buffer.from(taskLine(hot.open.get(id) as Task), 'utf8'));
  let end = addLines(file, lines);
  const rows = new Map<string, IndexRow>();
  for (const [index, line] of lines.entries()) {
    const brief = hot.open.brief(ids[index] as string) as TaskBrief;
    rows.set(brief.id, { ...brief, $: [end, line.length, crc32(line)] });
    end += line.length;
  }
  return { rows, end };
}

/**
 * Adds lines to the end of a file in one piece, and tells where they begin. Others may add theirs at the same time, which then stand in front of
 * or behind these. Nothing here is synced, since nothing depends on it: after a power cut, what an index speaks of may not be there.
 */
function addLines(file: string, lines: readonly Buffer[]): number {
  if (lines.length === 0) return 0;
  const bytes = Buffer.concat(lines);
  fault(`add to ${basename(file).replace(/-.*|\..*/, '')}`);
  const descriptor = openSync(file, 'a+');
  try {
    const before = fstatSync(descriptor).size;
    if (writeSync(descriptor, bytes) !== bytes.length) throw noSpace();
    const after = fstatSync(descriptor).size;
    if (after === before + bytes.length) return before;
    const around = Buffer.alloc(after - before);
    readSync(descriptor, around, 0, around.length, before);
    return before + around.indexOf(bytes);
  } finally {
    closeSync(descriptor);
  }
}

const noSpace = () => Object.assign(new Error('there is no space left'), { code: 'ENOSPC' });

/** In bytes; -1 for a file that is not there. */
const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? -1;

// Others may just have read an index that names these files, or be about to write one: what is young stays for now.
function removeOthers(directory: string, kept: readonly string[]): void {
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (/^(tasks|closed)-\w+\.ndjson$|^rows-\w+\.json$|\.new$/.test(name) && !kept.includes(name) && age > 60_000) unlinkSync(file);
  }
}

/** How long the cache of another format stays when nobody writes to it, ms. */
const outdated = 7 * 24 * 60 * 60_000;

/** Removes what versions of Fairway left that nobody uses any more. */
function removeOutdated(directory: string): void {
  const [ref = ''] = basename(directory).split('@');
  for (const name of readdirSync(dirname(directory))) {
    if (name.split('@')[0] !== ref || name === basename(directory)) continue;
    const other = join(dirname(directory), name);
    // one that is just being built has no index yet
    const written = [other, join(other, indexName)].map((path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (Date.now() - Math.max(...written) > outdated) rmSync(other, { recursive: true, force: true });
  }
}

function makeYoung(file: string): void {
  const now = new Date();
  orElse(undefined, () => utimesSync(file, now, now));
}

function replaceFile(file: string, temporary: string, pieces: Iterable<Buffer>): void {
  try {
    fault('write index');
    writePieces(temporary, pieces);
    fault('place index');
    renameSync(temporary, file);
  } catch (error) {
    orElse(undefined, () => unlinkSync(temporary));
    throw error;
  }
}

function writePieces(file: string, pieces: Iterable<Buffer>): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // no cache, or none that may be read: it is built from the commit
  }
}

// A full disk or a directory that may not be written to slows the next command down, and is no reason to fail this one.
function orElse<T>(otherwise: T, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return otherwise;
  }
}
