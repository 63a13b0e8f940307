import { firstPlannedDay, isPlannedDay, lastPlannedDay } from '../../common/clock.ts';
import type { ContractType } from '../enums.ts';
import type { Period } from './contract-status.ts';

/** An amount in a currency's minor unit. */
export interface Amount {
  readonly amountMinor: number;
  readonly currency: string;
}

/** An amount as rows have it, in two columns; null where either is. */
export function amountOf(amountMinor: number | null, currency: string | null): Amount | null {
  return amountMinor === null || currency === null ? null : { amountMinor, currency };
}

/** What is agreed in a contract. */
export interface ContractTerms extends Period {
  readonly type: ContractType;
  readonly includedMinutes: number | null;
  readonly hourlyRate: Amount | null;
  readonly price: Amount | null;
}

/** What is wrong with one of the terms, as it goes on after the term's name. */
export interface TermMistake {
  readonly term: keyof ContractTerms;
  readonly what: string;
}

type Paid = 'includedMinutes' | 'hourlyRate' | 'price';
type Need = 'needed' | 'allowed' | 'none';

/** What the contracts of each type need, may have, and have not. */
export const contractNeeds: Readonly<Record<ContractType, Readonly<Record<Paid, Need>>>> = {
  HOURS: { includedMinutes: 'needed', hourlyRate: 'allowed', price: 'allowed' },
  RETAINER: { includedMinutes: 'needed', hourlyRate: 'allowed', price: 'allowed' },
  TIME_AND_MATERIAL: { includedMinutes: 'none', hourlyRate: 'needed', price: 'none' },
  FIXED: { includedMinutes: 'none', hourlyRate: 'none', price: 'needed' },
};

const paid: readonly Paid[] = ['includedMinutes', 'hourlyRate', 'price'];
const mostIncludedMinutes = 10_000_000;
/** What PostgreSQL's `integer` and GraphQL's `Int` hold. */
const mostAmountMinor = 2_147_483_647;

/** All that is wrong with the terms of a contract. */
export function mistakesInTerms(terms: ContractTerms): TermMistake[] {
  return [
    ...paid.map((term) => checkNeed(terms, term)),
    checkDay(terms, 'startsOn'),
    checkDay(terms, 'endsOn'),
    checkPeriod(terms),
    checkIncludedMinutes(terms),
    checkAmount(terms, 'hourlyRate'),
    checkAmount(terms, 'price'),
    checkOneCurrency(terms),
  ].filter((mistake) => mistake !== null);
}

function checkNeed(terms: ContractTerms, term: Paid): TermMistake | null {
  const need = contractNeeds[terms.type][term];
  if (need === 'needed' && terms[term] === null) return { term, what: `is needed for ${terms.type}` };
  if (need === 'none' && terms[term] !== null)
    return { term, what: `is not for ${terms.type}: leave it out` };
  return null;
}

function checkDay(terms: ContractTerms, term: 'startsOn' | 'endsOn'): TermMistake | null {
  const day = terms[term];
  if (day === null || isPlannedDay(day)) return null;
  return { term, what: `must be from ${firstPlannedDay} to ${lastPlannedDay}; received ${day}` };
}

function checkPeriod({ startsOn, endsOn }: Period): TermMistake | null {
  if (endsOn === null || endsOn >= startsOn) return null;
  return { term: 'endsOn', what: `must not come before the first day, ${startsOn}; received ${endsOn}` };
}

function checkIncludedMinutes({ includedMinutes }: ContractTerms): TermMistake | null {
  if (includedMinutes === null || (includedMinutes >= 1 && includedMinutes <= mostIncludedMinutes))
    return null;
  const what = `must be from 1 to ${mostIncludedMinutes} minutes; received ${includedMinutes}`;
  return { term: 'includedMinutes', what };
}

function checkAmount(terms: ContractTerms, term: 'hourlyRate' | 'price'): TermMistake | null {
  const amount = terms[term];
  if (amount === null) return null;
  if (!/^[A-Z]{3}$/.test(amount.currency)) {
    return { term, what: `must be in a currency such as "USD"; received "${amount.currency.slice(0, 20)}"` };
  }
  if (amount.amountMinor >= 0 && amount.amountMinor <= mostAmountMinor) return null;
  return { term, what: `must be 0 or more; received ${amount.amountMinor}` };
}

function checkOneCurrency({ hourlyRate, price }: ContractTerms): TermMistake | null {
  if (!hourlyRate || !price || hourlyRate.currency === price.currency) return null;
  const what = `must be in the currency of the hourly rate, ${hourlyRate.currency}; received ${price.currency}`;
  return { term: 'price', what };
}
