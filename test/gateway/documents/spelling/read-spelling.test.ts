/**
 * What may share a plan: documents are taken for the same only where they are, but for their aliases, one to one, and the name of
 * the operation. graphql-js says what the same is.
 */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse, parseValue, print, validate, visit, type DocumentNode, type ValueNode } from 'graphql';
import { readSpelling, type Spelling } from '../../../../gateway/documents/spelling/read-spelling.ts';
import { dice } from '../../execute/dice.ts';
import { randomOperation } from '../../execute/random-operation.ts';
import { randomStore, richSubgraphs } from '../../execute/rich-graph.ts';
import { federate } from '../../../support/federation.ts';
import { respace, respell, tokensOf } from './respell.ts';

const { apiSchema } = federate(...richSubgraphs(() => randomStore(0)));

/** A random document, half of the time with a name. */
function randomDocument(seed: number): string {
  const { source } = randomOperation(apiSchema, seed);
  if (seed % 2 === 0) return source;
  return source.startsWith('query') ? source.replace('query', 'query Asked') : `query Asked ${source}`;
}

const anySeed = fc.integer({ min: 0, max: 2 ** 31 });

/** The canonical text with the names that it was read with. */
function putBack({ canonical, aliases, literals, operationName }: Spelling): string {
  return canonical.replace(
    /"(?:[^"\\]|\\.)*"|%([ifs]?)(\d*)/g,
    (found, kind: string | undefined, number: string | undefined) => {
      if (kind === undefined || number === undefined) return found;
      if (number === '') return operationName ?? 'nothing';
      return (kind === '' ? aliases : literals)[Number(number)] ?? 'nothing';
    },
  );
}

function sameTokens(source: string) {
  return tokensOf(source).map(({ kind, value }) => [kind, value]);
}

/** Without places, and with the aliases, the literals and the operation's name of another spelling. */
function parseAs(source: string, own: Spelling, other: Spelling): DocumentNode {
  const stay = () => false;
  const put = ({ loc }: ValueNode) => {
    const index = own.literals.indexOf(source.slice(loc?.start, loc?.end));
    return parseValue(other.literals[index] ?? 'NONE', { noLocation: true });
  };
  const values = { IntValue: put, FloatValue: put, StringValue: put };
  const changed: DocumentNode = visit(parse(source), {
    ...values,
    Directive: stay,
    VariableDefinition: stay,
    Field(node) {
      if (!node.alias) return undefined;
      const value = other.aliases[own.aliases.indexOf(node.alias.value)] ?? '';
      return { ...node, alias: { ...node.alias, value } };
    },
    OperationDefinition(node) {
      return node.name ? { ...node, name: { ...node.name, value: other.operationName ?? '' } } : undefined;
    },
  });
  return parse(print(changed), { noLocation: true });
}

describe('a canonical text', () => {
  test('with its names put back is the document', () => {
    let read = 0;
    fc.assert(
      fc.property(anySeed, (seed) => {
        const source = respell(randomDocument(seed), seed);
        const spelling = readSpelling(source);
        if (!spelling) return;
        read++;
        const noLocation = { noLocation: true };
        expect(parse(putBack(spelling), noLocation)).toEqual(parse(source, noLocation));
      }),
      { numRuns: 500 },
    );
    expect(read).toBeGreaterThan(250);
  });

  test('is the same in every spelling', () => {
    fc.assert(
      fc.property(anySeed, anySeed, (seed, other) => {
        const source = randomDocument(seed);
        const one = readSpelling(respell(source, seed));
        expect(one).not.toBeNull();
        expect(readSpelling(respell(source, other))?.canonical).toBe(one?.canonical);
        // As it stands, an alias of it may also be a field.
        expect([one?.canonical, undefined]).toContain(readSpelling(source)?.canonical);
      }),
      { numRuns: 500 },
    );
  });

  test('of any text that has tokens has these tokens', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...Array.from('!$():=@[]{}|&.'),
        '...',
        'query',
        'fragment',
        'on',
        'a',
        'a',
        '_b9',
        '{ a: a }',
        '%',
        '%0',
      ),
      fc.constantFrom('0', '-1', '1.5', '1e9', '-0.1E-2', '007', '1.', '.5', '2e', '1.2.3', '"', '""', '"""'),
      fc.constantFrom(
        '"a"',
        '"\\""',
        '"\\u00e9 é"',
        '"%0"',
        '"{"',
        "'",
        '\\',
        'é',
        '\ud800',
        '#',
        '#x\n',
        '\uFEFF',
        ' ',
        '\n',
        ',',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, isInQuery) => {
        const source = isInQuery ? `{ a(b: 1 ${pieces.join('')}) }` : pieces.join('');
        const spelling = readSpelling(source);
        if (spelling && canLex(source)) expect(sameTokens(putBack(spelling))).toEqual(sameTokens(source));
      }),
      { numRuns: 5000 },
    );
  });
});

