import { IsNull } from 'typeorm';
import type { Command } from '../../common/commands/change.ts';
import { done, refusedFor, type Outcome } from '../../common/commands/outcome.ts';
import type { UserErrorCode } from '../../common/commands/user-error.ts';
import type { Work } from '../../common/commands/work.ts';
import { whyNoFit } from '../domain/contract-fit.ts';
import { ProjectEntity, type ProjectRow } from '../entities.ts';
import { ContractLinkEntity } from '../psa-entities.ts';
import { contactOf, recordContact } from '../psa/contact.ts';
import type { Psa, PsaAccess, PsaContract, PsaFailure, PsaFailureKind } from '../psa/psa.ts';
import { readPsaSetup, type PsaSetup } from '../psa/setup.ts';
import { closeLink } from './contract/close-link.ts';
import { exportToContract } from './contract/export-anew.ts';
import { projectToLink } from './contract/project-to-link.ts';

/** Which project is to be billed on which contract. */
export interface LinkToMake {
  readonly projectId: string;
  readonly contractId: string;
}

/** Runs a command in a transaction of its own. */
export type Change = <Value>(command: Command<Value>) => Promise<Outcome<Value>>;

/**
 * Links a project to a contract: whom to ask, asking, remembering what was heard, and linking. PSA is asked between two transactions,
 * as it may be slow: while it thinks, nothing is locked and no connection is held.
 */
export async function linkContract(
  change: Change,
  psa: Psa,
  input: LinkToMake,
): Promise<Outcome<ProjectRow>> {
  const setup = await change((work) => whomToAsk(work, input));
  if (setup.kind === 'refused') return setup;
  const { access, settings } = setup.value;
  const answer = await psa.findContract(access, input.contractId);
  // Also of a link that is refused it is known how PSA is reached.
  await change(async ({ rows, clock }) => {
    await recordContact(rows, settings.revision, contactOf(answer), clock.now());
    return done(null);
  });
  if (answer.kind !== 'answered') return refusal(answer, access, input);
  return change((work) => link(work, input.projectId, answer.value));
}

async function whomToAsk(
  work: Work,
  { projectId }: LinkToMake,
): Promise<Outcome<PsaSetup & { readonly kind: 'ready' }>> {
  const project = await work.rows.findOneBy(ProjectEntity, { id: projectId });
  if (project === null)
    return refusedFor('NOT_FOUND', `There is no project ${projectId}.`, ['input', 'projectId']);
  const setup = await readPsaSetup(work.rows, work.secrets, work.viewer.tenantId);
  return setup.kind === 'ready' ? done(setup) : refusedFor('WRONG_STATE', setup.reason);
}

const codes: Readonly<Record<PsaFailureKind, UserErrorCode>> = {
  unreachable: 'UNAVAILABLE',
  misunderstood: 'UNAVAILABLE',
  'wrong-address': 'UNAVAILABLE',
  'key-refused': 'REFUSED',
  'not-allowed': 'REFUSED',
  'not-found': 'NOT_FOUND',
  rejected: 'REFUSED',
};

function refusal(
  { kind, reason }: PsaFailure,
  { tenantId }: PsaAccess,
  { contractId }: LinkToMake,
): Outcome<never> {
  if (kind !== 'not-found') return refusedFor(codes[kind], reason);
  const message = `PSA knows no contract ${contractId} in its tenant ${tenantId}.`;
  return refusedFor('NOT_FOUND', message, ['input', 'contractId']);
}

async function link(work: Work, projectId: string, contract: PsaContract): Promise<Outcome<ProjectRow>> {
  const found = await projectToLink(projectId, work);
  if (found.kind === 'refused') return found;
  const project = found.value;
  const { tenantId } = work.viewer;
  const reason = whyNoFit(contract, { tenantId, companyId: project.companyId });
  if (reason !== null) return refusedFor('REFUSED', reason, ['input', 'contractId']);
  if (await isLinkedAsIs(project, contract, work)) return done(project);
  await closeLink(projectId, work);
  await openLink(projectId, contract, work);
  await exportToContract(projectId, contract.id, work);
  await work.rows.update(ProjectEntity, { id: projectId }, { contractId: contract.id });
  await work.publish({
    name: 'projects.contract-linked@1',
    payload: { projectId, contractId: contract.id },
  });
  return done({ ...project, contractId: contract.id });
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
