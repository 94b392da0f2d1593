/** A back end with commits in memory on top of it. They read as if they had been written, so that further commands can be decided on them. */
import { hash } from 'node:crypto';
import type { HistoryCommit } from '../../git/history.ts';
import type { NamedRef } from '../../git/refs.ts';
import type { Backend, NewCommit, NewFile, StoredFile } from '../backend.ts';
import { streamDirectory } from '../layout.ts';

export interface Overlay extends Backend {
  /** The head of the back end below. */
  readonly base: NamedRef;
  /** Oldest first. */
  readonly commits: readonly WrittenCommit[];
}

type WrittenCommit = NewCommit & { readonly files: readonly NewFile[] };

export function overlayOn(backend: Backend, base: NamedRef): Overlay {
  const commits: WrittenCommit[] = [];
  /** The files of the commits, each with the number of the commit that added it, from 1. */
  const added = new Map<string, { readonly file: StoredFile; readonly nth: number }>();
  const idOf = (count: number) => (count === 0 ? base.commit : `overlay-${count}`);
  /** The number of a commit, from 1; 0 for the base, undefined for a commit before it. */
  const numberOf = (commit: string): number | undefined => {
    if (commit === base.commit) return 0;
    const [, count] = /^overlay-(\d+)$/.exec(commit) ?? [];
    return count === undefined ? undefined : Number(count);
  };
  const blobId = (content: Buffer) =>
    hash(base.commit.length === 64 ? 'sha256' : 'sha1', Buffer.concat([Buffer.from(`blob ${content.length}\0`), content]), 'hex');
  /** The files that the commits up to one have added, in order of their paths. */
  const addedFiles = (commit: string, directory?: string): StoredFile[] => {
    const upTo = numberOf(commit) ?? 0;
    return [...added.values()]
      .filter(({ file, nth }) => nth <= upTo && (directory === undefined || file.path.startsWith(`${directory}/`)))
      .map(({ file }) => file)
      .sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
  };
  /** The commit of the back end that a commit builds on. */
  const stored = (commit: string) => (numberOf(commit) === undefined ? commit : base.commit);

  return {
    ...backend,
    base,
    commits,
    head: async () => ({ ref: base.ref, commit: idOf(commits.length) }),
    readStreams: async (commit, streams) => {
      const files = await backend.readStreams(stored(commit), streams);
      return new Map(streams.map((stream) => [stream, [...(files.get(stream) ?? []), ...addedFiles(commit, streamDirectory(stream))]]));
    },
    async *readAll(commit, { listed, ...which } = {}) {
      const more = addedFiles(commit, which.directory).filter(({ path }) => which.wanted?.(path) ?? true);
      const under = backend.readAll(stored(commit), { ...which, listed: listed && ((total) => listed(total + more.length)) });
      for await (const files of under) yield files.flatMap((file) => [...spliceBefore(more, file.path), file]);
      if (more.length > 0) yield more;
    },
    readFiles: async (commit, paths) => {
      const mine = new Map(addedFiles(commit).map((file) => [file.path, file]));
      const asked = paths.filter((path) => !mine.has(path));
      const files = asked.length === 0 ? [] : await backend.readFiles(stored(commit), asked);
      const found = new Map(asked.map((path, index) => [path, files[index]]));
      return paths.map((path) => mine.get(path) ?? found.get(path));
    },
    readChanges: async (from, to) => {
      const start = numberOf(from);
      const before = start === undefined ? await backend.readChanges(from, base.commit) : [];
      const after = addedFiles(to).filter(({ path }) => (added.get(path)?.nth ?? 0) > (start ?? 0));
      return before && [...before, ...after.map(({ path, blob }) => ({ path, blob, status: 'A' }))];
    },
    async *walk(commit, directory) {
      for (let count = numberOf(commit) ?? 0; count > 0; count -= 1) {
        const walked = historyOf(idOf(count), idOf(count - 1), commits[count - 1] as WrittenCommit, directory);
        if (directory === undefined || walked.paths.length > 0) yield walked;
      }
      yield* backend.walk(stored(commit), directory);
    },
    commit: async (commit) => {
      if (commit.parent !== idOf(commits.length)) return 'moved';
      const files: NewFile[] = [];
      for await (const file of commit.files) files.push(file);
      commits.push({ ...commit, files });
      for (const { path, content } of files) {
        const bytes = Buffer.from(content);
        // an earlier commit may have added the same artifact
        if (!added.has(path)) added.set(path, { file: { path, content: bytes, blob: blobId(bytes) }, nth: commits.length });
      }
      return idOf(commits.length);
    },
    // commits in memory are not signed
    rehearse: async () => undefined,
    readSignatures: (asked, question) =>
      backend.readSignatures(
        asked.filter((commit) => numberOf(commit) === undefined || commit === base.commit),
        question,
      ),
  };
}

/** Removes and gives the files that sort before a path. */
function spliceBefore(files: StoredFile[], path: string): StoredFile[] {
  const end = files.findIndex((file) => Buffer.compare(Buffer.from(file.path), Buffer.from(path)) >= 0);
  const before = files.splice(0, end < 0 ? files.length : end);
  // an artifact that was written again is stored already
  if (files[0]?.path === path) files.shift();
  return before;
}

const inSeconds = (at: string): string => `${at.slice(0, 19)}.000Z`;

const historyOf = (commit: string, parent: string, { author, committer, message, files }: WrittenCommit, directory: string | undefined): HistoryCommit => ({
  commit,
  parents: [parent],
  at: inSeconds(committer.at),
  author: author.name,
  subject: message.split('\n', 1)[0] ?? '',
  paths: files.map(({ path }) => path).filter((path) => directory === undefined || path.startsWith(`${directory}/`)),
});
