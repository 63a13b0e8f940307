import type { JsonSchema } from '../openapi/json-schema.ts';
import { html, prose, type Html } from './html.ts';
import { table } from './table.ts';

type Schemas = Readonly<Record<string, JsonSchema>>;

interface Row {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** The fields of a schema as a table, those inside others by their whole path. */
export function schemaTable(schema: JsonSchema, schemas: Schemas, caption: string): Html {
  const rows = rowsOf(schema, schemas, '', []);
  if (rows.length === 0) return html`<p>A value of type ${typeOf(schema, schemas)}.</p>`;
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0">
    ${table(
      caption,
      ['Field', 'Type', 'What it is'],
      rows.map(({ name, type, description }) => [name, html`${type}`, prose(description)]),
    )}
  </div>`;
}

/** `open` are the shared schemas that this is inside of: one that contains itself is written once. */
function rowsOf(schema: JsonSchema, schemas: Schemas, prefix: string, open: readonly string[]): Row[] {
  const { schema: object, name } = objectIn(schema, schemas);
  if (!object || (name !== null && open.includes(name))) return [];
  const properties = object['properties'] as Schemas;
  return Object.entries(properties).flatMap(([field, property]) => {
    const path = `${prefix}${field}`;
    const row = {
      name: path,
      type: typeOf(property, schemas),
      description: descriptionOf(property, schemas),
    };
    const inside = rowsOf(property, schemas, `${path}.`, name === null ? open : [...open, name]);
    return [row, ...inside];
  });
}

/** The object that a schema is, or is a list of. */
function objectIn(schema: JsonSchema, schemas: Schemas): { schema: JsonSchema | null; name: string | null } {
  const { schema: plain, name } = resolved(schema, schemas);
  if (plain['properties']) return { schema: plain, name };
  return plain['items'] ? objectIn(plain['items'] as JsonSchema, schemas) : { schema: null, name: null };
}

function typeOf(schema: JsonSchema, schemas: Schemas): string {
  const orNull = isNullable(schema) ? ' or null' : '';
  const { schema: plain } = resolved(schema, schemas);
  if (Array.isArray(plain['enum'])) return `${plain['enum'].join(' | ')}${orNull}`;
  if (plain['items']) return `list of ${typeOf(plain['items'] as JsonSchema, schemas)}${orNull}`;
  const [type = 'any'] = [plain['type']].flat() as string[];
  return `${typeof plain['format'] === 'string' ? plain['format'] : type}${orNull}`;
}

function descriptionOf(schema: JsonSchema, schemas: Schemas): string {
  const own = schema['description'] ?? resolved(schema, schemas).schema['description'];
  return typeof own === 'string' ? own : '';
}

function isNullable({ type, anyOf }: JsonSchema): boolean {
  return (Array.isArray(type) && type.includes('null')) || Array.isArray(anyOf);
}

/** The schema behind a reference, and behind a choice between it and null. */
function resolved(schema: JsonSchema, schemas: Schemas): { schema: JsonSchema; name: string | null } {
  const [plain] = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as JsonSchema[]) : [schema];
  const reference = plain?.['$ref'];
  if (typeof reference !== 'string') return { schema: plain ?? schema, name: null };
  const name = reference.split('/').at(-1) ?? '';
  return { schema: schemas[name] ?? {}, name };
}
