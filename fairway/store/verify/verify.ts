/**
 * Proving a history: where the head stands against all that is known to have been published, then one walk over the commits. Nothing is
 * written but what this clone verified last, and that only when nothing was found.
 */
import { problem } from '../../errors.ts';
import type { NamedRef } from '../../git/refs.ts';
import { type AnchorTag, anchorName, parseAnchors } from '../anchor-tags.ts';
import type { Backend } from '../backend.ts';
import { loadValidators } from '../codec/parse.ts';
import { memoryContext, type OpenOptions, repositoryContext, type StoreContext } from '../context.ts';
import { checkRemoteHead, publishedTo, trustedPoints } from '../sync/remote-head.ts';
import { type CommitCheck, commitChecks, type VerifyFinding } from './checks.ts';
import { type CheckRow, Findings } from './findings.ts';
import { KeyFiles, KeysTorn, keepKeys, removeRuns } from './key-files.ts';
import type { Root } from './root.ts';
import { signatureChecks } from './signatures.ts';
import type { Verified } from './verified.ts';
import { HistoryWalk, type Walked, type WalkSetup } from './walk.ts';

export interface VerifyOptions {
  /** A commit whose history is taken on trust; the walk begins behind it. */
  readonly from?: string | undefined;
  /** Begins at the first commit, whatever was verified before. */
  readonly full?: boolean;
  /** Told how many of how many files have been judged. */
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
  /** The commit that the walk began behind, which may be lacking; null when it began at the first. */
  readonly from: string | null;
  /** Why it began there. last: it was verified here before. option: it was asked for. first: it began at the first commit. cut: it
   * began where the history of this clone is cut off. */
  readonly began: 'first' | 'last' | 'option' | 'cut';
  readonly store: string | null;
  readonly project: string | null;
  /** What was walked. */
  readonly walked: Walked;
  readonly checks: readonly CheckRow[];
  readonly findings: readonly VerifyFinding[];
  readonly findings_total: number;
  /** What the policy asks for and does not require. */
  readonly warnings: readonly VerifyFinding[];
  readonly warnings_total: number;
  readonly anchors: readonly AnchorReport[];
  /** Where remotes were last seen to have the state. */
  readonly remotes: readonly NamedRef[];
  /** Whether the head is now kept as the last one that was verified. */
  readonly kept: boolean;
}

/** Verifies the store of a repository. Refuses with NO_STORE, NOT_A_REPOSITORY, UNKNOWN_REVISION, GIT_FAILED, SIGNERS_MISSING, SIGNATURES_UNCHECKED. */
export async function verifyStore(options: OpenOptions & VerifyOptions): Promise<VerifyReport> {
  if (options.backend !== undefined) return (await verify(memoryContext(options, options.backend), options)).report;
  const parts = await repositoryContext(options);
  if (options.from === undefined) return (await verify(parts, options)).report;
  return (await verify(parts, { ...options, from: await requireCommit(parts.backend, options.from) })).report;
}

/** The commit that a revision stands for. Refuses with UNKNOWN_REVISION. */
export async function requireCommit(backend: Pick<Backend, 'findCommit'>, revision: string): Promise<string> {
  const found = await backend.findCommit(revision);
  if (found === undefined) throw problem('UNKNOWN_REVISION', { revision });
  return found.commit;
}

/** As `verifyStore`, with the root at the head where that is asked for and nothing was found. */
export async function verify(
  context: StoreContext,
  options: VerifyOptions & { readonly needsRoot?: boolean; readonly checks?: readonly CommitCheck[] } = {},
): Promise<{ readonly report: VerifyReport; readonly root: Root | undefined; readonly anchors: readonly AnchorTag[] }> {
  const { backend } = context;
  const head = await backend.head();
  if (head === null) throw await context.absent();
  const [validators, tags, remotes] = await Promise.all([loadValidators(), backend.readAnchorTags(), backend.readRemoteHeads()]);
  const known = context.verified.load();
  const anchors = parseAnchors(tags, validators);
  const furtherChecks = async () => options.checks ?? [...commitChecks, ...(await signatureChecks(context, head.commit))];
  const further = await furtherChecks();
  const asked = { head, remotes, anchors, known, validators, options, further, start: await findStart(context, head, known, further, options) };
  const { findings, walked, kept, start } = await judge(context, asked).catch(async (error) => {
    // what was seen is not known any more: all of it is looked at again
    if (error instanceof KeysTorn) return judge(context, { ...asked, further: await furtherChecks(), start: fromTheFirst });
    throw error;
  });
  const ok = findings.total === 0;
  const { manifest } = walked;
  return {
    root: ok ? walked.root() : undefined,
    anchors,
    report: {
      ok,
      state_ref: backend.ref,
      ref: head.ref,
      head: head.commit,
      from: walked.cut ?? start.from,
      began: walked.cut === null ? start.began : 'cut',
      store: manifest?.store ?? null,
      project: manifest?.project ?? null,
      walked: walked.walked,
      checks: findings.rows(),
      findings: findings.list(),
      findings_total: findings.total,
      ...findings.warnings(),
      anchors: anchors.map(reportAnchor),
      remotes,
      kept,
    },
  };
}

