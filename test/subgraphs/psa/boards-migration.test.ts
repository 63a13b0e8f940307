import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { migrate } from '../../../subgraphs/common/database/migrate.ts';
import { psa } from '../../../subgraphs/psa/index.ts';
import { createOwnedDatabase, type OwnedDatabase } from '../../support/owned-database.ts';

// Databases that are older than boards: their tickets have names, and each tenant gets its boards from those. Migrating must also
// work for an owner who is no superuser, and is held to row-level security as everybody is.

let database: OwnedDatabase;
beforeAll(async () => {
  database = await createOwnedDatabase();
});
afterAll(() => database.drop());

async function addTicket(tenant: string, number: number, board: string): Promise<void> {
  await database.admin.query(
    `INSERT INTO psa.tickets (tenant_id, id, client_id, number, subject, status, priority, board, opened_at)
     VALUES ($1, $2, 'cli_1', $3, 'x', 'NEW', 'LOW', $4, now())`,
    [tenant, `tkt_${number}`, number, board],
  );
}

test('makes a board of each name that a tenant has, and keeps the tickets on them', async () => {
  await migrate(database.url, 'psa', psa.migrations.slice(0, 1));
  for (const tenant of ['ten_a', 'ten_b']) {
    await database.admin.query(
      `INSERT INTO psa.clients (tenant_id, id, company_id, name, account_number) VALUES ($1, 'cli_1', 'cmp_1', 'x', '1')`,
      [tenant],
    );
  }
  for (const [index, board] of ['Network', 'Service desk', 'Service Desk', 'Network'].entries()) {
    await addTicket('ten_a', index, board);
  }
  await addTicket('ten_b', 9, 'Network');
  await migrate(database.url, 'psa', psa.migrations);

  const { rows: boards } = await database.admin.query<{ tenant: string; id: string; name: string }>(
    `SELECT tenant_id AS tenant, id, name FROM psa.boards ORDER BY 1, 3`,
  );
  expect(boards.map(({ tenant, name }) => [tenant, name])).toEqual([
    ['ten_a', 'Network'],
    ['ten_a', expect.stringMatching(/^service desk$/i)],
    ['ten_b', 'Network'],
  ]);
  expect(new Set(boards.map(({ id }) => id)).size).toBe(3);
  for (const { id } of boards) expect(id).toMatch(/^brd_[0-9a-z]{26}$/);

  const { rows: tickets } = await database.admin.query<{ number: number; board: string }>(
    `SELECT number, board FROM psa.tickets WHERE tenant_id = 'ten_a' ORDER BY number`,
  );
  expect(tickets.map(({ board }) => board)).toEqual(['Network', boards[1]?.name, boards[1]?.name, 'Network']);
  const { rows: walls } = await database.admin.query(
    `SELECT relname FROM pg_class WHERE relnamespace = 'psa'::regnamespace AND relkind = 'r'
     AND relname <> 'migrations' AND NOT (relrowsecurity AND relforcerowsecurity)`,
  );
  expect(walls).toEqual([]);
});
