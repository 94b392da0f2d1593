/** The bar of long work: on the terminal that reads stderr, wherever the answer goes. */
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { FairwayCommand } from '../../cli/command.ts';
import type { FairwayContext } from '../../cli/context.ts';
import { Bars } from '../../cli/output/progress.ts';
import { problem } from '../../fairway/index.ts';

/** A context whose stderr is a terminal or not, and a clock that moves by what is said. */
function context({ stderr, stdout }: { readonly stderr: boolean; readonly stdout: boolean }) {
  let text = '';
  let now = 0;
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  const shown = Object.assign(stream, stderr ? { isTTY: true, columns: 80 } : {});
  const made = { stderr: shown, isTerminal: stdout, now: () => new Date(now) } as unknown as FairwayContext;
  return {
    made,
    told: () => text,
    later: (ms: number) => {
      now += ms;
    },
  };
}

const esc = '\u001b';

const places = [
  { stderr: true, stdout: true },
  { stderr: true, stdout: false },
];

test.each(places)('is shown where somebody looks at stderr (%j), once it has taken a moment, and is gone in the end', async (place) => {
  const { made, told, later } = context(place);
  const bar = new Bars(made).bar('reading');
  bar?.(10, 100);
  expect(told()).toBe('');
  later(500);
  bar?.(20, 100);
  await expect.poll(told).toContain('reading');
  bar?.(50, 100);
  expect(told()).toMatch(/20\/100/);
  bar?.(100, 100);
  // the line is cleared, and the cursor is back
  expect(told().slice(told().lastIndexOf('reading'))).toEqual(expect.stringContaining('\u001b[?25h'));
  expect(told()).toMatch(new RegExp(`${esc}\\[2?K[^a-z]*$`));
});

test.each([
  { stderr: false, stdout: true },
  { stderr: false, stdout: false },
])('is not made where stderr goes elsewhere (%j)', (place) => {
  expect(new Bars(context(place).made).bar('reading')).toBeUndefined();
});

test('is gone with the work that is refused midway, before the refusal is told, and shows nothing from then on', async () => {
  const { made, told, later } = context({ stderr: true, stdout: true });
  let bar: ReturnType<Bars['bar']>;
  class Refused extends FairwayCommand {
    protected async answer(): Promise<never> {
      bar = this.progress('reading');
      later(500);
      bar?.(20, 100);
      await expect.poll(told).toContain('reading');
      throw problem('NO_STORE', { ref: 'refs/x' });
    }
  }
  const command = new Refused();
  // a class without a decorated option has them as descriptions: only these two are read
  Object.assign(command, { context: { ...made, colorDepth: 1, env: {} }, json: false, path: ['refused'] });
  expect(await command.validateAndExecute()).toBe(1);
  expect(told().slice(told().lastIndexOf('reading'))).toMatch(new RegExp(`${esc}\\[\\?25h[^]*refs/x`));
  const before = told();
  bar?.(50, 100);
  expect(told()).toBe(before);
});

test('does not begin once its work is over, however late it was loaded', async () => {
  const { made, told, later } = context({ stderr: true, stdout: true });
  const bars = new Bars(made);
  const bar = bars.bar('reading');
  later(500);
  bar?.(20, 100);
  bars.end();
  await import('cli-progress');
  await new Promise((next) => setImmediate(next));
  expect(told()).toBe('');
});
