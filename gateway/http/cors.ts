import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sets the headers by which a browser lets a page of another origin read the answer (the Fetch standard, CORS). */
export type AllowOrigin = (request: IncomingMessage, response: ServerResponse) => void;

/** What a page may read beside the body: how to sign in, when to come again, and what it has. */
const EXPOSED =
  'www-authenticate, retry-after, etag, ratelimit, ratelimit-policy, idempotent-replayed, incomplete-fields';

/**
 * Who may call from a browser. No credentials are allowed, as tokens travel in the Authorization header, which a page
 * must set itself: a foreign page cannot act with somebody's cookie.
 */
export function createAllowOrigin(origins: readonly string[]): AllowOrigin {
  const anyone = origins.includes('*');
  return (request, response) => {
    // Also where nobody is allowed: a cache must not hand that answer to one who is.
    if (!anyone) response.appendHeader('vary', 'origin');
    const { origin } = request.headers;
    if (origin === undefined || !(anyone || origins.includes(origin))) return;
    response.setHeader('access-control-allow-origin', anyone ? '*' : origin);
    if (request.method !== 'OPTIONS') response.setHeader('access-control-expose-headers', EXPOSED);
  };
}

/** Answers OPTIONS; where it is the preflight of an origin that may call, with what its page may send. */
export function answerPreflight(
  request: IncomingMessage,
  response: ServerResponse,
  methods: readonly string[],
): void {
  if (response.hasHeader('access-control-allow-origin')) {
    const asked = request.headers['access-control-request-headers'];
    response.appendHeader('vary', 'access-control-request-headers');
    response.setHeader('access-control-allow-methods', methods.join(', '));
    response.setHeader('access-control-allow-headers', asked ?? 'authorization, content-type');
    response.setHeader('access-control-max-age', '86400');
  }
  response.writeHead(204, { allow: [...methods, 'OPTIONS'].join(', ') });
  response.end();
}
