/** Where a contract stands on a day. */
export type ContractStatus = 'UPCOMING' | 'ACTIVE' | 'ENDED';

/** From when until when a contract runs: days as `YYYY-MM-DD`, both of them in it. */
export interface Period {
  readonly startsOn: string;
  /** Null where it runs until it is ended. */
  readonly endsOn: string | null;
}

/** Where a contract with this period stands on a day. `contractStatusSql` says the same to PostgreSQL. */
export function contractStatus({ startsOn, endsOn }: Period, day: string): ContractStatus {
  if (day < startsOn) return 'UPCOMING';
  return endsOn !== null && endsOn < day ? 'ENDED' : 'ACTIVE';
}
