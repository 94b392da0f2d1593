/**
 * One pass over a history, commit by commit, file by file. What has to be remembered is what later files are judged by: where each stream
 * stands, which ids and kept files there are. Nothing is read twice but the streams that had to be put away.
 */
import { createHash } from 'node:crypto';
import type { FairwayRecord } from '../../domain/record.ts';
import type { Artifact, Store as Manifest } from '../../domain/types.gen.ts';
import type { WalkedChange, WalkedCommit, WalkedPart } from '../../git/walk.ts';
import type { AnchorTag } from '../anchor-tags.ts';
import type { Backend } from '../backend.ts';
import { type Placement, parseManifest, parseStreamFile, type Validators } from '../codec/parse.ts';
import { digest, serializeRecord } from '../codec/serialize.ts';
import { artifactPath, manifestPath, parsePath } from '../layout.ts';
import type { AddedRecord, CheckName, CommitCheck, CommitFinding } from './checks.ts';
import type { Findings } from './findings.ts';
import { type KeySet, Seen, ulidKey } from './key-set.ts';
import { type Root, Roots } from './root.ts';
import { Streams } from './streams.ts';

export interface WalkSetup {
  readonly backend: Backend;
  readonly validators: Validators;
  /** The commit to begin behind, which is taken to be right; null to begin at the first. */
  readonly from: string | null;
  /** The anchors to be compared with, by the commit that they stand on. */
  readonly anchors: ReadonlyMap<string, readonly AnchorTag[]>;
  readonly commitChecks: readonly CommitCheck[];
  readonly findings: Findings;
  /** What knows of the ids and directories in front of `from`; only some of them are known when left out. */
  readonly before?: ConstructorParameters<typeof Seen>[0];
  /** Whether roots are asked for: where the walk begins behind a commit, every stream's head has to be known for one. */
  readonly needsRoots: boolean;
  /** How many records may be held folded up; what is put away is read again. */
  readonly held?: number;
}

/** What was walked. */
export interface Walked {
  readonly commits: number;
  readonly files: number;
  readonly records: number;
  readonly artifacts: number;
}

export class HistoryWalk {
  readonly #setup: WalkSetup;
  readonly #streams: Streams;
  /** The ids of records, and the directories of streams. */
  readonly #seen: Seen;
  readonly #roots = new Roots();
  /** Sizes of the kept files that were added, by digest. */
  readonly #artifacts = new Map<string, number>();
  /** Files that records name, to be looked for in what was there before the walk. */
  #named: { readonly commit: string; readonly path: string; readonly artifact: Artifact }[] = [];
  #manifest: { readonly value: Manifest | null; readonly hash: string } | undefined;
  #commit: WalkedCommit | undefined;
  #cut: string | null = null;
  #lastPath = '';
  #first = true;
  readonly #count = { commits: 0, files: 0, records: 0, artifacts: 0 };

  constructor(setup: WalkSetup) {
    this.#setup = setup;
    this.#seen = new Seen(setup.before);
    this.#streams = new Streams(setup.backend, setup.validators, setup.from, this.#seen, setup.held);
  }

