import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sets the headers by which a browser lets a page of another origin read the answer (the Fetch standard, CORS). */
export type AllowOrigin = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Who may call from a browser. No credentials are allowed, as tokens travel in the Authorization header, which a page
 * must set itself: a foreign page cannot act with somebody's cookie.
 */
export function createAllowOrigin(origins: readonly string[]): AllowOrigin {
  const anyone = origins.includes('*');
  return (request, response) => {
    const { origin } = request.headers;
    if (origin === undefined) return;
    if (!anyone) response.setHeader('vary', 'origin');
    if (anyone || origins.includes(origin)) {
      response.setHeader('access-control-allow-origin', anyone ? '*' : origin);
    }
  };
}

/** Answers a preflight: what a page may send. */
export function answerPreflight(request: IncomingMessage, response: ServerResponse): void {
  const asked = request.headers['access-control-request-headers'];
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': asked ?? 'authorization, content-type',
    'access-control-max-age': '86400',
    allow: 'GET, POST, OPTIONS',
  });
  response.end();
}
