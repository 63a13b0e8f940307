import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, KEY, problemOf, send, startLibrary, stopLibraries, type Library } from './start.ts';

let library: Library;
beforeAll(async () => {
  library = await startLibrary();
});
afterAll(stopLibraries);

describe('a read', () => {
  test('answers with what its operation finds, and nothing around it', async () => {
    const response = await ask(library, '/api/books/b1');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('private, no-cache');
    expect(response.headers.get('vary')).toContain('x-integration-key');
    expect(await response.json()).toEqual({
      id: 'b1',
      title: 'Emma',
      condition: 'NEW',
      printedOn: '2026-01-31',
      rating: 4.5,
    });
  });

  test('takes parameters of every kind, or none', async () => {
    const titles = async (search: string): Promise<unknown> =>
      (await ask(library, `/api/books${search}`)).json();
    expect(await titles('')).toHaveLength(2);
    expect(await titles('?first=1&condition=USED&cheap=true&under=9.5')).toEqual([
      { id: 'b1', title: 'Emma' },
    ]);
  });

  test('decodes its path, and prefers one that is written out', async () => {
    expect((await ask(library, '/api/books/%62%31')).status).toBe(200);
    expect((await problemOf(await ask(library, '/api/books/broken'))).type).toBe('/api#bad-gateway');
  });

  test('can be asked for without its body', async () => {
    const whole = await ask(library, '/api/books/b1');
    const head = await ask(library, '/api/books/b1', {}, 'HEAD');
    expect(head.status).toBe(200);
    expect(head.headers.get('etag')).toBe(whole.headers.get('etag'));
    expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'));
    expect(await head.text()).toBe('');
  });

  test('of a page from elsewhere is allowed as other addresses are', async () => {
    const response = await fetch(`${library.url}/api/loans`, {
      method: 'OPTIONS',
      headers: { origin: 'https://app.example', 'access-control-request-headers': 'x-integration-key' },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-methods')).toBe('POST');
    expect(response.headers.get('access-control-allow-headers')).toBe('x-integration-key');
  });
});

describe('a wrong address', () => {
  test.each(['/api/nothing', '/api/books/b1/more', '/api/books/', '/api/books/%ff', '/api//books'])(
    '%s is not found',
    async (path) => {
      const problem = await problemOf(await ask(library, path));
      expect(problem).toMatchObject({ type: '/api#not-found', title: 'Not found', status: 404 });
      expect(problem.detail).toContain(path);
    },
  );

  test.each([
    ['DELETE', '/api/books/b1', 'GET, HEAD'],
    ['POST', '/api/books', 'GET, HEAD'],
    ['GET', '/api/loans', 'POST'],
    ['PUT', '/api/openapi.json', 'GET, HEAD'],
  ])('%s %s is told what there is', async (method, path, allow) => {
    const response = await ask(library, path, {}, method);
    expect(response.headers.get('allow')).toBe(allow);
    expect(await problemOf(response)).toMatchObject({ status: 405, detail: `${path} takes ${allow}.` });
  });
});

describe('wrong parameters', () => {
  test.each([
    ['?page=2', 'There is no parameter "page" here; allowed: first, condition, cheap, under.'],
    [
      '?page=2&size=3',
      'There is no parameters "page", "size" here; allowed: first, condition, cheap, under.',
    ],
    ['?first=1&first=2', 'The parameter first stands there 2 times.'],
    ['?first=one', 'first must be a whole number of 32 bits; received "one".'],
    ['?first=', 'first must be a whole number of 32 bits; received "".'],
    ['?first=2147483648', 'first must be a whole number of 32 bits; received "2147483648".'],
    ['?condition=OLD', 'condition must be one of NEW, USED; received "OLD".'],
    ['?cheap=yes', 'cheap must be true or false; received "yes".'],
    ['?under=much', 'under must be a number; received "much".'],
  ])('%s', async (search, detail) => {
    expect(await problemOf(await ask(library, `/api/books${search}`))).toMatchObject({
      type: '/api#bad-request',
      status: 400,
      detail,
    });
  });

  test('where none is allowed are told so', async () => {
    const { detail } = await problemOf(await ask(library, '/api/books/b1?x=1'));
    expect(detail).toBe('There is no parameter "x" here; none is allowed.');
  });
});

describe('what is not there, or fails', () => {
  test('is 404 where nothing is found', async () => {
    expect(await problemOf(await ask(library, '/api/books/b9'))).toMatchObject({ type: '/api#not-found' });
  });

  test('says nothing of how a product failed', async () => {
    expect(await problemOf(await ask(library, '/api/books/broken'))).toEqual({
      type: '/api#bad-gateway',
      title: 'Bad gateway',
      status: 502,
      detail: 'A product behind this address failed.',
      code: 'DOWNSTREAM_SERVICE_ERROR',
    });
  });

  test('is a mistake of a product’s with the id that it gave it', async () => {
    expect(await problemOf(await ask(library, '/api/masked'))).toEqual({
      type: '/api#internal',
      title: 'Internal error',
      status: 500,
      detail: 'Quote 6f1e.',
      instance: 'urn:uuid:6f1e',
      code: 'INTERNAL_SERVER_ERROR',
    });
  });

  test('is what the error says', async () => {
    expect(await problemOf(await ask(library, '/api/refusing'))).toMatchObject({
      status: 403,
      code: 'FORBIDDEN',
    });
  });

  test('is no answer at all where a part is missing, unless the face takes what there is', async () => {
    library.reviewsDown = true;
    try {
      const whole = await problemOf(await ask(library, '/api/books/b1'));
      expect(whole).toMatchObject({ type: '/api#unavailable', status: 503, code: 'SUBGRAPH_UNAVAILABLE' });
      const part = await ask(library, '/api/partly/b1');
      expect(part.status).toBe(200);
      expect(part.headers.get('incomplete-fields')).toBe('/rating');
      expect(part.headers.get('etag')).toBeNull();
      expect(await part.json()).toMatchObject({ title: 'Emma', rating: null });
    } finally {
      library.reviewsDown = false;
    }
    expect((await ask(library, '/api/partly/b1')).headers.get('etag')).not.toBeNull();
  });
});

describe('a change', () => {
  test('answers with what it made', async () => {
    const response = await send(library, '/api/loans', { bookId: 'b1', days: 7 });
    expect(response.status).toBe(201);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ days: 7, book: { id: 'b1', rating: 4.5 } });
  });

  test('may do what its face lends it, and what the key is allowed, and no more', async () => {
    const loan = (await (await send(library, '/api/loans', { bookId: 'b1' })).json()) as { scopes: string[] };
    expect(loan.scopes).toEqual(['books.read', 'loans.write', 'books.lend']);
    const mine = (await (await ask(library, '/api/mine?tenant_id=ten_1')).json()) as { whoAsks: string };
    expect(mine).toEqual({ whoAsks: 'key_reader' });
  });

  test.each([
    ['b9', 7, 404, '/api#not-found', 'NOT_FOUND', 'There is no book b9.'],
    ['b2', 7, 409, '/api#conflict', 'TAKEN', 'It is lent already.'],
    ['b1', 91, 503, '/api#unavailable', 'DOWN', 'The archive is closed.'],
    ['b1', 101, 422, '/api#unprocessable', 'TOO_LONG', 'At most 100 days.'],
  ])('that is refused (%s, %d days) is %d', async (bookId, days, status, type, code, detail) => {
    expect(await problemOf(await send(library, '/api/loans', { bookId, days }))).toEqual({
      type,
      title: expect.any(String),
      status,
      detail,
      code,
      errors: [{ detail, code, pointer: '#/bookId' }],
    });
  });
});

