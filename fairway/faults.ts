/**
 * Places where a writer can be made to die or to fail, so that tests can prove what is left then. A release has none of it: the bundler puts
 * false in place of FAIRWAY_FAULTS and takes the calls out. A test builds a bundle of its own with them.
 *
 * FAIRWAY_FAULT is `<point>=<what>` or `<point>#<n>=<what>`, for the n-th time that the point is passed. `what` is a signal that the process gets,
 * or the code of an error that the next call to the system would have thrown. FAIRWAY_FAULT_LOG names a file that each point is added to.
 */
import { appendFileSync } from 'node:fs';

declare const FAIRWAY_FAULTS: boolean | undefined;

const passed = new Map<string, number>();

/** Passes a point, named for what comes next. */
export function fault(point: string): void {
  if (typeof FAIRWAY_FAULTS === 'undefined' || !FAIRWAY_FAULTS) return;
  const { FAIRWAY_FAULT: wanted, FAIRWAY_FAULT_LOG: log } = process.env;
  const count = (passed.get(point) ?? 0) + 1;
  passed.set(point, count);
  const name = count === 1 ? point : `${point}#${count}`;
  if (log) appendFileSync(log, `${name}\n`);
  const [at, what = ''] = wanted?.split('=') ?? [];
  if (at !== name) return;
  if (what.startsWith('SIG')) process.kill(process.pid, what);
  else throw Object.assign(new Error(`${what}: made to fail at ${point}`), { code: what });
}
