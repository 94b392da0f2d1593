/** Records in the order in which they were added: from the beginning, after a record or a commit, or as they arrive. */

import { summarize } from '../domain/record-types.ts';
import type { RecordView } from '../domain/task/views.ts';
import { isRefusal, problem } from '../errors.ts';
import type { HistoryCommit } from '../git/history.ts';
import type { NamedRef } from '../git/refs.ts';
import { watchRefs } from '../git/watch-ref.ts';
import type { Backend, StoredFile } from './backend.ts';
import { loadValidators, parseRecordId, parseStreamFile, type Validators } from './codec/parse.ts';
import { type OpenOptions, openContext, type StoreContext } from './context.ts';
import { parsePath, streamDirectory } from './layout.ts';
import { inBatches, type Progress, requireCommit, requireManifest } from './load.ts';
import { locateRepository } from './locate.ts';

export interface SinceOptions {
  /** Only records after this one: the id of a record, or a commit of the state ref by any name that git knows. */
  readonly since?: string | undefined;
  /** Only records of this stream. */
  readonly stream?: string | undefined;
  /** Called with a notice about a record that cannot be shown, or a history that was rewritten. */
  readonly onNotice: (text: string) => void;
  /** Called with the percentage of the history that has been searched for the record. */
  readonly searching?: Progress | undefined;
  /** Called with how many of how many records have been read. */
  readonly reading?: Progress | undefined;
}

export interface FollowOptions extends SinceOptions {
  readonly signal: AbortSignal;
  readonly pollMs?: number;
}

/** Records in batches. */
export interface RecordStream {
  /** The store's id. */
  readonly store: string;
  readonly records: AsyncIterable<readonly RecordView[]>;
}

/** All records, or those after a position, oldest first. Refuses with NO_STORE, NOT_A_STORE, UNKNOWN_POSITION. */
export async function readRecordsSince(open: OpenOptions, asked: SinceOptions): Promise<RecordStream> {
  const context = await openContext(open);
  const { head, store } = await openAt(context);
  const options = await withResolvedPosition(context.backend, head, asked);
  const entries = await entriesSince(context.backend, head.commit, options);
  return { store, records: readEntries(context.backend, head.commit, entries, options) };
}

/**
 * As `readRecordsSince`, then every record that a process, a fetch or a sync adds, until the signal aborts. Without a position it begins with the next
 * record. Every record comes exactly once, also where a history is rewritten and keeps its records.
 */
export async function followRecords(open: OpenOptions, asked: FollowOptions): Promise<RecordStream> {
  const context = await openContext(open);
  const { head, store } = await openAt(context);
  const options = await withResolvedPosition(context.backend, head, asked);
  const { commonDir } = await locateRepository(open.cwd, open.env);
  return { store, records: follow(context, commonDir, head, options) };
}

async function openAt({ backend, absent }: StoreContext): Promise<{ head: NamedRef; store: string }> {
  const head = await backend.head();
  if (head === null) throw await absent();
  return { head, store: (await requireManifest(backend, head.commit)).store };
}

/** The options with a revision, such as `fairway/state~1`, resolved to its commit. Refuses with UNKNOWN_POSITION. */
async function withResolvedPosition<Options extends SinceOptions>(backend: Backend, head: NamedRef, options: Options): Promise<Options> {
  const { since } = options;
  if (since === undefined || isUlid(since) || isCommitId(since)) return options;
  const commit = (await backend.findCommit(since))?.commit;
  const isOnHistory = commit !== undefined && !(await backend.findUnreachable(head.commit, [commit])).has(commit);
  if (!isOnHistory) throw problem('UNKNOWN_POSITION', { since, ref: backend.ref });
  return { ...options, since: commit };
}

async function* follow({ backend }: StoreContext, commonDir: string, start: NamedRef, options: FollowOptions): AsyncGenerator<RecordView[]> {
  let { commit } = start;
  if (options.since !== undefined) yield* readEntries(backend, commit, await entriesSince(backend, commit, options), options);
  for await (const _ of watchRefs(commonDir, [...new Set([backend.ref, start.ref])], options)) {
    const head = await backend.head();
    // a ref that is gone may come back
    if (head === null || head.commit === commit) continue;
    yield* readNewRecords(backend, commit, head.commit, options);
    commit = head.commit;
  }
}

