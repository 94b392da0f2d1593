/** Parses the tasks in a team's file into plain values, and checks the formats of all fields. */
import { nearest } from '../../did-you-mean.ts';
import * as formats from '../../formats.ts';
import type { Policy } from '../../policy.ts';
import type { AcceptanceCheck, Link, TaskDefinition } from '../../types.gen.ts';
import { whyNoTaskId } from '../definition.ts';

/** One task of a file. */
export interface ImportItem {
  readonly id: string;
  /** Only the fields that the file sets. */
  readonly set: TaskDefinition;
  /** Fields that are null in the file. */
  readonly unset: readonly string[];
  /** Execution state of an older system; used with `--state-once` only. */
  readonly seed?: { readonly status?: string; readonly owner?: string; readonly branch?: string; readonly commit?: string; readonly completed_at?: string };
}

export interface ParsedImport {
  readonly items: readonly ImportItem[];
  /** If there are any, nothing is imported. */
  readonly problems: readonly string[];
  /** What was ignored and why. */
  readonly warnings: readonly string[];
}

/** Parses a list of tasks, or a mapping with such a list under `tasks`. Never throws. */
export function parseImport(content: unknown, policy: Policy): ParsedImport {
  const list = Array.isArray(content) ? content : isObject(content) && Array.isArray(content.tasks) ? content.tasks : undefined;
  if (list === undefined) return { items: [], problems: ['it contains no list of tasks'], warnings: [] };
  const items: ImportItem[] = [];
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const [index, entry] of list.entries()) {
    const name = isObject(entry) && typeof entry.id === 'string' && entry.id !== '' ? entry.id : `task number ${index + 1}`;
    const parsed = isObject(entry) ? parseItem(entry, policy) : { problems: ['it is not an object'], warnings: [] };
    problems.push(...parsed.problems.map((text) => `${name}: ${text}`));
    warnings.push(...parsed.warnings.map((text) => `${name}: ${text}`));
    if (parsed.item !== undefined) items.push(parsed.item);
  }
  return { items, problems: [...problems, ...duplicates(items)], warnings };
}

interface ParsedItem {
  /** Undefined when the entry has no id. */
  readonly item?: ImportItem;
  readonly problems: string[];
  readonly warnings: string[];
}

function parseItem(entry: Record<string, unknown>, policy: Policy): ParsedItem {
  if (typeof entry.id !== 'string') return { problems: ['it has no id'], warnings: [] };
  const why = whyNoTaskId(entry.id, policy);
  const problems = why === undefined ? [] : [`its id is invalid: ${why}`];
  const warnings = unknownKeys(entry);
  const set: Record<string, unknown> = {};
  const seed: Record<string, unknown> = {};
  const unset: string[] = [];
  for (const [key, value] of Object.entries(withoutAliases(entry))) {
    if (key === 'id') continue;
    if (value === null && key !== 'title') {
      unset.push(key);
      continue;
    }
    const isSeed = Object.hasOwn(seedReaders, key);
    const reading = (isSeed ? seedReaders : fieldReaders)[key]?.(value) ?? {};
    if (reading.problem !== undefined) problems.push(`${key} ${reading.problem}`);
    if (reading.warning !== undefined) warnings.push(`${key} ${reading.warning}`);
    if (reading.value !== undefined) (isSeed ? seed : set)[key] = reading.value;
  }
  contractsFromNotes(set);
  const item = { id: entry.id, set: set as TaskDefinition, unset, ...(Object.keys(seed).length > 0 ? { seed } : {}) };
  return { item, problems, warnings };
}

const aliases: Readonly<Record<string, string>> = {
  parent_id: 'parent',
  depends_on: 'dependencies',
  acceptance_criteria: 'acceptance_checks',
  acceptance: 'acceptance_checks',
  commit_sha: 'commit',
  state: 'status',
};

