import { addDays } from '../../common/clock.ts';
import { pick } from '../../common/demo/pick.ts';
import type { DemoCast, DemoCompany } from '../../common/demo/cast.ts';
import { isOpen, type MatterStatus } from '../domain/matter-status.ts';
import type { MatterRow } from '../entities.ts';

const mostMattersPerCompany = 3;

const statuses: readonly MatterStatus[] = ['OPEN', 'IN_PROGRESS', 'RESOLVED', 'WAITING', 'CLOSED'];

/** What matters are about, by their type. */
const subjects = [
  { type: 'INCIDENT', lines: ['Mailbox taken over by phishing', 'Laptop with client files lost'] },
  { type: 'CONTRACT', lines: ['Liability cap in the services agreement', 'Renewal terms for the next year'] },
  { type: 'GENERAL', lines: ['Which law governs the hosted backups', 'Letter from a former supplier'] },
  { type: 'COMPLIANCE', lines: ['Evidence for the insurer’s questionnaire', 'Retention periods for e-mail'] },
  { type: 'EMPLOYMENT', lines: ['Access of an employee who leaves', 'Monitoring of company telephones'] },
] as const;

/** From 0 to 3 matters a company, the first always with 3. Types and statuses go round, so that few matters show them all. */
export function* matters(cast: DemoCast): Generator<MatterRow> {
  let turn = 0;
  for (const company of cast.companies) {
    const count = company.index === 0 ? 3 : Math.floor(cast.random('matter count', company.index) * 4);
    for (let index = 0; index < count; index += 1) {
      yield createMatter(cast, company, index, turn);
      turn += 1;
    }
  }
}

function createMatter(cast: DemoCast, company: DemoCompany, index: number, turn: number): MatterRow {
  const number = company.index * mostMattersPerCompany + index;
  const { type, lines } = pick(subjects, turn);
  // A round later each type meets another status.
  const status = pick(statuses, turn + Math.floor(turn / statuses.length));
  const age = 1 + Math.floor(cast.random('matter age', number) * (isOpen(status) ? 20 : 200));
  const openedOn = addDays(cast.today, -age - (isOpen(status) ? 0 : 15));
  return {
    id: cast.id('Matter', number),
    companyId: company.id,
    subject: pick(lines, company.index),
    type,
    urgency: urgencyOf(type, cast.random('matter urgency', number)),
    status,
    assigneeId: status === 'OPEN' ? null : attorneyOf(cast, number),
    ticketId: ticketOf(cast, company, index, type),
    openedAt: new Date(`${openedOn}T10:30:00Z`),
    closedAt: isOpen(status) ? null : new Date(`${addDays(openedOn, 3 + (number % 12))}T16:00:00Z`),
  };
}

function urgencyOf(type: MatterRow['type'], draw: number): MatterRow['urgency'] {
  if (type === 'INCIDENT') return draw < 0.5 ? 'CRITICAL' : 'HIGH';
  if (draw < 0.25) return 'LOW';
  return draw < 0.85 ? 'NORMAL' : 'HIGH';
}

/** An open matter waits in the queue; every other one has somebody. */
function attorneyOf(cast: DemoCast, number: number): string | null {
  const attorneys = cast.staff.filter((person) => person.role === 'ATTORNEY');
  return attorneys[number % attorneys.length]?.id ?? null;
}

/** Incidents come from tickets, and some other matters do. PSA's demo gives the ticket `n` to the company `n % companies`. */
function ticketOf(
  cast: DemoCast,
  company: DemoCompany,
  index: number,
  type: MatterRow['type'],
): string | null {
  const number = company.index + index * cast.companies.length;
  if (number >= cast.counts.tickets || !company.hasClient) return null;
  const linked = type === 'INCIDENT' || cast.random('matter ticket', number) < 0.3;
  return linked ? cast.id('Ticket', number) : null;
}
