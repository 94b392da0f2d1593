/**
 * Putting the unpublished commands of a clone behind what others published. One pass: commits are read, decided again and written as they
 * come, by few processes, and memory holds the names of the tasks that they are about. Nothing is moved here: the new head is for the caller to take.
 */

import type { Board } from '../../domain/board.ts';
import type { FairwayRecord, Stamp } from '../../domain/record.ts';
import { streamSubject } from '../../domain/record.ts';
import { type LocalCommand, Losses, type Published, replayCommand, type Said, supersededDrafts, tasksNamed } from '../../domain/replay.ts';
import { foldTask, type StreamFile } from '../../domain/task/fold.ts';
import type { Head, Task } from '../../domain/task/state.ts';
import type { SupersededData } from '../../domain/types.gen.ts';
import { problem } from '../../errors.ts';
import type { ImportedFile, Signature } from '../../git/fast-import.ts';
import type { UnwrittenCommit } from '../../git/write-commits.ts';
import { actorUnder, signingUnder } from '../append.ts';
import type { Backend } from '../backend.ts';
import { loadValidators, parseStreamFile, type Validators } from '../codec/parse.ts';
import { formatMessage, namedOf, type SealedRecord, sealDrafts, whyBroken } from '../codec/seal.ts';
import { digest, serializeRecord } from '../codec/serialize.ts';
import type { StoreContext } from '../context.ts';
import { type Hot, memoryGrowth, UnclearReferences } from '../hot.ts';
import { parsePath, recordPath, streamDirectory } from '../layout.ts';
import { atOnce, findMissing, inParts, parseStream, readTasksNamed } from '../load.ts';
import { boardOver, type View } from '../load-projection.ts';
import { TasksAside } from '../tasks-aside.ts';
import type { Exchange, UnpublishedCommit } from './exchange.ts';
import type { SupersededCommand } from './report.ts';

export interface Replayed {
  /** The last commit: all that was published, and behind it what is not. */
  readonly head: string;
  /** How many commands stand and are still to be published. */
  readonly kept: number;
  readonly superseded: readonly SupersededCommand[];
  /** The hot view of `head`; undefined where it has to be built anew. */
  readonly hot: Hot | undefined;
}

/** Replays what a view's commit has and `onto` has not. Refuses with NOT_REPLAYABLE, HISTORY_CUT, SYNC_BLOCKED, NO_IDENTITY, WRITE_FAILED. */
export async function replay(context: StoreContext, exchange: Exchange, view: View, onto: string): Promise<Replayed> {
  const local = view.hot.commit;
  const base = await exchange.base(local, onto);
  if (base === null) throw await noBase(context, exchange, local);
  const [validators, identity] = await Promise.all([loadValidators(), context.backend.readIdentity()]);
  const fork = { base, local, onto };
  const ours = new Set<string>();
  for await (const changes of exchange.changes(base, local)) for (const { path } of changes) addStream(ours, path);
  const theirs = await readTheirs(exchange, fork, ours);
  const published = await readPublished(context.backend, fork, ours, theirs, validators);
  const { clock, newId } = context.options;
  const at = clock().toISOString();
  const run = new Run(context, exchange.remote, view, fork, published, validators, {
    stamp: async () => ({ at, newId, actor: await actorUnder(context, view, identity) }),
    committer: identity === undefined ? undefined : { ...identity, at },
  });
  try {
    await run.read([...tasksAmong(new Set([...ours, ...theirs.streams]))]);
    const head = await exchange.write(onto, run.rewrite(exchange));
    return { head, kept: run.kept, superseded: run.superseded, hot: await run.hotView(head) };
  } finally {
    run.close();
  }
}

const tasksAmong = (streams: Iterable<string>): string[] => [...streams].filter((stream) => stream.startsWith('tasks/')).map(streamSubject);

async function noBase({ backend }: StoreContext, exchange: Exchange, local: string): Promise<Error> {
  if (await exchange.isShallow()) return problem('HISTORY_CUT', { ref: backend.ref, remote: exchange.remote });
  return problem('NOT_REPLAYABLE', { remote: exchange.remote, commit: local, why: 'the two have no commit in common.' });
}

