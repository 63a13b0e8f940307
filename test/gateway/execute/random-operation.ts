import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { dice, type Dice } from './dice.ts';

interface Writing {
  readonly roll: Dice;
  readonly schema: GraphQLSchema;
  readonly fragments: string[];
  readonly aliases: readonly string[];
  left: number;
}

const conditions = ['$yes', '$no', 'true', 'false'];
const usualAliases = ['x', 'y', 'id', 'name', 'title', 'dim', 'text', '_internal_qp_alias_0', 'h'];

/** A random operation. Mostly valid: fields that cannot be merged are for the caller to refuse. */
export function randomOperation(
  schema: GraphQLSchema,
  seed: number,
  aliases = usualAliases,
): { source: string; variables: Record<string, unknown> } {
  const writing: Writing = { roll: dice(seed ^ 0x5bd1e995), schema, aliases, fragments: [], left: 22 };
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  const body = selections(writing, query, 0);
  const text = [`{ ${body} }`, ...writing.fragments].join('\n');
  const used = ['yes', 'no', 's', 'n', 'l'].filter((name) => new RegExp(`\\$${name}\\b`).test(text));
  const types: Record<string, string> = {
    yes: 'Boolean!',
    no: 'Boolean = false',
    s: 'String',
    n: 'Int = 5',
    l: '[Int!]',
  };
  const header =
    used.length > 0 ? `query(${used.map((name) => `$${name}: ${types[name] ?? ''}`).join(' ')}) ` : '';
  const given: Record<string, unknown> = { yes: true, s: 'given', l: [1, 2] };
  if (writing.roll.chance(0.3)) given['no'] = true;
  return {
    source: header + text,
    variables: Object.fromEntries(Object.entries(given).filter(([name]) => used.includes(name))),
  };
}

function selections(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const { roll } = writing;
  const written: string[] = [];
  const count = 1 + roll.int(4);
  for (let i = 0; i < count; i++) {
    const fragment = roll.chance(isUnionType(type) ? 0.85 : isAbstractType(type) ? 0.5 : 0.12);
    const one = fragment ? writeFragment(writing, type, depth) : writeField(writing, type, depth);
    if (one) written.push(one);
  }
  return written.length > 0 ? written.join(' ') : '__typename';
}

function writeField(writing: Writing, type: GraphQLCompositeType, depth: number): string | null {
  const { roll } = writing;
  if (isUnionType(type) || roll.chance(0.08))
    return `${roll.chance(0.2) ? 'tn: ' : ''}__typename${directive(writing)}`;
  const fields = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) || (depth < 5 && writing.left > 0),
  );
  if (fields.length === 0) return null;
  writing.left--;
  const field = roll.pick(fields);
  const named = getNamedType(field.type);
  const alias = roll.chance(0.15) ? `${roll.pick(writing.aliases)}: ` : '';
  const inner = isCompositeType(named) ? ` { ${selections(writing, named, depth + 1)} }` : '';
  return `${alias}${field.name}${writeArguments(writing, field)}${directive(writing)}${inner}`;
}

function writeArguments({ roll }: Writing, field: GraphQLField<unknown, unknown>): string {
  const values: Record<string, string[]> = {
    s: ['"lit"', '$s', 'null'],
    n: field.name === 'tagged' ? ['1', '2'] : ['7', '$n', 'null'],
    l: ['[4]', '$l', '3', '[]'],
    i: ['{ a: 1 }', '{ b: ["q"], c: { a: null } }', '{}'],
    unit: ['"cm"', '"in"', '$s'],
  };
  const written = field.args.flatMap(({ name, type }) => {
    const choices = values[name];
    const needed = String(type).endsWith('!');
    return choices && (needed || roll.chance(0.5)) ? [`${name}: ${roll.pick(choices)}`] : [];
  });
  return written.length > 0 ? `(${written.join(' ')})` : '';
}

function writeFragment(writing: Writing, type: GraphQLCompositeType, depth: number): string {
  const { roll, schema } = writing;
  const conditionsOfType = isAbstractType(type)
    ? [type, ...schema.getPossibleTypes(type), ...schema.getPossibleTypes(type)]
    : [type, ...('getInterfaces' in type ? type.getInterfaces() : [])];
  const condition = roll.pick(conditionsOfType);
  const body = selections(writing, condition, depth);
  if (roll.chance(0.25)) {
    const name = `F${writing.fragments.length}`;
    writing.fragments.push(`fragment ${name} on ${condition.name} { ${body} }`);
    return `...${name}${directive(writing)}`;
  }
  const on = condition === type && roll.chance(0.3) ? '' : ` on ${condition.name}`;
  return `...${on}${directive(writing)} { ${body} }`;
}

function directive({ roll }: Writing): string {
  if (!roll.chance(0.12)) return '';
  return ` @${roll.chance(0.5) ? 'skip' : 'include'}(if: ${roll.pick(conditions)})`;
}
