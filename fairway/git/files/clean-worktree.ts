/**
 * Whether a worktree is clean, seen without git, which takes longer to start than a small worktree takes to look at. Only what leaves no doubt is
 * told: that every file is as git noted it, that what is noted is what the commit holds, and that there is nothing else but what is ignored.
 * Whatever is in doubt, and every change, is for git to tell.
 */
import { type BigIntStats, type Dirent, lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Git } from '../git.ts';
import { SettingFiles } from '../setting-files.ts';
import { Ignoring } from './ignoring.ts';
import { type IndexEntry, type Instant, parseIndex } from './index-file.ts';
import { makeObject } from './loose-objects.ts';
import { gitDirOf } from './refs.ts';

/** Beyond these git is faster. */
const most = { indexBytes: 96 * 1024, doubtfulBytes: 256 * 1024 };

/** Settings that change what clean means. */
const unusual = /fsmonitor|filemode\s*=(?!\s*true)|ignorestat|trustctime|checkstat|sparse|ignorecase|worktree|splitindex|untrackedcache/i;

/** True where the worktree is certain to hold the tree and nothing else that is not ignored; else git has to be asked. */
export function isSurelyClean(git: Git, tree: string): boolean {
  try {
    return git.worktree !== null && !new SettingFiles(git).some((text) => unusual.test(text)) && new Look(git, git.worktree).finds(tree);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    return false; // something went away while we looked, or may not be read
  }
}

/** What is tracked in one directory, by its name. */
type Tracked = Map<string, IndexEntry | Tracked>;

class Look {
  readonly #git: Git;
  readonly #root: string;
  /** When the index was written, in nanoseconds. What was changed just before that may have been changed since. */
  #written = 0n;
  #doubtful = 0;
  #ignoring: Ignoring | undefined;

  constructor(git: Git, root: string) {
    this.#git = git;
    this.#root = root;
  }

  finds(tree: string): boolean {
    const file = join(gitDirOf(this.#git), 'index');
    const { size, mtimeNs } = statSync(file, { bigint: true });
    if (size > most.indexBytes) return false;
    this.#written = mtimeNs;
    const index = parseIndex(readFileSync(file), tree.length / 2);
    return index !== undefined && index.tree === tree && this.#isClean('', byDirectory(index.entries));
  }

  #isClean(path: string, tracked: Tracked): boolean {
    let seen = 0;
    for (const entry of readdirSync(join(this.#root, path), { withFileTypes: true })) {
      const at = `${path}${entry.name}`;
      const known = tracked.get(entry.name);
      if (known === undefined) {
        if (!this.#isPassedOver(at, entry)) return false;
        continue;
      }
      if (!(known instanceof Map ? entry.isDirectory() && this.#isClean(`${at}/`, known) : this.#isSame(at, known))) return false;
      seen += 1;
    }
    return seen === tracked.size;
  }

  #isSame(path: string, entry: IndexEntry): boolean {
    const found = lstatSync(join(this.#root, path), { bigint: true });
    if (!isAsNoted(found, entry)) return false;
    // git notes no size, to look again, where it was too quick to know
    return (entry.size > 0 && this.#written - found.mtimeNs > granularity(found.mtimeNs)) || this.#hasContent(path, entry);
  }

  /** Whether a file is byte by byte what the commit has of it. */
  #hasContent(path: string, { mode, id, size }: IndexEntry): boolean {
    this.#doubtful += size;
    if (mode === symbolicLink || this.#doubtful > most.doubtfulBytes) return false;
    return makeObject('blob', readFileSync(join(this.#root, path)), id.length / 2).id === id;
  }

  /** What is not tracked, and is nevertheless no change. */
  #isPassedOver(at: string, entry: Dirent): boolean {
    if (at === '.git') return true;
    this.#ignoring ??= new Ignoring(this.#git, this.#root);
    return entry.name !== '.git' && this.#ignoring.isIgnored(at, entry.isDirectory());
  }
}

const symbolicLink = 0o120000;

/**
 * Within how many nanoseconds two changes of a file may have been given the same time: some file systems know whole seconds only, the others go by
 * a tick of the system's clock, and here by several.
 */
const granularity = (at: bigint): bigint => (at % 1_000_000_000n === 0n ? 1_000_000_000n : 50_000_000n);

/** Everything that git compares, and to the nanosecond. */
function isAsNoted(found: BigIntStats, { mode, size, ino, uid, gid, modified, changed }: IndexEntry): boolean {
  const bits = Number(found.mode);
  const kind = found.isSymbolicLink() ? symbolicLink : found.isFile() ? 0o100644 | (bits & 0o100 ? 0o111 : 0) : 0;
  return (
    kind === mode &&
    low(found.size) === size &&
    low(found.ino) === ino &&
    low(found.uid) === uid &&
    low(found.gid) === gid &&
    isSameInstant(found.mtimeNs, modified) &&
    isSameInstant(found.ctimeNs, changed)
  );
}

/** As much of a number as the index has room for. */
const low = (number: bigint): number => Number(number & 0xffffffffn);

const isSameInstant = (at: bigint, { seconds, nanoseconds }: Instant): boolean =>
  low(at / 1_000_000_000n) === seconds && Number(at % 1_000_000_000n) === nanoseconds;

function byDirectory(entries: readonly IndexEntry[]): Tracked {
  const root: Tracked = new Map();
  for (const entry of entries) {
    const names = entry.path.split('/');
    const name = names.pop() as string;
    let place = root;
    for (const directory of names) {
      const found = place.get(directory);
      const next: Tracked = found instanceof Map ? found : new Map();
      place.set(directory, next);
      place = next;
    }
    place.set(name, entry);
  }
  return root;
}
