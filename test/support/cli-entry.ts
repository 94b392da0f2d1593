/**
 * The program as cli/bin.ts begins it, but for what a test has to know beforehand: the clock, the ids, the host and the terminal. It is bundled and
 * compiled like the program. FAIRWAY_TEST says what to begin with; what came of it is written to the file that it names.
 */
import { writeFileSync } from 'node:fs';
import { main } from '../../cli/main.ts';
import { processContext } from '../../cli/process-context.ts';

export interface TestRun {
  /** The clock, in milliseconds; it goes on by ten each time that it is asked. */
  readonly now: number;
  /** How many ids were made. */
  readonly ids: number;
  /** The width of the terminal; a pipe when left out. */
  readonly columns?: number | undefined;
  /** The signals that arrive, each so many milliseconds after the command began to listen. */
  readonly signals?: readonly (readonly [after: number, signal: NodeJS.Signals])[] | undefined;
  /** Where `now` and `ids` are written when the command has ended. */
  readonly end: string;
}

const { columns, signals = [], end, ...begin } = JSON.parse(process.env.FAIRWAY_TEST ?? '') as TestRun;
delete process.env.FAIRWAY_TEST;
let { now, ids } = begin;
const real = processContext();

const context = {
  ...real,
  host: 'desk',
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