/** Looks at all there is to be looked at, and keeps what this clone then knows. Throws `KeysTorn` where the walk begins behind what it does not know. */
async function judge(context: StoreContext, inquiry: Inquiry) {
  const { head, start, known, further } = inquiry;
  const findings = new Findings(further);
  if (start.lost !== undefined) findings.add({ check: 'head', commit: head.commit, path: null, message: start.lost });
  await checkHeads(context, inquiry, findings);
  const before = openSeen(context, start, known);
  try {
    const walked = await walkFrom(context, { ...inquiry, findings, further, before });
    const kept = findings.total === 0 && start.began !== 'option' && keep(context, { ...inquiry, walked });
    return { findings, walked, kept, start };
  } finally {
    before?.close();
  }
}

/** What this clone saw up to where it begins; undefined where it does not begin behind what it saw. */
function openSeen({ verified: { seenDirectory } }: StoreContext, { began }: Start, known: Verified | undefined): KeyFiles | undefined {
  return began === 'last' && seenDirectory !== null ? new KeyFiles(seenDirectory, known?.seen ?? []) : undefined;
}

const reportAnchor = ({ number, name, commit, signed, body }: AnchorTag): AnchorReport => ({
  anchor: number,
  name,
  commit,
  records: body?.records ?? null,
  root: body?.root ?? null,
  signed,
});

const fromTheFirst: Start = { from: null, began: 'first' };

interface Start {
  readonly from: string | null;
  readonly began: VerifyReport['began'];
  /** Why the walk could not begin where it was asked to. */
  readonly lost?: string;
}

async function findStart(
  { backend }: StoreContext,
  head: NamedRef,
  known: Verified | undefined,
  further: readonly CommitCheck[],
  options: VerifyOptions,
): Promise<Start> {
  if (options.from !== undefined) {
    const { lost } = await checkRemoteHead(backend, head, [{ commit: options.from, what: 'the commit that was named to begin behind' }]);
    return lost[0] === undefined ? { from: options.from, began: 'option' } : { from: null, began: 'option', lost: lost[0].message };
  }
  // a history that was good by other rules, such as other allowed signers, need not be good by these
  const judgedAlike = further.every(({ name, rules }) => rules === undefined || rules === known?.rules[name]);
  if (options.full || known?.seen === undefined || !judgedAlike) return fromTheFirst;
  const isLost = (await backend.findUnreachable(head.commit, [known.head])).has(known.head);
  return isLost ? fromTheFirst : { from: known.head, began: 'last' };
}

/** What a history is judged by. */
interface Inquiry {
  readonly head: NamedRef;
  readonly remotes: readonly NamedRef[];
  readonly known: Verified | undefined;
  readonly anchors: readonly AnchorTag[];
  readonly validators: Awaited<ReturnType<typeof loadValidators>>;
  readonly further: readonly CommitCheck[];
  readonly start: Start;
  readonly options: VerifyOptions & { readonly needsRoot?: boolean; readonly checks?: readonly CommitCheck[] };
}

/** Where the head and the remotes stand against all that was published, and whether the anchors are what they were. */
async function checkHeads({ backend }: StoreContext, { head, remotes, known, anchors }: Inquiry, findings: Findings): Promise<void> {
  const find = (check: 'head' | 'anchors', commit: string | null, message: string) => findings.add({ check, commit, path: null, message });
  findings.looked('anchors', anchors.length);
  for (const { name, commit, wrong } of anchors) if (wrong !== undefined) find('anchors', commit, `${name}: ${wrong}`);
  for (const message of whyAnchorsChanged(anchors, known)) find('anchors', null, message);
  const standing = anchors.filter((anchor) => anchor.body !== null && anchor.wrong === undefined);
  for (const remote of [head, ...remotes]) {
    // The head itself is compared with what was verified here, and as a remote's branch with where that was seen.
    const isHead = remote === head;
    if (!isHead && remote.ref === head.ref && known?.remotes[remote.ref] === undefined) continue;
    findings.looked('head');
    const points = isHead
      ? trustedPoints(known, standing)
      : trustedPoints(known, await publishedTo(backend, remote, known?.remotes[remote.ref], head, standing), remote.ref);
    for (const point of (await checkRemoteHead(backend, remote, points)).lost)
      find(point.what.startsWith('anchor') ? 'anchors' : 'head', remote.commit, point.message);
  }
}

/** What happened to anchors that this clone has seen, and to the row of their numbers. */
function* whyAnchorsChanged(anchors: readonly AnchorTag[], known: Verified | undefined): Generator<string> {
  const byName = new Map(anchors.map((anchor) => [anchor.name, anchor]));
  for (const [name, object] of Object.entries(known?.anchors ?? {})) {
    const now = byName.get(name);
    if (now === undefined) yield `${name} is gone: this clone has seen it`;
    else if (now.object !== object) yield `${name} is another tag than this clone has seen: it was moved, or made anew`;
  }
  for (const [index, anchor] of anchors.entries()) yield* whyOutOfRow(anchors[index - 1], anchor);
}

