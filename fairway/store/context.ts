/** What a store works with: the repository, its git, the index, the lock and the remotes, opened in one place. */
import { join } from 'node:path';
import type { Policy, PolicyWarning } from '../domain/policy.ts';
import type { Actor, Writer } from '../domain/record.ts';
import { isRefusal, problem, type Refusal } from '../errors.ts';
import { isWithoutGit, requireGit } from '../git/choice.ts';
import type { Git } from '../git/git.ts';
import type { NamedRef } from '../git/refs.ts';
import type { Backend } from './backend.ts';
import { noIndex, type StoreIndex, storeIndex } from './index/store-index.ts';
import type { Progress } from './load.ts';
import { branchSeenOn, type Environment, locateRepository, type Repository, refReaderOf, requireRefName, stateRefOf, trackingRef } from './locate.ts';
import { nativeBackend } from './native.ts';
import type { PolicySource } from './store.ts';
import type { Exchange } from './sync/exchange.ts';
import type { SupersededCommand } from './sync/report.ts';
import { noVerified, type VerifiedFile, verifiedFile } from './verify/verified.ts';

/** Who acts: an actor, or a function that chooses one from the policy and the address that git is configured with. */
export type ActorSource = Actor | ((policy: Policy, identity: string | undefined) => Actor | Promise<Actor>);

export interface OpenOptions {
  readonly cwd: string;
  readonly env: Environment;
  /** The repository of `cwd`, where it is known already. */
  readonly repository?: Repository;
  readonly clock: () => Date;
  /** A new ULID at each call. */
  readonly newId: () => string;
  /** 128 random bits in base64url at each call; drawn from the system when left out. */
  readonly newSalt?: () => string;
  readonly actor: ActorSource;
  /** A policy in place of the integration branch's. A command that records needs the override POLICY_FILE for it. */
  readonly configFile?: string;
  /** Reasons to override POLICY_FILE or CLOCK_BEHIND, by these codes. */
  readonly overrides?: Readonly<Record<string, string>>;
  /** How commands reach the store; `cli` when left out. */
  readonly writer?: Pick<Writer, 'via' | 'actor' | 'at'>;
  /** Called with where the policy was read from and what was passed over in it, each time it is read. */
  readonly onPolicy?: (source: PolicySource, warnings: readonly PolicyWarning[]) => void;
  /** Called before a record is written unsigned although the policy recommends signatures, because git has no key. */
  readonly onUnsigned?: () => void;
  /** How long to wait for other writers of this machine; 30 s when left out. */
  readonly lockTimeoutMs?: number;
  /** How many times a command is decided when other writers are faster; 8 when left out. */
  readonly attempts?: number;
  /** Whether to contact no remote, whatever the policy says. */
  readonly offline?: boolean;
  /** Called with the owner of the lock that queues writers when the wait for it timed out: the command goes on without it. */
  readonly onUnlocked?: (owner: string) => void;
  /** Called after an attempt to publish, where commands were superseded or the attempt failed. */
  readonly onShared?: (news: SharedNews) => void;
  /** A back end in place of the repository's git. */
  readonly backend?: Backend;
  /** Called when the state can only be read, because its ref is not in this clone and the head comes from an anchor. */
  readonly onReadOnly?: (head: NamedRef, ref: string) => void;
  /** Whether to see the objects of a push that has not been accepted yet, as a server's hook does. */
  readonly incoming?: boolean;
  /** Called while the whole store is read because there is no index. */
  readonly progress?: Progress;
}

/** What an attempt to publish says beside the command's answer. */
export interface SharedNews {
  /** Commands of this clone that lost against what others had published. */
  readonly superseded: readonly SupersededCommand[];
  /** Why what was recorded is not published yet. */
  readonly refusal?: Refusal;
}

/** What a store works with. */
export interface StoreContext {
  readonly backend: Backend;
  readonly index: StoreIndex;
  /** What this clone last verified. */
  readonly verified: VerifiedFile;
  /** The directory of the working policy; null in a bare repository. */
  readonly worktree: string | null;
  readonly options: OpenOptions;
  /** Does the work while it holds the lock that queues the writers of this machine. */
  readonly lock: <T>(command: string, work: () => Promise<T>) => Promise<T>;
  /** Connects to a remote: the one named, that of the policy, origin or the only one. Refuses with NO_REMOTE, GIT_MISSING. */
  readonly exchange: (policy: Policy, remote?: string) => Promise<Exchange>;
  /** Why there is no state to read. */
  readonly absent: () => Promise<Refusal>;
  /** Refuses with GIT_MISSING where there is no git, so that the store can only be read. */
  readonly requireGit: () => Promise<void>;
  /** Refuses a git that is too old, before work that takes long. */
  readonly check: () => Promise<void>;
}

/** git in a repository, for the store's own questions. */
export const gitOf = ({ commonDir, worktree }: Repository, env: Environment, incoming = false): Git => ({ commonDir, worktree, env, incoming });

