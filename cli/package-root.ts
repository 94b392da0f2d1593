import { fileURLToPath } from 'node:url';

/** The root of the repository, for scripts that run from its sources. */
export const packageRoot: string = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