/** The known keys with aliases replaced by their names. If both are present, the name wins unless its value is empty. */
function withoutAliases(entry: Record<string, unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) if (isKey(key)) fields[key] = value;
  for (const [key, value] of Object.entries(entry)) {
    const name = isAlias(key) ? (aliases[key] as string) : undefined;
    const given = name === undefined ? undefined : fields[name];
    if (name !== undefined && (given === undefined || (Array.isArray(given) && given.length === 0))) fields[name] = value;
  }
  return fields;
}

function unknownKeys(entry: Record<string, unknown>): string[] {
  return Object.keys(entry)
    .filter((key) => !isKey(key) && !isAlias(key))
    .map((key) => {
      const near = nearest(key, knownKeys);
      return `unknown key ${key} was ignored${near === undefined ? '' : `; did you mean ${near}?`}`;
    });
}

/** The parsed value of a field; no `value` when it is empty. Problems and warnings complete a sentence that begins with the key. */
interface Reading {
  readonly value?: unknown;
  readonly problem?: string;
  readonly warning?: string;
}

type Reader = (value: unknown) => Reading;

const checked = (text: string, format: formats.Format): Reading => {
  const problem = text === '' ? undefined : format(text);
  return problem === undefined ? (text === '' ? {} : { value: text }) : { problem };
};

const line =
  (format: formats.Format = formats.line): Reader =>
  (value) =>
    isScalar(value) ? checked(String(value).trim(), format) : { problem: 'must be one line of text' };

const text: Reader = (value) => (isScalar(value) ? checked(String(value).trimEnd(), formats.text) : { problem: 'must be text' });

const wholeNumber =
  (max: number): Reader =>
  (value) => {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    const fits = typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 && number <= max;
    // JSON has no -0.
    return fits ? { value: Math.abs(number) } : { problem: `must be a whole number from 0 to ${max}` };
  };

const listOf =
  (format: formats.Format, max: number): Reader =>
  (value) => {
    const list = typeof value === 'string' ? [value] : value;
    if (!Array.isArray(list) || !list.every(isScalar)) return { problem: 'must be a list of texts' };
    const entries = [...new Set(list.map((entry) => String(entry).trim()))].filter((entry) => entry !== '');
    const why = entries.map(format).find((reason) => reason !== undefined);
    if (why !== undefined) return { problem: `has an entry that ${why}` };
    return entries.length > max ? { problem: `has more than ${max} entries` } : { value: entries };
  };

