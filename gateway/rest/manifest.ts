import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

// A manifest says which stored operations have a REST face: `rest.json` beside them, one table of all addresses. It names
// operations of whichever supergraph is served, so any supergraph can have one.

const name = z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, 'a name');
const text = z.string().min(1);
/** Response names from the outside in, for instance `linkContract.project`. */
const place = z.string().regex(/^\w+(\.\w+)*$/, 'response names with dots between them');

const parameter = z
  .strictObject({
    /** The variable that it becomes. */
    variable: name.optional(),
    /** What of the viewer it must be the same as: a client says whose data it means, and can mean its own only. */
    viewer: z.enum(['tenantId']).optional(),
    /** A parameter in the path is always required, and one whose variable must have a value. */
    required: z.literal(true).optional(),
    description: text,
  })
  .refine(
    ({ variable, viewer }) => (variable === undefined) !== (viewer === undefined),
    'either `variable` or `viewer`',
  );

const face = z
  .strictObject({
    method: z.enum(['GET', 'POST']),
    /** Parameters stand in braces, for instance `/api/projects/{projectId}`. */
    path: z.string().regex(/^\/api(\/([\w.-]+|\{\w+\}))+$/, 'a path below /api'),
    /** The stored operation, by its name. */
    operation: name,
    /** Who calls: a program with an integration key, or a person with an access token, as for GraphQL. */
    caller: z.enum(['program', 'person']).default('program'),
    /** The scope that a program's key must have. What a person may do is decided by the products alone. */
    scope: text.optional(),
    /** What the operation may do beside that, on behalf of a key with the scope: scopes for this one operation. */
    lends: z.array(text).default([]),
    tag: text,
    summary: text,
    description: text,
    parameters: z.record(z.string(), parameter).default({}),
    /** The variable that the JSON body becomes. */
    body: name.optional(),
    /** Where in the data the answer's body stands; left out, it is all of the data. Nothing there is 404. */
    result: place.optional(),
    /** Where in the data refusals are listed, each with `code`, `message` and `path`. */
    refusals: place.optional(),
    /** The status where all went well. */
    status: z.union([z.literal(200), z.literal(201)]).default(200),
    /** Whether an answer is sent where a part of it could not be had, and is null. That of a change always is. */
    partial: z.boolean().default(false),
  })
  .refine(
    ({ caller, scope, lends }) =>
      caller === 'program' ? scope !== undefined : scope === undefined && lends.length === 0,
    'a `scope` where programs call; neither `scope` nor `lends` where people do',
  );

const manifest = z.strictObject({
  info: z.strictObject({ title: text, version: text, description: text }),
  /** The status of each code that refusals have. A code that is not here is 422. */
  refusalStatuses: z.record(z.string(), z.int().min(400).max(599)).default({}),
  faces: z.array(face).min(1),
});

/** How an operation looks as a resource of REST. */
export type Face = z.infer<typeof face>;
export type FaceParameter = z.infer<typeof parameter>;
/** All REST addresses of a folder of stored operations. */
export type RestManifest = z.infer<typeof manifest>;

/** Reads the manifest of a folder of stored operations; `null` where it has none. Throws an error that names what is wrong. */
export function readRestManifest(folder: string): RestManifest | null {
  const path = join(folder, 'rest.json');
  if (!existsSync(path)) return null;
  const read = manifest.safeParse(parseJson(path));
  if (read.success) return read.data;
  const mistakes = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${path} cannot be used:\n${mistakes.join('\n')}`);
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is not JSON.`, { cause: error });
  }
}
