/**
 * What this clone last verified: `<git common dir>/fairway/verified/<ref>.json`, and beside it `<ref>.keys` with every key that was seen up to
 * there. Both lie outside of the ref on purpose: whoever rewrites a remote cannot rewrite them too. Each is replaced by a rename; a file that is
 * missing, torn or written by another version counts as absent, and the next verification begins at the first commit.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { replaceFile } from '../atomic-file.ts';
import { digest } from '../codec/serialize.ts';

const format = 'fairway-verified/2';

export interface Verified {
  /** The commit that was verified last, together with everything before it. */
  readonly head: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** How many commits and records there were. */
  readonly commits: number;
  readonly records: number;
  /** The commits at which remotes were last seen, by ref. */
  readonly remotes: Readonly<Record<string, string>>;
  /** The tag objects of the anchors that were seen, by name. */
  readonly anchors: Readonly<Record<string, string>>;
  /** Digests of the rules that the history was judged by, by check. */
  readonly rules: Readonly<Record<string, string>>;
  /** `sha256:<hex>` of the file of keys that belongs to this head. */
  readonly keys: string;
}

export interface VerifiedFile {
  /** Its path; null for a store in memory, of which nothing is saved. */
  readonly file: string | null;
  load(): Verified | undefined;
  /** The keys seen up to the head of `verified`; undefined where their file is missing or is not the one that `verified` names. */
  loadKeys(verified: Verified): Set<string> | undefined;
  /**
   * Saves both files, unless another process has saved something since `previous` was loaded: that process has seen more. False when nothing
   * could be written.
   */
  save(verified: Omit<Verified, 'keys'>, keys: ReadonlySet<string>, previous: Verified | undefined): boolean;
}

/** For stores in memory, and wherever nothing is to be remembered. */
export const noVerified: VerifiedFile = { file: null, load: () => undefined, loadKeys: () => undefined, save: () => false };

export function verifiedFile(commonDir: string, ref: string): VerifiedFile {
  const name = join(commonDir, 'fairway', 'verified', encodeURIComponent(ref));
  const file = `${name}.json`;
  const keysFile = `${name}.keys`;
  const load = () => parseVerified(readText(file) ?? '');
  return {
    file,
    load,
    loadKeys: (verified) => {
      const text = readText(keysFile);
      return text === undefined || digest(text) !== verified.keys ? undefined : new Set(text.split('\n'));
    },
    save: (verified, keys, previous) => {
      if (load()?.head !== previous?.head) return true;
      const text = [...keys].join('\n');
      try {
        mkdirSync(dirname(file), { recursive: true });
        // a process that dies in between leaves a mark whose keys do not match, so that the next verification is a full one
        replaceFile(keysFile, text);
        replaceFile(file, `${JSON.stringify({ format, ...verified, keys: digest(text) }, null, 2)}\n`);
        return true;
      } catch {
        return false; // the directory cannot be written: the next verification begins where this one did
      }
    },
  };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // missing or unreadable: both count as absent
  }
}

export function parseVerified(text: string): Verified | undefined {
  let value: (Partial<Verified> & { format?: unknown }) | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return undefined;
  }
  if (value?.format !== format || !isId(value.head) || typeof value.at !== 'string' || typeof value.keys !== 'string') return undefined;
  if (!isCount(value.commits) || !isCount(value.records)) return undefined;
  if (!isMapOf(value.remotes, isId) || !isMapOf(value.anchors, isId) || !isMapOf(value.rules, isText)) return undefined;
  const { head, at, commits, records, remotes, anchors, rules, keys } = value as Verified;
  return { head, at, commits, records, remotes, anchors, rules, keys };
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isId = (value: unknown): value is string => isText(value) && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isMapOf = (value: unknown, isItem: (item: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isItem);
