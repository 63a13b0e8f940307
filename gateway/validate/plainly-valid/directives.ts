import { Kind, type DirectiveLocation, type DirectiveNode, type GraphQLCompositeType } from 'graphql';
import { namedValuesFit } from './values.ts';
import type { Walk } from './walk.ts';

/** Whether directives are known, may stand there, and have the arguments that they need. `parent` is the type around them. */
export function directivesFit(
  walk: Walk,
  directives: readonly DirectiveNode[] | undefined,
  location: DirectiveLocation,
  parent: GraphQLCompositeType,
): boolean {
  if (!directives || directives.length === 0) return true;
  const names = new Set(directives.map(({ name }) => name.value));
  // Those that may be repeated are left to graphql-js.
  if (names.size < directives.length) return false;
  return directives.every((directive) => {
    const definition = walk.schema.getDirective(directive.name.value);
    if (!definition?.locations.includes(location)) return false;
    if (!namedValuesFit(walk, directive.arguments ?? [], definition.args)) return false;
    return directive.name.value !== 'defer' || deferFits(walk, directive, parent);
  });
}

/** What the rules beside the schema say of `@defer`: `../defer-rules.ts`. */
function deferFits(
  { schema, labels }: Walk,
  { arguments: given }: DirectiveNode,
  parent: GraphQLCompositeType,
): boolean {
  if (parent === schema.getMutationType() || parent === schema.getSubscriptionType()) return false;
  const label = given?.find(({ name }) => name.value === 'label')?.value;
  if (label === undefined) return true;
  if (label.kind !== Kind.STRING || labels.has(label.value)) return false;
  labels.add(label.value);
  return true;
}
