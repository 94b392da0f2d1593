/** Files that have their name only when they are whole and on disk. */
import { closeSync, fchmodSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { writeWhole } from '../git/files/write-whole.ts';

/** Puts a file in place by rename. Its mode is the one that is given, whatever the umask is. Throws what the file system throws, and leaves nothing behind then. */
export function placeFile(path: string, content: Uint8Array | string, mode?: number): void {
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}.new`;
  try {
    const descriptor = openSync(temporary, 'wx', 0o644);
    try {
      if (mode !== undefined) fchmodSync(descriptor, mode);
      writeWhole(descriptor, typeof content === 'string' ? Buffer.from(content, 'utf8') : content);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Makes the names in a directory outlast a power cut. Not every system lets a directory be opened: there the rename itself is all there is. */
export function syncDirectory(path: string): void {
  let fd: number | undefined;
  try {
    fd = openSync(path, 'r');
    fsyncSync(fd);
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
