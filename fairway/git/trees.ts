/** Trees and what differs between two of them. */
import { type Git, gitFailure, startGit } from './git.ts';

export interface TreeFile {
  readonly path: string;
  /** The git id of its content. */
  readonly blob: string;
}

/** An entry of one tree object. */
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** A file that is in one tree and not, or not so, in the other. */
export interface TreeChange extends TreeFile {
  /** A added, M modified, D deleted, T another type. */
  readonly status: string;
}

/** Every file under the paths named, or of the whole commit, in git's order: the files of one directory stand together, by name. */
export async function* listFiles(git: Git, commit: string, paths: readonly string[] = []): AsyncGenerator<TreeFile[]> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths];
  const { child, ended } = startGit(git, args);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      const text = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      const end = text.lastIndexOf(0) + 1;
      rest = text.subarray(end);
      if (end > 0) yield parseFileList(text.toString('utf8', 0, end));
    }
    const { code, stderr } = await ended;
    if (code !== 0) throw await gitFailure(git, args, code, stderr);
  } finally {
    child.kill();
  }
}

const modeLength = '100644'.length;
const isBlob = ' blob ';

/** `<mode> <type> <id>\t<path>\0`; what is no file, such as a submodule, is left out. */
export function parseFileList(text: string): TreeFile[] {
  const files: TreeFile[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\0', at);
    if (end < 0) break;
    const tab = text.indexOf('\t', at);
    if (text.startsWith(isBlob, at + modeLength)) files.push({ path: text.slice(tab + 1, end), blob: text.slice(at + modeLength + isBlob.length, tab) });
    at = end + 1;
  }
  return files;
}

export const treeMode = '40000';

export const isDirectory = ({ mode }: TreeEntry): boolean => mode === treeMode;

/** The entries of a raw tree object; `idBytes` is 20 for SHA-1 and 32 for SHA-256. */
export function parseTree(content: Buffer, idBytes: number): TreeEntry[] {
  const entries: TreeEntry[] = [];
  for (let at = 0; at < content.length; ) {
    const space = content.indexOf(0x20, at);
    const zero = content.indexOf(0, space);
    const mode = content.toString('latin1', at, space);
    entries.push({ mode, name: content.toString('utf8', space + 1, zero), id: content.toString('hex', zero + 1, zero + 1 + idBytes) });
    at = zero + 1 + idBytes;
  }
  return entries;
}

/** A raw tree object. Git orders the entries by name, as if that of a tree ended with a slash. */
export function formatTree(entries: Iterable<TreeEntry>): Buffer {
  const key = (entry: TreeEntry) => Buffer.from(isDirectory(entry) ? `${entry.name}/` : entry.name, 'utf8');
  const ordered = [...entries].map((entry) => ({ entry, key: key(entry) })).sort((one, other) => one.key.compare(other.key));
  return Buffer.concat(ordered.flatMap(({ entry: { mode, name, id } }) => [Buffer.from(`${mode} ${name}\0`, 'utf8'), Buffer.from(id, 'hex')]));
}

