import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { hashKey } from '../../../subgraphs/identity/key-service/hash-key.ts';
import { admin, errorFields, keyFields, noon, northwind, tenantId, startKeys, type Keys } from './keys.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await startKeys();
});
beforeEach(() => keys.begin());
afterAll(() => keys.graph.close());

describe('making a key', () => {
  test('shows its secret once, and keeps its hash only', async () => {
    const { integrationKey, secret, errors } = await keys.create({ expiresAt: '2026-09-01T00:00:00Z' });
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
    expect(await keys.storedText(integrationKey.id)).toContain(hashKey(secret));
    expect(await keys.storedText(integrationKey.id)).not.toContain(secret.slice(-43));
    expect(await keys.readKeyOf(integrationKey.id)).toEqual(integrationKey);
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
    const payload = await keys.create(input);
    expect(payload).toEqual({
      integrationKey: null,
      secret: null,
      errors: [{ code: 'INVALID_VALUE', message, path: ['input', field] }],
    });
  });

  test('tells all mistakes together, and repeats no scope', async () => {
    expect((await keys.create({ name: '', scopes: ['x'] })).errors).toHaveLength(2);
    const { integrationKey } = await keys.create({
      scopes: ['projects.status.read', 'projects.status.read'],
    });
    expect(integrationKey['scopes']).toEqual(['projects.status.read']);
  });

  test.each([
    ['createIntegrationKey', { product: 'PSA', name: 'x', scopes: ['projects.status.read'] }],
    ['rotateIntegrationKey', { id: northwind.id('IntegrationKey', 0) }],
    ['revokeIntegrationKey', { id: northwind.id('IntegrationKey', 0) }],
    ['updateIntegrationKey', { id: northwind.id('IntegrationKey', 0), name: 'x' }],
  ])('%s needs settings.manage', async (name, input) => {
    const asked = keys.mutate(name, input, errorFields, { roles: ['TECHNICIAN'] });
    await expect(asked).rejects.toThrow('FORBIDDEN: This needs the permission "settings.manage"');
    expect(await keys.readKeyOf(northwind.id('IntegrationKey', 0))).toMatchObject({
      state: 'ACTIVE',
      name: 'PSA, client view',
    });
  });
});

describe('changing a key', () => {
  test('changes what is given, and its secret stays', async () => {
    const { integrationKey, secret } = await keys.create();
    const { id } = integrationKey;
    const named = await keys.mutate('updateIntegrationKey', { id, name: 'Board' });
    expect(named.integrationKey).toEqual({ ...integrationKey, name: 'Board' });
    const allowed = await keys.mutate('updateIntegrationKey', {
      id,
      name: null,
      scopes: ['projects.health.read'],
    });
    expect(allowed.integrationKey).toEqual({
      ...integrationKey,
      name: 'Board',
      scopes: ['projects.health.read'],
    });
    expect(await keys.introspect(secret)).toMatchObject({
      viewer: { scopes: ['projects.health.read'], name: 'Board' },
    });
  });

  test('is refused for what it cannot be', async () => {
    const { integrationKey } = await keys.create();
    const { errors } = await keys.mutate('updateIntegrationKey', {
      id: integrationKey.id,
      name: '',
      scopes: ['graph'],
    });
    expect(errors.map(({ code, path }) => [code, path?.at(-1)])).toEqual([
      ['INVALID_VALUE', 'name'],
      ['INVALID_VALUE', 'scopes'],
    ]);
    expect(await keys.readKeyOf(integrationKey.id)).toEqual(integrationKey);
  });
});

describe('the list of keys', () => {
  const query =
    'query ($product: IntegrationProduct) { integrationKeys(product: $product) { totalCount nodes { id product state } } }';

  test('is newest first, with those that do not work any more, and can be of one product', async () => {
    const { integrationKey } = await keys.create({ product: 'CRM' });
    const { data } = await keys.graph.ask(tenantId, query, {}, admin);
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
    const ofCrm = await keys.graph.ask(tenantId, query, { product: 'CRM' }, admin);
    expect(ofCrm.data).toMatchObject({
      integrationKeys: { totalCount: 1, nodes: [{ id: integrationKey.id }] },
    });
  });

  test('is for those who manage settings, also by reference', async () => {
    const { errors } = await keys.graph.ask(tenantId, query, {}, { roles: ['FINANCE'] });
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN');
    const reference =
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on IntegrationKey { name } } }';
    const r = [{ __typename: 'IntegrationKey', id: northwind.id('IntegrationKey', 0) }];
    expect(await keys.graph.ask(tenantId, reference, { r }, { roles: ['FINANCE'] })).toEqual({
      data: { _entities: [null] },
    });
    expect(await keys.graph.ask(tenantId, reference, { r }, admin)).toEqual({
      data: { _entities: [{ name: 'PSA, client view' }] },
    });
  });

  test('needs the same statements however many keys there are', async () => {
    const full = `{ integrationKeys { nodes { ${keyFields} } } }`;
    const count = async (): Promise<number> => {
      keys.graph.statements.length = 0;
      await keys.graph.ask(tenantId, full, {}, admin);
      return keys.graph.statements.length;
    };
    const { integrationKey } = await keys.create();
    await keys.rotate({ id: integrationKey.id });
    const few = await count();
    for (let made = 0; made < 5; made++) await keys.rotate({ id: (await keys.create()).integrationKey.id });
    expect(await count()).toBe(few);
  });

  test('goes with the scopes that a product can have', async () => {
    const { data } = await keys.graph.ask(
      tenantId,
      '{ integrationScopes(product: PEOPLE) { name description } }',
    );
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
