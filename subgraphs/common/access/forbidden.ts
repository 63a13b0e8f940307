import { GraphQLError } from 'graphql';
import { errorCodes } from '../../../schema/error-codes.ts';
import type { Viewer } from '../../../schema/viewer.ts';
import { isId } from '../ids.ts';

/** The viewer is known and may not do this, whatever its permissions. */
export function forbidden(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: errorCodes.FORBIDDEN } });
}

/** The id of the person who asks. Throws `FORBIDDEN` where it is none, such as a program with a key. */
export function requirePerson({ subject }: Pick<Viewer, 'subject'>): string {
  if (isId('Person', subject)) return subject;
  throw forbidden(`Only a person can do this, with an id such as "usr_…"; the viewer is "${subject}".`);
}
