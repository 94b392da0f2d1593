/** Opening a store. */
import { type OpenOptions, openContext } from './context.ts';
import { createStore } from './create-store.ts';
import type { Store } from './store.ts';

export type { ActorSource, OpenOptions } from './context.ts';

/** The store of the repository that a directory belongs to. Refuses with NOT_A_REPOSITORY; that there is no store is told when it is read. */
export const openStore = async (options: OpenOptions): Promise<Store> => createStore(await openContext(options));
