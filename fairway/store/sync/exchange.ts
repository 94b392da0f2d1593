/**
 * The connection to one remote as a sync needs it: fetching and pushing, moving the state ref, and how the two histories lie to each other.
 * `remotes.ts` implements it over git; tests implement it in memory.
 */

import type { UnwrittenCommit } from '../../git/write-commits.ts';

/** The outcome of a push. */
export type PushOutcome =
  | { readonly kind: 'accepted' }
  /** The remote did not move its ref: it stands elsewhere, or a hook or a permission forbids the push. */
  | { readonly kind: 'rejected'; readonly why: string }
  /** The connection broke before an answer came: the remote may or may not have moved its ref. */
  | { readonly kind: 'unknown'; readonly why: string };

export interface Exchange {
  /** The name of the remote. */
  readonly remote: string;
  /** Does the work while no other process of this clone talks to the remote. The store's own lock is never held while waiting for the network. */
  lock<T>(command: string, work: () => Promise<T>, timeoutMs?: number): Promise<T>;
  /** Fetches the remote's state and gives its head; null when it has none. Moves no ref. Refuses with REMOTE_UNREACHABLE. */
  fetch(): Promise<string | null>;
  /** Pushes a commit to the state ref, only as a fast-forward. */
  push(commit: string): Promise<PushOutcome>;
  /** Pushes another ref of this clone, such as an anchor, under its own name; never by force. */
  pushRef(ref: string): Promise<PushOutcome>;
  /** The remote's head when this clone last saw it; null when it never did. */
  lastSeen(): Promise<string | null>;
  /** Remembers the remote's head. */
  remember(commit: string): Promise<void>;
  /** The local state ref; null when this clone has none of its own yet. */
  localHead(): Promise<string | null>;
  /** Moves the state ref if it still is at `from`; false if it is not. With `keepOld`, the old head stays in the reflog of a ref of its own. */
  moveLocal(to: string, from: string | null, keepOld: boolean): Promise<boolean>;
  /** Whether `commit` is `head` or an ancestor of it. */
  contains(head: string, commit: string): Promise<boolean>;
  /** The best common ancestor; null when there is none. */
  mergeBase(one: string, other: string): Promise<string | null>;
  /** How many commits of `head` are not in `base`. */
  countCommits(base: string | null, head: string): Promise<number>;
  /** A merge among the commits of `head` that are not in `base`; null when there is none. */
  findMerge(base: string, head: string): Promise<string | null>;
  /** Writes commits on top of `onto` without moving a ref; gives the last one. */
  writeCommits(onto: string, commits: AsyncIterable<UnwrittenCommit>): Promise<string>;
  /** Whether this clone lacks a part of the history. */
  isShallow(): Promise<boolean>;
}
