import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fabrikam, noon, northwind, startKeys, type Keys } from './keys.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await startKeys();
});
beforeEach(() => keys.begin());
afterAll(() => keys.graph.close());

describe('rotating a key', () => {
  test('makes a new one like it; the old one works until the overlap ends', async () => {
    const old = await keys.create({ expiresAt: '2026-03-12T12:00:00Z' });
    keys.moveTo('2026-03-04T12:00:00.000Z');
    const { integrationKey, replacedKey, secret, errors } = await keys.rotate({
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
    keys.moveTo('2026-03-04T12:59:59.999Z');
    expect(await keys.introspect(old.secret)).toMatchObject({
      state: 'active',
      until: '2026-03-04T13:00:00.000Z',
    });
    keys.moveTo('2026-03-04T13:00:00.000Z');
    expect(await keys.introspect(old.secret)).toEqual({
      state: 'expired',
      since: '2026-03-04T13:00:00.000Z',
    });
    expect(await keys.introspect(secret)).toMatchObject({ state: 'active' });
    expect(await keys.readKeyOf(old.integrationKey.id)).toMatchObject({ state: 'EXPIRED' });
  });

  test('can end the old one at once, and give the new one another end', async () => {
    const old = await keys.create();
    const given = await keys.rotate({
      id: old.integrationKey.id,
      overlapMinutes: 0,
      expiresAt: '2026-04-01T00:00:00Z',
    });
    expect(given.integrationKey['expiresAt']).toBe('2026-04-01T00:00:00.000Z');
    expect(given.replacedKey['state']).toBe('EXPIRED');
    const never = await keys.rotate({ id: given.integrationKey.id, expiresAt: null });
    expect(never.integrationKey['expiresAt']).toBeNull();
    expect(never.replacedKey['overlapEndsAt']).toBe('2026-03-03T12:00:00.000Z');
  });

  test('is refused for one that is being rotated, and makes no key then', async () => {
    const { integrationKey } = await keys.create();
    await keys.rotate({ id: integrationKey.id });
    const again = await keys.rotate({ id: integrationKey.id });
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
    const { integrationKey } = await keys.create();
    const both = await Promise.all([
      keys.rotate({ id: integrationKey.id }),
      keys.rotate({ id: integrationKey.id }),
    ]);
    expect(both.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['WRONG_STATE']);
  });

  test.each([[-1], [43_201]])('is refused for an overlap of %d minutes', async (overlapMinutes) => {
    const { errors } = await keys.rotate({ id: northwind.id('IntegrationKey', 0), overlapMinutes });
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
    const { integrationKey, secret } = await keys.create();
    expect(await keys.introspect(secret)).toMatchObject({ state: 'active' });
    const payload = await keys.mutate('revokeIntegrationKey', { id: integrationKey.id });
    expect(payload.integrationKey).toMatchObject({ state: 'REVOKED', revokedAt: noon });
    expect(await keys.introspect(secret)).toEqual({ state: 'revoked', since: noon });
    const again = await keys.mutate('revokeIntegrationKey', { id: integrationKey.id });
    expect(again.errors[0]?.message).toBe('The key is REVOKED: to revoke it, it must be ACTIVE or ROTATING.');
  });

  test.each(['rotateIntegrationKey', 'revokeIntegrationKey', 'updateIntegrationKey'])(
    '%s finds no key of another tenant, and no malformed id',
    async (name) => {
      const theirs = await keys.mutate(name, { id: fabrikam.id('IntegrationKey', 0) });
      expect(theirs).toMatchObject({
        integrationKey: null,
        errors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }],
      });
      await expect(keys.mutate(name, { id: 'key_1' })).rejects.toThrow('MALFORMED_ID');
    },
  );
});
