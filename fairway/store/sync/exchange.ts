/**
 * What joins two clones, as sync needs it: the remote, the commits that only this clone has, and moving the state ref. `remotes.ts` has the one
 * over git; a test has one over memory.
 */

import type { TreeChange } from '../../git/trees.ts';
import type { LoggedCommit } from '../../git/unpublished-commits.ts';
import type { UnwrittenCommit } from '../../git/write-commits.ts';

/** What became of a push. */
export type PushOutcome =
  | { readonly kind: 'taken' }
  /** The remote did not take it: because it stands elsewhere, or because somebody there does not want it. */
  | { readonly kind: 'declined'; readonly why: string }
  /** Nothing was heard: it may have been taken. */
  | { readonly kind: 'unheard'; readonly why: string };

/** A commit that one clone alone has, with the content of the records it added. */
export interface UnpublishedCommit extends LoggedCommit {
  /** By path; files that are no records stay where they are. */
  readonly contents: ReadonlyMap<string, Buffer>;
}

export interface Exchange {
  /** The remote's name. */
  readonly remote: string;
  /** Queues what talks to the remote for one clone. The store's own lock is never held while the network is waited for. */
  lock(command: string, patienceMs?: number): Promise<{ release(): void }>;
  /** Brings the remote's state here and tells where it stands; null when it has none. Moves nothing. Refuses with REMOTE_UNREACHABLE. */
  fetch(): Promise<string | null>;
  /** Publishes a commit, only as a fast-forward. */
  push(commit: string): Promise<PushOutcome>;
  /** Publishes another ref of this clone under its own name, such as an anchor; never by force. */
  pushRef(ref: string): Promise<PushOutcome>;
  /** Where this clone last saw the remote stand; null when it never looked. */
  seen(): Promise<string | null>;
  /** Remembers where the remote stands. */
  saw(commit: string): Promise<void>;
  /** The local state ref; null when this clone has none of its own yet. */
  local(): Promise<string | null>;
  /** Moves the state ref if it still is at `from`; whether it did. With `keep`, what it leaves stays in the reflog of a ref of its own. */
  move(to: string, from: string | null, keep: boolean): Promise<boolean>;
  /** Whether `head` has a commit. */
  contains(head: string, commit: string): Promise<boolean>;
  /** The newest commit that both have; null when they share none. */
  base(one: string, other: string): Promise<string | null>;
  /** How many commits `head` has that `base` has not. */
  count(base: string | null, head: string): Promise<number>;
  /** A merge among the commits that `head` has and `base` has not; null when there is none. */
  findMerge(base: string, head: string): Promise<string | null>;
  /** What differs between two commits, by path in git's order. */
  changes(from: string, to: string): AsyncIterable<readonly TreeChange[]>;
  /** The commits that `head` has and `base` has not, oldest first. */
  commits(base: string, head: string): AsyncIterable<readonly UnpublishedCommit[]>;
  /** Writes commits behind `onto` without moving a ref; gives the last. */
  write(onto: string, commits: AsyncIterable<UnwrittenCommit>): Promise<string>;
  /** Whether parts of the history were left out when this clone was made. */
  isShallow(): Promise<boolean>;
}
