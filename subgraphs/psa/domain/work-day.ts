import { contractStatus, type Period } from './contract-status.ts';

/** Why work of a day cannot be under a contract with this period; null where it can. */
export function whyNotWorkedOn(period: Period, day: string): string | null {
  switch (contractStatus(period, day)) {
    case 'ACTIVE':
      return null;
    case 'UPCOMING':
      return `its period begins on ${period.startsOn}`;
    case 'ENDED':
      return `its period ended on ${period.endsOn ?? ''}`;
  }
}
