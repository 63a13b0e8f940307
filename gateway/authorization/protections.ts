import {
  buildASTSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type DirectiveNode,
} from 'graphql';
import { directiveNames, type DirectiveNames } from './directive-names.ts';
import { protectedFields, type RulesOfField, type RulesOfType } from './protected-fields.ts';
import type { Demand, Rule } from './rule.ts';

/** What the auth directives of a supergraph demand, and where. */
export interface Protections {
  readonly rules: readonly Rule[];
  /** The rules of every object of this type. */
  readonly ofType: RulesOfType;
  /**
   * The rules that a selection of this field must meet: its own, those of the type that it stands in and of the type that it
   * gives, and those of all fields that its `@requires` fetches.
   */
  readonly ofField: RulesOfField;
}

const mentions = /\/(?:authenticated|requiresScopes|policy)\/v\d|@(?:authenticated|requiresScopes|policy)\b/;

/** Reads the protections of a supergraph; `null` where it has none, which costs one look at its text. */
export function readProtections(supergraphSdl: string): Protections | null {
  if (!mentions.test(supergraphSdl)) return null;
  const document = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(document, { assumeValidSDL: true });
  const readRules = createRuleReader(directiveNames(document));
  const byType = new Map<string, ReadonlySet<Rule>>();
  const own = new Map<string, readonly Rule[]>();
  for (const type of Object.values(schema.getTypeMap())) {
    byType.set(type.name, new Set(readRules.of(type.astNode?.directives)));
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      own.set(`${type.name}.${field.name}`, readRules.of(field.astNode?.directives));
    }
  }
  if (readRules.rules.length === 0) return null;
  const ofType = (type: string) => byType.get(type) ?? none;
  return {
    rules: readRules.rules,
    ofType,
    ofField: protectedFields(schema, ofType, (coordinate) => own.get(coordinate) ?? []),
  };
}

const none: ReadonlySet<Rule> = new Set();

/** Reads directives into rules, with one rule for equal demands. */
function createRuleReader(names: DirectiveNames) {
  const known = new Map<string, Rule>();
  const rules: Rule[] = [];
  const ruleOf = (demand: Demand): Rule => {
    const key = JSON.stringify(demand);
    const rule = known.get(key) ?? { ...demand, id: rules.length };
    if (rule.id === rules.length) rules.push(rule);
    known.set(key, rule);
    return rule;
  };
  const of = (directives: readonly ConstDirectiveNode[] = []): readonly Rule[] =>
    directives.flatMap((directive) => {
      const kind = names.get(directive.name.value);
      return kind ? [ruleOf(readDemand(kind, directive))] : [];
    });
  return { rules, of };
}

/** What cannot be understood lists no name, and is met by nobody. */
function readDemand(kind: Demand['kind'], { arguments: given = [] }: DirectiveNode): Demand {
  if (kind === 'authenticated') return { kind };
  const value = given.find(({ name }) => name.value === kind)?.value;
  const lists: unknown = value?.kind === Kind.LIST ? valueFromASTUntyped(value) : [];
  return { kind, anyOf: Array.isArray(lists) ? lists.map(readNames).filter((names) => names !== null) : [] };
}

/** GraphQL reads one value where a list belongs as a list of that one. */
function readNames(value: unknown): string[] | null {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value];
  return names.every((name) => typeof name === 'string') ? [...names] : null;
}
