import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CryptoKey, JWK, JWTPayload } from 'jose';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An issuer of real tokens, with keys that can change and an address that can go down. */
export class TestIssuer {
  readonly url: string;
  readonly #close: () => Promise<void>;
  readonly #published: JWK[];
  #privateKey: CryptoKey;
  #kid: string;
  downloads = 0;
  down = false;

  private constructor(
    url: string,
    published: JWK[],
    key: CryptoKey,
    kid: string,
    close: () => Promise<void>,
  ) {
    this.url = url;
    this.#published = published;
    this.#privateKey = key;
    this.#kid = kid;
    this.#close = close;
  }

  static async start(): Promise<TestIssuer> {
    const published: JWK[] = [];
    const server = createServer((request, response) => {
      if (issuer.down) {
        response.writeHead(500).end('<h1>down</h1>');
        return;
      }
      response.setHeader('content-type', 'application/json');
      if (request.url === '/keys') {
        issuer.downloads++;
        response.end(JSON.stringify({ keys: published }));
      } else if (request.url === '/.well-known/openid-configuration') {
        response.end(JSON.stringify({ issuer: issuer.url, jwks_uri: `${issuer.url}/keys` }));
      } else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { privateKey, kid } = await makeKey(published);
    const close = () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      });
    const issuer = new TestIssuer(url, published, privateKey, kid, close);
    return issuer;
  }

  /** The public key that is published now. */
  get publicKey(): JWK {
    const key = this.#published.at(-1);
    if (key === undefined) throw new Error('No key is published.');
    return key;
  }

  async rotate(): Promise<void> {
    this.#published.length = 0;
    const { privateKey, kid } = await makeKey(this.#published);
    this.#privateKey = privateKey;
    this.#kid = kid;
  }

  /** A token; a claim that is set to `undefined` is left out. */
  token(claims: JWTPayload = {}): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const all = { iss: this.url, aud: 'one-graph', sub: 'usr_1', iat: now, exp: now + 600, ...claims };
    return new SignJWT(all).setProtectedHeader({ alg: 'ES256', kid: this.#kid }).sign(this.#privateKey);
  }

  close(): Promise<void> {
    return this.#close();
  }
}

async function makeKey(published: JWK[]) {
  const kid = `key-${crypto.randomUUID()}`;
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  published.push({ ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' });
  return { privateKey, kid };
}
