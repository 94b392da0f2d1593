/** Bundles the CLI into one file. `npm run build` runs it. */
import { chmodSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { version: string };

await build({
  entryPoints: [`${root}cli/bin.ts`],
  outfile: `${root}dist/fairway.js`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  keepNames: true,
  legalComments: 'linked',
  define: { FAIRWAY_VERSION: JSON.stringify(version) },
  // Some dependencies are CommonJS and call require for Node's own modules.
  banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
});
chmodSync(`${root}dist/fairway.js`, 0o755);
