/**
 * Finding the repository and the ref that holds the state. Every command does this first, so the usual layouts are read from their files, without a
 * process. GIT_DIR is ignored: a hook of one repository must not write to the store of another.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { defaultStateRef } from '../domain/policy.ts';
import { problem } from '../errors.ts';
import { isWithoutGit } from '../git/choice.ts';
import { mayConfigure } from '../git/environment.ts';
import type { Git } from '../git/git.ts';
import { requireTrusted } from '../git/ownership.ts';
import { findBranch, hasRefFiles, isRefName, type NamedRef, readRef, readRefs, readRemoteBranches, readText } from '../git/refs.ts';
import type { RepositoryPaths } from '../git/repository.ts';
import { readIdentity, readSetting } from '../git/settings.ts';
import { anchorTags } from './layout.ts';
import type { RefReader } from './ref-reader.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A repository, with absolute paths. */
export type Repository = RepositoryPaths;

/** The repository that a directory belongs to. Refuses with NOT_A_REPOSITORY, DUBIOUS_OWNERSHIP, or FORMAT_NEEDS_GIT where only git could read it. */
export async function locateRepository(cwd: string, env: Environment): Promise<Repository> {
  const found = await findRepository(cwd, env);
  if (isWithoutGit(env)) (await import('../gitless/format.ts')).requireReadableFormat(found.commonDir);
  else await requireTrusted(found, env);
  return found;
}

async function findRepository(cwd: string, env: Environment): Promise<Repository> {
  const start = realDirectory(cwd);
  if (start === undefined) throw problem('NOT_A_REPOSITORY', { dir: cwd });
  for (let dir = start; ; dir = dirname(dir)) {
    const found = repositoryAt(dir);
    if (found === 'unsure') return askGit(cwd, env);
    if (found !== undefined) return found;
    if (dir === dirname(dir)) throw problem('NOT_A_REPOSITORY', { dir: cwd });
  }
}

async function askGit(cwd: string, env: Environment): Promise<Repository> {
  const found = isWithoutGit(env) ? undefined : await (await import('../git/repository.ts')).askRepository(cwd, env);
  if (found === undefined) throw problem('NOT_A_REPOSITORY', { dir: cwd });
  return found;
}

