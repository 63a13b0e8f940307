const NEWLINE = 0x0a;

/** Takes the next bytes. False where they cannot be used: a line is too long, or was not taken. Then nothing more is read. */
export type ReadLines = (chunk: Buffer) => boolean;

/** Puts lines together from the chunks in which they come; holds no more than one line of at most so many bytes. */
export function createLineReader(maxBytes: number, take: (line: string) => boolean): ReadLines {
  let begun: Buffer[] = [];
  let bytes = 0;
  let isFine = true;
  const letGo = (): void => {
    begun = [];
    bytes = 0;
  };
  const finish = (end: Buffer): boolean => {
    const line = begun.length === 0 ? end : Buffer.concat([...begun, end]);
    letGo();
    return line.length === 0 || (line.length <= maxBytes && take(line.toString('utf8')));
  };
  const begin = (rest: Buffer): boolean => {
    if (rest.length > 0) begun.push(rest);
    bytes += rest.length;
    return bytes <= maxBytes;
  };
  const read = (chunk: Buffer): boolean => {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, from)) {
      if (!finish(chunk.subarray(from, end))) return false;
      from = end + 1;
    }
    return begin(chunk.subarray(from));
  };
  return (chunk) => {
    isFine = isFine && read(chunk);
    if (!isFine) letGo();
    return isFine;
  };
}
