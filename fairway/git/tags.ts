/** Reads and creates tags. */
import { problem } from '../errors.ts';
import { writeSettings } from './fast-import.ts';
import { type Git, gitFailure, reasonOf, runGit, startGit } from './git.ts';
import { type GitObject, objectReader } from './objects.ts';
import { movingRefs } from './ref-locks.ts';
import { askRef } from './refs.ts';
import { deleteRef, writeFailed } from './update-refs.ts';

export interface Tag {
  /** Its full name. */
  readonly ref: string;
  /** The object of the ref: the tag object, or the target of a lightweight tag. */
  readonly object: string;
  readonly annotated: boolean;
  /** The tagged commit; null when the target is not a commit. */
  readonly commit: string | null;
  /** The message without its signature; empty for a lightweight tag. */
  readonly message: string;
  readonly signed: boolean;
}

const tagFormat = '--format=%(objectname) %(objecttype) %(*objectname) %(*objecttype) %(refname)';

/** The tags below a directory of refs, such as `refs/tags/fairway/anchor/`. */
export async function readTags(git: Git, directory: string): Promise<Tag[]> {
  const { stdout } = await runGit(git, ['for-each-ref', tagFormat, directory]);
  const lines = stdout
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (lines.length === 0) return [];
  const listed = lines.map(parseTagLine);
  const annotated = listed.filter((tag) => tag.annotated);
  const contents = await objectReader(git).read(annotated.map((tag) => tag.object));
  const messages = new Map(annotated.map((tag, index) => [tag.object, parseTagMessage(contents[index]?.content.toString('utf8') ?? '')]));
  return listed.map((tag) => ({ ...tag, ...(messages.get(tag.object) ?? { message: '', signed: false }) }));
}

/** Reads a tag by its object, for a ref that may not exist yet. */
export async function readTag(git: Git, ref: string, object: string): Promise<Tag> {
  const [found] = await objectReader(git).read([object]);
  return tagOf(ref, object, found);
}

/** The tag for a ref and its object. */
export function tagOf(ref: string, object: string, found: GitObject | undefined): Tag {
  const text = found?.type === 'tag' ? found.content.toString('utf8') : '';
  const commit = found?.type === 'commit' ? object : (/^object ([0-9a-f]+)\ntype commit\n/.exec(text)?.[1] ?? null);
  return { ref, object, annotated: found?.type === 'tag', commit, ...(text === '' ? { message: '', signed: false } : parseTagMessage(text)) };
}

/** `<id> tag <id> commit refs/tags/x`, or `<id> commit   refs/tags/x` for a lightweight tag. */
export function parseTagLine(line: string): Omit<Tag, 'message' | 'signed'> {
  const [object = '', type = '', target = '', targetType = '', ...name] = line.split(' ');
  const annotated = type === 'tag';
  const commit = annotated ? (targetType === 'commit' ? target : null) : type === 'commit' ? object : null;
  return { ref: name.join(' '), object, annotated, commit };
}

/** The message of a tag object, and whether it is signed. */
export function parseTagMessage(text: string): { readonly message: string; readonly signed: boolean } {
  const body = text.slice(text.indexOf('\n\n') + 2);
  const signature = /^-----BEGIN [A-Z ]*(?:SIGNATURE|MESSAGE)-----$/m.exec(body);
  const header = /^gpgsig(?:-sha256)? /m.test(text.slice(0, text.indexOf('\n\n')));
  return { message: signature === null ? body : body.slice(0, signature.index), signed: signature !== null || header };
}

/**
 * Creates an annotated tag; with `sign`, it is signed according to git's settings. Refuses with GIT_FAILED when the tag already exists, and when git
 * could not sign it.
 */
export async function createTag(
  git: Git,
  tag: { readonly name: string; readonly commit: string; readonly message: string; readonly sign: boolean },
): Promise<Tag> {
  const ref = `refs/tags/${tag.name}`;
  const args = [...writeSettings, 'tag', tag.sign ? '--sign' : '--annotate', '--cleanup=verbatim', '--file=-', tag.name, tag.commit];
  const { code, stderr, lock } = await movingRefs(git.commonDir, { refs: [ref] }, (started) => {
    const { child, ended } = startGit(git, args, true);
    started(child);
    child.stdout.resume();
    child.stdin.end(tag.message);
    return ended;
  });
  if (lock !== undefined) throw await writeFailed(git, { code, stderr, lock });
  if (code !== 0) throw await gitFailure(git, args, code, stderr);
  const object = await askRef(git, ref);
  const made = await readTag(git, ref, object ?? tag.commit);
  if (!tag.sign || made.signed) return made;
  // Some versions of git create the tag even if they cannot sign it.
  await deleteRef(git, ref, made.object);
  throw problem('GIT_FAILED', { command: 'tag', why: `it could not sign the tag: ${reasonOf(stderr, 0)}` });
}
