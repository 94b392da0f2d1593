/**
 * A file that holds a document and, behind it, a journal of changes to the document. Both are sections of one form:
 *
 *     <format>\n
 *     <length of head> <length of body> <checksum>\n<head><body>\n     the document
 *     <length of head> <length of body> <checksum>\n<head><body>\n     a change
 *     ...
 *
 * Heads are read into memory, the document's body on demand. Every byte is covered by a checksum or by its place, and all of them are checked before
 * anything is believed. The checksum is a CRC-32: it finds every burst of up to 32 flipped bits and misses one in four billion of all other damage, at
 * a quarter of the time that SHA-256 takes. It protects against accidents; whoever can write to the git directory needs no forged index to do harm.
 *
 * A document is replaced by rename, a change is appended in one write, and neither needs a lock. Nothing is synced: whatever is lost can be
 * computed again.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, constants, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { fault } from '../../faults.ts';

export interface Section {
  readonly head: Buffer;
  readonly body: Body;
}

export interface Body {
  /** In bytes. */
  readonly length: number;
  read(from: number, length: number): Buffer;
}

export interface JournaledFile {
  readonly document: Section;
  /** The changes behind the document, the oldest first, as far as they can be believed. */
  readonly changes: readonly Section[];
  readonly size: JournaledSize;
}

export interface JournaledSize {
  /** In bytes. */
  readonly document: number;
  readonly journal: number;
  /** False where the journal ends in a section that cannot be believed: nothing behind that is ever read. */
  readonly intact: boolean;
}

/** Reads a file. Undefined where there is none, where it cannot be read, and where its document is of another format or damaged. */
export function readJournaled(file: string, format: string): JournaledFile | undefined {
  try {
    const bytes = new FileBytes(file);
    const start = format.length + 1;
    if (bytes.read(0, start).toString('latin1') !== `${format}\n`) return undefined;
    const document = readSection(bytes, start);
    if (document === undefined) return undefined;
    const journal = new MemoryBytes(bytes.read(document.end, bytes.size - document.end));
    const changes: Section[] = [];
    let end = 0;
    for (let change = readSection(journal, end); change !== undefined; change = readSection(journal, end)) {
      changes.push(change);
      end = change.end;
    }
    return { document, changes, size: { document: document.end, journal: end, intact: end === journal.size } };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined; // there is none, or none that may be read
  }
}

/** The section that begins at a place, and where it ends; undefined where there is none, or one that is not whole. */
function readSection(bytes: Bytes, at: number): (Section & { readonly end: number }) | undefined {
  const line = /^(\d{1,12}) (\d{1,12}) ([0-9a-f]{8})\n/.exec(bytes.read(at, 40).toString('latin1'));
  if (line === null) return undefined;
  const [headLength, bodyLength] = [Number(line[1]), Number(line[2])];
  const start = at + line[0].length;
  const bodyStart = start + headLength;
  const end = bodyStart + bodyLength;
  if (end >= bytes.size || bytes.read(end, 1)[0] !== lineBreak[0]) return undefined;
  const head = bytes.read(start, headLength);
  if (formatChecksum(bytes.checksum(bodyStart, end, crc32(head))) !== line[3]) return undefined;
  return { head, body: { length: bodyLength, read: (from, length) => bytes.read(bodyStart + from, length) }, end: end + 1 };
}

const lineBreak = Buffer.from('\n', 'latin1');

const formatChecksum = (checksum: number): string => checksum.toString(16).padStart(8, '0');

interface Bytes {
  readonly size: number;
  /** Fewer at the end. */
  read(from: number, length: number): Buffer;
  checksum(from: number, to: number, before: number): number;
}

class MemoryBytes implements Bytes {
  readonly size: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.size = bytes.length;
  }

  read(from: number, length: number): Buffer {
    return this.#bytes.subarray(from, from + length);
  }

  checksum(from: number, to: number, before: number): number {
    return crc32(this.#bytes.subarray(from, to), before);
  }
}

/** A file that stays open as long as somebody may read from it: another process may replace it meanwhile. */
class FileBytes implements Bytes {
  readonly size: number;
  readonly #descriptor: number;

  constructor(file: string) {
    this.#descriptor = openSync(file, 'r');
    closedWhenUnused.register(this, this.#descriptor);
    this.size = fstatSync(this.#descriptor).size;
  }

  read(from: number, length: number): Buffer {
    return this.#readInto(Buffer.allocUnsafe(length), from, length);
  }

  /** In pieces, in one place: to give each megabyte memory of its own would take longer than all the rest. */
  checksum(from: number, to: number, before: number): number {
    const buffer = Buffer.allocUnsafe(Math.min(pieceSize, to - from));
    let sum = before;
    for (let at = from; at < to; at += buffer.length) sum = crc32(this.#readInto(buffer, at, Math.min(buffer.length, to - at)), sum);
    return sum;
  }

  #readInto(buffer: Buffer, from: number, length: number): Buffer {
    return buffer.subarray(0, readSync(this.#descriptor, buffer, 0, length, from));
  }
}

const pieceSize = 1 << 16;

const closedWhenUnused = new FinalizationRegistry<number>((descriptor) => closeSync(descriptor));

/** Puts a new document in place of the file, with an empty journal. Throws what the file system throws, and leaves the file as it was then. */
export function replaceDocument(file: string, format: string, head: Buffer, body: readonly Buffer[]): JournaledSize {
  const temporary = `${file}.${randomBytes(6).toString('hex')}.new`;
  const pieces = [Buffer.from(`${format}\n`, 'latin1'), ...formatSection(head, body)];
  mkdirSync(dirname(file), { recursive: true });
  try {
    fault('write index');
    writePieces(temporary, pieces);
    fault('place index');
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return { document: sizeOf(pieces), journal: 0, intact: true };
}

/** Appends a change to the journal of a file that exists, and gives how many bytes it took. Throws what the file system throws. */
export function appendChange(file: string, head: Buffer, body: readonly Buffer[]): number {
  const bytes = Buffer.concat(formatSection(head, body));
  fault('add to index');
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_APPEND);
  try {
    // in one write, which others cannot come between; one that is cut short is recognized by whoever reads it
    writeSync(descriptor, bytes);
  } finally {
    closeSync(descriptor);
  }
  return bytes.length;
}

function formatSection(head: Buffer, body: readonly Buffer[]): Buffer[] {
  const checksum = body.reduce((sum, piece) => crc32(piece, sum), crc32(head));
  return [Buffer.from(`${head.length} ${sizeOf(body)} ${formatChecksum(checksum)}\n`, 'latin1'), head, ...body, lineBreak];
}

const sizeOf = (pieces: readonly Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0);

function writePieces(file: string, pieces: readonly Buffer[]): void {
  const descriptor = openSync(file, 'wx');
  try {
    let waiting: Buffer[] = [];
    let size = 0;
    const write = () => {
      writeFileSync(descriptor, Buffer.concat(waiting));
      waiting = [];
      size = 0;
    };
    for (const piece of pieces) {
      waiting.push(piece);
      size += piece.length;
      if (size >= pieceSize) write();
    }
    write();
  } finally {
    closeSync(descriptor);
  }
}
