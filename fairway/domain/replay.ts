/**
 * Decides local commands again after other clones have published. Each command is placed after the published records and decided as a whole,
 * with all of its records or none. A command that is refused now is superseded: it is kept with the reason and has no effect. Commands that
 * depend on it are superseded too. Pure; the edge reads, seals and writes.
 */
import { isRefusal, problem, type Refusal } from '../errors.ts';
import { visibleLine } from '../visible.ts';
import type { Board } from './board.ts';
import { kindOf } from './kinds.ts';
import { omitUndefined } from './omit-undefined.ts';
import { type Draft, type FairwayRecord, type RecordType, streamSubject } from './record.ts';
import type { AnyRecordDefinition } from './record-definition.ts';
import { definitionOf, isRecordType, streamsNamed } from './record-types.ts';
import { append, type Head, isIllegal, type StreamState } from './stream.ts';
import { claimLost } from './task/claims.ts';
import type { SupersededData } from './types.gen.ts';

/** A command that is not published yet: a commit with its records. */
export interface LocalCommand {
  readonly commit: string;
  /** Its name, such as `claim`. */
  readonly name: string;
  readonly subject: string;
  readonly records: readonly FairwayRecord[];
}

/** What other clones published since the last common commit, as far as it affects the local commands. */
export interface Published {
  /** Published records by id, including those inside of published `superseded` records. */
  readonly records: ReadonlyMap<string, Said>;
  /** The records added to a stream, in order. */
  added(stream: string): readonly FairwayRecord[];
  /** Claims that were current at the last common commit and have ended since. */
  readonly overClaims: ReadonlySet<string>;
  /** Whether dependencies or parents of tasks may have changed. */
  readonly redefines: boolean;
}

/** The content of a record, independent of its position. */
export type Said = Pick<SupersededData['records'][number], 'type' | 'stream' | 'actor' | 'data'>;

/** Why a command was superseded, and which record won. */
export interface Loss {
  /** The code of the refusal. */
  readonly code: string;
  readonly why: string;
  /** The stream of the record that was refused. */
  readonly stream: string;
  readonly to?: NonNullable<SupersededData['lost_to']>;
  /** The superseded records that it depends on. */
  readonly after?: readonly string[];
}

export type Verdict =
  /** All of its records are published already. */
  | { readonly kind: 'published' }
  /** Still legal: its records with new positions. The caller sets `prev`. */
  | { readonly kind: 'kept'; readonly records: readonly FairwayRecord[] }
  | { readonly kind: 'superseded'; readonly loss: Loss };

/** The records superseded so far. Records that depend on them are superseded too. */
export class Losses {
  /** The id of the `superseded` record by the id of the record or claim that it contains. */
  readonly #ids = new Map<string, string>();
  /** Streams whose definition was superseded: the stream and id of the `superseded` record. */
  readonly #definitions = new Map<string, { readonly home: string; readonly by: string }>();
  /** Streams with a superseded record. */
  readonly #streams = new Set<string>();

  /** The id of the `superseded` record for the id of a record or claim; undefined when that was not superseded. */
  by(id: string): string | undefined {
    return this.#ids.get(id);
  }

  definitionOf(stream: string): { readonly home: string; readonly by: string } | undefined {
    return this.#definitions.get(stream);
  }

  touches(stream: string): boolean {
    return this.#streams.has(stream);
  }

