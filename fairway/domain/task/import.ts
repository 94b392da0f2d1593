/** From a list of tasks, as teams keep them in a file, to the records that bring the store in line with it. Execution state is never overwritten. */
import { isRefusal, problem } from '../../errors.ts';
import type { Board } from '../board.ts';
import type { Policy } from '../policy.ts';
import type { Draft, Drafts } from '../record.ts';
import { taskStream } from '../record.ts';
import type { AcceptanceCheck, Link, State, TaskDefinedData, TaskDefinition } from '../types.gen.ts';
import { findCycle, requireKnownNames, whyNoTaskId } from './definition.ts';
import { type Listed, OnDemand } from './listed.ts';
import { nearest } from './nearest.ts';
import { completed, taskDefinedDraft } from './records/task-defined.ts';
import { applied, difference, updateDraft } from './records/task-updated.ts';
import { omitUndefined, requireStateOfClass } from './rules.ts';
import * as shapes from './shapes.ts';

type Fields<T> = Readonly<Record<string, T>>;

/** One task of a file, with names and shapes settled. */
export interface ImportItem {
  readonly id: string;
  /** Only the fields that the file gives. */
  readonly set: TaskDefinition;
  /** Fields that the file gives as null. */
  readonly unset: readonly string[];
  readonly seed?: { readonly status?: string; readonly owner?: string; readonly branch?: string; readonly commit?: string; readonly completed_at?: string };
}

export interface ParsedImport {
  readonly items: Listed<ImportItem>;
  /** What is wrong; nothing is imported while there is anything. */
  readonly problems: readonly string[];
  /** What was left out and why. */
  readonly warnings: readonly string[];
}

/** Whether another task exists is looked at later: what exists has an id that will do. */
const anyText: shapes.Shape = () => undefined;
const lineFields: Fields<shapes.Shape> = {
  title: shapes.line,
  kind: shapes.name,
  role: shapes.name,
  lane: shapes.name,
  parent: anyText,
  profile: shapes.name,
  owning_domain: shapes.line,
  owning_layer: shapes.line,
  risk_level: shapes.name,
  migration_type: shapes.line,
};
const textFields: Fields<shapes.Shape> = { notes: shapes.text, input_contract: shapes.text, output_contract: shapes.text };
const numberFields: Fields<{ readonly most: number }> = { priority: { most: 1_000_000 }, sequence: { most: 1_000_000_000 } };
const listFields: Fields<{ readonly item: shapes.Shape; readonly most: number }> = {
  dependencies: { item: anyText, most: 1000 },
  source_paths: { item: shapes.path, most: 10_000 },
  target_paths: { item: shapes.path, most: 10_000 },
  review_domains: { item: shapes.name, most: 256 },
  tags: { item: shapes.line, most: 256 },
};
const seedFields = ['status', 'owner', 'branch', 'completed_at', 'commit'] as const;

const aliases: Fields<string> = {
  parent_id: 'parent',
  depends_on: 'dependencies',
  acceptance_criteria: 'acceptance_checks',
  acceptance: 'acceptance_checks',
  commit_sha: 'commit',
  state: 'status',
};

const fieldNames = [lineFields, textFields, numberFields, listFields].flatMap((fields) => Object.keys(fields));
const knownKeys: ReadonlySet<string> = new Set(['id', ...fieldNames, 'acceptance_checks', 'links', ...seedFields, ...Object.keys(aliases)]);
const seedKeys: ReadonlySet<string> = new Set(seedFields);

/** Reads what a file holds: a list of tasks, or `tasks:` with one. Of a list that is read piece by piece the tasks are read again whenever they are asked for. */
export function parseImport(content: unknown, policy: Policy): ParsedImport {
  const list = isList(content) ? content : isObject(content) && isList(content.tasks) ? content.tasks : undefined;
  if (list === undefined) return { items: [], problems: ['it contains no list of tasks'], warnings: [] };
  const problems: string[] = [];
  const warnings: string[] = [];
  const parsed = parseItems(
    list,
    policy,
    (why) => problems.push(why),
    (what) => warnings.push(what),
  );
  const items = list instanceof OnDemand ? new ImportedOnDemand(parsed, () => parseItems(list, policy, sayNothing, sayNothing)) : [...parsed];
  return { items, problems: [...problems, ...duplicates(items)], warnings };
}

