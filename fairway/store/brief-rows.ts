/** A task's brief as a row of the cache: values without names, which are shorter to read. The order is the format: see `format` in cache.ts. */
import type { TaskBrief } from '../task/task.ts';
import type { Place } from './hot.ts';

/** What is absent is null; nulls at the end are left out. */
export type BriefRow = readonly unknown[];

export function toRow(brief: TaskBrief, place: Place): BriefRow {
  const { definition } = brief;
  const row: unknown[] = [
    brief.id,
    place.offset,
    place.length,
    place.crc,
    definition.title,
    definition.kind,
    brief.state.name,
    brief.state.class,
    brief.created_at,
    // an untouched task has one time
    brief.since === brief.created_at ? 0 : brief.since,
    brief.updated_at === brief.created_at ? 0 : brief.updated_at,
    brief.position,
    definition.role,
    brief.owner,
    definition.lane,
    definition.priority,
    definition.review_domains,
    definition.dependencies,
    definition.parent,
    definition.sequence,
    definition.risk_level,
    definition.tags,
    brief.claim,
    brief.blocked,
    brief.completed,
    brief.findings.length === 0 ? null : brief.findings,
  ].map((value) => value ?? null);
  while (row.at(-1) === null) row.pop();
  return row;
}

export const placeOf = (row: BriefRow): Place => ({ offset: row[1] as number, length: row[2] as number, crc: row[3] as number });

export const idOf = (row: BriefRow): string => row[0] as string;

export function fromRow(row: BriefRow): TaskBrief {
  const created_at = row[8] as string;
  const definition: Record<string, unknown> = { title: row[4], kind: row[5] };
  put(definition, 'role', row[12]);
  put(definition, 'lane', row[14]);
  put(definition, 'priority', row[15]);
  put(definition, 'review_domains', row[16]);
  put(definition, 'dependencies', row[17]);
  put(definition, 'parent', row[18]);
  put(definition, 'sequence', row[19]);
  put(definition, 'risk_level', row[20]);
  put(definition, 'tags', row[21]);
  const brief: Record<string, unknown> = {
    id: row[0],
    definition,
    created_at,
    position: row[11],
    state: { name: row[6], class: row[7] },
    since: row[9] || created_at,
    updated_at: row[10] || created_at,
    findings: row[25] ?? [],
  };
  put(brief, 'owner', row[13]);
  put(brief, 'claim', row[22]);
  put(brief, 'blocked', row[23]);
  put(brief, 'completed', row[24]);
  return brief as unknown as TaskBrief;
}

function put(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value !== null && value !== undefined) target[key] = value;
}
