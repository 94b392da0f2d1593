/** Reading commits of the store where there is a git program. */
import { problem } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { findUnreachable, walkHistory } from '../git/history.ts';
import { type GitObject, type ObjectReader, openObjects, readObjects } from '../git/objects.ts';
import { listFiles, parseTree, readChanges, type TreeFile } from '../git/trees.ts';
import type { Backend, StoredFile, WhatFiles } from './backend.ts';
import { headFilesOf, isStreamName, streamDirectory } from './layout.ts';
import type { NativeReading } from './native.ts';

export const nativeReading = (git: Git): NativeReading => ({
  readStreams: (commit, streams) => withObjects(git, (objects) => readStreams(objects, commit, streams)),
  findStreams: (commit, streams) => withObjects(git, (objects) => findStreams(objects, commit, streams)),
  readAll: (commit, what) => readAll(git, commit, what),
  readFiles: (commit, paths) => withObjects(git, (objects) => readFiles(objects, commit, paths)),
  readAdded: (from, to) => readAdded(git, from, to),
  walk: (commit, directory) => walkHistory(git, commit, directory === undefined ? [] : [directory]),
  readTime: (commit) => readTime(git, commit),
  readHistory: (to, options) => readHistory(git, to, options),
  readHeads: (commit) => readStored(git, headFilesOf(listFiles(git, commit))),
  findUnreachable: (head, commits) => findUnreachable(git, head, commits),
});

// large, and for proofs only
async function* readHistory(git: Git, ...[to, options]: Parameters<Backend['readHistory']>): ReturnType<Backend['readHistory']> {
  const { walkChanges } = await import('../git/walk.ts');
  yield* walkChanges(git, to, options);
}

async function withObjects<T>(git: Git, use: (objects: ObjectReader) => Promise<T>): Promise<T> {
  const objects = openObjects(git);
  try {
    return await use(objects);
  } finally {
    await objects.close();
  }
}

/** The tree of each stream that exists. */
async function readStreamTrees(objects: ObjectReader, commit: string, streams: readonly string[]): Promise<Map<string, GitObject>> {
  const asked = streams.filter(isStreamName);
  const named =
    asked.length < manyStreams ? asked.map((stream) => [stream, `${commit}:${streamDirectory(stream)}`] as const) : await findTrees(objects, commit, asked);
  const trees = await objects.read(named.map(([, name]) => name));
  return new Map(named.flatMap(([stream], index) => (trees[index]?.type === 'tree' ? [[stream, trees[index]]] : [])));
}

/** From as many on it is faster to list the directories that streams stand in, of which there are few. */
const manyStreams = 500;

const kindOf = (stream: string): string => stream.slice(0, stream.indexOf('/'));

/** The kinds that there are streams of. In a store without tasks nobody has to look where each of thousands would be. */
async function findKinds(objects: ObjectReader, commit: string, streams: readonly string[]): Promise<Set<string>> {
  const kinds = [...new Set(streams.map(kindOf))];
  const trees = await objects.read(kinds.map((kind) => `${commit}:${kind}`));
  return new Set(kinds.filter((_, index) => trees[index]?.type === 'tree'));
}

/** The streams that exist, each with the id of its tree. */
async function findTrees(objects: ObjectReader, commit: string, streams: readonly string[]): Promise<(readonly [stream: string, tree: string])[]> {
  const kinds = await findKinds(objects, commit, streams);
  const placed = streams
    .filter((stream) => kinds.has(kindOf(stream)))
    .map((stream) => ({ stream, parts: streamDirectory(stream).split('/') as [string, string, string] }));
  const directories = [...new Set(placed.map(({ parts: [kind, shard] }) => `${kind}/${shard}`))];
  const listings = await objects.read(directories.map((directory) => `${commit}:${directory}`));
  const entries = new Map(
    directories.map((directory, index) => {
      const tree = listings[index];
      const listed = tree?.type === 'tree' ? parseTree(tree.content, commit.length / 2) : [];
      return [directory, new Map(listed.map(({ name, id }) => [name, id]))];
    }),
  );
  return placed.flatMap(({ stream, parts: [kind, shard, name] }) => {
    const id = entries.get(`${kind}/${shard}`)?.get(name);
    return id === undefined ? [] : [[stream, id] as const];
  });
}

