/**
 * Whether a snapshot is whole and what it holds is right, from its file alone: no git, no store. That it is the snapshot that somebody made, and
 * not one that was made up from beginning to end, is told by the digest of its files: compare it with one that was kept elsewhere.
 */
import { createHash } from 'node:crypto';
import type { FairwayRecord } from '../../domain/record.ts';
import { streamSubject } from '../../domain/record.ts';
import { foldTask, type StreamFile } from '../../domain/task/fold.ts';
import type { Finding } from '../../domain/task/state.ts';
import { problem } from '../../errors.ts';
import { loadValidators, parseManifest, parseStreamFile, type Validators } from '../codec/parse.ts';
import { digest } from '../codec/serialize.ts';
import { manifestPath, parsePath } from '../layout.ts';
import { decodeFile, type SnapshotFile, type SnapshotHead, type SnapshotTotal, totalOf } from './format.ts';
import type { SnapshotPart } from './read.ts';

/** Something that the store itself has wrong: the snapshot holds it as it is. */
export interface SnapshotFinding {
  readonly kind: Finding['kind'] | 'untimely' | 'artifact' | 'stray';
  readonly path: string;
  readonly message: string;
}

export interface SnapshotReport extends Omit<SnapshotHead, 'schema'> {
  readonly project: string;
  /** The store's id. */
  readonly store: string;
  /** The branch whose tip holds the policy. */
  readonly integration_branch: string;
  readonly files: number;
  readonly records: number;
  readonly streams: number;
  /** `sha256:<hex>` over all files. */
  readonly files_digest: string;
  /** Files kept with records that are in it, and those that records name and it does not hold. */
  readonly artifact_count: number;
  readonly missing_artifacts: number;
  /** The first of them. */
  readonly findings: readonly SnapshotFinding[];
  readonly findings_count: number;
}

const shownFindings = 100;

/**
 * Refuses with SNAPSHOT_INVALID what is not whole or not sound as a snapshot: wrong digests, paths out of order, twice, or leading elsewhere, a
 * missing end. What is wrong in the store that it was taken of are findings.
 */
export async function verifySnapshot(parts: AsyncIterable<SnapshotPart>, named: string): Promise<SnapshotReport> {
  const check = new Check(named, await loadValidators());
  for await (const part of parts) check.take(part);
  return check.report();
}

class Check {
  readonly #named: string;
  readonly #validators: Validators;
  readonly #total = totalOf(createHash('sha256'));
  readonly #paths = new PathOrder();
  readonly #findings: SnapshotFinding[] = [];
  #findingsCount = 0;
  #head: SnapshotHead | undefined;
  #end: SnapshotTotal | undefined;
  #manifest: Pick<SnapshotReport, 'project' | 'store' | 'integration_branch'> | undefined;
  #stream = '';
  #files: StreamFile[] = [];
  #streams = 0;
  readonly #kept = new Set<string>();
  readonly #asked = new Map<string, string>();

  constructor(named: string, validators: Validators) {
    this.#named = named;
    this.#validators = validators;
  }

