import { readFileSync } from 'node:fs';

declare const FAIRWAY_VERSION: string | undefined;

/** The version of the package; put in place when the CLI is bundled. */
export const version: string =
  typeof FAIRWAY_VERSION === 'string'
    ? FAIRWAY_VERSION
    : (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
