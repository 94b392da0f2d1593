/** Reads and compares trees without the git program. A `Trees` caches every tree that it reads, so use a new one for each query. */
import { isDirectory, parseTree, type TreeChange, type TreeEntry, type TreeFile } from '../git/trees.ts';
import type { Objects } from './objects.ts';

/** A change with the mode of the file after it; `000000` for a deleted file. */
export interface FileChange extends TreeChange {
  readonly mode: string;
}

export const isSubmodule = ({ mode }: { readonly mode: string }): boolean => mode === '160000';

const idBytes = 20;

export class Trees {
  readonly #objects: Objects;
  readonly #read = new Map<string, Promise<readonly TreeEntry[]>>();

  constructor(objects: Objects) {
    this.#objects = objects;
  }

  /** The entries of a tree, in git's order. Refuses with OBJECT_MISSING, OBJECT_DAMAGED. */
  entries(id: string): Promise<readonly TreeEntry[]> {
    const read = this.#read.get(id) ?? this.#objects.require(id, 'a tree', 'tree').then(({ content }) => parseTree(content, idBytes));
    this.#read.set(id, read);
    return read;
  }

  /** The entry at a path; undefined when there is none. */
  async find(tree: string, path: string): Promise<TreeEntry | undefined> {
    const [name, ...rest] = path.split('/');
    const entry = (await this.entries(tree)).find((candidate) => candidate.name === name);
    if (rest.length === 0) return entry;
    return entry !== undefined && isDirectory(entry) ? this.find(entry.id, rest.join('/')) : undefined;
  }

  /** The tree of a directory; undefined when there is none. */
  async findTree(tree: string, directory: string | undefined): Promise<string | undefined> {
    if (directory === undefined) return tree;
    const entry = await this.find(tree, directory);
    return entry !== undefined && isDirectory(entry) ? entry.id : undefined;
  }

  /** All files below a tree, in git's order, without submodules. */
  async *files(tree: string, path = ''): AsyncGenerator<TreeFile> {
    for (const entry of await this.entries(tree)) {
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      if (isDirectory(entry)) yield* this.files(entry.id, at);
      else if (!isSubmodule(entry)) yield { path: at, blob: entry.id };
    }
  }

  /** The differences between two trees, optionally only below a directory. An undefined `from` is an empty tree. */
  async changes(from: string | undefined, to: string, directory?: string): Promise<FileChange[]> {
    const [before, after] = await Promise.all([from && this.findTree(from, directory), this.findTree(to, directory)]);
    const changes: FileChange[] = [];
    for await (const change of this.#compare(before || undefined, after, directory ?? '')) changes.push(change);
    return changes;
  }

  async *#compare(from: string | undefined, to: string | undefined, path: string): AsyncGenerator<FileChange> {
    if (from === to) return;
    const [before, after] = await Promise.all([this.#byKey(from), this.#byKey(to)]);
    const keys = [...new Set([...before.keys(), ...after.keys()])].sort(byBytes);
    for (const key of keys) {
      const [one, other] = [before.get(key), after.get(key)];
      if (one?.id === other?.id && one?.mode === other?.mode) continue;
      const at = path === '' ? key : `${path}/${key}`;
      if (key.endsWith('/')) yield* this.#compare(one?.id, other?.id, at.slice(0, -1));
      else yield { path: at, blob: other?.id ?? noObject, status: statusOf(one, other), mode: other?.mode ?? '000000' };
    }
  }

  /** Directories get a trailing slash: it distinguishes them from files of the same name, and git sorts them so. */
  async #byKey(tree: string | undefined): Promise<Map<string, TreeEntry>> {
    const entries = tree === undefined ? [] : await this.entries(tree);
    return new Map(entries.map((entry) => [isDirectory(entry) ? `${entry.name}/` : entry.name, entry]));
  }
}

const noObject = '0'.repeat(40);

function statusOf(one: TreeEntry | undefined, other: TreeEntry | undefined): string {
  if (one === undefined) return 'A';
  if (other === undefined) return 'D';
  return one.mode.slice(0, 3) === other.mode.slice(0, 3) ? 'M' : 'T';
}

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));
