import { requireId, type IdType } from '../../common/ids.ts';

/** The id of an input that may leave it out or clear it, as it was received. Throws `MALFORMED_ID` for what is no such id. */
export function optionalId<Given extends string | null | undefined>(type: IdType, id: Given): Given {
  if (typeof id === 'string') requireId(type, id);
  return id;
}
