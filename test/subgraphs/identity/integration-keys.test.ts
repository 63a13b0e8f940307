import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { runAsTenant } from '../../../subgraphs/common/database/tenant-scope.ts';
import { createCast, demoTenantPlans } from '../../../subgraphs/common/demo/demo-tenants.ts';
import { identity } from '../../../subgraphs/identity/index.ts';
import { hashKey } from '../../../subgraphs/identity/key-service/hash-key.ts';
import { introspectKey } from '../../../subgraphs/identity/key-service/introspect-key.ts';
import { startTestSubgraph, type TestSubgraph } from '../../support/subgraph.ts';

const today = '2026-03-02';
const noon = `${today}T12:00:00.000Z`;
const [northwind, fabrikam] = demoTenantPlans(1).map((plan) => createCast(plan, today)) as [
  ReturnType<typeof createCast>,
  ReturnType<typeof createCast>,
];
const tenantId = northwind.tenant.id;
const admin = { subject: northwind.staff[0]?.id ?? '', roles: ['ADMIN'] };

let graph: TestSubgraph;
let now = noon;
beforeAll(async () => {
  graph = await startTestSubgraph(identity, today);
});
beforeEach(async () => {
  moveTo(noon);
  for (const cast of [northwind, fabrikam]) await graph.fill(cast.tenant.id, identity.demo(cast));
});
afterAll(() => graph.close());

function moveTo(instant: string): void {
  now = instant;
  graph.setNow(instant);
}

const keyFields =
  'id product name scopes state lastFour createdAt createdBy { id } expiresAt replacedBy { id } overlapEndsAt revokedAt lastUsedAt';
const errorFields = 'errors { code message path }';

interface Payload {
  readonly integrationKey: Record<string, unknown> & { id: string };
  readonly replacedKey: Record<string, unknown>;
  readonly secret: string;
  readonly errors: readonly { code: string; message: string; path: string[] | null }[];
}

async function mutate(
  name: string,
  input: Record<string, unknown>,
  selection = `integrationKey { ${keyFields} } ${errorFields}`,
  viewer: Record<string, unknown> = admin,
): Promise<Payload> {
  const type = `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} } }`;
  const { data, errors } = await graph.ask(tenantId, query, { input }, viewer);
  if (errors)
    throw new Error(
      errors.map(({ message, extensions }) => `${String(extensions?.['code'])}: ${message}`).join(),
    );
  return data?.[name] as Payload;
}

const create = (input: Record<string, unknown> = {}): Promise<Payload> =>
  mutate(
    'createIntegrationKey',
    { product: 'PSA', name: 'Client view', scopes: ['projects.status.read'], ...input },
    `integrationKey { ${keyFields} } secret ${errorFields}`,
  );
const rotate = (input: Record<string, unknown>): Promise<Payload> =>
  mutate(
    'rotateIntegrationKey',
    input,
    `integrationKey { ${keyFields} } replacedKey { ${keyFields} } secret ${errorFields}`,
  );
const introspect = (text: string) => introspectKey(graph.dataSource, { now: () => new Date(now) }, text);

async function readKeyOf(id: string): Promise<Record<string, unknown>> {
  const query = `{ integrationKeys(first: 200) { nodes { ${keyFields} } } }`;
  const { data } = await graph.ask(tenantId, query, {}, admin);
  const { nodes } = (data as { integrationKeys: { nodes: { id: string }[] } }).integrationKeys;
  return nodes.find((node) => node.id === id) ?? {};
}

/** All that the database has of a key. */
async function storedText(id: string): Promise<string> {
  const sql = 'SELECT to_jsonb(k)::text AS text FROM identity.integration_keys k WHERE id = $1';
  const rows = await runAsTenant(tenantId, () => graph.dataSource.query<{ text: string }[]>(sql, [id]));
  return rows[0]?.text ?? '';
}

