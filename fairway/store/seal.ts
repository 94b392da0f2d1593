/** From what was decided to records with a place: id, seq, time, actor and the link to the record before. Pure. */
import { problem } from '../errors.ts';
import type { Draft, FairwayRecord, Stamp } from '../records/record.ts';
import { streamSubject } from '../records/record.ts';
import { recordSchemas } from '../records/types.gen.ts';
import type { StreamFile } from '../task/fold.ts';
import type { Head, Task } from '../task/task.ts';
import type { NewFile } from './backend.ts';
import { artifactPath, recordPath } from './layout.ts';
import { type Validators, whyInvalid } from './parse.ts';
import { digest, findIllFormed, serializeRecord } from './serialize.ts';
import type { Decision } from './store.ts';

/** A record with its file. */
export interface SealedRecord {
  readonly record: FairwayRecord;
  readonly file: NewFile & { readonly content: string };
  /** As the fold takes it. */
  readonly streamFile: StreamFile;
}

/** Seals drafts onto the heads of their streams. Records of one stream follow one another. Refuses with RECORD_INVALID. */
export function sealDrafts(drafts: readonly Draft[], heads: ReadonlyMap<string, Head>, stamp: Stamp, validators: Validators): SealedRecord[] {
  const ends = new Map(heads);
  return drafts.map((draft) => {
    const sealed = sealDraft(draft, ends.get(draft.stream) ?? { seq: 0, hash: null, at: '' }, stamp, validators);
    ends.set(draft.stream, { seq: sealed.record.seq, hash: sealed.streamFile.hash, at: sealed.record.at });
    return sealed;
  });
}

function sealDraft(draft: Draft, head: Head, stamp: Stamp, validators: Validators): SealedRecord {
  // a clock that runs behind the stream is moved up to it, and the record says what it had said
  const at = stamp.at < head.at ? { at: head.at, clock: stamp.at } : { at: stamp.at };
  const record = {
    schema: recordSchemas[draft.type],
    type: draft.type,
    id: stamp.newId(),
    stream: draft.stream,
    seq: head.seq + 1,
    ...at,
    actor: stamp.actor,
    prev: head.hash,
    data: draft.data,
  } as FairwayRecord;
  const path = recordPath(record.stream, record.seq, record.type);
  refuseInvalid(record, path, validators);
  const content = serializeRecord(record);
  const streamFile = { seq: record.seq, path, hash: digest(content), content: { record: asWritten(record, content) } };
  return { record, file: { path, content }, streamFile };
}

// What is folded here has to be what others will read: a key that JSON leaves out must not live on in memory.
const asWritten = (record: FairwayRecord, content: string): FairwayRecord =>
  ({ ...record, data: (JSON.parse(content) as FairwayRecord).data }) as FairwayRecord;

function refuseInvalid(record: FairwayRecord, path: string, validators: Validators): void {
  const illFormed = findIllFormed(record);
  const why = illFormed === undefined ? whyInvalid(record, validators) : `${illFormed} is not well-formed Unicode: it holds half of a surrogate pair`;
  if (why !== undefined) throw problem('RECORD_INVALID', { path, why });
}

/** The files of a commit: its records and the artifacts they name. Refuses an artifact whose content is not what it says. */
export function filesOf(sealed: readonly SealedRecord[], decision: Decision): NewFile[] {
  const artifacts = (decision.artifacts ?? []).map(({ sha256, content }) => {
    if (digest(content) !== sha256) throw new Error(`an artifact is named ${sha256} and has the digest ${digest(content)}`);
    return { path: artifactPath(sha256), content };
  });
  return [...artifacts, ...sealed.map(({ file }) => file)];
}

/** The commit's message: what happened, then trailers for programs. */
export function formatMessage(subject: string, command: string, sealed: readonly SealedRecord[], more: readonly string[] = []): string {
  const streams = [...new Set(sealed.map(({ record }) => record.stream))];
  const trailers = [
    `Fairway-Command: ${oneLine(command)}`,
    ...listed('Fairway-Stream', streams),
    ...listed(
      'Fairway-Record',
      sealed.map(({ record }) => record.id),
    ),
    ...more.map(oneLine),
  ];
  // git takes a commit without a subject, and many of its tools do not
  return `${oneLine(subject).slice(0, 500) || oneLine(command)}\n\n${trailers.join('\n')}\n`;
}

// A long list says nothing that the commit itself does not.
const listed = (name: string, values: readonly string[]): string[] =>
  values.length > 50 ? [`${name}s: ${values.length}`] : values.map((value) => `${name}: ${value}`);

// biome-ignore lint/suspicious/noControlCharactersInRegex: these would end the line, or the message
const oneLine = (text: string): string => text.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

/** What keeps a stream from being written to; undefined when it was read whole. */
export function whyBroken(findings: Task['findings']): { readonly path: string; readonly why: string } | undefined {
  const broken = findings.find((finding) => finding.kind === 'unreadable' || finding.kind === 'misplaced');
  return broken && { path: broken.path, why: broken.message };
}

export const refuseBroken = (stream: string, { path, why }: { path: string; why: string }) =>
  problem('STREAM_BROKEN', { stream, path, why, task: streamSubject(stream) });
