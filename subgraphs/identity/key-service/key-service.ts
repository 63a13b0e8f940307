import type { DataSource } from 'typeorm';
import type { KeyService } from '../../../schema/key-service.ts';
import type { Clock } from '../../common/clock.ts';
import { introspectKey } from './introspect-key.ts';
import { claimRequest, completeRequest, releaseRequest } from './replay-memory.ts';

/** What Identity does for the gateway, on its own tables: each call works as the one tenant that it is about. */
export function createKeyService(dataSource: DataSource, clock: Clock): KeyService {
  return {
    introspect: (key) => introspectKey(dataSource, clock, key),
    claim: (request) => claimRequest(dataSource, clock, request),
    complete: (claimed, answer) => completeRequest(dataSource, claimed, answer),
    release: (claimed) => releaseRequest(dataSource, claimed),
  };
}
