import type { BaseContext } from 'clipanion';

/** Everything that a command may use of its environment. `bin.ts` makes the real one; tests make their own. */
export interface FairwayContext extends BaseContext {
  readonly cwd: string;
  /** Whether stdout is a terminal. */
  readonly isTerminal: boolean;
  /** The width of the terminal; undefined in a pipe. */
  readonly columns: number | undefined;
  /** Whether stdin is a terminal. */
  readonly isInteractive: boolean;
  readonly now: () => Date;
  readonly newId: () => string;
  /** The argument vector that starts this program, for hooks that call it later. */
  readonly program: readonly string[];
  /** The command that the user typed, such as `fairway`, `fw` or `npx fairway`, for hints. */
  readonly called: string;
  /** The folder of the program, with links resolved. */
  readonly home: string;
  /** The Node executable: a path, or a name on the PATH. */
  readonly node: string;
  /** Makes the garbage collector free memory sooner, at some cost in time. For commands that may read a whole store. */
  readonly saveMemory: () => void;
  /** Calls back on SIGINT, SIGTERM and SIGHUP until the returned function is called. Without a listener, a signal ends the process. */
  readonly onSignal: (listener: (signal: NodeJS.Signals) => void) => () => void;
}
