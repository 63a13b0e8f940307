import type { Logger } from 'pino';

/** How long a stop may take before the process ends all the same, in milliseconds. */
const patience = 30_000;

/** Something that runs and can be stopped. */
export interface Stoppable {
  /** Finishes what is under way, then lets go of everything. */
  stop(): Promise<void>;
}

/** Waits for SIGTERM or SIGINT, stops, and ends the process: 0 when all went well. A second signal does not wait. */
export function stopOnSignal(running: Stoppable, log: Logger): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(1);
    stopping = true;
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
