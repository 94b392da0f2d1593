/** Compiles the bundle with Bun's runtime into one executable file. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BundleOptions, bundleProgram, root } from './bundle.ts';

/** The platforms with a compiled program, by the suffix of the package name. `runtime` is the package with Bun's runtime. */
export const platforms = {
  'linux-x64': { target: 'bun-linux-x64', runtime: '@oven/bun-linux-x64', os: 'linux', cpu: 'x64', libc: 'glibc' },
  'linux-arm64': { target: 'bun-linux-arm64', runtime: '@oven/bun-linux-aarch64', os: 'linux', cpu: 'arm64', libc: 'glibc' },
  'darwin-arm64': { target: 'bun-darwin-arm64', runtime: '@oven/bun-darwin-aarch64', os: 'darwin', cpu: 'arm64', libc: undefined },
} as const;

export type Platform = keyof typeof platforms;

/** The platform of this machine; undefined if it has no compiled program. */
export const thisPlatform: Platform | undefined = (Object.keys(platforms) as Platform[]).find((name) => name === `${process.platform}-${process.arch}`);

/** Bun's runtime for a platform in a node_modules folder; undefined if it is not installed. */
export function runtimeIn(modules: string, platform: Platform): string | undefined {
  const file = join(modules, platforms[platform].runtime, 'bin', 'bun');
  return existsSync(file) ? file : undefined;
}

/** The runtime for this machine. npm does not install it with --omit=optional, and on platforms that Bun does not support. */
export const installedRuntime: string | undefined = thisPlatform && runtimeIn(join(root, 'node_modules'), thisPlatform);

/**
 * Compiles a bundle. The program ignores .env and bunfig.toml in the current directory, which could change the actor and run code. The JIT starts late,
 * because a command ends before compiling pays off.
 */
export function compileProgram({ main, outfile, platform, runtime }: { main: string; outfile: string; platform: Platform; runtime: string }): void {
  if (installedRuntime === undefined) throw new Error('the compiler is not installed: npm ci installs it with the optional dependencies');
  mkdirSync(dirname(outfile), { recursive: true });
  const settings = ['--no-compile-autoload-dotenv', '--no-compile-autoload-bunfig', '--compile-jit-policy=10', '--bytecode', '--minify', '--format=cjs'];
  const where = [`--target=${platforms[platform].target}`, `--compile-executable-path=${runtime}`, `--outfile=${outfile}.new`];
  execFileSync(installedRuntime, ['build', '--compile', ...settings, ...where, main], { cwd: dirname(main), stdio: ['ignore', 'ignore', 'inherit'] });
  renameSync(`${outfile}.new`, outfile);
}

/** Bundles the program, and compiles it if the runtime is installed. Returns the file to execute. */
export async function buildProgram(options: BundleOptions): Promise<string> {
  const main = await bundleProgram(options);
  const outfile = join(options.outdir, 'fairway');
  if (thisPlatform === undefined || installedRuntime === undefined) {
    // A program compiled from an older bundle must not be mistaken for this one.
    rmSync(outfile, { force: true });
    return join(options.outdir, 'fairway.cjs');
  }
  compileProgram({ main, outfile, platform: thisPlatform, runtime: installedRuntime });
  return outfile;
}
