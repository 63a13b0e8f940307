import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { demoCasts } from '../../launch/demo-casts.ts';
import { openTables } from '../../launch/run-subgraph.ts';
import { dayOf, systemClock } from '../../subgraphs/common/clock.ts';
import { createNewId } from '../../subgraphs/common/new-id.ts';
import { handleRequest } from '../../subgraphs/psa/api/handle-request.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { testSecrets } from '../support/subgraph.ts';

// Time that comes over PSA's API is seen in the graph at once, and leads back to what Projects knows of it.

const today = dayOf(new Date());
const cast = demoCasts(new Date())[0] as ReturnType<typeof demoCasts>[number];
const company = cast.companies[0] as (typeof cast.companies)[number];
const contractId = company.contractIds[0];
const technician = cast.staff.find((person) => person.role === 'TECHNICIAN') as (typeof cast.staff)[number];

let product: TestProduct;
let tables: DataSource;
beforeAll(async () => {
  product = await startTestProduct();
  tables = await openTables('psa', product.databaseUrl, { poolSize: 2 });
});
afterAll(async () => {
  await tables.destroy();
  await product.stop();
});

async function send(entry: object): Promise<unknown> {
  const key = { tenantId: cast.tenant.id, subject: 'key_test', scopes: ['time.import'] };
  const resources = {
    dataSource: tables,
    clock: systemClock,
    newId: createNewId(systemClock),
    secrets: testSecrets,
    publish: () => Promise.reject(new Error('Nothing is published here.')),
    verifyKey: () => Promise.resolve(key),
  };
  const { body } = await handleRequest(resources, {
    method: 'POST',
    path: '/api/psa/time-entries',
    query: new URLSearchParams(),
    key: 'a key',
    body: () => Promise.resolve(JSON.stringify({ tenantId: cast.tenant.id, entries: [entry] })),
  });
  return JSON.parse(body) as unknown;
}

async function usedMinutes(): Promise<number> {
  const query = `query ($id: ID!) { contract(id: $id) { usedMinutes } }`;
  const { data } = await product.ask(technician.email, query, { id: contractId });
  return (data?.['contract'] as { usedMinutes: number }).usedMinutes;
}

test('is on the contract, with its project, its entry and its person', async () => {
  const before = await usedMinutes();
  const entry = {
    originId: cast.id('TimeEntry', 0),
    originVersion: 1,
    contractId,
    personId: technician.id,
    workedOn: today,
    minutes: 30,
    isBillable: true,
    note: 'Brought over from the project',
    projectId: cast.id('Project', 0),
  };
  expect(await send(entry)).toMatchObject({ results: [{ outcome: 'CREATED' }] });
  const query = `query ($id: ID!) { contract(id: $id) { workEntries(first: 1) { nodes {
    minutes note person { name } project { name company { id } } timeEntry { id minutes task { title } } } } } }`;
  const { data, errors } = await product.ask(technician.email, query, { id: contractId });
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    contract: {
      workEntries: {
        nodes: [
          {
            minutes: 30,
            note: 'Brought over from the project',
            person: { name: technician.name },
            project: { name: expect.any(String) as unknown, company: { id: company.id } },
            timeEntry: {
              id: entry.originId,
              minutes: expect.any(Number) as unknown,
              task: { title: expect.any(String) as unknown },
            },
          },
        ],
      },
    },
  });
  expect(await usedMinutes()).toBe(before + 30);

  expect(await send({ ...entry, originVersion: 2, minutes: 0 })).toMatchObject({
    results: [{ outcome: 'UPDATED' }],
  });
  expect(await usedMinutes()).toBe(before);
});
