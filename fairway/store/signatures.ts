/**
 * Signatures of the store's commits: what the policy requires of a new commit, who signed the records of a task, and the check of a history. The allowed
 * signers are read from the integration branch's tip only, so that a lane cannot add a key of its own.
 */
import { hash } from 'node:crypto';
import { type AllowedSigner, parseAllowedSigners } from '../domain/gates/allowed-signers.ts';
import { isSelfReview } from '../domain/gates/self-review.ts';
import { type CommitSignature, describeSignature, judgeSignature, type RecordSignature, type SignerFacts } from '../domain/gates/signers.ts';
import type { SignaturePolicy } from '../domain/policy.ts';
import type { FairwayRecord } from '../domain/record.ts';
import type { Task } from '../domain/task/state.ts';
import { problem } from '../errors.ts';
import type { Signing } from '../git/signing.ts';
import type { Backend } from './backend.ts';
import { loadValidators } from './codec/parse.ts';
import { streamDirectory } from './layout.ts';
import { type NamedStates, parseStream } from './load.ts';
import { findAddingCommits, viewsOf } from './record-views.ts';

/** The rules for signatures: the policy, and the allowed signers that it names. */
export interface SignatureRules {
  readonly policy: SignaturePolicy;
  /** The integration branch that the allowed signers are on. */
  readonly branch: string;
  /** The text of the allowed-signers file; null when there is none. */
  readonly text: string | null;
  readonly allowed: readonly AllowedSigner[];
}

type Reading = Pick<Backend, 'findBranch' | 'readFiles' | 'readSignatures'>;

/** Reads the rules from the integration branch's tip. */
export async function readSignatureRules(backend: Reading, branch: string, policy: SignaturePolicy): Promise<SignatureRules> {
  const tip = await backend.findBranch(branch);
  const [file] = tip === null ? [] : await backend.readFiles(tip.commit, [policy.allowedSigners]);
  const text = file?.content.toString('utf8') ?? null;
  return { policy, branch, text, allowed: parseAllowedSigners(text ?? '', fingerprintOf) };
}

/** Refuses with SIGNERS_MISSING where neither the file nor the policy names a signer. */
function requireSigners({ policy, branch, text }: SignatureRules): void {
  if (text === null && Object.keys(policy.openpgpKeys).length === 0) throw problem('SIGNERS_MISSING', { branch, file: policy.allowedSigners });
}

/** A key's fingerprint as OpenSSH prints it. */
const fingerprintOf = (key: string): string => `SHA256:${hash('sha256', Buffer.from(key, 'base64'), 'base64').replace(/=+$/, '')}`;

const readSignatures = (backend: Reading, { text, policy }: SignatureRules, commits: readonly string[]): Promise<Signatures> =>
  backend.readSignatures([...new Set(commits)], { allowedSigners: text ?? '', after: policy.signedAfter });

const judge = (rules: SignatureRules, signature: CommitSignature | undefined, actor?: string): RecordSignature =>
  signature === undefined ? { state: 'unsigned', principals: [], key: null } : judgeSignature(signature, actor, rules.allowed, rules.policy);

// Histories

/** A commit of the state ref to be checked. */
export interface CheckedCommit {
  readonly commit: string;
  /** The records that it adds, each with its `actor.id`. */
  readonly records: readonly { readonly path: string; readonly actor: string }[];
}

/** A missing signature, or one that does not count. */
export interface SignatureFinding {
  readonly commit: string;
  /** The record that it is about; null for a commit that adds none. */
  readonly path: string | null;
  /** error where the policy requires signatures, warning where it recommends them, unchecked where only git, or a later version of Fairway, could tell. */
  readonly level: 'warning' | 'error' | 'unchecked';
  readonly state: Exclude<RecordSignature['state'], 'good' | 'exempt'>;
  /** A sentence without its full stop: `the commit is not signed`. */
  readonly message: string;
}

/**
 * Checks the signatures of commits. Gives one finding for a commit without a good signature, or one for each record whose actor the key may not sign for;
 * none where the policy says `off`. The first commit of a store needs no signature as long as it adds no record: there was no policy yet, and later
 * commits vouch for it. Refuses with SIGNERS_MISSING, SIGNATURES_UNCHECKED.
 */
