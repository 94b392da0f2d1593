/**
 * Replaying the unpublished commands of a clone on top of what others published. Each commit is read, decided again and written; memory holds the tasks
 * that the commits concern. No ref is moved here: the caller decides what to do with the new head.
 */

import { type Board, createBoard } from '../../domain/board.ts';
import { foldStream, standingOf } from '../../domain/kinds.ts';
import type { FairwayRecord, RecordType, Stamp, Writer } from '../../domain/record.ts';
import { streamSubject } from '../../domain/record.ts';
import { definitionOf, isRecordType, streamsNamed } from '../../domain/record-types.ts';
import { type LocalCommand, Losses, type Published, placedAfter, replayCommand, type Said, supersededDrafts } from '../../domain/replay.ts';
import { emptyHead, type Head, obstacleOf, type StreamState } from '../../domain/stream.ts';
import type { SupersededData } from '../../domain/types.gen.ts';
import { problem } from '../../errors.ts';
import type { ImportedFile, Signature } from '../../git/fast-import.ts';
import type { WalkedChange, WalkedCommit } from '../../git/walk.ts';
import type { UnwrittenCommit } from '../../git/write-commits.ts';
import { actorUnder, signingUnder } from '../append.ts';
import type { Backend, NewFile } from '../backend.ts';
import { loadRecordValidators, loadValidators, parseStreamFile, type Validators } from '../codec/parse.ts';
import { formatMessage, namedOf, type SealedRecord, sealDrafts } from '../codec/seal.ts';
import { digest, serializeRecord } from '../codec/serialize.ts';
import type { StoreContext } from '../context.ts';
import { applyChanges, type Projection, type StreamChange, unresolvedReferences } from '../index/projection.ts';
import { parsePath, recordPath, streamDirectory, streamsOf } from '../layout.ts';
import { inBatches, parseStream, readStates, readUnmet } from '../load.ts';
import { boardOver, type LoadedProjection } from '../load-projection.ts';
import { citedFiles, policyRefOf, randomSalt, tool } from '../provenance.ts';
import { findAddingCommits } from '../record-views.ts';
import type { Exchange } from './exchange.ts';
import type { SupersededCommand } from './report.ts';

export interface ReplayResult {
  /** The last commit: everything that was published, and on top of it what is not. */
  readonly head: string;
  /** How many commands stand and are still to be published. */
  readonly kept: number;
  readonly superseded: readonly SupersededCommand[];
  /** The projection of `head`; undefined where it has to be built from git. */
  readonly projection: Projection | undefined;
}

/** Replays the commits of the local head that `onto` does not have; `base` is the newest commit that both have. Refuses with NOT_REPLAYABLE, HISTORY_CUT, SYNC_BLOCKED, NO_IDENTITY, WRITE_FAILED. */
export async function replay(context: StoreContext, exchange: Exchange, loaded: LoadedProjection, onto: string, base: string | null): Promise<ReplayResult> {
  const local = loaded.projection.commit;
  if (base === null) throw await noMergeBase(context, exchange, local);
  const [validators, identity] = await Promise.all([loadValidators(), context.backend.readIdentity()]);
  const fork = { root: loaded.projection.root, base, local, onto };
  const ourStreams = streamsOf(await readChangedPaths(context.backend, base, local));
  const theirs = await readTheirChanges(context.backend, fork, ourStreams);
  const published = await readPublished(context.backend, fork, ourStreams, theirs, validators);
  const { clock, newId } = context.options;
  const at = clock().toISOString();
  const run = new Replay(context, exchange, loaded, fork, published, validators, {
    stamp: async () => ({ at, newId, via: 'sync', actor: await actorUnder(context, loaded, identity) }),
    committer: identity === undefined ? undefined : { ...identity, at },
  });
  await run.load([...new Set([...ourStreams, ...theirs.streams])]);
  const head = await exchange.writeCommits(onto, run.rewrittenCommits());
  return { head, kept: run.kept, superseded: run.superseded, projection: await run.projectionAt(head) };
}

async function readChangedPaths(backend: Backend, from: string, to: string): Promise<string[]> {
  return ((await backend.readChanges(from, to)) ?? []).map(({ path }) => path);
}

