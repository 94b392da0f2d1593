/**
 * Decides local commands again after other clones have published. Each command is placed after the published records and decided as a whole,
 * with all of its records or none. A command that is refused now is superseded: it is kept with the reason and has no effect. Commands that
 * depend on it are superseded too. Pure; the edge reads, seals and writes.
 */
import { isRefusal, problem, type Refusal } from '../errors.ts';
import { visibleLine } from '../visible.ts';
import type { Board } from './board.ts';
import { omitUndefined } from './omit-undefined.ts';
import { type Draft, type FairwayRecord, streamSubject, taskStream } from './record.ts';
import { claimLost } from './task/claims.ts';
import { requireNoCycles } from './task/definition.ts';
import { unopened } from './task/fold.ts';
import { definitionOf, isIllegal } from './task/records/index.ts';
import type { Head, Task } from './task/state.ts';
import type { SupersededData, TaskDefinition } from './types.gen.ts';

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
      if (lost.type === 'task-defined') this.#definitions.set(lost.stream, { home: record.stream, by: record.id });
      const claim = lost.type === 'claimed' ? (lost.data as { claim?: string }).claim : undefined;
      // A superseded renewal does not end the claim.
      if (claim !== undefined && claimOn(lost.stream) !== claim) this.#ids.set(claim, record.id);
    }
  }
}

/** Decides a command again. `board` includes the published records and the local commands before this one. */
export function replayCommand(command: LocalCommand, board: Board, published: Published, losses: Losses): Verdict {
  if (command.records.every((record) => isPublished(record, published))) return { kind: 'published' };
  const tasks = new Map<string, Task | undefined>();
  const taskOf = (stream: string) => (tasks.has(stream) ? tasks.get(stream) : board.task(streamSubject(stream)));
  const records: FairwayRecord[] = [];
  let at = command.records[0] as FairwayRecord;
  try {
    const duplicate = command.records.find(({ id }) => published.records.has(id));
    if (duplicate !== undefined) throw problem('RECORD_EXISTS', { task: streamSubject(duplicate.stream) });
    for (const record of command.records) {
      at = record;
      const placed = isOfTask(record) ? placedAfter(taskOf(record.stream)?.head ?? { seq: 0, at: '' }, record) : record;
      records.push(placed);
      const task = isOfTask(placed) ? taskOf(placed.stream) : undefined;
      requireNoLostReference(placed, task, board, losses, command);
      if (!isOfTask(placed)) continue;
      requireClaim(placed, task, published);
      if (isAffected(placed, published, losses)) definitionOf(placed.type).redecide(placed, task, board);
      tasks.set(placed.stream, evolved(placed, task));
    }
    if (published.redefines) requireNoNewCycles(records, tasks, board);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { kind: 'superseded', loss: lossOf(error, at, taskOf(at.stream), published, losses) };
  }
  return { kind: 'kept', records };
}

/** Whether a record is published. The content must match as well as the id, so that a different record with the same id is not taken for it. */
function isPublished(record: FairwayRecord, published: Published): boolean {
  const found = published.records.get(record.id);
  return found !== undefined && contentKey(found) === contentKey(record as Said);
}

const contentKey = ({ type, stream, actor, data }: Said): string => JSON.stringify([type, stream, actor, data]);

const isOfTask = (record: FairwayRecord) => record.stream.startsWith('tasks/');

/** Moves a record to the end of a stream: with the next seq, and a time that is not earlier than that of the head. */
export function placedAfter(head: Pick<Head, 'seq' | 'at'>, record: FairwayRecord): FairwayRecord {
  const { clock: _clock, ...rest } = record;
  const clock = record.clock ?? record.at;
  return { ...rest, seq: head.seq + 1, ...(clock < head.at ? { at: head.at, clock } : { at: clock }) } as FairwayRecord;
}

/** Refuses a record that depends on a superseded record or claim, or on the superseded definition of its task or of a task that it names. */
function requireNoLostReference(record: FairwayRecord, task: Task | undefined, board: Board, losses: Losses, command: LocalCommand): void {
  const own = losses.definitionOf(record.stream);
  if (own !== undefined && record.type !== 'task-defined') throw problem('DEFINITION_LOST', { task: streamSubject(record.stream) });
  const rests = losses.restsOn(record.data);
  if (rests !== undefined && rests.id === claimOf(record)) throw claimLost(rests.id, streamSubject(record.stream), task?.claim);
  if (rests !== undefined) throw problem('RECORD_LOST', { id: rests.id, task: streamSubject(record.stream) });
  const defined = new Set(command.records.filter(({ type }) => type === 'task-defined').map(({ stream }) => stream));
  const gone = tasksNamed(record).find((id) => !defined.has(taskStream(id)) && losses.definitionOf(taskStream(id)) && board.standing(id) === 'missing');
  if (gone !== undefined) throw problem('RECORD_LOST', { id: gone, task: streamSubject(record.stream) });
}

