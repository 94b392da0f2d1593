/** The bar of long work: on the terminal that reads stderr, wherever the answer goes. */
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { FairwayContext } from '../../cli/context.ts';
import { progressBar } from '../../cli/output/progress.ts';

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
  const bar = progressBar(made, 'reading');
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
  expect(progressBar(context(place).made, 'reading')).toBeUndefined();
});
