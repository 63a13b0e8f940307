import type { GraphQLSchema } from 'graphql';
import type { Viewer } from '../../schema/viewer.ts';
import { derivedOnce } from '../derived.ts';
import type { ClientOperation } from '../plan/operation/client-operation.ts';
import { denialOf, type Denial } from './denial.ts';
import { createGuard, type Guard } from './guard.ts';
import { readOperationRules, type OperationRules } from './operation-rules.ts';
import { readProtections, type Protections } from './protections.ts';
import { meets, type Rule } from './rule.ts';

/** Applies the auth directives of one supergraph. */
export interface Authorization {
  /** What this viewer is denied in this operation; `null` where it is nothing. */
  guard(operation: ClientOperation, viewer: Viewer | null): Guard | null;
}

/** `null` for a supergraph without auth directives. */
export function createAuthorization(supergraphSdl: string, apiSchema: GraphQLSchema): Authorization | null {
  const protections = readProtections(supergraphSdl);
  return protections && authorize(protections, apiSchema);
}

/**
 * What is the same for all is read once for each operation, and each viewer is held against the rules once: viewers live as
 * long as their verified tokens are remembered. A request that is allowed all then costs one look at each rule it touches.
 */
function authorize(protections: Protections, apiSchema: GraphQLSchema): Authorization {
  const viewers = new WeakMap<Viewer, ReadonlySet<Rule>>();
  const nobody = new Set(protections.rules);

  const touched = derivedOnce((operation: ClientOperation): OperationRules =>
    readOperationRules(operation, apiSchema, protections),
  );
  const missedBy = (viewer: Viewer | null): ReadonlySet<Rule> => {
    if (viewer === null) return nobody;
    const missed = viewers.get(viewer) ?? new Set(protections.rules.filter((rule) => !meets(viewer, rule)));
    viewers.set(viewer, missed);
    return missed;
  };
  return {
    guard(operation, viewer) {
      const { rules, writtenOn } = touched(operation);
      const missed = missedBy(viewer);
      // Only what the operation can meet: nothing else may tell apart two viewers who share a key.
      const missedHere = new Set(rules.filter((rule) => missed.has(rule)));
      if (missedHere.size === 0) return null;
      const isSomebody = viewer !== null;
      const denialFor = (found: ReadonlySet<Rule>) => denialAmong(found, missedHere, isSomebody);
      return createGuard({
        key: `${isSomebody ? '' : 'nobody '}${[...missedHere].map(({ id }) => id).join()}`,
        apiSchema,
        writtenOn,
        denialOfType: (type) => denialFor(protections.ofType(type)),
        denialOfCoordinate: (type, field) => denialFor(protections.ofField(type, field)),
      });
    },
  };
}

function denialAmong(
  rules: ReadonlySet<Rule>,
  missed: ReadonlySet<Rule>,
  isSomebody: boolean,
): Denial | null {
  if (rules.size === 0) return null;
  const found = [...rules].filter((rule) => missed.has(rule));
  return found.length > 0 ? denialOf(found, isSomebody) : null;
}
