import type { CompiledFace, CompiledParameter } from '../compile-faces.ts';
import type { Face, RestManifest } from '../manifest.ts';
import { PROBLEM_TYPE } from '../problem.ts';
import { problemTypes } from '../problem-types.ts';
import { isNullable } from '../result-node.ts';
import { answerSchema, inputSchema, SharedSchemas, type JsonSchema } from './json-schema.ts';

/** An operation as the document describes it. */
export interface OpenApiOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  /** Names of `securitySchemes`, each with the scopes that are needed. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly OpenApiParameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}

export interface OpenApiParameter {
  readonly name?: string;
  readonly in?: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: JsonSchema;
  readonly $ref?: string;
}

export interface OpenApiResponse {
  readonly description?: string;
  readonly headers?: JsonSchema;
  readonly content?: Content;
  readonly $ref?: string;
}

type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

/** What the addresses are, for programs and for the page (https://spec.openapis.org/oas/v3.1.1.html). */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: RestManifest['info'];
  readonly servers: readonly { readonly url: string }[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OpenApiOperation>>>>;
  readonly components: {
    readonly securitySchemes: JsonSchema;
    readonly headers: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>>;
    readonly parameters: Readonly<Record<string, OpenApiParameter>>;
    readonly responses: Readonly<Record<string, OpenApiResponse>>;
    readonly schemas: Readonly<Record<string, JsonSchema>>;
  };
}

/** Describes the faces: all of it follows from the manifest, the operations and the schema. */
export function openApiDocument({ info }: RestManifest, faces: readonly CompiledFace[]): OpenApiDocument {
  const shared = new SharedSchemas();
  shared.refer('Problem', () => problemSchema);
  const paths: Record<string, Record<string, OpenApiOperation>> = {};
  for (const compiled of faces) {
    const { path, method } = compiled.face;
    (paths[path] ??= {})[method.toLowerCase()] = describe(compiled, shared);
  }
  const tags = [...new Set(faces.map(({ face }) => face.tag))].map((name) => ({ name }));
  return {
    openapi: '3.1.1',
    info,
    servers: [{ url: '/' }],
    tags,
    paths,
    components: {
      securitySchemes: {
        integrationKey,
        ...(faces.some(({ face }) => face.caller === 'person') && { accessToken }),
      },
      headers,
      parameters,
      responses: problemResponses(),
      schemas: shared.toJSON(),
    },
  };
}

function describe(compiled: CompiledFace, shared: SharedSchemas): OpenApiOperation {
  const { face, body } = compiled;
  const { operation, tag, summary, description } = face;
  const common = face.method === 'GET' ? ['IfNoneMatch'] : ['IdempotencyKey'];
  return {
    operationId: operation,
    tags: [tag],
    summary,
    ...credentialOf(face, description),
    parameters: [
      ...compiled.parameters.map((parameter) => describeParameter(parameter, shared)),
      ...common.map((name) => ({ $ref: `#/components/parameters/${name}` })),
    ],
    ...(body && { requestBody: { required: true, content: json(inputSchema(body.type, shared)) } }),
    responses: responsesOf(compiled, shared),
  };
}

/** What a caller must send to be let in. */
function credentialOf(
  { scope }: Face,
  description: string,
): Pick<OpenApiOperation, 'description' | 'security'> {
  if (scope === undefined) {
    const needs = 'Needs the access token of a person. Integration keys are not taken.';
    return { description: `${description}\n\n${needs}`, security: [{ accessToken: [] }] };
  }
  const needs = `Needs a key with the scope \`${scope}\`.`;
  return { description: `${description}\n\n${needs}`, security: [{ integrationKey: [scope] }] };
}

function describeParameter(parameter: CompiledParameter, shared: SharedSchemas): OpenApiParameter {
  const { name, in: place, isRequired: required, description, type } = parameter;
  return { name, in: place, required, description, schema: withoutNull(type, shared) };
}

/** A parameter is there or not: it is never null. */
function withoutNull(type: CompiledParameter['type'], shared: SharedSchemas): JsonSchema {
  const schema = type ? inputSchema(type, shared) : { type: 'string' };
  if (Array.isArray(schema['anyOf'])) return schema['anyOf'][0] as JsonSchema;
  if (Array.isArray(schema['type'])) return { ...schema, type: schema['type'][0] as unknown };
  return schema;
}

const ALWAYS = [401, 403, 500, 502, 503, 504];

