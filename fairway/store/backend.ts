/** What a store asks of whatever holds its commits: git, a test's memory, or a reader of git's files without git. */
import type { Signature } from '../git/fast-import.ts';
import type { HistoryCommit } from '../git/history.ts';
import type { NamedRef } from '../git/refs.ts';
import type { Identity } from '../git/settings.ts';
import type { TreeFile } from '../git/trees.ts';

export interface StoredFile extends TreeFile {
  readonly content: Buffer;
}

export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

export interface NewCommit {
  /** What it was decided on; null for the first commit of a store. */
  readonly parent: string | null;
  readonly author: Signature;
  readonly committer: Signature;
  /** Begins with its subject and ends with one line break. */
  readonly message: string;
  readonly files: readonly NewFile[];
}

/** Every method rejects with a refusal when what it asks for cannot be read whole: nothing is decided on half of a store. */
export interface Backend {
  /** The state ref. */
  readonly ref: string;
  /** Where the state stands, and under which ref that was seen; null when there is none. */
  head(): Promise<NamedRef | null>;
  /** The files of streams, by name; a stream that does not exist has none. */
  readStreams(commit: string, streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredFile[]>>;
  /** Which of the streams exist. */
  findStreams(commit: string, streams: readonly string[]): Promise<ReadonlySet<string>>;
  /** Every file under a directory, or all, in the order of their paths. `listed` is told how many there are before the first comes. */
  readAll(commit: string, directory?: string, listed?: (total: number) => void): AsyncIterable<readonly StoredFile[]>;
  /** Files by their paths, in that order; undefined where there is none. */
  readFiles(commit: string, paths: readonly string[]): Promise<readonly (StoredFile | undefined)[]>;
  /** The files that were added from one commit to another; null when anything else was done too, or one of the commits is gone. */
  readAdded(from: string, to: string): Promise<readonly TreeFile[] | null>;
  /** The commits behind one, newest first, as far as the caller reads; those that touched a directory when it is named. */
  walk(commit: string, directory?: string): AsyncIterable<HistoryCommit>;
  /** The committer's time of a commit. */
  readTime(commit: string): Promise<string>;
  /** Adds a commit and moves the ref to it, if the ref still is at its parent: the new commit, or `moved`. Refuses with WRITE_FAILED. */
  commit(commit: NewCommit): Promise<string | 'moved'>;
  /** A branch of the code's own history: where the policy is. */
  findBranch(branch: string): Promise<NamedRef | null>;
  /** Who commits are made by; undefined when nobody is known. */
  readIdentity(): Promise<Identity | undefined>;
}
