import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate as inflateZlib, zstdDecompress } from 'node:zlib';
import { Refusal } from '../access/refusal.ts';

type Inflater = (body: Buffer, bound: { readonly maxOutputLength: number }) => Promise<Buffer>;

const fromGzip: Inflater = promisify(gunzip);
const inflaters: ReadonlyMap<string, Inflater> = new Map([
  ['gzip', fromGzip],
  ['x-gzip', fromGzip],
  ['deflate', promisify(inflateZlib)],
  ['br', promisify(brotliDecompress)],
  ['zstd', promisify(zstdDecompress)],
]);

/** How to read a body that is compressed as its `Content-Encoding` says. Throws a `Refusal` for one that we cannot read. */
export function chooseInflater(contentEncoding: string | undefined): Inflater | null {
  const encoding = (contentEncoding ?? '').trim().toLowerCase();
  if (encoding === '' || encoding === 'identity') return null;
  const inflater = inflaters.get(encoding);
  if (inflater !== undefined) return inflater;
  throw new Refusal('BAD_REQUEST', `The body's content-encoding "${encoding}" cannot be read.`, {
    status: 415,
    // RFC 9110 has this header in an answer say what may be sent.
    headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
  });
}

/** Inflates a body, up to a bound: a thousand bytes can stand for millions. Rejects with a `Refusal`. */
export async function inflate(body: Buffer, inflater: Inflater, maxBytes: number): Promise<Buffer> {
  try {
    return await inflater(body, { maxOutputLength: maxBytes });
  } catch (cause) {
    if (isTooLarge(cause)) {
      const message = `The body is larger than ${maxBytes} bytes once it is inflated.`;
      throw new Refusal('REQUEST_TOO_LARGE', message, { status: 413 });
    }
    throw new Refusal('BAD_REQUEST', 'The body is not compressed as its content-encoding says.', {
      status: 400,
      cause,
    });
  }
}

function isTooLarge(cause: unknown): boolean {
  return (
    typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE'
  );
}
