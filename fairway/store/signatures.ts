/**
 * Signatures of the store's commits: what the policy asks of a new one, who signed the records of a task, and what is wrong in a history. The
 * allowed signers are read from the integration branch's tip, and nowhere else: a lane cannot add a key of its own.
 */
import { hash } from 'node:crypto';
import { type AllowedSigner, parseAllowedSigners } from '../domain/gates/allowed-signers.ts';
import { isSelfReview } from '../domain/gates/self-review.ts';
import { type CommitSignature, describeSignature, judgeSignature, type RecordSignature, type SignerFacts } from '../domain/gates/signers.ts';
import type { SignaturePolicy } from '../domain/policy.ts';
import { type FairwayRecord, taskStream } from '../domain/record.ts';
import type { Task } from '../domain/task/state.ts';
import { problem } from '../errors.ts';
import type { Signing } from '../git/signing.ts';
import type { Backend } from './backend.ts';
import { loadValidators } from './codec/parse.ts';
import { streamDirectory } from './layout.ts';
import { parseStream } from './load.ts';
import { findAddingCommits, viewsOf } from './record-views.ts';

/** Who may sign: the policy, with the allowed signers that it names. */
export interface SignatureRules {
  readonly policy: SignaturePolicy;
  /** The integration branch that the allowed signers are on. */
  readonly branch: string;
  /** The text of the allowed-signers file; null where there is none. */
  readonly text: string | null;
  readonly allowed: readonly AllowedSigner[];
}

type Reading = Pick<Backend, 'findBranch' | 'readFiles' | 'readSignatures'>;

/** As the integration branch has them now. */
export async function readSignatureRules(backend: Reading, branch: string, policy: SignaturePolicy): Promise<SignatureRules> {
  const tip = await backend.findBranch(branch);
  const [file] = tip === null ? [] : await backend.readFiles(tip.commit, [policy.allowedSigners]);
  const text = file?.content.toString('utf8') ?? null;
  return { policy, branch, text, allowed: parseAllowedSigners(text ?? '', fingerprintOf) };
}

/** Refuses with SIGNERS_MISSING where nothing says who may sign. */
function requireSigners({ policy, branch, text }: SignatureRules): void {
  if (text === null && Object.keys(policy.openpgpKeys).length === 0) throw problem('SIGNERS_MISSING', { branch, file: policy.allowedSigners });
}

/** As OpenSSH prints it. */
const fingerprintOf = (key: string): string => `SHA256:${hash('sha256', Buffer.from(key, 'base64'), 'base64').replace(/=+$/, '')}`;

const readSeen = (backend: Reading, { text, policy }: SignatureRules, commits: readonly string[]): Promise<Seen> =>
  backend.readSignatures([...new Set(commits)], { allowedSigners: text ?? '', after: policy.signedAfter });

const judge = (rules: SignatureRules, seen: CommitSignature | undefined, actor?: string): RecordSignature =>
  seen === undefined ? { state: 'unsigned', principals: [], key: null } : judgeSignature(seen, actor, rules.allowed, rules.policy);

// The history

/** A commit of the state ref, as it is checked. */
export interface CheckedCommit {
  readonly commit: string;
  /** The records that it adds, with the `actor.id` that each names. */
  readonly records: readonly { readonly path: string; readonly actor: string }[];
}

/** Something that is wrong with a signature. */
export interface SignatureFinding {
  readonly commit: string;
  /** The record that it is about; null for a commit that adds none. */
  readonly path: string | null;
  /** error where the policy requires signatures, warning where it only asks for them; unchecked where it takes git to tell. */
  readonly level: 'warning' | 'error' | 'unchecked';
  readonly state: Exclude<RecordSignature['state'], 'good' | 'exempt'>;
  /** A whole sentence without its full stop, such as `the commit is not signed`. */
  readonly message: string;
}

/**
 * Checks the signatures of commits, in the order in which they are given. One finding for a commit that is not well signed, or one for each record that
 * names an actor whose key did not sign. Nothing is looked at where the policy says `off`. The first commit of a store needs no signature as long as it
 * adds no record: there was no policy yet, and those behind it vouch for it. May be called for one part of a history after the other. Refuses with
 * SIGNERS_MISSING, SIGNATURES_UNCHECKED.
 */
