/** What a command may ask of the world, answered by the process that it runs in: its clock, streams and signals. */
import { randomBytes } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { monotonicFactory } from 'ulid';
import type { FairwayContext } from './context.ts';
import { inputStream, isTerminal, outputStream } from './process-streams.ts';

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Bun keeps the code of a compiled program below this path, which is nowhere on disk. */
const isCompiled = process.argv[1]?.startsWith('/$bunfs/') === true;

export function processContext(): FairwayContext {
  // FAIRWAY_NOW moves the clock's start, for replays: records say what they are told, as commits do with GIT_COMMITTER_DATE.
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
    // loaded when a record wants to name it
    get host() {
      return hostname();
    },
    program: isCompiled ? [process.execPath] : [process.execPath, process.argv[1] ?? 'fairway'],
    called: calledBy(process.env),
    get home() {
      return dirname(realpathSync(isCompiled ? process.execPath : (process.argv[1] ?? '.')));
    },
    node: isCompiled ? 'node' : process.execPath,
    // V8 would rather let its heap become several times what is in use; the module is loaded when it is asked for
    saveMemory: () => process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=20'),
    onSignal: (listener) => {
      for (const signal of signals) process.on(signal, listener);
      return () => {
        for (const signal of signals) process.off(signal, listener);
      };
    },
  };
}

/** The launcher says what was typed. It is told once: a program that this one starts was typed in another way. */
function calledBy(env: NodeJS.ProcessEnv): string {
  const called = env.FAIRWAY_CALLED ?? '';
  delete env.FAIRWAY_CALLED;
  return /^(npx )?[\w@./-]+$/.test(called) ? called : 'fairway';
}

let drawn = Buffer.alloc(0);

/** The system's randomness, from 0 to 1: an id asks for it letter by letter. */
function random(): number {
  if (drawn.length < 4) drawn = randomBytes(1024);
  const number = drawn.readUInt32LE() / 2 ** 32;
  drawn = drawn.subarray(4);
  return number;
}
