import type { Viewer } from './viewer.ts';

/**
 * What the gateway asks of whoever keeps the integration keys: whose key it is (in the spirit of RFC 7662, token
 * introspection), and whether a request was answered before. The gateway has no database, and this has to outlive it.
 *
 * In one process it is called as it is. Apart it is `POST` to the paths below, with JSON both ways and a proof of the caller in
 * the header below: a compact JWS (RFC 7515), HS256 with the secret that viewers are signed with too, for an audience of its own,
 * so that a viewer is never taken for it.
 */
export interface KeyService {
  introspect(key: string): Promise<KeyFinding>;
  /** Claims a request for whoever asks first. */
  claim(request: ReplayRequest): Promise<ReplayClaim>;
  /** Keeps the answer of a claimed request. It is lost where the claim was lost. */
  complete(claimed: ClaimedRequest, answer: ReplayedAnswer): Promise<void>;
  /** Gives a claimed request up without an answer: the next to ask may try. */
  release(claimed: ClaimedRequest): Promise<void>;
}

/** What a key is found to be. */
export type KeyFinding =
  | {
      readonly state: 'active';
      readonly viewer: Viewer & { readonly tenantId: string };
      /** When it stops by itself, as an ISO 8601 instant; `null` where it does not. */
      readonly until: string | null;
    }
  /** It was good until then. Only who holds the key is told so. */
  | { readonly state: 'expired' | 'revoked'; readonly since: string }
  | { readonly state: 'unknown' };

/** A request that is to be run once, however often it is sent. */
export interface ReplayRequest {
  readonly tenantId: string;
  /** Whose it is: two keys may use the same `Idempotency-Key` and mean two requests. */
  readonly subject: string;
  /** The client's `Idempotency-Key`. */
  readonly idempotencyKey: string;
  /** A hash of all that makes it the same request. */
  readonly fingerprint: string;
  /** How long the gateway lets it run, in milliseconds: at most `LONGEST_REQUEST_MS`. The claim outlasts it. */
  readonly longestMs: number;
}

/** The longest that any gateway lets a request run, in milliseconds: an hour. */
export const LONGEST_REQUEST_MS = 3_600_000;

/** A claim on a request, as it was given. */
export interface ClaimedRequest extends Pick<ReplayRequest, 'tenantId'> {
  readonly id: string;
  /** Proves that the claim is still ours. */
  readonly claim: string;
}

/** What becomes of a request that asks to be run once. */
export type ReplayClaim =
  | { readonly kind: 'claimed'; readonly claimed: ClaimedRequest }
  | { readonly kind: 'answered'; readonly answer: ReplayedAnswer }
  /** The same request is being run. */
  | { readonly kind: 'running' }
  /** The `Idempotency-Key` belongs to another request. */
  | { readonly kind: 'different' };

/** An answer as it was sent the first time. */
export interface ReplayedAnswer {
  readonly status: number;
  /** Those that belong to the answer, lower-case names: its type, and what is missing in it. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Where the service is on the server that keeps the keys, and what it is asked with. */
export const keyServicePaths = {
  introspect: '/internal/keys/introspect',
  claim: '/internal/idempotency/claim',
  complete: '/internal/idempotency/complete',
  release: '/internal/idempotency/release',
} as const;

/** The header that proves that the gateway asks. */
export const KEY_SERVICE_HEADER = 'x-one-caller';

/** The audience (`aud`) of that proof. */
export const KEY_SERVICE_AUDIENCE = 'key-service';

/** How long a proof is good for, in seconds. */
export const KEY_SERVICE_PROOF_SECONDS = 60;

/** The scope with which a key may ask GraphQL freely, and not only what is behind the REST addresses. */
export const GRAPH_SCOPE = 'graph';
