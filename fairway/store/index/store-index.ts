/**
 * The index of a store: `<git common dir>/fairway/index/<ref>@<format>/`. Derived and disposable: whatever is missing, damaged, foreign or
 * unwritable is treated as absent, and what is absent is computed from the commits again.
 *
 * - `open`: the projection of one commit. The head has everything but whole states, which stand in the body, one line of JSON each, in the order of the
 *   head's briefs. `ready` reads the head, `claim` a line more.
 * - `closed`: the closed streams of one commit as briefs, a line each. Commands about open streams never open it, and its commit may be older:
 *   whoever reads it brings it forward.
 *
 * The journal of each holds changes that lead from one commit to another, in the same form. A change that starts from another commit than the one
 * reached so far is skipped, so that readers and writers need no lock between them: two may append the same change, and one may be late.
 */
import { hash } from 'node:crypto';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { schemaDigests } from '../codec/schemas.ts';
import { appendChange, type Body, type JournaledSize, readJournaled, replaceDocument, type Section } from './journaled-file.ts';
import { type Brief, type Briefs, type ClosedStreams, OpenStreams, type Projection, type StateLines, type StoredProjection } from './projection.ts';

/** Raise it whenever a folded state, its brief or the files change. */
const formatNumber = 11;

/** What this version folds: where it knows other schemas than the one that wrote an index, it may understand more of the records. */
const reader = hash('sha256', Object.values(schemaDigests).join('\n'), 'hex').slice(0, 8);

/** Part of the name of the directory and of the files' first bytes. */
const version = `${formatNumber}-${reader}`;
const format = `fairway-index/${version}`;

export interface StoreIndex {
  /**
   * The projection that was saved last; undefined where there is none that can be believed. Where this object has loaded or saved the projection of
   * `commit` before, that one is returned and no file is read.
   */
  load(commit?: string): Projection | undefined;
  /** Saves a projection and gives it as it is stored. What cannot be written is dropped silently: the next command computes it again. */
  save(projection: Projection): Projection;
  /** The closed streams that were saved last, alike. */
  loadClosed(): ClosedStreams | undefined;
  saveClosed(closed: ClosedStreams): void;
}

/** For stores that are read once, or live in memory. */
export const noIndex: StoreIndex = {
  load: () => undefined,
  save: (projection) => projection,
  loadClosed: () => undefined,
  saveClosed: () => undefined,
};

export function storeIndex(commonDir: string, ref: string): StoreIndex {
  const directory = join(commonDir, 'fairway', 'index', `${encodeURIComponent(ref)}@${version}`);
  const open = join(directory, 'open');
  const closed = join(directory, 'closed');
  let latest: Projection | undefined;
  return {
    load: (commit) => {
      if (latest === undefined || latest.commit !== commit) latest = loadOpen(open);
      return latest;
    },
    save: (projection) => {
      latest = unlessFailed(projection, () => {
        const stored = appendOpen(open, projection) ?? replaceOpen(open, projection);
        return { ...projection, open: projection.open.saved(), stored };
      });
      return latest;
    },
    loadClosed: () => loadClosed(closed),
    saveClosed: (streams) => unlessFailed(undefined, () => saveClosed(closed, streams)),
  };
}

/** What the head of every change says. */
interface Change {
  readonly from: string;
  readonly to: string;
  /** The streams that went; those that came or changed stand in the body. */
  readonly gone: readonly string[];
}

/** The changes of a journal that follow one another from a commit on. */
function* following<C extends Change>(commit: string, changes: readonly Section[]): Generator<{ readonly change: C; readonly body: Body }> {
  let reached = commit;
  for (const { head, body } of changes) {
    const change = parse<C>(head);
    if (change.from !== reached) continue;
    yield { change, body };
    reached = change.to;
  }
}

const parse = <T>(bytes: Buffer): T => JSON.parse(bytes.toString('utf8')) as T;
const formatHead = (value: object): Buffer => Buffer.from(JSON.stringify(value), 'utf8');

/** A change is appended while reading all of the journal costs little beside reading the document. */
const mayAppend = (size: JournaledSize, changed: number): boolean => size.intact && size.journal < 65_536 + size.document / 16 && changed <= mostInChange;

const mostInChange = 500;

// Open tasks

/** Open streams in brief, and how long each is in the body, in bytes: the kinds in the order of `briefs`, and the streams of each in theirs. */
interface Listed {
  readonly briefs: Briefs;
  readonly lengths: readonly number[];
}

type OpenHead = Listed &
  Pick<Projection, 'commit' | 'manifest' | 'root' | 'policy' | 'closed'> & {
    readonly unmet: readonly (readonly [stream: string, why: 'missing' | 'dropped'])[];
    readonly cited: readonly string[];
  };

/** What stayed as it was is left out. */
type OpenChange = Listed & Change & Partial<Pick<OpenHead, 'policy' | 'unmet' | 'closed' | 'cited'>>;

function* named(briefs: Briefs): Generator<readonly [stream: string, brief: Brief]> {
  for (const [kind, ofKind] of Object.entries(briefs)) for (const brief of ofKind) yield [`${kind}/${brief.id}`, brief];
}

function loadOpen(file: string): Projection | undefined {
  const read = readJournaled(file, format);
  if (read === undefined) return undefined;
  const head = parse<OpenHead>(read.document.head);
  const briefs = new Map(named(head.briefs));
  const listed: [Listed, Body][] = [[head, read.document.body]];
  let { commit, policy, unmet, closed, cited } = head;
  for (const { change, body } of following<OpenChange>(commit, read.changes)) {
    listed.push([change, body]);
    for (const [stream, brief] of named(change.briefs)) briefs.set(stream, brief);
    for (const stream of change.gone) briefs.delete(stream);
    ({ to: commit, policy = policy, unmet = unmet, closed = closed, cited = cited } = change);
  }
  const stored = { commit, policy, unmet: new Map(unmet), closed, cited: new Set(cited), size: read.size };
  return { ...stored, manifest: head.manifest, root: head.root, open: new OpenStreams(briefs, linesOf(listed)), stored };
}

