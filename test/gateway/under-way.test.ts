import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UnderWay } from '../../gateway/under-way.ts';

type Change =
  | { readonly kind: 'set'; readonly key: string; readonly value: object }
  | { readonly kind: 'delete'; readonly key: string }
  | { readonly kind: 'clear' };

const key = fc.constantFrom('a', 'b', 'c', 'd');
const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('set' as const), key, value: fc.object() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('delete' as const), key }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('clear' as const) }) },
);

test('has what a map would have, whatever is put in and taken out', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const expected = new Map<string, object>();
      const underWay = new UnderWay<object>();
      for (const one of changes) {
        apply(expected, one);
        apply(underWay, one);
        expect(underWay.size).toBe(expected.size);
        for (const name of ['a', 'b', 'c', 'd']) expect(underWay.get(name)).toBe(expected.get(name));
      }
    }),
  );
});

function apply(
  to: { set(key: string, value: object): unknown; delete(key: string): unknown; clear(): void },
  change: Change,
): void {
  switch (change.kind) {
    case 'set':
      to.set(change.key, change.value);
      return;
    case 'delete':
      to.delete(change.key);
      return;
    case 'clear':
      to.clear();
  }
}
