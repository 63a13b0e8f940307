import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { graphql, parse } from 'graphql';
import { startProcess } from '../support/apart.ts';
import { freePort } from '../support/free-port.ts';
import { createTestFolder, post } from '../support/product.ts';

// Subgraphs that know nothing of One Graph: no signed viewer, no health route, another team's schema.

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires"])';
const books = `${link}
  type Query { book(isbn: ID!): Book topBooks: [Book!]! }
  type Book @key(fields: "isbn") { isbn: ID! title: String! pages: Int! }`;
const shelves = `${link}
  type Book @key(fields: "isbn") { isbn: ID! pages: Int! @external width: Float! @requires(fields: "pages") shelf: Shelf }
  type Shelf { room: String! }`;
const library = [
  { __typename: 'Book', isbn: '1', title: 'Dune', pages: 600 },
  { __typename: 'Book', isbn: '2', title: 'Emma', pages: 400 },
];

const servers: Server[] = [];
const folder = createTestFolder();
let supergraph: string;

async function serve(handle: (body: string) => Promise<string>): Promise<string> {
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString();
      response.setHeader('content-type', 'application/json');
      response.end(await handle(body));
    })();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function serveSchema(typeDefs: string, resolvers: object): Promise<string> {
  const modules = [{ typeDefs: parse(typeDefs), resolvers }] as Parameters<typeof buildSubgraphSchema>[0];
  const schema = buildSubgraphSchema(modules);
  return serve(async (body) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    return JSON.stringify(await graphql({ schema, source: query, variableValues: variables ?? null }));
  });
}

beforeAll(async () => {
  const find = ({ isbn }: { isbn: string }) => library.find((book) => book.isbn === isbn) ?? null;
  const booksUrl = await serveSchema(books, {
    Query: { book: (_: unknown, args: { isbn: string }) => find(args), topBooks: () => library },
    Book: { __resolveReference: find },
  });
  const shelvesUrl = await serveSchema(shelves, {
    Book: {
      __resolveReference: (reference: object) => reference,
      width: ({ pages }: { pages: number }) => pages / 100,
      shelf: ({ isbn }: { isbn: string }) => (isbn === '1' ? { room: 'blue' } : null),
    },
  });
  const composed = composeServices([
    { name: 'the books', url: booksUrl, typeDefs: parse(books) },
    { name: 'shelves', url: shelvesUrl, typeDefs: parse(shelves) },
  ]);
  assertCompositionSuccess(composed);
  supergraph = composed.supergraphSdl;
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  folder.remove();
});

test.each(['a file', 'a URL'])('the gateway serves any federation 2 supergraph from %s', async (from) => {
  const file = join(folder.path, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const source = from === 'a file' ? file : await serve(() => Promise.resolve(supergraph));
  const port = await freePort();
  const words = ['gateway', '--supergraph', source, '--port', String(port), '--auth', 'none'];
  const gateway = startProcess(words, { DATA_DIR: folder.path, LOG_LEVEL: 'warn' });
  await gateway.until('is ready at');
  const answer = await post(
    `http://127.0.0.1:${port}/graphql`,
    null,
    'query ($isbn: ID!) { best: topBooks { title width shelf { room } } book(isbn: $isbn) { width title } none: book(isbn: "9") { title } }',
    { isbn: '2' },
  );
  expect(answer).toEqual({
    status: 200,
    data: {
      best: [
        { title: 'Dune', width: 6, shelf: { room: 'blue' } },
        { title: 'Emma', width: 4, shelf: null },
      ],
      book: { width: 4, title: 'Emma' },
      none: null,
    },
  });
  expect(await gateway.end('SIGTERM')).toBe(0);
});

test('a foreign supergraph has stored operations of its own, and runs nothing else where that is asked for', async () => {
  const file = join(folder.path, 'supergraph.graphql');
  const operations = join(folder.path, 'operations');
  writeFileSync(file, supergraph);
  mkdirSync(operations);
  writeFileSync(join(operations, 'Titles.graphql'), 'query Titles { topBooks { title } }');
  const port = await freePort();
  const words = ['gateway', '--supergraph', file, '--operations', operations, '--port', String(port)];
  const environment = { DATA_DIR: folder.path, LOG_LEVEL: 'warn', SAFELIST: 'true' };
  const gateway = startProcess([...words, '--auth', 'none'], environment);
  await gateway.until('is ready at');
  const ask = async (body: object): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const url = `http://127.0.0.1:${port}/graphql`;
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  expect(await ask({ documentId: 'Titles' })).toEqual({
    data: { topBooks: [{ title: 'Dune' }, { title: 'Emma' }] },
  });
  expect(await ask({ query: '{ topBooks { title } }' })).toMatchObject({
    errors: [{ extensions: { code: 'OPERATION_NOT_ALLOWED' } }],
  });
  expect(await gateway.end('SIGTERM')).toBe(0);
});
