/** The trees of a new commit, from those of its parent: only what is on the way to what is new is read and made. */
import { makeObject, type NewObject } from './files/loose-objects.ts';
import type { ObjectReader } from './objects.ts';
import { findInTree, putIntoTree, type TreeEntry, treeMode } from './trees.ts';

export interface PlacedBlob {
  readonly path: readonly string[];
  readonly id: string;
}

/** The content of a tree with nothing in it. */
export const noTree = Buffer.alloc(0);

/**
 * The id of a tree with blobs put into it; the trees below it are read, changed and made alike, and given to `add`. Undefined where one cannot be
 * read, or where a file stands in the way: that must not be replaced by something new.
 */
export async function putIntoTrees(
  objects: ObjectReader,
  before: Buffer,
  blobs: readonly PlacedBlob[],
  idBytes: number,
  add: (object: NewObject) => string,
): Promise<string | undefined> {
  // what is named twice, such as one file kept with two records, stands there once
  const entries = new Map<string, TreeEntry>();
  const below = new Map<string, PlacedBlob[]>();
  for (const { path, id } of blobs) {
    const [name = '', ...rest] = path;
    const inside = below.get(name);
    if (rest.length === 0) entries.set(name, { mode: '100644', name, id });
    else if (inside === undefined) below.set(name, [{ path: rest, id }]);
    else inside.push({ path: rest, id });
  }
  for (const [name, inside] of below) {
    const found = findInTree(before, name, idBytes);
    const [tree] = found?.mode === treeMode ? await objects.read([found.id]) : [];
    if (found !== undefined && tree?.type !== 'tree') return undefined;
    const id = await putIntoTrees(objects, tree?.content ?? noTree, inside, idBytes, add);
    if (id === undefined) return undefined;
    entries.set(name, { mode: treeMode, name, id });
  }
  return add(makeObject('tree', putIntoTree(before, [...entries.values()], idBytes), idBytes));
}
