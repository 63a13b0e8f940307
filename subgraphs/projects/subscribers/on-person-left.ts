import type { PublishedEvent } from '../../../schema/events.ts';
import type { Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { noteStaffChange } from '../commands/note-staff-change.ts';

/** Somebody is not on the team any more. What they did stays theirs. */
export const onPersonLeft = {
  event: 'identity.person-left@1',
  handle(event: PublishedEvent<'identity.person-left@1'>, work: Work): Promise<Outcome<null>> {
    const { payload, occurredAt } = event;
    return noteStaffChange(work, { personId: payload.personId, change: 'left', at: new Date(occurredAt) });
  },
} as const;
