/** From a list of tasks, as teams keep them in a file, to the records that bring the store in line with it. Execution state is never overwritten. */
import { isRefusal, problem } from '../errors.ts';
import type { Draft } from '../records/record.ts';
import { taskStream } from '../records/record.ts';
import { present, requireStateOfClass } from '../records/rules.ts';
import { completed, taskDefinedDraft } from '../records/task-defined.ts';
import { difference, updateDraft } from '../records/task-updated.ts';
import type { AcceptanceCheck, State, TaskDefinedData, TaskDefinition } from '../records/types.gen.ts';
import type { Board } from './board.ts';
import { findCycle, requireKnownNames, whyNoTaskId } from './definition.ts';
import { nearest } from './nearest.ts';
import type { Policy } from './policy.ts';

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
  readonly items: readonly ImportItem[];
  /** What is wrong; nothing is imported while there is anything. */
  readonly problems: readonly string[];
  /** What was left out and why. */
  readonly warnings: readonly string[];
}

const lineFields = ['title', 'kind', 'role', 'lane', 'parent', 'profile', 'owning_domain', 'owning_layer', 'risk_level', 'migration_type'] as const;
const textFields = ['notes', 'input_contract', 'output_contract'] as const;
const numberFields = ['priority', 'sequence'] as const;
const listFields = ['dependencies', 'source_paths', 'target_paths', 'review_domains', 'tags'] as const;
const seedFields = ['status', 'owner', 'branch', 'completed_at', 'commit'] as const;

const aliases: Readonly<Record<string, string>> = {
  parent_id: 'parent',
  depends_on: 'dependencies',
  acceptance_criteria: 'acceptance_checks',
  acceptance: 'acceptance_checks',
  commit_sha: 'commit',
  state: 'status',
};

const knownKeys = ['id', ...lineFields, ...textFields, ...numberFields, ...listFields, 'acceptance_checks', 'links', ...seedFields, ...Object.keys(aliases)];

/** Reads what a file holds: a list of tasks, or `tasks:` with one. */
export function parseImport(content: unknown, policy: Policy): ParsedImport {
  const list = Array.isArray(content) ? content : isObject(content) && Array.isArray(content.tasks) ? content.tasks : undefined;
  if (list === undefined) return { items: [], problems: ['it holds no list of tasks'], warnings: [] };
  const problems: string[] = [];
  const warnings: string[] = [];
  const items = list.flatMap((entry, index) => {
    const name = isObject(entry) && typeof entry.id === 'string' && entry.id !== '' ? entry.id : `task number ${index + 1}`;
    if (!isObject(entry)) {
      problems.push(`${name} is not a mapping`);
      return [];
    }
    const item = parseItem(
      entry,
      (why) => problems.push(`${name}: ${why}`),
      (what) => warnings.push(`${name}: ${what}`),
      policy,
    );
    return item === undefined ? [] : [item];
  });
  return { items, problems: [...problems, ...duplicates(items)], warnings };
}

type Say = (text: string) => void;

function parseItem(entry: Record<string, unknown>, wrong: Say, warn: Say, policy: Policy): ImportItem | undefined {
  if (typeof entry.id !== 'string') {
    wrong('it has no id');
    return undefined;
  }
  const why = whyNoTaskId(entry.id, policy);
  if (why !== undefined) wrong(`this is not a task id: ${why}`);
  warnUnknown(entry, warn);
  const fields = renamed(entry);
  const set: Record<string, unknown> = {};
  const seed: Record<string, string> = {};
  const unset: string[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (value === null && key !== 'id' && key !== 'title') unset.push(key);
    else if ((seedFields as readonly string[]).includes(key)) seed[key] = String(value instanceof Date ? value.toISOString() : value);
    else if (key !== 'id') readField(key, value, set, wrong);
  }
  contractsFromNotes(set);
  return { id: entry.id, set: set as TaskDefinition, unset, ...(Object.keys(seed).length > 0 ? { seed } : {}) };
}

