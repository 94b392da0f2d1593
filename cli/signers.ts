/** Who signed a task's records. Each signature takes a moment to check: nothing is looked at where the policy does not ask. */
import type { Board, SignerFacts, Store } from '../fairway/index.ts';

export const signersOf = async (store: Store, { policy }: Board, task: string): Promise<SignerFacts | undefined> =>
  policy.signatures.mode === 'off' ? undefined : (await store.readTask(task))?.signers;
