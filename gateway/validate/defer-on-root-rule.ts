import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/**
 * A mutation's root fields run one after the other, so none of them can be deferred; nor can a subscription's only one.
 * https://github.com/graphql/graphql-spec/pull/742 (Defer And Stream Directives Are Used On Valid Root Field)
 */
export function DeferOnRootRule(context: ValidationContext): ASTVisitor {
  return {
    Directive(node) {
      if (node.name.value !== 'defer') return;
      const parent = context.getParentType();
      const schema = context.getSchema();
      if (!parent || (parent !== schema.getMutationType() && parent !== schema.getSubscriptionType())) return;
      const message = `@defer cannot be used on the root type ${parent.name}: its fields run in order.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
