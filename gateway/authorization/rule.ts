import type { Viewer } from '../../schema/viewer.ts';

/** What one auth directive demands of a viewer. Equal demands are one rule, however often they are written down. */
export type Rule = Demand & {
  /** Its place among the rules of the supergraph. */
  readonly id: number;
};

export type Demand =
  | { readonly kind: 'authenticated' }
  /** All names of any one list. */
  | { readonly kind: 'scopes' | 'policies'; readonly anyOf: readonly (readonly string[])[] };

/** Whether a viewer meets a rule. Nobody in particular meets none, not even one that demands no name. */
export function meets(viewer: Viewer | null, rule: Demand): boolean {
  if (viewer === null) return false;
  switch (rule.kind) {
    case 'authenticated':
      return true;
    case 'scopes':
      return hasAny(viewer.scopes, rule.anyOf);
    case 'policies':
      // A policy is granted by the role of its name: docs/decisions/006.
      return hasAny(viewer.roles, rule.anyOf);
  }
}

function hasAny(held: readonly string[], anyOf: readonly (readonly string[])[]): boolean {
  return anyOf.some((names) => names.every((name) => held.includes(name)));
}
