import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse } from 'graphql';
import { pino } from 'pino';
import { readGatewayConfig } from '../../../gateway/config.ts';
import { readStoredOperations } from '../../../gateway/documents/stored-operations.ts';
import { startGateway, type RunningGateway } from '../../../gateway/gateway.ts';
import { readRestManifest } from '../../../gateway/rest/manifest.ts';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { VIEWER_HEADER } from '../../../schema/viewer.ts';
import type { KeyFinding, KeyService } from '../../../schema/key-service.ts';
import { federationLink } from '../../support/federation.ts';
import { rememberingService } from './remembering-service.ts';

// A tiny supergraph of two subgraphs with a REST manifest of its own: the gateway knows nothing of either.

const shelves = `
  "A scalar of a well-known form."
  scalar Day @specifiedBy(url: "https://scalars.graphql.org/andimarek/local-date.html")
  "How a book is."
  enum Condition {
    "As new."
    NEW
    "Read before."
    USED
  }
  type Query {
    book(id: ID!): Book
    books(first: Int = 2, condition: Condition, cheap: Boolean, under: Float): [Book!]!
    broken: String
    refusing: String
    masked: String
    whoAsks: String!
  }
  type Mutation {
    lend(input: LendInput!): LendPayload
  }
  "A thing to read."
  type Book @key(fields: "id") {
    id: ID!
    "What stands on its back."
    title: String!
    condition: Condition!
    printedOn: Day
  }
  "What to lend."
  input LendInput {
    "The book."
    bookId: ID!
    "For how many days."
    days: Int! = 14
    "To whom."
    readers: [Reader!]
  }
  "Who reads."
  input Reader { name: String! age: Int }
  type LendPayload { loan: Loan errors: [Refused!]! }
  type Loan { number: Int! book: Book! days: Int! scopes: [String!]! }
  type Refused { code: String! message: String! path: [String!] }
`;

const reviews = `
  type Book @key(fields: "id") { id: ID! rating: Float }
`;

const operations: Readonly<Record<string, string>> = {
  OneBook: 'query OneBook($id: ID!) { book(id: $id) { id title condition printedOn rating } }',
  PartOfBook: 'query PartOfBook($id: ID!) { book(id: $id) { id title rating } }',
  Books:
    'query Books($first: Int, $condition: Condition, $cheap: Boolean, $under: Float) { books(first: $first, condition: $condition, cheap: $cheap, under: $under) { id title } }',
  Broken: 'query Broken { broken }',
  Refusing: 'query Refusing { refusing }',
  Masked: 'query Masked { masked }',
  Mine: 'query Mine { whoAsks }',
  Lend: 'mutation Lend($input: LendInput!) { lend(input: $input) { loan { number days scopes book { id rating } } errors { code message path } } }',
};

const face = { tag: 'Library', summary: 'A face', description: 'What it gives.', scope: 'books.read' };
export const manifest = {
  info: { title: 'Library', version: '1.0.0', description: 'All <books>.' },
  refusalStatuses: { NOT_FOUND: 404, TAKEN: 409, DOWN: 503 },
  faces: [
    {
      ...face,
      method: 'GET',
      path: '/api/books/{bookId}',
      operation: 'OneBook',
      parameters: { bookId: { variable: 'id', description: 'Which.' } },
      result: 'book',
    },
    {
      ...face,
      method: 'GET',
      path: '/api/partly/{bookId}',
      operation: 'PartOfBook',
      parameters: { bookId: { variable: 'id', description: 'Which.' } },
      result: 'book',
      partial: true,
    },
    {
      ...face,
      method: 'GET',
      path: '/api/books',
      operation: 'Books',
      parameters: {
        first: { variable: 'first', description: 'How many.' },
        condition: { variable: 'condition', description: 'Which.' },
        cheap: { variable: 'cheap', description: 'Which.' },
        under: { variable: 'under', description: 'Which.' },
      },
      result: 'books',
    },
    { ...face, method: 'GET', path: '/api/books/broken', operation: 'Broken' },
    { ...face, method: 'GET', path: '/api/refusing', operation: 'Refusing' },
    { ...face, method: 'GET', path: '/api/masked', operation: 'Masked' },
    {
      ...face,
      method: 'GET',
      path: '/api/mine',
      operation: 'Mine',
      parameters: { tenant_id: { viewer: 'tenantId', required: true, description: 'Whose.' } },
    },
    {
      ...face,
      method: 'POST',
      path: '/api/loans',
      operation: 'Lend',
      scope: 'loans.write',
      lends: ['books.lend'],
      body: 'input',
      result: 'lend.loan',
      refusals: 'lend.errors',
      status: 201,
    },
  ],
};

