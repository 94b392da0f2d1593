import type { Actor, CommandRef, Override, PolicyRef, RecordData, recordSchemas, Writer } from './types.gen.ts';

export type { Actor, CommandRef, Override, PolicyRef, Writer } from './types.gen.ts';

/** The type of a record, which is also the name of its schema and of its file in `records/`. */
export type RecordType = keyof RecordData;

/** One immutable record, with the content of its file. Source: schemas/record.schema.json. */
export interface RecordOf<T extends RecordType> {
  readonly schema: (typeof recordSchemas)[T];
  readonly type: T;
  /** ULID. */
  readonly id: string;
  /** Such as `tasks/FW-12`. */
  readonly stream: string;
  /** From 1, without gaps. */
  readonly seq: number;
  /** `sha256:<hex>` of the previous file; for the first record, of the store's fairway.json. */
  readonly prev: string;
  /** The clock of who gave the command. ISO 8601, UTC, ms. Says nothing about the order of records; `seq` does. */
  readonly at: string;
  readonly actor: Readonly<Actor>;
  /** The same for all records of one command. */
  readonly command: Readonly<CommandRef>;
  readonly policy: Readonly<PolicyRef>;
  readonly writer: Readonly<Writer>;
  readonly overrides?: readonly Override[];
  /** Whether a reader that does not know the type must not conclude anything from the stream. */
  readonly critical: boolean;
  /** Random, so that the digest of the file does not give away a redacted text. */
  readonly salt: string;
  readonly data: Readonly<RecordData[T]>;
}

/** Any record; `type` is the discriminant. */
export type FairwayRecord = { [T in RecordType]: RecordOf<T> }[RecordType];

/** A decided record before it is sealed: the store adds everything that does not depend on the rules of its type. */
export type Draft = {
  [T in RecordType]: { readonly stream: string; readonly type: T; readonly data: RecordData[T]; readonly overrides?: readonly Override[] };
}[RecordType];

/** Time, actor and ids for a decision, because the core reads no clock and draws no random numbers. */
export interface Stamp {
  readonly at: string;
  readonly actor: Actor;
  readonly via: Writer['via'];
  /** A new ULID at each call. */
  readonly newId: () => string;
}

/** The stream of a task's records. */
export const taskStream = (task: string): string => `tasks/${task}`;

/** The id in the name of a stream: `FW-12` of `tasks/FW-12`. */
export const streamSubject = (stream: string): string => stream.slice(stream.indexOf('/') + 1);

/** The kind in the name of a stream: `tasks` of `tasks/FW-12`. */
export const streamKind = (stream: string): string => stream.slice(0, stream.indexOf('/'));

/** Whether a text can be the id in the name of a stream: safe in paths and refs. Source: schemas/common.schema.json, stream. */
export const isStreamId = (id: string): boolean => /^[A-Za-z0-9](?!.*\.\.)[A-Za-z0-9._-]{0,127}$/.test(id);
