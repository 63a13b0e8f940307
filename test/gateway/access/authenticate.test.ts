import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { authenticateNobody, createAuthenticate } from '../../../gateway/access/authenticate.ts';
import { createKeySet } from '../../../gateway/access/key-set.ts';
import { TestIssuer } from './issuer.ts';

let issuer: TestIssuer;

beforeEach(async () => {
  issuer = await TestIssuer.start();
});
afterEach(() => issuer.close());

function authenticator(options: { now?: () => number; cooldownMs?: number } = {}) {
  const keys = createKeySet({ issuer: issuer.url, jwksUrl: null, cooldownMs: options.cooldownMs ?? 0 });
  const policy = { issuer: issuer.url, audience: 'one-graph', keys };
  return createAuthenticate(options.now === undefined ? policy : { ...policy, now: options.now });
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a good token', () => {
  test('tells who asks', async () => {
    const token = await issuer.token({
      sub: 'usr_ada',
      tenant: 'ten_northwind',
      email: 'ada@northwind.example',
      name: 'Ada',
      roles: ['OWNER', 7],
      scope: 'read  write',
    });
    await expect(authenticator()(`Bearer ${token}`)).resolves.toEqual({
      subject: 'usr_ada',
      tenantId: 'ten_northwind',
      email: 'ada@northwind.example',
      name: 'Ada',
      roles: ['OWNER'],
      scopes: ['read', 'write'],
    });
  });

  test.each([
    ['`scope` as a text', { scope: ' a  b ' }, ['a', 'b']],
    ['`scope` as a list', { scope: ['a', 'b'] }, ['a', 'b']],
    ['`scp` as a text', { scp: 'a b' }, ['a', 'b']],
    ['`scp` as a list', { scp: ['a', 'b'] }, ['a', 'b']],
    ['both', { scope: 'a b', scp: ['b', 'c'] }, ['a', 'b', 'c']],
    ['none', { scope: null, scp: [] }, []],
  ])('has the scopes of its claims: %s', async (_name, claims, scopes) => {
    const viewer = await authenticator()(`Bearer ${await issuer.token(claims)}`);
    expect(viewer?.scopes).toEqual(scopes);
  });

  test('with the least of claims belongs to no tenant', async () => {
    const viewer = await authenticator()(`bearer ${await issuer.token()}`);
    expect(viewer).toEqual({
      subject: 'usr_1',
      tenantId: null,
      email: null,
      name: null,
      roles: [],
      scopes: [],
    });
  });

  test('is verified once: the same viewer comes back, with the issuer gone', async () => {
    const authenticate = authenticator();
    const header = `Bearer ${await issuer.token()}`;
    const first = await authenticate(header);
    issuer.down = true;
    expect(await authenticate(header)).toBe(first);
  });

  test('stops working when it expires, though it is remembered', async () => {
    let now = Date.now();
    const authenticate = authenticator({ now: () => now });
    const header = `Bearer ${await issuer.token({ exp: Math.floor(now / 1000) + 60 })}`;
    await authenticate(header);
    now += 70_000;
    await expect(authenticate(header)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is looked at again after five minutes: a key that was withdrawn stops working', async () => {
    let now = Date.now();
    const authenticate = authenticator({ now: () => now });
    const header = `Bearer ${await issuer.token({ exp: Math.floor(now / 1000) + 3600 })}`;
    await authenticate(header);
    await issuer.rotate();
    // The key set itself is fetched anew for the new token's key, and no longer holds the old key.
    await authenticate(`Bearer ${await issuer.token()}`);
    now += 5 * 60_000 + 1;
    await expect(authenticate(header)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('signed by a key that came later is accepted', async () => {
    const authenticate = authenticator();
    await authenticate(`Bearer ${await issuer.token()}`);
    await issuer.rotate();
    await expect(authenticate(`Bearer ${await issuer.token()}`)).resolves.toMatchObject({ subject: 'usr_1' });
    expect(issuer.downloads).toBe(2);
  });
});

describe('a token that is refused', () => {
  const refusal = async (header: string | undefined) => {
    const refused: unknown = await authenticator()(header).then(
      () => 'accepted',
      (error: unknown) => error,
    );
    return refused as { status: number; code: string; message: string; headers: Record<string, string> };
  };
  const past = Math.floor(Date.UTC(2020, 0, 2, 3, 4, 5) / 1000);

  test.each([[undefined], [''], ['  ']])('no token (%j)', async (header) => {
    const refused = await refusal(header);
    expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(refused.headers).toEqual({ 'www-authenticate': 'Bearer' });
    expect(refused.message).toContain('has no access token');
  });

  test('expired: the answer says since when', async () => {
    const refused = await refusal(`Bearer ${await issuer.token({ exp: past })}`);
    expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(refused.message).toBe('The access token expired at 2020-01-02T03:04:05.000Z.');
    expect(refused.headers['www-authenticate']).toMatch(/^Bearer error="invalid_token"/);
  });

  test.each([
    ['another audience', { aud: 'elsewhere' }, 'made for another audience'],
    ['another issuer', { iss: 'https://evil.example' }, 'issuer is not trusted'],
    ['no subject', { sub: undefined }, 'claim `sub`'],
    ['no expiry', { exp: undefined }, 'claim `exp`'],
    ['not yet valid', { nbf: past + 10_000_000_000 }, 'claim `nbf`'],
  ])('%s', async (_name, claims, message) => {
    const refused = await refusal(`Bearer ${await issuer.token(claims)}`);
    expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    expect(refused.message).toContain(message);
  });

  test.each([
    ['a number', { scope: 7 }, 'scope'],
    ['an object', { scp: { a: true } }, 'scp'],
    ['a list of more than texts', { scope: 'a', scp: ['b', 7] }, 'scp'],
  ])('scopes that are %s', async (_name, claims, claim) => {
    const message = `The access token is not valid: its claim \`${claim}\` must be a text or a list of texts.`;
    const refused = await refusal(`Bearer ${await issuer.token(claims)}`);
    expect(refused).toMatchObject({ status: 401, code: 'UNAUTHENTICATED', message });
    expect(refused.headers['www-authenticate']).toContain('error="invalid_token"');
  });

  test('tampered with: another subject under the same signature', async () => {
    const [header = '', , signature = ''] = (await issuer.token()).split('.');
    const claims = { iss: issuer.url, aud: 'one-graph', sub: 'usr_boss', exp: past + 10_000_000_000 };
    const refused = await refusal(`Bearer ${header}.${encode(claims)}.${signature}`);
    expect(refused).toMatchObject({ code: 'UNAUTHENTICATED', message: 'The access token is not valid.' });
  });

  const claimsForever = () => ({
    iss: issuer.url,
    aud: 'one-graph',
    sub: 'usr_boss',
    exp: past + 10_000_000_000,
  });

  test('alg none', async () => {
    const refused = await refusal(`Bearer ${encode({ alg: 'none' })}.${encode(claimsForever())}.`);
    expect(refused).toMatchObject({ status: 401, message: 'The access token is not valid.' });
  });

  test('the public key taken for a shared secret (HS256)', async () => {
    const input = `${encode({ alg: 'HS256', kid: issuer.publicKey.kid })}.${encode(claimsForever())}`;
    const secret = JSON.stringify(issuer.publicKey);
    const forged = `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
    expect(await refusal(`Bearer ${forged}`)).toMatchObject({
      status: 401,
      message: 'The access token is not valid.',
    });
  });

  test("another issuer's key under our issuer's name", async () => {
    const other = await TestIssuer.start();
    const refused = await refusal(`Bearer ${await other.token({ iss: issuer.url })}`);
    await other.close();
    expect(refused).toMatchObject({ status: 401, message: 'The access token is not valid.' });
  });

  test.each([['Basic abc'], ['Bearer'], ['Bearer a b'], ['Bearer not.a.token'], ['Bearer x']])(
    '%s',
    async (header) => {
      expect(await refusal(header)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    },
  );
});

describe('an issuer that does not answer', () => {
  test('is our bad day: 503, and the next request works when it is back', async () => {
    const authenticate = authenticator();
    const header = `Bearer ${await issuer.token()}`;
    issuer.down = true;
    await expect(authenticate(header)).rejects.toMatchObject({
      status: 503,
      code: 'AUTHENTICATION_UNAVAILABLE',
      headers: { 'retry-after': '5' },
    });
    issuer.down = false;
    await expect(authenticate(header)).resolves.toMatchObject({ subject: 'usr_1' });
  });

  test('is asked once for all who wait', async () => {
    const authenticate = authenticator();
    const tokens = await Promise.all([1, 2, 3, 4, 5].map((id) => issuer.token({ sub: `usr_${id}` })));
    await Promise.all(tokens.map((token) => authenticate(`Bearer ${token}`)));
    expect(issuer.downloads).toBe(1);
  });

  test('is not asked again for every unknown key', async () => {
    const authenticate = authenticator({ cooldownMs: 60_000 });
    await authenticate(`Bearer ${await issuer.token()}`);
    await issuer.rotate();
    for (let count = 0; count < 3; count++) {
      await expect(authenticate(`Bearer ${await issuer.token()}`)).rejects.toMatchObject({ status: 401 });
    }
    expect(issuer.downloads).toBe(1);
  });

  test('whose description names another issuer is not believed', async () => {
    const keys = createKeySet({ issuer: `${issuer.url}/`, jwksUrl: null });
    const authenticate = createAuthenticate({ issuer: issuer.url, audience: 'one-graph', keys });
    await expect(authenticate(`Bearer ${await issuer.token()}`)).rejects.toMatchObject({ status: 503 });
  });
});

test('keys can be named by their address', async () => {
  const keys = createKeySet({ issuer: 'https://nowhere.example', jwksUrl: `${issuer.url}/keys` });
  const authenticate = createAuthenticate({ issuer: 'https://nowhere.example', audience: 'one-graph', keys });
  const token = await issuer.token({ iss: 'https://nowhere.example' });
  await expect(authenticate(`Bearer ${token}`)).resolves.toMatchObject({ subject: 'usr_1' });
});

test('without authentication everybody is nobody', async () => {
  await expect(authenticateNobody('Bearer whatever')).resolves.toBeNull();
});
