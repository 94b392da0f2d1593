/**
 * Reads a JUnit XML report far enough to show it as a table. It knows elements, attributes, text and CDATA, and nothing else: no document
 * type, no entities of the document's own, so that a report can neither expand nor load anything. Whatever it cannot read is undefined,
 * and the page shows the file as text.
 */

export interface JunitCase {
  readonly name: string;
  readonly suite: string;
  readonly result: 'pass' | 'fail' | 'error' | 'skipped';
  readonly seconds: number | null;
  readonly message: string | null;
}

export interface JunitReport {
  readonly total: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number | null;
  /** Failed ones first, else as they stand in the file; at most `shownCases`. */
  readonly cases: readonly JunitCase[];
}

const shownCases = 100;
const limit = 4_000_000;

export function parseJunit(xml: string): JunitReport | undefined {
  if (xml.length > limit || /<!DOCTYPE|<!ENTITY/i.test(xml) || !/<testsuites?[\s>/]/.test(xml)) return undefined;
  const cases = readCases(xml);
  if (!cases) return undefined;
  const bad = cases.filter(isBad);
  const timed = cases.flatMap((entry) => (entry.seconds === null ? [] : [entry.seconds]));
  return {
    total: cases.length,
    failed: bad.length,
    skipped: cases.filter((entry) => entry.result === 'skipped').length,
    seconds: timed.length === 0 ? null : timed.reduce((sum, value) => sum + value, 0),
    cases: [...bad, ...cases.filter((entry) => !isBad(entry))].slice(0, shownCases),
  };
}

const isBad = (entry: JunitCase) => entry.result === 'fail' || entry.result === 'error';

// One token: a comment, CDATA, an instruction, a tag, or the text up to the next tag.
const token = /<!--[\s\S]*?-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y;

function readCases(xml: string): JunitCase[] | undefined {
  const cases: JunitCase[] = [];
  const suites: string[] = [];
  let open: { -readonly [Key in keyof JunitCase]: JunitCase[Key] } | undefined;
  token.lastIndex = 0;
  while (token.lastIndex < xml.length) {
    const match = token.exec(xml);
    if (!match) return undefined;
    const [, , closing, name, attributes = '', empty] = match;
    if (name === undefined) continue;
    if (closing) {
      if (name === 'testsuite') suites.pop();
      if (name === 'testcase' && open) {
        cases.push(open);
        open = undefined;
      }
      continue;
    }
    if (name === 'testsuite' && !empty) suites.push(attribute(attributes, 'name') ?? '');
    if (name === 'testcase') {
      const entry = caseOf(attributes, suites.at(-1) ?? '');
      if (empty) cases.push(entry);
      else open = entry;
    }
    if (open && (name === 'failure' || name === 'error' || name === 'skipped')) {
      open.result = name === 'failure' ? 'fail' : name;
      open.message = attribute(attributes, 'message') ?? null;
    }
  }
  return cases;
}

function caseOf(attributes: string, suite: string): JunitCase {
  const seconds = Number(attribute(attributes, 'time') ?? Number.NaN);
  return {
    name: attribute(attributes, 'name') ?? '(no name)',
    suite: attribute(attributes, 'classname') ?? suite,
    result: 'pass',
    seconds: Number.isFinite(seconds) ? seconds : null,
    message: null,
  };
}

function attribute(attributes: string, name: string): string | undefined {
  for (const [, key, double, single] of attributes.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g)) {
    if (key === name) return decode(double ?? single ?? '');
  }
  return undefined;
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string) =>
  text.replaceAll(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/g, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole;
    const point = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
