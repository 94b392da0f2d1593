/** Gates: conditions for closing or merging a task. Each is a function from plain values to a verdict. */
import { type GateMode, type GateModes, type GateName, gateNames, type Policy } from '../policy.ts';
import { obstacleOf } from '../stream.ts';
import type { EvidenceEntry, ReviewEntry, Task, WaiverEntry } from '../task/state.ts';
import { type JudgedCheck, judgeChecks } from './acceptance.ts';
import { isSelfReview } from './self-review.ts';
import { isTrusted, type SignerFacts } from './signers.ts';

/** Facts about the task's worktree; without them gates over git are `unknown`. */
export interface GitFacts {
  /** The branch that was checked. */
  readonly branch: string | null;
  readonly commit: string | null;
  /** The paths with uncommitted changes; null when they are unknown. */
  readonly dirty: readonly string[] | null;
  readonly integration_branch: string;
  /** Whether the integration branch's tip is an ancestor; null when one of the two does not exist. */
  readonly based_on_integration: boolean | null;
}

export interface GateView {
  readonly gate: GateName;
  readonly mode: Exclude<GateMode, 'off'>;
  /** unknown: it could not be checked here, for example because the worktree is on another machine. */
  readonly status: 'met' | 'missing' | 'unknown';
  /** The reason for the status, in one line. */
  readonly detail: string;
}

/** One row of the review matrix: the status of a domain. */
export interface ReviewCell {
  readonly domain: string;
  readonly required: boolean;
  readonly status: 'approved' | 'waived' | 'changes' | 'rejected' | 'requested' | 'missing';
  readonly by: string | null;
  readonly at: string | null;
}

/** The signers of the task's records; `unseen` when the policy requires signatures and they were not checked. */
export type SignersSeen = SignerFacts | 'unseen' | undefined;

/** One row for each review domain of the task, with its last verdict. Reviews by workers of the task do not count. */
export function reviewMatrix(full: Task, now: string, seen?: SignersSeen): ReviewCell[] {
  const signers = seen === 'unseen' ? undefined : seen;
  const task = withoutUntrusted(full, signers);
  const required = task.definition.review_domains ?? [];
  const requested = task.requests.flatMap((request) => request.domains);
  const domains = [...new Set([...required, ...requested, ...task.reviews.map((review) => review.domain)])];
  return domains.map((domain) => reviewCell(task, domain, required.includes(domain), now, signers));
}

/** Drops passing evidence, approvals, waivers and handoffs without a required signature. Failures and rejections always count. */
function withoutUntrusted(task: Task, signers: SignerFacts | undefined): Task {
  if (signers === undefined || signers.mode === 'warn') return task;
  const trusted = ({ seq }: { readonly seq: number }) => isTrusted(signers, seq);
  return {
    ...task,
    evidence: task.evidence.filter((entry) => entry.result !== 'pass' || trusted(entry)),
    reviews: task.reviews.filter((entry) => entry.verdict !== 'approve' || trusted(entry)),
    waivers: task.waivers.filter(trusted),
    handoffs: task.handoffs.filter(trusted),
  };
}

/** Passing evidence that counts: not superseded, and signed if signatures are required. */
export function countingProofs({ evidence }: Pick<Task, 'evidence'>, seen?: SignersSeen): EvidenceEntry[] {
  const signers = seen === 'unseen' ? undefined : seen;
  return evidence.filter((entry) => counts(entry) && (signers === undefined || isTrusted(signers, entry.seq)));
}

function reviewCell(task: Task, domain: string, required: boolean, now: string, signers: SignerFacts | undefined): ReviewCell {
  const verdict = lastReview(task, domain, signers);
  const request = task.requests.findLast((entry) => entry.domains.includes(domain));
  const waiver = lastWaiver(task, domain, now, signers);
  if (waiver && (!verdict || verdict.seq < waiver.seq)) return { domain, required, status: 'waived', by: waiver.waived_by, at: waiver.at };
  if (request && (!verdict || verdict.seq < request.seq)) return { domain, required, status: 'requested', by: request.reviewer ?? null, at: request.at };
  if (!verdict) return { domain, required, status: 'missing', by: null, at: null };
  const status = { approve: 'approved', changes: 'changes', reject: 'rejected' } as const;
  return { domain, required, status: status[verdict.verdict], by: verdict.reviewer.id, at: verdict.at };
}

