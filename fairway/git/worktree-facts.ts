/** What git knows of worktrees and branches: what records cite and gates judge. */

import type { GitFacts } from '../domain/gates/gates.ts';
import type { Revision, Source } from '../domain/types.gen.ts';
import { isSurelyClean } from './files/clean-worktree.ts';
import { gitDirOf, type Head, readHead } from './files/refs.ts';
import { type Git, runGit } from './git.ts';
import { openObjects } from './objects.ts';
import { findBranch } from './refs.ts';

/** A worktree of the repository. */
export interface WorktreeEntry {
  readonly path: string;
  readonly commit: string | null;
  /** Its full name; null when HEAD is detached. */
  readonly branch: string | null;
  readonly bare: boolean;
}

export interface WorktreeStatus extends Head {
  /** Paths with uncommitted changes, untracked ones included. */
  readonly dirty: readonly string[];
}

/** The state of the worktree that git is run in. */
export async function readSource(git: Git): Promise<Source> {
  return (await cleanSource(git)) ?? askSource(git);
}

/** The same, where git need not be asked. */
async function cleanSource(git: Git): Promise<Source | undefined> {
  const head = readHead(gitDirOf(git), git.commonDir);
  const tree = head.commit === null ? undefined : await readTree(git, head.commit);
  return tree !== undefined && isSurelyClean(git, tree) ? sourceOf(head, tree, []) : undefined;
}

async function askSource(git: Git): Promise<Source> {
  const { dirty, ...head } = await readStatus(git);
  return sourceOf(head, head.commit === null ? undefined : await readTree(git, head.commit), dirty);
}

/** What records cite of what is checked out. Whether it is dirty is left out where that is not known. */
export const sourceOf = ({ commit, branch }: Head, tree: string | undefined, dirty: readonly string[] | undefined): Source => ({
  commit,
  ...(tree === undefined ? {} : { tree }),
  ...(branch === null ? {} : { branch }),
  ...(dirty === undefined ? {} : { dirty: dirty.length > 0 }),
});

/** The tree of a commit. */
async function readTree(git: Git, commit: string): Promise<string | undefined> {
  const objects = openObjects(git);
  try {
    const [tree] = await objects.read([`${commit}:`]);
    return tree?.id;
  } finally {
    await objects.close();
  }
}

const statusArguments = ['status', '--porcelain=v2', '--branch', '-z', '--untracked-files=normal', '--no-renames'];

