import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  nameKeyColumn,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const clients: TenantTable = {
  schema: 'psa',
  name: 'clients',
  columns: [
    'company_id text COLLATE "C" NOT NULL',
    'name text NOT NULL',
    nameKeyColumn,
    'account_number text NOT NULL',
    'account_manager_id text COLLATE "C"',
    'UNIQUE (tenant_id, company_id)',
    'UNIQUE (tenant_id, account_number)',
  ],
};

const contracts: TenantTable = {
  schema: 'psa',
  name: 'contracts',
  columns: [
    'client_id text COLLATE "C" NOT NULL',
    'name text NOT NULL',
    `type text NOT NULL CHECK (type IN ('HOURS', 'RETAINER', 'TIME_AND_MATERIAL', 'FIXED'))`,
    'starts_on date NOT NULL',
    'ends_on date CHECK (ends_on >= starts_on)',
    'included_minutes integer CHECK (included_minutes >= 0)',
    'hourly_rate_minor integer CHECK (hourly_rate_minor >= 0)',
    'price_minor integer CHECK (price_minor >= 0)',
    `currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$')`,
    `CHECK (included_minutes IS NULL OR type IN ('HOURS', 'RETAINER'))`,
    'FOREIGN KEY (tenant_id, client_id) REFERENCES psa.clients (tenant_id, id)',
  ],
};

const tickets: TenantTable = {
  schema: 'psa',
  name: 'tickets',
  columns: [
    'client_id text COLLATE "C" NOT NULL',
    'number integer NOT NULL',
    'subject text NOT NULL',
    'description text',
    `status text NOT NULL CHECK (status IN ('NEW', 'IN_PROGRESS', 'WAITING', 'RESOLVED', 'CLOSED'))`,
    `priority text NOT NULL CHECK (priority IN ('LOW', 'NORMAL', 'HIGH', 'CRITICAL'))`,
    'board text NOT NULL',
    'requester_contact_id text COLLATE "C"',
    'assignee_id text COLLATE "C"',
    'opened_at timestamptz NOT NULL',
    'due_at timestamptz',
    'closed_at timestamptz CHECK (closed_at >= opened_at)',
    `CHECK ((closed_at IS NULL) = (status IN ('NEW', 'IN_PROGRESS', 'WAITING')))`,
    'UNIQUE (tenant_id, number)',
    'FOREIGN KEY (tenant_id, client_id) REFERENCES psa.clients (tenant_id, id)',
  ],
};

const timeEntries: TenantTable = {
  schema: 'psa',
  name: 'time_entries',
  columns: [
    'contract_id text COLLATE "C" NOT NULL',
    'ticket_id text COLLATE "C"',
    'person_id text COLLATE "C" NOT NULL',
    'minutes integer NOT NULL CHECK (minutes > 0)',
    'is_billable boolean NOT NULL',
    'worked_on date NOT NULL',
    'FOREIGN KEY (tenant_id, contract_id) REFERENCES psa.contracts (tenant_id, id)',
    'FOREIGN KEY (tenant_id, ticket_id) REFERENCES psa.tickets (tenant_id, id)',
  ],
};

/** The first tables of PSA. */
export class ClientsContractsTickets1767225600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      ...createTenantTable(clients),
      createTenantIndex(clients, 'name_key, id'),
      ...createTenantTable(contracts),
      createTenantIndex(contracts, 'client_id, starts_on, id'),
      ...createTenantTable(tickets),
      createTenantIndex(tickets, 'opened_at, id'),
      createTenantIndex(tickets, 'status, opened_at, id'),
      createTenantIndex(tickets, 'client_id, opened_at, id'),
      // Serves a client's tickets in one status, and the counts by status from the index alone.
      createTenantIndex(tickets, 'client_id, status, opened_at, id'),
      ...createTenantTable(timeEntries),
      // Has the minutes in it, so that a contract's sum is read from the index alone.
      createTenantIndex(timeEntries, 'contract_id, is_billable, minutes'),
      // Nobody lists by ticket yet; without it, each deleted ticket would read all entries for its foreign key.
      createTenantIndex(timeEntries, 'ticket_id'),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of [timeEntries, tickets, contracts, clients]) {
      await runner.query(`DROP TABLE psa.${name}`);
    }
  }
}
