import type { SubgraphsConfig } from '../subgraphs/common/config.ts';
import { createAccessToken } from '../subgraphs/identity/issuer/access-token.ts';
import { loadSigningKey } from '../subgraphs/identity/issuer/signing-key.ts';
import { demoCasts } from './demo-casts.ts';

/** Somebody asked for a token of a person that the demo does not have. */
export class UnknownPersonError extends Error {
  constructor(email: string, known: readonly string[]) {
    super(
      `The demo has nobody with the e-mail address "${email}". It has:\n${known.map((one) => `  ${one}`).join('\n')}`,
    );
    this.name = 'UnknownPersonError';
  }
}

/** An access token for a person of the demo data, signed by the demo's issuer. Good for twelve hours. */
export async function createDemoToken(
  email: string,
  issuer: string,
  { dataDir, audience }: SubgraphsConfig,
  now: Date,
): Promise<string> {
  const everybody = demoCasts(now, 1).flatMap(({ tenant, staff }) =>
    staff.map((person) => ({ tenant, person })),
  );
  const found = everybody.find(({ person }) => person.email === email.trim().toLowerCase());
  if (!found)
    throw new UnknownPersonError(
      email,
      everybody.map(({ person }) => `${person.email} (${person.role})`),
    );
  const { tenant, person } = found;
  const claims = {
    issuer,
    audience,
    subject: person.id,
    tenantId: tenant.id,
    email: person.email,
    name: person.name,
    roles: [person.role],
  };
  return createAccessToken(claims, await loadSigningKey(dataDir), now);
}
