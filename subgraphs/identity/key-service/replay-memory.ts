import { randomUUID } from 'node:crypto';
import { IsNull, LessThan, type DataSource, type EntityManager } from 'typeorm';
import type {
  ClaimedRequest,
  ReplayClaim,
  ReplayedAnswer,
  ReplayRequest,
} from '../../../schema/key-service.ts';
import type { Clock } from '../../common/clock.ts';
import { runAsTenant } from '../../common/database/tenant-scope.ts';
import { decideReplay } from '../domain/replay.ts';
import { IdempotencyKeyEntity, type IdempotencyKeyRow } from '../entities.ts';
import { hashKey } from './hash-key.ts';

/** How long an answer is kept. A client that repeats a request later has another reason than a lost answer. */
const KEPT_MS = 24 * 60 * 60_000;
/**
 * How much longer a claim is held than its gateway lets the request run. A subgraph may still be at work when the gateway has given
 * up, and the answer has to come back: until then nobody else may run the request.
 */
const GRACE_MS = 90_000;
/** How many forgotten rows a claim sweeps away, so that no claim takes long. */
const SWEPT = 100;

/** Claims a request for whoever asks first: two that ask together meet at the row. */
export async function claimRequest(
  dataSource: DataSource,
  clock: Clock,
  request: ReplayRequest,
): Promise<ReplayClaim> {
  const tryOnce = (): Promise<ReplayClaim | null> =>
    dataSource.transaction((rows) => tryToClaim(rows, clock.now(), request));
  return runAsTenant(request.tenantId, async () => {
    let claim = await tryOnce();
    // Whoever had it has just given it up.
    while (claim === null) claim = await tryOnce();
    return claim;
  });
}

async function tryToClaim(
  rows: EntityManager,
  now: Date,
  request: ReplayRequest,
): Promise<ReplayClaim | null> {
  await sweep(rows, now);
  const fresh = claimRow(request, now);
  if (await insertIfNew(rows, fresh)) return claimed(request, fresh);
  const { id, ...claim } = fresh;
  const kept = await rows.findOne(IdempotencyKeyEntity, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (kept === null) return null;
  const decision = decideReplay(kept, request.fingerprint, now);
  if (decision === 'answered') return { kind: 'answered', answer: answerOf(kept) };
  if (decision !== 'claim') return { kind: decision };
  await rows.update(IdempotencyKeyEntity, { id }, claim);
  return claimed(request, fresh);
}

/** Keeps the answer of a claimed request. */
export async function completeRequest(
  dataSource: DataSource,
  { tenantId, id, claim }: ClaimedRequest,
  answer: ReplayedAnswer,
): Promise<void> {
  await runAsTenant(tenantId, () =>
    dataSource.manager.update(IdempotencyKeyEntity, { id, claim, status: IsNull() }, answer),
  );
}

/** Forgets a claim that came to nothing. */
export async function releaseRequest(
  dataSource: DataSource,
  { tenantId, id, claim }: ClaimedRequest,
): Promise<void> {
  await runAsTenant(tenantId, () =>
    dataSource.manager.delete(IdempotencyKeyEntity, { id, claim, status: IsNull() }),
  );
}

function claimRow(
  { subject, idempotencyKey, fingerprint, longestMs }: ReplayRequest,
  now: Date,
): IdempotencyKeyRow {
  return {
    id: hashKey(`${subject} ${idempotencyKey}`),
    fingerprint,
    claim: randomUUID(),
    claimedUntil: new Date(now.getTime() + longestMs + GRACE_MS),
    expiresAt: new Date(now.getTime() + KEPT_MS),
    status: null,
    headers: null,
    body: null,
  };
}

/** Waits for another transaction that inserts the same row, and then finds it there. */
async function insertIfNew(rows: EntityManager, row: IdempotencyKeyRow): Promise<boolean> {
  const insert = rows.createQueryBuilder().insert().into(IdempotencyKeyEntity).values(row);
  const { raw } = (await insert.orIgnore().returning('id').execute()) as { readonly raw: readonly unknown[] };
  return raw.length > 0;
}

async function sweep(rows: EntityManager, now: Date): Promise<void> {
  const over = await rows.find(IdempotencyKeyEntity, {
    select: { id: true },
    where: { expiresAt: LessThan(now) },
    order: { expiresAt: 'ASC' },
    take: SWEPT,
    // What another claim sweeps, or takes over, is left to it.
    lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
  });
  if (over.length > 0)
    await rows.delete(
      IdempotencyKeyEntity,
      over.map(({ id }) => id),
    );
}

function claimed({ tenantId }: ReplayRequest, { id, claim }: IdempotencyKeyRow): ReplayClaim {
  return { kind: 'claimed', claimed: { tenantId, id, claim } };
}

function answerOf({ status, headers, body }: IdempotencyKeyRow): ReplayedAnswer {
  return { status: status ?? 500, headers: headers ?? {}, body: body ?? '' };
}
