/**
 * `npm run bench`: what everyday commands cost, as ratios to starting Node and doing nothing, all in one run. The commands take turns, so that
 * a busy machine slows all of them alike. With FAIRWAY_GIT=isomorphic they do without git.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateStore, taskId } from './generate.ts';
import { measureWriters } from './writers.ts';

await import('../../cli/build.ts');

const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'dist/fairway.js');
const sizes = process.argv
  .slice(2)
  .filter((arg) => /^\d+$/.test(arg))
  .map(Number);
const rounds = Number(process.env.BENCH_ROUNDS ?? 15);
const folder = mkdtempSync(join(tmpdir(), 'fairway-bench-'));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
  ...(process.env.FAIRWAY_GIT === undefined ? {} : { FAIRWAY_GIT: process.env.FAIRWAY_GIT }),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  FAIRWAY_ACTOR: 'bench',
  FAIRWAY_SESSION: 'bench-1',
  GIT_COMMITTER_NAME: 'bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
  GIT_AUTHOR_NAME: 'bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
};

try {
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${rounds} rounds, medians\n`);
  console.log('| tasks | records | command | ms | x node -e 0 |\n|---|---|---|---|---|');
  for (const tasks of sizes.length > 0 ? sizes : [100, 1_000, 10_000]) await measure(tasks);
  await measureWriters(folder, env);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(tasks: number): Promise<void> {
  const dir = join(folder, String(tasks));
  const records = await generateStore(dir, { tasks, recordsPerTask: 10, open: 0.1, seed: 1 });
  // Untouched open tasks stand at even places behind the finished ones; every third of those waits for something.
  const finished = Math.floor(tasks * 0.9);
  const free = Array.from({ length: tasks - finished }, (_, at) => finished + at).filter((index) => index % 2 === 0 && index % 3 !== 0);
  const held = Array.from({ length: tasks - finished }, (_, at) => finished + at).find((index) => index % 2 === 1) ?? finished;
  let next = 0;
  const commands: Record<string, () => string[]> = {
    'node -e 0': () => ['-e', '0'],
    'ready --json': () => [cli, 'ready', '--json'],
    'claim --json': () => [cli, 'claim', taskId(free[next++ % free.length] ?? 0), '--json', '--session', `bench-${next}`],
    'evidence add --json': () => [cli, 'evidence', 'add', taskId(held), '--result', 'pass', '--kind', 'test', '--json'],
    'show --json': () => [cli, 'show', taskId(held), '--json'],
    'show --json (finished)': () => [cli, 'show', taskId(1), '--json'],
  };
  run(dir, [cli, 'ready', '--json']);
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds && round < free.length; round++) {
    for (const [name, argv] of Object.entries(commands)) times.get(name)?.push(run(dir, argv()));
  }
  const base = median(times.get('node -e 0') ?? []);
  for (const [name, taken] of times) console.log(`| ${tasks} | ${records} | ${name} | ${median(taken).toFixed(1)} | ${(median(taken) / base).toFixed(2)} |`);
}

/** How long a process takes, ms. A command that fails is no measurement. */
function run(cwd: string, argv: readonly string[]): number {
  const started = process.hrtime.bigint();
  const result = spawnSync(process.execPath, argv, { cwd, env, encoding: 'utf8' });
  const taken = Number(process.hrtime.bigint() - started) / 1e6;
  if (result.status !== 0) throw new Error(`${argv.join(' ')} ended with ${result.status}: ${result.stderr}${result.stdout}`);
  return taken;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
