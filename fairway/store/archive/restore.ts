/**
 * Restoring a store from a snapshot: one commit on a state ref that does not exist yet. The file is read twice, first to verify and then to write it,
 * so that nothing of a refused snapshot is written. What is written has to be what was verified.
 */
import { createHash } from 'node:crypto';
import { defaultStateRef, requireDecidable, type SignaturePolicy } from '../../domain/policy.ts';
import { problem } from '../../errors.ts';
import { writeSetting } from '../../git/settings.ts';
import type { Signing } from '../../git/signing.ts';
import type { NewFile } from '../backend.ts';
import { readPolicy } from '../config.ts';
import { type OpenOptions, openForCreation, type StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { stateRefSetting } from '../locate.ts';
import { signingOf } from '../signatures.ts';
import { decodeFile, originTrailer, timeTrailer, totalOf } from './format.ts';
import { type ReadProgress, readSnapshot } from './read.ts';
import { type SnapshotReport, verifySnapshot } from './verify.ts';

export interface RestoreOptions extends OpenOptions {
  readonly path: string;
  /** The file's name as the user gave it. */
  readonly named: string;
  /** Whether to restore a store that has findings. */
  readonly asIs: boolean;
  /** The state ref; when left out, the one that the repository is set up for. */
  readonly stateRef?: string;
  readonly verifying?: ReadProgress | undefined;
  readonly writing?: ReadProgress | undefined;
}

export interface Restored {
  readonly ref: string;
  /** The new commit. */
  readonly commit: string;
  readonly report: SnapshotReport;
  /** The signature mode of the policy in force. */
  readonly signatures: SignaturePolicy['mode'];
}

/**
 * The commit is signed like any other: as the policy on the integration branch that the snapshot names requires, or else as git's settings say. Any
 * allowed signer will do, whoever the actors of the records are: their signatures remain with the original history. Refuses with STORE_EXISTS,
 * NOT_A_STORE, SNAPSHOT_INVALID, SNAPSHOT_BROKEN, FILE_UNREADABLE, STORE_TOO_NEW, CONFIG_INVALID, POLICY_TOO_NEW, WRITE_FAILED, and with what keeps a commit from being
 * signed.
 */
export async function restoreStore(options: RestoreOptions): Promise<Restored> {
  const { git, ref, context } = await openForCreation(options);
  await refuseExisting(context);
  const report = await verifySnapshot(readSnapshot(options.path, options.named, options.verifying), options.named);
  if (report.findings_count > 0 && !options.asIs) throw brokenSnapshot(options.named, report);
  return context.lock('restore', async () => {
    await refuseExisting(context);
    const { mode, signing } = await signingFor(context, report);
    const identity = (await context.backend.readIdentity()) ?? { name: 'fairway', email: 'fairway@fairway.invalid' };
    // signed now, whatever time the snapshot is from: a key is judged at the time of its signature
    const signature = { ...identity, at: options.clock().toISOString() };
    const commit = { author: signature, committer: signature, message: messageOf(report) };
    // a locked or unknown key should be found before a large store is written
    await context.backend.rehearse({ ...commit, parent: null, signing: signing && { ...signing, onUnsigned: undefined } });
    const made = await context.backend.commit({ ...commit, parent: null, signing, files: filesOf(options, report.files_digest) });
    if (made === 'moved') {
      await refuseExisting(context);
      throw problem('STORE_MOVED', { ref, attempts: 1 });
    }
    if (ref !== defaultStateRef) await writeSetting(git, stateRefSetting, ref);
    return { ref, commit: made, report, signatures: mode };
  });
}

async function refuseExisting({ backend }: StoreContext): Promise<void> {
  const head = await backend.head();
  if (head !== null) throw problem('STORE_EXISTS', { ref: head.ref, project: (await requireManifest(backend, head.commit)).project });
}

/** What the policy requires of the commit's signature. */
async function signingFor(
  { backend, worktree, options }: StoreContext,
  manifest: SnapshotReport,
): Promise<{ readonly mode: SignaturePolicy['mode']; readonly signing: Signing | undefined }> {
  const { policy, warnings, source } = await readPolicy(backend, manifest, { worktree, configFile: options.configFile }, null);
  options.onPolicy?.(source, warnings);
  requireDecidable(policy);
  const { mode } = policy.signatures;
  return { mode, signing: await signingOf(backend, manifest.integration_branch, policy.signatures, null, options.onUnsigned) };
}

const brokenSnapshot = (file: string, { findings, findings_count }: SnapshotReport) =>
  problem('SNAPSHOT_BROKEN', {
    file,
    count: findings_count,
    what: findings_count === 1 ? 'finding' : 'findings',
    reason: findings[0]?.kind,
    first: `${findings[0]?.path}: ${findings[0]?.message}`,
  });

const messageOf = ({ project, records, commit, at, files_digest }: SnapshotReport): string =>
  `restore ${project}: ${records} ${records === 1 ? 'record' : 'records'}

Fairway-Command: restore
${originTrailer}: ${commit}
${timeTrailer}: ${at}
Fairway-Snapshot-Files-Digest: ${files_digest}
`;

async function* filesOf({ path, named, writing }: RestoreOptions, verifiedDigest: string): AsyncGenerator<NewFile> {
  const total = totalOf(createHash('sha256'));
  for await (const part of readSnapshot(path, named, writing)) {
    if (!('file' in part)) continue;
    const content = decodeFile(part.file);
    total.add({ ...part.file, sha256: `sha256:${createHash('sha256').update(content).digest('hex')}` });
    yield { path: part.file.path, content };
  }
  if (total.end().files_digest !== verifiedDigest)
    throw problem('SNAPSHOT_INVALID', { file: named, reason: 'changed', why: 'it was changed while it was being read' });
}