  take(part: SnapshotPart): void {
    if (this.#end !== undefined) throw this.#refuse('there is something behind its end');
    if ('head' in part) this.#head = part.head;
    else if ('file' in part) this.#takeFile(part.file);
    else this.#end = this.#requireTotal(part.total);
  }

  report(): SnapshotReport {
    if (this.#end === undefined || this.#head === undefined) throw this.#refuse('its end is missing: it was cut off');
    if (this.#manifest === undefined) throw this.#refuse(`it holds no ${manifestPath}`);
    this.#endStream();
    const { schema: _schema, ...head } = this.#head;
    const missing = [...this.#asked].filter(([sha256]) => !this.#kept.has(sha256));
    if (head.artifacts) for (const [sha256, path] of missing) this.#find('artifact', path, `it names ${sha256}, and there is no such artifact`);
    return {
      ...head,
      ...this.#manifest,
      ...this.#end,
      streams: this.#streams,
      artifact_count: this.#kept.size,
      missing_artifacts: missing.length,
      findings: this.#findings,
      findings_count: this.#findingsCount,
    };
  }

  #takeFile(file: SnapshotFile): void {
    const why = this.#paths.whyRefused(file.path);
    if (why !== undefined) throw this.#refuse(`${file.path}: ${why}`);
    const bytes = this.#bytesOf(file);
    if (digest(bytes) !== file.sha256) throw this.#refuse(`${file.path}: its content has the digest ${digest(bytes)}, not ${file.sha256}`);
    this.#total.add(file);
    const place = parsePath(file.path);
    if (place.kind !== 'record' || place.stream !== this.#stream) this.#endStream();
    if (place.kind === 'record') {
      this.#stream = place.stream;
      this.#files.push(parseStreamFile(file.path, place, bytes, this.#validators));
    } else if (place.kind === 'artifact') this.#takeArtifact(file.path, place.sha256, file.sha256);
    else if (place.kind === 'manifest') this.#manifest = this.#requireManifest(bytes);
    else if (place.kind === 'other') this.#find('stray', file.path, 'the layout of a store knows no such file');
  }

  #bytesOf(file: SnapshotFile): Buffer {
    try {
      return decodeFile(file);
    } catch (error) {
      if (error instanceof RangeError) throw this.#refuse(`${file.path}: it is nested too deeply to be written`);
      throw error;
    }
  }

  #takeArtifact(path: string, name: string, sha256: string): void {
    if (this.#head?.artifacts === false) throw this.#refuse(`${path}: it says that it holds no artifacts`);
    if (name !== sha256) this.#find('artifact', path, `its content has the digest ${sha256}`);
    this.#kept.add(name);
  }

  #requireManifest(bytes: Uint8Array) {
    const parsed = parseManifest(bytes, this.#validators);
    if ('newer' in parsed) throw problem('STORE_TOO_NEW', { path: manifestPath, schema: parsed.newer });
    if ('why' in parsed) throw this.#refuse(parsed.why);
    const { project, store, integration_branch } = parsed.manifest;
    return { project, store, integration_branch };
  }

  #endStream(): void {
    if (this.#files.length === 0) return;
    this.#streams += 1;
    const isTask = this.#stream.startsWith('tasks/');
    const { findings = [] } = foldTask(streamSubject(this.#stream), this.#files) ?? {};
    // the fold's bookkeeping of a stream is the same whatever it is about; only what it says of tasks is not
    for (const { kind, path, message } of findings) if (isTask || kind !== 'illegal') this.#find(kind, path, message);
    this.#checkTimes();
    for (const { path, content } of this.#files) if ('record' in content) for (const sha256 of artifactsOf(content.record)) this.#asked.set(sha256, path);
    this.#stream = '';
    this.#files = [];
  }

  #checkTimes(): void {
    let last = '';
    for (const { path, content } of this.#files) {
      if (!('record' in content)) continue;
      const { at } = content.record;
      if (at < last) this.#find('untimely', path, `it is of ${at}, and the record before it of ${last}`);
      if (at > last) last = at;
    }
  }

  #requireTotal(said: SnapshotTotal): SnapshotTotal {
    const found = this.#total.end();
    for (const key of ['files', 'records', 'files_digest'] as const)
      if (said[key] !== found[key]) throw this.#refuse(`its end says ${key} ${said[key]}, and what it holds comes to ${found[key]}`);
    return found;
  }

  #find(kind: SnapshotFinding['kind'], path: string, message: string): void {
    this.#findingsCount += 1;
    if (this.#findings.length < shownFindings) this.#findings.push({ kind, path, message });
  }

  #refuse(why: string): Error {
    return problem('SNAPSHOT_INVALID', { file: this.#named, why });
  }
}

const artifactsOf = (record: FairwayRecord): string[] =>
  'artifacts' in record.data && Array.isArray(record.data.artifacts) ? record.data.artifacts.map((artifact) => artifact.sha256) : [];

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is kept out
const isImpossible = (step: string): boolean => /^$|^\.\.?$|^\.git$|[\u0000-\u001f\u007f\\]/i.test(step) || step.length > 255;

/** Whether paths come one after the other as git orders them, each once, and each a file that a tree can hold. */
class PathOrder {
  #last: Buffer = Buffer.alloc(0);
  /** Files that the layout does not know: nothing may be below them. */
  readonly #strays = new Set<string>();

  whyRefused(path: string): string | undefined {
    const bytes = Buffer.from(path, 'utf8');
    const order = Buffer.compare(this.#last, bytes);
    if (order === 0) return 'it is there twice';
    if (order > 0) return 'it is out of order';
    this.#last = bytes;
    const steps = path.split('/');
    if (steps.some(isImpossible)) return 'a store can hold no such path';
    const known = parsePath(path).kind !== 'other';
    if (!known) this.#strays.add(path);
    if (known && this.#strays.size === 0) return undefined;
    const above = steps.slice(1).map((_, index) => steps.slice(0, index + 1).join('/'));
    const below = above.find((parent) => this.#strays.has(parent) || parsePath(parent).kind !== 'other');
    return below === undefined ? undefined : `it is below ${below}, which is a file`;
  }
}
