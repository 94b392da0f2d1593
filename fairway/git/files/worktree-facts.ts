/**
 * What git knows of worktrees and branches, without the git program: the same questions as in `../worktree-facts.ts`. Two things are not known
 * here. The id of a change (`git patch-id`) is left out of a revision. And whether a worktree is clean is not told where its index is of a
 * kind that isomorphic-git does not read.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { GitFacts } from '../../domain/gates/gates.ts';
import type { Revision, Source } from '../../domain/types.gen.ts';
import type { Git } from '../git.ts';
import { findBranch, isRefName, readText } from '../refs.ts';
import { type Commit, CommitFiles } from './commits.ts';
import { readConfigValue } from './config.ts';
import { directoriesOf, usersPatterns } from './ignoring.ts';
import { namesIn, ObjectFiles } from './objects.ts';
import { followRef, gitDirOf, type Head, readHead } from './refs.ts';
import { safeFs } from './safe-fs.ts';
import { TreeFiles } from './trees.ts';

/** The state of the worktree. */
export async function readSource(git: Git): Promise<Source> {
  const head = headOf(git);
  const { commit } = head;
  const tree = commit === null ? undefined : withCommits(git, (commits) => commits.require(commit).tree);
  return sourceOf(head, tree, await readDirty(git));
}

/** What gates judge, of a branch wherever it is checked out, or of this worktree. */
export async function readGitFacts(git: Git, options: { readonly branch?: string; readonly integrationBranch: string }): Promise<GitFacts> {
  const { branch, integrationBranch } = options;
  const place = branch === undefined ? git : worktreeOf(git, branch);
  const head = branch === undefined ? headOf(git) : { branch, commit: (await findBranch(git, branch))?.commit ?? null };
  const integration = (await findBranch(git, integrationBranch))?.commit;
  const { commit } = head;
  const based = integration === undefined || commit === null ? null : withCommits(git, (commits) => commits.isAncestor(integration, commit));
  const dirty = place === undefined ? [] : await readDirty(place);
  return { ...head, dirty: dirty ?? null, integration_branch: integrationBranch, based_on_integration: based };
}

/** A revision as records cite it; undefined when there is no such commit. */
export async function readRevision(git: Git, rev: string, integrationBranch: string): Promise<Revision | undefined> {
  const integration = (await findBranch(git, integrationBranch))?.commit;
  return withCommits(git, (commits, objects) => {
    const found = resolveRevision(git, rev, commits, objects);
    if (found === undefined) return undefined;
    const { id: commit, tree } = found.commit;
    const base = integration === undefined ? undefined : commits.mergeBase(integration, commit);
    return { commit, tree, ...(base === undefined ? {} : { base }), ...(found.branch === undefined ? {} : { branch: found.branch }) };
  });
}

/** The commit that a revision stands for; null when there is none. */
export const findCommit = async (git: Git, rev: string): Promise<string | null> =>
  withCommits(git, (commits, objects) => resolveRevision(git, rev, commits, objects)?.commit.id ?? null);

/** The files that a revision, HEAD when none is named, changed since it left the integration branch; undefined when the two cannot be compared. */
export async function readChangedFiles(git: Git, options: { readonly rev?: string; readonly integrationBranch: string }): Promise<string[] | undefined> {
  const integration = (await findBranch(git, options.integrationBranch))?.commit;
  if (integration === undefined) return undefined;
  return withCommits(git, (commits, objects) => {
    const commit = resolveRevision(git, options.rev ?? 'HEAD', commits, objects)?.commit;
    const base = commit && commits.mergeBase(integration, commit.id);
    if (commit === undefined || base === undefined) return undefined;
    return new TreeFiles(objects).changes(commits.require(base).tree, commit.tree).map(({ path }) => path);
  });
}

const headOf = (git: Git): Head => readHead(gitDirOf(git), git.commonDir);

function withCommits<T>(git: Git, ask: (commits: CommitFiles, objects: ObjectFiles) => T): T {
  const objects = new ObjectFiles(git.commonDir);
  try {
    return ask(new CommitFiles(objects, git.commonDir), objects);
  } finally {
    objects.close();
  }
}

interface ResolvedRevision {
  readonly commit: Commit;
  /** The branch that was named, or that HEAD is on. */
  readonly branch: string | undefined;
}

