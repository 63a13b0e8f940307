import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, parse } from 'graphql';
import type { LocalSubgraph } from '../../../gateway/transport/local.ts';
import { VIEWER_HEADER } from '../../../schema/viewer.ts';
import { federationLink } from '../../support/federation.ts';

// A tiny supergraph of two subgraphs: the gateway knows nothing of either.

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

const books = [
  { id: 'b1', title: 'Emma', condition: 'NEW', printedOn: '2026-01-31' },
  { id: 'b2', title: 'Ulysses', condition: 'USED', printedOn: null },
];

/** What the subgraphs did, and how they are to do it. */
export interface LibraryState {
  /** How often somebody came to lend a book, and how often one was lent. */
  come: number;
  lent: number;
  reviewsDown: boolean;
  /** A loan waits for this. */
  gate: Promise<unknown>;
}

/** The two subgraphs, in this process. */
export function librarySubgraphs(state: LibraryState): Map<string, LocalSubgraph> {
  return new Map([
    ['shelves', asLocal(shelves, shelfResolvers(state))],
    ['reviews', asLocal(reviews, reviewResolvers, () => state.reviewsDown)],
  ]);
}

let composed: string | undefined;

export function supergraph(): string {
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

function shelfResolvers(state: LibraryState): Resolvers {
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
        state.come++;
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