async function noMergeBase({ backend }: StoreContext, exchange: Exchange, local: string): Promise<Error> {
  if (await exchange.isShallow()) return problem('HISTORY_CUT', { ref: backend.ref, remote: exchange.remote });
  return problem('NOT_REPLAYABLE', { remote: exchange.remote, commit: local, why: 'the two histories have no commit in common.' });
}

/** Where the histories diverged, and the heads of both. */
interface Fork {
  /** The digest of fairway.json, which both have. */
  readonly root: string;
  readonly base: string;
  readonly local: string;
  readonly onto: string;
}

interface TheirChanges {
  readonly streams: ReadonlySet<string>;
  /** Record files that they added to streams of ours, and all `superseded` records: those may hold records of any stream. */
  readonly relevantPaths: readonly string[];
  /** Whether they may have changed what tasks depend on or are a part of. */
  readonly redefines: boolean;
}

async function readTheirChanges(backend: Backend, { base, onto }: Fork, ourStreams: ReadonlySet<string>): Promise<TheirChanges> {
  const streams = new Set<string>();
  const relevantPaths: string[] = [];
  let redefines = false;
  for (const { path, status } of (await backend.readChanges(base, onto)) ?? []) {
    const parsed = parsePath(path);
    if (parsed.kind !== 'record') continue;
    streams.add(parsed.stream);
    if (status !== 'A') continue;
    if (ourStreams.has(parsed.stream) || parsed.type === 'superseded') relevantPaths.push(path);
    redefines ||= isRecordType(parsed.type) && definitionOf(parsed.type).requireConsistent !== undefined;
  }
  return { streams, relevantPaths, redefines };
}

/** What others published, as far as it concerns the commands of this clone. */
async function readPublished(
  backend: Backend,
  fork: Fork,
  ourStreams: ReadonlySet<string>,
  { relevantPaths, redefines }: TheirChanges,
  validators: Validators,
): Promise<Published> {
  const files = relevantPaths.length === 0 ? [] : (await backend.readFiles(fork.onto, relevantPaths)).filter((file) => file !== undefined);
  const added = new Map<string, FairwayRecord[]>();
  const records = new Map<string, Said>();
  for (const { content } of parseStream(files, validators)) {
    if (!('record' in content)) continue;
    const { record } = content;
    const stream = added.get(record.stream);
    if (stream === undefined) added.set(record.stream, [record]);
    else stream.push(record);
    records.set(record.id, record as Said);
    if (record.type === 'superseded') for (const held of record.data.records) if (!records.has(held.id)) records.set(held.id, held);
  }
  const common = [...added.keys()].filter((stream) => ourStreams.has(stream));
  return {
    records,
    added: (stream) => added.get(stream) ?? [],
    overClaims: await readOverClaims(backend, common, fork),
    redefines,
  };
}

/** The claims that held at the merge base and no longer do. */
async function readOverClaims(backend: Backend, streams: readonly string[], { base, onto, root }: Fork): Promise<Set<string>> {
  const over = new Set<string>();
  for (const batch of inBatches(streams)) {
    const [before, after] = await Promise.all([readStates(backend, base, root, batch), readStates(backend, onto, root, batch)]);
    for (const stream of batch) {
      const claim = before.get(stream)?.claim?.id;
      if (claim !== undefined && after.get(stream)?.claim?.id !== claim) over.add(claim);
    }
  }
  return over;
}

interface Committer {
  /** Who syncs, and when. */
  stamp(): Promise<Stamp>;
  /** Who commits; undefined where git knows nobody: then each commit's author does. */
  readonly committer: Signature | undefined;
}

/** A replay under way: the streams as they are after the commands so far. */
class Replay {
  kept = 0;
  readonly superseded: SupersededCommand[] = [];
  readonly #context: StoreContext;
  readonly #exchange: Exchange;
  readonly #loaded: LoadedProjection;
  readonly #fork: Fork;
  readonly #published: Published;
  readonly #validators: Validators;
  readonly #committer: Committer;
  readonly #losses = new Losses();
  /** The paths of policies and schemas that the commits add. */
  readonly #cited = new Set<string>();
  /** Streams that differ, or may differ, from those of this clone; null for one that does not exist. */
  readonly #states = new Map<string, StreamState | null>();
  readonly #board: Board;

