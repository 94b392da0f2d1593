/** A history from its beginning, with all that each commit changed, and what else is asked of one to prove it; from git's own files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRefName, type NamedRef, readText } from '../refs.ts';
import { type Tag, tagOf } from '../tags.ts';
import { type WalkedChange, type WalkedPart, type WalkOptions, walkedCommit } from '../walk.ts';
import type { Commit, CommitFiles } from './commits.ts';
import type { ObjectFiles } from './objects.ts';
import { followRef } from './refs.ts';
import type { FileChange, TreeFiles } from './trees.ts';

/** How many changes come in one part. */
const together = 256;

interface Files {
  readonly objects: ObjectFiles;
  readonly trees: TreeFiles;
  readonly commits: CommitFiles;
}

/** The commits from one to another along first parents, the oldest first. A commit with many changes comes in several parts. */
export function* walkParts(files: Files, to: string, { from, listed }: WalkOptions = {}): Generator<WalkedPart[]> {
  const { commits, trees } = files;
  listed?.(trees.changes(from === undefined ? undefined : commits.require(from).tree, commits.require(to).tree).length);
  for (const { commit, before } of chain(files, to, from)) {
    const told = walkedCommit(commit.id, files.objects.require(commit.id, 'a commit'));
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

function withContent({ objects }: Files, change: FileChange): WalkedChange {
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

/** The tags below a directory of refs. */
export const readTagFiles = (objects: ObjectFiles, commonDir: string, directory: string): Tag[] =>
  listRefFiles(commonDir, directory).map(({ ref, commit }) => tagOf(ref, commit, objects.read(commit)));
