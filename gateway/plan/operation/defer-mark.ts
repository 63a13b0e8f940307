import { Kind, parse, print, visit, type DirectiveNode, type SelectionNode } from 'graphql';

/** How an operation to plan says which part of the answer a fragment comes with: `@defer(label: "1")`. */
export function markDeferred(part: number): DirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: 'defer' },
    arguments: [
      {
        kind: Kind.ARGUMENT,
        name: { kind: Kind.NAME, value: 'label' },
        value: { kind: Kind.STRING, value: String(part) },
      },
    ],
  };
}

/** The part of a fragment that was marked; `null` for any other selection. */
export function markedPart({ directives }: SelectionNode): number | null {
  const mark = directives?.find(({ name }) => name.value === 'defer');
  const label = mark?.arguments?.[0]?.value;
  return label?.kind === Kind.STRING ? Number(label.value) : null;
}

/** The same operation with nothing marked. */
export function withoutMarks(operation: string): string {
  const document = parse(operation, { noLocation: true });
  return print(visit(document, { Directive: ({ name }) => (name.value === 'defer' ? null : undefined) }));
}
