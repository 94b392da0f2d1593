/**
 * The CLI as users run it: the program as a separate process, with a clock and ids of the test. FAIRWAY_TESTS=in-process runs the same commands in the
 * process of the test, for a debugger.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Writable } from 'node:stream';
import { expect } from 'vitest';
import type { FairwayContext } from '../../cli/context.ts';
import { main } from '../../cli/main.ts';
import { type ErrorCode, errors } from '../../fairway/errors.ts';
import type { TestRun } from './cli-entry.ts';
import { builtCli, folders } from './programs.ts';
import { type TempRepo, tempDir, tempRepo } from './temp-repo.ts';

/** The user. */
export interface Who {
  readonly actor?: string;
  readonly role?: string;
  readonly session?: string;
}

export interface Typed extends Who {
  /** The current directory. Default: the repository. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The width of the terminal. Default: a pipe. */
  readonly columns?: number;
  /** The signals to send, with the delay in milliseconds since the command began to listen. */
  readonly signals?: readonly (readonly [after: number, signal: NodeJS.Signals])[];
}

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The document on stdout. */
  // biome-ignore lint/suspicious/noExplicitAny: a document is looked at field by field
  readonly json: any;
}

export interface Cli {
  readonly repo: TempRepo;
  /** Advances the clock. */
  readonly later: (ms: number) => void;
  /** Runs a command line. It is split at spaces, except within double quotes. */
  readonly run: (words: string | readonly string[], typed?: Typed) => Promise<Ran>;
  /** The same as `run`, but must succeed. */
  readonly ok: (words: string | readonly string[], typed?: Typed) => Promise<Ran>;
  /** Runs a command twice, as text and with --json, and expects the same refusal from both. Returns the refusal. */
  readonly refused: (code: ErrorCode, words: string | readonly string[], typed?: Typed) => Promise<Refused>;
  /** One line for each commit of the state ref. */
  readonly history: () => string[];
  /** The current clock and number of ids. */
  readonly standing: () => Standing;
}

type Standing = Pick<TestRun, 'now' | 'ids'>;

export interface Refused {
  readonly message: string;
  readonly hint: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const inProcess = process.env.FAIRWAY_TESTS === 'in-process';

export const minute = 60_000;
export const day = 24 * 60 * minute;

export const wordsOf = (line: string): string[] => [...line.matchAll(/((?:[^\s"]|"[^"]*")+)/g)].map((match) => (match[1] ?? '').replaceAll('"', ''));

/** The CLI in a repository without a store. */
export function cliIn(repo: TempRepo = tempRepo(), begin: Partial<Standing> = {}): Cli {
  let { now = Date.parse('2026-11-20T10:00:00.000Z'), ids = 0 } = begin;
  const newId = () => {
    ids += 1;
    return String(ids).padStart(26, '0');
  };
  const clock = () => {
    now += 10;
    return new Date(now - 10);
  };
  const run: Cli['run'] = async (words, typed = {}) => {
    const argv = typeof words === 'string' ? wordsOf(words) : [...words];
    return inProcess ? runHere(argv, typed) : runProgram(argv, typed);
  };
  const runHere = async (argv: readonly string[], typed: Typed): Promise<Ran> => {
    const out = capture();
    const err = capture();
    const code = await main(argv, contextOf(repo, typed, out, err, clock, newId));
    return ran(code, out.text(), err.text());
  };
  let running = 0;
  let started = 0;
  let folder: string | undefined;
  const runProgram = async (argv: readonly string[], { columns, signals, ...typed }: Typed): Promise<Ran> => {
    folder ??= tempDir();
    started += 1;
    const end = join(folder, `${started}.json`);
    // Concurrent commands make different ids, each from its own range of a thousand.
    const told: TestRun = { now, ids: ids + 1000 * running, columns, signals, end };
    running += 1;
    const env = { ...repo.env, ...envOf(typed), ...typed.env, FAIRWAY_TEST: JSON.stringify(told) } as NodeJS.ProcessEnv;
    const { code, signal, out, err } = await spawnCli(builtCli('told').file, argv, { cwd: typed.cwd ?? repo.dir, env }).ended;
    running -= 1;
    if (code === null) throw new Error(`${argv.join(' ')} was ended by ${signal}:\n${out}${err}`);
    const ended = JSON.parse(readFileSync(end, 'utf8')) as Standing;
    now = Math.max(now, ended.now);
    ids = Math.max(ids, ended.ids);
    return ran(code, out, err);
  };
  const ok: Cli['ok'] = async (words, typed) => {
    const result = await run(words, typed);
    expect(result.code, `${String(words)}\n${result.out}${result.err}`).toBe(0);
    return result;
  };
  const refused: Cli['refused'] = async (code, words, typed) => {
    const argv = typeof words === 'string' ? wordsOf(words) : [...words];
    const separator = argv.includes('--') ? argv.indexOf('--') : argv.length;
    const text = await run(argv, typed);
    const asJson = await run([...argv.slice(0, separator), '--json', ...argv.slice(separator)], typed);
    const { error } = asJson.json;
    expect(error.code).toBe(code);
    expect([text.code, asJson.code]).toEqual([errors[code].exit, errors[code].exit]);
    expect(text.out).toBe('');
    expect(text.err).toContain(error.message);
    expect(error.message).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(error.hint).not.toMatch(/\{\w+\}|undefined|\[object/);
    expect(text.err).toContain(error.hint);
    expect(error.hint).not.toBe('');
    return error;
  };
  return {
    repo,
    run,
    ok,
    refused,
    later: (ms) => {
      now += ms;
    },
    history: () => repo.git('log', '--format=%s', 'fairway/state').split('\n'),
    standing: () => ({ now, ids }),
  };
}

const defaults = 'schema: fairway/config@1\nproject: demo\nintegration_branch: main\n';

/** The CLI in a repository with a store. Its policy is committed on main: the defaults, the given one, or none for null. */
export async function openedCli({ policy = defaults, tasks = [] }: Partial<Beginning> = {}): Promise<Cli> {
  const { dir, standing } = await template({ policy, tasks });
  return copyOf(dir, standing, tempRepo());
}

interface Beginning {
  readonly policy: string | null;
  readonly tasks: readonly string[];
}

interface Template {
  readonly dir: string;
  readonly standing: Standing;
}

const made = new Map<string, Promise<Template>>();

/** The initial repository is made once for each test file, and copied. */
function template(beginning: Beginning | undefined): Promise<Template> {
  const key = JSON.stringify(beginning ?? null);
  const found = made.get(key) ?? make(beginning);
  made.set(key, found);
  return found;
}

async function make(beginning: Beginning | undefined): Promise<Template> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), 'fairway-opened-')));
  process.once('exit', () => rmSync(home, { recursive: true, force: true }));
  const repo = tempRepo({ in: home });
  if (beginning === undefined) {
    const cli = cliIn(repo);
    repo.commit('first', { 'README.md': 'demo\n', '.gitignore': 'fairway.yaml\n' });
    await cli.ok('init --project demo');
    return { dir: repo.dir, standing: cli.standing() };
  }
  const { dir, standing } = await template(undefined);
  const cli = copyOf(dir, standing, repo);
  if (beginning.policy !== null) setPolicy(repo, beginning.policy);
  for (const line of beginning.tasks) await cli.ok(`add ${line}`);
  return { dir: repo.dir, standing: cli.standing() };
}