interface Fork {
  readonly base: string;
  readonly local: string;
  readonly onto: string;
}

/** What the others changed. */
interface Theirs {
  readonly streams: ReadonlySet<string>;
  /** Record files that they added to streams of ours, and those that hold what was superseded: that may have been written to any stream. */
  readonly concerning: readonly string[];
  readonly redefines: boolean;
}

async function readTheirs(exchange: Exchange, { base, onto }: Fork, ours: ReadonlySet<string>): Promise<Theirs> {
  const streams = new Set<string>();
  const concerning: string[] = [];
  let redefines = false;
  for await (const changes of exchange.changes(base, onto)) {
    for (const { path, status } of changes) {
      const place = parsePath(path);
      if (place.kind !== 'record') continue;
      streams.add(place.stream);
      if (status !== 'A') continue;
      if (ours.has(place.stream) || place.type === 'superseded') concerning.push(path);
      redefines ||= place.type === 'task-defined' || place.type === 'task-updated';
    }
  }
  return { streams, concerning, redefines };
}

/** What the others did, as far as it touches what this clone did. */
async function readPublished(
  backend: Backend,
  { base, onto }: Fork,
  ours: ReadonlySet<string>,
  { concerning, redefines }: Theirs,
  validators: Validators,
): Promise<Published> {
  const files = concerning.length === 0 ? [] : (await backend.readFiles(onto, concerning)).filter((file) => file !== undefined);
  const added = new Map<string, FairwayRecord[]>();
  const known = new Map<string, Said>();
  for (const { content } of parseStream(files, validators)) {
    if (!('record' in content)) continue;
    const { record } = content;
    const stream = added.get(record.stream);
    if (stream === undefined) added.set(record.stream, [record]);
    else stream.push(record);
    known.set(record.id, record as Said);
    if (record.type === 'superseded') for (const kept of record.data.records) if (!known.has(kept.id)) known.set(kept.id, kept);
  }
  const common = [...added.keys()].filter((stream) => ours.has(stream));
  return {
    records: known,
    added: (stream) => added.get(stream) ?? [],
    overClaims: await readOverClaims(backend, tasksAmong(common), base, onto),
    redefines,
  };
}

/** The claims that tasks were under where the two parted, and are not under any more. */
async function readOverClaims(backend: Backend, ids: readonly string[], base: string, onto: string): Promise<Set<string>> {
  const over = new Set<string>();
  for (const some of inParts(ids)) {
    const [before, after] = await Promise.all([readTasksNamed(backend, base, some), readTasksNamed(backend, onto, some)]);
    for (const id of some) {
      const claim = before.get(id)?.claim?.id;
      if (claim !== undefined && after.get(id)?.claim?.id !== claim) over.add(claim);
    }
  }
  return over;
}

function addStream(streams: Set<string>, path: string): void {
  const place = parsePath(path);
  if (place.kind === 'record') streams.add(place.stream);
}

interface Writer {
  /** Who says that a command was superseded; asked for when one was. */
  stamp(): Promise<Stamp>;
  /** Who makes the commits; their authors when nobody is known. */
  readonly committer: Signature | undefined;
}

/** One replay under way: the tasks as they are behind the commands so far. */
class Run {
  kept = 0;
  readonly superseded: SupersededCommand[] = [];
  readonly #context: StoreContext;
  readonly #remote: string;
  readonly #view: View;
  readonly #fork: Fork;
  readonly #published: Published;
  readonly #validators: Validators;
  readonly #writer: Writer;
  readonly #losses = new Losses();
  /** Tasks as they are behind the commands so far, wherever that may differ from what this clone has. */
  readonly #tasks: TasksAside;
  /** The ends of streams that are no tasks'. */
  readonly #heads = new Map<string, Head>();
  /** Those of them that cannot be read whole. */
  readonly #broken = new Map<string, Broken>();
  readonly #board: Board;

