import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const ofTemplate = 'FOREIGN KEY (tenant_id, template_id) REFERENCES legal.templates (tenant_id, id)';

const templates: TenantTable = {
  schema: 'legal',
  name: 'templates',
  columns: [
    'name text NOT NULL',
    `category text NOT NULL CHECK (category IN
      ('SERVICE_AGREEMENT', 'NDA', 'DATA_PROTECTION', 'SECURITY', 'ACCEPTABLE_USE', 'EMPLOYMENT'))`,
  ],
};

const requirements: TenantTable = {
  schema: 'legal',
  name: 'requirements',
  columns: [
    'company_id text COLLATE "C" NOT NULL',
    'template_id text COLLATE "C" NOT NULL',
    'UNIQUE (tenant_id, company_id, template_id)',
    ofTemplate,
  ],
};

const policies: TenantTable = {
  schema: 'legal',
  name: 'policies',
  columns: [
    'company_id text COLLATE "C" NOT NULL',
    'template_id text COLLATE "C" NOT NULL',
    'title text NOT NULL',
    'created_at timestamptz NOT NULL DEFAULT now()',
    'sent_at timestamptz',
    'signed_at timestamptz',
    'declined_at timestamptz',
    'expires_on date',
    // Nobody answers before being asked, and what one has declined is not signed by all.
    'CHECK (sent_at IS NOT NULL OR (signed_at IS NULL AND declined_at IS NULL))',
    'CHECK (signed_at IS NULL OR declined_at IS NULL)',
    ofTemplate,
  ],
};

const signers: TenantTable = {
  schema: 'legal',
  name: 'signers',
  columns: [
    'policy_id text COLLATE "C" NOT NULL',
    'position integer NOT NULL CHECK (position >= 0)',
    'contact_id text COLLATE "C"',
    'name text NOT NULL',
    'email text NOT NULL',
    'signed_at timestamptz',
    'declined_at timestamptz',
    'CHECK (signed_at IS NULL OR declined_at IS NULL)',
    'UNIQUE (tenant_id, policy_id, position)',
    'FOREIGN KEY (tenant_id, policy_id) REFERENCES legal.policies (tenant_id, id) ON DELETE CASCADE',
  ],
};

const matters: TenantTable = {
  schema: 'legal',
  name: 'matters',
  columns: [
    'company_id text COLLATE "C" NOT NULL',
    'subject text NOT NULL',
    `type text NOT NULL CHECK (type IN ('GENERAL', 'CONTRACT', 'EMPLOYMENT', 'INCIDENT', 'COMPLIANCE'))`,
    `urgency text NOT NULL CHECK (urgency IN ('LOW', 'NORMAL', 'HIGH', 'CRITICAL'))`,
    `status text NOT NULL CHECK (status IN ('OPEN', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED'))`,
    'assignee_id text COLLATE "C"',
    'ticket_id text COLLATE "C"',
    'opened_at timestamptz NOT NULL DEFAULT now()',
    'closed_at timestamptz',
    `CHECK ((closed_at IS NOT NULL) = (status IN ('RESOLVED', 'CLOSED')))`,
  ],
};

/** The first tables of Legal. */
export class PoliciesAndMatters1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(templates),
      ...createTenantTable(requirements),
      ...createTenantTable(policies),
      createTenantIndex(policies, 'company_id, created_at, id'),
      createTenantIndex(policies, 'company_id, template_id'),
      createTenantIndex(policies, 'template_id'),
      createTenantIndex(requirements, 'template_id'),
      ...createTenantTable(signers),
      ...createTenantTable(matters),
      createTenantIndex(matters, 'opened_at, id'),
      createTenantIndex(matters, 'status, opened_at, id'),
      createTenantIndex(matters, 'company_id, opened_at, id'),
      createTenantIndex(matters, 'company_id, status, opened_at, id'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['matters', 'signers', 'policies', 'requirements', 'templates']) {
      await runner.query(`DROP TABLE legal.${table}`);
    }
  }
}
