import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FairwayRecord, RecordType } from '../../fairway/domain/record.ts';
import { recordTypes } from '../../fairway/domain/record-types.ts';
import { recordSchemas } from '../../fairway/domain/types.gen.ts';
import { loadRecordValidators, loadValidators, parseStreamFile, whyInvalid } from '../../fairway/store/codec/parse.ts';
import { loadSchemaText, schemaDigests } from '../../fairway/store/codec/schemas.ts';
import { generate, opened, readSchemas, root } from '../../schemas/generate.ts';
import { sampleRecord } from '../support/builders.ts';

const schemas = readSchemas();
const types = Object.keys(recordTypes) as RecordType[];

describe('what is generated from the schemas', () => {
  it('is what stands in the tree; if not: npm run generate', async () => {
    const files = [...(await generate())];
    const there = ['fairway/domain', 'fairway/store/validators', 'fairway/store/schemas'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => /\.gen\.(ts|js|json)$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect(files.map(([file]) => file).sort()).toEqual(there.sort());
    for (const [file, content] of files) expect(readFileSync(join(root, file), 'utf8') === content, `${file} is not what the schemas say`).toBe(true);
  });

  it('has a schema for every type of record, and a type for every schema', () => {
    const ofRecords = [...schemas.values()].filter((schema) => schema.allOf?.some((part) => part.$ref === 'record.schema.json'));
    expect(ofRecords.map((schema) => schema.$id.replace('.schema.json', '')).sort()).toEqual([...types].sort());
    for (const type of types) expect(recordSchemas[type]).toBe(`fairway/${type}@1`);
  });
});

/** Every schema inside a schema, with where it is. */
function* parts(node: unknown, path: string): Generator<{ path: string; schema: Record<string, unknown> }> {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) yield { path, schema: node as Record<string, unknown> };
  for (const [key, value] of Object.entries(node)) yield* parts(value, `${path}/${key}`);
}

const everyPart = [...schemas].flatMap(([file, schema]) => [...parts(schema, file)]);

/** What a reference leads to. */
function target(ref: string, from: string): Record<string, unknown> {
  const [file, pointer = ''] = ref.split('#');
  const start: unknown = schemas.get(file === '' || file === undefined ? (from.split('/')[0] ?? '') : file);
  return pointer
    .split('/')
    .filter((key) => key !== '')
    .reduce((node, key) => (node as Record<string, unknown>)[key], start) as Record<string, unknown>;
}

describe('the schemas', () => {
  it.each([...schemas.keys()])('%s has an id, a title and a dialect', (file) => {
    expect(schemas.get(file)).toMatchObject({ $id: file, $schema: 'https://json-schema.org/draft/2020-12/schema', title: expect.stringMatching(/^[A-Z]/) });
  });

  it('describe every property, each in sentences', () => {
    // A condition repeats properties that are described where they are defined.
    const defining = everyPart.filter(({ path }) => !/\/(?:if|then|else)(?:\/|$)/.test(path));
    const bare = defining.flatMap(({ path, schema }) =>
      Object.entries((typeof schema.properties === 'object' ? schema.properties : {}) as Record<string, Record<string, unknown>>)
        .filter(([, property]) => typeof property === 'object' && !Array.isArray(property))
        .filter(([, property]) => {
          const text = property.description ?? (typeof property.$ref === 'string' ? target(property.$ref, path).description : undefined);
          return typeof text !== 'string' || !/^\S.*\.$/.test(text);
        })
        .map(([name]) => `${path}/properties/${name}`),
    );
    expect(bare).toEqual([]);
  });

  it('describe every shared part', () => {
    expect(Object.entries(schemas.get('common.schema.json')?.$defs as object).filter(([, part]) => typeof part.description !== 'string')).toEqual([]);
  });

  it('let no record hold what they do not name', () => {
    for (const type of types) {
      const schema = schemas.get(`${type}.schema.json`);
      expect(schema, type).toMatchObject({ unevaluatedProperties: false, properties: { data: { type: 'object', additionalProperties: false } } });
    }
    // What all records have is completed by the schema of each type; the front matter of a document may hold more than Fairway reads; and a record that
    // is kept as it was written may be of any version.
    const open = everyPart
      .filter(({ path }) => !/^[a-z-]+\.schema\.json$/.test(path) && !path.startsWith('common.schema.json/$defs/keptRecord'))
      .filter(({ schema }) => schema.type === 'object' && typeof schema.properties === 'object' && schema.additionalProperties !== false);
    expect(open.map(({ path }) => path)).toEqual([]);
  });

  it('refer to nothing that is not there', () => {
    for (const { path, schema } of everyPart)
      if (typeof schema.$ref === 'string') expect(target(schema.$ref, path), `${path}: ${schema.$ref}`).toBeTypeOf('object');
  });

  it('hold only patterns that mean the same with and without Unicode, and that are anchored', () => {
    for (const { path, schema } of everyPart) {
      if (typeof schema.pattern !== 'string') continue;
      expect(() => new RegExp(schema.pattern as string, 'u'), path).not.toThrow();
      expect(schema.pattern, path).toMatch(/^\^/);
    }
  });
});

