/**
 * The process's own streams. Node's need its network and terminal modules, which take longer to load than most commands to run, and agents
 * read from pipes: so anything but a terminal is written to directly, in order, before the write returns.
 */
import { fstatSync, statSync, writeSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { isatty } from 'node:tty';

/** Whether a descriptor is a terminal. A device that is none, such as /dev/null, is told apart without asking. */
export function isTerminal(fd: number): boolean {
  try {
    const { rdev, isCharacterDevice } = fstatOf(fd);
    return isCharacterDevice && rdev !== statSync('/dev/null', { throwIfNoEntry: false })?.rdev && isatty(fd);
  } catch (error) {
    // A descriptor that is closed is nobody's terminal.
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

/** Of a writable stream, what commands use. It takes everything at once and is never full. */
class DirectOutput {
  /** Until the reader has gone. One that has seen enough, such as head, is no failure: a command goes on, since it may have something to record. */
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

/** How many bytes were taken: none by a full pipe that does not wait for its reader, and then we do. */
function writePart(fd: number, bytes: Uint8Array, at: number): number {
  try {
    return writeSync(fd, bytes, at);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    return 0;
  }
}

/** Standard input as something to hand on. No command reads it, and opening the real stream takes time. */
export const inputStream = { fd: 0 } as unknown as Readable;
