/**
 * Where streams stand. A store has many of them, and most will never be looked at again: all but their names is kept in rows of bytes, outside
 * of what the garbage collector moves.
 */
import type { Head } from '../../domain/task/state.ts';

const unbegun: Head = { seq: 0, hash: null, at: '' };

/** A row: the seq in four bytes, the 32 of the digest, and the time's 24 characters, or zeros where it is not known. */
const hashAt = 4;
const timeAt = 36;
const rowBytes = 60;
const timeLength = rowBytes - timeAt;

/** How many rows stand in one piece: what is there already is not copied when there are more. */
const rowsAtATime = 4096;

export class Heads {
  readonly #rows = new Map<string, number>();
  readonly #pieces: Buffer[] = [];

  get size(): number {
    return this.#rows.size;
  }

  has(stream: string): boolean {
    return this.#rows.has(stream);
  }

  /** Where a stream stands; in front of its first record when it is not known. */
  get(stream: string): Head {
    const row = this.#rows.get(stream);
    if (row === undefined) return unbegun;
    const [piece, at] = this.#placeOf(row);
    const time = piece[at + timeAt] === 0 ? '' : piece.toString('latin1', at + timeAt, at + rowBytes);
    return { seq: piece.readUInt32LE(at), hash: `sha256:${piece.toString('hex', at + hashAt, at + timeAt)}`, at: time };
  }

  /** `hash` is that of a file: there is none only in front of the first record. */
  set(stream: string, { seq, hash, at: time }: Head & { readonly hash: string }): void {
    let row = this.#rows.get(stream);
    if (row === undefined) {
      row = this.#rows.size;
      this.#rows.set(stream, row);
      if (row % rowsAtATime === 0) this.#pieces.push(Buffer.alloc(rowsAtATime * rowBytes));
    }
    const [piece, at] = this.#placeOf(row);
    piece.writeUInt32LE(seq, at);
    piece.write(hash.slice('sha256:'.length), at + hashAt, timeAt - hashAt, 'hex');
    piece.fill(0, at + timeAt, at + rowBytes);
    piece.write(time, at + timeAt, timeLength, 'latin1');
  }

  keys(): Iterable<string> {
    return this.#rows.keys();
  }

  #placeOf(row: number): [Buffer, number] {
    return [this.#pieces[Math.floor(row / rowsAtATime)] as Buffer, (row % rowsAtATime) * rowBytes];
  }
}
