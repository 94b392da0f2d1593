/**
 * Reads the parts of a JUnit XML report that the page shows as a table. Reports are untrusted input: a report with a document type, custom
 * entities or deeply nested tags is rejected, like one that is not well-formed, and the page shows the file as text instead.
 */
import { XMLParser } from 'fast-xml-parser';

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
  /** Failed ones first, otherwise in the order of the file; at most `maxShownCases`. */
  readonly cases: readonly JunitCase[];
}

const maxShownCases = 100;
/** In UTF-16 units. */
const maxLength = 4_000_000;

/** Undefined when the text is not an acceptable report. */
export function parseJunit(xml: string): JunitReport | undefined {
  const cases = readCases(xml);
  if (cases === undefined) return undefined;
  const failed = cases.filter(isFailed);
  const timed = cases.flatMap((entry) => (entry.seconds === null ? [] : [entry.seconds]));
  return {
    total: cases.length,
    failed: failed.length,
    skipped: cases.filter((entry) => entry.result === 'skipped').length,
    seconds: timed.length === 0 ? null : timed.reduce((sum, value) => sum + value, 0),
    cases: [...failed, ...cases.filter((entry) => !isFailed(entry))].slice(0, maxShownCases),
  };
}

const isFailed = (entry: JunitCase) => entry.result === 'fail' || entry.result === 'error';

/** An element as fast-xml-parser returns it with `preserveOrder`: attributes under `:@`, children under the tag name. */
type Element = Readonly<Record<string, readonly Element[] | Readonly<Record<string, string>> | undefined>>;

const tagOf = (element: Element): string => Object.keys(element).find((key) => key !== ':@') ?? '';
const childrenOf = (element: Element): readonly Element[] => {
  const children = element[tagOf(element)];
  return Array.isArray(children) ? children : [];
};
const attribute = (element: Element, name: string): string | undefined => {
  const attributes = element[':@'] as Readonly<Record<string, string>> | undefined;
  return attributes?.[name];
};

function readCases(xml: string): JunitCase[] | undefined {
  if (xml.length > maxLength || /<!DOCTYPE|<!ENTITY/i.test(xml)) return undefined;
  const root = parse(xml)?.find((element) => ['testsuites', 'testsuite'].includes(tagOf(element)));
  return root && casesIn(root, '');
}

function parse(xml: string): readonly Element[] | undefined {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    htmlEntities: true,
    maxNestedTags: 32,
  });
  try {
    return parser.parse(xml, true) as readonly Element[];
  } catch {
    // The page shows a file that cannot be parsed as text.
    return undefined;
  }
}

function casesIn(element: Element, suite: string): JunitCase[] {
  const name = tagOf(element) === 'testsuite' ? (attribute(element, 'name') ?? '') : suite;
  return childrenOf(element).flatMap((child) => (tagOf(child) === 'testcase' ? [caseOf(child, name)] : casesIn(child, name)));
}

const results: Readonly<Record<string, JunitCase['result']>> = { failure: 'fail', error: 'error', skipped: 'skipped' };

function caseOf(element: Element, suite: string): JunitCase {
  const seconds = Number(attribute(element, 'time') ?? Number.NaN);
  const outcome = childrenOf(element).findLast((child) => Object.hasOwn(results, tagOf(child)));
  return {
    name: attribute(element, 'name') ?? '(no name)',
    suite: attribute(element, 'classname') ?? suite,
    result: outcome === undefined ? 'pass' : (results[tagOf(outcome)] ?? 'pass'),
    seconds: Number.isFinite(seconds) ? seconds : null,
    message: outcome === undefined ? null : (attribute(outcome, 'message') ?? null),
  };
}
