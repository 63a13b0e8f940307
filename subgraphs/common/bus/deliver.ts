import type { AnyPublishedEvent } from '../../../schema/events.ts';
import { haveEffect, type WorkingMember } from './effect.ts';
import type { AnySubscriber } from './member.ts';

/** Hands an event to a subscriber. An event that was handed to it before has no effect. */
export async function deliver(
  member: WorkingMember,
  subscriber: AnySubscriber,
  event: AnyPublishedEvent,
  timeLimitSeconds: number,
): Promise<void> {
  const cause = { tenantId: event.tenantId, subject: event.causedBy };
  const delivery = { id: event.id, source: event.name };
  await haveEffect(member, cause, delivery, timeLimitSeconds, (work) =>
    // The queue holds the subscriber's own events and no others.
    subscriber.handle(event as never, work),
  );
}
