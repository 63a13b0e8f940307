/** What is answered without asking Apollo Server again is answered to the letter as Apollo Server answers it. */
import { HeaderMap } from '@apollo/server';
import { afterEach, describe, expect, test } from '@jest/globals';
import { buildSchema, GraphQLError, parse } from 'graphql';
import type { WrittenResult } from '../../../gateway/execute/run/written-result.ts';
import { createHeldDocuments } from '../../../gateway/document-store.ts';
import { createHeldSpellings } from '../../../gateway/documents/spelling/held-spellings.ts';
import { answerKnown } from '../../../gateway/known-operations.ts';
import type { RequestContext } from '../../../gateway/request-context.ts';
import { post, start, stopAll } from './start.ts';

afterEach(stopAll);

describe('the second time is as the first', () => {
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
    ['a batch', [{ query: '{ companies }' }, { query: '{ nobody }' }]],
  ];

  test.each(requests)('%s', async (_, body) => {
    for (const accept of ['application/json', 'application/graphql-response+json', '*/*']) {
      const { url } = await start();
      const [first, second] = [await seen(url, body, accept), await seen(url, body, accept)];
      expect(second).toEqual(first);
    }
  });

  test('also where a subgraph fails', async () => {
    const failing = {
      errors: [{ message: 'no', path: ['companies'], extensions: { code: 'X' } }],
      data: { companies: null },
    };
    const { url } = await start({ crm: () => Promise.resolve(failing) });
    const body = { query: '{ companies matters { id } }' };
    const [first, second] = [await seen(url, body, '*/*'), await seen(url, body, '*/*')];
    expect(second).toEqual(first);
    expect(first.text).toContain('"code":"X"');
  });
});

async function seen(url: string, body: unknown, accept: string) {
  const response = await post(url, body, { accept });
  const { date, ...headers } = Object.fromEntries(response.headers);
  expect(date).toBeDefined();
  return { status: response.status, headers, text: await response.text() };
}

describe('Apollo Server is asked', () => {
  const source = 'query A { a }';
  const context: RequestContext = {
    viewer: null,
    headers: {},
    signal: new AbortController().signal,
    deadline: Infinity,
    takesParts: false,
  };

  /** Who answered: `known` by itself, or Apollo Server with what was found before. */
  async function answeredBy(
    body: unknown,
    result: WrittenResult = { text: '{"data":{"a":1}}\n' },
    around = {},
  ) {
    const known = createHeldDocuments();
    known.set(source, parse(source));
    const spellings = createHeldSpellings(known, buildSchema('type Query { a: Int b: Int }'));
    const executor = { execute: () => Promise.resolve(result) };
    let given: RequestContext | null = null;
    const answer = answerKnown({ known, spellings, executor }, async (request) => {
      given = await request.context();
      return {
        headers: new HeaderMap(),
        body: { kind: 'complete', string: 'Apollo Server' },
      };
    });
    const httpGraphQLRequest = { method: 'POST', headers: new HeaderMap(), search: '', body };
    const answered = await answer({
      httpGraphQLRequest,
      context: () => Promise.resolve({ ...context, ...around }),
    });
    return [answered.body.kind === 'complete' && answered.body.string, given];
  }

  test('never about a known operation that went well', async () => {
    expect(await answeredBy({ query: source })).toEqual(['{"data":{"a":1}}\n', null]);
    expect(await answeredBy({ query: source, operationName: 'A', variables: {} })).toEqual([
      '{"data":{"a":1}}\n',
      null,
    ]);
  });

  test.each([
    [{ query: 'query A { b }' }],
    [{ query: source, operationName: 'B' }],
    [{ query: source, extensions: {} }],
    [{ query: source, variables: 'x' }],
    [{ query: source, operationName: 1 }],
    [{}],
    [null],
  ])('about anything else: %j', async (body) => {
    expect(await answeredBy(body)).toEqual(['Apollo Server', context]);
  });

  test('to tell errors, without running it again', async () => {
    const result = { text: '{"data":{"a":null}}\n', errors: [new GraphQLError('no')] };
    expect(await answeredBy({ query: source }, result)).toEqual(['Apollo Server', { ...context, result }]);
    const refused = { errors: [new GraphQLError('no')] };
    expect(await answeredBy({ query: source }, refused)).toEqual([
      'Apollo Server',
      { ...context, result: refused },
    ]);
  });

  test('for answers in parts', async () => {
    const parts = { takesParts: true };
    expect(await answeredBy({ query: source }, undefined, parts)).toEqual([
      'Apollo Server',
      { ...context, ...parts },
    ]);
  });
});