describe('a wrong body', () => {
  test('is told all its mistakes, each with its place', async () => {
    const body = { days: 'many', readers: [{ name: 'Ada' }, { age: 1.5 }], to: 'me' };
    const problem = await problemOf(await send(library, '/api/loans', body));
    expect(problem).toMatchObject({ type: '/api#unprocessable', status: 422, code: 'BAD_USER_INPUT' });
    expect(problem.errors).toEqual([
      { detail: 'Field "bookId" of required type "ID!" was not provided.', pointer: '#' },
      { detail: 'Int cannot represent non-integer value: "many"', pointer: '#/days' },
      { detail: 'Field "name" of required type "String!" was not provided.', pointer: '#/readers/1' },
      { detail: 'Int cannot represent non-integer value: 1.5', pointer: '#/readers/1/age' },
      { detail: 'Field "to" is not defined by type "LendInput".', pointer: '#' },
    ]);
  });

  test.each([
    ['no object', '[1]', 422],
    ['null', 'null', 422],
    ['no JSON', '{', 400],
  ])('that is %s is refused', async (_, body, status) => {
    expect((await problemOf(await send(library, '/api/loans', body))).status).toBe(status);
  });

  test('of another type, or too large, is refused', async () => {
    const type = await send(library, '/api/loans', '{}', { 'content-type': 'text/plain' });
    expect(await problemOf(type)).toMatchObject({ status: 415, type: '/api#unsupported-media-type' });
    const large = await send(library, '/api/loans', { bookId: 'x'.repeat(1024 * 1024) });
    expect(await problemOf(large)).toMatchObject({ status: 413, type: '/api#too-large' });
  });

  test('lends nothing', async () => {
    const before = library.lent;
    await send(library, '/api/loans', { bookId: 'b1', days: 'many' });
    expect(library.lent).toBe(before);
  });
});

test('other addresses are not touched', async () => {
  expect((await fetch(`${library.url}/health`)).status).toBe(200);
  expect((await fetch(`${library.url}/apis`, { headers: { 'x-integration-key': KEY } })).status).toBe(404);
});
