import type { ContractStatus } from './domain/contract-status.ts';

/**
 * What a contract's row `t` must satisfy to stand in each status on a day: `contractStatus` of the domain in SQL; a test
 * holds the two together. The day is the request's own, from the clock, and never a text that a client sent.
 */
export function contractStatusSql(day: string): Readonly<Record<ContractStatus, string>> {
  const date = `DATE '${day}'`;
  return {
    UPCOMING: `(t.starts_on > ${date})`,
    ACTIVE: `(t.starts_on <= ${date} AND (t.ends_on IS NULL OR t.ends_on >= ${date}))`,
    // A period never ends before it starts (a CHECK of the table), so what has ended has begun.
    ENDED: `(t.ends_on IS NOT NULL AND t.ends_on < ${date})`,
  };
}
