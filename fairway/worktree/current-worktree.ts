/** The current worktree, as the source of what records note about branch, commit and changes. */
import { basename, join } from 'node:path';
import type { GitFacts } from '../domain/gates/gates.ts';
import type { Policy } from '../domain/policy.ts';
import type { Revision, Source } from '../domain/types.gen.ts';
import { problem } from '../errors.ts';
import { requireGit } from '../git/choice.ts';
import type { Git } from '../git/git.ts';
import { readRef, readText } from '../git/refs.ts';
import { addressOf } from '../git/settings.ts';
import { type Environment, locateRepository, type Repository, refReaderOf } from '../store/locate.ts';

/** The names of the worktree and its branch; absent in a bare repository, or when HEAD is detached. */
export interface WorktreeNames {
  readonly worktree?: string;
  readonly branch?: string;
}

type Facts = Pick<typeof import('../git/worktree-facts.ts'), 'readSource' | 'readRevision' | 'readChangedFiles' | 'readGitFacts'>;

export class CurrentWorktree {
  readonly repository: Repository;
  readonly #git: Git;

  constructor(repository: Repository, env: Environment) {
    this.repository = repository;
    this.#git = { worktree: repository.worktree, commonDir: repository.commonDir, env };
  }

  /** The root directory of the worktree; null in a bare repository. */
  get root(): string | null {
    return this.repository.worktree;
  }

  /** Reads the file HEAD, without starting git. */
  names(): WorktreeNames {
    const branch = /^ref: refs\/heads\/(.+?)\s*$/.exec(readText(join(this.repository.gitDir, 'HEAD')) ?? '')?.[1];
    return { ...(this.root === null ? {} : { worktree: basename(this.root) }), ...(branch === undefined || branch === '.invalid' ? {} : { branch }) };
  }

  /** The most likely integration branch: main or master if it exists, otherwise the current branch. */
  async likelyIntegrationBranch(): Promise<string> {
    for (const branch of ['main', 'master']) if ((await readRef(this.#git, `refs/heads/${branch}`)) !== null) return branch;
    return this.names().branch ?? 'main';
  }

  /** The email address of git's user; undefined when git has none. */
  async identity(): Promise<string | undefined> {
    return addressOf(await (await refReaderOf(this.#git)).readIdentity());
  }

  /**
   * The state of the worktree; empty in a bare repository. The policy may arrive while git is asked. `known` is an earlier state, whose revision is
   * not read again if its commit is still checked out.
   */
  async source(policy: Policy | Promise<Policy>, known?: Source): Promise<Source> {
    if (this.root === null) return {};
    const integrationBranch = Promise.resolve(policy).then((loaded) => loaded.integrationBranch);
    // A policy that cannot be read is reported by whoever reads it.
    integrationBranch.catch(() => undefined);
    return (await this.#facts()).readSource(this.#git, { integrationBranch, known: known?.revision });
  }

  /** The revision of a name, by default HEAD. Refuses with UNKNOWN_REVISION when the name is not a revision. */
  async revision(named: string | undefined, policy: Policy): Promise<Revision | undefined> {
    const revision = await (await this.#facts()).readRevision(this.#git, named ?? 'HEAD', policy.integrationBranch);
    if (revision === undefined && named !== undefined) throw problem('UNKNOWN_REVISION', { revision: named });
    return revision;
  }

  /** The files that a revision changed since it left the integration branch; empty when they are unknown. */
  async changedFiles(rev: string | undefined, policy: Policy): Promise<string[]> {
    const { readChangedFiles } = await this.#facts();
    return (await readChangedFiles(this.#git, { ...(rev === undefined ? {} : { rev }), integrationBranch: policy.integrationBranch })) ?? [];
  }

  /** Refuses with GIT_MISSING. */
  async #facts(): Promise<Facts> {
    await requireGit(this.#git.env);
    return import('../git/worktree-facts.ts');
  }

  /** The facts that gates need from git, about a branch in whichever worktree it is checked out, by default about this worktree. */
  async facts(branch: string | undefined, policy: Policy): Promise<GitFacts> {
    const { readGitFacts } = await this.#facts();
    return readGitFacts(this.#git, { ...(branch === undefined ? {} : { branch }), integrationBranch: policy.integrationBranch });
  }
}

/** Refuses with NOT_A_REPOSITORY. */
export async function openCurrentWorktree(cwd: string, env: Environment): Promise<CurrentWorktree> {
  return new CurrentWorktree(await locateRepository(cwd, env), env);
}
