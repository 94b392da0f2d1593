/**
 * Deciding again: what becomes of commands that a clone recorded while others published. Each is put behind what was published and decided as a
 * whole, all of its records or none. What would be refused now is superseded: it is kept, says why, and has no effect; and what rests on it
 * is superseded with it. Pure: the edge reads, seals and writes.
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

/** A command that one clone alone knows of: a commit with its records. */
export interface LocalCommand {
  readonly commit: string;
  /** Its name, such as `claim`. */
  readonly name: string;
  readonly subject: string;
  readonly records: readonly FairwayRecord[];
}

/** What others published since the clone last agreed with them, as far as the clone's own commands are concerned by it. */
export interface Published {
  /** Records by id: those published, and those that published `superseded` records hold. */
  readonly records: ReadonlyMap<string, Said>;
  /** What was added to a stream, in order. */
  added(stream: string): readonly FairwayRecord[];
  /** Claims that held when the clone and the others parted, and are over. */
  readonly overClaims: ReadonlySet<string>;
  /** Whether anybody may have changed what tasks depend on or are a part of. */
  readonly redefines: boolean;
}

/** What a record says, wherever it stands. */
export type Said = Pick<SupersededData['records'][number], 'type' | 'stream' | 'actor' | 'data'>;

/** Why a command does not stand, and against what it lost. */
export interface Loss {
  /** The code of the refusal. */
  readonly code: string;
  readonly why: string;
  /** The stream that it was refused on. */
  readonly stream: string;
  readonly to?: NonNullable<SupersededData['lost_to']>;
  /** The superseded records that it rested on. */
  readonly after?: readonly string[];
}

export type Verdict =
  /** All of it is published already. */
  | { readonly kind: 'published' }
  /** It stands: its records with their new place; `prev` is still to be linked. */
  | { readonly kind: 'kept'; readonly records: readonly FairwayRecord[] }
  | { readonly kind: 'superseded'; readonly loss: Loss };

/** What was lost so far: what rests on it is lost too. */
export class Losses {
  /** The superseded record that holds a record, or the making of a claim, by its id. */
  readonly #ids = new Map<string, string>();
  /** Streams whose definition was lost: where it is kept, and by which superseded record. */
  readonly #definitions = new Map<string, { readonly home: string; readonly by: string }>();
  /** Streams that something was lost on. */
  readonly #streams = new Set<string>();

  /** The superseded record behind an id; undefined when nothing of that id was lost. */
  by(id: string): string | undefined {
    return this.#ids.get(id);
  }

  definitionOf(stream: string): { readonly home: string; readonly by: string } | undefined {
    return this.#definitions.get(stream);
  }

  touches(stream: string): boolean {
    return this.#streams.has(stream);
  }

  /** Every id that is lost and appears in a value. */
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

  /** Notes what a `superseded` record holds, once it has an id and a stream. `claims` tells the claim that a task is under. */
  add(record: { readonly id: string; readonly stream: string; readonly data: SupersededData }, claimOn: (stream: string) => string | undefined): void {
    for (const lost of record.data.records) {
      this.#ids.set(lost.id, record.id);
      this.#streams.add(lost.stream);
      if (lost.type === 'task-defined') this.#definitions.set(lost.stream, { home: record.stream, by: record.id });
      const claim = lost.type === 'claimed' ? (lost.data as { claim?: string }).claim : undefined;
      // a renewal that was lost leaves the claim as it was
      if (claim !== undefined && claimOn(lost.stream) !== claim) this.#ids.set(claim, record.id);
    }
  }
}

/** What becomes of a command on the board as it is after everything in front of it. */
export function replayCommand(command: LocalCommand, board: Board, published: Published, losses: Losses): Verdict {
  if (command.records.every((record) => isPublished(record, published))) return { kind: 'published' };
  const tasks = new Map<string, Task | undefined>();
  const taskOf = (stream: string) => (tasks.has(stream) ? tasks.get(stream) : board.task(streamSubject(stream)));
  const records: FairwayRecord[] = [];
  let at = command.records[0] as FairwayRecord;
  try {
    const taken = command.records.find(({ id }) => published.records.has(id));
    if (taken !== undefined) throw problem('RECORD_EXISTS', { task: streamSubject(taken.stream) });
    for (const record of command.records) {
      at = record;
      const placed = isOfTask(record) ? placedAfter(taskOf(record.stream)?.head ?? { seq: 0, at: '' }, record) : record;
      records.push(placed);
      const task = isOfTask(placed) ? taskOf(placed.stream) : undefined;
      requireFoundation(placed, task, board, losses, command);
      if (!isOfTask(placed)) continue;
      requireClaim(placed, task, published);
      if (isConcerned(placed, published, losses)) definitionOf(placed.type).redecide(placed, task, board);
      tasks.set(placed.stream, evolved(placed, task));
    }
    if (published.redefines) requireNoNewCycles(records, tasks, board);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { kind: 'superseded', loss: lossOf(error, at, taskOf(at.stream), published, losses) };
  }
  return { kind: 'kept', records };
}

