import type { FairwayContext } from '../context.ts';

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly stop: () => void;
}

const silent: Progress = { update: () => undefined, stop: () => undefined };

/** How long a command may take before it shows that it is at work, ms. */
const patience = 400;

/** A bar on a terminal's stderr, once the work has taken a moment; nothing in a pipe. */
export async function progressBar(context: FairwayContext, what: string): Promise<Progress> {
  if (!context.isTerminal) return silent;
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar(
    { format: `${what} {bar} {percentage}% {value}/{total}`, stream: context.stderr as NodeJS.WritableStream, hideCursor: true, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
  const started = context.now().getTime();
  let shown = false;
  return {
    update: (done, total) => {
      if (!shown && context.now().getTime() - started < patience) return;
      if (!shown) bar.start(total, done);
      shown = true;
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => {
      if (shown) bar.stop();
    },
  };
}
