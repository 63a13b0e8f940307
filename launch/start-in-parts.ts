import type { Stoppable } from './until-stopped.ts';

/** Lets go of something that was opened. */
export type Close = () => Promise<void>;

/**
 * Starts something of several parts. `start` adds how to close each part that it has opened, and a stop closes them, the last one
 * first. What was opened is closed again where the start fails.
 */
export async function startInParts<Started extends object>(
  start: (opened: Close[]) => Promise<Started>,
): Promise<Started & Stoppable> {
  const opened: Close[] = [];
  const stop = async (): Promise<void> => {
    for (const close of opened.splice(0).reverse()) await close();
  };
  try {
    return { ...(await start(opened)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
