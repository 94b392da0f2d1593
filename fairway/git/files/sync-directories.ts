/** Names that are still there after a power cut. */
import { type FileHandle, open } from 'node:fs/promises';

/**
 * Makes the names in directories outlast a power cut: all at once, which takes a disk little longer than one. Where a directory cannot be opened for
 * that, the file system keeps names in order by itself.
 */
export async function syncDirectories(directories: Iterable<string>): Promise<void> {
  await Promise.all([...directories].map(syncNames));
}

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

// A directory that is gone by now held nothing any more: git has packed what was in it, and synced that.
const isUnsupported = (error: unknown) => ['ENOENT', 'EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '');
