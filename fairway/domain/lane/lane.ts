/** Finds the lane of a task and the reviews that its work needs. Source: the lane worktree model, "Lanes" and "Review rules". */

import type { Lane, Policy } from '../policy.ts';
import type { TaskDefinition } from '../types.gen.ts';
import { matchesAny } from './paths.ts';

/** The lane that a definition names; otherwise the lane of its domain, its target paths or its tags, in that order. */
export function laneFor(definition: TaskDefinition, policy: Policy): Pick<TaskDefinition, 'lane' | 'lane_source'> {
  if (definition.lane !== undefined) return { lane: definition.lane, lane_source: definition.lane_source ?? 'declared' };
  const lanes = new Map(policy.lanes.map((lane) => [lane.name, lane]));
  if (definition.owning_domain !== undefined && lanes.has(definition.owning_domain)) return { lane: definition.owning_domain, lane_source: 'owning_domain' };
  const byPath = laneOfPaths(definition.target_paths ?? [], policy.lanes);
  if (byPath) return { lane: byPath, lane_source: 'target_paths' };
  const byTag = definition.tags?.find((tag) => lanes.has(tag));
  return byTag === undefined ? {} : { lane: byTag, lane_source: 'tags' };
}

/** The only lane whose paths cover every path; undefined when none or several do, because then a person must classify the task. */
function laneOfPaths(paths: readonly string[], lanes: readonly Lane[]): string | undefined {
  if (paths.length === 0) return undefined;
  const owners = lanes.filter((lane) => paths.every((path) => matchesAny(lane.paths, path)));
  return owners.length === 1 ? owners[0]?.name : undefined;
}

/** The default review domains of a task: those of its lane, of the lane's conditions that it meets, and of the routes that match its paths. */
export function reviewDomainsFor(definition: TaskDefinition, policy: Policy): string[] {
  const lane = policy.lanes.find((candidate) => candidate.name === definition.lane);
  const paths = definition.target_paths ?? [];
  const conditions = (lane?.review_when ?? []).filter(
    (condition) => paths.some((path) => matchesAny(condition.paths, path)) || condition.tags.some((tag) => definition.tags?.includes(tag)),
  );
  const routed = policy.reviewRoutes.filter((route) => paths.some((path) => matchesAny(route.paths, path)));
  return [...new Set([...(lane?.review_domains ?? []), ...conditions.map((condition) => condition.domain), ...routed.flatMap((route) => route.domains)])];
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
