/**
 * Which commit gave which file its content, kept beside the cache: `<git common dir>/fairway/cache/origins/<ref>@<format>/`. A history is walked
 * once, when that was asked for a few times, and after that only what was added; what is asked of one directory costs a few reads, however long the history is. Derived and disposable:
 * whatever is missing, torn or foreign is as if it were not there. What it says is shown, and nothing is decided on it.
 *
 * - `origins.fairway`: a line that says of which commit this is, and behind it what was added since the base was written, the oldest first: for each
 *   file the digests of its directory and of its name, and the commit. Written whole each time, which is little.
 * - `base-<n>`: the same for all that was there before, in the order of the digests, with commits by their number; behind it the commits. Never
 *   written again.
 */
import { hash, randomBytes } from 'node:crypto';
import { appendFileSync, closeSync, mkdirSync, openSync, readdirSync, readFileSync, readSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { HistoryCommit } from '../git/history.ts';

/** What is in a file of this name and number is what this code writes. */
const formatNumber = 1;
const format = `fairway-origins/${formatNumber}`;

const headName = 'origins.fairway';

const digestBytes = 8;
/** Of an entry in both files, in front of its commit: the digest of its directory, and that of its name. */
const keyBytes = 2 * digestBytes;
const numberBytes = 4;
const entryBytes = keyBytes + numberBytes;

/** So often a history is walked for one directory before the index is made, which takes as long as some ten of those: who looks once does not wait for it. */
const patience = 8;

/** So many entries come behind the base before it is written anew, and more where the base is large. */
const mostBehind = 4096;

export interface OriginIndex {
  /**
   * The commits of files of one directory, by path, as of a commit; undefined where that has to be found by walking. `walk` gives the commits behind
   * that one, the newest first; it is read as far as it has news.
   */
  find(commit: string, directory: string, paths: readonly string[], walk: () => AsyncIterable<HistoryCommit>): Promise<Map<string, string> | undefined>;
}

export function originIndex(commonDir: string, ref: string): OriginIndex {
  const directory = join(commonDir, 'fairway', 'cache', 'origins', `${encodeURIComponent(ref)}@${formatNumber}`);
  return {
    find: async (commit, wanted, paths, walk) => {
      const known = orNone(() => readKept(directory));
      if (known === undefined && !orNone(() => isDue(directory))) return undefined;
      const kept = known?.head === commit ? known : await bringForward(directory, known, commit, walk());
      const found = kept && orNone(() => lookUp(directory, kept, wanted, paths));
      // an index that lacks what is there is not what it should be: the next command makes it anew
      if (kept !== undefined && found === undefined) orNone(() => unlinkSync(join(directory, headName)));
      return found;
    },
  };
}

/** The index as it was read. */
interface Kept {
  readonly head: string;
  readonly base: Base;
  /** Entries with the whole ids of their commits, the oldest first. */
  readonly behind: Buffer;
}

interface Base {
  readonly name: string;
  readonly entries: number;
  readonly commits: number;
  /** Of a commit's id: 20, or 32 with SHA-256. */
  readonly idBytes: number;
}

/** Whether the index was asked for often enough. Each time adds a byte to a file. */
function isDue(directory: string): boolean {
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'asked');
  appendFileSync(file, '.');
  return statSync(file).size > patience;
}

function readKept(directory: string): Kept | undefined {
  const bytes = readFileSync(join(directory, headName));
  const end = bytes.indexOf(0x0a);
  const line = JSON.parse(bytes.toString('utf8', 0, end)) as { format: string; head: string; base: Base; crc: number };
  const behind = bytes.subarray(end + 1);
  if (line.format !== format || crc32(behind) !== line.crc) return undefined;
  if (statSync(join(directory, line.base.name)).size !== sizeOf(line.base)) return undefined;
  return { head: line.head, base: line.base, behind };
}

const sizeOf = ({ entries, commits, idBytes }: Base): number => entries * entryBytes + commits * idBytes;

/** The index of a commit, from that of an earlier one where the history went straight on from there; undefined where it cannot be kept. */
async function bringForward(directory: string, known: Kept | undefined, head: string, walk: AsyncIterable<HistoryCommit>): Promise<Kept | undefined> {
  const found: HistoryCommit[] = [];
  const all = new Collected(head.length / 2);
  let next: string | undefined = head;
  for await (const commit of walk) {
    if (known !== undefined && next === known.head && commit.commit === next) return orNone(() => addBehind(directory, known, head, found));
    next = commit.commit === next && commit.parents.length === 1 ? commit.parents[0] : undefined;
    if (known !== undefined && next !== undefined) found.push(commit);
    all.add(commit);
  }
  return orNone(() => writeAll(directory, head, all));
}

