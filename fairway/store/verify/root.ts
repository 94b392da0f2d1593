/**
 * The root of a state: one SHA-256 that stands for every record of every stream. It is that of these lines, each ended by a line feed:
 *
 *     fairway.json sha256:<hex>                         of the manifest's bytes
 *     <stream> <seq> sha256:<hex>                       for each stream, of the bytes of its last record, in the order of the streams' names by bytes
 *
 * `prev` chains what stands before a stream's last record, and records name kept files by their SHA-256: nothing rests on git's own ids. The
 * heads of the streams are enough to compute it.
 */
import { createHash } from 'node:crypto';
import type { Head } from '../../domain/task/state.ts';
import { manifestPath } from '../layout.ts';

/** Streams by name; only what the root is made of. */
export interface HeadsByStream {
  readonly size: number;
  get(stream: string): Pick<Head, 'seq' | 'hash'> | undefined;
  keys(): Iterable<string>;
}

export interface Root {
  /** `sha256:<hex>` */
  readonly root: string;
  readonly records: number;
  readonly streams: number;
}

/** Computes roots of a state that grows: the order of the streams is kept from one to the next. */
export class Roots {
  #ordered: string[] = [];

  rootOf(manifest: string, heads: HeadsByStream): Root {
    this.#follow(heads);
    const sum = createHash('sha256').update(`${manifestPath} ${manifest}\n`);
    let records = 0;
    let lines = '';
    for (const stream of this.#ordered) {
      const { seq, hash } = heads.get(stream) ?? { seq: 0, hash: '' };
      records += seq;
      lines += `${stream} ${seq} ${hash}\n`;
      if (lines.length < 65_536) continue;
      sum.update(lines);
      lines = '';
    }
    return { root: `sha256:${sum.update(lines).digest('hex')}`, records, streams: this.#ordered.length };
  }

  // The names of streams are ASCII: JavaScript's order of them is that of their bytes. What is sorted already is sorted fast.
  #follow(heads: HeadsByStream): void {
    if (heads.size === this.#ordered.length) return;
    const known = new Set(this.#ordered);
    this.#ordered.push(...[...heads.keys()].filter((stream) => !known.has(stream)).sort());
    this.#ordered.sort();
  }
}
