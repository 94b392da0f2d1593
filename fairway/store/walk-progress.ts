import type { HistoryCommit } from '../git/history.ts';
import type { Progress } from './load.ts';

/**
 * Reports the progress of a walk from the newest commit back to a time, in percent of the time between; times in ms since 1970. Never reports 100: the
 * walk ends when it finds what it looks for.
 */
export function walkProgress(newest: number, oldest: number, progress: Progress): (commit: HistoryCommit) => void {
  const length = newest - oldest;
  return ({ at }) => {
    if (length > 0) progress(Math.min(99, Math.max(0, Math.floor(((newest - Date.parse(at)) / length) * 100))), 100);
  };
}
