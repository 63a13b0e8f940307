import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OpenApiDocument } from '../../../gateway/rest/openapi/openapi-document.ts';
import { problemTypes } from '../../../gateway/rest/problem-types.ts';
import { startLibrary, stopLibraries, type Library } from './start.ts';

let library: Library;
let document: OpenApiDocument;
beforeAll(async () => {
  library = await startLibrary();
  document = (await (await fetch(`${library.url}/api/openapi.json`)).json()) as OpenApiDocument;
});
afterAll(stopLibraries);

const bookSchema = {
  type: 'object',
  required: ['id', 'title', 'condition', 'printedOn', 'rating'],
  properties: {
    id: { type: 'string' },
    title: { type: 'string', description: 'What stands on its back.' },
    condition: { $ref: '#/components/schemas/Condition' },
    printedOn: { anyOf: [{ $ref: '#/components/schemas/Day' }, { type: 'null' }] },
    rating: { type: ['number', 'null'], format: 'double' },
  },
};

describe('the OpenAPI document', () => {
  test('is told to everybody, as version 3.1, with what it is about', () => {
    expect(document).toMatchObject({ openapi: '3.1.1', info: { title: 'Library', version: '1.0.0' } });
    expect(Object.keys(document.paths)).toHaveLength(8);
  });

  test('describes a read: its parameters, what it selects, and how it can fail', () => {
    expect(document.paths['/api/books/{bookId}']?.['get']).toEqual({
      operationId: 'OneBook',
      tags: ['Library'],
      summary: 'A face',
      description: 'What it gives.\n\nNeeds a key with the scope `books.read`.',
      security: [{ integrationKey: ['books.read'] }],
      parameters: [
        { name: 'bookId', in: 'path', required: true, description: 'Which.', schema: { type: 'string' } },
        { $ref: '#/components/parameters/IfNoneMatch' },
      ],
      responses: {
        200: {
          description: 'All went well.',
          headers: {
            RateLimit: { $ref: '#/components/headers/RateLimit' },
            'RateLimit-Policy': { $ref: '#/components/headers/RateLimit-Policy' },
            ETag: { $ref: '#/components/headers/ETag' },
          },
          content: { 'application/json': { schema: bookSchema } },
        },
        304: { description: 'Nothing has changed since the answer with this `ETag`.' },
        ...responses(400, 401, 403, 404, 429, 500, 502, 503, 504),
      },
    });
  });

  test('describes optional parameters of every kind', () => {
    const { parameters = [] } = document.paths['/api/books']?.['get'] ?? {};
    const schemas = parameters
      .filter(({ name }) => name !== undefined)
      .map(({ schema, required }) => [schema, required]);
    expect(schemas).toEqual([
      [{ type: 'integer', format: 'int32' }, false],
      [{ $ref: '#/components/schemas/Condition' }, false],
      [{ type: 'boolean' }, false],
      [{ type: 'number', format: 'double' }, false],
    ]);
  });

  test('describes a change: its body by the type of its variable', () => {
    const { requestBody, responses: answers } = document.paths['/api/loans']?.['post'] ?? {};
    expect(requestBody).toEqual({
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/LendInput' } } },
    });
    expect(Object.keys(answers ?? {}).map(Number)).toEqual([
      201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 502, 503, 504,
    ]);
    expect(document.components.schemas['LendInput']).toEqual({
      type: 'object',
      description: 'What to lend.',
      required: ['bookId'],
      properties: {
        bookId: { type: 'string', description: 'The book.' },
        days: { type: 'integer', format: 'int32', description: 'For how many days.', default: 14 },
        readers: {
          type: ['array', 'null'],
          description: 'To whom.',
          items: { $ref: '#/components/schemas/Reader' },
        },
      },
      additionalProperties: false,
    });
  });

  test('has the enums and scalars with their words', () => {
    expect(document.components.schemas).toMatchObject({
      Condition: {
        type: 'string',
        description: 'How a book is.\n\n- `NEW`: As new.\n- `USED`: Read before.',
        enum: ['NEW', 'USED'],
      },
      Day: { type: 'string', format: 'date', description: 'A scalar of a well-known form.' },
    });
  });

  test('refers to nothing that is not there', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    expect(references.length).toBeGreaterThan(20);
    for (const path of references) {
      const found = path
        .split('/')
        .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);
      expect([path, typeof found]).toEqual([path, 'object']);
    }
  });
});

describe('the page', () => {
  let page: Response;
  let html: string;
  beforeAll(async () => {
    page = await fetch(`${library.url}/api`);
    html = await page.text();
  });

  test('runs nothing, loads nothing, and cannot be made to', () => {
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+';/,
    );
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(html).not.toMatch(/<script|<link|<img|src=|@import|url\(/);
    expect(html).toContain('All &lt;books&gt;.');
  });

  test('is allowed its style, and no other', () => {
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    expect(style).toContain('color-scheme');
    expect(page.headers.get('content-security-policy')).toContain(
      `'sha256-${hash('sha256', style, 'base64')}'`,
    );
    expect(html).not.toMatch(/ style=/);
  });

  test('shows every address, and explains every problem where its type leads', () => {
    for (const path of Object.keys(document.paths)) expect(html).toContain(path);
    for (const name of Object.keys(problemTypes)) expect(html).toContain(`<dt id="${name}">`);
  });

  test('reads well aloud: a language, one heading, parts with names, tables with captions', () => {
    expect(html).toContain('<html lang="en">');
    expect(html.match(/<h1/g)).toHaveLength(1);
    const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
    expect(count(/<table/g)).toBe(count(/<caption/g));
    for (const [, id = ''] of html.matchAll(/aria-labelledby="([^"]+)"/g))
      expect(html).toContain(`id="${id}"`);
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is kept by a browser until it changes', async () => {
    const headers = { 'if-none-match': page.headers.get('etag') ?? '' };
    expect((await fetch(`${library.url}/api`, { headers })).status).toBe(304);
  });
});

test('the project’s own document has no parameter, body or answer without a description of its fields', () => {
  const own = JSON.parse(
    readFileSync(new URL('../../../schema/openapi.json', import.meta.url), 'utf8'),
  ) as OpenApiDocument;
  const bare: string[] = [];
  const look = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as { properties?: Record<string, { description?: string; $ref?: string }> };
    for (const [name, property] of Object.entries(properties ?? {})) {
      if (!property.description && !property.$ref) bare.push(`${path}.${name}`);
    }
    for (const [name, inside] of Object.entries(value)) look(inside, `${path}.${name}`);
  };
  look(own.paths, 'paths');
  look(own.components.schemas, 'schemas');
  expect(bare).toEqual([]);
});

function responses(...statuses: readonly number[]): Record<number, object> {
  return Object.fromEntries(statuses.map((status) => [status, { $ref: `#/components/responses/${status}` }]));
}
