/**
 * Whether a commit is to be signed, by git's own settings. Most repositories sign nothing, and git is not asked there: its configuration files are
 * looked through for the one word that could ask for it, those that they draw in as well. Where the word is found, git has the say.
 */
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { problem } from '../errors.ts';
import { type Git, runGit } from './git.ts';
import { readText } from './refs.ts';

/** How a commit is to be signed, beside what git's settings say. */
export interface Signing {
  /** asked: where git has a key. required: refused where it has none. */
  readonly demand: 'asked' | 'required';
  /** Refuses a signed commit that would count for nothing. The ref has not moved by then. */
  readonly check?: ((commit: string) => Promise<void>) | undefined;
  /** Told when it is asked for and git has no key. */
  readonly onUnsigned?: (() => void) | undefined;
}

/** Whether to sign. Refuses with SIGNATURE_NEEDED where it is required and git has no key. */
export async function isToBeSigned(git: Git, signing?: Signing): Promise<boolean> {
  if (signing === undefined && !mayAskForSignatures(git)) return false;
  const settings = await readSigningSettings(git);
  const able = settings.always || settings.hasKey;
  if (signing?.demand === 'required' && !able) throw problem('SIGNATURE_NEEDED');
  if (signing === undefined) return settings.always;
  if (!able) signing.onUnsigned?.();
  return able;
}

export interface SigningSettings {
  /** commit.gpgSign */
  readonly always: boolean;
  /** Whether a key is named, or a command that names one. */
  readonly hasKey: boolean;
}

const asked = '^(commit\\.gpgsign|user\\.signingkey|gpg\\.ssh\\.defaultkeycommand)$';

async function readSigningSettings(git: Git): Promise<SigningSettings> {
  const { stdout } = await runGit(git, ['config', '--null', '--get-regexp', asked], { allowExit: [1] });
  return parseSigningSettings(stdout.toString('utf8'));
}

/** `<name>\n<value>\0`; a name without a value means that it is on. The last one counts. */
export function parseSigningSettings(text: string): SigningSettings {
  const settings = new Map(
    text
      .split('\0')
      .filter((entry) => entry !== '')
      .map((entry): [string, string] => (entry.includes('\n') ? [entry.slice(0, entry.indexOf('\n')), entry.slice(entry.indexOf('\n') + 1)] : [entry, 'true'])),
  );
  const key = settings.get('user.signingkey') || settings.get('gpg.ssh.defaultkeycommand');
  return { always: isOn(settings.get('commit.gpgsign') ?? 'false'), hasKey: key !== undefined && key !== '' };
}

const isOn = (value: string): boolean => !/^(?:false|no|off|0*|)$/i.test(value.trim());

/** Whether any of git's files might ask for signatures. Says yes where it cannot be told. */
export function mayAskForSignatures(git: Git): boolean {
  const local = join(git.commonDir, 'config');
  return [local, ...globalFiles(git.env), ...systemFiles(git.env)].some((file) => mayAsk(file, git.env, 0));
}

function mayAsk(file: string, env: Git['env'], depth: number): boolean {
  const text = readConfig(file);
  if (text === undefined) return false;
  // the setting of a single worktree stands in a file of its own
  if (text === 'unreadable' || depth > 5 || /worktreeconfig/i.test(text)) return true;
  if ([...text.matchAll(/gpgsign[ \t]*(?:=[ \t]*"?([^\s"#;]*)|$)?/gim)].some(([, value]) => value === undefined || isOn(value))) return true;
  return includedFiles(text, file, env).some((included) => included === 'unknown' || mayAsk(included, env, depth + 1));
}

function readConfig(file: string): string | 'unreadable' | undefined {
  try {
    return readText(file);
  } catch {
    return 'unreadable'; // git may be told so too; it is for git to say
  }
}

/** The files that a file draws in, whatever their condition. */
function includedFiles(text: string, file: string, env: Git['env']): (string | 'unknown')[] {
  if (!/\[\s*include/i.test(text)) return [];
  return [...text.matchAll(/^[ \t]*(?:\[[^\]\n]*\][ \t]*)?path[ \t]*=[ \t]*(.*)$/gim)].map(([, value = '']) => {
    const path = value.trim().replace(/^"(.*)"$/, '$1');
    if (/["\\#;]|^%\(|^~[^/]/.test(path)) return 'unknown';
    return path.startsWith('~/') ? join(homeOf(env), path.slice(2)) : isAbsolute(path) ? path : resolve(dirname(file), path);
  });
}

const homeOf = (env: Git['env']): string => env.HOME || env.USERPROFILE || homedir();

function globalFiles(env: Git['env']): string[] {
  if (env.GIT_CONFIG_GLOBAL !== undefined) return [env.GIT_CONFIG_GLOBAL];
  return [join(env.XDG_CONFIG_HOME || join(homeOf(env), '.config'), 'git', 'config'), join(homeOf(env), '.gitconfig')];
}

/** Where packagers put the machine's file. */
function systemFiles(env: Git['env']): string[] {
  if (env.GIT_CONFIG_NOSYSTEM !== undefined && isOn(env.GIT_CONFIG_NOSYSTEM)) return [];
  if (env.GIT_CONFIG_SYSTEM !== undefined) return [env.GIT_CONFIG_SYSTEM];
  if (process.platform === 'win32') return [join(env.ProgramFiles ?? 'C:\\Program Files', 'Git', 'etc', 'gitconfig')];
  return ['/etc/gitconfig', '/usr/local/etc/gitconfig', '/opt/homebrew/etc/gitconfig'];
}
