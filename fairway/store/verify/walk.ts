/**
 * One pass over a history: commit by commit, file by file. The walk remembers what later files are judged by: the streams, the keys that must be
 * unique, and the artifacts.
 */
import { createHash } from 'node:crypto';
import type { FairwayRecord } from '../../domain/record.ts';
import type { Artifact, Store as Manifest } from '../../domain/types.gen.ts';
import type { WalkedChange, WalkedCommit, WalkedPart } from '../../git/walk.ts';
import type { AnchorTag } from '../anchor-tags.ts';
import type { Backend } from '../backend.ts';
import { parseManifest, parseStreamFile, type Validators } from '../codec/parse.ts';
import { digest, serializeRecord } from '../codec/serialize.ts';
import { readCitedPaths } from '../index/build.ts';
import { artifactPath, manifestPath, parsePath, policyPath, type RecordPath, schemaPath, streamDirectory, streamsOf } from '../layout.ts';
import type { CheckedCommit, HistoryCheck, SignatureFinding } from '../signatures.ts';
import { stateDefects } from './anchors.ts';
import type { CheckName } from './checks.ts';
import type { Findings } from './findings.ts';
import { type Root, readHeads, rootOf } from './root.ts';
import { Streams } from './streams.ts';

export interface WalkOptions {
  readonly backend: Backend;
  readonly validators: Validators;
  /** The commit to end at. */
  readonly head: string;
  /** The time of the reader's clock, ISO 8601. */
  readonly now: string;
  /** The commit to begin after, which is taken to be in order; null to begin at the first commit. */
  readonly from: string | null;
  /** The anchors to compare with, by the commit on which they stand. */
  readonly anchors: ReadonlyMap<string, readonly AnchorTag[]>;
  /** Undefined where the policy does not look at signatures. */
  readonly signatures: HistoryCheck | undefined;
  readonly findings: Findings;
  /**
   * The keys up to `from`, to which the walk adds its own: ids of records, and directories of streams in lower case. Left out where they are not
   * known: then an id is compared only with those of the streams that the walk touches.
   */
  readonly keys?: Set<string>;
  /** Whether roots are needed: then a walk that begins after a commit reads the heads of all streams first. */
  readonly needsRoots: boolean;
}

/** What was walked. */
export interface Walked {
  readonly commits: number;
  readonly files: number;
  readonly records: number;
  readonly artifacts: number;
}

/** An artifact that a record names, to be looked up in the state before the walk. */
interface NamedArtifact {
  readonly commit: string;
  readonly path: string;
  readonly artifact: Artifact;
}

type AddedRecord = CheckedCommit['records'][number];

const maxPendingArtifacts = 1000;

export class HistoryWalk {
  /** The keys of the whole history up to where the walk is, as far as they are known. */
  readonly keys: Set<string>;
  readonly #options: WalkOptions;
  readonly #streams: Streams;
  /** The sizes of the artifacts that were added, by digest. */
  readonly #artifacts = new Map<string, number>();
  #pendingArtifacts: NamedArtifact[] = [];
  /** The paths of the policies and schemas that were added. */
  readonly #cited = new Set<string>();
  /** The policies and schemas that records of the current commit cite, each with the path of the last such record. */
  readonly #citing = new Map<string, string>();
  #manifest: { readonly value: Manifest | null; readonly hash: string } | undefined;
  #commit: WalkedCommit | undefined;
  #cutAt: string | null = null;
  #lastPath = '';
  #isFirstCommit = true;
  readonly #walked = { commits: 0, files: 0, records: 0, artifacts: 0 };

  constructor(options: WalkOptions) {
    this.#options = options;
    this.keys = options.keys ?? new Set();
    this.#streams = new Streams(options.backend, options.validators, options.from);
  }

