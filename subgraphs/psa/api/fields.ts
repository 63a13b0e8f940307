import { z } from 'zod';
import { firstPlannedDay } from '../../common/clock.ts';
import { idPrefixes, isId, type IdType } from '../../common/ids.ts';

/** The id of a type. */
export function id(type: IdType) {
  const what = `must be the id of a ${type}, "${idPrefixes[type]}_" and a ULID in lower case`;
  return z.string(what).refine((value) => isId(type, value), what);
}

/** A day, `YYYY-MM-DD`, that there is. */
export const day = z.iso
  .date('must be a day as YYYY-MM-DD')
  .refine((value) => value >= firstPlannedDay, `must not come before ${firstPlannedDay}`);

/** A whole number in a range, both ends in it. */
export function whole(least: number, most: number) {
  const what = `must be a whole number from ${least} to ${most}`;
  return z.number(what).int(what).min(least, what).max(most, what);
}

/** A text of at most so many characters, or null; left out, it is null. */
export function optionalText(most: number) {
  return z
    .string('must be a text or null')
    .max(most, `has at most ${most} characters`)
    .refine((value) => !value.includes('\0'), 'has a character that no text has, U+0000')
    .refine((value) => value.isWellFormed(), 'has half a character, a surrogate that stands alone')
    .nullish()
    .transform((value) => value ?? null);
}
