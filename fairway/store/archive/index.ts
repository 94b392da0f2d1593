/** Taking, verifying and restoring snapshots. */

import { type OpenOptions, openContext } from '../context.ts';
import { requireCommit, requireManifest } from '../load.ts';
import { originTrailer, type SnapshotTotal, timeTrailer } from './format.ts';
import { type ReadProgress, readSnapshot } from './read.ts';
import { type SnapshotReport, verifySnapshot } from './verify.ts';
import { type WriteOptions, writeSnapshot } from './write.ts';

export type { SnapshotFormat, SnapshotTotal } from './format.ts';
export { snapshotFormats } from './format.ts';
export { type Restored, type RestoreOptions, restoreStore } from './restore.ts';
export type { SnapshotFinding, SnapshotReport } from './verify.ts';

export interface TakeOptions extends WriteOptions {
  /** The commit to take a snapshot of; that of the state ref when left out. */
  readonly rev?: string | undefined;
}

/** A snapshot that is ready to be written. */
export interface TakenSnapshot {
  readonly commit: string;
  readonly at: string;
  /** The text in parts, to be read once; returns the totals. */
  readonly text: AsyncGenerator<string, SnapshotTotal>;
}

/** Refuses with NOT_A_REPOSITORY, NO_STORE, UNKNOWN_REVISION; writing it with NOT_A_STORE, STORE_TOO_NEW, GIT_FAILED. */
export async function takeSnapshot(open: OpenOptions, { rev, ...options }: TakeOptions): Promise<TakenSnapshot> {
  const { backend, absent } = await openContext(open);
  const named = rev ?? (await backend.head())?.commit;
  if (named === undefined) throw await absent();
  const facts = await requireCommit(backend, named);
  // a commit of the code has no store, which says nothing about the state ref: the refusal names the revision
  await requireManifest(backend, facts.commit, rev);
  const origin = facts.trailers.get('Fairway-Command') === 'restore' ? facts.trailers : undefined;
  const commit = origin?.get(originTrailer) ?? facts.commit;
  const at = origin?.get(timeTrailer) ?? facts.at;
  return { commit, at, text: writeSnapshot({ commit, at, backend, head: facts.commit }, options) };
}

/** Verifies the file of a snapshot. Refuses with SNAPSHOT_INVALID, FILE_UNREADABLE, STORE_TOO_NEW. */
export const verifySnapshotFile = (path: string, named: string, progress?: ReadProgress): Promise<SnapshotReport> =>
  verifySnapshot(readSnapshot(path, named, progress), named);
