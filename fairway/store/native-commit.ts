/** Writing commits of the store: their objects first, then the state ref, which moves only if it still stands where it was read. */
import { isRefusal, problem } from '../errors.ts';
import type { Git } from '../git/git.ts';
import { objectReader } from '../git/objects.ts';
import { readRef } from '../git/refs.ts';
import { readSettings, type Settings } from '../git/settings.ts';
import { isToBeSigned } from '../git/signing.ts';
import { updateRefs } from '../git/update-refs.ts';
import { type UnwrittenCommit, writeCommits } from '../git/write-commits.ts';
import type { NewCommit, NewFile } from './backend.ts';
import { digest } from './codec/serialize.ts';
import { parsePath } from './layout.ts';
import { inBatches } from './load.ts';

/** Writes a commit and moves the ref to it, if the ref is at `from`, or does not exist where that is null. Refuses as `writeCommits` and `updateRefs` do. */
export async function append(git: Git, ref: string, from: string | null, commit: NewCommit, settings: Promise<Settings>): Promise<string | 'moved'> {
  // git compares under its lock; this only saves the work
  if ((await readRef(git, ref)) !== from) return 'moved';
  const artifacts: Artifact[] = [];
  const [made = ''] = await writeCommits(git, commit.parent, [unwritten({ ...commit, files: collecting(commit.files, artifacts) })], settings);
  await requireReadable(git, made, artifacts);
  const [subject = ''] = commit.message.split('\n', 1);
  const moved = await updateRefs(git, [{ ref, to: made, from }], { why: subject, by: commit.committer });
  return moved === 'done' ? made : 'moved';
}

interface Artifact {
  readonly path: string;
  readonly sha256: string;
}

/** Passes files on and collects the artifacts among them. */
async function* collecting(files: NewCommit['files'], artifacts: Artifact[]): AsyncGenerator<NewFile> {
  for await (const file of files) {
    const parsed = parsePath(file.path);
    if (parsed.kind === 'artifact') artifacts.push({ path: file.path, sha256: parsed.sha256 });
    yield file;
  }
}

/**
 * Refuses with OBJECT_DAMAGED an artifact that cannot be read back. git writes no object that it already has, not even where a crash left that file
 * empty; an artifact may be such an object, since its content may have been stored before. A record never is: its id is new.
 */
async function requireReadable(git: Git, commit: string, artifacts: readonly Artifact[]): Promise<void> {
  for (const batch of inBatches(artifacts, artifactsAtOnce)) {
    const found = await objectReader(git)
      .read(batch.map(({ path }) => `${commit}:${path}`))
      .catch((error: unknown) => {
        if (isRefusal(error, 'GIT_FAILED')) throw problem('OBJECT_DAMAGED', { object: 'of an artifact', why: String(error.details.why) }, { cause: error });
        throw error;
      });
    for (const [index, { path, sha256 }] of batch.entries()) {
      const stored = found[index];
      if (stored === undefined || digest(stored.content) !== sha256)
        throw problem('OBJECT_DAMAGED', { object: stored?.id ?? `of ${path}`, why: 'it does not hold what was written' });
    }
  }
}

/** Each may be large. */
const artifactsAtOnce = 20;

const unwritten = ({ signing, author, committer, message, files }: NewCommit): UnwrittenCommit => ({
  author,
  committer,
  message,
  files,
  signing: async () => signing,
});

/** Signs such a commit without files, and moves no ref. */
export async function rehearse(git: Git, commit: Omit<NewCommit, 'files'>): Promise<void> {
  const settings = readSettings(git);
  if (await isToBeSigned(git, commit.signing, settings)) await writeCommits(git, commit.parent, [unwritten({ ...commit, files: [] })], settings);
}
