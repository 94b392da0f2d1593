/**
 * git's index, as far as it takes to see that a worktree is clean: what git noted of each file when it last looked at it, and the tree that all of
 * them make. Source: gitformat-index(5).
 */

export interface IndexEntry {
  readonly path: string;
  /** Type and permissions as in a tree, such as 0o100644. */
  readonly mode: number;
  readonly id: string;
  readonly size: number;
  readonly ino: number;
  readonly uid: number;
  readonly gid: number;
  readonly modified: Instant;
  readonly changed: Instant;
}

/** Since 1970; the seconds count to 2^32. */
export interface Instant {
  readonly seconds: number;
  readonly nanoseconds: number;
}

export interface Index {
  readonly entries: readonly IndexEntry[];
  /** The tree that the entries make, where git has noted it. */
  readonly tree: string | undefined;
}

const headerBytes = 12;
/** In front of the path: ten numbers, an id, and flags. */
const fixedBytes = (idBytes: number): number => 40 + idBytes + 2;
/** The flags are those of a path and nothing else: no merge, nothing that git was told to overlook, no more flags to come. */
const plainFlags = (flags: number): boolean => (flags & 0xf000) === 0;

/** What an index holds; undefined where it holds anything that is not plain, which git has to be asked about. */
export function parseIndex(bytes: Buffer, idBytes = 20): Index | undefined {
  if (bytes.length < headerBytes + idBytes || bytes.toString('latin1', 0, 4) !== 'DIRC') return undefined;
  const version = bytes.readUInt32BE(4);
  if (version !== 2 && version !== 3) return undefined;
  const end = bytes.length - idBytes;
  const entries: IndexEntry[] = [];
  let at = headerBytes;
  for (let left = bytes.readUInt32BE(8); left > 0; left -= 1) {
    const name = at + fixedBytes(idBytes);
    const stop = name < end ? bytes.indexOf(0, name) : -1;
    if (stop < 0 || stop >= end || !plainFlags(bytes.readUInt16BE(name - 2))) return undefined;
    entries.push(entryAt(bytes, at, idBytes, bytes.toString('utf8', name, stop)));
    // filled up with one to eight zeros
    at += (stop - at + 8) & ~7;
  }
  return extensionsAt(bytes, at, end, idBytes, entries);
}

function entryAt(bytes: Buffer, at: number, idBytes: number, path: string): IndexEntry {
  const number = (place: number) => bytes.readUInt32BE(at + 4 * place);
  return {
    path,
    changed: { seconds: number(0), nanoseconds: number(1) },
    modified: { seconds: number(2), nanoseconds: number(3) },
    ino: number(5),
    mode: number(6),
    uid: number(7),
    gid: number(8),
    size: number(9),
    id: bytes.toString('hex', at + 40, at + 40 + idBytes),
  };
}

/** Behind the entries: parts with a name of four letters. Those that begin with a capital may be passed over. */
function extensionsAt(bytes: Buffer, from: number, end: number, idBytes: number, entries: readonly IndexEntry[]): Index | undefined {
  let tree: string | undefined;
  let at = from;
  while (at + 8 <= end) {
    const name = bytes.toString('latin1', at, at + 4);
    const size = bytes.readUInt32BE(at + 4);
    if (!/^[A-Z]/.test(name) || at + 8 + size > end) return undefined;
    if (name === 'TREE') tree = rootTree(bytes.subarray(at + 8, at + 8 + size), idBytes);
    at += 8 + size;
  }
  return at === end ? { entries, tree } : undefined;
}

/** The first entry is the root's: no path, the count of its entries, negative where it is not known, that of the trees in it, and its id. */
function rootTree(bytes: Buffer, idBytes: number): string | undefined {
  const head = /^\0(\d+) \d+\n/.exec(bytes.toString('latin1', 0, 64))?.[0];
  return head === undefined ? undefined : bytes.toString('hex', head.length, head.length + idBytes);
}
