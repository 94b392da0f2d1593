/** The keys of fairway.yaml, by its schema. */

/** A key of a mapping, or the position in a list. */
export type Key = string | number;

/** A key that the schema does not name. */
export interface UnknownKey {
  /** The keys from the top, with the unknown one at the end. */
  readonly path: readonly Key[];
  /** The keys that the schema names there. */
  readonly known: readonly string[];
}

interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly oneOf?: readonly SchemaNode[];
}

/** A configuration without the keys that the schema does not name, and those keys. Values are not checked. */
export async function splitUnknownKeys(config: unknown): Promise<{ readonly known: unknown; readonly unknown: readonly UnknownKey[] }> {
  const { default: document } = await import('../../schemas/config.schema.json', { with: { type: 'json' } });
  const schema = document as unknown as SchemaNode;
  const unknown: UnknownKey[] = [];
  const knownPart = (value: unknown, node: SchemaNode | undefined, path: readonly Key[]): unknown => {
    const { properties = {}, additionalProperties, items } = formOf(node, schema);
    if (Array.isArray(value)) return value.map((item, index) => knownPart(item, items, [...path, index]));
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).flatMap(([key, inner]) => {
      const at = [...path, key];
      if (Object.hasOwn(properties, key)) return [[key, knownPart(inner, properties[key], at)]];
      if (additionalProperties !== false) return [[key, typeof additionalProperties === 'object' ? knownPart(inner, additionalProperties, at) : inner]];
      unknown.push({ path: at, known: Object.keys(properties) });
      return [];
    });
    return Object.fromEntries(entries);
  };
  return { known: knownPart(config, schema, []), unknown };
}

/** What a schema says about a mapping or list. Shared parts of other schemas are values without keys of their own. */
function formOf(node: SchemaNode = {}, { $defs }: SchemaNode): SchemaNode {
  const name = /^#\/\$defs\/(\w+)$/.exec(node.$ref ?? '')?.[1];
  if (name !== undefined) return $defs?.[name] ?? {};
  return node.oneOf?.find((form) => form.properties !== undefined) ?? node;
}
