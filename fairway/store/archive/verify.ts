/**
 * Verifying a snapshot from its file alone, without git or a store. Whether it is the snapshot that somebody made, and not a forgery as a whole, only the
 * digest of its files can tell: compare it with one that was kept elsewhere.
 */
import { createHash } from 'node:crypto';
import { foldStream } from '../../domain/kinds.ts';
import type { FairwayRecord } from '../../domain/record.ts';
import type { Finding, StreamFile } from '../../domain/stream.ts';
import type { Artifact } from '../../domain/types.gen.ts';
import { problem } from '../../errors.ts';
import { loadValidators, parseManifest, parseStreamFile, type Validators } from '../codec/parse.ts';
import { digest } from '../codec/serialize.ts';
import { manifestPath, parsePath } from '../layout.ts';
import { decodeFile, type SnapshotFile, type SnapshotHead, type SnapshotTotal, totalOf } from './format.ts';
import type { SnapshotPart } from './read.ts';

/** A defect of the store itself, which the snapshot reproduces. */
export interface SnapshotFinding {
  readonly kind: Finding['kind'] | 'artifact' | 'cited' | 'stray';
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
  /** Artifacts that it contains, and artifacts that records name and it does not contain. */
  readonly artifact_count: number;
  readonly missing_artifacts: number;
  /** The first findings. */
  readonly findings: readonly SnapshotFinding[];
  readonly findings_count: number;
}

const maxListedFindings = 100;

/**
 * Refuses with SNAPSHOT_INVALID a snapshot that is incomplete or not consistent: wrong digests, paths that are out of order, duplicate or lead out of
 * the store, a missing end. Defects of the store that it was taken of are findings.
 */
export async function verifySnapshot(parts: AsyncIterable<SnapshotPart>, named: string): Promise<SnapshotReport> {
  const check = new SnapshotCheck(named, await loadValidators());
  for await (const part of parts) check.add(part);
  return check.report();
}

class SnapshotCheck {
  readonly #named: string;
  readonly #validators: Validators;
  readonly #sum = totalOf(createHash('sha256'));
  readonly #paths = new PathOrder();
  readonly #findings: SnapshotFinding[] = [];
  #findingsCount = 0;
  #head: SnapshotHead | undefined;
  #total: SnapshotTotal | undefined;
  #manifest: Pick<SnapshotReport, 'project' | 'store' | 'integration_branch'> | undefined;
  /** The digest of fairway.json. */
  #root: string | undefined;
  /** The first records of streams that came before fairway.json. */
  #unlinked: { readonly path: string; readonly prev: string }[] = [];
  #stream = '';
  #files: StreamFile[] = [];
  #streams = 0;
  readonly #artifacts = new Set<string>();
  /** Artifacts that records name, each with the path of the last record that names it. */
  readonly #namedArtifacts = new Map<string, string>();

  constructor(named: string, validators: Validators) {
    this.#named = named;
    this.#validators = validators;
  }