// A type may require what a shared part defines: strictRequired and strictTypes do not look that far.
const strict = { strict: true, strictTypes: false, strictRequired: false, allowUnionTypes: true, logger: false } as const;

function compileAll(documents: Iterable<readonly [file: string, schema: object]>): Map<string, ValidateFunction> {
  const ajv = new Ajv2020(strict);
  const entries = [...documents];
  for (const [, schema] of entries) ajv.addSchema(schema);
  return new Map(entries.map(([file]) => [file, ajv.getSchema(file) as ValidateFunction]));
}

const full = compileAll(schemas);
const fullOpen = compileAll([...schemas].map(([file, schema]) => [file, opened(schema) as object] as const));

/** The self-contained schema of each type, compiled without any other. */
const alone = new Map<string, ValidateFunction>();
for (const type of types) alone.set(type, new Ajv2020(strict).compile(JSON.parse(await loadSchemaText(type)) as object));

const validators = await loadValidators();
const closedValidators = await loadRecordValidators(types);

/** What the data of a type must have, and what that of its sample must have because of what the sample says. */
function requiredOf(type: RecordType): string[] {
  interface Needs {
    readonly required?: string[];
    readonly anyOf?: readonly Needs[];
    readonly if?: object;
    readonly then?: Needs;
  }
  const { if: condition, required = [], then } = (schemas.get(`${type}.schema.json`)?.properties?.data ?? {}) as Needs;
  if (condition === undefined || !new Ajv2020({ strict: false }).validate(condition, sampleRecord(type).data)) return required;
  return [...required, ...(then?.required ?? []), ...(then?.anyOf?.[0]?.required ?? [])];
}

/** What the store reads in a file of this content. */
function read(value: unknown) {
  const { stream, seq, type } = value as { stream: string; seq: number; type: string };
  return parseStreamFile('x', { stream, seq, type }, new TextEncoder().encode(JSON.stringify(value)), validators).content;
}

/** Whether the store would read it as a record. */
const reads = (value: unknown): boolean => 'record' in read(value);

/** Whether the store would write it as a record. */
const writes = (value: unknown): boolean => reads(value) && whyInvalid(value as FairwayRecord, closedValidators) === undefined;

/** Whether the whole schema of its type takes it. */
function takes(value: unknown, by = full): boolean {
  const { type } = value as { type?: unknown };
  return typeof type === 'string' && (by.get(`${type}.schema.json`)?.(value) ?? false) === true && type in recordTypes;
}

/** Whether the self-contained schema of its type takes it. */
const takesAlone = (value: unknown): boolean => alone.get(String((value as { type?: unknown }).type))?.(value) === true;

/** Every place inside a value, the value itself left out. */
function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...places(inner, at)];
  });
}

function changed(value: unknown, path: readonly (string | number)[], change: (parent: Record<string, unknown>, key: string) => void): unknown {
  const copy = structuredClone(value);
  const parent = path.slice(0, -1).reduce((node, key) => (node as Record<string, unknown>)[key], copy) as Record<string, unknown>;
  change(parent, String(path.at(-1)));
  return copy;
}

