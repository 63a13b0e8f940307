/**
 * The viewer: who asks, as the gateway tells it to a subgraph. The gateway signs it, a subgraph trusts nothing else.
 *
 * It travels in the `x-one-viewer` header as a compact JWS (RFC 7515), HS256 with the secret that both sides share. Its
 * claims are the fields below beside `aud` (`subgraph`) and `exp`: it lives for a minute at most.
 */
export interface Viewer {
  /** The person or key that asks: a person's id (`usr_…`) for staff, an integration key's (`key_…`) for a program. */
  readonly subject: string;
  /** The tenant whose rows this viewer may see. `null` sees no tenant's rows at all. */
  readonly tenantId: string | null;
  readonly email: string | null;
  readonly name: string | null;
  /** Roles as the identity provider names them, for instance `OWNER` or `TECHNICIAN`. Each also grants the policy of its name. */
  readonly roles: readonly string[];
  /** OAuth scopes (RFC 6749, section 3.3), already split. */
  readonly scopes: readonly string[];
}

/** The header in which the signed viewer travels from the gateway to a subgraph. */
export const VIEWER_HEADER = 'x-one-viewer';

/** The audience (`aud`) of a signed viewer: a token made for anything else is refused. */
export const VIEWER_AUDIENCE = 'subgraph';

/** How long a signed viewer is good for, in seconds. */
export const VIEWER_LIFETIME_SECONDS = 60;
