/** Records for display, each with the commit that added it. */

import { summarize } from '../domain/record-types.ts';
import type { StreamFile } from '../domain/stream.ts';
import type { RecordView } from '../domain/task/views.ts';
import type { Backend, StoredFile } from './backend.ts';

/** The commit that last wrote each file, from the history of a directory when one is named. The walk ends when all files are found. */
export async function findAddingCommits(
  backend: Pick<Backend, 'walk'>,
  commit: string,
  files: readonly { readonly path: string }[] | undefined,
  directory?: string,
): Promise<Map<string, string>> {
  const commits = new Map<string, string>();
  for await (const { commit: at, paths } of backend.walk(commit, directory)) {
    for (const path of paths) if (!commits.has(path)) commits.set(path, at);
    if (files?.every((file) => commits.has(file.path))) break;
  }
  return commits;
}

/** The records that can be read, each with its blob and its commit. */
export function viewsOf(stored: readonly StoredFile[], files: readonly StreamFile[], commits: ReadonlyMap<string, string>): RecordView[] {
  const blobs = new Map(stored.map((file) => [file.path, file.blob]));
  return files.flatMap(({ path, content }) =>
    'record' in content
      ? [{ record: content.record, summary: summarize(content.record), path, blob: blobs.get(path) ?? '', commit: commits.get(path) ?? null }]
      : [],
  );
}
