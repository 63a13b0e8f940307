import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fabrikam, tenantId, startKeys, type Keys } from './keys.ts';

let keys: Keys;
beforeAll(async () => {
  keys = await startKeys();
});
beforeEach(() => keys.begin());
afterAll(() => keys.graph.close());

describe('introspection', () => {
  test('tells whose a key is', async () => {
    const { integrationKey, secret } = await keys.create();
    expect(await keys.introspect(secret)).toEqual({
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
    const { secret } = await keys.create();
    const other = `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`;
    const moved = secret.replace(tenantId.slice(4), fabrikam.tenant.id.slice(4));
    for (const text of ['', 'ogk_', 'x'.repeat(500), other, moved]) {
      expect(await keys.introspect(text)).toEqual({ state: 'unknown' });
    }
  });

  test('asks the database nothing for a text that is no key', async () => {
    keys.graph.statements.length = 0;
    await keys.introspect('ogk_nothing');
    expect(keys.graph.statements).toEqual([]);
  });

  test('notes a use once in a minute', async () => {
    const { integrationKey, secret } = await keys.create();
    const used = async (at: string): Promise<unknown> => {
      keys.moveTo(at);
      await keys.introspect(secret);
      return (await keys.readKeyOf(integrationKey.id))['lastUsedAt'];
    };
    expect(await used('2026-03-02T12:00:10.000Z')).toBe('2026-03-02T12:00:10.000Z');
    expect(await used('2026-03-02T12:01:09.999Z')).toBe('2026-03-02T12:00:10.000Z');
    expect(await used('2026-03-02T12:01:10.000Z')).toBe('2026-03-02T12:01:10.000Z');
  });
});
