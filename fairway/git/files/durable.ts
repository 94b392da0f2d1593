/** Files that are whole or not there, and still there after a power cut. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { chmod, type FileHandle, mkdir, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes the names in a directory outlast a power cut. Where a directory cannot be opened for that, the file system keeps names in order by itself. */
export function syncDirectory(directory: string): void {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(directory, 'r');
    fsyncSync(descriptor);
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

// A directory that is gone by now held nothing any more: git has packed what was in it, and synced that.
const isUnsupported = (error: unknown) => ['ENOENT', 'EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Where objects are put. */
export interface ObjectSink {
  place(file: string, content: Uint8Array): Promise<void>;
  /** Makes all that was placed outlast a power cut. To be called before anything refers to it. */
  settle(): Promise<void>;
  /** To be called in the end, whatever came of it: takes away what was not settled, and leaves what was to git's care. */
  release(): Promise<void>;
}

/** Puts files in their places, each whole and synced: all of them at once, which takes a disk little longer than one. */
export class DurableFiles implements ObjectSink {
  readonly #directories = new Set<string>();
  readonly #placing: Promise<void>[] = [];

  /** Begins to put a file in its place. What comes of it is told by `settle`. */
  async place(file: string, content: Uint8Array): Promise<void> {
    const placing = this.#place(file, content);
    placing.catch(() => undefined);
    this.#placing.push(placing);
  }

  async settle(): Promise<void> {
    await Promise.all(this.#placing);
    await Promise.all([...this.#directories].map(syncNames));
  }

  /** A single object that nothing refers to is as good as none: git clears it away in time. */
  async release(): Promise<void> {
    await Promise.allSettled(this.#placing);
  }

  /**
   * Writes a file under a name that git knows for one of its own left-overs and clears away in time, then renames it. Where many share the
   * repository, what is made is as open as the directory that it is made in.
   */
  async #place(file: string, content: Uint8Array): Promise<void> {
    const directory = dirname(file);
    const temporary = join(directory, `tmp_obj_${randomBytes(9).toString('base64url')}`);
    const handle = await this.#create(directory, temporary);
    try {
      await write(handle, content);
      await rename(temporary, file);
    } catch (error) {
      await unlink(temporary);
      throw error;
    }
    this.#directories.add(directory);
  }

  async #create(directory: string, temporary: string): Promise<FileHandle> {
    for (let tried = 0; ; tried += 1) {
      try {
        return await open(temporary, 'wx', 0o444);
      } catch (error) {
        // a git that clears up takes empty directories away, also one that was made a moment ago
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || tried >= attempts) throw error;
        await this.#makeDirectory(directory);
      }
    }
  }

  async #makeDirectory(directory: string): Promise<void> {
    const parent = dirname(directory);
    this.#directories.add(parent);
    try {
      await mkdir(directory);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
      throw error;
    }
    const { mode } = await stat(parent);
    if (mode & groupWrites) await orGone(chmod(directory, mode & 0o7777));
  }
}

const attempts = 5;
const groupWrites = 0o020;

async function orGone(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

async function write(handle: FileHandle, content: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** As `syncDirectory`, beside others. */
async function syncNames(directory: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(directory, 'r');
    await handle.sync();
  } catch (error) {
    if (!isUnsupported(error)) throw error;
  } finally {
    await handle?.close();
  }
}