function warnUnknown(entry: Record<string, unknown>, warn: Say): void {
  for (const key of Object.keys(entry)) {
    if (knownKeys.includes(key)) continue;
    const near = nearest(key, knownKeys);
    warn(`the key ${key} is not known and was left out${near === undefined ? '' : `; did you mean ${near}?`}`);
  }
}

/** The known keys under their own names. An alias gives way to the name it stands for, where that one says anything. */
function renamed(entry: Record<string, unknown>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) if (knownKeys.includes(key) && aliases[key] === undefined) fields[key] = value;
  for (const [key, value] of Object.entries(entry)) {
    const name = aliases[key];
    const said = name === undefined ? undefined : fields[name];
    if (name !== undefined && (said === undefined || (Array.isArray(said) && said.length === 0))) fields[name] = value;
  }
  return fields;
}

function readField(key: string, value: unknown, set: Record<string, unknown>, wrong: Say): void {
  const is = (names: readonly string[]) => names.includes(key);
  if (is(lineFields)) {
    if (isScalar(value)) set[key] = String(value).trim();
    else wrong(`${key} has to be one line of text`);
  } else if (is(textFields)) {
    if (isScalar(value)) set[key] = String(value).trimEnd();
    else wrong(`${key} has to be text`);
  } else if (is(numberFields)) {
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) set[key] = number;
    else wrong(`${key} has to be a whole number from 0`);
  } else if (is(listFields)) {
    const list = typeof value === 'string' ? [value] : value;
    if (Array.isArray(list) && list.every(isScalar)) set[key] = [...new Set(list.map(String))];
    else wrong(`${key} has to be a list of texts`);
  } else if (key === 'acceptance_checks') readChecks(value, set, wrong);
  else if (key === 'links') set[key] = value;
  for (const name of ['', ...Object.keys(set)]) if (set[name] === '') delete set[name];
}

function readChecks(value: unknown, set: Record<string, unknown>, wrong: Say): void {
  const list = typeof value === 'string' ? [value] : value;
  const checks = Array.isArray(list) ? list.map(parseCheck) : [undefined];
  if (checks.includes(undefined)) wrong('acceptance_checks has to be a list of texts, or of mappings with id and text');
  else set.acceptance_checks = checks;
}

function parseCheck(check: unknown, index: number): AcceptanceCheck | undefined {
  if (isScalar(check)) return { id: `AC-${index + 1}`, text: String(check) };
  if (!isObject(check) || !isScalar(check.text)) return undefined;
  const command = Array.isArray(check.command) ? { command: check.command.map(String) } : {};
  return { id: String(check.id ?? `AC-${index + 1}`), text: String(check.text), ...command };
}

/** Older queues keep contracts as lines of the notes: `input contract: ...`. */
function contractsFromNotes(set: Record<string, unknown>): void {
  for (const field of ['input_contract', 'output_contract']) {
    const label = field.replace('_', ' ');
    const line = typeof set.notes === 'string' ? set.notes.split('\n').find((text) => text.toLowerCase().startsWith(`${label}:`)) : undefined;
    const contract = line?.slice(label.length + 1).trim();
    if (contract && set[field] === undefined) set[field] = contract;
  }
}

function duplicates(items: readonly ImportItem[]): string[] {
  const seen = new Map<string, number>();
  for (const { id } of items) seen.set(id, (seen.get(id) ?? 0) + 1);
  return [...seen].filter(([, count]) => count > 1).map(([id, count]) => `${id} is there ${count} times`);
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
  readonly drafts: readonly Draft[];
}

export interface ImportTasks {
  readonly file: string;
  readonly parsed: ParsedImport;
  readonly stateOnce: boolean;
}

/** Every id that the store has to be asked for. */
export const importedIds = (parsed: ParsedImport): string[] => [
  ...new Set(parsed.items.flatMap((item) => [item.id, ...(item.set.dependencies ?? []), ...(item.set.parent === undefined ? [] : [item.set.parent])])),
];

