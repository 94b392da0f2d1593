/** Files attached to a record. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import mime from 'mime/lite';
import { type Artifact, type ArtifactContent, problem } from '../fairway/index.ts';

/** The maximum size of one file, bytes, because git keeps every byte for ever. */
const limit = 20 * 1024 * 1024;

export interface AttachedFile {
  readonly artifact: Artifact;
  readonly content: ArtifactContent;
}

/** Throws FILE_UNREADABLE, FILE_TOO_LARGE. */
export function attachFiles(files: readonly string[], cwd: string, locate: (file: string) => string): Promise<AttachedFile[]> {
  return Promise.all(files.map((file) => attachFile(locate(file), cwd, file)));
}

async function attachFile(path: string, cwd: string, named: string): Promise<AttachedFile> {
  const content = await readWhole(path, named);
  return attach(content, { name: shownPath(path, cwd, named), media_type: mime.getType(path) ?? sniff(content) });
}

/** Makes an artifact that the store keeps from its content. */
export function attach(content: Uint8Array, about: Pick<Artifact, 'name' | 'role' | 'omitted_bytes'> & { readonly media_type: string }): AttachedFile {
  const sha256 = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const { name, media_type, ...rest } = about;
  return { artifact: { name, digest: sha256, size: content.byteLength, media_type, stored: 'state', ...rest }, content: { sha256, content } };
}

/** Throws FILE_UNREADABLE, FILE_TOO_LARGE. */
export async function readWhole(path: string, named: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > limit) throw problem('FILE_TOO_LARGE', { file: named, size: megabytes(size), limit: megabytes(limit) });
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('E')) {
      throw problem('FILE_UNREADABLE', { file: named, why: error.message }, { cause: error });
    }
    throw error;
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;

/** The path relative to the directory; for a file outside of it, only its name. */
const shownPath = (path: string, cwd: string, named: string) => {
  const shown = relative(cwd, path);
  return shown.startsWith('..') || shown === '' ? (named.split('/').at(-1) ?? named) : shown.replaceAll('\\', '/');
};

/** UTF-8 without NUL counts as text. */
const sniff = (content: Uint8Array): string => {
  if (content.includes(0)) return 'application/octet-stream';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return 'text/plain';
  } catch {
    return 'application/octet-stream';
  }
};
