import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../../fairway/errors.ts';
import { parseConfig } from '../../../fairway/store/config.ts';

const parse = (text: string | Uint8Array) => parseConfig(typeof text === 'string' ? Buffer.from(text) : text, 'fairway.yaml');

/** File, line and key that the refusal names. */
const refused = async (text: string | Uint8Array) => {
  const thrown: unknown = await parse(text).catch((reason: unknown) => reason);
  if (!isRefusal(thrown, 'CONFIG_INVALID')) throw thrown;
  const { file, line, key, why } = thrown.details;
  return { at: `${file}:${line}: ${key}`, why };
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
    ['project: demo\nlans: {}\n', 'fairway.yaml:2: lans', /lanes/],
    ['project: demo\nzzzzzzzzz: 1\n', 'fairway.yaml:2: zzzzzzzzz', /./],
    ['project: demo\nlanes:\n  backend:\n    titel: x\n', 'fairway.yaml:4: lanes.backend.titel', /title/],
    ['project: demo\nroles:\n  a:\n    coordinater: true\n', 'fairway.yaml:4: roles.a.coordinater', /coordinator/],
    ['project: demo\nreview:\n  routes:\n    - paths: [a]\n    - path: [b]\n', 'fairway.yaml:5: review.routes[1]', /paths/],
    ['project: demo\nstates: { todo: opn, done: terminal }\n', 'fairway.yaml:2: states.todo', /open, active, blocked, review, terminal/],
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
