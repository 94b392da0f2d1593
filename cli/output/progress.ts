import type { SingleBar } from 'cli-progress';
import type { FairwayContext } from '../context.ts';

export type Progress = (done: number, total: number) => void;

/** How long a command may take before it shows that it is at work, ms. */
const showAfterMs = 400;

/**
 * The bars of one command. They are made here alone, and whoever holds them ends them with the command's work, however that went: a bar that nobody
 * stops keeps the process alive.
 */
export class Bars {
  readonly #context: FairwayContext;
  readonly #ends: (() => void)[] = [];

  constructor(context: FairwayContext) {
    this.#context = context;
  }

  /** A bar where stderr is a terminal, wherever the answer goes, once the work has taken a moment; nothing in a pipe. It goes when all is done. */
  bar(what: string): Progress | undefined {
    // to count what there is to do is work as well: it is not done for nobody
    if (!(this.#context.stderr as { readonly isTTY?: boolean }).isTTY) return undefined;
    const { progress, end } = barOf(this.#context, what);
    this.#ends.push(end);
    return progress;
  }

  /** Takes all of them away, also those that did not come to their end. They show nothing from then on. */
  end(): void {
    for (const end of this.#ends.splice(0)) end();
  }
}

function barOf(context: FairwayContext, what: string): { readonly progress: Progress; readonly end: () => void } {
  const started = context.now().getTime();
  let bar: SingleBar | 'loading' | 'over' | undefined;
  const end = () => {
    if (typeof bar === 'object') bar.stop();
    bar = 'over';
  };
  const progress: Progress = (done, total) => {
    if (bar === undefined && context.now().getTime() - started > showAfterMs) {
      bar = 'loading';
      void makeBar(context, what).then((made) => {
        // work that ended while the bar was loaded needs none
        if (bar === 'over') return;
        bar = made;
        made.start(total, done);
      });
    }
    if (typeof bar === 'object') {
      bar.setTotal(total);
      bar.update(done);
    }
    if (done >= total) end();
  };
  return { progress, end };
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
