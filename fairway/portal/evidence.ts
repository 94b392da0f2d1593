/** The evidence packet of a task: each proof with its source and files, and the acceptance checks it meets. */

import { judgeChecks } from '../domain/gates/acceptance.ts';
import { countingProofs, type SignersSeen } from '../domain/gates/gates.ts';
import type { RecordSignature } from '../domain/gates/signers.ts';
import type { EvidenceEntry, Task } from '../domain/task/state.ts';
import type { RecordView } from '../domain/task/views.ts';
import type { Artifact, EvidenceData, Predicate } from '../domain/types.gen.ts';
import { type JunitReport, parseJunit } from './junit.ts';

/** The part of an artifact that the page shows inline. */
export type ArtifactPreview =
  | { readonly type: 'text'; readonly text: string; readonly cut: boolean }
  | { readonly type: 'junit'; readonly report: JunitReport }
  | { readonly type: 'image' }
  | { readonly type: 'none'; readonly why: string };

export interface ArtifactModel {
  readonly artifact: Artifact;
  /** Its address in the site, relative to the base; undefined when the store does not hold it. */
  readonly path?: string;
  readonly preview: ArtifactPreview;
}

export interface PacketItem {
  readonly entry: EvidenceEntry;
  readonly artifacts: readonly ArtifactModel[];
  readonly links: NonNullable<EvidenceData['links']>;
  readonly predicate?: Predicate | undefined;
  /** Who signed its record, where signatures were checked. */
  readonly signature?: RecordSignature | undefined;
}

export interface CheckRow {
  readonly id: string;
  readonly text: string;
  readonly command?: readonly string[];
  /** The proofs recorded for this check, newest first, without superseded ones. */
  readonly proofs: readonly EvidenceEntry[];
  /** The seq of each proof that passed but does not count, because a required signature is missing. */
  readonly uncounted: readonly number[];
  /** The seq of each proof of an earlier text of the check. */
  readonly stale: readonly number[];
  /** stale: it was proven, and then reworded. */
  readonly status: 'executed' | 'declared' | 'stale' | 'not proven';
}

export interface PacketModel {
  readonly id: string;
  readonly title: string;
  readonly items: readonly PacketItem[];
  readonly checks: readonly CheckRow[];
  readonly counts: {
    readonly executed: number;
    readonly declared: number;
    /** Proofs that passed and count. */
    readonly passed: number;
    readonly superseded: number;
    /** Proofs that passed but lack a required signature. */
    readonly uncounted: number;
  };
}

/** `records` are those of the task. `read` returns the content of an artifact by its digest; undefined when the store does not hold it. */
export function packetModel(task: Task, records: readonly RecordView[], read: (digest: string) => Uint8Array | undefined, seen?: SignersSeen): PacketModel {
  const dataOf = new Map(records.flatMap(({ record }) => (record.type === 'evidence' ? [[record.id, record.data] as const] : [])));
  const current = task.evidence.filter((entry) => entry.superseded_by === undefined);
  const passed = current.filter((entry) => entry.result === 'pass').length;
  const counting = countingProofs(task, seen).length;
  const signers = seen === 'unseen' ? undefined : seen;
  return {
    id: task.id,
    title: task.definition.title,
    items: task.evidence
      .map((entry) => ({
        entry,
        artifacts: entry.artifacts.map((artifact) => artifactModel(artifact, isKept(artifact) ? read(artifact.digest) : undefined)),
        links: dataOf.get(entry.id)?.links ?? [],
        predicate: dataOf.get(entry.id)?.predicate,
        signature: signers?.records[entry.seq],
      }))
      .reverse(),
    checks: checkRows(task, seen),
    counts: {
      executed: current.filter((entry) => entry.provenance === 'executed').length,
      declared: current.filter((entry) => entry.provenance === 'declared').length,
      passed: counting,
      superseded: task.evidence.length - current.length,
      uncounted: passed - counting,
    },
  };
}

/** The acceptance checks with their proofs. A check is proven by a proof that passed and counts; executed proof takes precedence over declared. */
export function checkRows(task: Pick<Task, 'definition' | 'evidence'>, seen?: SignersSeen): CheckRow[] {
  const counting = countingProofs(task, seen);
  const uncounted = countingProofs(task).filter((entry) => !counting.includes(entry));
  const recorded = judgeChecks(
    task,
    task.evidence.filter((entry) => entry.superseded_by === undefined),
  );
  return judgeChecks(task, counting).map(({ check, status, proofs }, index) => {
    const { proofs: current = [], stale = [] } = recorded[index] ?? {};
    const provenBy = proofs.some((entry) => entry.provenance === 'executed') ? 'executed' : 'declared';
    const listed = [...current, ...stale].sort((one, other) => other.seq - one.seq);
    return {
      id: check.id,
      text: check.text,
      ...(check.command && { command: check.command }),
      proofs: listed,
      uncounted: seqsOf(listed.filter((entry) => uncounted.includes(entry))),
      stale: seqsOf(stale),
      status: status === 'proven' ? provenBy : status === 'stale' ? 'stale' : 'not proven',
    };
  });
}

const seqsOf = (entries: readonly EvidenceEntry[]): number[] => entries.map(({ seq }) => seq);

/** Whether the store may hold its content. */
export const isKept = ({ stored }: Pick<Artifact, 'stored'>): boolean => stored !== 'external';

const shownText = 20_000;

// Any other type is served as text or as bytes, so that a browser never runs markup from an artifact; see `artifactFile`.
const images: Readonly<Record<string, string>> = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp' };
const unknownType = 'application/octet-stream';
const isText = (mediaType: string) => mediaType.startsWith('text/') || /[/+](json|xml|yaml|x-yaml|x-sh|javascript|toml)$/.test(mediaType);

/** The file name of an artifact in the site: its digest, with an extension that no browser treats as a page. */
export function artifactFile({ digest, media_type = unknownType }: Pick<Artifact, 'digest' | 'media_type'>): string {
  const ending = images[media_type] ?? (isText(media_type) ? 'txt' : 'bin');
  return `artifacts/${digest.replace(/^sha256:/, '')}.${ending}`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours
const withoutColours = (text: string) => text.replaceAll(/\u001b\[[0-9;]*m/g, '');

export function artifactModel(artifact: Artifact, content: Uint8Array | undefined): ArtifactModel {
  if (!content) return { artifact, preview: { type: 'none', why: isKept(artifact) ? 'the store does not hold this file' : 'it is kept elsewhere' } };
  return { artifact, path: artifactFile(artifact), preview: previewOf(artifact, content) };
}

function previewOf({ media_type = unknownType }: Artifact, content: Uint8Array): ArtifactPreview {
  if (images[media_type]) return { type: 'image' };
  if (!isText(media_type)) return { type: 'none', why: `a file of type ${media_type} is not shown in place` };
  const text = withoutColours(new TextDecoder().decode(content));
  const report = /[/+]xml$/.test(media_type) ? parseJunit(text) : undefined;
  if (report) return { type: 'junit', report };
  // The end is kept, because the result is usually in the last lines.
  return { type: 'text', text: text.length > shownText ? text.slice(-shownText) : text, cut: text.length > shownText };
}
