import { addDays } from '../../../subgraphs/common/clock.ts';
import type { TestProduct } from '../product.ts';
import { cast, change, manager, owner } from './people.ts';

/** A contract of PSA, and the task of Projects whose time is billed on it. */
export interface Agreement {
  readonly contractId: string;
  readonly taskId: string;
  readonly includedMinutes: number;
}

const clients = cast.companies.filter(({ hasClient }) => hasClient);

/** Agrees so many contracts with as many clients, and links an active project with a task to each. PSA must be set up. */
export async function agree(product: TestProduct, count: number, today: string): Promise<Agreement[]> {
  const agreements: Agreement[] = [];
  for (const company of clients.slice(0, count)) {
    const includedMinutes = 60_000 + agreements.length;
    const terms = {
      clientId: company.clientId,
      name: 'Hours for the move',
      type: 'HOURS',
      // Before the first day that anybody logs.
      startsOn: addDays(today, -1000),
      includedMinutes,
    };
    const { contract } = await change<{ contract: { id: string } }>(
      product,
      owner,
      'createContract',
      terms,
      'contract { id }',
    );
    const taskId = await projectFor(product, company.id, contract.id, today);
    agreements.push({ contractId: contract.id, taskId, includedMinutes });
  }
  return agreements;
}

async function projectFor(
  product: TestProduct,
  companyId: string,
  contractId: string,
  today: string,
): Promise<string> {
  const plan = { companyId, name: 'Move to the cloud', startsOn: today };
  const { project } = await change<{ project: { id: string } }>(
    product,
    manager,
    'createProject',
    plan,
    'project { id }',
  );
  const projectId = project.id;
  await change(product, manager, 'moveProject', { projectId, status: 'ACTIVE' }, '');
  const { task } = await change<{ task: { id: string } }>(
    product,
    manager,
    'createTask',
    { projectId, title: 'Move the mailboxes' },
    'task { id }',
  );
  await change(product, manager, 'linkContract', { projectId, contractId }, '');
  return task.id;
}