describe('making a key', () => {
  test('shows its secret once, and keeps its hash only', async () => {
    const { integrationKey, secret, errors } = await create({ expiresAt: '2026-09-01T00:00:00Z' });
    expect(errors).toEqual([]);
    expect(secret).toMatch(/^ogk_[0-9a-z]{26}_[\w-]{43}$/);
    expect(integrationKey).toEqual({
      id: expect.stringMatching(/^key_/),
      product: 'PSA',
      name: 'Client view',
      scopes: ['projects.status.read'],
      state: 'ACTIVE',
      lastFour: secret.slice(-4),
      createdAt: noon,
      createdBy: { id: admin.subject },
      expiresAt: '2026-09-01T00:00:00.000Z',
      replacedBy: null,
      overlapEndsAt: null,
      revokedAt: null,
      lastUsedAt: null,
    });
    expect(await storedText(integrationKey.id)).toContain(hashKey(secret));
    expect(await storedText(integrationKey.id)).not.toContain(secret.slice(-43));
    expect(await readKeyOf(integrationKey.id)).toEqual(integrationKey);
  });

  test.each([
    ['an empty name', { name: ' ' }, 'name', 'name must say something; received an empty text.'],
    ['a long name', { name: 'x'.repeat(101) }, 'name', 'name has at most 100 characters; received 101.'],
    [
      'no scope',
      { scopes: [] },
      'scopes',
      'scopes must name at least one scope; a key of PSA can have: projects.status.read, projects.health.read, projects.activity.read, projects.context.read, projects.contract.link, projects.ticket.link.',
    ],
    [
      'a scope of another product, and one that is none',
      { product: 'PEOPLE', scopes: ['projects.status.read', 'graph', 'settings.manage'] },
      'scopes',
      'scopes must not have "graph", "settings.manage"; a key of PEOPLE can have: projects.status.read.',
    ],
    [
      'an end that is past',
      { expiresAt: noon },
      'expiresAt',
      `expiresAt must be in the future, after ${noon}; received ${noon}.`,
    ],
  ])('is refused for %s', async (_, input, field, message) => {
    const payload = await create(input);
    expect(payload).toEqual({
      integrationKey: null,
      secret: null,
      errors: [{ code: 'INVALID_VALUE', message, path: ['input', field] }],
    });
  });

  test('tells all mistakes together, and repeats no scope', async () => {
    expect((await create({ name: '', scopes: ['x'] })).errors).toHaveLength(2);
    const { integrationKey } = await create({ scopes: ['projects.status.read', 'projects.status.read'] });
    expect(integrationKey['scopes']).toEqual(['projects.status.read']);
  });

  test.each([
    ['createIntegrationKey', { product: 'PSA', name: 'x', scopes: ['projects.status.read'] }],
    ['rotateIntegrationKey', { id: northwind.id('IntegrationKey', 0) }],
    ['revokeIntegrationKey', { id: northwind.id('IntegrationKey', 0) }],
    ['updateIntegrationKey', { id: northwind.id('IntegrationKey', 0), name: 'x' }],
  ])('%s needs settings.manage', async (name, input) => {
    const asked = mutate(name, input, errorFields, { roles: ['TECHNICIAN'] });
    await expect(asked).rejects.toThrow('FORBIDDEN: This needs the permission "settings.manage"');
    expect(await readKeyOf(northwind.id('IntegrationKey', 0))).toMatchObject({
      state: 'ACTIVE',
      name: 'PSA, client view',
    });
  });
});

