/** The bytes of a file that is too large to be read whole: opened when they are asked for, and open until they are no longer. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface Bytes {
  readonly length: number;
  /** What is there of so many bytes from a place on. */
  read(at: number, length: number): Buffer;
}

export class FileBytes implements Bytes {
  readonly #file: string;
  #descriptor: number | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  get length(): number {
    return fstatSync(this.#open()).size;
  }

  read(at: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    return buffer.subarray(0, readSync(this.#open(), buffer, 0, length, at));
  }

  /** Frees the file. It is opened again when something is asked for. */
  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #open(): number {
    this.#descriptor ??= openSync(this.#file, 'r');
    return this.#descriptor;
  }
}
