/**
 * The other end of a repository. Each command is an argument vector and a parser; one function runs them, because the network hangs, asks
 * for passwords and dies: whatever talks to a remote never asks, is ended with all that it started when it falls silent, and tells what it knows.
 */
import { type Git, reasonOf, startGit } from './git.ts';
import type { Started } from './ref-locks.ts';
import { readSettings, type Settings } from './settings.ts';

/** What git's settings say of remotes. */
export interface RemoteSettings {
  /** The names of those with an address, in git's order. */
  readonly names: readonly string[];
  /** What each fetches when nothing is named. */
  readonly refspecs: ReadonlyMap<string, readonly string[]>;
  /** The command for SSH, where one is set. */
  readonly ssh?: string;
  readonly sshVariant?: string;
}

export const readRemoteSettings = async (git: Git): Promise<RemoteSettings> => remoteSettings(await readSettings(git));

export function remoteSettings(settings: Settings): RemoteSettings {
  const names: string[] = [];
  const refspecs = new Map<string, readonly string[]>();
  for (const name of settings.names) {
    const [, remote = '', kind] = /^remote\.(.+)\.(url|fetch)$/s.exec(name) ?? [];
    if (kind === 'url') names.push(remote);
    if (kind === 'fetch') refspecs.set(remote, settings.all(name));
  }
  const [ssh, sshVariant] = [settings.get('core.sshcommand'), settings.get('ssh.variant')];
  return { names, refspecs, ...(ssh === undefined ? {} : { ssh }), ...(sshVariant === undefined ? {} : { sshVariant }) };
}

/** Whether a plain fetch with these refspecs brings a ref. */
export const isFetched = (ref: string, refspecs: readonly string[]): boolean =>
  refspecs.some((refspec) => {
    const [source = ''] = refspec.replace(/^\+/, '').split(':');
    const [before = '', after] = source.split('*');
    return after === undefined ? source === ref : ref.startsWith(before) && ref.endsWith(after) && ref.length >= before.length + after.length;
  });

/** Fetches one ref into another and touches no third: neither tags nor what the settings would have fetched along. */
export const fetchArguments = (remote: string, ref: string, into: string): string[] => [
  'fetch',
  '--progress',
  '--no-tags',
  '--refmap=',
  '--no-write-fetch-head',
  '--no-recurse-submodules',
  '--no-auto-maintenance',
  '--no-show-forced-updates',
  '--',
  remote,
  `+${ref}:${into}`,
];

/** Pushes one commit, or what a ref stands for, to one ref, where that is a fast-forward. Never forced: a refspec without a plus. */
export const pushArguments = (remote: string, what: string, ref: string): string[] => [
  'push',
  '--porcelain',
  '--progress',
  '--no-follow-tags',
  '--recurse-submodules=no',
  '--',
  remote,
  `${what}:${ref}`,
];

/** Exits with 2 where the remote has no such ref. */
export const listArguments = (remote: string, ref: string): string[] => ['ls-remote', '--exit-code', '--', remote, ref];

/**
 * What became of a push, as far as git was told: the remote took it, or did not and why. Undefined where nothing was heard, or the remote took the
 * commits and went away before it said what it did with them.
 */
export function parsePush(text: string, ref: string): { readonly taken: boolean; readonly reason: string } | undefined {
  for (const line of text.split('\n')) {
    const [flag, refs = '', summary = ''] = line.split('\t');
    if (flag === undefined || !refs.endsWith(`:${ref}`)) continue;
    if (summary.startsWith('[remote failure]')) return undefined;
    return { taken: flag !== '!', reason: summary.replace(/^\[[^\]]*\] ?/, '').replace(/^\((.*)\)$/, '$1') || summary };
  }
  return undefined;
}

/** What the other end said, without the lines of its progress. */
export const remoteWords = (stderr: string): string =>
  stderr
    .split(/[\r\n]+/)
    .flatMap((line) => /^remote: (.*)$/.exec(line)?.[1]?.trim() || [])
    .filter((line) => !isCounting(line) && !/^error: hook declined to update /.test(line))
    .join('; ');

const isCounting = (line: string): boolean =>
  /^(?:Enumerating|Counting|Compressing|Resolving|Receiving|Unpacking|Writing) .*(?:\d+%|\d+, done)|^Total \d+|^Processing changes/.test(line);

