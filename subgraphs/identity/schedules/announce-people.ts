import type { Work } from '../../common/commands/work.ts';
import { announcePeople } from '../commands/announce-people.ts';

/** Announces, each minute, some of the people whom nobody was told of. */
export const announceStaff = {
  name: 'announce-people',
  cron: '* * * * *',
  handle: (work: Work): Promise<void> => announcePeople(work),
} as const;
