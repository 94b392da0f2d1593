/** Facts about worktrees and branches, for records and gates. */
import { parseCommit } from './commit-object.ts';
import { type Git, runGit } from './git.ts';
import { objectReader } from './objects.ts';
import { findBranch, type Head, readHead } from './refs.ts';

/** A worktree of the repository. */
export interface WorktreeEntry {
  readonly path: string;
  readonly commit: string | null;
  /** The full name of the ref; null when HEAD is detached. */
  readonly branch: string | null;
  readonly bare: boolean;
}

export interface WorktreeStatus extends Head {
  /** Paths with uncommitted changes, untracked ones included. */
  readonly dirty: readonly string[];
}

/** The commit, tree and branch that are checked out in a worktree, as far as they exist and are known. */
export interface WorktreeSource {
  readonly commit: string | null;
  readonly tree?: string;
  readonly branch?: string;
  readonly dirty?: boolean;
}

/** The state of the worktree that git is run in. */
export async function readSource(git: Git): Promise<WorktreeSource> {
  // git status will most likely report this commit, so its tree is read at the same time.
  const { commit: likely } = readHead(git);
  const [{ commit, branch, dirty }, likelyTree] = await Promise.all([readStatus(git), readTree(git, likely)]);
  const tree = commit === likely ? likelyTree : await readTree(git, commit);
  return { commit, ...(tree === undefined ? {} : { tree }), ...(branch === null ? {} : { branch }), dirty: dirty.length > 0 };
}

/** The tree of a commit; undefined when the commit does not exist. */
async function readTree(git: Git, commit: string | null): Promise<string | undefined> {
  const [object] = commit === null ? [] : await objectReader(git).read([commit]);
  return object && parseCommit(object.content).tree;
}

const statusArguments = ['status', '--porcelain=v2', '--branch', '--no-ahead-behind', '-z', '--untracked-files=normal', '--no-renames'];

async function readStatus(git: Git): Promise<WorktreeStatus> {
  const { stdout } = await runGit(git, statusArguments);
  return parseStatus(stdout.toString('utf8'));
}

/** `# branch.oid <id>`, `# branch.head <name>`, and one line for each path, whose number of fields depends on its kind. */
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

/** Attributes end with NUL, entries with an empty attribute. */
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

/** The facts about a branch that gates need. */
export interface BranchFacts {
  /** Null when HEAD is detached. */
  readonly branch: string | null;
  /** Null when there is no commit yet. */
  readonly commit: string | null;
  /** Paths with uncommitted changes in the worktree where the branch is checked out. */
  readonly dirty: readonly string[];
  readonly integration_branch: string;
  /** Whether the tip of the integration branch is an ancestor of the commit; null when one of them does not exist. */
  readonly based_on_integration: boolean | null;
}

/** A commit with ids that identify its content elsewhere. */
export interface RevisionFacts {
  readonly commit: string;
  readonly tree?: string;
  readonly patch_id?: string;
  /** The best common ancestor with the integration branch. */
  readonly base?: string;
  readonly branch?: string;
}

/**
 * The facts that gates need about a task's branch, with the uncommitted changes of the worktree where it is checked out. Default: the worktree in
 * which git runs.
 */
export async function readGitFacts(git: Git, options: { readonly branch?: string; readonly integrationBranch: string }): Promise<BranchFacts> {
  return options.branch === undefined ? factsHere(git, options.integrationBranch) : factsOf(git, options.branch, options.integrationBranch);
}

async function factsHere(git: Git, integrationBranch: string): Promise<BranchFacts> {
  const [status, integration] = await Promise.all([readStatus(git), findBranch(git, integrationBranch)]);
  const based = await isBasedOn(git, integration?.commit, status.commit);
  return { ...status, integration_branch: integrationBranch, based_on_integration: based };
}

async function factsOf(git: Git, branch: string, integrationBranch: string): Promise<BranchFacts> {
  const [worktrees, integration, found] = await Promise.all([readWorktrees(git), findBranch(git, integrationBranch), findBranch(git, branch)]);
  const commit = found?.commit ?? null;
  const checkedOut = worktrees.find((entry) => entry.branch === `refs/heads/${branch}`);
  const [status, based] = await Promise.all([checkedOut && readStatus({ ...git, worktree: checkedOut.path }), isBasedOn(git, integration?.commit, commit)]);
  return { branch, commit, dirty: status?.dirty ?? [], integration_branch: integrationBranch, based_on_integration: based };
}

async function isBasedOn(git: Git, integration: string | undefined, commit: string | null): Promise<boolean | null> {
  if (integration === undefined || commit === null) return null;
  const { code } = await runGit(git, ['merge-base', '--is-ancestor', integration, commit], { allowExit: [1] });
  return code === 0;
}

/**
 * A revision for records; undefined when there is no such commit. The base is absent without a common ancestor with the integration branch, and the
 * patch id is absent without changes on top of the base.
 */
export async function readRevision(git: Git, rev: string, integrationBranch: string): Promise<RevisionFacts | undefined> {
  const [parsed, named, integration] = await Promise.all([
    runGit(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${rev}^{commit}`], { allowExit: [1, 128] }),
    runGit(git, ['rev-parse', '--quiet', '--symbolic-full-name', '--verify', '--end-of-options', rev], { allowExit: [1, 128] }),
    findBranch(git, integrationBranch),
  ]);
  if (parsed.code !== 0) return undefined;
  const commit = parsed.stdout.toString('latin1').trim();
  const branch = /^refs\/heads\/(.+)$/m.exec(named.stdout.toString('utf8'))?.[1];
  const [tree, base] = await Promise.all([readTree(git, commit), readBase(git, integration?.commit, commit)]);
  const patchId = base === undefined || base === commit ? undefined : await readPatchId(git, base, commit);
  return {
    commit,
    ...(tree === undefined ? {} : { tree }),
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

/** The patch id of a change, which is stable under rebase; undefined for an empty change. */
async function readPatchId(git: Git, base: string, commit: string): Promise<string | undefined> {
  const change = await runGit(git, ['diff-tree', '-p', '--full-index', '--no-ext-diff', '--no-textconv', '--no-renames', base, commit]);
  if (change.stdout.length === 0) return undefined;
  const { stdout } = await runGit(git, ['patch-id', '--stable'], { input: change.stdout });
  return parsePatchId(stdout.toString('latin1'));
}

export const parsePatchId = (text: string): string | undefined => /^[0-9a-f]{40,64}/.exec(text)?.[0];

/**
 * The paths that a revision, by default HEAD, changed since it left the integration branch; undefined when the two cannot be compared.
 */
export async function readChangedFiles(git: Git, options: { readonly rev?: string; readonly integrationBranch: string }): Promise<string[] | undefined> {
  const integration = await findBranch(git, options.integrationBranch);
  if (integration === null) return undefined;
  const args = ['diff-tree', '-r', '--name-only', '-z', '--no-renames', '--merge-base', '--end-of-options', integration.commit, options.rev ?? 'HEAD'];
  const { stdout, code } = await runGit(git, args, { allowExit: [128] });
  return code === 0 ? parseNames(stdout.toString('utf8')) : undefined;
}

export const parseNames = (text: string): string[] => text.split('\0').filter((name) => name !== '');
