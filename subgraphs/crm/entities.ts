import { EntitySchema } from 'typeorm';
import type { CompanyStatus } from './enums.ts';

/** A customer of the tenant. */
export interface CompanyRow {
  readonly id: string;
  readonly name: string;
  readonly status: CompanyStatus;
  readonly domain: string | null;
  readonly phone: string | null;
  readonly industry: string | null;
  readonly employeeCount: number | null;
  readonly street: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly ownerId: string | null;
  readonly createdAt: Date;
}

/** A person who works for a company. */
export interface ContactRow {
  readonly id: string;
  readonly companyId: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly title: string | null;
  readonly isPrimary: boolean;
}

export const CompanyEntity = new EntitySchema<CompanyRow>({
  name: 'Company',
  schema: 'crm',
  tableName: 'companies',
  columns: {
    id: { type: 'text', primary: true },
    name: { type: 'text' },
    status: { type: 'text' },
    domain: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    industry: { type: 'text', nullable: true },
    employeeCount: { type: 'integer', name: 'employee_count', nullable: true },
    street: { type: 'text', nullable: true },
    city: { type: 'text', nullable: true },
    region: { type: 'text', nullable: true },
    postalCode: { type: 'text', name: 'postal_code', nullable: true },
    country: { type: 'text', nullable: true },
    ownerId: { type: 'text', name: 'owner_id', nullable: true },
    createdAt: { type: 'timestamptz', name: 'created_at' },
  },
});

export const ContactEntity = new EntitySchema<ContactRow>({
  name: 'Contact',
  schema: 'crm',
  tableName: 'contacts',
  columns: {
    id: { type: 'text', primary: true },
    companyId: { type: 'text', name: 'company_id' },
    name: { type: 'text' },
    email: { type: 'text', nullable: true },
    phone: { type: 'text', nullable: true },
    title: { type: 'text', nullable: true },
    isPrimary: { type: 'boolean', name: 'is_primary' },
  },
});
