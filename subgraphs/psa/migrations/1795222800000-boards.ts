import type { MigrationInterface, QueryRunner } from 'typeorm';
import { systemClock } from '../../common/clock.ts';
import { forAllTenants } from '../../common/database/for-all-tenants.ts';
import {
  createTenantIndex,
  createTenantTable,
  nameKeyColumn,
  type TenantTable,
} from '../../common/database/tenant-table.ts';
import { createNewId } from '../../common/new-id.ts';

const boards: TenantTable = {
  schema: 'psa',
  name: 'boards',
  columns: [
    'name text NOT NULL',
    nameKeyColumn,
    'archived_at timestamptz',
    // What tickets refer to. Names that differ only in case are too alike to be told apart, so the key is unique, too.
    'UNIQUE (tenant_id, name)',
    'CONSTRAINT boards_name_key_once UNIQUE (tenant_id, name_key)',
  ],
};

const tickets: TenantTable = { schema: 'psa', name: 'tickets', columns: [] };

/** Boards become rows: one for each name that tickets have. Tickets keep the name, which now refers to the board. */
export class Boards1795222800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of createTenantTable(boards)) await runner.query(statement);
    await forAllTenants(runner, ['psa.boards', 'psa.tickets'], async () => {
      await mergeSpellings(runner);
      await makeBoards(runner);
    });
    await runner.query(`ALTER TABLE psa.tickets ADD CONSTRAINT tickets_board
      FOREIGN KEY (tenant_id, board) REFERENCES psa.boards (tenant_id, name) ON UPDATE CASCADE`);
    await runner.query(createTenantIndex(tickets, 'board, opened_at, id'));
    await runner.query(createTenantIndex(tickets, 'board, status, opened_at, id'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE psa.tickets DROP CONSTRAINT tickets_board');
    await runner.query('DROP INDEX psa.tickets_board_opened_at_id, psa.tickets_board_status_opened_at_id');
    await runner.query('DROP TABLE psa.boards');
  }
}

/** Of names that differ only in case, one is kept. */
function mergeSpellings(runner: QueryRunner): Promise<unknown> {
  return runner.query(`UPDATE psa.tickets t SET board = kept.name
    FROM (SELECT tenant_id, lower(board) AS key, min(board) AS name FROM psa.tickets GROUP BY 1, 2) kept
    WHERE kept.tenant_id = t.tenant_id AND kept.key = lower(t.board) AND kept.name <> t.board`);
}

async function makeBoards(runner: QueryRunner): Promise<void> {
  const newId = createNewId(systemClock);
  const found = (await runner.query(
    'SELECT DISTINCT tenant_id AS "tenantId", board AS "name" FROM psa.tickets',
  )) as { readonly tenantId: string; readonly name: string }[];
  const rows = found.map((row) => ({ ...row, id: newId('Board') }));
  await runner.query(
    `INSERT INTO psa.boards (tenant_id, id, name)
     SELECT "tenantId", id, name FROM jsonb_to_recordset($1::jsonb) AS r("tenantId" text, id text, name text)`,
    [JSON.stringify(rows)],
  );
}