  constructor(context: StoreContext, remote: string, view: View, fork: Fork, published: Published, validators: Validators, writer: Writer) {
    this.#context = context;
    this.#remote = remote;
    this.#view = view;
    this.#fork = fork;
    this.#published = published;
    this.#validators = validators;
    this.#writer = writer;
    this.#tasks = new TasksAside(context.cache.directory);
    const under = boardOver(view.hot, view.policy, new Map());
    this.#board = {
      ...under,
      task: (id) => (this.#tasks.has(id) ? this.#tasks.get(id) : under.task(id)),
      standing: (id) => this.#tasks.standing(id) ?? under.standing(id),
    };
  }

  close(): void {
    this.#tasks.close();
  }

  /** Reads tasks as they were published. */
  async read(ids: readonly string[]): Promise<void> {
    for (const some of inParts(ids)) {
      for (const [id, task] of await readTasksNamed(this.#context.backend, this.#fork.onto, some)) this.#tasks.set(id, task);
    }
  }

  /** The commits to write, one after the other. */
  async *rewrite(exchange: Exchange): AsyncGenerator<UnwrittenCommit> {
    for await (const batch of exchange.commits(this.#fork.base, this.#fork.local)) {
      const commands = batch.map((commit) => ({ commit, command: commandOf(commit, exchange.remote, this.#validators) }));
      await this.#lookUp(commands.flatMap(({ command }) => command.records));
      for (const { commit, command } of commands) {
        const verdict = replayCommand(command, this.#board, this.#published, this.#losses);
        if (verdict.kind === 'published') continue;
        await this.#requireWhole(command);
        yield verdict.kind === 'kept' ? this.#keep(commit, verdict.records) : await this.#supersede(commit, command, verdict.loss);
      }
    }
  }

  /**
   * Nothing is put behind a stream that cannot be read whole, not even that a command was superseded: that is for ever, and what cannot be read here
   * may be in order, or come back. To leave the command out and publish the rest would make it lost.
   */
  async #requireWhole({ commit, records }: LocalCommand): Promise<void> {
    for (const stream of new Set(records.map((record) => record.stream))) {
      const broken = this.#brokenOn(stream);
      if (broken === undefined) continue;
      const { backend } = this.#context;
      const theirs = await findAdded(backend, this.#fork.onto, stream, broken.path);
      throw problem('SYNC_BLOCKED', { remote: this.#remote, ref: backend.ref, commit, stream, path: broken.path, theirs, why: broken.why });
    }
  }

  #brokenOn(stream: string): Broken | undefined {
    if (!stream.startsWith('tasks/')) return this.#broken.get(stream);
    return whyBroken(this.#board.task(streamSubject(stream))?.findings ?? []);
  }

  /** Reads what the records are about and name, as it was published. */
  async #lookUp(records: readonly FairwayRecord[]): Promise<void> {
    const tasks = records.filter(({ stream }) => stream.startsWith('tasks/'));
    const ids = [...new Set([...tasks.map(({ stream }) => streamSubject(stream)), ...tasks.flatMap(tasksNamed)])];
    await this.read(ids.filter((id) => !this.#view.hot.open.has(id) && !this.#tasks.has(id)));
    const others = [...new Set(records.filter(({ stream }) => !stream.startsWith('tasks/')).map(({ stream }) => stream))].filter(
      (stream) => !this.#heads.has(stream),
    );
    if (others.length === 0) return;
    const stored = await this.#context.backend.readStreams(this.#fork.onto, others);
    for (const stream of others) {
      const { head, broken } = endOf(parseStream(stored.get(stream) ?? [], this.#validators));
      this.#heads.set(stream, head);
      if (broken !== undefined) this.#broken.set(stream, broken);
    }
  }

  #keep(commit: UnpublishedCommit, records: readonly FairwayRecord[]): UnwrittenCommit {
    this.kept += 1;
    const signing = this.#signing((records[0] as FairwayRecord).actor.id, records);
    const sealed = records.map((record) => this.#place(resealed(record, this.#headOf(record.stream))));
    return {
      author: commit.author,
      committer: this.#writer.committer ?? commit.author,
      message: withTrailer(commit.message, 'Fairway-Replayed-From', commit.commit),
      files: [...attached(commit), ...sealed.map(({ file }) => file)],
      signing,
    };
  }

  /** What the policy asks of the signature of records, which are about to follow their tasks as they are. */
  #signing(actor: string, records: readonly FairwayRecord[]): NonNullable<UnwrittenCommit['signing']> {
    const tasks = new Map(records.filter(isOfTask).map(({ stream }) => [streamSubject(stream), this.#board.task(streamSubject(stream)) ?? null]));
    return (parent) => signingUnder(this.#context, this.#view, { actor, records, parent: parent ?? this.#fork.onto, tasks });
  }

  async #supersede(commit: UnpublishedCommit, command: LocalCommand, loss: Parameters<typeof supersededDrafts>[1]): Promise<UnwrittenCommit> {
    const stamp = await this.#writer.stamp();
    const drafts = supersededDrafts(command, loss, this.#board, this.#losses);
    if (drafts === undefined) throw problem('NOT_REPLAYABLE', { remote: this.#remote, commit: command.commit, why: loss.why });
    const heads = new Map(drafts.map(({ stream }) => [stream, this.#headOf(stream)]));
    const placed = sealDrafts(drafts, heads, stamp, this.#validators);
    const signing = this.#signing(
      stamp.actor.id,
      placed.map(({ record }) => record),
    );
    const sealed = placed.map((record) => this.#place(record));
    for (const { record } of sealed) {
      const noted = { id: record.id, stream: record.stream, data: record.data as SupersededData };
      this.#losses.add(noted, (stream) => this.#board.task(streamSubject(stream))?.claim?.id);
    }
    const by = loss.to?.actor ?? null;
    const [first] = command.records;
    this.superseded.push({
      command: command.name,
      subject: command.subject,
      commit: command.commit,
      tasks: [...new Set(command.records.map(({ stream }) => streamSubject(stream)))],
      actor: first?.actor ?? stamp.actor,
      code: loss.code,
      why: loss.why,
      by,
      records: sealed.map(({ record }) => record.id),
    });
    const signature = this.#writer.committer ?? { ...commit.author, at: stamp.at };
    return {
      author: signature,
      committer: signature,
      message: withTrailer(
        formatMessage(`superseded: ${command.subject}`, 'sync', namedOf(sealed.map(({ record }) => record))),
        'Fairway-Superseded',
        commit.commit,
      ),
      files: [...attached(commit), ...sealed.map(({ file }) => file)],
      signing,
    };
  }

  #headOf(stream: string): Head {
    if (!stream.startsWith('tasks/')) return this.#heads.get(stream) ?? noHead;
    return this.#board.task(streamSubject(stream))?.head ?? noHead;
  }

  /** Puts a sealed record onto its task. What was decided is legal where it stands: anything else is a defect, and nothing is moved. */
  #place(sealed: SealedRecord): SealedRecord {
    const { record, streamFile } = sealed;
    if (!record.stream.startsWith('tasks/')) {
      this.#heads.set(record.stream, { seq: record.seq, hash: streamFile.hash, at: record.at });
      return sealed;
    }
    const id = streamSubject(record.stream);
    const task = this.#board.task(id);
    const after = foldTask(id, [streamFile], task) as Task;
    if (after.findings.length !== (task?.findings.length ?? 0)) throw new Error(`a replayed record is not legal on ${id}: ${after.findings.at(-1)?.message}`);
    this.#tasks.set(id, after);
    return sealed;
  }

  /** The hot view behind the last commit, from that of this clone. A task that only this clone had defined is gone: then it has to be built anew. */
  async hotView(head: string): Promise<Hot | undefined> {
    const { hot } = this.#view;
    const ids = [...this.#tasks.ids()];
    if (ids.some((id) => this.#tasks.standing(id) === 'missing' && hot.open.has(id))) return undefined;
    // few are a line more in the cache, where a great many make it anew
    const growth = (ids.length > atOnce ? this.#context.cache.grow(hot) : undefined) ?? memoryGrowth(hot);
    const unclear = new UnclearReferences(hot, [], growth.changed);
    for (const some of inParts(ids)) {
      const others = await readTasksNamed(
        this.#context.backend,
        this.#fork.local,
        some.filter((id) => !hot.open.has(id)),
      );
      for (const id of some) {
        const before = others.get(id) ?? undefined;
        const after = this.#tasks.get(id);
        if (after === undefined && before !== undefined) return undefined;
        if (after === undefined) continue;
        growth.add({ before, after });
        unclear.add({ before, after });
      }
    }
    const grown = growth.end(await findMissing(this.#context.backend, head, unclear));
    return grown && { ...grown, commit: head };
  }
}

const isOfTask = ({ stream }: FairwayRecord) => stream.startsWith('tasks/');

const noHead: Head = { seq: 0, hash: null, at: '' };

/** A file that keeps a stream from being read whole. */
interface Broken {
  readonly path: string;
  readonly why: string;
}

/** Where a stream that is no task's ends, and what is wrong with it. */
function endOf(files: readonly StreamFile[]): { readonly head: Head; readonly broken?: Broken } {
  for (const { path, content } of files) {
    if ('unreadable' in content) return { head: noHead, broken: { path, why: content.unreadable } };
    if ('misplaced' in content) return { head: noHead, broken: { path, why: content.misplaced } };
  }
  const last = files.at(-1);
  return { head: last && 'record' in last.content ? { seq: last.seq, hash: last.hash, at: last.content.record.at } : noHead };
}

/** The commit that a file is of: the newest that wrote it. */
async function findAdded(backend: Backend, onto: string, stream: string, path: string): Promise<string> {
  for await (const { commit, paths } of backend.walk(onto, streamDirectory(stream))) if (paths.includes(path)) return commit;
  return onto;
}

/** A record behind another one. Everything that it says stays; where it stands is settled anew. */
function resealed(record: FairwayRecord, head: Head): SealedRecord {
  const said = record.clock ?? record.at;
  const { clock: _clock, ...rest } = record;
  const time = said < head.at ? { at: head.at, clock: said } : { at: said };
  const placed = { ...rest, ...time, seq: head.seq + 1, prev: head.hash } as FairwayRecord;
  const content = serializeRecord(placed);
  const path = recordPath(placed.stream, placed.seq, placed.type);
  return { record: placed, file: { path, content }, streamFile: { seq: placed.seq, path, hash: digest(content), content: { record: placed } } };
}

/** The files that a commit added beside its records: they are here already, by their ids. */
const attached = (commit: UnpublishedCommit): ImportedFile[] =>
  commit.changes.filter(({ path }) => !commit.contents.has(path)).map(({ path, blob }) => ({ path, content: { blob } }));

/** A message with a trailer more; one that is there already stays as it is: it names the first commit of several. */
function withTrailer(message: string, name: string, value: string): string {
  const text = message.trimEnd();
  if (text.includes(`\n${name}: `)) return `${text}\n`;
  const gap = /\n\n(?:[A-Za-z-]+: [^\n]*\n?)+$/.test(text) ? '\n' : '\n\n';
  return `${text}${gap}${name}: ${value}\n`;
}

/** A commit as the command that made it. Refuses with NOT_REPLAYABLE what Fairway did not write. */
function commandOf(commit: UnpublishedCommit, remote: string, validators: Validators): LocalCommand {
  const refuse = (why: string) => problem('NOT_REPLAYABLE', { remote, commit: commit.commit, why });
  if (commit.parents.length > 1) throw refuse('it is a merge.');
  const records = commit.changes.flatMap(({ path, status }) => {
    if (status !== 'A') throw refuse(`it changes ${path}.`);
    const place = parsePath(path);
    if (place.kind === 'artifact') return [];
    if (place.kind !== 'record') throw refuse(`it adds ${path}.`);
    const { content } = parseStreamFile(path, place, commit.contents.get(path) ?? Buffer.alloc(0), validators);
    if ('record' in content) return [content.record];
    throw refuse(`${path}: ${'unreadable' in content ? content.unreadable : content.misplaced}.`);
  });
  if (records.length === 0) throw refuse('it adds no record.');
  const [subject = ''] = commit.message.split('\n', 1);
  const name = /^Fairway-Command: (.+)$/m.exec(commit.message)?.[1] ?? subject.split(' ', 1)[0] ?? '';
  return { commit: commit.commit, name, subject, records };
}