  add(part: SnapshotPart): void {
    if (this.#total !== undefined) throw this.#refuse('trailing-content', 'it continues after its end');
    if ('head' in part) this.#head = part.head;
    else if ('file' in part) this.#addFile(part.file);
    else this.#total = this.#requireTotal(part.total);
  }

  report(): SnapshotReport {
    if (this.#total === undefined || this.#head === undefined) throw this.#refuse('truncated', 'its end is missing, so it was cut off');
    if (this.#manifest === undefined) throw this.#refuse('manifest-missing', `it has no ${manifestPath}`);
    this.#endStream();
    const { schema: _schema, ...head } = this.#head;
    const missing = [...this.#namedArtifacts].filter(([sha256]) => !this.#artifacts.has(sha256));
    if (head.artifacts) for (const [sha256, path] of missing) this.#find('artifact', path, `it names ${sha256}, which is not in the snapshot`);
    return {
      ...head,
      ...this.#manifest,
      ...this.#total,
      streams: this.#streams,
      artifact_count: this.#artifacts.size,
      missing_artifacts: missing.length,
      findings: this.#findings,
      findings_count: this.#findingsCount,
    };
  }

  #addFile(file: SnapshotFile): void {
    const defect = this.#paths.add(file.path);
    if (defect !== undefined) throw this.#refuse(defect.reason, `${file.path}: ${defect.why}`);
    const bytes = this.#bytesOf(file);
    if (digest(bytes) !== file.sha256) throw this.#refuse('digest-mismatch', `${file.path}: the digest of its content is ${digest(bytes)}, not ${file.sha256}`);
    this.#sum.add(file);
    const parsed = parsePath(file.path);
    if (parsed.kind !== 'record' || parsed.stream !== this.#stream) this.#endStream();
    if (parsed.kind === 'record') {
      this.#stream = parsed.stream;
      this.#files.push(parseStreamFile(file.path, parsed, bytes, this.#validators));
    } else if (parsed.kind === 'artifact') this.#addArtifact(file.path, parsed.sha256, file.sha256);
    else if (parsed.kind === 'policy' || parsed.kind === 'schema') this.#checkCited(file.path, parsed.sha256, file.sha256);
    else if (parsed.kind === 'manifest') this.#manifest = this.#requireManifest(bytes);
    else if (parsed.kind === 'other') this.#find('stray', file.path, 'the layout of a store has no such path');
  }

  #bytesOf(file: SnapshotFile): Buffer {
    try {
      return decodeFile(file);
    } catch (error) {
      if (error instanceof RangeError) throw this.#refuse('too-deep', `${file.path}: it is nested too deeply`);
      throw error;
    }
  }

  #addArtifact(path: string, name: string, sha256: string): void {
    if (this.#head?.artifacts === false) throw this.#refuse('unexpected-artifact', `${path}: its first line says that it has no artifacts`);
    if (name !== sha256) this.#find('artifact', path, `the digest of its content is ${sha256}`);
    this.#artifacts.add(name);
  }

  #checkCited(path: string, name: string, sha256: string): void {
    if (name !== sha256) this.#find('cited', path, `the digest of its content is ${sha256}`);
  }

  #requireManifest(bytes: Uint8Array) {
    const parsed = parseManifest(bytes, this.#validators);
    if ('newer' in parsed) throw problem('STORE_TOO_NEW', { path: manifestPath, schema: parsed.newer });
    if ('why' in parsed) throw this.#refuse('manifest-invalid', parsed.why);
    const root = digest(bytes);
    for (const { path, prev } of this.#unlinked)
      if (prev !== root) this.#find('unlinked', path, `its prev is ${prev}, but the digest of ${manifestPath} is ${root}`);
    this.#root = root;
    const { project, store, integration_branch } = parsed.manifest;
    return { project, store, integration_branch };
  }

  #endStream(): void {
    if (this.#files.length === 0) return;
    this.#streams += 1;
    // Streams whose paths sort before fairway.json are compared with its digest once that was read.
    const [first] = this.#files;
    const prev = first !== undefined && 'record' in first.content ? first.content.record.prev : '';
    if (this.#root === undefined && first !== undefined) this.#unlinked.push({ path: first.path, prev });
    const { findings = [] } = foldStream(this.#stream, this.#files, this.#root ?? prev) ?? {};
    for (const { kind, path, message } of findings) this.#find(kind, path, message);
    for (const { path, content } of this.#files)
      if ('record' in content) for (const sha256 of artifactsOf(content.record)) this.#namedArtifacts.set(sha256, path);
    this.#stream = '';
    this.#files = [];
  }

  #requireTotal(declared: SnapshotTotal): SnapshotTotal {
    const found = this.#sum.end();
    for (const key of ['files', 'records', 'files_digest'] as const)
      if (declared[key] !== found[key]) throw this.#refuse('total-mismatch', `its end says ${key} ${declared[key]}; its content has ${found[key]}`);
    return found;
  }

  #find(kind: SnapshotFinding['kind'], path: string, message: string): void {
    this.#findingsCount += 1;
    if (this.#findings.length < maxListedFindings) this.#findings.push({ kind, path, message });
  }

  #refuse(reason: string, why: string): Error {
    return problem('SNAPSHOT_INVALID', { file: this.#named, reason, why });
  }
}

/** The digests of the artifacts that are kept on the state ref. */
const artifactsOf = (record: FairwayRecord): string[] => {
  const { artifacts } = record.data as { readonly artifacts?: readonly Artifact[] };
  return (artifacts ?? []).filter(({ stored }) => stored === 'state').map(({ digest }) => digest);
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are excluded
const isIllegalName = (name: string): boolean => /^$|^\.\.?$|^\.git$|[\u0000-\u001f\u007f\\]/i.test(name) || name.length > 255;

/** Checks that paths are legal in a git tree, unique, and in git's order. */
class PathOrder {
  #last: Buffer = Buffer.alloc(0);
  /** Files that the layout does not know: no other path may be below one. */
  readonly #strays = new Set<string>();

  /** Why the path may not follow those before it; undefined where it may. */
  add(path: string): { readonly reason: string; readonly why: string } | undefined {
    const bytes = Buffer.from(path, 'utf8');
    const order = Buffer.compare(this.#last, bytes);
    if (order === 0) return { reason: 'duplicate-path', why: 'it is there twice' };
    if (order > 0) return { reason: 'path-order', why: 'it is out of order' };
    this.#last = bytes;
    const names = path.split('/');
    if (names.some(isIllegalName)) return { reason: 'illegal-path', why: 'a store cannot have such a path' };
    const isKnown = parsePath(path).kind !== 'other';
    if (!isKnown) this.#strays.add(path);
    if (isKnown && this.#strays.size === 0) return undefined;
    const parents = names.slice(1).map((_, index) => names.slice(0, index + 1).join('/'));
    const file = parents.find((parent) => this.#strays.has(parent) || parsePath(parent).kind !== 'other');
    return file === undefined ? undefined : { reason: 'path-below-file', why: `it is below ${file}, which is a file` };
  }
}
