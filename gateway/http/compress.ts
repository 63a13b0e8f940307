import { promisify } from 'node:util';
import { brotliCompress, constants, gzip, zstdCompress } from 'node:zlib';
import { readQualityValues } from './quality-values.ts';

/** The ways in which an answer can be compressed, as `Accept-Encoding` names them. */
export type Encoding = 'zstd' | 'br' | 'gzip';

/** In the order in which we choose where a client does not mind: zstd costs least for what it saves. */
const ENCODINGS: readonly Encoding[] = ['zstd', 'br', 'gzip'];

/** Under this, the time is worth more than the bytes. */
export const LEAST_COMPRESSED = 1024;

// Brotli's own choice is meant for files that are compressed once and takes ten times as long.
const BROTLI_QUALITY = 4;
const zstd = promisify(zstdCompress);
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** The encoding that a client likes best; `null` is none. https://www.rfc-editor.org/rfc/rfc9110#name-accept-encoding */
export function chooseEncoding(accepted: string | undefined): Encoding | null {
  if (accepted === undefined) return null;
  const taken = readQualityValues(accepted);
  const anything = taken.find(({ value }) => value === '*')?.quality ?? 0;
  const qualityOf = (encoding: Encoding) =>
    taken.find(({ value }) => value === encoding || value === `x-${encoding}`)?.quality ?? anything;
  const [best] = ENCODINGS.map((encoding) => ({ encoding, quality: qualityOf(encoding) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return best?.encoding ?? null;
}

/** Compresses on another thread: other requests go on meanwhile. */
export function compress(encoding: Encoding, text: Buffer): Promise<Buffer> {
  if (encoding === 'zstd') return zstd(text);
  if (encoding === 'gzip') return deflate(text);
  return brotli(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
    },
  });
}
