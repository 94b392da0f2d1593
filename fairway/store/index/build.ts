/** Building the content of the index from a commit, or bringing it forward by what was added since. */
import { streamSubject } from '../../domain/record.ts';
import { foldTask } from '../../domain/task/fold.ts';
import { isFinished, type Task } from '../../domain/task/state.ts';
import type { Backend } from '../backend.ts';
import { loadValidators } from '../codec/parse.ts';
import { streamsOf } from '../layout.ts';
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

/** The projection of a later commit; null where files were not only added: then it has to be built. */
export async function bringForward(projection: Projection, backend: Backend, commit: string): Promise<Projection | null> {
  const added = await readAdded(backend, projection.commit, commit);
  if (added === null) return null;
  const changes: TaskChange[] = [];
  for (const some of inBatches(added.streams)) changes.push(...(await readTaskChanges(backend, commit, some, added.paths)));
  return applyChanges(projection, commit, changes, await findMissing(backend, commit, unresolvedReferences(projection, changes)));
}

/** The tasks of streams that were added to, before and after. */
async function readTaskChanges(backend: Backend, commit: string, streams: readonly string[], added: ReadonlySet<string>): Promise<TaskChange[]> {
  const [stored, validators] = await Promise.all([backend.readStreams(commit, streams), loadValidators()]);
  return streams.flatMap((stream) => {
    const files = parseStream(stored.get(stream) ?? [], validators);
    const id = streamSubject(stream);
    const after = foldTask(id, files);
    const before = foldTask(
      id,
      files.filter((file) => !added.has(file.path)),
    );
    return after === undefined ? [] : [{ before, after }];
  });
}

/** The same for finished tasks. */
export async function bringFinishedForward(finished: FinishedTasks, backend: Backend, commit: string): Promise<FinishedTasks | null> {
  const added = await readAdded(backend, finished.commit, commit);
  if (added === null) return null;
  const changes = new Map<string, Task | null>();
  for (const some of inBatches(added.streams.map(streamSubject))) for (const [id, task] of await readTasksNamed(backend, commit, some)) changes.set(id, task);
  return withFinished(finished, commit, changes);
}

/** The files that were added between two commits, and the streams of tasks among them; null where anything else was changed too. */
async function readAdded(
  backend: Backend,
  from: string,
  to: string,
): Promise<{ readonly paths: ReadonlySet<string>; readonly streams: readonly string[] } | null> {
  const added = await backend.readChanges(from, to);
  if (added === null || added.some(({ status }) => status !== 'A')) return null;
  const paths = new Set(added.map(({ path }) => path));
  return { paths, streams: [...streamsOf(paths)].filter((stream) => stream.startsWith('tasks/')) };
}
