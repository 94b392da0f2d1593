/**
 * `npm run pack:all -- [FOLDER] [--platform NAME]...`: writes the tarballs of all packages to FOLDER (.artifacts/packages), with the compiled program
 * for each platform, or only for the given ones. The runtime of another platform is fetched from the registry and checked against package-lock.json.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleProgram, root } from './bundle.ts';
import { compileProgram, type Platform, platforms, runtimeIn } from './compile.ts';
import { cliPlan, type PackagePlan, platformPlan, portalPlan, type RootManifest } from './packages.ts';

const { values, positionals } = parseArgs({ options: { platform: { type: 'string', multiple: true } }, allowPositionals: true });
const folder = resolve(positionals[0] ?? join(root, '.artifacts/packages'));
const chosen = (values.platform ?? Object.keys(platforms)) as Platform[];
for (const name of chosen)
  if (!Object.hasOwn(platforms, name)) throw new Error(`there is no platform ${name}; use one of ${Object.keys(platforms).join(', ')}`);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as RootManifest;

const work = mkdtempSync(join(tmpdir(), 'fairway-pack-'));
try {
  mkdirSync(folder, { recursive: true });
  const built = join(work, 'built');
  const main = await bundleProgram({ outdir: built });
  for (const platform of chosen) compileProgram({ main, outfile: join(built, platform), platform, runtime: runtimeFor(platform) });
  const plans = [...chosen.map((platform) => platformPlan(manifest, platform)), cliPlan(manifest), portalPlan(manifest)];
  for (const plan of plans) process.stdout.write(`${join(folder, pack(plan, built))}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Writes the tarball of a package, and returns its name. */
function pack({ manifest, files }: PackagePlan, built: string): string {
  const dir = join(work, manifest.name);
  for (const { to, from, of } of files) {
    mkdirSync(dirname(join(dir, to)), { recursive: true });
    cpSync(join(of === 'root' ? root : built, from), join(dir, to), { recursive: true });
    if (to.startsWith('bin/')) chmodSync(join(dir, to), 0o755);
  }
  writeFileSync(join(dir, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return npmPack(['.'], dir, folder);
}

/** Bun's runtime for a platform, fetched if it is not installed. */
function runtimeFor(platform: Platform): string {
  const modules = join(root, '.artifacts/runtimes');
  return runtimeIn(join(root, 'node_modules'), platform) ?? runtimeIn(modules, platform) ?? fetchRuntime(platforms[platform].runtime, modules);
}

function fetchRuntime(name: string, modules: string): string {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { version: string; integrity: string }> };
  const wanted = lock.packages[`node_modules/${name}`];
  if (wanted === undefined) throw new Error(`package-lock.json does not contain ${name}`);
  const tarball = join(work, npmPack([`${name}@${wanted.version}`], work, work));
  const integrity = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
  if (integrity !== wanted.integrity) throw new Error(`${name}@${wanted.version} does not match package-lock.json: its integrity is ${integrity}`);
  const dir = join(modules, name);
  mkdirSync(dir, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', dir]);
  const file = join(dir, 'bin', 'bun');
  if (!existsSync(file)) throw new Error(`${name}@${wanted.version} does not contain bin/bun`);
  return file;
}

function npmPack(what: readonly string[], cwd: string, destination: string): string {
  const output = execFileSync('npm', ['pack', ...what, '--ignore-scripts', '--json', '--pack-destination', destination], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [packed] = Object.values(JSON.parse(output) as { filename: string }[]);
  if (packed === undefined) throw new Error(`npm pack ${what.join(' ')} wrote no package`);
  return packed.filename;
}
