/**
 * The schemas of the records as documents that need no other: the form in which they are kept in a store. Every write needs the digests; the texts are
 * loaded one by one, because a store keeps each only once.
 */
import type { RecordType } from '../../domain/record.ts';
import { schemaLoaders } from '../schemas/index.gen.ts';

export { schemaDigests } from '../schemas/index.gen.ts';

/** The text of the schema of a type. Its SHA-256 is in `schemaDigests`. */
export async function loadSchemaText(type: RecordType): Promise<string> {
  const { default: schema } = await schemaLoaders[type]();
  return `${JSON.stringify(schema, null, 2)}\n`;
}
