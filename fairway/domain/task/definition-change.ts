/**
 * Changes of a declared definition. Fields with one value are set. Lists change by what is added and removed, so that two clones that each add a tag
 * both keep it.
 */
import type { AcceptanceCheck, Link, ListsAdded, ListsRemoved, TaskDefinition, TaskUpdatedData } from '../types.gen.ts';

export type UnsettableField = NonNullable<TaskUpdatedData['unset']>[number];

/** A change as `task-updated` records it. */
export type DefinitionChange = Pick<TaskUpdatedData, 'set' | 'unset' | 'add' | 'remove'>;

/** How an item of each list is named when it is removed, and which earlier item a new one replaces. */
const keys = {
  acceptance_checks: (check: AcceptanceCheck) => check.id,
  dependencies: String,
  source_paths: String,
  target_paths: String,
  review_domains: String,
  tags: String,
  links: (link: Link) => link.url,
} as const satisfies { readonly [K in keyof Required<ListsAdded>]: unknown };

export type ListField = keyof typeof keys;

/** The fields that are lists. */
export const listFields = Object.keys(keys) as readonly ListField[];

type Lists = Partial<Record<ListField, readonly unknown[]>>;
const keyOf = (field: ListField, item: unknown): string => (keys[field] as (item: unknown) => string)(item);

/** A definition with a change applied: what is unset goes, then fields are set, then items are removed, then added. */
export function changed(definition: TaskDefinition, { set = {}, unset = [], add = {}, remove = {} }: DefinitionChange): TaskDefinition {
  const kept = Object.entries({ ...definition, ...set }).filter(
    ([field]) => set[field as keyof TaskDefinition] !== undefined || !unset.includes(field as UnsettableField),
  );
  const next: Record<string, unknown> = Object.fromEntries(kept);
  const lists = next as Lists;
  for (const field of listFields) {
    const [gone, more] = [(remove as ListsRemoved)[field], (add as Lists)[field]];
    if (gone !== undefined && lists[field] !== undefined)
      next[field] = lists[field].filter((item) => !(gone as readonly string[]).includes(keyOf(field, item)));
    if (more !== undefined) next[field] = withItems(field, lists[field] ?? [], more);
  }
  return next as TaskDefinition;
}

/** An item with the key of an earlier one takes its place. */
function withItems(field: ListField, items: readonly unknown[], more: readonly unknown[]): unknown[] {
  const byKey = new Map(items.map((item) => [keyOf(field, item), item]));
  for (const item of more) byKey.set(keyOf(field, item), item);
  return [...byKey.values()];
}

/** The change that leads from one definition to another. The order of lists is not part of it. */
export function difference(from: TaskDefinition, to: TaskDefinition): DefinitionChange {
  const set: Record<string, unknown> = {};
  const add: Record<string, unknown> = {};
  const remove: Record<string, unknown> = {};
  const before = from as Record<string, unknown>;
  for (const [field, value] of Object.entries(to)) {
    if (value === undefined || same(before[field], value)) continue;
    if (!isListField(field)) set[field] = value;
    else {
      const [old, now] = [(before[field] ?? []) as readonly unknown[], value as readonly unknown[]];
      const stays = new Set(now.map((item) => keyOf(field, item)));
      const gone = old.map((item) => keyOf(field, item)).filter((key) => !stays.has(key));
      const more = now.filter((item) => !old.some((other) => same(other, item)));
      if (gone.length > 0) remove[field] = gone;
      if (more.length > 0 || before[field] === undefined) add[field] = more;
    }
  }
  const unset = Object.keys(before).filter((field) => (to as Record<string, unknown>)[field] === undefined);
  return {
    ...(Object.keys(set).length > 0 && { set: set as TaskDefinition }),
    ...(unset.length > 0 && { unset: unset as UnsettableField[] }),
    ...(Object.keys(add).length > 0 && { add: add as ListsAdded }),
    ...(Object.keys(remove).length > 0 && { remove: remove as ListsRemoved }),
  };
}

/** The names of the fields that a change is about. */
export const changedFields = ({ set = {}, unset = [], add = {}, remove = {} }: DefinitionChange): string[] => [
  ...new Set([...Object.keys(set), ...unset, ...Object.keys(add), ...Object.keys(remove)]),
];

const isListField = (field: string): field is ListField => Object.hasOwn(keys, field);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