const acceptanceChecks: Reader = (value) => {
  const list = typeof value === 'string' ? [value] : value;
  const checks = Array.isArray(list) ? list.map(parseCheck) : [undefined];
  if (checks.includes(undefined)) return { problem: 'must be a list of texts, or of objects with id and text' };
  const ids = checks.map((check) => check?.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return { problem: `has ${twice} more than once` };
  return checks.length > 256 ? { problem: 'has more than 256 entries' } : { value: checks };
};

function parseCheck(check: unknown, index: number): AcceptanceCheck | undefined {
  const { id, text: what, command } = isObject(check) ? check : { text: check };
  if (!isScalar(what) || formats.text(String(what)) !== undefined || !isOptional(id, formats.name)) return undefined;
  const argv = command === undefined || command === null ? undefined : parseArgv(command);
  if (argv === null) return undefined;
  return { id: String(id ?? `AC-${index + 1}`), text: String(what), ...(argv ? { command: argv } : {}) };
}

const parseArgv = (command: unknown): string[] | null => {
  const fits = (word: unknown) => isScalar(word) && String(word).length <= 4096 && (String(word) === '' || formats.text(String(word)) === undefined);
  return Array.isArray(command) && command.length > 0 && command.length <= 256 && command.every(fits) ? command.map(String) : null;
};

const links: Reader = (value) => {
  const list = Array.isArray(value) ? value.map(parseLink) : [undefined];
  if (list.includes(undefined)) return { problem: 'must be a list of addresses, or of objects with url, title and rel' };
  return list.length > 256 ? { problem: 'has more than 256 entries' } : { value: list };
};

function parseLink(link: unknown): Link | undefined {
  const { url, title, rel, ...more } = isObject(link) ? link : { url: link };
  if (typeof url !== 'string' || formats.url(url) !== undefined || Object.keys(more).length > 0) return undefined;
  if (!isOptional(title, formats.line) || !isOptional(rel, formats.name)) return undefined;
  return { url, ...(isScalar(title) ? { title: String(title) } : {}), ...(isScalar(rel) ? { rel: String(rel) } : {}) };
}

const isOptional = (value: unknown, format: formats.Format): boolean =>
  value === undefined || value === null || (isScalar(value) && format(String(value)) === undefined);

/** A reader for execution state: one line of text, which `accept` turns into a value or a warning. */
const seed =
  (accept: (text: string) => Reading): Reader =>
  (value) => {
    const given = value instanceof Date ? timeOf(value) : isScalar(value) ? String(value).trim() : undefined;
    if (given === undefined) return { problem: 'must be one line of text' };
    return given === '' ? {} : accept(given);
  };

const seedLine = seed((given) => checked(given, formats.line));

/** A time as ISO 8601 in UTC; empty if the text is not a time. A time without a zone is in UTC, so that the result is the same on every machine. */
function timeOf(value: string | Date): string {
  const parts = value instanceof Date ? undefined : /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(value);
  const [, day, clock = '00:00', zone = 'Z'] = parts ?? [];
  const time = value instanceof Date ? value : new Date(`${day}T${clock}${zone}`);
  const iso = Number.isNaN(time.getTime()) ? '' : time.toISOString();
  return /^\d{4}-/.test(iso) ? iso : '';
}

/** Older files keep contracts as lines of the notes, such as `input contract: ...`. */
function contractsFromNotes(set: Record<string, unknown>): void {
  if (typeof set.notes !== 'string') return;
  const lines = set.notes.split('\n');
  for (const field of ['input_contract', 'output_contract']) {
    const label = `${field.replace('_', ' ')}:`;
    const contract = lines
      .find((notes) => notes.toLowerCase().startsWith(label))
      ?.slice(label.length)
      .trim();
    if (contract && set[field] === undefined) set[field] = contract;
  }
}

/** For ids of other tasks. The plan checks that they exist, which implies that they are valid. */
const anyText: formats.Format = () => undefined;

/** One reader for each field of a definition. Source: schemas/common.schema.json, taskDefinition. */
const fieldReaders: Readonly<Record<string, Reader>> = {
  title: line(),
  kind: line(formats.name),
  role: line(formats.name),
  lane: line(formats.name),
  parent: line(anyText),
  profile: line(formats.name),
  owning_domain: line(),
  owning_layer: line(),
  risk_level: line(formats.name),
  migration_type: line(),
  notes: text,
  input_contract: text,
  output_contract: text,
  priority: wholeNumber(1_000_000),
  sequence: wholeNumber(1_000_000_000),
  dependencies: listOf(anyText, 1000),
  source_paths: listOf(formats.path, 10_000),
  target_paths: listOf(formats.path, 10_000),
  review_domains: listOf(formats.name, 256),
  tags: listOf(formats.line, 256),
  acceptance_checks: acceptanceChecks,
  links,
};

const seedReaders: Readonly<Record<string, Reader>> = {
  status: seedLine,
  owner: seedLine,
  branch: seedLine,
  completed_at: seed((given) => (timeOf(given) === '' ? { warning: 'is not a valid time and was ignored' } : { value: timeOf(given) })),
  commit: seed((given) => (/^[0-9a-f]{4,64}$/i.test(given) ? { value: given.toLowerCase() } : { warning: 'is not a commit id and was ignored' })),
};

const isKey = (key: string): boolean => key === 'id' || Object.hasOwn(fieldReaders, key) || Object.hasOwn(seedReaders, key);
const isAlias = (key: string): boolean => Object.hasOwn(aliases, key);
const knownKeys = ['id', ...Object.keys(fieldReaders), ...Object.keys(seedReaders), ...Object.keys(aliases)];

function duplicates(items: readonly ImportItem[]): string[] {
  const counts = new Map<string, number>();
  for (const { id } of items) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > 1).map(([id, count]) => `${id} appears ${count} times`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const isScalar = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);