/** Why an anchor does not follow the one before it; undefined stands in front of the first. */
export function* whyOutOfRow(before: AnchorTag | undefined, { number, name, body }: AnchorTag): Generator<string> {
  const expected = (before?.number ?? 0) + 1;
  if (number !== expected) yield `${anchorName(expected)} is missing in front of ${name}`;
  else if (body !== null && before?.body !== null && body.previous !== (before?.body.root ?? null))
    yield `${name} was made behind another ${before?.name ?? 'anchor'}, of the root ${body.previous ?? 'none'}: that one was replaced`;
}

/** What is wrong with an anchor against the state that it stands on, each in a sentence. */
export async function compareAnchor(backend: Backend, anchor: AnchorTag): Promise<string[]> {
  const findings = new Findings();
  await compareBehind({ backend, validators: await loadValidators(), anchors: byCommit([anchor]), commitChecks: [], findings }, anchor.commit, [anchor]);
  return findings.list().map((finding) => finding.message);
}

interface WalkRequest extends Inquiry {
  readonly findings: Findings;
  readonly before: KeyFiles | undefined;
}

async function walkFrom({ backend }: StoreContext, { head, start, anchors, known, findings, further, validators, options, before }: WalkRequest) {
  const seen = new Set(start.began === 'last' ? Object.values(known?.anchors ?? {}) : []);
  const unproven = anchors.filter((anchor) => anchor.wrong === undefined && !seen.has(anchor.object));
  const setup = { backend, validators, anchors: byCommit(unproven), commitChecks: further, findings };
  if (start.began === 'last') await compareBehind(setup, start.from, unproven);
  const walk = new HistoryWalk({
    ...setup,
    from: start.from,
    ...(before && { before }),
    needsRoots: options.needsRoot === true || start.from === null || unproven.length > 0,
  });
  await walk.begin();
  const { progress } = options;
  let total = 0;
  const listed = (count: number) => {
    total = count;
  };
  for await (const parts of backend.readHistory(head.commit, { ...(start.from === null ? {} : { from: start.from }), ...(progress && { listed }) })) {
    await walk.take(parts);
    if (total > 0) progress?.(Math.min(walk.walked.files, total), total);
  }
  await walk.end();
  progress?.(1, 1);
  return walk;
}

/** Anchors that this clone has not seen before, on a part of the history that it has verified: each is compared with the state that it stands on. */
async function compareBehind(setup: Omit<WalkSetup, 'from' | 'needsRoots'>, from: string | null, anchors: readonly AnchorTag[]): Promise<void> {
  if (from === null || anchors.length === 0) return;
  const commits = [...new Set(anchors.flatMap(({ commit }) => commit ?? []))];
  const ahead = await setup.backend.findUnreachable(from, commits);
  for (const commit of commits) {
    if (ahead.has(commit)) continue;
    const there = new HistoryWalk({ ...setup, from: commit, needsRoots: true });
    await there.begin();
    there.compareBeginning();
  }
}

function byCommit(anchors: readonly AnchorTag[]): Map<string, AnchorTag[]> {
  const found = new Map<string, AnchorTag[]>();
  for (const anchor of anchors) if (anchor.commit !== null) found.set(anchor.commit, [...(found.get(anchor.commit) ?? []), anchor]);
  return found;
}

interface Outcome extends Inquiry {
  readonly walked: HistoryWalk;
}

/** Keeps what was verified. False when it could not be written: the next time begins where this one did. */
function keep(context: StoreContext, outcome: Outcome): boolean {
  const { seenDirectory, load, save } = context.verified;
  if (seenDirectory === null) return false;
  const { known, start, walked } = outcome;
  try {
    const seen = keepKeys(seenDirectory, start.began === 'last' ? (known?.seen ?? []) : [], walked.added);
    const kept = save({ ...verifiedOf(context, outcome), seen }, known);
    removeRuns(seenDirectory, load()?.seen ?? []);
    return kept;
  } catch (error) {
    if (error instanceof KeysTorn) throw error;
    return false;
  }
}

/** What this clone knows now. A remote or an anchor that is not to be seen at the moment is not forgotten. */
function verifiedOf({ options }: StoreContext, { head, remotes, anchors, known, start, walked, further }: Outcome): Verified {
  const before = start.began === 'last' && known !== undefined ? known : { commits: 0, records: 0 };
  return {
    head: head.commit,
    at: options.clock().toISOString(),
    commits: before.commits + walked.walked.commits,
    records: before.records + walked.walked.records,
    remotes: { ...known?.remotes, ...Object.fromEntries(remotes.map(({ ref, commit }) => [ref, commit])) },
    anchors: { ...known?.anchors, ...Object.fromEntries(anchors.map(({ name, object }) => [name, object])) },
    rules: Object.fromEntries(further.flatMap(({ name, rules }) => (rules === undefined ? [] : [[name, rules]]))),
  };
}
