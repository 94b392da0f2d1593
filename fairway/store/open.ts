/** Opening a store. */
import { memoryContext, type OpenOptions, repositoryContext } from './context.ts';
import { createStore } from './create-store.ts';
import type { Store } from './store.ts';

export type { ActorSource, OpenOptions } from './context.ts';

/** The store of the repository that a directory belongs to. Refuses with NOT_A_REPOSITORY; that there is no store is told when it is read. */
export async function openStore(options: OpenOptions): Promise<Store> {
  return createStore(options.backend === undefined ? await repositoryContext(options) : memoryContext(options, options.backend));
}
