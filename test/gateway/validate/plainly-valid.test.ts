/** What is taken for valid at first sight is valid: graphql-js is asked about thousands of documents that are nearly valid. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { readStoredOperations } from '../../../gateway/documents/stored-operations.ts';
import { apiSchemaOf } from '../../../gateway/supergraph/api-schema.ts';
import { deferRules } from '../../../gateway/validate/defer-rules.ts';
import { createPlainlyValid } from '../../../gateway/validate/plainly-valid/plainly-valid.ts';
import { federate } from '../../support/federation.ts';
import { dice } from '../execute/dice.ts';
import { randomOperation } from '../execute/random-operation.ts';
import { randomStore, richSubgraphs } from '../execute/rich-graph.ts';
import { everydayDocuments, unusualDocuments } from './everyday-documents.ts';
import { mutated } from './mutate.ts';
import { validSchema } from './valid-schema.ts';

/** How many documents of each kind an ordinary run tries. */
const documents = 6000;

const isPlainlyValid = createPlainlyValid(validSchema);
const productSchema = apiSchemaOf(parse(readFileSync('schema/supergraph.graphql', 'utf8')));
const richSchema = federate(...richSubgraphs(() => randomStore(0))).apiSchema;

function errorsOf(schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] {
  return validate(schema, document, [...specifiedRules, ...deferRules]);
}

describe('what is taken is valid', () => {
  const names = [
    ...'id title name age best friends price author pages user node nodes item named count save remove'.split(
      ' ',
    ),
    ...'User Book Film Node Named Item Range OneOf Query Mutation Int Int! [Int!] String ID! Json Unit'.split(
      ' ',
    ),
    ...'CM IN true false null 1 -2 1.5 "text" [] {} [1] { } ( ) [ ] : = ! $ @'.split(' '),
    ...'from to inner tags any unit first range ids l i s n b j one if label'.split(' '),
    ...'@skip(if:true) @include(if:$x) @defer @defer(label:"a") @note(text:"n") @tag @other $x $id ...A ...B'.split(
      ' ',
    ),
    ...'query mutation subscription fragment on A B __typename __schema x: id: a: {id} {title}'.split(' '),
  ];

  test('of everyday documents with mistakes in them', () => {
    const seen = { taken: 0, refused: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const roll = dice(seed);
        const source = mutated(roll.pick([...everydayDocuments, ...unusualDocuments]), roll, names);
        const document = parsed(source);
        fc.pre(document !== null);
        const isTaken = isPlainlyValid(document);
        seen[isTaken ? 'taken' : 'refused']++;
        const messages = isTaken ? errorsOf(validSchema, document).map(({ message }) => message) : [];
        expect({ source, messages }).toEqual({ source, messages: [] });
      }),
      { numRuns: documents, seed: 20262, endOnFailure: true, maxSkipsPerRun: 1000 },
    );
    expect(seen.taken).toBeGreaterThan(documents / 10);
    expect(seen.refused).toBeGreaterThan(documents / 3);
  });
});

describe('what graphql-js gives up on is not taken', () => {
  const many = (count: number, text: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index)).join(' ');

  test.each([
    ['one field very often', `{ ${many(2000, () => 'count')} }`],
    ['one field very often, deep inside', `{ ${many(800, () => 'user { friends { id } }')} }`],
    [
      'fragments that spread all others',
      `{ user { ...F0 } } ${many(150, (at) => `fragment F${at} on User { id ${many(149 - at, (next) => `...F${at + 1 + next}`)} }`)}`,
    ],
  ])('%s', (_, source) => {
    const document = parse(source);
    const started = performance.now();
    expect(isPlainlyValid(document)).toBe(false);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

function parsed(source: string): DocumentNode | null {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}

describe('what is valid is taken', () => {
  test.each(everydayDocuments)('%s', (source) => {
    const document = parse(source);
    expect(errorsOf(validSchema, document)).toEqual([]);
    expect(isPlainlyValid(document)).toBe(true);
  });

  test.each(readStoredOperations('schema/operations'))('the stored operation $name', ({ source }) => {
    expect(createPlainlyValid(productSchema)(parse(source))).toBe(true);
  });

  test('and so are nearly all random operations', () => {
    const isTaken = createPlainlyValid(richSchema);
    const valid = Array.from({ length: 3000 }, (_, seed) =>
      parse(randomOperation(richSchema, seed).source),
    ).filter((document) => errorsOf(richSchema, document).length === 0);
    expect(valid.length).toBeGreaterThan(1000);
    expect(valid.filter(isTaken).length / valid.length).toBeGreaterThan(0.95);
  });
});

test.each(unusualDocuments)('%s is valid, and left to graphql-js', (source) => {
  const document = parse(source);
  expect(errorsOf(validSchema, document)).toEqual([]);
  expect(isPlainlyValid(document)).toBe(false);
});
