/** One thing that a client takes, of a header such as `Accept: application/json;q=0.9`. All in lower case. */
export interface QualityValue {
  readonly value: string;
  /** All but `q`. */
  readonly parameters: readonly string[];
  /** From 0, which is never, to 1. */
  readonly quality: number;
}

/** Reads a list of what a client takes (https://www.rfc-editor.org/rfc/rfc9110#name-quality-values). */
export function readQualityValues(header: string): readonly QualityValue[] {
  return header
    .split(',')
    .map(readOne)
    .filter(({ value }) => value !== '');
}

function readOne(text: string): QualityValue {
  const [value = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  return {
    value,
    parameters: parameters.filter((parameter) => !parameter.startsWith('q=')),
    quality: quality === undefined ? 1 : toQuality(quality.slice('q='.length)),
  };
}

/** What cannot be read counts as not taken: a client that meant it would have written a number. */
function toQuality(text: string): number {
  const quality = Number(text);
  return quality >= 0 && quality <= 1 ? quality : 0;
}
