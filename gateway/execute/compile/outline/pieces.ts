import { parse, visit } from 'graphql';
import { derivedOnce } from '../../../derived.ts';
import { placeOf } from '../../../plan/operation/gather-leaves.ts';

/** The text of an outline's fetch around the places of leaves: one more text than there are places. */
export interface Pieces {
  readonly texts: readonly string[];
  readonly places: readonly number[];
}

/** Takes a fetch apart, once. */
export const piecesOf = derivedOnce(({ operation }: { readonly operation: string }): Pieces => {
  const texts: string[] = [];
  const places: number[] = [];
  let end = 0;
  visit(parse(operation), {
    Field(field) {
      const place = placeOf(field);
      if (place === null || !field.loc) return;
      texts.push(operation.slice(end, field.loc.start));
      places.push(place);
      end = field.loc.end;
    },
  });
  return { texts: [...texts, operation.slice(end)], places };
});

/** The same pieces of the text as a JSON string. The names of leaves are in it as they are. */
export function asJson({ texts, places }: Pieces): Pieces {
  const last = texts.length - 1;
  const inside = texts.map((text, index) =>
    JSON.stringify(text).slice(index === 0 ? 0 : 1, index === last ? undefined : -1),
  );
  return { texts: inside, places };
}

/** The text with an operation's own leaves in their places. */
export function putTogether({ texts, places }: Pieces, leaves: readonly string[]): string {
  let [whole = ''] = texts;
  for (const [at, place] of places.entries()) whole += `${leaves[place]}${texts[at + 1]}`;
  return whole;
}
