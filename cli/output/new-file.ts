/** A file that comes into being whole: what was there is never written over, and what was begun and not ended leaves nothing under its name. */
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { problem } from '../../fairway/index.ts';

export interface NewFile {
  write(text: string): void;
  /** Puts the file in place. */
  end(): void;
  /** Takes away what was begun. */
  giveUp(): void;
}

/** Throws FILE_EXISTS, FILE_UNWRITABLE. `option` is what names the file. */
export function newFile(path: string, named: string, option: string): NewFile {
  const refuseExisting = () => problem('FILE_EXISTS', { file: named, option });
  if (existsSync(path)) throw refuseExisting();
  const temporary = `${path}.${process.pid}.part`;
  const attempt = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
      // the system names the temporary file, which means nothing to whoever reads this
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
        // a file system without links
        attempt(() => renameSync(temporary, path));
      }
      giveUp();
    },
    giveUp,
  };
}