  get walked(): Walked {
    return { ...this.#count };
  }

  /** The ids and directories that came, for the next walk. */
  get added(): KeySet {
    return this.#seen.added;
  }

  /** The commit in front of the first one, which this clone lacks; null where nothing is cut off. */
  get cut(): string | null {
    return this.#cut;
  }

  /** The manifest, where it could be read. */
  get manifest(): Manifest | null {
    return this.#manifest?.value ?? null;
  }

  /** The root of the state as it is now; undefined where roots were not asked for, or there is no manifest. */
  root(): Root | undefined {
    return this.#manifest === undefined || !this.#setup.needsRoots ? undefined : this.#roots.rootOf(this.#manifest.hash, this.#streams.heads());
  }

  /** Reads what was there before the walk. */
  async begin(): Promise<void> {
    const { backend, from, needsRoots } = this.#setup;
    if (from === null) return;
    const [manifest] = await backend.readFiles(from, [manifestPath]);
    if (manifest !== undefined) this.#takeManifest(manifest.content);
    if (!needsRoots) return;
    for await (const files of backend.readHeads(from)) {
      for (const { path, content } of files) {
        const place = parsePath(path);
        if (place.kind === 'record') this.#streams.setHead(place.stream, { seq: place.seq, hash: digest(content), at: '' });
      }
    }
  }

  /** Compares the anchors that stand on the commit that the walk begins behind. */
  compareBeginning(): void {
    const { anchors, from } = this.#setup;
    for (const anchor of anchors.get(from ?? '') ?? []) this.#compare(anchor, from);
  }

  async take(parts: readonly WalkedPart[]): Promise<void> {
    const last = parts.at(-1);
    if (last === undefined) return;
    const touched = new Set<string>();
    for (const { changes } of parts) for (const { path, status } of changes) if (status === 'A') addStream(touched, path);
    const before = await this.#streams.prepare(touched, last.commit.id);
    if (!this.#seen.isWhole)
      for (const { files } of before) for (const { content } of files) if ('record' in content) this.#seen.add(ulidKey(content.record.id));
    for (const part of parts) await this.#takePart(part);
    this.#streams.putAway();
  }

  async end(): Promise<void> {
    await this.#settle();
    await this.#lookForNamed();
    for (const check of this.#setup.commitChecks) this.#tell(check, (await check.end?.()) ?? []);
  }

  #tell({ name }: CommitCheck, found: readonly CommitFinding[]): void {
    for (const { level, commit = this.#commit?.id ?? null, path, message } of found) {
      if (level === 'warning') this.#setup.findings.warn({ check: name, commit, path, message });
      else this.#find(name, path, message, commit);
    }
  }

  async #takePart({ commit, changes }: WalkedPart): Promise<void> {
    if (this.#commit?.id !== commit.id) {
      await this.#settle();
      this.#follow(commit);
    }
    const added = changes.flatMap((change) => this.#takeChange(change) ?? []);
    for (const check of this.#setup.commitChecks) {
      this.#setup.findings.looked(check.name, added.length);
      this.#tell(check, await check.look({ commit, records: added }));
    }
    if (this.#named.length >= 1000) await this.#lookForNamed();
  }

  /** A commit is whole: the anchors that stand on it are compared. */
  async #settle(): Promise<void> {
    if (this.#commit === undefined) return;
    if (this.#first) this.#requireManifest();
    this.#first = false;
    for (const anchor of this.#setup.anchors.get(this.#commit.id) ?? []) this.#compare(anchor);
  }

  #follow(commit: WalkedCommit): void {
    const expected = this.#commit?.id ?? this.#setup.from;
    this.#commit = commit;
    this.#lastPath = '';
    this.#count.commits += 1;
    this.#look('history');
    const [parent, ...others] = commit.parents;
    if (expected === null && parent !== undefined) {
      this.#cut = parent;
      this.#find(
        'history',
        null,
        `the history is cut off in front of it, at ${parent.slice(0, 12)}: this clone is shallow; fetch the rest with: git fetch --unshallow`,
      );
    } else if (expected !== null && parent !== expected) this.#find('history', null, `it does not follow ${expected.slice(0, 12)}`);
    for (const other of others)
      this.#find('history', null, `it merges ${other.slice(0, 12)}: Fairway never merges, and what came with it was not added commit by commit`);
  }

  /** Judges a change. Gives the record that it added, where it added one that can be read. */
  #takeChange(change: WalkedChange): AddedRecord | undefined {
    const { path, status, mode, content } = change;
    this.#count.files += 1;
    this.#look('additions');
    if (status !== 'A') {
      this.#find('additions', path, `it ${deeds[status] ?? `had ${status} done to it`}: files are only ever added`);
      return undefined;
    }
    if (path === this.#lastPath) this.#find('layout', path, 'it is in its directory twice');
    this.#lastPath = path;
    const place = parsePath(path);
    this.#look('layout');
    if (mode !== '100644') this.#find('layout', path, `it is ${kinds[mode] ?? `of the mode ${mode}`}, and no plain file`);
    if (place.kind === 'other') this.#find('layout', path, whyNoPlace(path));
    if (mode === '160000' || mode === '120000') return undefined;
    if (content === undefined) {
      this.#look('objects');
      this.#find('objects', path, `its object ${change.blob} is missing: this clone is not whole, or damaged`);
      return undefined;
    }
    this.#checkObject(path, change.blob, content);
    if (place.kind === 'manifest') this.#addManifest(content);
    if (place.kind === 'artifact') this.#addArtifact(path, place.sha256, content);
    return place.kind === 'record' ? this.#addRecord(path, place, content) : undefined;
  }

  /** git reads an object by its name and does not look whether its content is what the name says. */
  #checkObject(path: string, blob: string, content: Buffer): void {
    this.#look('objects');
    const sum = createHash(blob.length === 64 ? 'sha256' : 'sha1')
      .update(`blob ${content.length}\0`)
      .update(content)
      .digest('hex');
    if (sum !== blob) this.#find('objects', path, `its object ${blob} holds something else, of the id ${sum}: this clone is damaged`);
  }

  #addManifest(content: Buffer): void {
    const { from } = this.#setup;
    if (!this.#first || from !== null) this.#find('manifest', manifestPath, 'it was added later than with the first commit');
    const why = this.#takeManifest(content);
    if (why !== undefined) this.#find('manifest', manifestPath, why);
  }

  #takeManifest(content: Buffer): string | undefined {
    const parsed = parseManifest(content, this.#setup.validators);
    this.#manifest = { value: 'manifest' in parsed ? parsed.manifest : null, hash: digest(content) };
    if ('newer' in parsed) return `it is written in ${parsed.newer}, which this version of Fairway does not know; update Fairway to verify this store`;
    return 'why' in parsed ? parsed.why : undefined;
  }

  #requireManifest(): void {
    this.#look('manifest');
    if (this.#manifest === undefined) this.#find('manifest', manifestPath, 'it is missing from the first commit: this is not how a store begins');
  }

  #addArtifact(path: string, sha256: string, content: Buffer): void {
    this.#count.artifacts += 1;
    this.#look('artifacts');
    const found = digest(content);
    if (found !== sha256) this.#find('artifacts', path, `its content has the digest ${found}`);
    this.#artifacts.set(sha256, content.length);
  }

  #addRecord(path: string, place: Placement, content: Buffer): AddedRecord | undefined {
    const file = parseStreamFile(path, place, content, this.#setup.validators);
    const { stream, seq } = place;
    const head = this.#streams.head(stream);
    this.#count.records += 1;
    for (const check of ['records', 'order', 'chain', 'transitions', 'ids'] as const) this.#look(check);
    if (head.seq === 0 && this.#streams.collides(stream)) this.#find('layout', path, 'the directory of its stream differs from that of another in case only');
    const record = 'record' in file.content ? file.content.record : undefined;
    if ('unreadable' in file.content) this.#find('records', path, file.content.unreadable);
    if ('misplaced' in file.content) this.#find('layout', path, file.content.misplaced);
    if (record !== undefined) this.#checkRecord(path, record, content);
    if (seq <= head.seq) {
      this.#find('order', path, `the stream is at record ${head.seq} already: this one comes too late, or takes the place of another`);
      return undefined;
    }
    if (seq > head.seq + 1) this.#find('order', path, `record ${head.seq + 1} of the stream is missing in front of it`);
    else if (record !== undefined && record.prev !== head.hash)
      this.#find('chain', path, `it names ${record.prev ?? 'nothing'} as the record before it, and that is ${head.hash ?? 'nothing'}`);
    if (record !== undefined && record.at < head.at)
      this.#find('order', path, `its time ${record.at} lies before ${head.at}, the time of the record before it`);
    const illegal = this.#streams.follow(stream, file);
    if (illegal !== undefined) this.#find('transitions', path, illegal);
    return record && { path, record };
  }

  #checkRecord(path: string, record: FairwayRecord, content: Buffer): void {
    if (!isWrittenByFairway(record, content)) this.#find('records', path, 'it is not in the bytes that Fairway writes: another reader may read it otherwise');
    if (!this.#seen.add(ulidKey(record.id))) this.#find('ids', path, `another record has the id ${record.id} too`);
    const { artifacts } = record.data as { readonly artifacts?: readonly Artifact[] };
    for (const artifact of artifacts ?? []) this.#checkNamed(path, artifact);
  }

  #checkNamed(path: string, artifact: Artifact): void {
    const size = this.#artifacts.get(artifact.sha256);
    if (size === undefined && this.#setup.from !== null) this.#named.push({ commit: this.#commit?.id ?? '', path, artifact });
    else this.#judgeNamed(path, artifact, size);
  }

  #judgeNamed(path: string, { path: name, sha256, size: said }: Artifact, size: number | undefined, commit?: string): void {
    if (size === undefined) this.#find('artifacts', path, `it names ${sha256} (${name}), which is not in the store`, commit);
    else if (size !== said) this.#find('artifacts', path, `it says that ${name} has ${said} bytes, and it has ${size}`, commit);
  }

  /** Looks for the files that records name among those that were there before the walk. */
  async #lookForNamed(): Promise<void> {
    const { backend, from } = this.#setup;
    const named = this.#named;
    this.#named = [];
    if (from === null || named.length === 0) return;
    const found = await backend.readFiles(
      from,
      named.map(({ artifact }) => artifactPath(artifact.sha256)),
    );
    for (const [index, { commit, path, artifact }] of named.entries()) this.#judgeNamed(path, artifact, found[index]?.content.length, commit);
  }

  #compare({ name, body }: AnchorTag, commit: string | null = this.#commit?.id ?? null): void {
    const now = this.root();
    if (body === null || now === undefined) return;
    const find = (message: string) => this.#find('anchors', null, message, commit);
    if (body.store !== this.manifest?.store) find(`${name} belongs to the store ${body.store}, and this is ${this.manifest?.store ?? 'none'}`);
    if (body.root !== now.root) find(`${name} says that the root here is ${body.root}, and it is ${now.root}`);
    else if (body.records !== now.records || body.streams !== now.streams)
      find(`${name} counts ${body.records} records in ${body.streams} streams here, and there are ${now.records} in ${now.streams}`);
  }

  #look(check: CheckName): void {
    this.#setup.findings.looked(check);
  }

  #find(check: CheckName, path: string | null, message: string, commit: string | null = this.#commit?.id ?? null): void {
    this.#setup.findings.add({ check, commit, path, message });
  }
}

const deeds: Readonly<Record<string, string>> = { M: 'was changed', D: 'was taken away', T: 'was made another kind of file' };

const kinds: Readonly<Record<string, string>> = { '100755': 'an executable file', '120000': 'a symbolic link', '160000': 'a submodule' };

function addStream(streams: Set<string>, path: string): void {
  const place = parsePath(path);
  if (place.kind === 'record') streams.add(place.stream);
}

/** Why a path has no place in the layout. */
function whyNoPlace(path: string): string {
  if (path.split('/').some((name) => name === '..' || name === '.' || name === '' || name.toLowerCase() === '.git')) return 'its path leads out of the tree';
  return 'the layout of a store has no such place';
}

// The same record gives the same bytes: a key that stands there twice, or a blank more, is somebody else's work.
const isWrittenByFairway = (record: FairwayRecord, content: Buffer): boolean => content.equals(Buffer.from(serializeRecord(record), 'utf8'));
