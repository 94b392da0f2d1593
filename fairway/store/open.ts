/** Opening a store. */
import { memoryParts, type OpenOptions, repositoryParts } from './parts.ts';
import type { Store } from './store.ts';
import { storeOver } from './store-over.ts';

export type { ActorSource, OpenOptions } from './parts.ts';

/** The store of the repository that a directory belongs to. Refuses with NOT_A_REPOSITORY; that there is no store is told when it is read. */
export async function openStore(options: OpenOptions): Promise<Store> {
  return storeOver(options.backend === undefined ? await repositoryParts(options) : memoryParts(options, options.backend));
}
