/**
 * The outbox of a worktree as files: `.fairway/outbox/`. An intent is in it when its file has its name, whole and on disk; what it needs is there
 * before. Whoever writes here may be a sandbox and whoever reads may be trusted with more: nothing is followed out of the directory, and what is
 * read is checked.
 */
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Intent } from '../../domain/types.gen.ts';
import { problem, type Refusal } from '../../errors.ts';
import { describeError, loadValidators, parseJson } from '../codec/parse.ts';
import { digest } from '../codec/serialize.ts';
import type { ArtifactContent } from '../store.ts';
import { placeFile, syncDirectory } from '../whole-file.ts';
import { namesIn, type Outbox } from './location.ts';

export type { Intent } from '../../domain/types.gen.ts';

/** Where an intent is: of a great many, no more than that is in memory. */
export interface IntentPlace {
  readonly id: string;
  readonly dir: string;
}

/** An intent's file: what it holds, or why it cannot be read. */
export interface KeptIntent {
  readonly id: string;
  readonly path: string;
  readonly content: { readonly intent: Intent } | { readonly unreadable: string };
}

export const intentSchema = 'fairway/intent@1';

/** What one intent, and one file that goes with it, may have, bytes. */
const limits = { intent: 64 * 1024 * 1024, artifact: 64 * 1024 * 1024 };

/** What waits, in its order. Refuses with OUTBOX_UNSAFE. */
export const readWaiting = (box: Outbox): Promise<KeptIntent[]> => readIntents(placesOfWaiting(box));

/** What was refused, in its order. Refuses with OUTBOX_UNSAFE. */
export const readRefused = (box: Outbox): Promise<KeptIntent[]> => readIntents(placesOfRefused(box));

/** Where what waits is, in its order; nothing is read. Refuses with OUTBOX_UNSAFE. */
export const placesOfWaiting = (box: Outbox): IntentPlace[] => placesIn(box, box.dir);

/** Where what was refused is, alike. */
export const placesOfRefused = (box: Outbox): IntentPlace[] => placesIn(box, join(box.dir, 'refused'));

function placesIn(box: Outbox, dir: string): IntentPlace[] {
  requireSafe(box);
  return namesIn(dir).map((name) => ({ id: name.slice(0, -'.json'.length), dir }));
}

/** What stands there; somebody may have taken some of it away meanwhile. */
export async function readIntents(places: readonly IntentPlace[]): Promise<KeptIntent[]> {
  if (places.length === 0) return [];
  const { intent: validator } = await loadValidators(['intent']);
  return places.flatMap(({ id, dir }): KeptIntent | [] => {
    const path = join(dir, `${id}.json`);
    try {
      const parsed = parseJson(readPlain(path, limits.intent));
      if ('unreadable' in parsed) return { id, path, content: { unreadable: 'it is not JSON' } };
      const schema = (parsed.value as { schema?: unknown } | null)?.schema;
      if (typeof schema === 'string' && /^fairway\/intent@\d+$/.test(schema) && schema !== intentSchema)
        return { id, path, content: { unreadable: `it is written in ${schema}, which this version of Fairway does not know` } };
      if (!validator?.(parsed.value))
        return { id, path, content: { unreadable: validator?.errors?.[0] ? describeError(validator.errors[0]) : 'it does not match its schema' } };
      const intent = parsed.value as Intent;
      return { id, path, content: intent.id === id ? { intent } : { unreadable: `it has the id of another one, ${intent.id}` } };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      return { id, path, content: { unreadable: (error as Error).message } };
    }
  });
}

/** A link would lead whoever flushes to files that the sandbox itself may not read or write. Refuses with OUTBOX_UNSAFE. */
export function requireSafe({ worktree, dir }: Outbox): void {
  for (const path of [join(worktree, '.fairway'), dir, join(dir, 'refused'), join(dir, 'artifacts')]) requireDirectory(path);
}

function requireDirectory(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) throw problem('OUTBOX_UNSAFE', { path });
}

/** A file's bytes, where it is a plain file of some size. */
function readPlain(path: string, limit: number): Buffer {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new Error('it is no plain file');
    if (stats.size > limit) throw new Error(`it is larger than ${limit / 1024 / 1024} MiB`);
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Keeps an intent with its files. It is there for good when this returns. Refuses with OUTBOX_FAILED, OUTBOX_UNSAFE. */
export function keepIntent(box: Outbox, intent: Intent, artifacts: readonly ArtifactContent[]): void {
  requireSafe(box);
  try {
    mkdirSync(box.dir, { recursive: true });
    hideFromGit(box);
    if (artifacts.length > 0) mkdirSync(artifactDirectory(box, intent.id), { recursive: true });
    for (const { sha256, content } of artifacts) keepFile(artifactFile(box, intent.id, sha256), content);
    keepFile(join(box.dir, `${intent.id}.json`), `${JSON.stringify(intent, null, 2)}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw problem('OUTBOX_FAILED', { dir: box.dir, why: (error as Error).message }, { cause: error });
  }
}

/** Nothing of this makes a worktree dirty, and no file of the user's is changed for it. */
function hideFromGit({ worktree }: Outbox): void {
  try {
    writeFileSync(join(worktree, '.fairway', '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

// Each intent has its files for itself: whoever takes one out takes nothing from another that is just being kept.
const artifactDirectory = ({ dir }: Outbox, id: string): string => join(dir, 'artifacts', id);
const artifactFile = (box: Outbox, id: string, sha256: string): string => join(artifactDirectory(box, id), sha256.slice('sha256:'.length));

/** The files that go with an intent. Refuses with INTENT_INVALID what is missing, or is not what it says. */
export function readArtifacts(box: Outbox, intent: Intent): ArtifactContent[] {
  return (intent.artifacts ?? []).map(({ sha256 }) => {
    const refuse = (why: string) => problem('INTENT_INVALID', { id: intent.id, why: `its file ${sha256}: ${why}` });
    try {
      requireDirectory(artifactDirectory(box, intent.id));
      const content = readPlain(artifactFile(box, intent.id, sha256), limits.artifact);
      if (digest(content) !== sha256) throw refuse('it has another content');
      return { sha256, content };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      throw refuse((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is missing' : (error as Error).message);
    }
  });
}

/** Takes an intent out that was recorded, with its files. What it said is in the store. */
export function settleIntent(box: Outbox, { id, path, content }: KeptIntent): void {
  unlinkPlain(path);
  unlinkPlain(join(box.dir, 'refused', `${id}.json`));
  const artifacts = 'intent' in content ? (content.intent.artifacts ?? []) : [];
  for (const { sha256 } of artifacts) unlinkPlain(artifactFile(box, id, sha256));
  if (artifacts.length > 0) removeEmpty(artifactDirectory(box, id));
  syncDirectory(box.dir);
}

/** Sets an intent aside with the reason. */
export function refuseIntent(box: Outbox, { id, path }: KeptIntent, intent: Intent, { code, message, hint }: Refusal, at: string): void {
  const refused = join(box.dir, 'refused');
  mkdirSync(refused, { recursive: true });
  const refusal = { code, message: message.slice(0, 20_000), hint: hint.slice(0, 20_000), at };
  keepFile(join(refused, `${id}.json`), `${JSON.stringify({ ...intent, refusal }, null, 2)}\n`);
  if (path !== join(refused, `${id}.json`)) unlinkPlain(path);
  syncDirectory(box.dir);
}

// what somebody else put there stays
function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function unlinkPlain(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** As `placeFile`, and its name outlasts a power cut. */
function keepFile(path: string, content: string | Uint8Array): void {
  placeFile(path, content);
  syncDirectory(join(path, '..'));
}
