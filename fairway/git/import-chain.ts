/** Any number of commits, one on the other, by one `git fast-import`. No ref is moved: whoever wants them moves one to the last. */
import { problem } from '../errors.ts';
import { formatData, formatSignature, quotePath, removeCrashReport, type Signature, startImport } from './fast-import.ts';
import { type Git, reasonOf, writeParts } from './git.ts';
import { makeSignedCommit } from './signed-commit.ts';
import { isToBeSigned, type Signing } from './signing.ts';

export interface ChainedFile {
  readonly path: string;
  /** Its content, or the id of an object that is here already. */
  readonly content: Uint8Array | string | { readonly blob: string };
}

export interface ChainedCommit {
  readonly author: Signature;
  readonly committer: Signature;
  readonly message: string;
  readonly files: Iterable<ChainedFile>;
  /** What is asked of its signature, once it is known what it follows; git's own settings have the say where it is left out. */
  readonly signing?: (parent: string) => Promise<Signing | undefined>;
}

/** Writes the commits behind `onto` and gives the last one; `onto` itself when there are none. Refuses with WRITE_FAILED. */
export async function importChain(git: Git, onto: string, commits: AsyncIterable<ChainedCommit>): Promise<string> {
  const source = commits[Symbol.asyncIterator]();
  const first = await source.next();
  if (first.done) return onto;
  if (await isToBeSigned(git, await first.value.signing?.(onto))) return signChain(git, onto, first.value, source);
  const { child, ended } = startImport(git);
  let answer = '';
  child.stdout.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1');
  });
  try {
    child.stdin.write('feature done\n');
    await writeParts(child, formatChained(first.value, onto));
    for (let next = await source.next(); !next.done; next = await source.next()) await writeParts(child, formatChained(next.value, null));
    await writeParts(child, [`get-mark :1\nreset ${gathering}\n\ndone\n`]);
    child.stdin.end();
  } catch (error) {
    child.kill();
    throw error;
  }
  const { code, stderr } = await ended;
  const made = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.exec(answer.trim())?.[0];
  if (code === 0 && made !== undefined) return made;
  removeCrashReport(git, child.pid);
  throw problem('WRITE_FAILED', { dir: git.commonDir, why: reasonOf(stderr, code) });
}

/** git signs one commit after the other, each once the one before it is there. */
async function signChain(git: Git, onto: string, first: ChainedCommit, rest: AsyncIterator<ChainedCommit>): Promise<string> {
  let head = onto;
  for (let next: IteratorResult<ChainedCommit> = { value: first }; !next.done; next = await rest.next()) {
    const { signing, ...commit } = next.value;
    const check = (await signing?.(head))?.check;
    const { commit: made, failure } = await makeSignedCommit(git, { ...commit, parent: head, ...(check && { check }) });
    if (made === null) throw problem('WRITE_FAILED', { dir: git.commonDir, why: failure });
    head = made;
  }
  return head;
}

/** The ref that holds commits together while git reads them. It is taken back before git would write it. */
export const gathering = 'refs/fairway/gathering';

/** One commit of the stream that git reads; `onto` for the first alone. */
export function* formatChained(commit: ChainedCommit, onto: string | null): Generator<Buffer | string> {
  yield `commit ${gathering}\nmark :1\n${formatSignature('author', commit.author)}${formatSignature('committer', commit.committer)}`;
  yield* formatData(commit.message);
  if (onto !== null) yield `from ${onto}\n`;
  for (const { path, content } of commit.files) {
    if (typeof content === 'object' && 'blob' in content) {
      yield `M 100644 ${content.blob} ${quotePath(path)}\n`;
      continue;
    }
    yield `M 100644 inline ${quotePath(path)}\n`;
    yield* formatData(content);
  }
}
