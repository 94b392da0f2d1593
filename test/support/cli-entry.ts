/**
 * The program as in cli/bin.ts, but with a clock, ids, a host and a terminal that the test controls. It is bundled and compiled like the program.
 * FAIRWAY_TEST contains the initial values; the final ones are written to the file that it names.
 */
import { writeFileSync } from 'node:fs';
import { main } from '../../cli/main.ts';
import { processContext } from '../../cli/process-context.ts';

export interface TestRun {
  /** The clock, ms; it advances by ten at each reading. */
  readonly now: number;
  /** The number of ids made so far. */
  readonly ids: number;
  /** The width of the terminal. Default: a pipe. */
  readonly columns?: number | undefined;
  /** The signals to send, with the delay in milliseconds since the command began to listen. */
  readonly signals?: readonly (readonly [after: number, signal: NodeJS.Signals])[] | undefined;
  /** The file for `now` and `ids` after the command has ended. */
  readonly end: string;
}

const { columns, signals = [], end, ...begin } = JSON.parse(process.env.FAIRWAY_TEST ?? '') as TestRun;
delete process.env.FAIRWAY_TEST;
let { now, ids } = begin;
const real = processContext();

const context = {
  ...real,
  program: ['fairway'],
  isTerminal: columns !== undefined,
  columns,
  now: () => {
    now += 10;
    return new Date(now - 10);
  },
  newId: () => {
    ids += 1;
    return String(ids).padStart(26, '0');
  },
  onSignal: (listener: (signal: NodeJS.Signals) => void) => {
    const stop = real.onSignal(listener);
    for (const [after, signal] of signals) setTimeout(() => process.kill(process.pid, signal), after);
    return stop;
  },
};

void main(process.argv.slice(2), context).then((code) => {
  writeFileSync(end, JSON.stringify({ now, ids }));
  process.exit(code);
});
