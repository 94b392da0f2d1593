/** Runs a user's command and captures its output. No other module starts programs of the user. */
import { constants } from 'node:os';
import type { Readable, Writable } from 'node:stream';

export interface Execution {
  readonly started_at: string;
  readonly duration_ms: number;
  /** The command's exit code; 128 + the signal's number if a signal ended it, 127 or 126 if it could not be started. */
  readonly exit_code: number;
  readonly signal?: string;
  /** Why it could not be started. */
  readonly not_started?: string;
  /** The end of its output, stdout and stderr interleaved in the order received. */
  readonly output: Uint8Array;
  /** The number of bytes before that, which were dropped. */
  readonly omitted_bytes: number;
}

export interface ExecuteOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly now: () => Date;
  /** The number of bytes of output to keep. */
  readonly keep: number;
  /** Whether the terminal sends Ctrl-C to the command itself. */
  readonly sharesTerminal: boolean;
  readonly onSignal: (listener: (signal: NodeJS.Signals) => void) => () => void;
}

/** Runs a command until it ends. Signals received meanwhile are forwarded to the command. */
export async function execute(argv: readonly string[], options: ExecuteOptions): Promise<Execution> {
  // Loaded on demand, because no other command needs it.
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
    // The command reads this process's stdin; a stream without a file descriptor cannot be inherited.
    stdin: 'fd' in options.stdin ? 'inherit' : 'ignore',
    stdout: 'pipe',
    stderr: 'pipe',
    cleanup: false,
  });
  const stop = options.onSignal((signal) => {
    received = signal;
    // On a terminal the command has already received Ctrl-C, and many programs treat a second one as a request to abort at once.
    if (signal !== 'SIGINT' || !options.sharesTerminal) child.kill(signal);
  });
  try {
    const copied = Promise.allSettled([copy(child.stdout, options.stdout, tail), copy(child.stderr, options.stderr, tail)]);
    const result = await child;
    const broken = (await copied).find((copy) => copy.status === 'rejected');
    // If the program could not be started, there is no output to lose. Its streams end in Node and fail in Bun.
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
  // As in shells: 127 not found, 126 found but not executable.
  return { exit_code: result.code === 'ENOENT' ? 127 : 126, not_started: whyNotStarted(result, file) };
}

/** Node's wording if there is a code, because that of Bun differs. */
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
    // A reader may close the stream early; the output is still recorded.
    if (to.writable && !to.write(chunk)) await drained(to);
  }
}

/** Resolves when the stream has drained or is closed. */
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
    const kept = Buffer.concat(this.#chunks);
    const cut = Math.max(0, kept.byteLength - this.#keep);
    return { output: kept.subarray(cut), omitted_bytes: this.#omitted + cut };
  }
}
