const NEWLINE = 0x0a;

/** Takes the next bytes. False where they cannot be used: a line is too long, or was not taken. Then nothing more is read. */
export type ReadLines = (chunk: Buffer) => boolean;

/** Puts lines together from the chunks in which they come; holds no more than one line of at most so many bytes. */
export function createLineReader(
  maxBytes: number,
  take: (bytes: Buffer, from: number, to: number) => boolean,
): ReadLines {
  let begun: Buffer[] = [];
  let bytes = 0;
  let isFine = true;
  const letGo = (): void => {
    begun = [];
    bytes = 0;
  };
  const finish = (chunk: Buffer, from: number, to: number): boolean => {
    if (begun.length === 0) return takeLine(chunk, from, to);
    const line = Buffer.concat([...begun, chunk.subarray(from, to)]);
    letGo();
    return takeLine(line, 0, line.length);
  };
  const takeLine = (bytes: Buffer, from: number, to: number): boolean =>
    to === from || (to - from <= maxBytes && take(bytes, from, to));
  const begin = (rest: Buffer): boolean => {
    begun.push(rest);
    bytes += rest.length;
    return bytes <= maxBytes;
  };
  const read = (chunk: Buffer): boolean => {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      if (!finish(chunk, from, end)) return false;
      from = end + 1;
    }
    return from === chunk.length || begin(chunk.subarray(from));
  };
  return (chunk) => {
    isFine = isFine && read(chunk);
    if (!isFine) letGo();
    return isFine;
  };
}
