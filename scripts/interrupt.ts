/** Exit codes that shells give for the two signals that stop a command. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs a clean-up before the process ends when a person or the system stops it. Without one, the
 * signals end the process at once, which is what the long computation wants: it has nothing to
 * clean up, and would not hear a handler while it computes.
 * @returns a function that takes the clean-up back
 */
export function cleanUpOnInterrupt(cleanUp: () => void): () => void {
  const handle = (signal: NodeJS.Signals) => {
    cleanUp();
    process.exit(exitCodes[signal as keyof typeof exitCodes]);
  };
  process.on('SIGINT', handle).on('SIGTERM', handle);
  return () => void process.off('SIGINT', handle).off('SIGTERM', handle);
}

/** Waits until a person presses Ctrl-C or the system asks the command to stop. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve()).once('SIGTERM', () => resolve());
  });
}
