import type { BaseContext } from 'clipanion';

/** All that a command may ask of the world. `bin.ts` makes the real one; tests make their own. */
export interface FairwayContext extends BaseContext {
  readonly cwd: string;
  /** Whether stdout is a terminal. */
  readonly isTerminal: boolean;
  /** The terminal's width; undefined in a pipe. */
  readonly columns: number | undefined;
  /** Whether there is somebody to ask. */
  readonly isInteractive: boolean;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly host: string;
  /** How this program is started, as an argument vector: for what calls it later. */
  readonly program: readonly string[];
  /** What somebody typed to start it, such as `fairway`, `fw` or `npx fairway`: for hints. */
  readonly called: string;
  /** The folder that the program lies in, links followed. */
  readonly home: string;
  /** Node, as a path or as a name to look for on the PATH. */
  readonly node: string;
  /** From here on memory that is not used any more is given back soon, which takes a little time: for what may go through a whole store. */
  readonly saveMemory: () => void;
  /** Calls back on SIGINT, SIGTERM and SIGHUP until the returned function is called; without anybody listening a signal ends the process. */
  readonly onSignal: (listener: (signal: NodeJS.Signals) => void) => () => void;
}
