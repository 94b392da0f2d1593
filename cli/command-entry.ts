import type { CommandClass } from 'clipanion';
import type { FairwayContext } from './context.ts';

/** A command before it is loaded. */
export interface CommandEntry {
  /** Its words, such as `evidence add`. */
  readonly path: string;
  readonly load: () => Promise<CommandClass<FairwayContext>>;
}
