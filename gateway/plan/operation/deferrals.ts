import {
  Kind,
  visit,
  type DirectiveNode,
  type FieldNode,
  type FragmentSpreadNode,
  type InlineFragmentNode,
  type SelectionNode,
} from 'graphql';
import type { ClientOperation, Conditions } from './client-operation.ts';

/** A fragment that is answered later than what is around it. */
export interface Deferral {
  /** The part of the answer that it comes with. The first part, what is not deferred, is 0. */
  readonly part: number;
  readonly label: string | null;
}

/** The deferral of a selection; `null` where it is answered with what is around it. */
export type FindDeferral = (selection: SelectionNode) => Deferral | null;

/** Of operations that are answered whole. */
export const noDeferrals: FindDeferral = () => null;

/**
 * The `@defer` directives of an operation for one choice of its conditions. A part is known by its directive, so that it is
 * found again where the fragments around it were rewritten; a fragment that is spread at many places is one part at all.
 */
export function readDeferrals(
  { definition, fragments }: ClientOperation,
  conditions: Conditions,
): FindDeferral {
  const deferrals = new Map<DirectiveNode, Deferral>();
  const note = (fragment: FragmentSpreadNode | InlineFragmentNode): void => {
    const directive = directiveOf(fragment);
    if (directive && isOn(directive, conditions)) {
      deferrals.set(directive, { part: deferrals.size + 1, label: labelOf(directive) });
    }
  };
  for (const node of [definition, ...fragments.values()]) {
    visit(node, { InlineFragment: note, FragmentSpread: note });
  }
  if (deferrals.size === 0) return noDeferrals;
  return (selection) => {
    const directive = directiveOf(selection);
    return (directive && deferrals.get(directive)) ?? null;
  };
}

function directiveOf(
  selection: FieldNode | FragmentSpreadNode | InlineFragmentNode,
): DirectiveNode | undefined {
  return selection.kind === Kind.FIELD
    ? undefined
    : selection.directives?.find(({ name }) => name.value === 'defer');
}

/** It is on where nothing is said, also by a variable that was left out. */
function isOn(directive: DirectiveNode, conditions: Conditions): boolean {
  const value = argumentOf(directive, 'if');
  if (value?.kind === Kind.VARIABLE) return conditions[value.name.value] !== false;
  return value?.kind !== Kind.BOOLEAN || value.value;
}

function labelOf(directive: DirectiveNode): string | null {
  const value = argumentOf(directive, 'label');
  return value?.kind === Kind.STRING ? value.value : null;
}

function argumentOf({ arguments: all }: DirectiveNode, name: string) {
  return all?.find((argument) => argument.name.value === name)?.value;
}
