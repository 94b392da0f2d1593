/**
 * `npm run bench:executed`: how much code one `claim` executes. The CLI is run from its sources with V8's coverage, which counts each function that
 * was called. Functions of dependencies and module bodies are not counted.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

interface Coverage {
  readonly result: readonly { readonly url: string; readonly functions: readonly CoveredFunction[] }[];
}

interface CoveredFunction {
  readonly functionName: string;
  readonly ranges: readonly { readonly startOffset: number; readonly endOffset: number; readonly count: number }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'fairway-executed-'));
const env = {
  ...process.env,
  HOME: folder,
  GIT_CONFIG_GLOBAL: join(folder, 'gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
};

try {
  const repository = join(folder, 'repository');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, env, stdio: 'ignore' });
  git('config', '--global', 'user.name', 'bench');
  git('config', '--global', 'user.email', 'bench@example.com');
  git('init', '-q', '-b', 'main', repository);
  git('-C', repository, 'commit', '-q', '--allow-empty', '-m', 'begin');
  const fairway = (...args: string[]) => cli(repository, args);
  fairway('init');
  git('-C', repository, 'add', 'fairway.yaml');
  git('-C', repository, 'commit', '-q', '-m', 'policy');
  for (const id of ['T-1', 'T-2', 'T-3']) fairway('add', id, `Task ${id}`);
  fairway('claim', 'T-1', '--session', 'one');
  const coverage = join(folder, 'coverage');
  cli(repository, ['claim', 'T-2', '--session', 'two'], coverage);
  report(coverage);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function cli(cwd: string, args: readonly string[], coverage?: string): void {
  const loader = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;
  execFileSync(process.execPath, ['--import', loader, join(root, 'cli/bin.ts'), ...args], {
    cwd,
    env: coverage === undefined ? env : { ...env, NODE_V8_COVERAGE: coverage },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function report(coverage: string): void {
  const called = new Map<string, number>();
  for (const name of readdirSync(coverage)) {
    const { result } = JSON.parse(readFileSync(join(coverage, name), 'utf8')) as Coverage;
    for (const { url, functions } of result) {
      if (!url.startsWith('file:')) continue;
      const path = fileURLToPath(url);
      const file = path.startsWith(root) ? path.slice(root.length) : '';
      if (!/^(fairway|cli)\/.*(?<!\.gen)\.ts$/.test(file)) continue;
      const count = functions.filter(({ ranges: [range] }) => range !== undefined && range.startOffset > 0 && range.count > 0).length;
      if (count > 0) called.set(file, (called.get(file) ?? 0) + count);
    }
  }
  const total = (files: readonly string[]) => files.reduce((sum, file) => sum + (called.get(file) ?? 0), 0);
  const files = [...called.keys()].sort();
  const folders = ['cli', 'fairway/domain', 'fairway/git', 'fairway/store', 'fairway'];
  console.log('| of one claim | functions | files |\n|---|---|---|');
  console.log(`| all | ${total(files)} | ${files.length} |`);
  for (const prefix of folders) {
    const inside = files.filter((file) => file.startsWith(`${prefix}/`));
    console.log(`| below ${prefix}/ | ${total(inside)} | ${inside.length} |`);
  }
}