function canLex(source: string): boolean {
  try {
    tokensOf(source);
    return true;
  } catch {
    return false;
  }
}

function parsed(source: string): DocumentNode | null {
  try {
    return parse(source);
  } catch {
    return null;
  }
}

/** A document and one in which a token, an alias often, is another one, is left out, or comes twice. */
function nearlyTheSame(seed: number): readonly [string, string] {
  const roll = dice(seed);
  const source = respell(randomDocument(seed), seed);
  const tokens = tokensOf(source).map(({ start, end }) => source.slice(start, end));
  const colons = tokens.flatMap((token, index) => (token === ':' ? [index] : []));
  const index = colons.length > 0 && roll.chance(0.5) ? roll.pick(colons) - 1 : roll.int(tokens.length);
  const instead = roll.pick([...tokens, 'x', 'y', 'on', '0', '%0', '%', '"lit"', '"%0"', '1.0']);
  const changed = tokens.toSpliced(index, 1, ...roll.pick([[instead], [instead], [], [instead, instead]]));
  return [source, respace(changed, roll)];
}

test('documents of one canonical text are one document, and the one is valid where the other is', () => {
  let same = 0;
  let others = 0;
  fc.assert(
    fc.property(anySeed, (seed) => {
      const [source, other] = nearlyTheSame(seed);
      const [one, two] = [readSpelling(source), readSpelling(other)];
      if (!one || !two || one.canonical !== two.canonical) {
        others++;
        return;
      }
      same++;
      expect(parseAs(other, two, one)).toEqual(parse(source, { noLocation: true }));
      const [document, otherDocument] = [parse(source), parsed(other)];
      const isValid = (node: DocumentNode) => validate(apiSchema, node).length === 0;
      expect(otherDocument && isValid(otherDocument)).toBe(isValid(document));
    }),
    { numRuns: 3000 },
  );
  expect(same).toBeGreaterThan(40);
  expect(others).toBeGreaterThan(1000);
});

