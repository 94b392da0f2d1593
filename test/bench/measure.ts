/** How long processes take, side by side: they take turns, so that a busy machine slows all of them alike. */
import { spawnSync } from 'node:child_process';
import { measured } from '../support/measured.ts';

export interface Case {
  readonly name: string;
  /** The program and its arguments; asked anew for each round. */
  readonly argv: () => readonly string[];
  readonly cwd: () => string;
  /** What is done in front of each round, and not measured. */
  readonly before?: () => void | Promise<void>;
}

/** What a case took over all rounds, ms. */
export interface Taken {
  readonly name: string;
  readonly median: number;
  readonly least: number;
}

export async function takeTurns(cases: readonly Case[], rounds: number, env: NodeJS.ProcessEnv): Promise<Taken[]> {
  const times = cases.map(() => [] as number[]);
  for (let round = 0; round < rounds; round++) {
    for (const [place, { argv, cwd, before }] of cases.entries()) {
      await before?.();
      times[place]?.push(timed(argv(), cwd(), env));
    }
  }
  return cases.map(({ name }, place) => ({ name, median: median(times[place] ?? []), least: Math.min(...(times[place] ?? [])) }));
}

/** How long a process takes, ms. A command that fails is no measurement. */
export function timed(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv): number {
  const [program = '', ...args] = argv;
  const started = process.hrtime.bigint();
  const result = spawnSync(program, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 });
  const taken = Number(process.hrtime.bigint() - started) / 1e6;
  if (result.status !== 0) throw new Error(`${argv.join(' ')} ended with ${result.status ?? result.signal}: ${result.error ?? result.stderr}`);
  return taken;
}

/** The most memory that a program has at any moment, in MB. A command that fails is no measurement. */
export async function peakMemory(argv: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<number> {
  const { code, err, peak } = await measured(argv, { cwd, env });
  if (code !== 0) throw new Error(`${argv.join(' ')} ended with ${code}: ${err}`);
  return peak;
}

/** Whether a program can be started here. */
export const isInstalled = (program: string, env: NodeJS.ProcessEnv): boolean => spawnSync(program, ['--version'], { env, stdio: 'ignore' }).status === 0;

export function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
