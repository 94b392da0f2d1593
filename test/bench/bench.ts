/**
 * `npm run bench -- [TASKS ...]`: what commands cost, as ratios to something else that is measured in the same run. Everyday commands stand beside
 * starting Node and doing nothing; bulk work stands beside git's own plumbing doing the same raw work; peers are measured on the same tasks where
 * they are installed. BENCH_ROUNDS sets how often each is run. 100000 tasks, a million records, take a good while to generate.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from '../../cli/build/compile.ts';
import { emptyStore, finishedOf, generateStore, isUntouched, isWaiting, type Shape, stateRef, taskId, usualShape } from './generate.ts';
import { type Case, isInstalled, peakMemory, type Taken, takeTurns } from './measure.ts';
import { backlog, taskwarrior } from './peers.ts';
import { measureWriters } from './writers.ts';

const compiled = await buildProgram({ outdir: join(fileURLToPath(new URL('../..', import.meta.url)), 'dist') });
const node = process.execPath;
/** The compiled program, and the bundle as Node runs it. */
const programs = [
  { name: 'compiled', argv: [compiled] },
  { name: 'Node', argv: [node, join(compiled, '../fairway.cjs')] },
];
const bareAppend = fileURLToPath(new URL('bare-append.cjs', import.meta.url));
const sizes = process.argv
  .slice(2)
  .filter((arg) => /^\d+$/.test(arg))
  .map(Number);
