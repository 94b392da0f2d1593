/** Taking, verifying and restoring snapshots. */

import { type OpenOptions, repositoryContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import type { SnapshotTotal } from './format.ts';
import { type ReadProgress, readSnapshot } from './read.ts';
import { backendSource, gitSource, type SnapshotSource } from './source.ts';
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
export async function takeSnapshot(open: OpenOptions, options: TakeOptions): Promise<TakenSnapshot> {
  const source = open.backend === undefined ? await repositorySource(open, options.rev) : await backendSource(open.backend);
  return { commit: source.commit, at: source.at, text: writeSnapshot(source, options) };
}

async function repositorySource(open: OpenOptions, rev: string | undefined): Promise<SnapshotSource> {
  const source = await gitSource(await repositoryContext(open), rev);
  // named by its revision: a commit of the code is not a store, which says nothing about the state ref
  if (rev !== undefined) await requireManifest(source.backend, source.head, rev);
  return source;
}

/** Verifies the file of a snapshot. Refuses with SNAPSHOT_INVALID, FILE_UNREADABLE, STORE_TOO_NEW. */
export const verifySnapshotFile = (path: string, named: string, progress?: ReadProgress): Promise<SnapshotReport> =>
  verifySnapshot(readSnapshot(path, named, progress), named);
