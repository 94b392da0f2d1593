/**
 * The outbox of a worktree as files below `.fairway/outbox/`. An intent is in the outbox once its file has its name, complete and on disk; its
 * artifacts are there before. The writer may be a sandbox and the reader may be trusted with more, so nothing is followed out of the directory,
 * and everything that is read is checked.
 */
import { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readFileSync, rmdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Intent } from '../../domain/types.gen.ts';
import { problem, type Refusal } from '../../errors.ts';
import { replaceFile, syncDirectory } from '../atomic-file.ts';
import { describeError, loadClosedValidators, parseJson } from '../codec/parse.ts';
import { digest } from '../codec/serialize.ts';
import type { ArtifactContent } from '../store.ts';
import { intentIds, type Outbox } from './location.ts';

export type { Intent } from '../../domain/types.gen.ts';

/** The file of an intent: its content, or why it cannot be read. */
export interface IntentFile {
  readonly id: string;
  readonly path: string;
  readonly content: { readonly intent: Intent } | { readonly unreadable: string };
}

export const intentSchema = 'fairway/intent@1';

const maxIntentBytes = 64 * 1024 * 1024;
const maxArtifactBytes = 64 * 1024 * 1024;
const maxRefusalCharacters = 20_000;

/** The intents that wait, in order. Refuses with OUTBOX_UNSAFE. */
export const readWaiting = (outbox: Outbox): Promise<IntentFile[]> => readIntents(outbox, outbox.dir);

/** The intents that were refused, in order. Refuses with OUTBOX_UNSAFE. */
export const readRefused = (outbox: Outbox): Promise<IntentFile[]> => readIntents(outbox, outbox.refusedDir);

async function readIntents(outbox: Outbox, dir: string): Promise<IntentFile[]> {
  requireSafe(outbox);
  const ids = intentIds(dir);
  if (ids.length === 0) return [];
  // not a fact but a command: to ignore what a later version asked for would be to decide another one
  const {
    closed: { intent: validator },
  } = await loadClosedValidators(['intent']);
  return ids.flatMap((id): IntentFile[] => {
    const path = join(dir, `${id}.json`);
    const unreadable = (why: string) => [{ id, path, content: { unreadable: why } }];
    try {
      const parsed = parseJson(readPlainFile(path, maxIntentBytes));
      if ('unreadable' in parsed) return unreadable('it is not JSON');
      const schema = (parsed.value as { schema?: unknown } | null)?.schema;
      if (typeof schema === 'string' && /^fairway\/intent@\d+$/.test(schema) && schema !== intentSchema)
        return unreadable(`its schema is ${schema}, which this version of Fairway does not know`);
      if (!validator?.(parsed.value)) return unreadable(validator?.errors?.[0] ? describeError(validator.errors[0]) : 'it does not match its schema');
      const intent = parsed.value as Intent;
      return intent.id === id ? [{ id, path, content: { intent } }] : unreadable(`its name and its id ${intent.id} differ`);
    } catch (error) {
      // somebody else took it out in the meantime
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      return unreadable((error as Error).message);
    }
  });
}

/** A symbolic link could lead a trusted reader to files that the sandbox itself may not read or write. Refuses with OUTBOX_UNSAFE. */
export function requireSafe({ worktree, dir, refusedDir }: Outbox): void {
  for (const path of [join(worktree, '.fairway'), dir, refusedDir, join(dir, 'artifacts')]) requireDirectory(path);
}

function requireDirectory(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats !== undefined && !stats.isDirectory()) throw problem('OUTBOX_UNSAFE', { path });
}

/** The bytes of a plain file up to a size. */
function readPlainFile(path: string, maxBytes: number): Buffer {
  const fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw new Error('it is not a plain file');
    if (stats.size > maxBytes) throw new Error(`it is larger than ${maxBytes / 1024 / 1024} MiB`);
    return readFileSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Writes an intent with its artifacts. Both are on disk when this returns. Refuses with OUTBOX_FAILED, OUTBOX_UNSAFE. */
export function writeIntent(outbox: Outbox, intent: Intent, artifacts: readonly ArtifactContent[]): void {
  requireSafe(outbox);
  try {
    mkdirSync(outbox.dir, { recursive: true });
    hideFromGit(outbox);
    if (artifacts.length > 0) mkdirSync(artifactDirectory(outbox, intent.id), { recursive: true });
    for (const { sha256, content } of artifacts) writeDurably(artifactFile(outbox, intent.id, sha256), content);
    writeDurably(join(outbox.dir, `${intent.id}.json`), `${JSON.stringify(intent, null, 2)}\n`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
    throw problem('OUTBOX_FAILED', { dir: outbox.dir, why: (error as Error).message }, { cause: error });
  }
}

/** Keeps the outbox from making the worktree dirty without changing a file of the user's. */
function hideFromGit({ worktree }: Outbox): void {
  try {
    writeFileSync(join(worktree, '.fairway', '.gitignore'), '*\n', { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

// Each intent has a directory of its own for artifacts: removing one intent cannot take files from another that is being written.
const artifactDirectory = ({ dir }: Outbox, id: string): string => join(dir, 'artifacts', id);
const artifactFile = (outbox: Outbox, id: string, sha256: string): string => join(artifactDirectory(outbox, id), sha256.slice('sha256:'.length));

/** The artifacts of an intent. Refuses with INTENT_INVALID where one is missing or has another content than it says. */
export function readArtifacts(outbox: Outbox, intent: Intent): ArtifactContent[] {
  return (intent.artifacts ?? []).map(({ sha256 }) => {
    const invalid = (why: string) => problem('INTENT_INVALID', { id: intent.id, why: `artifact ${sha256}: ${why}` });
    try {
      requireDirectory(artifactDirectory(outbox, intent.id));
      const content = readPlainFile(artifactFile(outbox, intent.id, sha256), maxArtifactBytes);
      if (digest(content) !== sha256) throw invalid('its content does not match its digest');
      return { sha256, content };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      throw invalid((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'it is missing' : (error as Error).message);
    }
  });
}

/** Removes an intent that was recorded, with its artifacts. */
export function removeIntent(outbox: Outbox, { id, path, content }: IntentFile): void {
  unlinkIfPresent(path);
  unlinkIfPresent(join(outbox.refusedDir, `${id}.json`));
  const artifacts = 'intent' in content ? (content.intent.artifacts ?? []) : [];
  for (const { sha256 } of artifacts) unlinkIfPresent(artifactFile(outbox, id, sha256));
  if (artifacts.length > 0) removeIfEmpty(artifactDirectory(outbox, id));
  syncDirectory(outbox.dir);
}

/** Moves an intent to the refused ones, with the reason. */
export function moveToRefused(outbox: Outbox, { id, path }: IntentFile, intent: Intent, { code, message, hint }: Refusal, at: string): void {
  mkdirSync(outbox.refusedDir, { recursive: true });
  const refusal = { code, message: message.slice(0, maxRefusalCharacters), hint: hint.slice(0, maxRefusalCharacters), at };
  const target = join(outbox.refusedDir, `${id}.json`);
  writeDurably(target, `${JSON.stringify({ ...intent, refusal }, null, 2)}\n`);
  if (path !== target) unlinkIfPresent(path);
  syncDirectory(outbox.dir);
}

/** Whatever somebody else put into the directory stays. */
function removeIfEmpty(dir: string): void {
  try {
    rmdirSync(dir);
  } catch (error) {
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function unlinkIfPresent(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

/** As `replaceFile`; the name survives a power cut too. */
function writeDurably(path: string, content: string | Uint8Array): void {
  replaceFile(path, content);
  syncDirectory(dirname(path));
}
