/** The file of rows in the making: rows come one by one, and where they stand is known when all of them are there. */
import { crc32 } from 'node:zlib';
import { byUrgency, isQueued, type Urgency } from '../domain/task/queue.ts';
import type { TaskBrief } from '../domain/task/state.ts';
import type { StateClass } from '../domain/types.gen.ts';
import { type IndexRow, type PackedRow, packRow, type QueueColumns, type RowGroup, type RowLayout, unpackRow } from './rows.ts';

/** Rows as bytes, those of one class together, and what the queue is chosen by; the layout leads back to each of them. They take little more memory than that as they come. */
export class RowsToBe {
  readonly #groups = new Map<StateClass, GroupToBe>();
  readonly #open = new OpenRowsToBe();

  add(task: TaskBrief, $: IndexRow['$']): void {
    const text = JSON.stringify(packRow(task, $));
    if (task.state.class === 'open') this.#open.add(task, text);
    else this.#group(task.state.class).add(task.id, text, Buffer.byteLength(text));
  }

  /** Adds a row as it stands in bytes. */
  addText(inClass: StateClass, id: string, text: Buffer): void {
    if (inClass === 'open') this.#open.add(unpackRow(JSON.parse(text.toString('utf8')) as PackedRow, inClass), text.toString('utf8'));
    else this.#group(inClass).add(id, text.toString('utf8'), text.length);
  }

  /** The file of them, in pieces that are made as they are read and are good until the next is asked for, and what stands where in it. */
  end(): { readonly layout: RowLayout; readonly pieces: Iterable<Buffer>; readonly size: number } {
    const others = [...this.#groups].map(([name, group]) => ({ name, ...group.end() }));
    const open = this.#open.end();
    const ended = open.ids.length === 0 ? others : [{ name: 'open' as const, ...open }, ...others];
    const start = ended.reduce((sum, { size }) => sum + size, 0);
    const size = start + open.columns.length;
    const { columns } = open;
    function* pieces(): Generator<Buffer> {
      for (const group of ended) yield* group.pieces();
      yield columns;
    }
    const groups = ended.map(({ name, ids, lengths, crc }) => ({ class: name, ids, lengths, crc }));
    return { layout: { groups, queue: [start, size, crc32(columns)] }, pieces: { [Symbol.iterator]: pieces }, size };
  }

  #group(inClass: StateClass): GroupToBe {
    const known = this.#groups.get(inClass);
    if (known !== undefined) return known;
    const group = new GroupToBe();
    this.#groups.set(inClass, group);
    return group;
  }
}

/** A group that has all of its rows. */
interface EndedGroup extends Omit<RowGroup, 'class'> {
  /** In bytes. */
  readonly size: number;
  pieces(): Iterable<Buffer>;
}

/** So many characters are made bytes at once. */
const pieceLength = 1 << 16;

/** Rows of one class. */
class GroupToBe {
  readonly #ids: string[] = [];
  readonly #lengths: number[] = [];
  readonly #pieces: Buffer[] = [];
  #size = 0;
  #crc = 0;
  #text = '[';

