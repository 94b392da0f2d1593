/**
 * Commands that contact a remote. Each is an argument vector and a parser. One function runs them all, because networks hang, prompt for passwords and
 * fail: it disables prompts, ends a silent git together with its child processes, and reports what happened.
 */
import { type Git, reasonOf, startGit } from './git.ts';
import type { Started } from './ref-locks.ts';
import { readSettings, type Settings } from './settings.ts';

/** git's settings for remotes. */
export interface RemoteSettings {
  /** The names of the remotes with a URL, in git's order. */
  readonly names: readonly string[];
  /** The default fetch refspecs of each remote. */
  readonly refspecs: ReadonlyMap<string, readonly string[]>;
  /** The setting core.sshCommand. */
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

/** Whether a plain fetch with these refspecs fetches a ref. */
export const isFetched = (ref: string, refspecs: readonly string[]): boolean =>
  refspecs.some((refspec) => {
    const [source = ''] = refspec.replace(/^\+/, '').split(':');
    const [before = '', after] = source.split('*');
    return after === undefined ? source === ref : ref.startsWith(before) && ref.endsWith(after) && ref.length >= before.length + after.length;
  });

/** Fetches one ref into another, and nothing else: no tags, and none of the configured refspecs. */
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

/** Pushes one commit or ref to one ref, if that is a fast-forward. The refspec has no plus, so it is never forced. */
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

/** Exits with 2 when the remote has no such ref. */
export const listArguments = (remote: string, ref: string): string[] => ['ls-remote', '--exit-code', '--', remote, ref];

/**
 * The result of a push: whether the remote took it, and if not, why. Undefined when the result is unknown, because the remote did not answer, or
 * disconnected after it had received the commits.
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

/** The messages of the remote, without its progress. */
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
  /** Whether it was ended because it was silent for too long. */
  readonly silent: boolean;
}

/** The options of a connection to a remote. */
export interface Line {
  readonly settings: RemoteSettings;
  /** How long git may print nothing, ms. */
  readonly silenceTimeoutMs: number;
}

/** Runs a git that contacts a remote. `started` is called for a git that moves refs. Any exit code is returned; rejects only if git could not be started. */
export async function runRemote(git: Git, args: readonly string[], { settings, silenceTimeoutMs }: Line, started?: Started): Promise<RemoteResult> {
  const env = { ...git.env, ...withoutPrompts(git.env, settings) };
  const { child, ended } = startGit({ ...git, env }, args, false, true);
  started?.(child, process.platform !== 'win32');
  let stdout = '';
  let stderr = '';
  let silent = false;
  const end = (signal: NodeJS.Signals) => endGroup(child.pid, signal);
  let killing: NodeJS.Timeout | undefined;
  let lingering: NodeJS.Timeout | undefined;
  const onSilence = () => {
    silent = true;
    end('SIGTERM');
    killing = setTimeout(() => end('SIGKILL'), 2_000);
  };
  let waiting = setTimeout(onSilence, silenceTimeoutMs);
  const onOutput = () => {
    clearTimeout(waiting);
    if (!silent) waiting = setTimeout(onSilence, silenceTimeoutMs);
  };
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8');
    onOutput();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8');
    onOutput();
  });
  const cancel = onExitOrSignal(() => end('SIGTERM'));
  try {
    // A process that outlives git, such as a shared SSH connection, may keep its output open.
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
    cancel();
    child.stdout.destroy();
    child.stderr.destroy();
  }
}

/** Why a git that contacted a remote failed, in one line. */
export function remoteReason({ stderr, code, silent }: RemoteResult, patienceMs: number): string {
  if (silent) return `it did not answer for ${Math.round(patienceMs / 100) / 10} s`;
  const why = reasonOf(stderr.replaceAll('\r', '\n'), code);
  return (why === unread && transportWords(stderr)) || why;
}

/** git's message when its transport, such as ssh, failed. The transport's own message has the reason. */
const unread = 'Could not read from remote repository.';

/** The messages before git's own, from ssh or the remote. */
const transportWords = (stderr: string): string =>
  (stderr.split(/^fatal: /m)[0] ?? '')
    .split(/[\r\n]+/)
    .map((line) => line.replace(/^remote: ?/, '').trim())
    .filter((line) => line !== '' && !isCounting(line) && !/^warning: /i.test(line))
    .slice(-2)
    .join('; ');

type Env = Readonly<Record<string, string | undefined>>;

/** Variables that disable prompts, unless the user has enabled them. Without a credential helper, the command then fails instead of waiting. */
export function withoutPrompts(env: Env, settings: Pick<RemoteSettings, 'ssh' | 'sshVariant'>): Record<string, string | undefined> {
  const quiet = { GIT_TERMINAL_PROMPT: env.GIT_TERMINAL_PROMPT ?? '0', GCM_INTERACTIVE: env.GCM_INTERACTIVE ?? 'never' };
  const variant = (env.GIT_SSH_VARIANT || settings.sshVariant || 'ssh').toLowerCase();
  const command = env.GIT_SSH_COMMAND || settings.ssh || (env.GIT_SSH ? undefined : 'ssh');
  // Programs other than OpenSSH may not support the option.
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

/** Calls back when this process exits or gets a signal, which a separate process group does not receive. Returns a function that cancels this. */
function onExitOrSignal(callback: () => void): () => void {
  const onSignal = (signal: NodeJS.Signals) => {
    cancel();
    callback();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  const cancel = () => {
    process.off('exit', callback);
    for (const signal of endSignals) process.off(signal, onSignal);
  };
  process.once('exit', callback);
  for (const signal of endSignals) process.once(signal, onSignal);
  return cancel;
}
