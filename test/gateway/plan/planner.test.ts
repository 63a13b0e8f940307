import { describe, expect, test } from '@jest/globals';
import { createPlanCache } from '../../../gateway/plan/plan-cache.ts';
import { noOverrides } from '../../../gateway/plan/override-choices.ts';
import { createPlanner } from '../../../gateway/plan/planner.ts';
import {
  dropSupergraph,
  loadSupergraph,
  planInProcess,
} from '../../../gateway/plan/planner/planner-process.ts';
import { readPlan } from '../../../gateway/plan/read-plan.ts';
import { federate } from '../../support/federation.ts';

const graph = () =>
  federate(
    {
      name: 'crm',
      typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! name: String }',
      resolvers: { Query: { u: () => ({ id: '1', name: 'n' }) } },
    },
    {
      name: 'b',
      typeDefs: 'type U @key(fields: "id") { id: ID! x(n: Int): Int }',
      resolvers: { U: { x: () => 1 } },
    },
  );

describe('the planner', () => {
  test('a plan is readable', async () => {
    const served = graph();
    expect(await served.plan('{ u { x } }')).toContain('Flatten(path: "u")');
    expect(await served.plan('{ u { x } }')).toContain('Fetch(service: "crm")');
    expect(await served.plan('{ __typename }')).toBe('QueryPlan {}');
    expect((await served.query('{ u { name x } }')).data).toEqual({ u: { name: 'n', x: 1 } });
  });

  test('an operation that makes the planner abort costs its own answer and no other', async () => {
    const sdl = federate(
      {
        name: 'a',
        typeDefs:
          'type Query { u: U } type U @key(fields: "id") { id: ID! dim: Dim } type Dim { w: Int h(unit: String): Int }',
      },
      {
        name: 'b',
        typeDefs:
          'type U @key(fields: "id") { id: ID! dim: Dim @external cost: Int @requires(fields: "dim { w h(unit: \\"cm\\") }") } type Dim @external { w: Int h(unit: String): Int }',
      },
    ).supergraphSdl;
    const supergraph = loadSupergraph(sdl);
    const deadly = planInProcess(supergraph, '{ u { dim { h(unit: "m") } cost } }', [], 0);
    const after = planInProcess(supergraph, '{ u { id } }', [], 0);
    await expect(deadly).rejects.toThrow('The query planner failed on this operation.');
    expect(await after).toMatchObject({ kind: 'Fetch', serviceName: 'a' });
    dropSupergraph(supergraph);
  });

  test('what the planner refuses is planned in another way, or else refused with its reason', async () => {
    const sdl = federate(
      { name: 'a', typeDefs: 'type Query { u: U } type U @key(fields: "id") { id: ID! w: Int }' },
      {
        name: 'b',
        typeDefs:
          'type U @key(fields: "id") { id: ID! w: Int @external s: Int @requires(fields: "w") friend: U }',
      },
    ).supergraphSdl;
    const planner = createPlanner(sdl);
    // A limit of router-query-planner 0.0.38: the subgraph of a @requires also leads to the type itself.
    expect(await planner.plan('{ u { friend { s } } }', noOverrides)).toMatchObject({ kind: 'Sequence' });
    await expect(planner.plan('{ u { nobody } }', noOverrides)).rejects.toThrow('nobody');
    planner.close();
  });

  test('a node that is not known is refused by name', () => {
    expect(() => readPlan({ kind: 'Teleport' } as never)).toThrow('Teleport');
  });
});

describe('the plan cache', () => {
  const refused = () => Promise.reject(new Error('no'));

  test('misses at the same time plan once, and what is asked for again takes the place of the least used', async () => {
    const cache = createPlanCache<{ readonly n: number }>({ size: 2 });
    let made = 0;
    const make = async () => ({ n: await Promise.resolve(++made) });
    const [a, b] = await Promise.all([cache.get('k', make), cache.get('k', make)]);
    expect([a, b, made]).toEqual([{ n: 1 }, { n: 1 }, 1]);
    expect(await cache.get('second', make)).toEqual({ n: 2 });
    expect(cache.get('k', make)).toEqual({ n: 1 });
    expect(await cache.get('third', make)).toEqual({ n: 3 });
    expect(cache.get('second', make)).toEqual({ n: 2 });
    expect(cache.get('k', make)).toEqual({ n: 1 });
    expect(await cache.get('third', make)).toEqual({ n: 4 });
    expect(cache.get('third', make)).toEqual({ n: 4 });
    expect(cache.size).toBe(2);
    expect(await cache.get('second', make)).toEqual({ n: 5 });
  });

  test('a failure is told again for half a minute, and then it is tried again', async () => {
    let now = 1000;
    const cache = createPlanCache<{ readonly n: number }>({ size: 2, now: () => now });
    await expect(cache.get('bad', refused)).rejects.toThrow('no');
    const make = () => Promise.resolve({ n: 1 });
    now += 29_000;
    await expect(cache.get('bad', make)).rejects.toThrow('no');
    expect(await cache.get('good', make)).toEqual({ n: 1 });
    now += 2000;
    expect(await cache.get('bad', make)).toEqual({ n: 1 });
  });

  test('only so many failures are remembered', async () => {
    const cache = createPlanCache<{ readonly n: number }>({ size: 2, mostUnderWay: 1000 });
    await expect(cache.get('bad', refused)).rejects.toThrow('no');
    const fail = async (key: string) => cache.get(key, refused);
    const others = Array.from({ length: 1000 }, (_, other) => fail(`bad ${other}`));
    await Promise.allSettled(others);
    expect(await cache.get('bad', () => Promise.resolve({ n: 1 }))).toEqual({ n: 1 });
  });

  test('more than may be in the making are refused, and taken when there is room', async () => {
    const cache = createPlanCache<{ readonly n: number }>({ size: 10, mostUnderWay: 2 });
    const first = Promise.withResolvers<{ readonly n: number }>();
    const second = Promise.withResolvers<{ readonly n: number }>();
    const made = [first, second].map(async ({ promise }, at) => cache.get(`${at}`, () => promise));
    const third = () => cache.get('c', () => Promise.resolve({ n: 3 }));
    await expect(third()).rejects.toMatchObject({ extensions: { code: 'PLANNER_BUSY' } });
    // Who asks for what is in the making takes no room.
    const again = cache.get('0', refused);
    first.resolve({ n: 1 });
    expect(await again).toEqual({ n: 1 });
    expect(await third()).toEqual({ n: 3 });
    second.resolve({ n: 2 });
    expect(await Promise.all(made)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('a flood of operations that nobody asked before is refused in part, with a code of its own', async () => {
    const flooded = graph();
    const asked = Array.from({ length: 250 }, (_, index) => flooded.query(`{ u { id } } # ${index}`));
    const answers = await Promise.all(asked);
    const codes = answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions['code']));
    expect(codes).toEqual(Array.from({ length: 50 }, () => 'PLANNER_BUSY'));
    expect((await flooded.query('{ u { id } } # once more')).data).toEqual({ u: { id: '1' } });
  });

  test('warming plans ahead of the first request', async () => {
    const warmed = graph();
    await warmed.executor.warm(['query Q($a: Boolean!) { u { name @include(if: $a) x } }', '{ u { id } }']);
    expect((await warmed.query('{ u { id } }')).data).toEqual({ u: { id: '1' } });
  });
});
