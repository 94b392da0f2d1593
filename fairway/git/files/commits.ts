/** Commits, from git's own files: what they say, how they hang together, and what each one changed. */
import { join } from 'node:path';
import { problem } from '../../errors.ts';
import { parseCommit, timeOfSeconds } from '../commit-object.ts';
import type { HistoryCommit } from '../history.ts';
import { readText } from '../refs.ts';
import type { ObjectFiles } from './objects.ts';
import { TreeFiles } from './trees.ts';

export interface Commit {
  readonly id: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: string;
  /** The committer's time, seconds since 1970. */
  readonly seconds: number;
  readonly subject: string;
  /** Whether there is a signature in it; nobody has looked at whose. */
  readonly signed: boolean;
}

/** A commit object as it lies there. Refuses with OBJECT_DAMAGED what is none. */
function commitOf(id: string, content: Buffer): Commit {
  const { tree, seconds, message, ...rest } = parseCommit(content);
  if (tree === undefined || seconds === undefined) throw problem('OBJECT_DAMAGED', { object: id, why: 'it is no commit' });
  return { id, tree, seconds, ...rest, subject: subjectOf(message) };
}

/** The first paragraph of a message, in one line. */
const subjectOf = (message: string): string => (message.replace(/^(?:[ \t]*\n)+/, '').split(/\n[ \t]*(?:\n|$)/, 1)[0] ?? '').trimEnd().split('\n').join(' ');

export class CommitFiles {
  readonly #objects: ObjectFiles;
  readonly #trees: TreeFiles;
  readonly #commonDir: string;
  #shallow: ReadonlySet<string> | undefined;

  constructor(objects: ObjectFiles, commonDir: string) {
    this.#objects = objects;
    this.#trees = new TreeFiles(objects);
    this.#commonDir = commonDir;
  }

  /** The commit, without parents where a shallow clone ends. Refuses with OBJECT_MISSING, OBJECT_DAMAGED. */
  require(id: string): Commit {
    return this.#parse(id, this.#objects.require(id, 'a commit').content);
  }

  /** The commit that something leads to, through tags; undefined when it is not here, or leads to something else. */
  find(id: string): Commit | undefined {
    const object = this.#objects.read(id);
    if (object?.type === 'commit') return this.#parse(id, object.content);
    const target = object?.type === 'tag' ? /^object ([0-9a-f]{40})$/m.exec(object.content.toString('latin1'))?.[1] : undefined;
    return target === undefined ? undefined : this.find(target);
  }

  #parse(id: string, content: Buffer): Commit {
    const commit = commitOf(id, content);
    this.#shallow ??= new Set((readText(join(this.#commonDir, 'shallow')) ?? '').split('\n'));
    return this.#shallow.has(id) ? { ...commit, parents: [] } : commit;
  }

  /**
   * The commits behind one, newest first, as `git log -m --full-history` shows them: a merge once for each parent that it differs from. Below a
   * directory those that changed something there.
   */
  *history(from: string, directory?: string): Generator<HistoryCommit> {
    const waiting = new ByTime();
    waiting.add(this.require(from));
    const seen = new Set([from]);
    for (let commit = waiting.take(); commit !== undefined; commit = waiting.take()) {
      const parents = commit.parents.map((id) => this.require(id));
      for (const parent of parents) {
        if (seen.has(parent.id)) continue;
        seen.add(parent.id);
        waiting.add(parent);
      }
      yield* this.#changesOf(commit, parents, directory);
    }
  }

  *#changesOf(commit: Commit, parents: readonly Commit[], directory: string | undefined): Generator<HistoryCommit> {
    const { id, author, subject } = commit;
    const told = { commit: id, parents: commit.parents, at: timeOf(commit), author, subject };
    const trees = parents.length === 0 ? [undefined] : parents.map((parent) => parent.tree);
    let isTouched = directory === undefined;
    let isShown = false;
    for (const tree of trees) {
      const changes = this.#trees.changes(tree, commit.tree, directory);
      const paths = changes.filter(({ status }) => status !== 'D').map(({ path }) => path);
      isTouched ||= changes.length > 0;
      if (paths.length === 0) continue;
      isShown = true;
      yield { ...told, paths };
    }
    if (isTouched && !isShown) yield { ...told, paths: [] };
  }

  /** The best common ancestor, the latest where there are several; undefined when there is none. */
  mergeBase(one: string, other: string): string | undefined {
    const bases = this.#commonAncestors(one, other);
    return bases.find((base) => bases.every((rest) => rest === base || !this.isAncestor(base, rest)));
  }

  isAncestor(ancestor: string, commit: string): boolean {
    return this.#commonAncestors(ancestor, commit).includes(ancestor);
  }

  /** Common ancestors that no other walk has gone behind, the latest first: paints both sides until all that is left is painted twice. */
  #commonAncestors(one: string, other: string): string[] {
    if (one === other) return [one];
    const marks = new Map<string, number>();
    const waiting = new ByTime();
    const mark = (commit: Commit, bits: number) => {
      const before = marks.get(commit.id) ?? 0;
      if ((before | bits) === before) return;
      marks.set(commit.id, before | bits);
      waiting.add(commit);
    };
    mark(this.require(one), 1);
    mark(this.require(other), 2);
    const found: string[] = [];
    while (waiting.some(({ id }) => ((marks.get(id) ?? 0) & stale) === 0)) {
      const commit = waiting.take() as Commit;
      let bits = marks.get(commit.id) ?? 0;
      if ((bits & (both | stale)) === both) {
        if (!found.includes(commit.id)) found.push(commit.id);
        bits |= stale;
      }
      for (const parent of commit.parents) mark(this.require(parent), bits);
    }
    return found.filter((id) => ((marks.get(id) ?? 0) & stale) === 0);
  }
}

const both = 3;
/** Behind a common ancestor: of no interest any more. */
const stale = 4;

export const timeOf = ({ seconds }: Commit): string => timeOfSeconds(seconds);

/** Commits that wait to be looked at: the latest first, those of one time in the order they came. */
class ByTime {
  readonly #heap: { readonly commit: Commit; readonly order: number }[] = [];
  #count = 0;

  add(commit: Commit): void {
    this.#count += 1;
    const heap = this.#heap;
    heap.push({ commit, order: this.#count });
    for (let at = heap.length - 1; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#isBefore(at, above)) break;
      this.#swap(at, above);
      at = above;
    }
  }

  take(): Commit | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (first === undefined || last === undefined || first === last) return first?.commit;
    heap[0] = last;
    for (let at = 0; ; ) {
      const next = [2 * at + 1, 2 * at + 2].filter((below) => below < heap.length).reduce((best, below) => (this.#isBefore(below, best) ? below : best), at);
      if (next === at) return first.commit;
      this.#swap(at, next);
      at = next;
    }
  }

  some(test: (commit: Commit) => boolean): boolean {
    return this.#heap.some(({ commit }) => test(commit));
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one], this.#heap[other]];
    if (a === undefined || b === undefined) return false;
    return a.commit.seconds === b.commit.seconds ? a.order < b.order : a.commit.seconds > b.commit.seconds;
  }

  #swap(one: number, other: number): void {
    const heap = this.#heap;
    [heap[one], heap[other]] = [heap[other] as (typeof heap)[number], heap[one] as (typeof heap)[number]];
  }
}
