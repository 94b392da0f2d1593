/**
 * The rows of open tasks in a file of the cache: read when somebody asks, one by one or all of a class at once. A command that is about one task,
 * or about the queue, then does not pay for the others.
 */
import { crc32 } from 'node:zlib';
import type { StateClass } from '../records/types.gen.ts';
import type { TaskBrief } from '../task/task.ts';

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
  readonly #groups: readonly RowGroup[];
  readonly #source: RowSource;
  readonly #changed: ReadonlyMap<string, IndexRow | null>;
  readonly #parsed = new Map<string, IndexRow>();
  readonly #parsedClasses = new Set<StateClass>();
  #places: Map<string, Place> | undefined;
  #asked = 0;

  constructor(groups: readonly RowGroup[], source: RowSource, changed: ReadonlyMap<string, IndexRow | null> = new Map()) {
    this.#groups = groups;
    this.#source = source;
    this.#changed = changed;
  }

  /** These rows with others in their place; null stands for a task that is not open any more. */
  with(changes: Iterable<readonly [string, IndexRow | null]>): Rows {
    return new Rows(this.#groups, this.#source, new Map([...this.#changed, ...changes]));
  }

  has(id: string): boolean {
    const changed = this.#changed.get(id);
    return changed === undefined ? this.#placeOf(id) !== undefined : changed !== null;
  }

  get(id: string): IndexRow | undefined {
    const changed = this.#changed.get(id);
    if (changed !== undefined) return changed ?? undefined;
    const known = this.#parsed.get(id);
    const place = known === undefined ? this.#placeOf(id) : undefined;
    if (place === undefined) return known;
    const row = unpackRow(this.#parse(place.from, place.to) as PackedRow, place.class);
    if (row.id !== id) throw this.#source.damaged();
    this.#parsed.set(id, row);
    return row;
  }

  *ids(): Generator<string> {
    for (const group of this.#groups) for (const id of group.ids) if (!this.#changed.has(id)) yield id;
    for (const [id, row] of this.#changed) if (row !== null) yield id;
  }

  /** Every row, or those of a class. */
  of(wanted?: StateClass): IndexRow[] {
    const found: IndexRow[] = [];
    let from = 0;
    for (const group of this.#groups) {
      const to = from + lengthOf(group);
      if (wanted === undefined || group.class === wanted) this.#addUnchanged(group, from, to, found);
      from = to;
    }
    for (const row of this.#changed.values()) if (row !== null && (wanted === undefined || row.state.class === wanted)) found.push(row);
    return found;
  }

  /** Each row that was kept and did not change, as it stands in bytes, but for those of some tasks. */
  *texts(except: ReadonlySet<string>): Generator<{ readonly class: StateClass; readonly id: string; readonly text: Buffer }> {
    let start = 0;
    for (const group of this.#groups) {
      const end = start + lengthOf(group);
      const bytes = this.#bytes(start, end, group.crc);
      let from = 1;
      for (const [index, id] of group.ids.entries()) {
        const to = from + (group.lengths[index] as number);
        if (!this.#changed.has(id) && !except.has(id)) yield { class: group.class, id, text: bytes.subarray(from, to) };
        from = to + 1;
      }
      start = end;
    }
  }

  /** The rows that changed since the others were kept. */
  *changed(): Generator<IndexRow> {
    for (const row of this.#changed.values()) if (row !== null) yield row;
  }

  #addUnchanged(group: RowGroup, from: number, to: number, found: IndexRow[]): void {
    if (!this.#parsedClasses.has(group.class)) {
      for (const packed of this.#parse(from, to, group.crc) as PackedRow[]) this.#parsed.set(packed[0] as string, unpackRow(packed, group.class));
      this.#parsedClasses.add(group.class);
    }
    for (const id of group.ids) if (!this.#changed.has(id)) found.push(this.#parsed.get(id) as IndexRow);
  }

  #placeOf(id: string): Place | undefined {
    if (this.#places === undefined && this.#asked < fewQuestions) {
      this.#asked += 1;
      return findPlace(this.#groups, id);
    }
    this.#places ??= placesOf(this.#groups);
    return this.#places.get(id);
  }

  #parse(from: number, to: number, crc?: number): unknown {
    const bytes = this.#bytes(from, to, crc);
    try {
      return JSON.parse(bytes.toString('utf8'));
    } catch {
      throw this.#source.damaged();
    }
  }

  #bytes(from: number, to: number, crc?: number): Buffer {
    const bytes = this.#source.read(from, to);
    if (bytes === undefined || (crc !== undefined && this.#source.careful && crc32(bytes) !== crc)) throw this.#source.damaged();
    return bytes;
  }
}

/** In bytes: the rows, what stands between them and around all of them. */
const lengthOf = (group: RowGroup): number => group.lengths.reduce((sum, length) => sum + length + 1, 1);

/** So many are answered by looking along the ids: a command on one task asks no more, and is done before all places were written down. */
const fewQuestions = 20;

function findPlace(groups: readonly RowGroup[], id: string): Place | undefined {
  let start = 0;
  for (const group of groups) {
    const index = group.ids.indexOf(id);
    if (index < 0) {
      start += lengthOf(group);
      continue;
    }
    const from = group.lengths.slice(0, index).reduce((sum, length) => sum + length + 1, start + 1);
    return { from, to: from + (group.lengths[index] as number), class: group.class };
  }
  return undefined;
}

function placesOf(groups: readonly RowGroup[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let start = 0;
  for (const group of groups) {
    let from = start + 1;
    for (const [index, id] of group.ids.entries()) {
      const to = from + (group.lengths[index] as number);
      places.set(id, { from, to, class: group.class });
      from = to + 1;
    }
    start += lengthOf(group);
  }
  return places;
}

/** Rows as bytes, those of one class together; what the groups say leads back to each of them. They take no more memory than that as they come. */
export class RowsToBe {
  readonly #groups = new Map<StateClass, GroupToBe>();

  add(task: TaskBrief, $: IndexRow['$']): void {
    const text = JSON.stringify(packRow(task, $));
    this.#group(task.state.class).add(task.id, text, Buffer.byteLength(text));
  }

  /** Adds a row as it stands in bytes. */
  addText(inClass: StateClass, id: string, text: Buffer): void {
    this.#group(inClass).add(id, text.toString('utf8'), text.length);
  }

  /** The file of them, in pieces, and what stands where in it. */
  end(): { readonly groups: readonly RowGroup[]; readonly pieces: readonly Buffer[] } {
    const ended = [...this.#groups].map(([name, group]) => ({ name, ...group.end() }));
    return { groups: ended.map(({ name, ids, lengths, crc }) => ({ class: name, ids, lengths, crc })), pieces: ended.flatMap(({ pieces }) => pieces) };
  }

  #group(inClass: StateClass): GroupToBe {
    const known = this.#groups.get(inClass);
    if (known !== undefined) return known;
    const group = new GroupToBe();
    this.#groups.set(inClass, group);
    return group;
  }
}

/** Rows of one class. */
class GroupToBe {
  readonly #ids: string[] = [];
  readonly #lengths: number[] = [];
  readonly #pieces: Buffer[] = [];
  #crc = 0;
  #text = '[';

  add(id: string, text: string, length: number): void {
    this.#text += this.#ids.length === 0 ? text : `,${text}`;
    this.#ids.push(id);
    this.#lengths.push(length);
    if (this.#text.length > 1 << 16) this.#settle();
  }

  end(): Omit<RowGroup, 'class'> & { readonly pieces: readonly Buffer[] } {
    this.#text += ']';
    this.#settle();
    return { ids: this.#ids, lengths: this.#lengths, crc: this.#crc, pieces: this.#pieces };
  }

  #settle(): void {
    const bytes = Buffer.from(this.#text, 'utf8');
    this.#pieces.push(bytes);
    this.#crc = crc32(bytes, this.#crc);
    this.#text = '';
  }
}
