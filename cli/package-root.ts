import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The directory of this package, from the bundle in dist/ as well as from the sources. */
export const packageRoot: string = rootAbove(dirname(fileURLToPath(import.meta.url)));

function rootAbove(dir: string): string {
  if (existsSync(join(dir, 'docusaurus.config.ts'))) return dir;
  const parent = dirname(dir);
  if (parent === dir) throw new Error('the package has no docusaurus.config.ts above its code');
  return rootAbove(parent);
}
