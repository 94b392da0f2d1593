import type { CommandClass } from 'clipanion';
import type { FairwayContext } from './context.ts';

/** A command that is loaded on demand. */
export interface CommandEntry {
  /** The words of the command, such as `evidence add`. */
  readonly path: string;
  readonly load: () => Promise<CommandClass<FairwayContext>>;
}
