/**
 * Fault injection: points at which tests can kill a writer or make it fail. A release contains none of them, because the bundler replaces
 * FAIRWAY_FAULTS by false and removes the calls; tests use a separate build.
 *
 * FAIRWAY_FAULT is `<point>=<effect>` or `<point>#<n>=<effect>`, for the n-th time that the point is reached. The effect is a signal to the process,
 * or the code of an error like one of the next system call. Every point reached is appended to the file FAIRWAY_FAULT_LOG.
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
