import { hash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { chooseEncoding, compress, LEAST_COMPRESSED, type Encoding } from './compress.ts';

/** How long a tag is, in characters of base64url: 160 bits. */
const TAG_LENGTH = 27;

/**
 * Sends a resource with a strong entity tag, the hash of its bytes; a client that has it already is sent nothing but that
 * (https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests). Compressed bytes are other bytes, and have another tag.
 */
export async function sendResource(response: ServerResponse, text: string): Promise<void> {
  const { headers } = response.req;
  const isSmall = Buffer.byteLength(text) < LEAST_COMPRESSED;
  const encoding = isSmall ? null : chooseEncoding(headers['accept-encoding']);
  const tag = hash('sha256', text, 'base64url').slice(0, TAG_LENGTH);
  response.setHeader('etag', entityTag(tag, encoding));
  response.appendHeader('vary', 'accept-encoding');
  if (isKnown(headers['if-none-match'], tag)) {
    response.writeHead(304).end();
    return;
  }
  const body = encoding === null ? Buffer.from(text) : await compress(encoding, Buffer.from(text));
  if (response.headersSent || response.destroyed) return;
  if (encoding !== null) response.setHeader('content-encoding', encoding);
  response.writeHead(200, { 'content-length': body.length }).end(body);
}

function entityTag(tag: string, encoding: Encoding | null): string {
  return encoding === null ? `"${tag}"` : `"${tag}-${encoding}"`;
}

/** Whether a client has these bytes, in any encoding: it kept what it was sent, and may ask for another now. */
function isKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const tags = ifNoneMatch.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return tags.some((one) => one === `"${tag}"` || one.startsWith(`"${tag}-`));
}
