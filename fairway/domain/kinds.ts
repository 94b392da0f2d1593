/** The only list of the kinds of streams. Everything else works with any kind. */
import { streamKind, streamSubject } from './record.ts';
import { sessionKind } from './session/kind.ts';
import { emptyHead, foldFiles, type Kind, type Standing, type StreamFile, type StreamState } from './stream.ts';
import { taskKind } from './task/kind.ts';

/** By the first part of a stream's name. */
const kinds: Readonly<Record<string, Kind>> = { tasks: taskKind as unknown as Kind, sessions: sessionKind as unknown as Kind };

/** A kind that this version does not know: its records are carried and verified, and nothing is concluded from them. */
const unknownKind: Kind = {
  initial: (id) => ({ id, updated_at: '', findings: [], head: emptyHead('') }),
  evolve: (state) => state,
  isClosed: () => true,
  brief: ({ id }) => ({ id }),
  order: () => 0,
  references: () => [],
};

export const kindOf = (stream: string): Kind => {
  const name = streamKind(stream);
  return Object.hasOwn(kinds, name) ? (kinds[name] as Kind) : unknownKind;
};

export const isKnownKind = (stream: string): boolean => Object.hasOwn(kinds, streamKind(stream));

/** Folds the files of a stream, ordered by seq, onto its state; undefined before the first file. `root` is the digest of the store's fairway.json. */
export const foldStream = (stream: string, files: Iterable<StreamFile>, root: string, state?: StreamState): StreamState | undefined =>
  foldFiles(kindOf(stream), streamSubject(stream), files, root, state);

export const isClosed = (stream: string, state: StreamState): boolean => kindOf(stream).isClosed(state);

/** How a stream with records stands to those that refer to it. */
export function standingOf(stream: string, state: StreamState): Exclude<Standing, 'missing'> {
  if (!isClosed(stream, state)) return 'open';
  return isDropped(stream, state) ? 'dropped' : 'closed';
}

/** Whether a closed stream, whole or in brief, ended without what those that refer to it wait for. */
export const isDropped = (stream: string, closed: { readonly id: string }): boolean => kindOf(stream).isDropped?.(closed) === true;
