import { describe, expect, test } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import type { Viewer } from '../../../schema/viewer.ts';
import { errorPaths, federate, type Federation } from '../../support/federation.ts';
import { viewerWith } from './viewer-with.ts';

function suite(): Federation {
  const company = { id: '1', name: 'Contoso', ceo: { name: 'Ada' }, parent: { id: '2', name: 'Fabrikam' } };
  return federate(
    {
      name: 'crm',
      typeDefs: `
        type Query { company: Company companies: [Company!] staff: [Person!]! pin: Pin grade: Grade
          profile: Profile profiles: [Profile] must: Int! @authenticated }
        type Mutation { rename(name: String!): Company @requiresScopes(scopes: [["write"]]) touch: Int close: Int! @authenticated }
        scalar Pin @requiresScopes(scopes: [["pin"]])
        enum Grade @policy(policies: [["grader"]]) { A B }
        type Person { name: String }
        type Profile @authenticated { text: String }
        type Company @key(fields: "id") {
          id: ID!
          name: String @authenticated
          revenue: Int @requiresScopes(scopes: [["money", "read"], ["admin"]])
          notes: [String] @policy(policies: [["lead", "staff"], ["owner"]])
          ceo: Person! @requiresScopes(scopes: [["people"]])
          parent: Company
          pins: [Pin!]
        }`,
      resolvers: {
        Query: {
          company: () => company,
          companies: () => [company, { id: '2' }, { id: '3' }],
          staff: () => [{ name: 'Ada' }],
          pin: () => '1234',
          grade: () => 'A',
          profile: () => ({ text: 'x' }),
          profiles: () => [{ text: 'x' }],
          must: () => 1,
        },
        Mutation: { rename: () => company, touch: () => 1, close: () => 1 },
        Company: { revenue: () => 7, notes: () => ['n'], pins: () => ['1', '2'] },
      },
    },
    {
      name: 'legal',
      typeDefs: `type Company @key(fields: "id") { id: ID! score: Int @requiresScopes(scopes: [["legal"]]) open: Int }`,
      resolvers: { Company: { score: () => 9, open: () => 3 } },
    },
  );
}

const graph = suite();

/** What was answered, and the text of all that was asked of the subgraphs. */
async function ask(source: string, viewer: Viewer | null) {
  graph.calls.length = 0;
  const result: ExecutionResult = await graph.query(source, {}, { viewer });
  const asked = graph.calls.map(({ service, query }) => `${service}: ${query}`).join('\n');
  const codes = (result.errors ?? []).map(({ extensions }) => extensions['code']);
  return { ...result, paths: errorPaths(result), codes, asked };
}

