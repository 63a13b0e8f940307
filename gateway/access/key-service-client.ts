import {
  KEY_SERVICE_AUDIENCE,
  KEY_SERVICE_HEADER,
  KEY_SERVICE_PROOF_SECONDS,
  keyServicePaths,
  type KeyFinding,
  type KeyService,
  type ReplayClaim,
} from '../../schema/key-service.ts';
import { createHs256Signer } from './hs256.ts';

export interface KeyServiceClientOptions {
  /** Where the service is; its paths are below the root of this address. */
  readonly url: string;
  /** The secret that viewers are signed with, too. */
  readonly secret: string;
  readonly timeoutMs: number;
}

/** The key service of another process. Rejects where it does not answer as it should. */
export function createKeyServiceClient({ url, secret, timeoutMs }: KeyServiceClientOptions): KeyService {
  const prove = createProof(secret);
  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(new URL(path, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [KEY_SERVICE_HEADER]: prove() },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok) return response.json();
    throw new Error(`The key service answered ${response.status} at ${path}.`);
  };
  // What the service answers is believed as a subgraph's rows are: it has proved nothing, but we chose its address.
  return {
    introspect: async (key) => (await post(keyServicePaths.introspect, { key })) as KeyFinding,
    claim: async (request) => (await post(keyServicePaths.claim, request)) as ReplayClaim,
    complete: async (claimed, answer) => {
      await post(keyServicePaths.complete, { claimed, answer });
    },
    release: async (claimed) => {
      await post(keyServicePaths.release, { claimed });
    },
  };
}

/** What `schema/key-service.ts` asks of who calls it. */
function createProof(secret: string): () => string {
  const sign = createHs256Signer(secret);
  return () => {
    const iat = Math.floor(Date.now() / 1000);
    return sign({ aud: KEY_SERVICE_AUDIENCE, iat, exp: iat + KEY_SERVICE_PROOF_SECONDS });
  };
}
