import { afterEach, describe, expect, test } from '@jest/globals';
import type { GraphQLAnswer } from './start.ts';
import { answerOf, post, start, stopAll } from './start.ts';

afterEach(stopAll);

const companies = { query: '{ companies }' };
const answersOf = async (response: Response) => (await response.json()) as readonly GraphQLAnswer[];

describe('a batch', () => {
  test('is answered in its order', async () => {
    const { url } = await start();
    const response = await post(url, [companies, { query: '{ matters { id } }' }]);
    expect(await answersOf(response)).toEqual([
      { data: { companies: ['Contoso'] } },
      { data: { matters: [{ id: 'm1' }] } },
    ]);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  });

  test('may be as long as the setting says', async () => {
    const { url } = await start({ environment: { MAX_BATCH: '2' } });
    expect(await answersOf(await post(url, [companies, companies]))).toHaveLength(2);
    const refused = await post(url, [companies, companies, companies]);
    expect(refused.status).toBe(400);
    expect((await answerOf(refused)).errors?.[0]).toMatchObject({
      message: 'A batch may hold 2 operations; this one holds 3.',
      extensions: { code: 'OPERATION_LIMIT_EXCEEDED' },
    });
  });

  test('that is empty is refused', async () => {
    const { url } = await start();
    const response = await post(url, []);
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test.each([['application/json'], ['application/graphql-response+json']])(
    'has limits and mistakes for each operation apart, in %s',
    async (accept) => {
      const { url } = await start();
      const batch = [
        companies,
        { query: '{ matters '.repeat(1000) },
        { query: '{ nothing }' },
        7,
        null,
        { documentId: 'Nobody' },
        [companies],
        companies,
      ];
      const response = await post(url, batch, { accept });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toContain(accept);
      const codes = (await answersOf(response)).map(({ errors }) => errors?.[0]?.extensions.code);
      expect(codes).toEqual([
        undefined,
        'OPERATION_LIMIT_EXCEEDED',
        'GRAPHQL_VALIDATION_FAILED',
        'BAD_REQUEST',
        'BAD_REQUEST',
        'PERSISTED_QUERY_NOT_FOUND',
        'BAD_REQUEST',
        undefined,
      ]);
    },
  );
});
