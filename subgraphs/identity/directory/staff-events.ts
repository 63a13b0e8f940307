import type { Event } from '../../../schema/events.ts';

/** Somebody is on the staff: new, or again. */
export function personJoined(personId: string): Event<'identity.person-joined@1'> {
  return { name: 'identity.person-joined@1', payload: { personId } };
}

/** Somebody has left the staff. */
export function personLeft(personId: string): Event<'identity.person-left@1'> {
  return { name: 'identity.person-left@1', payload: { personId } };
}
