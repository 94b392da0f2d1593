#!/usr/bin/env node
/** The one place that knows the real process: its clock, its streams, its signals, its exit. */
import { hostname } from 'node:os';
import { monotonicFactory } from 'ulid';
import type { FairwayContext } from './context.ts';
import { main } from './main.ts';

const signals: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const newUlid = monotonicFactory();

/** FAIRWAY_NOW moves the clock's start, for replays: records say what they are told, as commits do with GIT_COMMITTER_DATE. */
const shift = Date.parse(process.env.FAIRWAY_NOW ?? '') - Date.now() || 0;

const context: FairwayContext = {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  colorDepth: 1,
  isTerminal: process.stdout.isTTY === true,
  columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  isInteractive: process.stdin.isTTY === true,
  now: () => new Date(Date.now() + shift),
  newId: () => newUlid(),
  host: hostname(),
  onSignal: (listener) => {
    for (const signal of signals) process.on(signal, listener);
    return () => {
      for (const signal of signals) process.off(signal, listener);
    };
  },
};

// A reader that has seen enough, such as head, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), context);