  /** The first id of a superseded record or claim in a value. */
  restsOn(value: unknown): { readonly id: string; readonly by: string } | undefined {
    if (this.#ids.size === 0) return undefined;
    if (typeof value === 'string') {
      const by = this.#ids.get(value);
      return by === undefined ? undefined : { id: value, by };
    }
    if (typeof value !== 'object' || value === null) return undefined;
    for (const item of Object.values(value)) {
      const found = this.restsOn(item);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** Adds the records in a `superseded` record. `claimOn` returns the current claim of the task of a stream. */
  add(record: { readonly id: string; readonly stream: string; readonly data: SupersededData }, claimOn: (stream: string) => string | undefined): void {
    for (const lost of record.data.records) {
      this.#ids.set(lost.id, record.id);
      this.#streams.add(lost.stream);
      if (isOpening(lost.type)) this.#definitions.set(lost.stream, { home: record.stream, by: record.id });
      const claim = lost.type === 'claimed' ? (lost.data as { claim?: string }).claim : undefined;
      // A superseded renewal does not end the claim.
      if (claim !== undefined && claimOn(lost.stream) !== claim) this.#ids.set(claim, record.id);
    }
  }
}

/** Decides a command again. `board` includes the published records and the local commands before this one. */
export function replayCommand(command: LocalCommand, board: Board, published: Published, losses: Losses): Verdict {
  if (command.records.every((record) => isPublished(record, published))) return { kind: 'published' };
  const states = new Map<string, StreamState>();
  const stateOf = (stream: string) => states.get(stream) ?? board.stream(stream);
  const records: FairwayRecord[] = [];
  let at = command.records[0] as FairwayRecord;
  try {
    const duplicate = command.records.find(({ id }) => published.records.has(id));
    if (duplicate !== undefined) throw problem('RECORD_EXISTS', { task: streamSubject(duplicate.stream) });
    for (const record of command.records) {
      at = record;
      const state = stateOf(record.stream);
      const placed = placedAfter(state?.head ?? { seq: 0 }, record);
      records.push(placed);
      requireNoLostReference(placed, state, board, losses, command);
      requireClaim(placed, state, published);
      const definition = definitionOf(placed.type);
      if ((state !== undefined || definition.opens) && isAffected(placed, published, losses)) definition.redecide(placed, state, board);
      states.set(placed.stream, evolved(placed, state));
    }
    if (published.redefines) requireConsistent(records, states, board);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { kind: 'superseded', loss: lossOf(error, at, stateOf(at.stream), published, losses) };
  }
  return { kind: 'kept', records };
}

/** Whether a record is published. The content must match as well as the id, so that a different record with the same id is not taken for it. */
function isPublished(record: FairwayRecord, published: Published): boolean {
  const found = published.records.get(record.id);
  return found !== undefined && contentKey(found) === contentKey(record as Said);
}

const contentKey = ({ type, stream, actor, data }: Said): string => JSON.stringify([type, stream, actor, data]);

const isOpening = (type: string): boolean => isRecordType(type) && definitionOf(type).opens === true;

/** Moves a record to the end of a stream. Its time stays as it was. */
export const placedAfter = <R extends FairwayRecord>({ seq }: Pick<Head, 'seq'>, record: R): R => ({ ...record, seq: seq + 1 });

/** Refuses a record that depends on a superseded record or claim, or on the superseded opening of its stream or of a stream that it names. */
function requireNoLostReference(record: FairwayRecord, state: StreamState | undefined, board: Board, losses: Losses, command: LocalCommand): void {
  const own = losses.definitionOf(record.stream);
  if (own !== undefined && !isOpening(record.type)) throw problem('DEFINITION_LOST', { task: streamSubject(record.stream) });
  const rests = losses.restsOn(record.data);
  if (rests !== undefined && rests.id === claimOf(record)) throw claimLost(rests.id, streamSubject(record.stream), state?.claim);
  if (rests !== undefined) throw problem('RECORD_LOST', { id: rests.id, task: streamSubject(record.stream) });
  const opened = new Set(command.records.filter(({ type }) => isOpening(type)).map(({ stream }) => stream));
  const gone = streamsNamed(record).find((stream) => !opened.has(stream) && losses.definitionOf(stream) && board.standing(stream) === 'missing');
  if (gone !== undefined) throw problem('RECORD_LOST', { id: streamSubject(gone), task: streamSubject(record.stream) });
}

function requireClaim(record: FairwayRecord, state: StreamState | undefined, published: Published): void {
  const claim = claimOf(record);
  if (claim === undefined || state?.claim?.id === claim) return;
  // A new claim is fine, but the renewal of a claim that has ended is not.
  if (record.type === 'claimed' && !published.overClaims.has(claim)) return;
  throw claimLost(claim, streamSubject(record.stream), state?.claim);
}

/** The claim that a record cites or makes. */
const claimOf = (record: FairwayRecord): string | undefined => ('claim' in record.data ? record.data.claim : undefined);

/** Whether anything that the rules of a record read may have changed. Claims and definitions also read other tasks. */
const isAffected = (record: FairwayRecord, published: Published, losses: Losses): boolean =>
  record.type === 'claimed' || isOpening(record.type) || published.added(record.stream).length > 0 || losses.touches(record.stream);

function evolved(record: FairwayRecord, state: StreamState | undefined): StreamState {
  const kind = kindOf(record.stream);
  const next = append(kind, state ?? kind.initial(streamSubject(record.stream)), record);
  if (isIllegal(next)) throw problem('RECORD_ILLEGAL', { task: streamSubject(record.stream), why: next.illegal });
  return next;
}

/** Refuses contradictions that only arise from the changes of several clones, such as cycles. */
function requireConsistent(records: readonly FairwayRecord[], states: ReadonlyMap<string, StreamState>, board: Board): void {
  type Check = NonNullable<AnyRecordDefinition['requireConsistent']>;
  const changed = new Map<Check, Map<string, StreamState>>();
  for (const { type, stream } of records) {
    const { requireConsistent: check } = definitionOf(type);
    const state = states.get(stream);
    if (check === undefined || state === undefined || kindOf(stream).references(state).length === 0) continue;
    changed.set(check, (changed.get(check) ?? new Map<string, StreamState>()).set(state.id, state));
  }
  for (const [check, ofCheck] of changed) check(ofCheck, board);
}

function lossOf(refusal: Refusal, record: FairwayRecord, state: StreamState | undefined, published: Published, losses: Losses): Loss {
  const { code, message } = refusal;
  const rests = losses.restsOn(record.data)?.by ?? losses.definitionOf(record.stream)?.by;
  const named = streamsNamed(record).map((stream) => losses.definitionOf(stream)?.by);
  const after = [...new Set([rests, ...(code === 'RECORD_LOST' ? named : [])])].filter((id) => id !== undefined);
  const to = winnerOf(code, state, published.added(record.stream));
  return { code, why: message, stream: record.stream, ...(to === undefined ? {} : { to }), ...(after.length > 0 ? { after } : {}) };
}

/** The types of records that can have caused a refusal. */
const winners: Readonly<Record<string, readonly RecordType[]>> = {
  TASK_EXISTS: ['task-defined'],
  SESSION_EXISTS: ['session-started'],
  SESSION_ENDED: ['session-ended'],
  DEFINITION_LOST: ['task-defined', 'session-started'],
  ALREADY_CLAIMED: ['claimed'],
  NOT_HOLDER: ['claimed'],
  SESSION_NEEDED: ['claimed'],
  CLAIM_LOST: ['claimed', 'released', 'status-changed'],
  RECORD_LOST: ['claimed', 'released', 'status-changed', 'task-defined'],
  NOT_CLAIMABLE: ['claimed', 'released', 'status-changed'],
  STATE_CHANGED: ['claimed', 'released', 'status-changed'],
  TASK_FINISHED: ['status-changed'],
  TRANSITION_REFUSED: ['claimed', 'released', 'status-changed'],
  GATES_CLOSED: ['reviewed', 'review-requested', 'evidence', 'task-updated'],
  OPEN_DEPENDENCIES: ['task-updated'],
  WRONG_ROLE: ['task-updated'],
  ALREADY_ACKNOWLEDGED: ['handoff-acknowledged'],
  SELF_REVIEW: ['claimed'],
};

/** The published record that caused the refusal: the last one of a matching type, or the current claim. */
function winnerOf(code: string, state: StreamState | undefined, added: readonly FairwayRecord[]): Loss['to'] {
  const types = winners[code] ?? [];
  const record = added.findLast(({ type }) => types.includes(type));
  const claim = types.includes('claimed') ? state?.claim : undefined;
  if (record === undefined && claim === undefined) return undefined;
  return omitUndefined({ record: record?.id, claim: claim?.id, actor: record?.actor ?? claim?.actor, at: record?.at ?? claim?.at }) as Loss['to'];
}

/**
 * The `superseded` records of a command, one for each stream that it wrote to. Records of streams that do not exist are kept on the stream where the
 * command was refused, because a stream begins with the record that opens it. Undefined if no stream is left, which no command of Fairway
 * can cause.
 */
export function supersededDrafts(command: LocalCommand, loss: Loss, board: Board, losses: Losses): Draft[] | undefined {
  const exists = (stream: string) => board.standing(stream) !== 'missing';
  const homeOf = (stream: string): string | undefined => (exists(stream) ? stream : losses.definitionOf(stream)?.home);
  const named = command.records.flatMap(streamsNamed);
  const fallback = homeOf(loss.stream) ?? [...command.records.map(({ stream }) => stream), ...named].map(homeOf).find((home) => home !== undefined);
  if (fallback === undefined) return undefined;
  const kept = new Map<string, FairwayRecord[]>();
  for (const record of command.records) {
    const home = homeOf(record.stream) ?? fallback;
    const records = kept.get(home);
    if (records === undefined) kept.set(home, [record]);
    else records.push(record);
  }
  return [...kept].map(([stream, records]) => {
    const data = omitUndefined({
      command: line(command.name),
      subject: line(command.subject),
      commit: command.commit,
      code: loss.code,
      why: loss.why,
      lost_to: loss.to,
      after: loss.after === undefined ? undefined : [...loss.after],
      records: records as unknown as SupersededData['records'],
    });
    return { stream, type: 'superseded', data } as Draft;
  });
}

/** A text as one line of a record, cut between code points. */
const line = (text: string): string => [...visibleLine(text)].slice(0, 500).join('') || 'unnamed';
