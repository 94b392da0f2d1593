/** Progressive enhancement: adds filters, copy buttons and ages to a page that is complete without JavaScript. */

import { showAge } from './age.ts';
import { addCopyButtons } from './copy.ts';
import { addFilters } from './filter.ts';

/** Returns a function that removes the listeners and timers. */
export function enhance(root: HTMLElement): () => void {
  const undo = [addCopyButtons(root), addFilters(root), showAge(root)];
  return () => {
    for (const step of undo) step();
  };
}
