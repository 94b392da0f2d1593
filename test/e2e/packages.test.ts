/** The published packages, installed from a registry on the loopback interface, as users install them. */
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../cli/build/bundle.ts';
import { installedRuntime, thisPlatform } from '../../cli/build/compile.ts';
import { cliPackage, portalPackage } from '../../cli/build/names.ts';
import { platformPackage } from '../../cli/build/packages.ts';
import { type Registry, serveRegistry } from '../support/registry.ts';
import { closedGitEnv, tempRepo } from '../support/temp-repo.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-packages-')));
const packed = join(home, 'packed');
const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const compiled = thisPlatform !== undefined && installedRuntime !== undefined ? thisPlatform : undefined;
let registry: Registry;

beforeAll(async () => {
  const platform = compiled === undefined ? [] : ['--platform', compiled];
  execFileSync(process.execPath, ['--import', 'tsx', 'cli/build/pack.ts', packed, ...platform], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  registry = await serveRegistry(packed);
});

afterAll(() => {
  registry?.close();
  rmSync(home, { recursive: true, force: true });
});

/** npm with our registry only. The registry runs in this process, so npm must not be waited for synchronously. */
async function npm(cwd: string, ...args: string[]): Promise<string> {
  mkdirSync(cwd, { recursive: true });
  const env = {
    ...closedGitEnv(home),
    npm_config_registry: registry.url,
    npm_config_cache: join(home, 'npm'),
    npm_config_audit: 'false',
    npm_config_fund: 'false',
    npm_config_update_notifier: 'false',
  };
  const [command = '', ...rest] = args;
  const { stdout } = await promisify(execFile)('npm', [command, ...rest], { cwd, env: env as NodeJS.ProcessEnv, maxBuffer: 1 << 26 });
  return stdout;
}

/** A short day with the program typed as `words`. Returns the name of the program in a hint. */
async function tour(words: readonly string[], path: string): Promise<string> {
  const repo = tempRepo();
  repo.commit('first', { 'fairway.yaml': 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n' });
  const env = {
    ...repo.env,
    FAIRWAY_SESSION: 's0',
    npm_config_registry: registry.url,
    npm_config_cache: join(home, 'npm'),
    PATH: path,
  } as NodeJS.ProcessEnv;
  const [file = '', ...first] = words;
  const type = (...args: string[]) => promisify(execFile)(file, [...first, ...args], { cwd: repo.dir, env });
  expect((await type('--version')).stdout).toBe(`${version}\n`);
  await type('init', '--project', 'demo');
  await type('add', 'A', 'One');
  expect(JSON.parse((await type('claim', 'A', '--json')).stdout).task.id).toBe('A');
  expect((await type('run', '--task', 'A', '--', 'sh', '-c', 'echo hello; env | grep -c FAIRWAY_CALLED; true')).stdout).toBe('hello\n0\n');
  await type('done', 'A', '--reason', 'shown');
  await type('verify');
  const refused = await type('show', 'NOPE', '--json').then(
    () => expect.unreachable(),
    (error: { stdout: string }) => JSON.parse(error.stdout).error,
  );
  expect(refused.code).toBe('TASK_NOT_FOUND');
  return refused.hint;
}

const sizeOf = (dir: string): number =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).reduce((sum, one) => sum + (one.isFile() ? statSync(join(one.parentPath, one.name)).size : 0), 0);

describe('the CLI', () => {
  test('installed globally works by both of its names, and hints name the one that was typed', async () => {
    const prefix = join(home, 'global');
    await npm(home, 'install', '--global', '--prefix', prefix, cliPackage);
    const path = [join(prefix, 'bin'), process.env.PATH].join(delimiter);
    expect(await tour(['fairway'], path)).toContain('fairway ');
    expect(await tour(['fw'], path)).toMatch(/(?<!\w)fw /);
    // Without Node on the PATH, the compiled program runs.
    if (compiled !== undefined)
      expect(execFileSync(join(prefix, 'bin/fairway'), ['--version'], { env: { PATH: '/usr/bin/nowhere:/bin' }, encoding: 'utf8' })).toBe(`${version}\n`);
  });

  test('installed in a project is small beside the program, and needs nothing else', async () => {
    const project = join(home, 'local');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "name": "project", "version": "1.0.0", "private": true }\n');
    await npm(project, 'install', cliPackage);
    const modules = join(project, 'node_modules');
    expect(readdirSync(modules).filter((name) => !name.startsWith('.'))).toEqual(['@fairway-dev']);
    expect(readdirSync(join(modules, '@fairway-dev')).sort()).toEqual(['fairway', ...(compiled === undefined ? [] : [`fairway-${compiled}`])]);
    expect(sizeOf(join(modules, cliPackage))).toBeLessThan(5 * 2 ** 20);
    expect(await tour([join(modules, '.bin/fw')], process.env.PATH ?? '')).toMatch(/(?<!\w)fw /);
  });

  test('is run by npx', async () => {
    const repo = tempRepo();
    const env = { ...repo.env, npm_config_registry: registry.url, npm_config_cache: join(home, 'npm'), npm_config_update_notifier: 'false' };
    const options = { cwd: repo.dir, env: env as NodeJS.ProcessEnv };
    expect((await promisify(execFile)('npx', ['--yes', cliPackage, '--version'], options)).stdout).toBe(`${version}\n`);
    const refused = promisify(execFile)('npx', ['--yes', cliPackage, 'ready', '--json'], options);
    const { error } = await refused.then(
      () => expect.unreachable(),
      ({ stdout }: { stdout: string }) => JSON.parse(stdout),
    );
    expect(error).toMatchObject({ code: 'NO_STORE', hint: expect.stringContaining(`npx ${cliPackage} `) });
  }, 240_000);

  test('runs in Node where no program for the platform is installed', async () => {
    const project = join(home, 'fallback');
    mkdirSync(project);
    writeFileSync(join(project, 'package.json'), '{ "name": "project", "version": "1.0.0", "private": true }\n');
    await npm(project, 'install', '--omit=optional', cliPackage);
    expect(existsSync(join(project, 'node_modules', platformPackage('linux-x64')))).toBe(false);
    expect(await tour([join(project, 'node_modules/.bin/fairway')], process.env.PATH ?? '')).toContain('fairway ');
  });

  test('names the program for each platform, and is named as packages are', () => {
    const manifest = registry.manifests.get(cliPackage);
    const names = ['linux-x64', 'linux-arm64', 'darwin-arm64'].map((platform) => `${cliPackage}-${platform}`);
    expect(manifest?.optionalDependencies).toEqual(Object.fromEntries(names.map((name) => [name, version])));
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('scripts');
    expect(manifest).toMatchObject({ bin: { fairway: 'bin/fairway', fw: 'bin/fw' }, repository: { type: 'git' }, keywords: expect.arrayContaining(['git']) });
    if (compiled === 'linux-x64') expect(registry.manifests.get(platformPackage(compiled))).toMatchObject({ os: ['linux'], cpu: ['x64'], libc: ['glibc'] });
  });
});

describe('the portal', () => {
  test('pins Docusaurus, and has what its sources import', () => {
    const manifest = registry.manifests.get(portalPackage);
    expect(manifest).toMatchObject({ version, dependencies: { '@docusaurus/core': dependencies['@docusaurus/core'], react: dependencies.react } });
    const imported = new Set<string>();
    for (const folder of ['src', 'fairway'])
      for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)))
        for (const [, name = ''] of readFileSync(join(root, folder, file), 'utf8').matchAll(
          /^(?:import|export) (?!type).*? from '((?:@[\w-]+\/)?[\w-]+)[^']*';$/gm,
        ))
          if (!/^@(theme|theme-original|site|generated|docusaurus$)/.test(name)) imported.add(name);
    const provided = Object.keys(manifest?.dependencies as object);
    expect([...imported].filter((name) => !provided.includes(name) && name !== 'node' && !name.startsWith('@docusaurus/'))).toEqual([]);
  });

  test('is asked for where it is missing, found beside the CLI and in the project, and built by Node', async () => {
    const prefix = join(home, 'with-portal');
    await npm(home, 'install', '--global', '--prefix', prefix, cliPackage);
    const repo = tempRepo();
    repo.commit('first', { 'fairway.yaml': 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n' });
    const build = async (path = process.env.PATH) => {
      const env = { ...repo.env, PATH: path } as NodeJS.ProcessEnv;
      const run = promisify(execFile)(join(prefix, 'bin/fairway'), ['portal', 'build', '--out', 'site', '--json'], { cwd: repo.dir, env });
      return run.then(
        ({ stdout }) => JSON.parse(stdout),
        (error: { stdout: string }) => JSON.parse(error.stdout).error,
      );
    };
    execFileSync(join(prefix, 'bin/fairway'), ['init', '--project', 'demo'], { cwd: repo.dir, env: repo.env as NodeJS.ProcessEnv });
    expect(await build()).toMatchObject({ code: 'PORTAL_NOT_INSTALLED', hint: expect.stringContaining(`npm install ${portalPackage}@${version}`) });
    for (const modules of [join(repo.dir, 'node_modules'), join(prefix, 'lib/node_modules')]) {
      const portal = join(modules, portalPackage);
      mkdirSync(portal, { recursive: true });
      execFileSync('tar', ['-xzf', join(packed, `fairway-dev-fairway-portal-${version}.tgz`), '--strip-components=1', '-C', portal]);
      // A stub for Docusaurus, whose packages our registry does not have.
      const bin = join(modules, '@docusaurus/core/bin/docusaurus.mjs');
      mkdirSync(dirname(bin), { recursive: true });
      writeFileSync(bin, standIn);
      expect(await build()).toMatchObject({ out: join(repo.dir, 'site') });
      expect(readFileSync(join(repo.dir, 'site/index.html'), 'utf8')).toBe(`built by Node from package.json,src: ${portalPackage}`);
      if (compiled !== undefined) {
        const bare = join(home, `bin-${readdirSync(home).length}`);
        mkdirSync(bare);
        for (const name of ['git', 'readlink', 'sh']) symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bare, name));
        expect(await build(bare)).toMatchObject({ code: 'PORTAL_NEEDS_NODE' });
      }
      rmSync(join(modules, portalPackage), { recursive: true });
    }
  });
});

const standIn = `
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const [, , , dir, , out] = process.argv;
mkdirSync(out, { recursive: true });
const { name } = JSON.parse(readFileSync(dir + '/package.json', 'utf8'));
const there = ['package.json', 'src'].filter((part) => existsSync(dir + '/' + part));
writeFileSync(out + '/.nojekyll', '');
writeFileSync(out + '/index.html', 'built by ' + (process.versions.bun ? 'Bun' : 'Node') + ' from ' + there + ': ' + name);
`;