export async function checkSignatures(backend: Reading, rules: SignatureRules, commits: readonly CheckedCommit[]): Promise<SignatureFinding[]> {
  if (rules.policy.mode === 'off') return [];
  requireSigners(rules);
  const level = rules.policy.mode === 'require' ? 'error' : 'warning';
  const signatures = await readSignatures(
    backend,
    rules,
    commits.map(({ commit }) => commit),
  );
  return commits.flatMap(({ commit, records }) => {
    const ofCommit = signatures.get(commit);
    if (ofCommit?.root === true && ofCommit.verdict === 'N' && records.length === 0) return [];
    const found = (signature: RecordSignature, path: string | null, actor?: string): SignatureFinding[] =>
      signature.state === 'good' || signature.state === 'exempt'
        ? []
        : [
            {
              commit,
              path,
              level: signature.state === 'unchecked' ? 'unchecked' : level,
              state: signature.state,
              message: `the commit ${describeSignature(signature, actor)}`,
            },
          ];
    const withoutActor = found(judge(rules, ofCommit), records[0]?.path ?? null);
    return withoutActor.length > 0 ? withoutActor : records.flatMap(({ path, actor }) => found(judge(rules, ofCommit, actor), path, actor));
  });
}

/** How many commits are passed to git at once. */
const maxCommitsPerBatch = 512;

/** Checks the signatures of a history. A commit may be added in parts, one after the other. */
export interface HistoryCheck {
  /** Gives findings of commits that are complete. */
  add(commit: CheckedCommit): Promise<SignatureFinding[]>;
  /** Gives the findings of the remaining commits. */
  end(): Promise<SignatureFinding[]>;
}

/** Checks nothing: for a policy whose meaning this version does not know. Each commit counts as unchecked. */
export class UncheckedHistory implements HistoryCheck {
  #last: string | undefined;

  async add({ commit }: CheckedCommit): Promise<SignatureFinding[]> {
    if (this.#last === commit) return [];
    this.#last = commit;
    return [{ commit, path: null, level: 'unchecked', state: 'unchecked', message: 'the policy requires features that this version does not know' }];
  }

  async end(): Promise<SignatureFinding[]> {
    return [];
  }
}

/** Checks a history in batches of commits. */
export class SignatureChecker implements HistoryCheck {
  readonly #backend: Reading;
  readonly #rules: SignatureRules;
  #pending: CheckedCommit[] = [];

  constructor(backend: Reading, rules: SignatureRules) {
    this.#backend = backend;
    this.#rules = rules;
  }

  async add(commit: CheckedCommit): Promise<SignatureFinding[]> {
    const last = this.#pending.at(-1);
    if (last?.commit === commit.commit) {
      this.#pending[this.#pending.length - 1] = { ...last, records: [...last.records, ...commit.records] };
      return [];
    }
    const found = this.#pending.length < maxCommitsPerBatch ? [] : await this.end();
    this.#pending.push(commit);
    return found;
  }

