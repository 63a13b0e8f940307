import type * as Planner from '@graphql-hive/router-query-planner';
import type {
  EntityAlias,
  FetchNode,
  PathSegment,
  PlanNode,
  RequiredSelection,
  Rewrite,
  RewriteSegment,
} from './query-plan.ts';
import { ownName } from './ways/split-requires.ts';

/** Turns what the planner hands back into the gateway's own vocabulary. Throws on anything that it does not know. */
export function readPlan(node: Planner.PlanNode): PlanNode {
  switch (node.kind) {
    case 'Fetch':
      return readFetch(node);
    case 'BatchFetch':
      return { kind: 'BatchFetch', ...readCall(node), aliases: node.entityBatch.aliases.map(readAlias) };
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map(readPlan) };
    case 'Flatten':
      return { kind: 'Flatten', path: node.path.map(readPathSegment), node: readPlan(node.node) };
    case 'Condition':
      return {
        kind: 'Condition',
        variable: node.condition,
        ifTrue: readOptional(node.ifClause),
        ifFalse: readOptional(node.elseClause),
      };
    case 'Defer':
      return {
        kind: 'Defer',
        primary: readOptional(node.primary.node),
        // What is deferred was marked with the number of its part (`defer-mark.ts`).
        deferred: node.deferred.flatMap(({ label, node: inner }) =>
          inner ? [{ part: Number(label), node: readPlan(inner) }] : [],
        ),
      };
    case 'Subscription':
      return { kind: 'Subscription', primary: readFetch(node.primary) };
    default:
      throw unknown('node', node);
  }
}

function readOptional(node: Planner.PlanNode | null | undefined): PlanNode | null {
  return node ? readPlan(node) : null;
}

function readFetch(node: Planner.FetchNode): FetchNode {
  return {
    kind: 'Fetch',
    ...readCall(node),
    requires: (node.requires ?? []).map(readRequired),
    inputRewrites: (node.inputRewrites ?? []).map(readRewrite),
    outputRewrites: (node.outputRewrites ?? []).map(readRewrite),
  };
}

function readCall(node: Planner.FetchNode | Planner.BatchFetchNode) {
  return {
    service: ownName(node.serviceName),
    operation: node.operation,
    ...(node.operationName ? { operationName: node.operationName } : {}),
    operationKind: node.operationKind ?? 'query',
    variables: node.variableUsages ?? [],
  };
}

function readAlias(alias: Planner.EntityBatchAlias): EntityAlias {
  return {
    alias: alias.alias,
    variable: alias.representationsVariableName,
    paths: alias.paths.map((path) => path.map(readPathSegment)),
    requires: alias.requires.map(readRequired),
    inputRewrites: (alias.inputRewrites ?? []).map(readRewrite),
    outputRewrites: (alias.outputRewrites ?? []).map(readRewrite),
  };
}

function readPathSegment(segment: Planner.FlattenNodePathSegment): PathSegment {
  if (segment === '@') return { kind: 'list' };
  if ('Field' in segment) return { kind: 'key', key: segment.Field };
  if ('TypeCondition' in segment) return { kind: 'types', types: segment.TypeCondition };
  throw unknown('path segment', segment);
}

function readRequired(selection: Planner.RequiresSelection): RequiredSelection {
  switch (selection.kind) {
    case 'Field':
      return {
        kind: 'field',
        name: selection.name,
        alias: selection.alias ?? null,
        selections: (selection.selections ?? []).map(readRequired),
      };
    case 'InlineFragment':
      return {
        kind: 'fragment',
        type: selection.typeCondition,
        selections: selection.selections.map(readRequired),
        skipIf: selection.skipIf ?? null,
        includeIf: selection.includeIf ?? null,
      };
    case 'FragmentSpread':
    default:
      throw unknown('required selection', selection);
  }
}

function readRewrite(rewrite: Planner.FetchRewrite): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return { kind: 'renameKey', path: path.map(readRewriteSegment), key: renameKeyTo };
  }
  const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  if (!('setValueTo' in setter)) throw unknown('rewrite', rewrite);
  return { kind: 'setValue', path: setter.path.map(readRewriteSegment), value: setter.setValueTo };
}

function readRewriteSegment(segment: Planner.FetchNodePathSegment): RewriteSegment {
  if ('Key' in segment) return { kind: 'key', key: segment.Key };
  if ('TypenameEquals' in segment) return { kind: 'types', types: segment.TypenameEquals };
  throw unknown('rewrite path segment', segment);
}

function unknown(what: string, found: unknown): Error {
  return new Error(
    `The query planner handed back a ${what} that the gateway does not know: ${JSON.stringify(found)}`,
  );
}
