import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Clock } from '../../common/clock.ts';
import { runAsTenant } from '../../common/database/tenant-scope.ts';
import type { SecretBox } from '../../common/secrets/secret-box.ts';
import { LONGEST_CALL_MS, type Psa, type PsaAccess } from '../psa/psa.ts';
import { wrongTenant } from '../domain/psa-settings.ts';
import { recordContact } from '../psa/contact.ts';
import { readPsaSetup, type PsaSetup } from '../psa/setup.ts';
import { claimDueTime, renewClaim, type ClaimedTime } from './claim.ts';
import { explainWaiting, pauseExport } from './pause.ts';
import { recordVerdicts } from './record.ts';
import { sendTime, type Sent } from './send.ts';

/** What an export works with. */
export interface ExportAround {
  readonly dataSource: DataSource;
  readonly psa: Psa;
  readonly secrets: SecretBox;
  readonly clock: Clock;
  /** Numbers from 0 to 1, for how long to wait before another try. */
  readonly random: () => number;
  /** How many entries go in one call, 1 to 200. */
  readonly batchSize?: number;
}

/** What a run did. */
export interface ExportRun {
  /** How many entries were sent, whatever came of them. */
  readonly sent: number;
  /** Why it ended before all that was due had been sent; null where it had. */
  readonly stoppedBy: string | null;
}

/** The most that PSA takes in one call. */
const MOST_IN_CALL = 200;
/** After so long, the next batch is left to the next run: whoever waits for this one does not wait for ever. */
const MOST_RUN_MS = 30_000;
/** Longer than a call can take, before each of which the claim is renewed: only that of a process that has died runs out. */
const CLAIM_MS = 1.5 * LONGEST_CALL_MS;

/** What a run is stopped by that could have gone on at once. */
export const longEnough = 'The run had gone on long enough.';

/**
 * Sends a tenant's approved time that is due to PSA. Any number of runs may go on at the same time, and each may be killed at any
 * point: what is due is claimed in one transaction, PSA is called outside of any, and what came of it is written in another. What
 * was sent without that being written is sent again, and PSA, which knows each version, does nothing.
 */
export function exportDueTime(around: ExportAround, tenantId: string): Promise<ExportRun> {
  return runAsTenant(tenantId, async () => {
    let sent = 0;
    const end = around.clock.now().getTime() + MOST_RUN_MS;
    while (around.clock.now().getTime() < end) {
      const setup = await whereTo(around, tenantId);
      if (setup.kind === 'not-ready') return { sent, stoppedBy: setup.reason };
      const batch = await exportBatch(around, setup);
      sent += batch.sent;
      if (batch.sent === 0 || batch.stoppedBy !== null) return { sent, stoppedBy: batch.stoppedBy };
    }
    return { sent, stoppedBy: longEnough };
  });
}

type Destination =
  | { readonly kind: 'ready'; readonly access: PsaAccess; readonly revision: number }
  | { readonly kind: 'not-ready'; readonly reason: string };

/** Where the time goes; where it cannot go anywhere, what is due says why. */
async function whereTo({ dataSource, secrets }: ExportAround, tenantId: string): Promise<Destination> {
  const setup = await readPsaSetup(dataSource.manager, secrets, tenantId);
  const reason = whyNotNow(setup, tenantId);
  if (setup.kind === 'ready' && reason === null)
    return { kind: 'ready', access: setup.access, revision: setup.settings.revision };
  const why = reason ?? 'The export is paused.';
  await explainWaiting(dataSource.manager, why);
  return { kind: 'not-ready', reason: why };
}

/** A tenant's time is not even offered to another: what that refuses would have to be tried again by hand. */
function whyNotNow(setup: PsaSetup, tenantId: string): string | null {
  if (setup.kind === 'not-ready') return setup.reason;
  const { psaTenantId, exportPausedReason } = setup.settings;
  return wrongTenant(psaTenantId, tenantId) ?? exportPausedReason;
}

async function exportBatch(
  around: ExportAround,
  { access, revision }: Destination & { kind: 'ready' },
): Promise<ExportRun> {
  const claim = randomUUID();
  const claimed = await claimBatch(around, claim);
  if (claimed.length === 0) return { sent: 0, stoppedBy: null };
  const times = claimed.map(({ time }) => time);
  const result = await sendTime(renewing(around, claim), access, times);
  await recordBatch(around, claim, claimed, result, revision);
  return { sent: claimed.length, stoppedBy: result.stop?.reason ?? null };
}

function claimBatch({ dataSource, clock, batchSize }: ExportAround, claim: string): Promise<ClaimedTime[]> {
  const now = clock.now();
  const terms = { claim, now, until: claimEnd(now), most: batchSize ?? MOST_IN_CALL };
  return dataSource.transaction((rows) => claimDueTime(rows, terms));
}

/** PSA by calls that each renew the claim, but the first: the claim is new then. A batch that is halved may take many. */
function renewing({ psa, dataSource, clock }: ExportAround, claim: string): Psa {
  let isNew = true;
  return {
    ...psa,
    async sendTime(access, entries) {
      if (!isNew) await renewClaim(dataSource.manager, { claim, until: claimEnd(clock.now()) });
      isNew = false;
      return psa.sendTime(access, entries);
    },
  };
}

function claimEnd(now: Date): Date {
  return new Date(now.getTime() + CLAIM_MS);
}

function recordBatch(
  { dataSource, clock, random }: ExportAround,
  claim: string,
  claimed: readonly ClaimedTime[],
  { verdicts, stop, heard }: Sent,
  revision: number,
): Promise<void> {
  const now = clock.now();
  const judged = claimed.flatMap((one) => {
    const verdict = verdicts.get(one.time.originId);
    return verdict === undefined ? [] : [{ ...one, verdict }];
  });
  return dataSource.transaction(async (rows) => {
    // The settings before the exports, as whoever saves the settings has it.
    await recordContact(rows, revision, heard, now);
    if (stop?.kind === 'paused') await pauseExport(rows, revision, stop.reason, now);
    await recordVerdicts(rows, claim, judged, now, random);
  });
}
