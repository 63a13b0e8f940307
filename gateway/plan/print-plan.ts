import { parse, print } from 'graphql';
import type { PathSegment, PlanNode, RequiredSelection } from './query-plan.ts';

/** A plan as text to read, in the manner of the other federation gateways. */
export function printPlan(plan: PlanNode | null): string {
  return plan === null ? 'QueryPlan {}' : `QueryPlan {\n${indent(printNode(plan))}\n}`;
}

function printNode(node: PlanNode): string {
  switch (node.kind) {
    case 'Fetch':
      return block(
        `Fetch(service: "${node.service}")`,
        node.requires.length > 0
          ? [`requires ${printRequired(node.requires)}`, printOperation(node.operation)]
          : [printOperation(node.operation)],
      );
    case 'BatchFetch':
      return block(`BatchFetch(service: "${node.service}")`, [
        ...node.aliases.map(
          ({ alias, paths, requires }) =>
            `${alias} at ${paths.map(printPath).join(', ')} requires ${printRequired(requires)}`,
        ),
        printOperation(node.operation),
      ]);
    case 'Sequence':
    case 'Parallel':
      return block(node.kind, node.nodes.map(printNode));
    case 'Flatten':
      return block(`Flatten(path: "${printPath(node.path)}")`, [printNode(node.node)]);
    case 'Condition':
      return block(`Condition($${node.variable})`, [
        ...(node.ifTrue ? [block('if', [printNode(node.ifTrue)])] : []),
        ...(node.ifFalse ? [block('else', [printNode(node.ifFalse)])] : []),
      ]);
    case 'Defer':
      return block('Defer', [
        ...(node.primary ? [block('primary', [printNode(node.primary)])] : []),
        ...node.deferred.map(({ part, node: deferred }) =>
          block(`deferred(part: ${part})`, [printNode(deferred)]),
        ),
      ]);
    case 'Subscription':
      return block('Subscription', [printNode(node.primary)]);
  }
}

function block(title: string, lines: readonly string[]): string {
  return `${title} {\n${indent(lines.join('\n'))}\n}`;
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

function printOperation(operation: string): string {
  return print(parse(operation));
}

/** `users.@.reviews`, and `|[User]` for a condition on the type. */
export function printPath(path: readonly PathSegment[]): string {
  return path
    .map((segment) => {
      if (segment.kind === 'list') return '.@';
      return segment.kind === 'key' ? `.${segment.key}` : `|[${segment.types.join(', ')}]`;
    })
    .join('')
    .replace(/^\./, '');
}

function printRequired(selections: readonly RequiredSelection[]): string {
  const printed = selections.map((selection) => {
    const inner = selection.selections.length > 0 ? ` ${printRequired(selection.selections)}` : '';
    if (selection.kind === 'fragment') return `... on ${selection.type}${inner}`;
    return `${selection.alias === null ? '' : `${selection.alias}: `}${selection.name}${inner}`;
  });
  return `{ ${printed.join(' ')} }`;
}
