import { fileURLToPath } from 'node:url';

/** The repository's root, for what is run from its sources. */
export const packageRoot: string = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
