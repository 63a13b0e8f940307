/** A text that was made into bytes beforehand: ASCII only, as names of GraphQL are. */
export type AsciiBytes = Uint8Array;

export function asciiBytes(text: string): AsciiBytes {
  return Buffer.from(text, 'latin1');
}

/** A response key as it stands in an answer, after a comma. */
export function commaAndKey(responseKey: string): AsciiBytes {
  return asciiBytes(`,${JSON.stringify(responseKey)}:`);
}
