/** Plays the day. Every step is a separate process, as when people and agents work. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import type { Step } from './day.ts';
import { day } from './day.ts';
import type { Person } from './team.ts';

export interface PlayOptions {
  /** The folder for the checkouts, which must not exist yet. */
  readonly folder: string;
  /** The folder of the example, with policy, queue and docs. */
  readonly example: string;
  /** The CLI: the file to execute. */
  readonly cli: string;
  /** The end of the day. */
  readonly end: Date;
  /** Called after each step. */
  readonly onStep: (step: PlayedStep) => void;
}

/** A step with its command line and its output. */
export interface PlayedStep {
  readonly at: string;
  readonly who: string;
  readonly line: string;
  readonly exit: number;
  readonly out: string;
}

/** Makes the repository and plays every step into it. Throws when a step has an unexpected exit code. Returns the repository. */
export async function playDay(options: PlayOptions): Promise<string> {
  const repo = join(options.folder, 'gpuaas');
  await makeRepository(repo, options);
  // Sorted by time, because the day lists the steps of concurrent lanes one lane after the other.
  const steps = day.map((step, index) => ({ step, index })).sort((a, b) => (a.step.at === b.step.at ? a.index - b.index : a.step.at < b.step.at ? -1 : 1));
  for (const { step } of steps) await playStep(step, options);
  return repo;
}

async function makeRepository(repo: string, options: PlayOptions): Promise<void> {
  mkdirSync(repo, { recursive: true });
  for (const name of readdirSync(options.example)) cpSync(join(options.example, name), join(repo, name), { recursive: true });
  writeFileSync(join(repo, '.gitignore'), 'report.xml\nbuild/\n');
  const env = environment({ actor: 'mira', role: 'orchestrator', session: 'desktop-1' }, clock(options.end, '07:55'));
  for (const args of [
    ['init', '-q', '-b', 'master'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'The platform as it is this morning'],
  ]) {
    await execa('git', args, { cwd: repo, env, extendEnv: false });
  }
}

async function playStep(step: Step, options: PlayOptions): Promise<void> {
  const cwd = join(options.folder, step.tree);
  if (step.kind === 'write') {
    for (const [file, content] of Object.entries(step.files)) {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), content);
    }
    return;
  }
  const env = environment(step.who, clock(options.end, step.at));
  const [file, args] = step.kind === 'git' ? ['git', step.argv] : [options.cli, step.argv];
  const result = await execa(file, args, { cwd, env, extendEnv: false, reject: false, all: true, stdin: 'ignore' });
  const expected = step.kind === 'git' ? 0 : step.exit;
  const line = `${step.kind} ${step.argv.map((word) => (/[\s"]/.test(word) ? `"${word}"` : word)).join(' ')}`;
  options.onStep({ at: step.at, who: step.who.actor, line, exit: result.exitCode ?? -1, out: result.all });
  if (result.exitCode !== expected) throw new Error(`${line} ended with ${result.exitCode}, not ${expected}:\n${result.all}`);
}

/** A time of the day, whose end is 17:30. */
function clock(end: Date, at: string): Date {
  const [hours = 0, minutes = 0] = at.split(':').map(Number);
  return new Date(end.getTime() - (17 * 60 + 30 - hours * 60 - minutes) * 60_000);
}

function environment(who: Person, now: Date): Record<string, string> {
  const date = now.toISOString();
  return {
    PATH: process.env.PATH ?? '',
    HOME: process.env.HOME ?? '',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: who.actor,
    GIT_AUTHOR_EMAIL: `${who.actor}@gpuaas.example.com`,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: who.actor,
    GIT_COMMITTER_EMAIL: `${who.actor}@gpuaas.example.com`,
    GIT_COMMITTER_DATE: date,
    FAIRWAY_ACTOR: who.actor,
    FAIRWAY_ROLE: who.role,
    FAIRWAY_SESSION: who.session,
    FAIRWAY_NOW: date,
  };
}