/** Tasks of a file that is read piece by piece, with what is asked of them most. */
class ImportedOnDemand extends OnDemand<ImportItem> {
  readonly ids: readonly string[];
  /** Other tasks that they refer to, and each other. */
  readonly references: ReadonlySet<string>;

  constructor(first: Iterable<ImportItem>, each: () => Iterable<ImportItem>) {
    const ids: string[] = [];
    const references = new Set<string>();
    for (const item of first) {
      ids.push(item.id);
      for (const id of referencesOf(item)) references.add(id);
    }
    super(ids.length, each);
    this.ids = ids;
    this.references = references;
  }
}

const isList = (value: unknown): value is Listed<unknown> => Array.isArray(value) || value instanceof OnDemand;

type Say = (text: string) => void;
const sayNothing: Say = () => undefined;

/** Each task that has an id at least. */
function* parseItems(list: Listed<unknown>, policy: Policy, wrong: Say, warn: Say): Generator<ImportItem> {
  let number = 0;
  for (const entry of list) {
    number += 1;
    const name = isObject(entry) && typeof entry.id === 'string' && entry.id !== '' ? entry.id : `task number ${number}`;
    if (!isObject(entry)) {
      wrong(`${name} is not an object`);
      continue;
    }
    const item = parseItem(
      entry,
      (why) => wrong(`${name}: ${why}`),
      (what) => warn(`${name}: ${what}`),
      policy,
    );
    if (item !== undefined) yield item;
  }
}

function parseItem(entry: Record<string, unknown>, wrong: Say, warn: Say, policy: Policy): ImportItem | undefined {
  if (typeof entry.id !== 'string') {
    wrong('it has no id');
    return undefined;
  }
  const why = whyNoTaskId(entry.id, policy);
  if (why !== undefined) wrong(`its id is invalid: ${why}`);
  warnUnknown(entry, warn);
  const fields = renamed(entry);
  const set: Record<string, unknown> = {};
  const seed: Record<string, string> = {};
  const unset: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (value === null && key !== 'id' && key !== 'title') unset.push(key);
    else if (seedKeys.has(key)) readSeed(key, value, seed, wrong, warn);
    else if (key !== 'id') readField(key, value, set, wrong);
  }
  contractsFromNotes(set);
  return { id: entry.id, set: set as TaskDefinition, unset, ...(Object.keys(seed).length > 0 ? { seed } : {}) };
}

function warnUnknown(entry: Record<string, unknown>, warn: Say): void {
  for (const key of Object.keys(entry)) {
    if (knownKeys.has(key)) continue;
    const near = nearest(key, knownKeys);
    warn(`unknown key ${key} was ignored${near === undefined ? '' : `; did you mean ${near}?`}`);
  }
}

/** The known keys under their own names. An alias gives way to the name it stands for, where that one says anything. */
function renamed(entry: Record<string, unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) if (knownKeys.has(key) && aliases[key] === undefined) fields[key] = value;
  for (const [key, value] of Object.entries(entry)) {
    const name = Object.hasOwn(aliases, key) ? aliases[key] : undefined;
    const said = name === undefined ? undefined : fields[name];
    if (name !== undefined && (said === undefined || (Array.isArray(said) && said.length === 0))) fields[name] = value;
  }
  return fields;
}

/** Execution state of an older system: what cannot be kept as it is there is left out, and said. */
function readSeed(key: string, value: unknown, seed: Record<string, string>, wrong: Say, warn: Say): void {
  const said = value instanceof Date ? timeOf(value) : isScalar(value) ? String(value).trim() : undefined;
  if (said === undefined) wrong(`${key} must be one line of text`);
  else if (said === '') return;
  else if (key === 'completed_at') {
    const time = timeOf(said);
    if (time === '') warn('completed_at is not a valid time and was ignored');
    else seed[key] = time;
  } else if (key === 'commit') {
    const id = said.toLowerCase();
    if (/^[0-9a-f]{4,64}$/.test(id)) seed[key] = id;
    else warn('commit is not a commit id and was ignored');
  } else if (shapes.line(said) === undefined) seed[key] = said;
  else wrong(`${key} ${shapes.line(said)}`);
}

