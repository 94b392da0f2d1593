/** Compiles the engine and its source module for Node, so that a worker thread can run them without Docusaurus' loader. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { rspack } from '@docusaurus/faster';

export interface Compiled {
  readonly worker: URL;
  readonly source: URL;
}

/** `source` is the module that exports `load`. Packages are not bundled; Node resolves them from `outDir`. */
export async function compileEngine({ siteDir, outDir, source }: { siteDir: string; outDir: string; source: string }): Promise<Compiled> {
  await mkdir(outDir, { recursive: true });
  await run({
    mode: 'none',
    target: 'node20',
    context: siteDir,
    devtool: false,
    entry: { worker: path.join(siteDir, 'src/engine/worker.ts'), source },
    output: { path: outDir, filename: '[name].mjs', module: true, chunkFormat: 'module', chunkLoading: 'import', library: { type: 'module' } },
    experiments: { outputModule: true },
    externalsType: 'module-import',
    externals: [
      ({ request }: { request?: string }, done: (error?: Error, external?: string) => void) =>
        request !== undefined && /^(node:|[a-z@][^:]*$)/i.test(request) && !path.isAbsolute(request) ? done(undefined, request) : done(),
    ],
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { parser: { javascript: { importMeta: false, url: false } }, rules: [{ test: /\.[jt]sx?$/, loader: 'builtin:swc-loader', options: swcOptions }] },
    performance: false,
    stats: 'errors-only',
  });
  return { worker: pathToFileURL(path.join(outDir, 'worker.mjs')), source: pathToFileURL(path.join(outDir, 'source.mjs')) };
}

const swcOptions = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
};

function run(config: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const compiler = rspack(config as never);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(`The portal's engine could not be compiled.\n${stats.toString({ all: false, errors: true })}`));
        else resolve();
      });
    });
  });
}
