import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { removeEmbeddedPostgres } from '../../../../subgraphs/common/postgres/embedded.ts';
import { startProcess } from '../../../support/apart.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/database.ts';
import { freePort } from '../../../support/free-port.ts';
import { createTestFolder } from '../../../support/product.ts';

/** Runs a command to its end. */
async function run(words: string[], environment: Record<string, string>) {
  const started = startProcess(words, { LOG_LEVEL: 'warn', ...environment });
  const code = await new Promise((resolve) => started.child.once('close', resolve));
  return { code, output: started.output() };
}

describe('npm run bus', () => {
  const folder = createTestFolder();
  let database: TestDatabase;
  let owner: pg.Client;
  let environment: Record<string, string>;
  beforeAll(async () => {
    database = await createTestDatabase();
    environment = { DATABASE_URL: database.url, DATA_DIR: folder.path };
    owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await database.drop();
    folder.remove();
  });

  /** A dead letter as pg-boss makes it, of a queue that is there. */
  async function die(source: string): Promise<string> {
    await owner.query(
      `INSERT INTO bus.queue SELECT (q).* FROM (SELECT jsonb_populate_record(q, jsonb_build_object('name', $1::text)) AS q
       FROM bus.queue q WHERE name = 'dead-letters') found ON CONFLICT DO NOTHING`,
      [source],
    );
    const data = { id: 'evt_x', name: 'projects.project-created@1', tenantId: 'ten_x', payload: {} };
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO bus.job (name, data, source_name, source_retry_count, source_output)
       VALUES ('dead-letters', $1, $2, 8, '{"message":"no such project\\nmore"}') RETURNING id`,
      [JSON.stringify(data), source],
    );
    return rows[0]?.id ?? '';
  }

  test('failed: says that there are none, on a database that has no bus yet', async () => {
    expect(await run(['bus', 'failed'], environment)).toEqual({ code: 0, output: 'No event has failed.\n' });
  });

  test('failed lists dead letters in columns, replay puts one back', async () => {
    const id = await die('crm/projects.project-created/1');
    const other = await die('psa/projects.project-created/1');
    const { code, output } = await run(['bus', 'failed'], environment);
    expect(code).toBe(0);
    const [heading = '', ...lines] = output.trimEnd().split('\n');
    expect(heading.split(/ {2,}/)).toEqual([
      'ID',
      'EVENT',
      'SUBSCRIBER',
      'TENANT',
      'SINCE',
      'TRIES',
      'ERROR',
    ]);
    expect(lines).toHaveLength(2);
    expect(lines[0]?.split(/ {2,}/)).toEqual([
      id,
      'projects.project-created@1',
      'crm',
      'ten_x',
      expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      '9',
      'no such project',
    ]);
    for (const column of ['EVENT', 'TENANT', 'ERROR'])
      expect(lines[0]?.charAt(heading.indexOf(column) - 1)).toBe(' ');

    expect(await run(['bus', 'replay', id], environment)).toEqual({
      code: 0,
      output: `${id} is put back into its queue.\n`,
    });
    const { rows } = await owner.query(
      `SELECT name, state, retry_count FROM bus.job WHERE name LIKE 'crm/projects%'`,
    );
    expect(rows).toEqual([{ name: 'crm/projects.project-created/1', state: 'created', retry_count: 0 }]);
    expect((await run(['bus', 'failed'], environment)).output).toContain(other);
    expect((await run(['bus', 'replay', 'all'], environment)).output).toBe('1 put back into their queues.\n');
    expect((await run(['bus', 'failed'], environment)).output).toBe('No event has failed.\n');
  });

  test('an id that is not known is an error that says where ids are', async () => {
    const { code, output } = await run(['bus', 'replay', 'nonsense'], environment);
    expect(code).toBe(1);
    expect(output).toBe(
      'There is no dead letter "nonsense". `npm run bus -- failed` lists those there are.\n',
    );
  });

  test.each([
    [['bus']],
    [['bus', 'dance']],
    [['bus', 'failed', 'now']],
    [['bus', 'replay']],
    [['bus', 'replay', 'a', 'b']],
  ])('%j is told what there is', async (words) => {
    const { code, output } = await run(words, environment);
    expect(code).toBe(1);
    expect(output).toContain('npm run bus -- replay ID');
    expect(output).not.toContain('.ts:');
  });
});

test('npm run bus works beside the product on the embedded PostgreSQL, and starts it where it does not run', async () => {
  const folder = createTestFolder();
  const environment = { DATA_DIR: folder.path, PORT: String(await freePort()) };
  const nothing = { code: 0, output: 'No event has failed.\n' };
  const product = startProcess([], { LOG_LEVEL: 'warn', ...environment });
  await product.until('Ctrl-C stops it.');
  expect(await run(['bus', 'failed'], environment)).toEqual(nothing);
  expect(await product.end('SIGTERM')).toBe(0);
  expect(await run(['bus', 'failed'], environment)).toEqual(nothing);
  const quiet = { info: () => undefined, warn: () => undefined };
  await removeEmbeddedPostgres({ dataDir: folder.path, log: quiet });
  folder.remove();
});
