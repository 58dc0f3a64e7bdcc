/**
 * Runs a clean-up before the process ends when a person or the system stops it; it ends as it
 * would without one. A signal is heard when the thread is done with what it computes.
 * @returns a function that takes the clean-up back
 */
export function cleanUpOnInterrupt(cleanUp: () => void): () => void {
  const handle = (signal: NodeJS.Signals) => {
    takeBack();
    cleanUp();
    process.kill(process.pid, signal);
  };
  const takeBack = () => void process.off('SIGINT', handle).off('SIGTERM', handle);
  process.on('SIGINT', handle).on('SIGTERM', handle);
  return takeBack;
}

/** Waits until a person presses Ctrl-C or the system asks the command to stop. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}