/** A record file and the commit that added it. */
interface Entry {
  readonly path: string;
  readonly commit: string;
}

/** The records that a move of the ref added. Where the history was rewritten, those that the old one had at another place are not among them. */
async function* readNewRecords(backend: Backend, from: string, to: string, options: SinceOptions): AsyncGenerator<RecordView[]> {
  const added = await compareHistories(backend, from, to, options);
  if (added === undefined) return;
  for await (const records of readEntries(backend, to, added.entries, options)) yield records.filter(({ record }) => !added.oldIds.has(record.id));
}

interface AddedEntries {
  readonly entries: readonly Entry[];
  /** Ids of records that the old history had in the files that were changed or removed. */
  readonly oldIds: ReadonlySet<string | undefined>;
}

/** Compares two histories by what differs between their files. Undefined where the old one can no longer be read. */
async function compareHistories(backend: Backend, from: string, to: string, { stream, onNotice }: SinceOptions): Promise<AddedEntries | undefined> {
  try {
    const changes = await backend.readChanges(from, to);
    if (changes === null) throw problem('GIT_FAILED', { command: 'diff-tree', why: `${from} is gone` });
    if ((await backend.findUnreachable(to, [from])).size > 0) onNotice(`the history of the state ref was rewritten; continuing from ${to.slice(0, 12)}`);
    const oldFiles = await backend.readFiles(from, pathsOf(changes.filter(({ status }) => status !== 'A')));
    const newPaths = pathsOf(changes.filter(({ status }) => status !== 'D')).filter((path) => isWanted(path, stream));
    return { entries: await locate(backend, to, new Set(newPaths)), oldIds: new Set(oldFiles.map((file) => file && parseRecordId(file.content))) };
  } catch (error) {
    if (!isRefusal(error, 'GIT_FAILED')) throw error;
    onNotice(`the history of the state ref was rewritten and the old one is gone; continuing from ${to.slice(0, 12)}`);
    return undefined;
  }
}

const pathsOf = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => path);

/** Record files with the commits that wrote them, oldest first. */
async function locate(backend: Backend, head: string, paths: ReadonlySet<string>): Promise<Entry[]> {
  const commits: HistoryCommit[] = [];
  const missing = new Set(paths);
  if (missing.size === 0) return [];
  for await (const commit of backend.walk(head)) {
    commits.push({ ...commit, paths: commit.paths.filter((path) => paths.has(path)) });
    for (const path of commit.paths) missing.delete(path);
    if (missing.size === 0) break;
  }
  return entriesOf(commits, undefined);
}

/** The record files of commits, which come newest first, in the order oldest first. A file that was written twice counts where it was written last. */
function entriesOf(commits: readonly HistoryCommit[], stream: string | undefined): Entry[] {
  const found = new Map<string, string>();
  for (const { commit, paths } of commits) for (const path of paths.toReversed()) if (isWanted(path, stream) && !found.has(path)) found.set(path, commit);
  return [...found].map(([path, commit]) => ({ path, commit })).reverse();
}

function isWanted(path: string, stream: string | undefined): boolean {
  const parsed = parsePath(path);
  return parsed.kind === 'record' && (stream === undefined || parsed.stream === stream);
}

const isUlid = (text: string): boolean => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);

/** Whether a text may be an abbreviated commit id. */
const isCommitId = (text: string): boolean => /^[0-9a-f]{7,64}$/.test(text) && !isUlid(text);

