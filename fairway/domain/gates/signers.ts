/** Who signed a record, and whether that counts: judged from what git says of a commit and from what the policy allows. */

import type { Policy, SignaturePolicy } from '../policy.ts';
import { type AllowedSigner, isForCommits, isPlainPrincipal, isValidAt, matchesPatterns } from './allowed-signers.ts';

/** What git says of one commit. */
export interface CommitSignature {
  readonly commit: string;
  /** The committer's time, ISO 8601: when it was signed, as far as the commit tells. */
  readonly at: string;
  /** Whether it has no parent. */
  readonly root: boolean;
  /** Whether it stands before signatures were asked for. */
  readonly exempt: boolean;
  /** One letter, as `%G?` of git log; `unchecked` for a signature that nobody could look at. */
  readonly verdict: string;
  /** The first principal, or the name that an OpenPGP key goes by. */
  readonly signer: string;
  /** `SHA256:…` of an SSH key; an OpenPGP key's fingerprint. */
  readonly key: string;
  /** The fingerprint of the OpenPGP key that this one belongs to. */
  readonly primaryKey: string;
}

/**
 * good: by a key that might sign then, and for that actor. exempt: none is asked for. unchecked: there is a signature, and there was no git to check it.
 * The rest says what is wrong.
 */
export type SignatureState = 'good' | 'exempt' | 'unchecked' | 'unsigned' | 'bad' | 'unknown_key' | 'expired' | 'revoked' | 'forged';

/** The signature under a record, which is that of its commit. */
export interface RecordSignature {
  readonly state: SignatureState;
  /** Whom the key stands for; none where the signature itself is not good. */
  readonly principals: readonly string[];
  /** An SSH key as `SHA256:…`, an OpenPGP key by its fingerprint; null where there is none to be seen. */
  readonly key: string | null;
}

/** Who signed the records of one task. */
export interface SignerFacts {
  readonly mode: 'warn' | 'require';
  /** By the seq of the record. */
  readonly records: Readonly<Record<number, RecordSignature>>;
  /** The records that were made by working on the task: claims, and evidence under a claim. */
  readonly work: readonly { readonly seq: number; readonly actor: string }[];
  /** The records that say what the task is. */
  readonly definitions: readonly number[];
}

/** The policy requires signatures and nobody looked at them. */
export const unseenSigners = ({ signatures }: Policy): 'unseen' | undefined => (signatures.mode === 'require' ? 'unseen' : undefined);

/** Judges the signature under a record of an actor, or of a commit without records. The policy and the allowed signers have the say. */
export function judgeSignature(seen: CommitSignature, actor: string | undefined, allowed: readonly AllowedSigner[], policy: SignaturePolicy): RecordSignature {
  const signed = seen.key.startsWith('SHA256:') ? judgeSsh(seen, allowed) : judgeOpenpgp(seen, policy);
  // a first commit with records is that of somebody who took a store over: its key tells who did that, and not who wrote them
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
    // whether the keyring trusts the key does not matter: the policy names it
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

/** Whether one of the principals is the actor, or may sign for it. */
export const maySignFor = (principals: readonly string[], actor: string, { signers }: SignaturePolicy): boolean =>
  matchesPatterns(actor, principals) || principals.some((principal) => Object.hasOwn(signers, principal) && matchesPatterns(actor, signers[principal] ?? []));

/** Whether there is nothing wrong with a signature, or with its absence. */
export const isWellSigned = ({ state }: RecordSignature): boolean => state === 'good' || state === 'exempt';

/** Whether a record counts where signatures are required. */
export function isTrusted({ mode, records }: SignerFacts, seq: number): boolean {
  const signature = records[seq];
  return mode === 'warn' || (signature !== undefined && isWellSigned(signature));
}

/** Whether two signatures are by one person: by the same key, or by keys of the same principal. A pattern is nobody's name. */
export const isSameSigner = (one: RecordSignature, other: RecordSignature): boolean =>
  (one.key !== null && one.key === other.key) || one.principals.some((principal) => isPlainPrincipal(principal) && other.principals.includes(principal));

/** The records of a task that are not signed as they should be, each in one line. */
export const signatureProblems = ({ records }: SignerFacts): string[] =>
  Object.entries(records).flatMap(([seq, signature]) => (isWellSigned(signature) ? [] : [`record ${seq} ${describeSignature(signature)}`]));

/** In a word who signed a record, or why its signature counts for nothing. */
export function signedBy({ state, principals }: RecordSignature): string {
  const [principal = ''] = principals;
  if (state === 'good') return principal;
  return state === 'forged' ? `forged by ${principal}` : state.replaceAll('_', ' ');
}

/** What is to be said of a signature, as the end of a sentence about what was signed. */
export function describeSignature({ state, principals, key }: RecordSignature, actor?: string): string {
  switch (state) {
    case 'good':
      return `is signed by ${principals.join(', ')}`;
    case 'exempt':
      return 'needs no signature';
    case 'unchecked':
      return 'has a signature that was not checked, which takes git';
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
