/**
 * Making and listing anchors. An anchor says of one commit of the state how many records there are and what their root is, and it travels as a
 * tag. It is made only of what was verified, and only of what is published where there is a remote: what is not published may still change.
 */
import { isRefusal, problem } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { pushRef } from '../git/push.ts';
import type { NamedRef } from '../git/refs.ts';
import { createTag } from '../git/tags.ts';
import type { Anchor } from '../records/types.gen.ts';
import { policyOf } from '../task/policy.ts';
import { type AnchorTag, anchorName, formatAnchor, parseAnchors } from './anchor-tags.ts';
import type { Backend } from './backend.ts';
import { locateRepository } from './locate.ts';
import { loadValidators } from './parse.ts';
import { gitOf, type OpenOptions, repositoryParts, type StoreParts } from './parts.ts';
import { requireCommit, type VerifyReport, verify } from './verify/verify.ts';

export interface AnchorOptions extends OpenOptions {
  /** Whether the tag is signed, as git's own settings say. */
  readonly sign?: boolean;
  /** The remote to publish the state and the anchor on. */
  readonly push?: string | undefined;
  /** A commit whose history is taken on trust. */
  readonly from?: string | undefined;
}

export interface AnchorOutcome {
  /** created: it is new. existing: the newest anchor stands on this state already. */
  readonly outcome: 'created' | 'existing';
  readonly name: string;
  readonly signed: boolean;
  readonly body: Anchor;
  /** The remote that has it now; null when none was named. */
  readonly pushed: string | null;
}

/**
 * Verifies the state and anchors it. Refuses with NO_STORE, NO_IDENTITY, ANCHOR_UNPUBLISHED, ANCHOR_REFUSED, ANCHOR_NOT_PUSHED, LOCK_TIMEOUT, and
 * GIT_FAILED where git could not sign.
 */
export async function createAnchor(options: AnchorOptions): Promise<AnchorOutcome> {
  const git = gitOf(await locateRepository(options.cwd, options.env), options.env);
  const parts = await repositoryParts(options);
  if ((await parts.backend.readIdentity()) === undefined) throw problem('NO_IDENTITY');
  const held = await parts.lock('anchor create');
  try {
    return await createUnderLock(git, parts, options);
  } finally {
    held.release();
  }
}

async function createUnderLock(git: Git, parts: StoreParts, options: AnchorOptions): Promise<AnchorOutcome> {
  const head = await parts.backend.head();
  if (head === null) throw problem('NO_STORE', { ref: parts.backend.ref });
  if (options.push === undefined) await requirePublished(parts.backend, head);
  const from = options.from === undefined ? undefined : await requireCommit(git, options.from);
  const { report, root, anchors } = await verify(parts, { from, progress: options.progress, needsRoot: true });
  const { ok, store, head: commit } = report;
  if (!ok || root === undefined || store === null) throw problem('ANCHOR_REFUSED', { ref: report.ref, ...told(report) });
  if (options.push !== undefined) await pushState(git, parts, head, options.push);
  const newest = anchors.at(-1);
  if (newest?.commit === commit && newest.body !== null) return published(git, { outcome: 'existing', ...newest, body: newest.body }, options.push);
  const number = (newest?.number ?? 0) + 1;
  const body: Anchor = {
    schema: 'fairway/anchor@1',
    anchor: number,
    store,
    ref: parts.backend.ref,
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
  return published(git, { outcome: 'created', name, ref, signed, body }, options.push);
}

/** What was found, for a refusal. */
function told({ findings, findings_total: total }: VerifyReport): { count: string; first: string } {
  const [first] = findings;
  const where = [first?.path, first?.commit?.slice(0, 12)].filter((part) => part).join(' in ');
  return { count: total === 1 ? 'something' : `${total} things`, first: `${where === '' ? '' : `${where}: `}${first?.message ?? 'it has no manifest'}` };
}

async function requirePublished(backend: Backend, head: NamedRef): Promise<void> {
  const remotes = await backend.readRemoteHeads();
  for (const remote of remotes) if ((await backend.findUnreachable(remote.commit, [head.commit])).size === 0) return;
  const [remote] = remotes;
  if (remote !== undefined) throw problem('ANCHOR_UNPUBLISHED', { commit: head.commit.slice(0, 12), remote: remoteOf(remote.ref) });
}

const remoteOf = (ref: string): string => ref.split('/')[2] ?? 'origin';

/** A state that was read from a remote or an anchor is there already. */
async function pushState(git: Git, parts: StoreParts, head: NamedRef, remote: string): Promise<void> {
  const { backend } = parts;
  if (head.ref !== backend.ref) return;
  const why = await pushRef(git, remote, backend.ref);
  const next = `No anchor was made. Fetch from ${remote}, bring your clone up to it, then run the command again.`;
  if (why !== null) throw problem('ANCHOR_NOT_PUSHED', { what: backend.ref, remote, why, next });
  await remember(parts, remote, head.commit);
}

/** The next sync notices a remote that no longer has it: of a ref that is no branch, git itself remembers nothing. */
async function remember({ exchange }: StoreParts, remote: string, commit: string): Promise<void> {
  try {
    await (await exchange?.(policyOf({ project: '' }), remote))?.saw(commit);
  } catch (error) {
    // a remote that is named by its address is no remote to come back to
    if (!isRefusal(error)) throw error;
  }
}

async function published(
  git: Git,
  anchor: Pick<AnchorTag, 'name' | 'signed' | 'ref'> & Pick<AnchorOutcome, 'outcome' | 'body'>,
  remote?: string,
): Promise<AnchorOutcome> {
  const { outcome, name, signed, body, ref } = anchor;
  const why = remote === undefined ? null : await pushRef(git, remote, ref);
  const next = `It is kept in this clone. Mend what ${remote} names, then push it with: git push ${remote} ${ref}`;
  if (why !== null) throw problem('ANCHOR_NOT_PUSHED', { what: name, remote, why, next });
  return { outcome, name, signed, body, pushed: remote ?? null };
}

const readAnchorTags = async (backend: Backend): Promise<AnchorTag[]> => parseAnchors(await backend.readAnchorTags(), await loadValidators());

export interface ListedAnchor extends AnchorTag {
  /** Whether the state here holds the commit that it stands on. */
  readonly held: boolean;
}

export interface AnchorList {
  readonly state_ref: string;
  readonly head: string;
  readonly anchors: readonly ListedAnchor[];
}

/** The anchors of this clone, by number. Says nothing of their roots: `verify` does. Refuses with NO_STORE. */
export async function listAnchors(options: OpenOptions): Promise<AnchorList> {
  const { backend } = await repositoryParts(options);
  const head = await backend.head();
  if (head === null) throw problem('NO_STORE', { ref: backend.ref });
  const anchors = await readAnchorTags(backend);
  const lost = await backend.findUnreachable(
    head.commit,
    anchors.flatMap(({ commit }) => commit ?? []),
  );
  return {
    state_ref: backend.ref,
    head: head.commit,
    anchors: anchors.map((anchor) => ({ ...anchor, held: anchor.commit !== null && !lost.has(anchor.commit) })),
  };
}