/** The record files after a position, oldest first. */
async function entriesSince(backend: Backend, head: string, { since, stream, searching }: SinceOptions): Promise<Entry[]> {
  try {
    if (since === undefined) return entriesOf(await collect(backend.walk(head, stream && streamDirectory(stream))), stream);
    const found = isCommitId(since) ? await entriesAfterCommit(backend, head, since) : await entriesAfterRecord(backend, head, since, searching);
    if (found === undefined) throw problem('UNKNOWN_POSITION', { since, ref: backend.ref });
    return found.filter(({ path }) => isWanted(path, stream));
  } finally {
    // ends the progress bar, also after a failure
    searching?.(100, 100);
  }
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function entriesAfterCommit(backend: Backend, head: string, since: string): Promise<Entry[] | undefined> {
  const commits: HistoryCommit[] = [];
  for await (const commit of backend.walk(head)) {
    if (commit.commit.startsWith(since)) return entriesOf(commits, undefined);
    commits.push(commit);
  }
  return undefined;
}

/** Reads records from the newest back until one has the id. */
async function entriesAfterRecord(backend: Backend, head: string, id: string, searching: Progress | undefined): Promise<Entry[] | undefined> {
  const newest = searching && Date.parse((await requireCommit(backend, head)).at);
  const commits: HistoryCommit[] = [];
  let unread: Entry[] = [];
  const search = async (): Promise<Entry[] | undefined> => {
    const files = await backend.readFiles(head, pathsOf(unread));
    const found = unread[files.findIndex((file) => file?.content.includes(id) && parseRecordId(file.content) === id)];
    unread = [];
    if (found === undefined) return undefined;
    const entries = entriesOf(commits, undefined);
    return entries.slice(entries.findIndex(({ path }) => path === found.path) + 1);
  };
  for await (const commit of backend.walk(head)) {
    commits.push(commit);
    unread.push(...entriesOf([commit], undefined));
    if (unread.length < maxRecordsPerSearch) continue;
    if (newest !== undefined) searching?.(percentSearched(newest, ulidTime(id), Date.parse(commit.at)), 100);
    const found = await search();
    if (found !== undefined) return found;
  }
  return search();
}

/** How much of the time between the newest commit and the record has been searched. At most 99: the search ends when it finds the record. */
const percentSearched = (newest: number, oldest: number, reached: number): number =>
  newest > oldest ? Math.min(99, Math.max(0, Math.floor(((newest - reached) / (newest - oldest)) * 100))) : 0;

/** The time of a ULID, ms since 1970: its first ten digits, of five bits each. */
const ulidTime = (id: string): number => [...id.slice(0, 10)].reduce((time, digit) => time * 32 + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit), 0);

/** How many records are read at once while the position is looked for, and while they are shown. */
const maxRecordsPerSearch = 500;
const maxRecordsPerBatch = 1000;

async function* readEntries(backend: Backend, commit: string, entries: readonly Entry[], { onNotice, reading }: SinceOptions): AsyncGenerator<RecordView[]> {
  const validators = await loadValidators();
  try {
    for (const [index, batch] of [...inBatches(entries, maxRecordsPerBatch)].entries()) {
      reading?.(index * maxRecordsPerBatch, entries.length);
      const files = await backend.readFiles(commit, pathsOf(batch));
      const views = files.flatMap((file, at): RecordView[] => {
        if (file === undefined) return [];
        const view = parse(file, batch[at]?.commit ?? null, validators);
        if ('record' in view) return [view];
        onNotice(`${file.path} is not shown: ${view.why}`);
        return [];
      });
      if (views.length > 0) yield views;
    }
  } finally {
    reading?.(entries.length, entries.length);
  }
}

function parse(stored: StoredFile, commit: string | null, validators: Validators): RecordView | { why: string } {
  const { path, blob, content } = stored;
  const parsed = parsePath(path);
  if (parsed.kind !== 'record') return { why: 'it is not a record' };
  const file = parseStreamFile(path, parsed, content, validators).content;
  if ('unknown' in file) return { why: `it is written in ${file.unknown.schema}, which this version of Fairway does not know` };
  if (!('record' in file)) return { why: 'unreadable' in file ? file.unreadable : file.misplaced };
  return { record: file.record, summary: summarize(file.record), path, blob, commit };
}
