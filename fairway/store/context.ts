/** What a store works with: everything that it needs of the world is found here, once. */
import { join } from 'node:path';
import type { Policy } from '../domain/policy.ts';
import type { Actor } from '../domain/record.ts';
import { problem, type Refusal } from '../errors.ts';
import { isWithoutGit } from '../git/choice.ts';
import type { Git } from '../git/git.ts';
import type { NamedRef } from '../git/refs.ts';
import type { Backend } from './backend.ts';
import { noIndex, type StoreIndex, storeIndex } from './index/store-index.ts';
import type { Progress } from './load.ts';
import { type Environment, locateRepository, type Repository, stateRefOf } from './locate.ts';
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
  /** Looks at the tools before the long way is gone. */
  readonly check: () => Promise<void>;
}

/** git in a repository, for the store's own questions. */
export const gitOf = ({ commonDir, worktree }: Repository, env: Environment, incoming = false): Git => ({ commonDir, worktree, env, incoming });

/** The repository as a store, by the git program or without it. `ref` is looked up when it is not given. */
export async function repositoryContext(options: OpenOptions, ref?: string): Promise<StoreContext> {
  const repository = options.repository ?? (await locateRepository(options.cwd, options.env));
  const git = gitOf(repository, options.env, options.incoming);
  const withoutGit = isWithoutGit(options.env) ? await import('./isomorphic.ts') : undefined;
  const stateRef = ref ?? (await stateRefOf(git));
  return {
    backend: withoutGit === undefined ? nativeBackend(git, stateRef) : withoutGit.isomorphicBackend(git, stateRef),
    index: storeIndex(repository.commonDir, stateRef),
    verified: verifiedFile(repository.commonDir, stateRef),
    worktree: repository.worktree,
    options,
    check: async () => (withoutGit === undefined ? (await import('../git/git.ts')).requireGitVersion(git) : undefined),
    exchange: async (policy, remote) => {
      // another clone is reached through git alone
      if (withoutGit !== undefined) throw (await import('../git/git.ts')).gitNeeded(undefined, options.env.FAIRWAY_GIT === 'isomorphic');
      return (await import('./sync/remotes.ts')).connect(git, stateRef, options, policy, remote);
    },
    absent: async () => (withoutGit === undefined ? (await import('./sync/remotes.ts')).whyAbsent(git, stateRef) : problem('NO_STORE', { ref: stateRef })),
    lock: async (command) => {
      const timeout = options.lockTimeoutMs === undefined ? {} : { timeoutMs: options.lockTimeoutMs };
      const [{ acquireLock }, { keepPacked }] = await Promise.all([import('./lock.ts'), import('../git/maintenance.ts')]);
      const held = await acquireLock(join(repository.commonDir, 'fairway', 'store.lock'), { command, at: options.clock().toISOString(), ...timeout });
      const { release } = held;
      return {
        release: () => {
          release();
          if (withoutGit === undefined) keepPacked(git);
        },
      };
    },
  };
}

/** A store over a back end that is given: no index, no lock. */
export const memoryContext = (options: OpenOptions, backend: Backend): StoreContext => ({
  backend,
  index: noIndex,
  verified: noVerified,
  worktree: null,
  options,
  check: async () => undefined,
  absent: async () => problem('NO_STORE', { ref: backend.ref }),
  lock: async () => ({ release: () => undefined }),
});
