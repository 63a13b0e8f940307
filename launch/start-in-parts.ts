import type { Stoppable } from './until-stopped.ts';

/** Lets go of something that was opened. */
export type Close = () => Promise<void>;

/**
 * Starts something of several parts. `start` adds how to close each part that it has opened, and a stop closes them, the last one
 * first. What was opened is closed again where the start fails. A part that cannot be closed keeps no other from it.
 */
export async function startInParts<Started extends object>(
  start: (opened: Close[]) => Promise<Started>,
): Promise<Started & Stoppable> {
  const opened: Close[] = [];
  const stop = async (): Promise<void> => {
    const failures = await closeAll(opened);
    if (failures.length > 0) throw new AggregateError(failures, notClosed(failures));
  };
  try {
    return { ...(await start(opened)), stop };
  } catch (error) {
    const failures = await closeAll(opened);
    // Why it did not start comes first: the rest may follow from it.
    if (failures.length > 0)
      throw new AggregateError([error, ...failures], notStarted(error, failures), { cause: error });
    throw error;
  }
}

/** Closes the parts one after the other, each once, and answers what went wrong. */
async function closeAll(opened: Close[]): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const close of opened.splice(0).reverse()) {
    try {
      await close();
    } catch (error) {
      failures.push(error);
    }
  }
  return failures;
}

function notClosed(failures: readonly unknown[]): string {
  return `Not all could be stopped: ${failures.map(textOf).join('; ')}`;
}

function notStarted(error: unknown, failures: readonly unknown[]): string {
  return `${textOf(error)} (${notClosed(failures)})`;
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
