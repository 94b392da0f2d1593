/** Runs a user's command and watches it: the one place that starts anything but git. */
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';

export interface Execution {
  readonly started_at: string;
  readonly duration_ms: number;
  /** The command's own exit code; 128 + the signal's number when one ended it, 127 or 126 when it could not be started. */
  readonly exit_code: number;
  readonly signal?: string;
  /** Why it could not be started. */
  readonly not_started?: string;
  /** The last of what it printed, stdout and stderr as they came. */
  readonly output: Uint8Array;
  /** How many bytes came before that. */
  readonly omitted_bytes: number;
}

export interface ExecuteOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly now: () => Date;
  /** How much of the output is kept, bytes. */
  readonly keep: number;
  /** Whether the terminal hands Ctrl-C to the command by itself. */
  readonly sharesTerminal: boolean;
  readonly onSignal: (listener: (signal: NodeJS.Signals) => void) => () => void;
}

/** Runs a command to its end. Signals that arrive meanwhile are for the command: it decides what they mean. */
export async function execute(argv: readonly string[], options: ExecuteOptions): Promise<Execution> {
  // Loaded only here: no other command needs it.
  const { execa } = await import('execa');
  const [file = '', ...args] = argv;
  const startedAt = options.now();
  const tail = new Tail(options.keep);
  let received: NodeJS.Signals | undefined;
  const child = execa(file, args, {
    cwd: options.cwd,
    env: { ...options.env } as Record<string, string>,
    extendEnv: false,
    reject: false,
    buffer: false,
    encoding: 'buffer',
    // What is piped into this process is for the command; a stream of another kind has no descriptor to hand on.
    stdin: 'fd' in options.stdin ? 'inherit' : 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
    cleanup: false,
  });
  const stop = options.onSignal((signal) => {
    received = signal;
    // On a terminal Ctrl-C has reached the command already: a second one would mean something else to many programs.
    if (signal !== 'SIGINT' || !options.sharesTerminal) child.kill(signal);
  });
  try {
    const copied = Promise.allSettled([copy(child.stdout, options.stdout, tail), copy(child.stderr, options.stderr, tail)]);
    const result = await child;
    const broken = (await copied).find((copy) => copy.status === 'rejected');
    // A program that could not be started has said nothing. Node ends its streams, Bun breaks them off.
    const started = result.exitCode !== undefined || result.signal !== undefined;
    if (started && broken !== undefined) throw broken.reason;
    return {
      started_at: startedAt.toISOString(),
      duration_ms: Math.max(0, options.now().getTime() - startedAt.getTime()),
      ...outcome(result, received, file),
      ...tail.end(),
    };
  } finally {
    stop();
  }
}

function outcome(result: Outcome, received: string | undefined, file: string) {
  if (result.exitCode !== undefined) return { exit_code: result.exitCode, ...(received === undefined ? {} : { signal: received }) };
  if (result.signal !== undefined) return { exit_code: 128 + (constants.signals[result.signal as NodeJS.Signals] ?? 0), signal: result.signal };
  // A shell's codes: 127 not found, 126 found but not to be executed.
  return { exit_code: result.code === 'ENOENT' ? 127 : 126, not_started: whyNotStarted(result, file) };
}

/** In Node's words, where there is a code: Bun has others. */
function whyNotStarted({ code, originalMessage }: Outcome, file: string): string {
  return code === undefined ? (originalMessage ?? 'unknown reason') : `spawn ${file} ${code}`;
}

interface Outcome {
  readonly exitCode?: number | undefined;
  readonly signal?: string | undefined;
  readonly originalMessage?: string | undefined;
  readonly code?: string | undefined;
}

async function copy(from: Readable | null, to: Writable, tail: Tail): Promise<void> {
  if (from === null) return;
  for await (const chunk of from) {
    tail.add(chunk as Uint8Array);
    // Whoever reads along may have seen enough; what is recorded is still the whole.
    if (to.writable && !to.write(chunk)) await drained(to);
  }
}

/** Settles when the stream takes more, or takes none any more. */
const drained = (stream: Writable) =>
  new Promise<void>((resolve) => {
    const done = () => {
      stream.off('drain', done);
      stream.off('error', done);
      stream.off('close', done);
      resolve();
    };
    for (const event of ['drain', 'error', 'close']) stream.on(event, done);
  });

/** The last bytes of a stream, in bounded memory. */
class Tail {
  readonly #keep: number;
  #chunks: Uint8Array[] = [];
  #size = 0;
  #omitted = 0;

  constructor(keep: number) {
    this.#keep = keep;
  }

  add(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#size += chunk.byteLength;
    for (let first = this.#chunks[0]; first !== undefined && this.#size - first.byteLength >= this.#keep; first = this.#chunks[0]) {
      this.#chunks.shift();
      this.#size -= first.byteLength;
      this.#omitted += first.byteLength;
    }
  }

  end(): { output: Uint8Array; omitted_bytes: number } {
    const whole = Buffer.concat(this.#chunks);
    const cut = Math.max(0, whole.byteLength - this.#keep);
    return { output: whole.subarray(cut), omitted_bytes: this.#omitted + cut };
  }
}
