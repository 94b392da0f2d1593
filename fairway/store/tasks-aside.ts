/**
 * Tasks that are worked on, of which there may be more than fit into memory: those used last are at hand, the others in a file that is gone when
 * the work is done. A task takes the place of its last line where it fits in, so that the file follows how much there is, not how often it changed.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { isFinished, type Task } from '../domain/task/state.ts';

type Standing = 'open' | 'finished' | 'missing';

export class TasksAside {
  /** Undefined where nothing can be written: then they stay in memory. */
  #directory: string | undefined;
  readonly #mostAtHand: number;
  /** Each task by its number, of which the columns below tell. */
  readonly #numbers = new Map<string, number>();
  readonly #standing: Standing[] = [];
  /** In bytes: where its line is, how long, and how much room there is; no room where it has none. */
  readonly #offset: number[] = [];
  readonly #length: number[] = [];
  readonly #room: number[] = [];
  /** Those used last, the last one at the end. */
  readonly #atHand = new Map<string, AtHand>();
  #sizeAtHand = 0;
  /** Places that were left, by their room. */
  readonly #free = new Map<number, number[]>();
  #descriptor: number | undefined;
  #end = 0;

  /** Without a directory all of them stay in memory. `mostAtHand` is how large they may be there, in characters of JSON, roughly. */
  constructor(directory: string | undefined, mostAtHand = 4 << 20) {
    this.#directory = directory;
    this.#mostAtHand = mostAtHand;
  }

  has(id: string): boolean {
    return this.#numbers.has(id);
  }

  ids(): Iterable<string> {
    return this.#numbers.keys();
  }

  /** Where it was set, and as what. */
  standing(id: string): Standing | undefined {
    const number = this.#numbers.get(id);
    return number === undefined ? undefined : this.#standing[number];
  }

  get(id: string): Task | undefined {
    const known = this.#atHand.get(id);
    if (known !== undefined) {
      this.#atHand.delete(id);
      this.#atHand.set(id, known);
      return known.task;
    }
    const number = this.#numbers.get(id);
    if (number === undefined || this.#standing[number] === 'missing') return undefined;
    const task = this.#read(number);
    this.#keep(id, { task, size: this.#length[number] as number, written: true });
    return task;
  }

  /** Null for a task that is known to be none. */
  set(id: string, task: Task | null): void {
    const number = this.#numberOf(id);
    this.#standing[number] = task === null ? 'missing' : isFinished(task) ? 'finished' : 'open';
    const before = this.#atHand.get(id);
    this.#atHand.delete(id);
    this.#sizeAtHand -= before?.size ?? 0;
    // what it takes is measured when it is written
    if (task !== null) this.#keep(id, { task, size: (before?.size ?? this.#length[number] ?? 0) + sizeOfRecord, written: false });
  }

  /** Lets go of the file. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #numberOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#standing.push('missing') - 1;
    this.#offset.push(0);
    this.#length.push(0);
    this.#room.push(0);
    this.#numbers.set(id, number);
    return number;
  }

  #keep(id: string, task: AtHand): void {
    this.#atHand.set(id, task);
    this.#sizeAtHand += task.size;
    for (const [other, { task: least, size, written }] of this.#atHand) {
      if (this.#directory === undefined || this.#sizeAtHand <= this.#mostAtHand || other === id) return;
      if (!written && !this.#tryWrite(this.#numberOf(other), least, this.#directory)) return;
      this.#atHand.delete(other);
      this.#sizeAtHand -= size;
    }
  }

  /** A full disk takes memory in its place. */
  #tryWrite(number: number, task: Task, directory: string): boolean {
    try {
      this.#write(number, task, directory);
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
      this.#directory = undefined;
      return false;
    }
  }

  #read(number: number): Task {
    const bytes = Buffer.allocUnsafe(this.#length[number] as number);
    const read = readSync(this.#descriptor as number, bytes, 0, bytes.length, this.#offset[number] as number);
    if (read !== bytes.length) throw new Error('a task that was set aside is gone');
    return JSON.parse(bytes.toString('utf8')) as Task;
  }

  #write(number: number, task: Task, directory: string): void {
    this.#descriptor ??= openUnnamed(directory);
    const bytes = Buffer.from(JSON.stringify(task), 'utf8');
    const room = this.#room[number] as number;
    if (bytes.length > room) {
      if (room > 0) this.#left(room).push(this.#offset[number] as number);
      this.#place(number, roomFor(bytes.length));
    }
    this.#length[number] = bytes.length;
    const written = writeSync(this.#descriptor, bytes, 0, bytes.length, this.#offset[number]);
    if (written !== bytes.length) throw Object.assign(new Error('there is no space left'), { code: 'ENOSPC' });
  }

  #place(number: number, room: number): void {
    const free = this.#left(room).pop();
    this.#room[number] = room;
    this.#offset[number] = free ?? this.#end;
    if (free === undefined) this.#end += room;
  }

  #left(room: number): number[] {
    const known = this.#free.get(room);
    if (known !== undefined) return known;
    const places: number[] = [];
    this.#free.set(room, places);
    return places;
  }
}

interface AtHand {
  readonly task: Task;
  /** In characters of JSON, roughly. */
  readonly size: number;
  /** Whether the file has it as it is. */
  readonly written: boolean;
}

/** What a record adds to its task, roughly. */
const sizeOfRecord = 512;

/** Room for a line that is going to grow. */
const roomFor = (length: number): number => 2 ** Math.ceil(Math.log2(Math.max(length, 1024)));

/** A file that nobody finds, and that is gone when it is closed. */
function openUnnamed(directory: string): number {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, `aside-${randomBytes(6).toString('hex')}.new`);
  const descriptor = openSync(file, 'wx+', 0o600);
  unlinkSync(file);
  return descriptor;
}
