/**
 * Verifying a history: first the head, the remotes and the anchors are compared with what is known to have been published, then one walk judges
 * every commit. Nothing is written but what this clone verified last, and that only when nothing was found.
 */
import type { NamedRef } from '../../git/refs.ts';
import { type AnchorTag, parseAnchors } from '../anchor-tags.ts';
import type { Backend } from '../backend.ts';
import { loadValidators, type Validators } from '../codec/parse.ts';
import { type OpenOptions, openContext, type StoreContext } from '../context.ts';
import { requireCommit } from '../load.ts';
import { changedAnchors, compareAnchor } from './anchors.ts';
import type { VerifyFinding } from './checks.ts';
import { type CheckRow, Findings } from './findings.ts';
import type { Root } from './root.ts';
import { openSignatureCheck, type SignatureCheck } from './signatures.ts';
import { anchorsPublishedTo, findLostPoints, trustedPoints } from './trusted-points.ts';
import type { Verified } from './verified.ts';
import { HistoryWalk, type Walked } from './walk.ts';

export interface VerifyOptions {
  /** A commit whose history is trusted; the walk begins after it. */
  readonly from?: string | undefined;
  /** Begins at the first commit, whatever was verified before. */
  readonly full?: boolean;
  /** Called with how many of how many files have been judged. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}

/** What a verification says of an anchor. */
export interface AnchorReport {
  readonly anchor: number;
  readonly name: string;
  readonly commit: string | null;
  readonly records: number | null;
  readonly root: string | null;
  readonly signed: boolean;
}

export interface VerifyReport {
  /** Whether nothing was found. */
  readonly ok: boolean;
  /** The state ref. */
  readonly state_ref: string;
  /** The ref that the head was read from: the state ref, a remote's branch, or an anchor. */
  readonly ref: string;
  readonly head: string;
  /** The commit that the walk began after, which this clone may lack; null when it began at the first commit. */
  readonly from: string | null;
  /** Why it began there. last: verified here before. option: asked for. first: it began at the first commit. cut: this clone is shallow. */
  readonly began: 'first' | 'last' | 'option' | 'cut';
  readonly store: string | null;
  readonly project: string | null;
  readonly walked: Walked;
  readonly checks: readonly CheckRow[];
  readonly findings: readonly VerifyFinding[];
  readonly findings_total: number;
  /** What the policy recommends and does not require. */
  readonly warnings: readonly VerifyFinding[];
  readonly warnings_total: number;
  /** How many records are of types or versions that this version does not know. Their form and chain were checked, and nothing else. */
  readonly records_unjudged: number;
  /** How many commits have signatures that could not be checked, since there is no git program. */
  readonly signatures_unchecked: number;
  readonly anchors: readonly AnchorReport[];
  /** The commits at which remotes were last seen. */
  readonly remotes: readonly NamedRef[];
  /** Whether the head was saved as the last one that this clone verified. */
  readonly kept: boolean;
}

/** Verifies the store of a repository. Refuses with NO_STORE, NOT_A_REPOSITORY, UNKNOWN_REVISION, GIT_FAILED, SIGNERS_MISSING, SIGNATURES_UNCHECKED. */
export async function verifyStore(options: OpenOptions & VerifyOptions): Promise<VerifyReport> {
  const context = await openContext(options);
  const from = options.from && (await requireCommit(context.backend, options.from)).commit;
  return (await verify(context, { ...options, from })).report;
}

interface VerifyRequest extends VerifyOptions {
  /** Whether the root at the head is needed. */
  readonly needsRoot?: boolean;
}

/** As `verifyStore`, with the anchors and, where it was asked for and nothing was found, the root at the head. */
export async function verify(
  context: StoreContext,
  options: VerifyRequest = {},
): Promise<{ readonly report: VerifyReport; readonly root: Root | undefined; readonly anchors: readonly AnchorTag[] }> {
  const { backend, verified } = context;
  const head = await backend.head();
  if (head === null) throw await context.absent();
  const [validators, tags, remotes] = await Promise.all([loadValidators(), backend.readAnchorTags(), backend.readRemoteHeads()]);
  const previous = verified.load();
  const anchors = parseAnchors(tags, validators);
  const signatures = await openSignatureCheck(context, head.commit);
  const start = await chooseStart(context, head, previous, signatures, options);
  const findings = new Findings(signatures !== undefined);
  const now = context.options.clock().toISOString();
  const inquiry: Inquiry = { head, now, remotes, anchors, previous, validators, options, signatures, start, findings };
  if (start.lost !== undefined) findings.add({ check: 'head', code: start.lost.verdict, commit: head.commit, path: null, message: start.lost.message });
  await checkHeads(backend, inquiry);
  const walk = await walkHistory(backend, inquiry);
  const ok = findings.total === 0;
  const isJudged = ok && findings.unchecked === 0 && findings.unjudged === 0;
  const kept = isJudged && start.began !== 'option' && verified.save(markOf(inquiry, walk.walked), walk.keys, previous);
  return {
    root: ok ? walk.root() : undefined,
    anchors,
    report: {
      ok,
      state_ref: backend.ref,
      ref: head.ref,
      head: head.commit,
      from: walk.cutAt ?? start.from,
      began: walk.cutAt === null ? start.began : 'cut',
      store: walk.manifest?.store ?? null,
      project: walk.manifest?.project ?? null,
      walked: walk.walked,
      checks: findings.rows(),
      findings: findings.list(),
      findings_total: findings.total,
      ...findings.warnings(),
      records_unjudged: findings.unjudged,
      signatures_unchecked: findings.unchecked,
      anchors: anchors.map(reportAnchor),
      remotes,
      kept,
    },
  };
}

const reportAnchor = ({ number, name, commit, signed, body }: AnchorTag): AnchorReport => ({
  anchor: number,
  name,
  commit,
  records: body?.records ?? null,
  root: body?.root ?? null,
  signed,
});

/** Where the walk begins. */
interface Start {
  readonly from: string | null;
  readonly began: VerifyReport['began'];
  /** The keys seen up to `from`, where they are known. */
  readonly keys?: Set<string>;
  /** Why the walk could not begin where it was asked to. */
  readonly lost?: { readonly verdict: string; readonly message: string };
}

async function chooseStart(
  { backend, verified }: StoreContext,
  head: NamedRef,
  previous: Verified | undefined,
  signatures: SignatureCheck | undefined,
  options: VerifyOptions,
): Promise<Start> {
  const first: Start = { from: null, began: 'first' };
  if (options.from !== undefined) {
    const [lost] = await findLostPoints(backend, head, [{ commit: options.from, label: 'the commit to begin after' }]);
    return lost === undefined ? { from: options.from, began: 'option' } : { from: null, began: 'option', lost };
  }
  // a history that was in order under other rules, such as other allowed signers, need not be in order under these
  const isJudgedAlike = signatures === undefined || signatures.rules === previous?.rules.signatures;
  if (options.full || previous === undefined || !isJudgedAlike) return first;
  if ((await backend.findUnreachable(head.commit, [previous.head])).has(previous.head)) return first;
  const keys = verified.loadKeys(previous);
  return keys === undefined ? first : { from: previous.head, began: 'last', keys };
}

/** What is verified, and against what. */
interface Inquiry {
  readonly head: NamedRef;
  /** The time of this clock, ISO 8601. */
  readonly now: string;
  readonly remotes: readonly NamedRef[];
  readonly anchors: readonly AnchorTag[];
  readonly previous: Verified | undefined;
  readonly validators: Validators;
  readonly signatures: SignatureCheck | undefined;
  readonly start: Start;
  readonly options: VerifyRequest;
  readonly findings: Findings;
}

/** Compares the head and the remotes with all that was published, and the anchors with those that this clone has seen. */
async function checkHeads(backend: Backend, { head, remotes, previous, anchors, findings }: Inquiry): Promise<void> {
  const find = (check: 'head' | 'anchors', code: string, commit: string | null, message: string) => findings.add({ check, code, commit, path: null, message });
  findings.count('anchors', anchors.length);
  for (const { name, commit, wrong } of anchors) if (wrong !== undefined) find('anchors', 'anchor-invalid', commit, `${name}: ${wrong}`);
  for (const { code, message } of changedAnchors(anchors, previous)) find('anchors', code, null, message);
  const valid = anchors.filter((anchor) => anchor.body !== null && anchor.wrong === undefined);
  for (const remote of [head, ...remotes]) {
    // a head that was read from a remote's branch is also compared, as that branch, with where the branch was seen
    const isHead = remote === head;
    if (!isHead && remote.ref === head.ref && previous?.remotes[remote.ref] === undefined) continue;
    findings.count('head');
    const points = isHead
      ? trustedPoints(previous, valid)
      : trustedPoints(previous, await anchorsPublishedTo(backend, remote, previous?.remotes[remote.ref], head, valid), remote.ref);
    for (const { label, verdict, message } of await findLostPoints(backend, remote, points))
      find(label.startsWith('anchor') ? 'anchors' : 'head', verdict, remote.commit, message);
  }
}

async function walkHistory(backend: Backend, inquiry: Inquiry): Promise<HistoryWalk> {
  const { head, now, start, anchors, previous, findings, signatures, validators, options } = inquiry;
  const proven = new Set(start.began === 'last' ? Object.values(previous?.anchors ?? {}) : []);
  const unproven = anchors.filter((anchor) => anchor.wrong === undefined && !proven.has(anchor.object));
  if (start.began === 'last' && start.from !== null) await compareOldAnchors(backend, start.from, unproven, findings);
  const walk = new HistoryWalk({
    backend,
    validators,
    head: head.commit,
    now,
    anchors: byCommit(unproven),
    signatures: signatures?.checker,
    findings,
    from: start.from,
    ...(start.keys && { keys: start.keys }),
    needsRoots: options.needsRoot === true || start.from === null || unproven.length > 0,
  });
  await walk.begin();
  const { progress } = options;
  let total = 0;
  const listed = (count: number) => {
    total = count;
  };
  for await (const parts of backend.readHistory(head.commit, { ...(start.from === null ? {} : { from: start.from }), ...(progress && { listed }) })) {
    await walk.add(parts);
    if (total > 0) progress?.(Math.min(walk.walked.files, total), total);
  }
  await walk.end();
  progress?.(1, 1);
  return walk;
}

/** Compares anchors that are new to this clone, on the part of the history that it has verified before, with the states on which they stand. */
async function compareOldAnchors(backend: Backend, from: string, anchors: readonly AnchorTag[], findings: Findings): Promise<void> {
  const later = await backend.findUnreachable(
    from,
    anchors.flatMap(({ commit }) => commit ?? []),
  );
  for (const anchor of anchors) {
    if (anchor.commit === null || later.has(anchor.commit)) continue;
    for (const defect of await compareAnchor(backend, anchor)) findings.add({ check: 'anchors', ...defect, commit: anchor.commit, path: null });
  }
}

function byCommit(anchors: readonly AnchorTag[]): Map<string, AnchorTag[]> {
  const found = new Map<string, AnchorTag[]>();
  for (const anchor of anchors) if (anchor.commit !== null) found.set(anchor.commit, [...(found.get(anchor.commit) ?? []), anchor]);
  return found;
}

/** What this clone knows now. Remotes and anchors that are out of sight at the moment are not forgotten. */
function markOf({ head, now, remotes, anchors, previous, start, signatures }: Inquiry, walked: Walked): Omit<Verified, 'keys'> {
  const before = start.began === 'last' && previous !== undefined ? previous : { commits: 0, records: 0 };
  return {
    head: head.commit,
    at: now,
    commits: before.commits + walked.commits,
    records: before.records + walked.records,
    remotes: { ...previous?.remotes, ...Object.fromEntries(remotes.map(({ ref, commit }) => [ref, commit])) },
    anchors: { ...previous?.anchors, ...Object.fromEntries(anchors.map(({ name, object }) => [name, object])) },
    rules: signatures === undefined ? {} : { signatures: signatures.rules },
  };
}
