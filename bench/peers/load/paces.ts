import { setTimeout as wait } from 'node:timers/promises';
import { machineTime } from '../machine/clock.ts';
import type { Pace } from './job.ts';
import type { Sender } from './sender.ts';

/** Sends at this pace for so long, and waits for what is still under way. */
export async function sendFor(sender: Sender, pace: Pace, seconds: number): Promise<void> {
  const until = machineTime() + seconds * 1000;
  if (pace.kind === 'rate') await sendAtRate(sender, pace.perSecond, until);
  else await Promise.all(Array.from({ length: pace.clients }, () => sendOnAnswer(sender, until)));
}

/** A client that sends its next request when it has the answer. */
async function sendOnAnswer(sender: Sender, until: number): Promise<void> {
  while (machineTime() < until) await sender.send(machineTime());
}

/**
 * Requests at even distances, whether answers come or not. A timer that is late sends what it missed at once, and the time of
 * these requests runs from when they were meant to be sent.
 */
async function sendAtRate(sender: Sender, perSecond: number, until: number): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const apart = 1000 / perSecond;
  let next = machineTime();
  while (next < until) {
    for (; next <= machineTime() && next < until; next += apart) {
      const sent = sender.send(next);
      underWay.add(sent);
      void sent.then(() => underWay.delete(sent));
    }
    // A timer is a millisecond late at most; to look more often would take from the processor that all share.
    await wait(Math.max(1, next - machineTime()));
  }
  await Promise.all(underWay);
}
