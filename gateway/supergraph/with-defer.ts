import { Kind, parse, type DocumentNode } from 'graphql';

/** As graphql-js has it from its version 17 on. */
const definition = parse(
  `
"Asks for this fragment after the rest of the answer. It is obeyed where the client takes \`multipart/mixed\` answers."
directive @defer(
  "Whether the fragment is deferred."
  if: Boolean! = true
  "The fragment's name in the later part of the answer: its own in the whole operation."
  label: String
) on FRAGMENT_SPREAD | INLINE_FRAGMENT`,
  { noLocation: true },
);

/** The schema with `@defer`: it belongs to the gateway, and to no subgraph. */
export function withDefer(schema: DocumentNode): DocumentNode {
  const isThere = schema.definitions.some(
    (node) => node.kind === Kind.DIRECTIVE_DEFINITION && node.name.value === 'defer',
  );
  return isThere ? schema : { ...schema, definitions: [...schema.definitions, ...definition.definitions] };
}
