/**
 * Creating and listing anchors. An anchor is a tag that states, for one commit of the state, how many records there are and what their root is.
 * Only a verified state is anchored and, where there is a remote, only a published one: what is not published may still change.
 */

import type { Anchor } from '../domain/types.gen.ts';
import { problem } from '../errors.ts';
import { requireGit } from '../git/choice.ts';
import type { Git } from '../git/git.ts';
import type { NamedRef } from '../git/refs.ts';
import { createTag } from '../git/tags.ts';
import { type AnchorTag, anchorName, formatAnchor, parseAnchors } from './anchor-tags.ts';
import type { Backend } from './backend.ts';
import { loadValidators } from './codec/parse.ts';
import { gitOf, type OpenOptions, openContext, type StoreContext } from './context.ts';
import { requireCommit } from './load.ts';
import { loadProjection } from './load-projection.ts';
import { locateRepository } from './locate.ts';
import type { Exchange, PushOutcome } from './sync/exchange.ts';
import { type VerifyReport, verify } from './verify/verify.ts';

export interface AnchorOptions extends OpenOptions {
  /** Whether the tag is signed, with the key that git's settings name. */
  readonly sign?: boolean;
  /** Whether to publish the state and the anchor. */
  readonly push?: boolean;
  /** The remote to publish to; when left out, that of the policy, origin or the only one. */
  readonly remote?: string | undefined;
  /** A commit whose history is trusted. */
  readonly from?: string | undefined;
}

export interface AnchorOutcome {
  /** created: a new anchor. existing: the newest anchor already stands on this state. */
  readonly outcome: 'created' | 'existing';
  readonly name: string;
  readonly signed: boolean;
  readonly body: Anchor;
  /** The remote to which it was pushed; null when it was not pushed. */
  readonly pushed: string | null;
}

/**
 * Verifies the state and anchors it. Refuses with NO_STORE, NO_IDENTITY, ANCHOR_UNPUBLISHED, ANCHOR_REFUSED, ANCHOR_NOT_PUSHED, NO_REMOTE,
 * REMOTE_UNREACHABLE, LOCK_TIMEOUT, and GIT_FAILED where git cannot sign.
 */
export async function createAnchor(options: AnchorOptions): Promise<AnchorOutcome> {
  await requireGit(options.env);
  const git = gitOf(await locateRepository(options.cwd, options.env), options.env);
  const context = await openContext(options);
  if ((await context.backend.readIdentity()) === undefined) throw problem('NO_IDENTITY');
  return context.lock('anchor create', () => createUnderLock(git, context, options));
}

async function createUnderLock(git: Git, context: StoreContext, options: AnchorOptions): Promise<AnchorOutcome> {
  const head = await context.backend.head();
  if (head === null) throw await context.absent();
  const exchange = options.push ? await connect(context, options.remote) : undefined;
  if (exchange === undefined) await requirePublished(context.backend, head);
  const from = options.from === undefined ? undefined : (await requireCommit(context.backend, options.from)).commit;
  const { report, root, anchors } = await verify(context, { from, progress: options.progress, needsRoot: true });
  const { ok, store, head: commit } = report;
  if (!ok || root === undefined || store === null) throw problem('ANCHOR_REFUSED', { ref: report.ref, ...summaryOf(report) });
  if (exchange !== undefined) await pushState(context.backend, head, exchange);
  const newest = anchors.at(-1);
  if (newest?.commit === commit && newest.body !== null) return publish({ outcome: 'existing', ...newest, body: newest.body }, exchange);
  const number = (newest?.number ?? 0) + 1;
  const body: Anchor = {
    schema: 'fairway/anchor@1',
    anchor: number,
    store,
    ref: context.backend.ref,
    commit,
    records: root.records,
    streams: root.streams,
    root: root.root,
    previous: newest?.body?.root ?? null,
    at: options.clock().toISOString(),
    ...(from === undefined ? {} : { trusted: from }),
  };
  const name = anchorName(number);
  const { ref, signed } = await createTag(git, { name, commit, message: formatAnchor(body), sign: options.sign ?? false });
  return publish({ outcome: 'created', name, ref, signed, body }, exchange);
}

