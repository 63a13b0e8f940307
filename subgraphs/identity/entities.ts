import { EntitySchema } from 'typeorm';
import type { Role } from './enums.ts';

/** A managed service provider that uses the stack. Its row belongs to itself. */
export interface TenantRow {
  readonly id: string;
  readonly name: string;
}

/** A member of the tenant's staff. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly roles: readonly Role[];
  readonly isActive: boolean;
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
  },
});
