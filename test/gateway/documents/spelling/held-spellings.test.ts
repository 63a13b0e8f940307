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

describe('other literals', () => {
  const document =
    '{ user(id: "1", first: 2, name: "x", price: 1.5, ids: ["a", 3], range: { from: 4, to: [5] }) { c } }';

  test('are given as variables of a document that is made for all of them', () => {
    const { known, spellings } = held(document);
    const found = spellings.find(
      '{ user(id: "7", first: 8, name: "y \\"\\u00e9", price: 2e3, ids: ["", 12345678901234567890], range: { from: 0, to: [-1] }) { c } }',
    );
    expect(found?.source.split('\n')).toEqual([
      'query ($_literal0_ID: ID!, $_literal1_Int: Int!, $_literal2_String: String!, $_literal3_Float: Float!, $_literal4_ID: ID!, $_literal5_ID: ID!, $_literal6_Int: Int!, $_literal7_Int: Int!) {',
      '  user(',
      '    id: $_literal0_ID',
      '    first: $_literal1_Int',
      '    name: $_literal2_String',
      '    price: $_literal3_Float',
      '    ids: [$_literal4_ID, $_literal5_ID]',
      '    range: {from: $_literal6_Int, to: [$_literal7_Int]}',
      '  ) {',
      '    c',
      '  }',
      '}',
    ]);
    expect(found?.literals).toEqual({
      _literal0_ID: '7',
      _literal1_Int: 8,
      _literal2_String: 'y "é',
      _literal3_Float: 2000,
      _literal4_ID: '',
      _literal5_ID: '12345678901234567890',
      _literal6_Int: 0,
      _literal7_Int: -1,
    });
    expect(found?.document).toBe(known.get(found?.source ?? ''));
    expect(spellings.find(document.replace('"1"', '"2"'))?.document).toBe(found?.document);
  });

  test('of one text are one variable for each type', () => {
    const found = held('{ user(id: "1", name: "1", ids: ["1"]) { c } }').spellings.find(
      '{ user(id: "2", name: "2", ids: ["2"]) { c } }',
    );
    expect(found?.literals).toEqual({ _literal0_ID: '2', _literal0_String: '2' });
  });

  test('may come with other aliases and with variables', () => {
    const { spellings } = held('query A($n: Int) { a: user(id: "1") { b: name(short: $n) } }');
    const found = spellings.find('query B($n: Int) { x: user(id: "2") { b: name(short: $n) } }');
    expect(found).toMatchObject({ names: new Map([['a', 'x']]), literals: { _literal0_ID: '2' } });
    expect(found?.source).toContain('query A($n: Int, $_literal0_ID: ID!)');
  });

  test('never make a text worth a place of its own', () => {
    const { spellings } = held(document);
    const other = document.replace('"1"', '"2"');
    expect([1, 2, 3].map(() => spellings.find(other) === null)).toEqual([false, false, false]);
  });

  test.each([
    ['a scalar that only subgraphs know', '{ user(day: "Mon") { c } }', '"Mon"', '"Tue"'],
    ['one that stands in an input', '{ user(range: { day: 1 }) { c } }', '1', '2'],
    ['a list of one', '{ user(ids: "a") { c } }', '"a"', '"b"'],
    ['one that is also something else', '{ user(name: "Mon", day: "Mon") { c } }', /"Mon"/g, '"Tue"'],
    [
      'a document with such variables',
      'query ($_literal0_ID: ID) { user(id: $_literal0_ID, first: 1) { c } }',
      '1)',
      '2)',
    ],
    ['a sign of zero', '{ user(price: 1.0) { c } }', '1.0', '-0.0'],
    ['more than a number can be', '{ user(price: 1.0) { c } }', '1.0', '1e400'],
    ['an escape that JSON does not know', '{ user(name: "a") { c } }', 'a"', '\\u{1F600}"'],
    ['half of a character', '{ user(name: "a") { c } }', 'a"', '\\ud83d"'],
    ['an escape that nobody knows', '{ user(name: "a") { c } }', 'a"', '\\x"'],
    ['a character that JSON must escape', '{ user(name: "a") { c } }', 'a"', '\t"'],
    ['another kind', '{ user(price: 1) { c } }', '1', '1.0'],
  ])('are left to themselves: %s', (_, text, literal, other) => {
    const { spellings } = held(text);
    expect(spellings.find(text.replace(literal, other))).toBeNull();
    expect(spellings.find(`${text} # the same`)?.source).toBe(text);
  });

  test('that have to stay are held side by side', () => {
    const on = (day: string, id: string) => `{ user(id: "${id}", day: "${day}") { c } }`;
    const { spellings } = held(on('Mon', '1'), on('Tue', '1'));
    for (const day of ['Mon', 'Tue']) {
      const found = spellings.find(on(day, '2'));
      expect(found?.source).toContain(`day: "${day}"`);
      expect(found?.literals).toEqual({ _literal0_ID: '2' });
    }
    expect(spellings.find(on('Wed', '1'))).toBeNull();
  });

  test('are not put where variables would not be merged', () => {
    const { spellings } = held('{ user { name(short: 1) ...F } } fragment F on User { name(short: 1) }');
    const other = '{ user { name(short: 2) ...F } } fragment F on User { name(short: 2) }';
    expect(spellings.find(other)?.literals).toEqual({ _literal0_Int: 2 });
    // The same value in two words is the same field, and so are two variables not.
    const words = held('{ user(name: "a") { c } ...F } fragment F on Query { user(name: "\\u0061") { c } }');
    expect(
      words.spellings.find(
        '{ user(name: "b") { c } ...F } fragment F on Query { user(name: "\\u0061") { c } }',
      ),
    ).toBeNull();
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
      // Some of them say the same in other words, and some of them something else.
      const again = `query A${last} { x${last}: user { y: name c } }`;
      const other = `{ a${last}: user { c } } fragment F${last} on User { c } # ${'x'.repeat(1000)}`;
      const value = `{ user(id: "${last}", day: "${last}") { c } }`;
      for (const source of [again, other, value])
        if (!spellings.find(source)) spellings.note(source, parse(source));
    }
    return Promise.resolve();
  };
  expect(await megabytesKept(ask, 5)).toBeLessThan(5);
  expect(known.get(first)).toBeDefined();
});
