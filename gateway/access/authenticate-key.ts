import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { KeyFinding, KeyService } from '../../schema/key-service.ts';
import type { Viewer } from '../../schema/viewer.ts';
import { UnderWay } from '../under-way.ts';
import { Refusal } from './refusal.ts';

/** The header in which a program sends its key. */
export const KEY_HEADER = 'x-integration-key';

/** From an integration key to who asks. Rejects with a `Refusal`. */
export type AuthenticateKey = (key: string | undefined) => Promise<Viewer>;

interface Kept {
  readonly finding: KeyFinding;
  readonly until: number;
}

const KEYS_KEPT = 10_000;
/** What was found of a key, good or bad, is believed this long: so long does a key that was revoked go on working. */
const KEPT_MS = 1000;
const LONGEST_KEY = 500;

/** Asks whose a key is, once in a while for each key: it is remembered by its hash, and no longer than it is good. */
export function createAuthenticateKey(
  introspect: KeyService['introspect'],
  now: () => number = Date.now,
): AuthenticateKey {
  const kept = new LRUCache<string, Kept>({ max: KEYS_KEPT });
  const underWay = new UnderWay<Promise<KeyFinding>>();
  const ask = (id: string, key: string): Promise<KeyFinding> => {
    const askedAt = now();
    const asking = introspect(key)
      .then((finding) => {
        // Counted from the question: what is revoked while it is under way must not live longer.
        kept.set(id, { finding, until: Math.min(askedAt + KEPT_MS, endOf(finding)) });
        return finding;
      })
      .finally(() => underWay.delete(id));
    underWay.set(id, asking);
    return asking;
  };
  return async (key) => {
    if (key === undefined || key.trim() === '') throw unauthenticated(NO_KEY);
    if (key.length > LONGEST_KEY) throw unauthenticated(UNKNOWN_KEY);
    const id = hash('sha256', key, 'base64');
    const known = kept.get(id);
    if (known !== undefined && now() < known.until) return viewerOf(known.finding);
    const finding = await (underWay.get(id) ?? ask(id, key)).catch((error: unknown) => {
      throw unavailable(error);
    });
    return viewerOf(finding);
  };
}

const NO_KEY = 'This request has no integration key. Send the header `X-Integration-Key: KEY`.';
const UNKNOWN_KEY = 'The integration key is not valid.';

function endOf(finding: KeyFinding): number {
  return finding.state === 'active' && finding.until !== null ? Date.parse(finding.until) : Infinity;
}

/** Why a key that was good is none any more is told to those only who hold it, and so know that it was. */
function viewerOf(finding: KeyFinding): Viewer {
  switch (finding.state) {
    case 'active':
      return finding.viewer;
    case 'expired':
      throw unauthenticated(`The integration key expired at ${finding.since}.`);
    case 'revoked':
      throw unauthenticated(`The integration key was revoked at ${finding.since}.`);
    case 'unknown':
      throw unauthenticated(UNKNOWN_KEY);
  }
}

function unauthenticated(message: string): Refusal {
  const headers = { 'www-authenticate': 'ApiKey header="X-Integration-Key"' };
  return new Refusal('UNAUTHENTICATED', message, { status: 401, headers });
}

function unavailable(cause: unknown): Refusal {
  return new Refusal(
    'AUTHENTICATION_UNAVAILABLE',
    'Integration keys cannot be checked at the moment. Try again soon.',
    { status: 503, headers: { 'retry-after': '5' }, cause },
  );
}
