/**
 * The projection: the state of a store at one commit as far as everyday commands need it. Open tasks are there in brief, and whole on demand;
 * finished ones are counted. It follows from the commit alone, except for the policy that rides along.
 */
import { isClosed, isKnownKind, kindOf, standingOf } from '../../domain/kinds.ts';
import type { PolicyWarning } from '../../domain/policy.ts';
import { streamKind } from '../../domain/record.ts';
import type { StreamState } from '../../domain/stream.ts';
import type { Store as Manifest } from '../../domain/types.gen.ts';
import type { NamedStates } from '../load.ts';
import type { JournaledSize } from './journaled-file.ts';

export interface Projection {
  readonly commit: string;
  readonly manifest: Manifest;
  /** The digest of the manifest's file. */
  readonly root: string;
  /** The paths of the policies and schemas that the state ref has. */
  readonly cited: ReadonlySet<string>;
  readonly policy: CachedPolicy | null;
  /** Streams that open ones refer to and that will not become what those wait for. What is neither open nor here is closed. */
  readonly unmet: Unmet;
  readonly closed: ClosedCounts;
  readonly open: OpenStreams;
  /** What the index on disk holds of it; undefined where it holds nothing. */
  readonly stored?: StoredProjection;
}

/** Why a stream cannot be waited for, by its name: it has no records, or it was dropped. */
export type Unmet = ReadonlyMap<string, 'missing' | 'dropped'>;

/** A projection as the index on disk has it. */
export interface StoredProjection extends Pick<Projection, 'commit' | 'policy' | 'unmet' | 'closed' | 'cited'> {
  readonly size: JournaledSize;
}

/** The configuration as it was last read, and what it was read from. */
export interface CachedPolicy {
  /** The branch's tip, or the file, with the digest of the text. */
  readonly key: string;
  /** The digest of the text; null when there was none. */
  readonly digest: string | null;
  /** The configuration that the text stands for. */
  readonly config: unknown;
  /** What was passed over in the text. */
  readonly warnings?: readonly Omit<PolicyWarning, 'file'>[];
  /** What it was read with: a version that knows more reads the text again. */
  readonly reader?: string;
}

/** Closed streams, counted by kind. Kinds that are not counted are left out. */
export type ClosedCounts = Readonly<Record<string, Counts>>;

export interface Counts {
  readonly total: number;
  readonly by_state: StateCounts;
  /** By the class of the state. */
  readonly by_class: StateCounts;
  /** By lane, then by state. Those without one are counted under the empty name. */
  readonly by_lane: Readonly<Record<string, StateCounts>>;
  /** By role, alike. */
  readonly by_role: Readonly<Record<string, StateCounts>>;
}

/** How many are in each state, by its configured name or its class. */
export type StateCounts = Readonly<Record<string, number>>;

/** States as lines of JSON that are read on demand, by stream. */
export interface StateLines {
  get(stream: string): Buffer | undefined;
}

/** Briefs by the kind of their streams. */
export type Briefs = Readonly<Record<string, readonly Brief[]>>;

/** What lists show of a stream. */
export interface Brief {
  readonly id: string;
}

const noLines: StateLines = { get: () => undefined };

/** The streams that are not closed. Immutable: a change makes another one. */
export class OpenStreams {
  readonly #briefs: ReadonlyMap<string, Brief>;
  readonly #lines: StateLines;
  /** Streams whose whole state is in memory: those that changed since the lines were written, and those that were asked for. */
  readonly #whole: Map<string, StreamState>;
  /** Streams that came, changed or went since the index was saved. */
  readonly unsaved: ReadonlySet<string>;

  constructor(
    briefs: ReadonlyMap<string, Brief> = new Map(),
    lines: StateLines = noLines,
    whole: Map<string, StreamState> = new Map(),
    unsaved: ReadonlySet<string> = new Set(),
  ) {
    this.#briefs = briefs;
    this.#lines = lines;
    this.#whole = whole;
    this.unsaved = unsaved;
  }

  get size(): number {
    return this.#briefs.size;
  }

  has(stream: string): boolean {
    return this.#briefs.has(stream);
  }

