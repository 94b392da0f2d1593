import type { RecordData, recordSchemas } from './types.gen.ts';

/** The type of a record, which is also the name of its schema and of its file in `records/`. */
export type RecordType = keyof RecordData;

/** Who acts. Source: schemas/record.schema.json. */
export interface Actor {
  readonly id: string;
  readonly role?: string;
  readonly session?: string;
  readonly host?: string;
}

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
  /** ISO 8601, UTC, ms. Never earlier than in the record before. */
  readonly at: string;
  /** The time of the writer's clock, if `at` had to be moved. */
  readonly clock?: string;
  readonly actor: Actor;
  /** `sha256:<hex>` of the previous file; null for the first. */
  readonly prev: string | null;
  readonly data: Readonly<RecordData[T]>;
}

/** Any record; `type` is the discriminant. */
export type FairwayRecord = { [T in RecordType]: RecordOf<T> }[RecordType];

/** A decided record before it is sealed: the store adds id, seq, time and actor. */
export type Draft = { [T in RecordType]: { readonly stream: string; readonly type: T; readonly data: RecordData[T] } }[RecordType];

/** Time, actor and ids for a decision, because the core reads no clock and draws no random numbers. */
export interface Stamp {
  readonly at: string;
  readonly actor: Actor;
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
