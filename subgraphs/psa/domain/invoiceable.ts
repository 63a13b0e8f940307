import type { ContractType } from '../enums.ts';

/** The terms that say what is paid by the hour. The rate is in the currency's minor unit. */
export interface HourlyTerms {
  readonly type: ContractType;
  readonly includedMinutes: number | null;
  readonly hourlyRateMinor: number | null;
}

/** So many billable work entries of so many minutes each. */
export interface WorkedTime {
  readonly minutes: number;
  readonly entries: number;
}

/** What can be invoiced: time, and its price where there is a price of an hour. */
export interface Invoiced {
  readonly minutes: number;
  readonly amountMinor: number | null;
}

/**
 * What can be invoiced for the billable work of some days, where `before` is the work under the contract before those days.
 * What adjacent spans of days give adds up to what they give as one.
 */
export function invoiceable(
  terms: HourlyTerms,
  before: readonly WorkedTime[],
  during: readonly WorkedTime[],
): Invoiced {
  switch (terms.type) {
    case 'TIME_AND_MATERIAL':
      return { minutes: minutesOf(during), amountMinor: priceOfEntries(during, terms.hourlyRateMinor) };
    case 'HOURS':
    case 'RETAINER':
      return aboveIncluded(terms, minutesOf(before), minutesOf(during));
    case 'FIXED':
      return { minutes: 0, amountMinor: null };
  }
}

/** Each entry is priced by itself, as it stands on the invoice. */
function priceOfEntries(worked: readonly WorkedTime[], rateMinor: number | null): number | null {
  if (rateMinor === null) return null;
  return worked.reduce((sum, { minutes, entries }) => sum + entries * priceOf(minutes, rateMinor), 0);
}

/** What the running total of time above the included has grown by, and its price by as much. */
function aboveIncluded(
  { includedMinutes, hourlyRateMinor }: HourlyTerms,
  before: number,
  during: number,
): Invoiced {
  const above = (used: number): number => Math.max(0, used - (includedMinutes ?? 0));
  const [from, to] = [above(before), above(before + during)];
  if (hourlyRateMinor === null) return { minutes: to - from, amountMinor: null };
  return { minutes: to - from, amountMinor: priceOf(to, hourlyRateMinor) - priceOf(from, hourlyRateMinor) };
}

function minutesOf(worked: readonly WorkedTime[]): number {
  return worked.reduce((sum, { minutes, entries }) => sum + minutes * entries, 0);
}

/** The price of some minutes, rounded half up to the minor unit. Whole numbers all the way, so nothing is lost before that. */
function priceOf(minutes: number, rateMinor: number): number {
  return Math.floor((minutes * rateMinor + 30) / 60);
}
