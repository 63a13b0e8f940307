import type { IncomingMessage, ServerResponse } from 'node:http';
import { publicKey, type SigningKey } from './signing-key.ts';

/** Where the issuer lives on the server that serves it. */
export const issuerPath = '/issuer';

/**
 * Answers what a verifier asks an issuer: its metadata (OpenID Connect Discovery 1.0, section 4) and its keys (RFC 7517).
 * False for any other address.
 */
export function createIssuerRoute(issuer: string, key: SigningKey) {
  const documents = new Map<string | undefined, string>([
    [
      `${issuerPath}/.well-known/openid-configuration`,
      JSON.stringify({
        issuer,
        jwks_uri: `${issuer}/jwks.json`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['ES256'],
      }),
    ],
    [`${issuerPath}/jwks.json`, JSON.stringify({ keys: [publicKey(key)] })],
  ]);
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const document = documents.get(request.url);
    if (request.method !== 'GET' || document === undefined) return false;
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=300' });
    response.end(document);
    return true;
  };
}
