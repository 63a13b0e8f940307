import { expect, test } from '@jest/globals';
import { verifyKeyBy } from '../../launch/verify-key.ts';
import type { KeyFinding } from '../../schema/key-service.ts';

const viewer = { subject: 'key_1', tenantId: 'ten_1', email: null, name: 'x', roles: [], scopes: ['a'] };
const log = { warn: () => undefined };
const since = '2026-03-02T00:00:00.000Z';

test.each<[string, () => Promise<KeyFinding>, unknown]>([
  ['good', () => Promise.resolve({ state: 'active', viewer, until: null }), viewer],
  ['expired', () => Promise.resolve({ state: 'expired', since }), { failure: 'EXPIRED' }],
  ['revoked', () => Promise.resolve({ state: 'revoked', since }), { failure: 'UNKNOWN' }],
  ['unknown', () => Promise.resolve({ state: 'unknown' }), { failure: 'UNKNOWN' }],
  ['out of reach', () => Promise.reject(new Error('no database')), { failure: 'UNAVAILABLE' }],
])('a key that is %s is told to a product’s own API', async (_, introspect, verified) => {
  expect(await verifyKeyBy({ introspect }, log)('ogk_x')).toEqual(verified);
});

test('why a key cannot be checked is for the log', async () => {
  const lines: unknown[] = [];
  const error = new Error('no database');
  await verifyKeyBy(
    { introspect: () => Promise.reject(error) },
    { warn: (...line: unknown[]) => void lines.push(line) },
  )('x');
  expect(lines).toEqual([[{ err: error }, 'an integration key cannot be checked']]);
});
