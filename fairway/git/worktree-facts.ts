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

/** What a record says of a worktree. Source: schemas/common.schema.json, source. */
export interface WorktreeSource {
  /** Absent before the first commit. */
  readonly revision?: RevisionFacts;
  readonly dirty: boolean;
  /** Of a dirty worktree; absent if it cannot be known. */
  readonly worktree_tree?: string;
}

export interface SourceOptions {
  /** Its name may arrive later than git's answers about the worktree. Undefined if there is none. */
  readonly integrationBranch: string | undefined | Promise<string | undefined>;
  /** A revision that was read before, which is not read again if its commit is still checked out. */
  readonly known?: RevisionFacts | undefined;
}

/** The state of the worktree that git is run in. */
export async function readSource(git: Git, { integrationBranch, known }: SourceOptions): Promise<WorktreeSource> {
  // git status will most likely report this commit, so it is looked at meanwhile.
  const { commit: likely } = readHead(git);
  const factsOf = async (commit: string | null): Promise<CommitFacts | undefined> => {
    if (commit === null) return undefined;
    return commit === known?.commit ? known : readCommitFacts(git, commit, (await integrationTip(git, integrationBranch))?.commit);
  };
  const reading = runGit(git, statusArguments).then(({ stdout }) => stdout.toString('utf8'));
  const tree = reading.then((text) => (parseStatus(text).dirty.length > 0 && !hasChangedSubmodule(text) ? treeOf(git) : undefined));
  const [text, likelyFacts, worktreeTree] = await Promise.all([reading, factsOf(likely), tree]);
  const { commit, branch, dirty } = parseStatus(text);
  const facts = commit === likely ? likelyFacts : await factsOf(commit);
  return {
    ...(commit === null ? {} : { revision: revisionOf(commit, { ...facts, branch: branch ?? undefined }) }),
    dirty: dirty.length > 0,
    ...(worktreeTree === undefined ? {} : { worktree_tree: worktreeTree }),
  };
}

/** Loaded only where a worktree is dirty. */
const treeOf = async (git: Git): Promise<string | undefined> => (await import('./worktree-tree.ts')).readWorktreeTree(git);

const integrationTip = async (git: Git, branch: SourceOptions['integrationBranch']) => {
  const name = await branch;
  return name === undefined ? null : findBranch(git, name);
};

type CommitFacts = Pick<RevisionFacts, 'tree' | 'base' | 'patch_id'>;

/** The fields in the order in which records have them. */
const revisionOf = (commit: string, { tree, patch_id, base, branch }: CommitFacts & { readonly branch: string | undefined }): RevisionFacts => ({
  commit,
  ...(tree === undefined ? {} : { tree }),
  ...(patch_id === undefined ? {} : { patch_id }),
  ...(base === undefined ? {} : { base }),
  ...(branch === undefined ? {} : { branch }),
});

/** Tree, base and patch id of a commit; base and patch id only if the integration branch does not contain it. */
async function readCommitFacts(git: Git, commit: string, integration: string | undefined): Promise<CommitFacts> {
  const [tree, change] = await Promise.all([readTree(git, commit), integration === commit ? undefined : readChange(git, integration, commit)]);
  return { ...(tree === undefined ? {} : { tree }), ...(change === undefined || change.base === commit ? {} : change) };
}

/** The tree of a commit; undefined when the commit does not exist. */
async function readTree(git: Git, commit: string | null): Promise<string | undefined> {
  const [object] = commit === null ? [] : await objectReader(git).read([commit]);
  return object && parseCommit(object.content).tree;
}

const statusArguments = ['status', '--porcelain=v2', '--branch', '--no-ahead-behind', '-z', '--untracked-files=normal', '--no-renames'];

/** Whether a submodule has changes of its own, which the tree of its superproject does not show. */
export const hasChangedSubmodule = (text: string): boolean => /(?:^|\0)[1u] .. S(?:.M.|..U) /.test(text);

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
  const [tree, change] = await Promise.all([readTree(git, commit), readChange(git, integration?.commit, commit)]);
  return revisionOf(commit, { ...(tree === undefined ? {} : { tree }), ...change, branch });
}

/** What a commit changes since it left the integration branch; undefined when the two have no common ancestor. The patch id is absent without changes. */
async function readChange(
  git: Git,
  integration: string | undefined,
  commit: string,
): Promise<(Pick<RevisionFacts, 'patch_id'> & { base: string }) | undefined> {
  if (integration === undefined) return undefined;
  if (integration === commit) return { base: commit };
  // Both look for the common ancestor themselves, so neither waits for the other. The second one gives up where there are several.
  const [base, change] = await Promise.all([readBase(git, integration, commit), diff(git, ['--merge-base', integration, commit])]);
  if (base === undefined) return undefined;
  if (base === commit) return { base };
  const { stdout } = change.code === 0 ? change : await diff(git, [base, commit]);
  const patchId = stdout.length === 0 ? undefined : await readPatchId(git, stdout);
  return { base, ...(patchId === undefined ? {} : { patch_id: patchId }) };
}

/** The best common ancestor; undefined when there is none. */
async function readBase(git: Git, integration: string, commit: string): Promise<string | undefined> {
  const { stdout, code } = await runGit(git, ['merge-base', integration, commit], { allowExit: [1] });
  return code === 0 ? stdout.toString('latin1').trim() : undefined;
}

const diff = (git: Git, commits: readonly string[]) =>
  runGit(git, ['diff-tree', '-p', '--full-index', '--no-ext-diff', '--no-textconv', '--no-renames', ...commits], { allowExit: [128] });

/** The patch id of a change, which is stable under rebase. */
async function readPatchId(git: Git, change: Buffer): Promise<string | undefined> {
  const { stdout } = await runGit(git, ['patch-id', '--stable'], { input: change });
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
