/**
 * The file system that isomorphic-git is given. It makes safe what isomorphic-git by itself is not: an object is written under another name,
 * synced and renamed, and one that an earlier crash left half-written is written again. It leads to the right place where git keeps things
 * elsewhere: a linked worktree shares all but a few files with the repository. It gives every object, packed and borrowed ones too, as if it
 * lay in a file of its own, since isomorphic-git takes long for packs and knows nothing of borrowing. And it writes nothing else: no ref, no
 * index, no file of the worktree.
 */
import { statSync } from 'node:fs';
import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { PromiseFsClient } from 'isomorphic-git';
import { LooseSink, type ObjectSink } from './object-sink.ts';
import type { ObjectFiles } from './objects.ts';
import { PackWriter } from './pack-writer.ts';

export interface SafeFsOptions {
  readonly gitDir: string;
  readonly commonDir: string;
  readonly objects: ObjectFiles;
  /** Whether a great many objects are to come. */
  readonly bulk?: boolean;
  /** The worktree, and what is to be ignored in it beside what its own files say. */
  readonly worktree?: { readonly root: string; readonly excludes: string };
}

export interface SafeFs {
  readonly client: PromiseFsClient;
  /** Where objects go; to be settled before anything refers to them. */
  readonly written: ObjectSink;
}

/** What a linked worktree has for itself; all else is the repository's. Source: gitrepository-layout(5). */
const ownFiles = /^(?:HEAD|index|ORIG_HEAD|FETCH_HEAD|MERGE_HEAD|logs\/HEAD|refs\/(?:bisect|worktree|rewritten)\/.*)$/;

export function safeFs({ gitDir, commonDir, objects, worktree, bulk = false }: SafeFsOptions): SafeFs {
  const written = bulk ? new PackWriter(commonDir) : new LooseSink(commonDir);
  const excludes = worktree && join(worktree.root, '.git', 'info', 'exclude');
  const directory = statSync(commonDir);
  const placeOf = (path: string): string => {
    const inside = relativeTo(gitDir, path);
    return inside === undefined ? path : join(ownFiles.test(inside) ? gitDir : commonDir, inside);
  };

  const client = {
    readFile: async (path: string, options?: BufferEncoding | { encoding?: BufferEncoding }) => {
      if (path === excludes) return `${worktree?.excludes}\n${await readFile(join(commonDir, 'info', 'exclude'), 'utf8').catch(orNothing)}`;
      const inside = relativeTo(gitDir, path);
      return isObjectFile(inside) ? readObject(objects, inside as string) : readFile(placeOf(path), options);
    },
    // every object is found by its own name: isomorphic-git has no need of packs
    readdir: async (path: string) => (relativeTo(gitDir, path) === 'objects/pack' ? [] : readdir(placeOf(path))),
    stat: async (path: string) => {
      // asked in front of every object
      if (path === gitDir || path === excludes) return directory;
      // asked before an object is written: whether there is one already is looked at where it is put
      if (isObjectFile(relativeTo(gitDir, path))) throw absent(path);
      return stat(placeOf(path));
    },
    lstat: (path: string) => lstat(placeOf(path)),
    readlink: (path: string, options?: { encoding?: BufferEncoding }) => readlink(path, options),
    writeFile: async (path: string, content: Uint8Array | string) => {
      const inside = relativeTo(gitDir, path);
      if (!isObjectFile(inside)) throw refused('writes', path);
      await written.place(idOf(inside as string), Buffer.from(content as Uint8Array));
    },
    mkdir: async (path: string) => {
      if (!relativeTo(gitDir, path)?.startsWith('objects/')) throw refused('makes', path);
    },
    rmdir: async (path: string) => {
      throw refused('removes', path);
    },
    unlink: async (path: string) => {
      throw refused('removes', path);
    },
    symlink: async (_target: string, path: string) => {
      throw refused('makes', path);
    },
  };
  return { client: { promises: client as unknown as PromiseFsClient['promises'] }, written };
}

const isObjectFile = (inside: string | undefined): boolean => inside !== undefined && /^objects\/[0-9a-f]{2}\/[0-9a-f]{38}$/.test(inside);

const idOf = (inside: string): string => inside.slice('objects/'.length).replace('/', '');

/** The rest of a path below a directory, with slashes; undefined when it lies elsewhere. */
function relativeTo(directory: string, path: string): string | undefined {
  const plain = path.replaceAll(sep, '/');
  const prefix = `${directory.replaceAll(sep, '/')}/`;
  return plain.startsWith(prefix) ? plain.slice(prefix.length) : undefined;
}

/** An object as a file of its own: packed as little as the format allows, for it is unpacked at once. */
function readObject(objects: ObjectFiles, inside: string): Buffer {
  const object = objects.read(idOf(inside));
  if (object === undefined) throw absent(inside);
  const { type, content } = object;
  return deflateSync(Buffer.concat([Buffer.from(`${type} ${content.length}\0`, 'latin1'), content]), { level: 0 });
}

const isAbsent = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');

const orNothing = (error: unknown): string => {
  if (isAbsent(error)) return '';
  throw error;
};

const absent = (path: string) => Object.assign(new Error(`there is no ${path}`), { code: 'ENOENT' });
const refused = (what: string, path: string) => Object.assign(new Error(`Fairway ${what} nothing at ${path}`), { code: 'EROFS' });