function addBehind(directory: string, known: Kept, head: string, newestFirst: readonly HistoryCommit[]): Kept {
  const { base } = known;
  const added = newestFirst.toReversed().flatMap(({ commit, paths }) => paths.map((path) => Buffer.concat([keyOf(path), Buffer.from(commit, 'hex')])));
  const kept = { head, base, behind: Buffer.concat([known.behind, ...added]) };
  if (kept.behind.length / (keyBytes + base.idBytes) > mostBehind + base.entries / 32) return writeAll(directory, head, collectedFrom(directory, kept));
  writeKept(directory, kept);
  return kept;
}

function writeKept(directory: string, { head, base, behind }: Kept): void {
  const line = Buffer.from(`${JSON.stringify({ format, head, base, crc: crc32(behind) })}\n`, 'utf8');
  const file = join(directory, headName);
  const temporary = `${file}.${newName()}.new`;
  try {
    writeFileSync(temporary, Buffer.concat([line, behind]));
    renameSync(temporary, file);
  } catch (error) {
    orNone(() => unlinkSync(temporary));
    throw error;
  }
}

function writeAll(directory: string, head: string, all: Collected): Kept {
  mkdirSync(directory, { recursive: true });
  const name = `base-${newName()}`;
  const { content, ...rest } = all.inOrder();
  writeFileSync(join(directory, name), content, { flag: 'wx' });
  const kept = { head, base: { name, ...rest }, behind: Buffer.alloc(0) };
  writeKept(directory, kept);
  removeOthers(directory, name);
  return kept;
}

const newName = (): string => randomBytes(6).toString('hex');

// Another command may just have read the index that names it, or be about to write one: what is young stays for now.
function removeOthers(directory: string, kept: string): void {
  for (const name of readdirSync(directory)) {
    const file = join(directory, name);
    const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (/^base-\w+$|\.new$/.test(name) && name !== kept && age > 60_000) unlinkSync(file);
  }
}

/** Where a file is looked up: the digest of its directory, and that of its name. */
function keyOf(path: string): Buffer {
  const slash = path.lastIndexOf('/');
  return Buffer.concat([directoryDigest(path.slice(0, Math.max(slash, 0))), digestOf(path.slice(slash + 1))]);
}

const digestOf = (text: string): Buffer => hash('sha256', text, 'buffer').subarray(0, digestBytes);

let lastDirectory: { readonly path: string; readonly digest: Buffer } | undefined;

/** Files come by directories. */
function directoryDigest(path: string): Buffer {
  if (lastDirectory?.path !== path) lastDirectory = { path, digest: digestOf(path) };
  return lastDirectory.digest;
}

/** The commits of some files of a directory; undefined where the index lacks one. */
function lookUp(directory: string, { base, behind }: Kept, wanted: string, paths: readonly string[]): Map<string, string> | undefined {
  const digest = digestOf(wanted);
  const found = readBase(join(directory, base.name), base, digest);
  const length = keyBytes + base.idBytes;
  for (let at = 0; at < behind.length; at += length)
    if (digest.compare(behind, at, at + digestBytes) === 0)
      found.set(behind.toString('latin1', at + digestBytes, at + keyBytes), behind.toString('hex', at + keyBytes, at + length));
  const origins = new Map<string, string>();
  for (const path of paths) {
    const commit = found.get(keyOf(path).toString('latin1', digestBytes));
    if (commit === undefined) return undefined;
    origins.set(path, commit);
  }
  return origins;
}

/** The commits of a directory's files, by the digest of their names. */
function readBase(file: string, { entries, commits, idBytes }: Base, digest: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  const descriptor = openSync(file, 'r');
  try {
    const read = (place: number, length: number): Buffer => {
      const bytes = Buffer.alloc(length);
      if (readSync(descriptor, bytes, 0, length, place) !== length) throw torn(file);
      return bytes;
    };
    for (let at = firstOf(digest, entries, (index) => read(index * entryBytes, digestBytes)); at < entries; at += together) {
      const some = read(at * entryBytes, Math.min(together, entries - at) * entryBytes);
      for (let place = 0; place < some.length; place += entryBytes) {
        if (digest.compare(some, place, place + digestBytes) !== 0) return found;
        const number = some.readUInt32LE(place + keyBytes);
        if (number >= commits) throw torn(file);
        found.set(some.toString('latin1', place + digestBytes, place + keyBytes), read(entries * entryBytes + number * idBytes, idBytes).toString('hex'));
      }
    }
    return found;
  } finally {
    closeSync(descriptor);
  }
}

