import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A task is linked to one PSA ticket at most, and a ticket to one task of the tenant. */
export class TicketsAreLinked1795219200020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE projects.tasks ADD ticket_id text COLLATE "C"');
    // Most tasks have none: the index has those that do.
    await runner.query(
      'CREATE UNIQUE INDEX tasks_ticket_id ON projects.tasks (tenant_id, ticket_id) WHERE ticket_id IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE projects.tasks DROP ticket_id');
  }
}
