/**
 * Bringing two clones together through a remote: fetch; take over what is new, or replay what only this clone has behind it; push. What was published
 * is never rewritten and never pushed over: a push is a fast-forward, and when somebody was faster all of it is done again.
 *
 * What holds at every line, since the process may die at any: the state ref moves only from where it was read, under the store's lock, and in one
 * step from all that this clone recorded to all of it behind what was published. The network is never waited for under that lock. Whether a push
 * arrived is settled by looking: records keep their ids, so that what is published already is known when it is met again.
 */

import { type Policy, policyOf } from '../../domain/policy.ts';
import { isRefusal, problem, type Refusal } from '../../errors.ts';
import type { Tag } from '../../git/tags.ts';
import type { AnchorTag } from '../anchor-tags.ts';
import { loadValidators } from '../codec/parse.ts';
import type { StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { loadProjection } from '../load-projection.ts';
import { branchSeenOn, trackingRef } from '../locate.ts';
import type { Exchange } from './exchange.ts';
import { checkRemoteHead, publishedTo, type TrustedPoint, trustedPoints } from './remote-head.ts';
import { replay } from './replay.ts';
import type { SupersededCommand, SyncReport } from './report.ts';

/** How often others may be faster before this gives up. */
const attempts = 8;

/** Shares the state of a store with a remote; the one of the policy, origin or the only one when none is named. */
export async function syncWith(context: StoreContext, remote: string | undefined): Promise<SyncReport> {
  const policy = await readPolicyHere(context);
  if (context.exchange === undefined) throw problem('NO_REMOTE', { remote, remotes: [] });
  return syncStore(context, await context.exchange(policy, remote));
}

/** The policy that is in force here. A clone that does not hold the state yet has none: the defaults lead to the remote. */
async function readPolicyHere(context: StoreContext): Promise<Policy> {
  if ((await context.backend.head()) !== null) return (await loadProjection(context)).policy;
  return policyOf({ project: 'unknown' });
}

/**
 * Shares the state with the remote. What went wrong once the state was taken over is told in the report, since commands may have been superseded
 * by then. Refuses with NO_REMOTE, REMOTE_UNREACHABLE, REMOTE_REWOUND, RIVAL_STORE, NOT_REPLAYABLE, HISTORY_CUT, NO_STORE, and as an append does.
 */
export async function syncStore(context: StoreContext, exchange: Exchange, patienceMs?: number): Promise<SyncReport> {
  const held = await exchange.lock('sync', patienceMs);
  try {
    return await syncLocked(context, exchange);
  } finally {
    held.release();
  }
}

async function syncLocked(context: StoreContext, exchange: Exchange): Promise<SyncReport> {
  const tally = new Tally(context, exchange);
  let incoming = await takeIn(context, exchange);
  for (let attempt = 1; ; attempt += 1) {
    const head = tally.add(await settle(context, exchange, incoming), incoming);
    if (head === incoming) return tally.report(head);
    const outcome = await exchange.push(head);
    if (outcome.kind === 'taken') {
      await sawOrLater(exchange, head);
      return tally.report(head, await exchange.count(incoming, head));
    }
    const before = incoming;
    try {
      incoming = await takeIn(context, exchange);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const unsure = outcome.kind === 'unheard' && error.code === 'REMOTE_UNREACHABLE';
      return tally.refused(head, unsure ? problem('PUSH_UNSURE', { remote: exchange.remote, commit: head, why: outcome.why }, { cause: error }) : error);
    }
    if (incoming !== null && (await exchange.contains(incoming, head))) {
      const settled = tally.add(await settle(context, exchange, incoming), incoming);
      if (settled === incoming) return tally.report(settled, await exchange.count(before, head));
    }
    if (incoming === before) return tally.refused(head, notTaken(context, exchange, outcome, 'What is recorded here is safe, and unpublished.'));
    if (attempt >= attempts) return tally.refused(head, problem('REMOTE_MOVED', { remote: exchange.remote, ref: context.backend.ref, attempts }));
    await pause(Math.random() * 50 * attempt);
  }
}

/** What was published is published, also where this clone cannot write that down: it sees it again the next time. */
async function sawOrLater(exchange: Exchange, head: string): Promise<void> {
  try {
    await exchange.saw(head);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** Why a remote that stands where it stood did not take a commit. */
export const notTaken = ({ backend }: StoreContext, { remote }: Exchange, { kind, why }: { kind: string; why: string }, kept: string): Refusal =>
  kind === 'declined' ? problem('PUSH_REFUSED', { remote, ref: backend.ref, why, kept }) : problem('REMOTE_UNREACHABLE', { remote, why });

/** Brings the remote's state here and looks at it, before anything is done with it. Refuses with REMOTE_UNREACHABLE, REMOTE_REWOUND, RIVAL_STORE. */
export async function takeIn(context: StoreContext, exchange: Exchange): Promise<string | null> {
  const [seen, incoming] = [await exchange.seen(), await exchange.fetch()];
  // what a plain clone came with was looked at by nobody yet
  if (seen === incoming && (incoming === null || (await exchange.local()) !== null)) return incoming;
  await refuseRewound(context, exchange, seen, incoming);
  if (incoming === null) return null;
  await refuseRival(context, exchange, incoming);
  await exchange.saw(incoming);
  return incoming;
}

/**
 * The one place where a remote's head is held against what is known of its past: where this clone last saw it, where it was verified, and the
 * anchors that it is known to have had. Throws REMOTE_REWOUND, and HISTORY_CUT where a shallow clone cannot tell.
 */
async function refuseRewound(context: StoreContext, exchange: Exchange, seen: string | null, incoming: string | null): Promise<void> {
  const { backend } = context;
  const { remote } = exchange;
  const last = seen === null ? [] : [{ commit: seen, what: lastSaw }];
  if (incoming === null) {
    if (seen !== null) throw problem('REMOTE_REWOUND', { remote, ref: backend.ref, found: 'nothing', seen, what: lastSaw });
    return;
  }
  const shallow = await exchange.isShallow();
  // what lies behind the cut cannot be told from what was taken away
  const known = shallow ? [] : await knownOf(context, exchange, seen, incoming);
  const { lost } = await checkRemoteHead(backend, { ref: backend.ref, commit: incoming }, [...last, ...known]);
  if (lost[0] === undefined) return;
  if (shallow) throw problem('HISTORY_CUT', { ref: backend.ref, remote });
  throw problem('REMOTE_REWOUND', { remote, ref: backend.ref, found: incoming, seen: lost[0].commit, what: lost[0].what });
}

const lastSaw = 'where this clone last saw it';

async function knownOf({ backend, verified }: StoreContext, exchange: Exchange, seen: string | null, incoming: string): Promise<TrustedPoint[]> {
  const shown = branchSeenOn(exchange.remote, backend.ref) ?? trackingRef(exchange.remote, backend.ref);
  const tags = await backend.readAnchorTags();
  const anchors = tags.length === 0 ? [] : await anchorsOf(tags, backend.ref);
  const local = anchors.length === 0 ? null : await exchange.local();
  const theirs = local === null ? anchors : await publishedTo(backend, { ref: shown, commit: incoming }, seen ?? undefined, { commit: local }, anchors);
  return trustedPoints(verified.load(), theirs, shown);
}

/** The anchors of a ref that can be relied on. */
async function anchorsOf(tags: readonly Tag[], ref: string): Promise<AnchorTag[]> {
  const { parseAnchors } = await import('../anchor-tags.ts');
  return parseAnchors(tags, await loadValidators()).filter(({ body, wrong }) => wrong === undefined && body?.ref === ref);
}

/** Refuses to join two histories. Throws RIVAL_STORE. */
export async function refuseRival({ backend }: StoreContext, exchange: Exchange, incoming: string): Promise<void> {
  const theirs = await requireManifest(backend, incoming);
  const local = await exchange.local();
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

/** What it took to put this clone behind the remote. */
export interface Settled {
  /** The state ref of this clone: the remote's head, or what is to be published behind it. */
  readonly head: string;
  /** Where it stood before. */
  readonly before: string | null;
  /** Whether its own commands were put behind others'. */
  readonly replayed: number;
  readonly superseded: readonly SupersededCommand[];
}

/** Makes the local state follow the remote's, under the store's lock. With nothing on the remote there is nothing to follow. */
export async function settle(context: StoreContext, exchange: Exchange, incoming: string | null): Promise<Settled> {
  const held = await context.lock('sync');
  try {
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      const settled = await trySettle(context, exchange, incoming);
      if (settled !== 'moved') return settled;
    }
    throw problem('STORE_MOVED', { ref: context.backend.ref, attempts });
  } finally {
    held.release();
  }
}

async function trySettle(context: StoreContext, exchange: Exchange, incoming: string | null): Promise<Settled | 'moved'> {
  const local = await exchange.local();
  const settled = (head: string): Settled => ({ head, before: local, replayed: 0, superseded: [] });
  if (incoming === null) {
    if (local === null) throw problem('NO_STORE', { ref: context.backend.ref });
    return settled(local);
  }
  if (local === incoming) return settled(incoming);
  if (local === null || (await exchange.contains(incoming, local))) return (await exchange.move(incoming, local, false)) ? settled(incoming) : 'moved';
  if (await exchange.contains(local, incoming)) {
    await refuseMerge(exchange, incoming, local);
    return settled(local);
  }
  const loaded = await loadProjection(context);
  if (loaded.projection.commit !== local) return 'moved';
  const { head, kept, superseded, projection } = await replay(context, exchange, loaded, incoming);
  if (!(await exchange.move(head, local, true))) return 'moved';
  if (projection !== undefined) context.index.save(projection);
  return { head, before: local, replayed: kept, superseded };
}

/** A merge may take away what others published, although it follows it. */
async function refuseMerge(exchange: Exchange, incoming: string, local: string): Promise<void> {
  const commit = await exchange.findMerge(incoming, local);
  if (commit !== null) throw problem('NOT_REPLAYABLE', { remote: exchange.remote, commit, why: 'it is a merge.' });
}

/** What is told of a sync, however many times it had to begin anew. */
class Tally {
  readonly #context: StoreContext;
  readonly #exchange: Exchange;
  #before: string | null | undefined;
  #incoming: string | null = null;
  #replayed = 0;
  readonly #superseded: SupersededCommand[] = [];

  constructor(context: StoreContext, exchange: Exchange) {
    this.#context = context;
    this.#exchange = exchange;
  }

  add({ head, before, replayed, superseded }: Settled, incoming: string | null): string {
    if (this.#before === undefined) this.#before = before;
    this.#incoming = incoming;
    this.#replayed = Math.max(this.#replayed, replayed);
    this.#superseded.push(...superseded);
    return head;
  }

  async report(commit: string, published = 0): Promise<SyncReport> {
    const before = this.#before ?? null;
    const taken = this.#incoming !== null && this.#incoming !== before ? await this.#countTaken(before, this.#incoming) : 0;
    return {
      remote: this.#exchange.remote,
      ref: this.#context.backend.ref,
      commit,
      taken,
      replayed: this.#replayed,
      published,
      superseded: this.#superseded,
    };
  }

  // from where the two parted: git may miscount what lies behind, where clocks did not agree
  async #countTaken(before: string | null, incoming: string): Promise<number> {
    return this.#exchange.count(before === null ? null : await this.#exchange.base(before, incoming), incoming);
  }

  async refused(commit: string, refusal: Refusal): Promise<SyncReport> {
    return { ...(await this.report(commit)), refusal };
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