/** Where an entry stands in a raw tree. */
interface TreePlace {
  /** A character for each byte. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function* placesIn(content: Buffer, idBytes: number): Generator<TreePlace> {
  for (let start = 0; start < content.length; ) {
    const space = content.indexOf(0x20, start);
    const zero = content.indexOf(0, space);
    const end = zero + 1 + idBytes;
    yield { name: content.toString('latin1', space + 1, zero), start, end };
    start = end;
  }
}

/** The entry of a name in a raw tree; undefined where there is none. */
export function findInTree(content: Buffer, name: string, idBytes: number): TreeEntry | undefined {
  const place = findPlace(content, Buffer.from(name, 'utf8'), idBytes);
  return place && parseTree(content.subarray(place.start, place.end), idBytes)[0];
}

/** As `placesIn`, for one name: nothing is made of the others, of which there may be hundreds. */
function findPlace(content: Buffer, name: Buffer, idBytes: number): Omit<TreePlace, 'name'> | undefined {
  for (let start = 0; start < content.length; ) {
    // a mode has five or six digits
    const begin = start + (content[start + treeMode.length] === 0x20 ? treeMode.length : fileModeLength) + 1;
    const zero = content.indexOf(0, begin);
    const end = zero + 1 + idBytes;
    if (zero < begin || content[begin - 1] !== 0x20) return findOddly(content, name, idBytes);
    if (zero - begin === name.length && name.compare(content, begin, zero) === 0) return { start, end };
    start = end;
  }
  return undefined;
}

const fileModeLength = '100644'.length;

/** In a tree with a mode that git would not write. */
function findOddly(content: Buffer, name: Buffer, idBytes: number): TreePlace | undefined {
  const wanted = name.toString('latin1');
  for (const place of placesIn(content, idBytes)) if (place.name === wanted) return place;
  return undefined;
}

/** A raw tree with entries in it, each in the place of one of its name. All others stay as they are, byte for byte, whatever their names. */
export function putIntoTree(content: Buffer, entries: readonly TreeEntry[], idBytes: number): Buffer {
  return replaceInTree(content, entries, idBytes) ?? mergeIntoTree(content, entries, idBytes);
}

/** Where there is an entry of each name and kind, which then stands where it belongs. */
function replaceInTree(content: Buffer, entries: readonly TreeEntry[], idBytes: number): Buffer | undefined {
  const places: { readonly start: number; readonly end: number; readonly bytes: Buffer }[] = [];
  for (const entry of entries) {
    const place = findPlace(content, Buffer.from(entry.name, 'utf8'), idBytes);
    if (place === undefined || isTreeAt(content, place.start) !== isDirectory(entry)) return undefined;
    places.push({ ...place, bytes: formatTree([entry]) });
  }
  places.sort((one, other) => one.start - other.start);
  const parts: Buffer[] = [];
  let kept = 0;
  for (const { start, end, bytes } of places) {
    parts.push(content.subarray(kept, start), bytes);
    kept = end;
  }
  return Buffer.concat([...parts, content.subarray(kept)]);
}

const isTreeAt = (content: Buffer, start: number): boolean => content.toString('latin1', start, start + treeMode.length) === treeMode;

function mergeIntoTree(content: Buffer, entries: readonly TreeEntry[], idBytes: number): Buffer {
  const keyOf = (name: string, mode: string) => (mode === treeMode ? `${name}/` : name);
  const added = entries.map((entry) => {
    const name = Buffer.from(entry.name, 'utf8').toString('latin1');
    return { name, key: keyOf(name, entry.mode), bytes: formatTree([entry]) };
  });
  added.sort((one, other) => (one.key < other.key ? -1 : 1));
  const parts: Buffer[] = [];
  let [next, kept] = [0, 0];
  for (const { name, start, end } of placesIn(content, idBytes)) {
    const key = keyOf(name, content.toString('latin1', start, start + treeMode.length));
    let before = added[next];
    for (; before !== undefined && before.key < key; before = added[next]) {
      parts.push(content.subarray(kept, start), before.bytes);
      [next, kept] = [next + 1, start];
    }
    if (!added.some((entry) => entry.name === name)) continue;
    parts.push(content.subarray(kept, start));
    kept = end;
  }
  return Buffer.concat([...parts, content.subarray(kept), ...added.slice(next).map(({ bytes }) => bytes)]);
}

/** What differs between two commits, in git's order. */
export async function readChanges(git: Git, from: string, to: string): Promise<TreeChange[]> {
  const changes: TreeChange[] = [];
  for await (const some of listChanges(git, from, to)) changes.push(...some);
  return changes;
}

/** The same as git finds it: all of it may be more than fits into memory. */
export async function* listChanges(git: Git, from: string, to: string): AsyncGenerator<TreeChange[]> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--raw', from, to];
  const { child, ended } = startGit(git, args);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
      const parsed = parseChanges(rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk);
      rest = parsed.rest;
      if (parsed.changes.length > 0) yield parsed.changes;
    }
    const { code, stderr } = await ended;
    if (code !== 0) throw await gitFailure(git, args, code, stderr);
  } finally {
    child.kill();
  }
}

/** `:<mode> <mode> <id> <id> <status>\0<path>\0`, and what is left of one that is not whole. Each text is made of its own bytes: a part of a larger one would keep all of it in memory. */
export function parseChanges(bytes: Buffer): { readonly changes: TreeChange[]; readonly rest: Buffer } {
  const changes: TreeChange[] = [];
  let at = 0;
  for (;;) {
    const middle = bytes.indexOf(0, at);
    const end = middle < 0 ? -1 : bytes.indexOf(0, middle + 1);
    if (end < 0) return { changes, rest: bytes.subarray(at) };
    const [, , , blob = '', status = ''] = bytes.toString('latin1', at, middle).split(' ');
    changes.push({ path: bytes.toString('utf8', middle + 1, end), blob, status });
    at = end + 1;
  }
}
