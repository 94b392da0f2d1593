/**
 * Generates the types of the records and the compiled validators from the schemas.
 * `npm run generate` runs it; a test fails when its output and the files in the tree differ.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneModule from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'schemas');

interface Schema {
  $id: string;
  title: string;
  description?: string;
  properties?: Record<string, Schema & { const?: string | boolean }>;
  allOf?: { $ref: string }[];
  [key: string]: unknown;
}

/** Every schema of the folder by its file name, in alphabetical order. */
export function readSchemas(): Map<string, Schema> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'));
  return new Map(names.sort().map((name) => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as Schema]));
}

const isRecord = (schema: Schema) => schema.allOf?.some((part) => part.$ref === 'record.schema.json') ?? false;

/** The generated files with their content. */
export async function generate(): Promise<Map<string, string>> {
  const schemas = readSchemas();
  return new Map([['fairway/domain/types.gen.ts', await typesOf(schemas)], ...(await validatorsOf(schemas))]);
}

const heading = '// Written by schemas/generate.ts from schemas/*.schema.json. Change those, then run: npm run generate\n';

/** One type per record, as a union discriminated by `type`, and the types of the manifest, the policy and the front matter. */
async function typesOf(schemas: Map<string, Schema>): Promise<string> {
  const records = [...schemas.values()].filter(isRecord);
  const common = { ...(schemas.get('common.schema.json')?.$defs as Record<string, Schema>) };
  const shared: Record<string, string> = {
    state: 'State',
    revision: 'Revision',
    source: 'Source',
    artifact: 'Artifact',
    citedCheck: 'CitedCheck',
    subject: 'Subject',
    predicate: 'Predicate',
    acceptanceCheck: 'AcceptanceCheck',
    override: 'Override',
    actor: 'Actor',
    command: 'CommandRef',
    policyRef: 'PolicyRef',
    writer: 'Writer',
    link: 'Link',
    finding: 'ReviewFinding',
    taskDefinition: 'TaskDefinition',
    stateClass: 'StateClass',
  };
  const properties: Record<string, unknown> = {};
  for (const name of Object.keys(shared)) properties[name] = { $ref: `#/$defs/${name}` };
  for (const schema of records) properties[`${schema.title}Data`] = schema.properties?.data;
  for (const name of ['store', 'anchor', 'config', 'output', 'intent']) {
    const { $id: _id, $schema: _schema, $defs, ...rest } = schemas.get(`${name}.schema.json`) as Schema;
    properties[rest.title] = rest;
    Object.assign(common, $defs);
  }
  const titled: Record<string, unknown> = { ...common };
  for (const [name, type] of Object.entries(shared)) titled[name] = { ...common[name], title: type };
  const whole = {
    title: 'AllTypes',
    type: 'object',
    additionalProperties: false,
    required: Object.keys(properties),
    properties: titleTopLevel(properties),
    $defs: titled,
  };
  const code = await compile(resolved(whole, titled, shared) as JSONSchema, 'AllTypes', {
    additionalProperties: false,
    bannerComment: '',
    format: true,
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    style: { singleQuote: true, printWidth: 120 },
  });
  const types = records.map((schema) => `  '${schema.$id.replace('.schema.json', '')}': ${schema.title}Data;`);
  const versions = records.map((schema) => `  '${schema.$id.replace('.schema.json', '')}': '${schema.properties?.schema?.const}',`);
  const critical = records.map((schema) => `  '${schema.$id.replace('.schema.json', '')}': ${schema.properties?.critical?.const},`);
  const withoutAll = code.replace(/export interface AllTypes \{[\s\S]*?\n\}\n/, '');
  return `${heading}
${withoutAll}
/** The data of each type of record. */
export interface RecordData {
${types.join('\n')}
}

/** The current schema of each type of record. */
export const recordSchemas = {
${versions.join('\n')}
} as const;

/** Whether a reader that does not know a type must not conclude anything from the stream. */
export const criticalTypes = {
${critical.join('\n')}
} as const;
`;
}

