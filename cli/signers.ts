/** Who signed a task's records. Checking is slow, so signatures are checked only if the policy asks for them. */
import { type Board, type SignerFacts, type Store, taskStream } from '../fairway/index.ts';

export const signersOf = async (store: Store, { policy }: Board, task: string): Promise<SignerFacts | undefined> =>
  policy.signatures.mode === 'off' ? undefined : (await store.readStream(taskStream(task)))?.signers;
