/**
 * The only place that starts git. Other modules define commands, each as an argument vector and a parser; this file runs them in the environment from
 * environment.ts.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { problem, type Refusal } from '../errors.ts';
import { gitEnvironment, type Scratch } from './environment.ts';
import { isAtLeast, parseGitVersion } from './version.ts';

/** The oldest supported version of git. */
export const neededGit = '2.39';

/** A repository to run git in. */
export interface Git {
  /** The worktree, from which git finds the repository; null in a bare one. */
  readonly worktree: string | null;
  /** The repository's common directory. git uses it when there is no worktree. */
  readonly commonDir: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether git sees pushed objects that are not accepted yet. Only for the server's hook. */
  readonly incoming?: boolean;
  /** Where git keeps what it writes, if not in the repository. */
  readonly scratch?: Scratch;
}

export interface GitResult {
  readonly stdout: Buffer;
  readonly stderr: string;
  /** The exit code; -1 when a signal ended it. */
  readonly code: number;
}

export interface GitOptions {
  readonly input?: Buffer | string;
  /** Exit codes besides 0 that are not failures. With `any` the caller checks the exit code. */
  readonly allowExit?: readonly number[] | 'any';
}

/** A running git process. */
export interface RunningGit {
  readonly child: ChildProcessWithoutNullStreams;
  /** Its stdout in chunks. Throws the reason of `ended` when it could not be started. */
  readonly output: AsyncIterable<Buffer>;
  /** Resolves when it has ended and its output is closed. Rejects only when it could not be started. */
  readonly ended: Promise<{ readonly code: number; readonly stderr: string }>;
}

/** The complete argument vector. A bare repository is named with --git-dir, because safe.bareRepository may keep git from finding it. */
export const gitArguments = (git: Git, args: readonly string[]): string[] =>
  git.worktree === null ? [`--git-dir=${git.commonDir}`, ...args] : ['-C', git.worktree, ...args];

/**
 * Starts git. Its stdin is open only if `writes` is set. With `grouped`, git leads its own process group, so that it can be ended together with its
 * child processes.
 */
export function startGit(git: Git, args: readonly string[], writes = false, grouped = false): RunningGit {
  const child = spawn('git', gitArguments(git, args), {
    env: gitEnvironment(git.env, git.incoming, git.scratch),
    stdio: [writes ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
    detached: grouped && process.platform !== 'win32',
  }) as ChildProcessWithoutNullStreams;
  const errors: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // git may exit without reading all of its input; its exit code shows whether that is a failure.
  if (writes) child.stdin.on('error', ignoreClosedPipe);
  const ended = new Promise<{ code: number; stderr: string }>((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => reject(startFailure(error)));
    child.once('close', (code) => resolve({ code: code ?? -1, stderr: Buffer.concat(errors).toString('utf8') }));
  });
  // A caller may read the output before it awaits `ended`; until then the rejection must not count as unhandled.
  ended.catch(() => undefined);
  return { child, output: outputOf(child, ended), ended };
}

/** If git could not be started, its stream ends in Node and fails in Bun. The error of the stream is replaced by the reason. */
async function* outputOf(child: ChildProcessWithoutNullStreams, ended: RunningGit['ended']): AsyncGenerator<Buffer> {
  try {
    yield* child.stdout as AsyncIterable<Buffer>;
  } catch (error) {
    await ended;
    throw error;
  }
}

/** Runs git until it ends. Refuses with GIT_MISSING, GIT_TOO_OLD, or GIT_FAILED for an exit code that is not allowed. */
export async function runGit(git: Git, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { child, ended } = startGit(git, args, options.input !== undefined);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  if (options.input !== undefined) child.stdin.end(options.input);
  const { code, stderr } = await ended;
  if (!isAnswer(code, options.allowExit)) throw await gitFailure(git, args, code, stderr);
  return { stdout: Buffer.concat(chunks), stderr, code };
}

/** The refusal for a failed git: GIT_TOO_OLD if its version is the likely reason, otherwise GIT_FAILED with its message. */
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
  // Outside of any repository, so that a broken repository does not matter.
  const { child, ended } = startGit({ ...git, worktree: null, commonDir: '' }, ['version']);
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => {
    text += chunk.toString('latin1');
  });
  await ended;
  const found = parseGitVersion(text) ?? '0';
  return isAtLeast(found, neededGit) ? undefined : problem('GIT_TOO_OLD', { found, needed: neededGit });
}

/** git's error message, in one line. */
export function reasonOf(stderr: string, code: number): string {
  // After a colon, git prints a list of names, one in each line.
  const lines = stderr
    .replaceAll(/:\n\t/g, ': ')
    .split('\n')
    .map((line) => line.trim());
  const messages = lines.filter((line) => /^(fatal|error): /.test(line)).map((line) => line.replace(/^(fatal|error): /, ''));
  return [...new Set(messages)].join('; ') || lines.filter((line) => line !== '').at(-1) || (code < 0 ? 'a signal ended it' : `exit code ${code}`);
}

/** Resolves when git can take more input or has closed its stdin. */
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

/** The refusal when the git program is needed but missing, or ruled out by FAIRWAY_GIT. */
export const gitNeeded = (cause?: unknown, ruledOut = false): Refusal =>
  problem('GIT_MISSING', { needed: neededGit, why: ruledOut ? 'FAIRWAY_GIT is set to isomorphic' : 'it was not found on the PATH' }, { cause });

const startFailure = (error: NodeJS.ErrnoException): Error =>
  error.code === 'ENOENT' ? gitNeeded(error) : problem('GIT_FAILED', { command: 'start', why: error.message }, { cause: error });