/** The other tasks that a record names. */
export function tasksNamed(record: FairwayRecord): string[] {
  if (record.type === 'task-defined') return referencesIn(record.data.definition);
  if (record.type === 'task-updated') return referencesIn(record.data.set ?? {});
  if (record.type === 'status-changed') return record.data.blocked?.tasks ?? [];
  return [];
}

const referencesIn = ({ parent, dependencies = [] }: TaskDefinition): string[] => [...dependencies, ...(parent === undefined ? [] : [parent])];

function requireClaim(record: FairwayRecord, task: Task | undefined, published: Published): void {
  const claim = claimOf(record);
  if (claim === undefined || task?.claim?.id === claim) return;
  // A new claim is fine, but the renewal of a claim that has ended is not.
  if (record.type === 'claimed' && !published.overClaims.has(claim)) return;
  throw claimLost(claim, streamSubject(record.stream), task?.claim);
}

/** The claim that a record cites or makes. */
const claimOf = (record: FairwayRecord): string | undefined => ('claim' in record.data ? record.data.claim : undefined);

/** Whether anything that the rules of a record read may have changed. Claims and definitions also read other tasks. */
const isAffected = (record: FairwayRecord, published: Published, losses: Losses): boolean =>
  record.type === 'claimed' || record.type === 'task-defined' || published.added(record.stream).length > 0 || losses.touches(record.stream);

function evolved(record: FairwayRecord, task: Task | undefined): Task {
  const before = task ?? unopened(streamSubject(record.stream));
  const next = definitionOf(record.type).evolve(before, record);
  if (isIllegal(next)) throw problem('RECORD_ILLEGAL', { task: streamSubject(record.stream), why: next.illegal });
  return { ...next, updated_at: record.at, head: { seq: record.seq, hash: before.head.hash, at: record.at } };
}

/** Refuses cycles that only arise from the changes of several clones. */
function requireNoNewCycles(records: readonly FairwayRecord[], tasks: ReadonlyMap<string, Task | undefined>, board: Board): void {
  const redefined = records.filter((record) => isOfTask(record) && tasksNamed(record).length > 0 && record.type !== 'status-changed');
  const after = new Map(redefined.map(({ stream }) => [streamSubject(stream), tasks.get(stream)?.definition ?? {}] as const));
  if (after.size > 0) requireNoCycles(after.keys(), after, board);
}

function lossOf(refusal: Refusal, record: FairwayRecord, task: Task | undefined, published: Published, losses: Losses): Loss {
  const { code, message } = refusal;
  const rests = losses.restsOn(record.data)?.by ?? losses.definitionOf(record.stream)?.by;
  const named = tasksNamed(record).map((id) => losses.definitionOf(taskStream(id))?.by);
  const after = [...new Set([rests, ...(code === 'RECORD_LOST' ? named : [])])].filter((id) => id !== undefined);
  const to = winnerOf(code, task, published.added(record.stream));
  return { code, why: message, stream: record.stream, ...(to === undefined ? {} : { to }), ...(after.length > 0 ? { after } : {}) };
}

/** The types of records that can have caused a refusal. */
const winners: Readonly<Record<string, readonly FairwayRecord['type'][]>> = {
  TASK_EXISTS: ['task-defined'],
  DEFINITION_LOST: ['task-defined'],
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
function winnerOf(code: string, task: Task | undefined, added: readonly FairwayRecord[]): Loss['to'] {
  const types = winners[code] ?? [];
  const record = added.findLast(({ type }) => types.includes(type));
  const claim = types.includes('claimed') ? task?.claim : undefined;
  if (record === undefined && claim === undefined) return undefined;
  return omitUndefined({ record: record?.id, claim: claim?.id, actor: record?.actor ?? claim?.actor, at: record?.at ?? claim?.at }) as Loss['to'];
}

/**
 * The `superseded` records of a command, one for each stream that it wrote to. Records of streams whose task does not exist are kept on the stream
 * where the command was refused, because a stream without a task cannot hold records. Undefined if no stream is left, which no command of Fairway
 * can cause.
 */
export function supersededDrafts(command: LocalCommand, loss: Loss, board: Board, losses: Losses): Draft[] | undefined {
  const exists = (stream: string) => !stream.startsWith('tasks/') || board.standing(streamSubject(stream)) !== 'missing';
  const homeOf = (stream: string): string | undefined => (exists(stream) ? stream : losses.definitionOf(stream)?.home);
  const named = command.records.flatMap(tasksNamed).map(taskStream);
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
