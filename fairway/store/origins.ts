/** Which commit added which record. */

import type { StreamFile } from '../domain/task/fold.ts';
import { summarize } from '../domain/task/records/index.ts';
import type { RecordView } from '../domain/task/views.ts';
import type { HistoryCommit } from '../git/history.ts';
import type { Backend, StoredFile } from './backend.ts';
import type { StoreContext } from './context.ts';
import type { Hot } from './hot.ts';
import { walkProgress } from './walk-progress.ts';

/** The commit that gave each file its content. The walk ends when all are found. */
export async function readOrigins(
  backend: Pick<Backend, 'walk'>,
  commit: string,
  files: readonly StoredFile[] | undefined,
  directory?: string,
): Promise<Map<string, string>> {
  const origins = new Map<string, string>();
  for await (const { commit: at, paths } of backend.walk(commit, directory)) {
    for (const path of paths) if (!origins.has(path)) origins.set(path, at);
    if (files?.every((file) => origins.has(file.path))) break;
  }
  return origins;
}

/** The same for files of one directory, by the index of the store; nothing may be decided on it. */
export async function lookUpOrigins(
  context: StoreContext,
  { commit, manifest }: Hot,
  files: readonly StoredFile[],
  directory: string,
): Promise<Map<string, string>> {
  const paths = files.map(({ path }) => path);
  const walk = () => toldWalk(context, commit, manifest.created_at);
  return (await context.origins.find(commit, directory, paths, walk)) ?? (await readOrigins(context.backend, commit, files, directory));
}

/** A walk that says how far it is. */
async function* toldWalk({ backend, options: { progress } }: StoreContext, commit: string, began: string): AsyncGenerator<HistoryCommit> {
  let tell: ((commit: HistoryCommit) => void) | undefined;
  try {
    for await (const one of backend.walk(commit)) {
      tell ??= progress && walkProgress(Date.parse(one.at), Date.parse(began), progress);
      tell?.(one);
      yield one;
    }
  } finally {
    if (tell !== undefined) progress?.(100, 100);
  }
}

/** Records as they are shown: what can be read, with its blob and its commit. */
export function viewsOf(stored: readonly StoredFile[], files: readonly StreamFile[], origins: ReadonlyMap<string, string>): RecordView[] {
  const blobs = new Map(stored.map((file) => [file.path, file.blob]));
  return files.flatMap(({ path, content }) =>
    'record' in content
      ? [{ record: content.record, summary: summarize(content.record), path, blob: blobs.get(path) ?? '', commit: origins.get(path) ?? null }]
      : [],
  );
}
