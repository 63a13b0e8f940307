import { EntitySchema } from 'typeorm';
import type { SetBranding } from './domain/branding.ts';
import type { IntegrationProduct, Role } from './enums.ts';

/** A managed service provider that uses the stack. Its row belongs to itself. */
export interface TenantRow {
  readonly id: string;
  readonly name: string;
}

/** How a tenant looks to its customers, as far as that is set: one row for a tenant, whose id it has. */
export interface BrandingRow extends SetBranding {
  readonly id: string;
}

/** A member of the tenant's staff. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
  /** The person's account in Microsoft Entra ID; null where none is known. */
  readonly directoryId: string | null;
  /** When other subgraphs were last told whether the person is there; null where they never were. */
  readonly announcedAt: Date | null;
}

/** The key of a program, without the key. */
export interface IntegrationKeyRow {
  readonly id: string;
  readonly product: IntegrationProduct;
  readonly name: string;
  readonly scopes: readonly string[];
  /** SHA-256 of the whole key, in hex. */
  readonly hash: string;
  readonly lastFour: string;
  readonly createdAt: Date;
  /** Who made it: a person's id, or whatever the token named. */
  readonly createdById: string;
  readonly expiresAt: Date | null;
  readonly replacedById: string | null;
  readonly overlapEndsAt: Date | null;
  readonly revokedAt: Date | null;
  readonly lastUsedAt: Date | null;
}

/** A request that a program wants run once, and its answer. */
export interface IdempotencyKeyRow {
  /** SHA-256 of who asked and the `Idempotency-Key`, in hex. */
  readonly id: string;
  /** SHA-256 of what was asked, in hex. */
  readonly fingerprint: string;
  /** Proves whose the claim is. */
  readonly claim: string;
  readonly claimedUntil: Date;
  readonly expiresAt: Date;
  /** The answer's status; null while there is none. */
  readonly status: number | null;
  /** The headers that belong to the answer. */
  readonly headers: Readonly<Record<string, string>> | null;
  readonly body: string | null;
}

export const TenantEntity = new EntitySchema<TenantRow>({
  name: 'Tenant',
  schema: 'identity',
  tableName: 'tenants',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
  },
});

export const BrandingEntity = new EntitySchema<BrandingRow>({
  name: 'Branding',
  schema: 'identity',
  tableName: 'branding',
  columns: {
    id: { type: 'text', primary: true },
    companyName: { type: 'text', name: 'company_name', nullable: true },
    logoUrl: { type: 'text', name: 'logo_url', nullable: true },
    primaryColor: { type: 'text', name: 'primary_color', nullable: true },
  },
});

export const PersonEntity = new EntitySchema<PersonRow>({
  name: 'Person',
  schema: 'identity',
  tableName: 'people',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    email: { type: 'text' },
    title: { type: 'text', nullable: true },
    roles: { type: 'jsonb' },
    isActive: { type: 'boolean', name: 'is_active' },
    directoryId: { type: 'text', name: 'directory_id', nullable: true },
    announcedAt: { type: 'timestamptz', name: 'announced_at', nullable: true },
  },
});

export const IntegrationKeyEntity = new EntitySchema<IntegrationKeyRow>({
  name: 'IntegrationKey',
  schema: 'identity',
  tableName: 'integration_keys',
  columns: {
    id: { type: 'text', primary: true },
    product: { type: 'text' },
    name: { type: 'text' },
    scopes: { type: 'jsonb' },
    hash: { type: 'text' },
    lastFour: { type: 'text', name: 'last_four' },
    createdAt: { type: 'timestamptz', name: 'created_at' },
    createdById: { type: 'text', name: 'created_by_id' },
    expiresAt: { type: 'timestamptz', name: 'expires_at', nullable: true },
    replacedById: { type: 'text', name: 'replaced_by_id', nullable: true },
    overlapEndsAt: { type: 'timestamptz', name: 'overlap_ends_at', nullable: true },
    revokedAt: { type: 'timestamptz', name: 'revoked_at', nullable: true },
    lastUsedAt: { type: 'timestamptz', name: 'last_used_at', nullable: true },
  },
});

export const IdempotencyKeyEntity = new EntitySchema<IdempotencyKeyRow>({
  name: 'IdempotencyKey',
  schema: 'identity',
  tableName: 'idempotency_keys',
  columns: {
    id: { type: 'text', primary: true },
    fingerprint: { type: 'text' },
    claim: { type: 'text' },
    claimedUntil: { type: 'timestamptz', name: 'claimed_until' },
    expiresAt: { type: 'timestamptz', name: 'expires_at' },
    status: { type: 'integer', nullable: true },
    headers: { type: 'jsonb', nullable: true },
    body: { type: 'text', nullable: true },
  },
});