function responsesOf(compiled: CompiledFace, shared: SharedSchemas): Record<string, OpenApiResponse> {
  const { face, result, body, parameters } = compiled;
  const isRead = face.method === 'GET';
  const found = answerSchema(result, shared);
  // Only what a key sends is counted.
  const isCounted = face.caller === 'program';
  const headerNames = isCounted ? ['RateLimit', 'RateLimit-Policy'] : [];
  headerNames.push(isRead ? 'ETag' : 'Idempotent-Replayed');
  if (face.partial || !isRead) headerNames.push('Incomplete-Fields');
  const statuses = [
    ...ALWAYS,
    ...(isCounted ? [429] : []),
    ...(parameters.length > 0 || !isRead ? [400] : []),
    ...(isNullable(result) ? [404] : []),
    ...(isRead ? [] : [409, 422]),
    ...(body ? [413, 415] : []),
  ];
  const ok = {
    description: 'All went well.',
    headers: refer('headers', headerNames),
    content: json(notNull(found)),
  };
  const others = [...new Set(statuses)].sort((one, other) => one - other);
  return {
    [face.status]: ok,
    ...(isRead && { 304: { description: 'Nothing has changed since the answer with this `ETag`.' } }),
    ...Object.fromEntries(others.map((status) => [status, { $ref: `#/components/responses/${status}` }])),
  };
}

/** Where nothing is, there is a 404 and no body. */
function notNull(schema: JsonSchema): JsonSchema {
  return Array.isArray(schema['type']) ? { ...schema, type: schema['type'][0] as unknown } : schema;
}

function refer(kind: string, names: readonly string[]): JsonSchema {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/${kind}/${name}` }]));
}

function json(schema: JsonSchema): Content {
  return { 'application/json': { schema } };
}

function problemResponses(): Record<string, OpenApiResponse> {
  const byStatus = Map.groupBy(Object.values(problemTypes), ({ status }) => status);
  const entries = [...byStatus].map(([status, types]): [string, OpenApiResponse] => {
    const description = types.map(({ title, help }) => `${title}. ${help}`).join('\n\n');
    const wait =
      status === 429 ? { headers: refer('headers', ['Retry-After', 'RateLimit', 'RateLimit-Policy']) } : {};
    const schema = { $ref: '#/components/schemas/Problem' };
    return [String(status), { description, ...wait, content: { [PROBLEM_TYPE]: { schema } } }];
  });
  return Object.fromEntries(entries);
}

const integrationKey = {
  type: 'apiKey',
  in: 'header',
  name: 'X-Integration-Key',
  description:
    'An integration key of the tenant. It is made and shown once by the mutation `createIntegrationKey`.',
};

const text = { type: 'string' } as const;

const accessToken = {
  type: 'http',
  scheme: 'bearer',
  bearerFormat: 'JWT',
  description: 'The access token of a person, as for GraphQL: the identity provider gives it at the sign-in.',
};

const headers = {
  ETag: { description: 'Stands for the body, byte by byte: send it in `If-None-Match`.', schema: text },
  RateLimit: {
    description: 'How many requests the key has left (`r`), and in how many seconds it has all again (`t`).',
    schema: text,
  },
  'RateLimit-Policy': {
    description: 'How many requests the key may send (`q`) in how many seconds (`w`).',
    schema: text,
  },
  'Retry-After': { description: 'In how many seconds to ask again.', schema: { type: 'integer' } },
  'Idempotent-Replayed': {
    description: '`true` where this is the answer that the first request with the `Idempotency-Key` got.',
    schema: text,
  },
  'Incomplete-Fields': {
    description:
      'JSON pointers to what is null because the product behind it could not be reached. Such an answer has no `ETag`.',
    schema: text,
  },
};

const parameters = {
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description:
      'The `ETag` of an answer that the client has kept: answered with 304 where nothing has changed.',
    schema: text,
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description:
      'Says that requests with the same text, such as a UUID, are one: the first is run, the others get its answer. Kept for 24 hours.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  },
};

const problemSchema = {
  type: 'object',
  description: 'What went wrong (RFC 9457).',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: {
      type: 'string',
      format: 'uri-reference',
      description: 'The kind of problem; the page at `/api` explains it.',
    },
    title: { type: 'string', description: 'The kind of problem, for people.' },
    status: { type: 'integer', description: 'The status of the answer.' },
    detail: { type: 'string', description: 'What is wrong this time.' },
    instance: { type: 'string', format: 'uri', description: 'Under what to report it.' },
    code: { type: 'string', description: 'What is wrong, as GraphQL names it.' },
    errors: {
      type: 'array',
      description: 'All that is wrong, where it is more than one thing or has a place in the body.',
      items: {
        type: 'object',
        required: ['detail'],
        properties: {
          detail: { type: 'string', description: 'What is wrong.' },
          pointer: { type: 'string', description: 'Where in the body: a JSON pointer as a URI fragment.' },
          code: { type: 'string', description: 'What is wrong, as GraphQL names it.' },
        },
      },
    },
  },
};
