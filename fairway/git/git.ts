/**
 * The one place that starts git. A command is data, an argument vector and a parser, in a module named for its topic; this file only runs it, in the
 * environment that environment.ts allows.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { problem, type Refusal } from '../errors.ts';
import { gitEnvironment } from './environment.ts';
import { isAtLeast, parseGitVersion } from './version.ts';

/** The oldest git that is known to do everything that is asked of it. */
export const neededGit = '2.39';

/** A repository to run git in. */
export interface Git {
  /** The worktree, where there is one: git finds the repository from it. */
  readonly worktree: string | null;
  /** The repository's common directory; the only way to a repository without a worktree. */
  readonly commonDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether objects are seen that a push has brought and nobody has accepted yet: only for the hook that is to judge them. */
  readonly incoming?: boolean;
}

export interface GitResult {
  readonly stdout: Buffer;
  readonly stderr: string;
  /** The exit code; -1 when a signal ended it. */
  readonly code: number;
}

export interface GitOptions {
  readonly input?: Buffer | string;
  /** Exit codes that are answers, beside 0. `any` leaves every verdict to the caller. */
  readonly allowExit?: readonly number[] | 'any';
}

/** A git that is running. */
export interface RunningGit {
  readonly child: ChildProcessWithoutNullStreams;
  /** What it prints, in chunks. Throws as `ended` does when it could not be started. */
  readonly output: AsyncIterable<Buffer>;
  /** Settles when it has ended and its output is closed. Rejects only when it could not be started. */
  readonly ended: Promise<{ readonly code: number; readonly stderr: string }>;
}

/** The whole argument vector: where, then what. A bare repository is named, since git may be told not to look for one. */
export const gitArguments = (git: Git, args: readonly string[]): string[] =>
  git.worktree === null ? [`--git-dir=${git.commonDir}`, ...args] : ['-C', git.worktree, ...args];

/**
 * Starts git. Its stdin is open only when `writes` is asked for. With `grouped` it is at the head of a process group of its own, so that it can be
 * ended with all that it started.
 */
export function startGit(git: Git, args: readonly string[], writes = false, grouped = false): RunningGit {
  const child = spawn('git', gitArguments(git, args), {
    env: gitEnvironment(git.env, git.incoming),
    stdio: [writes ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
    detached: grouped && process.platform !== 'win32',
  }) as ChildProcessWithoutNullStreams;
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // git may exit without reading all that it is given; its exit code tells the story
  if (writes) child.stdin.on('error', ignoreClosedPipe);
  const ended = new Promise<{ code: number; stderr: string }>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(startFailure(error)));
    child.once('close', (code) => resolve({ code: code ?? -1, stderr: Buffer.concat(errors).toString('utf8') }));
  });
  // Whoever reads the output first learns of the failure from here when asking how it ended, and not before.
  ended.catch(() => undefined);
  return { child, output: outputOf(child, ended), ended };
}

/** A program that could not be started has printed nothing. Node ends its stream; Bun breaks it off, which is not the reason. */
async function* outputOf(child: ChildProcessWithoutNullStreams, ended: RunningGit['ended']): AsyncGenerator<Buffer> {
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
  } catch (error) {
    await ended;
    throw error;
  }
}

/** Runs git to its end. Refuses with GIT_MISSING, GIT_TOO_OLD, or GIT_FAILED for an exit code that is no answer. */
export async function runGit(git: Git, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { child, ended } = startGit(git, args, options.input !== undefined);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  if (options.input !== undefined) child.stdin.end(options.input);
  const { code, stderr } = await ended;
  if (!isAnswer(code, options.allowExit)) throw await gitFailure(git, args, code, stderr);
  return { stdout: Buffer.concat(chunks), stderr, code };
}

/** The refusal for a git that failed: its age when that is the likelier reason, else its own words. */
export async function gitFailure(git: Git, args: readonly string[], code: number, stderr: string): Promise<Error> {
  const tooOld = await refusalOfVersion(git);
  const command = args.find((arg) => !arg.startsWith('-') && !arg.includes('=')) ?? args[0];
  return tooOld ?? problem('GIT_FAILED', { command, why: reasonOf(stderr, code) });
}

/** Refuses with GIT_TOO_OLD or GIT_MISSING. */
export async function requireGitVersion(git: Git): Promise<void> {
  const tooOld = await refusalOfVersion(git);
  if (tooOld !== undefined) throw tooOld;
}

async function refusalOfVersion(git: Git): Promise<Refusal | undefined> {
  // outside of any repository, so that a broken one cannot be the reason
  const { child, ended } = startGit({ ...git, worktree: null, commonDir: '' }, ['version']);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  await ended;
  const found = parseGitVersion(text) ?? '0';
  return isAtLeast(found, neededGit) ? undefined : problem('GIT_TOO_OLD', { found, needed: neededGit });
}

/** What git says of its failure, in one line. */
export function reasonOf(stderr: string, code: number): string {
  // a list of names follows a colon, each on a line of its own
  const lines = stderr
    .replaceAll(/:\n\t/g, ': ')
    .split('\n')
    .map((line) => line.trim());
  const telling = lines.filter((line) => /^(fatal|error): /.test(line)).map((line) => line.replace(/^(fatal|error): /, ''));
  return [...new Set(telling)].join('; ') || lines.filter((line) => line !== '').at(-1) || (code < 0 ? 'it was ended by a signal' : `exit code ${code}`);
}

/** Settles when git takes more input, or takes none any more. */
export const untilDrained = (child: ChildProcessWithoutNullStreams) =>
  new Promise<void>((resolve) => {
    const done = () => {
      child.stdin.off('drain', done);
      child.stdin.off('close', done);
      resolve();
    };
    child.stdin.on('drain', done);
    child.stdin.on('close', done);
  });

const isAnswer = (code: number, allowed: GitOptions['allowExit'] = []) => code === 0 || allowed === 'any' || allowed.includes(code);

const ignoreClosedPipe = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
};

/** The refusal for what only the git program does, where it is not there or not to be used. */
export const gitNeeded = (cause?: unknown, ruledOut = false): Refusal =>
  problem('GIT_MISSING', { needed: neededGit, why: ruledOut ? 'FAIRWAY_GIT says isomorphic' : 'it was not found on the PATH' }, { cause });

const startFailure = (error: NodeJS.ErrnoException): Error =>
  error.code === 'ENOENT' ? gitNeeded(error) : problem('GIT_FAILED', { command: 'start', why: error.message }, { cause: error });