const books = [
  { id: 'b1', title: 'Emma', condition: 'NEW', printedOn: '2026-01-31' },
  { id: 'b2', title: 'Ulysses', condition: 'USED', printedOn: null },
];

/** What the subgraphs did, and how they are to do it. */
export interface Library {
  readonly gateway: RunningGateway;
  readonly url: string;
  /** Where its files are. */
  readonly folder: string;
  readonly service: KeyService;
  /** Forgets what was answered. */
  readonly forget: () => void;
  /** How often a book was lent. */
  lent: number;
  /** What a key is found to be, by the key. */
  readonly keys: Map<string, KeyFinding>;
  reviewsDown: boolean;
  /** A loan waits for this. */
  gate: Promise<unknown>;
}

const running: RunningGateway[] = [];

/** The key that may do all that the manifest has. */
export const KEY = 'ogk_reader';

export function finding(subject: string, scopes: readonly string[], tenantId = 'ten_1'): KeyFinding {
  const viewer = { subject, tenantId, email: null, name: subject, roles: [], scopes };
  return { state: 'active', viewer, until: null };
}

export async function startLibrary(
  environment: Record<string, string> = {},
  changed: { readonly manifest?: unknown; readonly keyService?: KeyService | null } = {},
): Promise<Library> {
  const folder = writeLibrary(changed.manifest ?? manifest);
  const keys = new Map([[KEY, finding('key_reader', ['books.read', 'loans.write'])]]);
  const service = rememberingService((key) => keys.get(key) ?? { state: 'unknown' });
  const state = { lent: 0, reviewsDown: false, gate: Promise.resolve() as Promise<unknown> };
  const config = readGatewayConfig({
    PORT: '0',
    DATA_DIR: folder,
    SUPERGRAPH: join(folder, 'supergraph.graphql'),
    ...environment,
  });
  const keyService = changed.keyService === undefined ? service : changed.keyService;
  const gateway = await startGateway(config, {
    log: pino({ level: 'silent' }),
    localSubgraphs: new Map([
      ['shelves', asLocal(shelves, shelfResolvers(state))],
      ['reviews', asLocal(reviews, reviewResolvers, () => state.reviewsDown)],
    ]),
    operations: readStoredOperations(folder),
    rest: readRestManifest(folder),
    ...(keyService && { keyService }),
  });
  running.push(gateway);
  return Object.assign(state, { gateway, folder, url: gateway.url, service, keys, forget: service.forget });
}

export async function stopLibraries(): Promise<void> {
  await Promise.all(running.splice(0).map((gateway) => gateway.close()));
}

/** A folder with the supergraph, its stored operations and the manifest. */
export function writeLibrary(rest: unknown): string {
  const folder = mkdtempSync(join(tmpdir(), 'library-'));
  writeFileSync(join(folder, 'supergraph.graphql'), supergraph());
  for (const [name, source] of Object.entries(operations))
    writeFileSync(join(folder, `${name}.graphql`), source);
  writeFileSync(join(folder, 'rest.json'), JSON.stringify(rest));
  return folder;
}

let composed: string | undefined;

function supergraph(): string {
  composed ??= compose();
  return composed;
}

function compose(): string {
  const { supergraphSdl, errors } = composeServices(
    [
      { name: 'shelves', typeDefs: shelves },
      { name: 'reviews', typeDefs: reviews },
    ].map(({ name, typeDefs }) => ({
      name,
      url: `http://${name}.test`,
      typeDefs: parse(federationLink + typeDefs),
    })),
  );
  if (supergraphSdl === undefined) throw new Error(JSON.stringify(errors));
  return supergraphSdl;
}

