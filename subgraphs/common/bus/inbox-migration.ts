import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { SubgraphName } from '../../names.ts';
import { createTenantIndex, createTenantTable, type TenantTable } from '../database/tenant-table.ts';

/** The table in which a subgraph remembers what it has handled: `id` is an event's, or that of a schedule's tick. */
export function inboxMigration(schema: SubgraphName): new () => MigrationInterface {
  const inbox: TenantTable = {
    schema,
    name: 'inbox',
    columns: ['source text NOT NULL', 'handled_at timestamptz NOT NULL DEFAULT now()'],
  };
  return class Inbox1795219200000 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      const statements = [...createTenantTable(inbox), createTenantIndex(inbox, 'handled_at')];
      for (const statement of statements) await runner.query(statement);
    }

    async down(runner: QueryRunner): Promise<void> {
      await runner.query(`DROP TABLE "${schema}"."inbox"`);
    }
  };
}
