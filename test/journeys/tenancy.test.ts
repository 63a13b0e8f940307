import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { demoCasts } from '../../launch/demo-casts.ts';
import { definitions } from '../../launch/definitions.ts';
import { openTables } from '../../launch/run-subgraph.ts';
import { runAsTenant } from '../../subgraphs/common/database/tenant-scope.ts';
import { subgraphNames, type SubgraphName } from '../../subgraphs/names.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';

const [northwind, fabrikam] = demoCasts(new Date()) as [
  ReturnType<typeof demoCasts>[number],
  ReturnType<typeof demoCasts>[number],
];
const grace = 'grace@fabrikam.example';
const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

let product: TestProduct;
let owner: pg.Client;
beforeAll(async () => {
  product = await startTestProduct();
  owner = new pg.Client({ connectionString: product.databaseUrl });
  await owner.connect();
  // Events fill the inboxes, and nothing has happened yet.
  for (const name of subgraphNames) {
    for (const { tenant } of [northwind, fabrikam])
      await owner.query(
        `INSERT INTO "${name}"."inbox" (tenant_id, id, source) VALUES ($1, 'evt_x', 'test')`,
        [tenant.id],
      );
  }
});
afterAll(async () => {
  await owner.end();
  await product.stop();
});

interface Table {
  readonly schema: string;
  readonly table: string;
}

async function tenantTables(): Promise<Table[]> {
  const { rows } = await owner.query<Table>(
    `SELECT n.nspname AS schema, c.relname AS table FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname = ANY($1) AND c.relname <> 'migrations' ORDER BY 1, 2`,
    [[...subgraphNames]],
  );
  return rows;
}

describe('the wall', () => {
  test('stands on every table: row-level security on, forced, with a policy, and the tenant first in the key', async () => {
    const tables = await tenantTables();
    expect(tables.length).toBeGreaterThanOrEqual(15);
    for (const { schema, table } of tables) {
      const { rows } = await owner.query<{
        security: boolean;
        forced: boolean;
        policies: number;
        key: string;
      }>(
        `SELECT c.relrowsecurity AS security, c.relforcerowsecurity AS forced,
           (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies,
           (SELECT a.attname FROM pg_index i JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
            WHERE i.indrelid = c.oid AND i.indisprimary) AS key
         FROM pg_class c WHERE c.oid = $1::regclass`,
        [`"${schema}"."${table}"`],
      );
      expect({ schema, table, ...rows[0] }).toEqual({
        schema,
        table,
        security: true,
        forced: true,
        // The owner of the database, who is nobody's role, may list the tenants.
        policies: table === 'tenants' ? 2 : 1,
        key: 'tenant_id',
      });
    }
  });

  test('every index but the one that keeps e-mail addresses unique leads with the tenant', async () => {
    const { rows } = await owner.query<{ name: string; first: string | null }>(
      `SELECT c.relname AS name, a.attname AS first FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
       JOIN pg_class t ON t.oid = i.indrelid JOIN pg_namespace n ON n.oid = t.relnamespace
       LEFT JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
       WHERE n.nspname = ANY($1) AND t.relname <> 'migrations'`,
      [[...subgraphNames]],
    );
    const others = rows.filter((row) => row.first !== 'tenant_id').map((row) => row.name);
    expect(others).toEqual(['people_email']);
  });

  test.each(subgraphNames)(
    'an unfiltered query in %s finds the own rows, and none without a tenant',
    async (name) => {
      const dataSource = await openTables(name, product.databaseUrl, { poolSize: 1 });
      try {
        for (const { table } of (await tenantTables()).filter((one) => one.schema === name)) {
          const all = `SELECT DISTINCT tenant_id FROM "${name}"."${table}"`;
          const seen = async (): Promise<unknown> => dataSource.query(all);
          expect(await runAsTenant(fabrikam.tenant.id, seen)).toEqual([{ tenant_id: fabrikam.tenant.id }]);
          expect(await runAsTenant(northwind.tenant.id, seen)).toEqual([{ tenant_id: northwind.tenant.id }]);
          expect(await seen()).toEqual([]);
          expect(await runAsTenant('', seen)).toEqual([]);
          const { rows } = await owner.query(all);
          expect(rows).toHaveLength(2);
        }
      } finally {
        await dataSource.destroy();
      }
    },
  );

  test.each(subgraphNames)(
    '%s can neither write for another tenant nor look at its neighbours',
    async (name) => {
      const dataSource = await openTables(name, product.databaseUrl, { poolSize: 1 });
      const asGrace = (sql: string, values: unknown[] = []): Promise<unknown> =>
        runAsTenant(fabrikam.tenant.id, () => dataSource.query(sql, values));
      try {
        const [{ table }] = (await tenantTables()).filter((one) => one.schema === name) as [Table];
        const move = asGrace(`UPDATE "${name}"."${table}" SET tenant_id = $1`, [northwind.tenant.id]);
        await expect(move).rejects.toThrow('row-level security');
        const neighbour = (await tenantTables()).find((one) => one.schema !== name) as Table;
        await expect(asGrace(`SELECT * FROM "${neighbour.schema}"."${neighbour.table}"`)).rejects.toThrow(
          'permission denied',
        );
        await expect(asGrace(`ALTER TABLE "${name}"."${table}" DISABLE ROW LEVEL SECURITY`)).rejects.toThrow(
          'owner',
        );
      } finally {
        await dataSource.destroy();
      }
    },
  );

  test('holds when tenants take turns on the same connection', async () => {
    const dataSource = await openTables('crm', product.databaseUrl, { poolSize: 2 });
    const count = (tenant: string): Promise<number> =>
      runAsTenant(tenant, async () => {
        const rows = await dataSource.query<{ count: number }[]>(
          'SELECT count(*)::int AS count FROM crm.companies',
        );
        return rows[0]?.count ?? -1;
      });
    try {
      const asked = Array.from({ length: 200 }, (_, index) => (index * 7) % 3 === 0);
      const counts = await Promise.all(
        asked.map((mine) => count(mine ? northwind.tenant.id : fabrikam.tenant.id)),
      );
      const expected = asked.map((mine) => (mine ? northwind.companies.length : fabrikam.companies.length));
      expect(counts).toEqual(expected);
    } finally {
      await dataSource.destroy();
    }
  });
});

