/** The portal's options, from environment variables. Paths are absolute. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

export interface PortalOptions {
  readonly siteDir: string;
  /** The folder for generated files. */
  readonly generatedDir: string;
  /** The repository to read. */
  readonly repo: string;
  /** The repository's docs; null when it has none, or when they are the package's own docs. */
  readonly docs: string | null;
  /** The package's own docs; null leaves them out. */
  readonly guide: string | null;
  /** The source module, which provides the data. */
  readonly source: string;
  readonly baseUrl: string;
  readonly url: string;
}

/** Every value has a default, so that the site builds without settings. The variables are described in the docs, "The portal". */
export function portalOptions(siteDir: string, env: Readonly<Record<string, string | undefined>>): PortalOptions {
  const repo = path.resolve(siteDir, env.FAIRWAY_PORTAL_REPO ?? '.');
  const guide = env.FAIRWAY_PORTAL_GUIDE === '' ? null : path.resolve(siteDir, env.FAIRWAY_PORTAL_GUIDE ?? 'docs');
  const docs = path.resolve(siteDir, env.FAIRWAY_PORTAL_DOCS ?? path.join(repo, 'docs'));
  return {
    siteDir,
    generatedDir: path.join(siteDir, env.DOCUSAURUS_GENERATED_FILES_DIR_NAME ?? '.docusaurus'),
    repo,
    docs: existsSync(docs) && !(guide !== null && isSame(docs, guide)) ? docs : null,
    guide,
    source: path.resolve(siteDir, env.FAIRWAY_PORTAL_SOURCE ?? 'src/engine/store-source.ts'),
    baseUrl: withSlashes(env.FAIRWAY_PORTAL_BASE_URL ?? '/'),
    url: (env.FAIRWAY_PORTAL_URL ?? 'http://localhost').replace(/\/+$/, ''),
  };
}

const isSame = (a: string, b: string) => a === b || (existsSync(b) && realpathSync(a) === realpathSync(b));

const withSlashes = (baseUrl: string) => `/${baseUrl.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