/**
 * References to shared objects are kept, so that each becomes one named type. All others are resolved, with the description beside the reference,
 * which would otherwise be lost or cause a separate type.
 */
function resolved(node: unknown, defs: Record<string, unknown>, shared: Record<string, string>): unknown {
  if (Array.isArray(node)) return node.map((item) => resolved(item, defs, shared));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, ...rest } = node as { $ref?: string };
  if ($ref === undefined) return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, resolved(value, defs, shared)]));
  const path = $ref.replace(/^.*#\/\$defs\//, '').split('/');
  if (path.length === 1 && shared[path[0] as string]) return { allOf: [{ $ref: `#/$defs/${path[0]}` }], ...rest };
  const target = path.reduce((schema, key) => (schema as Record<string, unknown>)[key], defs as unknown);
  return { ...(resolved(target, defs, shared) as object), ...rest };
}

const titleTopLevel = (properties: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(properties).map(([type, schema]) => [type, '$ref' in (schema as object) ? schema : { ...(schema as object), title: type }]),
  );

/**
 * Compiles the validators ahead of time, so that commands compile no schema. The common fields of all records have one validator, and the `data` of
 * each type another; together they check the schema of the type with a fifth of the code. Each is a separate module, so that writing one record
 * loads only two of them.
 */
async function validatorsOf(schemas: Map<string, Schema>): Promise<[file: string, content: string][]> {
  const ajv = new Ajv2020({
    code: { source: true, esm: true, lines: false },
    inlineRefs: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    allowUnionTypes: true,
  });
  // Each shared part becomes a separate schema, because ajv would compile a part of a larger schema again for every reference to it.
  const alone = (schema: unknown) => JSON.parse(JSON.stringify(schema).replaceAll(/(?:common\.schema\.json)?#\/\$defs\/(\w+)/g, '$1.part')) as Schema;
  for (const schema of schemas.values()) {
    const { $defs, ...rest } = alone(schema);
    for (const [name, part] of Object.entries($defs ?? {})) ajv.addSchema({ ...(part as Schema), $id: `${name}.part` });
    ajv.addSchema(rest);
  }
  const names: Record<string, string> = {};
  for (const [file, schema] of schemas) {
    const exported = file.replace('.schema.json', '').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (isRecord(schema)) names[exported] = `${schema.$id}#/properties/data`;
    if (['record', 'store', 'anchor', 'config', 'output', 'intent'].includes(exported)) names[exported] = schema.$id;
  }
  // A snapshot is read in parts, because it may be larger than memory.
  for (const part of ['snapshotHead', 'snapshotFile', 'snapshotTotal']) names[part] = `${part}.part`;
  const standaloneCode = standaloneModule as unknown as (ajv: Ajv2020, names: Record<string, string>) => string;
  const modules: [string, string][] = [];
  for (const [name, id] of Object.entries(names)) {
    modules.push([`fairway/store/validators/${name}.gen.js`, `${heading}${await bundled(standaloneCode(ajv, { [name]: id }))}`]);
  }
  const loaders = Object.keys(names).map((name) => `  ${name}: async () => (await import('./${name}.gen.js')).${name},`);
  return [
    ...modules,
    ['fairway/store/validators/index.gen.js', `${heading}\n/** Loads a validator by its name. */\nexport const loaders = {\n${loaders.join('\n')}\n};\n`],
  ];
}

/** Bundles ajv's small helpers into the file, for which ajv generates `require` calls. */
async function bundled(code: string): Promise<string> {
  const result = await build({
    stdin: { contents: code, resolveDir: root, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    minifySyntax: true,
    minifyWhitespace: false,
    legalComments: 'none',
  });
  return result.outputFiles[0]?.text ?? '';
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [file, content] of await generate()) writeFileSync(join(root, file), content);
}
