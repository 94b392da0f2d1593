/** A history from its beginning, with all that each commit changed, and what else is asked of one to prove it; from git's own files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRefName, type NamedRef, readText } from '../refs.ts';
import type { TreeFile } from '../trees.ts';
import type { Commit, CommitFiles } from './commits.ts';
import type { ObjectFiles } from './objects.ts';
import { followRef } from './refs.ts';
import type { FileChange, TreeFiles } from './trees.ts';

/** How many changes come in one part. */
const together = 256;

/** A commit as its object says it: where a shallow clone ends does not show here. */
export interface HistoryPart {
  readonly commit: {
    readonly id: string;
    readonly parents: readonly string[];
    /** The committer's time, ISO 8601, UTC. */
    readonly at: string;
    readonly message: string;
    readonly object: Uint8Array;
  };
  /** Against its first parent; `content` is that of a file or link that was added. */
  readonly changes: readonly (FileChange & { readonly content?: Buffer | undefined })[];
}

export interface HistoryOptions {
  /** Where to begin: behind this commit. */
  readonly from?: string | undefined;
  /** Told how many changes are to come. */
  readonly listed?: ((total: number) => void) | undefined;
}

interface Files {
  readonly objects: ObjectFiles;
  readonly trees: TreeFiles;
  readonly commits: CommitFiles;
}

/** The commits from one to another along first parents, the oldest first. A commit with many changes comes in several parts. */
export function* walkParts(files: Files, to: string, { from, listed }: HistoryOptions = {}): Generator<HistoryPart[]> {
  const { commits, trees } = files;
  listed?.(trees.changes(from === undefined ? undefined : commits.require(from).tree, commits.require(to).tree).length);
  for (const { commit, before } of chain(files, to, from)) {
    const told = describe(files, commit.id);
    const changes = trees.changes(before, commit.tree);
    for (let at = 0; at === 0 || at < changes.length; at += together) {
      yield [{ commit: told, changes: changes.slice(at, at + together).map((change) => withContent(files, change)) }];
    }
  }
}

/** Each commit with the tree of its first parent. */
function chain({ commits }: Files, to: string, from: string | undefined): { readonly commit: Commit; readonly before: string | undefined }[] {
  const behind = from === undefined ? undefined : behindOf(commits, from);
  const found: { commit: Commit; before: string | undefined }[] = [];
  let commit: Commit | undefined = commits.require(to);
  while (commit !== undefined && !behind?.(commit.id)) {
    const [first]: readonly string[] = commit.parents;
    const parent: Commit | undefined = first === undefined ? undefined : commits.require(first);
    found.push({ commit, before: parent?.tree });
    commit = parent;
  }
  return found.reverse();
}

/** Whether a commit is another or lies behind it. Most often it is the other itself: the rest is walked only when it has to be. */
function behindOf(commits: CommitFiles, from: string): (id: string) => boolean {
  let behind: ReadonlySet<string> | undefined;
  return (id) => {
    if (id === from) return true;
    behind ??= new Set(ancestry(commits, from));
    return behind.has(id);
  };
}

/** A commit and all behind it. */
function* ancestry(commits: CommitFiles, head: string): Generator<string> {
  const seen = new Set([head]);
  for (const id of seen) {
    yield id;
    for (const parent of commits.require(id).parents) seen.add(parent);
  }
}

function describe({ objects }: Files, id: string): HistoryPart['commit'] {
  const object = objects.require(id, 'a commit').content;
  const text = object.toString('utf8');
  const end = text.indexOf('\n\n');
  const head = end < 0 ? text : text.slice(0, end);
  const seconds = /^committer .*> (\d{1,12}) [+-]\d{4}$/m.exec(head)?.[1] ?? '0';
  return {
    id,
    parents: [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map((match) => match[1] as string),
    at: new Date(Number(seconds) * 1000).toISOString(),
    message: end < 0 ? '' : text.slice(end + 2),
    object,
  };
}

function withContent({ objects }: Files, change: FileChange): HistoryPart['changes'][number] {
  if (change.status !== 'A' || change.mode === '160000') return change;
  const object = objects.read(change.blob);
  return { ...change, content: object?.type === 'blob' ? object.content : undefined };
}

/** Those of the commits that are neither `head` nor behind it. A commit that is not in the repository is one of them. */
export function findUnreachableFiles(commits: CommitFiles, head: string, asked: readonly string[]): Set<string> {
  const missing = new Set(asked);
  if (missing.size === 0) return missing;
  for (const id of ancestry(commits, head)) {
    missing.delete(id);
    if (missing.size === 0) break;
  }
  return missing;
}

/** Every ref below a directory of refs, in the order of their names. */
export function listRefFiles(commonDir: string, directory: string): NamedRef[] {
  const packed = [...(readText(join(commonDir, 'packed-refs')) ?? '').matchAll(/^[0-9a-f]{40} (refs\/.+)$/gm)].map((match) => match[1] as string);
  const names = new Set([...packed.filter((name) => name.startsWith(directory)), ...looseNames(commonDir, directory.replace(/\/$/, ''))]);
  return [...names]
    .filter(isRefName)
    .sort()
    .flatMap((ref) => {
      const { commit } = followRef(commonDir, ref);
      return commit === null ? [] : [{ ref, commit }];
    });
}

function looseNames(commonDir: string, directory: string): string[] {
  try {
    const entries = readdirSync(join(commonDir, directory), { recursive: true, withFileTypes: true });
    const root = join(commonDir, directory);
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => `${directory}${join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/')}`);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

/** A tag as its ref and its object tell it. */
export interface TagFile {
  readonly ref: string;
  /** The object that the ref stands at: the tag itself, or what a lightweight one names. */
  readonly object: string;
  readonly annotated: boolean;
  /** The commit that it leads to; null when it leads to something else. */
  readonly commit: string | null;
  /** The message without its signature; empty for a lightweight one. */
  readonly message: string;
  readonly signed: boolean;
}

/** The tags below a directory of refs. */
export const readTagFiles = (objects: ObjectFiles, commonDir: string, directory: string): TagFile[] =>
  listRefFiles(commonDir, directory).map(({ ref, commit: object }) => {
    const found = objects.read(object);
    if (found?.type !== 'tag') return { ref, object, annotated: false, commit: found?.type === 'commit' ? object : null, message: '', signed: false };
    const text = found.content.toString('utf8');
    const commit = /^object ([0-9a-f]{40})\ntype commit\n/.exec(text)?.[1] ?? null;
    return { ref, object, annotated: true, commit, ...messageOf(text) };
  });

function messageOf(text: string): { readonly message: string; readonly signed: boolean } {
  const end = text.indexOf('\n\n');
  const body = text.slice(end + 2);
  const signature = /^-----BEGIN [A-Z ]*(?:SIGNATURE|MESSAGE)-----$/m.exec(body);
  const isSigned = signature !== null || /^gpgsig(?:-sha256)? /m.test(text.slice(0, end));
  return { message: signature === null ? body : body.slice(0, signature.index), signed: isSigned };
}

/** Of files in git's order, the last of each directory that `streamOf` names one stream. */
export function* lastOfEach(files: Iterable<TreeFile>, streamOf: (path: string) => string | undefined): Generator<TreeFile> {
  let last: { readonly file: TreeFile; readonly stream: string } | undefined;
  for (const file of files) {
    const stream = streamOf(file.path);
    if (stream === undefined) continue;
    if (last !== undefined && last.stream !== stream) yield last.file;
    last = { file, stream };
  }
  if (last !== undefined) yield last.file;
}