describe('a viewer of another tenant', () => {
  /** The fields of a type that need no arguments and are leaves. */
  const leaves = (type: GraphQLObjectType): string =>
    Object.values(type.getFields())
      .filter((field) => /^(ID|String|Int|Boolean|Date|DateTime)!?$/.test(String(field.type)))
      .map((field) => field.name)
      .join(' ');

  const rootFields = Object.values(api.getQueryType()?.getFields() ?? {});
  const objectOf = (field: GraphQLField<unknown, unknown>): GraphQLObjectType => {
    const type = api.getType(String(field.type).replaceAll(/[[\]!]/g, ''));
    if (!isObjectType(type)) throw new Error(`${field.name} is no object.`);
    return type;
  };

  test.each(
    rootFields.filter((field) => field.args.some((arg) => arg.name === 'id')).map((field) => field.name),
  )('finds nothing by the root field %s with an id of the first tenant', async (name) => {
    const field = rootFields.find((one) => one.name === name) as GraphQLField<unknown, unknown>;
    const type = objectOf(field);
    const ids = await idsOf(type.name);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const answer = await product.ask(grace, `query ($id: ID!) { ${name}(id: $id) { ${leaves(type)} } }`, {
        id,
      });
      expect(answer).toEqual({ status: 200, data: { [name]: null } });
    }
  });

  test.each(
    rootFields.filter((field) => field.args.some((arg) => arg.name === 'first')).map((field) => field.name),
  )('sees none of the first tenant in the list %s', async (name) => {
    const { data, errors } = await product.ask(grace, `{ ${name}(first: 200) { totalCount nodes { id } } }`);
    expect(errors).toBeUndefined();
    const { nodes } = data?.[name] as { nodes: { id: string }[] };
    expect(nodes.length).toBeGreaterThan(0);
    const field = rootFields.find((one) => one.name === name) as GraphQLField<unknown, unknown>;
    const theirs = new Set(await idsOf(objectOf(field).name.replace('Connection', ''), 100_000));
    expect(nodes.filter((node) => theirs.has(node.id))).toEqual([]);
  });

  test.each(subgraphNames)('finds nothing by reference in %s', async (name) => {
    const entities = Object.values(api.getTypeMap()).filter(
      (type): type is GraphQLObjectType => isObjectType(type) && type.getInterfaces().some(isInterfaceType),
    );
    expect(entities.length).toBeGreaterThan(8);
    const signed = signedViewer(fabrikam.tenant.id);
    for (const type of entities) {
      const owned = definitions[name].entities.find((entity) => entity.options.name === type.name);
      if (!owned) continue;
      const ids = await idsOf(type.name);
      const representations = ids.map((id) => ({ __typename: type.name, id }));
      const answer = await signed(name, representations);
      expect(answer).toEqual({ data: { _entities: ids.map(() => null) } });
    }
  });

  test('learns nothing of a company by asking other products about its id', async () => {
    const signed = signedViewer(fabrikam.tenant.id);
    const [company] = northwind.companies;
    const references = [{ __typename: 'Company', id: company?.id }];
    const legal = await signed(
      'legal',
      references,
      '... on Company { openMatterCount compliance { score requiredCount signedPolicies { id } } matters { totalCount } policies { totalCount } }',
    );
    expect(legal).toEqual({
      data: {
        _entities: [
          {
            openMatterCount: 0,
            compliance: { score: null, requiredCount: 0, signedPolicies: [] },
            matters: { totalCount: 0 },
            policies: { totalCount: 0 },
          },
        ],
      },
    });
    const projects = await signed(
      'projects',
      references,
      '... on Company { health { status } nextMilestone { id } projectSummary { activeCount completedCount } projects { totalCount } }',
    );
    expect(projects).toEqual({
      data: {
        _entities: [
          {
            health: null,
            nextMilestone: null,
            projectSummary: { activeCount: 0, completedCount: 0 },
            projects: { totalCount: 0 },
          },
        ],
      },
    });
    const psa = await signed('psa', references, '... on Company { client { id } openTicketCount }');
    expect(psa).toEqual({ data: { _entities: [{ client: null, openTicketCount: 0 }] } });
  });

  /** Ids of the first tenant's rows of a type, read by the owner, who sees all. */
  async function idsOf(type: string, most = 5): Promise<string[]> {
    for (const name of subgraphNames) {
      const entity = definitions[name].entities.find((one) => one.options.name === type);
      if (!entity) continue;
      const table = `"${name}"."${entity.options.tableName ?? ''}"`;
      const { rows } = await owner.query<{ id: string }>(
        `SELECT id FROM ${table} WHERE tenant_id = $1 LIMIT $2`,
        [northwind.tenant.id, most],
      );
      return rows.map((row) => row.id);
    }
    throw new Error(`No subgraph has the type ${type}.`);
  }

  /** Asks a subgraph for entities as the gateway would, past the gateway. */
  function signedViewer(tenantId: string) {
    return (name: SubgraphName, representations: unknown[], selection = '__typename'): Promise<unknown> =>
      product.askSubgraph(tenantId, name, representations, selection);
  }
});
