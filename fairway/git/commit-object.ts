/** What a commit object says: headers, an empty line, the message. */
import type { Signature } from './fast-import.ts';

/** What is lacking, or makes no sense, is undefined or empty: whether that will do is for the reader to say. */
export interface CommitObject {
  readonly tree: string | undefined;
  readonly parents: readonly string[];
  readonly author: Signature;
  /** The committer's time, seconds since 1970. */
  readonly seconds: number | undefined;
  /** Whether there is a signature in it; nobody has looked at whose. */
  readonly signed: boolean;
  readonly message: string;
}

/** Reads a commit object, with names of objects of either length. Never throws. */
export function parseCommit(content: Buffer): CommitObject {
  const text = decode(content);
  const end = text.indexOf('\n\n');
  const headers = end < 0 ? text : text.slice(0, end);
  // a date is a number of at most so many digits: more could not be told as a time
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
    return text; // an encoding that nobody knows
  }
}

/** Seconds since 1970 as ISO 8601, UTC; the beginning of 1970 where nothing is known. */
export const timeOfSeconds = (seconds: number | undefined): string => new Date((seconds ?? 0) * 1000).toISOString();
