import type { Work } from '../../../common/commands/work.ts';
import { noContract } from '../../domain/export/wanted.ts';

/** All of a project's exports, held in the order in which whoever takes several of them takes them. */
const held =
  'WITH held AS (SELECT id FROM projects.time_exports WHERE project_id = $1 ORDER BY id FOR UPDATE)';

/**
 * The project is billed on another contract: its time goes there, as a new version of what PSA has. Of one origin PSA keeps one entry,
 * so what was on the old contract is moved and not doubled. What is there already, or was taken back, stays.
 */
export async function exportToContract(
  projectId: string,
  contractId: string,
  { rows, clock }: Work,
): Promise<void> {
  await rows.query(
    `${held} UPDATE projects.time_exports e
     SET state = 'PENDING', reason = NULL, wanted_version = e.wanted_version + 1, tries = 0, next_try_at = $3
     FROM held WHERE e.id = held.id
       AND NOT (e.state = 'EXPORTED' AND (e.exported_contract_id = $2 OR e.exported_minutes = 0))`,
    [projectId, contractId, clock.now()],
  );
}

/** The project is billed on no contract: what PSA does not have yet waits for one. What it has stays where it is. */
export async function awaitContract(projectId: string, { rows }: Work): Promise<void> {
  await rows.query(
    `${held} UPDATE projects.time_exports e SET state = 'WAITING_FOR_CONTRACT', reason = $2
     FROM held WHERE e.id = held.id AND e.state IN ('PENDING', 'FAILED')`,
    [projectId, noContract],
  );
}