/** A time in UTC; empty where the text is none. Where no zone is named, UTC is meant: the answer must not depend on where it is asked. */
function timeOf(value: string | Date): string {
  const parts = value instanceof Date ? undefined : /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)\s*(Z|[+-]\d\d:?\d\d)?)?$/i.exec(value);
  const [, day, clock = '00:00', zone = 'Z'] = parts ?? [];
  const time = value instanceof Date ? value : new Date(`${day}T${clock}${zone}`);
  const iso = Number.isNaN(time.getTime()) ? '' : time.toISOString();
  return /^\d{4}-/.test(iso) ? iso : '';
}

function readField(key: string, value: unknown, set: Record<string, unknown>, wrong: Say): void {
  const single = lineFields[key] ?? textFields[key];
  const list = listFields[key];
  const number = numberFields[key];
  if (single) readText(key, value, single, set, wrong);
  else if (number) readNumber(key, value, number.most, set, wrong);
  else if (list) readList(key, value, list, set, wrong);
  else if (key === 'acceptance_checks') readChecks(value, set, wrong);
  else if (key === 'links') readLinks(value, set, wrong);
}

/** An empty text says nothing. */
function readText(key: string, value: unknown, shape: shapes.Shape, set: Record<string, unknown>, wrong: Say): void {
  const ofText = textFields[key] !== undefined;
  const written = isScalar(value) ? String(value) : '';
  const said = ofText ? written.trimEnd() : written.trim();
  const why = said === '' ? undefined : shape(said);
  if (!isScalar(value)) wrong(`${key} must be ${ofText ? 'text' : 'one line of text'}`);
  else if (why !== undefined) wrong(`${key} ${why}`);
  else if (said !== '') set[key] = said;
}

function readNumber(key: string, value: unknown, most: number, set: Record<string, unknown>, wrong: Say): void {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 && number <= most) set[key] = Math.abs(number);
  else wrong(`${key} must be a whole number from 0 to ${most}`);
}

function readList(key: string, value: unknown, { item, most }: { item: shapes.Shape; most: number }, set: Record<string, unknown>, wrong: Say): void {
  const list = typeof value === 'string' ? [value] : value;
  const scalars = Array.isArray(list) && list.every(isScalar) ? list : undefined;
  const items = [...new Set(scalars?.map((entry) => String(entry).trim()))].filter((entry) => entry !== '');
  const [why] = items.map(item).filter((reason) => reason !== undefined);
  if (scalars === undefined) wrong(`${key} must be a list of texts`);
  else if (why !== undefined) wrong(`an entry of ${key} ${why}`);
  else if (items.length > most) wrong(`${key} has more than ${most} entries`);
  else set[key] = items;
}

