/** The writer of `append-worker.ts` as users run such a thing: a bundle, without a loader. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';

/** Its file, in a folder beside the directory. */
export async function bundleWriter(dir: string): Promise<string> {
  const { build } = await import('esbuild');
  const out = mkdtempSync(join(dir, '..', 'bundle-'));
  await build({
    entryPoints: [new URL('./append-worker.ts', import.meta.url).pathname],
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    outdir: out,
    outExtension: { '.js': '.mjs' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  return join(out, 'append-worker.mjs');
}
