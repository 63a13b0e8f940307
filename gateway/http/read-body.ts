import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import { Refusal } from '../access/refusal.ts';
import { chooseInflater, inflate } from './inflate.ts';
import { isNestedDeeper } from './json-nesting.ts';

const MAX_NESTING = 200;

/** Reads a request's JSON body, up to a bound that also holds for what it inflates to. Rejects with a `Refusal`. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  checkContentType(request.headers['content-type'] ?? '');
  const inflater = chooseInflater(request.headers['content-encoding']);
  const sent = await readBytes(request, maxBytes);
  return parseJson(inflater === null ? sent : await inflate(sent, inflater, maxBytes));
}

/** JSON is UTF-8, and nothing else is read (https://www.rfc-editor.org/rfc/rfc8259#section-8.1). */
function checkContentType(header: string): void {
  if (header === 'application/json') return;
  const [type = '', ...parameters] = header.split(';').map((part) => part.trim());
  const charset = parameters.find((parameter) => /^charset=/i.test(parameter));
  const isJson = /^application\/([\w.-]+\+)?json$/i.test(type);
  if (isJson && (charset === undefined || /^charset="?utf-?8"?$/i.test(charset))) return;
  const message = isJson
    ? 'Send the body in UTF-8.'
    : 'Send the body as JSON, with the header `content-type: application/json`.';
  throw new Refusal('BAD_REQUEST', message, { status: 415 });
}

function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      // What is beyond the bound is read and dropped: a client that is still sending would not see an answer otherwise.
      if (bytes <= maxBytes) chunks.push(chunk);
      else reject(tooLarge(maxBytes));
    });
    request.on('end', () => resolve(joined(chunks)));
    request.on('error', (cause) => reject(brokenOff(cause)));
    request.on('close', () => {
      if (!request.complete) reject(brokenOff());
    });
  });
}

function joined(chunks: readonly Buffer[]): Buffer {
  const [only] = chunks;
  return only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks);
}

function parseJson(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) throw unreadable('The body is not UTF-8.');
  const text = bytes.toString('utf8');
  if (isNestedDeeper(text, MAX_NESTING)) throw unreadable(`The body is nested deeper than ${MAX_NESTING}.`);
  try {
    return JSON.parse(text);
  } catch {
    throw unreadable('The body is not JSON.');
  }
}

function unreadable(message: string): Refusal {
  return new Refusal('BAD_REQUEST', message, { status: 400 });
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal('REQUEST_TOO_LARGE', `The body is larger than ${maxBytes} bytes.`, { status: 413 });
}

function brokenOff(cause?: Error): Refusal {
  return new Refusal('BAD_REQUEST', 'The body broke off.', { status: 400, cause });
}
