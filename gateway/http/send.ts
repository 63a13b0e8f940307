import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { HTTPGraphQLResponse } from '@apollo/server';
import type { Refusal } from '../access/refusal.ts';
import { chooseEncoding, compress, LEAST_COMPRESSED } from './compress.ts';
import { chooseResponseType } from './response-type.ts';

/** Sends a value as JSON. */
export async function sendJson(response: ServerResponse, status: number, value: unknown): Promise<void> {
  response.setHeader('content-type', 'application/json; charset=utf-8');
  await sendText(response, status, JSON.stringify(value));
}

/** Sends a refusal in the shape of a GraphQL response, and in the form that the client asks for. */
export async function sendRefusal(response: ServerResponse, refusal: Refusal): Promise<void> {
  if (response.headersSent) return;
  for (const [name, value] of Object.entries(refusal.headers)) response.setHeader(name, value);
  const type = chooseResponseType(response.req.headers.accept) ?? 'application/json';
  response.setHeader('content-type', `${type}; charset=utf-8`);
  await sendText(response, refusal.status, refusal.body());
}

/** Sends what the GraphQL pipeline answered; a body in parts goes out as its parts come. */
export async function sendGraphQL(response: ServerResponse, answer: HTTPGraphQLResponse): Promise<void> {
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.appendHeader('vary', 'accept');
  if (answer.body.kind === 'complete') {
    await sendText(response, answer.status ?? 200, answer.body.string);
    return;
  }
  response.statusCode = answer.status ?? 200;
  await sendParts(response, answer.body.asyncIterator);
}

/** Sends each part when it is there, and no sooner than the client reads. Ends what makes them when the client is gone. */
async function sendParts(response: ServerResponse, parts: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(parts, response);
  } catch (error) {
    if (!isGone(error)) throw error;
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

/** Compresses what is worth it. What depends on how it was asked for must say so, or a cache would mix it up. */
export async function sendText(response: ServerResponse, status: number, text: string): Promise<void> {
  if (isOver(response)) return;
  response.appendHeader('vary', 'accept-encoding');
  const length = Buffer.byteLength(text);
  const encoding = length < LEAST_COMPRESSED ? null : chooseEncoding(response.req.headers['accept-encoding']);
  if (encoding === null) {
    // As text, headers and body leave in one piece. One without any other letters than ASCII's has a shorter way there.
    response
      .writeHead(status, { 'content-length': length })
      .end(text, length === text.length ? 'latin1' : 'utf8');
    return;
  }
  const body = await compress(encoding, Buffer.from(text));
  // The client may have gone meanwhile.
  if (isOver(response)) return;
  response.setHeader('content-encoding', encoding);
  response.writeHead(status, { 'content-length': body.length }).end(body);
}

function isOver({ headersSent, destroyed }: ServerResponse): boolean {
  return headersSent || destroyed;
}
