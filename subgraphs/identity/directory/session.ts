import type { ExchangeLimits } from '../../common/http/exchange.ts';
import { refusedBy, type DirectoryAccess, type PageAnswer } from './graph.ts';
import { readPage } from './read-page.ts';
import { signIn } from './sign-in.ts';

/** Reads pages, signed in. */
export type Read = (url: string) => Promise<Exclude<PageAnswer, { kind: 'token-refused' }>>;

/** Signs in with the first page, and again where a token has grown old on the way. */
export function createSession(access: DirectoryAccess, limits: ExchangeLimits): Read {
  let token: string | null = null;
  return async (url) => {
    for (let isFresh = token === null; ; isFresh = true) {
      if (token === null) {
        const signedIn = await signIn(access, limits);
        if (signedIn.kind !== 'signed-in') return signedIn;
        token = signedIn.token;
      }
      const answer = await readPage(access, token, url, limits);
      if (answer.kind !== 'token-refused') return answer;
      token = null;
      if (isFresh)
        return refusedBy(
          'Microsoft Graph refuses the access token that Microsoft’s sign-in has just given: are signInUrl and graphUrl of the same cloud?',
        );
    }
  };
}
