/**
 * The hot view on disk: `<git common dir>/fairway/cache/<ref>/`. Derived and disposable: whatever is missing, torn, foreign, of another format or
 * not to be written is as if it were not there. Readers write it too, without a lock: a file is put in place by rename, everything in it follows
 * from the commit that it names, and the last one wins.
 *
 * The hot file: a seal (format, size and checksum of the rest), a header, a line for each recently finished task, a line for each open task.
 * Lines are `<id>\t<brief>\t<proofs>`, both JSON. Checking the seal is cheaper than parsing one line in ten, and lets lines be parsed only when they are asked for.
 * The cold file: a line for each task that was finished when it was written. It is never changed, only followed by another.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Store as Manifest } from '../records/types.gen.ts';
import type { Task } from '../task/task.ts';
import { type CachedPolicy, type ColdFile, type FinishedCounts, type Hot, TaskLines } from './hot.ts';

/** What is in a file of this name and number is what this code writes. Raise it whenever a folded task or a line changes. */
const format = 'fairway-cache/3';

export interface Cache {
  /** The view that was kept last; undefined when there is none that can be used. */
  load(): Hot | undefined;
  /** Keeps a view. What cannot be kept is lost without a word: the next command builds it again. */
  save(hot: Hot): void;
  /** The finished tasks of the view, reduced; undefined when the file they were kept in is gone. */
  readFinished(hot: Hot): Task[] | undefined;
}

/** For stores that are read once, or live in memory: nothing is kept, and every finished task stays in the view itself. */
export const noCache: Cache = {
  load: () => undefined,
  save: () => undefined,
  readFinished: (hot) => [...hot.recent.tasks()],
};

interface Seal {
  readonly format: string;
  readonly size: number;
  readonly crc: number;
}

interface Header {
  readonly commit: string;
  readonly manifest: Manifest;
  readonly policy: CachedPolicy | null;
  readonly missing: readonly string[];
  readonly finished: FinishedCounts;
  readonly cold: ColdFile | null;
  /** How many of the lines are those of recently finished tasks. */
  readonly recent: number;
}

export function fileCache(commonDir: string, ref: string): Cache {
  const directory = join(commonDir, 'fairway', 'cache', encodeURIComponent(ref));
  const hotFile = join(directory, 'hot.fairway');
  return {
    load: () => {
      const bytes = readBytes(hotFile);
      return bytes === undefined ? undefined : parseHot(bytes);
    },
    save: (hot) => orLost(() => saveHot(directory, hotFile, hot)),
    readFinished: (hot) => readFinished(directory, hot),
  };
}

/** The view in a hot file's bytes; undefined when it is not whole, or not of this format. */
export function parseHot(bytes: Buffer): Hot | undefined {
  const body = unsealed(bytes);
  if (body === undefined) return undefined;
  const end = body.indexOf(0x0a);
  const { missing, recent, ...header } = JSON.parse(body.toString('utf8', 0, end)) as Header;
  const lines = splitLines(body.subarray(end + 1));
  return { ...header, missing: new Set(missing), recent: new TaskLines(lines.slice(0, recent)), open: new TaskLines(lines.slice(recent)) };
}

export function formatHot(hot: Hot): Buffer {
  const { commit, manifest, policy, missing, finished, cold, recent } = hot;
  const header: Header = { commit, manifest, policy, missing: [...missing], finished, cold, recent: recent.size };
  return sealed(Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`, 'utf8'), ...recent.lines(), ...hot.open.lines()]));
}

function sealed(body: Buffer): Buffer {
  const seal: Seal = { format, size: body.length, crc: crc32(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(seal)}\n`, 'latin1'), body]);
}

// After a crash a file may be short, empty or full of zeros although its rename is on disk: the checksum tells.
function unsealed(bytes: Buffer): Buffer | undefined {
  const end = bytes.indexOf(0x0a);
  const seal = end < 0 ? undefined : parseSeal(bytes.toString('latin1', 0, end));
  if (seal?.format !== format) return undefined;
  const body = bytes.subarray(end + 1);
  return body.length === seal.size && crc32(body) === seal.crc ? body : undefined;
}

function parseSeal(text: string): Partial<Seal> | undefined {
  try {
    return JSON.parse(text) as Partial<Seal>;
  } catch {
    return undefined; // another program's file, or a torn one
  }
}

function splitLines(body: Buffer): [string, Buffer][] {
  const lines: [string, Buffer][] = [];
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(0x0a, at) + 1;
    lines.push([body.toString('latin1', at, body.indexOf(0x09, at)), body.subarray(at, end)]);
    at = end;
  }
  return lines;
}

function saveHot(directory: string, file: string, hot: Hot): void {
  const base = hot.cold?.count ?? 0;
  const kept = hot.recent.size > Math.max(200, base / 20) ? withNewColdFile(directory, hot) : hot;
  replaceFile(directory, file, formatHot(kept));
  if (kept !== hot) removeColdFiles(directory, [kept.cold?.name, hot.cold?.name]);
}

/** The view with its recently finished tasks moved over to a cold file of its own. */
function withNewColdFile(directory: string, hot: Hot): Hot {
  const finished = readFinishedLines(directory, hot);
  if (finished === undefined) return hot;
  const name = `closed-${hot.commit}.ndjson`;
  replaceFile(directory, join(directory, name), sealed(Buffer.concat([...finished.values()])));
  return { ...hot, cold: { name, count: finished.size }, recent: new TaskLines() };
}

function readFinished(directory: string, hot: Hot): Task[] | undefined {
  const lines = readFinishedLines(directory, hot);
  return lines && [...new TaskLines(lines).tasks()];
}

/** The line of every finished task: those of the cold file, but for what changed since. */
function readFinishedLines(directory: string, hot: Hot): Map<string, Buffer> | undefined {
  const lines = new Map<string, Buffer>();
  if (hot.cold !== null) {
    const bytes = readBytes(join(directory, hot.cold.name));
    const body = bytes && unsealed(bytes);
    if (body === undefined) return undefined;
    for (const [id, line] of splitLines(body)) if (!hot.open.has(id)) lines.set(id, line);
  }
  for (const line of hot.recent.lines()) lines.set(line.toString('latin1', 0, line.indexOf(0x09)), line);
  return lines;
}

// Somebody may just have read the header before this one: the cold file it names stays for one more turn.
function removeColdFiles(directory: string, kept: readonly (string | undefined)[]): void {
  for (const name of readdirSync(directory)) if (name.startsWith('closed-') && !kept.includes(name)) unlinkSync(join(directory, name));
}

let written = 0;
function replaceFile(directory: string, file: string, content: Buffer): void {
  written += 1;
  const temporary = `${file}.${process.pid}.${written}.new`;
  mkdirSync(directory, { recursive: true });
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, file);
  } catch (error) {
    orLost(() => unlinkSync(temporary));
    throw error;
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
function orLost(write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
