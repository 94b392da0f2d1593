/** Trees, from git's own files: what lies under a commit, and what differs between two of them. */
import { problem } from '../../errors.ts';
import { isDirectory, parseTree, type TreeChange, type TreeEntry, type TreeFile, treeMode } from '../trees.ts';
import type { ObjectFiles } from './objects.ts';

const idBytes = 20;
/** A change with the mode of what is there after it: `000000` for nothing. */
export interface FileChange extends TreeChange {
  readonly mode: string;
}

/** How many trees are kept as they were read: those near the root are asked for again and again. */
const keptTrees = 2_000;

const isSubmodule = (entry: TreeEntry): boolean => entry.mode === '160000';

export class TreeFiles {
  readonly #objects: ObjectFiles;
  readonly #kept = new Map<string, readonly TreeEntry[]>();

  constructor(objects: ObjectFiles) {
    this.#objects = objects;
  }

  /** The entries of a tree, in git's order. Refuses with OBJECT_MISSING, OBJECT_DAMAGED. */
  entries(id: string): readonly TreeEntry[] {
    const known = this.#kept.get(id);
    if (known !== undefined) return known;
    const { type, content } = this.#objects.require(id, 'a tree');
    if (type !== 'tree') throw problem('OBJECT_DAMAGED', { object: id, why: `it is a ${type} where a tree should be` });
    const entries = parseTree(content, idBytes);
    if (this.#kept.size >= keptTrees) this.#kept.clear();
    this.#kept.set(id, entries);
    return entries;
  }

  /** What stands at a path; undefined when nothing does. */
  find(tree: string, path: string): TreeEntry | undefined {
    let entry: TreeEntry | undefined = { mode: treeMode, name: '', id: tree };
    for (const name of path.split('/')) {
      if (entry === undefined || !isDirectory(entry)) return undefined;
      entry = this.entries(entry.id).find((candidate) => candidate.name === name);
    }
    return entry;
  }

  /** Every file under a tree, in git's order: the files of one directory stand together, by name. Submodules are no files. */
  *files(tree: string, path = ''): Generator<TreeFile> {
    for (const entry of this.entries(tree)) {
      const at = path === '' ? entry.name : `${path}/${entry.name}`;
      if (isDirectory(entry)) yield* this.files(entry.id, at);
      else if (!isSubmodule(entry)) yield { path: at, blob: entry.id };
    }
  }

  /** What differs between two trees, all of the second where there is no first; below a directory when it is named. */
  changes(from: string | undefined, to: string | undefined, directory?: string): FileChange[] {
    const [before, after] = [from, to].map((tree) => tree && treeAt(this, tree, directory));
    const changes: FileChange[] = [];
    this.#compare(before || undefined, after || undefined, directory ?? '', changes);
    return changes;
  }

  #compare(from: string | undefined, to: string | undefined, path: string, changes: FileChange[]): void {
    if (from === to) return;
    const before = new Map((from === undefined ? [] : this.entries(from)).map((entry) => [keyOf(entry), entry]));
    const after = new Map((to === undefined ? [] : this.entries(to)).map((entry) => [keyOf(entry), entry]));
    for (const key of inOrder(before, after)) this.#compareEntries(before.get(key), after.get(key), path === '' ? key : `${path}/${key}`, changes);
  }

  #compareEntries(one: TreeEntry | undefined, other: TreeEntry | undefined, path: string, changes: FileChange[]): void {
    if (one?.id === other?.id && one?.mode === other?.mode) return;
    const entry = other ?? one;
    if (entry !== undefined && isDirectory(entry)) {
      this.#compare(one?.id, other?.id, path.slice(0, -1), changes);
      return;
    }
    const status = one === undefined ? 'A' : other === undefined ? 'D' : one.mode.slice(0, 3) === other.mode.slice(0, 3) ? 'M' : 'T';
    changes.push({ path, blob: other?.id ?? nothing, status, mode: other?.mode ?? '000000' });
  }
}

const nothing = '0'.repeat(40);

/** By this name git orders its entries: a directory as if it ended with a slash. A file and a directory of one name are two things. */
const keyOf = (entry: TreeEntry): string => (isDirectory(entry) ? `${entry.name}/` : entry.name);

function inOrder(before: ReadonlyMap<string, TreeEntry>, after: ReadonlyMap<string, TreeEntry>): string[] {
  const fresh = [...before.keys()].some((key) => !after.has(key));
  return fresh ? [...new Set([...before.keys(), ...after.keys()])].sort(byBytes) : [...after.keys()];
}

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other));

/** The tree of a directory below another; undefined when there is none. */
function treeAt(trees: TreeFiles, tree: string, directory: string | undefined): string | undefined {
  if (directory === undefined) return tree;
  const entry = trees.find(tree, directory);
  return entry !== undefined && isDirectory(entry) ? entry.id : undefined;
}
