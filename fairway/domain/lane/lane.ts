/** Finds the lane of a task and the reviews that its work needs. Source: the lane worktree model, "Lanes" and "Review rules". */

import type { Lane, Policy } from '../policy.ts';
import type { Resolved, TaskDefinition } from '../types.gen.ts';
import { matchesAny } from './paths.ts';

/** The lane of the domain, the target paths or the tags of a definition, in that order. */
export function resolveLane(definition: TaskDefinition, policy: Policy): Resolved['lane'] {
  const lanes = new Set(policy.lanes.map((lane) => lane.name));
  if (definition.owning_domain !== undefined && lanes.has(definition.owning_domain)) return { value: definition.owning_domain, why: 'owning_domain' };
  const byPath = laneOfPaths(definition.target_paths ?? [], policy.lanes);
  if (byPath !== undefined) return { value: byPath, why: 'target_paths' };
  const byTag = definition.tags?.find((tag) => lanes.has(tag));
  return byTag === undefined ? undefined : { value: byTag, why: 'tags' };
}

/** The only lane whose paths cover every path; undefined when none or several do, because then a person must classify the task. */
function laneOfPaths(paths: readonly string[], lanes: readonly Lane[]): string | undefined {
  if (paths.length === 0) return undefined;
  const owners = lanes.filter((lane) => paths.every((path) => matchesAny(lane.paths, path)));
  return owners.length === 1 ? owners[0]?.name : undefined;
}

/** The review domains that the lane of a task, its conditions and the review routes ask for, each once, with the first reason. */
export function resolveReviewDomains(definition: TaskDefinition, policy: Policy): NonNullable<Resolved['review_domains']> {
  const lane = policy.lanes.find((candidate) => candidate.name === definition.lane);
  const paths = definition.target_paths ?? [];
  const conditions = (lane?.review_when ?? []).filter(
    (condition) => paths.some((path) => matchesAny(condition.paths, path)) || condition.tags.some((tag) => definition.tags?.includes(tag)),
  );
  const routed = policy.reviewRoutes.filter((route) => paths.some((path) => matchesAny(route.paths, path)));
  const found = [
    ...(lane?.review_domains ?? []).map((value) => ({ value, why: 'lane' as const })),
    ...conditions.map(({ domain }) => ({ value: domain, why: 'condition' as const })),
    ...routed.flatMap(({ domains }) => domains.map((value) => ({ value, why: 'route' as const }))),
  ];
  return found.filter(({ value }, index) => found.findIndex((other) => other.value === value) === index);
}

/** The lane of a worktree or branch, by the name templates of the policy. */
export function laneOfWorktree(names: { readonly worktree?: string; readonly branch?: string }, policy: Policy): Lane | undefined {
  const fits = (template: string, lane: Lane, name: string | undefined) => name !== undefined && templatePattern(template, lane, policy).test(name);
  const lanes = policy.lanes.filter((lane) => fits(lane.branch, lane, names.branch) || fits(lane.worktree, lane, names.worktree));
  // The longest name wins: `demo-web-admin-FW-1` belongs to lane web-admin, although it also matches task admin-FW-1 of lane web.
  return lanes.sort((a, b) => b.name.length - a.name.length)[0];
}

const templatePattern = (template: string, lane: Lane, policy: Policy): RegExp => {
  const known = new Map([
    ['lane', lane.name],
    ['project', policy.project],
  ]);
  const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = template.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 0 ? literal(part) : literal(known.get(part) ?? '') || '.+'));
  return new RegExp(`^${pattern.join('')}$`, 'u');
};
