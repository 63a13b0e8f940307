import type { AnswerInParts } from '../../support/federation.ts';

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

/** The whole that the parts of an answer make, as a client puts them together. */
export function putTogether({ first, later }: AnswerInParts): unknown {
  const whole = structuredClone(first.data ?? null) as Json;
  for (const { incremental } of later) {
    for (const { path, data } of incremental) {
      const place = at(whole, path);
      if (!isObject(place)) throw new Error(`Nothing stands at ${path.join('.')}, where a part belongs.`);
      merge(place, structuredClone(data ?? null) as Json);
    }
  }
  return whole;
}

function at(value: Json, path: readonly (string | number)[]): Json {
  return path.reduce<Json>((inner, key) => {
    if (Array.isArray(inner)) return inner[Number(key)] ?? null;
    return isObject(inner) ? (inner[key] ?? null) : null;
  }, value);
}

function merge(target: { [key: string]: Json }, source: Json): void {
  if (!isObject(source)) return;
  for (const [key, value] of Object.entries(source)) target[key] = merged(target[key], value);
}

function merged(known: Json | undefined, value: Json): Json {
  if (isObject(known) && isObject(value)) merge(known, value);
  else if (Array.isArray(known) && Array.isArray(value)) {
    return value.map((item, index) => merged(known[index], item));
  } else return value;
  return known;
}

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