const lastReview = (task: Task, domain: string, signers?: SignerFacts): ReviewEntry | undefined =>
  task.reviews.findLast((review) => review.domain === domain && !isSelfReview(task, review, signers));

/** The last valid waiver: not expired, and not by somebody who has worked on the task. */
const lastWaiver = (task: Task, domain: string, now: string, signers?: SignerFacts): WaiverEntry | undefined =>
  task.waivers.findLast(
    (entry) =>
      entry.domain === domain &&
      (entry.until === undefined || entry.until > now) &&
      !isSelfReview(task, { reviewer: { id: entry.waived_by }, actor: entry.actor, seq: entry.seq }, signers),
  );

/** Evaluates all gates that are not off, in the order of `gateNames`. */
export function evaluateGates(task: Task, modes: GateModes, now: string, git?: GitFacts, signers?: SignersSeen): GateView[] {
  const facts: Facts = { now, git, signers: signers === 'unseen' ? undefined : signers };
  const trusted = withoutUntrusted(task, facts.signers);
  return gateNames.flatMap((gate) => {
    const mode = modes[gate];
    if (mode === 'off') return [];
    const verdict = evaluate[gate](trusted, facts);
    if (!recordGates.has(gate)) return [{ gate, mode, ...verdict }];
    return [{ gate, mode, ...ifReadable(task, withSignatures(verdict, gate, task, trusted, signers)) }];
  });
}

/** The gates before merging. All are `unknown` where the policy requires features that this version does not know. */
export function evaluateMergeGates(task: Task, policy: Policy, now: string, git?: GitFacts, signers?: SignersSeen): GateView[] {
  const gates = evaluateGates(task, policy.gates.mergeReady, now, git, signers);
  const { unknownFeatures: features } = policy;
  if (features.length === 0) return gates;
  const detail = `the policy requires ${features.join(', ')}, which this version of Fairway does not know`;
  return gates.map((gate) => ({ ...gate, status: 'unknown', detail }));
}

/** Facts that are not in the task's records. */
interface Facts {
  readonly now: string;
  readonly git: GitFacts | undefined;
  readonly signers: SignerFacts | undefined;
}

/** The gates that depend on the content of records. */
const recordGates: ReadonlySet<GateName> = new Set(['evidence', 'acceptance', 'review', 'handoff']);

/** A record that cannot be judged may withdraw what meets a gate, such as an approval. */
function ifReadable(task: Task, verdict: Verdict): Verdict {
  const obstacle = obstacleOf(task);
  return obstacle === undefined || verdict.status !== 'met' ? verdict : unknown(`record ${obstacle.seq} cannot be judged: ${obstacle.why}`);
}

/** Adjusts a verdict for signatures: unchecked signatures make a met gate unknown, and records that were not counted are mentioned. */
function withSignatures(verdict: Verdict, gate: GateName, task: Task, trusted: Task, signers: SignersSeen): Verdict {
  if (signers === 'unseen') return verdict.status === 'met' ? unknown(`${verdict.detail}; signatures were not checked`) : verdict;
  if (signers === undefined) return verdict;
  const untrusted = (seqs: readonly number[]) => seqs.find((seq) => !isTrusted(signers, seq));
  const changed = gate === 'acceptance' || gate === 'review' ? untrusted(signers.definitions) : undefined;
  if (changed !== undefined) return missing(`record ${changed} defines the task but is not properly signed`);
  // Otherwise a worker could review their own work under another name.
  const worked = gate === 'review' ? untrusted(signers.work.map(({ seq }) => seq)) : undefined;
  if (worked !== undefined) return missing(`record ${worked} is work on the task but is not properly signed`);
  const number = uncounted[gate]?.(task, trusted) ?? 0;
  return number === 0 ? verdict : { ...verdict, detail: `${verdict.detail}; ${number} not counted: not properly signed` };
}

