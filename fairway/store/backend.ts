/** What a store asks of whatever holds its commits: git, a test's memory, or a reader of git's files without git. */

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
  /** What it was decided on; null for the first commit of a store. */
  readonly parent: string | null;
  readonly author: Signature;
  readonly committer: Signature;
  /** Begins with its subject and ends with one line break. */
  readonly message: string;
  /** Where their source throws, nothing refers to the commit, and what was thrown is passed on. */
  readonly files: Iterable<NewFile> | AsyncIterable<NewFile>;
  /** What the policy asks of its signature; git's own settings have the say where it is left out. */
  readonly signing?: Signing | undefined;
}

/** Which files of a commit are read. */
export interface WhatFiles {
  /** Those under it. */
  readonly directory?: string;
  /** Those with such a path. The content of others is not read. */
  readonly wanted?: (path: string) => boolean;
  /** Told how many there are before the first comes. */
  readonly listed?: ((total: number) => void) | undefined;
}

/** Every method rejects with a refusal when what it asks for cannot be read whole: nothing is decided on half of a store. */
export interface Backend {
  /** The state ref. */
  readonly ref: string;
  /** Where the state stands, and under which ref that was seen; null when there is none. */
  head(): Promise<NamedRef | null>;
  /** The files of streams, by name; a stream that does not exist has none. */
  readStreams(commit: string, streams: readonly string[]): Promise<ReadonlyMap<string, readonly StoredFile[]>>;
  /** Every file, or those that are asked for, in the order of their paths. */
  readAll(commit: string, what?: WhatFiles): AsyncIterable<readonly StoredFile[]>;
  /** Files by their paths, in that order; undefined where there is none. */
  readFiles(commit: string, paths: readonly string[]): Promise<readonly (StoredFile | undefined)[]>;
  /** The files that differ between two commits, in the order of their paths; null when `from` is gone. */
  readChanges(from: string, to: string): Promise<readonly TreeChange[] | null>;
  /** The commits behind one, newest first, as far as the caller reads; those that touched a directory when it is named. */
  walk(commit: string, directory?: string): AsyncIterable<HistoryCommit>;
  /** The commit that a revision stands for, such as `fairway/state~2` or a tag; undefined where there is none. */
  findCommit(revision: string): Promise<CommitFacts | undefined>;
  /**
   * Adds a commit and moves the ref to it, if the ref still is at its parent, or still is not there where the parent is null: the new commit, or
   * `moved`. Refuses with WRITE_FAILED, SIGNATURE_NEEDED, SIGNING_FAILED, and as the check of its signature does.
   */
  commit(commit: NewCommit): Promise<string | 'moved'>;
  /** Refuses what would keep such a commit from being signed. Moves no ref. */
  rehearse(commit: Omit<NewCommit, 'files'>): Promise<void>;
  /** What is to be seen of commits' signatures, by commit. Refuses with SIGNATURES_UNCHECKED. */
  readSignatures(commits: readonly string[], question: SignatureQuestion): Promise<ReadonlyMap<string, CommitSignature>>;
  /** A branch of the code's own history: where the policy is. */
  findBranch(branch: string): Promise<NamedRef | null>;
  /** Who commits are made by; undefined when nobody is known. */
  readIdentity(): Promise<Identity | undefined>;
  /**
   * The commits from one to another along first parents, the oldest first, each as its object says it, with all that it changed against its
   * first parent and the content of what it added. In bounded memory: a commit may come in several parts.
   */
  readHistory(to: string, options?: WalkOptions): AsyncIterable<readonly WalkedPart[]>;
  /** Those of the commits that are neither `head` nor behind it. A commit that is not there at all is one of them. */
  findUnreachable(head: string, commits: readonly string[]): Promise<ReadonlySet<string>>;
  /** Where the remotes had the state when they were last asked. */
  readRemoteHeads(): Promise<readonly NamedRef[]>;
  /** The tags below `anchorTags` of layout.ts. */
  readAnchorTags(): Promise<readonly Tag[]>;
}
