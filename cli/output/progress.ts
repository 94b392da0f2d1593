import type { SingleBar } from 'cli-progress';
import type { FairwayContext } from '../context.ts';

export type Progress = (done: number, total: number) => void;

/** How long a command may take before it shows that it is at work, ms. */
const patience = 400;

/** A bar where stderr is a terminal, wherever the answer goes, once the work has taken a moment; nothing in a pipe. It goes when all is done. */
export function progressBar(context: FairwayContext, what: string): Progress | undefined {
  // to count what there is to do is work as well: it is not done for nobody
  if (!(context.stderr as { readonly isTTY?: boolean }).isTTY) return undefined;
  const started = context.now().getTime();
  let bar: SingleBar | 'loading' | 'over' | undefined;
  return (done, total) => {
    if (bar === undefined && context.now().getTime() - started > patience) {
      bar = 'loading';
      void makeBar(context, what).then((made) => {
        // Work that ended while the bar was loaded needs none, and a bar that nobody stops keeps the process alive.
        if (bar === 'over') return;
        bar = made;
        made.start(total, done);
      });
    }
    if (done >= total && (bar === undefined || bar === 'loading')) bar = 'over';
    if (bar === undefined || bar === 'loading' || bar === 'over') return;
    bar.setTotal(total);
    bar.update(done);
    if (done >= total) bar.stop();
  };
}

async function makeBar(context: FairwayContext, what: string): Promise<SingleBar> {
  const { default: cliProgress } = await import('cli-progress');
  const options = {
    format: `${what} {bar} {percentage}% {value}/{total}`,
    stream: context.stderr as NodeJS.WritableStream,
    hideCursor: true,
    clearOnComplete: true,
  };
  return new cliProgress.SingleBar(options, cliProgress.Presets.shades_classic);
}