const uncounted: Partial<Record<GateName, (task: Task, trusted: Task) => number>> = {
  evidence: (task, trusted) => task.evidence.length - trusted.evidence.length,
  review: (task, trusted) => task.reviews.length + task.waivers.length - trusted.reviews.length - trusted.waivers.length,
  handoff: (task, trusted) => task.handoffs.length - trusted.handoffs.length,
};

/** The required gates that are not met; an unknown gate is not met. */
export const closedGates = (gates: readonly GateView[]): GateView[] => gates.filter((gate) => gate.mode === 'required' && gate.status !== 'met');

type Verdict = Pick<GateView, 'status' | 'detail'>;
const met = (detail: string): Verdict => ({ status: 'met', detail });
const missing = (detail: string): Verdict => ({ status: 'missing', detail });
const unknown = (detail: string): Verdict => ({ status: 'unknown', detail });

const counts = (entry: EvidenceEntry) => entry.superseded_by === undefined && entry.result === 'pass';

const evaluate: Readonly<Record<GateName, (task: Task, facts: Facts) => Verdict>> = {
  evidence: (task) => {
    const passed = task.evidence.filter(counts);
    const executed = passed.filter((entry) => entry.provenance === 'executed').length;
    if (passed.length > 0) return met(`${passed.length} passed, ${executed} of them executed by Fairway`);
    return missing(task.evidence.length === 0 ? 'no evidence' : `none of ${task.evidence.length} passed`);
  },
  acceptance: (task) => {
    const checks = judgeChecks(task, task.evidence.filter(counts));
    const open = checks.filter(({ status }) => status !== 'proven');
    const nameOf = ({ check, status }: JudgedCheck) => (status === 'stale' ? `${check.id} (stale: reworded since it was proven)` : check.id);
    if (open.length > 0) return missing(`not proven: ${open.map(nameOf).join(', ')}`);
    return met(checks.length === 0 ? 'the task has no acceptance checks' : `all ${checks.length} proven`);
  },
  review: (task, { now, signers }) => {
    const rows = reviewMatrix(task, now, signers);
    const against = rows.filter((row) => row.status === 'changes' || row.status === 'rejected');
    // A new request does not withdraw a verdict, even in a domain that is not required.
    const isRelevant = (row: ReviewCell) => row.required || (lastReview(task, row.domain, signers)?.verdict ?? 'approve') !== 'approve';
    const open = rows.filter((row) => isRelevant(row) && row.status !== 'approved' && row.status !== 'waived' && !against.includes(row));
    const parts = [
      ...against.map((row) => `${row.domain} ${row.status === 'changes' ? 'changes requested' : 'rejected'}`),
      ...open.map((row) => `${row.domain} ${row.status}`),
    ];
    if (parts.length > 0) return missing(parts.join(', '));
    const done = rows.filter((row) => row.required);
    return met(done.length === 0 ? 'no review domain is required' : done.map((row) => `${row.domain} ${row.status}`).join(', '));
  },
  handoff: (task) => {
    const last = task.handoffs.findLast((entry) => entry.acknowledged?.response !== 'declined');
    return last ? met(`handed off to ${last.to_role}`) : missing('no handoff');
  },
  clean_worktree: (_task, { git }) => {
    if (!git) return unknown('not checked: run merge-ready in the worktree');
    if (git.dirty === null) return unknown('not checked: this needs the git program');
    if (git.dirty.length === 0) return met(`no uncommitted changes on ${git.branch ?? 'the commit'}`);
    const shown = git.dirty.slice(0, 5).join(', ');
    return missing(`uncommitted changes: ${shown}${git.dirty.length > 5 ? ` and ${git.dirty.length - 5} more` : ''}`);
  },
  based_on_integration: (_task, { git }) => {
    if (!git) return unknown('not checked: run merge-ready where the branch exists');
    if (git.based_on_integration === null) return unknown(`${git.integration_branch} or the task's branch was not found`);
    const branch = git.branch ?? git.commit ?? 'HEAD';
    return git.based_on_integration
      ? met(`${branch} contains the tip of ${git.integration_branch}`)
      : missing(`${branch} does not contain the tip of ${git.integration_branch}`);
  },
};
