/** The rules for the typed result of evidence that a schema cannot express. */
import { problem } from '../../errors.ts';
import type { Predicate } from '../types.gen.ts';

/** Bytes of the body as compact JSON. Larger reports are attached as files. */
const maxBytes = 16 * 1024;
/** Deeper values could exhaust the stack of a reader. */
const maxDepth = 32;

/** Why a predicate cannot be recorded, as the end of a sentence about its body; undefined if it can. */
export function whyNotPredicate({ body }: Pick<Predicate, 'body'>): string | undefined {
  if (isDeeperThan(body, maxDepth)) return `has more than ${maxDepth} levels of objects and lists`;
  const size = new TextEncoder().encode(JSON.stringify(body)).length;
  return size > maxBytes ? `has ${size} bytes as compact JSON; at most ${maxBytes} are allowed` : undefined;
}

/** Refuses with PREDICATE_INVALID. */
export function requirePredicate(predicate: Predicate): void {
  const why = whyNotPredicate(predicate);
  if (why !== undefined) throw problem('PREDICATE_INVALID', { type: predicate.type, why });
}

const isDeeperThan = (value: unknown, depth: number): boolean =>
  typeof value === 'object' && value !== null && (depth === 0 || Object.values(value).some((part) => isDeeperThan(part, depth - 1)));
