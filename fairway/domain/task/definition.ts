/** The rules for a task's definition, for `add`, `update` and `import`. */
import { problem } from '../../errors.ts';
import { type Board, hasTask } from '../board.ts';
import { nearest } from '../did-you-mean.ts';
import { defaultIdPattern, type Policy } from '../policy.ts';
import { isStreamId } from '../record.ts';
import type { TaskDefinition } from '../types.gen.ts';
import type { Task } from './state.ts';

/** Why a text is not a task id; undefined if it is one. */
export function whyNoTaskId(id: string, policy: Policy): string | undefined {
  if (id === '') return 'it is empty';
  if (id.length > 128) return `it is ${id.length} characters long`;
  if (!isStreamId(id)) return 'use only letters, digits, dots, hyphens and underscores, and no two dots in a row';
  if (!patternOf(policy).test(id)) return `it does not match ${policy.idPattern}`;
  return undefined;
}

// Cached, because an import checks thousands of ids under one policy.
let lastPattern: { readonly text: string; readonly pattern: RegExp } | undefined;
function patternOf({ idPattern: text }: Policy): RegExp {
  if (lastPattern?.text !== text) lastPattern = { text, pattern: new RegExp(text, 'u') };
  return lastPattern.pattern;
}

export function requireTaskId(id: string, policy: Policy): void {
  const why = whyNoTaskId(id, policy);
  if (why !== undefined) throw problem('TASK_ID_INVALID', { task: shortened(id), why, pattern: policy.idPattern ?? defaultIdPattern });
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);

/** Refuses names that the policy does not define. Throws UNKNOWN_ROLE, UNKNOWN_LANE, UNKNOWN_VALUE. */
export function requireKnownNames(definition: TaskDefinition, policy: Policy): void {
  requireRole(definition.role, policy);
  requireLane(definition.lane, policy);
  requireValue('kind', definition.kind, policy.kinds);
  requireValue('risk level', definition.risk_level, policy.riskLevels);
  requireValue('profile', definition.profile, policy.profiles);
  for (const domain of definition.review_domains ?? []) requireValue('review domain', domain, policy.reviewDomains);
}

export function requireRole(role: string | undefined, policy: Policy): void {
  const known = policy.roles.map((entry) => entry.name);
  if (role !== undefined && known.length > 0 && !known.includes(role)) throw problem('UNKNOWN_ROLE', { role, known, near: nearest(role, known) });
}

export function requireLane(lane: string | undefined, policy: Policy): void {
  const known = policy.lanes.map((entry) => entry.name);
  if (lane !== undefined && known.length > 0 && !known.includes(lane)) throw problem('UNKNOWN_LANE', { lane, known, near: nearest(lane, known) });
}

function requireValue(field: string, value: string | undefined, known: readonly string[]): void {
  if (value !== undefined && known.length > 0 && !known.includes(value)) throw problem('UNKNOWN_VALUE', { field, value, known, near: nearest(value, known) });
}

/** Refuses a parent or a dependency that does not exist. `added` are tasks that the same command defines. */
export function requireReferences(id: string, definition: TaskDefinition, board: Board, added: ReadonlySet<string> = new Set()): void {
  const exists = (other: string) => added.has(other) || hasTask(board, other);
  const { parent, dependencies = [] } = definition;
  if (parent !== undefined && !exists(parent)) throw problem('TASK_INVALID', { task: id, why: `its parent ${parent} does not exist` });
  const absent = dependencies.filter((dependency) => !exists(dependency));
  if (absent.length > 0)
    throw problem('TASK_INVALID', { task: id, why: `it depends on ${absent.join(', ')}, which ${absent.length === 1 ? 'does' : 'do'} not exist` });
}

/** Refuses cycles. `definitions` take precedence over the board. Throws DEPENDENCY_CYCLE, PARENT_CYCLE. */
export function requireNoCycles(ids: Iterable<string>, definitions: ReadonlyMap<string, TaskDefinition>, board: Board): void {
  const definition = (id: string) => definitions.get(id) ?? board.task(id)?.definition;
  const all = [...ids];
  const dependencies = findCycle(all, (id) => definition(id)?.dependencies ?? []);
  if (dependencies) throw problem('DEPENDENCY_CYCLE', { cycle: dependencies.join(' -> ') });
  const parents = findCycle(all, (id) => [definition(id)?.parent].filter((parent) => parent !== undefined));
  if (parents) throw problem('PARENT_CYCLE', { cycle: parents.join(' -> ') });
}

/** Refuses cycles among changed tasks, by id. Throws DEPENDENCY_CYCLE, PARENT_CYCLE. */
export const requireNoTaskCycles = (changed: ReadonlyMap<string, Task>, board: Board): void =>
  requireNoCycles(changed.keys(), new Map([...changed].map(([id, { definition }]) => [id, definition])), board);

/** A cycle that is reachable from the ids, such as `['A', 'B', 'A']`. Iterative, because long chains would overflow the stack. */
export function findCycle(ids: readonly string[], next: (id: string) => readonly string[]): string[] | undefined {
  const finished = new Set<string>();
  for (const start of ids) {
    if (finished.has(start) || next(start).length === 0) continue;
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: { id: string; rest: string[] }[] = [];
    const enter = (id: string) => {
      path.push(id);
      onPath.add(id);
      stack.push({ id, rest: [...next(id)] });
    };
    enter(start);
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const neighbour = top.rest.shift();
      if (neighbour === undefined) {
        finished.add(top.id);
        onPath.delete(top.id);
        path.pop();
        stack.pop();
      } else if (onPath.has(neighbour)) {
        return [...path.slice(path.indexOf(neighbour)), neighbour];
      } else if (!finished.has(neighbour)) {
        enter(neighbour);
      }
    }
  }
  return undefined;
}