  get(stream: string): StreamState | undefined {
    if (!this.#briefs.has(stream)) return undefined;
    const known = this.#whole.get(stream);
    if (known !== undefined) return known;
    const state = JSON.parse((this.#lines.get(stream) as Buffer).toString('utf8')) as StreamState;
    this.#whole.set(stream, state);
    return state;
  }

  /** The streams that open ones refer to. */
  referenced(): Set<string> {
    const referenced = new Set<string>();
    for (const [stream, brief] of this.#briefs) for (const name of kindOf(stream).references(brief)) referenced.add(name);
    return referenced;
  }

  /** The briefs of the streams of one kind. */
  *ofKind(kind: string): Generator<Brief> {
    const prefix = `${kind}/`;
    for (const [stream, brief] of this.#briefs) if (stream.startsWith(prefix)) yield brief;
  }

  /**
   * Those of the streams that are open, or all: each in brief, and whole as a line of JSON. They come in the order of their kind, so that the next to
   * sort the briefs finds them sorted. The lines follow the kinds of `briefs` and the briefs of each.
   */
  toStore(streams: Iterable<string> = this.#briefs.keys()): { readonly briefs: Briefs; readonly lines: readonly Buffer[] } {
    const briefs: Record<string, Brief[]> = {};
    for (const stream of streams) {
      const brief = this.#briefs.get(stream);
      if (brief === undefined) continue;
      briefs[streamKind(stream)] ??= [];
      briefs[streamKind(stream)]?.push(brief);
    }
    const lines = Object.entries(briefs).flatMap(([kind, ofKind]) =>
      ofKind.sort(kindOf(`${kind}/`).order).map(({ id }) => {
        const whole = this.#whole.get(`${kind}/${id}`);
        return whole === undefined ? (this.#lines.get(`${kind}/${id}`) as Buffer) : Buffer.from(`${JSON.stringify(whole)}\n`, 'utf8');
      }),
    );
    return { briefs, lines };
  }

  /** These streams with others in their place; null stands for a stream that is not open any more. */
  with(changes: Iterable<readonly [stream: string, state: StreamState | null]>): OpenStreams {
    const [briefs, whole, unsaved] = [new Map(this.#briefs), new Map(this.#whole), new Set(this.unsaved)];
    for (const [stream, state] of changes) {
      if (state !== null || briefs.has(stream)) unsaved.add(stream);
      if (state === null) {
        briefs.delete(stream);
        whole.delete(stream);
      } else {
        briefs.set(stream, kindOf(stream).brief(state));
        whole.set(stream, state);
      }
    }
    return new OpenStreams(briefs, this.#lines, whole, unsaved);
  }

  /** The same streams, with nothing left to save. */
  saved(): OpenStreams {
    return new OpenStreams(this.#briefs, this.#lines, this.#whole);
  }
}

/**
 * A change of one stream. `before` is undefined before its first record, and may be left out for a stream that was open: then the references that
 * it has kept are looked up once more, and nothing else comes of it.
 */
export interface StreamChange {
  readonly stream: string;
  readonly before: StreamState | undefined;
  readonly after: StreamState;
}

/**
 * The projection of a later commit. `unmet` are those that the changed streams newly refer to; `cited` are paths of policies and
 * schemas that were added.
 */
export function applyChanges(projection: Projection, commit: string, changes: readonly StreamChange[], unmet: Unmet, cited: readonly string[]): Projection {
  const open = projection.open.with(changes.map(({ stream, after }) => [stream, isClosed(stream, after) ? null : after] as const));
  return {
    ...projection,
    commit,
    cited: cited.every((path) => projection.cited.has(path)) ? projection.cited : new Set([...projection.cited, ...cited]),
    unmet: unmetAfter(projection.unmet, changes, unmet, open),
    closed: countClosed(changes, projection.closed),
    open,
  };
}

function unmetAfter(before: Unmet, changes: readonly StreamChange[], more: Unmet, open: OpenStreams): Unmet {
  const found = new Map([...before, ...more]);
  for (const { stream, after } of changes) {
    if (standingOf(stream, after) === 'dropped') found.set(stream, 'dropped');
    else found.delete(stream);
  }
  // most projects have nothing unmet at most times, so only this case looks at everything that is open
  const referenced = found.size === 0 ? new Set() : open.referenced();
  const unmet = new Map([...found].filter(([stream]) => referenced.has(stream)));
  const same = unmet.size === before.size && [...unmet].every(([stream, why]) => before.get(stream) === why);
  return same ? before : unmet;
}

/** The streams that changed ones newly refer to while they are open, and of which the projection cannot tell how they stand. */
export function unresolvedReferences({ open, unmet }: Projection, changes: readonly StreamChange[]): string[] {
  const changed = new Set(changes.map(({ stream }) => stream));
  const unresolved = new Set<string>();
  for (const { stream, before, after } of changes) {
    if (isClosed(stream, after)) continue;
    const { references } = kindOf(stream);
    const resolved = before === undefined || isClosed(stream, before) ? [] : references(before);
    for (const name of references(after)) if (!resolved.includes(name) && !changed.has(name) && !open.has(name) && !unmet.has(name)) unresolved.add(name);
  }
  return [...unresolved];
}

/** The counts after changes: what is closed by one and was not is added, and the other way round. */
export function countClosed(changes: readonly StreamChange[], counts: ClosedCounts): ClosedCounts {
  const moves = changes.flatMap(({ stream, before, after }) => [
    ...(before !== undefined && isClosed(stream, before) ? [{ stream, brief: kindOf(stream).brief(before), by: -1 as const }] : []),
    ...(isClosed(stream, after) ? [{ stream, brief: kindOf(stream).brief(after), by: 1 as const }] : []),
  ]);
  return moves.length === 0 ? counts : counted(moves, counts);
}

/** The counts of closed streams. */
export const countBriefs = (briefs: ReadonlyMap<string, Brief>): ClosedCounts =>
  counted(
    Array.from(briefs, ([stream, brief]) => ({ stream, brief, by: 1 })),
    {},
  );

/** A kind of which none is left is left out, as it is where the counts are made anew. */
function counted(moves: Iterable<{ readonly stream: string; readonly brief: Brief; readonly by: 1 | -1 }>, counts: ClosedCounts): ClosedCounts {
  const counters = structuredClone(counts) as Record<string, Counters>;
  for (const { stream, brief, by } of moves) {
    const tally = kindOf(stream).tally?.(brief);
    if (tally === undefined) continue;
    counters[streamKind(stream)] ??= { total: 0, by_state: {}, by_class: {}, by_lane: {}, by_role: {} };
    const counter = counters[streamKind(stream)] as Counters;
    counter.total += by;
    add(counter.by_state, tally.state, by);
    add(counter.by_class, tally.class, by);
    addBelow(counter.by_lane, tally.lane ?? '', tally.state, by);
    addBelow(counter.by_role, tally.role ?? '', tally.state, by);
  }
  return Object.fromEntries(Object.entries(counters).filter(([, { total }]) => total > 0));
}

interface Counters {
  total: number;
  by_state: Record<string, number>;
  by_class: Record<string, number>;
  by_lane: Record<string, Record<string, number>>;
  by_role: Record<string, Record<string, number>>;
}

function addBelow(rows: Record<string, Record<string, number>>, name: string, state: string, by: number): void {
  // a lane may be called constructor
  const states = Object.hasOwn(rows, name) ? (rows[name] ?? {}) : {};
  add(states, state, by);
  if (Object.keys(states).length > 0) rows[name] = states;
  else delete rows[name];
}

function add(counts: Record<string, number>, key: string, by: number): void {
  const sum = (Object.hasOwn(counts, key) ? (counts[key] ?? 0) : 0) + by;
  if (sum === 0) delete counts[key];
  else counts[key] = sum;
}

/** The closed streams at one commit, as briefs. */
export interface ClosedStreams {
  readonly commit: string;
  readonly briefs: ReadonlyMap<string, Brief>;
  /** What the index on disk holds of them, and the streams that changed since; undefined where it holds nothing. */
  readonly stored?: { readonly commit: string; readonly size: JournaledSize; readonly unsaved: ReadonlySet<string> };
}

/** The closed streams of a later commit; null stands for a stream without records. */
export function withClosed({ briefs, stored }: ClosedStreams, commit: string, changes: NamedStates): ClosedStreams {
  const after = new Map(briefs);
  const unsaved = new Set(stored?.unsaved);
  for (const [stream, state] of changes) {
    const closed = state !== null && isClosed(stream, state) && isKnownKind(stream);
    if (closed || after.has(stream)) unsaved.add(stream);
    if (closed) after.set(stream, kindOf(stream).brief(state));
    else after.delete(stream);
  }
  return { commit, briefs: after, ...(stored && { stored: { ...stored, unsaved } }) };
}
