import type { PublishedEvent } from '../../../schema/events.ts';
import type { Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { noteStaffChange } from '../commands/note-staff-change.ts';

/** Somebody new, or back again, is on the team. */
export const onPersonJoined = {
  event: 'identity.person-joined@1',
  handle(event: PublishedEvent<'identity.person-joined@1'>, work: Work): Promise<Outcome<null>> {
    const { payload, occurredAt } = event;
    return noteStaffChange(work, {
      personId: payload.personId,
      change: 'joined',
      at: new Date(occurredAt),
    });
  },
} as const;