export async function checkSignatures(backend: Reading, rules: SignatureRules, commits: readonly CheckedCommit[]): Promise<SignatureFinding[]> {
  if (rules.policy.mode === 'off') return [];
  requireSigners(rules);
  const level = rules.policy.mode === 'require' ? 'error' : 'warning';
  const seen = await readSeen(
    backend,
    rules,
    commits.map(({ commit }) => commit),
  );
  return commits.flatMap(({ commit, records }) => {
    const one = seen.get(commit);
    if (one?.root === true && one.verdict === 'N' && records.length === 0) return [];
    const found = (signature: RecordSignature, path: string | null, actor?: string): SignatureFinding[] =>
      signature.state === 'good' || signature.state === 'exempt'
        ? []
        : [
            {
              commit,
              path,
              level: signature.state === 'unchecked' ? signature.state : level,
              state: signature.state,
              message: `the commit ${describeSignature(signature, actor)}`,
            },
          ];
    const whole = found(judge(rules, one), records[0]?.path ?? null);
    return whole.length > 0 ? whole : records.flatMap(({ path, actor }) => found(judge(rules, one, actor), path, actor));
  });
}

/** How many commits are asked about at once. */
const batch = 512;

/** Checks a history as it comes, many commits at a time. A commit may come in parts that follow one another. */
export class SignatureChecker {
  readonly #backend: Reading;
  readonly #rules: SignatureRules;
  #waiting: CheckedCommit[] = [];

  constructor(backend: Reading, rules: SignatureRules) {
    this.#backend = backend;
    this.#rules = rules;
  }

  /** What is known so far to be wrong with this commit and those before it. */
  async add(commit: CheckedCommit): Promise<SignatureFinding[]> {
    const last = this.#waiting.at(-1);
    if (last?.commit === commit.commit) {
      this.#waiting[this.#waiting.length - 1] = { ...last, records: [...last.records, ...commit.records] };
      return [];
    }
    const found = this.#waiting.length < batch ? [] : await this.end();
    this.#waiting.push(commit);
    return found;
  }

