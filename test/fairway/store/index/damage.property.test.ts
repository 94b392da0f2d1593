/** Whatever happens to the bytes of the index: every answer is the one that the store gives without an index. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cli, openedCli } from '../../../support/run-cli.ts';

const questions = ['list --all --json', 'ready --json', 'show A --json', 'show B --json', 'report status --json'];

const ann = { actor: 'ann', session: 'a' };

/** A store whose index has documents and, behind them, journals. */
async function worked(): Promise<Cli> {
  const cli = await openedCli({ tasks: ['A One --priority 2', 'B Two --depends-on A', 'C Three --depends-on B', 'D Four'] });
  await cli.ok('done D --force --reason "it is"', ann);
  await cli.ok('list --all');
  rmSync(join(cli.repo.commonDir, 'fairway', 'index'), { recursive: true });
  await cli.ok('list --all');
  await cli.ok('claim A', ann);
  await cli.ok('add E Five --parent C');
  await cli.ok('evidence add A --result pass --summary works', ann);
  await cli.ok('done E --force --reason "it is"', ann);
  await cli.ok('list --all');
  return cli;
}

type Damage = (bytes: Buffer) => Buffer;

const somewhere = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length);

const flipped: fc.Arbitrary<Damage> = fc
  .array(fc.record({ place: somewhere, bits: fc.integer({ min: 1, max: 255 }) }), { minLength: 1, maxLength: 6 })
  .map((flips) => (bytes) => {
    const damaged = Buffer.from(bytes);
    for (const { place, bits } of flips) damaged[at(bytes, place)] = (damaged[at(bytes, place)] as number) ^ bits;
    return damaged;
  });
const overwritten: fc.Arbitrary<Damage> = fc.record({ place: somewhere, with: fc.uint8Array({ minLength: 1, maxLength: 600 }) }).map((written) => (bytes) => {
  const damaged = Buffer.from(bytes);
  damaged.set(written.with.subarray(0, bytes.length - at(bytes, written.place)), at(bytes, written.place));
  return damaged;
});
const cut: fc.Arbitrary<Damage> = fc.record({ from: somewhere, to: somewhere }).map(({ from, to }) => (bytes) => {
  const [first, last] = [Math.min(at(bytes, from), at(bytes, to)), Math.max(at(bytes, from), at(bytes, to))];
  return Buffer.concat([bytes.subarray(0, first), bytes.subarray(last)]);
});
const repeated: fc.Arbitrary<Damage> = somewhere.map((place) => (bytes) => Buffer.concat([bytes, bytes.subarray(at(bytes, place))]));
const linesMixed: fc.Arbitrary<Damage> = fc.record({ one: somewhere, other: somewhere }).map(({ one, other }) => (bytes) => {
  const lines = bytes.toString('latin1').split('\n');
  const [from, to] = [Math.floor(one * lines.length), Math.floor(other * lines.length)];
  [lines[from], lines[to]] = [lines[to] as string, lines[from] as string];
  return Buffer.from(lines.join('\n'), 'latin1');
});
const damage = fc.oneof({ weight: 4, arbitrary: flipped }, overwritten, cut, repeated, linesMixed);

test('a damaged index gives no other answer than no index, and breaks no command', async () => {
  const cli = await worked();
  const index = join(cli.repo.commonDir, 'fairway', 'index');
  const answers = async () => {
    const given: unknown[] = [];
    for (const question of questions) given.push((await cli.ok(question)).json);
    return given;
  };
  const [name = ''] = readdirSync(index);
  const whole = new Map(readdirSync(join(index, name)).map((file) => [file, readFileSync(join(index, name, file))]));
  expect([...whole.keys()].sort()).toEqual(['closed', 'open']);
  rmSync(index, { recursive: true });
  const wanted = await answers();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('open', 'closed'), damage, async (file, broken) => {
      rmSync(index, { recursive: true });
      mkdirSync(join(index, name), { recursive: true });
      for (const [path, bytes] of whole) writeFileSync(join(index, name, path), path === file ? broken(bytes) : bytes);
      expect(await answers()).toEqual(wanted);
    }),
    { numRuns: Number(process.env.DAMAGE_RUNS ?? 60) },
  );
}, 300_000);
