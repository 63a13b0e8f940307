import type { IncomingMessage } from 'node:http';
import { Refusal } from '../access/refusal.ts';

/** Reads a request's JSON body, up to a bound. Rejects with a `Refusal`. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)) {
    throw new Refusal(
      'BAD_REQUEST',
      'Send the body as JSON, with the header `content-type: application/json`.',
      {
        status: 415,
      },
    );
  }
  return parseJson(await readText(request, maxBytes));
}

function readText(request: IncomingMessage, maxBytes: number): Promise<string> {
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
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    request.on('error', (cause) => reject(brokenOff(cause)));
    request.on('close', () => {
      if (!request.complete) reject(brokenOff());
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('BAD_REQUEST', 'The body is not JSON.', { status: 400 });
  }
}

function tooLarge(maxBytes: number): Refusal {
  return new Refusal('REQUEST_TOO_LARGE', `The body is larger than ${maxBytes} bytes.`, { status: 413 });
}

function brokenOff(cause?: Error): Refusal {
  return new Refusal('BAD_REQUEST', 'The body broke off.', { status: 400, cause });
}
