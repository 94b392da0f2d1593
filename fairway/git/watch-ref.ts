/**
 * Waits for refs to move, without starting processes. It polls a few small files of git: the loose ref, the state of packed-refs, and the list of
 * reftables. File system events only make it faster; if one is lost, the next poll finds the change.
 */
import { existsSync, type FSWatcher, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText } from './refs.ts';

export interface WatchOptions {
  /** Ends the wait. */
  readonly signal: AbortSignal;
  /** The polling interval, ms. Default: 250. */
  readonly pollMs?: number;
}

/** A text that changes whenever the ref may have moved. */
export function refStamp(commonDir: string, ref: string): string {
  const packed = statSync(join(commonDir, 'packed-refs'), { throwIfNoEntry: false, bigint: true });
  return JSON.stringify([
    readText(join(commonDir, ref)) ?? null,
    packed === undefined ? null : `${packed.mtimeNs} ${packed.size} ${packed.ino}`,
    readText(join(commonDir, 'reftable', 'tables.list')) ?? null,
  ]);
}

/** Yields at once, and then whenever one of the refs may have moved, until it is aborted. A caller that reads the refs after each yield misses no move. */
export async function* watchRefs(commonDir: string, refs: readonly string[], { signal, pollMs = 250 }: WatchOptions): AsyncGenerator<void> {
  const stamp = () => refs.map((ref) => refStamp(commonDir, ref)).join();
  let wake: () => void = () => undefined;
  const watchers = watchersOf(commonDir, refs, () => wake());
  const onAbort = () => wake();
  signal.addEventListener('abort', onAbort);
  try {
    let seen: string | undefined;
    while (!signal.aborted) {
      const now = stamp();
      if (now !== seen) {
        seen = now;
        yield;
        continue;
      }
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pollMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (signal.aborted) wake();
      });
    }
  } finally {
    signal.removeEventListener('abort', onAbort);
    for (const watcher of watchers) watcher.close();
  }
}

function watchersOf(commonDir: string, refs: readonly string[], notice: () => void): FSWatcher[] {
  const directories = [commonDir, join(commonDir, 'reftable'), ...refs.map((ref) => dirname(join(commonDir, ref)))];
  return [...new Set(directories)].filter(existsSync).flatMap((directory) => {
    try {
      const watcher = watch(directory, { persistent: false }, notice);
      // The directory was removed, or the system sends no more events; polling continues.
      watcher.on('error', () => watcher.close());
      return [watcher];
    } catch {
      return [];
    }
  });
}
