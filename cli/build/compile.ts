/** The bundle with Bun's runtime around it: one executable file. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BundleOptions, bundleProgram, root } from './bundle.ts';

/** A platform that there is a compiled program for, by the name of its package; the package with Bun's runtime for it. */
export const platforms = {
  'linux-x64': { target: 'bun-linux-x64', runtime: '@oven/bun-linux-x64', os: 'linux', cpu: 'x64', libc: 'glibc' },
  'linux-arm64': { target: 'bun-linux-arm64', runtime: '@oven/bun-linux-aarch64', os: 'linux', cpu: 'arm64', libc: 'glibc' },
  'darwin-arm64': { target: 'bun-darwin-arm64', runtime: '@oven/bun-darwin-aarch64', os: 'darwin', cpu: 'arm64', libc: undefined },
} as const;

export type Platform = keyof typeof platforms;

/** The platform of this machine; undefined where there is no compiled program for it. */
export const thisPlatform: Platform | undefined = (Object.keys(platforms) as Platform[]).find((name) => name === `${process.platform}-${process.arch}`);

/** Bun's runtime for a platform below a folder of packages; undefined where it is not installed. */
export function runtimeIn(modules: string, platform: Platform): string | undefined {
  const file = join(modules, platforms[platform].runtime, 'bin', 'bun');
  return existsSync(file) ? file : undefined;
}

/** Whether the runtime for this machine is installed: npm leaves it out with --omit=optional, and on platforms that Bun does not know. */
export const installedRuntime: string | undefined = thisPlatform && runtimeIn(join(root, 'node_modules'), thisPlatform);

/**
 * Compiles a bundle. What the directory one stands in says in .env and bunfig.toml is left alone: it could change who acts, and run anything. The
 * JIT waits for code that is really hot, since a command is over before any of it is.
 */
export function compileProgram({ main, outfile, platform, runtime }: { main: string; outfile: string; platform: Platform; runtime: string }): void {
  if (installedRuntime === undefined) throw new Error('the compiler is not installed: npm ci installs it with the optional dependencies');
  mkdirSync(dirname(outfile), { recursive: true });
  const settings = ['--no-compile-autoload-dotenv', '--no-compile-autoload-bunfig', '--compile-jit-policy=10', '--bytecode', '--minify', '--format=cjs'];
  const where = [`--target=${platforms[platform].target}`, `--compile-executable-path=${runtime}`, `--outfile=${outfile}.new`];
  execFileSync(installedRuntime, ['build', '--compile', ...settings, ...where, main], { cwd: dirname(main), stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(`${outfile}.new`, outfile);
}

/** Bundles the program, and compiles it where the runtime is installed. Gives the file to execute. */
export async function buildProgram(options: BundleOptions): Promise<string> {
  const main = await bundleProgram(options);
  const outfile = join(options.outdir, 'fairway');
  if (thisPlatform === undefined || installedRuntime === undefined) {
    // one of an older bundle would be taken for this one
    rmSync(outfile, { force: true });
    return join(options.outdir, 'fairway.cjs');
  }
  compileProgram({ main, outfile, platform: thisPlatform, runtime: installedRuntime });
  return outfile;
}
