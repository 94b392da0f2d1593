/** From commits to the hot view: built whole from one commit, or brought forward by what was added since. */

import { taskStream } from '../domain/record.ts';
import { foldTask, type StreamFile } from '../domain/task/fold.ts';
import { isFinished, type Task } from '../domain/task/state.ts';
import type { Store as Manifest } from '../domain/types.gen.ts';
import { problem } from '../errors.ts';
import type { Backend, StoredFile } from './backend.ts';
import { loadValidators, parseManifest, parseStreamFile, type Validators } from './codec/parse.ts';
import { FinishedCounter, type Growth, type Hot, memoryGrowth, referencesOf, type Shelf, type TaskChange, UnclearReferences } from './hot.ts';
import { manifestPath, parsePath } from './layout.ts';

/** Told how many of how many files are read. */
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

/** The hot view of a commit from the commit alone; undefined where the shelf could not keep it. */
export async function buildHot<T extends Shelf>(backend: Backend, commit: string, shelf: T, progress?: Progress): Promise<ReturnType<T['keep']>> {
  const manifest = await requireManifest(backend, commit);
  const finished = new FinishedCounter();
  const known = new Set<string>();
  const referenced = new Set<string>();
  for await (const { task } of readTasks(backend, commit, progress)) {
    known.add(task.id);
    for (const id of referencesOf(task)) referenced.add(id);
    if (isFinished(task)) finished.add(task);
    shelf.add(task);
  }
  const missing = new Set([...referenced].filter((id) => !known.has(id)));
  return shelf.keep({ commit, manifest, missing, finished: finished.counts }) as ReturnType<T['keep']>;
}

export interface FoldedTask {
  readonly task: Task;
  readonly stored: readonly StoredFile[];
  readonly files: readonly StreamFile[];
}

/** Every task with its files, one after the other, in the order of their directories. */
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

/** The files of one stream that are records by their name, in their order. */
export const parseStream = (stored: readonly StoredFile[], validators: Validators): StreamFile[] =>
  stored.flatMap((file) => {
    const place = parsePath(file.path);
    return place.kind === 'record' ? [parseStreamFile(file.path, place, file.content, validators)] : [];
  });

/** The view of a later commit. Null when more happened than that files were added, or it could not be kept: then it has to be built whole. */
export async function bringForward(hot: Hot, backend: Backend, commit: string, grow: (hot: Hot) => Growth | undefined): Promise<Hot | null> {
  const added = await backend.readAdded(hot.commit, commit);
  if (added === null) return null;
  const paths = new Set(added.map((file) => file.path));
  const streams = new Set<string>();
  for (const path of paths) {
    const place = parsePath(path);
    if (place.kind === 'record' && place.stream.startsWith('tasks/')) streams.add(place.stream);
  }
  // few are a line more in the cache, where a great many make it anew
  const growth = (streams.size > atOnce ? grow(hot) : undefined) ?? memoryGrowth(hot);
  const unclear = new UnclearReferences(hot, [], growth.changed);
  for (const some of inParts([...streams])) {
    for (const change of await readTaskChanges(backend, commit, some, paths)) {
      growth.add(change);
      unclear.add(change);
    }
  }
  const grown = growth.end(await findMissing(backend, commit, unclear));
  return grown === undefined ? null : { ...grown, commit };
}

/** So many tasks are read whole at once: all of a large store do not fit into memory. */
export const atOnce = 500;

export function* inParts<T>(items: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += atOnce) yield items.slice(at, at + atOnce);
}

/** Streams that grew, whole, and as they were without what was added. */
async function readTaskChanges(backend: Backend, commit: string, streams: readonly string[], added: ReadonlySet<string>): Promise<TaskChange[]> {
  const [stored, validators] = await Promise.all([backend.readStreams(commit, streams), loadValidators()]);
  return streams.flatMap((stream) => {
    const files = parseStream(stored.get(stream) ?? [], validators);
    const id = stream.slice('tasks/'.length);
    const after = foldTask(id, files);
    const before = foldTask(
      id,
      files.filter((file) => !added.has(file.path)),
    );
    return after === undefined ? [] : [{ before, after }];
  });
}

/** The ids that changed tasks newly refer to and nothing defines. `named` are tasks that were looked for already. */
export async function findMissing(
  backend: Backend,
  commit: string,
  references: UnclearReferences,
  named: ReadonlyMap<string, Task | null> = new Map(),
): Promise<string[]> {
  const unclear = references.ids();
  const asked = unclear.filter((id) => !named.has(id));
  const found = asked.length === 0 ? new Set<string>() : await backend.findStreams(commit, asked.map(taskStream));
  return unclear.filter((id) => (named.has(id) ? named.get(id) === null : !found.has(taskStream(id))));
}

/** Tasks read whole from their streams; null where there is none. */
export async function readTasksNamed(backend: Backend, commit: string, ids: readonly string[]): Promise<Map<string, Task | null>> {
  if (ids.length === 0) return new Map();
  const [stored, validators] = await Promise.all([backend.readStreams(commit, ids.map(taskStream)), loadValidators()]);
  return new Map(ids.map((id) => [id, foldTask(id, parseStream(stored.get(taskStream(id)) ?? [], validators)) ?? null]));
}