  /** What is wrong with the rest. */
  async end(): Promise<SignatureFinding[]> {
    const waiting = this.#waiting;
    this.#waiting = [];
    return checkSignatures(this.#backend, this.#rules, waiting);
  }
}

// One task

/** A record with the commit that added it; null where that is not known. */
export interface CommittedRecord {
  readonly record: FairwayRecord;
  readonly commit: string | null;
}

/** A task's records at a commit. */
async function readTaskRecords(backend: Backend, commit: string, id: string): Promise<CommittedRecord[]> {
  const stream = taskStream(id);
  const [stored, validators] = await Promise.all([backend.readStreams(commit, [stream]), loadValidators()]);
  const files = stored.get(stream) ?? [];
  const commits = await findAddingCommits(backend, commit, files, streamDirectory(stream));
  return viewsOf(files, parseStream(files, validators), commits);
}

type Seen = ReadonlyMap<string, CommitSignature>;

const commitsOf = (placed: readonly CommittedRecord[]): string[] => placed.flatMap(({ commit }) => commit ?? []);

const signaturesOf = (rules: SignatureRules, placed: readonly CommittedRecord[], seen: Seen): RecordSignature[] =>
  placed.map(({ record, commit }) => judge(rules, seen.get(commit ?? ''), record.actor.id));

/** The signature under each record, in their order. */
export const readRecordSignatures = async (backend: Reading, rules: SignatureRules, placed: readonly CommittedRecord[]): Promise<RecordSignature[]> =>
  signaturesOf(rules, placed, await readSeen(backend, rules, commitsOf(placed)));

/** Who signed the records of a task. */
export const readSigners = async (backend: Reading, rules: SignatureRules, placed: readonly CommittedRecord[]): Promise<SignerFacts> =>
  signersOf(rules, placed, await readSeen(backend, rules, commitsOf(placed)));

/** Who signed the records of all tasks, by task: many commits are asked about at once. `progress` is told how many of how many were looked at. */
export async function readAllSigners(
  backend: Reading,
  rules: SignatureRules,
  tasks: ReadonlyMap<string, readonly CommittedRecord[]>,
  progress?: (done: number, total: number) => void,
): Promise<Map<string, SignerFacts>> {
  const commits = [...new Set([...tasks.values()].flatMap(commitsOf))];
  const seen = new Map<string, CommitSignature>();
  for (let at = 0; at < commits.length; at += batch) {
    progress?.(at, commits.length);
    for (const [commit, one] of await readSeen(backend, rules, commits.slice(at, at + batch))) seen.set(commit, one);
  }
  progress?.(commits.length, commits.length);
  return new Map([...tasks].map(([id, placed]) => [id, signersOf(rules, placed, seen)]));
}

function signersOf(rules: SignatureRules, placed: readonly CommittedRecord[], seen: Seen): SignerFacts {
  const signatures = signaturesOf(rules, placed, seen);
  const isWork = ({ record }: CommittedRecord) => record.type === 'claimed' || (record.type === 'evidence' && record.data.claim !== undefined);
  return {
    mode: rules.policy.mode === 'require' ? 'require' : 'warn',
    records: Object.fromEntries(placed.map(({ record }, index) => [record.seq, signatures[index] ?? judge(rules, undefined)])),
    work: placed.filter(isWork).map(({ record }) => ({ seq: record.seq, actor: record.actor.id })),
    definitions: placed.filter(({ record }) => record.type === 'task-defined' || record.type === 'task-updated').map(({ record }) => record.seq),
  };
}

// A new commit

/** What is to be signed. */
export interface Unsigned {
  /** Who acts, as every record of the commit says. */
  readonly actor: string;
  /** None for a rehearsal. */
  readonly records: readonly FairwayRecord[];
  /** The commit that it follows, and the tasks of the records as they are there. */
  readonly parent: string;
  readonly tasks: ReadonlyMap<string, Task | null>;
}

/**
 * What the policy asks of a new commit; undefined where it asks for nothing. Where signatures are required, a commit whose own would not count is
 * refused before it is published: what is published can never be taken back. The check refuses with SIGNATURE_REFUSED, and with SELF_REVIEW where
 * the key has signed work on the task. Null is for a commit that nobody acts in, such as one that takes a store over: any key that may sign will do.
 * Refuses with SIGNERS_MISSING at once.
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
  const seen = await backend.readSignatures([commit], { allowedSigners: rules.text ?? '' });
  const signature = judge(rules, seen.get(commit), actor);
  if (signature.state !== 'good') {
    const { state } = signature;
    throw problem('SIGNATURE_REFUSED', { why: describeSignature(signature, actor), state, file: rules.policy.allowedSigners, branch: rules.branch });
  }
  if (unsigned === null) return;
  for (const record of unsigned.records) await refuseSelfReview(backend, rules, record, signature, unsigned);
}

async function refuseSelfReview(backend: Backend, rules: SignatureRules, record: FairwayRecord, signature: RecordSignature, unsigned: Unsigned): Promise<void> {
  if (record.type !== 'reviewed' && record.type !== 'review-waived') return;
  const id = record.stream.slice('tasks/'.length);
  const task = unsigned.tasks.get(id);
  if (task === undefined || task === null) return;
  const facts = await readSigners(backend, rules, await readTaskRecords(backend, unsigned.parent, id));
  const signers = { ...facts, records: { ...facts.records, [record.seq]: signature } };
  const reviewer = record.type === 'reviewed' ? record.data.reviewer : { id: record.data.waived_by };
  if (!isSelfReview(task, { reviewer, actor: record.actor, seq: record.seq }, signers)) return;
  const by = signature.principals[0] === record.actor.id ? record.actor.id : `${signature.principals[0]}, who signs for ${record.actor.id},`;
  throw problem('SELF_REVIEW', { task: id, reviewer: by, domain: record.data.domain });
}
