import type { EntityManager } from 'typeorm';
import { psaSettingsId } from '../domain/psa-settings.ts';
import { PsaSettingsEntity } from '../psa-entities.ts';

/** Stops the tenant's export until its settings are saved anew; not where they were, while PSA was asked with the older ones. */
export async function pauseExport(
  rows: EntityManager,
  revision: number,
  reason: string,
  now: Date,
): Promise<void> {
  await rows.update(
    PsaSettingsEntity,
    { id: psaSettingsId, revision },
    { exportPausedAt: now, exportPausedReason: reason },
  );
}

/** Says of all time that could go, and does not, why. */
export async function explainWaiting(rows: EntityManager, reason: string): Promise<void> {
  await setReason(rows, `reason = $1`, `reason IS DISTINCT FROM $1`, [reason]);
}

/** Lets everything go at once that waits for its next try: what it waited for may be mended. */
export async function resumeExport(rows: EntityManager, now: Date): Promise<void> {
  await setReason(rows, 'reason = NULL, tries = 0, next_try_at = $1', 'true', [now]);
}

async function setReason(
  rows: EntityManager,
  set: string,
  where: string,
  values: readonly unknown[],
): Promise<void> {
  await rows.query(
    `WITH held AS (
       SELECT id FROM projects.time_exports WHERE state = 'PENDING' AND ${where} ORDER BY id FOR UPDATE)
     UPDATE projects.time_exports e SET ${set} FROM held WHERE e.id = held.id`,
    [...values],
  );
}
