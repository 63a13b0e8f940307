import { describe, expect, test } from '@jest/globals';
import { federate } from '../../support/federation.ts';
import { peopleGraph } from '../execute/people-graph.ts';
import { ask } from './ask.ts';

describe('variables', () => {
  test('a fetch gets its own variables only, coerced and with defaults', async () => {
    const graph = peopleGraph();
    await graph.query(
      'query($t: String = "d", $n: Int!, $p: Int) { search(text: $t, n: $n) { age(plus: $p) } }',
      { n: 3, p: 4 },
    );
    expect(graph.calls[0]?.variables).toEqual({ t: 'd', n: 3 });
    expect(Object.keys(graph.calls[1]?.variables ?? {}).sort()).toEqual(['p', 'representations']);
  });
  test('an integer of any length is an ID and a Float, also where the planner could not read it', async () => {
    const long = '123456789012345678901234567890';
    const graph = federate({
      name: 'a',
      typeDefs: `input In { id: ID ids: [ID!] at: Float } type Query { u(id: ID, at: Float, in: In): String }`,
      resolvers: { Query: { u: (_: unknown, args: unknown) => JSON.stringify(args) } },
    });
    const argsOf = async (source: string) =>
      JSON.parse(String((await graph.query(source)).data?.['u'])) as unknown;
    const number = Number(long);
    expect(await argsOf(`{ u(id: ${long}, at: ${long}) }`)).toEqual({ id: long, at: number });
    expect(await argsOf(`{ u(in: { ids: [${long}, 7], id: -${long}, at: ${long} }) }`)).toEqual({
      in: { ids: [long, '7'], id: `-${long}`, at: number },
    });
    expect(await argsOf(`{ u(in: { ids: ${long} }) }`)).toEqual({ in: { ids: [long] } });
    expect(await argsOf(`query($id: ID = ${long}) { u(id: $id) }`)).toEqual({ id: long });
  });

  test('wrong variables refuse the whole request', async () => {
    const graph = peopleGraph();
    const result = await graph.query('query($n: Int!, $k: Kind) { search(n: $n, kind: $k) { id } }', {
      n: 'x',
      k: 'HIDDEN',
    });
    expect(result.data).toBeUndefined();
    expect(result.errors?.map(({ extensions }) => extensions['code'])).toEqual([
      'BAD_USER_INPUT',
      'BAD_USER_INPUT',
    ]);
    expect(graph.calls).toEqual([]);
  });

  const graphOf = () =>
    federate(
      {
        name: 'a',
        typeDefs: `type Query { u(in: In, l: [[Int!]], e: E = B): U } enum E { A B } input In { a: Int = 7 es: [E!] in: In id: ID s: String! = "d" }
          type U @key(fields: "id") { id: ID! args: String dim(unit: String = "m"): Int }`,
        resolvers: {
          Query: { u: (_: unknown, args: unknown) => ({ id: '1', args: JSON.stringify(args) }) },
          U: { dim: (_: unknown, { unit }: { unit: string }) => unit.length },
        },
      },
      {
        name: 'b',
        typeDefs: `enum E { A B } input In { a: Int = 7 es: [E!] in: In id: ID s: String! = "d" }
          type U @key(fields: "id") { id: ID! b(in: [In!], e: E): String dim(unit: String = "m"): Int @external
            cost(times: Int = 2): Int @requires(fields: "dim(unit: \\"inch\\")") }`,
        resolvers: {
          U: {
            b: (_: unknown, args: unknown) => JSON.stringify(args),
            cost: ({ dim }: { dim: number }, { times }: { times: number }) => dim * times,
          },
        },
      },
    );
  const filled = '"s":"d"';
  const cases: readonly (readonly [string, string, Record<string, unknown>, unknown])[] = [
    [
      'a nested input object, with defaults filled in at every depth',
      'query($i: In) { u(in: $i) { args } }',
      { i: { in: { es: 'A' } } },
      { u: { args: `{"in":{"a":7,"in":{"a":7,"es":["A"],${filled}},${filled}},"e":"B"}` } },
    ],
    [
      'inside of a literal, in a list, as an enum, as an id that is a number',
      'query($a: Int, $e: E!, $id: ID) { u(in: { a: $a, es: [A, $e], id: $id }, e: $e) { args } }',
      { e: 'B', id: 4 },
      { u: { args: `{"in":{"a":7,"es":["A","B"],"id":"4",${filled}},"e":"B"}` } },
    ],
    [
      'a list of lists from one value, and null that is not the same as nothing',
      'query($l: [[Int!]], $e: E) { u(l: $l, e: $e) { args } }',
      { l: 3, e: null },
      { u: { args: '{"l":[[3]],"e":null}' } },
    ],
    [
      'a default of the operation, in another subgraph',
      'query($e: E = A, $i: [In!]) { u { b(e: $e, in: $i) } }',
      { i: [{ s: 'x' }] },
      { u: { b: '{"in":[{"a":7,"s":"x"}],"e":"A"}' } },
    ],
    [
      'of a field that is required with arguments, and of the one that requires it',
      'query($t: Int!, $u: String) { u { cost(times: $t) dim(unit: $u) other: dim } }',
      { t: 3, u: 'mm' },
      { u: { cost: 12, dim: 2, other: 1 } },
    ],
  ];
  test.each(cases)('%s', async (_, source, variables, data) => {
    expect(await ask(graphOf(), source, variables)).toMatchObject({ data, errors: [] });
  });

  test('a required variable that is missing, and a null where none may be', async () => {
    const source = 'query($i: [In!]!) { u { b(in: $i) } }';
    for (const variables of [{}, { i: null }, { i: [null] }, { i: [{ s: null }] }, { i: [{ zz: 1 }] }]) {
      const graph = graphOf();
      expect((await graph.query(source, variables)).errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
      expect(graph.calls).toEqual([]);
    }
  });
});