function realDirectory(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The repository whose worktree or git directory is at a path. */
function repositoryAt(dir: string): Repository | 'unsure' | undefined {
  const dotGit = join(dir, '.git');
  const stats = statSync(dotGit, { throwIfNoEntry: false });
  if (stats?.isFile()) return linkedRepository(dir, dotGit);
  if (stats?.isDirectory() && isGitDirectory(dotGit)) return { commonDir: dotGit, gitDir: dotGit, worktree: dir, bare: false };
  if (!isGitDirectory(dir)) return undefined;
  // a directory inside .git has no worktree, whatever is around it
  return { commonDir: dir, gitDir: dir, worktree: null, bare: basename(dir) !== '.git' };
}

/** A linked worktree, a submodule, or a git directory elsewhere: `.git` is a file with its path. */
function linkedRepository(worktree: string, dotGit: string): Repository | 'unsure' {
  const pointed = /^gitdir: (.+?)\r?\n?$/.exec(readText(dotGit) ?? '')?.[1];
  if (pointed === undefined) return 'unsure';
  const gitDir = resolve(worktree, pointed);
  const common = readText(join(gitDir, 'commondir'));
  const commonDir = common === undefined ? gitDir : resolve(gitDir, common.trim());
  return isGitDirectory(commonDir) ? { commonDir, gitDir, worktree, bare: false } : 'unsure';
}

const isGitDirectory = (dir: string): boolean => existsSync(join(dir, 'HEAD')) && existsSync(join(dir, 'objects')) && existsSync(join(dir, 'refs'));

/** The reader of refs and settings: git, or isomorphic-git where there is no git. */
export const refReaderOf = async (git: Git): Promise<RefReader> =>
  isWithoutGit(git.env) ? (await import('../gitless/refs.ts')).gitlessRefs(git) : gitRefs(git);

/** Refs and settings through the git program. */
export const gitRefs = (git: Git): RefReader => ({
  readRef: (ref) => readRef(git, ref),
  findBranch: (branch) => findBranch(git, branch),
  readRemoteBranches: (branch) => readRemoteBranches(git, branch),
  readTrackingRefs: (ref) => readRefs(git, [trackingRef('*', ref)]),
  readTags: async (directory) => (await import('../git/tags.ts')).readTags(git, directory),
  readSetting: (name) => readSetting(git, name),
  readIdentity: () => readIdentity(git),
});

/** The ref that holds the state: from the environment, from a git setting, or the default. Refuses with NOT_A_STORE what is no name of a ref. */
export async function stateRefOf(git: Git, refs = gitRefs(git)): Promise<string> {
  const ref = git.env.FAIRWAY_STATE_REF || (await readStateRefSetting(git, refs)) || (await stateRefByDefault(git, refs));
  return requireRefName(ref);
}

/**
 * The default ref where it exists; otherwise the one that the working policy or the newest anchor names, because a fresh clone has no setting yet.
 * Whatever is found still has to be a store.
 */
async function stateRefByDefault(git: Git, refs: RefReader): Promise<string> {
  if ((await findStateRefs(git, defaultStateRef, refs)).length > 0) return defaultStateRef;
  const policy = git.worktree === null ? undefined : readText(join(git.worktree, 'fairway.yaml'));
  const named = /^state_ref:\s*["']?(refs\/[\w./-]+)["']?\s*$/m.exec(policy ?? '')?.[1];
  return named ?? (await readAnchors(git, refs)).map(({ of }) => of).find((ref) => ref !== undefined && isRefName(ref)) ?? defaultStateRef;
}

export function requireRefName(ref: string): string {
  if (!isRefName(ref)) throw problem('NOT_A_STORE', { ref, why: 'it is not the full name of a ref, such as refs/heads/fairway/state' });
  return ref;
}

async function readStateRefSetting(git: Git, refs: RefReader): Promise<string | undefined> {
  const config = readText(join(git.commonDir, 'config')) ?? '';
  // the setting can only come from a section of that name, an included file or the environment
  return /\[\s*(?:fairway|include)/i.test(config) || mayConfigure(git.env, 'fairway') ? refs.readSetting(stateRefSetting) : undefined;
}

export const stateRefSetting = 'fairway.stateRef';

/** The ref in which this clone remembers a remote's state. Git's own would follow a remote that was rewritten, and exists only for branches. */
export const trackingRef = (remote: string, ref: string): string => `refs/fairway/remotes/${remote}/${ref.replace(/^refs\//, '')}`;

/** The remote-tracking branch of a remote's state in a plain clone; undefined where the state is not a branch. */
export const branchSeenOn = (remote: string, ref: string): string | undefined =>
  ref.startsWith('refs/heads/') ? `refs/remotes/${remote}/${ref.slice('refs/heads/'.length)}` : undefined;

/**
 * The head of the state: that of the ref itself; in a fresh clone that of origin, or of the only remote that has the state, as of the last fetch. Where
 * there is neither, as in a plain clone of a store on a ref that is not a branch, the newest anchor of that ref, which was fetched as a tag. Null when
 * there is none of these.
 */
export async function findStateHead(git: Git, ref: string, refs: RefReader): Promise<NamedRef | null> {
  const found = await findStateRefs(git, ref, refs);
  if (found.length > 0) {
    const ofOrigin = [branchSeenOn('origin', ref), trackingRef('origin', ref)];
    return found.find((head) => ofOrigin.includes(head.ref)) ?? (found.length === 1 ? (found[0] ?? null) : null);
  }
  const newest = (await readAnchors(git, refs)).find(({ commit, of }) => commit !== null && of === ref);
  return newest?.commit ? { ref: newest.ref, commit: newest.commit } : null;
}

/** The ref itself; where it does not exist, the remote-tracking branches of that name, or the refs in which syncs remember it. */
async function findStateRefs(git: Git, ref: string, refs: RefReader): Promise<readonly NamedRef[]> {
  const commit = await refs.readRef(ref);
  if (commit !== null) return [{ ref, commit }];
  const branches = ref.startsWith('refs/heads/') ? await refs.readRemoteBranches(ref.slice('refs/heads/'.length)) : [];
  return branches.length > 0 ? branches : readTracked(git, ref, refs);
}

/** Whether a head was found by an anchor alone. It may be older than the state, so it is only read. */
export const isReadOnly = ({ ref }: NamedRef): boolean => ref.startsWith(anchorTags);

/** Refuses with STORE_READ_ONLY. */
export function requireWritable(head: NamedRef, ref: string): void {
  if (isReadOnly(head)) throw problem('STORE_READ_ONLY', { ref, anchor: head.ref.slice('refs/tags/'.length) });
}

interface FoundAnchor {
  readonly ref: string;
  readonly commit: string | null;
  /** The state ref that it belongs to. */
  readonly of: string | undefined;
}

/** Anchors, newest first; starts no process where there are none. */
async function readAnchors(git: Git, refs: RefReader): Promise<FoundAnchor[]> {
  if (hasRefFiles(git.commonDir) && !existsSync(join(git.commonDir, anchorTags)) && !readText(join(git.commonDir, 'packed-refs'))?.includes(` ${anchorTags}`))
    return [];
  const { anchorNumber, refOfAnchor } = await import('./anchor-tags.ts');
  const numbered = (await refs.readTags(anchorTags)).map((tag) => ({ tag, number: anchorNumber(tag.ref) ?? 0 }));
  const found = numbered.filter(({ number }) => number > 0).sort((one, other) => other.number - one.number);
  return found.map(({ tag: { ref, commit, message } }) => ({ ref, commit, of: refOfAnchor(message) }));
}

/** The refs in which syncs remember a remote's state. Starts no process where there are none, as in most repositories. */
async function readTracked(git: Git, ref: string, refs: RefReader): Promise<readonly NamedRef[]> {
  const mayHave =
    existsSync(join(git.commonDir, 'refs/fairway/remotes')) ||
    !hasRefFiles(git.commonDir) ||
    (readText(join(git.commonDir, 'packed-refs')) ?? '').includes(' refs/fairway/remotes/');
  return mayHave ? refs.readTrackingRefs(ref) : [];
}
