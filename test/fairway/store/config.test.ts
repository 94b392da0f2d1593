import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { parseConfig } from '../../../fairway/store/config.ts';

const parse = (text: string | Uint8Array) => parseConfig(typeof text === 'string' ? Buffer.from(text) : text, 'fairway.yaml');

const thrownBy = (text: string | Uint8Array): Promise<unknown> => parse(text).catch((reason: unknown) => reason);

/** File, line and key that the refusal names. */
const refused = async (text: string | Uint8Array) => {
  const thrown = await thrownBy(text);
  if (!isRefusal(thrown, 'CONFIG_INVALID')) throw thrown;
  const { file, line, key, why } = thrown.details;
  return { at: `${file}:${line}: ${key}`, why };
};

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from('bcdefgh', (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n`;

describe('a configuration', () => {
  it('is read as it is written', async () => {
    expect(await parse('project: demo\nroles:\n  orchestrator: { coordinator: true }\n  worker:\n')).toEqual({
      config: { project: 'demo', roles: { orchestrator: { coordinator: true }, worker: null } },
      warnings: [],
    });
  });

  const passedOver: readonly [where: string, text: string, config: object, expected: readonly (readonly [line: number, key: string, near?: string])[]][] = [
    ['at the top', 'project: demo\nlans: {}\n', { project: 'demo' }, [[2, 'lans', 'lanes']]],
    [
      'that any object has',
      'project: demo\nconstructor: 1\n__proto__: { a: 1 }\n',
      { project: 'demo' },
      [
        [2, 'constructor'],
        [3, '__proto__'],
      ],
    ],
    ['in a mapping', 'project: demo\nlanes:\n  backend:\n    titel: x\n', { project: 'demo', lanes: { backend: {} } }, [[4, 'lanes.backend.titel', 'title']]],
    ['in a role', 'project: demo\nroles:\n  a:\n    coordinater: true\n', { project: 'demo', roles: { a: {} } }, [[4, 'roles.a.coordinater', 'coordinator']]],
    [
      'in gates',
      'project: demo\ngates:\n  done: { reviw: off, handoff: off }\n',
      { project: 'demo', gates: { done: { handoff: 'off' } } },
      [[3, 'gates.done.reviw', 'review']],
    ],
    [
      'in a list',
      'project: demo\nreview:\n  routes:\n    - paths: [a]\n    - paths: [b]\n      domans: [c]\n',
      { project: 'demo', review: { routes: [{ paths: ['a'] }, { paths: ['b'] }] } },
      [[6, 'review.routes[1].domans', 'domains']],
    ],
    ['that is like no other', 'project: demo\nzzzzzzzzz: { deep: [1] }\n', { project: 'demo' }, [[2, 'zzzzzzzzz']]],
  ];

  it.each(passedOver)('is read without an unknown key %s, which is reported', async (_where, text, config, expected) => {
    const parsed = await parse(text);
    expect(parsed.config).toEqual(config);
    expect(Object.keys(parsed.config)).toEqual(Object.keys(config));
    const why = (near?: string) => (near === undefined ? expect.not.stringContaining('?') : expect.stringContaining(`${near}?`));
    expect(parsed.warnings).toEqual(expected.map(([line, key, near]) => ({ file: 'fairway.yaml', line, key, why: why(near) })));
  });

  it('reports unknown features that it requires, each in its line', async () => {
    const { config, warnings } = await parse('project: demo\nrequires:\n  - landing\n  - teams\n');
    expect(config.requires).toEqual(['landing', 'teams']);
    expect(warnings).toEqual([
      { file: 'fairway.yaml', line: 3, key: 'requires[0]', why: expect.stringContaining('landing') },
      { file: 'fairway.yaml', line: 4, key: 'requires[1]', why: expect.stringContaining('teams') },
    ]);
  });

  it.each([
    ['a value', 'project: demo\nrequires: [landing]\ngates: { done: { review: landed } }\n', 'landing'],
    ['a name', 'project: demo\nrequires: [landing]\nlanes: { a: { role: nobody } }\nroles: { somebody: }\n', 'landing'],
    ['its schema', 'schema: fairway/config@2\nproject: demo\n', 'fairway/config@2'],
  ])('is refused as too new where it says so and %s is not valid here', async (_what, text, features) => {
    const thrown = await thrownBy(text);
    expect(isRefusal(thrown, 'POLICY_TOO_NEW') && thrown.details).toEqual({ features });
  });

  it.each([
    ['project: demo\nschema: 2\n', 'fairway.yaml:2: schema', /./],
    ['project: demo\nrequires: landing\n', 'fairway.yaml:2: requires', /array/],
    ['project: demo\nrequires: [Landing]\n', 'fairway.yaml:2: requires[0]', /pattern/],
    ['project: demo\nroles:\n  a:\n    coordinator: maybe\n', 'fairway.yaml:4: roles.a.coordinator', /boolean/],
    ['project: demo\nreview:\n  routes:\n    - paths: [a]\n    - path: [b]\n', 'fairway.yaml:5: review.routes[1]', /paths/],
    ['project: demo\nstates: { todo: opn, done: done }\n', 'fairway.yaml:2: states.todo', /open, active, blocked, review, done, dropped/],
    ['lanes: {}\n', 'fairway.yaml:1: the file', /project/],
    ['project: demo\nlanes:\n  backend: { role: nobody }\nroles: { somebody: }\n', 'fairway.yaml:3: lanes.backend.role', /nobody.*somebody/],
    ['project: demo\nproject: again\n', 'fairway.yaml:2: the file', /./],
    ['project: [demo\n', 'fairway.yaml:2: the file', /./],
    ['', 'fairway.yaml:1: the file', /object/],
    ['- a\n', 'fairway.yaml:1: the file', /object/],
    [bomb, 'fairway.yaml:1: the file', /alias/],
  ])('is refused with file, line, key and reason: %j', async (text, at, names) => {
    expect(await refused(text)).toEqual({ at, why: expect.stringMatching(names) });
  });

  it('is refused when it is too large, or no UTF-8', async () => {
    expect(await refused(`project: demo\n#${'x'.repeat(1_000_000)}`)).toEqual({ at: 'fairway.yaml:1: the file', why: expect.stringContaining('1000000') });
    expect(await refused(Buffer.from([0x70, 0xff, 0xfe]))).toEqual({ at: 'fairway.yaml:1: the file', why: expect.stringContaining('UTF-8') });
  });
});
