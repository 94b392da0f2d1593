/** Records in the order in which they were added: from the beginning, after a record or a commit, or as they arrive. */

import { taskStream } from '../domain/record.ts';
import { summarize } from '../domain/task/records/index.ts';
import type { RecordView } from '../domain/task/views.ts';
import { isRefusal, problem } from '../errors.ts';
import type { HistoryCommit } from '../git/history.ts';
import type { NamedRef } from '../git/refs.ts';
import { watchRefs } from '../git/watch-ref.ts';
import type { Backend, StoredFile } from './backend.ts';
import { loadValidators, parseJson, parseStreamFile, type Validators } from './codec/parse.ts';
import { type OpenOptions, openContext, type StoreContext } from './context.ts';
import { parsePath, streamDirectory } from './layout.ts';
import { requireManifest } from './load.ts';
import { locateRepository } from './locate.ts';
import { walkProgress } from './walk-progress.ts';

export interface SinceOptions {
  /** Only records after this one: the id of a record, or a commit of the state ref by any name that git knows. */
  readonly since?: string | undefined;
  /** Only records of this task. */
  readonly task?: string | undefined;
  /** Called with a notice about a record that cannot be shown, or a history that was rewritten. */
  readonly onNotice: (text: string) => void;
  /** Called with the percentage of the history that has been searched for the record. */
  readonly searching?: Progress | undefined;
  /** Called with how many of how many records have been read. */
  readonly reading?: Progress | undefined;
}

type Progress = (done: number, total: number) => void;

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

/** The records that a move of the ref added: those of the new commits, without those that the old history had, as where it was rewritten. */
async function* readNewRecords(backend: Backend, from: string, to: string, options: SinceOptions): AsyncGenerator<RecordView[]> {
  const added = await compareHistories(backend, from, to, options);
  if (added === undefined) return;
  for await (const records of readEntries(backend, to, added.entries, options)) yield records.filter(({ record }) => !added.oldIds.has(record.id));
}

interface AddedEntries {
  /** The record files of the commits since the newest common one. */
  readonly entries: readonly Entry[];
  /** Ids of records that the old history had. */
  readonly oldIds: ReadonlySet<string>;
}

/** Compares two histories. Undefined where the old one can no longer be read. */
async function compareHistories(backend: Backend, from: string, to: string, options: SinceOptions): Promise<AddedEntries | undefined> {
  try {
    const { before, after } = await sinceCommonCommit(backend, from, to);
    if (before.length > 0) options.onNotice(`the history of the state ref was rewritten; continuing from ${to.slice(0, 12)}`);
    const entries = entriesOf(after, options.task);
    const validators = await loadValidators();
    const paths = [...new Set([...entriesOf(before, undefined), ...entries].map(({ path }) => path))];
    const oldIds = new Set<string>();
    for (const file of await backend.readFiles(from, paths)) {
      const view = file && parse(file, from, validators);
      if (view && 'record' in view) oldIds.add(view.record.id);
    }
    return { entries, oldIds };
  } catch (error) {
    if (!isRefusal(error, 'GIT_FAILED')) throw error;
    options.onNotice(`the history of the state ref was rewritten and the old one is gone; continuing from ${to.slice(0, 12)}`);
    return undefined;
  }
}

/** The commits of two histories since their newest common one, each newest first. Both are walked in step, because that commit is near. */
async function sinceCommonCommit(backend: Backend, from: string, to: string): Promise<{ before: HistoryCommit[]; after: HistoryCommit[] }> {
  const sides = [from, to].map((commit) => ({
    walk: backend.walk(commit)[Symbol.asyncIterator](),
    commits: [] as HistoryCommit[],
    at: new Map<string, number>(),
    open: true,
  }));
  const [before, after] = sides as [(typeof sides)[0], (typeof sides)[0]];
  try {
    while (before.open || after.open) {
      for (const side of sides) {
        if (!side.open) continue;
        const { done, value } = await side.walk.next();
        if (done) {
          side.open = false;
          continue;
        }
        side.at.set(value.commit, side.commits.push(value) - 1);
        const other = side === before ? after : before;
        if (other.at.has(value.commit)) {
          return { before: before.commits.slice(0, before.at.get(value.commit)), after: after.commits.slice(0, after.at.get(value.commit)) };
        }
      }
    }
    return { before: before.commits, after: after.commits };
  } finally {
    for (const side of sides) await side.walk.return?.();
  }
}

/** The record files of commits, which come newest first, in the order oldest first. A file that was written twice counts where it was written last. */
function entriesOf(commits: readonly HistoryCommit[], task: string | undefined): Entry[] {
  const found = new Map<string, string>();
  for (const { commit, paths } of commits) for (const path of paths.toReversed()) if (isWanted(path, task) && !found.has(path)) found.set(path, commit);
  return [...found].map(([path, commit]) => ({ path, commit })).reverse();
}

function isWanted(path: string, task: string | undefined): boolean {
  const parsed = parsePath(path);
  return parsed.kind === 'record' && (task === undefined || parsed.stream === taskStream(task));
}

