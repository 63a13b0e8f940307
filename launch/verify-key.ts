import type { Logger } from 'pino';
import type { KeyService } from '../schema/key-service.ts';
import type { VerifyKey } from '../subgraphs/psa/api/verify-key.ts';

/** Checks the keys of those who call a product's own API: by whoever keeps them, as the gateway does. */
export function verifyKeyBy(
  { introspect }: Pick<KeyService, 'introspect'>,
  log: Pick<Logger, 'warn'>,
): VerifyKey {
  return async (key) => {
    const finding = await introspect(key).catch((error: unknown) => {
      log.warn({ err: error }, 'an integration key cannot be checked');
      return null;
    });
    if (finding === null) return { failure: 'UNAVAILABLE' };
    if (finding.state === 'active') return finding.viewer;
    return { failure: finding.state === 'expired' ? 'EXPIRED' : 'UNKNOWN' };
  };
}
