#!/usr/bin/env node
/** The one place that knows the real process: its clock, its streams, its signals, its exit. */
import { hostname } from 'node:os';
import { Readable } from 'node:stream';
import { isatty } from 'node:tty';
import { monotonicFactory } from 'ulid';
import type { FairwayContext } from './context.ts';
import { main } from './main.ts';

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
let newUlid: (() => string) | undefined;

/** FAIRWAY_NOW moves the clock's start, for replays: records say what they are told, as commits do with GIT_COMMITTER_DATE. */
const shift = Date.parse(process.env.FAIRWAY_NOW ?? '') - Date.now() || 0;

const context: FairwayContext = {
  cwd: process.cwd(),
  env: process.env,
  // No command reads it, opening the real one takes time, and a command that is run gets it by itself.
  stdin: Object.assign(new Readable({ read() {} }), { fd: 0 }),
  stdout: process.stdout,
  stderr: process.stderr,
  colorDepth: 1,
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  isInteractive: isatty(0),
  now: () => new Date(Date.now() + shift),
  newId: () => {
    newUlid ??= monotonicFactory();
    return newUlid();
  },
  host: hostname(),
  onSignal: (listener) => {
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
};

// A reader that has seen enough, such as head, is no failure: the command goes on to its end, since it may have something to record.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });

void main(process.argv.slice(2), context).then((code) => {
  process.exitCode = code;
});
