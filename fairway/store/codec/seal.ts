/** Sealing drafts into records: adds all that does not depend on their type, and the digest of the record before. */

import type { CommandRef, Draft, FairwayRecord, Override, PolicyRef, Stamp, Writer } from '../../domain/record.ts';
import { streamSubject } from '../../domain/record.ts';
import type { Head, Obstacle, StreamFile } from '../../domain/stream.ts';
import { criticalTypes, recordSchemas } from '../../domain/types.gen.ts';
import { problem } from '../../errors.ts';
import type { NewFile } from '../backend.ts';
import { artifactPath, recordPath } from '../layout.ts';
import type { Decision } from '../store.ts';
import { type ClosedValidators as Validators, whyInvalid } from './parse.ts';
import { schemaDigests } from './schemas.ts';
import { digest, findIllFormed, serializeRecord } from './serialize.ts';

/** A record and its file. */
export interface SealedRecord {
  readonly record: FairwayRecord;
  readonly file: NewFile & { readonly content: string };
  /** The same for the fold. */
  readonly streamFile: StreamFile;
}

/** How a command was decided and written: the part of its records that is the same in all of them. */
export interface Seal {
  readonly stamp: Pick<Stamp, 'at' | 'actor' | 'newId'>;
  readonly command: CommandRef;
  readonly policy: PolicyRef;
  readonly writer: Omit<Writer, 'schema'>;
  /** 128 random bits in base64url at each call. */
  readonly newSalt: () => string;
  /** Rules that were overridden whatever the type of the record is. */
  readonly overrides: readonly Override[];
}

/**
 * Seals drafts onto the heads of their streams and updates `heads`, so that records of one stream follow one another. `heads` must have every stream of
 * the drafts. Refuses with RECORD_INVALID.
 */
export const sealDrafts = (drafts: readonly Draft[], heads: Map<string, Head>, seal: Seal, validators: Validators): SealedRecord[] =>
  drafts.map((draft) => {
    const sealed = sealDraft(draft, heads.get(draft.stream) as Head, seal, validators);
    heads.set(draft.stream, { seq: sealed.record.seq, hash: sealed.streamFile.hash, at: sealed.record.at });
    return sealed;
  });

function sealDraft(draft: Draft, head: Head, { stamp, command, policy, writer, overrides: general, newSalt }: Seal, validators: Validators): SealedRecord {
  const overrides = [...(draft.overrides ?? []), ...general];
  const record = {
    schema: recordSchemas[draft.type],
    type: draft.type,
    id: stamp.newId(),
    stream: draft.stream,
    seq: head.seq + 1,
    prev: head.hash,
    at: stamp.at,
    actor: stamp.actor,
    command,
    policy,
    writer: { ...writer, schema: schemaDigests[draft.type] },
    ...(overrides.length > 0 ? { overrides } : {}),
    critical: criticalTypes[draft.type],
    salt: newSalt(),
    data: draft.data,
  } as FairwayRecord;
  return sealRecord(record, validators);
}

/** A record as its file. Refuses with RECORD_INVALID. */
function sealRecord(record: FairwayRecord, validators: Validators): SealedRecord {
  const path = recordPath(record.stream, record.seq, record.type);
  const content = serializeValid(record, path, validators);
  const streamFile = { seq: record.seq, path, hash: digest(content), content: { record: asWritten(record, content) } };
  return { record, file: { path, content }, streamFile };
}

// the record in memory has to equal what others read: keys that JSON leaves out are dropped
const asWritten = (record: FairwayRecord, content: string): FairwayRecord =>
  isAsRead(record.data) ? record : ({ ...record, data: (JSON.parse(content) as FairwayRecord).data } as FairwayRecord);

/** Whether a value equals what JSON would give back for it. Most do, and checking is cheaper than parsing. */
function isAsRead(value: unknown): boolean {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return true;
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return false;
  if (Array.isArray(value)) return areAsRead(value);
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  for (const key of Object.keys(value)) if (key === 'toJSON' || !isAsRead((value as Record<string, unknown>)[key])) return false;
  return true;
}

function areAsRead(values: readonly unknown[]): boolean {
  // a hole is read back as null
  for (const value of values) if (!isAsRead(value)) return false;
  return true;
}

/** The record's file. Refuses with RECORD_INVALID what nobody could read. */
function serializeValid(record: FairwayRecord, path: string, validators: Validators): string {
  const invalid = whyInvalid(record, validators);
  const content = invalid === undefined ? serializeRecord(record) : '';
  // JSON writes half of a surrogate pair as an escape: where there is none, all is well-formed
  const illFormed = invalid === undefined && !content.includes('\\ud') ? undefined : findIllFormed(record);
  const why = illFormed === undefined ? invalid : `${illFormed} is not well-formed Unicode: it holds half of a surrogate pair`;
  if (why !== undefined) throw problem('RECORD_INVALID', { path, why });
  return content;
}

/** The files of a commit: the policy and schemas that the store lacks, its artifacts and its records. Throws where an artifact does not match its digest. */
export const filesOf = (sealed: readonly SealedRecord[], { artifacts = [] }: Decision, cited: readonly NewFile[]): NewFile[] => [
  ...cited,
  ...artifacts.map(({ sha256, content }) => {
    if (digest(content) !== sha256) throw new Error(`an artifact is named ${sha256} and has the digest ${digest(content)}`);
    return { path: artifactPath(sha256), content };
  }),
  ...sealed.map(({ file }) => file),
];

/** What a commit's message names. */
interface NamedRecords {
  readonly streams: readonly string[];
  readonly records: readonly string[];
}

export const namedOf = (records: readonly Pick<FairwayRecord, 'stream' | 'id'>[]): NamedRecords => ({
  streams: [...new Set(records.map(({ stream }) => stream))],
  records: records.map(({ id }) => id),
});

/** The commit's message: what happened, then trailers for programs. */
export function formatMessage(subject: string, command: string, { streams, records }: NamedRecords, more: readonly string[] = []): string {
  const trailers = [`Fairway-Command: ${oneLine(command)}`, ...listed('Fairway-Stream', streams), ...listed('Fairway-Record', records), ...more.map(oneLine)];
  // git accepts a commit without a subject, and many of its tools do not
  return `${oneLine(subject).slice(0, 500) || oneLine(command)}\n\n${trailers.join('\n')}\n`;
}

// a long list would only repeat what the commit contains
const listed = (name: string, values: readonly string[]): string[] =>
  values.length > 50 ? [`${name}s: ${values.length}`] : values.map((value) => `${name}: ${value}`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these would end the line, or the message
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/** The refusal for a stream on which nothing may be decided. */
export const refuseObstacle = (stream: string, { path, why, schema }: Obstacle): Error =>
  schema === undefined
    ? problem('STREAM_BROKEN', { stream, path, why, task: streamSubject(stream) })
    : problem('STREAM_TOO_NEW', { stream, path, schema, task: streamSubject(stream) });
