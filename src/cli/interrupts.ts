/** How a command lives with Ctrl-C. */
export interface Interrupts {
  /** Runs work that holds the thread: meanwhile Ctrl-C ends the process at once, as nobody could listen. */
  readonly whileBlocked: <T>(work: () => T) => T;
  /** Lets a waiting signal be heard. */
  readonly breathe: () => Promise<void>;
  readonly stop: () => void;
}

/** Calls `interrupted` on Ctrl-C. An act that has not been written by then is dropped whole by the database. */
export function listenForInterrupts(interrupted: () => void): Interrupts {
  process.on("SIGINT", interrupted);
  return {
    whileBlocked: (work) => {
      process.off("SIGINT", interrupted);
      try {
        return work();
      } finally {
        process.on("SIGINT", interrupted);
      }
    },
    // Signals come in between two immediates: before the first, they may have been looked for already.
    breathe: () => new Promise((resolve) => setImmediate(() => setImmediate(resolve))),
    stop: () => process.off("SIGINT", interrupted),
  };
}
