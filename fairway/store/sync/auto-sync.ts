/**
 * Running commands under `store.sync: auto`. An exclusive command is decided on top of the remote's head and counts only once the remote has accepted
 * its commit, so of all clones that try at once only one wins, and the others are told who. Any other command is recorded locally and then
 * published as soon as that is possible.
 */

import type { Policy } from '../../domain/policy.ts';
import { isRefusal, problem } from '../../errors.ts';
import { tryCommand } from '../append.ts';
import type { StoreContext } from '../context.ts';
import type { Projection } from '../index/projection.ts';
import { loadProjection } from '../load-projection.ts';
import type { Appended, Command } from '../store.ts';
import type { Exchange } from './exchange.ts';
import { fetchAndCheck, pushRefusal, type Reconciled, reconcile, syncStore } from './sync.ts';

/** Of many clones that try at once one wins each time, so the last of them needs as many attempts as there are others. */
const maxExclusiveAttempts = 50;
/** The upper bound of the random pause before an attempt, ms: the first, and the largest. */
const exclusiveBackoffMs = { first: 40, largest: 1_000 };
/** How long a command that was just recorded waits for another sync of this clone, ms. After that the next sync publishes it. */
const publishLockTimeoutMs = 2_000;

/** Runs a command under `store.sync: auto`. `runLocally` records it in this clone alone. */
export async function runShared(context: StoreContext, command: Command, runLocally: () => Promise<Appended>): Promise<Appended> {
  const { policy } = await loadProjection(context);
  if (command.exclusive) {
    try {
      return await runExclusive(context, await context.exchange(policy), command);
    } catch (error) {
      const isOffline = isRefusal(error, 'REMOTE_NEEDED') || isRefusal(error, 'NO_REMOTE') || isRefusal(error, 'GIT_MISSING');
      if (policy.store.offline !== 'allow' || !isOffline) throw error;
      const appended = await runLocally();
      context.options.onShared?.({ superseded: [], refusal: isRefusal(error.cause) ? error.cause : error });
      return appended;
    }
  }
  const appended = await runLocally();
  if (appended.commit !== null) await tryPublish(context, policy);
  return appended;
}

/** Publishes what was recorded locally, where the policy says `store.sync: auto`. */
export async function publishRecorded(context: StoreContext): Promise<void> {
  if (context.options.offline === true) return;
  const { policy } = await loadProjection(context);
  if (policy.store.sync === 'auto') await tryPublish(context, policy);
}

/** Publishes if possible. A failure is reported and fails no command; the next publication includes what was left. */
async function tryPublish(context: StoreContext, policy: Policy): Promise<void> {
  try {
    const { superseded, refusal } = await syncStore(context, await context.exchange(policy), publishLockTimeoutMs);
    if (superseded.length > 0 || refusal !== undefined) context.options.onShared?.({ superseded, ...(refusal ? { refusal } : {}) });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    context.options.onShared?.({ superseded: [], refusal: error });
  }
}

/** Runs an exclusive command as one step with the remote. Refuses as its decision does, with REMOTE_NEEDED, PUSH_REFUSED, PUSH_UNSURE, REMOTE_MOVED, and as a sync does. */
const runExclusive = (context: StoreContext, exchange: Exchange, command: Command): Promise<Appended> =>
  exchange.lock(command.name, async () => {
    for (let attempt = 1; attempt <= maxExclusiveAttempts; attempt += 1) {
      const appended = await tryExclusive(context, exchange, command);
      if (appended !== 'moved') return appended;
      await pause(Math.random() * Math.min(exclusiveBackoffMs.largest, exclusiveBackoffMs.first * attempt));
    }
    throw problem('REMOTE_MOVED', { remote: exchange.remote, ref: context.backend.ref, attempts: maxExclusiveAttempts });
  });

async function tryExclusive(context: StoreContext, exchange: Exchange, command: Command): Promise<Appended | 'moved'> {
  const incoming = await fetchOr(context, exchange, (why, cause) => problem('REMOTE_NEEDED', { remote: exchange.remote, why }, { cause }));
  reportSuperseded(context, await reconcile(context, exchange, incoming));
  const prepared = await prepareCommit(context, exchange, command);
  if (prepared === 'moved') return 'moved';
  const { appended, projection, parent } = prepared;
  const { commit } = appended;
  if (commit === null || parent === undefined) return appended;
  const outcome = await exchange.push(commit);
  if (outcome.kind !== 'accepted') {
    const { why } = outcome;
    const now = await fetchOr(context, exchange, (_, cause) => problem('PUSH_UNSURE', { remote: exchange.remote, commit, why }, { cause }));
    if (now === null || !(await exchange.contains(now, commit))) {
      if (now !== incoming) return 'moved';
      throw pushRefusal(context, exchange, outcome, 'Nothing was recorded.');
    }
  }
  try {
    await adoptPublished(context, exchange, { commit, parent, projection });
  } catch (error) {
    // the commit is published: nothing may fail the command now, and the next one adopts it
    if (!isRefusal(error)) throw error;
  }
  return appended;
}

/** The remote's head, or the given refusal where the remote cannot be reached. */
async function fetchOr(context: StoreContext, exchange: Exchange, refusal: (why: string, cause: Error) => Error): Promise<string | null> {
  try {
    return await fetchAndCheck(context, exchange);
  } catch (error) {
    if (!isRefusal(error, 'REMOTE_UNREACHABLE')) throw error;
    throw refusal(String(error.details.why), error);
  }
}

interface PreparedCommit {
  readonly appended: Appended;
  /** The projection of the commit, to be saved once the commit is published. */
  readonly projection: Projection | undefined;
  /** The commit's parent; undefined when the command had nothing to record. */
  readonly parent: string | undefined;
}

/** Decides the command and writes its commit without moving the state ref: until the remote has accepted it, nothing has happened. */
async function prepareCommit(context: StoreContext, exchange: Exchange, command: Command): Promise<PreparedCommit | 'moved'> {
  let projection: Projection | undefined;
  let parent: string | undefined;
  const detached: StoreContext = {
    ...context,
    index: {
      ...context.index,
      save: (next) => {
        projection = next;
        return next;
      },
    },
    backend: {
      ...context.backend,
      commit: async (commit) => {
        parent = commit.parent ?? undefined;
        return exchange.writeCommits(commit.parent as string, only({ ...commit, signing: async () => commit.signing }));
      },
    },
  };
  const identity = await context.backend.readIdentity();
  const appended = await context.lock(command.name, async () => tryCommand(detached, await loadProjection(context), command, identity));
  return appended === 'moved' ? 'moved' : { appended, projection, parent };
}

async function* only<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** Moves the state ref to the published commit. What another process of this clone has recorded meanwhile is replayed on top. */
async function adoptPublished(
  context: StoreContext,
  exchange: Exchange,
  { commit, parent, projection }: { commit: string; parent: string; projection: Projection | undefined },
): Promise<void> {
  await exchange.remember(commit);
  const moved = await context.lock('sync', () => exchange.moveLocal(commit, parent, false));
  if (!moved) reportSuperseded(context, await reconcile(context, exchange, commit));
  else if (projection !== undefined) context.index.save(projection);
}

function reportSuperseded({ options }: StoreContext, { superseded }: Reconciled): void {
  if (superseded.length > 0) options.onShared?.({ superseded });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