/**
 * The store of a repository, through the git program, or read-only where there is none; or the store of a back end that is given. `ref` is the state
 * ref, when it is known already. Refuses with NOT_A_REPOSITORY; whether there is a store shows when it is read.
 */
export async function openContext(options: OpenOptions, ref?: string): Promise<StoreContext> {
  if (options.backend !== undefined) return contextOver(options, options.backend);
  const repository = options.repository ?? (await locateRepository(options.cwd, options.env));
  const git = gitOf(repository, options.env, options.incoming);
  if (isWithoutGit(options.env)) return gitlessContext(options, repository, ref);
  const stateRef = ref ?? (await stateRefOf(git));
  return {
    ...keptIn(repository, stateRef),
    options,
    backend: nativeBackend(git, stateRef),
    requireGit: async () => undefined,
    check: async () => (await import('../git/git.ts')).requireGitVersion(git),
    exchange: async (policy, remote) => (await import('./sync/remotes.ts')).connect(git, stateRef, options, policy, remote),
    absent: async () => (await import('./sync/remotes.ts')).whyAbsent(git, stateRef),
    lock: async (command, work) => {
      const [{ acquireLock }, { startMaintenance }] = await Promise.all([import('./lock.ts'), import('../git/maintenance.ts')]);
      const file = join(repository.commonDir, 'fairway', 'store.lock');
      const timeoutMs = options.lockTimeoutMs;
      // after the timeout a writer goes on without the lock: the compare-and-swap is what makes it safe
      const held = await acquireLock(file, { command, at: options.clock().toISOString(), timeoutMs }).catch((error: unknown) => {
        if (!isRefusal(error, 'LOCK_TIMEOUT')) throw error;
        options.onUnlocked?.(String(error.details.owner));
        return undefined;
      });
      try {
        return await work();
      } finally {
        held?.release();
        startMaintenance(git, stateRef);
      }
    },
  };
}

/**
 * The context of a store that is about to be created, on the ref named or the one that the repository is set up for. Refuses with GIT_MISSING,
 * GIT_TOO_OLD, NOT_A_REPOSITORY, and with NOT_A_STORE for what is no name of a ref.
 */
export async function openForCreation(
  options: OpenOptions & { readonly stateRef?: string },
): Promise<{ readonly git: Git; readonly ref: string; readonly context: StoreContext }> {
  await requireGit(options.env);
  const git = gitOf(await locateRepository(options.cwd, options.env), options.env);
  const ref = requireRefName(options.stateRef ?? (await stateRefOf(git)));
  const context = await openContext(options, ref);
  await context.check();
  return { git, ref, context };
}

/** What Fairway keeps in the git directory, with git or without. */
const keptIn = ({ commonDir, worktree }: Repository, stateRef: string): Pick<StoreContext, 'index' | 'verified' | 'worktree'> => ({
  index: storeIndex(commonDir, stateRef),
  verified: verifiedFile(commonDir, stateRef),
  worktree,
});

/** A store that can only be read, because there is no git program. */
async function gitlessContext(options: OpenOptions, repository: Repository, ref: string | undefined): Promise<StoreContext> {
  const git = gitOf(repository, options.env);
  const [{ gitlessBackend }, { listRemotes }] = await Promise.all([import('../gitless/backend.ts'), import('../gitless/refs.ts')]);
  const stateRef = ref ?? (await stateRefOf(git, await refReaderOf(git)));
  const refuse = async (): Promise<never> => {
    throw (await import('../git/git.ts')).gitNeeded(undefined, options.env.FAIRWAY_GIT === 'isomorphic');
  };
  return {
    ...keptIn(repository, stateRef),
    options,
    backend: gitlessBackend(git, stateRef),
    requireGit: refuse,
    check: async () => undefined,
    exchange: refuse,
    absent: async () => whyAbsentHere(stateRef, await listRemotes(git)),
    lock: refuse,
  };
}

/** Why this clone has no state, as far as can be known without asking a remote. */
function whyAbsentHere(ref: string, remotes: readonly string[]): Refusal {
  const remote = remotes.includes('origin') ? 'origin' : remotes[0];
  if (remote === undefined) return problem('NO_STORE', { ref });
  const why = `it was cloned without it, or ${remote} holds no store`;
  return problem('STATE_NOT_FETCHED', { ref, remote, why, tracking: branchSeenOn(remote, ref) ?? trackingRef(remote, ref) });
}

/** A store over a back end that is given: without index, lock and remotes. */
export const contextOver = (options: OpenOptions, backend: Backend): StoreContext => ({
  backend,
  index: noIndex,
  verified: noVerified,
  worktree: null,
  options,
  requireGit: async () => undefined,
  check: async () => undefined,
  absent: async () => problem('NO_STORE', { ref: backend.ref }),
  exchange: async (_policy, remote) => {
    throw problem('NO_REMOTE', { remote, remotes: [] });
  },
  lock: (_command, work) => work(),
});
