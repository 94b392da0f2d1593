/** Refuses repository formats that isomorphic-git cannot read, or reads incorrectly. */
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { problem } from '../errors.ts';
import { neededGit } from '../git/git.ts';
import { readText } from '../git/refs.ts';

/** Extensions that do not affect how objects and refs are read. Source: git-config(1), `extensions.*`. */
const harmless = /^(?:noop|noop-v1|preciousobjects|worktreeconfig|relativeworktrees)$/;

/** Refuses with FORMAT_NEEDS_GIT. */
export function requireReadableFormat(commonDir: string): void {
  const [format] = unreadableFormats(commonDir);
  if (format !== undefined) throw formatNeedsGit(commonDir, format);
}

/** `otherwise` is a hint that does not need git. */
export const formatNeedsGit = (commonDir: string, format: string, otherwise?: string) =>
  problem('FORMAT_NEEDS_GIT', { dir: commonDir, format, needed: neededGit, ...(otherwise === undefined ? {} : { otherwise }) });

function* unreadableFormats(commonDir: string): Generator<string> {
  for (const [name, value] of extensionsIn(readText(join(commonDir, 'config')) ?? '')) {
    if (name === 'objectformat' && value !== 'sha1') yield `the object format ${value}`;
    else if (name === 'refstorage' && value !== 'files') yield `the ref storage ${value}`;
    else if (name === 'partialclone') yield partialClone;
    else if (!/^(?:objectformat|refstorage)$/.test(name) && !harmless.test(name)) yield `a format with the extension ${name}`;
  }
  if (existsSync(join(commonDir, 'reftable'))) yield 'the ref storage reftable';
  if (holdsText(join(commonDir, 'objects', 'info', 'alternates'))) yield 'objects borrowed from another repository (alternates)';
  if (holdsText(join(commonDir, 'info', 'grafts'))) yield 'a history changed by grafts';
  for (const name of packFiles(commonDir)) {
    if (name.endsWith('.promisor')) yield partialClone;
    if (name.endsWith('.idx') && !isIndexOfVersion2(join(commonDir, 'objects', 'pack', name))) yield 'a pack index of version 1';
  }
}

const partialClone = 'a partial clone, which fetches objects when they are needed';

const holdsText = (file: string): boolean => (readText(file) ?? '').trim() !== '';

function packFiles(commonDir: string): string[] {
  try {
    return readdirSync(join(commonDir, 'objects', 'pack'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Version 1 has no header. Source: gitformat-pack(5). */
function isIndexOfVersion2(file: string): boolean {
  const descriptor = openSync(file, 'r');
  try {
    const header = Buffer.alloc(4);
    readSync(descriptor, header, 0, 4, 0);
    return header.toString('hex') === 'ff744f63';
  } finally {
    closeSync(descriptor);
  }
}

/** The settings of the section `extensions`, which git reads only from the repository's config file. isomorphic-git cannot list settings. */
function extensionsIn(config: string): [string, string][] {
  const sections = config.split(/^[ \t]*(?=\[)/m).filter((section) => /^\[\s*extensions\s*\]/i.test(section));
  return sections.flatMap((section) =>
    [...section.matchAll(/^[ \t]*([A-Za-z][A-Za-z0-9-]*)[ \t]*(?:=[ \t]*"?([^"\s#;]*))?/gm)].map((match): [string, string] => [
      (match[1] as string).toLowerCase(),
      (match[2] ?? 'true').toLowerCase(),
    ]),
  );
}
