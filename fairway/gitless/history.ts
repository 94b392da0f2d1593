/** Commits without the git program: their graph, and what each commit changed. */
import { join } from 'node:path';
import { problem } from '../errors.ts';
import { parseCommit, timeOfSeconds } from '../git/commit-object.ts';
import type { HistoryCommit } from '../git/history.ts';
import { readText } from '../git/refs.ts';
import { type WalkedChange, type WalkedPart, type WalkOptions, walkedCommit } from '../git/walk.ts';
import type { Objects } from './objects.ts';
import { type FileChange, isSubmodule, Trees } from './trees.ts';

export interface Commit {
  readonly id: string;
  readonly tree: string;
  /** Empty at the boundary of a shallow clone. */
  readonly parents: readonly string[];
  readonly author: string;
  /** The committer's time, seconds since 1970. */
  readonly seconds: number;
  readonly subject: string;
  /** Whether it contains a signature, which is not verified. */
  readonly signed: boolean;
  readonly content: Buffer;
}

export class Commits {
  readonly #objects: Objects;
  /** The boundary commits of a shallow clone. Source: gitrepository-layout(5). */
  readonly #shallow: ReadonlySet<string>;

  constructor(objects: Objects, commonDir: string) {
    this.#objects = objects;
    this.#shallow = new Set((readText(join(commonDir, 'shallow')) ?? '').split('\n'));
  }

  /** Refuses with OBJECT_MISSING, OBJECT_DAMAGED. */
  async require(id: string): Promise<Commit> {
    const { content } = await this.#objects.require(id, 'a commit', 'commit');
    const { tree, seconds, parents, author, message, signed } = parseCommit(content);
    if (tree === undefined || seconds === undefined) throw problem('OBJECT_DAMAGED', { object: id, why: 'it is not a commit' });
    return { id, tree, seconds, parents: this.#shallow.has(id) ? [] : parents, author: author.name, signed, subject: subjectOf(message), content };
  }

  async has(id: string): Promise<boolean> {
    return (await this.#objects.find(id))?.type === 'commit';
  }

  /** A commit and all of its ancestors. */
  async *ancestry(head: string): AsyncGenerator<string> {
    const seen = new Set([head]);
    for (const id of seen) {
      yield id;
      for (const parent of (await this.require(id)).parents) seen.add(parent);
    }
  }

  /** The commits that are not reachable from `head`. */
  async findUnreachable(head: string, asked: readonly string[]): Promise<Set<string>> {
    const missing = new Set(asked);
    if (missing.size === 0) return missing;
    for await (const id of this.ancestry(head)) {
      missing.delete(id);
      if (missing.size === 0) break;
    }
    return missing;
  }
}

export const timeOf = ({ seconds }: Commit): string => timeOfSeconds(seconds);

/** The first paragraph of a message, in one line. */
const subjectOf = (message: string): string => (message.replace(/^(?:[ \t]*\n)+/, '').split(/\n[ \t]*(?:\n|$)/, 1)[0] ?? '').trimEnd().split('\n').join(' ');

/**
 * The commits reachable from one that added or changed files, newest first, optionally only below a directory. As in `git log -m --full-history`, a
 * merge comes once for each parent that it differs from.
 */
export async function* walkHistory(objects: Objects, commits: Commits, from: string, directory?: string): AsyncGenerator<HistoryCommit> {
  const trees = new Trees(objects);
  const waiting = [await commits.require(from)];
  const seen = new Set([from]);
  for (let commit = waiting.shift(); commit !== undefined; commit = waiting.shift()) {
    const parents = await Promise.all(commit.parents.map((id) => commits.require(id)));
    for (const parent of parents) {
      if (seen.has(parent.id)) continue;
      seen.add(parent.id);
      const { seconds } = parent;
      const at = waiting.findIndex((other) => other.seconds < seconds);
      waiting.splice(at < 0 ? waiting.length : at, 0, parent);
    }
    yield* changesOf(trees, commit, parents, directory);
  }
}

async function* changesOf(trees: Trees, commit: Commit, parents: readonly Commit[], directory: string | undefined): AsyncGenerator<HistoryCommit> {
  const { id, author, subject } = commit;
  const fields = { commit: id, parents: commit.parents, at: timeOf(commit), author, subject };
  const before = parents.length === 0 ? [undefined] : parents.map(({ tree }) => tree);
  for (const tree of before) {
    const changes = await trees.changes(tree, commit.tree, directory);
    const paths = changes.filter(({ status }) => status !== 'D').map(({ path }) => path);
    if (paths.length > 0) yield { ...fields, paths };
  }
}

/** The maximum number of changes in one part. */
const changesAtOnce = 256;

/** The commits between two along first parents, oldest first. A commit with many changes comes in several parts. */
export async function* walkParts(objects: Objects, commits: Commits, to: string, { from, listed }: WalkOptions = {}): AsyncGenerator<WalkedPart[]> {
  const trees = new Trees(objects);
  const treeAt = async (id: string) => (await commits.require(id)).tree;
  listed?.((await trees.changes(from === undefined ? undefined : await treeAt(from), await treeAt(to))).length);
  for (const id of await firstParents(commits, to, from)) {
    const { tree, parents, content } = await commits.require(id);
    const commit = walkedCommit(id, { id, type: 'commit', content });
    const changes = await trees.changes(parents[0] === undefined ? undefined : await treeAt(parents[0]), tree);
    for (let at = 0; at === 0 || at < changes.length; at += changesAtOnce) {
      yield [{ commit, changes: await Promise.all(changes.slice(at, at + changesAtOnce).map((change) => withContent(objects, change))) }];
    }
  }
}

/** Oldest first. */
async function firstParents(commits: Commits, to: string, from: string | undefined): Promise<string[]> {
  const chain: string[] = [];
  let ancestors: Set<string> | undefined;
  for (let id: string | undefined = to; id !== undefined && id !== from; ) {
    // Usually `from` is on the chain. Only if it is not, its ancestors are walked.
    const { parents }: Commit = await commits.require(id);
    chain.push(id);
    id = parents[0];
    if (id === undefined && from !== undefined) {
      ancestors = new Set();
      for await (const one of commits.ancestry(from)) ancestors.add(one);
    }
  }
  return chain.filter((id) => !ancestors?.has(id)).reverse();
}

async function withContent(objects: Objects, change: FileChange): Promise<WalkedChange> {
  if (change.status !== 'A' || isSubmodule(change)) return change;
  const object = await objects.find(change.blob);
  return { ...change, content: object?.type === 'blob' ? object.content : undefined };
}
