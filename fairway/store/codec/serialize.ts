/** A record as the bytes of its file. The next record's `prev` is their digest, so the same record always gives the same bytes. */
import { hash } from 'node:crypto';
import type { FairwayRecord } from '../../domain/record.ts';

/** UTF-8 text with the envelope's keys in the order of its schema. Keys of a later version, in a record that was read, follow them. */
export function serializeRecord(record: FairwayRecord): string {
  const { schema, type, id, stream, seq, at, clock, actor, prev, data, ...rest } = record;
  return `${JSON.stringify({ schema, type, id, stream, seq, at, clock, actor, prev, data, ...rest }, null, 2)}\n`;
}

/** `sha256:<hex>` of a file's bytes. */
export const digest = (content: Uint8Array | string): string => `sha256:${hash('sha256', content, 'hex')}`;

/**
 * The path of a text that is not well-formed Unicode, such as `/data/summary`; undefined when all is well. Half of a surrogate pair has no
 * UTF-8: another reader of the file would see something else.
 */
export function findIllFormed(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return (value as string & { isWellFormed(): boolean }).isWellFormed() ? undefined : path;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = findIllFormed(key, `${path}/(key)`) ?? findIllFormed(item, `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