  async end(): Promise<SignatureFinding[]> {
    const pending = this.#pending;
    this.#pending = [];
    return checkSignatures(this.#backend, this.#rules, pending);
  }
}

// Tasks

/** A record with the commit that added it; null where the commit is unknown. */
export interface CommittedRecord {
  readonly record: FairwayRecord;
  readonly commit: string | null;
}

/** The records of a stream at a commit. */
async function readStreamRecords(backend: Backend, commit: string, stream: string): Promise<CommittedRecord[]> {
  const [stored, validators] = await Promise.all([backend.readStreams(commit, [stream]), loadValidators()]);
  const files = stored.get(stream) ?? [];
  const commits = await findAddingCommits(backend, commit, files, streamDirectory(stream));
  return viewsOf(files, parseStream(files, validators), commits);
}

type Signatures = ReadonlyMap<string, CommitSignature>;

const commitsOf = (records: readonly CommittedRecord[]): string[] => records.flatMap(({ commit }) => commit ?? []);

const judgeRecords = (rules: SignatureRules, records: readonly CommittedRecord[], signatures: Signatures): RecordSignature[] =>
  records.map(({ record, commit }) => judge(rules, signatures.get(commit ?? ''), record.actor.id));

/** The signature of each record, in their order. */
export const readRecordSignatures = async (backend: Reading, rules: SignatureRules, records: readonly CommittedRecord[]): Promise<RecordSignature[]> =>
  judgeRecords(rules, records, await readSignatures(backend, rules, commitsOf(records)));

/** Who signed the records of a stream. */
export const readSigners = async (backend: Reading, rules: SignatureRules, records: readonly CommittedRecord[]): Promise<SignerFacts> =>
  signersOf(rules, records, await readSignatures(backend, rules, commitsOf(records)));

/** Who signed the records of all streams, by stream. `progress` is called with how many of how many commits were checked. */
export async function readAllSigners(
  backend: Reading,
  rules: SignatureRules,
  streams: ReadonlyMap<string, readonly CommittedRecord[]>,
  progress?: (done: number, total: number) => void,
): Promise<Map<string, SignerFacts>> {
  const commits = [...new Set([...streams.values()].flatMap(commitsOf))];
  const signatures = new Map<string, CommitSignature>();
  for (let at = 0; at < commits.length; at += maxCommitsPerBatch) {
    progress?.(at, commits.length);
    for (const [commit, one] of await readSignatures(backend, rules, commits.slice(at, at + maxCommitsPerBatch))) signatures.set(commit, one);
  }
  progress?.(commits.length, commits.length);
  return new Map([...streams].map(([stream, records]) => [stream, signersOf(rules, records, signatures)]));
}

function signersOf(rules: SignatureRules, records: readonly CommittedRecord[], signatures: Signatures): SignerFacts {
  const judged = judgeRecords(rules, records, signatures);
  const isWork = ({ record }: CommittedRecord) => record.type === 'claimed' || (record.type === 'evidence' && record.data.claim !== undefined);
  return {
    mode: rules.policy.mode === 'require' ? 'require' : 'warn',
    records: Object.fromEntries(records.map(({ record }, index) => [record.seq, judged[index] ?? judge(rules, undefined)])),
    work: records.filter(isWork).map(({ record }) => ({ seq: record.seq, actor: record.actor.id })),
    definitions: records.filter(({ record }) => record.type === 'task-defined' || record.type === 'task-updated').map(({ record }) => record.seq),
  };
}

// New commits

/** A commit before it is signed. */
export interface Unsigned {
  /** The actor of all its records. */
  readonly actor: string;
  /** None for a rehearsal. */
  readonly records: readonly FairwayRecord[];
  /** Its parent, and the streams of its records as of there. */
  readonly parent: string;
  readonly states: NamedStates;
}

/**
 * What the policy requires of a new commit's signature; undefined where it requires nothing. Where signatures are required, a commit whose signature
 * would not count is refused before it is published, because what is published can never be taken back. The check refuses with SIGNATURE_REFUSED, and
 * with SELF_REVIEW where the key has signed work on the task. `unsigned` is null for a commit without an actor, such as a restored store: then any
 * allowed signer will do. Refuses with SIGNERS_MISSING at once.
 */
export async function signingOf(
  backend: Backend,
  branch: string,
  policy: SignaturePolicy,
  unsigned: Unsigned | null,
  onUnsigned?: () => void,
): Promise<Signing | undefined> {
  if (policy.mode === 'off') return undefined;
  if (policy.mode === 'warn') return { demand: 'asked', onUnsigned };
  const rules = await readSignatureRules(backend, branch, policy);
  requireSigners(rules);
  return { demand: 'required', check: (commit) => requireGoodSignature(backend, rules, commit, unsigned) };
}

async function requireGoodSignature(backend: Backend, rules: SignatureRules, commit: string, unsigned: Unsigned | null): Promise<void> {
  const actor = unsigned?.actor;
  const signatures = await backend.readSignatures([commit], { allowedSigners: rules.text ?? '' });
  const signature = judge(rules, signatures.get(commit), actor);
  if (signature.state !== 'good') {
    const { state } = signature;
    throw problem('SIGNATURE_REFUSED', { why: describeSignature(signature, actor), state, file: rules.policy.allowedSigners, branch: rules.branch });
  }
  if (unsigned === null) return;
  for (const record of unsigned.records) await refuseSelfReview(backend, rules, record, signature, unsigned);
}

async function refuseSelfReview(backend: Backend, rules: SignatureRules, record: FairwayRecord, signature: RecordSignature, unsigned: Unsigned): Promise<void> {
  if (record.type !== 'reviewed' && record.type !== 'review-waived') return;
  const task = unsigned.states.get(record.stream) as Task | null | undefined;
  if (task === undefined || task === null) return;
  const facts = await readSigners(backend, rules, await readStreamRecords(backend, unsigned.parent, record.stream));
  const signers = { ...facts, records: { ...facts.records, [record.seq]: signature } };
  const reviewer = record.type === 'reviewed' ? record.data.reviewer : { id: record.data.waived_by };
  if (!isSelfReview(task, { reviewer, actor: record.actor, seq: record.seq }, signers)) return;
  const by = signature.principals[0] === record.actor.id ? record.actor.id : `${signature.principals[0]}, who signs for ${record.actor.id},`;
  throw problem('SELF_REVIEW', { task: task.id, reviewer: by, domain: record.data.domain });
}