  get walked(): Walked {
    return { ...this.#walked };
  }

  /** The parent of the first commit where this clone lacks it; null where the history is complete. */
  get cutAt(): string | null {
    return this.#cutAt;
  }

  /** The manifest, where it could be read. */
  get manifest(): Manifest | null {
    return this.#manifest?.value ?? null;
  }

  /** The root of the state as of now; undefined where roots are not needed, or there is no manifest. */
  root(): Root | undefined {
    return this.#manifest === undefined || !this.#options.needsRoots ? undefined : rootOf(this.#manifest.hash, this.#streams.heads);
  }

  /** Reads the state before the walk. */
  async begin(): Promise<void> {
    const { backend, from, head, needsRoots } = this.#options;
    // Within the first commit, files come in the order of their paths, in which fairway.json is not the first.
    const [root] = await backend.readFiles(from ?? head, [manifestPath]);
    if (root !== undefined) this.#streams.root = digest(root.content);
    if (from === null) return;
    for (const path of await readCitedPaths(backend, from)) this.#cited.add(path);
    const [manifest] = await backend.readFiles(from, [manifestPath]);
    if (manifest !== undefined) this.#readManifest(manifest.content);
    if (!needsRoots) return;
    for (const [stream, head] of await readHeads(backend, from)) this.#streams.heads.set(stream, head);
  }

  /** Judges the next commits. */
  async add(parts: readonly WalkedPart[]): Promise<void> {
    const touched = streamsOf(parts.flatMap(({ changes }) => changes.filter(({ status }) => status === 'A')).map(({ path }) => path));
    for (const { content } of await this.#streams.load(touched)) if ('record' in content) this.keys.add(content.record.id);
    for (const part of parts) await this.#addPart(part);
  }

  async end(): Promise<void> {
    this.#endCommit();
    await this.#checkPendingArtifacts();
    this.#addSignatureFindings((await this.#options.signatures?.end()) ?? []);
  }

  #addSignatureFindings(found: readonly SignatureFinding[]): void {
    const { findings } = this.#options;
    for (const { level, commit, state, path, message } of found) {
      if (level === 'unchecked') findings.leaveUnchecked();
      else if (level === 'warning') findings.warn({ check: 'signatures', code: state, commit, path, message });
      else this.#find('signatures', state, path, message, commit);
    }
  }

  async #addPart({ commit, changes }: WalkedPart): Promise<void> {
    if (this.#commit?.id !== commit.id) {
      this.#endCommit();
      this.#beginCommit(commit);
    }
    if (this.#isFirstCommit && this.#options.from === null) this.#readRoot(changes);
    const records = changes.flatMap((change) => this.#checkChange(change) ?? []);
    const { signatures, findings } = this.#options;
    if (signatures !== undefined) {
      findings.count('signatures', records.length);
      this.#addSignatureFindings(await signatures.add({ commit: commit.id, records }));
    }
    if (this.#pendingArtifacts.length >= maxPendingArtifacts) await this.#checkPendingArtifacts();
  }

  /** The manifest of the first commit counts, whatever became of it since. */
  #readRoot(changes: readonly WalkedChange[]): void {
    const content = changes.find(({ path }) => path === manifestPath)?.content;
    if (content !== undefined) this.#streams.root = digest(content);
  }

  #beginCommit(commit: WalkedCommit): void {
    const expected = this.#commit?.id ?? this.#options.from;
    this.#commit = commit;
    this.#lastPath = '';
    this.#walked.commits += 1;
    this.#count('history');
    const [parent, ...others] = commit.parents;
    if (expected === null && parent !== undefined) {
      this.#cutAt = parent;
      const message = `this clone is shallow and lacks the parent ${short(parent)}; fetch the rest with: git fetch --unshallow`;
      this.#find('history', 'history-cut', null, message);
    } else if (expected !== null && parent !== expected) this.#find('history', 'parent-mismatch', null, `it does not follow ${short(expected)}`);
    for (const other of others) this.#find('history', 'merge', null, `it merges ${short(other)}; Fairway never merges, so what came with it was not checked`);
  }

  /** The anchors that stand on the commit are compared once all of its files are in. */
  #endCommit(): void {
    if (this.#commit === undefined) return;
    if (this.#isFirstCommit) this.#requireManifest();
    this.#isFirstCommit = false;
    this.#checkCitations();
    for (const anchor of this.#options.anchors.get(this.#commit.id) ?? []) this.#compareAnchor(anchor);
  }

  /** Judges a change. Gives the record that it added, if it added a readable one, by its path and actor. */
  #checkChange(change: WalkedChange): AddedRecord | undefined {
    const { path, status, mode, content } = change;
    this.#walked.files += 1;
    this.#count('additions');
    if (status !== 'A') {
      const { code, verb } = otherChanges[status] ?? { code: 'changed', verb: `has git status ${status}` };
      this.#find('additions', code, path, `the file ${verb}; files may only be added`);
      return undefined;
    }
    const parsed = parsePath(path);
    this.#count('layout');
    if (path === this.#lastPath) this.#find('layout', 'duplicate-path', path, 'its directory lists it twice');
    this.#lastPath = path;
    if (mode !== '100644') this.#find('layout', 'not-plain-file', path, `it is ${fileKinds[mode] ?? `of mode ${mode}`}, not a plain file`);
    if (parsed.kind === 'other') {
      if (isEscaping(path)) this.#find('layout', 'escaping-path', path, 'its path leads out of the tree');
      else this.#find('layout', 'unknown-path', path, 'the layout of a store has no such path');
    }
    if (mode === '160000' || mode === '120000') return undefined;
    this.#count('objects');
    if (content === undefined) {
      this.#find('objects', 'object-missing', path, `its object ${change.blob} is missing; this clone is partial or damaged`);
      return undefined;
    }
    this.#checkObject(path, change.blob, content);
    if (parsed.kind === 'manifest') this.#addManifest(content);
    if (parsed.kind === 'artifact') this.#addArtifact(path, parsed.sha256, content);
    if (parsed.kind === 'policy' || parsed.kind === 'schema') this.#addCited(path, parsed.sha256, content);
    return parsed.kind === 'record' ? this.#addRecord(path, parsed, content) : undefined;
  }

  /** git reads an object by its name without checking that its content has that name. */
  #checkObject(path: string, blob: string, content: Buffer): void {
    const sum = createHash(blob.length === 64 ? 'sha256' : 'sha1')
      .update(`blob ${content.length}\0`)
      .update(content)
      .digest('hex');
    if (sum !== blob) this.#find('objects', 'object-damaged', path, `its object ${blob} has content with the id ${sum}; this clone is damaged`);
  }

  #addManifest(content: Buffer): void {
    if (!this.#isFirstCommit || this.#options.from !== null) this.#find('manifest', 'manifest-late', manifestPath, 'it was not added by the first commit');
    const parsed = this.#readManifest(content);
    if ('newer' in parsed)
      this.#find('manifest', 'manifest-newer', manifestPath, `its schema is ${parsed.newer}; update Fairway to a version that knows it to verify this store`);
    else if ('why' in parsed) this.#find('manifest', 'manifest-invalid', manifestPath, parsed.why);
  }

  #readManifest(content: Buffer): ReturnType<typeof parseManifest> {
    const parsed = parseManifest(content, this.#options.validators);
    this.#manifest = { value: 'manifest' in parsed ? parsed.manifest : null, hash: digest(content) };
    return parsed;
  }

  #requireManifest(): void {
    this.#count('manifest');
    if (this.#manifest === undefined) this.#find('manifest', 'manifest-missing', manifestPath, 'the first commit does not add it, so this is not a store');
  }

  #addArtifact(path: string, sha256: string, content: Buffer): void {
    this.#walked.artifacts += 1;
    this.#count('artifacts');
    const found = digest(content);
    if (found !== sha256) this.#find('artifacts', 'artifact-mismatch', path, `the digest of its content is ${found}`);
    this.#artifacts.set(sha256, content.length);
  }

  #addCited(path: string, sha256: string, content: Buffer): void {
    this.#count('policies');
    const found = digest(content);
    if (found !== sha256) this.#find('policies', 'digest-mismatch', path, `the digest of its content is ${found}`);
    this.#cited.add(path);
  }

