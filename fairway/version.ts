import { readFileSync } from 'node:fs';

declare const FAIRWAY_VERSION: string | undefined;

/** The version of the package. The bundler replaces FAIRWAY_VERSION. */
export const version: string =
  typeof FAIRWAY_VERSION === 'string'
    ? FAIRWAY_VERSION
    : (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
