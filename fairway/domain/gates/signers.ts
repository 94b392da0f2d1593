/** Judges who signed a record and whether the signature counts, from git's verification of the commit and from the policy. */

import type { Policy, SignaturePolicy } from '../policy.ts';
import { type AllowedSigner, isForCommits, isPlainPrincipal, isValidAt, matchesPatterns } from './allowed-signers.ts';

/** Git's verification of one commit. */
export interface CommitSignature {
  readonly commit: string;
  /** The committer's time, ISO 8601, taken as the time of the signature. */
  readonly at: string;
  /** Whether it has no parent. */
  readonly root: boolean;
  /** Whether it precedes the commit from which signatures are required. */
  readonly exempt: boolean;
  /** The letter that git log prints for `%G?`; `unchecked` for a signature that could not be checked. */
  readonly verdict: string;
  /** The first principal, or the user id of an OpenPGP key. */
  readonly signer: string;
  /** `SHA256:…` of an SSH key; an OpenPGP key's fingerprint. */
  readonly key: string;
  /** The fingerprint of the primary key, for an OpenPGP subkey. */
  readonly primaryKey: string;
}

/**
 * good: by a key that was valid then and may sign for that actor. exempt: no signature is required. unchecked: signed, but without git the signature
 * could not be checked. forged: by a key that may not sign for that actor.
 */
export type SignatureState = 'good' | 'exempt' | 'unchecked' | 'unsigned' | 'bad' | 'unknown_key' | 'expired' | 'revoked' | 'forged';

/** The signature of a record, which is that of its commit. */
export interface RecordSignature {
  readonly state: SignatureState;
  /** The principals of the key; empty when the signature itself is not good. */
  readonly principals: readonly string[];
  /** `SHA256:…` of an SSH key, or the fingerprint of an OpenPGP key; null when there is no key. */
  readonly key: string | null;
}

/** Who signed the records of one task. */
export interface SignerFacts {
  readonly mode: 'warn' | 'require';
  /** By the seq of the record. */
  readonly records: Readonly<Record<number, RecordSignature>>;
  /** The records that count as work on the task: claims, and evidence under a claim. */
  readonly work: readonly { readonly seq: number; readonly actor: string }[];
  /** The seq of each record that defines the task. */
  readonly definitions: readonly number[];
}

/** `unseen` if the policy requires signatures, for callers that did not check them. */
export const unseenSigners = ({ signatures }: Policy): 'unseen' | undefined => (signatures.mode === 'require' ? 'unseen' : undefined);

/** Judges the signature of a record by `actor`, or of a commit without records. */
export function judgeSignature(seen: CommitSignature, actor: string | undefined, allowed: readonly AllowedSigner[], policy: SignaturePolicy): RecordSignature {
  const signed = seen.key.startsWith('SHA256:') ? judgeSsh(seen, allowed) : judgeOpenpgp(seen, policy);
  // A root commit with records comes from taking over a store. Its key identifies who did that, not who wrote the records.
  if (seen.root && seen.exempt && actor !== undefined) return { state: 'exempt', principals: [], key: null };
  const forged = signed.state === 'good' && actor !== undefined && !maySignFor(signed.principals, actor, policy);
  const judged: RecordSignature = forged ? { ...signed, state: 'forged' } : signed;
  return seen.exempt && judged.state !== 'good' ? { ...judged, state: 'exempt' } : judged;
}

function judgeSsh(seen: CommitSignature, allowed: readonly AllowedSigner[]): RecordSignature {
  const { key } = seen;
  const lines = allowed.filter((signer) => signer.key === key && !signer.certAuthority && isForCommits(signer));
  if (seen.verdict === 'G') {
    const principals = lines.filter((signer) => isValidAt(signer, seen.at)).flatMap((signer) => signer.principals);
    return { state: 'good', principals: principals.length > 0 ? [...new Set(principals)] : [seen.signer], key };
  }
  if (seen.verdict !== 'U') return { state: 'bad', principals: [], key };
  return { state: lines.some((signer) => !isValidAt(signer, seen.at)) ? 'expired' : 'unknown_key', principals: [], key };
}

function judgeOpenpgp(seen: CommitSignature, { openpgpKeys }: SignaturePolicy): RecordSignature {
  const key = seen.key === '' ? null : seen.key;
  const principal = openpgpKeys[seen.primaryKey] ?? openpgpKeys[seen.key];
  const wrong = (state: SignatureState): RecordSignature => ({ state, principals: [], key });
  switch (seen.verdict) {
    case 'N':
      return wrong('unsigned');
    case 'unchecked':
      return wrong('unchecked');
    // The keyring's trust in the key does not matter, because the policy names the key.
    case 'G':
    case 'U':
      return principal === undefined ? wrong('unknown_key') : { state: 'good', principals: [principal], key };
    case 'E':
      return wrong('unknown_key');
    case 'X':
    case 'Y':
      return wrong('expired');
    case 'R':
      return wrong('revoked');
    default:
      return wrong('bad');
  }
}

/** Whether one of the principals is the actor or may sign for it. */
export const maySignFor = (principals: readonly string[], actor: string, { signers }: SignaturePolicy): boolean =>
  matchesPatterns(actor, principals) || principals.some((principal) => Object.hasOwn(signers, principal) && matchesPatterns(actor, signers[principal] ?? []));

/** Whether a signature is good or not required. */
export const isWellSigned = ({ state }: RecordSignature): boolean => state === 'good' || state === 'exempt';

/** Whether a record counts where signatures are required. */
export function isTrusted({ mode, records }: SignerFacts, seq: number): boolean {
  const signature = records[seq];
  return mode === 'warn' || (signature !== undefined && isWellSigned(signature));
}

/** Whether two signatures are by one person: by the same key, or by keys of the same principal. Patterns do not identify a person. */
export const isSameSigner = (one: RecordSignature, other: RecordSignature): boolean =>
  (one.key !== null && one.key === other.key) || one.principals.some((principal) => isPlainPrincipal(principal) && other.principals.includes(principal));

/** The records of a task without a good signature, each in one line. */
export const signatureProblems = ({ records }: SignerFacts): string[] =>
  Object.entries(records).flatMap(([seq, signature]) => (isWellSigned(signature) ? [] : [`record ${seq} ${describeSignature(signature)}`]));

/** The signer of a record, or the reason why its signature does not count, in a few words. */
export function signedBy({ state, principals }: RecordSignature): string {
  const [principal = ''] = principals;
  if (state === 'good') return principal;
  return state === 'forged' ? `forged by ${principal}` : state.replaceAll('_', ' ');
}

/** Describes a signature, as the predicate of a sentence about the signed thing. */
export function describeSignature({ state, principals, key }: RecordSignature, actor?: string): string {
  switch (state) {
    case 'good':
      return `is signed by ${principals.join(', ')}`;
    case 'exempt':
      return 'needs no signature';
    case 'unchecked':
      return 'has a signature that was not checked, because that needs git';
    case 'unsigned':
      return 'is not signed';
    case 'bad':
      return 'has a signature that does not match its content';
    case 'unknown_key':
      return `is signed with a key that is not an allowed signer${key === null ? '' : `: ${key}`}`;
    case 'expired':
      return `is signed outside the validity period of its key: ${key}`;
    case 'revoked':
      return `is signed with a revoked key: ${key}`;
    case 'forged':
      return `is signed by ${principals.join(', ')}, who may not sign for ${actor ?? 'its actor'}`;
  }
}
