/**
 * A store from a snapshot: one commit on a state ref that does not exist yet. The file is read twice, first to verify it and then to write it,
 * so that nothing is written of one that is refused; what is written second has to be what was verified first.
 */
import { createHash } from 'node:crypto';
import { defaultStateRef, type SignaturePolicy } from '../../domain/policy.ts';
import { problem } from '../../errors.ts';
import { requireGit } from '../../git/choice.ts';
import { writeSetting } from '../../git/settings.ts';
import type { Signing } from '../../git/signing.ts';
import type { NewFile } from '../backend.ts';
import { readPolicy } from '../config.ts';
import { gitOf, type OpenOptions, repositoryContext, type StoreContext } from '../context.ts';
import { requireManifest } from '../load.ts';
import { locateRepository, requireRefName, stateRefOf } from '../locate.ts';
import { signingOf } from '../signatures.ts';
import { decodeFile, totalOf } from './format.ts';
import { type ReadProgress, readSnapshot } from './read.ts';
import { originTrailer, timeTrailer } from './source.ts';
import { type SnapshotReport, verifySnapshot } from './verify.ts';

export interface RestoreOptions extends OpenOptions {
  readonly path: string;
  /** What the user called the file. */
  readonly named: string;
  /** Whether what is wrong in the store itself is taken over as it is. */
  readonly asIs: boolean;
  /** The ref that is to hold the state; where the repository looks for it when left out. */
  readonly stateRef?: string;
  readonly verifying?: ReadProgress | undefined;
  readonly writing?: ReadProgress | undefined;
}

export interface Restored {
  readonly ref: string;
  /** The new commit. */
  readonly commit: string;
  readonly report: SnapshotReport;
  /** What the policy in force here says of signatures. */
  readonly signatures: SignaturePolicy['mode'];
}

/**
 * The commit is signed as any other: by the policy that the integration branch named in the snapshot holds here, or else by git's own settings. It
 * is signed for the whole, by a key that may sign for anybody: its records bear the names of others, whose signatures stay with the history that they
 * are on. Refuses with STORE_EXISTS, NOT_A_STORE, SNAPSHOT_INVALID, SNAPSHOT_BROKEN, FILE_UNREADABLE, STORE_TOO_NEW, CONFIG_INVALID, WRITE_FAILED, and
 * with what keeps a record from being signed.
 */
export async function restoreStore(options: RestoreOptions): Promise<Restored> {
  await requireGit(options.env);
  const repository = await locateRepository(options.cwd, options.env);
  const git = gitOf(repository, options.env);
  const ref = requireRefName(options.stateRef ?? (await stateRefOf(git)));
  const parts = await repositoryContext(options, ref);
  await parts.check();
  await refuseExisting(parts);
  const report = await verifySnapshot(readSnapshot(options.path, options.named, options.verifying), options.named);
  if (report.findings_count > 0 && !options.asIs) throw broken(options.named, report);
  const held = await parts.lock('restore');
  try {
    await refuseExisting(parts);
    const { mode, signing } = await signingFor(parts, report);
    const identity = (await parts.backend.readIdentity()) ?? { name: 'fairway', email: 'fairway@fairway.invalid' };
    // a key counts at the time of its signature: that is now, whatever the store is as of
    const signature = { ...identity, at: options.clock().toISOString() };
    const commit = { author: signature, committer: signature, message: messageOf(report) };
    // a large store takes long to write, and a key that is locked or that nobody named is soon found
    await parts.backend.rehearse({ ...commit, parent: null, signing: signing && { ...signing, onUnsigned: undefined } });
    const made = await parts.backend.begin({ ...commit, signing }, filesOf(options, report.files_digest));
    if (made === 'moved') {
      await refuseExisting(parts);
      throw problem('STORE_MOVED', { ref, attempts: 1 });
    }
    if (ref !== defaultStateRef) await writeSetting(git, 'fairway.stateRef', ref);
    return { ref, commit: made, report, signatures: mode };
  } finally {
    held.release();
  }
}

async function refuseExisting({ backend }: StoreContext): Promise<void> {
  const head = await backend.head();
  if (head !== null) throw problem('STORE_EXISTS', { ref: head.ref, project: (await requireManifest(backend, head.commit)).project });
}

/** What the policy asks of the commit. Where no branch, no file and no setting says anything of signatures, nothing is asked. */
async function signingFor(
  { backend, worktree, options }: StoreContext,
  manifest: SnapshotReport,
): Promise<{ readonly mode: SignaturePolicy['mode']; readonly signing: Signing | undefined }> {
  const { policy, source } = await readPolicy(backend, manifest, { worktree, configFile: options.configFile }, null);
  options.onPolicy?.(source);
  const { mode } = policy.signatures;
  return { mode, signing: await signingOf(backend, manifest.integration_branch, policy.signatures, null, options.onUnsigned) };
}

const broken = (file: string, { findings, findings_count }: SnapshotReport) =>
  problem('SNAPSHOT_BROKEN', {
    file,
    count: findings_count,
    what: findings_count === 1 ? 'thing' : 'things',
    first: `${findings[0]?.path}: ${findings[0]?.message}`,
  });

const messageOf = ({ project, records, commit, at, files_digest }: SnapshotReport): string =>
  `restore ${project}: ${records} ${records === 1 ? 'record' : 'records'}

Fairway-Command: restore
${originTrailer}: ${commit}
${timeTrailer}: ${at}
Fairway-Snapshot-Files-Digest: ${files_digest}
`;

async function* filesOf({ path, named, writing }: RestoreOptions, verified: string): AsyncGenerator<NewFile> {
  const total = totalOf(createHash('sha256'));
  for await (const part of readSnapshot(path, named, writing)) {
    if (!('file' in part)) continue;
    const content = decodeFile(part.file);
    total.add({ ...part.file, sha256: `sha256:${createHash('sha256').update(content).digest('hex')}` });
    yield { path: part.file.path, content };
  }
  if (total.end().files_digest !== verified) throw problem('SNAPSHOT_INVALID', { file: named, why: 'it was changed while it was read' });
}
