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

const isUnsupported = (error: unknown) => ['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');

/** Where objects are put. */
export interface ObjectSink {
  place(file: string, content: Uint8Array): Promise<void>;
  /** Makes all that was placed outlast a power cut. To be called before anything refers to it. */
  settle(): Promise<void>;
  /** To be called in the end, whatever came of it: takes away what was not settled, and leaves what was to git's care. */
  release(): Promise<void>;
}

/** Puts files in their places, each whole and synced. Their names are synced all at once, which is much less work, by `settle`. */
export class DurableFiles implements ObjectSink {
  readonly #directories = new Set<string>();

  /**
   * Writes a file under a name that git knows for one of its own left-overs and clears away in time, then renames it. Where many share the
   * repository, what is made is as open as the directory that it is made in.
   */
  async place(file: string, content: Uint8Array): Promise<void> {
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

  async settle(): Promise<void> {
    for (const directory of this.#directories) syncDirectory(directory);
    this.#directories.clear();
  }

  /** A single object that nothing refers to is as good as none: git clears it away in time. */
  async release(): Promise<void> {}

  async #create(directory: string, temporary: string): Promise<FileHandle> {
    try {
      return await open(temporary, 'wx', 0o444);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await this.#makeDirectory(directory);
      return open(temporary, 'wx', 0o444);
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
    if (mode & groupWrites) await chmod(directory, mode & 0o7777);
  }
}

const groupWrites = 0o020;

async function write(handle: FileHandle, content: Uint8Array): Promise<void> {
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
