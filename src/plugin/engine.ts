/** The plugin's side of the engine: starts the worker and sends it requests. */
import { Worker } from 'node:worker_threads';
import type { Answer, EngineOptions, RequestName, Requests } from '../engine/protocol.ts';

export interface Engine {
  ask<Name extends RequestName>(name: Name, argument: Requests[Name]['argument']): Promise<Requests[Name]['answer']>;
  close(): Promise<void>;
}

// Pages are short-lived garbage. With a larger heap the collector lets them pile up; with a smaller one, large stores no longer fit.
const heapMb = Number(process.env.FAIRWAY_PORTAL_HEAP_MB ?? 1024);

export function startEngine(worker: URL, options: EngineOptions): Engine {
  const thread = new Worker(worker, {
    workerData: options,
    env: { ...process.env, NODE_ENV: 'production' },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
  });
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  const takePending = (id: number) => {
    const entry = waiting.get(id);
    waiting.delete(id);
    // An idle worker must not keep the process alive.
    if (waiting.size === 0) thread.unref();
    return entry;
  };
  thread.on('message', (answer: Answer) => {
    const entry = takePending(answer.id);
    if ('failed' in answer) entry?.reject(new Error(answer.failed));
    else entry?.resolve(answer.answer as never);
  });
  thread.on('error', (error: Error) => {
    const reason =
      'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new Error(`The store does not fit into ${heapMb} MB of memory. Set FAIRWAY_PORTAL_HEAP_MB to a larger number.`)
        : error;
    for (const id of [...waiting.keys()]) takePending(id)?.reject(reason);
  });
  thread.unref();
  return {
    ask: (name, argument) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        thread.ref();
        thread.postMessage({ id: last, name, argument });
      }),
    close: async () => void (await thread.terminate()),
  };
}
