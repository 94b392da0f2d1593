/** Writes a new file atomically: an existing file is never overwritten, and an incomplete one never gets the final name. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { problem } from '../../fairway/index.ts';

export interface NewFile {
  write(text: string): void;
  /** Puts the file in place. */
  end(): void;
  /** Removes the incomplete file. */
  giveUp(): void;
}

/** Throws FILE_EXISTS, FILE_UNWRITABLE. `option` is the option that names the file. */
export function newFile(path: string, named: string, option: string): NewFile {
  const refuseExisting = () => problem('FILE_EXISTS', { file: named, option });
  if (existsSync(path)) throw refuseExisting();
  const temporary = `${path}.${process.pid}.part`;
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      // Removes the name of the temporary file, which means nothing to the user.
      const why = (error as Error).message.replace(/, \w+ '.*'$/s, '');
      throw problem('FILE_UNWRITABLE', { file: named, why }, { cause: error });
    }
  };
  const fd = attempt(() => openSync(temporary, 'wx'));
  let open = true;
  const close = () => {
    if (open) closeSync(fd);
    open = false;
  };
  const giveUp = () => {
    close();
    rmSync(temporary, { force: true });
  };
  return {
    write: (text) => {
      const bytes = Buffer.from(text, 'utf8');
      attempt(() => {
        for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at);
      });
    },
    end: () => {
      attempt(() => fsyncSync(fd));
      close();
      try {
        linkSync(temporary, path);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw refuseExisting();
        // The file system has no hard links.
        attempt(() => renameSync(temporary, path));
      }
      giveUp();
    },
    giveUp,
  };
}
