/**
 * Refs. They are read from git's own files, so that a look costs no process: a loose ref is one small file that git replaces by rename, and packed-refs
 * is a text file that git puts in place before it removes the loose ones. Where a repository keeps its refs otherwise, git is asked.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { problem } from '../errors.ts';
import type { Git } from './git.ts';

export interface NamedRef {
  readonly ref: string;
  readonly commit: string;
}

/** Where a ref leads: the name of the ref that holds the id, itself unless it is symbolic; `commit` is null where there is no such ref yet. */
export interface FollowedRef {
  readonly ref: string;
  readonly commit: string | null;
}

/** What is checked out. */
export interface Head {
  readonly commit: string | null;
  /** Null when HEAD is detached. */
  readonly branch: string | null;
}

const objectId = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

export const isObjectId = (text: string): boolean => objectId.test(text);

/** Whether a name may be that of a ref: no way out of the directory of refs, and nothing that git reads as more than a name. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is kept out
export const isRefName = (ref: string): boolean => /^refs(?:\/[^\u0000-\u0020\u007f~^:?*[\\/]+)+$/.test(ref) && !/\.\.|@\{|\/\.|\.(?:lock)?(?:\/|$)/.test(ref);

/** The object id that a ref stands at, symbolic refs followed; null when there is no such ref. Refuses with REF_DAMAGED. */
export async function readRef(git: Git, ref: string): Promise<string | null> {
  if (!isRefName(ref)) return null;
  const { commit } = followRef(git, ref);
  return commit === null && !hasRefFiles(git.commonDir) ? askRef(git, ref) : commit;
}

/** Whether the repository keeps its refs in files. Another store, such as reftable, has a directory of its own or is named by extensions.refStorage. */
export const hasRefFiles = (commonDir: string): boolean =>
  !existsSync(join(commonDir, 'reftable')) && !/^\s*refstorage\s*=(?!\s*"?files"?\s*$)/im.test(readText(join(commonDir, 'config')) ?? '');

/** How many symbolic refs may lead on to another. Source: git's own limit. */
const longestChain = 5;

/** Where a ref leads, as the repository's files say. Refuses with REF_DAMAGED a file that is neither an id nor the name of another ref. */
export function followRef(git: Pick<Git, 'worktree' | 'commonDir'>, ref: string): FollowedRef {
  let name = ref;
  for (let step = 0; step <= longestChain; step += 1) {
    const text = readText(join(isPrivate(name) ? gitDirOf(git) : git.commonDir, name))?.trim();
    if (text === undefined) return { ref: name, commit: isPrivate(name) ? null : packedRef(git.commonDir, name) };
    if (isObjectId(text)) return { ref: name, commit: text };
    const next = /^ref: *(.+)$/.exec(text)?.[1];
    if (next === undefined || !isRefName(next))
      throw problem('REF_DAMAGED', { ref, why: `the file of ${name} holds neither an id nor the name of another ref` });
    name = next;
  }
  throw problem('REF_DAMAGED', { ref, why: 'it is symbolic, and leads from ref to ref without end' });
}

/** Whether each worktree has a ref of that name for itself. */
const isPrivate = (ref: string): boolean => !ref.startsWith('refs/') || /^refs\/(?:bisect|rewritten|worktree)\//.test(ref);

const packedRef = (commonDir: string, ref: string): string | null => findPacked(readText(join(commonDir, 'packed-refs')) ?? '', ref) ?? null;

/** The object id of a ref in the text of packed-refs. */
export function findPacked(packed: string, ref: string): string | undefined {
  const end = packed.indexOf(` ${ref}\n`);
  if (end < 0) return undefined;
  const id = packed.slice(packed.lastIndexOf('\n', end) + 1, end);
  return isObjectId(id) ? id : undefined;
}

/** What is checked out, as the files say. In a repository without ref files neither is known, and both are null. */
export function readHead(git: Pick<Git, 'worktree' | 'commonDir'>): Head {
  if (!hasRefFiles(git.commonDir)) return { commit: null, branch: null };
  const { ref, commit } = followRef(git, 'HEAD');
  return { commit, branch: ref === 'HEAD' ? null : ref.replace(/^refs\/heads\//, '') };
}

/** The git directory of a worktree: the repository's, or the one that `.git` names when it is a file. */
export function gitDirOf({ worktree, commonDir }: Pick<Git, 'worktree' | 'commonDir'>): string {
  // the usual case, told without a look
  if (worktree === null || commonDir === join(worktree, '.git')) return commonDir;
  const pointed = /^gitdir: (.+?)\r?\n?$/.exec(readText(join(worktree, '.git')) ?? '')?.[1];
  return pointed === undefined ? commonDir : resolve(worktree, pointed);
}

/** The commit that a revision stands for; null when there is none. */
export const findCommit = (git: Git, revision: string): Promise<string | null> => askRef(git, `${revision}^{commit}`);

/** Asks git itself, which knows every way to keep refs. */
export async function askRef(git: Git, ref: string): Promise<string | null> {
  const { runGit } = await import('./git.ts');
  const { stdout, code } = await runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref], { allowExit: [1] });
  return code === 0 ? stdout.toString('latin1').trim() : null;
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
