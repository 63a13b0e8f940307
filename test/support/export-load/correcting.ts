import { setTimeout } from 'node:timers/promises';
import type { TestProduct } from '../product.ts';
import type { Books } from './books.ts';
import type { Dice } from './dice.ts';
import { change, manager } from './people.ts';
import { MOST_MINUTES } from './plan.ts';

/** People who correct approved time, again and again. */
export interface Correcting {
  /** Lets the correction that is under way be done, and answers how many there were. */
  stop(): Promise<number>;
  /** Lets everything lie. */
  giveUp(): void;
}

/** How long somebody tries to correct something while Projects is away. */
const PATIENCE_MS = 60_000;

/** Has time corrected at random, every so often, and writes it into the books. */
export function startCorrecting(product: TestProduct, books: Books, everyMs: number, dice: Dice): Correcting {
  const ids = [...books.keys()];
  const givenUp = new AbortController();
  let isWanted = true;
  let count = 0;
  const correcting = (async () => {
    while (isWanted) {
      const id = ids[dice(ids.length)] as string;
      // Now and then all of it was a mistake.
      const minutes = dice(10) === 0 ? 0 : 1 + dice(MOST_MINUTES);
      await correctAfterAll(product, id, minutes, givenUp.signal);
      Object.assign(books.get(id) ?? {}, { minutes });
      count++;
      await setTimeout(everyMs);
    }
  })();
  // A failure is told by whoever stops it.
  correcting.catch(() => undefined);
  return {
    async stop() {
      isWanted = false;
      await correcting;
      return count;
    },
    giveUp() {
      isWanted = false;
      givenUp.abort();
    },
  };
}

/** Asks until it is answered: a correction that was made without anybody having heard of it changes nothing the second time. */
async function correctAfterAll(
  product: TestProduct,
  id: string,
  minutes: number,
  givenUp: AbortSignal,
): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  const input = { id, minutes, reason: 'It was counted again' };
  for (;;) {
    try {
      await change(product, manager, 'correctTime', input, '');
      return;
    } catch (error) {
      if (givenUp.aborted || performance.now() > end) throw error;
      await setTimeout(200);
    }
  }
}
