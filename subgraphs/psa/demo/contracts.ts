import { addDays } from '../../common/clock.ts';
import type { DemoCast, DemoCompany } from '../../common/demo/cast.ts';
import type { Period } from '../domain/contract-status.ts';
import type { ContractRow } from '../entities.ts';
import type { ContractType } from '../enums.ts';
import { companiesWithClient } from './clients.ts';
import { pick } from '../../common/demo/pick.ts';
import { draw } from './draw.ts';

/** The first company has a retainer in force. */
const types: readonly ContractType[] = ['RETAINER', 'HOURS', 'TIME_AND_MATERIAL', 'FIXED'];
const includedHours = [20, 30, 10, 40];
const hourlyRates = [14_500, 16_000, 17_500, 19_000];

const names: Record<ContractType, string> = {
  RETAINER: 'Managed services retainer',
  HOURS: 'Prepaid support hours',
  TIME_AND_MATERIAL: 'Time and material',
  FIXED: 'Office network refresh',
};

/** Each client's contract in force, then its other one. */
export function* contracts(cast: DemoCast): Generator<ContractRow> {
  for (const company of companiesWithClient(cast)) {
    yield contractInForce(cast, company);
    yield otherContract(cast, company);
  }
}

/** The contract that a client has today: three in four have an end, all of them after today. */
export function contractInForce(cast: DemoCast, company: DemoCompany): ContractRow {
  const type = pick(types, company.index);
  const startsOn = addDays(cast.today, -20 - draw(cast, 'contract start', company.index, 300));
  const endsOn = type === 'TIME_AND_MATERIAL' ? null : addDays(startsOn, 364);
  return contract(company, 0, type, { startsOn, endsOn });
}

/** The contract before that one, or the next: ended for every other client, upcoming for the rest. */
export function otherContract(cast: DemoCast, company: DemoCompany): ContractRow {
  const { startsOn, endsOn } = contractInForce(cast, company);
  const type = pick(types, company.index + 1);
  const next = addDays(endsOn ?? addDays(cast.today, 30), 1);
  const period =
    company.index % 2 === 0
      ? { startsOn: addDays(startsOn, -365), endsOn: addDays(startsOn, -1) }
      : { startsOn: next, endsOn: addDays(next, 364) };
  return contract(company, 1, type, period);
}

function contract(company: DemoCompany, which: 0 | 1, type: ContractType, period: Period): ContractRow {
  const hours = pick(includedHours, company.index + Math.floor(company.index / 4));
  const rate = pick(hourlyRates, company.index + which);
  return {
    id: company.contractIds[which],
    clientId: company.clientId,
    name: `${names[type]} ${period.startsOn.slice(0, 4)}`,
    type,
    ...period,
    includedMinutes: type === 'RETAINER' || type === 'HOURS' ? hours * 60 : null,
    hourlyRateMinor: type === 'FIXED' ? null : rate,
    priceMinor: priceOf(type, hours * rate),
    currency: 'USD',
    renewalOfId: null,
  };
}

/** A retainer is a little cheaper than its hours; a fixed price is for some more work than that. */
function priceOf(type: ContractType, hoursPrice: number): number | null {
  if (type === 'RETAINER') return Math.round((hoursPrice * 0.9) / 10_000) * 10_000;
  return type === 'FIXED' ? Math.round((hoursPrice * 2.5) / 10_000) * 10_000 : null;
}
