/**
 * Runs `docusaurus build` as a child process on a temporary copy of the package's sources and the repository's docs. The copy makes it work
 * in a read-only package or below `node_modules`, keeps concurrent builds apart, and keeps paths of this machine out of the site. The new site
 * is built beside the old one and replaces it at the end, so a failed build leaves the old site in place.
 */
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { createInterface } from 'node:readline';
import { problem } from '../errors.ts';

export interface BuildPortal {
  /** The folder of the portal's package. */
  readonly siteDir: string;
  /** The Node executable for the build: a path, or a name on the PATH. Default: the current one. */
  readonly node?: string;
  /** The repository to show. */
  readonly repo: string;
  readonly outDir: string;
  readonly baseUrl?: string;
  readonly url?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Called with each line that the build prints. */
  readonly onLine?: (line: string) => void;
}

/** Throws PORTAL_FAILED. */
export async function buildPortal({
  siteDir,
  node = process.execPath,
  repo,
  outDir,
  baseUrl = '/',
  url = 'http://localhost',
  env,
  onLine = () => {},
}: BuildPortal): Promise<void> {
  await requireReplaceable(outDir);
  await mkdir(dirname(outDir), { recursive: true });
  const staging = await mkdtemp(join(dirname(outDir), `.${basename(outDir)}-`));
  const workDir = await realpath(await mkdtemp(join(tmpdir(), 'fairway-portal-')));
  try {
    await copySources(siteDir, workDir);
    const docs = await copyDocs({ siteDir, workDir, repo, docs: env.FAIRWAY_PORTAL_DOCS });
    const settings = { FAIRWAY_PORTAL_REPO: repo, FAIRWAY_PORTAL_DOCS: docs, FAIRWAY_PORTAL_BASE_URL: baseUrl, FAIRWAY_PORTAL_URL: url };
    // A cache for the temporary folder would never be used again.
    const fixed = { NODE_ENV: 'production', DOCUSAURUS_NO_PERSISTENT_CACHE: 'true', NO_UPDATE_NOTIFIER: '1' };
    // Docusaurus writes CommonJS files there and runs them; a package.json above the folder must not turn them into ES modules.
    await writeFile(join(staging, 'package.json'), '{ "type": "commonjs" }\n');
    await runDocusaurus([node, docusaurusOf(siteDir)], workDir, join(staging, 'site'), { ...env, ...fixed, ...settings }, onLine);
    await replaceFolder(join(staging, 'site'), outDir);
  } finally {
    await Promise.all([staging, workDir].map((dir) => rm(dir, { recursive: true, force: true })));
  }
}

/** Refuses to replace a folder that is neither empty nor a portal, so that a mistyped path destroys no files. */
async function requireReplaceable(outDir: string): Promise<void> {
  const entries = await readdir(outDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw problem('PORTAL_FAILED', { why: `${outDir} cannot be written to: ${error.message}` }, { cause: error });
  });
  const isPortal = entries.includes('.nojekyll') && entries.includes('index.html');
  if (entries.length > 0 && !isPortal) throw problem('PORTAL_FAILED', { why: `${outDir} holds files that are not a portal. Name an empty folder.` });
}

async function replaceFolder(from: string, to: string): Promise<void> {
  const old = `${from}-old`;
  if (existsSync(to)) await rename(to, old);
  await rename(from, to);
  await rm(old, { recursive: true, force: true });
}

const docusaurus = '@docusaurus/core/bin/docusaurus.mjs';

/** Searches the folders itself, because the compiled program cannot resolve packages. */
function docusaurusOf(siteDir: string): string {
  const found = moduleFolders(siteDir).map((folder) => join(folder, docusaurus));
  const file = found.find((path) => existsSync(path));
  if (file === undefined) throw problem('PORTAL_FAILED', { why: `${docusaurus} is in none of the node_modules above ${siteDir}` });
  return file;
}

const keptLines = 40;

