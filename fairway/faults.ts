/**
 * Fault injection: points at which tests can make a writer die or fail. A release has none of them, because the bundler replaces FAIRWAY_FAULTS by false
 * and removes the calls; tests build a bundle of their own.
 *
 * FAIRWAY_FAULT is `<point>=<effect>` or `<point>#<n>=<effect>`, for the n-th time that the point is passed. The effect is a signal to the process, or
 * the code of an error as the next system call would throw it. Every point that is passed is appended to the file FAIRWAY_FAULT_LOG.
 */
import { appendFileSync } from 'node:fs';

declare const FAIRWAY_FAULTS: boolean | undefined;

const passed = new Map<string, number>();

/** A point, named for the step that follows it. */
export function fault(point: string): void {
  if (typeof FAIRWAY_FAULTS === 'undefined' || !FAIRWAY_FAULTS) return;
  const { FAIRWAY_FAULT: wanted, FAIRWAY_FAULT_LOG: log } = process.env;
  const count = (passed.get(point) ?? 0) + 1;
  passed.set(point, count);
  const name = count === 1 ? point : `${point}#${count}`;
  if (log) appendFileSync(log, `${name}\n`);
  const [at, effect = ''] = wanted?.split('=') ?? [];
  if (at !== name) return;
  if (effect.startsWith('SIG')) process.kill(process.pid, effect);
  else throw Object.assign(new Error(`${effect}: injected at ${point}`), { code: effect });
}
