import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createLineReader, type ReadLines } from '../../../gateway/transport/lines.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const PLENTY = 1_000_000;

/** Reads bytes in chunks of these lengths, taken in turn; tells the lines, and whether all was fine. */
function read(bytes: Buffer, lengths: readonly number[], most = PLENTY) {
  const lines: string[] = [];
  const readChunk = createLineReader(
    most,
    (line, from, to) => lines.push(line.toString('utf8', from, to)) > 0,
  );
  let isFine = true;
  for (let from = 0, turn = 0; from < bytes.length && isFine; turn++) {
    const length = lengths[turn % lengths.length] ?? 1;
    isFine = readChunk(bytes.subarray(from, from + length));
    from += length;
  }
  return { lines, isFine };
}

const text = fc.string({ unit: 'binary', maxLength: 40 }).map((any) => any.replaceAll('\n', ''));
const lengths = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 });

describe('lines', () => {
  test('come out as they were written, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.array(text), lengths, (texts, cuts) => {
        const bytes = Buffer.from(texts.map((line) => `${line}\n`).join(''));
        const filled = texts.filter((line) => line !== '');
        expect(read(bytes, cuts)).toEqual({ lines: filled, isFine: true });
      }),
      { numRuns: 1000, seed: 11 },
    );
  });

  test('without an end are not told', () => {
    fc.assert(
      fc.property(text, lengths, (half, cuts) => {
        expect(read(Buffer.from(`whole\n${half}`), cuts)).toEqual({ lines: ['whole'], isFine: true });
      }),
      { seed: 12 },
    );
  });

  test('are refused over the bound in bytes, and only then, wherever they are cut', () => {
    fc.assert(
      fc.property(text, lengths, fc.integer({ min: 0, max: 60 }), fc.boolean(), (line, cuts, most, ends) => {
        const bytes = Buffer.from(ends ? `${line}\n` : line);
        expect(read(bytes, cuts, most).isFine).toBe(Buffer.byteLength(line) <= most);
      }),
      { numRuns: 1000, seed: 13 },
    );
  });

  test('that nobody takes end the reading', () => {
    const seen: string[] = [];
    const readChunk = createLineReader(
      PLENTY,
      (line, from, to) => seen.push(line.toString('utf8', from, to)) < 2,
    );
    expect(readChunk(Buffer.from('a\nb\nc\n'))).toBe(false);
    expect(seen).toEqual(['a', 'b']);
  });
});

describe('after a refusal', () => {
  test('nothing is taken any more, not even a good line', () => {
    const seen: string[] = [];
    const readChunk = createLineReader(3, (line, from, to) => seen.push(line.toString('utf8', from, to)) > 0);
    expect(readChunk(Buffer.from('abcd'))).toBe(false);
    expect(readChunk(Buffer.from('\nab\n'))).toBe(false);
    expect(seen).toEqual([]);
  });
});

describe('memory', () => {
  /** Reads a chunk, and hands back what tells whether it is still held. */
  const feed = (readChunk: ReadLines, words: string): WeakRef<ArrayBufferLike> => {
    const chunk = Buffer.from(new TextEncoder().encode(words).buffer);
    readChunk(chunk);
    return new WeakRef(chunk.buffer);
  };
  const heldOf = async (chunks: readonly WeakRef<ArrayBufferLike>[]) => {
    await turn();
    collect();
    return chunks.map((chunk) => chunk.deref() !== undefined);
  };

  test('holds a line that is begun, and lets go of those that were whole', async () => {
    const readChunk = createLineReader(PLENTY, () => true);
    expect(await heldOf([feed(readChunk, 'whole\n'), feed(readChunk, 'begun')])).toEqual([false, true]);
    expect(readChunk(Buffer.from('\n'))).toBe(true);
  });

  test('holds nothing of what was refused, however much still comes', async () => {
    const readChunk = createLineReader(10, () => true);
    const words = ['begun', ' too long', ' and on', ' and on'];
    expect(await heldOf(words.map((some) => feed(readChunk, some)))).toEqual([false, false, false, false]);
    expect(readChunk(Buffer.from('\n'))).toBe(false);
  });
});
