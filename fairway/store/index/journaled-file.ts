/**
 * A file that holds a document and, behind it, a journal of changes to the document:
 *
 *     <format> <length> <checksum>\n<document>\n
 *     <length> <checksum> <change as JSON>\n
 *     ...
 *
 * Every byte is covered by a checksum or by its place, so that a file that is torn, foreign or damaged is recognized and never believed. The checksum
 * is a CRC-32: it finds every burst of up to 32 flipped bits and misses one in four billion of all other damage, at a quarter of the time that
 * SHA-256 takes. It protects against accidents; whoever can write to the git directory needs no forged index to do harm.
 *
 * A document is replaced by rename, a change is appended in one write, and neither needs a lock. Nothing is synced: whatever is lost can be
 * computed again.
 */
import { randomBytes } from 'node:crypto';
import { closeSync, constants, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { fault } from '../../faults.ts';

export interface JournaledFile {
  readonly document: Buffer;
  /** The changes behind the document, the oldest first, as far as they can be believed. */
  readonly changes: readonly unknown[];
  readonly size: JournaledSize;
}

export interface JournaledSize {
  /** In bytes. */
  readonly document: number;
  readonly journal: number;
  /** False where the journal ends in a line that cannot be believed: nothing behind that line is ever read. */
  readonly intact: boolean;
}

/** Reads a file. Undefined where there is none, where it cannot be read, and where its document is of another format or damaged. */
export function readJournaled(file: string, format: string): JournaledFile | undefined {
  const bytes = readBytes(file);
  const header = bytes && /^(\S+) (\d{1,12}) ([0-9a-f]{8})\n/.exec(bytes.toString('latin1', 0, 64));
  if (!header || header[1] !== format) return undefined;
  const document = checked(bytes, header[0].length, header[2], header[3]);
  if (document === undefined) return undefined;
  const start = header[0].length + document.length + 1;
  const { changes, end } = readJournal(bytes, start);
  return { document, changes, size: { document: document.length, journal: end - start, intact: end === bytes.length } };
}

function readJournal(bytes: Buffer, start: number): { readonly changes: readonly unknown[]; readonly end: number } {
  const changes: unknown[] = [];
  let end = start;
  for (;;) {
    const header = /^(\d{1,12}) ([0-9a-f]{8}) /.exec(bytes.toString('latin1', end, end + 22));
    const change = header === null ? undefined : checked(bytes, end + header[0].length, header[1], header[2]);
    if (header === null || change === undefined) return { changes, end };
    changes.push(JSON.parse(change.toString('utf8')));
    end += header[0].length + change.length + 1;
  }
}

/** The bytes from a place on, if they have the length and the checksum that were written in front of them. */
function checked(bytes: Buffer, from: number, length: string | undefined, checksum: string | undefined): Buffer | undefined {
  const to = from + Number(length);
  const content = bytes.subarray(from, to);
  return bytes[to] === 0x0a && checksumOf([content]) === checksum ? content : undefined;
}

const checksumOf = (pieces: readonly Buffer[]): string =>
  pieces
    .reduce((sum, piece) => crc32(piece, sum), 0)
    .toString(16)
    .padStart(8, '0');

/** Puts a new document in place of the file, with an empty journal. Throws what the file system throws, and leaves the file as it was then. */
export function replaceDocument(file: string, format: string, pieces: readonly Buffer[]): JournaledSize {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const temporary = `${file}.${randomBytes(6).toString('hex')}.new`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    fault('write index');
    writePieces(temporary, [Buffer.from(`${format} ${length} ${checksumOf(pieces)}\n`, 'latin1'), ...pieces, lineBreak]);
    fault('place index');
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  return { document: length, journal: 0, intact: true };
}

const lineBreak = Buffer.from('\n', 'latin1');

function writePieces(file: string, pieces: readonly Buffer[]): void {
  const descriptor = openSync(file, 'wx');
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}

/** Appends a change to the journal of a file that exists, and gives how many bytes it took. Throws what the file system throws. */
export function appendChange(file: string, change: object): number {
  const json = Buffer.from(JSON.stringify(change), 'utf8');
  const line = Buffer.concat([Buffer.from(`${json.length} ${checksumOf([json])} `, 'latin1'), json, lineBreak]);
  fault('add to index');
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_APPEND);
  try {
    // in one write, which others cannot come between; one that is cut short is recognized by whoever reads it
    writeSync(descriptor, line);
  } finally {
    closeSync(descriptor);
  }
  return line.length;
}

function readBytes(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return undefined; // there is none, or none that may be read
  }
}
