/** The list of a large JSON document, entry by entry: parsed as a whole it would take several times the memory of its text. */
import { OnDemand } from '../domain/task/listed.ts';

/** Reads a document again, for one going through it: the bytes from one place to another, which come in their order. */
export interface Rereading {
  read(from: number, to: number): Buffer;
  close(): void;
}

/**
 * The entries of a document that is a list, or a mapping whose `key` is one. Each is parsed whenever it is asked for, from what is read again then.
 * Undefined for any other document, and for one that is no JSON: whoever parses it as a whole learns what it is, and what is wrong.
 */
export function listOf(bytes: Buffer, key: string, reread: () => Rereading): OnDemand<unknown> | undefined {
  const places = findList(bytes, key);
  return places && new OnDemand(places.length / 2, () => entriesAt(places, reread));
}

function* entriesAt(places: Places, reread: () => Rereading): Generator<unknown> {
  const again = reread();
  try {
    for (let at = 0; at < places.length; at += 2) yield JSON.parse(again.read(places[at] as number, places[at + 1] as number).toString('utf8'));
  } finally {
    again.close();
  }
}

/** Where each entry begins and ends. */
type Places = readonly number[];

function findList(bytes: Buffer, key: string): Places | undefined {
  try {
    const start = skipSpace(bytes, 0);
    const [places, end] = bytes[start] === bracket.open ? readList(bytes, start) : readMapping(bytes, start, key);
    return skipSpace(bytes, end) === bytes.length ? places : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const bracket = { open: 0x5b, close: 0x5d };
const brace = { open: 0x7b, close: 0x7d };
const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const colon = 0x3a;

const parse = (bytes: Buffer, from: number, to: number): unknown => JSON.parse(bytes.toString('utf8', from, to));

/** The entries of the list that begins there, and where it ends. */
function readList(bytes: Buffer, start: number): [Places, number] {
  const places: number[] = [];
  const end = readMembers(bytes, start, bracket, (at) => {
    const to = endOfValue(bytes, at);
    parse(bytes, at, to);
    places.push(at, to);
    return to;
  });
  return [places, end];
}

/** The entries of the one list that stands there under the key. */
function readMapping(bytes: Buffer, start: number, key: string): [Places, number] {
  let found: Places | undefined;
  const end = readMembers(bytes, start, brace, (at) => {
    const named = endOfValue(bytes, at);
    const name = parse(bytes, at, named);
    const value = skipSpace(bytes, expect(bytes, skipSpace(bytes, named), colon));
    if (typeof name !== 'string' || (name === key && found !== undefined)) throw new SyntaxError('a key is no text, or is there twice');
    if (name === key && bytes[value] === bracket.open) {
      const [places, to] = readList(bytes, value);
      found = places;
      return to;
    }
    const to = endOfValue(bytes, value);
    parse(bytes, value, to);
    return to;
  });
  if (found === undefined) throw new SyntaxError('there is no such list');
  return [found, end];
}

/** Reads what stands between two brackets, with commas between; `read` gives where a member ends. */
function readMembers(bytes: Buffer, start: number, kind: typeof bracket, read: (at: number) => number): number {
  let at = skipSpace(bytes, expect(bytes, start, kind.open));
  if (bytes[at] === kind.close) return at + 1;
  for (;;) {
    at = skipSpace(bytes, read(at));
    if (bytes[at] === kind.close) return at + 1;
    at = skipSpace(bytes, expect(bytes, at, comma));
  }
}

function expect(bytes: Buffer, at: number, wanted: number): number {
  if (bytes[at] !== wanted) throw new SyntaxError('something else stands there');
  return at + 1;
}

function skipSpace(bytes: Buffer, start: number): number {
  let at = start;
  for (let byte = bytes[at]; byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09; byte = bytes[at]) at += 1;
  return at;
}

/** Where a value ends, if it is one: that is for whoever parses it to say. */
function endOfValue(bytes: Buffer, start: number): number {
  let depth = 0;
  let at = start;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === quote) at = endOfText(bytes, at);
    else if (byte === brace.open || byte === bracket.open) depth += 1;
    else if (byte === brace.close || byte === bracket.close) depth -= 1;
    if (depth < 0 || (depth === 0 && byte === comma)) return at;
    if (depth === 0 && (byte === quote || byte === brace.close || byte === bracket.close)) return at + 1;
    if (depth === 0 && at > start && (byte === colon || byte <= 0x20)) return at;
  }
  return at;
}

/** Where the quote stands that ends the text which begins there. */
function endOfText(bytes: Buffer, start: number): number {
  let at = start + 1;
  while (at < bytes.length && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
  return at;
}
