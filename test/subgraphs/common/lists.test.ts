import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { demoId } from '../../../subgraphs/common/demo/cast.ts';
import { demoRows } from '../../../subgraphs/common/demo/demo-rows.ts';
import { crm } from '../../../subgraphs/crm/index.ts';
import {
  CompanyEntity,
  ContactEntity,
  type CompanyRow,
  type ContactRow,
} from '../../../subgraphs/crm/entities.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

// CRM's lists stand for all: they are made of the same parts.

const tenant = demoId('lists', 'Tenant', 0);
let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startTestSubgraph(crm, '2026-03-02');
});
afterAll(() => graph.close());

const company = (index: number, name: string): CompanyRow => ({
  id: demoId('lists', 'Company', index),
  name,
  status: 'ACTIVE',
  domain: null,
  phone: null,
  industry: null,
  employeeCount: null,
  street: null,
  city: null,
  region: null,
  postalCode: null,
  country: null,
  ownerId: null,
  createdAt: new Date(0),
});
const contact = (index: number, parent: number, name: string, isPrimary: boolean): ContactRow => ({
  id: demoId('lists', 'Contact', index),
  companyId: demoId('lists', 'Company', parent),
  name,
  email: null,
  phone: null,
  title: null,
  isPrimary,
});

/** Few names, so that many are alike and the id must decide; with case, umlauts and quotes. */
const names = fc.constantFrom('a', 'A', 'b', "O'Neil", 'Ölwerk', 'ölwerk', 'z', '');
const people = fc.array(fc.record({ parent: fc.nat(3), name: names, isPrimary: fc.boolean() }), {
  maxLength: 25,
});

interface Page {
  readonly nodes: readonly { id: string }[];
  readonly edges: readonly { cursor: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  readonly totalCount: number;
}

describe('a list under a list', () => {
  test('paged through at any size, gives every row once, in order, under its own parent', async () => {
    await fc.assert(
      fc.asyncProperty(people, fc.integer({ min: 1, max: 6 }), async (rows, first) => {
        const contacts = rows.map((row, index) => contact(index, row.parent, row.name, row.isPrimary));
        await graph.fill(tenant, [
          demoRows(
            CompanyEntity,
            [0, 1, 2, 3].map((index) => company(index, `c${index}`)),
          ),
          demoRows(ContactEntity, contacts),
        ]);
        for (const parent of [0, 1, 2, 3]) {
          const own = contacts.filter((one) => one.companyId === demoId('lists', 'Company', parent));
          expect(await pageThrough(parent, first, own.length)).toEqual(inOrder(own));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('answers different pages of the same list under different names', async () => {
    await graph.fill(tenant, [
      demoRows(CompanyEntity, [company(0, 'c')]),
      demoRows(
        ContactEntity,
        ['a', 'b', 'c'].map((name, index) => contact(index, 0, name, false)),
      ),
    ]);
    const { data } = await graph.ask(
      tenant,
      `{ companies { nodes { one: contacts(first: 1) { nodes { name } } two: contacts(first: 2) { nodes { name } } } } }`,
    );
    expect(data).toEqual({
      companies: {
        nodes: [{ one: { nodes: [{ name: 'a' }] }, two: { nodes: [{ name: 'a' }, { name: 'b' }] } }],
      },
    });
  });

  test.each([
    [3, 0],
    [2, 1],
  ])('of three, a first page of %i counts with %i statements', async (first, counts) => {
    await graph.fill(tenant, [
      demoRows(CompanyEntity, [company(0, 'c'), company(1, 'd')]),
      demoRows(
        ContactEntity,
        [0, 0, 0, 1].map((parent, index) => contact(index, parent, `n${index}`, false)),
      ),
    ]);
    graph.statements.length = 0;
    const { data } = await graph.ask(
      tenant,
      `{ companies { nodes { contacts(first: ${first}) { totalCount } } } }`,
    );
    expect(data).toEqual({
      companies: { nodes: [{ contacts: { totalCount: 3 } }, { contacts: { totalCount: 1 } }] },
    });
    expect(graph.statements.filter((statement) => statement.includes('count('))).toHaveLength(counts);
  });

  test('counts nothing unless it is asked to', async () => {
    graph.statements.length = 0;
    await graph.ask(tenant, '{ companies { nodes { contacts { nodes { name } } } } }');
    expect(graph.statements.filter((statement) => statement.includes('count('))).toEqual([]);
  });
});

async function pageThrough(parent: number, first: number, total: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await readPage(parent, first, after);
    expect(page.totalCount).toBe(total);
    expect(page.edges).toHaveLength(page.nodes.length);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...page.nodes.map((node) => node.id));
    if (!page.pageInfo.hasNextPage) return ids;
    expect(page.nodes).toHaveLength(first);
    after = page.pageInfo.endCursor;
  }
}

async function readPage(parent: number, first: number, after: string | null): Promise<Page> {
  const { data } = await graph.ask(
    tenant,
    `query ($id: ID!, $first: Int, $after: String) { company(id: $id) { contacts(first: $first, after: $after) {
      totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
    { id: demoId('lists', 'Company', parent), first, after },
  );
  return (data?.['company'] as { contacts: Page }).contacts;
}

/** The order that the list promises, said once more in plain JavaScript. */
function inOrder(rows: readonly ContactRow[]): string[] {
  const key = ({ isPrimary, name, id }: ContactRow): [boolean, Buffer, string] => [
    !isPrimary,
    Buffer.from(name.toLowerCase()),
    id,
  ];
  const compare = (a: ContactRow, b: ContactRow): number => {
    const [aLast, aName, aId] = key(a);
    const [bLast, bName, bId] = key(b);
    return Number(aLast) - Number(bLast) || Buffer.compare(aName, bName) || (aId < bId ? -1 : 1);
  };
  return [...rows].sort(compare).map((row) => row.id);
}
