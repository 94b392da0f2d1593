/** `npm run build`: dist/fairway.cjs for Node, and dist/fairway, the compiled program, if Bun's runtime is installed. */
import { join } from 'node:path';
import { root } from './bundle.ts';
import { buildProgram } from './compile.ts';

await buildProgram({ outdir: join(root, 'dist') });
