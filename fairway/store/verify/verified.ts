/**
 * What this clone last verified: `<git common dir>/fairway/verified/<ref>.json`. It stands outside of the ref on purpose, so that whoever rewrites
 * a remote cannot rewrite it too. It is put in place by rename; one that is torn or foreign is as if there were none.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeFile } from '../whole-file.ts';
import type { KeyRun } from './key-files.ts';

const format = 'fairway-verified/1';

export interface Verified {
  /** The commit that was verified last, together with everything behind it. */
  readonly head: string;
  /** When, ISO 8601. */
  readonly at: string;
  /** How many commits, records and streams there were. */
  readonly commits: number;
  readonly records: number;
  /** Where remotes were seen to have the state, by ref. */
  readonly remotes: Readonly<Record<string, string>>;
  /** Tag objects of anchors that were seen, by name. */
  readonly anchors: Readonly<Record<string, string>>;
  /** The digests of the rules that it was judged by, by check. */
  readonly rules: Readonly<Record<string, string>>;
  /** Files of what was seen up to the head, see `key-files.ts`; left out where that is not known. */
  readonly seen?: readonly KeyRun[];
}

export interface VerifiedFile {
  /** Where it is kept; null when nothing is. */
  readonly file: string | null;
  /** Where the files of what was seen are; null when nothing is kept. */
  readonly seenDirectory: string | null;
  load(): Verified | undefined;
  /** Keeps it, unless another process has kept something since `known` was loaded: that one saw more. False when nothing could be written. */
  save(verified: Verified, known: Verified | undefined): boolean;
}

/** For stores in memory: nothing is kept. */
export const noVerified: VerifiedFile = { file: null, seenDirectory: null, load: () => undefined, save: () => false };

export function verifiedFile(commonDir: string, ref: string): VerifiedFile {
  const name = join(commonDir, 'fairway', 'verified', encodeURIComponent(ref));
  const file = `${name}.json`;
  const load = () => parseVerified(readText(file));
  return {
    file,
    seenDirectory: `${name}.seen`,
    load,
    save: (verified, known) => {
      if (load()?.head !== known?.head) return true;
      try {
        mkdirSync(dirname(file), { recursive: true });
        placeFile(file, `${JSON.stringify({ format, ...verified }, null, 2)}\n`);
        return true;
      } catch {
        return false; // a directory that cannot be written to: the next time begins where this one did
      }
    },
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // none, or none that may be read
  }
}

export function parseVerified(text: string): Verified | undefined {
  let value: (Partial<Verified> & { format?: unknown }) | null;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return undefined;
  }
  if (value?.format !== format || !isId(value.head) || typeof value.at !== 'string') return undefined;
  if (!isCount(value.commits) || !isCount(value.records) || !isIds(value.remotes) || !isIds(value.anchors)) return undefined;
  const { head, at, commits, records, remotes, anchors, seen } = value as Verified;
  // a file of before there were any was judged by none
  const rules = isDigests(value.rules) ? value.rules : {};
  return { head, at, commits, records, remotes, anchors, rules, ...(isRuns(seen) ? { seen } : {}) };
}

const isId = (value: unknown): value is string => typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isDigests = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string');
const isRuns = (value: unknown): value is readonly KeyRun[] =>
  Array.isArray(value) && value.every((run) => typeof run?.name === 'string' && /^[0-9a-f]+$/.test(run.name) && isCount(run.keys) && run.keys > 0);
const isIds = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isId);
