/** Sealing drafts into records: adds id, seq, time, actor and the digest of the record before. Pure. */

import type { Draft, FairwayRecord, Stamp } from '../../domain/record.ts';
import { streamSubject } from '../../domain/record.ts';
import type { Finding, Head, StreamFile } from '../../domain/stream.ts';
import { recordSchemas } from '../../domain/types.gen.ts';
import { problem } from '../../errors.ts';
import type { NewFile } from '../backend.ts';
import { artifactPath, recordPath } from '../layout.ts';
import type { Decision } from '../store.ts';
import { type ClosedValidators as Validators, whyInvalid } from './parse.ts';
import { digest, findIllFormed, serializeRecord } from './serialize.ts';

/** A record and its file. */
export interface SealedRecord {
  readonly record: FairwayRecord;
  readonly file: NewFile & { readonly content: string };
  /** The same for the fold. */
  readonly streamFile: StreamFile;
}

/** Seals drafts onto the heads of their streams and updates `heads`, so that records of one stream follow one another. Refuses with RECORD_INVALID. */
export const sealDrafts = (drafts: readonly Draft[], heads: Map<string, Head>, stamp: Stamp, validators: Validators): SealedRecord[] =>
  drafts.map((draft) => {
    const sealed = sealDraft(draft, heads.get(draft.stream), stamp, validators);
    heads.set(draft.stream, { seq: sealed.record.seq, hash: sealed.streamFile.hash, at: sealed.record.at });
    return sealed;
  });

/** Seals a draft onto the head of its stream; undefined for the first record. Refuses with RECORD_INVALID. */
function sealDraft(draft: Draft, head: Head | undefined, stamp: Stamp, validators: Validators): SealedRecord {
  const { seq, hash: prev, at: before } = head ?? { seq: 0, hash: null, at: '' };
  // when the clock is behind the stream, the record gets the head's time and keeps the clock's own
  const at = stamp.at < before ? { at: before, clock: stamp.at } : { at: stamp.at };
  const record = {
    schema: recordSchemas[draft.type],
    type: draft.type,
    id: stamp.newId(),
    stream: draft.stream,
    seq: seq + 1,
    ...at,
    actor: stamp.actor,
    prev,
    data: draft.data,
  } as FairwayRecord;
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

/** The files of a commit: its artifacts and its records. Throws where an artifact's content does not match its digest. */
export const filesOf = (sealed: readonly SealedRecord[], { artifacts = [] }: Decision): NewFile[] => [
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

/** The broken file that prevents writing to a task's stream; undefined when there is none. */
export function whyBroken(findings: readonly Finding[]): { readonly path: string; readonly why: string } | undefined {
  const broken = findings.find((finding) => finding.kind === 'unreadable' || finding.kind === 'misplaced');
  return broken && { path: broken.path, why: broken.message };
}

export const refuseBroken = (stream: string, { path, why }: { path: string; why: string }) =>
  problem('STREAM_BROKEN', { stream, path, why, task: streamSubject(stream) });
