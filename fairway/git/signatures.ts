/** Verifies the signatures of many commits by one `git log`, which starts ssh-keygen or gpg. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import { type Git, runGit } from './git.ts';

/** git's verification of a commit's signature. */
export interface SeenSignature {
  readonly commit: string;
  /** The committer's time, ISO 8601, UTC. */
  readonly at: string;
  /** Whether the commit has no parent. */
  readonly root: boolean;
  /** Whether it precedes the commit from which signatures are required. */
  readonly exempt: boolean;
  /** The letter that git log prints for `%G?`. */
  readonly verdict: string;
  /** The first principal, or the user id of an OpenPGP key. */
  readonly signer: string;
  /** The fingerprint of the key, or its id if git does not know the fingerprint. */
  readonly key: string;
  /** The fingerprint of the primary key, for OpenPGP. */
  readonly primaryKey: string;
}

export interface SignatureQuestion {
  /** The text of an allowed-signers file, used instead of git's own setting. */
  readonly allowedSigners: string;
  /** This commit and its ancestors need no signature. */
  readonly after?: string | undefined;
}

/**
 * The verified signatures by commit. Refuses with SIGNATURES_UNCHECKED when the verifying program could not be started, and with UNKNOWN_REVISION when
 * `after` is not a commit of this repository.
 */
export async function readSignatures(git: Git, commits: readonly string[], question: SignatureQuestion): Promise<Map<string, SeenSignature>> {
  if (commits.length === 0) return new Map();
  const { directory, file } = writeSigners(question.allowedSigners);
  try {
    const [demanding, ...parts] = await Promise.all([readDemanding(git, commits, question.after), ...shares(commits).map((some) => ask(git, some, file))]);
    return new Map(parts.flat().map((seen) => [seen.commit, { ...seen, exempt: !demanding(seen.commit) }]));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** ssh-keygen needs a file. A new one is written each time, so that nobody can add a key to it. */
function writeSigners(text: string): { readonly directory: string; readonly file: string } {
  try {
    const directory = mkdtempSync(join(tmpdir(), 'fairway-signers-'));
    const file = join(directory, 'allowed_signers');
    writeFileSync(file, text);
    return { directory, file };
  } catch (error) {
    throw problem('SIGNATURES_UNCHECKED', { why: `no temporary file could be written: ${(error as Error).message}` }, { cause: error });
  }
}

/** Splits the commits for concurrent verification, because each signature costs two processes. */
function shares(commits: readonly string[]): string[][] {
  const count = commits.length < 16 ? 1 : Math.min(4, availableParallelism());
  const size = Math.ceil(commits.length / count);
  return Array.from({ length: count }, (_, index) => commits.slice(index * size, (index + 1) * size)).filter((share) => share.length > 0);
}

const fields = ['%H', '%ct', '%P', '%G?', '%GS', '%GK', '%GF', '%GP'];

const signatureArguments = (file: string): string[] => [
  '-c',
  `gpg.ssh.allowedSignersFile=${file}`,
  'log',
  '-z',
  '--no-walk=unsorted',
  '--stdin',
  '--no-show-signature',
  '--no-mailmap',
  `--format=${fields.join('%x00')}`,
];

async function ask(git: Git, commits: readonly string[], file: string): Promise<Seen[]> {
  // Validity times without a zone are read as UTC, so that they mean the same on every machine.
  const { stdout, stderr } = await runGit({ ...git, env: { ...git.env, TZ: 'UTC' } }, signatureArguments(file), { input: `${commits.join('\n')}\n` });
  const missing = /^(?:error|fatal): (cannot run .*)$/m.exec(stderr)?.[1];
  if (missing !== undefined) throw problem('SIGNATURES_UNCHECKED', { why: missing });
  return parseSignatures(stdout.toString('utf8'));
}

type Seen = Omit<SeenSignature, 'exempt'>;

/** Both fields and commits are separated by NUL, so commits are split by the number of fields. */
export function parseSignatures(text: string): Seen[] {
  const parts = text.split('\0');
  const seen: Seen[] = [];
  for (let at = 0; at + fields.length <= parts.length; at += fields.length) {
    const [commit = '', seconds = '', parents = '', verdict = '', signer = '', key = '', fingerprint = '', primaryKey = ''] = parts.slice(
      at,
      at + fields.length,
    );
    const time = new Date(Number(seconds) * 1000).toISOString();
    seen.push({ commit, at: time, root: parents === '', verdict, signer, key: fingerprint || key, primaryKey });
  }
  return seen;
}

/** Returns a predicate for the commits that need a signature: those not reachable from `after`. */
async function readDemanding(git: Git, commits: readonly string[], after: string | undefined): Promise<(commit: string) => boolean> {
  if (after === undefined) return () => true;
  const { stdout, code } = await runGit(git, ['rev-list', '--stdin'], { input: `${commits.join('\n')}\n^${after}\n`, allowExit: [128] });
  if (code !== 0) throw problem('UNKNOWN_REVISION', { revision: after });
  const demanding = new Set(stdout.toString('latin1').split('\n'));
  return (commit) => demanding.has(commit);
}
