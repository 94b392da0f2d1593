/**
 * The rows of open tasks in the bytes of the cache's index: parsed when somebody asks, one by one or all of a class at once. A command that is
 * about one task, or about the queue, then does not pay for the others.
 */
import type { StateClass } from '../records/types.gen.ts';
import type { TaskBrief } from '../task/task.ts';

/** A task as queues see it, and where it stands whole: offset and length of a line, in bytes, and its checksum. */
export type IndexRow = TaskBrief & { readonly $: readonly [offset: number, length: number, crc: number] };

/** Rows of one class that stand one after the other, each behind a comma but the first. */
export interface RowGroup {
  readonly class: StateClass;
  readonly ids: readonly string[];
  /** Of each row, in bytes. */
  readonly lengths: readonly number[];
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Rows as they were kept, with what changed since on top of them. */
export class Rows {
  readonly #groups: readonly RowGroup[];
  readonly #bytes: Buffer;
  readonly #damaged: () => Error;
  readonly #changed: ReadonlyMap<string, IndexRow | null>;
  readonly #parsed = new Map<string, IndexRow>();
  readonly #parsedClasses = new Set<StateClass>();
  #places: Map<string, Place> | undefined;

  /** `damaged` makes the refusal for bytes that are no rows. */
  constructor(groups: readonly RowGroup[], bytes: Buffer, damaged: () => Error, changed: ReadonlyMap<string, IndexRow | null> = new Map()) {
    this.#groups = groups;
    this.#bytes = bytes;
    this.#damaged = damaged;
    this.#changed = changed;
  }

  /** These rows with others in their place; null stands for a task that is not open any more. */
  with(changes: Iterable<readonly [string, IndexRow | null]>): Rows {
    return new Rows(this.#groups, this.#bytes, this.#damaged, new Map([...this.#changed, ...changes]));
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
    const [row] = this.#parse(place.from, place.to);
    if (row?.id !== id) throw this.#damaged();
    this.#parsed.set(id, row);
    return row;
  }

  *ids(): Generator<string> {
    for (const group of this.#groups) for (const id of group.ids) if (!this.#changed.has(id)) yield id;
    for (const [id, row] of this.#changed) if (row !== null) yield id;
  }

  /** Every row, or those of a class. */
  *of(wanted?: StateClass): Generator<IndexRow> {
    let from = 0;
    for (const group of this.#groups) {
      const to = from + lengthOf(group);
      if (wanted === undefined || group.class === wanted) yield* this.#unchanged(group, from, to);
      from = to + 1;
    }
    for (const row of this.#changed.values()) if (row !== null && (wanted === undefined || row.state.class === wanted)) yield row;
  }

  *#unchanged(group: RowGroup, from: number, to: number): Generator<IndexRow> {
    if (!this.#parsedClasses.has(group.class)) {
      for (const row of this.#parse(from, to)) this.#parsed.set(row.id, row);
      this.#parsedClasses.add(group.class);
    }
    for (const id of group.ids) if (!this.#changed.has(id)) yield this.#parsed.get(id) as IndexRow;
  }

  #placeOf(id: string): Place | undefined {
    this.#places ??= placesOf(this.#groups);
    return this.#places.get(id);
  }

  #parse(from: number, to: number): IndexRow[] {
    try {
      return JSON.parse(`[${this.#bytes.toString('utf8', from, to)}]`) as IndexRow[];
    } catch {
      throw this.#damaged();
    }
  }
}

/** Without the comma behind the last. */
const lengthOf = (group: RowGroup): number => group.lengths.reduce((sum, length) => sum + length + 1, -1);

function placesOf(groups: readonly RowGroup[]): Map<string, Place> {
  const places = new Map<string, Place>();
  let from = 0;
  for (const { ids, lengths } of groups) {
    for (const [index, id] of ids.entries()) {
      const to = from + (lengths[index] as number);
      places.set(id, { from, to });
      from = to + 1;
    }
  }
  return places;
}

/** Rows as bytes, those of one class together; what the groups say leads back to each of them. */
export function layOut(rows: Iterable<IndexRow>): { readonly groups: readonly RowGroup[]; readonly bytes: Buffer } {
  const byClass = new Map<StateClass, IndexRow[]>();
  for (const row of rows) {
    const known = byClass.get(row.state.class);
    if (known === undefined) byClass.set(row.state.class, [row]);
    else known.push(row);
  }
  const texts: string[] = [];
  const groups = [...byClass].map(([name, members]) => {
    const own = members.map((row) => JSON.stringify(row));
    for (const text of own) texts.push(text);
    return { class: name, ids: members.map(({ id }) => id), lengths: own.map((text) => Buffer.byteLength(text)) };
  });
  return { groups, bytes: Buffer.from(texts.join(','), 'utf8') };
}