/** The last line of each stream, looked for when the first is asked for. */
function linesOf(listed: readonly (readonly [Listed, Body])[]): StateLines {
  let lines: Map<string, readonly [body: Body, from: number, length: number]> | undefined;
  const find = () => {
    const found = new Map<string, readonly [Body, number, number]>();
    for (const [{ briefs, lengths }, body] of listed) {
      let [from, index] = [0, 0];
      for (const [stream] of named(briefs)) {
        const length = lengths[index] as number;
        found.set(stream, [body, from, length]);
        from += length;
        index += 1;
      }
    }
    return found;
  };
  return {
    get: (stream) => {
      lines ??= find();
      const line = lines.get(stream);
      return line?.[0].read(line[1], line[2]);
    },
  };
}

/** Undefined where the document has to be replaced. */
function appendOpen(file: string, { commit, policy, unmet, closed, cited, open, stored }: Projection): StoredProjection | undefined {
  if (stored === undefined || !mayAppend(stored.size, open.unsaved.size)) return undefined;
  const { briefs, lines } = open.toStore(open.unsaved);
  const change: OpenChange = {
    from: stored.commit,
    to: commit,
    ...(policy === stored.policy ? {} : { policy }),
    ...(unmet === stored.unmet ? {} : { unmet: [...unmet] }),
    ...(closed === stored.closed ? {} : { closed }),
    ...(cited === stored.cited ? {} : { cited: [...cited] }),
    gone: [...open.unsaved].filter((stream) => !open.has(stream)),
    briefs,
    lengths: lines.map(({ length }) => length),
  };
  const journal = stored.size.journal + appendChange(file, formatHead(change), lines);
  return { commit, policy, unmet, closed, cited, size: { ...stored.size, journal } };
}

function replaceOpen(file: string, { commit, manifest, root, policy, unmet, closed, cited, open }: Projection): StoredProjection {
  const { briefs, lines } = open.toStore();
  const head: OpenHead = {
    commit,
    manifest,
    root,
    policy,
    unmet: [...unmet],
    closed,
    cited: [...cited],
    briefs,
    lengths: lines.map(({ length }) => length),
  };
  const size = replaceDocument(file, format, formatHead(head), lines);
  unlessFailed(undefined, () => removeLeftovers(dirname(file)));
  return { commit, policy, unmet, closed, cited, size };
}

// Closed streams

/** A line of the file of closed streams. */
type ClosedLine = readonly [stream: string, brief: Brief];

function loadClosed(file: string): ClosedStreams | undefined {
  const read = readJournaled(file, format);
  if (read === undefined) return undefined;
  const briefs = new Map<string, Brief>(linesIn(read.document.body));
  let { commit } = parse<{ readonly commit: string }>(read.document.head);
  for (const { change, body } of following(commit, read.changes)) {
    for (const [stream, brief] of linesIn(body)) briefs.set(stream, brief);
    for (const stream of change.gone) briefs.delete(stream);
    commit = change.to;
  }
  return { commit, briefs, stored: { commit, size: read.size, unsaved: new Set() } };
}

function saveClosed(file: string, { commit, briefs, stored }: ClosedStreams): void {
  if (stored === undefined || !mayAppend(stored.size, stored.unsaved.size)) {
    replaceDocument(file, format, formatHead({ commit }), Array.from(briefs, formatLine));
    return;
  }
  const unsaved = [...stored.unsaved];
  const change: Change = { from: stored.commit, to: commit, gone: unsaved.filter((stream) => !briefs.has(stream)) };
  const changed = unsaved.flatMap((stream): ClosedLine[] => {
    const brief = briefs.get(stream);
    return brief === undefined ? [] : [[stream, brief]];
  });
  appendChange(file, formatHead(change), changed.map(formatLine));
}

const formatLine = (line: ClosedLine): Buffer => Buffer.from(`${JSON.stringify(line)}\n`, 'utf8');

function* linesIn(body: Body): Generator<ClosedLine> {
  const lines = body.read(0, body.length);
  for (let at = 0; at < lines.length; ) {
    const end = lines.indexOf(0x0a, at);
    yield parse<ClosedLine>(lines.subarray(at, end));
    at = end + 1;
  }
}

// Files

/** How long files that a process left half-written stay, and the index of another format that nobody writes to, in ms. */
const leftAfter = { halfWritten: 60_000, otherFormat: 7 * 24 * 60 * 60_000 };

function removeLeftovers(directory: string): void {
  const now = Date.now();
  const changedAt = (path: string) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
  for (const name of readdirSync(directory)) {
    const path = join(directory, name);
    if (name.endsWith('.new') && now - changedAt(path) > leftAfter.halfWritten) rmSync(path, { force: true });
  }
  const [ref] = basename(directory).split('@');
  for (const name of readdirSync(dirname(directory))) {
    const other = join(dirname(directory), name);
    if (name.split('@')[0] !== ref || other === directory) continue;
    const newest = Math.max(changedAt(other), ...readdirSync(other).map((file) => changedAt(join(other, file))));
    if (now - newest > leftAfter.otherFormat) rmSync(other, { recursive: true, force: true });
  }
}

// A full disk or a directory that may not be written to slows the next command down, and is no reason to fail this one.
function unlessFailed<T>(otherwise: T, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return otherwise;
  }
}
