/** From commits to what the index holds: built whole from one commit, or brought forward by what was added since. */
import { foldTask } from '../../domain/task/fold.ts';
import { isFinished, type Task } from '../../domain/task/state.ts';
import type { Backend } from '../backend.ts';
import { loadValidators } from '../codec/parse.ts';
import { parsePath } from '../layout.ts';
import { findMissing, inBatches, type Progress, parseStream, readTasks, readTasksNamed, requireManifest } from '../load.ts';
import {
  applyChanges,
  countFinished,
  type FinishedTasks,
  OpenTasks,
  type Projection,
  reduceFinished,
  referencesOf,
  type TaskChange,
  unresolvedReferences,
  withFinished,
} from './projection.ts';

/** The projection of a commit and its finished tasks, from the commit alone. Refuses with NOT_A_STORE, STORE_TOO_NEW. */
export async function buildIndex(
  backend: Backend,
  commit: string,
  progress?: Progress,
): Promise<{ readonly projection: Projection; readonly finished: FinishedTasks }> {
  const manifest = await requireManifest(backend, commit);
  const open = new Map<string, Task>();
  const finished = new Map<string, Task>();
  const referenced = new Set<string>();
  for await (const { task } of readTasks(backend, commit, progress)) {
    for (const id of referencesOf(task)) referenced.add(id);
    if (isFinished(task)) finished.set(task.id, reduceFinished(task));
    else open.set(task.id, task);
  }
  const missing = new Set([...referenced].filter((id) => !open.has(id) && !finished.has(id)));
  const counts = countFinished(Array.from(finished.values(), (after) => ({ before: undefined, after })));
  return {
    projection: { commit, manifest, policy: null, missing, finished: counts, open: new OpenTasks().with(open) },
    finished: { commit, tasks: finished },
  };
}

/** The projection of a later commit; null where more happened than that files were added: then it has to be built. */
export async function bringForward(projection: Projection, backend: Backend, commit: string): Promise<Projection | null> {
  const added = await readAdded(backend, projection.commit, commit);
  if (added === null) return null;
  const changes: TaskChange[] = [];
  for (const some of inBatches([...added.streams])) changes.push(...(await readTaskChanges(backend, commit, some, added.paths)));
  return applyChanges(projection, commit, changes, await findMissing(backend, commit, unresolvedReferences(projection, changes)));
}

/** The tasks of streams that were added to, as they are and as they were without what was added. */
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

/** The finished tasks of a later commit, alike. */
export async function bringFinishedForward(finished: FinishedTasks, backend: Backend, commit: string): Promise<FinishedTasks | null> {
  const added = await readAdded(backend, finished.commit, commit);
  if (added === null) return null;
  const changes = new Map<string, Task | null>();
  const ids = Array.from(added.streams, (stream) => stream.slice('tasks/'.length));
  for (const some of inBatches(ids)) for (const [id, task] of await readTasksNamed(backend, commit, some)) changes.set(id, task);
  return withFinished(finished, commit, changes);
}

/** The files that were added between two commits, and the streams of tasks among them; null where anything else was changed too. */
async function readAdded(
  backend: Backend,
  from: string,
  to: string,
): Promise<{ readonly paths: ReadonlySet<string>; readonly streams: ReadonlySet<string> } | null> {
  const added = await backend.readChanges(from, to);
  if (added === null || added.some(({ status }) => status !== 'A')) return null;
  const streams = new Set<string>();
  for (const { path } of added) {
    const parsed = parsePath(path);
    if (parsed.kind === 'record' && parsed.stream.startsWith('tasks/')) streams.add(parsed.stream);
  }
  return { paths: new Set(added.map(({ path }) => path)), streams };
}
