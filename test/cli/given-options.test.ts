import { Command, Option } from 'clipanion';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands.ts';
import type { FairwayContext } from '../../cli/context.ts';
import { withGivenOptions } from '../../cli/given-options.ts';
import { cliOf } from '../../cli/main.ts';

class Sample extends Command<FairwayContext> {
  static override paths = [['sample']];
  json = Option.Boolean('--json', false);
  limit = Option.String('--limit,-l', '5');
  tags = Option.Array('--tag');
  needed = Option.String('--needed', { required: true });
  title = Option.String();
  rest = Option.Rest();
  execute = async () => 0;
}

/** What a command line comes to: the values of the options and words, or the kind of error. */
function read(command: typeof Sample, words: readonly string[]): unknown {
  try {
    const {
      context: _,
      cli: _cli,
      ...values
    } = cliOf([command as never]).process(['sample', ...words], {} as FairwayContext) as unknown as Record<string, unknown>;
    return JSON.parse(JSON.stringify(values));
  } catch (error) {
    return (error as Error).name;
  }
}

describe('a command with just the options that are given', () => {
  it('reads every command line as the command with all of its options does', () => {
    const word = fc.constantFrom(
      '--json',
      '--no-json',
      '--limit',
      '--limit=3',
      '-l',
      '-l3',
      '--tag',
      '--tag=a',
      '--needed',
      '--needed=x',
      '-5',
      '-',
      '--',
      'a',
      'b',
      '--unknown',
      '--lim',
      '=',
    );
    let quick = 0;
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const given = withGivenOptions(Sample as never, words);
        if (given === undefined) return;
        quick += 1;
        const whole = read(Sample, words);
        const some = read(given as never, words);
        // what it cannot read is told by the whole command
        if (typeof some !== 'string') expect(some).toEqual(whole);
        else expect(typeof whole).toBe('string');
      }),
      { numRuns: 2_000 },
    );
    expect(quick).toBeGreaterThan(100);
  });

  it('leaves a command as it is where a word may be an option that is not known', () => {
    expect(withGivenOptions(Sample as never, ['--unknown', 'a'])).toBeUndefined();
    expect(withGivenOptions(Sample as never, ['-l3', 'a'])).toBeUndefined();
    expect(withGivenOptions(Sample as never, ['a', '--', '--unknown'])).toEqual(expect.any(Function));
  });

  it('has the values that options have by themselves', async () => {
    for (const entry of commands) {
      const command = await entry.load();
      const given = withGivenOptions(command, []);
      const required = Object.values(new command()).filter((value) => typeof value === 'object' && value !== null && Command.isOption in value);
      expect(given, entry.path).toEqual(expect.any(Function));
      expect(required.length, entry.path).toBeGreaterThan(0);
    }
  });
});