const rounds = Number(process.env.BENCH_ROUNDS ?? 9);
/** For what takes seconds. */
const few = Math.min(rounds, 3);
const open = Number(process.env.BENCH_OPEN ?? usualShape.open);
const folder = mkdtempSync(join(tmpdir(), 'fairway-bench-'));
const env = {
  PATH: process.env.PATH,
  HOME: folder,
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
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(`${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${git(folder, '--version').trim()}, ${process.platform}`);
  console.log(`${cpus().length} x ${cpus()[0]?.model.trim()}, ${memory} GB; ${rounds} rounds, medians`);
  for (const tasks of sizes.length > 0 ? sizes : [1_000, 10_000]) await measure({ ...usualShape, open, tasks });
  await measureWriters(folder, env);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measure(shape: Shape): Promise<void> {
  const dir = join(folder, String(shape.tasks));
  const { records, commits, artifacts } = await generateStore(dir, shape);
  console.log(`\n### ${shape.tasks} tasks (${shape.open * 100} % open), ${records} records and ${artifacts} artifacts in ${commits} commits\n`);
  console.log('| what | ms | ratio | of the fastest | compared with |\n|---|---|---|---|---|');
  await coldRead(dir);
  await everyday(dir, shape);
  await bulkImport(shape);
  await verification(dir);
  await peers(dir, shape);
  await cloning(dir, records);
  rmSync(dir, { recursive: true, force: true });
}

/** Commands of every day, with a warm cache. */
async function everyday(dir: string, shape: Shape): Promise<void> {
  const finished = finishedOf(shape);
  const indexes = Array.from({ length: shape.tasks - finished }, (_, at) => finished + at);
  const free = indexes.filter((index) => isUntouched(index) && !isWaiting(index));
  const held = taskId(indexes.find((index) => !isUntouched(index)) ?? finished);
  let next = 0;
  const claim = () => ['claim', taskId(free[next++ % free.length] ?? 0), '--session', `bench-${next}`];
  const objects = mkdtempSync(join(folder, 'bare-'));
  const cases = [
    { name: 'node -e 0', argv: () => [node, '-e', '0'], cwd: () => dir },
    { name: 'the least that an append costs', argv: () => [node, bareAppend, objects], cwd: () => dir },
    ...fairway('start-up, --version', dir, () => ['--version'], []),
    ...fairway('ready', dir, () => ['ready']),
    ...fairway('ready, as text', dir, () => ['ready'], []),
    ...fairway('ready --limit 20', dir, () => ['ready', '--limit', '20']),
    ...fairway('claim ID', dir, claim),
    ...fairway('evidence add', dir, () => ['evidence', 'add', held, '--result', 'pass', '--kind', 'test', '--summary', 'green']),
    ...fairway('report status', dir, () => ['report', 'status']),
    ...fairway('show, an open task', dir, () => ['show', held]),
    ...fairway('show, the oldest task', dir, () => ['show', taskId(0)]),
    ...fairway('log, the oldest task', dir, () => ['log', taskId(0)]),
  ];
  // the first rounds fill Node's compile cache, and make the index that show looks commits up in
  await takeTurns(cases, 5, env);
  compare(await takeTurns(cases, rounds, env));
}

/** A command by each of the programs. */
function fairway(name: string, dir: string, args: () => readonly string[], more: readonly string[] = ['--json']): Case[] {
  return programs.map((program) => ({ name: `${name}, ${program.name}`, argv: () => [...program.argv, ...args(), ...more], cwd: () => dir }));
}

/** The first command in a fresh clone, and git reading the same files. */
async function coldRead(dir: string): Promise<void> {
  const list = `git ls-tree -r -z --full-tree ${stateRef} -- tasks | tr '\\0' '\\n' | cut -c13-52 | git cat-file --batch --buffer`;
  const raw = { name: 'git ls-tree -r, git cat-file --batch', argv: () => ['bash', '-c', `${list} > /dev/null`], cwd: () => dir };
  const first = fairway('first command, no index', dir, () => ['report', 'status']).map((one) => ({ ...one, before: () => forget(dir) }));
  compare(await takeTurns([raw, ...first], few, env));
  for (const { name, argv } of programs) {
    forget(dir);
    tell(`first command, ${name}: memory at its peak`, `${await peakMemory([...argv, 'report', 'status'], dir, env)} MB`);
  }
}

function forget(dir: string): void {
  rmSync(join(dir, '.git/fairway/index'), { recursive: true, force: true });
}

/** Every task from a file into an empty store, and git writing the same files. */
async function bulkImport({ tasks }: Shape): Promise<void> {
  const file = join(folder, 'queue.json');
  const stream = join(folder, 'queue.stream');
  writeFileSync(file, JSON.stringify({ tasks: Array.from({ length: tasks }, (_, index) => importedTask(index)) }));
  let dir = '';
  const fresh = async () => {
    rmSync(dir || join(folder, 'none'), { recursive: true, force: true });
    dir = mkdtempSync(join(folder, 'import-'));
    await emptyStore(dir);
  };
  for (const { name, argv } of programs) {
    await fresh();
    tell(`import, ${name}: memory at its peak`, `${await peakMemory([...argv, 'import', file, '--json'], dir, env)} MB`);
  }
  execFileSync('bash', ['-c', `git fast-export ${stateRef} > ${stream}`], { cwd: dir, env });
  const raw = {
    name: 'git fast-import of the same files',
    argv: () => ['bash', '-c', `git fast-import --quiet --force < ${stream}`],
    cwd: () => dir,
    before: fresh,
  };
  const ours = fairway('import', dir, () => ['import', file]).map((one) => ({ ...one, cwd: () => dir, before: fresh }));
  compare(await takeTurns([raw, ...ours], few, env));
}

function importedTask(index: number) {
  return {
    id: taskId(index),
    title: `Task ${index} as somebody wrote it down in another tool`,
    kind: 'task',
    priority: index % 5,
    notes: 'Background that somebody wrote down for whoever takes this on. '.repeat(3),
    ...(index % 3 === 1 ? { dependencies: [taskId(index - 1)] } : {}),
  };
}

/** The whole history, and then what came since. */
async function verification(dir: string): Promise<void> {
  const base = { name: 'node -e 0', argv: () => [node, '-e', '0'], cwd: () => dir };
  compare(await takeTurns([base, ...fairway('verify --full', dir, () => ['verify', '--full'])], 1, env));
  compare(await takeTurns([base, ...fairway('verify, nothing new', dir, () => ['verify'])], few, env));
}

/** The same queue, asked of others: whatever is installed. */
async function peers(dir: string, shape: Shape): Promise<void> {
  const cases = fairway('ready', dir, () => ['ready']);
  if (isInstalled('task', env)) cases.push(taskwarrior(folder, shape));
  if (isInstalled('backlog', env)) cases.push(backlog(folder, shape, env));
  if (cases.length > programs.length) compare(await takeTurns(cases, few, env));
}

async function cloning(dir: string, records: number): Promise<void> {
  git(dir, 'gc', '--quiet');
  const copy = join(folder, 'copy');
  const clone = (name: string, ...more: string[]): Case => ({
    name,
    argv: () => ['git', 'clone', '--quiet', '--bare', ...more, `file://${dir}`, copy],
    cwd: () => folder,
    before: () => rmSync(copy, { recursive: true, force: true }),
  });
  compare(await takeTurns([clone('clone of main alone', '--single-branch', '-b', 'main'), clone('clone with the state')], 1, env));
  rmSync(copy, { recursive: true, force: true });
  const kilobytes = Number(/size-pack: (\d+)/.exec(git(dir, 'count-objects', '-v'))?.[1]);
  tell('repository, packed', `${Math.round(kilobytes / 1024)} MB, ${Math.round((kilobytes * 1024) / records)} bytes a record`);
}

function git(cwd: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

/** The first of the cases is what the others are compared with. */
function compare([base, ...others]: readonly Taken[]): void {
  if (base === undefined) return;
  console.log(`| ${base.name} | ${shown(base.median)} | 1 | 1 | |`);
  for (const { name, median, least } of others) {
    console.log(`| ${name} | ${shown(median)} | ${(median / base.median).toFixed(2)} | ${(least / base.least).toFixed(2)} | ${base.name} |`);
  }
}

function shown(ms: number): string {
  return ms < 1000 ? ms.toFixed(0) : `${(ms / 1000).toFixed(1)} s`;
}

function tell(what: string, figure: string): void {
  console.log(`| ${what} | ${figure} | | | |`);
}
