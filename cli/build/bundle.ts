/** Bundles the CLI into one CommonJS file, in which each module is evaluated on its first import. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

export const root: string = fileURLToPath(new URL('../..', import.meta.url));

export interface BundleOptions {
  readonly outdir: string;
  /** Whether to include the fault injection of fairway/faults.ts, for tests. */
  readonly faults?: boolean;
  /** The main module of the program. */
  readonly entry?: string;
}

/** Enables Node's compile cache, if Node has one. The cache is in the user's own folder, because a shared one could contain code of other users. */
const stub = `const home = process.env.XDG_CACHE_HOME || require('node:path').join(require('node:os').homedir(), '.cache');
require('node:module').enableCompileCache?.(require('node:path').join(home, 'fairway', 'node-compile-cache'));
require('./main.cjs');
`;

/** Writes main.cjs, the program, and fairway.cjs, which Node starts. Returns the path of main.cjs. */
export async function bundleProgram({ outdir, faults = false, entry = join(root, 'cli/bin.ts') }: BundleOptions): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minify: true,
    write: false,
    legalComments: 'eof',
    absWorkingDir: root,
    mainFields: ['module', 'main'],
    banner: { js: readFileSync(join(root, 'cli/build/late-builtins.cjs'), 'utf8') },
    define: { FAIRWAY_VERSION: JSON.stringify(version), FAIRWAY_FAULTS: String(faults), 'import.meta.url': 'undefined' },
    // The browser build of ulid does not load node:crypto at the start.
    alias: { ulid: join(root, 'node_modules/ulid/dist/browser/index.js') },
    plugins: [withoutStreams],
  });
  const main = join(outdir, 'main.cjs');
  mkdirSync(outdir, { recursive: true });
  replace(main, outputFiles[0]?.contents ?? '');
  replace(join(outdir, 'fairway.cjs'), `#!/usr/bin/env node\n${stub}`, 0o755);
  return main;
}

/** These libraries open the streams of the process when they are imported, which takes longer than most commands. Commands use the context's streams. */
const withoutStreams: Plugin = {
  name: 'without-streams',
  setup({ onResolve, onLoad, resolve }) {
    onResolve({ filter: /^\.\.\/platform$/ }, ({ resolveDir, kind }) => resolve('./platform/browser.js', { resolveDir: join(resolveDir, '..'), kind }));
    onLoad({ filter: /clipanion\/lib\/advanced\/Cli\.js$|picocolors\/picocolors\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const contents = source.replaceAll(/\b(process|p)\.std(in|out|err)\b/g, 'undefined');
      if (contents === source) throw new Error(`${path} no longer opens the streams; take it out of the list`);
      return { contents };
    });
  },
};

/** Replaces a file by rename, because running commands may have it open. */
function replace(file: string, content: string | Uint8Array, mode = 0o644): void {
  writeFileSync(`${file}.new`, content, { mode });
  renameSync(`${file}.new`, file);
}
