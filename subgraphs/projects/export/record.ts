import type { EntityManager } from 'typeorm';
import { MOST_TRIES, waitAfter } from '../domain/export/next-try.ts';
import type { ClaimedTime } from './claim.ts';
import type { Verdict } from './send.ts';

/** A claimed entry, and what became of it. */
export interface Judged extends ClaimedTime {
  readonly verdict: Verdict;
}

/** What an export is set to that did not go through. */
interface Released {
  readonly id: string;
  readonly version: number;
  readonly state: 'PENDING' | 'FAILED';
  readonly reason: string;
  readonly tries: number;
  readonly nextTryAt: Date;
}

/** Writes down, in a transaction, what became of what was claimed. */
export async function recordVerdicts(
  rows: EntityManager,
  claim: string,
  judged: readonly Judged[],
  now: Date,
  random: () => number,
): Promise<void> {
  // Always in the same order: whoever else writes several of these rows does so too, and nobody waits in a circle.
  const ids = judged.map(({ time }) => time.originId);
  await rows.query(`SELECT id FROM projects.time_exports WHERE id = ANY($1) ORDER BY id FOR UPDATE`, [ids]);
  await recordExported(rows, judged, now);
  const released = judged.flatMap((one) => release(one, now, random) ?? []);
  await recordReleased(rows, claim, released);
}

/**
 * PSA has the version, whoever sent it: an answer that comes late, after the claim has run out, is as true. Where another version is
 * wanted by now, the export stays as it was set for that one.
 */
async function recordExported(rows: EntityManager, judged: readonly Judged[], now: Date): Promise<void> {
  const exported = judged
    .filter(({ verdict }) => verdict.kind === 'exported')
    .map(({ time }) => ({
      id: time.originId,
      version: time.originVersion,
      minutes: time.minutes,
      contract: time.contractId,
    }));
  await rows.query(
    `UPDATE projects.time_exports e
     SET exported_version = r.version, exported_minutes = r.minutes, exported_contract_id = r.contract, exported_at = $2,
       state = CASE WHEN e.wanted_version = r.version THEN 'EXPORTED' ELSE e.state END,
       reason = CASE WHEN e.wanted_version = r.version THEN NULL ELSE e.reason END,
       tries = 0, claim = NULL, claimed_until = NULL
     FROM jsonb_to_recordset($1::jsonb) AS r(id text, version integer, minutes integer, contract text)
     WHERE e.id = r.id AND coalesce(e.exported_version, 0) < r.version`,
    [JSON.stringify(exported), now],
  );
}

/** Lets go of what did not go through, where the claim is still ours. */
async function recordReleased(
  rows: EntityManager,
  claim: string,
  released: readonly Released[],
): Promise<void> {
  const isWanted = 'e.wanted_version = r.version';
  await rows.query(
    `UPDATE projects.time_exports e
     SET state = CASE WHEN ${isWanted} AND e.state = 'PENDING' THEN r.state ELSE e.state END,
       reason = CASE WHEN ${isWanted} AND e.state = 'PENDING' THEN r.reason ELSE e.reason END,
       tries = CASE WHEN ${isWanted} THEN r.tries ELSE e.tries END,
       next_try_at = CASE WHEN ${isWanted} THEN r."nextTryAt" ELSE e.next_try_at END,
       claim = NULL, claimed_until = NULL
     FROM jsonb_to_recordset($2::jsonb)
       AS r(id text, version integer, state text, reason text, tries integer, "nextTryAt" timestamptz)
     WHERE e.id = r.id AND e.claim = $1`,
    [claim, JSON.stringify(released)],
  );
}

function release({ time, tries, verdict }: Judged, now: Date, random: () => number): Released | null {
  const row = { id: time.originId, version: time.originVersion };
  switch (verdict.kind) {
    case 'exported':
      return null;
    case 'refused':
      return { ...row, state: 'FAILED', reason: verdict.reason, tries, nextTryAt: now };
    case 'paused':
      return { ...row, state: 'PENDING', reason: verdict.reason, tries, nextTryAt: now };
    case 'later':
      return { ...row, ...later(tries + 1, verdict.reason, now, random) };
  }
}

function later(
  tries: number,
  reason: string,
  now: Date,
  random: () => number,
): Pick<Released, 'state' | 'reason' | 'tries' | 'nextTryAt'> {
  const nextTryAt = new Date(now.getTime() + waitAfter(tries, random()));
  if (tries < MOST_TRIES) return { state: 'PENDING', reason, tries, nextTryAt };
  return { state: 'FAILED', reason: `Tried ${tries} times in vain. ${reason}`, tries, nextTryAt };
}