function copyOf(dir: string, standing: Standing, repo: TempRepo): Cli {
  cpSync(dir, repo.dir, { recursive: true, preserveTimestamps: true });
  return cliIn(repo, standing);
}

/** Changes the policy on the integration branch. */
export function setPolicy(repo: TempRepo, policy: string): void {
  repo.write({ 'fairway.yaml': policy });
  repo.git('add', '--force', 'fairway.yaml');
  repo.git('commit', '--quiet', '-m', 'policy');
}

function contextOf(repo: TempRepo, typed: Typed, stdout: Captured, stderr: Captured, now: () => Date, newId: () => string): FairwayContext {
  return {
    cwd: typed.cwd ?? repo.dir,
    env: { ...repo.env, ...envOf(typed), ...typed.env },
    stdin: new PassThrough(),
    stdout,
    stderr,
    colorDepth: 1,
    isTerminal: typed.columns !== undefined,
    columns: typed.columns,
    isInteractive: false,
    now,
    newId,
    program: ['fairway'],
    called: 'fairway',
    home: folders.release,
    node: process.execPath,
    saveMemory: () => undefined,
    onSignal: (listener) => {
      const timers = (typed.signals ?? []).map(([after, signal]) => setTimeout(() => listener(signal), after));
      return () => timers.forEach(clearTimeout);
    },
  };
}

const envOf = ({ actor, role, session }: Who) => ({
  ...(actor === undefined ? {} : { FAIRWAY_ACTOR: actor }),
  ...(role === undefined ? {} : { FAIRWAY_ROLE: role }),
  ...(session === undefined ? {} : { FAIRWAY_SESSION: session }),
});

type Captured = Writable & { text(): string };

function capture(): Captured {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(chunks).toString('utf8') });
}

const ran = (code: number, out: string, err: string): Ran => ({
  code,
  out,
  err,
  get json() {
    expect(out.trim().split('\n'), err).toHaveLength(1);
    return JSON.parse(out);
  },
});

export interface Spawned {
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Sends a signal to the process and its descendants. */
  readonly killGroup: (signal: NodeJS.Signals) => void;
  /** Resolves when the text has been printed. */
  readonly said: (text: string) => Promise<void>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly out: string; readonly err: string }>;
}

/** Starts the program as the leader of its own process group. */
export function spawnCli(
  file: string,
  words: string | readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly input?: string },
): Spawned {
  const argv = typeof words === 'string' ? wordsOf(words) : words;
  const child = spawn(file, argv, { cwd: options.cwd, env: options.env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  // A process that has ended does not read its input any more.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  child.stdin.end(options.input ?? '');
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null; out: string; err: string }>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ code, signal, out, err }));
  });
  const said = async (text: string) => {
    while (!out.includes(text) && !err.includes(text)) {
      if (child.exitCode !== null) throw new Error(`it ended without saying ${text}:\n${out}${err}`);
      await new Promise((next) => setTimeout(next, 10));
    }
  };
  return { pid: child.pid ?? 0, kill: (signal) => void child.kill(signal), killGroup: (signal) => void process.kill(-(child.pid ?? 0), signal), said, ended };
}
