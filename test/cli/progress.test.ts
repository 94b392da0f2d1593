import { PassThrough } from 'node:stream';
import { describe, expect, test, vi } from 'vitest';
import type { FairwayContext } from '../../cli/context.ts';
import { progressBar } from '../../cli/output/progress.ts';

/** What gives a terminal its cursor back. */
const cursorBack = '\u001b[?25h';

/** A context with a clock that is set by hand, and what came out on stderr. */
function contextOf(isTerminal: boolean) {
  const world = { ms: 0, written: '' };
  const stderr = Object.assign(new PassThrough(), { isTTY: isTerminal, columns: 80 });
  stderr.on('data', (chunk: Buffer) => {
    world.written += chunk.toString('utf8');
  });
  return { world, context: { isTerminal, stderr, now: () => new Date(world.ms) } as unknown as FairwayContext };
}

describe('a bar of progress', () => {
  test('is none in a pipe', () => {
    expect(progressBar(contextOf(false).context, 'importing')).toBeUndefined();
  });

  test('is not shown for what is done at once', async () => {
    const { world, context } = contextOf(true);
    const progress = progressBar(context, 'importing');
    progress?.(1, 4);
    world.ms = 100;
    progress?.(4, 4);
    expect(world.written).toBe('');
  });

  test('is shown on a terminal once the work has taken a moment, and goes when it is done', async () => {
    const { world, context } = contextOf(true);
    const progress = progressBar(context, 'importing');
    progress?.(1, 4);
    world.ms = 1000;
    progress?.(2, 4);
    await vi.waitFor(() => expect(world.written).toContain('importing'));
    progress?.(3, 4);
    progress?.(4, 4);
    await vi.waitFor(() => expect(world.written).toContain(cursorBack));
    const shown = world.written.length;
    await new Promise((done) => setTimeout(done, 150));
    expect(world.written.length).toBe(shown);
  });
});
