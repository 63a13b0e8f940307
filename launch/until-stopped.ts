import type { Logger } from 'pino';

/** How long a stop may take before the process ends all the same, in milliseconds. */
const patience = 30_000;

/**
 * Signals that come together are one, in milliseconds: who signals a whole process group reaches this process twice, once by way of
 * npm, which passes on what it gets. A person who means it again is slower.
 */
const together = 500;

/** Something that runs and can be stopped. */
export interface Stoppable {
  /** Finishes what is under way, then lets go of everything. */
  stop(): Promise<void>;
}

/** Waits for SIGTERM or SIGINT, stops, and ends the process: 0 when all went well. A second signal, given later, does not wait. */
export function stopOnSignal(running: Stoppable, log: Logger): void {
  let stoppingSince: number | null = null;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stoppingSince !== null) {
      if (performance.now() - stoppingSince > together) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), patience).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}
