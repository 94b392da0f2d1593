/**
 * The rows of open tasks in a file of the cache: read when somebody asks, one by one or all of a class at once. A command that is about one task,
 * or about the queue, then does not pay for the others.
 */
import { crc32 } from 'node:zlib';
import { joinQueue, type Queued } from '../domain/task/queue.ts';
import type { TaskBrief } from '../domain/task/state.ts';
import type { StateClass } from '../domain/types.gen.ts';

/** A task as queues see it, and where it stands whole: offset and length of a line, in bytes, and its checksum. */
export type IndexRow = TaskBrief & { readonly $: readonly [offset: number, length: number, crc: number] };

/**
 * A row as it is kept: values by their place, without what follows from others, and without an end of nulls. A queue of thousands is read in a
 * fraction of the time that its keys alone would take.
 */
export type PackedRow = readonly unknown[];

/** The row of a task, which may come whole, and of the place where it is. */
export function packRow(task: TaskBrief, $: IndexRow['$']): PackedRow {
  const { id, definition, created_at, position, state, since, updated_at, owner, claim, blocked, completed, findings } = task;
  const { title, kind, role, lane, priority, dependencies, review_domains, parent, sequence, risk_level, tags } = definition;
  const values: unknown[] = [id, title, kind, created_at, position, state.name, ...$, role, lane, priority, dependencies];
  // 0 stands for the value that is the usual one
  values.push(owner === role ? (owner === undefined ? null : 0) : (owner ?? false), review_domains, parent, sequence);
  values.push(since === created_at ? null : since, updated_at === since ? null : updated_at, risk_level, tags, claim, blocked, completed);
  values.push(findings.length === 0 ? null : findings);
  while ((values.at(-1) ?? null) === null) values.pop();
  return values;
}

export function unpackRow(packed: PackedRow, inClass: StateClass): IndexRow {
  const [id, title, kind, created_at, position, name, offset, length, crc, role, lane, priority, dependencies, owner, review_domains, parent, ...seldom] =
    packed as readonly [string, string, string, string, number, string, number, number, number, ...unknown[]];
  const [sequence, since, updated_at, risk_level, tags, claim, blocked, completed, findings] = seldom;
  // one by one: whatever goes over keys takes several times as long, and a queue has thousands of these
  const definition: Record<string, unknown> = { title, kind };
  if (isThere(role)) definition.role = role;
  if (isThere(lane)) definition.lane = lane;
  if (isThere(parent)) definition.parent = parent;
  if (isThere(dependencies)) definition.dependencies = dependencies;
  if (isThere(priority)) definition.priority = priority;
  if (isThere(sequence)) definition.sequence = sequence;
  if (isThere(risk_level)) definition.risk_level = risk_level;
  if (isThere(tags)) definition.tags = tags;
  if (isThere(review_domains)) definition.review_domains = review_domains;
  const row: Record<string, unknown> = {
    id,
    definition,
    created_at,
    position,
    state: { name, class: inClass },
    since: since ?? created_at,
    updated_at: updated_at ?? since ?? created_at,
  };
  if (owner === 0) row.owner = role;
  else if (isThere(owner) && owner !== false) row.owner = owner;
  if (isThere(claim)) row.claim = claim;
  if (isThere(blocked)) row.blocked = blocked;
  if (isThere(completed)) row.completed = completed;
  row.findings = findings ?? [];
  row.$ = [offset, length, crc];
  return row as unknown as IndexRow;
}

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/** Rows of one class, which stand as one JSON array. */
export interface RowGroup {
  readonly class: StateClass;
  readonly ids: readonly string[];
  /** Of each row, in bytes. */
  readonly lengths: readonly number[];
  /** Of the bytes of the array. */
  readonly crc: number;
}

/**
 * What the queue is chosen by, in columns: its tasks are the first rows of their class, in its order. A tenth of the rows' bytes is read for it,
 * nothing is sorted, and rows are taken apart only for tasks that somebody wants to see.
 */
export interface QueueColumns {
  readonly roles: readonly string[];
  readonly lanes: readonly string[];
  /** Of each task, which of the roles; -1 for none. So with lanes. */
  readonly role: readonly number[];
  readonly lane: readonly number[];
  readonly priority: readonly (number | null)[];
  /** Of those tasks that have some: which task, and on what it depends. */
  readonly dependencies: readonly (readonly [index: number, ids: readonly string[]])[];
}

/** Where those columns stand: the bytes from one place to another, and their checksum. */
export type QueuePlace = readonly [from: number, to: number, crc: number];

/** Rows as they were laid out. */
export interface RowLayout {
  readonly groups: readonly RowGroup[];
  readonly queue: QueuePlace;
}