export interface RemoteResult {
  readonly stdout: string;
  readonly stderr: string;
  /** The exit code; -1 when a signal ended it. */
  readonly code: number;
  /** Whether it was ended because it had fallen silent. */
  readonly silent: boolean;
}

/** What has to be done before the network is asked for anything. */
export interface Line {
  readonly settings: RemoteSettings;
  /** How long the other end may say nothing, ms. */
  readonly silenceTimeoutMs: number;
}

/** Runs a git that talks to a remote. `started` is told of it where it moves refs. Every exit code is an answer; rejects only when git could not be started. */
export async function runRemote(git: Git, args: readonly string[], { settings, silenceTimeoutMs }: Line, started?: Started): Promise<RemoteResult> {
  const env = { ...git.env, ...neverAsking(git.env, settings) };
  const { child, ended } = startGit({ ...git, env }, args, false, true);
  started?.(child, process.platform !== 'win32');
  let stdout = '';
  let stderr = '';
  let silent = false;
  const end = (signal: NodeJS.Signals) => endGroup(child.pid, signal);
  let killing: NodeJS.Timeout | undefined;
  let lingering: NodeJS.Timeout | undefined;
  const fallSilent = () => {
    silent = true;
    end('SIGTERM');
    killing = setTimeout(() => end('SIGKILL'), 2_000);
  };
  let waiting = setTimeout(fallSilent, silenceTimeoutMs);
  const heard = () => {
    clearTimeout(waiting);
    if (!silent) waiting = setTimeout(fallSilent, silenceTimeoutMs);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
    heard();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
    heard();
  });
  const forget = onOurEnd(() => end('SIGTERM'));
  try {
    // what git leaves behind, such as a shared SSH connection, may hold its output open after it has ended
    const exited = new Promise<number>((resolve) =>
      child.once('exit', (code) => {
        lingering = setTimeout(() => resolve(code ?? -1), 500);
      }),
    );
    const code = await Promise.race([ended.then((end) => end.code), exited]);
    return { stdout, stderr, code, silent };
  } finally {
    clearTimeout(waiting);
    clearTimeout(killing);
    clearTimeout(lingering);
    forget();
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** Why a git that talked to a remote failed, in one line. */
export function remoteReason({ stderr, code, silent }: RemoteResult, patienceMs: number): string {
  if (silent) return `it said nothing for ${Math.round(patienceMs / 100) / 10} s`;
  const why = reasonOf(stderr.replaceAll('\r', '\n'), code);
  return (why === unread && transportWords(stderr)) || why;
}

/** All that git knows where a program in between failed, such as ssh; that one says why. */
const unread = 'Could not read from remote repository.';

/** What was said in front of git's own words, by ssh or by the other end. */
const transportWords = (stderr: string): string =>
  (stderr.split(/^fatal: /m)[0] ?? '')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^remote: ?/, '').trim())
    .filter((line) => line !== '' && !isCounting(line) && !/^warning: /i.test(line))
    .slice(-2)
    .join('; ');

type Env = Readonly<Record<string, string | undefined>>;

/** Settings under which nobody is asked for a password, unless the user wants to be: where no helper knows it, the command fails instead. */
export function neverAsking(env: Env, settings: Pick<RemoteSettings, 'ssh' | 'sshVariant'>): Record<string, string | undefined> {
  const quiet = { GIT_TERMINAL_PROMPT: env.GIT_TERMINAL_PROMPT ?? '0', GCM_INTERACTIVE: env.GCM_INTERACTIVE ?? 'never' };
  const variant = (env.GIT_SSH_VARIANT || settings.sshVariant || 'ssh').toLowerCase();
  const command = env.GIT_SSH_COMMAND || settings.ssh || (env.GIT_SSH ? undefined : 'ssh');
  // another program than OpenSSH may not know the option
  if (command === undefined || !['ssh', 'auto'].includes(variant) || /plink/i.test(command)) return quiet;
  return { ...quiet, GIT_SSH_COMMAND: `${command} -o BatchMode=yes` };
}

function endGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls back when this process ends or is told to end; a group of its own does not hear of it otherwise. Gives what forgets it again. */
function onOurEnd(callback: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    forget();
    callback();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const forget = () => {
    process.off('exit', callback);
    for (const signal of endSignals) process.off(signal, onSignal);
  };
  process.once('exit', callback);
  for (const signal of endSignals) process.once(signal, onSignal);
  return forget;
}