describe('what is left out of it', () => {
  test('the name of the operation, and what aliases and literals are', () => {
    const source =
      'query Asked($id: ID!) {\n  first: user(id: $id) { name }\n  other: user(id: "2") { first: id }\n}';
    expect(readSpelling(source)).toEqual({
      canonical: 'query %($id:ID!){%0:user(id:$id){name}%1:user(id:%s0){%0:id}}',
      aliases: ['first', 'other'],
      literals: ['"2"'],
      operationName: 'Asked',
    });
  });

  test.each([
    ['whether there is a name', 'query A { a }', 'query { a }'],
    ['whether there is an alias', '{ x: a }', '{ a }'],
    ['which aliases are the same', '{ x: a y: a }', '{ x: a x: a }'],
    ['the name of an argument', '{ a(x: 1) }', '{ a(y: 1) }'],
    ['a key in a value', '{ a(v: { x: 1 }) }', '{ a(v: { y: 1 }) }'],
    ['the name of a fragment', '{ ...A } fragment A on Q { a }', '{ ...B } fragment B on Q { a }'],
    ['the name of a variable', 'query ($x: Int) { a(v: $x) }', 'query ($y: Int) { a(v: $y) }'],
    ['a string of a directive', '{ ... @defer(label: "x") { a } }', '{ ... @defer(label: "y") { a } }'],
    ['a string of the directive of a query', 'query @a(v: "x") { a }', 'query @a(v: "y") { a }'],
    ['what a variable is where it is not given', 'query ($v: Int = 1) { a }', 'query ($v: Int = 2) { a }'],
    ['of what kind a number is', '{ a(v: 1) }', '{ a(v: 1.0) }'],
    ['whether it is a number', '{ a(v: 1) }', '{ a(v: "1") }'],
    ['whether it is true', '{ a(v: true) }', '{ a(v: false) }'],
    ['whether there is something', '{ a(v: null) }', '{ a(v: 1) }'],
    ['which word it is', '{ a(v: BLUE) }', '{ a(v: GREEN) }'],
    ['which literals are the same', '{ a(v: 1) b(v: 2) }', '{ a(v: 1) b(v: 1) }'],
    ['how many there are', '{ a(v: [1]) }', '{ a(v: [1, 1]) }'],
    ['a literal that only looks like one of ours', '{ a(v: "x") }', '{ a(v: %s0) }'],
    ['a directive', '{ a @include(if: true) }', '{ a }'],
    ['an alias that only looks like one of ours', '{ x: a }', '{ %0: a }'],
  ])('but not %s', (_, one, other) => {
    expect(readSpelling(one)).not.toBeNull();
    expect(readSpelling(other)?.canonical).not.toBe(readSpelling(one)?.canonical);
  });
});

test.each([
  ['several operations', 'query A { a } query B { b }'],
  ['several without a name', '{ a } { b }'],
  ['no operation', 'fragment A on Q { a }'],
  ['a mutation', 'mutation { a }'],
  ['a subscription', 'subscription { a }'],
  ['types', 'type Q { a: Int }'],
  ['an alias that is also a field', '{ a: b { c } d { a } }'],
  ['an alias that is also a field of a fragment', '{ a: b ...F } fragment F on Q { a }'],
  ['introspection', '{ s: __schema { queryType { name } } }'],
  ['introspection of a type', '{ __type(name: "Q") { name } }'],
  ['a block string', '{ a(v: """x""") }'],
  ['a text that has no tokens', '{ a(v: "x }'],
  ['brackets that are not closed', '{ a { b }'],
  ['brackets that were not opened', '{ a } }'],
  ['parentheses that were not opened', '{ a ) b: c ( }'],
  ['nothing', ' # nothing'],
])('%s: not read', (_, source) => {
  expect(readSpelling(source)).toBeNull();
});

test.each([
  ['its own field', '{ name: name }', ['name']],
  ['the operation', 'query name { name: id }', ['name']],
  ['a fragment', '{ ...F F: id } fragment F on User { age }', ['F']],
  ['a directive', '{ id @include(if: true) include: name }', ['include']],
  ['an argument', '{ user(id: 1) { id: name } }', ['id']],
  [
    'a word of the language',
    '{ on: id query: id fragment: id true: id __typename: id }',
    ['on', 'query', 'fragment', 'true', '__typename'],
  ],
])('an alias may be called as %s', (_, source, aliases) => {
  expect(readSpelling(source)?.aliases).toEqual(aliases);
});

test('what is very long takes no time', () => {
  const long = (times: number) => `{ ${'a1: b(c: "x", d: [1, 2.5]) # y\n'.repeat(times)}}`;
  expect(readSpelling(long(500))?.aliases).toEqual(['a1']);
  const started = performance.now();
  expect(readSpelling(long(100_000))).toBeNull();
  expect(performance.now() - started).toBeLessThan(50);
});