/** Where rows are kept. */
export interface RowSource {
  /** The bytes from one place to another; undefined where there are none. */
  read(from: number, to: number): Buffer | undefined;
  /** Whether the bytes of a class are checked before they are believed. */
  readonly careful: boolean;
  /** The refusal for bytes that are no rows. */
  damaged(): Error;
}

interface Place {
  readonly from: number;
  readonly to: number;
  readonly class: StateClass;
}

/** Rows as they were kept, with what changed since on top of them. */
export class Rows {
  readonly #layout: RowLayout;
  readonly #source: RowSource;
  readonly #changed: ReadonlyMap<string, IndexRow | null>;
  readonly #parsed = new Map<string, IndexRow>();
  readonly #parsedClasses = new Set<StateClass>();
  #places: Map<string, Place> | undefined;
  #ids: Set<string> | undefined;
  #asked = 0;

  constructor(layout: RowLayout, source: RowSource, changed: ReadonlyMap<string, IndexRow | null> = new Map()) {
    this.#layout = layout;
    this.#source = source;
    this.#changed = changed;
  }

  /** These rows with others in their place; null stands for a task that is not open any more. */
  with(changes: Iterable<readonly [string, IndexRow | null]>): Rows {
    return new Rows(this.#layout, this.#source, new Map([...this.#changed, ...changes]));
  }

  has(id: string): boolean {
    const changed = this.#changed.get(id);
    return changed === undefined ? this.#isKept(id) : changed !== null;
  }

  get(id: string): IndexRow | undefined {
    const changed = this.#changed.get(id);
    if (changed !== undefined) return changed ?? undefined;
    const known = this.#parsed.get(id);
    const place = known === undefined ? this.#placeOf(id) : undefined;
    if (place === undefined) return known;
    return this.#keep(id, this.#parse(this.#read(place.from, place.to)) as PackedRow, place.class);
  }

  *ids(): Generator<string> {
    for (const group of this.#layout.groups) for (const id of group.ids) if (!this.#changed.has(id)) yield id;
    for (const [id, row] of this.#changed) if (row !== null) yield id;
  }

  /** Every row, or those of a class. */
  of(wanted?: StateClass): IndexRow[] {
    const found: IndexRow[] = [];
    for (const [group, from, to] of placed(this.#layout.groups)) if ((wanted ?? group.class) === group.class) this.#addUnchanged(group, from, to, found);
    for (const row of this.#changed.values()) if (row !== null && (wanted ?? row.state.class) === row.state.class) found.push(row);
    return found;
  }

  /** Each row that was kept and did not change, as it stands in bytes, but for those of some tasks. */
  *texts(except: ReadonlySet<string>): Generator<{ readonly class: StateClass; readonly id: string; readonly text: Buffer }> {
    for (const [group, start, end] of placed(this.#layout.groups)) {
      const bytes = this.#read(start, end, group.crc);
      let from = 1;
      for (const [index, id] of group.ids.entries()) {
        const to = from + (group.lengths[index] as number);
        if (!this.#changed.has(id) && !except.has(id)) yield { class: group.class, id, text: bytes.subarray(from, to) };
        from = to + 1;
      }
    }
  }

  /** The rows that changed since the others were kept. */
  *changed(): Generator<IndexRow> {
    for (const row of this.#changed.values()) if (row !== null) yield row;
  }

  #addUnchanged(group: RowGroup, from: number, to: number, found: IndexRow[]): void {
    if (!this.#parsedClasses.has(group.class)) {
      for (const packed of this.#parse(this.#read(from, to, group.crc)) as PackedRow[]) this.#parsed.set(packed[0] as string, unpackRow(packed, group.class));
      this.#parsedClasses.add(group.class);
    }
    for (const id of group.ids) if (!this.#changed.has(id)) found.push(this.#parsed.get(id) as IndexRow);
  }

  /** The queue, in its order. A task is read whole when somebody asks. */
  queue(): readonly Queued[] {
    const unchanged = this.#keptQueue();
    return joinQueue(
      this.#changed.size === 0 ? unchanged : unchanged.filter(({ id }) => !this.#changed.has(id)),
      [...this.#changed.values()].filter((row) => row !== null),
    );
  }

  #keptQueue(): readonly Queued[] {
    const [start, end, crc] = this.#layout.queue;
    const { roles, lanes, role, lane, priority, dependencies } = this.#parse(this.#read(start, end, crc)) as QueueColumns;
    const depending = new Map(dependencies);
    for (const [group, from, to] of placed(this.#layout.groups)) {
      if (group.class !== 'open') continue;
      const rows = new RowsInOrder(
        group,
        (crc) => this.#read(from, to, crc),
        (bytes) => this.#parse(bytes) as PackedRow[],
      );
      return role.map((which, index) => {
        const id = group.ids[index] as string;
        return {
          id,
          role: roles[which],
          lane: lanes[lane[index] as number],
          priority: priority[index] ?? undefined,
          dependencies: depending.get(index) ?? none,
          brief: () => this.#parsed.get(id) ?? this.#keep(id, rows.at(index), group.class),
        };
      });
    }
    return [];
  }

  #isKept(id: string): boolean {
    if (this.#places !== undefined) return this.#places.has(id);
    if (this.#ids === undefined && this.#asked < fewQuestions) return this.#placeOf(id) !== undefined;
    this.#ids ??= new Set(this.#layout.groups.flatMap(({ ids }) => ids));
    return this.#ids.has(id);
  }

  #placeOf(id: string): Place | undefined {
    if (this.#places === undefined && this.#asked < fewQuestions) {
      this.#asked += 1;
      return findPlace(this.#layout.groups, id);
    }
    this.#places ??= placesOf(this.#layout.groups);
    return this.#places.get(id);
  }

  #keep(id: string, packed: PackedRow, inClass: StateClass): IndexRow {
    const row = unpackRow(packed, inClass);
    if (row.id !== id) throw this.#source.damaged();
    this.#parsed.set(id, row);
    return row;
  }

  #read(from: number, to: number, crc?: number): Buffer {
    const bytes = this.#source.read(from, to);
    if (bytes === undefined || (crc !== undefined && this.#source.careful && crc32(bytes) !== crc)) throw this.#source.damaged();
    return bytes;
  }

  #parse(bytes: Buffer): unknown {
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch {
      throw this.#source.damaged();
    }
  }
}

const none: readonly string[] = [];

/** The rows of a group for somebody who mostly asks for one after the other, and stops at some: each time twice as many are read ahead. */
class RowsInOrder {
  readonly #lengths: readonly number[];
  readonly #read: () => Buffer;
  readonly #parse: (bytes: Buffer) => readonly PackedRow[];
  #bytes: Buffer | undefined;
  #first = 0;
  #rows: readonly PackedRow[] = [];
  /** Where the row behind those begins. */
  #behind = 1;

  constructor(group: RowGroup, read: (crc: number) => Buffer, parse: (bytes: Buffer) => readonly PackedRow[]) {
    this.#lengths = group.lengths;
    this.#read = () => read(group.crc);
    this.#parse = parse;
  }

  at(index: number): PackedRow {
    if (index < this.#first || index >= this.#first + this.#rows.length) this.#take(index);
    return this.#rows[index - this.#first] as PackedRow;
  }

  #take(index: number): void {
    const next = this.#first + this.#rows.length;
    const goesOn = index >= next;
    const from = this.#placeOf(index, goesOn ? next : 0, goesOn ? this.#behind : 1);
    const behind = Math.min(index + (goesOn ? this.#rows.length * 2 || 1 : 1), this.#lengths.length);
    this.#behind = this.#placeOf(behind, index, from);
    this.#bytes ??= this.#read();
    this.#rows = this.#parse(Buffer.concat([opening, this.#bytes.subarray(from, this.#behind - 1), closing]));
    this.#first = index;
  }

  /** Where a row begins, from another one in front of it. */
  #placeOf(index: number, known: number, place: number): number {
    let found = place;
    for (let at = known; at < index; at += 1) found += (this.#lengths[at] as number) + 1;
    return found;
  }
}

const opening = Buffer.from('[');
const closing = Buffer.from(']');

/** Groups with the places of their first byte and of the one behind their last. */
function* placed(groups: readonly RowGroup[]): Generator<readonly [group: RowGroup, from: number, to: number]> {
  let from = 0;
  for (const group of groups) {
    // the rows, what stands between them and around all of them
    const to = group.lengths.reduce((sum, length) => sum + length + 1, from + 1);
    yield [group, from, to];
    from = to;
  }
}

/** So many are answered by looking along the ids: a command on one task asks no more, and is done before all places were written down. */
const fewQuestions = 20;

function findPlace(groups: readonly RowGroup[], id: string): Place | undefined {
  for (const [group, start] of placed(groups)) {
    const index = group.ids.indexOf(id);
    if (index < 0) continue;
    const from = group.lengths.slice(0, index).reduce((sum, length) => sum + length + 1, start + 1);
    return { from, to: from + (group.lengths[index] as number), class: group.class };
  }
  return undefined;
}

function placesOf(groups: readonly RowGroup[]): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const [group, start] of placed(groups)) {
    let from = start + 1;
    for (const [index, id] of group.ids.entries()) {
      const to = from + (group.lengths[index] as number);
      places.set(id, { from, to, class: group.class });
      from = to + 1;
    }
  }
  return places;
}
