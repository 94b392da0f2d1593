/** What has to be put away when the process is ended from outside. */

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Has something done when the process exits or a signal ends it; the function that is given makes it forget. A signal is handed on once all is put
 * away, unless the program has a plan of its own for it.
 */
export function onExit(putAway: () => void): () => void {
  const forget = () => {
    process.off('exit', onExit);
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onExit = () => {
    forget();
    putAway();
  };
  const onSignal = (signal: NodeJS.Signals) => {
    onExit();
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  process.once('exit', onExit);
  for (const signal of signals) process.once(signal, onSignal);
  return forget;
}
