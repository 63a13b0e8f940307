import type { EntityManager } from 'typeorm';
import type { PsaTime } from '../psa/psa.ts';

/** Time that is due for PSA, claimed: until the claim runs out, nobody else sends it. */
export interface ClaimedTime {
  readonly time: PsaTime;
  /** How often this version was tried in vain. */
  readonly tries: number;
}

/** Whose claim it is and how far it goes. */
export interface ClaimTerms {
  /** A text that no other claim has. */
  readonly claim: string;
  readonly now: Date;
  readonly until: Date;
  /** How many at most. */
  readonly most: number;
}

/**
 * Claims what is due, in a transaction. Rows that somebody else holds just now are passed over, and a claim that has run out is that
 * of a process which has died: its rows are taken again. That they were tried is written down here, before PSA hears of them.
 */
export async function claimDueTime(rows: EntityManager, terms: ClaimTerms): Promise<ClaimedTime[]> {
  await rows.query(
    `WITH due AS (
       SELECT id FROM projects.time_exports
       WHERE state = 'PENDING' AND next_try_at <= $2 AND (claimed_until IS NULL OR claimed_until <= $2)
       ORDER BY next_try_at, id LIMIT $4 FOR UPDATE SKIP LOCKED)
     UPDATE projects.time_exports e SET claim = $1, claimed_until = $3, last_try_at = $2
     FROM due WHERE e.id = due.id`,
    [terms.claim, terms.now, terms.until, terms.most],
  );
  return readClaimed(rows, terms.claim);
}

/** Makes a claim go on: its process lives. */
export async function renewClaim(
  rows: EntityManager,
  { claim, until }: Pick<ClaimTerms, 'claim' | 'until'>,
): Promise<void> {
  await rows.query(
    `WITH held AS (SELECT id FROM projects.time_exports WHERE claim = $1 ORDER BY id FOR UPDATE)
     UPDATE projects.time_exports e SET claimed_until = $2 FROM held WHERE e.id = held.id`,
    [claim, until],
  );
}

interface ClaimedRow extends PsaTime {
  readonly tries: number;
}

/**
 * What the claimed versions say. Whoever changes that must hold the export's row too, which is ours here: so the time, the contract
 * and the version that are read go together.
 */
async function readClaimed(rows: EntityManager, claim: string): Promise<ClaimedTime[]> {
  const claimed = await rows.query<ClaimedRow[]>(
    `SELECT e.id AS "originId", e.wanted_version AS "originVersion", p.contract_id AS "contractId",
       t.person_id AS "personId", t.worked_on AS "workedOn",
       CASE WHEN t.is_billable THEN t.minutes ELSE 0 END AS "minutes", t.is_billable AS "isBillable", t.note,
       t.project_id AS "projectId", e.tries
     FROM projects.time_exports e
     JOIN projects.time_entries t ON t.id = e.id
     JOIN projects.projects p ON p.id = t.project_id
     WHERE e.claim = $1 ORDER BY e.id`,
    [claim],
  );
  return claimed.map(({ tries, ...time }) => ({ time, tries }));
}
