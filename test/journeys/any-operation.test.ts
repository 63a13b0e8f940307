import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, isObjectType, type GraphQLObjectType } from 'graphql';
import { drawOperation, type Draw } from '../support/any-operation.ts';
import { startTestProduct, type Answer, type TestProduct } from '../support/product.ts';

const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
const roots = [api.getMutationType(), api.getQueryType()] as [GraphQLObjectType, GraphQLObjectType];

const ada = { email: 'ada@northwind.example', mark: 'Northwind says ' };
const grace = { email: 'grace@fabrikam.example', mark: 'Fabrikam says ' };

/** Ids that were answered, by their first letters: those of each kind that came last. */
const seen = new Map<string, readonly string[]>();

const aFewOfAll = `{
  boards { nodes { id } } projectTemplates { nodes { id } } people(first: 5) { nodes { id } }
  timeEntries(first: 10) { nodes { id } } tickets(first: 10) { nodes { id } } matters(first: 3) { nodes { id } }
  projects(first: 5) { nodes { id milestones(first: 3) { nodes { id } } tasks(first: 3) { nodes { id } } } }
  clients(first: 5) { nodes { id company { id } contracts(first: 2) { nodes { id workEntries(first: 3) { nodes { id } } } } } }
}`;

let product: TestProduct;
beforeAll(async () => {
  product = await startTestProduct();
  for (const { email } of [ada, grace]) {
    const { data, errors } = await product.ask(email, aFewOfAll);
    expect(errors).toBeUndefined();
    notice(data);
  }
});
afterAll(() => product.stop());

function notice(data: unknown): void {
  for (const [id] of JSON.stringify(data ?? null).matchAll(/\b[a-z]{3}_[0-9a-z]{26}\b/g)) {
    const kind = id.slice(0, 3);
    seen.set(kind, [...new Set([...(seen.get(kind) ?? []), id])].slice(-30));
  }
}

const EXPECTED = new Set(['BAD_USER_INPUT', 'MALFORMED_ID', 'FORBIDDEN', 'OPERATION_TOO_COMPLEX']);

/** An id of another tenant is taken where only another subgraph knows what it names: nothing is found under it. */
function isEntity(typeName: string): boolean {
  const type = api.getType(typeName);
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
}

/** What an answer may not say: that something went wrong which nobody had thought of. */
function unexpectedIn({ errors = [] }: Answer): unknown[] {
  return errors.filter(({ message, extensions }) => {
    const [, type = ''] = /^Cannot return null for non-nullable field (\w+)\./.exec(message) ?? [];
    return !isEntity(type) && !EXPECTED.has(String(extensions?.['code']));
  });
}

/** fast-check likes small numbers best, and here they say nothing. */
const evenly = (most: number) => fc.noBias(fc.nat(most));

async function askAnything(draw: Draw): Promise<void> {
  const who = draw([ada, grace]);
  const operation = drawOperation(draw, draw(roots), { ids: seen, mark: who.mark });
  const answer = await product.ask(who.email, operation.text, operation.variables);
  notice(answer.data);
  expect({ ...operation, unexpected: unexpectedIn(answer) }).toEqual({ ...operation, unexpected: [] });
  const other = who === ada ? grace : ada;
  expect(JSON.stringify(answer)).not.toContain(other.mark);
}

describe('whatever two tenants ask and change, with any of both their ids', () => {
  test('all is answered or refused with a reason, and neither sees a word of the other', async () => {
    const property = fc.asyncProperty(fc.gen(), (value) =>
      askAnything((from) => from[value(evenly, from.length - 1)] as (typeof from)[number]),
    );
    await fc.assert(property, { numRuns: 400, endOnFailure: true });
    expect(seen.size).toBeGreaterThan(12);
  }, 120_000);
});
