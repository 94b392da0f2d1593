/**
 * Refs. Most are read from git's own files, without a process: a loose ref is one small file that git replaces by rename, and packed-refs is a
 * text file that git puts in place before it removes the loose ones. Whatever is not a plain object id there is left to git, which is loaded then.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWithoutGit } from './choice.ts';
import type { Git } from './git.ts';

const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export const isObjectId = (text: string): boolean => objectId.test(text);

/** Whether a name may be that of a ref: no way out of the directory of refs, and nothing that git reads as more than a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is kept out
export const isRefName = (ref: string): boolean => /^refs(?:\/[^\u0000-\u0020\u007f~^:?*[\\/]+)+$/.test(ref) && !/\.\.|@\{|\/\.|\.(?:lock)?(?:\/|$)/.test(ref);

/** The object id that a ref stands at; null when there is no such ref. */
export async function readRef(git: Git, ref: string): Promise<string | null> {
  if (!isRefName(ref)) return null;
  const found = readRefFile(git.commonDir, ref);
  return found === 'ask git' ? askRef(git, ref) : found;
}

/** As `readRef`, from git's files alone; `ask git` where these do not tell. */
export function readRefFile(commonDir: string, ref: string): string | null | 'ask git' {
  const loose = readText(join(commonDir, ref));
  if (loose !== undefined) {
    const text = loose.trim();
    return isObjectId(text) ? text : 'ask git';
  }
  if (existsSync(join(commonDir, 'reftable'))) return 'ask git';
  const packed = readText(join(commonDir, 'packed-refs'));
  return packed === undefined ? null : (findPacked(packed, ref) ?? null);
}

/** The object id of a ref in the text of packed-refs. */
export function findPacked(packed: string, ref: string): string | undefined {
  const end = packed.indexOf(` ${ref}\n`);
  if (end < 0) return undefined;
  const id = packed.slice(packed.lastIndexOf('\n', end) + 1, end);
  return isObjectId(id) ? id : undefined;
}

/** The commit that a revision stands for; null when there is none. */
export async function findCommit(git: Git, revision: string): Promise<string | null> {
  if (isWithoutGit(git.env)) return (await import('./files/worktree-facts.ts')).findCommit(git, revision);
  return askRef(git, `${revision}^{commit}`);
}

/** Asks git itself, which follows symbolic refs and knows every ref storage. */
export async function askRef(git: Git, ref: string): Promise<string | null> {
  if (isWithoutGit(git.env)) return (await import('./files/refs.ts')).followRef(git.commonDir, ref).commit;
  const { runGit } = await import('./git.ts');
  const { stdout, code } = await runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref], { allowExit: [1] });
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

export interface NamedRef {
  readonly ref: string;
  readonly commit: string;
}

/** A branch as it is here, else as it was last seen on the remote; null when it is nowhere. */
export async function findBranch(git: Git, branch: string): Promise<NamedRef | null> {
  for (const ref of [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]) {
    const commit = await readRef(git, ref);
    if (commit !== null) return { ref, commit };
  }
  return null;
}

/** Where the remotes had a branch when they were last asked. */
export async function readRemoteBranches(git: Git, branch: string): Promise<NamedRef[]> {
  if (existsSync(join(git.commonDir, 'reftable'))) return readRefs(git, [`refs/remotes/*/${branch}`]);
  const found: NamedRef[] = [];
  for (const remote of remoteNames(git.commonDir)) {
    const ref = `refs/remotes/${remote}/${branch}`;
    const commit = await readRef(git, ref);
    if (commit !== null) found.push({ ref, commit });
  }
  return found;
}

function remoteNames(commonDir: string): string[] {
  const packed = readText(join(commonDir, 'packed-refs')) ?? '';
  const names = [...packed.matchAll(/ refs\/remotes\/([^/\n]+)\//g)].map((match) => match[1] as string);
  return [...new Set([...names, ...directoryNames(join(commonDir, 'refs', 'remotes'))])].sort();
}

/** Refs by exact name or pattern, in one process. */
export async function readRefs(git: Git, patterns: readonly string[]): Promise<NamedRef[]> {
  const { runGit } = await import('./git.ts');
  const { stdout } = await runGit(git, ['for-each-ref', '--format=%(objectname) %(refname)', ...patterns]);
  return parseRefs(stdout.toString('utf8'));
}

export const parseRefs = (text: string): NamedRef[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ commit: line.slice(0, line.indexOf(' ')), ref: line.slice(line.indexOf(' ') + 1) }));

/** Text of a file; undefined when there is none. A directory where a file could be is none. */
export function readText(file: string): string | undefined {
  // asking takes a fraction of what a failure does
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

function directoryNames(dir: string): string[] {
  try {
    return readdirSync(dir);
  } catch (error) {
    if (isAbsent(error)) return [];
    throw error;
  }
}

const isAbsent = (error: unknown) => ['ENOENT', 'ENOTDIR', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
