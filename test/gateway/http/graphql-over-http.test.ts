import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { answerOf, start, stopAll } from './start.ts';

/*
 * The audits of the graphql-http package, by their ids and in their words, against the gateway as it runs
 * (https://github.com/graphql/graphql-http/blob/main/src/audits/server.ts). Where we differ, the actual behaviour is
 * asserted and said why. Below them is what the specification says and no audit asks.
 */

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
const TYPENAME = { query: '{ __typename }' };
const WITH_VARIABLE = {
  query: 'query Type($name: String!) { __type(name: $name) { name } }',
  variables: { name: 'sometype' },
};
const NOT_PARSED = { query: '{' };
const NOT_VALID = { query: '{ 8f31403dfe404bccbb0e835f2629c6a7 }' };
const NOT_COERCED = { query: 'query CoerceFailure($id: ID!){ __typename }', variables: { id: null } };

let endpoint: string;
beforeAll(async () => {
  endpoint = `${(await start()).url}/graphql`;
});
afterAll(stopAll);

interface Asked {
  readonly accept?: string;
  readonly type?: string;
}

function post(body: unknown, { accept, type = JSON_TYPE }: Asked = {}): Promise<Response> {
  const headers = { 'content-type': type, ...(accept === undefined ? {} : { accept }) };
  return fetch(endpoint, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

function get(parameters: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${endpoint}?${new URLSearchParams(parameters).toString()}`, { headers });
}

const typeOf = (response: Response) => response.headers.get('content-type')?.split(';')[0];
/** What a program sends so that it cannot be a foreign page. */
const notAPage = { 'apollo-require-preflight': '1' };
const wrongFor = (kind: 'string' | 'map') => [
  kind === 'string' ? { obj: 'ect' } : 'string',
  0,
  false,
  ['array'],
];

describe('media types', () => {
  test.each([
    [
      '22EB',
      'SHOULD accept application/graphql-response+json and match the content-type',
      GRAPHQL_TYPE,
      GRAPHQL_TYPE,
    ],
    ['4655', 'MUST accept application/json and match the content-type', JSON_TYPE, JSON_TYPE],
    ['47DE', 'SHOULD accept */* and use application/json for the content-type', '*/*', JSON_TYPE],
  ])('%s %s', async (_id, _statement, accept, answered) => {
    const response = await post(TYPENAME, { accept });
    expect(response.status).toBe(200);
    expect(typeOf(response)).toBe(answered);
  });

  test('80D8 SHOULD assume application/json content-type when accept is missing', async () => {
    const { status, headers } = await raw('POST', { 'content-type': JSON_TYPE }, JSON.stringify(TYPENAME));
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json; charset=utf-8');
  });

  test('82A3 MUST use utf-8 encoding when responding', async () => {
    const response = await post({ query: '{ "Zürich" }' });
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await response.arrayBuffer());
    expect(text).toContain('Zürich');
    expect(response.headers.get('content-type')).toContain('charset=utf-8');
  });

  test('BF61 MUST accept utf-8 encoded request', async () => {
    const query = '{ __type(name: "Run🏃Swim🏊") { name } }';
    expect((await post({ query }, { type: 'application/json; charset=utf-8' })).status).toBe(200);
  });

  test('78D5 MUST assume utf-8 in request if encoding is unspecified', async () => {
    expect((await post(TYPENAME)).status).toBe(200);
  });
});

describe('requests', () => {
  test('2C94 MUST accept POST requests', async () => {
    expect((await post(TYPENAME)).status).toBe(200);
  });

  // Apollo Server's guard against cross-site request forgery, which is worth more than this MAY: a page of anybody's can
  // have a browser send a plain GET. A header that a page cannot set without being asked for leave lets a GET through.
  test('5A70 MAY accept application/x-www-form-urlencoded formatted GET requests: with a header', async () => {
    expect((await get(TYPENAME)).status).toBe(400);
    expect((await get(TYPENAME, notAPage)).status).toBe(200);
  });

  test('9C48 MAY NOT allow executing mutations on GET requests', async () => {
    const accept = { accept: GRAPHQL_TYPE };
    expect((await get({ query: 'mutation { __typename }' }, accept)).status).toBe(400);
    const response = await get({ query: 'mutation { __typename }' }, { ...accept, ...notAPage });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  test('9ABE MAY respond with 4xx status code if content-type is not supplied on POST requests', async () => {
    expect((await fetch(endpoint, { method: 'POST' })).status).toBe(415);
  });

  test('03D4 MUST accept application/json POST requests', async () => {
    expect((await post(TYPENAME, { type: JSON_TYPE })).status).toBe(200);
  });

  test('A5BF MAY use 400 status code when request body is missing on POST', async () => {
    expect((await post('')).status).toBe(400);
  });
});

describe('parameters', () => {
  test('423L MAY use 400 status code on missing {query} parameter', async () => {
    expect((await post({ notquery: '{ __typename }' }, { accept: GRAPHQL_TYPE })).status).toBe(400);
  });

  const wrong = [
    ...wrongFor('string').map((value, index) => [`LKJ${index}`, 'query', value] as const),
    ...wrongFor('string').map((value, index) => [`6C0${index}`, 'operationName', value] as const),
    ...wrongFor('map').map((value, index) => [`476${index}`, 'variables', value] as const),
    ...wrongFor('map').map((value, index) => [`58B${index}`, 'extensions', value] as const),
  ];
  test.each(wrong)('%s MAY use 400 status code on a wrong {%s} parameter: %j', async (_id, name, value) => {
    const response = await post({ ...TYPENAME, [name]: value });
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  const NAMED = { operationName: 'Query', query: 'query Query { __typename }' };
  const EXTENDED = { ...TYPENAME, extensions: { some: 'value' } };
  test.each([
    ['34A2', 'SHOULD allow string {query} parameter', GRAPHQL_TYPE, TYPENAME],
    ['13EE', 'MUST allow string {query} parameter', JSON_TYPE, TYPENAME],
    ['8161', 'SHOULD allow string {operationName} parameter', GRAPHQL_TYPE, NAMED],
    ['B8B3', 'MUST allow string {operationName} parameter', JSON_TYPE, NAMED],
    ['94B0', 'SHOULD allow null {variables} parameter', GRAPHQL_TYPE, { ...TYPENAME, variables: null }],
    ['0220', 'MUST allow null {variables} parameter', JSON_TYPE, { ...TYPENAME, variables: null }],
    [
      '94B1',
      'SHOULD allow null {operationName} parameter',
      GRAPHQL_TYPE,
      { ...TYPENAME, operationName: null },
    ],
    ['0221', 'MUST allow null {operationName} parameter', JSON_TYPE, { ...TYPENAME, operationName: null }],
    ['94B2', 'SHOULD allow null {extensions} parameter', GRAPHQL_TYPE, { ...TYPENAME, extensions: null }],
    ['0222', 'MUST allow null {extensions} parameter', JSON_TYPE, { ...TYPENAME, extensions: null }],
    ['2EA1', 'SHOULD allow map {variables} parameter', GRAPHQL_TYPE, WITH_VARIABLE],
    ['28B9', 'MUST allow map {variables} parameter', JSON_TYPE, WITH_VARIABLE],
    ['428F', 'SHOULD allow map {extensions} parameter', GRAPHQL_TYPE, EXTENDED],
    ['1B7A', 'MUST allow map {extensions} parameter', JSON_TYPE, EXTENDED],
  ])('%s %s when accepting %s', async (_id, _statement, accept, body) => {
    const response = await post(body, { accept });
    expect(response.status).toBe(200);
    expect(await answerOf(response)).not.toHaveProperty('errors');
  });

  // Both with the header of the guard above (5A70).
  test.each([
    ['D6D5', GRAPHQL_TYPE],
    ['6A70', JSON_TYPE],
  ])(
    '%s MAY allow URL-encoded JSON string {variables} parameter in GETs when accepting %s',
    async (_id, accept) => {
      const { query, variables } = WITH_VARIABLE;
      const parameters = { query, variables: JSON.stringify(variables) };
      const response = await get(parameters, { accept, ...notAPage });
      expect(response.status).toBe(200);
      expect(await answerOf(response)).not.toHaveProperty('errors');
      expect((await get(parameters, { accept })).status).toBe(400);
    },
  );

  test.each([
    ['B6DC', 'MAY use 4xx or 5xx status codes on JSON parsing failure', '{ "not a JSON'],
    ['BCF8', 'MAY use 400 status code on JSON parsing failure', '{ "not a JSON'],
    ['8764', 'MAY use 4xx or 5xx status codes if parameters are invalid', { qeury: '{ __typename }' }],
    ['3E3A', 'MAY use 400 status code if parameters are invalid', { qeury: '{ __typename }' }],
  ])('%s %s', async (_id, _statement, body) => {
    expect((await post(body)).status).toBe(400);
  });
});

describe('answers', () => {
  test.each([
    ['572B', 'SHOULD use 200 status code on document parsing failure', NOT_PARSED],
    ['FDE2', 'SHOULD use 200 status code on document validation failure', NOT_VALID],
    ['7B9B', 'SHOULD use a status code of 200 on variable coercion failure', NOT_COERCED],
  ])('%s %s when accepting application/json', async (_id, _statement, body) => {
    expect((await post(body, { accept: JSON_TYPE })).status).toBe(200);
  });

  test.each([
    ['865D 556A', 'SHOULD use 400 status code on document parsing failure', NOT_PARSED],
    ['51FE 74FF', 'SHOULD use 400 status code on document validation failure', NOT_VALID],
    ['86EE', 'SHOULD use a status code of 400 on variable coercion failure', NOT_COERCED],
  ])('%s %s when accepting application/graphql-response+json', async (_id, _statement, body) => {
    expect((await post(body, { accept: GRAPHQL_TYPE })).status).toBe(400);
  });

  test.each([
    ['D586', 'SHOULD not contain the data entry on document parsing failure', NOT_PARSED],
    ['5E5B', 'SHOULD not contain the data entry on document validation failure', NOT_VALID],
  ])('%s %s when accepting application/graphql-response+json', async (_id, _statement, body) => {
    const response = await post(body, { accept: GRAPHQL_TYPE });
    expect(typeOf(response)).toBe(GRAPHQL_TYPE);
    expect(await answerOf(response)).not.toHaveProperty('data');
  });
});

describe('what no audit asks', () => {
  test.each([
    ['application/graphql-response+json, application/json;q=0.9', GRAPHQL_TYPE],
    ['application/json;q=0.9, application/graphql-response+json', GRAPHQL_TYPE],
    ['application/json, application/graphql-response+json', JSON_TYPE],
    ['application/graphql-response+json;q=0.5, application/json;q=0.6', JSON_TYPE],
    ['application/*', JSON_TYPE],
    ['application/json;q=0, */*', GRAPHQL_TYPE],
    ['text/plain, application/graphql-response+json; charset=utf-8', GRAPHQL_TYPE],
    ['APPLICATION/JSON', JSON_TYPE],
  ])('Accept: %s is answered in the form that it likes best', async (accept, answered) => {
    const response = await post(TYPENAME, { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(`${answered}; charset=utf-8`);
    expect(response.headers.get('vary')).toContain('accept');
  });

  test.each([['text/plain'], ['application/json;q=0'], ['application/json; charset=utf-16'], ['image/*']])(
    'Accept: %s is 406',
    async (accept) => {
      const response = await post(TYPENAME, { accept });
      expect(response.status).toBe(406);
      expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    },
  );

  // Apollo Server finds out only when it has an answer to send.
  test('a mutation whose answer would not be accepted is not carried out', async () => {
    let calls = 0;
    const { url } = await start({
      legal: () => Promise.resolve({ data: { close: null, calls: calls++ } }),
    });
    const ask = (accept: string) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE, accept },
        body: JSON.stringify({ query: 'mutation { close(id: "m1") { id } }' }),
      });
    expect((await ask('text/plain')).status).toBe(406);
    expect(calls).toBe(0);
    expect((await ask(JSON_TYPE)).status).toBe(200);
    expect(calls).toBe(1);
  });

  test('data with errors is 200 in both forms', async () => {
    const { url } = await start({ crm: () => Promise.reject(new Error('down')) });
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': JSON_TYPE, accept },
        body: JSON.stringify({ query: '{ companies }' }),
      });
      expect(response.status).toBe(200);
      expect(await answerOf(response)).toMatchObject({ data: { companies: null }, errors: [{}] });
    }
  });

  test.each([
    ['an operation name that is not there', { ...TYPENAME, operationName: 'Other' }],
    ['no name where there are several', { query: 'query A { __typename } query B { __typename }' }],
  ])('%s is a request error', async (_name, body) => {
    const statuses = [GRAPHQL_TYPE, JSON_TYPE].map(async (accept) => (await post(body, { accept })).status);
    expect(await Promise.all(statuses)).toEqual([400, 200]);
  });

  test('a refusal before GraphQL is 4xx in both forms, and in the form that was asked for', async () => {
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      const response = await post('{', { accept });
      expect(response.status).toBe(400);
      expect(typeOf(response)).toBe(accept);
    }
  });

  // Apollo's clients look for this answer in a 200: as 4xx, some of them take it for a failure of the network.
  test('a persisted query that is not known is 200 in both forms, as Apollo Server has it', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    for (const accept of [JSON_TYPE, GRAPHQL_TYPE]) {
      const response = await post({ extensions }, { accept });
      expect(response.status).toBe(200);
      expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    }
  });

  test.each([
    ['another charset', 'application/json; charset=iso-8859-1', 415],
    ['UTF-8 in quotes', 'application/json; charset="UTF-8"', 200],
    ['a relative of JSON', 'application/graphql+json', 200],
    ['plain text', 'text/plain', 415],
    ['a form', 'application/x-www-form-urlencoded', 415],
    ['a form in parts', 'multipart/form-data; boundary=x', 415],
  ])('a body in %s', async (_name, type, status) => {
    expect((await post(TYPENAME, { type })).status).toBe(status);
  });

  test.each([
    ['variables that are no JSON', { ...TYPENAME, variables: '{' }],
    ['variables that are a list', { ...TYPENAME, variables: '[]' }],
    ['extensions that are a number', { ...TYPENAME, extensions: '1' }],
    ['no query', {}],
  ])('a GET with %s is 400', async (_name, parameters) => {
    const response = await get(parameters, notAPage);
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('a GET that says a parameter twice is 400', async () => {
    const response = await fetch(`${endpoint}?query={__typename}&query={__typename}`, { headers: notAPage });
    expect(response.status).toBe(400);
  });

  test('a HEAD is a GET without its body', async () => {
    const path = `?${new URLSearchParams(TYPENAME).toString()}`;
    const asGet = await raw('GET', notAPage, undefined, path);
    const asHead = await raw('HEAD', notAPage, undefined, path);
    expect(asHead.status).toBe(200);
    expect(asHead.body).toBe('');
    expect(asHead.headers['content-length']).toBe(asGet.headers['content-length']);
    expect((await fetch(endpoint.replace('/graphql', '/health'), { method: 'HEAD' })).status).toBe(200);
  });

  test('another method is 405, and says which there are', async () => {
    const response = await fetch(endpoint, { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  });

  test('the guard is passed by a content type that a page may not send', async () => {
    expect((await get(TYPENAME, { 'content-type': JSON_TYPE })).status).toBe(200);
    expect((await get(TYPENAME, { 'content-type': 'text/plain' })).status).toBe(400);
    expect((await get(TYPENAME, { 'x-apollo-operation-name': 'Any' })).status).toBe(200);
  });
});

interface RawAnswer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A request with no header but these: `fetch` adds some of its own. */
function raw(method: string, headers: Record<string, string>, body?: string, path = ''): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(endpoint + path, { method, headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: text }),
      );
    });
    request.on('error', reject).end(body);
  });
}