type Resolvers = Record<string, Record<string, unknown>>;
interface Asked {
  readonly headers: Readonly<Record<string, string | undefined>>;
}

function asLocal(typeDefs: string, resolvers: Resolvers, isDown: () => boolean = () => false): LocalSubgraph {
  const schema = buildSubgraphSchema([
    { typeDefs: parse(federationLink + typeDefs), resolvers: resolvers as never },
  ]);
  return async ({ query, variables, headers }) => {
    if (isDown()) throw new Error('It is down.');
    const contextValue: Asked = { headers };
    const result = await execute({
      schema,
      document: parse(query),
      variableValues: variables ?? {},
      contextValue,
    });
    return JSON.parse(JSON.stringify(result)) as Awaited<ReturnType<LocalSubgraph>>;
  };
}

/** Who the gateway says asks; its signature is for other tests. */
function viewerIn({ headers }: Asked): { subject: string; scopes: string[] } {
  const [, claims = ''] = (headers[VIEWER_HEADER] ?? '').split('.');
  if (claims === '') return { subject: 'nobody', scopes: [] };
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as { subject: string; scopes: string[] };
}

function shelfResolvers(state: { lent: number; gate: Promise<unknown> }): Resolvers {
  const find = (id: string) => books.find((book) => book.id === id) ?? null;
  const refuse = (code: string, message: string) => ({
    loan: null,
    errors: [{ code, message, path: ['input', 'bookId'] }],
  });
  return {
    Query: {
      book: (_: unknown, { id }: { id: string }) => find(id),
      books: (_: unknown, { first }: { first: number }) => books.slice(0, first),
      broken: () => {
        throw new Error('SELECT secret FROM books');
      },
      refusing: () => {
        throw Object.assign(new Error('Not you.'), { extensions: { code: 'FORBIDDEN' } });
      },
      masked: () => {
        const extensions = { code: 'INTERNAL_SERVER_ERROR', errorId: '6f1e' };
        throw Object.assign(new Error('Quote 6f1e.'), { extensions });
      },
      whoAsks: (_: unknown, _args: unknown, asked: Asked) => viewerIn(asked).subject,
    },
    Mutation: {
      lend: async (_: unknown, { input }: { input: { bookId: string; days: number } }, asked: Asked) => {
        await state.gate;
        const book = find(input.bookId);
        if (book === null) return refuse('NOT_FOUND', `There is no book ${input.bookId}.`);
        if (input.days > 100) return refuse('TOO_LONG', 'At most 100 days.');
        if (input.days > 90) return refuse('DOWN', 'The archive is closed.');
        if (book.id === 'b2') return refuse('TAKEN', 'It is lent already.');
        state.lent++;
        return {
          loan: { number: state.lent, days: input.days, book, scopes: viewerIn(asked).scopes },
          errors: [],
        };
      },
    },
    Book: { __resolveReference: ({ id }: { id: string }) => find(id) },
  };
}

const reviewResolvers: Resolvers = {
  Book: { __resolveReference: ({ id }: { id: string }) => ({ id, rating: id === 'b1' ? 4.5 : null }) },
};

/** Asks an address with the key that may do all. */
export function ask(
  library: Library,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Response> {
  return fetch(`${library.url}${path}`, { method, headers: { 'x-integration-key': KEY, ...headers } });
}

/** Sends a body with the key that may do all. */
export function send(
  library: Library,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${library.url}${path}`, {
    method: 'POST',
    headers: { 'x-integration-key': KEY, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly code?: string;
  readonly errors?: readonly { detail: string; pointer?: string; code?: string }[];
}

/** The problem that an answer is; fails where it is none. */
export async function problemOf(response: Response): Promise<ProblemBody> {
  const type = response.headers.get('content-type');
  const text = await response.text();
  if (type !== 'application/problem+json') throw new Error(`${String(type)}: ${text}`);
  const problem = JSON.parse(text) as ProblemBody;
  if (problem.status !== response.status) throw new Error(`The status is ${response.status}: ${text}`);
  return problem;
}
