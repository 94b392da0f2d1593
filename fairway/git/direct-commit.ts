/**
 * One commit with all its blobs and trees, written to git's own files in process: what an everyday append does. It leaves the same bytes as
 * `git fast-import` does, without the time that git takes to start. Where a repository is kept in a way, or has settings, that only git knows how
 * to follow, and wherever anything is unusual, it does nothing, and git is asked.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal } from '../errors.ts';
import { type ImportedCommit, type ImportedFile, signatureLine } from './fast-import.ts';
import { keepLoose, makeObject, type NewObject, writeLoose } from './files/loose-objects.ts';
import { logsBegin, moveRef, stageMove } from './files/ref-moves.ts';
import type { Git } from './git.ts';
import { putIntoTrees } from './new-trees.ts';
import { type ObjectReader, objectReader } from './objects.ts';
import { SettingFiles } from './setting-files.ts';

/** Beyond these git's own packing is worth its start. */
const most = { files: 64, bytes: 4 << 20 };

/** The new commit; null when it is left to git, and nothing was published. */
export async function commitDirectly(git: Git, commit: ImportedCommit, settings = new SettingFiles(git)): Promise<string | null> {
  const { parent } = commit;
  if (parent === null || !followsPlainRules(git, settings)) return null;
  const files = fewOf(commit.files);
  if (files === undefined) return null;
  const objects = objectReader(git);
  try {
    const made = await makeObjects(objects, parent, files, commit);
    return made === undefined ? null : await publish(git, made, commit, parent);
  } catch (error) {
    if (isRefusal(error, 'GIT_FAILED')) return null;
    throw error;
  }
}

/** The files, where they are few and small; those of a large import are not made for this. */
function fewOf(all: Iterable<ImportedFile>): ImportedFile[] | undefined {
  const files: ImportedFile[] = [];
  let bytes = 0;
  for (const file of all) {
    bytes += file.content.length;
    if (files.length === most.files || bytes > most.bytes) return undefined;
    files.push(file);
  }
  return files;
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';

/** Whether no file of settings speaks of what would have to be followed here: hooks on refs, shared permissions, other ways of syncing. */
function followsPlainRules(git: Git, settings: SettingFiles): boolean {
  if (existsSync(join(git.commonDir, 'hooks', 'reference-transaction')) || existsSync(join(git.commonDir, 'reftable'))) return false;
  // a bare repository keeps no logs, unless it is told to
  const telling = git.worktree === null ? [unusual, /logallrefupdates/i] : [unusual];
  return !settings.some((text) => telling.some((words) => words.test(text)));
}

const unusual = /hookspath|sharedrepository|fsync|logallrefupdates\s*=(?!\s*true)|refstorage|objectformat\s*=(?!\s*sha)|prefersymlinkrefs|createobject/i;

/** Every new object, those that others name first, the commit last; undefined where the trees are not what they should be. */
async function makeObjects(objects: ObjectReader, parent: string, files: readonly ImportedFile[], commit: ImportedCommit): Promise<NewObject[] | undefined> {
  const idBytes = parent.length / 2;
  const made: NewObject[] = [];
  const add = (object: NewObject) => {
    made.push(object);
    return object.id;
  };
  const blobs = files.map(({ path, content }) => ({ path: path.split('/'), id: add(makeObject('blob', content, idBytes)) }));
  const [root] = await objects.read([`${parent}:`]);
  if (root === undefined) return undefined;
  const tree = await putIntoTrees(objects, root.content, blobs, idBytes, add);
  if (tree === undefined) return undefined;
  add(makeObject('commit', formatCommit(tree, parent, commit), idBytes));
  return made;
}

const formatCommit = (tree: string, parent: string, { author, committer, message }: ImportedCommit): string =>
  `tree ${tree}\nparent ${parent}\nauthor ${signatureLine(author)}\ncommitter ${signatureLine(committer)}\n\n${message}`;

/** Writes all and moves the ref; null where that could not be done. git then tries again, and says why it cannot either. */
async function publish(git: Git, objects: readonly NewObject[], { ref, committer, message }: ImportedCommit, from: string): Promise<string | null> {
  const { commonDir } = git;
  const to = (objects.at(-1) as NewObject).id;
  const move = {
    ref,
    allowed: (current: string | null) => current === from,
    to,
    by: signatureLine(committer),
    why: firstLine(message),
    beginsLog: logsBegin(ref, undefined, git.worktree === null),
  };
  try {
    const staged = stageMove(commonDir, to);
    try {
      await writeLoose(commonDir, objects, [staged.descriptor]);
      if ((await moveRef(git, move, staged, () => keepLoose(commonDir, objects))) !== 'done') return null;
    } finally {
      staged.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return null;
  }
  keepPublished(commonDir, objects);
  return to;
}

// A git that began to prune before the ref moved may have gone on until now.
function keepPublished(commonDir: string, objects: readonly NewObject[]): void {
  try {
    keepLoose(commonDir, objects);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
  }
}