describe('rotating a key', () => {
  test('makes a new one like it; the old one works until the overlap ends', async () => {
    const old = await create({ expiresAt: '2026-03-12T12:00:00Z' });
    moveTo('2026-03-04T12:00:00.000Z');
    const { integrationKey, replacedKey, secret, errors } = await rotate({
      id: old.integrationKey.id,
      overlapMinutes: 60,
    });
    expect(errors).toEqual([]);
    expect(secret).not.toBe(old.secret);
    expect(integrationKey).toMatchObject({
      product: 'PSA',
      name: 'Client view',
      scopes: ['projects.status.read'],
      state: 'ACTIVE',
      expiresAt: '2026-03-14T12:00:00.000Z',
    });
    expect(replacedKey).toMatchObject({
      id: old.integrationKey.id,
      state: 'ROTATING',
      replacedBy: { id: integrationKey.id },
      overlapEndsAt: '2026-03-04T13:00:00.000Z',
    });
    moveTo('2026-03-04T12:59:59.999Z');
    expect(await introspect(old.secret)).toMatchObject({
      state: 'active',
      until: '2026-03-04T13:00:00.000Z',
    });
    moveTo('2026-03-04T13:00:00.000Z');
    expect(await introspect(old.secret)).toEqual({ state: 'expired', since: '2026-03-04T13:00:00.000Z' });
    expect(await introspect(secret)).toMatchObject({ state: 'active' });
    expect(await readKeyOf(old.integrationKey.id)).toMatchObject({ state: 'EXPIRED' });
  });

  test('can end the old one at once, and give the new one another end', async () => {
    const old = await create();
    const given = await rotate({
      id: old.integrationKey.id,
      overlapMinutes: 0,
      expiresAt: '2026-04-01T00:00:00Z',
    });
    expect(given.integrationKey['expiresAt']).toBe('2026-04-01T00:00:00.000Z');
    expect(given.replacedKey['state']).toBe('EXPIRED');
    const never = await rotate({ id: given.integrationKey.id, expiresAt: null });
    expect(never.integrationKey['expiresAt']).toBeNull();
    expect(never.replacedKey['overlapEndsAt']).toBe('2026-03-03T12:00:00.000Z');
  });

  test('is refused for one that is being rotated, and makes no key then', async () => {
    const { integrationKey } = await create();
    await rotate({ id: integrationKey.id });
    const again = await rotate({ id: integrationKey.id });
    expect(again).toEqual({
      integrationKey: null,
      replacedKey: null,
      secret: null,
      errors: [
        {
          code: 'WRONG_STATE',
          message: 'The key is ROTATING: to rotate it, it must be ACTIVE.',
          path: ['input', 'id'],
        },
      ],
    });
  });

  test('of two that rotate a key at once, one is refused', async () => {
    const { integrationKey } = await create();
    const both = await Promise.all([rotate({ id: integrationKey.id }), rotate({ id: integrationKey.id })]);
    expect(both.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['WRONG_STATE']);
  });

  test.each([[-1], [43_201]])('is refused for an overlap of %d minutes', async (overlapMinutes) => {
    const { errors } = await rotate({ id: northwind.id('IntegrationKey', 0), overlapMinutes });
    expect(errors).toMatchObject([
      {
        code: 'INVALID_VALUE',
        message: `overlapMinutes must be from 0 to 43200; received ${overlapMinutes}.`,
      },
    ]);
  });
});

describe('revoking a key', () => {
  test('ends it for good', async () => {
    const { integrationKey, secret } = await create();
    expect(await introspect(secret)).toMatchObject({ state: 'active' });
    const payload = await mutate('revokeIntegrationKey', { id: integrationKey.id });
    expect(payload.integrationKey).toMatchObject({ state: 'REVOKED', revokedAt: noon });
    expect(await introspect(secret)).toEqual({ state: 'revoked', since: noon });
    const again = await mutate('revokeIntegrationKey', { id: integrationKey.id });
    expect(again.errors[0]?.message).toBe('The key is REVOKED: to revoke it, it must be ACTIVE or ROTATING.');
  });

  test.each(['rotateIntegrationKey', 'revokeIntegrationKey', 'updateIntegrationKey'])(
    '%s finds no key of another tenant, and no malformed id',
    async (name) => {
      const theirs = await mutate(name, { id: fabrikam.id('IntegrationKey', 0) });
      expect(theirs).toMatchObject({
        integrationKey: null,
        errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
      });
      await expect(mutate(name, { id: 'key_1' })).rejects.toThrow('MALFORMED_ID');
    },
  );
});

describe('changing a key', () => {
  test('changes what is given, and its secret stays', async () => {
    const { integrationKey, secret } = await create();
    const { id } = integrationKey;
    const named = await mutate('updateIntegrationKey', { id, name: 'Board' });
    expect(named.integrationKey).toEqual({ ...integrationKey, name: 'Board' });
    const allowed = await mutate('updateIntegrationKey', {
      id,
      name: null,
      scopes: ['projects.health.read'],
    });
    expect(allowed.integrationKey).toEqual({
      ...integrationKey,
      name: 'Board',
      scopes: ['projects.health.read'],
    });
    expect(await introspect(secret)).toMatchObject({
      viewer: { scopes: ['projects.health.read'], name: 'Board' },
    });
  });

  test('is refused for what it cannot be', async () => {
    const { integrationKey } = await create();
    const { errors } = await mutate('updateIntegrationKey', {
      id: integrationKey.id,
      name: '',
      scopes: ['graph'],
    });
    expect(errors.map(({ code, path }) => [code, path?.at(-1)])).toEqual([
      ['INVALID_VALUE', 'name'],
      ['INVALID_VALUE', 'scopes'],
    ]);
    expect(await readKeyOf(integrationKey.id)).toEqual(integrationKey);
  });
});

