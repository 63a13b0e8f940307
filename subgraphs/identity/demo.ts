import { addDays } from '../common/clock.ts';
import type { DemoCast } from '../common/demo/cast.ts';
import { demoRows, type DemoRows } from '../common/demo/demo-rows.ts';
import { pick } from '../common/demo/pick.ts';
import { DirectorySettingsEntity, DirectorySyncEntity } from './directory-entities.ts';
import { directorySettings, refusedSync } from './demo/directory.ts';
import {
  BrandingEntity,
  IdempotencyKeyEntity,
  IntegrationKeyEntity,
  PersonEntity,
  TenantEntity,
  type BrandingRow,
  type IdempotencyKeyRow,
  type IntegrationKeyRow,
  type PersonRow,
} from './entities.ts';
import { scopesOfProduct } from './domain/integration-scopes.ts';
import { knownRoles } from './domain/known-roles.ts';
import { hashKey } from './key-service/hash-key.ts';

/** What a demo tenant's color is one of. */
const colors = ['#0f766e', '#7c3aed', '#b45309'];

/** Identity's rows of a demo tenant. */
export function demo(cast: DemoCast): DemoRows[] {
  const { id, name } = cast.tenant;
  return [
    demoRows(TenantEntity, [{ id, name }]),
    demoRows(BrandingEntity, [branding(cast)]),
    demoRows(PersonEntity, people(cast)),
    demoRows(IntegrationKeyEntity, keys(cast)),
    demoRows(IdempotencyKeyEntity, answered(cast)),
    demoRows(DirectorySettingsEntity, [directorySettings(cast)]),
    demoRows(DirectorySyncEntity, [refusedSync(cast)]),
  ];
}

function branding({ tenant: { id, name, key }, random }: DemoCast): BrandingRow {
  const primaryColor = pick(colors, Math.floor(random('color', 0) * colors.length));
  return { id, companyName: name, logoUrl: `https://${key}.example/logo.svg`, primaryColor };
}

/** The demo's other subgraphs know them all by themselves: nobody is to be told of them. */
function* people({ staff, today }: DemoCast): Generator<PersonRow> {
  const announcedAt = new Date(`${addDays(today, -30)}T08:00:00Z`);
  for (const { id, name, email, title, role } of staff) {
    const roles = knownRoles([role]);
    yield { id, name, email, title, roles, isActive: true, directoryId: null, announcedAt };
  }
}

/** Keys to look at. Nobody has their secrets: what is kept is the hash of a text that is no key. */
function* keys({ id, staff, today }: DemoCast): Generator<IntegrationKeyRow> {
  const made = new Date(`${addDays(today, -30)}T09:00:00Z`);
  const key = (index: number, product: 'PSA' | 'THIRD_PARTY', name: string): IntegrationKeyRow => ({
    id: id('IntegrationKey', index),
    product,
    name,
    scopes: scopesOfProduct[product].filter((scope) => scope.endsWith('.read')),
    hash: hashKey(`no key ${id('IntegrationKey', index)}`),
    lastFour: 'demo',
    createdAt: made,
    createdById: staff[0]?.id ?? '',
    expiresAt: null,
    replacedById: null,
    overlapEndsAt: null,
    revokedAt: null,
    lastUsedAt: null,
  });
  yield key(0, 'PSA', 'PSA, client view');
  yield {
    ...key(1, 'THIRD_PARTY', 'Reporting tool'),
    revokedAt: new Date(`${addDays(today, -7)}T15:30:00Z`),
  };
}

/** An answer that was given long ago, and is forgotten at the next request that is to be run once. */
function* answered({ id, today }: DemoCast): Generator<IdempotencyKeyRow> {
  const over = new Date(`${addDays(today, -20)}T09:00:00Z`);
  yield {
    id: hashKey(id('IntegrationKey', 0)),
    fingerprint: hashKey('demo'),
    claim: 'demo',
    claimedUntil: over,
    expiresAt: over,
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: '{}',
  };
}
