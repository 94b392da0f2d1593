import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadValidators, parseStreamFile } from '../../../fairway/store/codec/parse.ts';
import { digest, findIllFormed } from '../../../fairway/store/codec/serialize.ts';
import { artifactPath, parsePath, recordPath, streamDirectory } from '../../../fairway/store/layout.ts';
import { envelope, root } from '../../support/builders.ts';

describe('the layout', () => {
  it('puts a task in a directory of its own, under the first digits of its hash', () => {
    const digits = execFileSync('sha256sum', { input: 'tasks/FW-12', encoding: 'utf8' }).slice(0, 2);
    expect(recordPath('tasks/FW-12', 7, 'evidence')).toBe(`tasks/${digits}/FW-12/000007-evidence.json`);
  });

  it('reads back what it makes', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,20}$/);
    const kind = fc.constantFrom('tasks', 'lanes', 'sessions', 'batches', 'watchers');
    fc.assert(
      fc.property(kind, id, fc.integer({ min: 1, max: 999_999 }), fc.constantFrom('claimed', 'task-defined'), (of, name, seq, type) => {
        expect(parsePath(recordPath(`${of}/${name}`, seq, type))).toEqual({ kind: 'record', stream: `${of}/${name}`, seq, type });
      }),
    );
    const sha256 = digest('x');
    expect(parsePath(artifactPath(sha256))).toEqual({ kind: 'artifact', sha256 });
    expect([parsePath('fairway.json').kind, parsePath('README.md').kind]).toEqual(['manifest', 'readme']);
  });

  it.each([
    'tasks/zz/FW-12/000001-claimed.json',
    `${streamDirectory('tasks/FW-12').replace(/\/..\//, '/00/')}/000001-claimed.json`,
    `${streamDirectory('tasks/FW-12')}/1-claimed.json`,
    `${streamDirectory('tasks/FW-12')}/000001-claimed.json/x`,
    `${streamDirectory('tasks/FW-12')}/notes.txt`,
    `artifacts/00/${'f'.repeat(64)}`,
    'elsewhere/a.json',
  ])('knows nothing of %s', (path) => {
    expect(parsePath(path)).toEqual({ kind: 'other' });
  });
});

describe('the file of a record', () => {
  const placement = { stream: 'tasks/FW-1', seq: 1, type: 'evidence' };
  const read = async (text: string | Buffer) => parseStreamFile('x', placement, Buffer.from(text), await loadValidators()).content;
  const record = {
    ...envelope('evidence'),
    id: `0${'1'.repeat(25)}`,
    stream: 'tasks/FW-1',
    seq: 1,
    at: '2026-11-20T10:00:00.000Z',
    actor: { id: 'ann' },
    prev: root,
    data: { kind: 'test', provenance: 'declared', result: 'pass', summary: 'green' },
  };
  const withChange = (change: object) => JSON.stringify({ ...record, ...change });

  it('is valid against the schema of its own type', async () => {
    expect(await read(JSON.stringify(record))).toEqual({ record });
  });

  it.each([
    ['nothing', '', 'it is not JSON: Unexpected end of JSON input'],
    ['a list', '[]', 'it holds no JSON object'],
    ['no schema', '{}', 'it names no schema and type'],
    ['another schema than its type', withChange({ schema: 'fairway/claimed@1' }), 'its schema fairway/claimed@1 is not that of its type evidence'],
    [
      'a wrong result',
      withChange({ data: { ...record.data, result: 'great' } }),
      '/data/result must be equal to one of the allowed values: pass, fail, partial, skipped, blocked',
    ],
  ])('is unreadable with %s', async (_, text, unreadable) => {
    expect(await read(text)).toEqual({ unreadable });
  });

  it.each([
    ['an unknown type', 'dream', 'fairway/dream@1', true, true],
    ['an unknown type that is not critical', 'dream', 'fairway/dream@1', false, false],
    ['a later version of a known type', 'evidence', 'fairway/evidence@2', false, true],
    ['a type named like a method', 'constructor', 'fairway/constructor@1', false, false],
  ])('is not understood with %s', async (_, type, schema, critical, stops) => {
    const { id, at, actor, prev, policy, writer } = record;
    const text = withChange({ type, schema, critical });
    expect(parseStreamFile('x', { ...placement, type }, Buffer.from(text), await loadValidators()).content).toEqual({
      unknown: { schema, type, id, at, actor, prev, critical: stops, policy, writer },
    });
  });

  it('is read with an unknown field, which it keeps', async () => {
    const data = { ...record.data, extra: 1 };
    expect(await read(withChange({ data }))).toEqual({ record: { ...record, data } });
  });

  it('is unreadable when it is no UTF-8', async () => {
    expect(await read(Buffer.from([0x7b, 0xff, 0x7d]))).toEqual({ unreadable: 'it is not UTF-8' });
  });

  it('is misplaced when its path says something else', async () => {
    expect(await read(withChange({ seq: 2 }))).toEqual({ misplaced: 'its path says seq 1, and it says 2' });
  });

  it('holds whole characters only', () => {
    expect(findIllFormed({ a: ['ok', { b: '\udc00' }] })).toBe('/a/1/b');
    expect(findIllFormed({ '\ud800': 1 })).toBe('/(key)');
    expect(findIllFormed({ a: '😀', b: null, c: 1 })).toBeUndefined();
  });
});
