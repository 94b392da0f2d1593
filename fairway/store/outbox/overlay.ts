/**
 * Commits in front of a back end that were not written to it: decisions can be made on them, and they can be written later, in one go. What is read
 * is what would be read if they had been written.
 */
import { hash } from 'node:crypto';
import type { HistoryCommit } from '../../git/history.ts';
import type { NamedRef } from '../../git/refs.ts';
import type { Backend, NewCommit, StoredFile } from '../backend.ts';
import { streamDirectory } from '../layout.ts';

export interface Overlay extends Backend {
  /** What they stand on. */
  readonly base: NamedRef;
  /** Oldest first. */
  readonly commits: readonly NewCommit[];
}

export function overlayOn(backend: Backend, base: NamedRef): Overlay {
  const commits: NewCommit[] = [];
  const added = new Map<string, { readonly file: StoredFile; readonly nth: number }>();
  const idOf = (count: number) => (count === 0 ? base.commit : `overlay-${count}`);
  /** How many of the commits a commit has behind it, itself included; undefined for one of the history before. */
  const countOf = (commit: string): number | undefined => {
    if (commit === base.commit) return 0;
    const [, count] = /^overlay-(\d+)$/.exec(commit) ?? [];
    return count === undefined ? undefined : Number(count);
  };
  const blobId = (content: Buffer) =>
    hash(base.commit.length === 64 ? 'sha256' : 'sha1', Buffer.concat([Buffer.from(`blob ${content.length}\0`), content]), 'hex');
  /** The files that are new at a commit, by path in order. */
  const filesAt = (commit: string, directory?: string): StoredFile[] => {
    const upTo = countOf(commit) ?? 0;
    return [...added.values()]
      .filter(({ file, nth }) => nth <= upTo && (directory === undefined || file.path.startsWith(`${directory}/`)))
      .map(({ file }) => file)
      .sort((one, other) => Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)));
  };
  const below = (commit: string) => (countOf(commit) === undefined ? commit : base.commit);

  return {
    ...backend,
    base,
    commits,
    head: async () => ({ ref: base.ref, commit: idOf(commits.length) }),
    readStreams: async (commit, streams) => {
      const stored = await backend.readStreams(below(commit), streams);
      return new Map(streams.map((stream) => [stream, [...(stored.get(stream) ?? []), ...filesAt(commit, streamDirectory(stream))]]));
    },
    findStreams: async (commit, streams) => {
      const found = await backend.findStreams(below(commit), streams);
      return new Set(streams.filter((stream) => found.has(stream) || filesAt(commit, streamDirectory(stream)).length > 0));
    },
    async *readAll(commit, { listed, ...which } = {}) {
      const more = filesAt(commit, which.directory).filter(({ path }) => which.wanted?.(path) ?? true);
      const under = backend.readAll(below(commit), { ...which, listed: listed && ((total) => listed(total + more.length)) });
      for await (const files of under) yield files.flatMap((file) => [...takeBefore(more, file.path), file]);
      if (more.length > 0) yield more;
    },
    readFiles: async (commit, paths) => {
      const mine = new Map(filesAt(commit).map((file) => [file.path, file]));
      const asked = paths.filter((path) => !mine.has(path));
      const stored = asked.length === 0 ? [] : await backend.readFiles(below(commit), asked);
      const found = new Map(asked.map((path, index) => [path, stored[index]]));
      return paths.map((path) => mine.get(path) ?? found.get(path));
    },
    readAdded: async (from, to) => {
      const start = countOf(from);
      const end = countOf(to) ?? 0;
      const before = start === undefined ? await backend.readAdded(from, base.commit) : [];
      return before && [...before, ...filesAt(to).filter(({ path }) => within(added.get(path)?.nth, start ?? 0, end))];
    },
    async *walk(commit, directory) {
      for (let count = countOf(commit) ?? 0; count > 0; count -= 1) {
        const walked = historyOf(idOf(count), idOf(count - 1), commits[count - 1] as NewCommit, directory);
        if (directory === undefined || walked.paths.length > 0) yield walked;
      }
      yield* backend.walk(below(commit), directory);
    },
    readTime: async (commit) => {
      const count = countOf(commit) ?? 0;
      return count === 0 ? backend.readTime(below(commit)) : inSeconds((commits[count - 1] as NewCommit).committer.at);
    },
    commit: async (commit) => {
      if (commit.parent !== idOf(commits.length)) return 'moved';
      commits.push(commit);
      for (const { path, content } of commit.files) {
        const bytes = Buffer.from(content);
        // an artifact that an earlier one of these commits brought is there already
        if (!added.has(path)) added.set(path, { file: { path, content: bytes, blob: blobId(bytes) }, nth: commits.length });
      }
      return idOf(commits.length);
    },
    // nothing is signed before it is written
    rehearse: async () => undefined,
    readSignatures: (asked, question) =>
      backend.readSignatures(
        asked.filter((commit) => countOf(commit) === undefined || commit === base.commit),
        question,
      ),
  };
}

const within = (count: number | undefined, after: number, upTo: number) => count !== undefined && count > after && count <= upTo;

/** Takes the files that come in front of a path. */
function takeBefore(files: StoredFile[], path: string): StoredFile[] {
  const end = files.findIndex((file) => Buffer.compare(Buffer.from(file.path), Buffer.from(path)) >= 0);
  const taken = files.splice(0, end < 0 ? files.length : end);
  // what is written again is what is read
  if (files[0]?.path === path) files.shift();
  return taken;
}

const inSeconds = (at: string): string => `${at.slice(0, 19)}.000Z`;

const historyOf = (commit: string, parent: string, { author, committer, message, files }: NewCommit, directory: string | undefined): HistoryCommit => ({
  commit,
  parents: [parent],
  at: inSeconds(committer.at),
  author: author.name,
  subject: message.split('\n', 1)[0] ?? '',
  paths: Array.from(files, ({ path }) => path).filter((path) => directory === undefined || path.startsWith(`${directory}/`)),
});
