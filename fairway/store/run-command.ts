/** Runs a command in this clone or, where the policy says `store.sync: auto`, as one step with the remote. */
import { runLocally } from './append.ts';
import type { StoreContext } from './context.ts';
import type { Appended, Command } from './store.ts';

/** Refuses as `Store.run` does. */
export async function runCommand(context: StoreContext, command: Command): Promise<Appended> {
  const appended = await runLocally(context, command, context.options.offline !== true);
  if (appended !== 'shared') return appended;
  const { runShared } = await import('./sync/auto-sync.ts');
  return runShared(context, command, async () => (await runLocally(context, command, false)) as Appended);
}
