/** Parses commit objects: headers, an empty line, the message. */
import type { Signature } from './fast-import.ts';

/** Missing or malformed fields are undefined or empty. The caller decides whether that is acceptable. */
export interface CommitObject {
  readonly tree: string | undefined;
  readonly parents: readonly string[];
  readonly author: Signature;
  /** The committer's time, seconds since 1970. */
  readonly seconds: number | undefined;
  /** Whether it contains a signature, which is not verified. */
  readonly signed: boolean;
  readonly message: string;
}

/** Parses a commit object with SHA-1 or SHA-256 ids. Never throws. */
export function parseCommit(content: Buffer): CommitObject {
  const text = decode(content);
  const end = text.indexOf('\n\n');
  const headers = end < 0 ? text : text.slice(0, end);
  // JavaScript cannot represent a date with more digits.
  const [, name = '', email = '', authored = 0] = /^author (.*?) ?<(.*)> (?:(\d{1,12})|\d+) [+-]\d{4}$/m.exec(headers) ?? [];
  const seconds = /^committer .* (\d{1,12}) [+-]\d{4}$/m.exec(headers)?.[1];
  return {
    tree: /^tree ([0-9a-f]{40}(?:[0-9a-f]{24})?)$/m.exec(headers)?.[1],
    parents: [...headers.matchAll(/^parent ([0-9a-f]{40}(?:[0-9a-f]{24})?)$/gm)].map((match) => match[1] as string),
    author: { name, email, at: timeOfSeconds(Number(authored)) },
    seconds: seconds === undefined ? undefined : Number(seconds),
    signed: /^gpgsig(?:-sha256)? /m.test(headers),
    message: end < 0 ? '' : text.slice(end + 2),
  };
}

function decode(content: Buffer): string {
  const text = content.toString('utf8');
  const end = text.indexOf('\n\n');
  const named = /^encoding (\S+)$/m.exec(end < 0 ? text : text.slice(0, end))?.[1];
  if (named === undefined) return text;
  try {
    return new TextDecoder(named).decode(content);
  } catch {
    return text; // an unknown encoding
  }
}

/** Seconds since 1970 as ISO 8601, UTC; undefined becomes the start of 1970. */
export const timeOfSeconds = (seconds: number | undefined): string => new Date((seconds ?? 0) * 1000).toISOString();