describe('each directive', () => {
  const places: readonly (readonly [string, string, string, Viewer, Viewer | null, unknown])[] = [
    ['@authenticated on a field', '{ company { name } }', 'name', viewerWith(), null, 'Contoso'],
    [
      'scopes on a field, the one way',
      '{ company { revenue } }',
      'revenue',
      viewerWith({ scopes: ['read', 'money'] }),
      viewerWith({ scopes: ['money'] }),
      7,
    ],
    [
      'scopes on a field, the other way',
      '{ company { revenue } }',
      'revenue',
      viewerWith({ scopes: ['admin'] }),
      viewerWith({ scopes: ['Admin', 'read'] }),
      7,
    ],
    [
      'policies on a field',
      '{ company { notes } }',
      'notes',
      viewerWith({ roles: ['staff', 'lead'] }),
      viewerWith({ roles: ['lead'], scopes: ['owner'] }),
      ['n'],
    ],
    [
      'a scalar in a list',
      '{ company { pins } }',
      'pins',
      viewerWith({ scopes: ['pin'] }),
      viewerWith(),
      ['1', '2'],
    ],
    [
      'a field of another subgraph',
      '{ company { score } }',
      'score',
      viewerWith({ scopes: ['legal'] }),
      viewerWith({ scopes: ['read'] }),
      9,
    ],
  ];
  test.each(places)('%s', async (_, source, field, allowed, denied, value) => {
    const granted = await ask(source, allowed);
    expect(granted.errors).toBeUndefined();
    expect(granted.data).toEqual({ company: { [field]: value } });
    const refused = await ask(source, denied);
    expect(refused.data).toEqual({ company: { [field]: null } });
    expect(refused.paths).toEqual([`company.${field}`]);
    expect(refused.codes).toEqual([denied ? 'FORBIDDEN' : 'UNAUTHENTICATED']);
    expect(refused.asked).not.toMatch(new RegExp(`\\b${field}\\b|legal`));
  });

  const types: readonly (readonly [string, string, Viewer, unknown])[] = [
    ['a type', 'profile', viewerWith(), { text: 'x' }],
    ['a list of a type', 'profiles', viewerWith(), [{ text: 'x' }]],
    ['a scalar', 'pin', viewerWith({ scopes: ['pin'] }), '1234'],
    ['an enum', 'grade', viewerWith({ roles: ['grader'] }), 'A'],
  ];
  test.each(types)('on %s', async (_, field, allowed, value) => {
    const selection = field.startsWith('profile') ? `${field} { text }` : field;
    expect((await ask(`{ ${selection} }`, allowed)).data).toEqual({ [field]: value });
    const refused = await ask(`{ ${selection} staff { name } }`, null);
    expect(refused.data).toEqual({ [field]: null, staff: [{ name: 'Ada' }] });
    expect(refused.paths).toEqual([field]);
    expect(refused.asked).not.toContain(field);
  });

  test('nobody in particular is denied all of them', async () => {
    const { data, codes } = await ask('{ company { id name revenue notes open score } pin grade }', null);
    expect(data).toEqual({
      company: { id: '1', name: null, revenue: null, notes: null, open: 3, score: null },
      pin: null,
      grade: null,
    });
    expect(new Set(codes)).toEqual(new Set(['UNAUTHENTICATED']));
  });

  test('the message names the coordinate and the scopes, and no policy', async () => {
    const { errors } = await ask('{ company { revenue notes } }', viewerWith());
    expect(errors?.map(({ message }) => message)).toEqual([
      'Company.revenue is not allowed to this viewer: it needs the scopes (money and read) or (admin).',
      'Company.notes is not allowed to this viewer.',
    ]);
    const [first] = (await ask('{ company { revenue } }', null)).errors ?? [];
    expect(first?.message).toBe('Company.revenue is for authenticated viewers only.');
  });
});

describe('wherever it is asked for', () => {
  test('aliases, fragments, nested objects and lists: one error for each occurrence', async () => {
    const { data, paths, asked } = await ask(
      `{ companies { ...A ... on Company { again: name } } company { parent { ...A } } }
       fragment A on Company { id title: name ...B } fragment B on Company { ... { open } }`,
      null,
    );
    expect(data).toEqual({
      companies: ['1', '2', '3'].map((id) => ({ id, title: null, open: 3, again: null })),
      company: { parent: { id: '2', title: null, open: 3 } },
    });
    expect(paths).toEqual([
      ...['0', '1', '2'].flatMap((n) => [`companies.${n}.title`, `companies.${n}.again`]),
      'company.parent.title',
    ]);
    expect(asked).not.toMatch(/\bname\b/);
  });

  test('an alias that is the name of another field does not slip through', async () => {
    const { data, asked } = await ask('{ company { id: name open: revenue parent { name: id } } }', null);
    expect(data).toEqual({ company: { id: null, open: null, parent: { name: '2' } } });
    expect(asked).not.toMatch(/\brevenue\b|: name/);
  });

  test('what is skipped is not told', async () => {
    const source =
      'query($no: Boolean = false) { company { id name @include(if: $no) revenue @skip(if: true) } }';
    expect(await graph.query(source, {}, { viewer: null })).toEqual({ data: { company: { id: '1' } } });
  });

  test('with nothing left of a selection the object is still asked for', async () => {
    expect((await ask('{ company { name } companies { revenue } }', null)).data).toEqual({
      company: { name: null },
      companies: [{ revenue: null }, { revenue: null }, { revenue: null }],
    });
  });

  test('with nothing left of an operation no subgraph is called', async () => {
    const { data, asked } = await ask('{ pin profile { text } }', null);
    expect([data, asked]).toEqual([{ pin: null, profile: null }, '']);
  });

  test('introspection shows what is protected', async () => {
    const { data, errors } = await ask('{ __type(name: "Profile") { name } __typename }', null);
    expect([data, errors]).toEqual([{ __type: { name: 'Profile' }, __typename: 'Query' }, undefined]);
  });
});