describe('introspection', () => {
  test('tells whose a key is', async () => {
    const { integrationKey, secret } = await create();
    expect(await introspect(secret)).toEqual({
      state: 'active',
      viewer: {
        subject: integrationKey.id,
        tenantId,
        email: null,
        name: 'Client view',
        roles: [],
        scopes: ['projects.status.read'],
      },
      until: null,
    });
  });

  test('knows no text that is no key, no other secret, and no key under another tenant', async () => {
    const { secret } = await create();
    const other = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    const moved = secret.replace(tenantId.slice(4), fabrikam.tenant.id.slice(4));
    for (const text of ['', 'ogk_', 'x'.repeat(500), other, moved]) {
      expect(await introspect(text)).toEqual({ state: 'unknown' });
    }
  });

  test('asks the database nothing for a text that is no key', async () => {
    graph.statements.length = 0;
    await introspect('ogk_nothing');
    expect(graph.statements).toEqual([]);
  });

  test('notes a use once in a minute', async () => {
    const { integrationKey, secret } = await create();
    const used = async (at: string): Promise<unknown> => {
      moveTo(at);
      await introspect(secret);
      return (await readKeyOf(integrationKey.id))['lastUsedAt'];
    };
    expect(await used('2026-03-02T12:00:10.000Z')).toBe('2026-03-02T12:00:10.000Z');
    expect(await used('2026-03-02T12:01:09.999Z')).toBe('2026-03-02T12:00:10.000Z');
    expect(await used('2026-03-02T12:01:10.000Z')).toBe('2026-03-02T12:01:10.000Z');
  });
});

describe('the list of keys', () => {
  const query =
    'query ($product: IntegrationProduct) { integrationKeys(product: $product) { totalCount nodes { id product state } } }';

  test('is newest first, with those that do not work any more, and can be of one product', async () => {
    const { integrationKey } = await create({ product: 'CRM' });
    const { data } = await graph.ask(tenantId, query, {}, admin);
    expect(data).toEqual({
      integrationKeys: {
        totalCount: 3,
        nodes: [
          { id: integrationKey.id, product: 'CRM', state: 'ACTIVE' },
          { id: northwind.id('IntegrationKey', 1), product: 'THIRD_PARTY', state: 'REVOKED' },
          { id: northwind.id('IntegrationKey', 0), product: 'PSA', state: 'ACTIVE' },
        ],
      },
    });
    const ofCrm = await graph.ask(tenantId, query, { product: 'CRM' }, admin);
    expect(ofCrm.data).toMatchObject({
      integrationKeys: { totalCount: 1, nodes: [{ id: integrationKey.id }] },
    });
  });

  test('is for those who manage settings, also by reference', async () => {
    const { errors } = await graph.ask(tenantId, query, {}, { roles: ['FINANCE'] });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const reference =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on IntegrationKey { name } } }';
    const r = [{ __typename: 'IntegrationKey', id: northwind.id('IntegrationKey', 0) }];
    expect(await graph.ask(tenantId, reference, { r }, { roles: ['FINANCE'] })).toEqual({
      data: { _entities: [null] },
    });
    expect(await graph.ask(tenantId, reference, { r }, admin)).toEqual({
      data: { _entities: [{ name: 'PSA, client view' }] },
    });
  });

  test('needs the same statements however many keys there are', async () => {
    const full = `{ integrationKeys { nodes { ${keyFields} } } }`;
    const count = async (): Promise<number> => {
      graph.statements.length = 0;
      await graph.ask(tenantId, full, {}, admin);
      return graph.statements.length;
    };
    const { integrationKey } = await create();
    await rotate({ id: integrationKey.id });
    const few = await count();
    for (let made = 0; made < 5; made++) await rotate({ id: (await create()).integrationKey.id });
    expect(await count()).toBe(few);
  });

  test('goes with the scopes that a product can have', async () => {
    const { data } = await graph.ask(tenantId, '{ integrationScopes(product: PEOPLE) { name description } }');
    expect(data).toEqual({
      integrationScopes: [
        {
          name: 'projects.status.read',
          description: 'Read the list of clients with the status of their projects.',
        },
      ],
    });
  });
});
