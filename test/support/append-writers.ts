/** Many concurrent writers, each a separate process as users run them, bundled so that it needs no loader. */

import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { version } from '../../fairway/version.ts';

export interface Writers {
  readonly processes: number;
  /** The number of appends of each writer. */
  readonly each: number;
  /** Whether each writer starts when the one before it has ended. */
  readonly inTurn?: boolean;
}

/** The tasks that they append to. */
export const writtenTasks = Array.from({ length: 8 }, (_, n) => `FW-${n + 1}`);

/** Bundles the writer into a folder below `dir`. */
export async function bundleWriter(dir: string): Promise<string> {
  const { build } = await import('esbuild');
  const out = mkdtempSync(join(dir, 'bundle-'));
  await build({
    entryPoints: [new URL('append-worker.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    outdir: out,
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
    define: { FAIRWAY_VERSION: JSON.stringify(version) },
  });
  return join(out, 'append-worker.mjs');
}

/**
 * Runs the writers, and returns their common number of appends per second from the first append to the last; in turn, without their start-up times.
 * Rejects when one of them fails.
 */
export async function letWrite(bundle: string, repository: string, env: NodeJS.ProcessEnv, { processes, each, inTurn = false }: Writers): Promise<number> {
  const write = async (n: number) => {
    const { stdout } = await promisify(execFile)(process.execPath, [bundle, repository, String(n), String(each)], { env });
    return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as { readonly started: number; readonly ended: number };
  };
  const numbers = Array.from({ length: processes }, (_, n) => n);
  const rate = (taken: number) => (processes * each * 1000) / taken;
  if (inTurn) {
    let taken = 0;
    for (const n of numbers) {
      const { started, ended } = await write(n);
      taken += ended - started;
    }
    return rate(taken);
  }
  const all = await Promise.all(numbers.map(write));
  return rate(Math.max(...all.map(({ ended }) => ended)) - Math.min(...all.map(({ started }) => started)));
}