const treeArguments = (rev: string): string[] => ['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{tree}`];

/** As git's status tells it. */
async function readStatus(git: Git): Promise<WorktreeStatus> {
  const { stdout } = await runGit(git, statusArguments);
  return parseStatus(stdout.toString('utf8'));
}

/** `# branch.oid <id>`, `# branch.head <name>`, and one line for each path, with as many fields in front of it as its kind has. */
export function parseStatus(text: string): WorktreeStatus {
  let commit: string | null = null;
  let branch: string | null = null;
  const dirty: string[] = [];
  for (const line of text.split('\0')) {
    if (line.startsWith('# branch.oid ')) commit = line.slice(13) === '(initial)' ? null : line.slice(13);
    else if (line.startsWith('# branch.head ')) branch = line.slice(14) === '(detached)' ? null : line.slice(14);
    else if (line.startsWith('? ')) dirty.push(line.slice(2));
    else if (line.startsWith('1 ')) dirty.push(afterFields(line, 8));
    else if (line.startsWith('u ')) dirty.push(afterFields(line, 10));
  }
  return { commit, branch, dirty };
}

const afterFields = (line: string, fields: number): string => line.split(' ').slice(fields).join(' ');

async function readWorktrees(git: Git): Promise<WorktreeEntry[]> {
  const { stdout } = await runGit(git, ['worktree', 'list', '--porcelain', '-z']);
  return parseWorktrees(stdout.toString('utf8'));
}

/** Attributes end with NUL, entries with an empty one. */
export function parseWorktrees(text: string): WorktreeEntry[] {
  return text
    .split('\0\0')
    .filter((entry) => entry.startsWith('worktree '))
    .map((entry) => {
      const attributes = new Map(entry.split('\0').map((line) => [line.split(' ', 1)[0] as string, line.slice(line.indexOf(' ') + 1)]));
      const commit = attributes.get('HEAD');
      return {
        path: attributes.get('worktree') as string,
        commit: commit === undefined || /^0+$/.test(commit) ? null : commit,
        branch: attributes.get('branch') ?? null,
        bare: attributes.has('bare'),
      };
    });
}

/**
 * What the gates want to know of a task's branch, wherever it is checked out: the cleanliness judged is that of its own worktree. Without a
 * branch it is the worktree that git is run in.
 */
export async function readGitFacts(git: Git, options: { readonly branch?: string; readonly integrationBranch: string }): Promise<GitFacts> {
  return options.branch === undefined ? factsHere(git, options.integrationBranch) : factsOf(git, options.branch, options.integrationBranch);
}

async function factsHere(git: Git, integrationBranch: string): Promise<GitFacts> {
  const [status, integration] = await Promise.all([readStatus(git), findBranch(git, integrationBranch)]);
  const based = await isBasedOn(git, integration?.commit, status.commit);
  return { ...status, integration_branch: integrationBranch, based_on_integration: based };
}

async function factsOf(git: Git, branch: string, integrationBranch: string): Promise<GitFacts> {
  const [worktrees, integration, found] = await Promise.all([readWorktrees(git), findBranch(git, integrationBranch), findBranch(git, branch)]);
  const commit = found?.commit ?? null;
  const place = worktrees.find((entry) => entry.branch === `refs/heads/${branch}`);
  const [status, based] = await Promise.all([
    place === undefined ? undefined : readStatus({ ...git, worktree: place.path }),
    isBasedOn(git, integration?.commit, commit),
  ]);
  return { branch, commit, dirty: status?.dirty ?? [], integration_branch: integrationBranch, based_on_integration: based };
}

async function isBasedOn(git: Git, integration: string | undefined, commit: string | null): Promise<boolean | null> {
  if (integration === undefined || commit === null) return null;
  const { code } = await runGit(git, ['merge-base', '--is-ancestor', integration, commit], { allowExit: [1] });
  return code === 0;
}

/**
 * A revision as records cite it; undefined when there is no such commit. Its base is left out where it has nothing in common with the
 * integration branch, and its patch id where there is nothing on top of that.
 */
export async function readRevision(git: Git, rev: string, integrationBranch: string): Promise<Revision | undefined> {
  const [parsed, named, integration] = await Promise.all([
    runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`], { allowExit: [1, 128] }),
    runGit(git, ['rev-parse', '--quiet', '--symbolic-full-name', '--verify', '--end-of-options', rev], { allowExit: [1, 128] }),
    findBranch(git, integrationBranch),
  ]);
  if (parsed.code !== 0) return undefined;
  const commit = parsed.stdout.toString('latin1').trim();
  const branch = /^refs\/heads\/(.+)$/m.exec(named.stdout.toString('utf8'))?.[1];
  const [tree, base] = await Promise.all([runGit(git, treeArguments(commit)), readBase(git, integration?.commit, commit)]);
  const patchId = base === undefined || base === commit ? undefined : await readPatchId(git, base, commit);
  return {
    commit,
    tree: tree.stdout.toString('latin1').trim(),
    ...(patchId === undefined ? {} : { patch_id: patchId }),
    ...(base === undefined ? {} : { base }),
    ...(branch === undefined ? {} : { branch }),
  };
}

/** The best common ancestor; undefined when there is none. */
async function readBase(git: Git, integration: string | undefined, commit: string): Promise<string | undefined> {
  if (integration === undefined) return undefined;
  const { stdout, code } = await runGit(git, ['merge-base', integration, commit], { allowExit: [1] });
  return code === 0 ? stdout.toString('latin1').trim() : undefined;
}

/** The id of a change that stays the same when it is rebased; undefined for a change without content. */
async function readPatchId(git: Git, base: string, commit: string): Promise<string | undefined> {
  const change = await runGit(git, ['diff-tree', '-p', '--full-index', '--no-ext-diff', '--no-textconv', '--no-renames', base, commit]);
  if (change.stdout.length === 0) return undefined;
  const { stdout } = await runGit(git, ['patch-id', '--stable'], { input: change.stdout });
  return parsePatchId(stdout.toString('latin1'));
}

export const parsePatchId = (text: string): string | undefined => /^[0-9a-f]{40,64}/.exec(text)?.[0];

/**
 * The files that a revision, HEAD when none is named, changed since it left the integration branch, by path; undefined when the two cannot be
 * compared.
 */
export async function readChangedFiles(git: Git, options: { readonly rev?: string; readonly integrationBranch: string }): Promise<string[] | undefined> {
  const integration = await findBranch(git, options.integrationBranch);
  if (integration === null) return undefined;
  const args = ['diff-tree', '-r', '--name-only', '-z', '--no-renames', '--merge-base', '--end-of-options', integration.commit, options.rev ?? 'HEAD'];
  const { stdout, code } = await runGit(git, args, { allowExit: [128] });
  return code === 0 ? parseNames(stdout.toString('utf8')) : undefined;
}

export const parseNames = (text: string): string[] => text.split('\0').filter((name) => name !== '');
