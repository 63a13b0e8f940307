/**
 * An object of the merged answers of the subgraphs: what the client's answer is shaped from. It holds more than the client
 * asked for (keys, required fields), so it is never handed to a client as it is.
 */
export type Source = Record<string, unknown>;

export function isSource(value: unknown): value is Source {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