  /** Once all files of a commit are in: its policies may come after the records that cite them. */
  #checkCitations(): void {
    for (const [cited, path] of this.#citing)
      if (!this.#cited.has(cited)) this.#find('policies', 'cited-missing', path, `it cites ${cited}, which is not in the store`);
    this.#citing.clear();
  }

  #addRecord(path: string, placement: RecordPath, content: Buffer): AddedRecord | undefined {
    const file = parseStreamFile(path, placement, content, this.#options.validators);
    const { stream, seq } = placement;
    const head = this.#streams.head(stream);
    this.#walked.records += 1;
    for (const check of ['records', 'order', 'times', 'chain', 'transitions', 'ids'] as const) this.#count(check);
    if (head.seq === 0 && !this.#addKey(streamDirectory(stream).toLowerCase()))
      this.#find('layout', 'case-collision', path, 'its directory differs from another one only in upper and lower case');
    const record = 'record' in file.content ? file.content.record : undefined;
    const unknown = 'unknown' in file.content ? file.content.unknown : undefined;
    const envelope = record ?? unknown;
    if ('unreadable' in file.content) this.#find('records', 'unreadable', path, file.content.unreadable);
    if ('misplaced' in file.content) this.#find('layout', 'misplaced', path, file.content.misplaced);
    if (unknown !== undefined) this.#options.findings.leaveUnjudged();
    if (envelope !== undefined) this.#checkEnvelope(path, envelope);
    if (record !== undefined) this.#checkRecord(path, record, content);
    if (seq <= head.seq) {
      this.#find('order', 'late', path, `the stream already has record ${head.seq}; this one comes too late or takes the place of another`);
      return undefined;
    }
    if (seq > head.seq + 1) this.#find('order', 'gap', path, `record ${head.seq + 1} of the stream is missing`);
    else if (envelope !== undefined && envelope.prev !== head.hash)
      this.#find(
        'chain',
        'broken-link',
        path,
        `its prev is ${envelope.prev}, but the digest of ${head.seq === 0 ? manifestPath : 'the record before it'} is ${head.hash}`,
      );
    const illegal = this.#streams.append(stream, file);
    if (illegal !== undefined) this.#find('transitions', 'illegal', path, illegal);
    return envelope && { path, actor: envelope.actor.id };
  }

  #checkEnvelope(path: string, record: Pick<FairwayRecord, 'id' | 'at' | 'policy' | 'writer'>): void {
    if (Date.parse(record.at) > Date.parse(this.#options.now) + dayMs)
      this.#find('times', 'future', path, `its time ${record.at} is more than a day ahead of this clock, which says ${this.#options.now}`);
    this.#citing.set(policyPath(record.policy.sha256), path);
    this.#citing.set(schemaPath(record.writer.schema), path);
    if (!this.#addKey(record.id)) this.#find('ids', 'duplicate-id', path, `another record has the id ${record.id} too`);
  }

  #checkRecord(path: string, record: FairwayRecord, content: Buffer): void {
    if (!isCanonical(record, content))
      this.#find('records', 'not-canonical', path, 'its bytes are not those that Fairway writes; other readers may read it otherwise');
    const { artifacts } = record.data as { readonly artifacts?: readonly Artifact[] };
    for (const artifact of artifacts ?? []) {
      if (artifact.stored !== 'state') continue;
      const size = this.#artifacts.get(artifact.digest);
      if (size === undefined && this.#options.from !== null) this.#pendingArtifacts.push({ commit: this.#commit?.id ?? '', path, artifact });
      else this.#checkArtifact(path, artifact, size);
    }
  }

  /** False where the key is there already. */
  #addKey(key: string): boolean {
    if (this.keys.has(key)) return false;
    this.keys.add(key);
    return true;
  }

  #checkArtifact(path: string, { name, digest, size: declared }: Artifact, size: number | undefined, commit?: string): void {
    if (size === undefined) this.#find('artifacts', 'artifact-missing', path, `it names ${digest} (${name}), which is not in the store`, commit);
    else if (size !== declared) this.#find('artifacts', 'artifact-size', path, `it says that ${name} has ${declared} bytes; it has ${size}`, commit);
  }

  /** Looks up named artifacts in the state before the walk. */
  async #checkPendingArtifacts(): Promise<void> {
    const { backend, from } = this.#options;
    const pending = this.#pendingArtifacts;
    this.#pendingArtifacts = [];
    if (from === null || pending.length === 0) return;
    const found = await backend.readFiles(
      from,
      pending.map(({ artifact }) => artifactPath(artifact.digest)),
    );
    for (const [index, { commit, path, artifact }] of pending.entries()) this.#checkArtifact(path, artifact, found[index]?.content.length, commit);
  }

