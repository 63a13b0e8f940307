/** Reads a text in parts, and no further than allowed: whoever hands them out may never end. */
export async function textUpTo(maxBytes: number, parts: AsyncIterable<Uint8Array>): Promise<string> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop ends the stream, too.
  for await (const part of parts) {
    bytes += part.byteLength;
    if (bytes > maxBytes) throw tooLarge(maxBytes);
    read.push(part);
  }
  return Buffer.concat(read).toString('utf8');
}

function tooLarge(maxBytes: number): Error {
  return new Error(`it is larger than ${maxBytes} bytes, which is all that MAX_SUPERGRAPH_BYTES allows`);
}