/** So many entries are read at once. */
const together = 64;

/** The place of the first entry of a directory, or of the one that would follow it. */
function firstOf(digest: Buffer, entries: number, at: (index: number) => Buffer): number {
  let [low, high] = [0, entries];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(middle).compare(digest) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Files and their commits while they are gathered, as entries of the base; the newest come first. */
class Collected {
  readonly idBytes: number;
  #entries = Buffer.alloc(entryBytes * 1024);
  #count = 0;
  readonly #commits: Buffer[] = [];

  constructor(idBytes: number) {
    this.idBytes = idBytes;
  }

  add({ commit, paths }: Pick<HistoryCommit, 'commit' | 'paths'>): void {
    if (paths.length > 0) this.addKeys(Buffer.from(commit, 'hex'), paths.map(keyOf));
  }

  addKeys(commit: Buffer, keys: readonly Buffer[]): void {
    for (const key of keys) {
      const at = this.#count * entryBytes;
      if (at === this.#entries.length) this.#entries = Buffer.concat([this.#entries], at * 2);
      key.copy(this.#entries, at);
      this.#entries.writeUInt32LE(this.#commits.length, at + keyBytes);
      this.#count += 1;
    }
    this.#commits.push(commit);
  }

  /** The base: of entries with one key the newest. */
  inOrder(): Omit<Base, 'name'> & { readonly content: Buffer } {
    const all = this.#entries;
    const order = new Uint32Array(this.#count).map((_, index) => index);
    order.sort((one, other) => compareKeys(all, one, other) || one - other);
    const kept = Buffer.alloc(this.#count * entryBytes);
    let entries = 0;
    for (const [place, index] of order.entries()) {
      if (place > 0 && compareKeys(all, order[place - 1] as number, index) === 0) continue;
      all.copy(kept, entries * entryBytes, index * entryBytes, (index + 1) * entryBytes);
      entries += 1;
    }
    const content = Buffer.concat([kept.subarray(0, entries * entryBytes), ...this.#commits]);
    return { entries, commits: this.#commits.length, idBytes: this.idBytes, content };
  }
}

/** By their first bytes, which mostly tell; the digests are as good as random. */
function compareKeys(entries: Buffer, one: number, other: number): number {
  const [first, second] = [one * entryBytes, other * entryBytes];
  return entries.readUInt32BE(first) - entries.readUInt32BE(second) || entries.compare(entries, second, second + keyBytes, first, first + keyBytes);
}

/** What an index holds, to be written anew. */
function collectedFrom(directory: string, { base, behind }: Kept): Collected {
  const all = new Collected(base.idBytes);
  const length = keyBytes + base.idBytes;
  for (let at = behind.length - length; at >= 0; at -= length) all.addKeys(behind.subarray(at + keyBytes, at + length), [behind.subarray(at, at + keyBytes)]);
  const file = join(directory, base.name);
  const content = readFileSync(file);
  if (content.length !== sizeOf(base)) throw torn(file);
  const commitAt = (number: number) => content.subarray(base.entries * entryBytes + number * base.idBytes).subarray(0, base.idBytes);
  const byCommit = new Map<number, Buffer[]>();
  for (let at = 0; at < base.entries * entryBytes; at += entryBytes) {
    const number = content.readUInt32LE(at + keyBytes);
    const key = content.subarray(at, at + keyBytes);
    const known = byCommit.get(number);
    if (known === undefined) byCommit.set(number, [key]);
    else known.push(key);
  }
  for (const [number, keys] of byCommit) all.addKeys(commitAt(number), keys);
  return all;
}

const torn = (file: string) => Object.assign(new Error(`${file} is torn`), { code: 'TORN' });

/** Nothing where something cannot be read or kept: it is only slower without. */
function orNone<T>(take: () => T): T | undefined {
  try {
    return take();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined && !(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}