function runDocusaurus(
  [node, bin]: readonly [string, string],
  workDir: string,
  outDir: string,
  env: Record<string, string | undefined>,
  onLine: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [bin, 'build', workDir, '--out-dir', outDir], { cwd: workDir, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const last: string[] = [];
    const onOutput = (line: string) => {
      const text = plain(line);
      last.push(text);
      if (last.length > keptLines) last.shift();
      onLine(text);
    };
    createInterface({ input: child.stdout }).on('line', onOutput);
    createInterface({ input: child.stderr }).on('line', onOutput);
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? problem('PORTAL_NEEDS_NODE') : problem('PORTAL_FAILED', { why: error.message }, { cause: error })),
    );
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(problem('PORTAL_FAILED', { why: `${reasonIn(last)}${code === null ? ` (ended by ${signal})` : ''}` }));
    });
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours
const plain = (line: string) => line.replaceAll(/\u001b\[[0-9;]*m/g, '').trimEnd();

/** The first error that Docusaurus printed, without its stack trace. */
const reasonIn = (lines: readonly string[]): string => {
  const start = lines.findIndex((line) => /^\[ERROR\]|^Error:/.test(line));
  const shown = (start === -1 ? lines : lines.slice(start)).filter((line) => line.trim() !== '' && !/^\s+at /.test(line) && !/^\[INFO\]/.test(line));
  return (
    shown
      .slice(0, 12)
      .join('\n')
      .replace(/^\[ERROR\]\s*/, '') || 'the build ended without an error message'
  );
};

const parts = ['docusaurus.config.ts', 'sidebars.ts', 'package.json', 'src', 'static', 'docs', 'fairway', 'schemas'];

async function copySources(siteDir: string, workDir: string): Promise<void> {
  await Promise.all(parts.filter((part) => existsSync(join(siteDir, part))).map((part) => cp(join(siteDir, part), join(workDir, part), { recursive: true })));
  await linkModules(siteDir, join(workDir, 'node_modules'));
}

/** Copies the repository's docs beside the copied sources, under a name that does not depend on this machine. Returns the value for FAIRWAY_PORTAL_DOCS. */
async function copyDocs({ siteDir, workDir, repo, docs }: { siteDir: string; workDir: string; repo: string; docs: string | undefined }): Promise<string> {
  const from = resolve(repo, docs ?? 'docs');
  const to = join(workDir, 'repository-docs');
  if (!existsSync(from)) return to;
  const real = realpathSync(from);
  if (existsSync(join(siteDir, 'docs')) && real === realpathSync(join(siteDir, 'docs'))) return join(workDir, 'docs');
  const root = realpathSync(repo) + sep;
  // Only links that stay inside the repository are followed, so that the site publishes no other files of this machine.
  const filter = (path: string) =>
    existsSync(path) && basename(path) !== 'node_modules' && `${realpathSync(path)}${sep}`.startsWith(real.startsWith(root) ? root : real);
  await cp(real, to, { recursive: true, dereference: true, filter });
  return to;
}

/** Links all packages that `siteDir` can resolve into one folder. The nearest `node_modules` wins, as in Node. */
async function linkModules(siteDir: string, target: string): Promise<void> {
  const folders = moduleFolders(siteDir);
  const [only, second] = folders;
  if (only !== undefined && second === undefined) return symlink(only, target, 'junction');
  await mkdir(target);
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      if (name.startsWith('.')) continue;
      if (name.startsWith('@')) {
        await mkdir(join(target, name), { recursive: true });
        for (const scoped of await readdir(join(folder, name))) await linkOnce(join(folder, name, scoped), join(target, name, scoped));
      } else await linkOnce(join(folder, name), join(target, name));
    }
  }
}

async function linkOnce(from: string, to: string): Promise<void> {
  await symlink(from, to, 'junction').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

function moduleFolders(siteDir: string): string[] {
  const folders: string[] = [];
  for (let dir = siteDir; ; dir = dirname(dir)) {
    const folder = basename(dir) === 'node_modules' ? dir : join(dir, 'node_modules');
    if (existsSync(folder) && !folders.includes(folder)) folders.push(folder);
    if (dirname(dir) === dir) return folders;
  }
}
