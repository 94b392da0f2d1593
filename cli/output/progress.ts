import type { SingleBar } from 'cli-progress';
import type { FairwayContext } from '../context.ts';

export type Progress = (done: number, total: number) => void;

/** How long a command may take before it shows a bar, ms. */
const showAfterMs = 400;

/**
 * The progress bars of one command. The owner must call `end` when the command ends, also after a failure, because a running bar keeps the process
 * alive.
 */
export class Bars {
  readonly #context: FairwayContext;
  readonly #ends: (() => void)[] = [];

  constructor(context: FairwayContext) {
    this.#context = context;
  }

  /** A bar that appears on stderr after a moment and disappears when the work is done; undefined if stderr is not a terminal. */
  bar(what: string): Progress | undefined {
    // Without a bar, callers need not count the total.
    if (!(this.#context.stderr as { readonly isTTY?: boolean }).isTTY) return undefined;
    const { progress, end } = barOf(this.#context, what);
    this.#ends.push(end);
    return progress;
  }

  /** Removes all bars, including unfinished ones. They show nothing afterwards. */
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
        // The work has ended while the module was loading.
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
