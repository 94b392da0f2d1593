/** The name of a schema that is independent of where it is stored: `urn:fairway:schema:evidence:1` for `fairway/evidence@1`. */
export const schemaUrn = (schema: string): string => `urn:fairway:schema:${schema.replace(/^fairway\//, '').replace('@', ':')}`;
