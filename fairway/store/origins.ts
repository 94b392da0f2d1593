/** Which commit added which record. */
import { summarize } from '../records/index.ts';
import type { StreamFile } from '../task/fold.ts';
import type { RecordView } from '../task/view.ts';
import type { Backend, StoredFile } from './backend.ts';

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

/** Records as they are shown: what can be read, with its blob and its commit. */
export function viewsOf(stored: readonly StoredFile[], files: readonly StreamFile[], origins: ReadonlyMap<string, string>): RecordView[] {
  const blobs = new Map(stored.map((file) => [file.path, file.blob]));
  return files.flatMap(({ path, content }) =>
    'record' in content
      ? [{ record: content.record, summary: summarize(content.record), path, blob: blobs.get(path) ?? '', commit: origins.get(path) ?? null }]
      : [],
  );
}
