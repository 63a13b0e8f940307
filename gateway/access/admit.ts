import type { IncomingMessage, ServerResponse } from 'node:http';
import { GRAPH_SCOPE } from '../../schema/key-service.ts';
import type { Viewer } from '../../schema/viewer.ts';
import type { Authenticate } from './authenticate.ts';
import { KEY_HEADER, type AuthenticateKey } from './authenticate-key.ts';
import type { LimitRate } from './rate-limit.ts';
import { Refusal } from './refusal.ts';

/** Tells who sends a request, and lets it in. Rejects with a `Refusal`. */
export type Admit = (
  request: Pick<IncomingMessage, 'headers'>,
  response: ServerResponse,
) => Promise<Viewer | null>;

/** Who can be let in. */
export interface Doors {
  readonly authenticate: Authenticate;
  /** `null` where nobody knows keys: the header means nothing then. */
  readonly authenticateKey: AuthenticateKey | null;
  readonly limitRate: LimitRate;
}

/** Lets people in by their tokens, and programs by their keys, into all of GraphQL. */
export function createAdmit(doors: Doors): Admit {
  const { authenticate, authenticateKey } = doors;
  if (authenticateKey === null) return ({ headers }) => authenticate(headers.authorization);
  const admitKey = createAdmitKey({ ...doors, authenticateKey });
  return async (request, response) => {
    const { headers } = request;
    if (headers[KEY_HEADER] === undefined) return authenticate(headers.authorization);
    if (headers.authorization !== undefined) throw twoCallers();
    const viewer = await admitKey(request, response);
    if (viewer.scopes.includes(GRAPH_SCOPE)) return viewer;
    throw new Refusal(
      'FORBIDDEN',
      `This integration key may not ask GraphQL: it needs the scope \`${GRAPH_SCOPE}\`.`,
      { status: 403 },
    );
  };
}

/** Lets people in by their tokens, where programs have no business. */
export function createAdmitPerson({
  authenticate,
  authenticateKey,
}: Pick<Doors, 'authenticate' | 'authenticateKey'>): Admit {
  return async ({ headers }) => {
    if (authenticateKey === null || headers[KEY_HEADER] === undefined)
      return authenticate(headers.authorization);
    if (headers.authorization !== undefined) throw twoCallers();
    throw new Refusal(
      'UNAUTHENTICATED',
      'This address is for people: send the header `Authorization: Bearer TOKEN` instead of an integration key.',
      { status: 401, headers: { 'www-authenticate': 'Bearer' } },
    );
  };
}

/** Lets in whoever calls an address that is for programs. */
export type AdmitKey = Admit;

/** Everybody is anonymous. */
export const admitNobody: AdmitKey = () => Promise.resolve(null);

/** Nobody knows any keys. */
export const refuseKeys: AdmitKey = () => {
  const message = 'Integration keys are not known here.';
  return Promise.reject(new Refusal('UNAUTHENTICATED', message, { status: 401 }));
};

/** Lets programs in by their keys, and counts what they send. What they may do is for others to say. */
export function createAdmitKey({
  authenticateKey,
  limitRate,
}: {
  readonly authenticateKey: AuthenticateKey;
  readonly limitRate: LimitRate;
}) {
  return async ({ headers }: Pick<IncomingMessage, 'headers'>, response: ServerResponse): Promise<Viewer> => {
    const key = headers[KEY_HEADER];
    const viewer = await authenticateKey(typeof key === 'string' ? key : undefined);
    limitRate(viewer.subject, response);
    return viewer;
  };
}

function twoCallers(): Refusal {
  const message = 'Send an access token or an integration key, not both.';
  return new Refusal('BAD_REQUEST', message, { status: 400 });
}
