import type { DemoCast } from '../../common/demo/cast.ts';
import type { BoardRow } from '../entities.ts';
import { ticketSubjects } from './ticket-subjects.ts';

/** The boards that the demo's tickets are on. */
export function* boards(cast: DemoCast): Generator<BoardRow> {
  const names = new Set(ticketSubjects.map((subject) => subject.board));
  for (const [index, name] of [...names].entries()) {
    yield { id: cast.id('Board', index), name, archivedAt: null };
  }
}
