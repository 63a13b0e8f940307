import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  createTenantIndex,
  createTenantTable,
  type TenantTable,
} from '../../common/database/tenant-table.ts';

const ticketActivities: TenantTable = {
  schema: 'psa',
  name: 'ticket_activities',
  columns: [
    'ticket_id text COLLATE "C" NOT NULL',
    `kind text NOT NULL CHECK (kind IN ('STATUS', 'PRIORITY', 'BOARD', 'ASSIGNEE', 'NOTE'))`,
    'by_id text COLLATE "C" NOT NULL',
    'at timestamptz NOT NULL',
    'from_value text',
    'to_value text',
    'note text',
    `CHECK ((kind = 'NOTE') = (note IS NOT NULL))`,
    `CHECK (kind <> 'NOTE' OR (from_value IS NULL AND to_value IS NULL))`,
    'FOREIGN KEY (tenant_id, ticket_id) REFERENCES psa.tickets (tenant_id, id)',
  ],
};

/** What was done with a ticket is kept. */
export class TicketHistory1795230000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of createTenantTable(ticketActivities)) await runner.query(statement);
    await runner.query(createTenantIndex(ticketActivities, 'ticket_id, at, id'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE psa.ticket_activities');
  }
}