/** All or nothing. Throws IMPORT_INVALID with every problem there is. */
export function planImport(command: ImportTasks, board: Board): ImportPlan {
  const { items } = command.parsed;
  const added = new Set(items.map((item) => item.id));
  const definitions = new Map(items.map((item) => [item.id, definitionOf(item, board)]));
  const problems = [
    ...command.parsed.problems,
    ...items.flatMap((item) => problemsOf(item, definitions, added, board, command.stateOnce)),
    ...cycles(definitions, board),
  ];
  if (problems.length > 0) throw problem('IMPORT_INVALID', { file: command.file, problems: listed(problems), count: problems.length });
  const plans = items.map((item, position) => planItem(item, position, definitions.get(item.id) ?? {}, command, board));
  return { changes: plans.map((plan) => plan.change), drafts: plans.flatMap((plan) => plan.drafts) };
}

const listed = (problems: readonly string[]) => (problems.length === 1 ? problems[0] : problems.map((text) => `\n  - ${text}`).join(''));

/** The whole definition that a task would have. */
function definitionOf(item: ImportItem, board: Board): TaskDefinition {
  const known = board.task(item.id)?.definition;
  if (known === undefined) return item.set.title === undefined ? item.set : completed({ ...item.set, title: item.set.title }, board.policy);
  const kept = Object.fromEntries(Object.entries(known).filter(([field]) => !item.unset.includes(field)));
  return { ...kept, ...item.set, ...(item.set.lane === undefined ? {} : { lane_source: 'declared' }) };
}

function problemsOf(
  item: ImportItem,
  definitions: ReadonlyMap<string, TaskDefinition>,
  added: ReadonlySet<string>,
  board: Board,
  stateOnce: boolean,
): string[] {
  const definition = definitions.get(item.id) ?? {};
  const exists = (id: string) => added.has(id) || board.standing(id) !== 'missing';
  const problems: string[] = [];
  if (definition.title === undefined) problems.push('it has no title');
  if (definition.role === undefined && board.task(item.id) === undefined && board.policy.roles.length > 0) problems.push('it has no role');
  if (definition.parent !== undefined && !exists(definition.parent)) problems.push(`its parent ${definition.parent} does not exist`);
  const gone = (definition.dependencies ?? []).filter((id) => !exists(id));
  if (gone.length > 0) problems.push(`it depends on ${gone.join(', ')}, which ${gone.length === 1 ? 'does' : 'do'} not exist`);
  if (stateOnce && item.seed?.status !== undefined && !board.policy.states.some((state) => state.name === item.seed?.status)) {
    problems.push(`there is no state ${item.seed.status}; there are ${board.policy.states.map((state) => state.name).join(', ')}`);
  }
  return [...problems, ...unknownNames(definition, board.policy)].map((why) => `${item.id}: ${why}`);
}

function unknownNames(definition: TaskDefinition, policy: Policy): string[] {
  try {
    requireKnownNames(definition, policy);
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return [`${error.message} ${error.hint}`];
  }
}

function cycles(definitions: ReadonlyMap<string, TaskDefinition>, board: Board): string[] {
  const definition = (id: string) => definitions.get(id) ?? board.task(id)?.definition;
  const ids = [...definitions.keys()];
  const dependencies = findCycle(ids, (id) => definition(id)?.dependencies ?? []);
  const parents = findCycle(ids, (id) => [definition(id)?.parent].filter((parent) => parent !== undefined));
  return [
    ...(dependencies ? [`the dependencies run in a circle: ${dependencies.join(' -> ')}`] : []),
    ...(parents ? [`a task is a part of itself: ${parents.join(' -> ')}`] : []),
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
  const time = completed_at === undefined || Number.isNaN(Date.parse(completed_at)) ? undefined : new Date(completed_at).toISOString();
  const data = present({ owner, branch, commit: /^[0-9a-f]{4,64}$/.test(commit ?? '') ? commit : undefined, completed_at: time });
  return { state, data: data as Omit<NonNullable<TaskDefinedData['seeded']>, 'source'> };
}

const seededDraft = (task: string, from: State, to: State, file: string): Draft => ({
  stream: taskStream(task),
  type: 'status-changed',
  data: { from, to, reason: `state taken over from ${file}`, forced: { reason: `state taken over from ${file}`, rules: ['GATES_CLOSED'] } },
});
