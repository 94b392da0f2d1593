/** Milliseconds of a clock that nobody sets. Not `performance.now()`: the first use of that makes Node load a module. */
export const steadyNow = (): number => Number(process.hrtime.bigint() / 1_000_000n);
