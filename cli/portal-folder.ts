/** Finds the package of the portal, with Docusaurus and the sources of the site. It is installed only for building a portal. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problem } from '../fairway/index.ts';
import { portalPackage, repositoryName } from './build/names.ts';

export interface PortalQuery {
  /** The folder of the program. */
  readonly home: string;
  readonly cwd: string;
  /** The version of the program. The package must have the same, because it reads the store by its own code. */
  readonly version: string;
}

/** Searches beside the program, in the repository where the program was built, and in the project. Throws PORTAL_NOT_INSTALLED. */
export function portalFolder({ home, cwd, version }: PortalQuery): string {
  const repository = above(home).find((dir) => manifestOf(dir)?.name === repositoryName);
  if (repository !== undefined) return repository;
  const installed = [...above(home), ...above(cwd)].map((dir) => join(dir, 'node_modules', portalPackage)).find((dir) => existsSync(dir));
  const wanted = `${portalPackage}@${version}`;
  if (installed === undefined) throw problem('PORTAL_NOT_INSTALLED', { why: `${portalPackage} is not installed`, wanted });
  const found = manifestOf(installed)?.version;
  if (found !== version) throw problem('PORTAL_NOT_INSTALLED', { why: `${installed} is version ${found}, and this is Fairway ${version}`, wanted });
  return installed;
}

function above(dir: string): string[] {
  return dirname(dir) === dir ? [dir] : [dir, ...above(dirname(dir))];
}

/** The content of a package.json; undefined when it does not exist or cannot be read. */
function manifestOf(dir: string): { readonly name?: unknown; readonly version?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { readonly name?: unknown };
  } catch {
    return undefined; // not a package of Fairway
  }
}
