/** What it costs when several write at once, and how much room a record takes once git has packed it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { initStore } from '../../fairway/store/init.ts';
import { openStore } from '../../fairway/store/open.ts';
import { bundleWriter, letWrite, type Writers, writtenTasks } from '../support/append-writers.ts';
import { defined } from '../support/builders.ts';
import { countingIds, recording } from '../support/stores.ts';

type Env = Readonly<Record<string, string | undefined>>;

const total = 800;

/** Prints a table: one process doing all appends against eight that share them, in turns, and the bytes of a record. */
export async function measureWriters(folder: string, env: Env, rounds = 3): Promise<void> {
  const bundle = await bundleWriter(folder);
  const cases: readonly (readonly [string, Writers])[] = [
    ['1 process', { processes: 1, each: total }],
    // what a process has run a hundred times only, it runs slower than what it has run eight hundred times
    ['8 processes, one after the other', { processes: 8, each: total / 8, inTurn: true }],
    ['8 processes at once', { processes: 8, each: total / 8 }],
  ];
  const rates = cases.map(() => [] as number[]);
  let dir = '';
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, [, writers]] of cases.entries()) {
      dir = await newStore(folder, env);
      rates[index]?.push(await letWrite(bundle, dir, env as NodeJS.ProcessEnv, writers));
    }
  }
  const base = median(rates[0] ?? []);
  console.log('\n| writers | appends | appends/s | x 1 process |\n|---|---|---|---|');
  for (const [index, [name]] of cases.entries()) {
    const rate = median(rates[index] ?? []);
    console.log(`| ${name} | ${total} | ${rate.toFixed(0)} | ${(rate / base).toFixed(2)} |`);
  }
  console.log('\n| objects of 800 records | files | bytes per record |\n|---|---|---|');
  console.log(sizeRow('loose, as they are written', dir));
  execFileSync('git', ['-c', 'gc.auto=1', '-c', 'gc.autoDetach=false', 'maintenance', 'run', '--auto', '--quiet'], { cwd: dir, env });
  console.log(sizeRow('after git maintenance run --auto', dir));
}

async function newStore(folder: string, env: Env): Promise<string> {
  const dir = mkdtempSync(join(folder, 'writers-'));
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', dir], { env });
  const options = { cwd: dir, env, clock: () => new Date('2026-11-20T10:00:00.000Z'), newId: countingIds(1_000_000), actor: { id: 'bench' } };
  await initStore({ ...options, project: 'bench', integrationBranch: 'main' });
  await (await openStore(options)).run(recording(writtenTasks.map((id) => defined(id))));
  return dir;
}

function sizeRow(what: string, dir: string): string {
  const files = readdirSync(join(dir, '.git', 'objects'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).blocks * 512, 0);
  return `| ${what} | ${files.length} | ${Math.round(bytes / total)} |`;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
