/** One commit of files that come in while git writes: as `importCommit`, in bounded memory. */
import {
  formatData,
  formatSignature,
  type ImportedCommit,
  type ImportedFile,
  type ImportOutcome,
  quotePath,
  removeCrashReport,
  startImport,
} from './fast-import.ts';
import { type Git, reasonOf, untilDrained } from './git.ts';
import { gathering } from './import-chain.ts';
import { writeSignedTree } from './signed-commit.ts';
import { isToBeSigned, type Signing } from './signing.ts';

type FirstCommit = Omit<ImportedCommit, 'files' | 'parent'>;

/**
 * Writes the first commit of a ref, and fails where the ref exists. The ref is made when all files came in: where their source throws, git is
 * ended before that, and what was thrown is passed on. `signing` is what is asked of its signature; git's own settings have the say where it is
 * left out. Refuses with SIGNATURE_NEEDED before anything is written, and as `writeSignedCommit` does.
 */
export async function importFiles(git: Git, commit: FirstCommit, files: AsyncIterable<ImportedFile>, signing?: Signing): Promise<ImportOutcome> {
  if (!(await isToBeSigned(git, signing))) return write(git, commit, commit.ref, files);
  // git signs nothing that it imports: the files come in by a commit that nothing refers to, and their tree is signed
  const gathered = await write(git, commit, gathering, files);
  if (gathered.commit === null || gathered.failure !== null) return { ...gathered, commit: null };
  return writeSignedTree(git, { ...commit, parent: null, tree: `${gathered.commit}^{tree}`, check: signing?.check });
}

async function write(git: Git, commit: FirstCommit, ref: string, files: AsyncIterable<ImportedFile>): Promise<ImportOutcome> {
  const { child, ended } = startImport(git);
  let answer = '';
  child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  const feed = async (parts: Iterable<Buffer | string>) => {
    let room = true;
    for (const part of parts) room = child.stdin.destroyed || child.stdin.write(part);
    if (!room && !child.stdin.destroyed) await untilDrained(child);
  };
  try {
    await feed([`feature done\ncommit ${ref}\nmark :1\n${formatSignature('author', commit.author)}${formatSignature('committer', commit.committer)}`]);
    await feed(formatData(commit.message));
    for await (const { path, content } of files) {
      if (child.stdin.destroyed) break;
      await feed([`M 100644 inline ${quotePath(path)}\n`, ...formatData(content)]);
    }
    child.stdin.end(`get-mark :1\n${ref === gathering ? `reset ${gathering}\n\n` : ''}done\n`);
  } catch (error) {
    child.kill();
    await ended;
    removeCrashReport(git, child.pid);
    throw error;
  }
  const { code, stderr } = await ended;
  const made = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.exec(answer.trim())?.[0] ?? null;
  if (code === 0 && made !== null) return { commit: made, failure: null };
  removeCrashReport(git, child.pid);
  return { commit: made, failure: reasonOf(stderr, code) };
}