/** A name or an id, and behind it any number of `~N`, `^N`, `^{commit}`. Other ways to name a commit need the git program. */
function resolveRevision(git: Git, rev: string, commits: CommitFiles, objects: ObjectFiles): ResolvedRevision | undefined {
  const [, name = '', steps = ''] = /^([^~^:@]+|@)((?:~\d*|\^\d*|\^\{(?:commit)?\})*)$/.exec(rev) ?? [];
  if (name === '' || name.startsWith('-')) return undefined;
  const named = resolveName(git, name === '@' ? 'HEAD' : name, objects);
  let commit = named && commits.find(named.id);
  for (const [step] of steps.matchAll(/~\d*|\^\d*(?!\{)|\^\{\w*\}/g)) commit = commit && stepFrom(commits, commit, step);
  return commit && { commit, branch: steps === '' ? named?.branch : undefined };
}

function stepFrom(commits: CommitFiles, from: Commit, step: string): Commit | undefined {
  if (step.startsWith('^{')) return from;
  const count = step.length === 1 ? 1 : Number(step.slice(1));
  if (step.startsWith('^')) {
    const parent = count === 0 ? from.id : from.parents[count - 1];
    return parent === undefined ? undefined : commits.require(parent);
  }
  let commit: Commit | undefined = from;
  for (let left = count; left > 0 && commit !== undefined; left -= 1) {
    const parent: string | undefined = commit.parents[0];
    commit = parent === undefined ? undefined : commits.require(parent);
  }
  return commit;
}

/** Source: gitrevisions(7), the order in which a name is looked for. */
function resolveName(git: Git, name: string, objects: ObjectFiles): { readonly id: string; readonly branch: string | undefined } | undefined {
  if (/^[0-9a-f]{40}$/.test(name)) return { id: name, branch: undefined };
  if (name === 'HEAD') {
    const { commit, branch } = headOf(git);
    return commit === null ? undefined : { id: commit, branch: branch ?? undefined };
  }
  const spellings = [name, `refs/${name}`, `refs/tags/${name}`, `refs/heads/${name}`, `refs/remotes/${name}`, `refs/remotes/${name}/HEAD`];
  for (const ref of spellings.filter(isRefName)) {
    const found = followRef(git.commonDir, ref);
    if (found.commit !== null) return { id: found.commit, branch: /^refs\/heads\/(.+)$/.exec(found.ref)?.[1] };
  }
  if (!/^[0-9a-f]{4,39}$/.test(name)) return undefined;
  const [id, ...others] = objects.findPrefix(name);
  return id === undefined || others.length > 0 ? undefined : { id, branch: undefined };
}

/** The worktree that has a branch checked out. */
function worktreeOf(git: Git, branch: string): Git | undefined {
  const main = basename(git.commonDir) === '.git' ? [{ root: dirname(git.commonDir), gitDir: git.commonDir }] : [];
  const linked = namesIn(join(git.commonDir, 'worktrees')).flatMap((name) => {
    const gitDir = join(git.commonDir, 'worktrees', name);
    const dotGit = readText(join(gitDir, 'gitdir'))?.trim();
    return dotGit === undefined ? [] : [{ root: dirname(dotGit), gitDir }];
  });
  const place = [...main, ...linked].find(({ gitDir }) => readHead(gitDir, git.commonDir).branch === branch);
  return place && { ...git, worktree: place.root };
}

type StatusRow = readonly [path: string, head: 0 | 1, worktree: 0 | 1 | 2, index: 0 | 1 | 2 | 3];

/** Paths with uncommitted changes, as git's status tells them: a directory with nothing but untracked files by its own name. Undefined when it cannot be told. */
async function readDirty(git: Git): Promise<readonly string[] | undefined> {
  if (git.worktree === null) return [];
  const { default: isomorphic } = await import('isomorphic-git');
  const root = realpathSync(git.worktree);
  const gitDir = gitDirOf(git);
  const objects = new ObjectFiles(git.commonDir);
  const fs = safeFs({ gitDir, commonDir: git.commonDir, objects, worktree: { root, excludes: await readExcludes(git) } });
  // one cache for one look: the index is read once
  const asked = orUnknown(() => isomorphic.statusMatrix({ fs: fs.client, dir: root, gitdir: gitDir, refresh: false, cache: {} }));
  const rows = await asked.finally(() => objects.close());
  return rows && dirtyIn(rows as readonly StatusRow[]);
}

// An index with a version or with parts that isomorphic-git does not know: what is in it is not known then either.
async function orUnknown<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if ((error as { code?: string }).code === 'InternalError') return undefined;
    throw error;
  }
}

function dirtyIn(rows: readonly StatusRow[]): string[] {
  const tracked = new Set(rows.filter(([, head, , index]) => head !== 0 || index !== 0).flatMap(([path]) => directoriesOf(path)));
  const dirty = rows.flatMap(([path, head, worktree, index]) => {
    if (head === 1 && worktree === 1 && index === 1) return [];
    if (head !== 0 || index !== 0) return [path];
    const untracked = directoriesOf(path).find((directory) => !tracked.has(directory));
    return [untracked ?? path];
  });
  return [...new Set(dirty)];
}

/** What the user ignores everywhere. */
const readExcludes = async (git: Git): Promise<string> => readText(usersPatterns(git.env, await readConfigValue(git, 'core.excludesFile'))) ?? '';

const sourceOf = ({ commit, branch }: Head, tree: string | undefined, dirty: readonly string[] | undefined): Source => ({
  commit,
  ...(tree === undefined ? {} : { tree }),
  ...(branch === null ? {} : { branch }),
  ...(dirty === undefined ? {} : { dirty: dirty.length > 0 }),
});
