import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { hash } from 'node:crypto';
import { federate, type Federation } from '../../support/federation.ts';
import { damaged } from './damaged-answers.ts';
import { randomOperation } from './random-operation.ts';
import { randomStore, richSubgraphs, type Store } from './rich-graph.ts';

const companies = [
  { id: 'c1', name: 'Jürgen & Co', score: 7, size: 'SMALL', tags: ['a', 'b'], owner: { id: 'p1' } },
  { id: 'c2', name: 'Quote " \\ \n', score: null, size: 'LARGE', tags: [], owner: null },
];

/** Companies of one subgraph with health of another and people of a third. */
function suite(): Federation {
  return federate(
    {
      name: 'crm',
      typeDefs: `
        type Query { companies: [Company!]! }
        enum Size { SMALL LARGE }
        type Company @key(fields: "id") {
          id: ID! name: String! score: Int size: Size! tags: [String!]! owner: Person address: Address!
        }
        type Address { street: String city: String! }
        type Person @key(fields: "id") { id: ID! }`,
      resolvers: {
        Query: { companies: () => companies },
        Company: { address: () => ({ street: null, city: 'Ulm' }) },
      },
    },
    {
      name: 'projects',
      typeDefs: `type Company @key(fields: "id") { id: ID! health: Health! openCount: Int! }
        type Health { status: String! reasons: [Reason!]! } type Reason { code: String! weight: Float! }`,
      resolvers: {
        Company: {
          health: () => ({ status: 'RED', reasons: [{ code: 'LATE', weight: 0.5 }] }),
          openCount: () => 3,
        },
      },
    },
    {
      name: 'hub',
      typeDefs: 'type Person @key(fields: "id") { id: ID! name: String! email: String }',
      resolvers: { Person: { name: () => 'Ann', email: () => null } },
    },
  );
}

const RECORD = `{ companies {
  __typename id name score size tags owner { id name email } address { street city __typename }
  health { status reasons { code weight } } openCount } }`;

/** How the answers of each subgraph were read in the second run: in one go, or as any JSON. */
async function waysOfReading(graph: Federation, source: string): Promise<Record<string, boolean[]>> {
  const ways: Record<string, boolean[]> = {};
  for (const service of ['crm', 'projects', 'hub']) {
    graph.interfere(service, async ({ read }, honest) => {
      const body = Buffer.from(JSON.stringify(await honest()));
      if (read) (ways[service] ??= []).push(read(body, 0, body.length) !== null);
      return body;
    });
  }
  await graph.query(source);
  return ways;
}

describe('what only the client looks at', () => {
  test('is copied from the answers of all subgraphs, from the second run on', async () => {
    expect(await waysOfReading(suite(), RECORD)).toEqual({ crm: [true], projects: [true], hub: [true] });
  });

  test('has a __typename where the client has it', async () => {
    const graph = suite();
    await graph.query(RECORD);
    expect(graph.calls[0]?.query).toContain('address{street city __typename}');
  });

  test('goes out as the subgraph wrote it', async () => {
    const graph = suite();
    graph.interfere('crm', async (_, honest) =>
      Buffer.from(JSON.stringify(await honest()).replace('Ulm', '\\u0055lm')),
    );
    await graph.query(RECORD);
    const request = { document: parse(RECORD), source: RECORD, headers: {}, deadline: Infinity };
    const { text } = await graph.executor.execute(request);
    expect(text).toContain('"address":{"street":null,"city":"\\u0055lm","__typename":"Address"}');
    expect(JSON.parse(String(text))).toEqual({ data: (await graph.query(RECORD)).data });
  });

  test.each([
    ['in another order', (json: string) => json.replace(/("score":\d+),("size":"\w+")/, '$2,$1')],
    ['with white space', (json: string) => json.replaceAll(',', ', ')],
    ['with a value of another type', (json: string) => json.replace('"SMALL"', '"HUGE"')],
    ['with a null that may not be', (json: string) => json.replace('"city":"Ulm"', '"city":null')],
    ['with a number for a string', (json: string) => json.replace('"city":"Ulm"', '"city":1')],
    ['with errors', (json: string) => json.replace('{"data"', '{"errors":[{"message":"No."}],"data"')],
  ])('is read as any JSON where it comes %s', async (_, change) => {
    const graph = suite();
    graph.interfere('crm', async (_request, honest) => Buffer.from(change(JSON.stringify(await honest()))));
    const ways: boolean[] = [];
    await graph.query(RECORD);
    graph.interfere('crm', async ({ read }, honest) => {
      const body = Buffer.from(change(JSON.stringify(await honest())));
      ways.push(read?.(body, 0, body.length) != null);
      return body;
    });
    await graph.query(RECORD);
    expect(ways).toEqual([false, false]);
  });

  test('is not copied where its bytes are no UTF-8', async () => {
    const graph = suite();
    graph.interfere('crm', async (_, honest) => {
      const body = Buffer.from(JSON.stringify(await honest()));
      body[body.indexOf('Ulm')] = 0xff;
      return body;
    });
    const { data } = await graph.query('{ companies { address { city } } }');
    expect(data).toEqual({ companies: [{ address: { city: '\ufffdlm' } }, { address: { city: 'Ulm' } }] });
  });

  test('is looked into after all where something went wrong elsewhere', async () => {
    const graph = suite();
    graph.interfere('hub', () => {
      throw new Error('Nobody there.');
    });
    const { data, errors } = await graph.query(RECORD);
    expect(data).toMatchObject({ companies: [{ name: 'Jürgen & Co', openCount: 3, owner: null }, {}] });
    expect(errors?.map(({ path }) => path)).toEqual([
      ['companies', 0, 'owner', 'name'],
      ['companies', 0, 'owner', 'email'],
    ]);
  });
});

/** How many operations an ordinary run tries. */
const operations = 400;

test('whatever comes over the wire, a quick reading answers what a slow one does', async () => {
  const held: { store: Store } = { store: randomStore(0) };
  const subgraphs = richSubgraphs(() => held.store);
  const graph = federate(...subgraphs);
  const read = { quickly: 0, slowly: 0 };
  for (const { name } of subgraphs) {
    graph.interfere(name, async (request, honest) => {
      const asked = hash('sha256', request.query + JSON.stringify(request.variables));
      const body = damaged(await honest(), Number.parseInt(asked.slice(0, 8), 16));
      if (request.read) read[request.read(body, 0, body.length) ? 'quickly' : 'slowly']++;
      return body;
    });
  }
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 }), async (seed) => {
      const { source, variables } = randomOperation(graph.apiSchema, seed);
      fc.pre(validate(graph.apiSchema, parse(source)).length === 0);
      held.store = randomStore(seed);
      // Asks twice, and compares.
      await graph.query(source, variables);
    }),
    { numRuns: operations, seed: 20262, endOnFailure: true, maxSkipsPerRun: 1000 },
  );
  expect(read.quickly).toBeGreaterThan(operations / 10);
  expect(read.slowly).toBeGreaterThan(operations / 10);
});
