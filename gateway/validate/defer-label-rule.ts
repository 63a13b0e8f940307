import { GraphQLError, Kind, type ASTVisitor, type DirectiveNode, type ValidationContext } from 'graphql';

/**
 * A label names one fragment of the document, so it is written there and nowhere else.
 * https://github.com/graphql/graphql-spec/pull/742 (Defer And Stream Directive Labels Are Unique)
 */
export function DeferLabelRule(context: ValidationContext): ASTVisitor {
  const known = new Map<string, DirectiveNode>();
  return {
    Directive(node) {
      const label = labelOf(node);
      if (!label || label.kind === Kind.NULL) return;
      if (label.kind !== Kind.STRING) {
        context.reportError(
          new GraphQLError('The label of @defer must be a text, no variable.', { nodes: node }),
        );
        return;
      }
      const other = known.get(label.value);
      if (!other) known.set(label.value, node);
      else {
        const message = `The label "${label.value}" of @defer must be used once only.`;
        context.reportError(new GraphQLError(message, { nodes: [other, node] }));
      }
    },
  };
}

function labelOf(node: DirectiveNode) {
  if (node.name.value !== 'defer') return undefined;
  return node.arguments?.find(({ name }) => name.value === 'label')?.value;
}