const findStreams = async (objects: ObjectReader, commit: string, streams: readonly string[]): Promise<Set<string>> =>
  new Set((await readStreamTrees(objects, commit, streams)).keys());

async function readStreams(objects: ObjectReader, commit: string, streams: readonly string[]): Promise<Map<string, StoredFile[]>> {
  const trees = await readStreamTrees(objects, commit, streams);
  const listed = [...trees].map(([stream, tree]) => ({ stream, files: filesOf(stream, tree, commit.length / 2) }));
  const blobs = await objects.read(listed.flatMap(({ files }) => files.map((file) => file.blob)));
  let at = 0;
  const found = new Map<string, StoredFile[]>(streams.map((stream) => [stream, []]));
  for (const { stream, files } of listed) {
    found.set(
      stream,
      files.map((file) => ({ ...file, content: contentOf(file, blobs[at++]) })),
    );
  }
  return found;
}

const filesOf = (stream: string, tree: GitObject, idBytes: number): TreeFile[] =>
  parseTree(tree.content, idBytes)
    .filter((entry) => entry.mode.startsWith('100'))
    .map((entry) => ({ path: `${streamDirectory(stream)}/${entry.name}`, blob: entry.id }));

async function readFiles(objects: ObjectReader, commit: string, paths: readonly string[]): Promise<(StoredFile | undefined)[]> {
  const found = await objects.read(paths.map((path) => `${commit}:${path}`));
  return found.map((object, index) => (object?.type === 'blob' ? { path: paths[index] as string, blob: object.id, content: object.content } : undefined));
}

async function* readAll(git: Git, commit: string, { directory, wanted, listed }: WhatFiles = {}): AsyncGenerator<StoredFile[]> {
  const list = () => listWanted(git, commit, directory === undefined ? [] : [directory], wanted);
  // counted by a listing of its own: a list of all files would be the largest thing in memory
  listed?.(await countFiles(list()));
  yield* readStored(git, list());
}

async function* listWanted(git: Git, commit: string, paths: readonly string[], wanted: WhatFiles['wanted']): AsyncGenerator<TreeFile[]> {
  for await (const files of listFiles(git, commit, paths)) yield wanted === undefined ? files : files.filter(({ path }) => wanted(path));
}

async function* readStored(git: Git, files: AsyncIterable<readonly TreeFile[]> | Iterable<readonly TreeFile[]>): AsyncGenerator<StoredFile[]> {
  for await (const some of readObjects(git, files, (file) => file.blob)) {
    yield some.map(({ item, object }) => ({ path: item.path, blob: item.blob, content: contentOf(item, object) }));
  }
}

async function countFiles(listing: AsyncIterable<readonly TreeFile[]>): Promise<number> {
  let total = 0;
  for await (const part of listing) total += part.length;
  return total;
}

// An object that a tree names and the repository lacks: the repository is damaged, or not cloned whole.
function contentOf(file: TreeFile, object: GitObject | undefined): Buffer {
  if (object === undefined) throw problem('GIT_FAILED', { command: 'cat-file', why: `object ${file.blob} of ${file.path} is missing` });
  return object.content;
}

async function readAdded(git: Git, from: string, to: string): Promise<TreeFile[] | null> {
  const known = await withObjects(git, (objects) => objects.read([from]));
  if (known[0]?.type !== 'commit') return null;
  const changes = await readChanges(git, from, to);
  return changes.every((change) => change.status === 'A') ? changes : null;
}

async function readTime(git: Git, commit: string): Promise<string> {
  const [object] = await withObjects(git, (objects) => objects.read([commit]));
  const seconds = /^committer .* (\d+) [+-]\d{4}$/m.exec(object?.content.toString('utf8') ?? '')?.[1];
  if (seconds === undefined) throw problem('GIT_FAILED', { command: 'cat-file', why: `${commit} is not a commit` });
  return new Date(Number(seconds) * 1000).toISOString();
}
