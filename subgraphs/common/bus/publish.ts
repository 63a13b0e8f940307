import type { Clock } from '../clock.ts';
import type { AroundWork } from '../commands/change.ts';
import type { NewId } from '../new-id.ts';
import { busSchema } from './names.ts';

/** Publishes over the connection of the change itself, in one statement: events are there when the change is, and never without it. */
export function createPublish(clock: Clock, newId: NewId): AroundWork['publish'] {
  return async (rows, events, { subject: causedBy }) => {
    if (events.length === 0) return;
    const occurredAt = clock.now().toISOString();
    const published = events.map(({ name, payload }) => ({
      id: newId('Event'),
      name,
      causedBy,
      occurredAt,
      payload,
    }));
    await rows.query(
      `SELECT ${busSchema}.publish(event) FROM jsonb_array_elements($1::jsonb) AS published(event)`,
      [JSON.stringify(published)],
    );
  };
}