const isUlid = (text: string): boolean => /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/.test(text);

/** Whether a text may be an abbreviated commit id. */
const isCommitId = (text: string): boolean => /^[0-9a-f]{7,64}$/.test(text) && !isUlid(text);

/** The record files after a position, oldest first. */
async function entriesSince(backend: Backend, head: string, options: SinceOptions): Promise<Entry[]> {
  try {
    return await searchSince(backend, head, options);
  } finally {
    // ends the progress bar, also after a failure
    options.searching?.(100, 100);
  }
}

async function searchSince(backend: Backend, head: string, { since, task, searching }: SinceOptions): Promise<Entry[]> {
  const searched =
    searching && since !== undefined && isUlid(since) ? walkProgress(Date.parse(await backend.readTime(head)), ulidTime(since), searching) : undefined;
  const commits: HistoryCommit[] = [];
  // with a position, all commits are walked: the one that is looked for need not have touched the task
  const directory = since === undefined && task !== undefined ? streamDirectory(taskStream(task)) : undefined;
  const isCommit = since !== undefined && isCommitId(since);
  let unread: Entry[] = [];
  const search = async (): Promise<Entry | undefined> => {
    const found = isCommit || since === undefined ? undefined : await findRecord(backend, head, unread, since);
    unread = [];
    return found;
  };
  for await (const commit of backend.walk(head, directory)) {
    if (isCommit && commit.commit.startsWith(since)) return entriesOf(commits, task);
    commits.push(commit);
    if (since !== undefined && !isCommit) unread.push(...entriesOf([commit], undefined));
    if (unread.length < maxRecordsPerSearch) continue;
    searched?.(commit);
    const found = await search();
    if (found !== undefined) return entriesAfter(commits, found, task);
  }
  if (since === undefined) return entriesOf(commits, task);
  const found = await search();
  if (found === undefined) throw problem('UNKNOWN_POSITION', { since, ref: backend.ref });
  return entriesAfter(commits, found, task);
}

/** The time of a ULID, ms since 1970: its first ten digits, of five bits each. */
const ulidTime = (id: string): number => [...id.slice(0, 10)].reduce((time, digit) => time * 32 + '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(digit), 0);

/** The record files after one of them. */
function entriesAfter(commits: readonly HistoryCommit[], { path, commit }: Entry, task: string | undefined): Entry[] {
  const at = commits.findIndex((known) => known.commit === commit);
  const paths = commits[at]?.paths ?? [];
  const rest = { ...(commits[at] as HistoryCommit), paths: paths.slice(paths.indexOf(path) + 1) };
  return entriesOf([...commits.slice(0, at), rest], task);
}

async function findRecord(backend: Backend, head: string, entries: readonly Entry[], id: string): Promise<Entry | undefined> {
  const files = await backend.readFiles(
    head,
    entries.map(({ path }) => path),
  );
  return entries[files.findIndex((file) => file?.content.includes(id) && idIn(file.content) === id)];
}

function idIn(content: Buffer): unknown {
  const parsed = parseJson(content);
  return 'value' in parsed ? (parsed.value as { id?: unknown } | null)?.id : undefined;
}

/** How many records are read at once while the position is looked for, and while they are shown. */
const maxRecordsPerSearch = 500;
const maxRecordsPerBatch = 1000;

async function* readEntries(backend: Backend, commit: string, entries: readonly Entry[], { onNotice, reading }: SinceOptions): AsyncGenerator<RecordView[]> {
  try {
    yield* readBatches(backend, commit, entries, onNotice, reading);
  } finally {
    reading?.(entries.length, entries.length);
  }
}

async function* readBatches(
  backend: Backend,
  commit: string,
  entries: readonly Entry[],
  onNotice: SinceOptions['onNotice'],
  reading: Progress | undefined,
): AsyncGenerator<RecordView[]> {
  const validators = await loadValidators();
  for (let at = 0; at < entries.length; at += maxRecordsPerBatch) {
    reading?.(at, entries.length);
    const batch = entries.slice(at, at + maxRecordsPerBatch);
    const files = await backend.readFiles(
      commit,
      batch.map(({ path }) => path),
    );
    const views = files.flatMap((file, index): RecordView[] => {
      if (file === undefined) return [];
      const view = parse(file, batch[index]?.commit ?? null, validators);
      if ('record' in view) return [view];
      onNotice(`${file.path} is not shown: ${view.why}`);
      return [];
    });
    if (views.length > 0) yield views;
  }
}

function parse(stored: StoredFile, commit: string | null, validators: Validators): RecordView | { why: string } {
  const { path, blob, content } = stored;
  const parsed = parsePath(path);
  if (parsed.kind !== 'record') return { why: 'it is not a record' };
  const file = parseStreamFile(path, parsed, content, validators).content;
  if (!('record' in file)) return { why: 'unreadable' in file ? file.unreadable : file.misplaced };
  return { record: file.record, summary: summarize(file.record), path, blob, commit };
}
