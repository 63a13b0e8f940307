import { describe, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { jwtVerify } from 'jose';
import { createViewerSigner } from '../../../gateway/access/sign-viewer.ts';
import { keptViewerSecret } from '../../../gateway/access/viewer-secret.ts';
import type { Viewer } from '../../../schema/viewer.ts';

const secret = 'a secret that both sides share and is long enough';
const ada: Viewer = {
  subject: 'usr_ada',
  tenantId: 'ten_1',
  email: null,
  name: 'Ada Łovelace',
  roles: ['OWNER'],
  scopes: ['read'],
};

describe('a signed viewer', () => {
  test('is a JWS that a subgraph verifies, good for a minute', async () => {
    const { payload, protectedHeader } = await jwtVerify(
      createViewerSigner(secret)(ada),
      new TextEncoder().encode(secret),
      { audience: 'subgraph', algorithms: ['HS256'] },
    );
    expect(protectedHeader.alg).toBe('HS256');
    expect(payload).toMatchObject({ ...ada, sub: 'usr_ada' });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(60);
  });

  test('is not valid under another secret', async () => {
    const other = new TextEncoder().encode('another secret, just as long as it should be');
    await expect(jwtVerify(createViewerSigner(secret)(ada), other)).rejects.toThrow();
  });

  test('is handed out again until half of its life is over', () => {
    let now = 1_800_000_000_000;
    const sign = createViewerSigner(secret, () => now);
    const first = sign(ada);
    now += 29_000;
    expect(sign(ada)).toBe(first);
    now += 2000;
    expect(sign(ada)).not.toBe(first);
  });

  test('is never mixed up with another viewer', () => {
    const sign = createViewerSigner(secret);
    expect(sign({ ...ada, tenantId: 'ten_2' })).not.toBe(sign(ada));
  });
});

describe('the secret in the data folder', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'viewer-secret-'));

  test('is made once, for this user alone', () => {
    const dataDir = join(folder(), 'deep', 'down');
    const made = keptViewerSecret(dataDir);
    expect(made).toMatch(/^[0-9a-f]{64}$/);
    expect(keptViewerSecret(dataDir)).toBe(made);
    expect(statSync(join(dataDir, 'viewer-secret')).mode & 0o777).toBe(0o600);
  });

  test('is one that others wrote', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'viewer-secret'), `${secret}\n`);
    expect(keptViewerSecret(dataDir)).toBe(secret);
  });

  test('is refused when it is too short to be one', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'viewer-secret'), 'short');
    expect(() => keptViewerSecret(dataDir)).toThrow('shorter than 32 characters');
  });

  test('is the same for processes that start together', async () => {
    const dataDir = folder();
    const module = fileURLToPath(new URL('../../../gateway/access/viewer-secret.ts', import.meta.url));
    const script = `import { keptViewerSecret } from ${JSON.stringify(module)}; process.stdout.write(keptViewerSecret(${JSON.stringify(dataDir)}));`;
    const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
    const secrets = (await Promise.all([run(), run(), run(), run()])).map(({ stdout }) => stdout);
    expect(new Set(secrets)).toEqual(new Set([readFileSync(join(dataDir, 'viewer-secret'), 'utf8').trim()]));
  });
});
