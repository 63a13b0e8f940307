import { LRUCache } from 'lru-cache';
import { Refusal } from '../access/refusal.ts';
import type { QualityValue } from './quality-values.ts';
import { readQualityValues } from './quality-values.ts';

/**
 * The two forms of an answer. They read alike and differ in the status: `application/json` says 200 to every request
 * that it could understand, as servers did before there was a standard; the other says 4xx where nothing was run.
 */
export type ResponseType = 'application/json' | 'application/graphql-response+json';

/** In the order in which we choose where a client does not mind. */
const TYPES: readonly ResponseType[] = ['application/json', 'application/graphql-response+json'];

/**
 * The form that a client likes best; `null` when it takes neither.
 * https://graphql.github.io/graphql-over-http/draft/#sec-Accept
 */
export function chooseResponseType(accept: string | undefined): ResponseType | null {
  if (accept === undefined || accept.trim() === '') return 'application/json';
  const taken = readQualityValues(accept).filter(isUtf8);
  const [best] = TYPES.map((type) => ({ type, ...likingOf(type, taken) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality || b.precision - a.precision || a.position - b.position);
  return best?.type ?? null;
}

/** What a client takes. */
export interface Accepted {
  /** `null` where it takes no whole answer. */
  readonly whole: ResponseType | null;
  /** Whether it takes an answer in parts. */
  readonly parts: boolean;
  /** The `Accept` for the pipeline, with nothing left to choose. */
  readonly header: string;
}

/** Clients send the same few headers again and again. */
const readBefore = new LRUCache<string, Accepted>({ max: 100 });
const LONGEST_KEPT = 300;

/** What a client takes. Refuses one that takes nothing we have before anything is run for it: a mutation may have effects. */
export function readAccepted(accept = ''): Accepted {
  const known = readBefore.get(accept);
  if (known) return known;
  const whole = chooseResponseType(accept);
  const parts = takesParts(accept);
  if (whole === null && !parts) throw notAcceptable([...TYPES, PARTS]);
  const accepted = { whole, parts, header: acceptedHeader(whole, parts) };
  if (accept.length <= LONGEST_KEPT) readBefore.set(accept, accepted);
  return accepted;
}

/** The form of an answer that cannot be in parts. */
export function wholeType({ whole }: Accepted): ResponseType {
  if (whole === null) throw notAcceptable(TYPES);
  return whole;
}

function notAcceptable(types: readonly string[]): Refusal {
  return new Refusal('BAD_REQUEST', `Answers come as ${types.join(' or ')}: accept one of them.`, {
    status: 406,
  });
}

function acceptedHeader(whole: ResponseType | null, parts: boolean): string {
  return [...(parts ? [PARTS] : []), ...(whole === null ? [] : [whole])].join(', ');
}

/** The one form of parts that is written here. */
const PARTS = 'multipart/mixed; deferSpec=20220824';

/** A client that does not say which form of parts it reads is taken to read this one, as most did when nobody named it. */
function takesParts(accept: string): boolean {
  return readQualityValues(accept).some(
    ({ value, quality, parameters }) =>
      value === 'multipart/mixed' && quality > 0 && !parameters.some(isOtherForm),
  );
}

function isOtherForm(parameter: string): boolean {
  const isForm = parameter.startsWith('deferspec=') || parameter.startsWith('incrementalspec=');
  return isForm && !/^deferspec="?20220824"?$/.test(parameter);
}

/** How much a client likes a type: its most precise word on it counts. */
function likingOf(type: ResponseType, taken: readonly QualityValue[]) {
  const likings = taken
    .map(({ value, quality }, position) => ({ quality, position, precision: precisionOf(value, type) }))
    .filter(({ precision }) => precision > 0)
    .sort((a, b) => b.precision - a.precision);
  return likings[0] ?? { quality: 0, position: 0, precision: 0 };
}

function precisionOf(range: string, type: ResponseType): number {
  if (range === type) return 3;
  if (range === 'application/*') return 2;
  return range === '*/*' ? 1 : 0;
}

function isUtf8({ parameters }: QualityValue): boolean {
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return charset === undefined || /^charset="?utf-?8"?$/.test(charset);
}
