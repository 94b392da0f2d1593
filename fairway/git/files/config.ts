/**
 * Git settings from git's own files: of the system, of the user, of the repository and of the worktree, with what these draw in. isomorphic-git
 * reads one file that draws in nothing, so all of them are made into one text first, in the order in which the last one wins.
 */
import { closeSync, fsyncSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import picomatch from 'picomatch/posix.js';
import { problem } from '../../errors.ts';
import type { Git } from '../git.ts';
import { readText } from '../refs.ts';
import { homeOf } from '../setting-files.ts';
import type { Identity } from '../settings.ts';
import { gitDirOf, readHead } from './refs.ts';
import { syncDirectories } from './sync-directories.ts';

/** How deep files may draw in others. Source: git's own limit. */
const deepest = 10;

/** The value of a setting; undefined when it is not set. */
export async function readConfigValue(git: Git, name: string): Promise<string | undefined> {
  return (await readConfigValues(git, [name]))[0];
}

async function readConfigValues(git: Git, names: readonly string[]): Promise<(string | undefined)[]> {
  const { default: isomorphic } = await import('isomorphic-git');
  const text = wholeConfig(git);
  const fs = { promises: { ...noFiles, readFile: async () => text } };
  return Promise.all(names.map(async (name) => textOf(await isomorphic.getConfig({ fs, gitdir: '/', path: name }))));
}

const textOf = (value: unknown): string | undefined => (value === undefined ? undefined : String(value));

/** Who commits are made by, as git names them, but for what git would guess from the machine: that is nobody. */
export async function readConfigIdentity(git: Git): Promise<Identity | undefined> {
  const { GIT_COMMITTER_NAME, GIT_COMMITTER_EMAIL, EMAIL } = git.env;
  const [committerName, committerEmail, userName, userEmail] = await readConfigValues(git, ['committer.name', 'committer.email', 'user.name', 'user.email']);
  const name = GIT_COMMITTER_NAME || committerName || userName;
  const email = GIT_COMMITTER_EMAIL || committerEmail || userEmail || EMAIL;
  return name && email ? { name, email } : undefined;
}

/** Writes a setting of this repository, behind git's own lock. Refuses with WRITE_FAILED. */
export async function writeConfigValue(git: Git, name: string, value: string): Promise<void> {
  const file = join(git.commonDir, 'config');
  const lock = `${file}.lock`;
  const { default: isomorphic } = await import('isomorphic-git');
  try {
    const descriptor = openSync(lock, 'wx', 0o666);
    try {
      // what is read now is what is written back: nobody else writes while the lock is ours
      const fs = {
        promises: { ...noFiles, readFile: async () => readText(file) ?? '', writeFile: async (_: string, text: string) => void writeSync(descriptor, text) },
      };
      await isomorphic.setConfig({ fs, gitdir: '/', path: name, value });
      fsyncSync(descriptor);
    } catch (error) {
      unlinkSync(lock);
      throw error;
    } finally {
      closeSync(descriptor);
    }
    renameSync(lock, file);
    await syncDirectories([git.commonDir]);
  } catch (error) {
    throw problem('WRITE_FAILED', { dir: git.commonDir, why: (error as Error).message }, { cause: error });
  }
}

const nothing = async () => {
  throw Object.assign(new Error('there is no such file'), { code: 'ENOENT' });
};
const directory = async () => ({ isDirectory: () => true, isFile: () => false });
const noFiles = {
  readFile: nothing,
  writeFile: nothing,
  mkdir: nothing,
  rmdir: nothing,
  unlink: nothing,
  stat: directory,
  lstat: directory,
  readdir: nothing,
  readlink: nothing,
  symlink: nothing,
};

/** All settings as one text; what counts most comes last. */
function wholeConfig(git: Git): string {
  const repository = join(git.commonDir, 'config');
  const own = /^\s*worktreeconfig\s*(?:=\s*(?:true|yes|on|1)\s*)?$/im.test(readText(repository) ?? '') ? [join(gitDirOf(git), 'config.worktree')] : [];
  return [...outerFiles(git), repository, ...own].flatMap((file) => expand(git, file, 0)).join('\n');
}

/** The files of the system and of the user. Source: git-config(1), FILES. */
function outerFiles({ env }: Git): string[] {
  const { GIT_CONFIG_NOSYSTEM, GIT_CONFIG_SYSTEM, GIT_CONFIG_GLOBAL, XDG_CONFIG_HOME } = env;
  const system = /^(?:|0|false|no|off)$/i.test(GIT_CONFIG_NOSYSTEM ?? '') ? [GIT_CONFIG_SYSTEM ?? '/etc/gitconfig'] : [];
  if (GIT_CONFIG_GLOBAL !== undefined) return [...system, ...(GIT_CONFIG_GLOBAL === '' ? [] : [GIT_CONFIG_GLOBAL])];
  const home = homeOf(env);
  return [...system, join(XDG_CONFIG_HOME || join(home, '.config'), 'git', 'config'), join(home, '.gitconfig')];
}

const sectionLine = /^\s*\[([A-Za-z0-9.-]+)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*(.*)$/;
const pathLine = /^\s*path\s*=\s*(.*?)\s*$/i;

/** The lines of a file, with those of the files that it draws in where it does. */
function expand(git: Git, file: string, depth: number): string[] {
  const text = depth > deepest ? undefined : readText(file);
  const lines: string[] = [];
  let header = '';
  let draws: ((path: string) => string[]) | undefined;
  const addSetting = (line: string) => {
    const drawn = draws === undefined ? undefined : pathLine.exec(line)?.[1];
    if (drawn === undefined) lines.push(line);
    else lines.push(...(draws?.(drawn.replace(/^"(.*)"$/, '$1')) ?? []), header);
  };
  for (const line of (text ?? '')
    .replace(/^\ufeff/, '')
    .replaceAll(/\\\r?\n/g, '')
    .split('\n')) {
    const [, section, subsection, rest] = sectionLine.exec(line) ?? [];
    if (section === undefined) {
      addSetting(line);
      continue;
    }
    // in capitals, since isomorphic-git makes values of some sections into booleans, and refuses what git takes
    header = `[${section.toUpperCase()}${subsection === undefined ? '' : ` "${subsection}"`}]`;
    lines.push(header);
    const isDrawing = isInclude(git, section.toLowerCase(), subsection, file);
    draws = isDrawing ? (path) => expand(git, pathFrom(git, path, file), depth + 1) : undefined;
    if (rest !== undefined && rest !== '' && !/^[#;]/.test(rest)) addSetting(rest);
  }
  return lines;
}

const pathFrom = (git: Git, path: string, file: string): string => {
  const whole = path.replace(/^~(?=\/|$)/, homeOf(git.env));
  return isAbsolute(whole) ? whole : resolve(dirname(file), whole);
};

function isInclude(git: Git, section: string, condition: string | undefined, file: string): boolean {
  if (section === 'include') return condition === undefined;
  if (section !== 'includeif' || condition === undefined) return false;
  const [, kind, pattern = ''] = /^(gitdir|gitdir\/i|onbranch):(.*)$/.exec(condition) ?? [];
  if (kind === 'onbranch') return matches(pattern.replace(/\/$/, '/**'), readHead(gitDirOf(git), git.commonDir).branch ?? '', false);
  if (kind === undefined) return false;
  return matches(gitDirPattern(git, pattern, file), gitDirOf(git), kind === 'gitdir/i');
}

/** Source: git-config(1), "Conditional includes". */
function gitDirPattern(git: Git, pattern: string, file: string): string {
  const home = pattern.replace(/^~(?=\/)/, homeOf(git.env)).replace(/^\.(?=\/)/, dirname(file));
  return (isAbsolute(home) ? home : `**/${home}`).replace(/\/$/, '/**');
}

const matches = (glob: string, text: string, nocase: boolean): boolean => picomatch(glob, { dot: true, nocase })(text);
