import { checkText, invalid, mistakesIn } from '../../common/commands/checks.ts';
import { givenOr } from '../../common/commands/input-fields.ts';
import type { UserError } from '../../common/commands/user-error.ts';
import { amountOf, mistakesInTerms, type Amount, type ContractTerms } from '../domain/contract-terms.ts';
import type { ContractRow } from '../entities.ts';

/** The terms that an input may set, and a contract's name. */
export interface GivenTerms {
  readonly name?: string | null;
  readonly endsOn?: string | null;
  readonly includedMinutes?: number | null;
  readonly hourlyRate?: Amount | null;
  readonly price?: Amount | null;
}

/** All that is wrong with a contract, by the input's fields. */
export function mistakesInContract(name: string, terms: ContractTerms): UserError[] {
  return [
    ...mistakesIn([checkText(['input', 'name'], name, 200)]),
    ...mistakesInTerms(terms).map(({ term, what }) => invalid(['input', term], what)),
  ];
}

/** A contract's terms, as the domain takes them. */
export function termsOf(contract: ContractRow): ContractTerms {
  const { type, startsOn, endsOn, includedMinutes, hourlyRateMinor, priceMinor, currency } = contract;
  return {
    type,
    startsOn,
    endsOn,
    includedMinutes,
    hourlyRate: amountOf(hourlyRateMinor, currency),
    price: amountOf(priceMinor, currency),
  };
}

/** The terms with what the input sets in place of what was there. */
export function termsWith(present: ContractTerms, given: GivenTerms): ContractTerms {
  return {
    ...present,
    endsOn: givenOr(given.endsOn, present.endsOn),
    includedMinutes: givenOr(given.includedMinutes, present.includedMinutes),
    hourlyRate: givenOr(given.hourlyRate, present.hourlyRate),
    price: givenOr(given.price, present.price),
  };
}

/** The terms as a contract's row has them. */
export function columnsOf({ hourlyRate, price, ...terms }: ContractTerms) {
  return {
    ...terms,
    hourlyRateMinor: hourlyRate?.amountMinor ?? null,
    priceMinor: price?.amountMinor ?? null,
    currency: hourlyRate?.currency ?? price?.currency ?? null,
  };
}