/** Connects as a sync does: without prompts, and with its timeout. */
async function connect(context: StoreContext, remote: string | undefined): Promise<Exchange> {
  const { policy } = await loadProjection(context);
  return context.exchange(policy, remote);
}

/** The findings, for a refusal. */
function summaryOf({ findings, findings_total: total }: VerifyReport): { count: string; first: string } {
  const [first] = findings;
  const where = [first?.path, first?.commit?.slice(0, 12)].filter((part) => part).join(' in ');
  return {
    count: total === 1 ? '1 finding' : `${total} findings`,
    first: `${where === '' ? '' : `${where}: `}${first?.message ?? 'the state has no manifest'}`,
  };
}

async function requirePublished(backend: Backend, head: NamedRef): Promise<void> {
  const remotes = await backend.readRemoteHeads();
  for (const remote of remotes) if ((await backend.findUnreachable(remote.commit, [head.commit])).size === 0) return;
  const [remote] = remotes;
  if (remote !== undefined) throw problem('ANCHOR_UNPUBLISHED', { commit: head.commit.slice(0, 12), remote: remoteOf(remote.ref) });
}

const remoteOf = (ref: string): string => ref.split('/')[2] ?? 'origin';

/** Publishes the state. One that was read from a remote or an anchor is published already. */
async function pushState(backend: Backend, head: NamedRef, exchange: Exchange): Promise<void> {
  if (head.ref !== backend.ref) return;
  const { remote } = exchange;
  requireAccepted(await exchange.push(head.commit), remote, backend.ref, 'No anchor was created. Run: fairway sync, then run the command again.');
  await exchange.remember(head.commit);
}

/** Refuses with ANCHOR_NOT_PUSHED where the remote rejected the push, REMOTE_UNREACHABLE where the outcome is unknown. */
function requireAccepted(outcome: PushOutcome, remote: string, what: string, next: string): void {
  if (outcome.kind === 'rejected') throw problem('ANCHOR_NOT_PUSHED', { what, remote, why: outcome.why, next });
  if (outcome.kind === 'unknown') throw problem('REMOTE_UNREACHABLE', { remote, why: outcome.why });
}

async function publish(
  anchor: Pick<AnchorTag, 'name' | 'signed' | 'ref'> & Pick<AnchorOutcome, 'outcome' | 'body'>,
  exchange?: Exchange,
): Promise<AnchorOutcome> {
  const { outcome, name, signed, body, ref } = anchor;
  if (exchange !== undefined) {
    const { remote } = exchange;
    const next = `The anchor exists in this clone. Fix the reason above, then run: git push ${remote} ${ref}`;
    requireAccepted(await exchange.pushRef(ref), remote, name, next);
  }
  return { outcome, name, signed, body, pushed: exchange?.remote ?? null };
}

const readAnchorTags = async (backend: Backend): Promise<AnchorTag[]> => parseAnchors(await backend.readAnchorTags(), await loadValidators());

export interface ListedAnchor extends AnchorTag {
  /** Whether the state in this clone contains the commit that it stands on. */
  readonly held: boolean;
}

export interface AnchorList {
  readonly state_ref: string;
  readonly head: string;
  readonly anchors: readonly ListedAnchor[];
}

/** The anchors of this clone, by number. Does not check their roots; `verify` does. Refuses with NO_STORE. */
export async function listAnchors(options: OpenOptions): Promise<AnchorList> {
  const { backend, absent } = await openContext(options);
  const head = await backend.head();
  if (head === null) throw await absent();
  const anchors = await readAnchorTags(backend);
  const unreachable = await backend.findUnreachable(
    head.commit,
    anchors.flatMap(({ commit }) => commit ?? []),
  );
  return {
    state_ref: backend.ref,
    head: head.commit,
    anchors: anchors.map((anchor) => ({ ...anchor, held: anchor.commit !== null && !unreachable.has(anchor.commit) })),
  };
}