  #compareAnchor(anchor: AnchorTag): void {
    const root = this.root();
    if (root === undefined) return;
    for (const { code, message } of stateDefects(anchor, this.manifest?.store ?? null, root)) this.#find('anchors', code, null, message);
  }

  #count(check: CheckName): void {
    this.#options.findings.count(check);
  }

  #find(check: CheckName, code: string, path: string | null, message: string, commit: string | null = this.#commit?.id ?? null): void {
    this.#options.findings.add({ check, code, commit, path, message });
  }
}

const otherChanges: Readonly<Record<string, { readonly code: string; readonly verb: string }>> = {
  M: { code: 'changed', verb: 'was changed' },
  D: { code: 'removed', verb: 'was removed' },
  T: { code: 'type-changed', verb: 'became another kind of file' },
};

const fileKinds: Readonly<Record<string, string>> = { '100755': 'an executable file', '120000': 'a symbolic link', '160000': 'a submodule' };

const isEscaping = (path: string): boolean => path.split('/').some((name) => ['', '.', '..', '.git'].includes(name.toLowerCase()));

/** Whether the bytes are those that Fairway writes for the record: it serializes a record in one way only. */
const isCanonical = (record: FairwayRecord, content: Buffer): boolean => content.equals(Buffer.from(serializeRecord(record), 'utf8'));

const dayMs = 24 * 60 * 60 * 1000;

const short = (commit: string): string => commit.slice(0, 12);
