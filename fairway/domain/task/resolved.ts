/** What was declared of a task, and what Fairway concluded from it. */
import { resolveLane, resolveReviewDomains } from '../lane/lane.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { Policy } from '../policy.ts';
import type { Resolved, TaskDefinition } from '../types.gen.ts';
import type { Task } from './state.ts';

/** What a policy concludes for the fields that a definition does not declare: lane, review domains, kind and priority. */
export function resolve(declared: TaskDefinition, policy: Policy): Resolved {
  const lane = declared.lane === undefined ? resolveLane(declared, policy) : undefined;
  const domains = declared.review_domains === undefined ? resolveReviewDomains({ ...declared, ...(lane && { lane: lane.value }) }, policy) : [];
  return omitUndefined({
    lane,
    review_domains: domains.length > 0 ? domains : undefined,
    kind: declared.kind === undefined ? { value: defaultKind(policy), why: 'default' } : undefined,
    priority: declared.priority === undefined && policy.defaultPriority !== undefined ? { value: policy.defaultPriority, why: 'default' } : undefined,
  }) as Resolved;
}

/** `task` if the project has that kind or none, otherwise its first kind. */
const defaultKind = ({ kinds }: Policy): string => (kinds.length === 0 || kinds.includes('task') ? 'task' : (kinds[0] ?? 'task'));

/** What a task has: the effective definition, and the conclusions in it. A declared value takes precedence over a concluded one. */
export function definitionOf(declared: TaskDefinition, resolved: Resolved = {}): Pick<Task, 'definition' | 'resolved'> {
  const open = Object.fromEntries(Object.entries(resolved).filter(([field]) => declared[field as keyof Resolved] === undefined)) as Resolved;
  const { lane, review_domains, kind = { value: 'task' }, priority } = open;
  const concluded = omitUndefined({
    lane: lane?.value,
    review_domains: review_domains?.map(({ value }) => value),
    kind: declared.kind ?? kind.value,
    priority: priority?.value,
  });
  return { definition: { ...declared, ...concluded } as Task['definition'], resolved: open };
}

/** The definition without what was concluded. */
export function declaredOf({ definition, resolved }: Pick<Task, 'definition' | 'resolved'>): TaskDefinition {
  return Object.fromEntries(Object.entries(definition).filter(([field]) => resolved[field as keyof Resolved] === undefined)) as TaskDefinition;
}
