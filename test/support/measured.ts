/** A process with its peak memory. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Measured {
  readonly code: number | null;
  /** The number of bytes it printed. */
  readonly bytes: number;
  readonly err: string;
  /** The peak memory of the process without its children, MB: Linux's high-water mark, read until the process has ended. */
  readonly peak: number;
}

export async function measured([file = '', ...args]: readonly string[], options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }): Promise<Measured> {
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let bytes = 0;
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.byteLength;
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString('utf8');
  });
  const ended = new Promise<number | null>((done, fail) => child.once('error', fail).once('close', done));
  let kilobytes = 0;
  const timer = setInterval(() => {
    kilobytes = Math.max(kilobytes, highWaterMark(child.pid ?? 0));
  }, 1);
  const code = await ended.finally(() => clearInterval(timer));
  return { code, bytes, err, peak: Math.round(kilobytes / 1024) };
}

/** In kilobytes; 0 once the process has ended. */
function highWaterMark(pid: number): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0;
    throw error;
  }
}
