/**
 * Tests of rules as given, when, then. Facts become records with sequential ids and times a minute apart, are folded into tasks and put on a board;
 * a command decides on that board, and its decision is compared with the expected one. All given facts and all decisions must be valid against
 * their schemas, and decisions must be legal after the given records.
 */
import { expect } from 'vitest';
import type { Board } from '../../fairway/domain/board.ts';
import { boardOfStreams } from '../../fairway/domain/board-of.ts';
import { foldStream } from '../../fairway/domain/kinds.ts';
import type { Policy } from '../../fairway/domain/policy.ts';
import { type Actor, type Draft, type FairwayRecord, type Override, type RecordType, type Stamp, streamKind } from '../../fairway/domain/record.ts';
import { recordTypes, summarize } from '../../fairway/domain/record-types.ts';
import type { StreamFile, StreamState } from '../../fairway/domain/stream.ts';
import type { Task } from '../../fairway/domain/task/state.ts';
import { type ErrorCode, isRefusal, type Refusal } from '../../fairway/errors.ts';
import { loadRecordValidators } from '../../fairway/store/codec/parse.ts';
import type { Validator } from '../../fairway/store/validators/index.gen.d.ts';
import { envelope, type Fact, type Facts, freshId, policy, recordId, root } from './builders.ts';

const { closed: validators } = await loadRecordValidators(Object.keys(recordTypes) as RecordType[]);

/** The time of the first fact; each later one follows by a minute. */
export const start = '2026-11-20T08:00:00.000Z';

/** A time some minutes after the first fact. */
export const minutes = (count: number): string => new Date(Date.parse(start) + count * 60_000).toISOString();

/** The default actor of facts, who works on nothing. */
const scribe: Actor = { id: 'scribe' };

/** The streams of a test, each as a list of files. */
export class World {
  readonly files = new Map<string, StreamFile[]>();
  #records = 0;

  add(draft: Draft, actor: Actor, at: string): FairwayRecord {
    const stream = this.files.get(draft.stream) ?? [];
    this.files.set(draft.stream, stream);
    this.#records += 1;
    const seq = stream.length + 1;
    const record = {
      ...envelope(draft.type),
      id: recordId(this.#records),
      stream: draft.stream,
      seq,
      at,
      actor,
      prev: stream.at(-1)?.hash ?? root,
      ...(draft.overrides && { overrides: draft.overrides }),
      data: draft.data,
    } as FairwayRecord;
    requireValid(record);
    stream.push(fileOf(record));
    return record;
  }

  /** The state of each stream. */
  states(): Map<string, StreamState> {
    return new Map([...this.files].map(([stream, files]) => [stream, foldStream(stream, files, root) as StreamState]));
  }

  tasks(): Task[] {
    return [...this.states()].flatMap(([stream, state]) => (streamKind(stream) === 'tasks' ? [state as Task] : []));
  }
}

/** A record as a file with a unique, made-up hash. */
export const fileOf = (record: FairwayRecord): StreamFile => ({
  seq: record.seq,
  path: `${record.stream}/${String(record.seq).padStart(6, '0')}-${record.type}.json`,
  hash: hashOf(record.id),
  content: { record },
});

export const hashOf = (id: string): string =>
  `sha256:${[...id]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padStart(64, '0')
    .slice(-64)}`;

/** Fails unless the store would write the record. */
export function requireValid(record: FairwayRecord): void {
  expect(whyInvalid(record), `the ${record.type} record is not valid: ${JSON.stringify(record.data)}`).toEqual([]);
}

/** The errors of the compiled validators for a record. */
export function whyInvalid(record: { readonly type: string; readonly data: unknown }): string[] {
  const name = record.type.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const ofData = validators[name];
  if (ofData === undefined) return [`there is no validator for ${record.type}`];
  return [...problems(validators.record as Validator, record), ...problems(ofData, record.data)];
}

const problems = (validate: Validator, value: unknown) =>
  validate(value) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);

type Decide = (board: Board, stamp: Stamp) => readonly Draft[];

/** A part of a draft; other fields may have any value. */
export interface Expected {
  readonly type?: Draft['type'];
  readonly stream?: string;
  readonly data?: object;
  readonly overrides?: readonly Partial<Override>[];
}

export function given(...facts: Facts): Given {
  return new Given(facts.flat() as Fact[]);
}

class Given {
  readonly #facts: readonly Fact[];
  #actor: Actor = { id: 'ann' };
  #at: string | undefined;
  #policy: Policy = policy();

  constructor(facts: readonly Fact[]) {
    this.#facts = facts;
  }

  /** The actor. Default: ann. */
  as(actor: string | Actor): this {
    this.#actor = typeof actor === 'string' ? { id: actor } : actor;
    return this;
  }

  /** The time. Default: an hour after the first fact. */
  at(time: string): this {
    this.#at = time;
    return this;
  }

  under(chosen: Policy): this {
    this.#policy = chosen;
    return this;
  }

