import type { KeyService } from '../schema/key-service.ts';
import type { Clock } from '../subgraphs/common/clock.ts';
import { createKeyService } from '../subgraphs/identity/key-service/key-service.ts';
import type { LocalSubgraphs } from './local-subgraphs.ts';

/** Identity's key service in this process. Its calls fail while Identity is stopped. */
export function localKeyService(subgraphs: Pick<LocalSubgraphs, 'findTables'>, clock: Clock): KeyService {
  // Identity may have been stopped and started since the last call, on other connections.
  const current = (): KeyService => {
    const tables = subgraphs.findTables('identity');
    if (tables) return createKeyService(tables, clock);
    throw new Error('Identity is stopped.');
  };
  return {
    introspect: async (key) => current().introspect(key),
    claim: async (request) => current().claim(request),
    complete: async (claimed, answer) => current().complete(claimed, answer),
    release: async (claimed) => current().release(claimed),
  };
}
