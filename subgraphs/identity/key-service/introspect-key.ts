import { timingSafeEqual } from 'node:crypto';
import { LessThan, type DataSource } from 'typeorm';
import type { KeyFinding } from '../../../schema/key-service.ts';
import type { Clock } from '../../common/clock.ts';
import { runAsTenant } from '../../common/database/tenant-scope.ts';
import { canDo, endOf, stateOf } from '../domain/key-state.ts';
import { readKey } from '../domain/key-text.ts';
import { IntegrationKeyEntity, type IntegrationKeyRow } from '../entities.ts';
import { hashKey } from './hash-key.ts';

/** A use is noted once in so long a time: the gateway asks again and again, and a minute is near enough for people. */
const NOTED_ONCE_MS = 60_000;

/** Tells whose a key is, among the keys of the tenant that it names. A key that works is noted as used. */
export async function introspectKey(dataSource: DataSource, clock: Clock, text: string): Promise<KeyFinding> {
  const read = readKey(text);
  if (read === null) return { state: 'unknown' };
  return runAsTenant(read.tenantId, async () => {
    const row = await findRow(dataSource, hashKey(text));
    if (row === null) return { state: 'unknown' };
    const finding = findingOf(row, read.tenantId, clock.now());
    if (finding.state === 'active') await noteUse(dataSource, row, clock.now());
    return finding;
  });
}

async function findRow(dataSource: DataSource, hash: string): Promise<IntegrationKeyRow | null> {
  const row = await dataSource.manager.findOneBy(IntegrationKeyEntity, { hash });
  // The index has compared byte by byte; only this comparison, which takes the same time for all, decides.
  return row && timingSafeEqual(Buffer.from(row.hash), Buffer.from(hash)) ? row : null;
}

function findingOf(row: IntegrationKeyRow, tenantId: string, now: Date): KeyFinding {
  const state = stateOf(row, now);
  const until = endOf(row)?.toISOString() ?? null;
  if (row.revokedAt !== null) return { state: 'revoked', since: row.revokedAt.toISOString() };
  if (!canDo('use', state)) return { state: 'expired', since: until ?? now.toISOString() };
  const viewer = { subject: row.id, tenantId, email: null, name: row.name, roles: [], scopes: row.scopes };
  return { state: 'active', viewer, until };
}

async function noteUse(dataSource: DataSource, { id, lastUsedAt }: IntegrationKeyRow, now: Date) {
  const before = new Date(now.getTime() - NOTED_ONCE_MS);
  if (lastUsedAt !== null && lastUsedAt > before) return;
  // Of gateways that see the same use together, one notes it.
  const stale = lastUsedAt === null ? { id } : { id, lastUsedAt: LessThan(now) };
  await dataSource.manager.update(IntegrationKeyEntity, stale, { lastUsedAt: now });
}
