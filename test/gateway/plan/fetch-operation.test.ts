import { expect, test } from '@jest/globals';
import { print } from 'graphql';
import { fetchOperation, readOperation } from '../../../gateway/plan/fetch-operation.ts';

function written(text: string): string {
  return print(readOperation(text)).replace(/\s+/g, ' ');
}

test('fragments are written out where they are spread, also in each other, with the directives of the place', () => {
  const text = `query($a: Boolean!) { x { ...F } ...G @include(if: $a) ... on Q { y { ...F } } }
    fragment F on X { id ...H } fragment H on X { h } fragment G on Q { g }`;
  expect(written(text)).toBe(
    'query ($a: Boolean!) { x { ... on X { id ... on X { h } } } ... on Q @include(if: $a) { g } ... on Q { y { ... on X { id ... on X { h } } } } }',
  );
});

test('a text without an operation is a mistake of the planner', () => {
  expect(() => readOperation('fragment F on X { id }')).toThrow('without an operation');
});

test('a text is read once while it is in use, however many others come', () => {
  const text = '{ usual { id } }';
  const first = fetchOperation(text);
  const others = Array.from({ length: 2000 }, (_, index) => `{ other${index} { id } }`);
  for (const other of others) {
    expect(fetchOperation(other)).toBe(fetchOperation(other));
    expect(fetchOperation(text)).toBe(first);
  }
});
