/**
 * Synchronizing a clone with a remote: fetch, then fast-forward or replay the unpublished commands on top of the remote's head, then push. Published
 * history is never rewritten: every push is a fast-forward, and when somebody else was faster, everything is done again.
 *
 * The process may die at any line. The state ref moves under the store's lock, by compare-and-swap, in one step from the unpublished commits to their
 * replay on top of what was published. The network is never waited for under that lock. After a push without an answer, a fetch shows whether it
 * arrived: records keep their ids, so those that are published are recognized.
 */

import { type Policy, policyOf, requireDecidable } from '../../domain/policy.ts';
import { isRefusal, problem, type Refusal } from '../../errors.ts';
import type { Tag } from '../../git/tags.ts';
import type { AnchorTag } from '../anchor-tags.ts';
import { loadValidators } from '../codec/parse.ts';
import type { StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { loadProjection } from '../load-projection.ts';
import { branchSeenOn, trackingRef } from '../locate.ts';
import { anchorsPublishedTo, findLostPoints, type TrustedPoint, trustedPoints } from '../verify/trusted-points.ts';
import type { Exchange, PushOutcome } from './exchange.ts';
import { replay } from './replay.ts';
import type { SupersededCommand, SyncReport } from './report.ts';

const maxPushAttempts = 8;
const maxMoveAttempts = 8;
/** The upper bound of the random pause after the first rejected push, ms; it grows with each attempt. */
const pushBackoffMs = 50;

/** Syncs with a remote; when none is named, with the one of the policy, origin or the only one. */
export async function syncWith(context: StoreContext, remote: string | undefined): Promise<SyncReport> {
  return syncStore(context, await context.exchange(await readPolicyOrDefault(context), remote));
}

/** The policy in force; the default one in a clone that does not have the state yet, which is enough to find the remote. */
async function readPolicyOrDefault(context: StoreContext): Promise<Policy> {
  return (await context.backend.head()) === null ? policyOf({ project: 'unknown' }) : (await loadProjection(context)).policy;
}

/**
 * Syncs with the remote. A failure after the local state has moved is in the report, since commands may have been superseded by then. Refuses with
 * NO_REMOTE, REMOTE_UNREACHABLE, REMOTE_REWOUND, RIVAL_STORE, NOT_REPLAYABLE, HISTORY_CUT, NO_STORE, and as an append does.
 */
export const syncStore = (context: StoreContext, exchange: Exchange, lockTimeoutMs?: number): Promise<SyncReport> =>
  exchange.lock('sync', () => syncLocked(context, exchange), lockTimeoutMs);

async function syncLocked(context: StoreContext, exchange: Exchange): Promise<SyncReport> {
  const { remote } = exchange;
  const { ref } = context.backend;
  const outcomes: (Reconciled & { readonly incoming: string | null })[] = [];
  let incoming = await fetchAndCheck(context, exchange);
  const reconcileNow = async (): Promise<string> => {
    const outcome = await reconcile(context, exchange, incoming);
    outcomes.push({ ...outcome, incoming });
    return outcome.head;
  };
  const report = async (commit: string, rest: Partial<Pick<SyncReport, 'published' | 'refusal'>> = {}): Promise<SyncReport> => ({
    remote,
    ref,
    commit,
    received: await countReceived(exchange, outcomes[0], outcomes.at(-1)?.incoming ?? null),
    replayed: Math.max(...outcomes.map(({ replayed }) => replayed)),
    published: 0,
    superseded: outcomes.flatMap(({ superseded }) => superseded),
    ...rest,
  });
  for (let attempt = 1; ; attempt += 1) {
    const head = await reconcileNow();
    if (head === incoming) return report(head);
    const outcome = await exchange.push(head);
    if (outcome.kind === 'accepted') {
      await rememberIfPossible(exchange, head);
      return report(head, { published: await exchange.countCommits(incoming, head) });
    }
    const before = incoming;
    try {
      incoming = await fetchAndCheck(context, exchange);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const isUnsure = outcome.kind === 'unknown' && error.code === 'REMOTE_UNREACHABLE';
      return report(head, { refusal: isUnsure ? problem('PUSH_UNSURE', { remote, commit: head, why: outcome.why }, { cause: error }) : error });
    }
    if (incoming !== null && (await exchange.contains(incoming, head))) {
      const reconciled = await reconcileNow();
      if (reconciled === incoming) return report(reconciled, { published: await exchange.countCommits(before, head) });
    }
    if (incoming === before)
      return report(head, { refusal: pushRefusal(context, exchange, outcome, 'Everything is recorded in this clone and waits to be published.') });
    if (attempt >= maxPushAttempts) return report(head, { refusal: problem('REMOTE_MOVED', { remote, ref, attempts: maxPushAttempts }) });
    await pause(Math.random() * pushBackoffMs * attempt);
  }
}

/** How many commits of others a clone received. Counted from the merge base: git may miscount commits before it where clocks disagreed. */
async function countReceived(exchange: Exchange, first: Reconciled | undefined, incoming: string | null): Promise<number> {
  if (first === undefined || incoming === null || incoming === first.before) return 0;
  return exchange.countCommits(first.base, incoming);
}

/** The push succeeded even when this clone cannot remember the remote's new head: the next fetch sees it. */
async function rememberIfPossible(exchange: Exchange, head: string): Promise<void> {
  try {
    await exchange.remember(head);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** Why a push to a remote whose head has not moved was not accepted. */
export function pushRefusal({ backend }: StoreContext, { remote }: Exchange, outcome: Exclude<PushOutcome, { kind: 'accepted' }>, kept: string): Refusal {
  const { kind, why } = outcome;
  return kind === 'rejected' ? problem('PUSH_REFUSED', { remote, ref: backend.ref, why, kept }) : problem('REMOTE_UNREACHABLE', { remote, why });
}

/** Fetches the remote's head and checks it before anything is done with it. Refuses with REMOTE_UNREACHABLE, REMOTE_REWOUND, RIVAL_STORE. */
export async function fetchAndCheck(context: StoreContext, exchange: Exchange): Promise<string | null> {
  const [lastSeen, incoming] = [await exchange.lastSeen(), await exchange.fetch()];
  // the head that a plain clone came with has not been checked yet
  if (lastSeen === incoming && (incoming === null || (await exchange.localHead()) !== null)) return incoming;
  await refuseRewound(context, exchange, lastSeen, incoming);
  if (incoming === null) return null;
  await refuseRival(context, exchange, incoming);
  await exchange.remember(incoming);
  return incoming;
}

/**
 * Compares the remote's head with its known past: where this clone last saw and last verified it, and the anchors that it is known to have had. Refuses
 * with REMOTE_REWOUND, and with HISTORY_CUT where a shallow clone cannot tell.
 */
async function refuseRewound(context: StoreContext, exchange: Exchange, lastSeen: string | null, incoming: string | null): Promise<void> {
  const { backend } = context;
  const { remote } = exchange;
  const label = 'where this clone last saw it';
  if (incoming === null) {
    if (lastSeen !== null) throw problem('REMOTE_REWOUND', { remote, ref: backend.ref, found: 'nothing', seen: lastSeen, what: label });
    return;
  }
  const isShallow = await exchange.isShallow();
  // a commit beyond the shallow boundary cannot be told from one that was removed
  const known = isShallow ? [] : await knownPoints(context, exchange, lastSeen, incoming);
  const points = lastSeen === null ? known : [{ commit: lastSeen, label }, ...known];
  const [lost] = await findLostPoints(backend, { ref: backend.ref, commit: incoming }, points);
  if (lost === undefined) return;
  if (isShallow) throw problem('HISTORY_CUT', { ref: backend.ref, remote });
  throw problem('REMOTE_REWOUND', { remote, ref: backend.ref, found: incoming, seen: lost.commit, what: lost.label });
}

async function knownPoints({ backend, verified }: StoreContext, exchange: Exchange, lastSeen: string | null, incoming: string): Promise<TrustedPoint[]> {
  const ref = branchSeenOn(exchange.remote, backend.ref) ?? trackingRef(exchange.remote, backend.ref);
  const tags = await backend.readAnchorTags();
  const anchors = tags.length === 0 ? [] : await validAnchors(tags, backend.ref);
  const local = anchors.length === 0 ? null : await exchange.localHead();
  const theirs = local === null ? anchors : await anchorsPublishedTo(backend, { ref, commit: incoming }, lastSeen ?? undefined, { commit: local }, anchors);
  return trustedPoints(verified.load(), theirs, ref);
}

async function validAnchors(tags: readonly Tag[], ref: string): Promise<AnchorTag[]> {
  const { parseAnchors } = await import('../anchor-tags.ts');
  return parseAnchors(tags, await loadValidators()).filter(({ body, wrong }) => wrong === undefined && body?.ref === ref);
}

/** Refuses with RIVAL_STORE where the remote's history is that of another store. */
export async function refuseRival({ backend }: StoreContext, exchange: Exchange, incoming: string): Promise<void> {
  const theirs = await requireManifest(backend, incoming);
  const local = await exchange.localHead();
  if (local === null) return;
  const ours = await requireManifest(backend, local);
  if (ours.store === theirs.store && ours.project === theirs.project) return;
  throw problem('RIVAL_STORE', {
    remote: exchange.remote,
    theirs: theirs.store,
    theirProject: theirs.project,
    theirTime: theirs.created_at,
    ours: ours.store,
    project: ours.project,
    time: ours.created_at,
  });
}

/** The outcome of making the local state descend from the remote's. */
export interface Reconciled {
  /** The new local state ref: the remote's head, or unpublished commits on top of it. */
  readonly head: string;
  /** The local state ref before; null when there was none. */
  readonly before: string | null;
  /** The newest commit that it had in common with the remote's head; null when there was none. */
  readonly base: string | null;
  /** How many local commands were replayed. */
  readonly replayed: number;
  readonly superseded: readonly SupersededCommand[];
}

/** Makes the local state descend from the remote's head, under the store's lock. Null stands for a remote without state: nothing moves then. */
export const reconcile = (context: StoreContext, exchange: Exchange, incoming: string | null): Promise<Reconciled> =>
  context.lock('sync', async () => {
    for (let attempt = 1; attempt <= maxMoveAttempts; attempt += 1) {
      const reconciled = await tryReconcile(context, exchange, incoming);
      if (reconciled !== 'moved') return reconciled;
    }
    throw problem('STORE_MOVED', { ref: context.backend.ref, attempts: maxMoveAttempts });
  });

async function tryReconcile(context: StoreContext, exchange: Exchange, incoming: string | null): Promise<Reconciled | 'moved'> {
  const local = await exchange.localHead();
  const base = local === null || incoming === null ? null : local === incoming ? local : await exchange.mergeBase(local, incoming);
  const withoutReplay = (head: string): Reconciled => ({ head, before: local, base, replayed: 0, superseded: [] });
  if (incoming === null) {
    if (local === null) throw problem('NO_STORE', { ref: context.backend.ref });
    return withoutReplay(local);
  }
  if (local === incoming) return withoutReplay(incoming);
  if (local === null || base === local) return (await exchange.moveLocal(incoming, local, false)) ? withoutReplay(incoming) : 'moved';
  if (base === incoming) {
    await refuseMerge(exchange, incoming, local);
    return withoutReplay(local);
  }
  const loaded = await loadProjection(context);
  if (loaded.projection.commit !== local) return 'moved';
  // a replay decides again
  requireDecidable(loaded.policy);
  const { head, kept, superseded, projection } = await replay(context, exchange, loaded, incoming, base);
  if (!(await exchange.moveLocal(head, local, true))) return 'moved';
  if (projection !== undefined) context.index.save(projection);
  return { head, before: local, base, replayed: kept, superseded };
}

/** A merge may remove what others published although it descends from it. */
async function refuseMerge(exchange: Exchange, incoming: string, local: string): Promise<void> {
  const commit = await exchange.findMerge(incoming, local);
  if (commit !== null) throw problem('NOT_REPLAYABLE', { remote: exchange.remote, commit, why: 'it is a merge.' });
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
