/** What is answered without asking Apollo Server is answered to the letter as Apollo Server answers it. */
import { HeaderMap } from '@apollo/server';
import { afterEach, describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLError } from 'graphql';
import { createReadDocument, type ReadDocument } from '../../../gateway/access/limits.ts';
import type { WrittenResult } from '../../../gateway/execute/run/written-result.ts';
import { createHeldDocuments } from '../../../gateway/document-store.ts';
import { createHeldSpellings } from '../../../gateway/documents/spelling/held-spellings.ts';
import { answerPlain } from '../../../gateway/plain-operations.ts';
import type { RequestContext } from '../../../gateway/request-context.ts';
import { createPlainlyValid } from '../../../gateway/validate/plainly-valid/plainly-valid.ts';
import { post, start, stopAll } from './start.ts';

afterEach(stopAll);

describe('the first time and the second are as Apollo Server answers', () => {
  const requests: readonly (readonly [string, unknown])[] = [
    ['a query', { query: '{ companies }' }],
    ['all that a request can have', { query: 'query A { companies }', operationName: 'A', variables: {} }],
    ['nulls', { query: '{ companies }', operationName: null, variables: null, extensions: null }],
    [
      'one of several operations',
      { query: 'query A { companies } query B { matters { id } }', operationName: 'B' },
    ],
    ['none of several', { query: 'query A { companies } query B { matters { id } }' }],
    ['an unknown name', { query: 'query A { companies }', operationName: 'C' }],
    [
      'a variable of the wrong type',
      { query: 'query($yes: Boolean!) { companies @skip(if: $yes) }', variables: { yes: 3 } },
    ],
    ['a missing variable', { query: 'query($yes: Boolean!) { companies @skip(if: $yes) }' }],
    ['variables that are none', { query: '{ companies }', variables: [] }],
    ['a wrong name', { query: '{ companies }', operationName: 3 }],
    ['a syntax error', { query: '{ companies' }],
    ['a field that is not there', { query: '{ nobody }' }],
    ['introspection', { query: '{ __schema { queryType { name } } __typename }' }],
    ['what is too large', { query: `{ ${'a { '.repeat(200)}` }],
    ['what is too large, in a request that is wrong', { query: `{ ${'a { '.repeat(200)}`, variables: [] }],
    ['a batch', [{ query: '{ companies }' }, { query: '{ nobody }' }]],
  ];

  test.each(requests)('%s', async (_, body) => {
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      await expectAlike(await start(), body, accept);
    }
  });

  test('also where a subgraph fails', async () => {
    const failing = {
      errors: [{ message: 'no', path: ['companies'], extensions: { code: 'X' } }],
      data: { companies: null },
    };
    const crm = () => Promise.resolve(failing);
    const first = await expectAlike(await start({ crm }), { query: '{ companies matters { id } }' }, '*/*');
    expect(first.text).toContain('"code":"X"');
  });
});

/** A document that the gateway has never seen, the second time, and when it is made to ask Apollo Server. */
async function expectAlike({ url }: { readonly url: string }, body: unknown, accept: string) {
  const [first, second] = [await seen(url, body, accept), await seen(url, body, accept)];
  const byApollo = await seen(url, notPlain(body), accept);
  expect({ first, second }).toEqual({ first: byApollo, second: byApollo });
  return first;
}

/** Says no more than the request without it, and makes Apollo Server answer. */
function notPlain(body: unknown): unknown {
  return Array.isArray(body) ? body.map(notPlain) : { ...(body as object), extensions: {} };
}

async function seen(url: string, body: unknown, accept: string) {
  const response = await post(url, body, { accept });
  const { date, ...headers } = Object.fromEntries(response.headers);
  expect(date).toBeDefined();
  return { status: response.status, headers, text: await response.text() };
}

