import { IsNull } from 'typeorm';
import type { Work } from '../../../common/commands/work.ts';
import { ContractLinkEntity } from '../../psa-entities.ts';

/** Ends the link that a project has, if it has one. It stays in the history. */
export async function closeLink(projectId: string, { rows, clock, viewer }: Work): Promise<void> {
  await rows.update(
    ContractLinkEntity,
    { projectId, unlinkedAt: IsNull() },
    { unlinkedAt: clock.now(), unlinkedBy: viewer.subject },
  );
}