  constructor(
    context: StoreContext,
    exchange: Exchange,
    loaded: LoadedProjection,
    fork: Fork,
    published: Published,
    validators: Validators,
    committer: Committer,
  ) {
    this.#context = context;
    this.#exchange = exchange;
    this.#loaded = loaded;
    this.#fork = fork;
    this.#published = published;
    this.#validators = validators;
    this.#committer = committer;
    const local = boardOver(loaded.projection, loaded.policy, new Map());
    this.#board = createBoard(loaded.policy, {
      stream: (name) => (this.#states.has(name) ? (this.#states.get(name) ?? undefined) : local.stream(name)),
      standing: (name) => {
        const state = this.#states.get(name);
        if (state === undefined) return local.standing(name);
        return state === null ? 'missing' : standingOf(name, state);
      },
      open: (kind) => local.open(kind),
    });
  }

  /** Reads streams as they were published. */
  async load(streams: readonly string[]): Promise<void> {
    for (const batch of inBatches(streams))
      for (const [stream, state] of await readStates(this.#context.backend, this.#fork.onto, this.#fork.root, batch)) this.#states.set(stream, state);
  }

  /** The commits to write, in order. */
  async *rewrittenCommits(): AsyncGenerator<UnwrittenCommit> {
    for await (const commit of readLocalCommits(this.#context.backend, this.#fork)) {
      const command = commandOf(commit, this.#exchange.remote, this.#validators);
      await this.#loadNamed(command.records);
      const verdict = replayCommand(command, this.#board, this.#published, this.#losses);
      if (verdict.kind === 'published') continue;
      await this.#requireReadable(command);
      yield verdict.kind === 'kept' ? await this.#keep(commit, verdict.records) : await this.#supersede(commit, command, verdict.loss);
    }
  }

  /**
   * Nothing is appended to a stream with a file that cannot be read, not even that a command was superseded: that would be final, while the file may be
   * in order elsewhere, or come back. Leaving the command out and publishing the rest would lose it.
   */
  async #requireReadable({ commit, records }: LocalCommand): Promise<void> {
    for (const stream of new Set(records.map((record) => record.stream))) {
      const state = this.#board.stream(stream);
      const broken = state && obstacleOf(state);
      if (broken === undefined) continue;
      const { backend } = this.#context;
      const { onto } = this.#fork;
      const theirs = (await findAddingCommits(backend, onto, [broken], streamDirectory(stream))).get(broken.path) ?? onto;
      throw problem('SYNC_BLOCKED', { remote: this.#exchange.remote, ref: backend.ref, commit, stream, path: broken.path, theirs, why: broken.why });
    }
  }

  /** Reads the streams that records belong to or name, as they were published. */
  async #loadNamed(records: readonly FairwayRecord[]): Promise<void> {
    const streams = [...new Set(records.flatMap((record) => [record.stream, ...streamsNamed(record)]))];
    await this.load(streams.filter((stream) => !this.#loaded.projection.open.has(stream) && !this.#states.has(stream)));
  }

  /** The records were decided again: they cite the policy of this replay and its writer, and are otherwise as they were. */
  async #keep(commit: LocalCommit, records: readonly FairwayRecord[]): Promise<UnwrittenCommit> {
    this.kept += 1;
    const stamp = await this.#committer.stamp();
    const policy = policyRefOf(this.#loaded);
    const signing = this.#signing((records[0] as FairwayRecord).actor.id, records);
    const sealed = records.map((record) => {
      const placed = {
        ...placedAfter(this.#headOf(record.stream), record),
        prev: this.#headOf(record.stream).hash,
        policy: isDecidedUnderFile(record) ? record.policy : policy,
        writer: writerOf(record, stamp),
      };
      return this.#apply(resealed(placed));
    });
    return {
      author: commit.author,
      committer: this.#committer.committer ?? commit.author,
      message: withTrailer(commit.message, 'Fairway-Replayed-From', commit.id),
      files: [...(await this.#citedFiles([])), ...attachedFiles(commit), ...sealed.map(({ file }) => file)],
      signing,
    };
  }

  /** The policy of this replay and the schemas of records of these types, once each: what was published may lack them. */
  async #citedFiles(types: readonly RecordType[]): Promise<NewFile[]> {
    const files = await citedFiles(this.#loaded, types, this.#cited);
    for (const { path } of files) this.#cited.add(path);
    return files;
  }

  /** What the policy asks of the signature of records that are about to be applied. */
  #signing(actor: string, records: readonly FairwayRecord[]): NonNullable<UnwrittenCommit['signing']> {
    const states = new Map(records.map(({ stream }) => [stream, this.#board.stream(stream) ?? null]));
    return (parent) => signingUnder(this.#context, this.#loaded, { actor, records, parent: parent ?? this.#fork.onto, states });
  }

  async #supersede(commit: LocalCommit, command: LocalCommand, loss: Parameters<typeof supersededDrafts>[1]): Promise<UnwrittenCommit> {
    const stamp = await this.#committer.stamp();
    const drafts = supersededDrafts(command, loss, this.#board, this.#losses);
    if (drafts === undefined) throw problem('NOT_REPLAYABLE', { remote: this.#exchange.remote, commit: command.commit, why: loss.why });
    const heads = new Map(drafts.map(({ stream }) => [stream, this.#headOf(stream)]));
    const seal = {
      stamp,
      command: { id: stamp.newId(), name: 'sync' },
      policy: policyRefOf(this.#loaded),
      writer: { tool, via: 'sync' as const },
      overrides: [],
      newSalt: this.#context.options.newSalt ?? randomSalt,
    };
    const sealed = sealDrafts(drafts, heads, seal, await loadRecordValidators(drafts.map(({ type }) => type)));
    const records = sealed.map(({ record }) => record);
    const signing = this.#signing(stamp.actor.id, records);
    for (const one of sealed) this.#apply(one);
    for (const { id, stream, data } of records) this.#losses.add({ id, stream, data: data as SupersededData }, (lost) => this.#board.stream(lost)?.claim?.id);
    this.superseded.push({
      command: command.name,
      subject: command.subject,
      commit: command.commit,
      tasks: [...new Set(command.records.map(({ stream }) => streamSubject(stream)))],
      actor: command.records[0]?.actor ?? stamp.actor,
      code: loss.code,
      why: loss.why,
      by: loss.to?.actor ?? null,
      records: records.map(({ id }) => id),
    });
    const signature = this.#committer.committer ?? { ...commit.author, at: stamp.at };
    return {
      author: signature,
      committer: signature,
      message: withTrailer(formatMessage(`superseded: ${command.subject}`, 'sync', namedOf(records)), 'Fairway-Superseded', commit.id),
      files: [...(await this.#citedFiles(drafts.map(({ type }) => type))), ...attachedFiles(commit), ...sealed.map(({ file }) => file)],
      signing,
    };
  }

  #headOf(stream: string): Head {
    return this.#board.stream(stream)?.head ?? emptyHead(this.#fork.root);
  }

  /** Applies a sealed record to its stream. The decision made sure that it is legal there; otherwise Fairway has a bug, and no ref is moved. */
  #apply(sealed: SealedRecord): SealedRecord {
    const { stream } = sealed.record;
    const state = this.#board.stream(stream);
    const after = foldStream(stream, [sealed.streamFile], this.#fork.root, state) as StreamState;
    if (after.findings.length !== (state?.findings.length ?? 0))
      throw new Error(`a replayed record is not legal on ${stream}: ${after.findings.at(-1)?.message}`);
    this.#states.set(stream, after);
    return sealed;
  }

  /** The projection at the new head, from that of this clone; undefined where a stream that only this clone had opened is gone. */
  async projectionAt(head: string): Promise<Projection | undefined> {
    const { projection } = this.#loaded;
    const { backend } = this.#context;
    const changes: StreamChange[] = [];
    for (const batch of inBatches([...this.#states])) {
      const closed = batch.flatMap(([stream]) => (projection.open.has(stream) ? [] : [stream]));
      const before = await readStates(backend, this.#fork.local, this.#fork.root, closed);
      for (const [stream, after] of batch) {
        if (after !== null) changes.push({ stream, before: before.get(stream) ?? undefined, after });
        else if (projection.open.has(stream) || before.get(stream)) return undefined;
      }
    }
    const unmet = await readUnmet(backend, head, this.#fork.root, unresolvedReferences(projection, changes));
    return applyChanges(projection, head, changes, unmet, [...this.#cited]);
  }
}

/** A commit that only this clone has, with everything that it changed. */
interface LocalCommit extends WalkedCommit {
  readonly changes: readonly WalkedChange[];
}

/** The commits from the base to the local head, oldest first. */
async function* readLocalCommits(backend: Backend, { base, local }: Fork): AsyncGenerator<LocalCommit> {
  let last: (WalkedCommit & { readonly changes: WalkedChange[] }) | undefined;
  for await (const parts of backend.readHistory(local, { from: base })) {
    for (const { commit, changes } of parts) {
      // a large commit comes in several parts
      if (last?.id === commit.id) {
        last.changes.push(...changes);
        continue;
      }
      if (last !== undefined) yield last;
      last = { ...commit, changes: [...changes] };
    }
  }
  if (last !== undefined) yield last;
}

/** A record as its file. */
function resealed(record: FairwayRecord): SealedRecord {
  const content = serializeRecord(record);
  const path = recordPath(record.stream, record.seq, record.type);
  return { record, file: { path, content }, streamFile: { seq: record.seq, path, hash: digest(content), content: { record } } };
}

/** Whether a record was decided under the policy of --config. It goes on citing that file, because its override is about it. */
const isDecidedUnderFile = ({ overrides }: FairwayRecord): boolean => overrides?.some(({ rule }) => rule === 'POLICY_FILE') === true;

/** Who wrote a replayed record; who gave the command, and when, stands in the record. */
const writerOf = ({ actor, writer: { schema } }: FairwayRecord, stamp: Stamp): Writer => ({
  tool,
  via: 'sync',
  schema,
  ...(stamp.actor.id === actor.id ? {} : { actor: stamp.actor.id }),
  at: stamp.at,
});

/** The files that a commit added beside its records. */
const attachedFiles = ({ changes }: LocalCommit): ImportedFile[] =>
  changes.filter(({ path }) => parsePath(path).kind !== 'record').map((change) => ({ path: change.path, content: contentOf(change) }));

function contentOf({ path, blob, content }: WalkedChange): Buffer {
  if (content === undefined) throw problem('GIT_FAILED', { command: 'cat-file', why: `object ${blob} of ${path} is missing` });
  return content;
}

/** A message with one more trailer. A trailer of that name stays as it is: it names the first of several commits. */
function withTrailer(message: string, name: string, value: string): string {
  const text = message.trimEnd();
  if (text.includes(`\n${name}: `)) return `${text}\n`;
  const gap = /\n\n(?:[A-Za-z-]+: [^\n]*\n?)+$/.test(text) ? '\n' : '\n\n';
  return `${text}${gap}${name}: ${value}\n`;
}

/** The command that made a commit. Refuses with NOT_REPLAYABLE a commit that Fairway did not make. */
function commandOf({ id, parents, message, changes }: LocalCommit, remote: string, validators: Validators): LocalCommand {
  const refuse = (why: string) => problem('NOT_REPLAYABLE', { remote, commit: id, why });
  if (parents.length > 1) throw refuse('it is a merge.');
  const records = changes.flatMap((change) => {
    const { path, status } = change;
    if (status !== 'A') throw refuse(`it changes ${path}.`);
    const parsed = parsePath(path);
    if (parsed.kind === 'artifact' || parsed.kind === 'policy' || parsed.kind === 'schema') return [];
    if (parsed.kind !== 'record') throw refuse(`it adds ${path}.`);
    const { content } = parseStreamFile(path, parsed, contentOf(change), validators);
    if ('record' in content) return [content.record];
    if ('unknown' in content) throw refuse(`${path} is written in ${content.unknown.schema}, which this version of Fairway does not know.`);
    throw refuse(`${path}: ${'unreadable' in content ? content.unreadable : content.misplaced}.`);
  });
  if (records.length === 0) throw refuse('it adds no record.');
  const [subject = ''] = message.split('\n', 1);
  const name = /^Fairway-Command: (.+)$/m.exec(message)?.[1] ?? subject.split(' ', 1)[0] ?? '';
  return { commit: id, name, subject, records };
}
