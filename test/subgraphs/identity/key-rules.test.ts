import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GRAPH_SCOPE } from '../../../schema/key-service.ts';
import {
  foreignScopes,
  integrationScopes,
  scopesOfProduct,
} from '../../../subgraphs/identity/domain/integration-scopes.ts';
import {
  canDo,
  endOf,
  keyActions,
  sameLifetime,
  stateOf,
  statesFor,
} from '../../../subgraphs/identity/domain/key-state.ts';
import { readKey, writeKey } from '../../../subgraphs/identity/domain/key-text.ts';
import { decideReplay } from '../../../subgraphs/identity/domain/replay.ts';
import { hashKey, newSecret } from '../../../subgraphs/identity/key-service/hash-key.ts';
import { permissions } from '../../../subgraphs/common/access/permissions.ts';

const now = new Date('2026-03-02T12:00:00Z');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

describe("a key's state", () => {
  test.each([
    ['ACTIVE', null, null, null],
    ['ACTIVE', after, null, null],
    ['EXPIRED', now, null, null],
    ['EXPIRED', before, null, null],
    ['ROTATING', null, after, null],
    ['ROTATING', after, after, null],
    ['EXPIRED', null, now, null],
    ['EXPIRED', null, before, null],
    ['EXPIRED', before, after, null],
    ['REVOKED', null, null, before],
    ['REVOKED', before, before, before],
  ])('is %s (expires %p, overlap ends %p, revoked %p)', (state, expiresAt, overlapEndsAt, revokedAt) => {
    expect(stateOf({ expiresAt, overlapEndsAt, revokedAt }, now)).toBe(state);
  });

  test('allows what the table says, and nothing after its end', () => {
    expect(keyActions).toEqual({
      ACTIVE: ['use', 'update', 'rotate', 'revoke'],
      ROTATING: ['use', 'update', 'revoke'],
      EXPIRED: [],
      REVOKED: [],
    });
    expect(statesFor('rotate')).toEqual(['ACTIVE']);
    expect(statesFor('use')).toEqual(['ACTIVE', 'ROTATING']);
  });

  test('lets it be used until its end and never from then on', () => {
    const instant = fc.option(
      fc.integer({ min: -5, max: 5 }).map((offset) => new Date(now.getTime() + offset)),
    );
    fc.assert(
      fc.property(instant, instant, (expiresAt, overlapEndsAt) => {
        const key = { expiresAt, overlapEndsAt, revokedAt: null };
        const end = endOf(key);
        expect(canDo('use', stateOf(key, now))).toBe(end === null || now < end);
      }),
    );
  });

  test('is the same length of life for the key that replaces it', () => {
    const createdAt = new Date('2026-03-01T12:00:00Z');
    expect(sameLifetime({ createdAt, expiresAt: null }, now)).toBeNull();
    expect(sameLifetime({ createdAt, expiresAt: new Date('2026-03-11T12:00:00Z') }, now)).toEqual(
      new Date('2026-03-12T12:00:00Z'),
    );
  });
});

describe("a key's text", () => {
  const tenantId = 'ten_01j8z3v6k2m4n5p7q9r1s3t5w7';

  test('is made of the tenant and a secret, and taken apart again', () => {
    const secret = newSecret();
    const text = writeKey({ tenantId, secret });
    expect(text).toMatch(/^ogk_01j8z3v6k2m4n5p7q9r1s3t5w7_[\w-]{43}$/);
    expect(readKey(text ?? '')).toEqual({ tenantId, secret });
  });

  test('never repeats, and its hash tells one from another', () => {
    const secrets = Array.from({ length: 200 }, newSecret);
    expect(new Set(secrets.map(hashKey)).size).toBe(200);
    expect(hashKey('ogk')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('cannot be made for a tenant whose id is not ours', () => {
    expect(writeKey({ tenantId: 'acme', secret: newSecret() })).toBeNull();
    expect(writeKey({ tenantId: tenantId.slice(4), secret: newSecret() })).toBeNull();
  });

  test('is nothing that only looks like it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readKey(text)).toBeNull();
      }),
    );
    const text = writeKey({ tenantId, secret: newSecret() }) ?? '';
    for (const wrong of [
      `${text} `,
      text.slice(1),
      `${text}a`,
      text.toUpperCase(),
      text.replace('_01j', '_81j'),
    ]) {
      expect(readKey(wrong)).toBeNull();
    }
  });
});

describe('the scopes of a product', () => {
  const products = Object.keys(scopesOfProduct) as (keyof typeof scopesOfProduct)[];

  test.each(products)('%s has known ones, each once, and no other', (product) => {
    const scopes = scopesOfProduct[product];
    expect(scopes.length).toBeGreaterThan(0);
    expect(new Set(scopes).size).toBe(scopes.length);
    expect(foreignScopes(product, Object.keys(integrationScopes))).toEqual(
      Object.keys(integrationScopes).filter((scope) => !(scopes as readonly string[]).includes(scope)),
    );
  });

  test('include the one that opens GraphQL, for those that need it, and no right over settings', () => {
    expect(Object.keys(integrationScopes)).toContain(GRAPH_SCOPE);
    expect(products.filter((product) => foreignScopes(product, [GRAPH_SCOPE]).length === 0)).toEqual([
      'PROJECTS',
      'THIRD_PARTY',
    ]);
    const rights = Object.keys(permissions).filter((right) => right in integrationScopes);
    expect(rights).toEqual(['time.import']);
  });
});

describe('a request that came before', () => {
  const kept = { fingerprint: 'a', status: null, claimedUntil: after, expiresAt: after };

  test.each([
    ['running', {}, 'a'],
    ['answered', { status: 200 }, 'a'],
    ['answered', { status: 409, claimedUntil: before }, 'a'],
    ['claim', { claimedUntil: now }, 'a'],
    ['different', {}, 'b'],
    ['different', { status: 200 }, 'b'],
    ['different', { claimedUntil: before }, 'b'],
    ['claim', { expiresAt: now, status: 200 }, 'a'],
    ['claim', { expiresAt: before, status: 200 }, 'b'],
  ] as const)('is %s: %j, asked with %s', (decision, changed, fingerprint) => {
    expect(decideReplay({ ...kept, ...changed }, fingerprint, now)).toBe(decision);
  });
});
