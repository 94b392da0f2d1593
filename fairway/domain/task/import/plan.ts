/** Decides which records bring the store in line with an imported list of tasks. Execution state is never overwritten. */
import { isRefusal, problem } from '../../../errors.ts';
import { type Board, hasTask } from '../../board.ts';
import { omitUndefined } from '../../omit-undefined.ts';
import type { Policy } from '../../policy.ts';
import { type Draft, taskStream } from '../../record.ts';
import type { State, TaskDefinedData, TaskDefinition } from '../../types.gen.ts';
import { findCycle, requireKnownNames } from '../definition.ts';
import { changed, changedFields, difference, type UnsettableField } from '../definition-change.ts';
import { taskDefinedDraft } from '../records/task-defined.ts';
import { updateDraft } from '../records/task-updated.ts';
import { declaredOf, definitionOf, resolve } from '../resolved.ts';
import { requireStateOfClass } from '../transitions.ts';
import type { ImportItem, ParsedImport } from './parse.ts';

/** The effect of an import on one task. */
export interface ImportChange {
  readonly id: string;
  readonly change: 'new' | 'updated' | 'unchanged';
  /** The fields whose value changes. */
  readonly fields: readonly string[];
  /** The state that `--state-once` seeds; null if none. */
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

/** The ids of the imported tasks and of all tasks that they refer to. */
export function importedIds({ items }: ParsedImport): string[] {
  return [...new Set(items.flatMap(({ id, set: { dependencies = [], parent } }) => [id, ...dependencies, ...(parent === undefined ? [] : [parent])]))];
}

/** Plans all tasks or none. Throws IMPORT_INVALID with all problems. */
export function planImport(command: ImportTasks, board: Board): ImportPlan {
  const { items, problems: unreadable } = command.parsed;
  const defined = items.map((item) => ({ item, definition: declaredBy(item, board) }));
  const definitions = new Map(defined.map(({ item, definition }) => [item.id, definition]));
  const problems = [
    ...unreadable,
    ...defined.flatMap(({ item, definition }) => problemsOf(item, definition, definitions, board, command.stateOnce)),
    ...cycles(definitions, board),
  ];
  if (problems.length > 0) throw problem('IMPORT_INVALID', { file: command.file, problems: listed(problems), count: problems.length });
  const planned = defined.map(({ item, definition }, position) => planItem(item, position, definition, command, board));
  return { changes: planned.map(({ change }) => change), drafts: planned.flatMap(({ drafts }) => drafts) };
}

const listed = (problems: readonly string[]) => (problems.length === 1 ? problems[0] : problems.map((text) => `\n  - ${text}`).join(''));

/** The definition that a task would declare after the import. */
function declaredBy({ id, set, unset }: ImportItem, board: Board): TaskDefinition {
  const known = board.task(id);
  return known === undefined ? set : changed(declaredOf(known), { set, unset: unset as UnsettableField[] });
}

function problemsOf(item: ImportItem, definition: TaskDefinition, imported: ReadonlyMap<string, TaskDefinition>, board: Board, stateOnce: boolean): string[] {
  const exists = (id: string) => imported.has(id) || hasTask(board, id);
  const problems: string[] = [];
  if (definition.title === undefined) problems.push('it has no title');
  if (definition.role === undefined && board.task(item.id) === undefined && board.policy.roles.length > 0) problems.push('it has no role');
  if (definition.parent !== undefined && !exists(definition.parent)) problems.push(`its parent ${definition.parent} does not exist`);
  const absent = (definition.dependencies ?? []).filter((id) => !exists(id));
  if (absent.length > 0) problems.push(`it depends on ${absent.join(', ')}, which ${absent.length === 1 ? 'does' : 'do'} not exist`);
  if (stateOnce && item.seed?.status !== undefined && !board.policy.states.some((state) => state.name === item.seed?.status)) {
    problems.push(`there is no state ${item.seed.status}; use one of ${board.policy.states.map((state) => state.name).join(', ')}`);
  }
  // Names that are already in the store were checked when they were written.
  const named = board.task(item.id) === undefined ? definitionOf(definition, resolve(definition, board.policy)).definition : item.set;
  return [...problems, ...unknownNames(named, board.policy)].map((why) => `${item.id}: ${why}`);
}

/** One problem for each name that the policy does not define. */
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

function cycles(definitions: ReadonlyMap<string, TaskDefinition>, board: Board): string[] {
  const definition = (id: string): TaskDefinition | undefined => definitions.get(id) ?? board.task(id)?.definition;
  const ids = [...definitions.keys()];
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
      definition as TaskDefinition & { title: string },
      resolve(definition, board.policy),
      state,
      origin,
      seed && { source: command.file, ...seed.data },
    );
    return { change: { id: item.id, change: 'new', fields: Object.keys(definition), seeded: seed?.state.name ?? null }, drafts: [draft] };
  }
  const fields = changedFields(difference(declaredOf(known), definition));
  // Only a task that nobody has worked on is seeded. A second import finds the first one's record and does not seed again.
  const untouched = known.seeded === undefined && known.state.class === 'open' && known.workers.length === 0 && known.since === known.created_at;
  const seeded = seed && untouched && seed.state.name !== known.state.name ? seed.state : undefined;
  const drafts = [...updateDraft(known, definition, board.policy, { origin }), ...(seeded ? [seededDraft(item.id, known.state, seeded, command.file)] : [])];
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
  data: { from, to, reason: `state imported from ${file}` },
  overrides: [{ rule: 'GATES_CLOSED', reason: `state imported from ${file}` }],
});
