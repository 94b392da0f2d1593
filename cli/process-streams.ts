/**
 * The streams of the process. Node's streams load its network and terminal modules, which takes longer than most commands. So files and pipes, from
 * which agents read, are written to directly and synchronously; only a terminal gets Node's stream.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { isatty } from 'node:tty';

/** Whether a descriptor is a terminal. Files, pipes and /dev/null are recognized without a call of isatty. */
export function isTerminal(fd: number): boolean {
  try {
    const { rdev, isCharacterDevice } = fstatOf(fd);
    return isCharacterDevice && rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev && isatty(fd);
  } catch (error) {
    // The descriptor is closed.
    if ((error as NodeJS.ErrnoException).code === 'EBADF') return false;
    throw error;
  }
}

function fstatOf(fd: number) {
  const stats = fstatSync(fd);
  return { rdev: stats.rdev, isCharacterDevice: stats.isCharacterDevice() };
}

/** Standard output or error. */
export function outputStream(fd: 1 | 2, terminal: boolean): Writable {
  if (!terminal) return new DirectOutput(fd) as unknown as Writable;
  const stream = fd === 1 ? process.stdout : process.stderr;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return stream;
}

type WriteDone = (error?: Error | null) => void;

/** The part of a writable stream that commands use. It writes synchronously and is never full. */
class DirectOutput {
  /** False once the reader has closed the pipe. That is not a failure: the command continues, because it may have something to record. */
  writable = true;
  readonly #fd: number;

  constructor(fd: number) {
    this.#fd = fd;
  }

  write(chunk: string | Uint8Array, done: WriteDone = () => undefined): boolean {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk, 'utf8') : chunk;
    try {
      for (let at = 0; this.writable && at < bytes.byteLength; ) at += writePart(this.#fd, bytes, at);
      done();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
      this.writable = false;
      done(error as Error);
    }
    return true;
  }
}

/** Writes some bytes and returns their number. If a non-blocking pipe is full, waits a moment and returns 0. */
function writePart(fd: number, bytes: Uint8Array, at: number): number {
  try {
    return writeSync(fd, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    return 0;
  }
}

/** Standard input, only to pass on to child processes. No command reads it, and opening the real stream takes time. */
export const inputStream = { fd: 0 } as unknown as Readable;
