/** Clean-up when the process exits or a signal ends it. */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Calls `cleanUp` once when the process exits or a signal ends it. Returns a function that cancels this. After the clean-up the signal is raised
 * again, unless the program has another handler for it.
 */
export function onExit(cleanUp: () => void): () => void {
  const cancel = () => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onExit = () => {
    cancel();
    cleanUp();
  };
  const onSignal = (signal: NodeJS.Signals) => {
    onExit();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', onExit);
  for (const signal of signals) process.once(signal, onSignal);
  return cancel;
}
