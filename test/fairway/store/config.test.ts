import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { parseConfig } from '../../../fairway/store/config.ts';

const parse = (text: string | Uint8Array) => parseConfig(typeof text === 'string' ? Buffer.from(text) : text, 'fairway.yaml');

const told = async (text: string | Uint8Array) => {
  const thrown: unknown = await parse(text).catch((reason: unknown) => reason);
  return isRefusal(thrown, 'CONFIG_INVALID') ? thrown.message : thrown;
};

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${Array.from('bcdefgh', (name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n`;

describe('a configuration', () => {
  it('is read as it is written', async () => {
    expect(await parse('project: demo\nroles:\n  orchestrator: { coordinator: true }\n  worker:\n')).toEqual({
      project: 'demo',
      roles: { orchestrator: { coordinator: true }, worker: null },
    });
  });

  it.each([
    ['project: demo\nlans: {}\n', 'fairway.yaml:2: lans: there is no such key; did you mean lanes?'],
    ['project: demo\nzzzzzzzzz: 1\n', 'fairway.yaml:2: zzzzzzzzz: there is no such key'],
    ['project: demo\nlanes:\n  backend:\n    titel: x\n', 'fairway.yaml:4: lanes.backend.titel: there is no such key; did you mean title?'],
    ['project: demo\nroles:\n  a:\n    coordinater: true\n', 'fairway.yaml:4: roles.a.coordinater: there is no such key; did you mean coordinator?'],
    ['project: demo\nreview:\n  routes:\n    - paths: [a]\n    - path: [b]\n', "fairway.yaml:5: review.routes[1]: must have required property 'paths'"],
    [
      'project: demo\nstates: { todo: opn, done: terminal }\n',
      'fairway.yaml:2: states.todo: must be equal to one of the allowed values: open, active, blocked, review, terminal',
    ],
    ['lanes: {}\n', "fairway.yaml:1: the file: must have required property 'project'"],
    [
      'project: demo\nlanes:\n  backend: { role: nobody }\nroles: { somebody: }\n',
      'fairway.yaml:3: lanes.backend.role: there is no role nobody; there are somebody',
    ],
    ['project: demo\nproject: again\n', 'fairway.yaml:2: the file: Map keys must be unique'],
    ['project: [demo\n', expect.stringMatching(/^fairway\.yaml:\d: the file: /)],
    ['', 'fairway.yaml:1: the file: must be object'],
    ['- a\n', 'fairway.yaml:1: the file: must be object'],
    [bomb, expect.stringMatching(/alias/)],
  ])('is refused with file, line, key and reason: %j', async (text, message) => {
    expect(await told(text)).toEqual(message);
  });

  it('is refused when it is too large, or no UTF-8', async () => {
    expect(await told(`project: demo\n#${'x'.repeat(1_000_000)}`)).toBe('fairway.yaml:1: the file: the file is larger than 1000000 bytes');
    expect(await told(Buffer.from([0x70, 0xff, 0xfe]))).toBe('fairway.yaml:1: the file: it is not UTF-8');
  });
});
