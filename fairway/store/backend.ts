/** The interface to whatever holds the commits of a store: git, isomorphic-git where there is no git, or the memory of a test. */

import type { CommitSignature } from '../domain/gates/signers.ts';
import type { CommitFacts } from '../git/commits.ts';
import type { Signature } from '../git/fast-import.ts';
import type { HistoryCommit } from '../git/history.ts';
import type { NamedRef } from '../git/refs.ts';
import type { Identity } from '../git/settings.ts';
import type { SignatureQuestion } from '../git/signatures.ts';
import type { Signing } from '../git/signing.ts';
import type { Tag } from '../git/tags.ts';
import type { TreeChange, TreeFile } from '../git/trees.ts';
import type { WalkedPart, WalkOptions } from '../git/walk.ts';

export interface StoredFile extends TreeFile {
  readonly content: Buffer;
}

export interface NewFile {
  readonly path: string;
  readonly content: Uint8Array | string;
}

export interface NewCommit {
  /** The commit that it was decided on; null for the first commit of a store. */
  readonly parent: string | null;
  readonly author: Signature;
  readonly committer: Signature;
  /** The subject, an empty line and the trailers, ended by one line break. */
  readonly message: string;
  /** Where their source throws, nothing refers to the commit, and what was thrown is passed on. */
  readonly files: Iterable<NewFile> | AsyncIterable<NewFile>;
  /** What the policy requires of its signature; when left out, git's own settings decide. */
  readonly signing?: Signing | undefined;
}

/** Which files of a commit to read. */
export interface WhatFiles {
  /** Only files below it. */
  readonly directory?: string;
  /** Only files with such a path; the content of others is not read. */
  readonly wanted?: (path: string) => boolean;
  /** Called with their number before the first one is given. */
  readonly listed?: ((total: number) => void) | undefined;
}

/** A method that cannot read all that it is asked for refuses: nothing is decided on a part of a store. */
export interface Backend {
  /** The state ref. */
  readonly ref: string;
  /** The commit of the state, and the ref that it was read from; null when there is none. */
  head(): Promise<NamedRef | null>;
  /** The files of streams by their names; none for a stream that does not exist. */
  readStreams(commit: string, streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredFile[]>>;
  /** All files, or those asked for, in the order of their paths. */
  readAll(commit: string, what?: WhatFiles): AsyncIterable<readonly StoredFile[]>;
  /** Files by their paths, in that order; undefined where there is none. */
  readFiles(commit: string, paths: readonly string[]): Promise<readonly (StoredFile | undefined)[]>;
  /** The files that differ between two commits, in the order of their paths; null when `from` is gone. */
  readChanges(from: string, to: string): Promise<readonly TreeChange[] | null>;
  /** A commit and its ancestors, newest first, as far as the caller reads; only those that touched a directory when one is named. */
  walk(commit: string, directory?: string): AsyncIterable<HistoryCommit>;
  /** The commit that a revision stands for, such as `fairway/state~2` or a tag; undefined where there is none. */
  findCommit(revision: string): Promise<CommitFacts | undefined>;
  /**
   * Adds a commit and moves the ref to it, if the ref still is at its parent, or still is not there where the parent is null: the new commit, or
   * `moved`. Refuses with WRITE_FAILED, SIGNATURE_NEEDED, SIGNING_FAILED, and as the check of its signature does.
   */
  commit(commit: NewCommit): Promise<string | 'moved'>;
  /** Refuses with whatever would prevent such a commit from being signed. Moves no ref. */
  rehearse(commit: Omit<NewCommit, 'files'>): Promise<void>;
  /** The signatures of commits, by commit. Refuses with SIGNATURES_UNCHECKED. */
  readSignatures(commits: readonly string[], question: SignatureQuestion): Promise<ReadonlyMap<string, CommitSignature>>;
  /** A branch of the code, such as the one with the policy; null when there is none. */
  findBranch(branch: string): Promise<NamedRef | null>;
  /** The name and address that git commits with; undefined when none is configured. */
  readIdentity(): Promise<Identity | undefined>;
  /**
   * The commits up to one along first parents, oldest first, each with what it changed against its first parent and the content of what it added. A
   * large commit comes in several parts, so that memory is bounded.
   */
  readHistory(to: string, options?: WalkOptions): AsyncIterable<readonly WalkedPart[]>;
  /** Those of the commits that are neither `head` nor an ancestor of it. A commit that does not exist is one of them. */
  findUnreachable(head: string, commits: readonly string[]): Promise<ReadonlySet<string>>;
  /** The commits of the state on remotes, as of the last fetch. */
  readRemoteHeads(): Promise<readonly NamedRef[]>;
  /** The tags below `anchorTags` of layout.ts. */
  readAnchorTags(): Promise<readonly Tag[]>;
}
