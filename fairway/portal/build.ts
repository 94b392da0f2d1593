/**
 * Builds the portal by Docusaurus' own command, in a process of its own, on a copy of the package's sources and of the repository's docs.
 * So it works where the package may not be written to or lies below `node_modules`, two builds do not meet, and no path of this machine gets
 * into the site. The new site is made beside the old one and takes its place at the end: a build that fails leaves what was there.
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
  /** The Node that builds: a path, or a name on the PATH. This one when left out. */
  readonly node?: string;
  /** The repository that is shown. */
  readonly repo: string;
  readonly outDir: string;
  readonly baseUrl?: string;
  readonly url?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told each line that the build prints. */
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
  await requireOwnFolder(outDir);
  await mkdir(dirname(outDir), { recursive: true });
  const staging = await mkdtemp(join(dirname(outDir), `.${basename(outDir)}-`));
  const workDir = await realpath(await mkdtemp(join(tmpdir(), 'fairway-portal-')));
  try {
    await copySources(siteDir, workDir);
    const docs = await copyDocs({ siteDir, workDir, repo, docs: env.FAIRWAY_PORTAL_DOCS });
    const settings = { FAIRWAY_PORTAL_REPO: repo, FAIRWAY_PORTAL_DOCS: docs, FAIRWAY_PORTAL_BASE_URL: baseUrl, FAIRWAY_PORTAL_URL: url };
    // The folder is gone after the build, and so would be what is cached for it.
    const own = { NODE_ENV: 'production', DOCUSAURUS_NO_PERSISTENT_CACHE: 'true', NO_UPDATE_NOTIFIER: '1' };
    // Docusaurus runs what it writes there, as CommonJS, whatever the package around the folder says.
    await writeFile(join(staging, 'package.json'), '{ "type": "commonjs" }\n');
    await runDocusaurus([node, docusaurusOf(siteDir)], workDir, join(staging, 'site'), { ...env, ...own, ...settings }, onLine);
    await replaceFolder(join(staging, 'site'), outDir);
  } finally {
    await Promise.all([staging, workDir].map((dir) => rm(dir, { recursive: true, force: true })));
  }
}

/** What is replaced has to be a portal: nobody's files are lost by a mistyped folder. */
async function requireOwnFolder(outDir: string): Promise<void> {
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

/** Looked up by hand: the compiled program cannot resolve a package. */
function docusaurusOf(siteDir: string): string {
  const found = moduleFolders(siteDir).map((folder) => join(folder, docusaurus));
  const file = found.find((path) => existsSync(path));
  if (file === undefined) throw problem('PORTAL_FAILED', { why: `${docusaurus} is in none of the node_modules above ${siteDir}` });
  return file;
}

const shownLines = 40;

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
    const hear = (line: string) => {
      const text = plain(line);
      last.push(text);
      if (last.length > shownLines) last.shift();
      onLine(text);
    };
    createInterface({ input: child.stdout }).on('line', hear);
    createInterface({ input: child.stderr }).on('line', hear);
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ENOENT' ? problem('PORTAL_NEEDS_NODE') : problem('PORTAL_FAILED', { why: error.message }, { cause: error })),
    );
    child.once('close', (code, signal) => {
      if (code === 0) resolve();
      else reject(problem('PORTAL_FAILED', { why: `${reasonIn(last)}${code === null ? ` (ended by ${signal})` : ''}` }));
    });
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours of a terminal
const plain = (line: string) => line.replaceAll(/\u001b\[[0-9;]*m/g, '').trimEnd();

/** The lines that say what was wrong, without the stack of whoever found it. */
const reasonIn = (lines: readonly string[]): string => {
  const start = lines.findIndex((line) => /^\[ERROR\]|^Error:/.test(line));
  const told = (start === -1 ? lines : lines.slice(start)).filter((line) => line.trim() !== '' && !/^\s+at /.test(line) && !/^\[INFO\]/.test(line));
  return (
    told
      .slice(0, 12)
      .join('\n')
      .replace(/^\[ERROR\]\s*/, '') || 'it ended without saying why'
  );
};

const parts = ['docusaurus.config.ts', 'sidebars.ts', 'package.json', 'src', 'static', 'docs', 'fairway', 'schemas'];

async function copySources(siteDir: string, workDir: string): Promise<void> {
  await Promise.all(parts.filter((part) => existsSync(join(siteDir, part))).map((part) => cp(join(siteDir, part), join(workDir, part), { recursive: true })));
  await linkModules(siteDir, join(workDir, 'node_modules'));
}

/** The repository's docs beside the copied sources, under a name that says nothing of where they lay. Answers with what FAIRWAY_PORTAL_DOCS has to be. */
async function copyDocs({ siteDir, workDir, repo, docs }: { siteDir: string; workDir: string; repo: string; docs: string | undefined }): Promise<string> {
  const from = resolve(repo, docs ?? 'docs');
  const to = join(workDir, 'repository-docs');
  if (!existsSync(from)) return to;
  const real = realpathSync(from);
  if (existsSync(join(siteDir, 'docs')) && real === realpathSync(join(siteDir, 'docs'))) return join(workDir, 'docs');
  const root = realpathSync(repo) + sep;
  // A link is followed inside of the repository alone: a site does not publish what its repository does not hold.
  const filter = (path: string) =>
    existsSync(path) && basename(path) !== 'node_modules' && `${realpathSync(path)}${sep}`.startsWith(real.startsWith(root) ? root : real);
  await cp(real, to, { recursive: true, dereference: true, filter });
  return to;
}

/** All packages that the package can reach, as if they were its own: nearer folders win. */
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
