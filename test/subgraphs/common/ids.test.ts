import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ulid } from 'ulid';
import { demoId } from '../../../subgraphs/common/demo/cast.ts';
import { idPrefixes, isId, optionalId, requireId, type IdType } from '../../../subgraphs/common/ids.ts';

const types = Object.keys(idPrefixes) as IdType[];

describe('isId', () => {
  test('takes a prefix and a ULID in lower case, and each type its own prefix only', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.constantFrom(...types), (type, other) => {
        const id = `${idPrefixes[type]}_${ulid().toLowerCase()}`;
        expect(isId(other, id)).toBe(other === type);
      }),
    );
  });

  test('takes nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(isId('Company', text)).toBe(false);
        expect(isId('Company', `cmp_${text}`)).toBe(false);
      }),
    );
  });

  test('takes the ids of the demo', () => {
    for (const type of types) expect(isId(type, demoId('northwind', type, 123_456))).toBe(true);
  });

  test('prefixes are unique', () => {
    expect(new Set(Object.values(idPrefixes)).size).toBe(types.length);
  });
});

test('requireId names what was received, cut short, and what is allowed', () => {
  expect(() => requireId('Company', 'x'.repeat(500))).toThrow(
    `"${'x'.repeat(60)}…" is not the id of a Company: it begins with "cmp_"`,
  );
});

test('optionalId leaves what is left out or null as it is, and takes what requireId takes', () => {
  const id = demoId('northwind', 'Person', 1);
  expect([undefined, null, id].map((given) => optionalId('Person', given))).toEqual([undefined, null, id]);
  for (const given of ['', demoId('northwind', 'Company', 1)])
    expect(() => optionalId('Person', given)).toThrow(`"${given}" is not the id of a Person`);
});
