import { describe, expect, jest, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { createViewerSigner } from '../../../gateway/access/sign-viewer.ts';
import { VIEWER_HEADER, VIEWER_LIFETIME_SECONDS, type Viewer } from '../../../schema/viewer.ts';
import { createViewerVerifier } from '../../../subgraphs/common/access/verify-viewer.ts';

const secret = 'a secret of at least thirty-two characters';
const key = new TextEncoder().encode(secret);
const viewer: Viewer = {
  subject: 'usr_1',
  tenantId: 'ten_1',
  email: 'a@b.example',
  name: 'A',
  roles: ['OWNER'],
  scopes: ['graph'],
};
const verify = createViewerVerifier(key);
const check = (token?: string): Promise<Viewer> => verify({ [VIEWER_HEADER]: token });
const refused = { extensions: { code: 'UNAUTHENTICATED' } };

describe('a signed viewer', () => {
  test('arrives as the gateway signed it', async () => {
    expect(await check(createViewerSigner(secret)(viewer))).toEqual(viewer);
  });

  test('is refused when it is missing, tampered with, or signed with another secret', async () => {
    const good = createViewerSigner(secret)(viewer);
    const [header, , signature] = good.split('.');
    const claims = Buffer.from(JSON.stringify({ ...viewer, tenantId: 'ten_2', aud: 'subgraph', exp: 9e9 }));
    const forged = [header, claims.toString('base64url'), signature].join('.');
    const foreign = createViewerSigner('another secret of thirty-two characters')(viewer);
    for (const token of [undefined, '', forged, foreign, good.slice(1)]) {
      await expect(check(token)).rejects.toMatchObject(refused);
    }
  });

  test('is refused without a tenant, without an end, for another audience, and unsigned', async () => {
    const sign = (claims: object, audience = 'subgraph', end = true): Promise<string> => {
      const token = new SignJWT({ ...claims }).setProtectedHeader({ alg: 'HS256' }).setAudience(audience);
      return (end ? token.setExpirationTime('1m') : token).sign(key);
    };
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(
      JSON.stringify({ ...viewer, aud: 'subgraph', exp: 9e9 }),
    ).toString('base64url')}.`;
    const tokens = [
      await sign({ ...viewer, tenantId: null }),
      await sign({ ...viewer, tenantId: '' }),
      await sign(viewer, 'gateway'),
      await sign(viewer, 'subgraph', false),
      none,
    ];
    for (const token of tokens) await expect(check(token)).rejects.toMatchObject(refused);
  });

  test('is refused once it has expired, also when it was seen before', async () => {
    const token = createViewerSigner(secret)(viewer);
    expect(await check(token)).toEqual(viewer);
    jest.useFakeTimers({ now: Date.now() + (VIEWER_LIFETIME_SECONDS + 1) * 1000 });
    await expect(check(token)).rejects.toMatchObject(refused);
    jest.useRealTimers();
  });
});
