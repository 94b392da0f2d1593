/** Reading commits of the store through the git program. */
import { problem } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { type GitObject, objectReader, readObjects } from '../git/objects.ts';
import { readChanges as compareTrees, listFiles, parseTree, type TreeChange, type TreeFile } from '../git/trees.ts';
import type { StoredFile, WhatFiles } from './backend.ts';
import { isStreamName, streamDirectory } from './layout.ts';

export async function readStreams(git: Git, commit: string, streams: readonly string[]): Promise<Map<string, StoredFile[]>> {
  const objects = objectReader(git);
  const asked = streams.filter(isStreamName);
  const trees = await objects.read(asked.map((stream) => `${commit}:${streamDirectory(stream)}`));
  const files = asked.flatMap((stream, index) => filesOf(stream, trees[index], commit.length / 2));
  const blobs = await objects.read(files.map(({ blob }) => blob));
  const found = new Map<string, StoredFile[]>(streams.map((stream) => [stream, []]));
  for (const [index, { stream, ...file }] of files.entries()) found.get(stream)?.push({ ...file, content: contentOf(file, blobs[index]) });
  return found;
}

const filesOf = (stream: string, tree: GitObject | undefined, idBytes: number) =>
  (tree?.type === 'tree' ? parseTree(tree.content, idBytes) : [])
    .filter((entry) => entry.mode.startsWith('100'))
    .map((entry) => ({ stream, path: `${streamDirectory(stream)}/${entry.name}`, blob: entry.id }));

export async function readFiles(git: Git, commit: string, paths: readonly string[]): Promise<(StoredFile | undefined)[]> {
  const found = await objectReader(git).read(paths.map((path) => `${commit}:${path}`));
  return found.map((object, index) => (object?.type === 'blob' ? { path: paths[index] as string, blob: object.id, content: object.content } : undefined));
}

export async function* readAll(git: Git, commit: string, { directory, wanted, listed }: WhatFiles = {}): AsyncGenerator<StoredFile[]> {
  const list = () => listWanted(git, commit, directory === undefined ? [] : [directory], wanted);
  // counted by a listing of its own: keeping a list of all files would take the most memory
  listed?.(await countFiles(list()));
  for await (const some of readObjects(git, list(), (file) => file.blob))
    yield some.map(({ item, object }) => ({ path: item.path, blob: item.blob, content: contentOf(item, object) }));
}

async function* listWanted(git: Git, commit: string, paths: readonly string[], wanted: WhatFiles['wanted']): AsyncGenerator<TreeFile[]> {
  for await (const files of listFiles(git, commit, paths)) yield wanted === undefined ? files : files.filter(({ path }) => wanted(path));
}

async function countFiles(listing: AsyncIterable<readonly TreeFile[]>): Promise<number> {
  let total = 0;
  for await (const part of listing) total += part.length;
  return total;
}

// an object that a tree names is missing: the repository is damaged, or a partial clone
function contentOf(file: TreeFile, object: GitObject | undefined): Buffer {
  if (object === undefined) throw problem('GIT_FAILED', { command: 'cat-file', why: `object ${file.blob} of ${file.path} is missing` });
  return object.content;
}

/** Null where `from` is not a commit of this repository. */
export async function readChanges(git: Git, from: string, to: string): Promise<TreeChange[] | null> {
  const [known] = await objectReader(git).read([from]);
  return known?.type === 'commit' ? compareTrees(git, from, to) : null;
}
