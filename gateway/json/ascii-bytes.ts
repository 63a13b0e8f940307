/** A text that was made into bytes beforehand: ASCII only, as names of GraphQL are. */
export type AsciiBytes = Uint8Array;

export function asciiBytes(text: string): AsciiBytes {
  return Buffer.from(text, 'latin1');
}
