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

/** Whether any file of settings passes a test. Says yes where it cannot be told. */
export function someSettings(git: Git, test: (text: string) => boolean): boolean {
  const local = join(git.commonDir, 'config');
  return [local, ...globalFiles(git.env), ...systemFiles(git.env)].some((file) => says(file, git.env, 0, test));
}

function says(file: string, env: Git['env'], depth: number, test: (text: string) => boolean): boolean {
  const text = readConfig(file);
  if (text === undefined) return false;
  // the setting of a single worktree stands in a file of its own
  if (text === 'unreadable' || depth > 5 || /worktreeconfig/i.test(text) || test(text)) return true;
  return includedFiles(text, file, env).some((included) => included === 'unknown' || says(included, env, depth + 1, test));
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
