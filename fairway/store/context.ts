/** What a store works with: everything that it needs of the world is found here, once. */
import { join } from 'node:path';
import type { Policy } from '../domain/policy.ts';
import type { Actor } from '../domain/record.ts';
import { isRefusal, problem, type Refusal } from '../errors.ts';
import { isWithoutGit } from '../git/choice.ts';
import type { Git } from '../git/git.ts';
import type { NamedRef } from '../git/refs.ts';
import type { Backend } from './backend.ts';
import { noIndex, type StoreIndex, storeIndex } from './index/store-index.ts';
import type { Progress } from './load.ts';
import { branchSeenOn, type Environment, locateRepository, type Repository, refReaderOf, stateRefOf, trackingRef } from './locate.ts';
import type { HeldLock } from './lock.ts';
import { nativeBackend } from './native.ts';
import type { PolicySource } from './store.ts';
import type { Exchange } from './sync/exchange.ts';
import type { SupersededCommand } from './sync/report.ts';
import { noVerified, type VerifiedFile, verifiedFile } from './verify/verified.ts';

/** Who acts: settled, or to be settled by the policy and by who git says is at work. */
export type ActorSource = Actor | ((policy: Policy, identity: string | undefined) => Actor | Promise<Actor>);

export interface OpenOptions {
  readonly cwd: string;
  readonly env: Environment;
  /** The repository of `cwd`, where it is known already. */
  readonly repository?: Repository;
  readonly clock: () => Date;
  /** A new ULID at each call. */
  readonly newId: () => string;
  readonly actor: ActorSource;
  /** A policy in place of the integration branch's. */
  readonly configFile?: string;
  /** Told where the policy was read, whenever it was. */
  readonly onPolicy?: (source: PolicySource) => void;
  /** Told when a record is about to be written that the policy asks to be signed, and git has no key. */
  readonly onUnsigned?: () => void;
  /** How long to wait for other writers of this machine; 30 s when left out. */
  readonly lockTimeoutMs?: number;
  /** How often a command is decided while others are faster; 8 times when left out. */
  readonly attempts?: number;
  /** Whether no remote is to be asked, whatever the policy says. */
  readonly offline?: boolean;
  /** Told who holds the lock that queues writers when it was waited for in vain: the command goes on without it. */
  readonly onUnlocked?: (owner: string) => void;
  /** Told what became of sharing a record, where there is something to tell. */
  readonly onShared?: (told: SharedNews) => void;
  /** What holds the commits, in place of the repository's git. */
  readonly backend?: Backend;
  /** Told when the state can only be read, since its ref is not in this clone and an anchor stands in for it. */
  readonly onReadOnly?: (head: NamedRef, ref: string) => void;
  /** Whether objects that a push has brought are seen before anybody has accepted them. */
  readonly incoming?: boolean;
  /** Told while a store is read whole because there is no index. */
  readonly progress?: Progress;
}

/** What is told of sharing, beside the answer. */
export interface SharedNews {
  /** Commands of this clone that did not stand. */
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
  /** Where the working policy is; null in a bare repository. */
  readonly worktree: string | null;
  readonly options: OpenOptions;
  /** Queues writers. */
  readonly lock: (command: string) => Promise<Pick<HeldLock, 'release'>>;
  /** The way to a remote: the one that is named, of the policy, origin or the only one. Undefined where there are no remotes. Refuses with NO_REMOTE, GIT_MISSING. */
  readonly exchange?: (policy: Policy, remote?: string) => Promise<Exchange>;
  /** Why there is no state to be read. */
  readonly absent: () => Promise<Refusal>;
  /** Refuses with GIT_MISSING where the store can only be read. */
  readonly requireGit: () => Promise<void>;
  /** Looks at the tools before the long way is gone. */
  readonly check: () => Promise<void>;
}

/** git in a repository, for the store's own questions. */
export const gitOf = ({ commonDir, worktree }: Repository, env: Environment, incoming = false): Git => ({ commonDir, worktree, env, incoming });

/** The repository as a store: by the git program, or only to be read where there is none. `ref` is looked up when it is not given. */
export async function repositoryContext(options: OpenOptions, ref?: string): Promise<StoreContext> {
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
    lock: async (command) => {
      const timeout = options.lockTimeoutMs === undefined ? {} : { timeoutMs: options.lockTimeoutMs };
      const [{ acquireLock }, { startMaintenance }] = await Promise.all([import('./lock.ts'), import('../git/maintenance.ts')]);
      const file = join(repository.commonDir, 'fairway', 'store.lock');
      // it only queues writers: who waited for too long goes on without it, and is safe by the compare-and-swap
      const held = await acquireLock(file, { command, at: options.clock().toISOString(), ...timeout }).catch((error: unknown) => {
        if (!isRefusal(error, 'LOCK_TIMEOUT')) throw error;
        options.onUnlocked?.(String(error.details.owner));
        return undefined;
      });
      return {
        release: () => {
          held?.release();
          startMaintenance(git, stateRef);
        },
      };
    },
  };
}

/** What is kept beside the repository, whoever reads it. */
const keptIn = ({ commonDir, worktree }: Repository, stateRef: string): Pick<StoreContext, 'index' | 'verified' | 'worktree'> => ({
  index: storeIndex(commonDir, stateRef),
  verified: verifiedFile(commonDir, stateRef),
  worktree,
});

/** A store that is only read, since there is no git program. */
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

/** Why this clone holds no state, as far as that can be told without asking a remote. */
function whyAbsentHere(ref: string, remotes: readonly string[]): Refusal {
  const remote = remotes.includes('origin') ? 'origin' : remotes[0];
  if (remote === undefined) return problem('NO_STORE', { ref });
  const why = `it was cloned without it, or ${remote} holds no store`;
  return problem('STATE_NOT_FETCHED', { ref, remote, why, tracking: branchSeenOn(remote, ref) ?? trackingRef(remote, ref) });
}

/** A store over a back end that is given: no index, no lock. */
export const memoryContext = (options: OpenOptions, backend: Backend): StoreContext => ({
  backend,
  index: noIndex,
  verified: noVerified,
  worktree: null,
  options,
  requireGit: async () => undefined,
  check: async () => undefined,
  absent: async () => problem('NO_STORE', { ref: backend.ref }),
  lock: async () => ({ release: () => undefined }),
});
