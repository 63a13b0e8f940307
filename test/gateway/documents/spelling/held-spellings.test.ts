import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { createHeldDocuments } from '../../../../gateway/document-store.ts';
import {
  createHeldSpellings,
  type HeldSpellings,
} from '../../../../gateway/documents/spelling/held-spellings.ts';
import { megabytesKept } from '../../bad-input/memory.ts';

const schema = buildSchema(`
  scalar Day
  input Range { from: Int to: [Int!] note: String day: Day }
  type Query { user(id: ID, first: Int, name: String, price: Float, ids: [ID!], day: Day, range: Range): User! }
  type User { name(short: Int): String c: Int }
`);

function held(...sources: readonly string[]) {
  const known = createHeldDocuments();
  const spellings = createHeldSpellings(known, schema);
  for (const source of sources) spellings.note(source, parse(source));
  return { known, spellings };
}

const first = 'query First { a: user { b: name c } }';

describe('another spelling', () => {
  test('is run with the document that is held, and told how its aliases are called', () => {
    const { known, spellings } = held(first);
    const found = spellings.find('query Other { # it is the same\n x: user { a: name, c } }');
    expect(found).toEqual({
      document: known.get(first),
      source: first,
      literals: {},
      names: new Map([
        ['a', 'x'],
        ['b', 'a'],
      ]),
      operationName: 'Other',
    });
  });

  test('with the same aliases needs no names', () => {
    expect(held(first).spellings.find(`${first} `)).toMatchObject({ source: first, names: null });
  });

  test.each(['{ a: user { b: name c } }', 'query First { a: user { a: name c } }', '{', 'mutation { a }'])(
    'is none: %s',
    (source) => {
      expect(held(first).spellings.find(source)).toBeNull();
    },
  );

  test('is run with the first of several', () => {
    const { spellings } = held(first, 'query First { x: user { y: name c } }');
    expect(spellings.find('query First { v: user { w: name c } }')?.source).toBe(first);
  });
});

test('a text that comes a second time is left to itself, and then held beside the first', () => {
  const { known, spellings } = held(first);
  const other = 'query Other { x: user { a: name c } }';
  expect([spellings.find(other)?.source, spellings.find(other), spellings.find(other)]).toEqual([
    first,
    null,
    null,
  ]);
  spellings.note(other, parse(other));
  expect(known.get(other)).toBeDefined();
  expect(spellings.find(`${other} `)?.source).toBe(first);
});

describe('when there is no room', () => {
  function full() {
    return held(...Array.from({ length: 1000 }, (_, index) => `{ filling${index} }`));
  }
  const numbered = (index: number) => `query Q${index} { a${index}: user { b${index}: name } }`;
  const note = (spellings: HeldSpellings, index: number) =>
    spellings.note(numbered(index), parse(numbered(index)));

  test('what comes a second time in another spelling is held', () => {
    const { known, spellings } = full();
    note(spellings, 1);
    expect([known.get(numbered(1)), spellings.find(numbered(3))]).toEqual([undefined, null]);
    note(spellings, 2);
    expect([known.get(numbered(1)), known.get(numbered(2)) !== undefined]).toEqual([undefined, true]);
    expect(spellings.find(numbered(3))?.source).toBe(numbered(2));
  });

  test('a text that was run with another one once is held when it comes again', () => {
    const { known, spellings } = full();
    note(spellings, 1);
    note(spellings, 2);
    expect([spellings.find(numbered(3))?.source, spellings.find(numbered(3))]).toEqual([numbered(2), null]);
    note(spellings, 3);
    expect(known.get(numbered(3))).toBeDefined();
  });
});

test('a document that is not held any more is found in no spelling', () => {
  const { known, spellings } = held(first);
  known.delete(first);
  expect(spellings.find('query Other { x: user { a: name c } }')).toBeNull();
});

test('texts without end take no memory without end', async () => {
  const { known, spellings } = held(first);
  let last = 0;
  const ask = () => {
    for (const until = last + 2000; last < until; last++) {
      // Half of them say the same in other words, and half of them something else.
      const again = `query A${last} { x${last}: user { y: name c } }`;
      const other = `{ a(v: ${last}) { b } } # ${'x'.repeat(1000)}`;
      for (const source of [again, other]) if (!spellings.find(source)) spellings.note(source, parse(source));
    }
    return Promise.resolve();
  };
  expect(await megabytesKept(ask, 5)).toBeLessThan(5);
  expect(known.get(first)).toBeDefined();
});
