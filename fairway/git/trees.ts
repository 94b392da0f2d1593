/** Lists and compares trees. */
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

/** A file that differs between two trees. */
export interface TreeChange extends TreeFile {
  /** A added, M modified, D deleted, T another type. */
  readonly status: string;
}

/** All files below the paths, by default of the whole commit, in git's order: files of one directory are adjacent and sorted by name. */
export async function* listFiles(git: Git, commit: string, paths: readonly string[] = []): AsyncGenerator<TreeFile[]> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit, '--', ...paths];
  const { child, output, ended } = startGit(git, args);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of output) {
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
const blobField = ' blob ';

/** `<mode> <type> <id>\t<path>\0`. Entries other than files, such as submodules, are skipped. */
export function parseFileList(text: string): TreeFile[] {
  const files: TreeFile[] = [];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\0', at);
    if (end < 0) break;
    const tab = text.indexOf('\t', at);
    if (text.startsWith(blobField, at + modeLength)) files.push({ path: text.slice(tab + 1, end), blob: text.slice(at + modeLength + blobField.length, tab) });
    at = end + 1;
  }
  return files;
}

export const isDirectory = ({ mode }: TreeEntry): boolean => mode === '40000';

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

/** The differences between two commits, in git's order. */
export async function readChanges(git: Git, from: string, to: string): Promise<TreeChange[]> {
  const args = ['diff-tree', '-r', '-z', '--no-renames', '--raw', from, to];
  const { child, output, ended } = startGit(git, args);
  const found: TreeChange[] = [];
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of output) {
      const parsed = parseChanges(rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk);
      rest = parsed.rest;
      for (const change of parsed.changes) found.push(change);
    }
    const { code, stderr } = await ended;
    if (code !== 0) throw await gitFailure(git, args, code, stderr);
    return found;
  } finally {
    child.kill();
  }
}

/**
 * `:<mode> <mode> <id> <id> <status>\0<path>\0`; `rest` is an incomplete entry at the end. Each string is decoded on its own, because a slice of a
 * larger string would keep all of that in memory.
 */
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
