/** A read-only backend for machines without the git program. It reads the store through isomorphic-git. */
import type { CommitSignature } from '../domain/gates/signers.ts';
import { problem } from '../errors.ts';
import { type Git, gitNeeded } from '../git/git.ts';
import type { SignatureQuestion } from '../git/signatures.ts';
import { isDirectory, type TreeChange, type TreeFile } from '../git/trees.ts';
import type { Backend, StoredFile, WhatFiles } from '../store/backend.ts';
import { isStreamName, streamDirectory } from '../store/layout.ts';
import { refAnswers } from '../store/ref-answers.ts';
import { type Commit, Commits, timeOf, walkHistory, walkParts } from './history.ts';
import { Objects } from './objects.ts';
import { gitlessRefs } from './refs.ts';
import { findCommit } from './revisions.ts';
import { Trees } from './trees.ts';

/** The number of files read concurrently. */
const filesAtOnce = 256;

export function gitlessBackend(git: Git, ref: string): Backend {
  const reader = new Reader(git.commonDir);
  const { objects, commits } = reader;
  const refuse = async (): Promise<never> => {
    throw gitNeeded(undefined, git.env.FAIRWAY_GIT === 'isomorphic');
  };
  return {
    ...refAnswers(git, ref, gitlessRefs(git)),
    readStreams: (commit, streams) => reader.readStreams(commit, streams),
    readAll: (commit, what) => reader.readAll(commit, what),
    readFiles: (commit, paths) => reader.readFiles(commit, paths),
    readChanges: (from, to) => reader.readChanges(from, to),
    walk: (commit, directory) => walkHistory(objects, commits, commit, directory),
    findCommit: (revision) => findCommit({ git, objects, commits }, revision),
    readHistory: (to, options) => walkParts(objects, commits, to, options),
    findUnreachable: (head, asked) => commits.findUnreachable(head, asked),
    readSignatures: (asked, question) => readSignatures(commits, asked, question),
    commit: refuse,
    rehearse: refuse,
  };
}

class Reader {
  readonly objects: Objects;
  readonly commits: Commits;

  constructor(commonDir: string) {
    this.objects = new Objects(commonDir);
    this.commits = new Commits(this.objects, commonDir);
  }

  async readStreams(commit: string, streams: readonly string[]): Promise<Map<string, StoredFile[]>> {
    const trees = new Trees(this.objects);
    const { tree } = await this.commits.require(commit);
    const read = async (stream: string): Promise<StoredFile[]> => {
      const found = isStreamName(stream) ? await trees.findTree(tree, streamDirectory(stream)) : undefined;
      const files = found === undefined ? [] : (await trees.entries(found)).filter(({ mode }) => mode.startsWith('100'));
      return this.#read(files.map(({ name, id }) => ({ path: `${streamDirectory(stream)}/${name}`, blob: id })));
    };
    return new Map(await Promise.all(streams.map(async (stream) => [stream, await read(stream)] as const)));
  }

  async readFiles(commit: string, paths: readonly string[]): Promise<(StoredFile | undefined)[]> {
    const trees = new Trees(this.objects);
    const { tree } = await this.commits.require(commit);
    return Promise.all(
      paths.map(async (path) => {
        const entry = await trees.find(tree, path);
        if (entry === undefined || isDirectory(entry)) return undefined;
        const { type, content } = await this.objects.require(entry.id, path);
        return type === 'blob' ? { path, blob: entry.id, content } : undefined;
      }),
    );
  }

  async *readAll(commit: string, { directory, wanted = () => true, listed }: WhatFiles = {}): AsyncGenerator<StoredFile[]> {
    const files: TreeFile[] = [];
    for await (const file of this.#list(commit, directory)) if (wanted(file.path)) files.push(file);
    listed?.(files.length);
    for (let at = 0; at < files.length; at += filesAtOnce) yield this.#read(files.slice(at, at + filesAtOnce));
  }

  async readChanges(from: string, to: string): Promise<TreeChange[] | null> {
    if ((await this.objects.find(from))?.type !== 'commit') return null;
    const [before, after] = await Promise.all([this.commits.require(from), this.commits.require(to)]);
    const changes = await new Trees(this.objects).changes(before.tree, after.tree);
    return changes.map(({ mode: _, ...change }) => change);
  }

  async *#list(commit: string, directory?: string): AsyncGenerator<TreeFile> {
    const trees = new Trees(this.objects);
    const tree = await trees.findTree((await this.commits.require(commit)).tree, directory);
    if (tree !== undefined) yield* trees.files(tree, directory);
  }

  #read(files: readonly TreeFile[]): Promise<StoredFile[]> {
    return Promise.all(files.map(async (file) => ({ ...file, content: (await this.objects.require(file.blob, file.path)).content })));
  }
}

/**
 * Tells only whether commits are signed, because verifying a signature needs git with ssh-keygen or gpg. Refuses with UNKNOWN_REVISION when `after` is
 * not a commit of this repository.
 */
async function readSignatures(commits: Commits, asked: readonly string[], { after }: SignatureQuestion): Promise<Map<string, CommitSignature>> {
  if (asked.length === 0) return new Map();
  if (after !== undefined && !(await commits.has(after))) throw problem('UNKNOWN_REVISION', { revision: after });
  const demanding = after === undefined ? new Set(asked) : await commits.findUnreachable(after, asked);
  const seen = await Promise.all(asked.map(async (id) => seenSignature(await commits.require(id), !demanding.has(id))));
  return new Map(seen.map((one) => [one.commit, one]));
}

const seenSignature = (commit: Commit, exempt: boolean): CommitSignature => ({
  commit: commit.id,
  at: timeOf(commit),
  root: commit.parents.length === 0,
  exempt,
  verdict: commit.signed ? 'unchecked' : 'N',
  signer: '',
  key: '',
  primaryKey: '',
});
