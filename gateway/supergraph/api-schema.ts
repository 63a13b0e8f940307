import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { assertValidSchema, buildASTSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import { withDefer } from './with-defer.ts';
import { withoutInaccessible } from './without-inaccessible.ts';

/** What clients see of a supergraph: no `join__` types, nothing inaccessible; and `@defer`. */
export function apiSchemaOf(supergraph: DocumentNode): GraphQLSchema {
  // `transformSupergraphToPublicSchema` alone would leave hidden types as members of unions.
  const visible = transformSupergraphToPublicSchema(withoutInaccessible(supergraph));
  const schema = buildASTSchema(withDefer(visible), { assumeValidSDL: true });
  assertValidSchema(schema);
  return schema;
}
