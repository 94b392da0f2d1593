/** What the browser adds to a page that is complete without it: filters in place, copy buttons, the time passed. Each works on what is there. */
import { addCopyButtons } from './copy.ts';
import { addFilters } from './filter.ts';
import { tellTimePassed } from './time-passed.ts';

/** Answers with what takes it all back. */
export function enhance(root: HTMLElement): () => void {
  const undo = [addCopyButtons(root), addFilters(root), tellTimePassed(root)];
  return () => {
    for (const take of undo) take();
  };
}
