import type { HistoryCommit } from '../git/history.ts';
import type { Progress } from './load.ts';

/** How far a walk from the newest commit back to a time has come, by the times of its commits, ms since 1970. Never the end, which is where something is found. */
export function walkProgress(newest: number, oldest: number, progress: Progress): (commit: HistoryCommit) => void {
  const length = newest - oldest;
  return ({ at }) => {
    if (length > 0) progress(Math.min(99, Math.max(0, Math.floor(((newest - Date.parse(at)) / length) * 100))), 100);
  };
}
