/**
 * Reads refs from git's files, without starting a process: a loose ref is a small file that git replaces by rename, and packed-refs is a text file that
 * git replaces before it removes the loose files. For other ref storages, git is started.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problem } from '../errors.ts';
import type { Git } from './git.ts';

export interface NamedRef {
  readonly ref: string;
  readonly commit: string;
}

/** A resolved ref: the name of the ref that holds the id, which differs if the ref is symbolic. `commit` is null when that ref does not exist. */
export interface FollowedRef {
  readonly ref: string;
  readonly commit: string | null;
}

/** The commit and branch that are checked out. */
export interface Head {
  readonly commit: string | null;
  /** Null when HEAD is detached. */
  readonly branch: string | null;
}

const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export const isObjectId = (text: string): boolean => objectId.test(text);

/** Whether a text is a valid ref name: it cannot leave the directory of refs, and contains no revision syntax. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern excludes control characters
export const isRefName = (ref: string): boolean => /^refs(?:\/[^\u0000-\u0020\u007f~^:?*[\\/]+)+$/.test(ref) && !/\.\.|@\{|\/\.|\.(?:lock)?(?:\/|$)/.test(ref);

/** The object id of a ref, following symbolic refs; null when it does not exist. Refuses with REF_DAMAGED. */
export async function readRef(git: Git, ref: string): Promise<string | null> {
  if (!isRefName(ref)) return null;
  const { commit } = followRef(git, ref);
  return commit === null && !hasRefFiles(git.commonDir) ? askRef(git, ref) : commit;
}

/** Whether the repository keeps its refs in files. Another storage, such as reftable, has its own directory or is named by extensions.refStorage. */
export const hasRefFiles = (commonDir: string): boolean =>
  !existsSync(join(commonDir, 'reftable')) && !/^\s*refstorage\s*=(?!\s*"?files"?\s*$)/im.test(readText(join(commonDir, 'config')) ?? '');

/** The maximum length of a chain of symbolic refs. Source: SYMREF_MAXDEPTH in git. */
const maxChain = 5;

/** Resolves a ref from the repository's files. Refuses with REF_DAMAGED when a file holds neither an id nor the name of another ref. */
export function followRef(git: Pick<Git, 'worktree' | 'commonDir'>, ref: string): FollowedRef {
  let name = ref;
  for (let step = 0; step <= maxChain; step += 1) {
    const text = readText(join(isPrivate(name) ? gitDirOf(git) : git.commonDir, name))?.trim();
    if (text === undefined) return { ref: name, commit: isPrivate(name) ? null : packedRef(git.commonDir, name) };
    if (isObjectId(text)) return { ref: name, commit: text };
    const next = /^ref: *(.+)$/.exec(text)?.[1];
    if (next === undefined || !isRefName(next))
      throw problem('REF_DAMAGED', { ref, why: `the file of ${name} holds neither an id nor the name of another ref` });
    name = next;
  }
  throw problem('REF_DAMAGED', { ref, why: 'its chain of symbolic refs is too long or a cycle' });
}

/** Whether each worktree has its own ref of that name. */
const isPrivate = (ref: string): boolean => !ref.startsWith('refs/') || /^refs\/(?:bisect|rewritten|worktree)\//.test(ref);

const packedRef = (commonDir: string, ref: string): string | null => findPacked(readText(join(commonDir, 'packed-refs')) ?? '', ref) ?? null;

/** The object id of a ref in the text of packed-refs. */
export function findPacked(packed: string, ref: string): string | undefined {
  const end = packed.indexOf(` ${ref}\n`);
  if (end < 0) return undefined;
  const id = packed.slice(packed.lastIndexOf('\n', end) + 1, end);
  return isObjectId(id) ? id : undefined;
}

/** The current commit and branch, from git's files. Both are null in a repository without ref files. */
export function readHead(git: Pick<Git, 'worktree' | 'commonDir'>): Head {
  if (!hasRefFiles(git.commonDir)) return { commit: null, branch: null };
  const { ref, commit } = followRef(git, 'HEAD');
  return { commit, branch: ref === 'HEAD' ? null : ref.replace(/^refs\/heads\//, '') };
}

/** The git directory of a worktree: the repository's, or the one named by the file `.git`. */
export function gitDirOf({ worktree, commonDir }: Pick<Git, 'worktree' | 'commonDir'>): string {
  // The usual case needs no file access.
  if (worktree === null || commonDir === join(worktree, '.git')) return commonDir;
  const pointed = /^gitdir: (.+?)\r?\n?$/.exec(readText(join(worktree, '.git')) ?? '')?.[1];
  return pointed === undefined ? commonDir : resolve(worktree, pointed);
}

/** The commit of a revision; null when there is none. */
export const findCommit = (git: Git, revision: string): Promise<string | null> => askRef(git, `${revision}^{commit}`);

/** Resolves a ref by starting git, for any ref storage. */
export async function askRef(git: Git, ref: string): Promise<string | null> {
  const { runGit } = await import('./git.ts');
  const { stdout, code } = await runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref], { allowExit: [1] });
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

/** A local branch, otherwise the remote-tracking branch of origin; null when neither exists. */
export async function findBranch(git: Git, branch: string): Promise<NamedRef | null> {
  for (const ref of [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]) {
    const commit = await readRef(git, ref);
    if (commit !== null) return { ref, commit };
  }
  return null;
}

/** The remote-tracking branches of all remotes for a branch name. */
export async function readRemoteBranches(git: Git, branch: string): Promise<NamedRef[]> {
  if (!hasRefFiles(git.commonDir)) return readRefs(git, [`refs/remotes/*/${branch}`]);
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

/** Refs by exact name or pattern. Starts one process. */
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

/** The text of a file; undefined when it does not exist or is a directory. */
export function readText(file: string): string | undefined {
  // existsSync is much faster than an exception.
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
