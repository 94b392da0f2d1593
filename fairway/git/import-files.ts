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

/**
 * Writes the first commit of a ref, and fails where the ref exists. The ref is made when all files came in: where their source throws, git is
 * ended before that, and what was thrown is passed on.
 */
export async function importFiles(git: Git, commit: Omit<ImportedCommit, 'files' | 'parent'>, files: AsyncIterable<ImportedFile>): Promise<ImportOutcome> {
  const { child, ended } = startImport(git);
  let answer = '';
  child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  const write = async (parts: Iterable<Buffer | string>) => {
    let room = true;
    for (const part of parts) room = child.stdin.destroyed || child.stdin.write(part);
    if (!room && !child.stdin.destroyed) await untilDrained(child);
  };
  try {
    await write([`feature done\ncommit ${commit.ref}\nmark :1\n${formatSignature('author', commit.author)}${formatSignature('committer', commit.committer)}`]);
    await write(formatData(commit.message));
    for await (const { path, content } of files) {
      if (child.stdin.destroyed) break;
      await write([`M 100644 inline ${quotePath(path)}\n`, ...formatData(content)]);
    }
    child.stdin.end('get-mark :1\ndone\n');
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