describe('the whole schemas and the compiled validators', () => {
  it('are taken by ajv in its strict mode', () => {
    for (const one of [full, fullOpen]) {
      expect(one.size).toBe(schemas.size);
      expect([...one.values()].every((validate) => typeof validate === 'function')).toBe(true);
    }
  });

  it.each(types)('take the sample of %s, and its sample without anything that may be left out', (type) => {
    const sample = sampleRecord(type);
    expect(full.get(`${type}.schema.json`)?.(sample), JSON.stringify(full.get(`${type}.schema.json`)?.errors)).toBe(true);
    expect([reads(sample), writes(sample), takesAlone(sample)]).toEqual([true, true, true]);
    const required = requiredOf(type);
    const { overrides: _overrides, ...bare } = {
      ...sample,
      data: Object.fromEntries(Object.entries(sample.data).filter(([key]) => required.includes(key))),
    };
    expect([takes(bare), reads(bare), writes(bare), takesAlone(bare)]).toEqual([true, true, true, true]);
    for (const key of required) {
      const { [key]: _gone, ...rest } = bare.data;
      const lacking = { ...bare, data: rest };
      expect([takes(lacking), reads(lacking), writes(lacking), takesAlone(lacking)], key).toEqual([false, false, false, false]);
    }
  });

  it('agree on every record that differs from a sample in one place', () => {
    const wrong = fc.oneof(
      fc.constantFrom<unknown>(
        '',
        ' ',
        'a\nb',
        '\u0000',
        'x'.repeat(501),
        'x'.repeat(70_000),
        -1,
        0,
        1.5,
        1e12,
        null,
        true,
        [],
        {},
        ['a', 'a'],
        [{}],
        '2026-02-30T00:00:00.000Z',
      ),
      fc.jsonValue({ maxDepth: 1 }),
    );
    const samples = fc.constantFrom(...types).map((type) => sampleRecord(type) as unknown);
    const mutations = samples.chain((sample) => {
      const all = places(sample);
      return fc.record({ sample: fc.constant(sample), path: fc.constantFrom(...all), how: fc.constantFrom('drop', 'add', 'replace'), value: wrong });
    });
    let refused = 0;
    fc.assert(
      fc.property(mutations, ({ sample, path, how, value }) => {
        const mutant = changed(sample, path, (parent, key) => {
          if (how === 'drop' && !Array.isArray(parent)) delete parent[key];
          else if (how === 'add' && !Array.isArray(parent)) parent[`${key}_2`] = value;
          else parent[key] = value;
        });
        const taken = takes(mutant);
        if (!taken) refused += 1;
        expect([writes(mutant), takesAlone(mutant), reads(mutant)], JSON.stringify(mutant)).toEqual([taken, taken, takes(mutant, fullOpen)]);
      }),
      { numRuns: 4000 },
    );
    expect(refused).toBeGreaterThan(1000);
  });

  it.each(types)('read %s with fields that no schema names, at every level, and keep them; none is written', (type) => {
    const sample: unknown = sampleRecord(type);
    const objects = [[], ...places(sample)].filter((path) => {
      const value = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], sample);
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    });
    expect(objects.length).toBeGreaterThan(2);
    for (const path of objects) {
      const mutant = changed(sample, [...path, 'from_a_later_version'], (parent, key) => {
        parent[key] = { nested: [1] };
      });
      expect(read(mutant), path.join('/')).toEqual({ record: mutant });
      // A record that lost is kept as it was, whatever version wrote it, and the body of a predicate is its type's own.
      const isFree = /^data\/(records\/\d+(\/data.*)?|predicate\/body.*)$/.test(path.join('/'));
      expect(writes(mutant), path.join('/')).toBe(isFree);
    }
  });

  it('refuse versions and types that nobody knows', () => {
    for (const change of [
      { schema: 'fairway/checkpoint@2' },
      { schema: 'fairway/evidence@1' },
      { type: 'evidence' },
      { type: 'toString', schema: 'fairway/to-string@1' },
    ]) {
      const mutant = { ...sampleRecord('checkpoint'), ...change };
      expect([takes(mutant), reads(mutant), takesAlone(mutant)], JSON.stringify(change)).toEqual([false, false, false]);
    }
  });
});

describe('the self-contained schemas', () => {
  it.each(types)('%s is named by type and version, and by the digest of its text', async (type) => {
    const text = await loadSchemaText(type);
    expect(schemaDigests[type]).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
    expect(JSON.parse(text)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:fairway:schema:${type}:1`,
      title: schemas.get(`${type}.schema.json`)?.title,
      description: schemas.get(`${type}.schema.json`)?.description,
    });
    expect(readFileSync(join(root, `fairway/store/schemas/${type}.gen.json`), 'utf8')).toBe(text);
  });

  it('are those of all types, each another', () => {
    expect(Object.keys(schemaDigests).sort()).toEqual([...types].sort());
    expect(new Set(Object.values(schemaDigests)).size).toBe(types.length);
  });

  it.each(types)('%s refers only to its own parts, holds only parts that it needs, and describes every property', async (type) => {
    const document = JSON.parse(await loadSchemaText(type)) as { $defs: Record<string, { description?: unknown }> };
    const all = [...parts(document, '')].map(({ schema }) => schema);
    const names = all.flatMap(({ $ref }) => (typeof $ref === 'string' ? [/^#\/\$defs\/(\w+)$/.exec($ref)?.[1] ?? $ref] : []));
    expect([...new Set(names)].sort()).toEqual(Object.keys(document.$defs).sort());
    expect(all.filter((schema) => typeof schema.$id === 'string')).toHaveLength(1);
    // A condition repeats properties that are described where they are defined.
    const defining = [...parts(document, '')].filter(({ path }) => !/\/(?:if|then|else)(?:\/|$)/.test(path));
    const bare = defining.flatMap(({ schema }) =>
      Object.entries((typeof schema.properties === 'object' ? schema.properties : {}) as Record<string, { $ref?: string; description?: unknown }>)
        .filter(([, property]) => typeof property === 'object' && !Array.isArray(property))
        .filter(([, { $ref = '', description }]) => typeof (description ?? document.$defs[$ref.slice('#/$defs/'.length)]?.description) !== 'string'),
    );
    expect(bare.map(([name]) => name)).toEqual([]);
  });
});
