import { expect, test } from '@jest/globals';
import { Kind, parse, type OperationDefinitionNode } from 'graphql';
import { printOperation } from '../../../gateway/plan/operation/print-operation.ts';
import { federate } from '../../support/federation.ts';
import { randomOperation } from '../execute/random-operation.ts';
import { randomStore, richSubgraphs } from '../execute/rich-graph.ts';

const { apiSchema } = federate(...richSubgraphs(() => randomStore(0)));

/** What is printed, read back, and what it was printed from. */
function printedAndRead(source: string) {
  const [operation] = parse(source, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('There is no operation.');
  return { operation, text: printOperation(operation, operation.selectionSet.selections) };
}

function read(text: string): OperationDefinitionNode | undefined {
  return parse(text, { noLocation: true }).definitions.find(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
}

test.each([
  'query Named($a: [ID!]! $b: Int = 3 $c: In @d(e: 1)) { a(x: $a y: "q\\"{" z: """block""" u: CM) { b: c ... { d } ...F } }',
  'mutation { a(i: { b: [1 -2.5 null true $v] }) { __typename } ... on T @defer(label: "1") { x ...G @skip(if: $s) } }',
])('%s is the same when it is read back', (source) => {
  const { operation, text } = printedAndRead(source);
  expect(read(text)).toEqual(operation);
});

test('random operations are the same when they are read back', () => {
  for (let seed = 0; seed < 500; seed++) {
    const { operation, text } = printedAndRead(randomOperation(apiSchema, seed).source);
    expect(read(text)).toEqual(operation);
  }
});

test('nothing is printed that only people need', () => {
  expect(printedAndRead('query A ( $a : Int! ) { b , c ( d : $a ) { e } }').text).toBe(
    'query A($a:Int!){b c(d:$a){e}}',
  );
});
