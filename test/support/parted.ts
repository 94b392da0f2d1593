/**
 * Diverged clones as shared, others, here, become: the common records, what others published meanwhile, what this clone recorded, and the outcome of
 * each of its commands after that. Pure: nothing is read or written.
 */
import { expect } from 'vitest';
import { boardOf } from '../../fairway/domain/board-of.ts';
import type { Policy } from '../../fairway/domain/policy.ts';
import type { Draft, FairwayRecord } from '../../fairway/domain/record.ts';
import { type LocalCommand, Losses, type Published, replayCommand, type Said, supersededDrafts } from '../../fairway/domain/replay.ts';
import type { Task } from '../../fairway/domain/task/state.ts';
import type { SupersededData } from '../../fairway/domain/types.gen.ts';
import { commit, envelope, type Fact, type Facts, policy, root } from './builders.ts';
import { fileOf, hashOf, minutes, requireValid } from './given.ts';
import { foldTask } from './tasks.ts';

/** Sequential ids of the records of this clone, from 1. */
export const localId = (n: number): string => `0K${String(n).padStart(24, '0')}`;
/** Sequential ids of the records that others published, from 1. */
export const otherId = (n: number): string => `0P${String(n).padStart(24, '0')}`;
/** Sequential ids of `superseded` records, from 1. */
export const lossId = (n: number): string => `0S${String(n).padStart(24, '0')}`;
const sharedId = (n: number): string => `0R${String(n).padStart(24, '0')}`;

export function parted(...shared: Facts): Parted {
  return new Parted(shared.flat() as Fact[]);
}

type Streams = Map<string, FairwayRecord[]>;

class Parted {
  readonly #shared: readonly Fact[];
  #others: readonly Fact[] = [];
  #commands: readonly (readonly Fact[])[] = [];
  #policy: Policy = policy();
  #known: Readonly<Record<string, object>> = {};

  constructor(shared: readonly Fact[]) {
    this.#shared = shared;
  }

  /** The records that others published. */
  others(...facts: Facts): this {
    this.#others = facts.flat() as Fact[];
    return this;
  }

  /** The records of this clone, one command for each argument. */
  here(...commands: readonly (Fact | readonly Fact[])[]): this {
    this.#commands = commands.map((facts) => [facts].flat() as Fact[]);
    return this;
  }

  under(chosen: Policy): this {
    this.#policy = chosen;
    return this;
  }

  /** The ids of this clone's records that are already published, with their published content if it differs. */
  knowing(ids: Readonly<Record<string, object>>): this {
    this.#known = ids;
    return this;
  }

  /** The outcome of each command: `kept`, `published`, or the code of the refusal. */
  become(...fates: readonly string[]): Outcome {
    const outcome = this.#play();
    expect(outcome.fates).toEqual(fates);
    return outcome;
  }

  #play(): Outcome {
    const streams: Streams = new Map();
    for (const [index, fact] of this.#shared.entries()) add(streams, fact, sharedId(index + 1), minutes(index));
    const before = tasksOf(streams);
    const added = this.#others.map((fact, index) => add(streams, fact, otherId(index + 1), minutes(100 + index)));
    const known = new Map<string, Said>(added.map((record) => [record.id, record as Said]));
    const published: Published = {
      records: known,
      added: (stream) => added.filter((record) => record.stream === stream),
      overClaims: new Set(
        [...before.values()].flatMap(({ id, claim }) => (claim !== undefined && tasksOf(streams).get(id)?.claim?.id !== claim.id ? [claim.id] : [])),
      ),
      redefines: added.some(({ type }) => type === 'task-defined' || type === 'task-updated'),
    };
    const outcome = new Outcome(streams);
    const losses = new Losses();
    let count = 0;
    for (const facts of this.#commands) {
      const records = facts.map((fact, index) => recordOf(fact, localId(++count), index + 1, fact.at ?? minutes(200 + count)));
      for (const record of records) requireValid(record);
      for (const record of records) if (this.#known[record.id]) known.set(record.id, { ...record, ...this.#known[record.id] } as Said);
      const command: LocalCommand = { commit: commit('c'), name: 'command', subject: `command ${outcome.fates.length + 1}`, records };
      const board = boardOf(this.#policy, tasksOf(streams).values());
      const verdict = replayCommand(command, board, published, losses);
      outcome.fates.push(verdict.kind === 'superseded' ? verdict.loss.code : verdict.kind);
      if (verdict.kind === 'kept') for (const record of verdict.records) put(streams, record);
      if (verdict.kind !== 'superseded') continue;
      const drafts = supersededDrafts(command, verdict.loss, board, losses);
      if (drafts === undefined) outcome.fates.push('and against nothing');
      for (const draft of drafts ?? []) {
        const record = add(streams, { draft: draft as Draft }, lossId(outcome.losses.length + 1), minutes(300)) as FairwayRecord & { type: 'superseded' };
        outcome.losses.push(record);
        losses.add(record, (stream) => tasksOf(streams).get(stream.slice('tasks/'.length))?.claim?.id);
      }
    }
    const findings = [...tasksOf(streams).values()].flatMap((task) => task.findings);
    expect(findings, 'what stands is legal where it stands').toEqual([]);
    return outcome;
  }
}

class Outcome {
  readonly fates: string[] = [];
  readonly losses: (FairwayRecord & { type: 'superseded' })[] = [];
  readonly #streams: Streams;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  task(id: string): Task {
    return tasksOf(this.#streams).get(id) ?? expect.fail(`there is no task ${id}`);
  }

  thenTask(id: string, expected: object): this {
    expect(this.task(id)).toMatchObject(expected);
    return this;
  }

  /** Parts of the superseded records: their streams and contents. */
  thenLost(...expected: readonly ({ readonly stream?: string; readonly records?: readonly string[] } & Omit<Partial<SupersededData>, 'records'>)[]): this {
    const found = this.losses.map(({ stream, data }) => ({ ...data, stream, records: data.records.map(({ id }) => id) }));
    expect(found).toMatchObject(expected);
    expect(found).toHaveLength(expected.length);
    return this;
  }

  records(id: string): readonly FairwayRecord[] {
    return this.#streams.get(`tasks/${id}`) ?? [];
  }
}

function recordOf({ draft, actor }: Fact, id: string, seq: number, at: string): FairwayRecord {
  const { type, stream, data, overrides } = draft;
  return { ...envelope(type), id, stream, seq, at, actor: actor ?? { id: 'scribe' }, prev: root, ...(overrides && { overrides }), data } as FairwayRecord;
}

function add(streams: Streams, fact: Fact, id: string, at: string): FairwayRecord {
  const seq = (streams.get(fact.draft.stream)?.length ?? 0) + 1;
  const record = recordOf(fact, id, seq, fact.at ?? at);
  requireValid(record);
  put(streams, record);
  return record;
}

function put(streams: Streams, record: FairwayRecord): void {
  const records = streams.get(record.stream) ?? [];
  streams.set(record.stream, records);
  const last = records.at(-1);
  records.push({ ...record, prev: last === undefined ? root : hashOf(last.id) });
}

const tasksOf = (streams: Streams): Map<string, Task> =>
  new Map(
    [...streams].map(([stream, records]) => {
      const id = stream.slice('tasks/'.length);
      return [id, foldTask(id, records.map(fileOf)) as Task];
    }),
  );
