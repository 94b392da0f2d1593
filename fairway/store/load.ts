/** Reading the manifest and tasks from commits. */

import { taskStream } from '../domain/record.ts';
import { foldTask, type StreamFile } from '../domain/task/fold.ts';
import type { Head, Task } from '../domain/task/state.ts';
import type { Store as Manifest } from '../domain/types.gen.ts';
import { problem } from '../errors.ts';
import type { CommitFacts } from '../git/commits.ts';
import type { Backend, StoredFile } from './backend.ts';
import { loadValidators, parseManifest, parseStreamFile, type Validators } from './codec/parse.ts';
import { manifestPath, parsePath } from './layout.ts';

/** Called with how many of how many files are done. */
export type Progress = (done: number, total: number) => void;

/** The manifest at a commit. Refuses with NOT_A_STORE or STORE_TOO_NEW. */
export async function requireManifest(backend: Backend, commit: string, name = backend.ref): Promise<Manifest> {
  const [file] = await backend.readFiles(commit, [manifestPath]);
  if (file === undefined) throw problem('NOT_A_STORE', { ref: name, why: `it holds no ${manifestPath}` });
  const parsed = parseManifest(file.content, await loadValidators());
  if ('newer' in parsed) throw problem('STORE_TOO_NEW', { path: manifestPath, schema: parsed.newer });
  if ('why' in parsed) throw problem('NOT_A_STORE', { ref: name, why: parsed.why });
  return parsed.manifest;
}

/** The commit that a revision names. Refuses with UNKNOWN_REVISION. */
export async function requireCommit(backend: Pick<Backend, 'findCommit'>, revision: string): Promise<CommitFacts> {
  const found = await backend.findCommit(revision);
  if (found === undefined) throw problem('UNKNOWN_REVISION', { revision });
  return found;
}

export interface FoldedTask {
  readonly task: Task;
  readonly stored: readonly StoredFile[];
  readonly files: readonly StreamFile[];
}

/** Every task with its files, in the order of their directories. */
export async function* readTasks(backend: Backend, commit: string, progress?: Progress): AsyncGenerator<FoldedTask> {
  const validators = await loadValidators();
  let total = 0;
  let done = 0;
  let stored: StoredFile[] = [];
  let files: StreamFile[] = [];
  let stream = '';
  const listed = (count: number) => {
    total = count;
  };
  for await (const some of backend.readAll(commit, { directory: 'tasks', listed: progress && listed })) {
    for (const file of some) {
      const place = parsePath(file.path);
      if (place.kind !== 'record') continue;
      if (place.stream !== stream && stored.length > 0) {
        yield foldStream(stream, stored, files);
        stored = [];
        files = [];
      }
      stream = place.stream;
      stored.push(file);
      files.push(parseStreamFile(file.path, place, file.content, validators));
    }
    done += some.length;
    progress?.(done, total);
  }
  if (stored.length > 0) yield foldStream(stream, stored, files);
}

const foldStream = (stream: string, stored: readonly StoredFile[], files: readonly StreamFile[]): FoldedTask => ({
  task: foldTask(stream.slice('tasks/'.length), files) as Task,
  stored,
  files,
});

/** The files of one stream that have names of records, parsed, in their order. */
export const parseStream = (stored: readonly StoredFile[], validators: Validators): StreamFile[] =>
  stored.flatMap((file) => {
    const place = parsePath(file.path);
    return place.kind === 'record' ? [parseStreamFile(file.path, place, file.content, validators)] : [];
  });

/** A file of a stream that cannot be read, or that belongs elsewhere. */
export interface BrokenFile {
  readonly path: string;
  readonly why: string;
}

export const beforeFirst: Head = { seq: 0, hash: null, at: '' };

/** The head of a stream of any kind, and its first broken file, from all of its files. */
export function endOf(files: readonly StreamFile[]): { readonly head: Head; readonly broken: BrokenFile | undefined } {
  const broken = files.flatMap(({ path, content }) =>
    'record' in content ? [] : [{ path, why: 'unreadable' in content ? content.unreadable : content.misplaced }],
  );
  const last = files.at(-1);
  const head = last && 'record' in last.content ? { seq: last.seq, hash: last.hash, at: last.content.record.at } : beforeFirst;
  return { head, broken: broken[0] };
}

/** How many tasks are read from git at once: the files of a great many would be far larger than the tasks that they fold to. */
const batchSize = 500;

export function* inBatches<T>(items: readonly T[], size = batchSize): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Those of the ids for which there is no task. `named` are tasks that were looked up already. */
export async function findMissing(
  backend: Backend,
  commit: string,
  ids: readonly string[],
  named: ReadonlyMap<string, Task | null> = new Map(),
): Promise<string[]> {
  const missing: string[] = [];
  for (const batch of inBatches(ids.filter((id) => !named.has(id)))) {
    const found = await backend.readStreams(commit, batch.map(taskStream));
    missing.push(...batch.filter((id) => (found.get(taskStream(id)) ?? []).length === 0));
  }
  return [...ids.filter((id) => named.get(id) === null), ...missing];
}

/** Tasks read whole from their streams; null where there is none. */
export async function readTasksNamed(backend: Backend, commit: string, ids: readonly string[]): Promise<Map<string, Task | null>> {
  if (ids.length === 0) return new Map();
  const [stored, validators] = await Promise.all([backend.readStreams(commit, ids.map(taskStream)), loadValidators()]);
  return new Map(ids.map((id) => [id, foldTask(id, parseStream(stored.get(taskStream(id)) ?? [], validators)) ?? null]));
}
