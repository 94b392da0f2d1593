/** The context of a command from the real process: its clock, streams and signals. */
import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { monotonicFactory } from 'ulid';
import type { FairwayContext } from './context.ts';
import { inputStream, isTerminal, outputStream } from './process-streams.ts';

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Bun uses this virtual path for the code of a compiled program. */
const isCompiled = process.argv[1]?.startsWith('/$bunfs/') === true;

export function processContext(): FairwayContext {
  // FAIRWAY_NOW sets the start of the clock, for replays, as GIT_COMMITTER_DATE does for commits.
  const shift = Date.parse(process.env.FAIRWAY_NOW ?? '') - Date.now() || 0;
  const onTerminal = isTerminal(1);
  let newUlid: (() => string) | undefined;
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: inputStream,
    stdout: outputStream(1, onTerminal),
    stderr: outputStream(2, isTerminal(2)),
    colorDepth: 1,
    isTerminal: onTerminal,
    columns: onTerminal ? process.stdout.columns : undefined,
    isInteractive: isTerminal(0),
    now: () => new Date(Date.now() + shift),
    newId: () => {
      newUlid ??= monotonicFactory(random);
      return newUlid();
    },
    program: isCompiled ? [process.execPath] : [process.execPath, process.argv[1] ?? 'fairway'],
    called: calledBy(process.env),
    get home() {
      return dirname(realpathSync(isCompiled ? process.execPath : (process.argv[1] ?? '.')));
    },
    node: isCompiled ? 'node' : process.execPath,
    // By default, V8 lets its heap grow to several times the memory in use.
    saveMemory: () => process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=20'),
    onSignal: (listener) => {
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
  };
}

/** The launcher passes on what the user typed. The variable is removed, because it does not apply to child processes. */
function calledBy(env: NodeJS.ProcessEnv): string {
  const called = env.FAIRWAY_CALLED ?? '';
  delete env.FAIRWAY_CALLED;
  return /^(npx )?[\w@./-]+$/.test(called) ? called : 'fairway';
}

let drawn = Buffer.alloc(0);

/** A random number from 0 to 1. Bytes are drawn in bulk, because an id needs a number for each of its letters. */
function random(): number {
  if (drawn.length < 4) drawn = randomBytes(1024);
  const number = drawn.readUInt32LE() / 2 ** 32;
  drawn = drawn.subarray(4);
  return number;
}
