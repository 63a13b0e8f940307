import { Kind, parse, print, visit, type InlineFragmentNode, type SelectionNode } from 'graphql';
import { dice } from '../execute/dice.ts';

/** The same operation with some of its fragments deferred, and some of its selections put into deferred fragments. */
export function withRandomDeferrals(source: string, seed: number): string {
  const roll = dice(seed);
  const document = visit(parse(source), {
    SelectionSet: {
      leave: (set) => ({ ...set, selections: set.selections.flatMap(deferSome) }),
    },
  });
  return print(document);

  function deferSome(selection: SelectionNode): SelectionNode {
    if (!roll.chance(0.25)) return selection;
    return selection.kind === Kind.INLINE_FRAGMENT ? deferred(selection) : around(selection);
  }

  function around(selection: SelectionNode): SelectionNode {
    const selectionSet = { kind: Kind.SELECTION_SET, selections: [selection] } as const;
    return deferred({ kind: Kind.INLINE_FRAGMENT, selectionSet });
  }
}

function deferred(fragment: InlineFragmentNode): InlineFragmentNode {
  const defer = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'defer' } } as const;
  return { ...fragment, directives: [...(fragment.directives ?? []), defer] };
}