  when(decide: Decide): Decided {
    const world = this.world();
    let fresh = 0;
    const stamp: Stamp = {
      at: this.#at ?? minutes(60),
      actor: this.#actor,
      via: 'cli',
      newId: () => {
        fresh += 1;
        return freshId(fresh);
      },
    };
    const board = boardOfStreams(this.#policy, world.states());
    try {
      return new Decided(world, stamp, decide(board, stamp));
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return new Decided(world, stamp, error);
    }
  }

  /** Without a command: the facts alone make the tasks. */
  thenTask(id: string, expected: TaskExpectation): this {
    expectTask(this.world().tasks(), id, expected);
    return this;
  }

  /** The findings of a stream in order: the kind of each, or the kind and the values that its message names. */
  thenFindings(id: string, expected: readonly (string | readonly [kind: string, ...named: string[]])[]): this {
    const { findings } = taskOf(this.world().tasks(), id);
    expect(findings.map(({ kind }) => kind)).toEqual(expected.map((entry) => (typeof entry === 'string' ? entry : entry[0])));
    for (const [index, entry] of expected.entries()) {
      if (typeof entry !== 'string') for (const value of entry.slice(1)) expect(findings[index]?.message).toContain(value);
    }
    return this;
  }

  /** The values that the summaries of the last records name, for each in turn. */
  thenSays(...expected: readonly (readonly string[])[]): this {
    const records = [...this.world().files.values()].flat().flatMap((file) => ('record' in file.content ? [file.content.record] : []));
    expectNamed(records.slice(-expected.length), expected);
    return this;
  }

  /** Without a command: the state of a stream, and the kinds of its findings in order. */
  thenStream(stream: string, expected: object, findings: readonly string[] = []): this {
    const state = this.world().states().get(stream);
    expect(state).toMatchObject(expected);
    expect(state?.findings.map(({ kind }) => kind)).toEqual(findings);
    return this;
  }

  board(): Board {
    return boardOfStreams(this.#policy, this.world().states());
  }

  task(id: string): Task {
    return taskOf(this.world().tasks(), id);
  }

  world(): World {
    const world = new World();
    for (const [index, { draft, actor, at }] of this.#facts.entries()) world.add(draft, actor ?? scribe, at ?? minutes(index));
    return world;
  }
}

type TaskExpectation = { readonly [K in keyof Task]?: unknown } | ((task: Task) => void);

class Decided {
  readonly #world: World;
  readonly #outcome: readonly Draft[] | Refusal;
  readonly #records: readonly FairwayRecord[];

  constructor(world: World, stamp: Stamp, outcome: readonly Draft[] | Refusal) {
    this.#world = world;
    this.#outcome = outcome;
    const before = findingsOf(world);
    this.#records = isRefusal(outcome) ? [] : outcome.map((draft) => world.add(draft, stamp.actor, stamp.at));
    expect(findingsOf(world), 'what a command decides has to be legal where it stands').toEqual(before);
  }

  /** Exactly these drafts, as far as they are described. */
  thenRecords(...expected: readonly Expected[]): this {
    expect(this.drafts()).toMatchObject(expected);
    expect(this.drafts()).toHaveLength(expected.length);
    return this;
  }

  /** One draft with exactly this data, which overrides exactly these rules. */
  thenExactly(type: Draft['type'], data: object, overrides: readonly Override[] = []): this {
    expect(this.drafts().map(({ type, data, overrides = [] }) => ({ type, data, overrides }))).toEqual([{ type, data, overrides }]);
    return this;
  }

  thenNothing(): this {
    expect(this.drafts()).toEqual([]);
    return this;
  }

  thenRefused(code: ErrorCode, details: object = {}): this {
    const refusal = this.#outcome;
    if (!isRefusal(refusal)) expect.fail(`expected the refusal ${code}, and it was decided: ${JSON.stringify(refusal)}`);
    expect(refusal.code, refusal.message).toBe(code);
    expect(refusal.details).toMatchObject(details);
    const text = `${refusal.message} ${refusal.hint}`;
    expect(text, 'a placeholder was left unfilled').not.toMatch(/\{\w+\}|undefined|\[object/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal would obey them
    expect(text, 'it holds control characters').not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    return this;
  }

  /** The state of a stream, as far as it is described. */
  thenStream(stream: string, expected: object): this {
    this.drafts();
    expect(this.#world.states().get(stream)).toMatchObject(expected);
    return this;
  }

  thenTask(id: string, expected: TaskExpectation): this {
    this.drafts();
    expectTask(this.#world.tasks(), id, expected);
    return this;
  }

  /** The values that the summary of each decided record names. */
  thenSays(...expected: readonly (readonly string[])[]): this {
    this.drafts();
    expectNamed(this.#records, expected);
    return this;
  }

  drafts(): readonly Draft[] {
    if (isRefusal(this.#outcome)) expect.fail(`expected a decision, and it was refused: ${this.#outcome.code}: ${this.#outcome.message}`);
    return this.#outcome;
  }
}

function expectNamed(records: readonly FairwayRecord[], expected: readonly (readonly string[])[]): void {
  const lines = records.map(summarize);
  expect(lines).toHaveLength(expected.length);
  for (const [index, values] of expected.entries()) for (const value of values) expect(lines[index]).toContain(value);
}

const findingsOf = (world: World) => [...world.states().values()].flatMap(({ findings }) => findings);

function taskOf(tasks: readonly Task[], id: string): Task {
  const task = tasks.find((candidate) => candidate.id === id);
  return task ?? expect.fail(`there is no task ${id}`);
}

/** Fields that are expected to be undefined must be absent. */
function expectTask(tasks: readonly Task[], id: string, expected: TaskExpectation): void {
  const task = taskOf(tasks, id);
  if (typeof expected === 'function') {
    expected(task);
    return;
  }
  const there = Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
  expect(task).toMatchObject(there);
  for (const field of Object.keys(expected).filter((name) => !(name in there))) expect(task, `${id} has ${field}`).not.toHaveProperty(field);
}
