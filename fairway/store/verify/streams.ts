/**
 * Where each stream stands while a history is walked. The head of every stream is kept, which is little; what its records fold to only for those
 * that were worked on last, and read again when one that was put away is taken up.
 */
import { foldTask, type StreamFile } from '../../domain/task/fold.ts';
import { type Head, isFinished, type Task } from '../../domain/task/state.ts';
import type { Backend, StoredFile } from '../backend.ts';
import type { Validators } from '../codec/parse.ts';
import { streamDirectory } from '../layout.ts';
import { parseStream } from '../load.ts';
import { Heads } from './heads.ts';
import { type Seen, textKey } from './key-set.ts';

/** How many records may be folded up in memory at a time. */
const budget = 10_000;

/**
 * What judges the records of each kind of stream against those in front of them. The records of a kind that is not listed are followed, by
 * number, time and link, and each is taken as it stands.
 */
const folds: Readonly<Record<string, (id: string, files: Iterable<StreamFile>, before?: Task) => Task | undefined>> = { tasks: foldTask };

const foldFor = (stream: string) => folds[stream.slice(0, stream.indexOf('/'))];
const subjectOf = (stream: string) => stream.slice(stream.indexOf('/') + 1);

/** A stream as it was before the walk, or as it was put away. */
export interface ReadAgain {
  readonly stream: string;
  readonly files: readonly StreamFile[];
}

export class Streams {
  readonly #heads = new Heads();
  readonly #folded = new Map<string, { readonly task: Task; readonly records: number }>();
  /** Of a walk that began behind a commit: streams whose head was read there, or that began since. */
  readonly #followed = new Set<string>();
  /** Streams that came to an end since something was put away. */
  readonly #finished: string[] = [];
  #held = 0;
  readonly #backend: Backend;
  readonly #validators: Validators;
  /** The commit that the walk began behind; null when it began at the first. */
  readonly #from: string | null;
  readonly #budget: number;
  /** What the directories of streams, in small letters, are added to. */
  readonly #seen: Seen;

  constructor(backend: Backend, validators: Validators, from: string | null, seen: Seen, held = budget) {
    this.#backend = backend;
    this.#validators = validators;
    this.#from = from;
    this.#seen = seen;
    this.#budget = held;
  }

  head(stream: string): Head {
    return this.#heads.get(stream);
  }

  /** Every stream that is known, with its head. */
  heads(): Heads {
    return this.#heads;
  }

  /** Sets where a stream stood before the walk. */
  setHead(stream: string, head: Head & { readonly hash: string }): void {
    this.#heads.set(stream, head);
  }

  /**
   * Makes streams ready to be followed, before files are added to them; `behind` is a commit that holds all that was added to them so far.
   * Gives those that were read from before the walk began.
   */
  async prepare(streams: ReadonlySet<string>, behind: string): Promise<ReadAgain[]> {
    const away = [...streams].filter((stream) => !this.#folded.has(stream));
    const before = this.#from === null ? [] : away.filter((stream) => !this.#followed.has(stream));
    const putAway = away.filter((stream) => foldFor(stream) !== undefined && !before.includes(stream) && this.#heads.has(stream));
    for (const stream of before) this.#followed.add(stream);
    const [again, old] = await Promise.all([this.#read(behind, putAway), this.#read(this.#from, before)]);
    for (const { stream, files } of again) {
      // what was added behind the head is still to come
      this.#fold(
        stream,
        files.filter((file) => file.seq <= this.head(stream).seq),
      );
    }
    for (const { stream, files } of old) {
      const last = files.at(-1);
      const at = files.findLast(({ content }) => 'record' in content)?.content;
      if (last !== undefined) this.#heads.set(stream, { seq: last.seq, hash: last.hash, at: at && 'record' in at ? at.record.at : '' });
      this.#fold(stream, files);
    }
    return old;
  }

  async #read(commit: string | null, streams: readonly string[]): Promise<ReadAgain[]> {
    if (commit === null || streams.length === 0) return [];
    const stored = await this.#backend.readStreams(commit, streams);
    return streams.map((stream) => ({ stream, files: parseStream((stored.get(stream) ?? []) as StoredFile[], this.#validators) }));
  }

  /** Whether the directory of a stream that is new differs from a known one in case only. */
  collides(stream: string): boolean {
    return !this.#seen.add(textKey(streamDirectory(stream).toLowerCase()));
  }

  /** Puts a file at the end of its stream. Gives why its record is not allowed there; undefined when it is, or is none. */
  follow(stream: string, file: StreamFile): string | undefined {
    const at = 'record' in file.content ? file.content.record.at : this.#heads.get(stream).at;
    this.#heads.set(stream, { seq: file.seq, hash: file.hash, at });
    return this.#fold(stream, [file]);
  }

  #fold(stream: string, files: readonly StreamFile[]): string | undefined {
    const fold = foldFor(stream);
    if (fold === undefined) return undefined;
    const { task: before, records = 0 } = this.#folded.get(stream) ?? {};
    const after = fold(subjectOf(stream), files, before);
    if (after === undefined) return undefined;
    this.#keep(stream, after, records, files.length);
    return after.findings.slice(before?.findings.length ?? 0).find((finding) => finding.kind === 'illegal')?.message;
  }

  #keep(stream: string, task: Task, records: number, added: number): void {
    // what was used last stands last
    this.#folded.delete(stream);
    this.#folded.set(stream, { task, records: records + added });
    this.#held += added;
    if (isFinished(task)) this.#finished.push(stream);
  }

  /**
   * Puts away what is finished, since few take that up again, and of the rest what was used longest ago, as far as too much is held. Not while
   * streams that were made ready are still to be followed.
   */
  putAway(): void {
    for (const stream of this.#finished.splice(0)) this.#drop(stream);
    for (const stream of this.#folded.keys()) {
      if (this.#held <= this.#budget) return;
      this.#drop(stream);
    }
  }

  #drop(stream: string): void {
    this.#held -= this.#folded.get(stream)?.records ?? 0;
    this.#folded.delete(stream);
  }
}
