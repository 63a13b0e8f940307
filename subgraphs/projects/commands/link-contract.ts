import { IsNull } from 'typeorm';
import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { Work } from '../../common/commands/work.ts';
import { recordActivity } from '../activity/record-activity.ts';
import { whyNoFit } from '../domain/psa-fit.ts';
import { ProjectEntity, type ProjectRow } from '../entities.ts';
import { projectToTouch } from '../for-change.ts';
import { ContractLinkEntity } from '../psa-entities.ts';
import type { Psa, PsaContract } from '../psa/psa.ts';
import { closeLink } from './contract/close-link.ts';
import { exportToContract } from './contract/export-anew.ts';
import { askPsa, type Change } from './psa/ask-psa.ts';

/** Which project is to be billed on which contract. */
export interface LinkToMake {
  readonly projectId: string;
  readonly contractId: string;
}

/** Links a project to a contract that PSA knows; also a closed one, as work is often billed after its end. */
export async function linkContract(
  change: Change,
  psa: Psa,
  { projectId, contractId }: LinkToMake,
): Promise<Outcome<ProjectRow>> {
  const contract = await askPsa(change, {
    check: (work) => projectToTouch(work, projectId),
    ask: (access) => psa.findContract(access, contractId),
    thing: `contract ${contractId}`,
    path: ['input', 'contractId'],
  });
  return contract.kind === 'refused' ? contract : change((work) => link(work, projectId, contract.value));
}

async function link(work: Work, projectId: string, contract: PsaContract): Promise<Outcome<ProjectRow>> {
  const found = await projectToTouch(work, projectId);
  if (found.kind === 'refused') return found;
  const project = found.value;
  const { tenantId } = work.viewer;
  const reason = whyNoFit('contract', contract, { tenantId, companyId: project.companyId });
  if (reason !== null) return refusedFor('REFUSED', reason, ['input', 'contractId']);
  if (await isLinkedAsIs(project, contract, work)) return done(project);
  await closeLink(projectId, work);
  await openLink(projectId, contract, work);
  await exportToContract(projectId, contract.id, work);
  await work.rows.update(ProjectEntity, { id: projectId }, { contractId: contract.id });
  await recordActivity(work, { kind: 'CONTRACT_LINKED', project, message: messageOf(project, contract) });
  await work.publish({
    name: 'projects.contract-linked@1',
    payload: { projectId, contractId: contract.id },
  });
  return done({ ...project, contractId: contract.id });
}

function messageOf({ contractId }: ProjectRow, { id, name }: PsaContract): string {
  if (contractId === id)
    return `The project was linked again to its contract, "${name}", as it is in PSA now.`;
  const instead = contractId === null ? '' : ', instead of another';
  return `The project was linked to the contract "${name}"${instead}.`;
}

/** Whether the project is linked to the contract, and nothing of it has changed since: then there is nothing to do. */
async function isLinkedAsIs(project: ProjectRow, contract: PsaContract, { rows }: Work): Promise<boolean> {
  if (project.contractId !== contract.id) return false;
  const { id, name, status } = contract;
  const same = { contractId: id, contractName: name, contractStatus: status, unlinkedAt: IsNull() };
  return rows.existsBy(ContractLinkEntity, { projectId: project.id, ...same });
}

async function openLink(projectId: string, contract: PsaContract, work: Work): Promise<void> {
  await work.rows.insert(ContractLinkEntity, {
    id: work.newId('ContractLink'),
    projectId,
    contractId: contract.id,
    contractName: contract.name,
    contractStatus: contract.status,
    linkedAt: work.clock.now(),
    linkedBy: work.viewer.subject,
    unlinkedAt: null,
    unlinkedBy: null,
  });
}