function readChecks(value: unknown, set: Record<string, unknown>, wrong: Say): void {
  const list = typeof value === 'string' ? [value] : value;
  const checks = Array.isArray(list) ? list.map(parseCheck) : [undefined];
  const known = checks.filter((check) => check !== undefined);
  const ids = known.map((check) => check.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (known.length < checks.length) wrong('acceptance_checks must be a list of texts, or of objects with id and text');
  else if (twice !== undefined) wrong(`acceptance_checks contains ${twice} more than once`);
  else if (known.length > 256) wrong('acceptance_checks has more than 256 entries');
  else set.acceptance_checks = known;
}

function parseCheck(check: unknown, index: number): AcceptanceCheck | undefined {
  const { id, text: what, command } = isObject(check) ? check : { text: check };
  if (!isScalar(what) || shapes.text(String(what)) !== undefined) return undefined;
  if (!(id === undefined || id === null || isScalar(id)) || shapes.name(String(id ?? 'AC')) !== undefined) return undefined;
  const argv = command === undefined || command === null ? undefined : parseArgv(command);
  if (argv === null) return undefined;
  return { id: String(id ?? `AC-${index + 1}`), text: String(what), ...(argv ? { command: argv } : {}) };
}

const parseArgv = (command: unknown): string[] | null => {
  const fits = (word: unknown) => isScalar(word) && String(word).length <= 4096 && (String(word) === '' || shapes.text(String(word)) === undefined);
  return Array.isArray(command) && command.length > 0 && command.length <= 256 && command.every(fits) ? command.map(String) : null;
};

function readLinks(value: unknown, set: Record<string, unknown>, wrong: Say): void {
  const list = Array.isArray(value) ? value.map(parseLink) : [undefined];
  if (list.includes(undefined)) wrong('links must be a list of addresses, or of objects with url, title and rel');
  else if (list.length > 256) wrong('links has more than 256 entries');
  else set.links = list;
}

function parseLink(link: unknown): Link | undefined {
  const { url: address, title, rel, ...more } = isObject(link) ? link : { url: link };
  const fits = (value: unknown, shape: shapes.Shape) => value === undefined || value === null || (isScalar(value) && shape(String(value)) === undefined);
  if (typeof address !== 'string' || shapes.url(address) !== undefined || !fits(title, shapes.line) || !fits(rel, shapes.name) || Object.keys(more).length > 0)
    return undefined;
  return { url: address, ...(isScalar(title) ? { title: String(title) } : {}), ...(isScalar(rel) ? { rel: String(rel) } : {}) };
}

/** Older queues keep contracts as lines of the notes: `input contract: ...`. */
function contractsFromNotes(set: Record<string, unknown>): void {
  // most notes hold none, and looking at every line of them takes long
  if (typeof set.notes !== 'string' || !/put contract:/i.test(set.notes)) return;
  for (const field of ['input_contract', 'output_contract']) {
    const label = field.replace('_', ' ');
    const line = set.notes.split('\n').find((text) => text.toLowerCase().startsWith(`${label}:`));
    const contract = line?.slice(label.length + 1).trim();
    if (contract && set[field] === undefined) set[field] = contract;
  }
}

function duplicates(items: Listed<ImportItem>): string[] {
  const seen = new Map<string, number>();
  for (const id of idsOf(items)) seen.set(id, (seen.get(id) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([id, count]) => `${id} appears ${count} times`);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
const isScalar = (value: unknown): value is string | number | boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** What an import does with one task. */
export interface ImportChange {
  readonly id: string;
  readonly change: 'new' | 'updated' | 'unchanged';
  /** The fields that get another value. */
  readonly fields: readonly string[];
  /** The state that it is seeded with, by --state-once. */
  readonly seeded: string | null;
}

export interface ImportPlan {
  readonly changes: readonly ImportChange[];
  readonly drafts: Drafts;
}

export interface ImportTasks {
  readonly file: string;
  readonly parsed: ParsedImport;
  readonly stateOnce: boolean;
}

/** Every id that the store has to be asked for. */
export function importedIds({ items }: ParsedImport): string[] {
  const ids = new Set(idsOf(items));
  if (items instanceof ImportedOnDemand) for (const id of items.references) ids.add(id);
  else for (const item of items) for (const id of referencesOf(item)) ids.add(id);
  return [...ids];
}

const idsOf = (items: Listed<ImportItem>): readonly string[] => (items instanceof ImportedOnDemand ? items.ids : Array.from(items, ({ id }) => id));

const referencesOf = ({ set: { dependencies = [], parent } }: ImportItem): string[] => (parent === undefined ? [...dependencies] : [...dependencies, parent]);

/** All or nothing. Throws IMPORT_INVALID with every problem there is. The drafts of tasks on demand are made on demand as well, from the same board. */
export function planImport(command: ImportTasks, board: Board): ImportPlan {
  const { items } = command.parsed;
  const added = new Set(idsOf(items));
  const kept: Draft[] | undefined = items instanceof ImportedOnDemand ? undefined : [];
  const problems = [...command.parsed.problems];
  const links = new Map<string, Links>();
  const changes: ImportChange[] = [];
  const lists = new SameLists();
  const count = { drafts: 0, streams: 0 };
  for (const item of items) {
    const definition = definitionOf(item, board);
    links.set(item.id, linksOf(definition));
    problems.push(...problemsOf(item, definition, added, board, command.stateOnce));
    // nothing comes of the others: only what else is wrong is still looked for
    if (problems.length > 0) continue;
    const { change, drafts } = planItem(item, changes.length, definition, command, board);
    changes.push({ ...change, fields: lists.of(change.fields) });
    count.drafts += drafts.length;
    if (drafts.length > 0) count.streams += 1;
    kept?.push(...drafts);
  }
  problems.push(...cycles(links, board));
  if (problems.length > 0) throw problem('IMPORT_INVALID', { file: command.file, problems: listed(problems), count: problems.length });
  return { changes, drafts: kept ?? new DraftsOnDemand(count.drafts, count.streams, () => draftsOf(command, board)) };
}

/** Most tasks of a file have the same fields: they share one list. */
class SameLists {
  readonly #known = new Map<string, readonly string[]>();

  of(list: readonly string[]): readonly string[] {
    const key = list.join();
    const known = this.#known.get(key) ?? list;
    this.#known.set(key, known);
    return known;
  }
}

/** Of a definition, what circles run through. */
type Links = Pick<TaskDefinition, 'dependencies' | 'parent'>;

const unlinked: Links = {};

function linksOf({ dependencies = [], parent }: TaskDefinition): Links {
  return dependencies.length === 0 && parent === undefined ? unlinked : { dependencies, ...(parent === undefined ? {} : { parent }) };
}

class DraftsOnDemand extends OnDemand<Draft> implements Drafts {
  readonly streams: number;

  constructor(length: number, streams: number, each: () => Iterable<Draft>) {
    super(length, each);
    this.streams = streams;
  }
}

function* draftsOf(command: ImportTasks, board: Board): Generator<Draft> {
  let position = 0;
  for (const item of command.parsed.items) {
    yield* planItem(item, position, definitionOf(item, board), command, board).drafts;
    position += 1;
  }
}

const listed = (problems: readonly string[]) => (problems.length === 1 ? problems[0] : problems.map((text) => `\n  - ${text}`).join(''));

/** The whole definition that a task would have. */
function definitionOf(item: ImportItem, board: Board): TaskDefinition {
  const known = board.task(item.id)?.definition;
  if (known === undefined) return item.set.title === undefined ? item.set : completed({ ...item.set, title: item.set.title }, board.policy);
  const next = withoutEmptyDomains(applied(known, item.set, item.unset));
  // What a file empties is what a new task would have there.
  const fresh = Object.entries(completed({ ...next, title: next.title ?? known.title }, board.policy));
  const emptied = item.unset.includes('lane') ? [...item.unset, 'lane_source'] : item.unset;
  return { ...next, ...Object.fromEntries(fresh.filter(([field]) => emptied.includes(field))) };
}

/** That a task needs no review is said by naming no domain. */
const withoutEmptyDomains = ({ review_domains, ...rest }: TaskDefinition): TaskDefinition => ({
  ...rest,
  ...(review_domains === undefined || review_domains.length === 0 ? {} : { review_domains }),
});

function problemsOf(item: ImportItem, definition: TaskDefinition, added: ReadonlySet<string>, board: Board, stateOnce: boolean): string[] {
  const exists = (id: string) => added.has(id) || board.standing(id) !== 'missing';
  const problems: string[] = [];
  if (definition.title === undefined) problems.push('it has no title');
  if (definition.role === undefined && board.task(item.id) === undefined && board.policy.roles.length > 0) problems.push('it has no role');
  if (definition.parent !== undefined && !exists(definition.parent)) problems.push(`its parent ${definition.parent} does not exist`);
  const gone = (definition.dependencies ?? []).filter((id) => !exists(id));
  if (gone.length > 0) problems.push(`it depends on ${gone.join(', ')}, which ${gone.length === 1 ? 'does' : 'do'} not exist`);
  if (stateOnce && item.seed?.status !== undefined && !board.policy.states.some((state) => state.name === item.seed?.status)) {
    problems.push(`there is no state ${item.seed.status}; use one of ${board.policy.states.map((state) => state.name).join(', ')}`);
  }
  // What the store holds already was checked when it was written.
  const named = board.task(item.id) === undefined ? definition : item.set;
  return [...problems, ...unknownNames(named, board.policy)].map((why) => `${item.id}: ${why}`);
}

/** Every name that the policy does not know, not just the first. */
function unknownNames({ review_domains = [], ...fields }: TaskDefinition, policy: Policy): string[] {
  const all = { ...fields, review_domains };
  if (unknownName(all, policy).length === 0) return [];
  const single = Object.entries(fields).map(([field, value]) => ({ [field]: value }) as TaskDefinition);
  return [...single, ...review_domains.map((domain) => ({ review_domains: [domain] }))].flatMap((part) => unknownName(part, policy));
}

function unknownName(definition: TaskDefinition, policy: Policy): string[] {
  try {
    requireKnownNames(definition, policy);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [`${error.message} ${error.hint}`];
  }
}

function cycles(links: ReadonlyMap<string, Links>, board: Board): string[] {
  const definition = (id: string): Links | undefined => links.get(id) ?? board.task(id)?.definition;
  const ids = [...links.keys()];
  const dependencies = findCycle(ids, (id) => definition(id)?.dependencies ?? []);
  const parents = findCycle(ids, (id) => [definition(id)?.parent].filter((parent) => parent !== undefined));
  return [
    ...(dependencies ? [`the dependencies form a cycle: ${dependencies.join(' -> ')}`] : []),
    ...(parents ? [`a task is its own ancestor: ${parents.join(' -> ')}`] : []),
  ];
}

function planItem(
  item: ImportItem,
  position: number,
  definition: TaskDefinition,
  command: ImportTasks,
  board: Board,
): { change: ImportChange; drafts: Draft[] } {
  const known = board.task(item.id);
  const origin = { kind: 'import' as const, file: command.file, position };
  const seed = command.stateOnce ? seedOf(item, board) : undefined;
  if (known === undefined) {
    const state = seed?.state ?? requireStateOfClass(board.policy, 'open');
    const draft = taskDefinedDraft(
      item.id,
      definition as TaskDefinition & { title: string; kind: string },
      state,
      origin,
      seed && { source: command.file, ...seed.data },
    );
    return { change: { id: item.id, change: 'new', fields: Object.keys(definition), seeded: seed?.state.name ?? null }, drafts: [draft] };
  }
  const change = difference(known.definition, definition);
  const fields = [...Object.keys(change.set), ...change.unset];
  // Only a task that nothing was ever done with is seeded: a second run finds the record of the first.
  const untouched = known.seeded === undefined && known.state.class === 'open' && known.workers.length === 0 && known.since === known.created_at;
  const seeded = seed && untouched && seed.state.name !== known.state.name ? seed.state : undefined;
  const drafts = [...updateDraft(item.id, change, { origin }), ...(seeded ? [seededDraft(item.id, known.state, seeded, command.file)] : [])];
  return { change: { id: item.id, change: fields.length > 0 ? 'updated' : 'unchanged', fields, seeded: seeded?.name ?? null }, drafts };
}

function seedOf(item: ImportItem, board: Board): { state: State; data: Omit<NonNullable<TaskDefinedData['seeded']>, 'source'> } | undefined {
  const state = board.policy.states.find((known) => known.name === item.seed?.status);
  if (state === undefined || item.seed === undefined) return undefined;
  const { owner, branch, commit, completed_at } = item.seed;
  return { state, data: omitUndefined({ owner, branch, commit, completed_at }) };
}

const seededDraft = (task: string, from: State, to: State, file: string): Draft => ({
  stream: taskStream(task),
  type: 'status-changed',
  data: { from, to, reason: `state imported from ${file}`, forced: { reason: `state imported from ${file}`, rules: ['GATES_CLOSED'] } },
});
