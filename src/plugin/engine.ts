/** The plugin's side of the engine: a worker that answers requests. */
import { Worker } from 'node:worker_threads';
import type { Answer, EngineOptions, RequestName, Requests } from '../engine/protocol.ts';

export interface Engine {
  ask<Name extends RequestName>(name: Name, argument: Requests[Name]['argument']): Promise<Requests[Name]['answer']>;
  close(): Promise<void>;
}

// A page is soon rendered and soon garbage. With more room than this the collector lets it pile up; with less, many tasks no longer fit.
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
    // Nothing asked: the process may end.
    if (waiting.size === 0) thread.unref();
    return entry;
  };
  thread.on('message', (answer: Answer) => {
    const entry = takePending(answer.id);
    if ('failed' in answer) entry?.reject(new Error(answer.failed));
    else entry?.resolve(answer.answer as never);
  });
  thread.on('error', (error: Error) => {
    const told =
      'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? new Error(`The store does not fit into ${heapMb} MB. Give more with FAIRWAY_PORTAL_HEAP_MB.`)
        : error;
    for (const id of [...waiting.keys()]) takePending(id)?.reject(told);
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
