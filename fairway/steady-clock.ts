/** A monotonic clock, ms. Not `performance.now()`, because its first use makes Node load a module. */
export const steadyNow = (): number => Number(process.hrtime.bigint() / 1_000_000n);