describe('Apollo Server is asked', () => {
  const source = 'query A { a }';
  const schema = buildSchema('type Query { a: Int }');
  const isPlainlyValid = createPlainlyValid(schema);
  const readDocument = createReadDocument({
    maxTokens: 50,
    maxDepth: 3,
    maxAliases: 5,
    maxRootFields: 5,
    maxFields: 50,
  });
  const context: RequestContext = {
    viewer: null,
    headers: {},
    signal: new AbortController().signal,
    deadline: Infinity,
    takesParts: false,
  };

  interface Around {
    readonly result?: WrittenResult;
    readonly context?: Partial<RequestContext>;
  }

  /** A gateway's way to answer, and the texts that it read. */
  function answering({ result = { text: '{"data":{"a":1}}\n' }, context: more = {} }: Around = {}) {
    const texts: string[] = [];
    const read: ReadDocument = (text) => {
      texts.push(text);
      return readDocument(text);
    };
    const executor = { execute: () => Promise.resolve(result) };
    const known = createHeldDocuments();
    let given: RequestContext | null = null;
    const answer = answerPlain(
      { known, spellings: createHeldSpellings(known, schema), isPlainlyValid, executor },
      async (request) => {
        given = await request.context();
        return { headers: new HeaderMap(), body: { kind: 'complete', string: 'Apollo Server' } };
      },
    );
    /** Who answered: the gateway by itself, or Apollo Server with what was found before. */
    const answeredBy = async (body: unknown) => {
      const { query } = Object(body) as { query?: unknown };
      const answered = await answer({
        httpGraphQLRequest: { method: 'POST', headers: new HeaderMap(), search: '', body },
        context: () => Promise.resolve({ ...context, ...more }),
        source: typeof query === 'string' ? query : null,
        readDocument: read,
      });
      return [answered.body.kind === 'complete' && answered.body.string, given];
    };
    return { answeredBy, texts };
  }

  test('never about a plain operation that went well, be it new or known', async () => {
    const { answeredBy, texts } = answering();
    const alone = ['{"data":{"a":1}}\n', null];
    expect(await answeredBy({ query: source })).toEqual(alone);
    expect(await answeredBy({ query: source, operationName: 'A', variables: {} })).toEqual(alone);
    expect(texts).toEqual([source]);
  });

  test('nor about one that is only spelled otherwise, which is not even read', async () => {
    const { answeredBy, texts } = answering();
    const alone = ['{"data":{"a":1}}\n', null];
    expect(await answeredBy({ query: source })).toEqual(alone);
    expect(await answeredBy({ query: 'query B{a}', operationName: 'B' })).toEqual(alone);
    expect(texts).toEqual([source]);
    expect(await answeredBy({ query: 'query C{a}', operationName: 'B' })).toEqual(['Apollo Server', context]);
  });

  test.each([
    [{ query: 'query A { b }' }],
    [{ query: 'query A { a' }],
    [{ query: '{ __schema { queryType { name } } }' }],
    [{ query: source, operationName: 'B' }],
    [{ query: source, extensions: {} }],
    [{ query: source, variables: 'x' }],
    [{ query: source, operationName: 1 }],
    [{}],
    [null],
  ])('about anything else: %j', async (body) => {
    const { answeredBy } = answering();
    expect(await answeredBy(body)).toEqual(['Apollo Server', context]);
    expect(await answeredBy(body)).toEqual(['Apollo Server', context]);
  });

  test('about nothing that is too large, whatever else is wrong with it', async () => {
    const query = '{ a { a { a { a } } } }';
    for (const body of [{ query }, { query, variables: 'x' }, { query, extensions: {} }]) {
      await expect(answering().answeredBy(body)).rejects.toThrow('depth 4, where the limit is 3');
    }
  });

  test('to tell errors, without running it again', async () => {
    const result = { text: '{"data":{"a":null}}\n', errors: [new GraphQLError('no')] };
    expect(await answering({ result }).answeredBy({ query: source })).toEqual([
      'Apollo Server',
      { ...context, result },
    ]);
    const refused = { errors: [new GraphQLError('no')] };
    expect(await answering({ result: refused }).answeredBy({ query: source })).toEqual([
      'Apollo Server',
      { ...context, result: refused },
    ]);
  });

  test('for answers in parts', async () => {
    const parts = { takesParts: true };
    expect(await answering({ context: parts }).answeredBy({ query: source })).toEqual([
      'Apollo Server',
      { ...context, ...parts },
    ]);
  });
});
