/**
 * git's configuration files as texts, those that they draw in as well: whether any of them speaks of something is seen without a process. What they
 * really say is for git to tell, once one of them does.
 */
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Git } from './git.ts';
import { readText } from './refs.ts';

/** Whether a value means yes. */
export const isOn = (value: string): boolean => !/^(?:false|no|off|0*|)$/i.test(value.trim());

/** The files as they are when they are first asked about. Not to be kept for longer than one command: what is set may change at any time. */
export class SettingFiles {
  readonly #git: Git;
  readonly #texts = new Map<string, string | 'unreadable' | undefined>();

  constructor(git: Git) {
    this.#git = git;
  }

  /** Whether any of them passes a test. Says yes where it cannot be told. */
  some(test: (text: string) => boolean): boolean {
    const { commonDir, env } = this.#git;
    return [join(commonDir, 'config'), ...globalFiles(env), ...systemFiles(env)].some((file) => this.#says(file, 0, test));
  }

  #says(file: string, depth: number, test: (text: string) => boolean): boolean {
    const text = this.#read(file);
    if (text === undefined) return false;
    // the setting of a single worktree stands in a file of its own
    if (text === 'unreadable' || depth > 5 || /worktreeconfig/i.test(text) || test(text)) return true;
    return includedFiles(text, file, this.#git.env).some((included) => included === 'unknown' || this.#says(included, depth + 1, test));
  }

  #read(file: string): string | 'unreadable' | undefined {
    if (!this.#texts.has(file)) this.#texts.set(file, readConfig(file));
    return this.#texts.get(file);
  }
}

/**
 * The values of settings, by names such as `user.email`, where git's files say them in the plainest way; undefined where anything else could have
 * a say, and git has to be asked.
 */
export function readPlainSettings(git: Git, names: readonly string[]): Map<string, string> | undefined {
  const found = new Map<string, string>();
  // the last one counts
  for (const file of [...systemFiles(git.env), ...globalFiles(git.env), join(git.commonDir, 'config')]) {
    const text = readConfig(file);
    if (text === undefined) continue;
    if (text === 'unreadable' || /\[\s*include|worktreeconfig|\\\r?$/im.test(text)) return undefined;
    let section = '';
    for (const line of text.split(/\r?\n/)) {
      const heading = /^\s*\[([^\]]*)\]/.exec(line)?.[1];
      if (heading !== undefined) section = heading.trim().toLowerCase();
      const [, key = '', value] = /^\s*(?:\[[^\]]*\]\s*)?([a-z][a-z0-9-]*)\s*(?:=(.*))?$/i.exec(line) ?? [];
      const name = `${section}.${key.toLowerCase()}`;
      if (!names.includes(name)) continue;
      if (value === undefined || /["\\#;]/.test(value)) return undefined;
      found.set(name, value.trim());
    }
  }
  return found;
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

/** Where the user's own settings are. */
export const homeOf = (env: Git['env']): string => env.HOME || env.USERPROFILE || homedir();

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