describe('non-null', () => {
  test('a denied non-null field nulls what is around it, with one error', async () => {
    const { data, paths } = await ask('{ companies { id ceo { name } } }', viewerWith());
    expect([data, paths]).toEqual([{ companies: null }, ['companies.0.ceo']]);
    const single = await ask('{ company { ceo { name } id } pin }', viewerWith({ scopes: ['pin'] }));
    expect([single.data, single.paths]).toEqual([{ company: null, pin: '1234' }, ['company.ceo']]);
  });

  test('up to the root', async () => {
    const { data, paths, codes } = await ask('{ must company { id } }', null);
    expect([data, paths, codes]).toEqual([null, ['must'], ['UNAUTHENTICATED']]);
  });
});

describe('mutations', () => {
  test('a denied one does not happen, the others do', async () => {
    const { data, paths, asked } = await ask('mutation { rename(name: "x") { id } touch }', viewerWith());
    expect([data, paths]).toEqual([{ rename: null, touch: 1 }, ['rename']]);
    expect(asked).not.toContain('rename');
  });

  test('a denied non-null one nulls the answer, though the others happened', async () => {
    const { data, asked } = await ask('mutation { touch close }', null);
    expect(data).toBeNull();
    expect(asked).toMatch(/touch/);
    expect(asked).not.toContain('close');
  });

  test('what an allowed one answers is protected, too', async () => {
    const { data } = await ask(
      'mutation { rename(name: "x") { name revenue } }',
      viewerWith({ scopes: ['write'] }),
    );
    expect(data).toEqual({ rename: { name: 'Contoso', revenue: null } });
  });
});

test('errors are bounded', async () => {
  const many = federate({
    name: 'a',
    typeDefs: `type Query { rows: [Row] } type Row { n: Int @authenticated must: Int! @authenticated }`,
    resolvers: { Query: { rows: () => Array.from({ length: 300 }, () => ({})) } },
  });
  const { data, errors } = await many.query('{ rows { n } }');
  expect((data?.['rows'] as unknown[]).length).toBe(300);
  expect(errors).toHaveLength(101);
  expect(errors?.at(-1)).toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  const { data: nulls, errors: told } = await many.query('{ rows { must } }');
  expect(nulls).toEqual({ rows: Array.from({ length: 300 }, () => null) });
  expect(told).toHaveLength(101);
});

test('what several subgraphs demand of one field, and its type besides, must all be met', async () => {
  const share = (own: string) => `type Box @key(fields: "id") { id: ID! label: Label @shareable ${own} }
    scalar Label @requiresScopes(scopes: [["read"]])`;
  const shared = federate(
    {
      name: 'a',
      typeDefs: `type Query { box: Box } ${share('@requiresScopes(scopes: [["a"], ["b"]])')}`,
      resolvers: { Query: { box: () => ({ id: '1', label: 'x' }) } },
    },
    { name: 'b', typeDefs: share('@requiresScopes(scopes: [["c"]]) @policy(policies: [["p"]])') },
  );
  const label = async (rights: Parameters<typeof viewerWith>[0]) => {
    const { data } = await shared.query('{ box { label } }', {}, { viewer: viewerWith(rights) });
    return data?.['box'];
  };
  const p = { roles: ['p'] };
  expect(await label({ ...p, scopes: ['b', 'c', 'read'] })).toEqual({ label: 'x' });
  expect(await label({ ...p, scopes: ['a', 'c', 'read'] })).toEqual({ label: 'x' });
  for (const scopes of [['a', 'read'], ['c', 'read'], ['a', 'b', 'c'], []]) {
    expect(await label({ ...p, scopes })).toEqual({ label: null });
  }
  expect(await label({ scopes: ['a', 'b', 'c', 'read'] })).toEqual({ label: null });
});

test('what is denied in a deferred fragment is not fetched, and told with that part', async () => {
  graph.calls.length = 0;
  const source = '{ company { id ... @defer { score open } } }';
  const { first, later } = await graph.queryInParts(source, {}, { viewer: viewerWith() });
  expect(first).toEqual({ data: { company: { id: '1' } } });
  expect(later).toMatchObject([
    {
      incremental: [
        {
          path: ['company'],
          data: { score: null, open: 3 },
          errors: [{ path: ['company', 'score'], extensions: { code: 'FORBIDDEN' } }],
        },
      ],
      hasNext: false,
    },
  ]);
  expect(graph.calls.map(({ query }) => query).join()).not.toContain('score');
});
