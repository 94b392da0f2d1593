/** The streams of a history while it is walked: the head of each, and what its records fold to. */
import { foldStream } from '../../domain/kinds.ts';
import { emptyHead, type Head, type StreamFile, type StreamState } from '../../domain/stream.ts';
import type { Backend } from '../backend.ts';
import type { Validators } from '../codec/parse.ts';
import { parseStream } from '../load.ts';

export class Streams {
  /** The digest of fairway.json; empty until it was read, and then no first record fits. */
  root = '';
  /** The head of every stream that is known. */
  readonly heads = new Map<string, Head>();
  readonly #states = new Map<string, StreamState>();
  readonly #loaded = new Set<string>();
  readonly #backend: Backend;
  readonly #validators: Validators;
  readonly #from: string | null;

  /** `from` is the commit that the walk begins after; null when it begins at the first one. */
  constructor(backend: Backend, validators: Validators, from: string | null) {
    this.#backend = backend;
    this.#validators = validators;
    this.#from = from;
  }

  /** The head of a stream; seq 0 for a stream without records. */
  head(stream: string): Head {
    return this.heads.get(stream) ?? emptyHead(this.root);
  }

  /** Reads streams as they were before the walk, those that have not been read yet. Gives their files. To be called before their first `append`. */
  async load(streams: Iterable<string>): Promise<StreamFile[]> {
    if (this.#from === null) return [];
    const asked = [...streams].filter((stream) => !this.#loaded.has(stream));
    if (asked.length === 0) return [];
    const stored = await this.#backend.readStreams(this.#from, asked);
    return asked.flatMap((stream) => {
      this.#loaded.add(stream);
      const files = parseStream(stored.get(stream) ?? [], this.#validators);
      for (const file of files) this.append(stream, file);
      return files;
    });
  }

  /** Appends a file to its stream. Gives why its record is not legal there; undefined when it is, or when the file holds no readable record. */
  append(stream: string, file: StreamFile): string | undefined {
    const { content } = file;
    const at = 'record' in content ? content.record.at : 'unknown' in content ? content.unknown.at : this.head(stream).at;
    this.heads.set(stream, { seq: file.seq, hash: file.hash, at });
    const before = this.#states.get(stream);
    const after = foldStream(stream, [file], this.root, before);
    if (after === undefined) return undefined;
    this.#states.set(stream, after);
    return after.findings.slice(before?.findings.length ?? 0).find(({ kind }) => kind === 'illegal')?.message;
  }
}
