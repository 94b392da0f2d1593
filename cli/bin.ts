#!/usr/bin/env node
/** The one place that knows the real process: its clock, its streams, its signals, its exit. */
import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { monotonicFactory } from 'ulid';
import type { FairwayContext } from './context.ts';
import { main } from './main.ts';
import { inputStream, isTerminal, outputStream } from './process-streams.ts';

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let newUlid: (() => string) | undefined;

/** FAIRWAY_NOW moves the clock's start, for replays: records say what they are told, as commits do with GIT_COMMITTER_DATE. */
const shift = Date.parse(process.env.FAIRWAY_NOW ?? '') - Date.now() || 0;

let drawn = Buffer.alloc(0);

/** Node's own randomness, from 0 to 1: an id asks for it letter by letter. */
function random(): number {
  if (drawn.length < 4) drawn = randomBytes(1024);
  const number = drawn.readUInt32LE() / 2 ** 32;
  drawn = drawn.subarray(4);
  return number;
}

const onTerminal = isTerminal(1);

const context: FairwayContext = {
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
  program: [process.execPath, process.argv[1] ?? 'fairway'],
  // V8 would rather let its heap become several times what is in use; the module is loaded when it is asked for
  saveMemory: () => process.getBuiltinModule('node:v8').setFlagsFromString('--heap-growing-percent=20'),
  onSignal: (listener) => {
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
};

void main(process.argv.slice(2), context).then((code) => {
  // everything was said and written: taking the heap apart is left to the system, which is faster at it
  process.exit(code);
});