/** Whether a record is published. That something is published under its id is not enough: nobody's words are dropped for another's. */
function isPublished(record: FairwayRecord, published: Published): boolean {
  const found = published.records.get(record.id);
  return found !== undefined && contentKey(found) === contentKey(record as Said);
}

const contentKey = ({ type, stream, actor, data }: Said): string => JSON.stringify([type, stream, actor, data]);

const isOfTask = (record: FairwayRecord) => record.stream.startsWith('tasks/');

/** A record as the next one of a stream: with the next number, and no earlier than the head. */
export function placedAfter(head: Pick<Head, 'seq' | 'at'>, record: FairwayRecord): FairwayRecord {
  const { clock: _clock, ...rest } = record;
  const said = record.clock ?? record.at;
  return { ...rest, seq: head.seq + 1, ...(said < head.at ? { at: head.at, clock: said } : { at: said }) } as FairwayRecord;
}

/** Refuses what rests on something that was lost: a record, a claim, the definition of its own task or of one that it names. */
function requireFoundation(record: FairwayRecord, task: Task | undefined, board: Board, losses: Losses, command: LocalCommand): void {
  const own = losses.definitionOf(record.stream);
  if (own !== undefined && record.type !== 'task-defined') throw problem('DEFINITION_LOST', { task: streamSubject(record.stream) });
  const rests = losses.restsOn(record.data);
  if (rests !== undefined && rests.id === claimOf(record)) throw claimLost(rests.id, streamSubject(record.stream), task?.claim);
  if (rests !== undefined) throw problem('RECORD_LOST', { id: rests.id, task: streamSubject(record.stream) });
  const defined = new Set(command.records.filter(({ type }) => type === 'task-defined').map(({ stream }) => stream));
  const gone = tasksNamed(record).find((id) => !defined.has(taskStream(id)) && losses.definitionOf(taskStream(id)) && board.standing(id) === 'missing');
  if (gone !== undefined) throw problem('RECORD_LOST', { id: gone, task: streamSubject(record.stream) });
}

/** The tasks that a record names beside its own. */
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
  // a claim of its own is new; one that was held before and is over can not be renewed
  if (record.type === 'claimed' && !published.overClaims.has(claim)) return;
  throw claimLost(claim, streamSubject(record.stream), task?.claim);
}

/** The claim that a record was made under, or makes. */
const claimOf = (record: FairwayRecord): string | undefined => ('claim' in record.data ? record.data.claim : undefined);

/** Whether anything changed in front of a record that its rules look at. A claim rests on other tasks too. */
const isConcerned = (record: FairwayRecord, published: Published, losses: Losses): boolean =>
  record.type === 'claimed' || record.type === 'task-defined' || published.added(record.stream).length > 0 || losses.touches(record.stream);

function evolved(record: FairwayRecord, task: Task | undefined): Task {
  const before = task ?? unopened(streamSubject(record.stream));
  const next = definitionOf(record.type).evolve(before, record);
  if (isIllegal(next)) throw problem('RECORD_ILLEGAL', { task: streamSubject(record.stream), why: next.illegal });
  return { ...next, updated_at: record.at, head: { seq: record.seq, hash: before.head.hash, at: record.at } };
}

/** Refuses circles that no clone could see alone. */
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

/** The types of records that win where a refusal is met. */
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

/** What was there first: the last record of a kind that wins, and the claim that holds. */
function winnerOf(code: string, task: Task | undefined, added: readonly FairwayRecord[]): Loss['to'] {
  const types = winners[code] ?? [];
  const record = added.findLast(({ type }) => types.includes(type));
  const claim = types.includes('claimed') ? task?.claim : undefined;
  if (record === undefined && claim === undefined) return undefined;
  return omitUndefined({ record: record?.id, claim: claim?.id, actor: record?.actor ?? claim?.actor, at: record?.at ?? claim?.at }) as Loss['to'];
}

/**
 * A superseded command as records: one on each stream that it had written to. What was said on streams that came to nothing is kept where the
 * command was refused, since a stream without a task holds nothing. Undefined where there is no such stream: what was refused then lost against
 * nothing that others did, and no command of Fairway is.
 */
export function supersededDrafts(command: LocalCommand, loss: Loss, board: Board, losses: Losses): Draft[] | undefined {
  const lives = (stream: string) => !stream.startsWith('tasks/') || board.standing(streamSubject(stream)) !== 'missing';
  const homeOf = (stream: string): string | undefined => (lives(stream) ? stream : losses.definitionOf(stream)?.home);
  const named = command.records.flatMap(tasksNamed).map(taskStream);
  const refuge = homeOf(loss.stream) ?? [...command.records.map(({ stream }) => stream), ...named].map(homeOf).find((home) => home !== undefined);
  if (refuge === undefined) return undefined;
  const kept = new Map<string, FairwayRecord[]>();
  for (const record of command.records) {
    const home = homeOf(record.stream) ?? refuge;
    const there = kept.get(home);
    if (there === undefined) kept.set(home, [record]);
    else there.push(record);
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

/** As a line of a record; cut between letters, not inside of one. */
const line = (text: string): string => [...visibleLine(text)].slice(0, 500).join('') || 'unnamed';
