/** Where the portal's package is: Docusaurus and the site's sources, which only those who build a portal install. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { problem } from '../fairway/index.ts';
import { portalPackage, repositoryName } from './build/names.ts';

export interface PortalQuery {
  /** The folder that the program lies in. */
  readonly home: string;
  readonly cwd: string;
  /** The program's version: the site reads the store by its own code, which has to be of the same. */
  readonly version: string;
}

/** Beside the program, or the repository that the program was built in; else in the project. Throws PORTAL_NOT_INSTALLED. */
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

/** What a package.json says; undefined where there is none that can be read. */
function manifestOf(dir: string): { readonly name?: unknown; readonly version?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) as { readonly name?: unknown };
  } catch {
    return undefined; // nothing of ours, whatever it is
  }
}