  add(id: string, text: string, length: number): void {
    this.#text += this.#ids.length === 0 ? text : `,${text}`;
    this.#ids.push(id);
    this.#lengths.push(length);
    if (this.#text.length > pieceLength) this.#settle();
  }

  end(): EndedGroup {
    this.#text += ']';
    this.#settle();
    return { ids: this.#ids, lengths: this.#lengths, crc: this.#crc, size: this.#size, pieces: () => this.#pieces };
  }

  #settle(): void {
    const bytes = Buffer.from(this.#text, 'utf8');
    this.#pieces.push(bytes);
    this.#size += bytes.length;
    this.#crc = crc32(bytes, this.#crc);
    this.#text = '';
  }
}

/**
 * Rows of open tasks: those of the queue come first, in its order, which is known when all are there. What the order follows from is kept in
 * columns: an object for each of a hundred thousand tasks would be the largest thing in memory.
 */
class OpenRowsToBe {
  readonly #ids: string[] = [];
  readonly #queued = new Column(Uint8Array);
  readonly #priority = new Column(Float64Array);
  readonly #sequence = new Column(Float64Array);
  readonly #created: string[] = [];
  readonly #position = new Column(Float64Array);
  readonly #role = new Column(Int32Array);
  readonly #lane = new Column(Int32Array);
  readonly #dependencies = new Map<number, readonly string[]>();
  readonly #roles = new Numbering();
  readonly #lanes = new Numbering();
  /** The bytes of rows, one after the other; of each row in which piece, and where there. */
  readonly #pieces: Buffer[] = [];
  readonly #piece = new Column(Int32Array);
  readonly #from = new Column(Int32Array);
  readonly #length = new Column(Int32Array);
  #text = '';
  #size = 0;

  add(task: TaskBrief, text: string): void {
    const { priority = Number.POSITIVE_INFINITY, sequence = Number.POSITIVE_INFINITY, role, lane, dependencies = none } = task.definition;
    if (dependencies.length > 0) this.#dependencies.set(this.#ids.length, dependencies);
    const length = Buffer.byteLength(text);
    this.#ids.push(task.id);
    this.#queued.push(Number(isQueued(task)));
    this.#priority.push(priority);
    this.#sequence.push(sequence);
    this.#created.push(task.created_at);
    this.#position.push(task.position);
    this.#role.push(this.#roles.numberOf(role));
    this.#lane.push(this.#lanes.numberOf(lane));
    this.#piece.push(this.#pieces.length);
    this.#from.push(this.#size);
    this.#length.push(length);
    this.#text += text;
    this.#size += length;
    if (this.#text.length > pieceLength) this.#settle();
  }

  end(): EndedGroup & { readonly columns: Buffer } {
    this.#settle();
    const order = this.#ids.map((_, index) => index).sort((one, other) => this.#compare(one, other));
    const pieces = () => this.#inOrder(order);
    let crc = 0;
    let size = 0;
    for (const bytes of pieces()) {
      crc = crc32(bytes, crc);
      size += bytes.length;
    }
    const columns = Buffer.from(JSON.stringify(this.#columnsOf(order.filter((index) => this.#queued.at(index) === 1))), 'utf8');
    return { ids: order.map((index) => this.#ids[index] as string), lengths: taken(this.#length, order), crc, size, pieces, columns };
  }

  /** Those of the queue in front of the others, and by urgency. */
  #compare(one: number, other: number): number {
    const placed = this.#queued.at(other) - this.#queued.at(one);
    return placed !== 0 ? placed : byUrgency(this.#fill(this.#one, one), this.#fill(this.#other, other));
  }

  // two of them serve all comparisons: a sort of many makes millions
  readonly #one = unfilled();
  readonly #other = unfilled();

  #fill(urgency: Filled, index: number): Urgency {
    urgency.id = this.#ids[index] as string;
    urgency.created_at = this.#created[index] as string;
    urgency.position = this.#position.at(index);
    urgency.definition.priority = this.#priority.at(index);
    urgency.definition.sequence = this.#sequence.at(index);
    return urgency;
  }

  /** Each piece is good until the next is asked for: all of them are made in one place. */
  *#inOrder(order: readonly number[]): Generator<Buffer> {
    const longest = order.reduce((most, index) => Math.max(most, this.#length.at(index)), 0);
    const target = Buffer.allocUnsafe(pieceLength + longest);
    let size = target.write('[', 'latin1');
    for (const [place, index] of order.entries()) {
      if (place > 0) size += target.write(',', size, 'latin1');
      const from = this.#from.at(index);
      size += (this.#pieces[this.#piece.at(index)] as Buffer).copy(target, size, from, from + this.#length.at(index));
      if (size < pieceLength - 1) continue;
      yield target.subarray(0, size);
      size = 0;
    }
    size += target.write(']', size, 'latin1');
    yield target.subarray(0, size);
  }

  #columnsOf(queued: readonly number[]): QueueColumns {
    return {
      roles: this.#roles.names,
      lanes: this.#lanes.names,
      role: taken(this.#role, queued),
      lane: taken(this.#lane, queued),
      priority: taken(this.#priority, queued).map((priority) => (Number.isFinite(priority) ? priority : null)),
      dependencies: queued.flatMap((index, place) => {
        const dependencies = this.#dependencies.get(index);
        return dependencies === undefined ? [] : [[place, dependencies] as const];
      }),
    };
  }

  #settle(): void {
    if (this.#text === '') return;
    this.#pieces.push(Buffer.from(this.#text, 'utf8'));
    this.#text = '';
    this.#size = 0;
  }
}

/** An urgency that is written over. Infinity stands for none, and comes last as that does. */
interface Filled extends Urgency {
  id: string;
  created_at: string;
  position: number;
  readonly definition: { priority: number; sequence: number };
}

const unfilled = (): Filled => ({ id: '', created_at: '', position: 0, definition: { priority: 0, sequence: 0 } });

const taken = (values: Column, order: readonly number[]): number[] => order.map((index) => values.at(index));

type Numbers = Uint8Array | Int32Array | Float64Array;

/** Numbers that come one by one, in no more room than they need: in an array each would take that of the largest. */
class Column {
  readonly #type: new (
    length: number,
  ) => Numbers;
  #values: Numbers;
  #length = 0;

  constructor(type: new (length: number) => Numbers) {
    this.#type = type;
    this.#values = new type(64);
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const values = new this.#type(this.#length * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }
}

/** Names, and a number for each. */
class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** -1 for none. */
  numberOf(name: string | undefined): number {
    if (name === undefined) return -1;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

const none: readonly string[] = [];
