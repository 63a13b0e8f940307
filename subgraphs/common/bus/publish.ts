import type { Clock } from '../clock.ts';
import type { AroundWork } from '../commands/change.ts';
import type { NewId } from '../new-id.ts';
import { busSchema } from './names.ts';

/** Publishes over the connection of the change itself: the event is there when the change is, and never without it. */
export function createPublish(clock: Clock, newId: NewId): AroundWork['publish'] {
  return async (rows, { name, payload }, causedBy) => {
    const event = {
      id: newId('Event'),
      name,
      causedBy: causedBy.subject,
      occurredAt: clock.now().toISOString(),
      payload,
    };
    await rows.query(`SELECT ${busSchema}.publish($1)`, [JSON.stringify(event)]);
  };
}
