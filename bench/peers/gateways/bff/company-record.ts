import { askCompanies, type Ask, type Row } from './ask-subgraph.ts';
import { fillInPeople } from './fill-in-people.ts';

const CRM = `query($id:ID!){company(id:$id){id name status domain phone industry employeeCount
  address{street city region postalCode country} createdAt owner{id}
  contacts(first:20){totalCount nodes{id name email phone title isPrimary}}}}`;
const LEGAL = `compliance{score requiredCount satisfiedCount requirements{state template{id name}}
  signedPolicies{id title signedAt expiresOn signers{name signedAt}}
  pendingPolicies{id title sentAt signers{name signedAt}}} openMatterCount`;
const PROJECTS = `health{status reasons{code status message}}
  projectSummary{activeCount overdueCount completedCount progress} nextMilestone{id name dueOn status}
  projects(first:10){totalCount nodes{id name status progress dueOn health{status} manager{id}
    milestones(first:10){nodes{id name dueOn status}}}}`;
const PSA = `client{id accountNumber accountManager{id}
  contracts(first:10){nodes{id name type status startsOn endsOn includedMinutes usedMinutes remainingMinutes}}
  ticketCounts{status count} openTicketCount
  tickets(first:10){nodes{id number subject status priority openedAt assignee{id}}}}`;

/** The company record. The id is known, so that four subgraphs are asked side by side, and then Identity for all people. */
export async function companyRecord(ask: Ask, { id }: Row): Promise<Row> {
  const [crm, [legal], [projects], [psa]] = await Promise.all([
    ask('crm', CRM, { id }),
    askCompanies(ask, 'legal', LEGAL, [id]),
    askCompanies(ask, 'projects', PROJECTS, [id]),
    askCompanies(ask, 'psa', PSA, [id]),
  ]);
  const company = Object.assign(crm['company'] as Row, legal, projects, psa) as unknown as Company;
  await fillInPeople(ask, [
    { person: company.owner, withEmail: true },
    { person: company.client?.accountManager },
    ...(company.projects?.nodes ?? []).map(({ manager }) => ({ person: manager })),
    ...(company.client?.tickets.nodes ?? []).map(({ assignee }) => ({ person: assignee })),
  ]);
  return { company };
}

interface Company {
  readonly owner: Row | null;
  readonly client: {
    readonly accountManager: Row | null;
    readonly tickets: { readonly nodes: readonly { readonly assignee: Row | null }[] };
  } | null;
  readonly projects: { readonly nodes: readonly { readonly manager: Row | null }[] } | null;
}
