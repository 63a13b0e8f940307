import { setTimeout as wait } from 'node:timers/promises';
import type { Pace } from './job.ts';
import type { Sender } from './sender.ts';

/** Sends at this pace for so long, and waits for what is still under way. */
export async function sendFor(sender: Sender, pace: Pace, seconds: number): Promise<void> {
  const until = performance.now() + seconds * 1000;
  if (pace.kind === 'rate') await sendAtRate(sender, pace.perSecond, until);
  else await Promise.all(Array.from({ length: pace.clients }, () => sendOnAnswer(sender, until)));
}

/** A client that sends its next request when it has the answer. */
async function sendOnAnswer(sender: Sender, until: number): Promise<void> {
  while (performance.now() < until) await sender.send(performance.now());
}

/**
 * Requests at even distances, whether answers come or not. A timer that is late sends what it missed at once, and the time of
 * these requests runs from when they were meant to be sent.
 */
async function sendAtRate(sender: Sender, perSecond: number, until: number): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const apart = 1000 / perSecond;
  let next = performance.now();
  while (next < until) {
    for (; next <= performance.now() && next < until; next += apart) {
      const sent = sender.send(next);
      underWay.add(sent);
      void sent.then(() => underWay.delete(sent));
    }
    await wait(1);
  }
  await Promise.all(underWay);
}
