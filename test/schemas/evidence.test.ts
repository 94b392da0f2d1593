/** What evidence must hold, by its whole schema and by the compiled validator. */
import { describe, expect, it } from 'vitest';
import type { RecordData } from '../../fairway/domain/types.gen.ts';
import { loadValidators } from '../../fairway/store/codec/parse.ts';
import { readSchemas } from '../../schemas/generate.ts';
import { digest, proven, ran, samples } from '../support/builders.ts';

const validate = (await loadValidators(['evidence'])).evidence;
type Data = RecordData['evidence'];
const isValid = (data: object): boolean => validate?.(data) ?? false;
const without = (data: object, ...keys: (keyof Data)[]) => Object.fromEntries(Object.entries(data).filter(([key]) => !keys.includes(key as keyof Data)));

const executed = { kind: 'test', result: 'pass', ...ran };
const declared = proven().draft.data;

describe('evidence', () => {
  it('that Fairway executed has a command, its end, its source and its time', () => {
    expect(isValid(executed)).toBe(true);
    for (const key of ['command', 'exit_code', 'source', 'started_at', 'duration_ms'] as const) expect(isValid(without(executed, key)), key).toBe(false);
    expect(isValid({ ...without(executed, 'exit_code'), signal: 'SIGTERM' })).toBe(true);
    expect(isValid({ ...executed, source: {} })).toBe(true);
  });

  it('that somebody declared has a summary, a file or an address', () => {
    const empty = without(declared, 'summary');
    expect([isValid(declared), isValid(empty), isValid({ ...empty, command: ['make'] })]).toEqual([true, false, false]);
    expect([isValid({ ...empty, links: [] }), isValid({ ...empty, artifacts: [] })]).toEqual([false, false]);
    expect(isValid({ ...empty, links: [{ url: 'https://ci.example/7' }] })).toBe(true);
    expect(isValid({ ...empty, artifacts: samples.evidence.artifacts })).toBe(true);
  });

  it('has files that the store keeps with size and type, and others with an address', () => {
    const kept = { name: 'a', digest: digest('a'), size: 1, media_type: 'text/plain', stored: 'state' };
    const elsewhere = { name: 'a', digest: digest('a'), stored: 'external', uri: 'https://ci.example/a' };
    const takes = (artifact: object) => isValid({ ...declared, artifacts: [artifact] });
    expect([takes(kept), takes({ ...kept, stored: 'artifacts' }), takes(elsewhere), takes({ ...elsewhere, size: 1 })]).toEqual([true, true, true, true]);
    for (const key of ['size', 'media_type', 'stored', 'digest', 'name']) expect(takes({ ...kept, [key]: undefined }), key).toBe(false);
    for (const uri of [undefined, 'http://ci.example/a', 'file:///etc/passwd', 'https://ci.example/a b', 'javascript:alert(1)'])
      expect(takes({ ...elsewhere, uri }), uri).toBe(false);
    for (const uri of ['s3://bucket/a', 'oci://registry.example/a:1', 'oci:a']) expect(takes({ ...elsewhere, uri }), uri).toBe(true);
    expect(takes({ ...kept, uri: 'https://ci.example/a' })).toBe(false);
  });

  it('has no field without a limit', () => {
    const schemas = readSchemas();
    const common = (schemas.get('common.schema.json')?.$defs ?? {}) as Record<string, Record<string, unknown>>;
    const open: string[] = [];
    const seen = new Set<string>();
    const check = (schema: Record<string, unknown>, path: string): void => {
      if (typeof schema.$ref === 'string') {
        const name = schema.$ref.split('/').at(-1) ?? '';
        if (seen.has(name)) return;
        seen.add(name);
        check(common[name] ?? expect.fail(name), name);
        return;
      }
      const { type, pattern, properties, items } = schema as { type?: string; pattern?: string; properties?: object; items?: Record<string, unknown> };
      const isBounded = {
        string: schema.maxLength !== undefined || (pattern !== undefined && !/[^\\][*+]|,\}/.test(pattern)),
        integer: schema.maximum !== undefined,
        array: schema.maxItems !== undefined,
        object: schema.additionalProperties === false || schema.maxProperties !== undefined,
      };
      if (type !== undefined && isBounded[type as keyof typeof isBounded] === false) open.push(path);
      for (const [name, property] of Object.entries(properties ?? {})) check(property, `${path}.${name}`);
      if (items !== undefined) check(items, `${path}[]`);
    };
    check(schemas.get('evidence.schema.json')?.properties?.data as Record<string, unknown>, 'data');
    expect(seen.size).toBeGreaterThan(10);
    expect(open).toEqual([]);
  });
});
