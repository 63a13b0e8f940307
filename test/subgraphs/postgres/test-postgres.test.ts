import { stat } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { createDatabase, dropDatabase } from '../../../subgraphs/common/postgres/databases.ts';
import { startTestPostgres } from '../../../subgraphs/common/postgres/test-postgres.ts';
import type { TestPostgres } from '../../../subgraphs/common/postgres/test-postgres.ts';
import { until } from '../../support/until.ts';
import { processesOf, startProcess } from './start-process.ts';

let server: TestPostgres;

beforeAll(async () => {
  server = await startTestPostgres();
});

afterAll(async () => {
  const folder = await folderOf(server.url);
  await server.stop();
  expect(await processesOf(folder)).toEqual([]);
  await expect(stat(folder)).rejects.toThrow('ENOENT');
});

async function ask(url: string, sql: string): Promise<Record<string, unknown> | undefined> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows[0];
  } finally {
    await client.end();
  }
}

async function folderOf(url: string): Promise<string> {
  const answer = await ask(url, `SELECT current_setting('data_directory') AS folder`);
  return String(answer?.['folder']).replace(/\/data$/, '');
}

test('databases are copies of a template, and do not see each other', async () => {
  const template = await createDatabase(server.url, 'Template "one"');
  await ask(template, 'CREATE TABLE t AS SELECT 1 AS n');
  const [first, second] = await Promise.all(
    ['first', 'second'].map((name) => createDatabase(server.url, name, 'Template "one"')),
  );
  if (first === undefined || second === undefined) throw new Error('No databases');
  await ask(first, 'UPDATE t SET n = 2');
  expect(await ask(second, 'SELECT n FROM t')).toEqual({ n: 1 });

  const left = new Client({ connectionString: first });
  left.on('error', () => undefined);
  await left.connect();
  await dropDatabase(server.url, 'first');
  await dropDatabase(server.url, 'first');
  await expect(ask(first, 'SELECT 1')).rejects.toThrow('does not exist');
});

test('it stops and its folder goes when the process that started it is killed', async () => {
  const runner = startProcess('test', '');
  const { url } = await runner.when(({ started }) => started);
  const folder = await folderOf(url);
  expect(await processesOf(folder)).not.toEqual([]);
  await runner.kill();
  await until(async () => (await processesOf(folder)).length === 0);
  await until(async () =>
    stat(folder).then(
      () => false,
      () => true,
    ),
  );
});
