import { addDays, dayOf, daysBetween } from '../../common/clock.ts';
import type { DemoCast, DemoCompany } from '../../common/demo/cast.ts';
import { contractStatus } from '../domain/contract-status.ts';
import type { ContractRow, WorkEntryRow } from '../entities.ts';
import { companiesWithClient } from './clients.ts';
import { contractInForce, otherContract } from './contracts.ts';
import { pick } from '../../common/demo/pick.ts';
import { draw } from './draw.ts';
import { demoTicket } from './tickets.ts';

/** How a contract's time is spread over its entries, in parts of 36. */
const parts = [5, 7, 6, 8, 4, 6];
const wholeParts = 36;
/** What an entry says was done. */
const notes = [
  'Found the cause and mended it',
  'On the phone with the client',
  'On site',
  'Updates and a restart',
  'Asked the vendor, and tried what they said',
  'Wrote down how it is set up now',
];
/** Beside those there is one that the client does not pay for. */
const entriesPerContract = parts.length + 1;

/** The time that was worked under every contract that has begun. */
export function* workEntries(cast: DemoCast): Generator<WorkEntryRow> {
  const technicians = cast.staff.filter((person) => person.role === 'TECHNICIAN');
  for (const company of companiesWithClient(cast)) {
    for (const [which, contract] of [
      contractInForce(cast, company),
      otherContract(cast, company),
    ].entries()) {
      if (contractStatus(contract, cast.today) === 'UPCOMING') continue;
      const number = company.index * 2 + which;
      for (const [index, minutes] of minutesOf(cast, number, contract).entries()) {
        const entry = number * entriesPerContract + index;
        yield {
          id: cast.id('WorkEntry', entry),
          contractId: contract.id,
          ...occasionOf(cast, company, contract, index),
          personId: pick(technicians, draw(cast, 'work by', entry, technicians.length)).id,
          minutes,
          isBillable: index < parts.length,
          note: pick(notes, draw(cast, 'work note', entry, notes.length)),
          projectId: null,
          originId: null,
          originVersion: null,
        };
      }
    }
  }
}

/** The minutes of a contract's entries: together from 10 % to 120 % of what it includes, or of 30 hours where it includes none. */
function minutesOf(cast: DemoCast, number: number, { includedMinutes }: ContractRow): number[] {
  // The first company has used more than its retainer includes.
  const share = number === 0 ? 1.08 : 0.12 + cast.random('used share', number) * 1.08;
  const total = Math.floor((includedMinutes ?? 1800) * share);
  return [...parts.map((part) => Math.floor((total * part) / wholeParts)), 30];
}

/** The ticket and the day of an entry: one of the client's tickets where it falls into the period, else a day of the period. */
function occasionOf(
  cast: DemoCast,
  company: DemoCompany,
  { startsOn, endsOn }: ContractRow,
  index: number,
): Pick<WorkEntryRow, 'ticketId' | 'workedOn'> {
  const lastDay = endsOn !== null && endsOn < cast.today ? endsOn : cast.today;
  const n = company.index + index * cast.companies.length;
  const ticket = n < cast.counts.tickets ? demoTicket(cast, n) : null;
  const day = ticket && dayOf(ticket.openedAt);
  if (ticket && day && day >= startsOn && day <= lastDay) return { ticketId: ticket.id, workedOn: day };
  const days = daysBetween(startsOn, lastDay);
  return {
    ticketId: null,
    workedOn: addDays(startsOn, Math.floor((days * (index + 1)) / entriesPerContract)),
  };
}
